// The word list as the section "words" of the blob.
#ifndef KHAO_TOKEN_COMPILE_H_
#define KHAO_TOKEN_COMPILE_H_

#include <string>
#include <string_view>

namespace khao::token {

inline constexpr std::string_view kSection = "words";  ///< name of the section in the blob

/// Compiles `tsv` (the contents of src/data/words/words.tsv; `path` is for messages) into the bytes of the section
/// "words". Deterministic. Throws Error(bad_table) with `path:line`.
std::string compile_words(std::string_view tsv, std::string_view path);

}  // namespace khao::token

#endif  // KHAO_TOKEN_COMPILE_H_
