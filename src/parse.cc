// The public parsers: text's own for dates and numbers; for places the token and entity stages on the short text.
#include "khao/parse.h"

#include <limits>

#include "date_option.h"
#include "entity/place_query.h"
#include "model.h"
#include "text/dates.h"
#include "text/numerals.h"
#include "text/view.h"
#include "token/tokenizer.h"

namespace khao {
inline namespace v0 {
namespace {

void check_size(std::string_view text) {
  if (text.size() >= std::numeric_limits<uint32_t>::max())
    throw Error(ErrorCode::bad_option, "a text of more than 4 GiB cannot be parsed");
}

/// Without the white space around it; line ends are no blanks to the grammars.
std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\f\v";
  const size_t begin = text.find_first_not_of(kSpace);
  return begin == text.npos ? std::string_view() : text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

std::string& name_of_level(Level level, PlaceNames& names) {
  return level == Level::province ? names.province : level == Level::district ? names.district : names.subdistrict;
}

/// The names of a row of places.tsv and of what it lies in.
PlaceNames names_of(const entity::Gazetteer& gazetteer, uint32_t place) {
  PlaceNames names;
  for (; place != data::kNoRow; place = gazetteer.parent(place))
    name_of_level(gazetteer.level(place), names) = gazetteer.name(place);
  return names;
}

/// How small a place is: of several in one text the smallest is meant.
int smallness(Level level) {
  switch (level) {
    case Level::province:
      return 0;
    case Level::district:
      return 1;
    case Level::municipality:
      return 2;
    case Level::subdistrict:
      return 3;
    case Level::village:
      return 4;
    default:
      return -1;  // no administrative level
  }
}

const entity::PlaceItem* smallest(const std::vector<entity::PlaceItem>& places) {
  const entity::PlaceItem* best = nullptr;
  for (const entity::PlaceItem& item : places)
    if (smallness(item.place.level) > (best ? smallness(best->place.level) : -1)) best = &item;
  return best;
}

void add_candidates(const entity::Gazetteer& gazetteer, const std::vector<entity::PlaceItem>& places,
                    const entity::PlaceItem& item, ResolvedPlace& out) {
  const std::vector<Candidate>* candidates = &item.candidates;
  if (item.place.level == Level::village && item.place.code.empty())  // those of its subdistrict
    for (const entity::PlaceItem& other : places)
      if (other.place.level == Level::subdistrict && candidates->empty()) candidates = &other.candidates;
  for (const Candidate& candidate : *candidates)
    out.candidates.push_back(
        {candidate.code, candidate.score, names_of(gazetteer, gazetteer.place_by_code(candidate.code.view()))});
}

ResolvedPlace resolved(const entity::Gazetteer& gazetteer, const std::vector<entity::PlaceItem>& places,
                       const entity::PlaceItem& item, std::string_view text) {
  const Place& place = item.place;
  ResolvedPlace out;
  out.level = place.level;
  out.name = text.substr(place.name.begin, place.name.size());
  out.code = place.code;
  out.province_code = place.province_code;
  out.iso3166_2 = place.iso3166_2;
  out.wikidata = place.wikidata;
  out.lat = place.lat;
  out.lon = place.lon;
  const bool body = place.level == Level::municipality;
  const uint32_t row = gazetteer.place_by_code(body ? place.province_code.view() : place.code.view());
  if (row != data::kNoRow) out.names = names_of(gazetteer, row);
  if (row != data::kNoRow && place.level <= Level::subdistrict) out.english = gazetteer.english(row);
  add_candidates(gazetteer, places, item, out);
  return out;
}

}  // namespace

std::optional<ParsedDate> parse_date(std::string_view text, const ParseOptions& options, const Model& model) {
  check_size(text);
  const auto value = text::parse_date(model.impl().entity.times.dates, trimmed(text), date_option(options.date));
  if (!value) return std::nullopt;
  return ParsedDate{value->type, value->value, value->lunar};
}

std::optional<double> parse_number(std::string_view text, const Model& model) {
  check_size(text);
  const auto number = text::parse_number(model.impl().entity.counts.numbers, text::fold(trimmed(text)));
  if (!number || number->range()) return std::nullopt;
  return number->value;
}

std::optional<ResolvedPlace> resolve_place(std::string_view text, const Model& model) {
  check_size(text);
  const Model_impl& tables = model.impl();
  token::Scratch scratch;
  entity::In in;
  std::vector<Token> tokens;
  token::tokenize(tables.token, nullptr, text, scratch, tokens);
  in.text = text;
  in.tokens = tokens;
  entity::Context context;
  entity::make_context(tables.entity, in, context);
  std::vector<entity::PlaceItem> places;
  entity::find_asked_places(tables.entity, context, places);
  const entity::PlaceItem* item = smallest(places);
  if (item == nullptr) return std::nullopt;
  return resolved(tables.entity.places.gazetteer, places, *item, text);
}

}  // namespace v0
}  // namespace khao
