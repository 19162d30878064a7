#include "sink/offsets.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace khao::sink {
namespace {

TEST(OffsetMap, CountsCodePointsBeforeEveryByte) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += i % 3 == 0 ? "ก" : i % 3 == 1 ? "a" : "😀";
  const OffsetMap map(text, Offsets::chars);
  for (uint32_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    EXPECT_EQ(map(at), base::count_code_points(std::string_view(text).substr(0, at))) << at;
  }
  EXPECT_EQ(map(1'000'000), 100u) << "behind the text is its end";
}

TEST(OffsetMap, HandlesTextsThatEndOnABlockAndEmptyOnes) {
  for (const size_t size : {0u, 1u, 63u, 64u, 65u, 128u}) {
    const std::string text(size, 'x');
    EXPECT_EQ(OffsetMap(text, Offsets::chars)(static_cast<uint32_t>(size)), size);
  }
}

TEST(OffsetMap, LeavesBytesAlone) {
  const OffsetMap map("กข", Offsets::bytes);
  EXPECT_EQ(map(3), 3u);
  EXPECT_EQ(map(99), 6u);
}

}  // namespace
}  // namespace khao::sink
