// The place that an article is dated from: `ตรัง 14 พ.ย.- …`, `ลำปาง/แพร่ – …`, `ตาก-รมต.ฯ …`, `ศูนย์ข่าวศรีราชา - …`.
#ifndef KHAO_ARTICLE_DATELINE_H_
#define KHAO_ARTICLE_DATELINE_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/key_map.h"
#include "data/blob.h"

namespace khao::article {

class DatelineTable {
 public:
  /// Provinces and districts of places.tsv.
  explicit DatelineTable(const data::Blob& blob);

  /// The place at the beginning of a text (a first paragraph or a headline), as written; empty if there is none.
  std::string_view place(std::string_view text) const;

 private:
  size_t place_end(std::string_view text, size_t at) const;

  bool may_begin(std::string_view text) const;

  base::KeyMap<bool> names_;
  base::KeyMap<bool> heads_;   // their first kHead bytes, or all
  std::vector<bool> lengths_;  // whether a name has so many bytes
};

}  // namespace khao::article

#endif  // KHAO_ARTICLE_DATELINE_H_
