// Rules of places: what code a level can have, and that codes, coordinates and candidates fit together.
#include <cmath>

#include "record/check.h"
#include "record/names.h"

namespace khao::record {
namespace {

/// Digits of the code of a place of this level; 0: it has none.
size_t code_digits(Level level) {
  switch (level) {
    case Level::province:
      return 2;
    case Level::district:
      return 4;
    case Level::subdistrict:
    case Level::village:
    case Level::municipality:
      return 6;
    default:
      return 0;
  }
}

bool all_digits(std::string_view code) { return code.find_first_not_of("0123456789") == std::string_view::npos; }

bool is_code(const PlaceCode& code, size_t digits) { return code.view().size() == digits && all_digits(code.view()); }

std::string check_candidates(const Record& record, const Place& place) {
  const size_t pool = record.candidate_pool.size();
  if (place.first_candidate > pool || place.candidates > pool - place.first_candidate) return "candidates out of range";
  if (place.candidates > 0 && !place.code.empty()) return "candidates beside a code";
  float sum = 0;
  for (const Candidate& candidate : record.candidates(place)) {
    if (!is_code(candidate.code, code_digits(place.level))) return "a candidate's code does not fit the level";
    if (!(candidate.score >= 0 && candidate.score <= 1)) return "a candidate's score is not between 0 and 1";
    sum += candidate.score;
  }
  return sum > 1.001f ? "the candidates' scores together are more than 1" : "";
}

std::string check_place(const Record& record, const Place& place, const Cuts& cuts) {
  if (!cuts.mention(place.mention)) return "the mention does not cut the text";
  if (!cuts.part(place.name, place.mention)) return "the name does not lie in the mention";
  if (!is_valid(place.level)) return "unknown level";
  if (!place.code.empty() && !is_code(place.code, code_digits(place.level))) return "the code does not fit the level";
  if (!place.province_code.empty()) {
    if (!is_code(place.province_code, 2)) return "the province code does not have two digits";
    if (!place.code.empty() && place.code.view().substr(0, 2) != place.province_code.view())
      return "code and province code contradict each other";
  }
  if (!place.iso3166_2.empty() && place.level != Level::province) return "iso3166_2 of a place that is no province";
  if (std::isnan(place.lat) != std::isnan(place.lon)) return "one coordinate without the other";
  if (std::abs(place.lat) > 90 || std::abs(place.lon) > 180) return "coordinates out of range";
  return check_candidates(record, place);
}

}  // namespace

std::string check_places(const Record& record, const Cuts& cuts) {
  for (size_t i = 0; i < record.places.size(); ++i) {
    std::string breach = check_place(record, record.places[i], cuts);
    if (breach.empty() && i > 0 && record.places[i].mention.begin < record.places[i - 1].mention.begin)
      breach = "not in reading order";
    if (!breach.empty()) return "places[" + std::to_string(i) + "]: " + breach;
  }
  return {};
}

}  // namespace khao::record
