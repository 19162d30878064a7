// Views that outlive their object by a function's end. Clang alone knows lifetimes of results, so it alone is asked.
#include "khao/khao.h"

#ifdef RECORD_VIEW_RETURNED  // rejected by clang: address of stack memory
std::string_view title(khao::Span span) {
  khao::Record record;
  return record.view(span);
}
#else
std::string_view title(const khao::Record& record, khao::Span span) { return record.view(span); }
#endif

#ifdef CODE_VIEW_RETURNED  // rejected by clang: address of stack memory
std::string_view province() {
  const khao::PlaceCode code{"63"};
  return code.view();
}
#else
std::string_view province(const khao::PlaceCode& code) { return code.view(); }
#endif
