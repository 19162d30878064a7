// The first look: a linear score for every place of a line, from the four characters on either side of it.
//
// What the place before character p scores is the sum of the weights of all n-grams (n up to 4) that lie within those
// eight characters. All weights of an n-gram, for the eight places that see it, are one row of bytes; the row of an
// n-gram already contains those of its suffixes. So each character costs one row: that of the longest known n-gram that
// ends at it.
//
//     row of the n-gram ending at character i      lane   0    1    2    3    4    5    6    7
//                                                  place i-3  i-2  i-1   i   i+1  i+2  i+3  i+4
//
// The sums of the eight open places are kept in one register that moves on by one lane a character; lane 0 is done
// then. The n-grams are a trie read backwards from character i, in a double array. The walk starts at the record of the
// last two characters and takes two more steps, without a branch (ngrams_walk.h). It reads links only, so these lie
// together and apart from the rows. No walk waits for that of the character before, as the states of an Aho-Corasick
// automaton would: many go on together.
#ifndef KHAO_TOKEN_NGRAMS_H_
#define KHAO_TOKEN_NGRAMS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace khao::token {

inline constexpr size_t kWindow = 4;       ///< characters seen on either side of a place
inline constexpr size_t kLongestGram = 4;  ///< characters
inline constexpr size_t kLanes = 2 * kWindow;

/// A read-only model. A cheap copyable view; lives as long as the bytes.
class Ngrams {
 public:
  Ngrams() = default;
  /// Opens what build_ngrams made; `bytes` are aligned to 64. Throws Error(bad_model) if the sizes do not fit.
  static Ngrams open(std::string_view bytes);

  /// Scores of the places 0 … size of a line. `symbols` are its `size` symbols, with kWindow times kEdge before and
  /// behind them. `scores` has room for size + kLanes and gets size + 1, in units of 1 / scale() logit. Positive:
  /// rather a boundary.
  void score(const uint8_t* symbols, size_t size, int16_t* scores) const;
  using Row = std::array<int8_t, kLanes>;
  /// A record's row with two marks of somebody else beside it, where they cost no other way to the memory.
  struct MarkedRow {
    Row row;
    uint16_t marks;  ///< the first is the lower byte
  };
  /// All rows, with marks of 0.
  std::vector<MarkedRow> marked_rows() const;
  /// The same scores from a copy of the rows; and says of each character that is read, those before and behind the line
  /// too, the marks of its record: `first` and `second` get size + kLanes.
  void score(const uint8_t* symbols, size_t size, int16_t* scores, const MarkedRow* rows, uint8_t* first,
             uint8_t* second) const;
  /// The same sums, one by one and without vector instructions: what `score` is tested against, and used where there
  /// are none.
  void score_plainly(const uint8_t* symbols, size_t size, int16_t* scores) const;
  int scale() const { return scale_; }

  size_t records() const { return records_; }
  /// The record of the longest known n-gram that ends with the last of these kLongestGram symbols. Below records().
  uint32_t record(const uint8_t* symbols) const;
  /// How many of these two to kLongestGram symbols the longest known n-gram that ends with the last of them has, at
  /// least two.
  size_t known(std::string_view symbols) const;
  /// All records that `record` may give for texts that end with these one to three symbols, each at least once.
  std::vector<uint32_t> records_ending_with(std::string_view symbols) const;

  using Link = uint32_t;  ///< base << 7 | symbol that leads to the record

 private:
  template <typename Found>
  void for_each_child(uint32_t record, Found&& found) const;
  template <typename RowOf>
  void score_blocks(const uint8_t* symbols, size_t size, int16_t* scores, RowOf row_of) const;

  size_t records_ = 0;
  const Link* links_ = nullptr;
  const Row* rows_ = nullptr;
  int scale_ = 1;
};

/// The weights of one n-gram: one to kLongestGram symbols in reading order; by lane, in units; without those of its
/// suffixes.
struct Gram {
  std::string symbols;
  std::array<int16_t, kLanes> weights{};
  uint8_t heat = 0;  ///< how often it stands in text, as a logarithm: hot ones lie together
};

/// The bytes of a model. The same n-grams in any order give the same bytes. Sums beyond a byte are cut off at its ends.
/// Throws Error(bad_table) for an n-gram of another length.
std::string build_ngrams(const std::vector<Gram>& grams, int scale);

}  // namespace khao::token

#endif  // KHAO_TOKEN_NGRAMS_H_
