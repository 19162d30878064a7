// Names and properties of elements, from one list (tags.h); names are found by their length and first letter.
#include "html/tags.h"

#include <algorithm>
#include <array>

namespace khao::html {
namespace {

enum Flags : uint8_t { kBlock = 1, kVoid = 2 };

struct Entry {
  std::string_view name;
  uint8_t flags;
};

constexpr Entry kEntries[] = {{"#document", kBlock},
                              {"#text", 0},
                              {"#unknown", 0},
#define KHAO_HTML_TAG_ENTRY(name, flags) {#name, flags},
                              KHAO_HTML_TAGS(KHAO_HTML_TAG_ENTRY)
#undef KHAO_HTML_TAG_ENTRY
};
constexpr size_t kCount = std::size(kEntries);
static_assert(kCount == static_cast<size_t>(Tag::count));

constexpr std::string_view real_name(size_t i) {  // `template` is a word of C++
  return kEntries[i].name == "template_" ? std::string_view("template") : kEntries[i].name;
}

// Length and first letter tell nearly all elements apart: 32 lengths x 32 letters, each the first of a chain.
constexpr size_t bucket(std::string_view name) {
  return (name.size() & 15) * 32 + (static_cast<unsigned char>(name[0]) & 31);
}

struct Index {
  std::array<uint8_t, 16 * 32> first{};
  std::array<uint8_t, kCount> next{};
};

constexpr Index make_index() {
  Index index;
  for (size_t i = kCount; i-- > 3;) {
    const size_t b = bucket(real_name(i));
    index.next[i] = index.first[b];
    index.first[b] = static_cast<uint8_t>(i);
  }
  return index;
}
constexpr Index kIndex = make_index();

}  // namespace

Tag tag_by_name(std::string_view name) {
  if (name.empty()) return Tag::unknown;
  for (uint8_t i = kIndex.first[bucket(name)]; i != 0; i = kIndex.next[i]) {
    if (real_name(i) == name) return static_cast<Tag>(i);
  }
  return Tag::unknown;
}

std::string_view name(Tag tag) { return real_name(static_cast<size_t>(tag)); }
bool is_block(Tag tag) { return (kEntries[static_cast<size_t>(tag)].flags & kBlock) != 0; }
bool is_void(Tag tag) { return (kEntries[static_cast<size_t>(tag)].flags & kVoid) != 0; }

}  // namespace khao::html
