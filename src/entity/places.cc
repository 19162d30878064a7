// Places of every level: facilities, names behind their level word, areas, and bare names; each kind in a file of its
// own.
#include "entity/places.h"

#include <algorithm>

#include "entity/context.h"
#include "entity/place_parts.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

constexpr size_t kLongestVillage = 20;  // view characters
constexpr float kHeadmans = 0.9F;       // what the village of a headman is worth

// `พระ` begins the names of monks, of things royal and of Buddha images, and of places: without a post it proves no
// person.
bool is_doubtful(const OfficialItem& item, const Context& context, size_t begin) {
  static constexpr Word kPhra(U"พระ");
  return item.positions.empty() && context.chars().substr(begin).starts_with(kPhra.view());
}

// `อ.แม่สออด เมื่อวาน`: a teacher (อาจารย์), or a misspelt district, which the provinces of the text tell. `อ.แม่สออด
// สิงหเดช` is a teacher.
bool may_be_district(const Tables& tables, const Context& context, const OfficialItem& item) {
  const Hit* word = context.hit_at(item.begin, tables.places.level_words.index);
  if (!word || tables.places.level_words.level(word->row) != Level::district || !item.positions.empty()) return false;
  const size_t family = context.view.at_byte(item.official.family.begin);
  return item.official.family.empty() ||
         std::all_of(context.cut.begin() + static_cast<std::ptrdiff_t>(family), context.cut.begin() + item.end,
                     [](uint8_t cut) { return cut != kUnknownWord; });
}

// Names of persons: no place stands in them. `อ.แม่สอด` is a district, not the teacher (อาจารย์) of that name.
void cover_persons(PlaceWork& work, std::span<const OfficialItem> officials) {
  for (const OfficialItem& item : officials) {
    if (item.official.name.empty()) continue;
    const std::vector<uint32_t>& bytes = work.context.view.begin;
    size_t p = item.begin;
    while (bytes[p] < item.official.name.begin) ++p;
    if (place_at(work.tables, work.context, p) || is_doubtful(item, work.context, p) ||
        may_be_district(work.tables, work.context, item))
      continue;
    for (; bytes[p] < item.official.name.end; ++p) work.cover[p] |= kPerson;
  }
}

// `ผู้ใหญ่บ้าน|บ้านหนองหอย`: the village of a headman, whatever else its letters are.
void find_headmens_villages(PlaceWork& work, std::span<const OfficialItem> officials) {
  const LevelWords& words = work.tables.places.level_words;
  for (const OfficialItem& item : officials)
    for (size_t i = 0; i < item.positions.size(); ++i) {
      if (item.positions[i].jurisdiction.empty() ||
          work.tables.officials.governs(item.heads[i].row) != OfficialTables::Governs::village)
        continue;
      const auto begin = static_cast<uint32_t>(work.context.view.at_byte(item.positions[i].jurisdiction.begin));
      auto end = static_cast<uint32_t>(std::min(run_end(work.context, begin, kLongestVillage),
                                                work.context.view.at_byte(item.positions[i].jurisdiction.end)));
      const Hit* word = work.context.hit_at(begin, words.index);
      for (uint32_t p = word ? word->end + 1 : end; p < end; ++p)  // `บ้านหนองหอย|ตำบลแม่ปะ`
        if (word_edge(work.context, p) && work.context.hit_at(p, words.index)) end = p;
      if (word && word_edge(work.context, end) && words.follows(word->row) == Follows::name &&
          words.level(word->row) == Level::village && !work.covered(begin, end, kPerson | kPlace))
        work.add(begin, word->end, end, Level::village, kHeadmans, {"village of a headman", word->table, word->row});
    }
}

}  // namespace

PlaceTables::PlaceTables(const data::Blob& blob)
    : gazetteer(blob),
      level_words(blob),
      local_bodies(blob),
      facilities(blob),
      tails(blob),
      cues(blob),
      name_words(blob),
      countries(blob, "countries"),
      foreign(blob, "foreign_places"),
      regions(blob, "regions"),
      classifiers(blob.table_index("classifiers")),
      units(blob.table_index("units")),
      organizations(blob.table_index("organizations")) {}

void PlaceWork::add(uint32_t begin, uint32_t name_begin, uint32_t end, Level level, float score, Reason reason) {
  PlaceItem& item = out.emplace_back();
  item.place.mention = context.span(begin, end);
  item.place.name = context.span(name_begin, end);
  item.place.level = level;
  item.begin = begin;
  item.name_begin = name_begin;
  item.end = end;
  item.score = score;
  item.reason = reason;
  item.basis.rule = level > Level::municipality ? "a level without codes" : "no code found";  // until resolution
  const uint8_t bit = level == Level::facility ? kFacility : kPlace;
  for (uint32_t p = begin; p < end; ++p) cover[p] |= bit;
}

bool PlaceWork::covered(size_t from, size_t to, uint8_t bits) const {
  return std::any_of(cover.begin() + static_cast<std::ptrdiff_t>(from), cover.begin() + static_cast<std::ptrdiff_t>(to),
                     [bits](uint8_t c) { return (c & bits) != 0; });
}

void find_places(const Tables& tables, const Context& context, std::span<const OfficialItem> officials,
                 std::vector<PlaceItem>& out) {
  const auto before = static_cast<std::ptrdiff_t>(out.size());
  PlaceWork work = {tables, context, out, std::vector<uint8_t>(context.view.size(), 0)};
  cover_persons(work, officials);
  find_facilities(work);
  find_headmens_villages(work, officials);
  find_level_places(work);
  find_areas(work);
  find_misspelt_districts(work);
  find_bare_places(work);
  find_misspelt_districts(work);  // of the provinces without level word
  std::stable_sort(out.begin() + before, out.end(), [](const PlaceItem& a, const PlaceItem& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
}

}  // namespace khao::entity
