#include "token/dictionary.h"

#include <algorithm>
#include <fstream>

#include "khao/error.h"
#include "token/letters.h"

namespace khao {

Dictionary Dictionary::from_words(std::span<const DictionaryEntry> words) {
  Dictionary dictionary;
  if (words.empty()) return dictionary;
  auto impl = std::make_shared<Dictionary_impl>();
  token::TrieBuilder builder;
  std::vector<std::string> known;
  text::View view;
  for (const DictionaryEntry& entry : words) {
    text::make_view(entry.word, view);
    if (view.size() == 0 || view.chars.find_first_of(" \n\r") != std::string::npos)
      throw Error(ErrorCode::bad_table,
                  "dictionary: a word is empty or holds white space: \"" + std::string(entry.word) + "\"");
    builder.add(view.chars, static_cast<uint32_t>(impl->weights.size()));
    impl->weights.push_back(entry.weight);
    known.push_back(view.chars);
  }
  impl->bytes = builder.build();
  impl->words = token::Trie::open(impl->bytes);
  impl->known_bytes = token::build_word_set(known);
  impl->known = token::WordSet::open(impl->known_bytes);
  dictionary.impl_ = std::move(impl);
  return dictionary;
}

namespace {

// One line of a dictionary file. Returns false for a line without a word.
bool parse_line(const std::string& line, const std::string& where, DictionaryEntry& entry) {
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
  if (text::fold(entry.word).find_first_of(" \n\r") != std::string::npos || text::fold(entry.word).empty())
    throw Error(ErrorCode::bad_table, where + ": a word is empty or holds white space");
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
  for (size_t n = 0; n < lines.size(); ++n) {
    DictionaryEntry entry;
    if (parse_line(lines[n], path + ":" + std::to_string(n + 1), entry)) entries.push_back(entry);
  }
  return from_words(entries);
}

namespace token {
namespace {

bool may_cut(const Scratch& scratch, size_t i) {
  if (i == 0 || i >= scratch.view.size()) return true;
  return scratch.classes[i] != kMark && scratch.classes[i - 1] != kLead;
}

bool any_in(const PlaceBits& bits, size_t from, size_t to) {
  while (from < to && !bits.has(from)) ++from;
  return from < to;
}

// The best word that begins at `from`: the heaviest, of equals the longest.
void find_at(const Dictionary_impl& dictionary, std::string_view view, size_t from, Scratch& scratch) {
  Scratch::Found best{0, 0, 0};
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
  if (best.end > 0) scratch.found.push_back(best);
}

}  // namespace

void apply_dictionary(const Dictionary_impl& dictionary, std::string_view view, Scratch& scratch) {
  auto& found = scratch.found;
  found.clear();
  for (size_t from = 0; from < view.size(); ++from)
    if (may_cut(scratch, from)) find_at(dictionary, view, from, scratch);
  std::sort(found.begin(), found.end(), [](const Scratch::Found& a, const Scratch::Found& b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    if (a.end - a.begin != b.end - b.begin) return a.end - a.begin > b.end - b.begin;
    return a.begin < b.begin;
  });
  // Places inside and before the words that are kept.
  PlaceBits& taken = scratch.taken;
  taken.reset(view.size());
  for (const auto& word : found) {
    if (any_in(taken, word.begin, word.end)) continue;
    for (size_t i = word.begin + 1; i < word.end; ++i) scratch.cuts.clear(i), taken.set(i);
    scratch.cuts.set(word.begin), taken.set(word.begin);
    if (word.end < view.size()) scratch.cuts.set(word.end);
  }
}

}  // namespace token
}  // namespace khao
