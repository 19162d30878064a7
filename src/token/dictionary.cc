#include "token/dictionary.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <fstream>

#include "khao/error.h"

namespace khao {

using token::WordTable;

Dictionary_impl::Dictionary_impl(std::vector<std::pair<std::string, float>> words) {
  weight_ = words.empty() ? 1 : words.front().second;
  const bool equal = std::all_of(words.begin(), words.end(), [&](const auto& word) { return word.second == weight_; });
  if (!equal) {
    weights_.reserve(words.size());
    for (auto word = words.rbegin(); word != words.rend(); ++word) weights_.add(word->first, word->second);
  }
  take_sorted(words);
  token::HashedWords rows;
  rows.reserve(words_.size());
  for (size_t n = 0; n < words_.size(); ++n) {
    const std::string_view word = words_[n];
    const bool longest = word.size() > WordTable::kReadable;
    const bool begins_longer = n + 1 < words_.size() && words_[n + 1].starts_with(word);
    rows.emplace_back(WordTable::hash(word.substr(0, WordTable::kReadable)), longest         ? kBeginsLongest
                                                                             : begins_longer ? kWord | kBeginsLonger
                                                                                             : kWord);
  }
  bytes_ = token::OwnBytes(token::build_word_table_of_hashes(std::move(rows)));
  table_ = WordTable::open(bytes_.view());
  mark_beginnings();
}

// Most words differ in their first eight letters, which are compared as one number.
void Dictionary_impl::take_sorted(std::vector<std::pair<std::string, float>>& words) {
  struct Key {
    uint64_t first = 0;
    std::string* word = nullptr;
  };
  std::vector<Key> keys;
  keys.reserve(words.size());
  for (auto& [word, weight] : words) {
    uint64_t first = 0;
    for (size_t n = 0; n < sizeof first; ++n)
      first = first << 8 | (n < word.size() ? static_cast<unsigned char>(word[n]) : 0U);
    keys.push_back({first, &word});
  }
  std::sort(keys.begin(), keys.end(),
            [](const Key& a, const Key& b) { return a.first != b.first ? a.first < b.first : *a.word < *b.word; });
  words_.reserve(words.size());
  for (const Key& key : keys)
    if (words_.empty() || words_.back() != *key.word) words_.push_back(std::move(*key.word));
}

void Dictionary_impl::mark_beginnings() {
  // Calls found(word, letters): of the beginnings of a word those of so many letters and more are not ones of the word
  // before. Of the words as many letters are read as there is a hash of.
  const auto for_each_new = [&](auto&& found) {
    std::string_view before;
    for (const std::string& word : words_) {
      const std::string_view begin = std::string_view(word).substr(0, WordTable::kReadable);
      const auto common = std::mismatch(begin.begin(), begin.end(), before.begin(), before.end()).first - begin.begin();
      found(begin, static_cast<size_t>(common) + 1);
      before = begin;
    }
  };
  size_t count = 0;
  for_each_new([&](std::string_view begin, size_t first) { count += begin.size() + 1 - first; });
  constexpr size_t kRoom = 8;  // beginnings of one word: of 16 that are none, about one is taken for one
  beginnings_.assign(std::bit_ceil(count / kRoom + 2), 0);
  beginnings_shift_ = 64 - std::countr_zero(beginnings_.size());
  for_each_new([&](std::string_view begin, size_t first) {
    std::array<char, WordTable::kReadable> letters{};
    begin.copy(letters.data(), letters.size());
    for (size_t size = first; size <= begin.size(); ++size) {
      const uint64_t hash = WordTable::hash(letters.data(), size);
      beginnings_[hash >> beginnings_shift_] |= two_bits(hash);
    }
  });
}

float Dictionary_impl::weight(std::string_view word) const {
  const float* weight = weights_.find(word);
  return weight != nullptr ? *weight : weight_;
}

namespace {

bool is_word(const text::View& view) {
  const auto is_blank = [](char letter) { return letter == ' ' || letter == '\n' || letter == '\r'; };
  return view.size() != 0 && std::none_of(view.chars.begin(), view.chars.end(), is_blank);
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
    if (!std::isfinite(entry.weight))  // nothing is heavier or lighter than one that is no number
      throw Error(ErrorCode::bad_table, "dictionary: no weight for \"" + std::string(entry.word) + "\"");
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
    if (used == 0 || used != number.size() || !std::isfinite(weight))
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

}  // namespace khao
