// Tables back to TSV, cell by cell.
#include <gtest/gtest.h>

#include "aligned.h"
#include "data/blob.h"
#include "data/compile.h"

namespace khao::data {
namespace {

std::string same(std::string_view text) { return std::string(text); }

// What a table looks like after compiling and dumping, without the line that names it.
std::string through(const std::string& tsv, std::vector<Piece> more = {}) {
  more.push_back({"zz", tsv, "zz.tsv"});
  const Aligned bytes(compile(std::move(more), {}, same));
  const std::string all = dump(Blob::open(bytes.view()));
  const std::string title = "# table zz\n";
  return all.substr(all.find(title) + title.size());
}

TEST(Dump, WritesTypesOfAllColumns) {
  EXPECT_EQ(through("a\tb:pattern\tc:choice=x,y\n"), "a:text\tb:pattern\tc:choice=x,y\n");
  EXPECT_EQ(through("a\tb:ref=k\n", {{"k", "key\n1\n", "k.tsv"}}), "a:text\tb:ref=k\n");
}

TEST(Dump, RowsThatEndEarlyGetTheirEmptyCells) {
  EXPECT_EQ(through("a\tb\tc\n1\n"), "a:text\tb:text\tc:text\n1\t\t\n");
}

TEST(Dump, WritesNumbersShortestAndNothingForMissingReals) {
  EXPECT_EQ(through("a\tr:real\ti:integer\n1\t16.88\t-3\n2\t\t\n3\t1e10\t7\n"),
            "a:text\tr:real\ti:integer\n1\t16.88\t-3\n2\t\t0\n3\t1e+10\t7\n");
}

TEST(Dump, WritesChoicesFlagsAndReferencesAsTheyWereWritten) {
  EXPECT_EQ(through("a\tc:choice=x,y\tf:flag\tr:ref=zz\n1\ty\tyes\t2\n2\t\t\t1\n"),
            "a:text\tc:choice=x,y\tf:flag\tr:ref=zz\n1\ty\tyes\t2\n2\t\t\t1\n");
}

TEST(Dump, AnEmptyBlobHasNoTables) { EXPECT_EQ(dump(Blob()), ""); }

TEST(Dump, TheBuiltinTablesCompileAgainToTheSameTables) {
  const Blob builtin = Blob::open(builtin_bytes());
  const std::string all = dump(builtin);
  std::vector<Piece> pieces;
  for (uint32_t i = 0; i < builtin.tables(); ++i) {
    const std::string name(builtin.table_at(i).name());
    const size_t begin = all.find("# table " + name + "\n");
    const size_t end = all.find("\n# table ", begin);
    pieces.push_back({name, all.substr(begin, end == all.npos ? end : end + 1 - begin), name});
  }
  const Aligned bytes(compile(std::move(pieces), {}, same));
  EXPECT_EQ(dump(Blob::open(bytes.view())), all);
}

}  // namespace
}  // namespace khao::data
