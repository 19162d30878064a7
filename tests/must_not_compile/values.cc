// Short strings that die at once, and numbers that silently become something else.
#include "khao/khao.h"

khao::PlaceCode code();

void use(khao::Record& record) {
#ifdef VIEW_OF_TEMPORARY_CODE  // rejected: deleted
  std::string_view view = code().view();
#else
  const khao::PlaceCode kept = code();
  std::string_view view = kept.view();
#endif

#ifdef CODE_FROM_STRING  // rejected: conver
  khao::PlaceCode province = "63";
#else
  khao::PlaceCode province{"63"};
#endif

#ifdef CODE_FROM_OTHER_SIZE  // rejected: conver|no known|no viable|no match
  record.places[0].code = record.places[0].iso3166_2;
#else
  record.places[0].code = record.places[0].province_code;
#endif

#ifdef SPAN_AS_NUMBER  // rejected: conver|viable
  const uint32_t begin = record.places[0].name;
#else
  const uint32_t begin = record.places[0].name.begin;
#endif

#ifdef SPANS_ORDERED  // rejected: no match|invalid operands
  const bool before = record.places[0].name < record.places[1].name;
#else
  const bool before = record.places[0].name.begin < record.places[1].name.begin;
#endif

#ifdef LEVEL_FROM_NUMBER  // rejected: conver|cannot initialize|incompatible
  khao::Level level = 2;
#else
  khao::Level level = khao::Level::subdistrict;
#endif

  static_cast<void>(view);
  static_cast<void>(province);
  static_cast<void>(begin);
  static_cast<void>(before);
  static_cast<void>(level);
}
