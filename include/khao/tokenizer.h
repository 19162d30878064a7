// Tokenizer: Thai text to words.
#ifndef KHAO_TOKENIZER_H_
#define KHAO_TOKENIZER_H_

#include <memory>
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

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace v0
}  // namespace khao

#endif  // KHAO_TOKENIZER_H_
