#include <gtest/gtest.h>

#include "record/check.h"

namespace khao::record {
namespace {

struct Row {
  TimeType type;
  const char* value;
};

TEST(TimeValue, TakesWhatTheGuidelineShows) {
  for (const Row& row :
       {Row{TimeType::date, "2023-03-15"}, Row{TimeType::datetime, "2023-03-15T11:50"}, Row{TimeType::time, "T11:50"},
        Row{TimeType::time, "T24:00"}, Row{TimeType::month, "2023-03"}, Row{TimeType::year, "2023"},
        Row{TimeType::range, "2023-03-15/2023-03-17"}, Row{TimeType::range, "T09:30/T12:00"},
        Row{TimeType::range, "T22:00/T05:00"}, Row{TimeType::range, "2019/2026"},
        Row{TimeType::range, "2023-04/2023-06"}, Row{TimeType::range, "2023-03-15T09:30/2023-03-15T12:00"},
        Row{TimeType::range, "2023-03-15T09:30/T12:00"}, Row{TimeType::fiscal_year, "2021-10-01/2022-09-30"},
        Row{TimeType::academic_year, "2022"}})
    EXPECT_TRUE(is_time_value(row.type, row.value)) << row.value;
}

TEST(TimeValue, RefusesEverythingElse) {
  for (const Row& row : {Row{TimeType::date, ""},
                         Row{TimeType::date, "2023-3-15"},
                         Row{TimeType::date, "2023-02-32"},
                         Row{TimeType::date, "2023-00-10"},
                         Row{TimeType::date, "2023-03-15/2023-03-17"},
                         Row{TimeType::date, "2023-03-15x"},
                         Row{TimeType::datetime, "2023-03-15"},
                         Row{TimeType::datetime, "2023-03-15T24:01"},
                         Row{TimeType::datetime, "2023-03-15 11:50"},
                         Row{TimeType::time, "11:50"},
                         Row{TimeType::time, "T25:00"},
                         Row{TimeType::time, "T11:60"},
                         Row{TimeType::month, "2023-13"},
                         Row{TimeType::year, "66"},
                         Row{TimeType::range, "2023-03-15"},
                         Row{TimeType::range, "2023/2023-04"},
                         Row{TimeType::range, "/2023"},
                         Row{TimeType::fiscal_year, "2022"},
                         Row{TimeType::lunar, "2022"},
                         Row{static_cast<TimeType>(77), "2022"}})
    EXPECT_FALSE(is_time_value(row.type, row.value)) << row.value;
}

}  // namespace
}  // namespace khao::record
