// The rules are those of the segmentation standard (LST20-like): numbers and Latin words whole, punctuation marks each
// one token.
//
// First a table by the classes of the two neighbours; where it says "look", one of the functions below looks farther.
// Addresses and hashtags come last and overrule. Every look is bounded by the stretch it belongs to and every stretch
// is read once.
#include "token/rules.h"

#include <algorithm>
#include <array>
#include <bit>

#include "text/view.h"
#include "token/letters.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace khao::token {
namespace {

constexpr uint8_t kLook = 3;  // in the table only

constexpr size_t kRow = 32;  // a power of two, so that a pair of classes is an index without a multiplication
constexpr auto kPlaces = [] {
  std::array<std::array<uint8_t, kRow>, kClasses> table{};
  for (auto& row : table) row.fill(kCut);
  for (const Class a : {kThai, kMark, kLead})
    for (const Class b : {kThai, kLead}) table[a][b] = kOpen;
  for (size_t a = kThai; a < kClasses; ++a) table[a][kMark] = kJoined;
  for (const Class b : {kThai, kMark, kLead}) table[kLead][b] = kJoined;
  for (const Class thai : {kThai, kMark}) {
    table[thai][kShort] = kLook;
    table[kShort][thai] = kLook;
    table[thai][kDot] = kLook;
    table[thai][kHyphen] = kLook;
    table[kHyphen][thai] = kOpen;
  }
  table[kHyphen][kMark] = kJoined;
  table[kDot][kThai] = table[kDot][kLead] = kLook;
  table[kHyphen][kLead] = kOpen;
  for (const Class a : {kDigit, kLatin}) {
    for (const Class b : {kDigit, kLatin}) table[a][b] = kJoined;
    for (const Class b : {kDot, kInner, kTie, kHyphen}) table[a][b] = table[b][a] = kLook;
  }
  table[kDot][kDot] = kJoined;
  table[kDot][kHyphen] = kCut;
  for (const Class same : {kSpace, kLetter, kNoText}) table[same][same] = kJoined;
  return table;
}();

struct Text {
  std::string_view view;
  const std::vector<uint8_t>& classes;
  uint8_t at(size_t i) const { return i < view.size() ? classes[i] : static_cast<uint8_t>(kSpace); }
};

// ฯลฯ is one token; other ฯ are left to the model where they end a word, and end it.
uint8_t look_short(const Text& text, size_t i) {
  const auto etc = [&](size_t at) {
    return text.view.substr(at, 3) == std::string_view("\xCF\xC5\xCF", 3);  // ฯลฯ in the view
  };
  if (text.at(i) == kShort) return etc(i) ? kCut : i >= 2 && etc(i - 2) ? kJoined : kOpen;
  return etc(i - 1) ? kJoined : kCut;
}

// A dot behind Thai letters ends or continues an abbreviation, unless it begins a run of dots.
uint8_t look_thai_dot(const Text& text, size_t i) { return text.at(i + 1) == kDot ? kCut : kJoined; }

// Behind a dot Thai goes on (ม|.|ค.) or begins anew (จ.|ตาก): the model's matter. Behind `8.` and `...` it begins anew.
uint8_t look_dot_thai(const Text& text, size_t i) { return i >= 2 && is_thai(text.at(i - 2)) ? kOpen : kCut; }

// , . : / stand inside a number between two digits; `8.` and `1,` do not end in them.
uint8_t look_number(const Text& text, size_t i) {
  const size_t sign = text.at(i) == kDigit ? i - 1 : i;
  return sign > 0 && text.at(sign - 1) == kDigit && text.at(sign + 1) == kDigit ? kJoined : kCut;
}

// & ' _ and dots stand inside a Latin word; a dot also ends one (Mr. Co.).
uint8_t look_latin(const Text& text, size_t i) {
  const bool sign_first = text.at(i) == kLatin || text.at(i) == kDigit;
  const size_t sign = sign_first ? i - 1 : i;
  const auto in_word = [&](uint8_t c) { return c == kLatin || c == kDigit; };
  const bool between = sign > 0 && in_word(text.at(sign - 1)) && in_word(text.at(sign + 1));
  if (text.at(sign) == kTie) return between && text.view[sign] != '@' ? kJoined : kCut;
  if (text.at(sign) != kDot) return look_number(text, i);
  if (!sign_first) return text.at(sign + 1) == kDot ? kCut : kJoined;
  // A capital behind `Mr.` begins a new word; `U.S.A` and `example.com` go on.
  const bool capital = text.view[i] >= 'A' && text.view[i] <= 'Z';
  const bool small_before = sign > 0 && text.view[sign - 1] >= 'a' && text.view[sign - 1] <= 'z';
  return between && !(capital && small_before) ? kJoined : kCut;
}

// `โควิด-19`, and the names of Latin letters as a word of their own (`เอ-380`, `จี-7`): codes in Thai letters with a
// number behind the hyphen at `sign`.
bool is_thai_code(const Text& text, size_t sign) {
  static constexpr std::u32string_view kDisease[] = {U"โควิด", U"โควิท"};
  static constexpr std::u32string_view kLetters[] = {U"เอ", U"บี",   U"ซี",   U"ดี",   U"อี", U"เอฟ", U"จี",
                                                     U"เค", U"แอล", U"เอ็ม", U"เอ็น", U"พี", U"เอส", U"เอ็กซ์"};
  if (text.at(sign + 1) != kDigit) return false;
  const auto ends_with = [&](std::u32string_view word) {  // the view holds one byte a letter
    if (sign < word.size()) return false;
    return std::equal(word.begin(), word.end(), text.view.begin() + static_cast<ptrdiff_t>(sign - word.size()),
                      [](char32_t letter, char c) { return static_cast<char>(text::code(letter)) == c; });
  };
  if (std::any_of(std::begin(kDisease), std::end(kDisease), ends_with)) return true;
  return std::any_of(std::begin(kLetters), std::end(kLetters), [&](std::u32string_view word) {
    return ends_with(word) && (sign == word.size() || !is_thai(text.at(sign - word.size() - 1)));
  });
}

// A hyphen stands inside a code (COVID-19, THEOS-3) and inside a telephone number (02-123-4567), not in a range (4-5).
uint8_t look_hyphen(const Text& text, size_t i) {
  const size_t sign = text.at(i) == kHyphen ? i : i - 1;
  if (sign > 0 && is_thai(text.at(sign - 1))) {
    if (is_thai_code(text, sign)) return kJoined;
    return sign == i ? kOpen : kCut;
  }
  const auto in_word = [&](uint8_t c) { return c == kLatin || c == kDigit; };
  if (sign == 0 || !in_word(text.at(sign - 1)) || !in_word(text.at(sign + 1))) return kCut;
  size_t from = sign, to = sign, digits = 0, latin = 0;
  constexpr size_t kReach = 32;
  const auto inside = [&](size_t at) { return in_word(text.at(at)) || text.at(at) == kHyphen; };
  while (from > 0 && sign - from < kReach && inside(from - 1)) --from;
  while (to < text.view.size() && to - sign < kReach && inside(to)) ++to;
  for (size_t at = from; at < sign; ++at) latin += text.at(at) == kLatin;
  for (size_t at = from; at < to; ++at) digits += text.at(at) == kDigit;
  const bool telephone = text.view[from] == '0' && digits >= 7 && text.at(to) != kDot;
  return latin > 0 || telephone ? kJoined : kCut;
}

uint8_t look(const Text& text, size_t i) {
  const uint8_t a = text.at(i - 1), b = text.at(i);
  if (a == kShort || b == kShort) return look_short(text, i);
  if (b == kDot && is_thai(a)) return look_thai_dot(text, i);
  if (a == kDot && is_thai(b)) return look_dot_thai(text, i);
  if (a == kHyphen || b == kHyphen) return look_hyphen(text, i);
  const bool latin = a == kLatin || b == kLatin || a == kTie || b == kTie;
  return latin ? look_latin(text, i) : look_number(text, i);
}

// --- addresses and hashtags
// --------------------------------------------------------------------------------------------

bool ends_address(const Text& text, size_t i) {
  const uint8_t c = text.at(i);
  if (c == kSpace || c == kNoText || is_thai(c) || c == kRepeat) return true;
  return c == kPunct && text.view[i] != '?' && text.view[i] != '%' && text.view[i] != '*' && text.view[i] != '!' &&
         text.view[i] != ';';
}

// The end of an address that goes on from `i`, without the marks of the sentence around it.
size_t address_end(const Text& text, size_t i) {
  while (i < text.view.size() && !ends_address(text, i)) ++i;
  while (i > 0 &&
         (text.at(i - 1) == kDot || text.at(i - 1) == kPunct || text.view[i - 1] == ',' || text.view[i - 1] == ':'))
    --i;
  return i;
}

// http:// and www. begin an address.
size_t url_end(const Text& text, size_t i) {
  const std::string_view rest = text.view.substr(i);
  for (const std::string_view head :
       {"http://", "https://", "ftp://", "www.", "HTTP://", "HTTPS://", "WWW.", "Http://", "Https://"})
    if (rest.starts_with(head) && !ends_address(text, i + head.size())) return address_end(text, i + head.size());
  return i;
}

size_t email_begin(const Text& text, size_t at, size_t least) {
  size_t i = at;
  while (i > least) {
    const uint8_t c = text.at(i - 1);
    if (c != kLatin && c != kDigit && c != kDot && c != kHyphen && text.view[i - 1] != '_' && text.view[i - 1] != '+')
      break;
    --i;
  }
  while (i < at && text.at(i) != kLatin && text.at(i) != kDigit) ++i;
  return i;
}

size_t email_end(const Text& text, size_t at) {
  size_t i = at + 1;
  bool dot = false;
  for (; i < text.view.size(); ++i) {
    const uint8_t c = text.at(i);
    if (c != kLatin && c != kDigit && c != kHyphen && !(c == kDot && text.at(i + 1) == kLatin)) break;
    dot |= c == kDot;
  }
  return dot ? i : at;
}

size_t hashtag_end(const Text& text, size_t at) {
  size_t i = at + 1;
  while (i < text.view.size()) {
    const uint8_t c = text.at(i);
    if (!is_thai(c) && c != kDigit && c != kLatin && c != kLetter && c != kRepeat && c != kShort && text.view[i] != '_')
      break;
    ++i;
  }
  return i;
}

Whole whole_at(const Text& text, size_t i, size_t least) {
  const auto whole = [](size_t begin, size_t end, TokenKind kind) {
    return Whole{static_cast<uint32_t>(begin), static_cast<uint32_t>(end), kind};
  };
  const char c = text.view[i];
  if (c == '#' && hashtag_end(text, i) > i + 1) return whole(i, hashtag_end(text, i), TokenKind::hashtag);
  if (c == '@' && email_end(text, i) > i && email_begin(text, i, least) < i)
    return whole(email_begin(text, i, least), email_end(text, i), TokenKind::email);
  const bool begins = i == 0 || (text.at(i - 1) != kLatin && text.at(i - 1) != kDigit);
  if ((c | 32) == 'h' || (c | 32) == 'f' || (c | 32) == 'w')
    if (begins && url_end(text, i) > i) return whole(i, url_end(text, i), TokenKind::url);
  return {};
}

}  // namespace

