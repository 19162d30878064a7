// The public Tokenizer: the token stage with the model's tables, and scratch space of its own.
#include "khao/tokenizer.h"

#include <limits>

#include "khao/error.h"
#include "model.h"
#include "token/tokenizer.h"

namespace khao {
inline namespace v0 {

struct Tokenizer::Impl {
  Model model;
  Dictionary dictionary;
  token::Scratch scratch;
};

Tokenizer::Tokenizer(Model model, Dictionary dictionary)
    : impl_(new Impl{std::move(model), std::move(dictionary), {}}) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

void Tokenizer::operator()(std::string_view text, std::vector<Token>& tokens) {
  if (text.size() > std::numeric_limits<uint32_t>::max())
    throw Error(ErrorCode::bad_option, "a text of more than 4 GiB cannot be tokenized");
  token::tokenize(impl_->model.impl().token, impl_->dictionary.impl(), text, impl_->scratch, tokens);
}

}  // namespace v0
}  // namespace khao
