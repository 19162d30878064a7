// Vectors of FIPS 180-4 and NIST's example pages; both compression functions against each other at every length around
// a block.
#include "base/sha256.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace khao::base {
namespace {

std::string hex(std::string_view bytes) {
  std::string out = "old";
  sha256_hex(bytes, out);
  return out;
}

TEST(Sha256, GivesThePublishedDigests) {
  EXPECT_EQ(hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(hex(std::string(1'000'000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, DependsOnEveryByteAtEveryLength) {
  for (size_t length = 1; length < 200; ++length) {
    std::string a(length, 'x');
    std::string b = a;
    b.back() = 'y';
    EXPECT_NE(hex(a), hex(b)) << length;
    EXPECT_NE(hex(a), hex(a + 'x')) << length;
  }
}

TEST(Sha256, BothWaysAgree) {
  if (!sha256::has_x86_instructions()) GTEST_SKIP() << "this processor has no SHA instructions";
  std::mt19937 random(7);
  for (const size_t blocks : {1u, 2u, 7u}) {
    std::string data(64 * blocks, '\0');
    for (char& c : data) c = static_cast<char>(random());
    uint32_t portable[8], native[8];
    for (size_t i = 0; i < 8; ++i) portable[i] = native[i] = static_cast<uint32_t>(random());
    sha256::compress(portable, reinterpret_cast<const unsigned char*>(data.data()), blocks);
    sha256::compress_x86(native, reinterpret_cast<const unsigned char*>(data.data()), blocks);
    for (size_t i = 0; i < 8; ++i) EXPECT_EQ(portable[i], native[i]);
  }
}

}  // namespace
}  // namespace khao::base
