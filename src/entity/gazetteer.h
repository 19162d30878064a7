// The tables of places as the entity stage reads them: names of places, words that say a level, bodies of local
// government.
#ifndef KHAO_ENTITY_GAZETTEER_H_
#define KHAO_ENTITY_GAZETTEER_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/blob.h"
#include "khao/entity.h"

namespace khao::entity {

/// A level in a set of levels.
constexpr unsigned bit(Level level) { return 1u << static_cast<unsigned>(level); }

/// places.tsv and place_aliases.tsv: provinces, districts, subdistricts. A place is its row in places.tsv.
struct Gazetteer {
  explicit Gazetteer(const data::Blob& blob);

  data::Table table, alias_table;
  uint32_t places = 0, aliases = 0;  ///< table numbers of hits
  uint32_t code_column = 0, parent_column = 0, level_column = 0, name_column = 0, english_column = 0, iso_column = 0,
           wikidata_column = 0, lat_column = 0, lon_column = 0, alias_code_column = 0;

  /// The place that a hit of either table names; data::kNoRow for a hit of another table.
  uint32_t place_of(uint32_t hit_table, uint32_t hit_row) const {
    if (hit_table == places) return hit_row;
    return hit_table == aliases ? alias_table.ref(hit_row, alias_code_column) : data::kNoRow;
  }
  Level level(uint32_t place) const { return static_cast<Level>(table.choice(place, level_column)); }
  std::string_view code(uint32_t place) const { return table.text(place, code_column); }
  std::string_view name(uint32_t place) const { return table.text(place, name_column); }
  std::string_view english(uint32_t place) const { return table.text(place, english_column); }
  /// The place of an official code, kNoRow if there is none. Logarithmic.
  uint32_t place_by_code(std::string_view code) const;
  uint32_t parent(uint32_t place) const { return table.ref(place, parent_column); }
  /// The province that a place lies in; a province itself.
  uint32_t province(uint32_t place) const {
    while (parent(place) != data::kNoRow) place = parent(place);
    return place;
  }
  bool in_bangkok(uint32_t place) const { return code(place).starts_with("10"); }
  /// The province that these two characters of a matching view stand for (`ลบ` in `ลบ.1030`), kNoRow if none.
  uint32_t by_abbreviation(std::string_view chars) const;
  /// The places directly or indirectly inside an area, as a range of rows: the table is ordered by code.
  struct Rows {
    uint32_t first, last;
  };
  Rows inside(uint32_t area) const;

  std::vector<uint32_t> seats;  ///< districts that `อำเภอเมือง` alone can mean: of every province but Bangkok
  struct Abbreviation {
    std::string letters;  ///< in the form of a matching view
    uint32_t province;
  };
  std::vector<Abbreviation> abbreviations;  ///< ordered by letters
  std::vector<uint32_t> provinces;
  std::string province_names;  ///< of these, in the form of a matching view, each closed by a line feed

  /// A district, and where its name stands in district_names.
  struct District {
    uint32_t place, begin, end;
  };
  std::vector<District> districts;  ///< ordered by place
  std::string district_names;       ///< in the form of a matching view
  std::string_view name_of(const District& district) const {
    return std::string_view(district_names).substr(district.begin, district.end - district.begin);
  }
  /// The districts of a province.
  std::span<const District> districts_of(uint32_t province) const;
};

/// What may stand behind a level word.
enum class Follows : uint32_t { name, number, both };

/// The kinds of local bodies, in the order of local_bodies.tsv and level_words.tsv (`any`: one of the municipalities).
enum class BodyKind : uint32_t { province, city, town, subdistrict_municipality, subdistrict, any, none };

/// level_words.tsv: `จังหวัด`, `ต.`, `หมู่`, `อบต.` …
struct LevelWords {
  explicit LevelWords(const data::Blob& blob);

  data::Table table;
  uint32_t index = 0;
  uint32_t level_column = 0, follows_column = 0, scope_column = 0, body_column = 0;

