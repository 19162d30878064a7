// The option `date` of callers, YYYY-MM-DD.
#ifndef KHAO_DATE_OPTION_H_
#define KHAO_DATE_OPTION_H_

#include <string>
#include <string_view>

#include "khao/error.h"
#include "text/calendar.h"

namespace khao {

/// The day; a date with year 0 if none is given. Throws Error(bad_option) for what is no date.
inline text::Date date_option(std::string_view date) {
  const text::Date day = text::parse_iso_date(date);
  if (!date.empty() && (date.size() != 10 || !text::is_day(day)))
    throw Error(ErrorCode::bad_option, "'" + std::string(date) + "' is no date of the form YYYY-MM-DD");
  return day;
}

}  // namespace khao

#endif  // KHAO_DATE_OPTION_H_
