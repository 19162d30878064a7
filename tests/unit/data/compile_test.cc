// From TSV to tables and back, and what is said of TSV that does not follow its format.
#include "data/compile.h"

#include <gmock/gmock.h>

#include <cmath>

#include "aligned.h"
#include "data/automaton.h"
#include "data/blob.h"
#include "khao/error.h"

namespace khao::data {
namespace {

using testing::HasSubstr;

std::string fold(
    std::string_view text) {  // spaces are dropped, so that an empty pattern can be told from an empty cell
  std::string result;
  for (const char c : text)
    if (c != ' ') result += c;
  return result;
}

constexpr const char* kPlaces =
    "# a comment\n"
    "code:text\tparent:ref=places\tlevel:choice=province,district\tname:pattern\tother:patterns\tlat:real\tpeople:"
    "integer\tseat:flag\n"
    "\n"
    "63\t\tprovince\tตาก\t\t16.88\t-5\n"
    "6301\t63\tdistrict\tเมืองตาก\tmuang tak|tak\t\t2147483647\tyes\n"
    "99\n";

Piece piece(std::string name, std::string bytes) { return {name, std::move(bytes), "src/" + name + ".tsv"}; }

TEST(Compile, EveryTypeComesBack) {
  const Aligned bytes(compile({piece("places", kPlaces)}, {}, fold));
  const Blob blob = Blob::open(bytes.view());
  blob.verify();
  const Table table = blob.table("places");
  ASSERT_EQ(table.rows(), 3U);
  ASSERT_EQ(table.columns(), 8U);
  EXPECT_EQ(table.name(), "places");
  EXPECT_EQ(table.column_name(3), "name");
  EXPECT_EQ(table.column_type(3), ColumnType::pattern);
  EXPECT_EQ(table.column("lat"), 5U);
  EXPECT_EQ(table.text(0, 0), "63");
  EXPECT_EQ(table.text(2, 3), "");
  EXPECT_EQ(table.ref(0, 1), kNoRow);
  EXPECT_EQ(table.ref(1, 1), 0U);
  EXPECT_EQ(table.choice(1, 2), 1U);
  EXPECT_EQ(table.choice(2, 2), kNoRow);
  EXPECT_EQ(table.choices(2), "province|district");
  EXPECT_EQ(table.choices(1), "places");
  EXPECT_EQ(table.text(1, 4), "muang tak|tak");
  EXPECT_FLOAT_EQ(table.real(0, 5), 16.88F);
  EXPECT_TRUE(std::isnan(table.real(1, 5)));
  EXPECT_EQ(table.integer(0, 6), -5);
  EXPECT_EQ(table.integer(1, 6), 2147483647);
  EXPECT_EQ(table.integer(2, 6), 0);
  EXPECT_FALSE(table.flag(0, 7));
  EXPECT_TRUE(table.flag(1, 7));
}

TEST(Compile, PatternsAreFoldedAndReportTheirTableAndRow) {
  const Aligned bytes(compile({piece("z", "k\tw:pattern\n1\ttak\n"), piece("places", kPlaces)}, {}, fold));
  const Blob blob = Blob::open(bytes.view());
  const Automaton automaton = Automaton::open(blob.section("automaton"));
  EXPECT_THAT(automaton.find("muangtak"), testing::ElementsAre(Payload{blob.table_index("places"), 1}));
  EXPECT_THAT(automaton.find("tak"), testing::ElementsAre(Payload{0, 1}, Payload{1, 0}));
  EXPECT_EQ(blob.table_index("places"), 0U);
  EXPECT_EQ(blob.table_at(1).name(), "z");
}

TEST(Compile, TheOrderOfThePiecesDoesNotMatter) {
  const Piece a = piece("a", "k\tp:pattern\n1\tx\n"), b = piece("b", "k\tr:ref=a\n7\t1\n");
  const Piece raw = {"raw", "bytes", "raw"}, other = {"other", std::string(100, 'o'), "other"};
  EXPECT_EQ(compile({a, b}, {raw, other}, fold), compile({b, a}, {other, raw}, fold));
}

TEST(Compile, RawSectionsAreHandedOutAligned) {
  const Aligned bytes(compile({piece("a", "k\n1\n")}, {{"model", "12345", ""}, {"x", "", ""}}, fold));
  const Blob blob = Blob::open(bytes.view());
  EXPECT_EQ(blob.section("model"), "12345");
  EXPECT_EQ(reinterpret_cast<uintptr_t>(blob.section("model").data()) % 64, 0U);
  EXPECT_EQ(blob.section("x"), "");
  EXPECT_EQ(blob.section("none"), "");
}

TEST(Compile, ADumpCompilesToTheSameBytes) {
  const std::string first = compile({piece("places", kPlaces)}, {}, fold);
  const Aligned bytes(first);
  const std::string text = dump(Blob::open(bytes.view()));
  EXPECT_THAT(text,
              testing::StartsWith("# table places\ncode:text\tparent:ref=places\tlevel:choice=province,district\t"));
  EXPECT_THAT(text, HasSubstr("\n6301\t63\tdistrict\tเมืองตาก\tmuang tak|tak\t\t2147483647\tyes\n"));
  EXPECT_EQ(compile({piece("places", text)}, {}, fold), first);
}

void expect_fault(const std::string& tsv, const std::string& message, std::vector<Piece> more = {}) {
  more.push_back(piece("t", tsv));
  try {
    compile(std::move(more), {}, fold);
    ADD_FAILURE() << "accepted: " << tsv;
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::bad_table);
    EXPECT_THAT(error.what(), HasSubstr(message));
  }
}

TEST(Compile, FaultsNameFileAndLine) {
  expect_fault("", "src/t.tsv:1: no head line");
  expect_fault("# only\n", "no head line");
  expect_fault("a:number\n", "src/t.tsv:1: no type of column: number");
  expect_fault("a\ta\n", "src/t.tsv:1: two columns are called a");
  expect_fault("a\t:text\n", "src/t.tsv:1: a column has no name");
  expect_fault("a\tb:ref\n", "src/t.tsv:1: column b: type ref wants `=`");
  expect_fault("a:integer=5\n", "src/t.tsv:1: column a: type integer takes no `=`");
  expect_fault("a\tb:ref=none\n", "src/t.tsv:1: there is no table none");
  expect_fault("a\n1\n\n1\t2\n", "src/t.tsv:4: more cells than columns");
  expect_fault("a\tb:integer\n1\t5x\n", "src/t.tsv:2: column b: no number, or out of range: 5x");
  expect_fault("a\tb:integer\n1\t4294967296\n", "src/t.tsv:2: column b: no number");
  expect_fault("a\tb:real\n1\t1,5\n", "src/t.tsv:2: column b: no number");
  expect_fault("a\tb:flag\n1\ttrue\n", "src/t.tsv:2: column b: neither `yes` nor empty: true");
  expect_fault("a\tb:choice=x,y\n1\tz\n", "src/t.tsv:2: column b: none of its choices: z");
  expect_fault("a\tb:ref=t\n1\t2\n", "src/t.tsv:2: column b: no row of t: 2");
  expect_fault("a\tb:ref=t\n1\n1\n", "src/t.tsv:3: the key stands twice: 1");
  expect_fault("a\tb:pattern\n1\t  \n", "src/t.tsv:2: column b: no pattern");
  expect_fault(std::string("a\tb:pattern\n1\tx\0y\n", 18), "src/t.tsv:2: column b: no pattern");
  expect_fault("a\tb:patterns\n1\tx||y\n", "src/t.tsv:2: column b: no pattern");
  expect_fault("a\n" + std::string(70000, 'x') + "\n", "src/t.tsv:2: column a: too long");
  expect_fault("a\r\n1\r\n", "src/t.tsv:1: the line ends in a carriage return");
  expect_fault("a\n\xE0\xB8\n", "src/t.tsv:2: not UTF-8");
  expect_fault("a\n", "src/t.tsv:1: a second table of this name", {piece("t", "a\n")});
}

TEST(Compile, SectionNamesCannotClash) {
  const std::vector<Piece> tables = {piece("t", "a\n")};
  for (const char* name : {"strings", "automaton", "table/t", "table/x"})
    EXPECT_THROW(compile(tables, {{name, "", "x"}}, fold), Error) << name;
  EXPECT_THROW(compile({piece(std::string(60, 'n'), "a\n")}, {}, fold), Error);
}

}  // namespace
}  // namespace khao::data
