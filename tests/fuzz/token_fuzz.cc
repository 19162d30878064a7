// Any bytes to tokens: they cover the text, the same text gives the same tokens again, lines give what the whole gives,
// one by one and in one call; what vector instructions compute, view, places and first look, is the same without them;
// and words of the user, which are those of the text's first line, are kept as a slow search for them keeps them. With
// libFuzzer (-fsanitize=fuzzer) or over the files named on the command line.
#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "../unit/token/slow_dictionary.h"
#include "data/blob.h"
#include "khao/dictionary.h"
#include "text/view.h"
#include "token/own_words.h"
#include "token/symbols.h"
#include "token/tables.h"
#include "token/tokenizer.h"

namespace {

using namespace khao;

void require(bool condition) {
  if (!condition) std::abort();
}

const token::Tables& tables() {
  static const token::Tables opened(data::Blob::open(data::builtin_bytes()));
  return opened;
}

const token::OwnWords* own() {
  static const DictionaryEntry words[] = {{"โควิด-19"}, {"กา"}, {"กากา", 2}, {"a.b"}, {"1/2"}};
  static const Dictionary made = Dictionary::from_words(words);
  static const auto own = token::own_words(tables(), made);
  return own.get();
}

void expect_cover(std::string_view text, const std::vector<Token>& tokens) {
  uint32_t at = 0;
  for (const Token& token : tokens) {
    require(token.span.begin == at && token.span.end > at);
    at = token.span.end;
  }
  require(at == text.size());
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    lines.push_back(text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1));
    text.remove_prefix(lines.back().size());
  }
  return lines;
}

void expect_lines_alike(std::string_view text, const std::vector<Token>& whole) {
  const std::vector<std::string_view> lines = lines_of(text);
  token::Scratch scratch;
  std::vector<Token> all, tokens;
  std::vector<size_t> ends;
  for (const std::string_view line : lines) {
    token::append_tokens(tables(), nullptr, line, scratch, all);
    ends.push_back(all.size());
  }
  require(all.size() == whole.size());
  size_t next = 0, begin = 0;
  for (size_t n = 0; n < lines.size(); ++n) {
    token::tokenize(tables(), nullptr, lines[n], scratch, tokens);
    for (Token token : tokens) {
      require(next < whole.size() && all[next] == token);
      token.span.begin += static_cast<uint32_t>(begin), token.span.end += static_cast<uint32_t>(begin);
      require(whole[next++] == token);
    }
    require(next == ends[n]);
    begin += lines[n].size();
  }
  require(next == whole.size());
}

void expect_views_alike(std::string_view text) {
  text::View fast, plain;
  text::make_view(text, fast);
  text::make_view_plainly(text, plain);
  require(fast.chars == plain.chars && fast.begin == plain.begin && fast.end_ == plain.end_);
  std::vector<uint8_t> classes, fast_places, plain_places;
  std::vector<token::Whole> fast_wholes, plain_wholes;
  token::classify(text, fast, classes);
  token::mark_places(fast.chars, classes, fast_places, fast_wholes);
  token::mark_places_plainly(fast.chars, classes, plain_places, plain_wholes);
  require(fast_places == plain_places && fast_wholes.size() == plain_wholes.size());
  for (size_t n = 0; n < fast_wholes.size(); ++n)
    require(fast_wholes[n].begin == plain_wholes[n].begin && fast_wholes[n].end == plain_wholes[n].end &&
            fast_wholes[n].kind == plain_wholes[n].kind);
}

void expect_words_kept(std::string_view text) {
  constexpr size_t kMostWords = 40;
  const std::vector<std::string_view> lines = lines_of(text);
  if (lines.empty()) return;
  std::vector<std::pair<std::string, float>> words;
  const bool weighted = text.size() % 2 == 1;
  for (std::string_view rest = lines[0].substr(0, lines[0].find('\n')); !rest.empty() && words.size() < kMostWords;) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    words.emplace_back(word, weighted ? static_cast<float>(words.size() % 3) : 1.0f);
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  const token::Listed listed = token::list(words);
  if (listed.dictionary.empty()) return;
  const auto own = token::own_words(tables(), listed.dictionary);
  for (const std::string_view line : lines) {
    token::Scratch fast = token::looked_at(tables(), *own, line);
    if (fast.view.size() == 0) continue;
    token::Scratch slow = fast;
    token::apply_own_words(*own, fast);
    token::apply_slowly(listed.words, slow);
    for (size_t n = 0; n < slow.cuts.words(); ++n)
      require(fast.cuts.word(n) == slow.cuts.word(n) && fast.doubts.word(n) == slow.doubts.word(n));
  }
}

void expect_scores_alike(std::string_view bytes) {
  std::vector<uint8_t> symbols(bytes.size() + 2 * token::kPadding, token::kEdge);
  for (size_t i = 0; i < bytes.size(); ++i)
    symbols[token::kPadding + i] = token::kSymbolOf[static_cast<unsigned char>(bytes[i])];
  std::vector<int16_t> fast(bytes.size() + token::kLanes), plain(fast.size());
  tables().ngrams.score(symbols.data() + token::kPadding, bytes.size(), fast.data());
  tables().ngrams.score_plainly(symbols.data() + token::kPadding, bytes.size(), plain.data());
  for (size_t i = 0; i <= bytes.size(); ++i) require(fast[i] == plain[i]);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static token::Scratch scratch;  // kept, so that state which passes from one call to the next is found
  std::vector<Token> tokens, again;
  token::tokenize(tables(), nullptr, text, scratch, tokens);
  expect_cover(text, tokens);
  expect_lines_alike(text, tokens);
  token::tokenize(tables(), own(), text, scratch, again);
  expect_cover(text, again);
  token::tokenize(tables(), nullptr, text, scratch, again);
  require(tokens == again);
  expect_scores_alike(text);
  expect_views_alike(text);
  expect_words_kept(text);
  return 0;
}
