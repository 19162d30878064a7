// Where words of a user's dictionary may begin in a line, and how long they may be: what is seen before any word is
// looked up.
//
// The first look knows at each character the longest n-gram that ends there (ngrams.h). Each of its n-grams has marks
// that say of which words it is a stretch, and a word may begin where all marks of its class of lengths are:
//
//     class      0        1    2    3         4         5            6
//     letters    1 or 2   3    4    5         6         7            8 and more
//     ends at    1 or 2   3    4    4 and 5   4 and 6   4, 6 and 7   4, 6 and 8
//
// N-grams that the first look takes for the same share their marks. So a class may be none of a word but never misses
// one. The mark of a word of two to four letters that has an n-gram of its own is as good as the word: most words of a
// text are so short, and need not be looked up then.
#ifndef KHAO_TOKEN_WORD_STARTS_H_
#define KHAO_TOKEN_WORD_STARTS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "token/ngrams.h"
#include "token/word_table.h"

namespace khao::token {

class WordStarts {
 public:
  using Classes = uint8_t;   ///< bit n: class n
  using Lengths = uint32_t;  ///< bit n - 1: words of n letters; kLongest: of more than WordTable::kReadable
  static constexpr Lengths kLongest = Lengths{1} << WordTable::kReadable;
  static constexpr uint8_t kPossible = 0xFF;  ///< a place where a word may begin or end; others are 0
  static constexpr size_t kAhead = 80;        ///< places behind a line that are read or written

  explicit WordStarts(const Ngrams& ngrams) : ngrams_(ngrams), rows_(ngrams.marked_rows()) {}
  void add(std::string_view word);
  /// For the first look: the rows of the n-grams with their marks.
  const Ngrams::MarkedRow* rows() const { return rows_.data(); }

  /// The marks of the letters of a line, and kAhead zeros each.
  struct Marks {
    const uint8_t *first, *second;
  };
  /// Replaces `classes` by those of the words that may begin at each of `size` places of a line, and by none at kAhead
  /// places behind it; there may be more. `possible`: one for each place, the end of the line too, and kAhead zeros.
  static void find(Marks marks, const uint8_t* possible, size_t size, std::vector<Classes>& classes);
  /// The same one by one: what `find` is tested against.
  static void find_plainly(Marks marks, const uint8_t* possible, size_t size, std::vector<Classes>& classes);

  /// Places where a word of two, three, four letters begins and no longer one at any of its letters. Not all of them;
  /// and whether it may begin and end there is not asked.
  struct Alone {
    uint64_t two = 0, three = 0, four = 0;
  };
  /// Those of the 64 places from `from` on. `classes` are those that `find` has found by these marks.
  static Alone alone(Marks marks, const Classes* classes, size_t from);
  /// The same one by one: what `alone` is tested against.
  static Alone alone_plainly(Marks marks, const Classes* classes, size_t from);

  static Lengths lengths(Classes classes) { return kLengths[classes]; }
  /// The classes that hold words of more than `limit` <= WordTable::kReadable letters.
  static constexpr Classes longer_than(size_t limit) { return kLongerThan[limit]; }

 private:
  static constexpr size_t kClasses = 7;
  static constexpr std::array<uint8_t, kClasses + 1> kShortest{1, 3, 4, 5, 6, 7, 8, WordTable::kReadable + 2};

  static constexpr std::array<Lengths, 1 << kClasses> kLengths = [] {
    std::array<Lengths, 1 << kClasses> lengths{};
    for (size_t classes = 0; classes < lengths.size(); ++classes)
      for (size_t n = 0; n < kClasses; ++n)
        for (size_t size = kShortest[n]; size < kShortest[n + 1]; ++size)
          lengths[classes] |= (classes >> n & 1) != 0 ? Lengths{1} << (size - 1) : 0;
    return lengths;
  }();
  static constexpr std::array<Classes, WordTable::kReadable + 1> kLongerThan = [] {
    std::array<Classes, WordTable::kReadable + 1> classes{};
    for (size_t limit = 0; limit < classes.size(); ++limit)
      for (size_t n = 0; n < kClasses; ++n) classes[limit] |= static_cast<Classes>((kShortest[n + 1] > limit + 1) << n);
    return classes;
  }();

  const Ngrams& ngrams_;
  std::vector<Ngrams::MarkedRow> rows_;
};

}  // namespace khao::token

#endif  // KHAO_TOKEN_WORD_STARTS_H_
