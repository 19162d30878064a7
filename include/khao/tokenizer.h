// Tokenizer: Thai text to words.
#ifndef KHAO_TOKENIZER_H_
#define KHAO_TOKENIZER_H_

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "khao/dictionary.h"
#include "khao/export.h"
#include "khao/model.h"
#include "khao/token.h"

namespace khao {
inline namespace v0 {

/// Cuts text into words. Scratch space of one thread: make one per thread and reuse it; no state passes from one call
/// to the next. Model and Dictionary are shared.
class KHAO_EXPORT Tokenizer {
 public:
  explicit Tokenizer(Model model, Dictionary dictionary = {});
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;

  /// Replaces `tokens` by the tokens of `text`: spans in bytes of `text`, which together cover all of it. Any bytes
  /// will do (invalid UTF-8 becomes tokens of kind other). Linear in the length of the text; allocates only while
  /// `tokens` and the scratch space still grow. `text` is at most 4 GiB - 1 bytes; longer throws Error(bad_option).
  void operator()(std::string_view text, std::vector<Token>& tokens);

  /// The same of many texts, lines for example: replaces `tokens` by the tokens of all of them, one text after the
  /// other, and `ends` by where those of each end. Text n has tokens[ends[n - 1]] … tokens[ends[n] - 1], the first one
  /// those from 0 on, one of no bytes none; their spans are in bytes of that text. Allocates only while `tokens`,
  /// `ends` and the scratch space still grow. Throws before any text is read, as above.
  void operator()(std::span<const std::string_view> texts, std::vector<Token>& tokens, std::vector<size_t>& ends);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace v0
}  // namespace khao

#endif  // KHAO_TOKENIZER_H_
