// The public Tokenizer: the token stage with the model's tables, and scratch space of its own.
#include "khao/tokenizer.h"

#include <limits>

#include "khao/error.h"
#include "model.h"
#include "token/own_words.h"
#include "token/tokenizer.h"

namespace khao {
inline namespace v0 {

struct Tokenizer::Impl {
  Model model;
  Dictionary dictionary;
  std::unique_ptr<const token::OwnWords> own = token::own_words(model.impl().token, dictionary);
  token::Scratch scratch{};
};

Tokenizer::Tokenizer(Model model, Dictionary dictionary) : impl_(new Impl{std::move(model), std::move(dictionary)}) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

namespace {

void expect_size(std::string_view text) {
  if (text.size() > std::numeric_limits<uint32_t>::max())
    throw Error(ErrorCode::bad_option, "a text of more than 4 GiB cannot be tokenized");
}

}  // namespace

void Tokenizer::operator()(std::string_view text, std::vector<Token>& tokens) {
  expect_size(text);
  token::tokenize(impl_->model.impl().token, impl_->own.get(), text, impl_->scratch, tokens);
}

void Tokenizer::operator()(std::span<const std::string_view> texts, std::vector<Token>& tokens,
                           std::vector<size_t>& ends) {
  for (const std::string_view text : texts) expect_size(text);
  tokens.clear();
  ends.clear();
  for (const std::string_view text : texts) {
    token::append_tokens(impl_->model.impl().token, impl_->own.get(), text, impl_->scratch, tokens);
    ends.push_back(tokens.size());
  }
}

}  // namespace v0
}  // namespace khao
