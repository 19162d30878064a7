#include "base/key_map.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace khao::base {
namespace {

TEST(KeyMap, FindsWhatWasAddedAndNothingElse) {
  KeyMap<int> map;
  EXPECT_EQ(map.find("a"), nullptr);
  map.add("a", 1);
  map.add("", 2);
  map.add("a", 3);
  EXPECT_EQ(*map.find("a"), 1);
  EXPECT_EQ(*map.find(""), 2);
  EXPECT_EQ(map.find("b"), nullptr);
  EXPECT_EQ(map.size(), 2u);
}

TEST(KeyMap, AgreesWithAMapOnRandomKeys) {
  std::mt19937 random(23);
  KeyMap<unsigned> map;
  map.reserve(100);
  std::map<std::string, unsigned> expected;
  const auto key = [&] {
    std::string letters(random() % 5, 'x');
    for (char& c : letters) c = static_cast<char>('a' + random() % 6);
    return letters;
  };
  for (unsigned n = 0; n < 3000; ++n) {
    const std::string k = key();
    map.add(k, n);
    expected.emplace(k, n);
    const std::string other = key();
    const auto found = expected.find(other);
    const unsigned* value = map.find(other);
    ASSERT_EQ(value != nullptr, found != expected.end());
    if (value != nullptr) {
      EXPECT_EQ(*value, found->second);
    }
  }
  EXPECT_EQ(map.size(), expected.size());
}

}  // namespace
}  // namespace khao::base
