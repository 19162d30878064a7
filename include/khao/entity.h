// The four families of things a record names: officials, places, times, counts.
//
// All structs are trivially copyable: spans into `Article::text`, numbers, and short inline strings. What an item has
// many of (positions, candidates) lies in one array of the record, of which the item names a range:
//
//     Record::position_pool   [ p0 | p1 p2 | p3 ]
//     officials[1]                   first_position = 1, positions = 2      record.positions(officials[1])
#ifndef KHAO_ENTITY_H_
#define KHAO_ENTITY_H_

#include <cstdint>
#include <limits>
#include <string_view>

#include "khao/export.h"
#include "khao/span.h"

namespace khao {
inline namespace v0 {

/// Official code of a province (2 digits), district (4), subdistrict (6) or local body (6); empty where unknown.
using PlaceCode = InlineString<8>;

inline constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

// --- officials ---

enum class Scope : uint8_t { official, bare, generic, other };
enum class Status : uint8_t { none, acting, former, designate, representing };
KHAO_EXPORT std::string_view name(Scope scope);
KHAO_EXPORT std::string_view name(Status status);  ///< empty for none

/// One post. All spans lie inside the mention of its official.
struct Position {
  Span text;                         ///< the whole phrase
  Span role;                         ///< head of the post, with its rank words
  Span organization;                 ///< the body it belongs to; empty: not named
  Span jurisdiction;                 ///< the place it governs or serves; empty: not named
  Status status = Status::none;      ///<
  InlineString<47> organization_id;  ///< official abbreviation or code of the body; empty: unknown
  PlaceCode jurisdiction_code;       ///< empty: unknown
  friend bool operator==(const Position&, const Position&) = default;
};

/// A holder of public office, or a post named without its holder (then `name` is empty).
struct Official {
  Span mention;
  Span name;       ///< with honorific and rank
  Span honorific;  ///< everything before the given name
  Span given;
  Span family;
  uint32_t first_position = 0;  ///< index into Record::position_pool
  uint32_t positions = 0;       ///< how many
  uint32_t id = 0;              ///< same person in one document: same id
  Scope scope = Scope::official;
  friend bool operator==(const Official&, const Official&) = default;
};

// --- places ---

enum class Level : uint8_t {
  province,
  district,
  subdistrict,
  village,
  municipality,
  region,
  country,
  foreign,
  facility
};
KHAO_EXPORT std::string_view name(Level level);

/// A reading of an ambiguous place: one of the at most eight best, in order of score. A reading scores by the larger
/// places that the document names near it; equal ones stand in order of code, and there may be more than these.
struct Candidate {
  PlaceCode code;
  float score = 0;  ///< 0 to 1, of all candidates of the place together 1
  friend bool operator==(const Candidate&, const Candidate&) = default;
};

struct Place {
  Span mention;  ///< with its level word
  Span name;     ///< without it
  Level level = Level::province;
  PlaceCode code;                ///< empty where it cannot be resolved; then see the candidates
  PlaceCode province_code;       ///<
  InlineString<6> iso3166_2;     ///< `TH-63`, of provinces
  uint32_t wikidata = 0;         ///< number of the Wikidata item, 0: unknown
  double lat = kNoNumber;        ///< WGS 84, degrees; NaN: unknown
  double lon = kNoNumber;        ///<
  uint32_t first_candidate = 0;  ///< index into Record::candidate_pool
  uint32_t candidates = 0;       ///< how many
};

// --- times ---

enum class TimeType : uint8_t { date, time, datetime, range, month, year, fiscal_year, academic_year, lunar };
KHAO_EXPORT std::string_view name(TimeType type);

/// A date of the Thai lunar calendar, kept as written.
struct Lunar {
  bool waning = false;  ///< แรม; false: ขึ้น
  uint8_t day = 0;      ///< 1 to 15; 0: not a lunar date
  uint8_t month = 0;    ///< 1 to 12; 0: not named
  friend bool operator==(const Lunar&, const Lunar&) = default;
};

struct Time {
  Span mention;
  TimeType type = TimeType::date;
  InlineString<39> value;  ///< ISO 8601 in CE, ranges with `/`; empty where nothing anchors it
  Lunar lunar;             ///< of type lunar only
  friend bool operator==(const Time&, const Time&) = default;
};

// --- counts ---

enum class CountKind : uint8_t { classifier, measure, money, percent, duration, age };
enum class Mod : uint8_t { none, approx, more_than, less_than, at_least, at_most };
KHAO_EXPORT std::string_view name(CountKind kind);
KHAO_EXPORT std::string_view name(Mod mod);  ///< empty for none

struct Count {
  Span mention;             ///< from จำนวน or the approximator to the classifier or unit
  double value = 0;         ///< of a range the low end
  double high = kNoNumber;  ///< of a range the high end, else NaN
  Span unit;                ///< classifier or unit
  Span item;                ///< the noun phrase that is counted; empty: not named
  int32_t part_of = -1;     ///< index into Record::counts of the total this is a part of, or -1
  CountKind kind = CountKind::classifier;
  Mod mod = Mod::none;
};

}  // namespace v0
}  // namespace khao

#endif  // KHAO_ENTITY_H_
