#include "token/dictionary.h"

#include <algorithm>
#include <array>
#include <bit>
#include <fstream>

#include "khao/error.h"
#include "token/letters.h"

namespace khao {

using token::WordTable;

Dictionary_impl::Dictionary_impl(std::vector<std::pair<std::string, float>> words) {
  weight_ = words.empty() ? 1 : words.front().second;
  const bool equal = std::all_of(words.begin(), words.end(), [&](const auto& word) { return word.second == weight_; });
  if (!equal) {
    weights_.reserve(words.size());
    for (auto word = words.rbegin(); word != words.rend(); ++word) weights_.add(word->first, word->second);
  }
  std::vector<std::pair<std::string, uint32_t>> rows;
  for (auto& [word, weight] : words) {
    starts_.add(word);
    if (word.size() > WordTable::kReadable)
      longer_.push_back(std::move(word));
    else
      rows.emplace_back(std::move(word), 1);
  }
  std::sort(longer_.begin(), longer_.end());
  longer_.erase(std::unique(longer_.begin(), longer_.end()), longer_.end());
  bytes_ = token::OwnBytes(token::build_word_table(rows));
  table_ = WordTable::open(bytes_.view());
}

float Dictionary_impl::weight(std::string_view word) const {
  const float* weight = weights_.find(word);
  return weight != nullptr ? *weight : weight_;
}

namespace {

bool is_word(const text::View& view) {
  return view.size() != 0 && view.chars.find_first_of(" \n\r") == std::string::npos;
}

std::shared_ptr<const Dictionary_impl> make_impl(std::vector<std::pair<std::string, float>> words) {
  return words.empty() ? nullptr : std::make_shared<const Dictionary_impl>(std::move(words));
}

}  // namespace

Dictionary Dictionary::from_words(std::span<const DictionaryEntry> entries) {
  std::vector<std::pair<std::string, float>> words;
  text::View view;
  for (const DictionaryEntry& entry : entries) {
    text::make_view(entry.word, view);
    if (!is_word(view))
      throw Error(ErrorCode::bad_table,
                  "dictionary: a word is empty or holds white space: \"" + std::string(entry.word) + "\"");
    words.emplace_back(view.chars, entry.weight);
  }
  Dictionary dictionary;
  dictionary.impl_ = make_impl(std::move(words));
  return dictionary;
}

namespace {

// Reads one line of a dictionary file. Returns false for a line without a word.
bool parse_line(std::string_view rest, const std::string& where, text::View& view, float& weight) {
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  if (rest.empty() || rest.front() == '#') return false;
  const size_t tab = rest.find('\t');
  weight = 1;
  if (tab != std::string_view::npos) {
    const std::string number(rest.substr(tab + 1));
    size_t used = 0;
    try {
      weight = std::stof(number, &used);
    } catch (const std::exception&) {
      used = 0;
    }
    if (used == 0 || used != number.size())
      throw Error(ErrorCode::bad_table, where + ": no weight: \"" + number + "\"");
  }
  text::make_view(rest.substr(0, tab), view);
  if (!is_word(view)) throw Error(ErrorCode::bad_table, where + ": a word is empty or holds white space");
  return true;
}

}  // namespace

Dictionary Dictionary::from_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorCode::io, path + ": cannot be read");
  std::vector<std::pair<std::string, float>> words;
  text::View view;
  std::string line;
  for (size_t number = 1; std::getline(file, line); ++number) {
    std::string_view rest = line;
    if (number == 1 && rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    float weight = 1;
    if (parse_line(rest, path + ":" + std::to_string(number), view, weight)) words.emplace_back(view.chars, weight);
  }
  if (file.bad()) throw Error(ErrorCode::io, path + ": cannot be read");
  Dictionary dictionary;
  dictionary.impl_ = make_impl(std::move(words));
  return dictionary;
}

