// The name tables are as long as their enumerations, without doubles, and the problem codes are those of
// src/data/problems.tsv.
#include "record/names.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>

#include "khao/record.h"

namespace khao {
namespace {

/// `last` is the last value of the enumeration: a name table that is too short or too long shows here.
template <typename Enum>
void expect_complete(Enum last, std::string_view last_name) {
  const auto names = record::names<Enum>();
  EXPECT_EQ(names.size(), static_cast<size_t>(last) + 1) << last_name;
  EXPECT_EQ(name(last), last_name);
  EXPECT_EQ(std::set<std::string_view>(names.begin(), names.end()).size(), names.size()) << last_name;
  for (size_t i = 0; i < names.size(); ++i) EXPECT_EQ(name(static_cast<Enum>(i)), names[i]);
  EXPECT_EQ(name(static_cast<Enum>(200)), "") << "a value out of range has no name";
  EXPECT_TRUE(record::is_valid(last));
  EXPECT_FALSE(record::is_valid(static_cast<Enum>(200)));
}

TEST(Names, EveryEnumerationHasATable) {
  expect_complete(BylineRole::editor, "editor");
  expect_complete(Source::option, "option");
  expect_complete(Field::language, "language");
  expect_complete(Scope::other, "other");
  expect_complete(Status::representing, "representing");
  expect_complete(Level::facility, "facility");
  expect_complete(TimeType::lunar, "lunar");
  expect_complete(CountKind::age, "age");
  expect_complete(Mod::at_most, "at_most");
  expect_complete(TokenKind::other, "other");
  expect_complete(Outcome::error, "error");
  expect_complete(Problem::out_of_memory, "out_of_memory");
  expect_complete(ErrorCode::io, "io");
  expect_complete(CharsetSource::fallback, "fallback");
  EXPECT_EQ(record::names<Field>().size(), kFieldCount);
}

TEST(Names, ProblemsAreThoseOfTheTable) {
  std::ifstream file(KHAO_SOURCE_DIR "/src/data/problems.tsv");
  std::string line;
  std::vector<std::string> codes = {""};
  bool head = true;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') continue;
    if (!std::exchange(head, false)) codes.push_back(line.substr(0, line.find('\t')));
  }
  const auto names = record::names<Problem>();
  ASSERT_EQ(codes.size(), names.size());
  for (size_t i = 0; i < codes.size(); ++i) EXPECT_EQ(codes[i], names[i]);
}

}  // namespace
}  // namespace khao
