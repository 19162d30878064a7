// Model: everything the library knows (words, names, codes, rules), compiled and immutable.
#ifndef KHAO_MODEL_H_
#define KHAO_MODEL_H_

#include <memory>
#include <string>

#include "khao/export.h"

namespace khao {
struct Model_impl;
inline namespace v0 {

/// A cheap copyable handle. Any number of threads may share one; the data behind it never change.
class KHAO_EXPORT Model {
 public:
  /// The model that is linked into the library. Opened at the first call (below 1 ms, no allocation per entry), never
  /// closed. Throws Error(bad_model) if the linked data are damaged.
  static Model builtin();

  /// All tables as TSV, one after the other, each after a line `# table NAME`: what `khao data dump` prints.
  std::string dump() const;

  /// For the library's own stages.
  const Model_impl& impl() const { return *impl_; }

 private:
  explicit Model(std::shared_ptr<const Model_impl> impl) : impl_(std::move(impl)) {}
  std::shared_ptr<const Model_impl> impl_;
};

}  // namespace v0
}  // namespace khao

#endif  // KHAO_MODEL_H_