namespace token {
namespace {

using Found = Scratch::Found;

// Where a word may begin or end: not inside a character cluster, which is nowhere that form cuts.
void mark_possible(Scratch& scratch) {
  const size_t size = scratch.view.size();
  scratch.possible.reset(size);
  uint64_t behind_lead = 0;
  for (size_t n = 0, at = 0; at < size; ++n, at += PlaceBits::kWord) {
    const size_t count = std::min(PlaceBits::kWord, size - at);
    const uint64_t marks = places_with(scratch.classes.data() + at, count, kMark);
    const uint64_t leads = places_with(scratch.classes.data() + at, count, kLead);
    const uint64_t all = count == PlaceBits::kWord ? ~uint64_t{0} : (uint64_t{1} << count) - 1;
    const uint64_t cut = places_with(scratch.places.data() + at, count, kCut);
    scratch.possible.word(n) = all & (cut | ~(marks | leads << 1 | behind_lead));
    behind_lead = leads >> (PlaceBits::kWord - 1);
  }
  scratch.possible.set(0), scratch.possible.set(size);
}

// The words of one line. Begins with how long they may be at each place, without a jump: what comes later looks at few.
class Finder {
 public:
  Finder(const Dictionary_impl& dictionary, Scratch& scratch)
      : dictionary_(dictionary),
        view_(scratch.view.chars),
        possible_(scratch.possible.view()),
        longest_(scratch.longest) {
    static_assert(WordStarts::kReadable <= WordTable::kReadable);
    const size_t size = view_.size();
    tail_begin_ = size - std::min(size, WordTable::kReadable - 1);
    view_.copy(tail_.data(), size - tail_begin_, tail_begin_);
    longest_.resize(size + kRoom);
    const WordStarts& starts = dictionary.starts();
    starts.longest(view_.data(), possible_, 0, tail_begin_, longest_.data());
    starts.longest(tail_.data(), possible_, tail_begin_, size - tail_begin_, longest_.data() + tail_begin_);
  }

  // What is seen of a token at once: whether it is a word, and the longest that may begin inside.
  Scratch::Glance glance(size_t from, size_t to) const {
    const size_t size = to - from;
    const bool word = size <= WordTable::kReadable && dictionary_.holds(letters_at(from), size);
    return {static_cast<uint32_t>(from), static_cast<uint32_t>(to), word, static_cast<uint8_t>(longest_in(from, to))};
  }

  // Whether the token is a word and no longer one begins inside, or it is none and no word begins inside.
  bool settled(const Scratch::Glance& token) const {
    const size_t limit = token.word ? token.to - token.from : 0;
    return token.longest <= limit || !longer_within(token.from, token.to, limit);
  }

  // The best word that begins at `from`: the heaviest, of equals the longest; its end is 0 if there is none.
  Found at(size_t from) const {
    Found best{0, 0, 0};
    if (longest_[from] == 0) return best;
    const Lengths lengths = lengths_at(from);
    const auto try_word = [&](size_t size) {
      const float weight = dictionary_.weighs() ? dictionary_.weight(view_.substr(from, size)) : 1;
      if (best.end == 0 || weight > best.weight || (weight == best.weight && from + size > best.end))
        best = {static_cast<uint32_t>(from), static_cast<uint32_t>(from + size), weight};
    };
    if ((lengths & WordStarts::kLonger) != 0)
      dictionary_.for_each_longer(view_.substr(from), [&](size_t size) {
        if (possible_.has(from + size)) try_word(size);
      });
    // The longest first, so that without weights the first one found is the best.
    for (Lengths rest = lengths & ~WordStarts::kLonger; rest != 0 && (best.end == 0 || dictionary_.weighs());) {
      const auto size = static_cast<size_t>(std::bit_width(rest));
      rest ^= Lengths{1} << (size - 1);
      if (dictionary_.holds(letters_at(from), size)) try_word(size);
    }
    return best;
  }

  // Whether a word begins inside this one and is longer. Without weights, a word that no longer one overlaps is kept.
  bool longer_inside(const Found& word) const {
    const size_t size = word.end - word.begin;
    return size > WordTable::kReadable || longer_within(word.begin + 1, word.end, size);
  }

 private:
  using Lengths = WordStarts::Lengths;
  static constexpr size_t kRoom = 16;  // behind the longest_ of the line

  Lengths lengths_at(size_t from) const {
    const Lengths ends = static_cast<Lengths>(possible_.from(from + 1)) | WordStarts::kLonger;
    return dictionary_.starts().lengths(letters_at(from)) & ends;
  }

  // Whether a word of more than `limit` letters begins at one of these places.
  bool longer_within(size_t from, size_t to, size_t limit) const {
    for (; from < to; ++from)
      if (longest_[from] > limit && longer_at(from, limit)) return true;
    return false;
  }

  // Whether a word of more than `limit` letters begins at `from`, or one of more than WordTable::kReadable may.
  bool longer_at(size_t from, size_t limit) const {
    const Lengths lengths = lengths_at(from);
    if ((lengths & WordStarts::kLonger) != 0) return true;
    for (Lengths rest = lengths >> limit << limit; rest != 0; rest &= rest - 1)
      if (dictionary_.holds(letters_at(from), static_cast<size_t>(std::countr_zero(rest)) + 1)) return true;
    return false;
  }

