#include "entity/counts_words.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "entity/context.h"
#include "entity/counts.h"
#include "entity/places.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

constexpr size_t kClauseReach = 12;     // words of a relative clause
constexpr size_t kBefore = kReach + 2;  // words before a count whose kin is asked for: the first has two before it
constexpr size_t kBehind = 24;          // words behind a share that are looked at (whole_behind)
constexpr size_t kAhead =
    56;  // tokens before a count, which mostly hold the words that are looked at and these clauses

// Eight places of Context::cut, the first in the lowest byte: how many of them are cuts is hard to guess one by one.
uint64_t eight_at(const uint8_t* cut) {
  uint64_t eight = 0;
  std::memcpy(&eight, cut, sizeof eight);
  return eight;
}

// The first cut from p on.
uint32_t next_cut(const std::vector<uint8_t>& cut, uint32_t p) {
  for (; p + 8 <= cut.size(); p += 8)
    if (const uint64_t eight = eight_at(&cut[p])) return p + static_cast<uint32_t>(std::countr_zero(eight)) / 8;
  while (cut[p] == 0) ++p;  // at the latest at the text's end
  return p;
}

// Where the last so many tokens before p begin; not before `floor`.
uint32_t tokens_before(const std::vector<uint8_t>& cut, uint32_t p, size_t tokens, uint32_t floor) {
  constexpr uint64_t kOnes = 0x0101010101010101;
  static_assert(kKnownWord == 2);  // so that one of two bits says that there is a cut
  for (; p >= floor + 8 && tokens >= 8; p -= 8) {
    const uint64_t eight = eight_at(&cut[p - 8]);
    tokens -= static_cast<size_t>(std::popcount((eight | eight >> 1) & kOnes));
  }
  while (p > floor && tokens > 0) tokens -= cut[--p] != 0 ? 1 : 0;
  return p;
}

class WordReader {
 public:
  WordReader(const Tables& tables, const Context& context) : all_(tables), tables_(tables.counts), context_(context) {}
  PhraseWord read(uint32_t p) const;

 private:
  bool cut(uint32_t p) const { return context_.cut[p] != 0; }
  std::string_view view() const { return context_.view.chars; }
  uint32_t place_end(uint32_t p) const;
  const Hit* noun_at(uint32_t p) const;
  const Hit* word_at(uint32_t p, uint32_t least) const;

  const Tables& all_;
  const CountTables& tables_;
  const Context& context_;
};

// The end of the place with its level word that begins at p; 0: none. บ้านเรือน is none, nor is a village by its name
// alone, which may be any house.
uint32_t WordReader::place_end(uint32_t p) const {
  const Hit* level = context_.hit_at(p, all_.places.level_words.index);
  if (level == nullptr) return 0;
  const Hit* noun = context_.hit_at(p, tables_.nouns.index);
  if (noun != nullptr && noun->size() > level->size() && cut(noun->end)) return 0;
  const auto place = place_at(all_, context_, p);
  if (!place || (place->level == Level::village && !is_digit(view()[place->end - 1]))) return 0;
  return place->end;
}

// The longest row of counted_nouns.tsv at p; as a part of a word it is one of at least three letters.
const Hit* WordReader::noun_at(uint32_t p) const {
  if (!context_.begins(p, set_of(tables_.nouns.index))) return nullptr;
  for (const Hit& hit : context_.hits_at(p))
    if (hit.table == tables_.nouns.index && (cut(hit.end) || (hit.size() > 2 && can_end_name(view(), hit.end))))
      return &hit;
  return nullptr;
}

// The longest row of phrase_words.tsv at p that ends with a word, not before `least`.
const Hit* WordReader::word_at(uint32_t p, uint32_t least) const {
  if (!context_.begins(p, set_of(tables_.words.index))) return nullptr;
  for (const Hit& hit : context_.hits_at(p))
    if ((hit.table == tables_.words.index) & (hit.end >= least) & cut(hit.end)) return &hit;
  return nullptr;
}

