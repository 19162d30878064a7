// Misspelt names: of districts and subdistricts by the chain that they stand in, of districts also by the provinces of
// the document, of provinces by themselves.
#include "entity/place_spelling.h"

#include <algorithm>

#include "entity/name_words.h"
#include "entity/place_readings.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"
#include "text/view.h"

namespace khao::entity {
namespace {

constexpr size_t kLongestName = 24;
constexpr size_t kShortestName = 4;  // one edit of a shorter name is another name

size_t skip_blanks(std::string_view chars, size_t p) {
  while (p < chars.size() && chars[p] == ' ') ++p;
  return p;
}

// The letters from p on, without those of an abbreviated level word glued behind them: `อ.เชียงของ|จ.เชียงราย`.
size_t name_run_end(const Tables& tables, const Context& context, size_t p) {
  const size_t end = run_end(context, p, kLongestName);
  if (end == context.view.size() || context.chars()[end] != '.') return end;
  const uint32_t words = tables.places.level_words.index;
  for (size_t at = p; at < end; ++at)
    if (const Hit* word = context.hit_at(at, words); word && word->end == end + 1) return at;
  return end;
}

bool is_clipped(const Context& context, const PlaceExpression& place) {
  return place.end < context.view.size() && is_thai_letter(context.chars()[place.end]);
}

// `ต.แม่ปะ อ.แม่สออด จ.ตาก`: the larger place of a chain may be misspelt itself. Only a larger one is looked at, so that
// in `อำเภอ… อำเภอ… อำเภอ…` none asks the next.
std::vector<uint32_t> misspelt_areas(const Tables& tables, const Context& context, size_t p, Level smaller) {
  if (p >= context.view.size()) return {};
  const LevelWords& words = tables.places.level_words;
  const Hit* word = context.hit_at(p, words.index);
  if (!word || words.level(word->row) >= smaller) return {};
  const auto misspelt = misspelt_at(tables, context, word->end, words.level(word->row));
  return misspelt ? std::vector<uint32_t>{misspelt->place} : std::vector<uint32_t>{};
}

// The areas that the place expression at p may mean; a seat (`อ.เมือง`) with the province behind it.
std::vector<uint32_t> areas_at(const Tables& tables, const Context& context, size_t p, Level smaller) {
  const auto place = place_at(tables, context, p);
  if (!place || (place->level == Level::district && is_clipped(context, *place)))
    return misspelt_areas(tables, context, p, smaller);
  if (place->level > Level::district) return {};
  std::vector<uint32_t> areas = readings_of(tables, context, *place);
  if (areas.size() < 2) return areas;
  const auto province = place_at(tables, context, skip_blanks(context.chars(), place->end));
  if (!province || province->level != Level::province) return {};
  const std::vector<uint32_t> provinces = readings_of(tables, context, *province);
  std::erase_if(areas, [&](uint32_t area) {
    return std::none_of(provinces.begin(), provinces.end(),
                        [&](uint32_t p) { return lies_in(tables.places.gazetteer, area, p); });
  });
  return areas;
}

}  // namespace

bool within_one_edit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const size_t same = static_cast<size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  const std::string_view rest_a = a.substr(same), rest_b = b.substr(same);
  if (rest_a.size() != rest_b.size()) return rest_a == rest_b.substr(1);
  if (rest_a.empty() || rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] && rest_a.substr(2) == rest_b.substr(2);
}

namespace {

// `จ.นนทุบรี`: the one province whose name is one edit away from all letters up to the next blank or sign.
std::optional<Misspelt> misspelt_province(const Gazetteer& gazetteer, std::string_view chars, size_t begin,
                                          size_t end) {
  constexpr size_t kShortestProvince = 5;  // `เลย`, `ตาก`: many words are one edit away
  const std::string_view name = chars.substr(begin, end - begin);
  if (name.size() < kShortestProvince) return std::nullopt;
  std::optional<Misspelt> found;
  std::string_view names = gazetteer.province_names;
  for (const uint32_t province : gazetteer.provinces) {
    const std::string_view right = names.substr(0, names.find('\n'));
    names.remove_prefix(right.size() + 1);
    if (right == name) return std::nullopt;  // the level word is the end of something else: `สสจ.สระแก้ว`
    if (!within_one_edit(right, name)) continue;
    if (found) return std::nullopt;
    found = Misspelt{static_cast<uint32_t>(begin), static_cast<uint32_t>(end), province};
  }
  return found;
}

}  // namespace