namespace {

// Places begin … end - 1, of which the first is not 0, one by one.
void mark(const Text& text, size_t begin, size_t end, uint8_t* out) {
  const uint8_t* at = text.classes.data();
  for (size_t i = begin; i < end; ++i) {
    const uint8_t place = kPlaces[at[i - 1]][at[i]];
    out[i] = place == kLook ? look(text, i) : place;
  }
}

#if defined(__SSE2__)

constexpr size_t kAtOnce = 16;

// Places i … i + 15 between Thai letters and blanks, which are nearly all of a Thai text. False, and nothing written,
// if there is anything else.
bool mark_thai(const uint8_t* at, size_t i, uint8_t* out) {
  static_assert(kSpace == 0 && kThai == 1 && kMark == 2 && kLead == 3);
  const auto all = [](uint8_t value) { return _mm_set1_epi8(static_cast<char>(value)); };
  const __m128i before = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + i - 1));
  const __m128i behind = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + i));
  const __m128i others = _mm_cmpgt_epi8(_mm_max_epu8(before, behind), all(kLead));
  if (_mm_movemask_epi8(others) != 0) return false;
  const __m128i blank_before = _mm_cmpeq_epi8(before, all(kSpace)), blank_behind = _mm_cmpeq_epi8(behind, all(kSpace));
  const __m128i cut = _mm_xor_si128(blank_before, blank_behind);
  const __m128i joined = _mm_or_si128(
      _mm_and_si128(blank_before, blank_behind),
      _mm_andnot_si128(cut, _mm_or_si128(_mm_cmpeq_epi8(before, all(kLead)), _mm_cmpeq_epi8(behind, all(kMark)))));
  const __m128i open = _mm_andnot_si128(_mm_or_si128(cut, joined), all(kOpen));
  const __m128i place =
      _mm_or_si128(open, _mm_or_si128(_mm_and_si128(cut, all(kCut)), _mm_and_si128(joined, all(kJoined))));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(out + i), place);
  return true;
}

