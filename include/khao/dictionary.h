// Dictionary: a user's own words for the tokenizer.
#ifndef KHAO_DICTIONARY_H_
#define KHAO_DICTIONARY_H_

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "khao/export.h"

namespace khao {
class Dictionary_impl;
inline namespace v0 {

struct DictionaryEntry {
  std::string_view word;  ///< UTF-8
  float weight = 1;       ///< of two listed words that overlap the heavier wins, then the longer, then the earlier
};

/// An immutable list of words that the tokenizer keeps whole. Cheap to copy, shared between threads. An empty
/// Dictionary lists nothing.
class KHAO_EXPORT Dictionary {
 public:
  Dictionary() = default;

  /// Builds a dictionary from words; the views are needed during the call only. Throws Error(bad_table) for an empty
  /// word, one that holds white space, or a weight that is no finite number.
  static Dictionary from_words(std::span<const DictionaryEntry> words);

  /// Reads a UTF-8 file: one word a line, optionally a tab and a weight; empty lines and lines that begin with `#` are
  /// skipped. Throws Error(io) or Error(bad_table) with file:line.
  static Dictionary from_file(const std::string& path);

  bool empty() const { return impl_ == nullptr; }

  /// For the library's own stages; null for an empty dictionary.
  const Dictionary_impl* impl() const { return impl_.get(); }

 private:
  std::shared_ptr<const Dictionary_impl> impl_;
};

}  // namespace v0
}  // namespace khao

#endif  // KHAO_DICTIONARY_H_
