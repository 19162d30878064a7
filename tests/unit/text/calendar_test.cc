#include "text/calendar.h"

#include <gtest/gtest.h>

namespace khao::text {
namespace {

TEST(Calendar, KnowsTheLengthsOfMonths) {
  EXPECT_EQ(days_in_month(2023, 2), 28);
  EXPECT_EQ(days_in_month(2024, 2), 29);
  EXPECT_EQ(days_in_month(1900, 2), 28);
  EXPECT_EQ(days_in_month(2000, 2), 29);
  EXPECT_EQ(days_in_month(0, 2), 29);
  EXPECT_EQ(days_in_month(2023, 4), 30);
  EXPECT_EQ(days_in_month(2023, 13), 0);
}

TEST(Calendar, RefusesImpossibleDays) {
  EXPECT_TRUE(is_day({2024, 2, 29}));
  EXPECT_FALSE(is_day({2023, 2, 29}));
  EXPECT_FALSE(is_day({2023, 4, 31}));
  EXPECT_FALSE(is_day({2023, 0, 1}));
  EXPECT_FALSE(is_day({0, 1, 1}));
  EXPECT_FALSE(is_day({2023, 1, 0}));
}

TEST(Calendar, CountsDaysBothWays) {
  EXPECT_EQ(day_number({1970, 1, 1}), 0);
  EXPECT_EQ(day_number({2000, 3, 1}), 11017);
  EXPECT_EQ(day_number({1969, 12, 31}), -1);
  for (int64_t day = -200000; day < 200000; day += 37) {
    const Date date = from_day_number(day);
    EXPECT_TRUE(is_day(date));
    EXPECT_EQ(day_number(date), day);
  }
  EXPECT_EQ(add_days({2023, 12, 31}, 1), (Date{2024, 1, 1}));
  EXPECT_EQ(add_days({2024, 3, 1}, -1), (Date{2024, 2, 29}));
}

TEST(Calendar, KnowsWeekdays) {
  EXPECT_EQ(weekday({1970, 1, 1}), 4);
  EXPECT_EQ(weekday({2023, 3, 15}), 3);  // a Wednesday
  EXPECT_EQ(weekday({1932, 6, 24}), 5);  // a Friday, before the epoch
}

TEST(Calendar, ReadsAndWritesIso) {
  EXPECT_EQ(parse_iso_date("2023-03-15"), (Date{2023, 3, 15}));
  EXPECT_EQ(parse_iso_date("2023-03-15T11:50:00+07:00"), (Date{2023, 3, 15}));
  EXPECT_EQ(parse_iso_date("2023-03-15 11:50"), (Date{2023, 3, 15}));
  for (const std::string_view bad :
       {"", "2023", "2023-03", "2023-3-15", "2023/03/15", "2023-02-30", "2023-03-155", "x"})
    EXPECT_EQ(parse_iso_date(bad), Date{}) << bad;
  EXPECT_EQ(to_iso({2023, 3, 5}), "2023-03-05");
  EXPECT_EQ(to_iso({2023, 3, 0}), "2023-03");
  EXPECT_EQ(to_iso({2023, 0, 0}), "2023");
}

}  // namespace
}  // namespace khao::text
