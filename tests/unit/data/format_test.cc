// The checksum notices what happens to bytes.
#include "data/format.h"

#include <gtest/gtest.h>

#include <string>

namespace khao::data {
namespace {

TEST(Checksum, ChangesWithEveryBit) {
  std::string bytes(67, 'x');
  const uint64_t before = checksum(bytes);
  for (size_t at = 0; at < bytes.size(); ++at)
    for (int bit = 0; bit < 8; ++bit) {
      bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
      EXPECT_NE(checksum(bytes), before) << at << ", bit " << bit;
      bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
    }
  EXPECT_EQ(checksum(bytes), before);
}

TEST(Checksum, ChangesWithOrderAndLength) {
  EXPECT_NE(checksum("aaaaaaaabbbbbbbb"), checksum("bbbbbbbbaaaaaaaa"));
  EXPECT_NE(checksum(std::string(8, '\0')), checksum(std::string(16, '\0')));
  EXPECT_NE(checksum(std::string(1, '\0')), checksum(std::string(2, '\0')));
  EXPECT_NE(checksum(""), checksum(std::string(1, '\0')));
}

}  // namespace
}  // namespace khao::data
