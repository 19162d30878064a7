// The token stage's part of the model, and its scratch space.
#ifndef KHAO_TOKEN_TABLES_H_
#define KHAO_TOKEN_TABLES_H_

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "data/blob.h"
#include "text/view.h"
#include "token/look.h"
#include "token/ngrams.h"
#include "token/place_bits.h"
#include "token/rules.h"
#include "token/word_starts.h"
#include "token/word_table.h"

namespace khao::token {

struct Tables {
  /// Opens the section "words". Throws Error(bad_model) if it is missing or does not fit.
  explicit Tables(const data::Blob& blob);
  /// The same from the section's bytes (aligned to 64), which must outlive the tables.
  explicit Tables(std::string_view section);

  Ngrams ngrams;          ///< the first look
  Look look;              ///< the second
  look::Answers answers;  ///< of it, known beforehand
  WordTable words;        ///< the dictionaries
};

/// Reusable space for the words of a user's dictionary in one line (own_words.h); read only where there is one.
struct OwnScratch {
  std::vector<uint8_t> first_marks, second_marks;  ///< of the letters, behind kWindow others
  PlaceBits possible;                              ///< where a word may begin or end
  std::vector<uint8_t> possible_bytes;             ///< the same, as WordStarts reads it
  std::vector<WordStarts::Classes> starts;
  std::vector<char> letters;  ///< of the view, and WordTable::kReadable behind them that mean nothing
  PlaceBits bounds;           ///< where tokens begin, and the end of the line
  PlaceBits begins;           ///< of the words that are kept

  struct Open {
    uint32_t from, to;
    uint32_t places;  ///< a bit for each letter from which on there may be another word, or kUnseen
  };
  static constexpr uint32_t kUnseen = ~uint32_t{0};
  std::vector<Open> open;                ///< tokens that may not stay as they are,
  size_t open_tokens = 0;                ///< so many
  std::vector<WordTable::Probe> probes;  ///< for them

  struct Found {
    uint32_t begin, end;
    float weight;
  };
  std::vector<Found> heap;    ///< words that overlap
  PlaceBits taken;            ///< letters of those that were chosen among others
  std::vector<Found> chosen;  ///< words that will be kept
};

/// Reusable space of one thread.
struct Scratch {
  text::View view;
  std::vector<uint8_t> classes;
  std::vector<uint8_t> places;   ///< what form decides
  std::vector<uint8_t> symbols;  ///< with kPadding on both sides
  std::vector<int16_t> scores;   ///< of the first look
  PlaceBits cuts;                ///< where tokens begin: what all together decide
  PlaceBits likely;              ///< where words of the dictionaries may begin or end
  PlaceBits sure;                ///< where form or the first look is sure that they do
  PlaceBits doubts;              ///< where the first look is in doubt
  PlaceBits blanks;
  PlaceBits thai;  ///< characters of Thai words: kThai, kMark, kLead
  std::vector<Whole> wholes;
  std::vector<uint32_t> asked;                  ///< doubts that get a second look
  std::vector<look::Answers::Windows> windows;  ///< of doubts
  OwnScratch own;
};

/// A copy of some bytes, aligned as a section of the blob is.
class OwnBytes {
 public:
  explicit OwnBytes(std::string_view bytes) : blocks_(bytes.size() / sizeof(Block) + 1), size_(bytes.size()) {
    if (!bytes.empty()) std::memcpy(blocks_.data(), bytes.data(), bytes.size());
  }
  std::string_view view() const { return {reinterpret_cast<const char*>(blocks_.data()), size_}; }

 private:
  struct alignas(64) Block {
    char bytes[64];
  };
  std::vector<Block> blocks_;
  size_t size_;
};

}  // namespace khao::token

#endif  // KHAO_TOKEN_TABLES_H_
