// What the code expects of the tables of places.
#include <gtest/gtest.h>

#include <set>

#include "document.h"

namespace khao::entity {
namespace {

TEST(PlaceTables, TheGazetteerHasEveryProvinceDistrictAndSubdistrict) {
  const Gazetteer& gazetteer = tables().places.gazetteer;
  size_t count[3] = {};
  for (uint32_t row = 0; row < gazetteer.table.rows(); ++row) ++count[static_cast<size_t>(gazetteer.level(row))];
  EXPECT_EQ(count[0], 77U);
  EXPECT_EQ(count[1], 928U);
  EXPECT_EQ(count[2], 7436U);
}

TEST(PlaceTables, CodesAreOrderedAndBeginWithTheirParents) {
  const Gazetteer& gazetteer = tables().places.gazetteer;
  for (uint32_t row = 0; row < gazetteer.table.rows(); ++row) {
    ASSERT_TRUE(row == 0 || gazetteer.code(row - 1) < gazetteer.code(row));
    const uint32_t parent = gazetteer.parent(row);
    ASSERT_EQ(parent == data::kNoRow, gazetteer.level(row) == Level::province);
    ASSERT_TRUE(parent == data::kNoRow || gazetteer.code(row).starts_with(gazetteer.code(parent)));
    ASSERT_EQ(gazetteer.code(row).size(), 2 + 2 * static_cast<size_t>(gazetteer.level(row)));
  }
}

TEST(PlaceTables, ProvincesHaveIsoCodesPositionsAndAbbreviations) {
  const Gazetteer& gazetteer = tables().places.gazetteer;
  for (uint32_t row = 0; row < gazetteer.table.rows(); ++row) {
    if (gazetteer.level(row) != Level::province) continue;
    EXPECT_EQ(gazetteer.table.text(row, gazetteer.iso_column), "TH-" + std::string(gazetteer.code(row)));
    EXPECT_GT(gazetteer.table.integer(row, gazetteer.wikidata_column), 0);
    EXPECT_GT(gazetteer.table.real(row, gazetteer.lat_column), 5.0F);
    EXPECT_LT(gazetteer.table.real(row, gazetteer.lon_column), 106.0F);
  }
  EXPECT_EQ(gazetteer.abbreviations.size(), 77U);
  EXPECT_EQ(gazetteer.by_abbreviation(text::fold("ลบ")), gazetteer.place_by_code("16"));
  EXPECT_EQ(gazetteer.by_abbreviation(text::fold("กก")), data::kNoRow);
}

TEST(PlaceTables, TheRowsInsideAnAreaAreItsOwn) {
  const Gazetteer& gazetteer = tables().places.gazetteer;
  for (uint32_t row = 0; row < gazetteer.table.rows(); ++row) {
    if (gazetteer.code(row) != "6306") continue;
    const Gazetteer::Rows rows = gazetteer.inside(row);
    EXPECT_EQ(rows.last - rows.first, 10U);
    for (uint32_t inner = rows.first; inner < rows.last; ++inner) EXPECT_EQ(gazetteer.parent(inner), row);
    EXPECT_EQ(gazetteer.code(gazetteer.province(rows.first)), "63");
  }
}

TEST(PlaceTables, EveryNameWordIsFoundWithItsClass) {
  const NameWords& words = tables().places.name_words;
  ASSERT_GT(words.table.rows(), 3000U);
  for (uint32_t row = 0; row < words.table.rows(); ++row) {
    const std::string_view word = words.table.text(row, words.word_column);
    ASSERT_EQ(static_cast<uint32_t>(words.of(word)), words.table.choice(row, words.class_column)) << word;
  }
  EXPECT_EQ(words.of("และ"), WordClass::function);
  EXPECT_EQ(words.of("รายงาน"), WordClass::common);
  EXPECT_EQ(words.of("หนอง"), WordClass::prefix);
  EXPECT_EQ(words.of("แก้ว"), WordClass::part);
  EXPECT_EQ(words.of("วังโตนด"), WordClass::unknown);
  EXPECT_EQ(words.of(""), WordClass::unknown);
}

TEST(PlaceTables, NoWordStandsTwiceInATable) {
  for (const char* name : {"facilities", "facility_tails", "level_words", "place_cues", "place_aliases", "countries",
                           "foreign_places", "regions"}) {
    const data::Table table = builtin().table(name);
    std::set<std::string_view> seen;
    for (uint32_t row = 0; row < table.rows(); ++row)
      EXPECT_TRUE(seen.insert(table.text(row, 0)).second) << name << ": " << table.text(row, 0);
  }
}

}  // namespace
}  // namespace khao::entity