  size_t longest_in(size_t from, size_t to) const {
    const uint8_t* at = longest_.data() + from;
#if defined(__SSE2__)
    if (to - from <= kRoom) {
      static constexpr auto kMasks = [] {  // kRoom times all ones, and as often 0
        std::array<uint8_t, 2 * kRoom> masks{};
        std::fill(masks.begin(), masks.begin() + kRoom, uint8_t{0xFF});
        return masks;
      }();
      const auto load = [](const uint8_t* bytes) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)); };
      __m128i most = _mm_and_si128(load(at), load(kMasks.data() + kRoom - (to - from)));
      most = _mm_max_epu8(most, _mm_srli_si128(most, 8));
      most = _mm_max_epu8(most, _mm_srli_si128(most, 4));
      most = _mm_max_epu8(most, _mm_srli_si128(most, 2));
      most = _mm_max_epu8(most, _mm_srli_si128(most, 1));
      return static_cast<size_t>(_mm_cvtsi128_si32(most) & 0xFF);
    }
#endif
    return *std::max_element(at, at + (to - from));
  }
  const char* letters_at(size_t from) const {
    return from < tail_begin_ ? view_.data() + from : tail_.data() + (from - tail_begin_);
  }

  const Dictionary_impl& dictionary_;
  std::string_view view_;
  PlaceBitsView possible_;
  std::vector<uint8_t>& longest_;
  size_t tail_begin_;  // from here on letters are read from a copy, behind which there is room
  std::array<char, 2 * WordTable::kReadable> tail_{};
};

// Keeps one word: no cut inside, one at either end, and nothing there for the model to decide.
void keep(const Found& word, Scratch& scratch) {
  scratch.cuts.clear(word.begin + 1, word.end);
  scratch.cuts.set(word.begin);
  if (word.end < scratch.view.size()) scratch.cuts.set(word.end);
  scratch.doubts.clear(word.begin, word.end + size_t{1});
  scratch.own.set(word.begin);
}

// Keeps the best words of a heap of neighbours that overlap; their letters are marked in scratch.taken.
void keep_best(std::vector<Found>& heap, Scratch& scratch) {
  std::sort(heap.begin(), heap.end(), [](const Found& a, const Found& b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    if (a.end - a.begin != b.end - b.begin) return a.end - a.begin > b.end - b.begin;
    return a.begin < b.begin;
  });
  for (const Found& word : heap) {
    if (scratch.taken.view().any(word.begin, word.end)) continue;
    keep(word, scratch);
    scratch.taken.set(word.begin, word.end);
  }
}

// Keeps the best of the words that overlap one another, from the first, which begins at `from`. Returns where they end.
size_t keep_overlapping(const Finder& finder, size_t from, Scratch& scratch) {
  auto& heap = scratch.found;
  heap.clear();
  size_t end = from + 1;
  for (; from < end; from = scratch.possible.next(from + 1)) {
    const Found word = finder.at(from);
    if (word.end == 0) continue;
    heap.push_back(word);
    end = std::max<size_t>(end, word.end);
  }
  keep_best(heap, scratch);
  return end;
}

}  // namespace

void apply_dictionary(const Dictionary_impl& dictionary, Scratch& scratch) {
  mark_possible(scratch);
  scratch.taken.reset(scratch.view.size());
  scratch.own.reset(scratch.view.size());
  const Finder finder(dictionary, scratch);
  size_t done = 0;
  const auto search = [&](size_t until) {
    while (done < until) {
      const Found word = finder.at(done);
      if (word.end == 0) {
        done = scratch.possible.next(done + 1);
      } else if (dictionary.weighs() || finder.longer_inside(word)) {
        done = scratch.possible.next(keep_overlapping(finder, done, scratch));
      } else {
        keep(word, scratch);
        done = word.end;
      }
    }
  };
  // Most tokens of the first look are listed words, or hold none: those need no search. First a glance at all of them,
  // then what has to be decided.
  auto& glances = scratch.glances;
  glances.clear();
  size_t from = 0;
  for (size_t n = 0; n < scratch.cuts.words(); ++n)
    for_each_place(scratch.cuts.word(n), n, [&](size_t to) {
      if (to > from) glances.push_back(finder.glance(from, to));
      from = to;
    });
  glances.push_back(finder.glance(from, scratch.view.size()));
  for (const Scratch::Glance& token : glances) {
    if (done > token.from || dictionary.weighs() || !finder.settled(token)) {
      search(token.to);
      continue;
    }
    if (token.word) {
      scratch.doubts.clear(token.from, token.to + size_t{1});
      scratch.own.set(token.from);
    }
    done = token.to;
  }
}

}  // namespace token
}  // namespace khao