#endif

// The first character from `i` on that whole_at looks at, the size of the view if there is none.
using NextSign = size_t(std::string_view view, size_t i);

size_t next_sign_plainly(std::string_view view, size_t i) {
  const auto is_sign = [](char c) {
    return c == '#' || c == '@' || (c | 32) == 'h' || (c | 32) == 'f' || (c | 32) == 'w';
  };
  while (i < view.size() && !is_sign(view[i])) ++i;
  return i;
}

size_t next_sign(std::string_view view, size_t i) {
#if defined(__SSE2__)
  const auto all = [](char value) { return _mm_set1_epi8(value); };
  for (; i + kAtOnce <= view.size(); i += kAtOnce) {
    const __m128i chars = _mm_loadu_si128(reinterpret_cast<const __m128i*>(view.data() + i));
    const __m128i low = _mm_or_si128(chars, all(32));
    const __m128i signs = _mm_or_si128(_mm_cmpeq_epi8(chars, all('#')), _mm_cmpeq_epi8(chars, all('@')));
    const __m128i heads = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(low, all('h')), _mm_cmpeq_epi8(low, all('f'))),
                                       _mm_cmpeq_epi8(low, all('w')));
    const auto found = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(signs, heads)));
    if (found != 0) return i + static_cast<size_t>(std::countr_zero(found));
  }
