// Line by line: view and classes -> places that form decides -> places that the word model decides -> user's words ->
// tokens.
#include "token/tokenizer.h"

#include <algorithm>
#include <cstring>

#include "khao/error.h"
#include "token/compile.h"
#include "token/decide.h"
#include "token/dictionary.h"
#include "token/letters.h"
#include "token/section.h"
#include "token/tables.h"

namespace khao::token {
namespace {

struct Job {
  const Tables& tables;
  const Dictionary_impl* dictionary;
  Scratch& scratch;
  std::vector<Token>& out;
};

bool is_known(const Job& job, std::string_view word) {
  return job.tables.dictionaries.words.find(word) != Trie::kNone ||
         (job.dictionary != nullptr && job.dictionary->words.find(word) != Trie::kNone);
}

// Appends the tokens of the line that is in the scratch; it begins at byte `base` and ends at byte `end` of the text.
void emit(const Job& job, uint32_t base, uint32_t end) {
  const text::View& view = job.scratch.view;
  const std::string_view chars = view.chars;
  auto whole = job.scratch.wholes.begin();
  for (size_t from = 0; from < chars.size();) {
    const void* next = std::memchr(job.scratch.cuts.data() + from + 1, kCut, chars.size() - from - 1);
    const size_t to = next == nullptr
                          ? chars.size()
                          : static_cast<size_t>(static_cast<const uint8_t*>(next) - job.scratch.cuts.data());
    while (whole != job.scratch.wholes.end() && whole->end <= from) ++whole;
    const bool is_whole = whole != job.scratch.wholes.end() && whole->begin == from && whole->end == to;
    const std::string_view word = chars.substr(from, to - from);
    Token token;
    token.span = {from == 0 ? base : base + view.begin[from], to == chars.size() ? end : base + view.begin[to]};
    token.kind = is_whole ? whole->kind : kind_of(word, &job.scratch.classes[from]);
    token.known = is_known(job, word);
    job.out.push_back(token);
    from = to;
  }
}

void tokenize_line(const Job& job, std::string_view line, uint32_t base) {
  const auto end = static_cast<uint32_t>(base + line.size());
  Scratch& scratch = job.scratch;
  text::make_view(line, scratch.view);
  if (scratch.view.size() == 0) {  // nothing but dropped characters
    job.out.push_back({{base, end}, TokenKind::space, false});
    return;
  }
  classify(line, scratch.view, scratch.classes);
  mark_places(scratch.view.chars, scratch.classes, scratch.places, scratch.wholes);
  decide(job.tables, scratch);
  if (job.dictionary != nullptr) apply_dictionary(*job.dictionary, scratch.view.chars, scratch);
  emit(job, base, end);
}

}  // namespace

Tables::Tables(const data::Blob& blob) : Tables(blob.section(kSection)) {}

Tables::Tables(std::string_view bytes) {
  section::Head head;
  if (bytes.size() < sizeof head) throw Error(ErrorCode::bad_model, "the word model is missing");
  std::memcpy(&head, bytes.data(), sizeof head);
  if (head.magic != section::kMagic) throw Error(ErrorCode::bad_model, "the word model is of another kind");
  const auto part = [&](section::Part n) {
    const auto& at = head.parts[n];
    if (at.offset > bytes.size() || at.size > bytes.size() - at.offset)
      throw Error(ErrorCode::bad_model, "the word model is not whole");
    return bytes.substr(at.offset, at.size);
  };
  ngrams = Ngrams::open(part(section::kNgrams));
  look = Look::open(part(section::kLook));
  dictionaries.words = Trie::open(part(section::kWords));
  if (part(section::kReach).size() != look::Dictionaries::kFilterBytes)
    throw Error(ErrorCode::bad_model, "the word model is not whole");
  dictionaries.reach = reinterpret_cast<const uint8_t*>(part(section::kReach).data());
}

void tokenize(const Tables& tables, const Dictionary_impl* dictionary, std::string_view text, Scratch& scratch,
              std::vector<Token>& out) {
  out.clear();
  const Job job{tables, dictionary, scratch, out};
  for (size_t at = 0; at < text.size();) {
    const size_t newline = text.find('\n', at);
    const size_t end = newline == std::string_view::npos ? text.size() : newline + 1;
    tokenize_line(job, text.substr(at, end - at), static_cast<uint32_t>(at));
    at = end;
  }
}

}  // namespace khao::token
