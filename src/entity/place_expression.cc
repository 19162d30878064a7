// One place expression at a position: level word and name (`อ.แม่สอด`), or the bare name.
#include <algorithm>
#include <string>

#include "entity/context.h"
#include "entity/places.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }

// Where the name behind a level word can begin: one blank or two may stand between.
size_t name_begin(std::string_view chars, size_t p) {
  for (int blanks = 0; blanks < 2 && p < chars.size() && chars[p] == ' '; ++blanks) ++p;
  return p;
}

// The longest gazetteer name at p whose place has one of the levels; end of the name, 0 if none.
struct Name {
  size_t end = 0;
  Level level = Level::province;
};

Name longest_name(const Tables& tables, const Context& context, size_t p, unsigned levels, bool bangkok_only) {
  const Gazetteer& gazetteer = tables.places.gazetteer;
  Name name;
  const TableSet names = set_of(gazetteer.places, gazetteer.aliases, tables.places.local_bodies.index);
  if (p >= context.view.size() || !context.begins(p, names)) return name;
  for (const Hit& hit : context.hits_at(p)) {
    if (hit.end < name.end) break;
    if (!can_end_name(context.chars(), hit.end)) continue;
    Level level = Level::municipality;
    if (hit.table != tables.places.local_bodies.index) {
      const uint32_t place = gazetteer.place_of(hit.table, hit.row);
      if (place == data::kNoRow || (bangkok_only && !gazetteer.in_bangkok(place))) continue;
      level = gazetteer.level(place);
    }
    if (!(levels & bit(level))) continue;
    if (name.end == 0 || level < name.level) name = {hit.end, level};
  }
  return name;
}

// `เมือง` alone is the seat's district of the province that the text says elsewhere.
size_t bare_mueang(const Context& context, size_t p) {
  static constexpr Word kMueang(U"เมือง");
  if (!context.chars().substr(std::min(p, context.view.size())).starts_with(kMueang.view())) return 0;
  const size_t end = p + kMueang.view().size();
  return can_end_name(context.chars(), end) ? end : 0;
}

size_t number_end(std::string_view chars, size_t p) {
  size_t end = p;
  while (end < chars.size() && end < p + 3 && is_digit(static_cast<unsigned char>(chars[end]))) ++end;
  return end > p && (end == chars.size() || !is_digit(static_cast<unsigned char>(chars[end]))) ? end : 0;
}

// `ทุกตำบลและอำเภอ`: a word of grammar that is also a name (ตำบลและ) is one only in a chain.
bool and_in_list(const Tables& tables, const Context& context, size_t p, size_t end) {
  if (tables.places.name_words.of(text_of(context, p, end)) != WordClass::function) return false;
  if (end >= context.view.size() || context.chars()[end] != ' ') return true;
  const auto next = place_at(tables, context, end + 1);
  return !next || next->level >= Level::village;
}

// `จังหวัด พ.ช.`, `จว.ชม.`: the letters of a province, with a dot behind each or behind both. Behind `จ.` those with two
// dots are a rank (`จ.ส.ต.`).
size_t province_letters_end(const Gazetteer& gazetteer, std::string_view chars, const Hit& word, size_t p) {
  if (word.size() <= 2 && p + 1 < chars.size() && chars[p + 1] == '.') return 0;
  const std::string letters = province_letters(chars.substr(std::min(p, chars.size()), 4));
  if (letters.empty() || gazetteer.by_abbreviation(letters) == data::kNoRow) return 0;
  const size_t end = p + letters.size() + (chars[p + 1] == '.' ? 2 : 1);
  return end < chars.size() && is_thai_letter(chars[end]) ? 0 : end;  // `จังหวัด สป.มท.`
}

// The end of what the level word in `hit` governs, 0 if nothing fits.
size_t governed_end(const Tables& tables, const Context& context, const Hit& word, size_t p) {
  const LevelWords& words = tables.places.level_words;
  const Level level = words.level(word.row);
  if (words.follows(word.row) != Follows::name)
    if (const size_t end = number_end(context.chars(), p)) return end;
  if (words.follows(word.row) == Follows::number || level == Level::village) return 0;
  const unsigned levels = level == Level::municipality ? bit(Level::municipality) | bit(Level::subdistrict) |
                                                             bit(Level::district) | bit(Level::province)
                                                       : bit(level);
  size_t end = longest_name(tables, context, p, levels, words.bangkok_only(word.row)).end;
  if (end != 0 && level != Level::province && and_in_list(tables, context, p, end)) end = 0;
  if (level == Level::district && !words.bangkok_only(word.row)) end = std::max(end, bare_mueang(context, p));
  if (level == Level::province && end == 0)
    end = province_letters_end(tables.places.gazetteer, context.chars(), word, p);
  return end;
}

}  // namespace

std::string province_letters(std::string_view chars) {
  const auto letter = [&](size_t p) { return p < chars.size() && is_consonant(chars[p]); };
  const auto dot = [&](size_t p) { return p < chars.size() && chars[p] == '.'; };
  if (letter(0) && dot(1) && letter(2) && dot(3)) return {chars[0], chars[2]};
  return letter(0) && letter(1) && dot(2) ? std::string(chars.substr(0, 2)) : std::string();
}

std::optional<PlaceExpression> place_at(const Tables& tables, const Context& context, size_t p) {
  const LevelWords& words = tables.places.level_words;
  std::optional<PlaceExpression> best;
  uint32_t longest = 0;  // a shorter word must not take the rest of a longer one for a name: `เทศบาลเมือง`
  if (p >= context.view.size() || !context.begins(p, set_of(words.index))) return best;
  for (const Hit& hit : context.hits_at(p)) {
    if (hit.table != words.index) continue;
    if (context.chars()[hit.end - 1] == '.' && inside_abbreviation(context.chars(), p)) continue;
    const size_t begin = name_begin(context.chars(), hit.end);
    const size_t end = governed_end(tables, context, hit, begin);
    longest = std::max(longest, hit.end);
    if (end <= (best ? best->end : 0) || end <= longest) continue;
    best = PlaceExpression{static_cast<uint32_t>(p),
                           static_cast<uint32_t>(begin),
                           static_cast<uint32_t>(end),
                           words.level(hit.row),
                           true,
                           hit.row};
  }
  return best;
}

unsigned levels_of_name(const Tables& tables, const Context& context, size_t p, size_t end) {
  const Gazetteer& gazetteer = tables.places.gazetteer;
  unsigned levels = 0;
  for (const Hit& hit : context.hits_at(p)) {
    if (hit.end != end || !can_end_name(context.chars(), end)) continue;
    const uint32_t place = gazetteer.place_of(hit.table, hit.row);
    if (place != data::kNoRow) levels |= bit(gazetteer.level(place));
  }
  return levels;
}

std::optional<PlaceExpression> place_name_at(const Tables& tables, const Context& context, size_t p, unsigned levels) {
  const Name name = longest_name(tables, context, p, levels, false);
  if (name.end == 0) return std::nullopt;
  return PlaceExpression{static_cast<uint32_t>(p),
                         static_cast<uint32_t>(p),
                         static_cast<uint32_t>(name.end),
                         name.level,
                         false,
                         data::kNoRow};
}

}  // namespace khao::entity
