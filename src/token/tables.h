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
  PlaceBits possible;  ///< where a word of the user's dictionary may begin or end
  PlaceBits thai;      ///< characters of Thai words: kThai, kMark, kLead
  std::vector<Whole> wholes;
  PlaceBits taken;  ///< letters of words of the user's dictionary that were chosen among others
  PlaceBits own;    ///< where words of the user's dictionary begin that are kept; only where there is one
  struct Glance {
    uint32_t from, to;  ///< a token of the first look
    bool word;          ///< whether it is in the user's dictionary
    uint8_t longest;    ///< letters of the longest word of it that may begin inside
  };
  std::vector<Glance> glances;
  std::vector<uint8_t> longest;  ///< letters of the longest word of the user's dictionary that may begin at a place
  struct Found {
    uint32_t begin, end;
    float weight;
  };
  std::vector<uint32_t> asked;                  ///< doubts that get a second look
  std::vector<look::Answers::Windows> windows;  ///< of doubts
  std::vector<Found> found;                     ///< words of the user's dictionary that overlap
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
