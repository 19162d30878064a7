// Record: everything that was found in one document. It stands alone: nothing in it points into the Model.
#ifndef KHAO_RECORD_H_
#define KHAO_RECORD_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "khao/article.h"
#include "khao/entity.h"
#include "khao/error.h"
#include "khao/export.h"
#include "khao/span.h"
#include "khao/token.h"

namespace khao {
inline namespace v0 {

/// How the charset of the bytes became known.
enum class CharsetSource : uint8_t { none, option, bom, utf8, http, meta, xml, guess, fallback };
KHAO_EXPORT std::string_view name(CharsetSource source);

/// Where the document came from and how its bytes were read. `path` and `id` are the caller's to fill.
struct Origin {
  std::string path;
  std::string id;
  std::string url;
  std::string charset;  ///< WHATWG name of the charset the bytes were read in, lower case
  CharsetSource charset_source = CharsetSource::none;
  uint64_t replaced_bytes = 0;  ///< bytes that are no text in that charset, each U+FFFD in the text
  std::string sha256;           ///< of the bytes given, 64 lower-case hex digits
};

/// Why there is no article, for outcome error.
struct DocumentError {
  Problem code = Problem::none;
  std::string message;
  uint64_t offset = 0;  ///< bytes into the input
};

struct Record {
  Origin source;
  Outcome outcome = Outcome::ok;
  DocumentError error;
  std::vector<Problem> warnings;  ///< each at most once, in the order of Problem
  Article article;
  std::vector<Official> officials;  ///< this and the three below in reading order
  std::vector<Place> places;
  std::vector<Time> times;
  std::vector<Count> counts;
  std::vector<Token> tokens;              ///< of article.text, with ExtractOptions::tokens only
  std::vector<Position> position_pool;    ///< of all officials; see positions()
  std::vector<Candidate> candidate_pool;  ///< of all places; see candidates()

  /// The text under a span. Lives until the next change of this record.
  std::string_view view(Span span) const& KHAO_LIFETIMEBOUND {
    return std::string_view(article.text).substr(span.begin, span.size());
  }
  std::string_view view(Span) const&& = delete;

  /// The posts of one of this record's officials. Lives until the next change of this record.
  std::span<const Position> positions(const Official& official) const& KHAO_LIFETIMEBOUND {
    return std::span(position_pool).subspan(official.first_position, official.positions);
  }
  std::span<const Position> positions(const Official&) const&& = delete;

  /// The readings of one of this record's places, best first; empty where the code is certain.
  std::span<const Candidate> candidates(const Place& place) const& KHAO_LIFETIMEBOUND {
    return std::span(candidate_pool).subspan(place.first_candidate, place.candidates);
  }
  std::span<const Candidate> candidates(const Place&) const&& = delete;

  /// Forgets everything, keeps capacity.
  KHAO_EXPORT void clear();
};

/// The first breach of the record's own rules (offsets that do not cut the text, ranges out of order, an enum that does
/// not fit its fields), or an empty string. What Extractor returns never has one; for records that were changed or
/// built by hand.
KHAO_EXPORT std::string check(const Record& record);

}  // namespace v0
}  // namespace khao

#endif  // KHAO_RECORD_H_
