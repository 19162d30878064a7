// The context of a text: its matching view, every table entry that stands in it, and where its words begin.
//
// From the places where one can begin the automaton is walked as far as the text goes along with it; how far, and how
// many entries begin at one place, is bounded by the tables, so all of it is linear.
#include <algorithm>
#include <utility>

#include "entity/context.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"
#include "text/time_grammar.h"
#include "token/place_bits.h"

namespace khao::entity {
namespace {

/// At least so many elements; resize() would fill them all again when a long text follows a short one.
template <typename T>
void grow(std::vector<T>& elements, size_t size) {
  if (elements.size() < size) elements.resize(size);
}

bool is_letter(char c) {
  const unsigned char code = static_cast<unsigned char>(c);
  return (code >= 0xA1 && code <= 0xCE) ||
         (code >= 0xE0 && code <= 0xE4);  // consonants and vowels that stand before one
}

// `อบต.`, `อบจ.`, `ทน.`, `ทม.`, `ทต.`
bool begins_local_body(std::string_view chars) {
  constexpr Word kTambon(U"อบต.");
  constexpr Word kProvince(U"อบจ.");
  constexpr Word kCity(U"ทน.");
  constexpr Word kTown(U"ทม.");
  constexpr Word kSmallTown(U"ทต.");
  return chars.starts_with(kTambon.view()) || chars.starts_with(kProvince.view()) || chars.starts_with(kCity.view()) ||
         chars.starts_with(kTown.view()) || chars.starts_with(kSmallTown.view());
}

/// Where บ้าน begins in the word of so many letters at p, if that is ชาวบ้าน or ผู้ใหญ่บ้าน; 0: it is not.
size_t last_house(std::string_view chars, size_t p, size_t letters) {
  constexpr Word kVillagers(U"ชาวบ้าน");
  constexpr Word kHeadman(U"ผู้ใหญ่บ้าน");
  constexpr Word kHouse(U"บ้าน");
  if (letters != kVillagers.view().size() && letters != kHeadman.view().size()) return 0;
  const std::string_view word = chars.substr(p, letters);
  return word == kVillagers.view() || word == kHeadman.view() ? p + letters - kHouse.view().size() : 0;
}

/// `ชาวบ้านป่าไม้แดง ตำบล…`, `ผู้ใหญ่บ้านแม่ลามาน้อย หมู่ 10`: the word before `behind` ends with the first letters of a village's
/// name, for the rest of the chain stands behind the name. Where `first`, the first word behind, is an ordinary one it
/// is none (`ชาวบ้านเดือดร้อน ตำบล…`, `ผู้ใหญ่บ้านคนใหม่ ตำบล…`).
bool begins_village(const NameWords& words, std::string_view behind, std::string_view first) {
  constexpr size_t kLongest = 24;
  constexpr Word kTambon(U"ตำบล");
  constexpr Word kShortTambon(U"ต.");
  constexpr Word kVillage(U"หมู่");
  constexpr Word kShortVillage(U"ม.");
  const size_t end = behind.substr(0, kLongest).find(' ');
  if (end == 0 || end == std::string_view::npos) return false;
  const std::string_view name = behind.substr(0, end);
  if (!std::all_of(name.begin(), name.end(), is_thai_letter)) return false;
  const std::string_view chain = behind.substr(end + 1);
  if (!chain.starts_with(kTambon.view()) && !chain.starts_with(kShortTambon.view()) &&
      !chain.starts_with(kVillage.view()) && !chain.starts_with(kShortVillage.view()))
    return false;
  const WordClass of = words.of(first);
  return of != WordClass::function && of != WordClass::common;
}

// Where the tokenizer takes the wrong word: `หน้าที่|ว่าการอำเภอ` for หน้า|ที่ว่าการอำเภอ.
void mark_offices(std::string_view chars, std::vector<uint8_t>& cut) {
  constexpr Word kOffice(U"ที่ว่าการ");
  for (size_t p = chars.find(kOffice.view()); p != chars.npos; p = chars.find(kOffice.view(), p + 1))
    cut[p] = std::max<uint8_t>(cut[p], 1);
}

// The same before the dot at `end` - 1: `นาย|กอบต.แม่ปะ` for นายก|อบต.แม่ปะ.
void mark_mayor(std::string_view chars, size_t end, std::vector<uint8_t>& cut) {
  constexpr Word kMayor(U"นายก");
  for (const size_t size : {size_t{3}, size_t{4}}) {  // of the local body's abbreviation
    if (end < kMayor.view().size() + size) continue;
    const size_t p = end - size;
    if (chars[p - 1] == kMayor.view().back() && chars.substr(0, p).ends_with(kMayor.view()) &&
        begins_local_body(chars.substr(p)))
      cut[p] = std::max<uint8_t>(cut[p], 1);
  }
}

void mark_cuts(const Tables& tables, Context& context) {
  const text::View& view = context.view;
  const std::string_view chars = view.chars;
  const std::span<const Token> tokens = context.in.tokens;
  context.cut.assign(view.size() + 1, 0);
  size_t p = 0, likely = 0;  // where the next token should begin: Thai letters have three bytes, others mostly one
  for (size_t i = 0; i < tokens.size(); ++i) {
    const uint32_t begin = tokens[i].span.begin;
    if (likely <= view.size() && view.begin[likely] == begin) {
      p = likely;
    } else {
      while (p < view.size() && view.begin[p] < begin) ++p;
    }
    context.cut[p] = tokens[i].known ? kKnownWord : 1;
    const size_t bytes = tokens[i].span.size();
    if (const size_t house = last_house(chars, p, bytes / 3); house != 0 && i + 1 < tokens.size()) {
      const Span next = tokens[i + 1].span;
      const std::string_view behind = chars.substr(p + bytes / 3);
      if (begins_village(tables.places.name_words, behind, context.in.text.substr(next.begin, next.size())))
        context.cut[house] = std::max<uint8_t>(context.cut[house], 1);
    }
    const size_t thai = static_cast<unsigned char>(view.chars[p]) >> 7;
    likely = p + bytes - thai * (bytes - bytes / 3);  // no branch: words and what stands between alternate as they like
  }
  mark_offices(chars, context.cut);
  // `ผบก.สปพ.`, `ต.ช่องแคบ`: an abbreviation ends with its dot, whatever the token.
  for (size_t q = chars.find('.'); q < chars.size(); q = chars.find('.', q)) {
    mark_mayor(chars, ++q, context.cut);
    if (q < chars.size() && is_letter(chars[q]) && context.cut[q] == 0) context.cut[q] = 1;
  }
  context.cut[view.size()] = 1;
}

// Where the walks begin: at every cut, and everywhere in a token that is no known word. Inside of a known word no name
// begins, and what seems to is none (`อ.` in ศอ.บต., วันนี้ in เร็ววันนี้, พระราชดำเนิน in เสด็จพระราชดำเนิน).
std::span<const uint32_t> find_starts(Context& context) {
  constexpr size_t kWord = token::PlaceBits::kWord;
  const size_t size = context.view.size();
  grow(context.starts, size);
  uint32_t* next = context.starts.data();
  uint64_t reaches = 0;  // 1 if a known word does so into the first of these places
  for (size_t n = 0; n * kWord < size; ++n) {
    const size_t count = std::min(kWord, size - n * kWord);
    const uint8_t* const cuts = context.cut.data() + n * kWord;
    const uint64_t known = token::places_with(cuts, count, kKnownWord), uncut = token::places_with(cuts, count, 0);
    // The sum carries from where the inside of a known word begins to its end, and leaves no bit between.
    const uint64_t sum = uncut + ((known << 1 | reaches) & uncut), inside = uncut & ~sum;
    reaches = known >> (kWord - 1) | static_cast<uint64_t>(sum < uncut);
    token::for_each_place(~inside & (~uint64_t{0} >> (kWord - count)), n,
                          [&](size_t p) { *next++ = static_cast<uint32_t>(p); });
  }
  return {context.starts.data(), next};
}

constexpr size_t kBlock = 1024;  // walks that go together: what they need stays near

// The bit kNumberBegins of each place, and nothing else; without a branch for each, for vector instructions.
void mark_numbers(std::string_view chars, TableSet* tables_at) {
  for (size_t p = 1; p < chars.size(); ++p) {
    const bool digit = text::is_digit(chars[p]), before = text::is_digit(chars[p - 1]);
    tables_at[p] = static_cast<TableSet>(digit & !before) << kNumberBit;
  }
  tables_at[0] = !chars.empty() && text::is_digit(chars[0]) ? kNumberBegins : 0;
  tables_at[chars.size()] = 0;
}

using Found = data::Automaton::Found;

// Counts the entries of each place, and says where they go; returns where those of the next places do.
uint32_t count_hits(const data::Automaton& automaton, std::span<const Found> all, std::span<const uint32_t> places,
                    Context& context) {
  uint32_t* const first_hit = context.first_hit.data();
  uint32_t* const last_hit = context.last_hit.data();  // how many, then where the first one goes
  std::fill(last_hit + places.front(), last_hit + places.back() + 1, 0);
  for (const Found& found : all) last_hit[found.begin] += static_cast<uint32_t>(automaton.payloads(found).size());
  auto total = static_cast<uint32_t>(context.hits.size());
  for (const uint32_t p : places) {
    first_hit[p] = total;
    total += std::exchange(last_hit[p], total);
  }
  return total;
}

// Puts the entries where the counts say, the longest first.
void add_hits(const data::Automaton& automaton, std::span<const Found> all, uint32_t total, Context& context) {
  constexpr size_t kAtOnce = data::Automaton::kAtOnce;
  const auto before = static_cast<uint32_t>(context.hits.size());
  grow(context.block, total - before + kAtOnce);
  Hit* const hits = context.block.data();
  uint32_t* const last_hit = context.last_hit.data();  // where the next one goes
  TableSet* const tables_at = context.tables_at.data();
  for (size_t i = all.size(); i-- > 0;) {
    const uint32_t begin = all[i].begin, end = begin + all[i].size;
    const std::span<const data::Payload> payloads = automaton.payloads(all[i]);
    const auto hit = [&](size_t n) { return Hit{begin, end, payloads.data()[n].table, payloads.data()[n].row}; };
    Hit* const first = hits + (last_hit[begin] - before);
    Hit* const last = first + payloads.size() - 1;
    for (size_t n = kAtOnce; n < payloads.size(); ++n) first[n] = hit(n);
    // Mostly there are few, and no branch asks how many: those too many go where the last one is then written.
    for (size_t n = kAtOnce; n-- > 0;) *std::min(first + n, last) = hit(n);
    last_hit[begin] += static_cast<uint32_t>(payloads.size());
    tables_at[begin] |= automaton.tables(all[i]);
  }
  context.hits.insert(context.hits.end(), hits, hits + (total - before));
}

void find_hits(const data::Automaton& automaton, std::span<const uint32_t> starts, Context& context) {
  const size_t size = context.view.size();
  context.hits.clear();
  grow(context.first_hit, size);
  grow(context.last_hit, size);
  grow(context.tables_at, size + 1 + Context::kAtOnce);
  mark_numbers(context.view.chars, context.tables_at.data());
  std::fill_n(context.tables_at.data() + size + 1, Context::kAtOnce, ~TableSet{0});
  while (!starts.empty()) {
    const std::span<const uint32_t> places = starts.first(std::min(starts.size(), kBlock));
    starts = starts.subspan(places.size());
    const std::span<const Found> all = automaton.find_all(context.view.chars, places, context.walks);
    add_hits(automaton, all, count_hits(automaton, all, places, context), context);
  }
}

}  // namespace

void make_context(const Tables& tables, const In& in, Context& context) {
  context.in = in;
  if (in.view != nullptr)
    std::swap(context.view, *in.view);
  else
    text::make_view(in.text, context.view);
  mark_cuts(tables, context);
  find_hits(tables.automaton, find_starts(context), context);
}

}  // namespace khao::entity
