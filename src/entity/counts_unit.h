// What stands behind a number and is its unit: a classifier, a measure, money.
#ifndef KHAO_ENTITY_COUNTS_UNIT_H_
#define KHAO_ENTITY_COUNTS_UNIT_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "entity/context.h"
#include "entity/counts.h"

namespace khao::entity {

/// In view characters.
struct CountUnit {
  size_t begin = 0;
  size_t end = 0;
  CountKind kind = CountKind::classifier;
  bool noun = false;
  uint32_t groups = 0;
  bool known = true;
  const Hit* hit = nullptr;
};

class UnitReader {
 public:
  /// Both must outlive it.
  UnitReader(const CountTables& tables, const Context& context)
      : tables_(tables), context_(context), view_(context.view.chars) {}

  /// The unit of the tables at p, if one stands there.
  bool read(size_t p, CountUnit& unit) const;
  /// A title of persons with letters behind it: `เขต 3 นายอำนวย`, `ทหาร 3 นายเข้าช่วย`.
  bool is_glued_title(size_t begin, size_t end) const;
  /// Behind the blanks at p, so many at most.
  size_t skip_blanks(size_t p, size_t most = 2) const;
  /// `2 ล้านลิตรเศษ`: the tokenizer may take unit and rest for one word.
  bool rest_follows(size_t p) const;

 private:
  char at(size_t p) const { return p < view_.size() ? view_[p] : '\0'; }
  bool cut(size_t p) const { return context_.cut[p] != 0; }
  bool words_follow(size_t p) const;
  bool person_name_follows(const Hit& hit) const;
  bool ordinal_follows(size_t p) const;
  bool received_follows(size_t p) const;
  bool stop_follows(const Hit& hit) const;
  bool word_follows(const Hit& hit) const;
  bool ends_inside_token(const Hit& hit, bool measure) const;
  bool is_ordinal(size_t p) const;
  bool begins_clause(const Hit& hit) const;
  size_t extend_by_slash(size_t end, bool rate) const;

  const CountTables& tables_;
  const Context& context_;
  std::string_view view_;
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_UNIT_H_
