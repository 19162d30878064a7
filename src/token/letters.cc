// One table for the codes of the view; for the characters that the view does not tell apart (kOther), the code point
// decides by blocks of Unicode 15: nothing in Thai news hangs on finer lines.
#include "token/letters.h"

#include <array>

#include "base/utf8.h"

namespace khao::token {
namespace {

constexpr std::array<uint8_t, 256> make_table() {
  std::array<uint8_t, 256> table{};
  for (auto& c : table) c = kNoText;
  const auto set = [&](std::string_view codes, uint8_t c) {
    for (const char code : codes) table[static_cast<unsigned char>(code)] = c;
  };
  set(" \n\r", kSpace);
  set("!\"()*;?[\\]{}%", kPunct);
  set("$+<=>^`|~", kSymbol);
  set(".", kDot);
  set("-", kHyphen);
  set(",:/", kInner);
  set("&'_@", kTie);
  set("#", kHash);
  for (size_t c = '0'; c <= '9'; ++c) table[c] = kDigit;
  for (size_t c = 'A'; c <= 'Z'; ++c) table[c] = table[c + 32] = kLatin;
  const auto thai = [&](char32_t from, char32_t to, uint8_t c) {
    for (char32_t t = from; t <= to; ++t) table[text::code(t)] = c;
  };
  thai(0x0E01, 0x0E2E, kThai);
  thai(0x0E2F, 0x0E2F, kShort);
  thai(0x0E30, 0x0E3A, kMark);
  thai(0x0E3F, 0x0E3F, kSymbol);  // ฿
  thai(0x0E40, 0x0E44, kLead);
  thai(0x0E45, 0x0E45, kMark);
  thai(0x0E46, 0x0E46, kRepeat);
  thai(0x0E47, 0x0E4E, kMark);
  thai(0x0E4F, 0x0E4F, kPunct);
  thai(0x0E5A, 0x0E5B, kPunct);
  return table;
}
constexpr std::array<uint8_t, 256> kTable = make_table();

struct Block {
  char32_t first, last;
  Class type;
};
constexpr Block kBlocks[] = {
    {0xA1, 0xBF, kSymbol},       {0xC0, 0x24F, kLatin},       {0x250, 0x2AF, kLatin},      {0x300, 0x36F, kMark},
    {0x370, 0x1CFF, kLetter},    {0x1D00, 0x1EFF, kLatin},    {0x1F00, 0x1FFF, kLetter},   {0x2010, 0x206F, kPunct},
    {0x2070, 0x209F, kSymbol},   {0x20A0, 0x20CF, kSymbol},   {0x20D0, 0x20FF, kMark},     {0x2100, 0x2BFF, kSymbol},
    {0x2C00, 0x2DFF, kLetter},   {0x2E00, 0x2E7F, kPunct},    {0x2E80, 0x2FFF, kLetter},   {0x3001, 0x303F, kPunct},
    {0x3040, 0xD7FF, kLetter},   {0xF900, 0xFE0F, kLetter},   {0xFE10, 0xFE6F, kPunct},    {0xFE70, 0xFEFE, kLetter},
    {0xFF5F, 0xFF65, kPunct},    {0xFF66, 0xFFDC, kLetter},   {0xFFE0, 0xFFEF, kSymbol},   {0x10000, 0x1CFFF, kLetter},
    {0x1D000, 0x1D7FF, kSymbol}, {0x1E000, 0x1EFFF, kLetter}, {0x1F000, 0x1FBFF, kSymbol}, {0x20000, 0x3FFFF, kLetter},
};

uint8_t class_of_other(std::string_view text, size_t at) {
  const char32_t c = base::next_code_point(text, at);
  if (c == base::kInvalid) return kNoText;
  for (const Block& block : kBlocks)
    if (c >= block.first && c <= block.last) return block.type;
  return kNoText;
}

}  // namespace

void classify(std::string_view text, const text::View& view, std::vector<uint8_t>& out) {
  const size_t size = view.size();
  const char* chars = view.chars.data();
  out.resize(size);
  uint8_t* classes = out.data();
  for (size_t i = 0; i < size; ++i) {
    const auto code = static_cast<unsigned char>(chars[i]);
    classes[i] = code == text::kOther ? class_of_other(text, view.begin[i]) : kTable[code];
  }
}

}  // namespace khao::token
