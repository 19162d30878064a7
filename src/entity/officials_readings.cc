// One written form, two posts: the context decides. The one place for such decisions.
//
//     สว.   inspector behind รอง or a police rank, before a field or a station; else senator
//     ผู้ว่าฯ  governor of a body whose name follows (`ผู้ว่าฯ รฟท.`), else of a province
//     กก.   member of a board; behind a number a kilogram, and before ละ and the end of a word one with its price
//     ส.ท.  councillor unless it is a rank: a rank stands glued before a name and is read by officials_name.cc first
#include <algorithm>

#include "entity/officials_parts.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

using Governs = Words::Governs;

/// A police field or station follows at p, or police rank and name stand before it.
bool is_police(const Reader& reader, uint32_t begin, uint32_t end) {
  const uint32_t next = reader.skip_blanks(end);
  if (reader.at(next) == '(' || reader.opening(next, Words::Word::field)) return true;
  if (const auto body = read_body(reader, next)) {
    const Words& words = reader.words();
    const Hit* type = reader.hit(next, words.bodies);
    if (type && words.tail(type->row) == Words::Tail::place && body->sector == Words::Sector::public_sector)
      return true;
  }
  // `พ.ต.ท. ก ข สว.…`: a police rank within the last words.
  const uint32_t from = begin > 60 ? begin - 60 : 0;
  for (uint32_t p = begin; p-- > from && reader.at(p) != '\n' && reader.at(p) != ',';)
    for (const Hit& hit : reader.context().hits_at(p))
      if (hit.table == reader.words().honorifics.index)
        return reader.words().honorific_kind(hit.row) == Words::HonorificKind::police;
  return false;
}

/// `ผู้อำนวยการ` before `สำนักงานเขตพื้นที่การศึกษา…`, not `ผู้อำนวยการสำนักงานเขต`: inside a head that governs a place begins a
/// body that ends behind it.
const Hit* before_longer_body(const Reader& reader, const Hit& head) {
  if (reader.words().governs(head.row) != Governs::district) return &head;
  for (const Hit& hit : reader.context().hits_at(head.begin)) {
    if (hit.table != head.table || hit.end >= head.end) continue;
    const Hit* body = reader.hit(hit.end, reader.words().bodies);
    if (body && body->end > head.end) return &hit;
  }
  return &head;
}

/// `7.85 กก. ของ…`: the abbreviation of a unit behind its number.
bool is_unit(const Reader& reader, const Hit& head) {
  const uint32_t before = reader.skip_back(head.begin);
  if (before == 0 || !reader.digit(before - 1) || reader.at(head.end - 1) != '.') return false;
  const auto hits = reader.context().hits_at(head.begin);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return reader.tables().places.is_counted(hit.table) && hit.end == head.end;
  });
}

}  // namespace

bool is_price(const Reader& reader, uint32_t end) {
  static constexpr entity::Word kEach(U"ละ");
  const auto behind = static_cast<uint32_t>(end + kEach.view().size());
  return reader.at(end - 1) == '.' && reader.context().chars().substr(end).starts_with(kEach.view()) &&
         !reader.thai(behind);  // `อบต.ละงู`
}

const Hit* choose_reading(const Reader& reader, uint32_t p, bool behind_prefix) {
  const Hit* first = reader.hit(p, reader.words().roles);
  if (!first || is_price(reader, first->end) || is_unit(reader, *first)) return nullptr;
  first = before_longer_body(reader, *first);
  const Words& words = reader.words();
  const Hit* police = nullptr;
  const Hit* other = nullptr;
  const Hit* of_body = nullptr;
  for (const Hit& hit : reader.context().hits_at(p)) {
    if (hit.table != first->table || hit.end != first->end) continue;
    const Governs governs = words.governs(hit.row);
    (governs == Governs::unit ? police : governs == Governs::body ? of_body : other) = &hit;
  }
  if (of_body && other) {
    const uint32_t next = reader.skip_blanks(first->end);
    if (reader.place_name(next, bit(Level::province))) return other;  // `ผู้ว่าฯ กทม.`
    return reader.hit(next, words.organizations) || reader.hit(next, words.shorts) ? of_body : other;
  }
  if (!other) other = of_body;
  if (!police || !other) return first;
  return behind_prefix || is_police(reader, p, first->end) ? police : other;
}

}  // namespace khao::entity
