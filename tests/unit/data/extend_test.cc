// Own rows in a compiled model: where they come, and what is refused, with the own file and line.
#include "data/extend.h"

#include <gtest/gtest.h>

#include "aligned.h"
#include "data/automaton.h"
#include "khao/error.h"

namespace khao::data {
namespace {

std::string same(std::string_view text) { return std::string(text); }

const std::string kBase =
    compile({{"areas", "code\tparent:ref=areas\tname:pattern\n1\t\tone\n11\t1\televen\n2\t\ttwo\n", ""},
             {"words", "word\tforms:patterns\tuse:choice=a,b\tnote\nx\tx|X\ta\tn\ny\ty\tb\n", ""}},
            {{"raw", "bytes", ""}}, same);

std::string fault_of(const Row& row) {
  return row["word"] == "bad" ? "a bad word, use " + std::string(row["use"]) : "";
}

constexpr Growable kGrowable[] = {{"areas", true}, {"words", false, fault_of}};

std::string extended(const std::string& name, const std::string& tsv) {
  const Aligned base(kBase);
  const Blob blob = Blob::open(base.view());
  return extend(blob, kGrowable, {{name, tsv, "own/" + name + ".tsv"}}, {{"raw", std::string(blob.section("raw")), ""}},
                same);
}

std::string table(const std::string& name, const std::string& tsv) {
  const Aligned bytes(extended(name, tsv));
  const Blob blob = Blob::open(bytes.view());
  blob.verify();
  return dump(blob, blob.table(name));
}

std::string refused(const std::string& name, const std::string& tsv) {
  try {
    extended(name, tsv);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::bad_table);
    return error.what();
  }
  return "nothing";
}

TEST(Extend, OwnRowsAreKnown) {
  const auto own = [](const Blob& blob, const std::string& name) {
    std::string rows;
    for (uint32_t row = 0; row < blob.table(name).rows(); ++row)
      rows += blob.is_own(blob.table_index(name), row) ? 'o' : '-';
    return rows;
  };
  const Aligned bytes(extended("areas", "code\tname\n12\ttwelve\n0\tfirst\n"));
  const Blob once = Blob::open(bytes.view());
  EXPECT_EQ(own(once, "areas"), "o--o-");
  EXPECT_EQ(own(once, "words"), "--");
  const std::string more = "word\tforms\tuse\nz\tz\tb\n";
  const Aligned again(extend(once, kGrowable, {{"words", more, "more.tsv"}}, {}, same));
  EXPECT_EQ(own(Blob::open(again.view()), "areas"), "o--o-") << "rows of an earlier file stay own";
  EXPECT_EQ(own(Blob::open(again.view()), "words"), "o--");
}

TEST(Extend, OwnRowsComeFirstSoThatTheyWin) {
  EXPECT_EQ(table("words", "word\tforms\tuse\nx\tx\tb\n"),
            "word:text\tforms:patterns\tuse:choice=a,b\tnote:text\nx\tx\tb\t\nx\tx|X\ta\tn\ny\ty\tb\t\n");
}

TEST(Extend, OrderedTablesKeepTheirOrderAndTheirReferences) {
  EXPECT_EQ(
      table("areas", "name:pattern\tcode\tparent:ref=areas\ntwelve\t12\t1\nfirst\t0\t\n"),
      "code:text\tparent:ref=areas\tname:pattern\n0\t\tfirst\n1\t\tone\n11\t1\televen\n12\t1\ttwelve\n2\t\ttwo\n");
}

TEST(Extend, PatternsOfOwnRowsAreFoundAndSectionsStay) {
  const Aligned bytes(extended("words", "word\tforms\tuse\nnew\tnew\ta\n"));
  const Blob blob = Blob::open(bytes.view());
  EXPECT_EQ(blob.section("raw"), "bytes");
  const Automaton automaton = Automaton::open(blob.section("automaton"));
  ASSERT_EQ(automaton.find("new").size(), 1U);
  EXPECT_EQ(automaton.find("new")[0], (Payload{blob.table_index("words"), 0}));
  EXPECT_EQ(automaton.find("y")[0], (Payload{blob.table_index("words"), 2}));
}

TEST(Extend, WithoutOwnRowsTheTablesAreTheSame) {
  const Aligned base(kBase);
  const Blob blob = Blob::open(base.view());
  EXPECT_EQ(extend(blob, kGrowable, {}, {{"raw", "bytes", ""}}, same), kBase);
}

TEST(Extend, FaultsNameFileAndLine) {
  EXPECT_EQ(refused("none", "a\n1\n"), "own/none.tsv:1: there is no table none to add to, but areas, words");
  EXPECT_EQ(refused("words", "# note\nword\tcolour\n"),
            "own/words.tsv:2: there is no column colour in words, but word, forms, use, note");
  EXPECT_EQ(refused("words", "forms\tuse\nx\ta\n"), "own/words.tsv:1: there is no column word, the key");
  EXPECT_EQ(refused("words", "word\tuse:choice=a,c\n"), "own/words.tsv:1: column use is of another type in the model");
  EXPECT_EQ(refused("words", "word\tuse\nx\ta\n"), "own/words.tsv:2: column forms: it cannot be empty");
  EXPECT_EQ(refused("words", "word\tforms\tuse\n\nz\tz\tc\n"), "own/words.tsv:3: column use: none of its choices: c");
  EXPECT_EQ(refused("words", "word\tforms\tuse\nbad\tz\ta\n"), "own/words.tsv:2: a bad word, use a");
  EXPECT_EQ(refused("areas", "code\tparent\tname\n3\t9\tx\n"), "own/areas.tsv:2: column parent: no row of areas: 9");
  EXPECT_EQ(refused("areas", "code\tname\n5\tx\n2\tx\n"), "own/areas.tsv:3: the key stands twice: 2");
}

}  // namespace
}  // namespace khao::data
