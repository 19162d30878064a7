// The context of a text: its matching view, every table entry that stands in it, and where its words begin.
//
// From the places where one can begin the automaton is walked as far as the text goes along with it; how far, and how
// many entries begin at one place, is bounded by the tables, so all of it is linear.
#include <algorithm>
#include <string>

#include "entity/context.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"
#include "text/time_grammar.h"
#include "token/place_bits.h"

namespace khao::entity {
namespace {

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

// Goes over the text stretch by stretch, so that what it works with stays in the cache.
class HitFinder {
 public:
  HitFinder(const data::Automaton& automaton, Context& context)
      : automaton_(automaton), context_(context), scratch_(context.scratch), chars_(context.view.chars) {}

  void run() {
    context_.hits.clear();
    context_.hit_places.reset(chars_.size());
    for (from_ = 0; from_ <= chars_.size(); from_ += kStretch) {
      to_ = std::min(from_ + kStretch, chars_.size());
      places_ = std::min((to_ - from_) / kBlock * kBlock + kBlock, kStretch);  // the text's end is one
      const std::span<const Found> all = automaton_.find_all(chars_, find_starts(), scratch_.walks);
      count(all);
      add_places();
      add_hits(all);
    }
    context_.hit_places.finish(total_);
  }

 private:
  using Found = data::Automaton::Found;
  static constexpr size_t kStretch = HitScratch::kStretch, kBlock = HitPlaces::kBlock;
  static_assert(kBlock == token::PlaceBits::kWord);

  // Where the walks begin: at every cut, and everywhere in a token that is no known word. Inside of a known word no
  // name begins, and what seems to is none (`อ.` in ศอ.บต., วันนี้ in เร็ววันนี้, พระราชดำเนิน in เสด็จพระราชดำเนิน).
  std::span<const uint32_t> find_starts() {
    uint32_t* next = scratch_.starts.data();
    for (size_t p = from_; p < to_; p += kBlock) {
      const size_t count = std::min(kBlock, to_ - p);
      const uint8_t* const cuts = context_.cut.data() + p;
      const uint64_t known = token::places_with(cuts, count, kKnownWord), uncut = token::places_with(cuts, count, 0);
      // The sum carries from where the inside of a known word begins to its end, and leaves no bit between.
      const uint64_t sum = uncut + ((known << 1 | known_before_) & uncut), inside = uncut & ~sum;
      known_before_ = known >> (kBlock - 1) | static_cast<uint64_t>(sum < uncut);
      token::for_each_place(~inside & (~uint64_t{0} >> (kBlock - count)), p / kBlock,
                            [&](size_t start) { *next++ = static_cast<uint32_t>(start); });
    }
    return {scratch_.starts.data(), next};
  }

  // Counts the entries at each place, and says of which tables they are.
  void count(std::span<const Found> all) {
    scratch_.clear(places_);
    for (const Found& found : all) {
      const size_t i = found.begin - from_;
      scratch_.hits[i] += static_cast<uint32_t>(automaton_.payloads(found).size());
      scratch_.tables[i] |= automaton_.tables(found);
      scratch_.begins[i] = 1;
    }
  }

  // Adds the places where an entry or a number begins.
  void add_places() {
    for (size_t i = 0; i < places_; i += kBlock) {
      const auto* const bytes = reinterpret_cast<const uint8_t*>(chars_.data()) + from_ + i;
      const uint64_t digits = token::places_with(bytes, std::min(kBlock, to_ - from_ - i), '0', '9');
      const uint64_t numbers = digits & ~(digits << 1 | digit_before_);
      digit_before_ = digits >> (kBlock - 1);
      token::for_each_place(numbers, 0, [&](size_t place) { scratch_.tables[i + place] |= kNumberBegins; });
      const uint64_t begins = ~token::places_with(&scratch_.begins[i], kBlock, 0) | numbers;
      context_.hit_places.add_block(begins, &scratch_.tables[i], &scratch_.hits[i], total_);
    }
  }

  // Puts the entries where the counts say, the longest first.
  void add_hits(std::span<const Found> all) {
    constexpr size_t kAtOnce = data::Automaton::kAtOnce;
    const auto before = static_cast<uint32_t>(context_.hits.size());
    grow(scratch_.found, total_ - before + kAtOnce);
    Hit* const hits = scratch_.found.data();
    for (size_t i = all.size(); i-- > 0;) {
      const uint32_t begin = all[i].begin, end = begin + all[i].size;
      uint32_t& next_hit = scratch_.hits[begin - from_];
      const std::span<const data::Payload> payloads = automaton_.payloads(all[i]);
      const auto hit = [&](size_t n) { return Hit{begin, end, payloads.data()[n].table, payloads.data()[n].row}; };
      Hit* const first = hits + (next_hit - before);
      Hit* const last = first + payloads.size() - 1;
      for (size_t n = kAtOnce; n < payloads.size(); ++n) first[n] = hit(n);
      // Mostly there are few, and no branch asks how many: those too many go where the last one is then written.
      for (size_t n = kAtOnce; n-- > 0;) *std::min(first + n, last) = hit(n);
      next_hit += static_cast<uint32_t>(payloads.size());
    }
    context_.hits.insert(context_.hits.end(), hits, hits + (total_ - before));
  }

  const data::Automaton& automaton_;
  Context& context_;
  HitScratch& scratch_;
  const std::string& chars_;
  size_t from_ = 0, to_ = 0;   // the stretch
  size_t places_ = 0;          // of it, in whole blocks
  uint32_t total_ = 0;         // hits up to its end, when they are counted
  uint64_t known_before_ = 0;  // 1 if a known word reaches into the next block
  uint64_t digit_before_ = 0;  // 1 if a digit stands before it
};

}  // namespace

void make_context(const Tables& tables, const In& in, Context& context) {
  context.in = in;
  if (in.view != nullptr)
    std::swap(context.view, *in.view);
  else
    text::make_view(in.text, context.view);
  mark_cuts(tables, context);
  HitFinder(tables.automaton, context).run();
}

}  // namespace khao::entity
