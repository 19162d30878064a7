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

  /// This model with the rows of TSV files besides: `roles.tsv`, `honorifics.tsv`, `organizations.tsv`,
  /// `organization_short.tsv`, `places.tsv`, `place_aliases.tsv`, `local_bodies.tsv`, `facilities.tsv`,
  /// `foreign_places.tsv` of a folder, as many of them as there are. They have the columns of the tables of the same
  /// name (dump prints them); the head line may leave out columns, and types. An own row wins over a row of the model
  /// with the same words. Compiles all tables anew (about a tenth of a second). Throws Error(io) if the folder cannot
  /// be read or holds no .tsv file, Error(bad_table) with file:line for a row or column that cannot be used.
  Model with_rules(const std::string& folder) const;

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
