// Opening the model that is linked into the library.
#include "model.h"

#include <memory>

namespace khao {
inline namespace v0 {

Model Model::builtin() {
  // Made at the first call, by one thread (the others wait); handles share it until the program ends.
  static const Model model(std::make_shared<const Model_impl>(data::Blob::open(data::builtin_bytes())));
  return model;
}

std::string Model::dump() const { return data::dump(impl_->blob); }

}  // namespace v0
}  // namespace khao
