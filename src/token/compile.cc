#include "token/compile.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "khao/error.h"
#include "text/view.h"
#include "token/trie.h"

namespace khao::token {

std::string compile_words(std::string_view tsv, std::string_view path) {
  TrieBuilder builder;
  bool head = true;
  for (size_t at = 0, number = 1; at < tsv.size(); ++number) {
    const size_t end = std::min(tsv.find('\n', at), tsv.size());
    const std::string_view line = tsv.substr(at, end - at);
    at = end + 1;
    if (line.empty() || line.front() == '#') continue;
    if (std::exchange(head, false)) continue;
    const size_t tab = std::min(line.find('\t'), line.size());
    const std::string_view rest = line.substr(std::min(tab + 1, line.size()));
    uint32_t cost = 0;
    const auto parsed = std::from_chars(rest.data(), rest.data() + rest.size(), cost);
    const std::string word = text::fold(line.substr(0, tab));
    if (word.empty() || parsed.ec != std::errc())
      throw Error(ErrorCode::bad_table, std::string(path) + ":" + std::to_string(number) + ": no word with a cost");
    builder.add(word, cost);
  }
  return builder.build();
}

}  // namespace khao::token
