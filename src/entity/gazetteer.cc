// Opens the tables of places.
#include "entity/gazetteer.h"

#include <algorithm>

#include "text/view.h"

namespace khao::entity {

Gazetteer::Gazetteer(const data::Blob& blob)
    : table(blob.table("places")),
      alias_table(blob.table("place_aliases")),
      places(blob.table_index("places")),
      aliases(blob.table_index("place_aliases")),
      code_column(table.column("code")),
      parent_column(table.column("parent")),
      level_column(table.column("level")),
      name_column(table.column("name")),
      english_column(table.column("english")),
      iso_column(table.column("iso3166_2")),
      wikidata_column(table.column("wikidata")),
      lat_column(table.column("lat")),
      lon_column(table.column("lon")),
      alias_code_column(alias_table.column("code")) {
  constexpr size_t kProvinces = 77, kLongestName = 64;  // bytes
  seats.reserve(kProvinces);
  abbreviations.reserve(kProvinces);
  provinces.reserve(kProvinces);
  province_names.reserve(kProvinces * kLongestName);
  constexpr size_t kDistricts = 928;
  districts.reserve(kDistricts);
  district_names.reserve(kDistricts * kLongestName);
  const uint32_t column = table.column("abbreviation");
  for (uint32_t row = 0; row < table.rows(); ++row) {
    if (level(row) == Level::province) {
      provinces.push_back(row);
      province_names.append(name(row)) += '\n';
    }
    if (level(row) == Level::district) {
      districts.push_back({row, 0, 0});
      district_names.append(name(row)) += '\n';
    }
    if (const std::string_view abbreviation = table.text(row, column); !abbreviation.empty())
      abbreviations.push_back({text::fold(abbreviation), row});
    if (level(row) == Level::district && code(row).ends_with("01") && !in_bangkok(row)) seats.push_back(row);
  }
  province_names = text::fold(province_names);
  district_names = text::fold(district_names);
  uint32_t begin = 0;
  for (District& district : districts) {
    district.begin = begin;
    district.end = static_cast<uint32_t>(district_names.find('\n', begin));
    begin = district.end + 1;
  }
  std::sort(abbreviations.begin(), abbreviations.end(),
            [](const Abbreviation& a, const Abbreviation& b) { return a.letters < b.letters; });
}

uint32_t Gazetteer::by_abbreviation(std::string_view chars) const {
  const auto found = std::lower_bound(abbreviations.begin(), abbreviations.end(), chars,
                                      [](const Abbreviation& a, std::string_view b) { return a.letters < b; });
  return found != abbreviations.end() && found->letters == chars ? found->province : data::kNoRow;
}

std::span<const Gazetteer::District> Gazetteer::districts_of(uint32_t province) const {
  const Rows rows = inside(province);
  const auto at = [&](uint32_t row) {
    return std::lower_bound(districts.begin(), districts.end(), row,
                            [](const District& district, uint32_t wanted) { return district.place < wanted; });
  };
  return {at(rows.first), at(rows.last)};
}

uint32_t Gazetteer::place_by_code(std::string_view wanted) const {
  uint32_t low = 0, high = table.rows();
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (code(middle) < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < table.rows() && code(low) == wanted ? low : data::kNoRow;
}

Gazetteer::Rows Gazetteer::inside(uint32_t area) const {
  const std::string_view prefix = code(area);
  Rows rows = {area, area + 1};
  while (rows.last < table.rows() && code(rows.last).starts_with(prefix)) ++rows.last;
  ++rows.first;
  return rows;
}

LevelWords::LevelWords(const data::Blob& blob)
    : table(blob.table("level_words")),
      index(blob.table_index("level_words")),
      level_column(table.column("level")),
      follows_column(table.column("follows")),
      scope_column(table.column("scope")),
      body_column(table.column("body")) {}

Level LevelWords::level(uint32_t row) const {
  // The choices of the column are the first five levels in the order of khao::Level.
  return static_cast<Level>(table.choice(row, level_column));
}

LocalBodies::LocalBodies(const data::Blob& blob)
    : table(blob.table("local_bodies")),
      index(blob.table_index("local_bodies")),
      code_column(table.column("code")),
      type_column(table.column("type")),
      name_column(table.column("name")),
      province_column(table.column("province")) {}

Facilities::Facilities(const data::Blob& blob)
    : table(blob.table("facilities")),
      index(blob.table_index("facilities")),
      takes_column(table.column("takes")),
      strict_column(table.column("strict")),
      blank_column(table.column("blank")),
      place_column(table.column("place")),
      room_column(table.column("room")),
      office_column(table.column("office")),
      number_column(table.column("number")),
      words_column(table.column("words")) {}

FacilityTails::FacilityTails(const data::Blob& blob)
    : table(blob.table("facility_tails")),
      index(blob.table_index("facility_tails")),
      takes_column(table.column("takes")),
      opens_column(table.column("opens")),
      words_column(table.column("words")) {}

PlaceCues::PlaceCues(const data::Blob& blob)
    : table(blob.table("place_cues")),
      index(blob.table_index("place_cues")),
      weight_column(table.column("weight")),
      level_column(table.column("level")),
      venue_column(table.column("venue")) {}

AreaNames::AreaNames(const data::Blob& blob, std::string_view name)
    : table(blob.table(name)), index(blob.table_index(name)) {
  for (uint32_t column = 0; column < table.columns(); ++column)
    if (table.column_name(column) == "word") {
      word_column = column;
    } else if (table.column_name(column) == "level") {
      level_column = column;
    }
}

}  // namespace khao::entity
