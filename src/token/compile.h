// The word model as the section "words" of the blob: dictionaries and trained weights, laid out to be used in place.
#ifndef KHAO_TOKEN_COMPILE_H_
#define KHAO_TOKEN_COMPILE_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace khao::token {

inline constexpr std::string_view kSection = "words";  ///< name of the section in the blob

/// The dictionaries from the contents of src/data/words/words.tsv (`path` is for messages): each word with a bit for
/// each of its groups (look.h), and one more, which only says that the word is known. Throws Error(bad_table) with
/// `path:line`.
std::vector<std::pair<std::string, uint32_t>> read_words(std::string_view tsv, std::string_view path);

/// The bytes of the section, to be aligned to 64, from the contents of words.tsv and weights.bin. Deterministic. Throws
/// Error(bad_table).
std::string compile_words(std::string_view tsv, std::string_view path, std::string_view weights);

}  // namespace khao::token

#endif  // KHAO_TOKEN_COMPILE_H_
