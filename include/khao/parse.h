// The parsers by themselves: one date, one number or one place as somebody typed it.
//
//     parse_date("15 มี.ค. 66")                         2023-03-15
//     parse_number("สามแสนห้าหมื่น")                      350000
//     resolve_place("ต.ช่องแคบ อ.พบพระ จ.ตาก")            630702, subdistrict
//
// Each reads its text whole, blanks around it apart: what holds none, or anything beside it, gives none (places are
// found in addresses too). Any bytes will do; threads may call at once. Not for news: an Extractor reads texts.
#ifndef KHAO_PARSE_H_
#define KHAO_PARSE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "khao/entity.h"
#include "khao/export.h"
#include "khao/model.h"

namespace khao {
inline namespace v0 {

struct ParseOptions {
  std::string_view date = {};  ///< YYYY-MM-DD: what วันนี้ means, and what a day or month without a year is nearest to
};

/// Type and value as a record's times have them.
struct ParsedDate {
  TimeType type = TimeType::date;
  InlineString<39> value;  ///< ISO 8601 in CE; empty where only `ParseOptions::date` could tell, and of lunar days
  Lunar lunar;             ///< of type lunar only
  friend bool operator==(const ParsedDate&, const ParsedDate&) = default;
};

/// The value of a text that is one date, clock time, month, year or range (`15 มี.ค. 66`, `09.30-12.00 น.`,
/// `ปีงบประมาณ 2566`); brackets and words like เมื่อ and ภายใน around it change nothing. None for a day that does not
/// exist. Throws Error(bad_option) if `options.date` is no date.
KHAO_EXPORT std::optional<ParsedDate> parse_date(std::string_view text, const ParseOptions& options = {},
                                                 const Model& model = Model::builtin());

/// The value of a text that is one number: digits of both scripts, words with เอ็ด or หนึ่ง, magnitudes, halves
/// (`๑,๐๒๕`, `สองร้อยห้าสิบเอ็ด`, `3 แสน 5 หมื่น`, `ลบ 4.5`). The double nearest to it; none for a range, which is two
/// numbers.
KHAO_EXPORT std::optional<double> parse_number(std::string_view text, const Model& model = Model::builtin());

/// Official Thai names of a place and of what it lies in, without level words; empty: not known, or no such level.
struct PlaceNames {
  std::string subdistrict;
  std::string district;
  std::string province;
  friend bool operator==(const PlaceNames&, const PlaceNames&) = default;
};

/// A place that a text may mean.
struct PlaceReading {
  PlaceCode code;
  float score = 0;  ///< 0 to 1, of all readings together 1
  PlaceNames names;
  friend bool operator==(const PlaceReading&, const PlaceReading&) = default;
};

/// A place as a record has them, with the names that its code stands for.
struct ResolvedPlace {
  Level level = Level::province;
  std::string name;     ///< as written, without its level word
  std::string english;  ///< English name; empty: unknown
  PlaceCode code;       ///< of a village that of its subdistrict; empty where several fit: see the candidates
  PlaceCode province_code;
  InlineString<6> iso3166_2;
  uint32_t wikidata = 0;
  double lat = kNoNumber;
  double lon = kNoNumber;
  PlaceNames names;
  std::vector<PlaceReading>
      candidates;  ///< best first, equal ones by code, at most eight; empty where the code is certain
};

/// The place that a text names, resolved with all that the text says: the smallest (village, subdistrict, local body,
/// district, province), of equals the first. The text is a name, a chain of names with or without level words, or an
/// address that holds one. None where no administrative place stands in it.
KHAO_EXPORT std::optional<ResolvedPlace> resolve_place(std::string_view text, const Model& model = Model::builtin());

}  // namespace v0
}  // namespace khao

#endif  // KHAO_PARSE_H_