std::optional<Misspelt> misspelt_at(const Tables& tables, const Context& context, size_t name_begin, Level level) {
  if (level == Level::province)
    return misspelt_province(tables.places.gazetteer, context.chars(), name_begin,
                             run_end(context, name_begin, kLongestName));
  if (level != Level::district && level != Level::subdistrict) return std::nullopt;
  const Gazetteer& gazetteer = tables.places.gazetteer;
  const std::string_view chars = context.chars();
  size_t end = run_end(context, name_begin, kLongestName);
  std::vector<uint32_t> areas = areas_at(tables, context, skip_blanks(chars, end), level);
  std::string name(chars.substr(name_begin, end - name_begin));
  if (areas.empty() && skip_blanks(chars, end) == end + 1) {  // `อู่ ทอง`
    const size_t more = run_end(context, end + 1, kLongestName);
    name += chars.substr(end + 1, more - end - 1);
    end = more;
    areas = areas_at(tables, context, skip_blanks(chars, end), level);
  }
  if (areas.size() != 1 || name.size() < kShortestName || gazetteer.level(areas[0]) >= level) return std::nullopt;
  std::optional<Misspelt> found;
  const Gazetteer::Rows rows = gazetteer.inside(areas[0]);
  for (uint32_t row = rows.first; row < rows.last; ++row) {
    if (gazetteer.level(row) != level || !within_one_edit(text::fold(gazetteer.name(row)), name)) continue;
    if (found) return std::nullopt;
    found = Misspelt{static_cast<uint32_t>(name_begin), static_cast<uint32_t>(end), row};
  }
  return found;
}

std::optional<Misspelt> misspelt_instead(const Tables& tables, const Context& context, const Hit& word,
                                         const std::optional<PlaceExpression>& place) {
  const Level level = tables.places.level_words.level(word.row);
  if (!place) return misspelt_at(tables, context, word.end, level);
  if (place->level >= Level::village) return std::nullopt;
  const bool clipped = is_clipped(context, *place);
  if (place->level == Level::province)  // any word of the sentence may be glued behind it
    return clipped && !word_edge(context, place->end) ? misspelt_at(tables, context, place->name_begin, level)
                                                      : std::nullopt;
  if (!clipped) {
    const std::vector<uint32_t> areas = areas_at(tables, context, skip_blanks(context.chars(), place->end), level);
    if (areas.size() != 1) return std::nullopt;
    for (const uint32_t reading : readings_of(tables, context, *place))
      if (lies_in(tables.places.gazetteer, reading, areas[0])) return std::nullopt;
  }
  return misspelt_at(tables, context, place->name_begin, level);
}

std::optional<Misspelt> misspelt_above(const Tables& tables, const Context& context, size_t name_begin,
                                       std::span<const uint32_t> smaller) {
  const Gazetteer& gazetteer = tables.places.gazetteer;
  const size_t end = name_run_end(tables, context, name_begin);
  const std::string_view name = context.chars().substr(name_begin, end - name_begin);
  std::optional<Misspelt> found;
  if (name.size() < kShortestName) return found;
  for (const uint32_t place : smaller) {
    const uint32_t district = gazetteer.parent(place);
    if (!within_one_edit(text::fold(gazetteer.name(district)), name)) continue;
    if (found) return std::nullopt;
    found = Misspelt{static_cast<uint32_t>(name_begin), static_cast<uint32_t>(end), district};
  }
  return found;
}

uint32_t DistrictNames::only_one_like(std::string_view name) const {
  uint32_t found = data::kNoRow;
  for (const uint32_t province : provinces_) {
    if (gazetteer_.in_bangkok(province)) continue;  // `อ.วัฒนะ` is no เขต
    for (const Gazetteer::District& district : gazetteer_.districts_of(province)) {
      if (!within_one_edit(gazetteer_.name_of(district), name)) continue;
      if (found != data::kNoRow) return data::kNoRow;
      found = district.place;
    }
  }
  return found;
}

std::optional<Misspelt> DistrictNames::misspelt_at(const Tables& tables, const Context& context,
                                                   size_t name_begin) const {
  const auto class_of = [&](size_t from, size_t to) { return tables.places.name_words.of(text_of(context, from, to)); };
  if (provinces_.empty() || class_of(name_begin, token_end(context, name_begin)) == WordClass::function)
    return std::nullopt;
  const size_t last = name_run_end(tables, context, name_begin);
  for (size_t end = last; end >= name_begin + kShortestName; --end) {
    if (end < last && (!context.cut[end] || class_of(end, token_end(context, end)) > WordClass::common)) continue;
    if (class_of(name_begin, end) <= WordClass::common) continue;  // `ทุกอำเภอทั้งหมด`
    if (const uint32_t district = only_one_like(context.chars().substr(name_begin, end - name_begin));
        district != data::kNoRow)
      return Misspelt{static_cast<uint32_t>(name_begin), static_cast<uint32_t>(end), district};
  }
  return std::nullopt;
}

}  // namespace khao::entity
