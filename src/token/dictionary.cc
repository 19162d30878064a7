#include "token/dictionary.h"

#include <algorithm>
#include <fstream>

#include "khao/error.h"
#include "token/letters.h"

namespace khao {
namespace token {
namespace {

size_t pair_at(const char* letters) {
  return size_t{static_cast<unsigned char>(letters[0])} << 8 | static_cast<unsigned char>(letters[1]);
}
size_t triple_at(const char* letters) {
  const auto three = static_cast<uint32_t>(pair_at(letters) << 8 | static_cast<unsigned char>(letters[2]));
  return three * 0x9E3779B1u >> 16;
}

void note_begin(const std::string& word, Dictionary_impl& dictionary) {
  if (word.size() > 2) {
    dictionary.long_words.set(triple_at(word.data()));
  } else if (word.size() == 2) {
    dictionary.short_words.set(pair_at(word.data()));
  } else {
    for (size_t second = 0; second < 256; ++second)
      dictionary.short_words.set(size_t{static_cast<unsigned char>(word.front())} << 8 | second);
  }
}

// Whether a word may begin there: spares most walks that would end at once.
bool may_begin(const Dictionary_impl& dictionary, std::string_view view, size_t from) {
  if (from + 3 > view.size()) return true;
  const char* letters = view.data() + from;
  return dictionary.short_words[pair_at(letters)] || dictionary.long_words[triple_at(letters)];
}

}  // namespace
}  // namespace token

namespace {

bool is_word(const text::View& view) {
  return view.size() != 0 && view.chars.find_first_of(" \n\r") == std::string::npos;
}

}  // namespace

Dictionary Dictionary::from_words(std::span<const DictionaryEntry> words) {
  Dictionary dictionary;
  if (words.empty()) return dictionary;
  auto impl = std::make_shared<Dictionary_impl>();
  token::TrieBuilder builder;
  text::View view;
  for (const DictionaryEntry& entry : words) {
    text::make_view(entry.word, view);
    if (!is_word(view))
      throw Error(ErrorCode::bad_table,
                  "dictionary: a word is empty or holds white space: \"" + std::string(entry.word) + "\"");
    builder.add(view.chars, static_cast<uint32_t>(impl->weights.size()));
    impl->weights.push_back(entry.weight);
    token::note_begin(view.chars, *impl);
  }
  impl->bytes = builder.build();
  impl->words = token::Trie::open(impl->bytes);
  dictionary.impl_ = std::move(impl);
  return dictionary;
}

namespace {

// One line of a dictionary file. Returns false for a line without a word.
bool parse_line(const std::string& line, const std::string& where, text::View& view, DictionaryEntry& entry) {
  std::string_view rest = line;
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  if (rest.empty() || rest.front() == '#') return false;
  const size_t tab = rest.find('\t');
  entry = {rest.substr(0, tab), 1};
  if (tab != std::string_view::npos) {
    const std::string number(rest.substr(tab + 1));
    size_t used = 0;
    try {
      entry.weight = std::stof(number, &used);
    } catch (const std::exception&) {
      used = 0;
    }
    if (used == 0 || used != number.size())
      throw Error(ErrorCode::bad_table, where + ": no weight: \"" + number + "\"");
  }
  text::make_view(entry.word, view);
  if (!is_word(view)) throw Error(ErrorCode::bad_table, where + ": a word is empty or holds white space");
  return true;
}

}  // namespace

Dictionary Dictionary::from_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorCode::io, path + ": cannot be read");
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(std::move(line));
  if (file.bad()) throw Error(ErrorCode::io, path + ": cannot be read");
  if (!lines.empty() && lines.front().starts_with("\xEF\xBB\xBF")) lines.front().erase(0, 3);
  std::vector<DictionaryEntry> entries;
  text::View view;
  for (size_t n = 0; n < lines.size(); ++n) {
    DictionaryEntry entry;
    if (parse_line(lines[n], path + ":" + std::to_string(n + 1), view, entry)) entries.push_back(entry);
  }
  return from_words(entries);
}

namespace token {
namespace {

using Found = Scratch::Found;

bool overlap(const Found& a, const Found& b) { return a.begin < b.end && b.begin < a.end; }

bool may_cut(const Scratch& scratch, size_t i) {
  if (i == 0 || i >= scratch.view.size()) return true;
  return scratch.classes[i] != kMark && scratch.classes[i - 1] != kLead;
}

// The best word that begins at `from`: the heaviest, of equals the longest; its end is 0 if there is none.
Found find_at(const Dictionary_impl& dictionary, std::string_view view, size_t from, const Scratch& scratch) {
  Found best{0, 0, 0};
  uint32_t node = Trie::kRoot;
  for (size_t to = from; to < view.size(); ++to) {
    node = dictionary.words.child(node, static_cast<unsigned char>(view[to]));
    if (node == Trie::kNone) break;
    const uint32_t word = dictionary.words.value(node);
    if (word == Trie::kNone || !may_cut(scratch, to + 1)) continue;
    const float weight = dictionary.weights[word];
    if (best.end == 0 || weight >= best.weight)
      best = {static_cast<uint32_t>(from), static_cast<uint32_t>(to + 1), weight};
  }
  return best;
}

// Keeps one word: no cut inside, one at either end, and nothing there for the model to decide.
void keep(const Found& word, Scratch& scratch) {
  scratch.cuts.clear(word.begin + 1, word.end);
  scratch.cuts.set(word.begin);
  if (word.end < scratch.view.size()) scratch.cuts.set(word.end);
  scratch.doubts.clear(word.begin, word.end + size_t{1});
}

// Keeps the best words of a heap of neighbours that overlap.
void keep_best(std::vector<Found>& heap, Scratch& scratch) {
  std::sort(heap.begin(), heap.end(), [](const Found& a, const Found& b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    if (a.end - a.begin != b.end - b.begin) return a.end - a.begin > b.end - b.begin;
    return a.begin < b.begin;
  });
  size_t kept = 0;  // these stand first
  for (size_t n = 0; n < heap.size(); ++n) {
    const Found word = heap[n];
    if (std::any_of(heap.begin(), heap.begin() + static_cast<ptrdiff_t>(kept),
                    [&](const Found& other) { return overlap(word, other); }))
      continue;
    keep(word, scratch);
    heap[kept++] = word;
  }
}

}  // namespace

void apply_dictionary(const Dictionary_impl& dictionary, std::string_view view, Scratch& scratch) {
  auto& heap = scratch.found;
  heap.clear();
  size_t end = 0;  // of the heap
  for (size_t from = 0; from < view.size(); ++from) {
    if (!may_begin(dictionary, view, from) || !may_cut(scratch, from)) continue;
    const Found word = find_at(dictionary, view, from, scratch);
    if (word.end == 0) continue;
    if (from >= end) {
      keep_best(heap, scratch);
      heap.clear();
    }
    heap.push_back(word);
    end = std::max<size_t>(end, word.end);
  }
  keep_best(heap, scratch);
}

}  // namespace token
}  // namespace khao
