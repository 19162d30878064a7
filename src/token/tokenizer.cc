// Line by line: view and classes -> places that form decides -> first look -> user's words -> second look where nobody
// is sure -> tokens.
#include "token/tokenizer.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "khao/error.h"
#include "token/compile.h"
#include "token/decide.h"
#include "token/dictionary.h"
#include "token/letters.h"
#include "token/section.h"
#include "token/symbols.h"
#include "token/tables.h"

namespace khao::token {
namespace {

struct Job {
  const Tables& tables;
  const Dictionary_impl* dictionary;
  Scratch& scratch;
  std::vector<Token>& out;
};

constexpr uint64_t kOnes = 0x0101010101010101;

// Eight bytes of which only the first `count` count, the others are 0; they may be read.
uint64_t load(const uint8_t* at, size_t count) {
  uint64_t bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return count >= 8 ? bytes : bytes & ((uint64_t{1} << 8 * count) - 1);
}

// Whether all classes are those of Thai letters (kThai, kMark, kLead: 1 … 3), eight at a time.
bool all_thai(const uint8_t* classes, size_t count) {
  static_assert(kThai == 1 && kMark == 2 && kLead == 3 && kClasses < 0x7C);
  for (size_t at = 0; at < count; at += 8) {
    const size_t rest = count - at;
    uint64_t bytes = load(classes + at, rest);
    if (rest < 8) bytes |= kOnes << 8 * rest;
    // A class above 3 reaches the upper bit when 0x7C is added; 0x80 less a class keeps it for class 0 alone.
    if ((((bytes + 0x7C * kOnes) | (0x80 * kOnes - bytes)) & (0x80 * kOnes)) != 0) return false;
  }
  return true;
}

// The hash of a word of Thai letters from its symbols, which are codes of the view less 0x81, and may be read beyond.
uint64_t hash_of_thai(const uint8_t* symbols, size_t size) {
  return WordSet::hash_by(size, [&](size_t at) {
    const size_t rest = size - at;
    const uint64_t shift = rest >= 8 ? 0x81 * kOnes : (0x81 * kOnes) & ((uint64_t{1} << 8 * rest) - 1);
    return load(symbols + at, rest) + shift;
  });
}

static_assert(kSymbolOf[0xA1] == 0xA1 - 0x81 && kSymbolOf[0xFB] == 0xFB - 0x81);
static_assert(kPadding >= 8 && kClassPadding >= 8);

// Writes the tokens of the line that is in the scratch; it begins at byte `base` and ends at byte `end` of the text.
class Emitter {
 public:
  Emitter(const Job& job, uint32_t base) : job_(job), view_(job.scratch.view), base_(base) {
    whole_ = job.scratch.wholes.begin();
  }

  void all(uint32_t end) {
    Scratch& scratch = job_.scratch;
    size_t count = 1;  // the last token ends without a cut
    for (size_t n = 0; n < scratch.cuts.words(); ++n) count += static_cast<size_t>(std::popcount(scratch.cuts.word(n)));
    count -= scratch.cuts.has(0) ? 1 : 0;
    const size_t first = job_.out.size();
    job_.out.resize(first + count);
    scratch.hashes.resize(count);
    Token* token = job_.out.data() + first;
    uint64_t* hash = scratch.hashes.data();
    size_t from = 0;
    for (size_t n = 0; n < scratch.cuts.words(); ++n)
      for_each_place(scratch.cuts.word(n), n, [&](size_t to) {
        if (to > from) *token++ = make(from, to, *hash++);
        from = to;
      });
    *token = make(from, view_.size(), *hash);
    job_.out[first].span.begin = base_;  // dropped characters before the first belong to it
    job_.out.back().span.end = end;
    mark_known(job_.out.data() + first);
  }

 private:
  Token make(size_t from, size_t to, uint64_t& hash) {
    const bool thai = all_thai(job_.scratch.classes.data() + from, to - from);
    const uint8_t* symbols = job_.scratch.symbols.data() + kPadding + from;
    hash = thai ? hash_of_thai(symbols, to - from)
                : WordSet::hash_of(std::string_view(view_.chars).substr(from, to - from));
    Token token;
    token.span = {base_ + view_.begin[from], base_ + view_.begin[to]};
    token.kind = thai ? TokenKind::thai : kind(from, to);
    token.known = false;
    return token;
  }

  TokenKind kind(size_t from, size_t to) {
    const auto& wholes = job_.scratch.wholes;
    while (whole_ != wholes.end() && whole_->end <= from) ++whole_;
    if (whole_ != wholes.end() && whole_->begin == from && whole_->end == to) return whole_->kind;
    return kind_of(std::string_view(view_.chars).substr(from, to - from), &job_.scratch.classes[from]);
  }

  // The sets lie in slow memory: asked for all tokens in a row, the answers come side by side.
  void mark_known(Token* tokens) {
    const auto& hashes = job_.scratch.hashes;
    for (size_t n = 0; n < hashes.size(); ++n) tokens[n].known = job_.tables.known.contains(hashes[n]);
    if (job_.dictionary == nullptr) return;
    for (size_t n = 0; n < hashes.size(); ++n) tokens[n].known |= job_.dictionary->known.contains(hashes[n]);
  }

  const Job& job_;
  const text::View& view_;
  uint32_t base_;
  std::vector<Whole>::const_iterator whole_;
};

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
  look_first(job.tables, scratch);
  if (job.dictionary != nullptr) apply_dictionary(*job.dictionary, scratch.view.chars, scratch);
  look_again(job.tables, scratch);
  Emitter(job, base).all(end);
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
  dictionaries.words = WordGraph::open(part(section::kWords));
  if (part(section::kReach).size() != look::Dictionaries::kFilterBytes)
    throw Error(ErrorCode::bad_model, "the word model is not whole");
  known = WordSet::open(part(section::kKnown));
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
