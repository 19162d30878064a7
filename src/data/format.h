// The layout of the blob in bytes, shared by the writer (compile.cc) and the reader (blob.cc); data/blob.h has the
// picture.
//
// Everything is 32-bit or 64-bit little-endian words that are used in place, so a big-endian machine is refused at
// compile time.
#ifndef KHAO_DATA_FORMAT_H_
#define KHAO_DATA_FORMAT_H_

#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace khao::data {

static_assert(std::endian::native == std::endian::little, "the blob is read in place and is little-endian");

inline constexpr char kMagic[4] = {'k', 'h', 'a', 'o'};
inline constexpr uint32_t kSchema = 4;  // changes with every change of the layout
inline constexpr size_t kAlign = 64;    // of the blob and of each section
inline constexpr std::string_view kTablePrefix = "table/";

struct Header {
  char magic[4];
  uint32_t schema;
  uint64_t size;      // of the whole blob
  uint64_t checksum;  // of header (with this word 0) and directory
  uint32_t sections;
  uint32_t first_table;  // directory entries [first_table, first_table + tables) are the tables, ordered by name
  uint32_t tables;
  uint32_t padding[7];
};
static_assert(sizeof(Header) == kAlign);

struct Entry {
  char name[40];  // padded with zeros
  uint64_t offset;
  uint64_t size;
  uint64_t checksum;  // of the section's bytes
};
static_assert(sizeof(Entry) == kAlign);

// A table section: rows, columns; per column three words: name, type, choices or name of the table referred to; then
// the cells. A string is a word that points into the section "strings", at two bytes of length and the bytes.
inline constexpr size_t kTableHead = 2;
inline constexpr size_t kColumnHead = 3;
inline constexpr size_t kLongestString = 0xFFFF;

// The section of a user's own rows, in their order.
inline constexpr std::string_view kOwnSection = "own";
struct OwnRow {
  uint32_t table, row;
  auto operator<=>(const OwnRow&) const = default;
};

/// Sum of the 64-bit words, each turned by its place so that swapped words are noticed; the tail is padded with zeros.
inline uint64_t checksum(std::string_view bytes) {
  uint64_t sum = bytes.size();
  size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    uint64_t word;
    std::memcpy(&word, bytes.data() + at, 8);
    sum = std::rotl(sum, 5) + word * 0x9E3779B97F4A7C15;
  }
  uint64_t tail = 0;
  if (at < bytes.size()) std::memcpy(&tail, bytes.data() + at, bytes.size() - at);
  return std::rotl(sum, 5) + tail * 0x9E3779B97F4A7C15;
}

}  // namespace khao::data

#endif  // KHAO_DATA_FORMAT_H_
