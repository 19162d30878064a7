// Any bytes to tokens: they cover the text, the same text gives the same tokens again, lines give what the whole gives,
// and both ways to compute the first look agree. With libFuzzer (-fsanitize=fuzzer) or over the files named on the
// command line.
#include <cstdlib>
#include <string>
#include <vector>

#include "data/blob.h"
#include "khao/dictionary.h"
#include "token/dictionary.h"
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

const Dictionary& dictionary() {
  static const DictionaryEntry words[] = {{"โควิด-19"}, {"กา"}, {"กากา", 2}, {"a.b"}, {"1/2"}};
  static const Dictionary made = Dictionary::from_words(words);
  return made;
}

void expect_cover(std::string_view text, const std::vector<Token>& tokens) {
  uint32_t at = 0;
  for (const Token& token : tokens) {
    require(token.span.begin == at && token.span.end > at);
    at = token.span.end;
  }
  require(at == text.size());
}

void expect_lines_alike(std::string_view text, const std::vector<Token>& whole) {
  token::Scratch scratch;
  std::vector<Token> tokens;
  size_t next = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    token::tokenize(tables(), nullptr, text.substr(at, end - at), scratch, tokens);
    for (Token token : tokens) {
      token.span.begin += static_cast<uint32_t>(at), token.span.end += static_cast<uint32_t>(at);
      require(next < whole.size() && whole[next++] == token);
    }
    at = end;
  }
  require(next == whole.size());
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
  token::tokenize(tables(), dictionary().impl(), text, scratch, again);
  expect_cover(text, again);
  token::tokenize(tables(), nullptr, text, scratch, again);
  require(tokens == again);
  expect_scores_alike(text);
  return 0;
}
