// Line by line: view and classes -> places that form decides -> first look -> user's words -> second look where nobody
// is sure -> tokens.
#include "token/tokenizer.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "khao/error.h"
#include "token/compile.h"
#include "token/decide.h"
#include "token/letters.h"
#include "token/own_words.h"
#include "token/section.h"
#include "token/symbols.h"
#include "token/tables.h"

namespace khao::token {
namespace {

struct Job {
  const Tables& tables;
  const OwnWords* own;
  Scratch& scratch;
  std::vector<Token>& out;
  text::View* view;  // of the whole text; may be null
};

// Writes the tokens of the line that is in the scratch; it begins at byte `base` and ends at byte `end` of the text.
class Emitter {
 public:
  Emitter(const Job& job, uint32_t base)
      : job_(job), view_(job.scratch.view), thai_(job.scratch.thai.view()), base_(base) {
    whole_ = job.scratch.wholes.begin();
  }

  void all(uint32_t end) {
    const Scratch& scratch = job_.scratch;
    std::vector<Token>& out = job_.out;
    size_t count = 1;  // the last token ends without a cut
    for (size_t n = 0; n < scratch.cuts.words(); ++n) count += static_cast<size_t>(std::popcount(scratch.cuts.word(n)));
    const size_t first = out.size();
    if (out.capacity() < first + count) out.reserve(std::max(first + count, 2 * out.capacity()));
    size_t from = 0;
    for (size_t n = 0; n < scratch.cuts.words(); ++n)
      for_each_place(scratch.cuts.word(n), n, [&](size_t to) {
        if (to > from) out.push_back(make(from, to));
        from = to;
      });
    out.push_back(make(from, view_.size()));
    out[first].span.begin = base_;  // dropped characters before the first belong to it
    out.back().span.end = end;
  }

 private:
  Token make(size_t from, size_t to) {
    Token token;
    token.span = {base_ + view_.begin[from], base_ + view_.begin[to]};
    // One branch for letters and for blanks: which of them comes cannot be foreseen.
    const bool simple = to - from == 1 || thai_.all(from, to);
    token.kind = simple ? kKindOfOne[job_.scratch.classes[from]] : kind(from, to);
    token.known = known(from, to - from);
    return token;
  }

  // What the user lists has been kept whole, so it is seen there.
  bool known(size_t from, size_t size) const {
    if (job_.own != nullptr && job_.scratch.own.begins.has(from)) return true;
    return size <= kLongestWord && job_.tables.words.groups(hash(from, size)) != 0;
  }

  uint64_t hash(size_t from, size_t size) const {
    if (view_.size() - from < WordTable::kReadable) return WordTable::hash({view_.chars.data() + from, size});
    return WordTable::hash(view_.chars.data() + from, size);
  }

  TokenKind kind(size_t from, size_t to) {
    const auto& wholes = job_.scratch.wholes;
    while (whole_ != wholes.end() && whole_->end <= from) ++whole_;
    if (whole_ != wholes.end() && whole_->begin == from && whole_->end == to) return whole_->kind;
    return kind_of(std::string_view(view_.chars).substr(from, to - from), &job_.scratch.classes[from]);
  }

  const Job& job_;
  const text::View& view_;
  PlaceBitsView thai_;
  uint32_t base_;
  std::vector<Whole>::const_iterator whole_;
};

void tokenize_line(const Job& job, std::string_view line, uint32_t base) {
  const auto end = static_cast<uint32_t>(base + line.size());
  Scratch& scratch = job.scratch;
  text::make_view(line, scratch.view);
  if (job.view != nullptr) text::append_line(scratch.view, base, *job.view);
  if (scratch.view.size() == 0) {  // nothing but dropped characters
    job.out.push_back({{base, end}, TokenKind::space, false});
    return;
  }
  classify(line, scratch.view, scratch.classes);
  mark_places(scratch.view.chars, scratch.classes, scratch.places, scratch.wholes);
  look_first(job.tables, job.own == nullptr ? nullptr : &job.own->starts, scratch);
  if (job.own != nullptr) apply_own_words(*job.own, scratch);
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
  answers = look::Answers(WordTable::open(part(section::kAnswers)));
  words = WordTable::open(part(section::kWords));
}

void tokenize(const Tables& tables, const OwnWords* own, std::string_view text, Scratch& scratch,
              std::vector<Token>& out, text::View* view) {
  out.clear();
  append_tokens(tables, own, text, scratch, out, view);
}

void append_tokens(const Tables& tables, const OwnWords* own, std::string_view text, Scratch& scratch,
                   std::vector<Token>& out, text::View* view) {
  const Job job{tables, own, scratch, out, view};
  if (view != nullptr) text::make_view({}, *view);
  for (size_t at = 0; at < text.size();) {
    const size_t newline = text.find('\n', at);
    const size_t end = newline == std::string_view::npos ? text.size() : newline + 1;
    tokenize_line(job, text.substr(at, end - at), static_cast<uint32_t>(at));
    at = end;
  }
}

}  // namespace khao::token
