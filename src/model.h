// Model_impl: the compiled model, opened. Only extractor.cc and its neighbours know this type; each stage gets its own
// tables.
#ifndef KHAO_MODEL_IMPL_H_
#define KHAO_MODEL_IMPL_H_

#include "article/tables.h"
#include "data/blob.h"
#include "entity/tables.h"
#include "khao/model.h"
#include "token/tables.h"

namespace khao {

struct Model_impl {
  /// Throws Error(bad_model) if the blob lacks something that a stage needs.
  explicit Model_impl(const data::Blob& blob) : blob(blob), token(blob), article(blob), entity(blob) {}
  /// The same from compiled bytes, which it keeps.
  explicit Model_impl(const std::string& compiled)
      : bytes(compiled), blob(data::Blob::open(bytes.view())), token(blob), article(blob), entity(blob) {}

  token::OwnBytes bytes{{}};  ///< empty where the blob is the one that is linked in
  data::Blob blob;
  token::Tables token;
  article::Tables article;
  entity::Tables entity;
};

}  // namespace khao

#endif  // KHAO_MODEL_IMPL_H_
