#include "token/dictionary.h"

#include <algorithm>
#include <bit>
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
  words_.reserve(words.size());
  for (auto& [word, weight] : words) words_.push_back(std::move(word));
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  std::vector<std::pair<std::string, uint32_t>> rows;
  rows.reserve(words_.size());
  for (size_t n = 0; n < words_.size(); ++n) {
    const std::string& word = words_[n];
    if (word.size() > WordTable::kReadable) {
      rows.emplace_back(word.substr(0, WordTable::kReadable), kBeginsLongest);
      continue;
    }
    const bool begins_longer = n + 1 < words_.size() && words_[n + 1].starts_with(word);
    rows.emplace_back(word, begins_longer ? kWord | kBeginsLonger : kWord);
  }
  bytes_ = token::OwnBytes(token::build_word_table(rows));
  table_ = WordTable::open(bytes_.view());
  mark_long_words();
}

void Dictionary_impl::mark_long_words() {
  const auto is_longer = [](const std::string& word) { return word.size() > kLong; };
  const auto count = static_cast<size_t>(std::count_if(words_.begin(), words_.end(), is_longer));
  constexpr size_t kRoom = 4;  // places a word, so that few share one
  longer_.assign(std::bit_ceil(kRoom * (count + 1)), 0);
  longer_shift_ = 64 - std::countr_zero(longer_.size());
  for (const std::string& word : words_) {
    if (!is_longer(word)) continue;
    const size_t more = std::min(word.size(), WordTable::kReadable + 1) - kLong;
    uint16_t& lengths = longer_[WordTable::hash(word.substr(0, kLong)) >> longer_shift_];
    lengths = static_cast<uint16_t>(lengths | 1u << (more - 1));
  }
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

}  // namespace khao