PhraseWord WordReader::read(uint32_t p) const {
  const char c = view()[p];
  if (c == '\n') return {p, p + 1, 0, Role::line};
  if (c == ' ') return {p, p + 1, 0, Role::blank};
  if (c == '(' || c == '[') return {p, p + 1, 0, Role::open};
  if (c == ')' || c == ']') return {p, p + 1, 0, Role::close};
  uint32_t end = p + 1;
  if (is_digit(c)) {
    while (end < view().size() &&
           (is_digit(view()[end]) || (is_digit(view()[end - 1]) && (view()[end] == '.' || view()[end] == ','))))
      ++end;
    while (!is_digit(view()[end - 1])) --end;
    return {p, end, 0, Role::number};
  }
  if (!is_thai(c) && !is_latin(c)) return {p, end, 0, Role::mark};
  if (const uint32_t place = place_end(p)) return {p, place, 0, Role::place};
  PhraseWord word{p, next_cut(context_.cut, end), 0, is_latin(c) ? Role::latin : Role::plain};
  const Hit *noun = noun_at(p), *known = word_at(p, word.end);
  if (noun != nullptr) {
    word.groups = tables_.noun_groups[noun->row];
    const bool longest = known == nullptr || noun < known;
    if (longest && noun->end > word.end && cut(noun->end)) {
      word.end = noun->end;
      return word;
    }
  }
  if (known == nullptr) return word;
  const WordEntry& entry = tables_.word_entries[known->row];
  word.end = known->end;
  if (entry.role != Role::plain) word.role = entry.role;
  word.last = entry.last;
  word.relative = entry.relative;
  word.own = entry.own;
  return word;
}

// The end of the item of `places` that begins at p and is no building or house; 0: none. `next` goes on with p.
uint32_t place_end(std::span<const PlaceItem> places, size_t& next, uint32_t p) {
  while (next < places.size() && places[next].begin < p) ++next;
  uint32_t end = 0;
  for (size_t i = next; i < places.size() && places[i].begin == p; ++i) {
    const Level level = places[i].place.level;
    const bool area = level == Level::province || level == Level::district || level == Level::subdistrict ||
                      level == Level::country || level == Level::region;
    if (area) end = std::max(end, places[i].end);
  }
  return end;
}

// `ผู้|ประกอบการ|ได้รับ|อนุญาต`: ได้รับ is; `การ|จ้าง`, `ผู้|ได้รับ|บาดเจ็บ`, `คน|ที่|ป่วย`: none is.
bool is_finite(const std::vector<PhraseWord>& words, size_t verb) {
  if (!is_verb(words[verb].role)) return false;
  const size_t floor = verb > kClauseReach ? verb - kClauseReach : 0;
  size_t w = verb;
  while (w > floor && is_verb(words[w - 1].role)) --w;
  if (w > floor && (words[w - 1].role == Role::nominal || words[w - 1].role == Role::link)) return false;
  for (; w > floor; --w) {
    const Role role = words[w - 1].role;
    if (role == Role::link && words[w - 1].relative) return false;
    if (role == Role::blank || role == Role::stop || role == Role::mark || role >= Role::count) return true;
  }
  return true;
}

// `เสื้อชูชีพ 2 ตัว|กับ|ถังน้ำมัน 1 ใบ`: behind a count it joins another; elsewhere it is with whom something is done.
bool joins_counts(std::string_view chars, const std::vector<PhraseWord>& words, const PhraseWord& word) {
  static constexpr Word kWith(U"กับ");
  if (word.role != Role::dative || chars.substr(word.begin, word.end - word.begin) != kWith.view()) return false;
  size_t before = words.size();
  while (before > 0 && words[before - 1].role == Role::blank) --before;
  return before > 0 && words[before - 1].role == Role::count;
}

bool is_soft(const PhraseWord& word) { return (word.last != Last::none) | (word.role >= Role::blank); }

// Neither soft nor a place or time.
bool is_hard(const PhraseWord& word) {
  const bool soft = is_soft(word), place = is_one_of(word.role, roles_of(Role::place, Role::time));
  return !(soft | place);
}

// A phrase does not begin within a row of words of which nothing is known.
bool may_begin(const std::vector<PhraseWord>& words, size_t w) {
  constexpr uint32_t kBegins =
      roles_of(Role::verb, Role::action, Role::predicate, Role::nominal, Role::title, Role::attribute, Role::plain,
               Role::latin, Role::aux, Role::verbal, Role::place);
  const bool begins = is_one_of(words[w].role, kBegins), noun = words[w].groups != 0;
  return begins & ((words[w - 1].role != Role::plain) | noun);
}

// Nor does it end there.
bool may_end(const std::vector<PhraseWord>& words, size_t w) {
  constexpr uint32_t kEndsNot = roles_of(Role::blank, Role::mark, Role::open, Role::count, Role::join, Role::link,
                                         Role::dative, Role::nominal, Role::line);
  const PhraseWord &word = words[w], &next = words[w + 1];
  const bool ends_not = is_one_of(word.role, kEndsNot), noun = next.groups != 0;
  return (word.last == Last::none) & !ends_not & ((next.role != Role::plain) | noun);
}

