// A TSV table as it stands in its file.
#include "data/tsv.h"

#include <gmock/gmock.h>

namespace khao::data {
namespace {

using testing::ElementsAre;

Piece piece(std::string bytes) { return {"t", std::move(bytes), "dir/t.tsv"}; }

TEST(Tsv, SplitKeepsEmptyParts) {
  EXPECT_THAT(split("a|b", '|'), ElementsAre("a", "b"));
  EXPECT_THAT(split("", '|'), ElementsAre(""));
  EXPECT_THAT(split("|", '|'), ElementsAre("", ""));
  EXPECT_THAT(split("a||", '|'), ElementsAre("a", "", ""));
}

TEST(Tsv, TheHeadLineNamesColumnsAndTypes) {
  const Piece source =
      piece("key\tp:pattern\tps:patterns\ti:integer\tr:real\tf:flag\tc:choice=x,y\tq:ref=other\tt:text\n");
  const TsvTable table = read_tsv(source);
  ASSERT_EQ(table.columns.size(), 9U);
  constexpr ColumnType kTypes[] = {ColumnType::text,    ColumnType::pattern, ColumnType::patterns,
                                   ColumnType::integer, ColumnType::real,    ColumnType::flag,
                                   ColumnType::choice,  ColumnType::ref,     ColumnType::text};
  for (size_t i = 0; i < table.columns.size(); ++i) EXPECT_EQ(table.columns[i].type, kTypes[i]) << i;
  EXPECT_EQ(table.columns[0].name, "key");
  EXPECT_EQ(table.columns[6].argument, "x|y");
  EXPECT_EQ(table.columns[7].argument, "other");
  EXPECT_EQ(table.columns[8].argument, "");
}

TEST(Tsv, CommentsAndEmptyLinesAreSkippedButCounted) {
  const Piece source = piece("# comment\n\na\tb\n# another\n1\t2\n\n3\n");
  const TsvTable table = read_tsv(source);
  EXPECT_EQ(table.head_line, 3U);
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0].line, 5U);
  EXPECT_THAT(table.rows[0].cells, ElementsAre("1", "2"));
  EXPECT_EQ(table.rows[1].line, 7U);
  EXPECT_THAT(table.rows[1].cells, ElementsAre("3"));
}

TEST(Tsv, AFileMayEndWithoutALineFeed) {
  const Piece source = piece("a\n1");
  const TsvTable table = read_tsv(source);
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_THAT(table.rows[0].cells, ElementsAre("1"));
}

TEST(Tsv, BlanksInCellsAreKept) {
  const Piece source = piece("a\tb\n 1 \tx y\n");
  EXPECT_THAT(read_tsv(source).rows[0].cells, ElementsAre(" 1 ", "x y"));
}

TEST(Tsv, EveryTypeHasItsName) {
  for (const char* type : {"text", "pattern", "patterns", "integer", "real", "flag"}) {
    const Piece source = piece(std::string("a\tb:") + type + "\n");
    EXPECT_EQ(name(read_tsv(source).columns[1].type), type);
  }
  EXPECT_EQ(name(ColumnType::choice), "choice");
  EXPECT_EQ(name(ColumnType::ref), "ref");
}

TEST(Tsv, AFaultCarriesPathAndLine) {
  const TsvTable table = {"t", "dir/t.tsv", 1, {}, {}};
  try {
    fault(table, 12, "what is wrong");
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::bad_table);
    EXPECT_STREQ(error.what(), "dir/t.tsv:12: what is wrong");
    return;
  }
  FAIL() << "not thrown";
}

}  // namespace
}  // namespace khao::data
