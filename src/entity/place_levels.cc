// Places behind their level word, and villages: `ต.แม่ปะ`, `หมู่ 4`, `บ้านห้วยม่วง`.
#include <algorithm>

#include "entity/context.h"
#include "entity/place_parts.h"
#include "entity/place_readings.h"
#include "entity/place_spelling.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

constexpr float kEnough = 0.5F;
constexpr float kListed = 0.3F;  // what a village that follows in a list is worth

// `ป.5 ถึง` before `ม.2`.
bool behind_school_year(std::string_view chars, size_t p) {
  static constexpr Word kTo(U"ถึง");
  static constexpr Word kPrimary(U"ป");
  size_t end = p;
  const auto skip = [&](char c) {
    while (end > 0 && chars[end - 1] == c) --end;
  };
  skip(' ');
  if (chars.substr(0, end).ends_with(kTo.view()))
    end -= kTo.view().size();
  else
    skip('-');
  skip(' ');
  return end > 3 && end < p && is_digit(chars[end - 1]) && chars[end - 2] == '.' &&
         chars[end - 3] == kPrimary.view()[0] && !is_consonant(chars[end - 4]);
}

char next_char(const Context& context, size_t p) { return p < context.view.size() ? context.chars()[p] : ' '; }

// Whether a numbered village or another link of a chain stands right before p: `ม.3 บ้านทุ่งแฝก`.
bool number_before(const Context& context, size_t p) {
  if (p < 2 || context.chars()[p - 1] != ' ') return false;
  const char before = context.chars()[p - 2];
  return before >= '0' && before <= '9';
}

// Where the name behind a level word begins: `อ. แม่สอด`.
size_t name_behind(const Context& context, size_t word_end) {
  return word_end + (context.chars().substr(word_end).starts_with(' ') ? 1 : 0);
}

bool is_home(const Context& context, const Hit& word) {
  static constexpr Word kHome(U"บ้าน");
  return context.chars().substr(word.begin, word.size()) == kHome.view();
}

// `บ้าน|ผู้ต้องหา`, `บ้าน|กำนัน`: whose house it is. `บ้าน|แม่|สลอง` is a name.
bool begins_person(const Tables& tables, const Context& context, uint32_t p) {
  const size_t end = token_end(context, p);
  if (tables.places.name_words.of(text_of(context, p, end)) != WordClass::common) return false;
  return is_person_noun(tables, context, p, end);
}

// The letters from p on, without blank and without `และ`.
uint32_t listed_run_end(const Context& context, uint32_t p) {
  static constexpr Word kAnd(U"และ");
  const auto end = static_cast<uint32_t>(run_end(context, p, 20));
  const size_t list = context.chars().substr(p, end - p).find(kAnd.view());
  const bool cuts = list != std::string_view::npos && list > 0 && word_edge(context, p + list) &&
                    word_edge(context, p + list + kAnd.view().size());
  return cuts ? p + static_cast<uint32_t>(list) : end;
}

// The free name behind `บ้าน`, `ชุมชน` …; empty if what stands there is no name of a village.
FreeName village_name(const Tables& tables, const Context& context, const Hit& word) {
  if (!word_edge(context, word.begin) || !can_end_name(context.chars(), word.end)) return {};
  if (context.chars()[word.end - 1] == '.' && inside_abbreviation(context.chars(), word.begin)) return {};  // `พ.ร.บ.`
  FreeName name;
  if (!word_edge(context, word.end)) {  // one token holds word and name, or is another word (`บ้านพัก`)
    const auto end = static_cast<uint32_t>(token_end(context, word.end));
    if (in_lexicon(context, word.begin)) {  // `บ้านแปะ ต.บ่อหลวง`, but `บ้านพัก ต.บ่อหลวง`
      const WordClass of = tables.places.name_words.of(text_of(context, word.end, end));
      const bool named = of == WordClass::unknown || of == WordClass::part;
      if (!named || !chain_follows(tables, context, end)) return {};
    }
    name = {word.end, end, 1, 0, 0, 0, false};
  } else {
    name = free_name_at(tables, context, word.end);
  }
  // Ordinary words as a name, where the chain goes on behind them: `บ้านนาหนุน หมู่ 2`.
  const uint32_t end = listed_run_end(context, word.end);
  const WordClass first = tables.places.name_words.of(text_of(context, word.end, token_end(context, word.end)));
  if (first != WordClass::function && name.end < end && name.unknown == 0 && end > word.end + 1 &&
      chain_follows(tables, context, end) && !(is_home(context, word) && begins_person(tables, context, word.end)))
    name = {word.end, end, 0, 0, 1, 1, false};
  return name;
}