  Level level(uint32_t row) const;
  Follows follows(uint32_t row) const { return static_cast<Follows>(table.choice(row, follows_column)); }
  /// The kind of local body that the word names; none for words of other levels.
  BodyKind body(uint32_t row) const {
    const uint32_t choice = table.choice(row, body_column);
    return choice == data::kNoRow ? BodyKind::none : static_cast<BodyKind>(choice);
  }
  bool bangkok_only(uint32_t row) const { return table.choice(row, scope_column) == 1; }
};

/// local_bodies.tsv: municipalities and local administrative organisations.
struct LocalBodies {
  explicit LocalBodies(const data::Blob& blob);

  data::Table table;
  uint32_t index = 0;
  uint32_t code_column = 0, type_column = 0, name_column = 0, province_column = 0;

  BodyKind kind(uint32_t row) const { return static_cast<BodyKind>(table.choice(row, type_column)); }
  std::string_view code(uint32_t row) const { return table.text(row, code_column); }
  std::string_view name(uint32_t row) const { return table.text(row, name_column); }
  uint32_t province(uint32_t row) const { return table.ref(row, province_column); }
};

/// What makes a head of facilities.tsv a name; that file says what each means.
enum class FacilityTakes : uint32_t { name, number, either, place, room, any, self, phrase, office, code, none };

/// facilities.tsv: `โรงเรียน`, `ทางหลวงหมายเลข`, `แม่น้ำ` …
struct Facilities {
  explicit Facilities(const data::Blob& blob);

  data::Table table;
  uint32_t index = 0;
  uint32_t takes_column = 0, strict_column = 0, blank_column = 0, place_column = 0, room_column = 0, office_column = 0,
           number_column = 0, words_column = 0;

  FacilityTakes takes(uint32_t row) const { return static_cast<FacilityTakes>(table.choice(row, takes_column)); }
  bool strict(uint32_t row) const { return table.flag(row, strict_column); }
  bool may_have_blank(uint32_t row) const { return table.flag(row, blank_column); }
  bool may_end_in_place(uint32_t row) const { return table.flag(row, place_column); }
  bool may_end_in_number(uint32_t row) const { return table.flag(row, number_column); }
  bool may_have_words(uint32_t row) const { return table.flag(row, words_column); }
  bool is_room(uint32_t row) const { return table.flag(row, room_column); }
  bool is_office(uint32_t row) const { return table.flag(row, office_column); }
};

/// What belongs to a word of facility_tails.tsv.
enum class TailTakes : uint32_t { self, name, number };

/// facility_tails.tsv: `ราชวรวิหาร`, `วิทยาเขต`, `ชั้น` …
struct FacilityTails {
  explicit FacilityTails(const data::Blob& blob);

  data::Table table;
  uint32_t index = 0;
  uint32_t takes_column = 0, opens_column = 0, words_column = 0;

  TailTakes takes(uint32_t row) const { return static_cast<TailTakes>(table.choice(row, takes_column)); }
  bool opens(uint32_t row) const { return table.flag(row, opens_column); }
  bool of_words(uint32_t row) const {
    return table.flag(row, words_column);
  }  ///< only behind Facilities::may_have_words
};

/// The level that a cue governs; the choices of place_cues.tsv.
enum class CueLevel : uint32_t { any, province, district, subdistrict };

/// place_cues.tsv: `ชาว`, `ในพื้นที่`, `ผวจ.` …
struct PlaceCues {
  explicit PlaceCues(const data::Blob& blob);

  data::Table table;
  uint32_t index = 0;
  uint32_t weight_column = 0, level_column = 0, venue_column = 0;

  bool venue(uint32_t row) const { return table.flag(row, venue_column); }
  int32_t weight(uint32_t row) const { return table.integer(row, weight_column); }
  CueLevel level(uint32_t row) const { return static_cast<CueLevel>(table.choice(row, level_column)); }
};

/// countries.tsv, foreign_places.tsv, regions.tsv: names that are the whole of a place.
struct AreaNames {
  AreaNames(const data::Blob& blob, std::string_view name);

  data::Table table;
  uint32_t index = 0;
  uint32_t word_column = data::kNoRow;   ///< the table has no such column
  uint32_t level_column = data::kNoRow;  ///< the same

  bool is_word(uint32_t row) const { return word_column != data::kNoRow && table.flag(row, word_column); }
  bool is_municipality(uint32_t row) const {
    return level_column != data::kNoRow && table.choice(row, level_column) == 1;
  }
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_GAZETTEER_H_
