// Misspelt names: of districts and subdistricts by the chain that they stand in, of provinces by themselves.
#include "entity/place_spelling.h"

#include <algorithm>
#include <string>
#include <vector>

#include "entity/name_words.h"
#include "entity/place_readings.h"
#include "entity/places.h"
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

// The areas that the place expression at p may mean; a seat (`อ.เมือง`) with the province behind it.
std::vector<uint32_t> areas_at(const Tables& tables, const Context& context, size_t p) {
  const auto place = place_at(tables, context, p);
  if (!place || place->level > Level::district) return {};
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
  std::vector<uint32_t> areas = areas_at(tables, context, skip_blanks(chars, end));
  std::string name(chars.substr(name_begin, end - name_begin));
  if (areas.empty() && skip_blanks(chars, end) == end + 1) {  // `อู่ ทอง`
    const size_t more = run_end(context, end + 1, kLongestName);
    name += chars.substr(end + 1, more - end - 1);
    end = more;
    areas = areas_at(tables, context, skip_blanks(chars, end));
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

}  // namespace khao::entity