// `ม.3| บ.หนองแขม ต.พรหมพิราม`: the village's name and its chain follow.
bool named_in_chain(const Tables& tables, const Context& context, size_t p) {
  const LevelWords& words = tables.places.level_words;
  if (next_char(context, p) == ' ') ++p;
  const Hit* word = p < context.view.size() ? context.hit_at(p, words.index) : nullptr;
  if (!word || words.level(word->row) != Level::village || words.follows(word->row) == Follows::number) return false;
  const FreeName name = village_name(tables, context, *word);
  return !name.empty() && chain_follows(tables, context, name.end);
}

// `นักเรียน ม.1-ม.6 จ.ตาก`: a school year, whatever chain follows. Looks back over a range or list of them.
bool behind_school_word(std::string_view chars, size_t p) {
  static constexpr Word kPupil(U"นักเรียน");
  static constexpr Word kClass(U"ชั้น");
  static constexpr Word kGrade(U"ระดับ");
  static constexpr Word kAnd(U"และ");
  static constexpr Word kYear(U"ม");
  constexpr size_t kLongest = 24;
  const size_t first = p - std::min(p, kLongest);
  const auto is_list = [&](char c) { return is_digit(c) || c == ' ' || c == '.' || c == '-' || c == kYear.view()[0]; };
  while (p > first && (is_list(chars[p - 1]) || chars.substr(0, p).ends_with(kAnd.view())))
    p -= is_list(chars[p - 1]) ? 1 : kAnd.view().size();
  const std::string_view before = chars.substr(0, p);
  return before.ends_with(kPupil.view()) || before.ends_with(kClass.view()) || before.ends_with(kGrade.view());
}

// `ม.3` is also a school year and `ม.28` a section of a law: a number behind หมู่ needs a village's size, and one behind
// the abbreviation a chain or a word that speaks of a place.
bool village_number(const Tables& tables, const Context& context, const PlaceExpression& place) {
  const std::string_view chars = context.chars();
  if (behind_school_word(chars, place.begin)) return false;
  if (chain_follows(tables, context, place.end) || named_in_chain(tables, context, place.end)) return true;
  const std::string_view digits = chars.substr(place.name_begin, place.end - place.name_begin);
  if (digits.size() > 2 || (digits.size() == 2 && digits[0] > '2')) return false;
  const bool abbreviated = place.name_begin > place.begin &&
                           chars.substr(place.begin, place.name_begin - place.begin).find('.') != chars.npos;
  if (!abbreviated) return true;
  return cue_before(tables, context, place.begin, Level::village) >= 0.2F && !behind_school_year(chars, place.begin);
}

float village_score(const PlaceWork& work, const Hit& word, const FreeName& name) {
  const Tables& tables = work.tables;
  const Context& context = work.context;
  float score = name.unknown > 0 ? 0.3F : name.known + name.part + name.weak > 1 ? 0.2F : 0.1F;
  if (chain_follows(tables, context, name.end)) score += 0.4F;
  if (number_before(context, word.begin))  // of a village more than another: `หมู่ที่ 2 บ้านวังกะ`
    score += (work.cover[word.begin - 2] & kPlace) != 0 ? 0.5F : 0.3F;
  return score + std::min(0.2F, cue_before(tables, context, word.begin, Level::village));
}

// A village that only its neighbours in a list could show.
struct Doubtful {
  FreeName name;
  Hit word;
  float score;
  bool number = false;
};

