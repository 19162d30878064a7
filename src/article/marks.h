// What an element's names say about its content (data/page_marks.tsv): classes, id, itemprop, rel, role and the element
// itself.
//
// A whole name that the table knows decides (`td-post-content`, sure); else the words that names are made of
// (`udsg__related-wrap`, likely). What is only likely gives way where the text says otherwise (locate.h).
#ifndef KHAO_ARTICLE_MARKS_H_
#define KHAO_ARTICLE_MARKS_H_

#include <bitset>
#include <cstdint>
#include <string_view>

#include "base/key_map.h"
#include "data/blob.h"
#include "html/tree.h"

namespace khao::article {

/// The choices of page_marks.tsv, in their order.
enum class Mark : uint8_t {
  none,
  body,
  title,
  lead,
  date,
  author,
  section,
  tags,
  breadcrumb,
  caption,
  gallery,
  related,
  comments,
  share,
  ad,
  furniture,
  aside,
  clock,
  quote,
  meta,
  subject,
  part,
};

/// Whether text under this mark belongs to no article.
constexpr bool is_beside(Mark mark) { return mark >= Mark::related && mark <= Mark::clock; }

/// Whether the mark names a part of a line or two, such as a date or an author.
constexpr bool is_label(Mark mark) {
  return mark == Mark::title || mark == Mark::lead || (mark >= Mark::date && mark <= Mark::tags) || mark == Mark::meta;
}

struct Marking {
  Mark mark = Mark::none;
  bool sure = false;   ///< by a whole name, not by its words
  uint8_t weight = 0;  ///< of a body
};

class MarkTable {
 public:
  explicit MarkTable(const data::Blob& blob);

  Marking of(const html::Tree& tree, const html::Node& element) const;

 private:
  struct Entry {
    Mark mark;
    uint8_t weight;
  };
  enum On : uint32_t { kName, kWord, kItemprop, kProperty, kRel, kRole, kTag, kOns };

  const Entry* find(On on, std::string_view name) const;
  static size_t signature(std::string_view name);
  void look_up(On on, std::string_view names, Marking& best) const;
  Marking by_words(std::string_view name) const;

  base::KeyMap<Entry> names_[kOns];
  std::bitset<4096> signatures_[kOns];  // of the names: most names of a page have none of them, and are not looked up
};

}  // namespace khao::article

#endif  // KHAO_ARTICLE_MARKS_H_