#endif
  return next_sign_plainly(view, i);
}

// Addresses and hashtags.
template <NextSign next>
void mark_wholes(const Text& text, std::vector<uint8_t>& places, std::vector<Whole>& wholes) {
  size_t least = 0;
  for (size_t i = next(text.view, 0); i < text.view.size(); i = next(text.view, i + 1)) {
    const Whole whole = whole_at(text, i, least);
    if (whole.end <= i) continue;
    std::fill(places.begin() + whole.begin + 1, places.begin() + whole.end, kJoined);
    places[whole.begin] = kCut;
    if (whole.end < text.view.size() && text.classes[whole.end] != kMark) places[whole.end] = kCut;
    wholes.push_back(whole);
    least = whole.end;
    i = whole.end - 1;
  }
}

}  // namespace

void mark_places(std::string_view view, const std::vector<uint8_t>& classes, std::vector<uint8_t>& places,
                 std::vector<Whole>& wholes) {
  wholes.clear();
  places.resize(view.size());
  if (view.empty()) return;
  const Text text{view, classes};
  places[0] = kCut;
  size_t i = 1;
#if defined(__SSE2__)
  for (; i + kAtOnce <= view.size(); i += kAtOnce)
    if (!mark_thai(classes.data(), i, places.data())) mark(text, i, i + kAtOnce, places.data());
#endif
  mark(text, i, view.size(), places.data());
  mark_wholes<next_sign>(text, places, wholes);
}

void mark_places_plainly(std::string_view view, const std::vector<uint8_t>& classes, std::vector<uint8_t>& places,
                         std::vector<Whole>& wholes) {
  wholes.clear();
  places.assign(view.size(), kCut);
  const Text text{view, classes};
  mark(text, 1, view.size(), places.data());
  mark_wholes<next_sign_plainly>(text, places, wholes);
}

namespace {

constexpr TokenKind kind_of_classes(const uint8_t* classes, size_t size) {
  unsigned seen = 0;
  for (size_t i = 0; i < size; ++i) seen |= 1u << classes[i];
  const auto any = [&](auto... c) { return (seen & ((1u << c) | ...)) != 0; };
  if (any(kThai, kLead, kRepeat, kShort)) return any(kDot) ? TokenKind::abbreviation : TokenKind::thai;
  if (any(kLatin)) return classes[size - 1] == kDot ? TokenKind::abbreviation : TokenKind::latin;
  if (any(kDigit)) return TokenKind::number;
  if (any(kSpace)) return TokenKind::space;
  if (any(kLetter, kNoText)) return TokenKind::other;
  if (any(kSymbol)) return TokenKind::symbol;
  return any(kPunct, kDot, kHyphen, kInner, kTie, kHash) ? TokenKind::punctuation : TokenKind::thai;
}

}  // namespace

TokenKind kind_of(std::string_view view, const uint8_t* classes) { return kind_of_classes(classes, view.size()); }

constinit const std::array<TokenKind, kClasses> kKindOfOne = [] {
  std::array<TokenKind, kClasses> kinds{};
  for (uint8_t c = 0; c < kClasses; ++c) kinds[c] = kind_of_classes(&c, 1);
  return kinds;
}();

}  // namespace khao::token