// The district of this name whose province stands right behind; kNoRow: none.
uint32_t district_of_chain(const PlaceWork& work, const PlaceExpression& name) {
  const std::string_view chars = work.context.chars();
  const size_t next = name.end + (name.end < chars.size() && chars[name.end] == ' ');
  const auto province = place_at(work.tables, work.context, next);
  if (!province || province->level != Level::province) return data::kNoRow;
  const std::vector<uint32_t> provinces = readings_of(work.tables, work.context, *province);
  const Gazetteer& gazetteer = work.tables.places.gazetteer;
  for (const uint32_t reading : readings_of(work.tables, work.context, name))
    if (gazetteer.level(reading) == Level::district &&
        std::find(provinces.begin(), provinces.end(), gazetteer.province(reading)) != provinces.end())
      return reading;
  return data::kNoRow;
}

void add_village(PlaceWork& work, const Hit& word, std::vector<Doubtful>& doubtful) {
  const Tables& tables = work.tables;
  const bool inside = (work.cover[word.begin] & kFacility) && is_home(work.context, word);  // `โรงเรียนบ้านนาหอ`
  FreeName name = village_name(tables, work.context, word);
  if (inside && name.unknown == 0) {  // all of the facility's name that is left
    name = {word.end, word.end, 0, 0, 1, 0, false};
    while (name.end < work.cover.size() && (work.cover[name.end] & kFacility) &&
           is_thai_letter(work.context.chars()[name.end]))
      ++name.end;
  }
  if (name.empty() || work.covered(word.begin, name.end, kPerson | kPlace)) return;
  static constexpr Word kEnterprise(U"วิสาหกิจ");  // `วิสาหกิจ|ชุมชน`: a firm
  if (work.context.chars().substr(0, word.begin).ends_with(kEnterprise.view())) return;
  // `บ้านค่าย`, `บ้านค่าย จ.ระยอง`: the district
  const auto place = place_name_at(tables, work.context, word.begin, kAdministrative);
  if (place && place->end >= name.end && !number_before(work.context, word.begin)) {
    if (!chain_follows(tables, work.context, name.end)) return;
    if (const uint32_t district = district_of_chain(work, *place); district != data::kNoRow) {
      if (!work.covered(place->begin, place->end, kFacility))
        work.add(place->begin, place->name_begin, place->end, Level::district, 0.9F,
                 {"district before its province", tables.places.gazetteer.places, district});
      return;
    }
  }
  const float score = inside ? 0.6F : village_score(work, word, name);
  if (score + 0.001F < kEnough) return doubtful.push_back({name, word, score});
  work.add(word.begin, name.begin, name.end, Level::village, score, {"village", word.table, word.row});
}

// `ม.2` before `-ม.5 ต.…`
void add_doubtful_number(const PlaceWork& work, const Hit& word, std::vector<Doubtful>& doubtful) {
  const auto place = place_at(work.tables, work.context, word.begin);
  const std::string_view chars = work.context.chars();
  if (!place || behind_school_year(chars, word.begin) || behind_school_word(chars, word.begin)) return;
  FreeName name;
  name.begin = place->begin;  // of a numbered village with its level word
  name.end = place->end;
  doubtful.push_back({name, word, 1 - kListed, true});
}

// `บ้านท่ากลางและบ้านท่าเพลิง อำเภอ…`, `ม.2-ม.5 ต.…`: from the end of the list to its begin.
void add_listed_villages(PlaceWork& work, const std::vector<Doubtful>& doubtful) {
  static constexpr Word kAnd(U"และ");
  const std::string_view chars = work.context.chars();
  for (auto village = doubtful.rbegin(); village != doubtful.rend(); ++village) {
    const std::string_view marks = village->number ? " ,-" : " ,";
    size_t next = village->name.end;
    while (next < chars.size() && marks.find(chars[next]) != marks.npos) ++next;
    if (chars.substr(next).starts_with(kAnd.view())) next += kAnd.view().size();
    while (next < chars.size() && chars[next] == ' ') ++next;
    const Hit* word = next < chars.size() ? work.context.hit_at(next, village->word.table) : nullptr;
    const bool listed = next > village->name.end && word && (work.cover[next] & kPlace) &&
                        (!village->number || word->row == village->word.row);
    if (!listed || village->score + kListed < kEnough || work.covered(village->word.begin, village->name.end, kPlace))
      continue;
    work.add(village->word.begin, village->name.begin, village->name.end, Level::village, village->score + kListed,
             {"village", village->word.table, village->word.row});
  }
}