// What is no word is told apart by its role.
void add_kin(const CountTables& tables, const Context& context, PhraseWord& word) {
  if (word.role >= Role::number) {
    word.hash = static_cast<uint32_t>(word.role);
    word.of.fine = word.of.coarse = static_cast<uint16_t>(kNoWord + word.hash - static_cast<uint32_t>(Role::number));
    return;
  }
  const KnownWord known = known_word(tables, context, word.begin, word.end);
  word.of = known.of;
  word.hash = known.hash;
}

}  // namespace

KnownWord known_word(const CountTables& tables, const Context& context, uint32_t begin, uint32_t end) {
  const std::string_view chars = context.view.chars;
  const uint32_t hash = WordClasses::hash(chars.substr(begin, end - begin));
  if (begin >= end || !is_thai(chars[begin])) return {{kUnknownLatin, kUnknownLatin}, hash};
  if (const Kin* found = tables.word_classes.find(hash)) return {*found, hash};
  const uint32_t first = next_cut(context.cut, begin + 1);
  const Kin* found = first < end ? tables.word_classes.find(chars.substr(begin, first - begin)) : nullptr;
  return {found != nullptr ? *found : Kin{}, hash};
}

void read_words(const Tables& tables, const Context& context, std::span<const TimeItem> times,
                std::span<const PlaceItem> places, std::span<const Frame> frames, std::vector<PhraseWord>& words,
                std::vector<uint32_t>& first_of) {
  words.assign(kMargin, {0, 0, 0, Role::line});
  for (PhraseWord& word : words) add_kin(tables.counts, context, word);
  first_of.clear();
  const WordReader reader(tables, context);
  const std::string_view chars = context.view.chars;
  const auto size = static_cast<uint32_t>(chars.size());
  size_t time = 0, frame = 0, place = 0;
  size_t behind = 0;  // words behind the last count that are still looked at
  bool fresh = true;  // a count or a line's begin stands before p: whether its words are looked at is to be found out
  uint32_t line_end = 0;
  for (uint32_t p = 0; p < size;) {
    if (p == 0 || chars[p - 1] == '\n') {
      line_end = static_cast<uint32_t>(std::min<size_t>(chars.find('\n', p), size));
      behind = 0;
      fresh = true;
    }
    if (behind == 0 && std::exchange(fresh, false)) {  // most words stand near no count
      const bool last = frame == frames.size() || frames[frame].begin >= line_end;
      if (last && p < line_end) {
        p = line_end;
        if (p == size) break;
      } else if (!last) {
        const uint32_t from = tokens_before(context.cut, frames[frame].begin, kAhead, p);
        if (from > p) {
          words.push_back({p, p + 1, 0, Role::line});  // what stands before is not known
          p = from;
        }
      }
    }
    while (time < times.size() && times[time].begin < p) ++time;
    PhraseWord word;
    if (frame < frames.size() && frames[frame].begin <= p) {
      uint32_t end = frames[frame].end;
      if (frame + 1 < frames.size()) end = std::min(end, std::max(p + 1, frames[frame + 1].begin));
      first_of.push_back(static_cast<uint32_t>(words.size()));
      behind = frames[frame].kind == CountKind::percent ? kBehind : 0;
      fresh = true;
      word = {p, std::max(end, p + 1), 0, Role::count};
      ++frame;
    } else if (time < times.size() && times[time].begin == p) {
      word = {p, std::max(times[time].end, p + 1), 0, Role::time};
    } else if (const uint32_t end = place_end(places, place, p)) {
      word = {p, end, 0, Role::place};
    } else {
      word = reader.read(p);
      if (joins_counts(chars, words, word)) word.role = Role::join;
    }
    if (frame < frames.size() && word.end > frames[frame].begin) word.end = std::max(p + 1, frames[frame].begin);
    if (word.role != Role::count && behind > 0) --behind;
    words.push_back(word);
    p = word.end;
  }
  while (first_of.size() < frames.size()) {
    first_of.push_back(static_cast<uint32_t>(words.size()));
    words.push_back({size, size, 0, Role::count});
  }
  size_t w = 0;
  for (const uint32_t of : first_of) {  // only what stands before a number is asked for
    for (w = std::max<size_t>({w, kMargin, of - std::min<size_t>(of, kBefore)}); w <= of; ++w) {
      words[w].finite = is_finite(words, w);
      words[w].soft = is_soft(words[w]);
      words[w].hard = is_hard(words[w]);
      words[w].may_begin = may_begin(words, w);
      words[w].may_end = w < of && may_end(words, w);
      add_kin(tables.counts, context, words[w]);
    }
  }
}

}  // namespace khao::entity
