#include "token/compile.h"

#include <algorithm>
#include <cstring>

#include "khao/error.h"
#include "text/view.h"
#include "token/look.h"
#include "token/ngrams.h"
#include "token/section.h"
#include "token/weights.h"
#include "token/word_table.h"

namespace khao::token {
namespace {

constexpr uint32_t kKnownOnly = 1u << kGroups;

// The groups of a cell like `word|place`; 0 if it holds anything else.
uint32_t parse_groups(std::string_view cell) {
  uint32_t groups = 0;
  while (!cell.empty()) {
    const size_t end = std::min(cell.find('|'), cell.size());
    const std::string_view group = cell.substr(0, end);
    cell.remove_prefix(std::min(end + 1, cell.size()));
    if (group == "word")
      groups |= 1u << kWordGroup;
    else if (group == "name")
      groups |= 1u << kNameGroup;
    else if (group == "place")
      groups |= 1u << kPlaceGroup;
    else if (group == "known")
      groups |= kKnownOnly;
    else
      return 0;
  }
  return groups;
}

}  // namespace

std::vector<std::pair<std::string, uint32_t>> read_words(std::string_view tsv, std::string_view path) {
  std::vector<std::pair<std::string, uint32_t>> words;
  bool head = true;
  for (size_t at = 0, number = 1; at < tsv.size(); ++number) {
    const size_t end = std::min(tsv.find('\n', at), tsv.size());
    const std::string_view line = tsv.substr(at, end - at);
    at = end + 1;
    if (line.empty() || line.front() == '#') continue;
    if (std::exchange(head, false)) continue;
    const size_t tab = std::min(line.find('\t'), line.size());
    const std::string_view rest = line.substr(std::min(tab + 1, line.size()));
    std::string word = text::fold(line.substr(0, tab));
    const uint32_t groups = parse_groups(rest.substr(0, rest.find('\t')));
    if (word.empty() || groups == 0)
      throw Error(ErrorCode::bad_table, std::string(path) + ":" + std::to_string(number) + ": no word with its groups");
    if (word.size() <= kLongestWord) words.emplace_back(std::move(word), groups);
  }
  return words;
}

std::string compile_words(std::string_view tsv, std::string_view path, std::string_view packed) {
  const auto rows = read_words(tsv, path);
  const Weights weights = unpack(packed);
  std::vector<std::pair<std::string, uint32_t>> answers;
  for (const Answer& answer : weights.answers)
    answers.emplace_back(answer.symbols, answer.cut ? look::Answers::kCut : look::Answers::kJoined);
  const std::string parts[section::kParts] = {
      build_ngrams(weights.grams, weights.scale),
      std::string(reinterpret_cast<const char*>(weights.look.data()), weights.look.size()), build_word_table(answers),
      build_word_table(rows)};
  section::Head head{};
  head.magic = section::kMagic;
  std::string bytes(sizeof head, '\0');
  for (size_t n = 0; n < section::kParts; ++n) {
    head.parts[n] = {static_cast<uint32_t>(bytes.size()), static_cast<uint32_t>(parts[n].size())};
    bytes += parts[n];
    bytes.resize((bytes.size() + section::kAlign - 1) / section::kAlign * section::kAlign, '\0');
  }
  std::memcpy(bytes.data(), &head, sizeof head);
  return bytes;
}

}  // namespace khao::token