// `นายกเทศมนตรี|ตำบลพวา` names the municipality, not the subdistrict.
bool behind_mayor(const Context& context, uint32_t p) {
  static constexpr Word kMayor(U"เทศมนตรี");
  const size_t size = kMayor.view().size();
  return p >= size && context.chars().substr(p - size, size) == kMayor.view();
}

// `บ้านโนนสมบูรณ์ ม.9`, `ม.1, ม.2 และ ม.14 ต.ด่าน`: another place stands right before p.
bool behind_place(const PlaceWork& work, uint32_t p) {
  static constexpr Word kAnd(U"และ");
  const std::string_view chars = work.context.chars();
  const auto skip = [&] {
    while (p > 0 && (chars[p - 1] == ' ' || chars[p - 1] == ',')) --p;
  };
  skip();
  if (chars.substr(0, p).ends_with(kAnd.view())) p -= static_cast<uint32_t>(kAnd.view().size());
  skip();
  return p > 0 && (work.cover[p - 1] & kPlace) != 0;
}

// `จาก 13 ตำบล นางรำกว่า 3,600 คน`, `สุขภาพตำบล โรง|พยาบาล…`: behind a blank an ordinary word that goes on, or whose
// level word counts. But `7 อำเภอ แม่สอด พบพระ …`.
bool is_other_word(const Tables& tables, const Context& context, const PlaceExpression& place, uint32_t word_end) {
  const std::string_view chars = context.chars();
  if (place.level != Level::subdistrict || chars[word_end] != ' ' || chars[word_end - 1] == '.') return false;
  if (tables.places.name_words.of(text_of(context, place.name_begin, place.end)) == WordClass::unknown) return false;
  uint32_t before = place.begin;
  while (before > 0 && chars[before - 1] == ' ') --before;
  return (before > 0 && is_digit(chars[before - 1])) || is_thai_letter(next_char(context, place.end));
}

// `จ.อุดรมีชัย`: a longer name of a place abroad begins like it.
bool is_abroad(const Tables& tables, const Context& context, const PlaceExpression& place) {
  const Hit* hit = context.hit_at(place.name_begin, tables.places.foreign.index);
  return hit != nullptr && hit->end > place.end;
}

// The places that an item may mean.
std::vector<uint32_t> readings(const PlaceWork& work, const PlaceItem& item) {
  if (item.reason.table == work.tables.places.gazetteer.places && item.reason.row != data::kNoRow)
    return {item.reason.row};
  return readings_of(work.tables, work.context,
                     {item.begin, item.name_begin, item.end, item.place.level, true, data::kNoRow});
}

// `ต.แม่ปะ|อ.…`: the last item is a subdistrict, and nothing but a blank stands between.
bool behind_subdistrict(const PlaceWork& work, uint32_t p) {
  if (work.out.empty() || work.out.back().place.level != Level::subdistrict) return false;
  return work.out.back().end + (p > 0 && work.context.chars()[p - 1] == ' ' ? 1 : 0) == p;
}

// `why`: the rule that knows the place.
void add_misspelt(PlaceWork& work, const Hit& word, const Misspelt& name, const char* why) {
  work.add(word.begin, name.name_begin, name.end, work.tables.places.level_words.level(word.row), 0.7F,
           {"misspelt name", work.tables.places.gazetteer.places, name.place});
  work.out.back().basis.rule = why;
}

