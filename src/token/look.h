// The second look: a wide linear score for the few places where the first look (ngrams.h) is in doubt.
//
// It sees six characters on either side in n-grams of up to five (look_grams.h), and which words of the dictionaries
// begin, end or go on at the place.
//
// News repeats itself: what the second look says of characters that often stand around a place in doubt is kept in a
// table (Answers) and looked up instead.
#ifndef KHAO_TOKEN_LOOK_H_
#define KHAO_TOKEN_LOOK_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "token/look_grams.h"
#include "token/place_bits.h"
#include "token/word_table.h"

namespace khao::token {

/// A line as the word models see it. Views; they live as long as what they point at.
struct LineView {
  const uint8_t* symbols = nullptr;  ///< `size` symbols (symbols.h), kPadding times kEdge before and behind them
  std::string_view chars;            ///< the matching view
  PlaceBitsView likely;              ///< where a word may begin or end; always so at the ends of the line
  PlaceBitsView sure;                ///< of these: where the first look is sure of it; no word goes across
  size_t size() const { return chars.size(); }
};

/// The first look reads seven characters before the line and four behind it, the second six on either side, a teacher
/// (train/features.cc) up to fourteen behind it.
inline constexpr size_t kPadding = 16;

/// The dictionaries, each a group of features of its own: bit g of a word's groups says that it stands in group g.
enum Group : uint8_t { kWordGroup, kNameGroup, kPlaceGroup };
inline constexpr size_t kGroups = 3;
inline constexpr size_t kLengthClasses = 16;  ///< 1 … 15 characters, and more

namespace look {

inline constexpr size_t kAnswered = 4;  ///< characters on either side that an answer known beforehand depends on

// Dictionary features; their weights lie behind those of the n-grams.
inline constexpr uint32_t kSingles =
    kGroups * 3 * kLengthClasses;  ///< group, kind (begins, ends, inside), length class
inline constexpr uint32_t kJoint = kLengthClasses + 1;
inline constexpr uint32_t kJoints =
    kGroups * kJoint * kJoint * kJoint;                      ///< group, longest that begins, ends, is inside
inline constexpr uint32_t kPresences = 1u << (3 * kGroups);  ///< which kinds there are at all
inline constexpr uint32_t kFirstJoint = kSingles;
inline constexpr uint32_t kFirstPresence = kFirstJoint + kJoints;
inline constexpr uint32_t kBias = kFirstPresence + kPresences;
inline constexpr uint32_t kWordFeatures = kBias + 1;
inline constexpr uint32_t kFeatures = kGramWeights + kWordFeatures;
inline constexpr size_t kMostWords = kGroups * (3 * kLengthClasses + 1) + 2;  ///< features of one place

enum Kind : uint8_t { kBegins, kEnds, kInside };

/// Words around a place, by group: bit kind * kLengthClasses + n - 1 says that there is one of length class n.
using Around = std::array<uint64_t, kGroups>;

/// All that is to be read of the model for one place. Found first and read then, so that no jump waits for a read.
struct Question {
  /// Stretches of at most kLongestWord letters around a place.
  static constexpr size_t kMostStretches = (kLongestWord + 1) * (kLongestWord + 2) / 2;
  struct Stretch {
    uint64_t hash;  ///< WordTable::hash of its letters
    uint32_t bit;   ///< of Around, if it is a word
  };
  std::array<uint32_t, kGrams> grams;  ///< indexes of their weights
  std::array<Stretch, kMostStretches> stretches;
  size_t count = 0;  ///< of stretches
};

/// Fills in what is asked of a place: its n-grams, and every stretch that holds the place between two likely ones, from
/// the last sure place to the next, of kLongestWord characters at most.
void ask(const LineView& line, size_t place, Question& question);
Around words_around(const WordTable& words, const Question& question);

/// Writes the dictionary features of a place and the bias to `out`, which has room for kMostWords, as indexes below
/// kWordFeatures. Returns how many.
size_t word_features(const WordTable& words, const LineView& line, size_t place, uint32_t* out);

/// The answers known beforehand. The kAnswered characters on either side of a place are a word of this table, its group
/// the answer; if they are none, those without the first and the last, for which 0 stands.
class Answers {
 public:
  enum Says : uint32_t { kNothing = 0, kJoined = 1, kCut = 2 };
  Answers() = default;
  explicit Answers(WordTable table) : table_(table) {}
  /// The words that are looked up for a place, by their hashes.
  struct Windows {
    uint64_t far, near;
  };
  static Windows windows(const LineView& line, size_t place) {
    char window[WordTable::kReadable] = {};
    std::memcpy(window, line.symbols + place - kAnswered, kWidth);
    const uint64_t far = WordTable::hash(window, kWidth);
    window[0] = window[kWidth - 1] = 0;
    return {far, WordTable::hash(window, kWidth)};
  }
  void prefetch(const Windows& windows) const {
    table_.prefetch(windows.far);
    table_.prefetch(windows.near);
  }
  Says at(const Windows& windows) const {
    const uint32_t far = table_.groups(windows.far), near = table_.groups(windows.near);
    return static_cast<Says>(far != kNothing ? far : near);
  }

 private:
  static constexpr size_t kWidth = 2 * kAnswered;
  WordTable table_;
};

}  // namespace look

/// A read-only model. A cheap copyable view; lives as long as the bytes.
class Look {
 public:
  Look() = default;
  /// `weights`: look::kFeatures bytes. Throws Error(bad_model) if the size does not fit.
  static Look open(std::string_view weights);

  /// Asks for what score() will read, so that it comes while something else is done.
  void prefetch(const WordTable& words, const look::Question& question) const;
  /// The score of a place; positive: rather a boundary. In units of the weights.
  int score(const WordTable& words, const look::Question& question) const;

 private:
  const int8_t* grams_ = nullptr;
  const int8_t* words_ = nullptr;
};

}  // namespace khao::token

#endif  // KHAO_TOKEN_LOOK_H_
