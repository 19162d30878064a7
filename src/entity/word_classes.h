// Classes of words by the words that stand around them in texts: what is known of a word that no table of ours names.
//
// The section "word_classes" of the blob is a hash table of the words of src/data/words/classes.tsv, which holds a
// number for each word instead of the word: a word that is none of them is taken for one once in a million.
#ifndef KHAO_ENTITY_WORD_CLASSES_H_
#define KHAO_ENTITY_WORD_CLASSES_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace khao::entity {

inline constexpr std::string_view kWordClasses = "word_classes";  ///< name of the section

inline constexpr uint32_t kUnknownThai = 0;
inline constexpr uint32_t kUnknownLatin = 1;
inline constexpr uint32_t kNoWord = 2;  ///< and the numbers behind it: what is no word, by its role
inline constexpr uint32_t kFirstClass = 12;
inline constexpr uint32_t kFineClasses = kFirstClass + 450;  ///< the commonest words are classes of their own
inline constexpr uint32_t kCoarseClasses = kFirstClass + 64;

struct Kin {
  uint16_t fine = kUnknownThai;
  uint16_t coarse = kUnknownThai;
};

class WordClasses {
 public:
  WordClasses() = default;
  /// Throws Error(bad_model) if the bytes do not fit. They must outlive this.
  explicit WordClasses(std::string_view section);

  /// Of a word in view characters; null if it has none.
  const Kin* find(std::string_view word) const { return find(hash(word)); }
  /// The same by the hash of the word.
  const Kin* find(uint32_t hash) const;
  static uint32_t hash(std::string_view word);  ///< never 0

  struct Slot {
    uint32_t hash = 0;  ///< 0: free
    Kin kin;
  };

 private:
  std::span<const Slot> slots_;
};

/// The bytes of the section, to be aligned to 8, from the contents of classes.tsv (`path` is for messages).
/// Deterministic. Throws Error(bad_table) with `path:line`.
std::string compile_word_classes(std::string_view tsv, std::string_view path);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_WORD_CLASSES_H_