// A name with its level word. Returns its end, 0 if there is none.
uint32_t add_level_place(PlaceWork& work, const Hit& word) {
  const LevelWords& words = work.tables.places.level_words;
  const Context& context = work.context;
  const auto place = place_at(work.tables, context, word.begin);
  if (const auto misspelt = misspelt_instead(work.tables, context, word, place)) {
    add_misspelt(work, word, *misspelt, "one letter from a place of its chain");
    return misspelt->end;
  }
  const bool district = words.level(word.row) == Level::district && !words.bangkok_only(word.row);
  const bool open = district && (!place || is_thai_letter(next_char(context, place->end)));
  if (open && behind_subdistrict(work, word.begin)) {
    const std::vector<uint32_t> smaller = readings(work, work.out.back());
    if (const auto misspelt = misspelt_above(work.tables, context, name_behind(context, word.end), smaller)) {
      add_misspelt(work, word, *misspelt, "one letter from the larger place of a place before it");
      return misspelt->end;
    }
  }
  const bool other =
      !place || is_other_word(work.tables, context, *place, word.end) || is_abroad(work.tables, context, *place);
  if (open) work.open_districts.push_back({word, other ? data::kNoRow : static_cast<uint32_t>(work.out.size())});
  if (other) return 0;
  if (place->level == Level::village && !village_number(work.tables, context, *place) &&
      !behind_place(work, place->begin))
    return 0;
  const uint32_t name = place->level == Level::village ? place->begin : place->name_begin;
  const bool mayor = place->level == Level::subdistrict && behind_mayor(context, place->begin);
  work.add(place->begin, name, place->end, mayor ? Level::municipality : place->level, 0.9F,
           {"level word", words.index, place->word});
  return place->end;
}

}  // namespace

void find_level_places(PlaceWork& work) {
  const LevelWords& words = work.tables.places.level_words;
  std::vector<Doubtful> doubtful;
  const TableSet openings = set_of(words.index);
  for (uint32_t p = 0; (p = work.context.next(p, openings)) < work.context.view.size();) {
    const Hit* word = work.context.hit_at(p, words.index);
    if (!word || (work.cover[p] & kPerson)) {
      ++p;
      continue;
    }
    const uint32_t end = add_level_place(work, *word);
    if (end == 0 && words.level(word->row) == Level::village && words.follows(word->row) == Follows::name)
      add_village(work, *word, doubtful);
    if (end == 0 && words.follows(word->row) == Follows::number) add_doubtful_number(work, *word, doubtful);
    p = end != 0 ? end : p + 1;
  }
  add_listed_villages(work, doubtful);
}

// `จังหวัดกาญจนบุรี … อ.พนมทน`: พนมทวน, for พนม lies in no province that the text names.
void find_misspelt_districts(PlaceWork& work) {
  if (work.open_districts.empty()) return;
  const Tables& tables = work.tables;
  const Context& context = work.context;
  const Gazetteer& gazetteer = tables.places.gazetteer;
  std::vector<uint32_t> provinces;
  for (const PlaceItem& item : work.out) {
    if (item.place.level != Level::province) continue;
    for (const uint32_t province : readings(work, item)) provinces.push_back(province);
  }
  std::sort(provinces.begin(), provinces.end());
  provinces.erase(std::unique(provinces.begin(), provinces.end()), provinces.end());
  if (provinces == work.searched_provinces) return;
  work.searched_provinces = provinces;
  const DistrictNames districts(gazetteer, provinces);
  std::erase_if(work.open_districts, [&](const PlaceWork::OpenDistrict& open) {
    const auto name = districts.misspelt_at(tables, context, name_behind(context, open.word.end));
    if (!name) return false;
    size_t free_from = open.word.begin;
    if (open.item !=
        data::kNoRow) {  // `อ.พนม` holds if a province of the text has one; but `อ.เมืองชัยนาทท` is more than อ.เมือง
      const std::vector<uint32_t> clipped = readings(work, work.out[open.item]);
      const bool fits = std::any_of(clipped.begin(), clipped.end(), [&](uint32_t district) {
        return std::binary_search(provinces.begin(), provinces.end(), gazetteer.province(district));
      });
      if (fits && std::find(clipped.begin(), clipped.end(), name->place) == clipped.end()) return false;
      free_from = std::min(work.out[open.item].end, name->end);
    }
    if (work.covered(free_from, name->end, kPerson | kPlace)) return false;
    add_misspelt(work, open.word, *name, "one letter from a district of a province in the text");
    if (open.item != data::kNoRow) {
      work.out[open.item] = work.out.back();
      work.out.pop_back();
    }
    return true;
  });
}

}  // namespace khao::entity
