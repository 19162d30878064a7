#include "article/moment.h"

#include <gtest/gtest.h>

#include "fixture.h"

namespace khao::article {
namespace {

std::string iso(std::string_view value) {
  const auto moment = read_moment(tables().dates.dates, value);
  return moment ? to_iso(*moment) : "none";
}

TEST(Moment, Iso) {
  EXPECT_EQ(iso("2025-02-18T14:22:10+07:00"), "2025-02-18T14:22:10+07:00");
  EXPECT_EQ(iso("2025-02-18T14:22:10.123Z"), "2025-02-18T14:22:10+00:00");
  EXPECT_EQ(iso("2025-02-18 14:22"), "2025-02-18T14:22");
  EXPECT_EQ(iso("2025-02-18T14:22:10+0700"), "2025-02-18T14:22:10+07:00");
  EXPECT_EQ(iso("2025-02-18T14:22:10 -05:30"), "2025-02-18T14:22:10-05:30");
  EXPECT_EQ(iso(" 2025-02-18 "), "2025-02-18");
  EXPECT_EQ(iso("20250218"), "2025-02-18");
}

TEST(Moment, OtherForms) {
  EXPECT_EQ(iso("1740112656000"), "2025-02-21T04:37:36+00:00");
  EXPECT_EQ(iso("1740112656"), "2025-02-21T04:37:36+00:00");
  EXPECT_EQ(iso("Tue, 18 Feb 2025 10:05:00 +0700"), "2025-02-18T10:05+07:00");
  EXPECT_EQ(iso("18 กุมภาพันธ์ 2568 - 14:22 น."), "2025-02-18T14:22");
  EXPECT_EQ(iso("๒๑ พฤษภาคม ๒๕๖๕ เวลา ๐๙.๕๐ น."), "2022-05-21T09:50");
}

TEST(Moment, BuddhistYearsAndYearsRaisedTwice) {
  EXPECT_EQ(iso("2568-02-18T14:22:10+07:00"), "2025-02-18T14:22:10+07:00");
  EXPECT_EQ(iso("3111-02-18"), "2025-02-18");
  EXPECT_EQ(iso("18 กุมภาพันธ์ 3111"), "2025-02-18");
  EXPECT_EQ(plausible_year(2025), 2025);
  EXPECT_EQ(plausible_year(2568), 2025);
  EXPECT_EQ(plausible_year(3111), 2025);
  EXPECT_EQ(plausible_year(2200), 0);
  EXPECT_EQ(plausible_year(1482), 0);
}

TEST(Moment, LinesInTheUsualOrder) {
  EXPECT_EQ(with_usual_dates("Posted on Friday, July 16th, 2010 at 9:12 pm"), "Posted on Friday, July 16, 2010 21:12");
  EXPECT_EQ(with_usual_dates("12:05 AM, 12:05 PM"), "00:05, 12:05");
  EXPECT_EQ(with_usual_dates("กันยายน 5, 2023 6:42 pm"), "5 กันยายน 2023 18:42");
  EXPECT_EQ(with_usual_dates("3 ส.ค. 52 : 08.15 น."), "3 ส.ค. 52 เวลา 08.15 น.");
  EXPECT_EQ(with_usual_dates("[ 2012-12-08 ] เมื่อ 20:41 น."), "  2012-12-08   เวลา 20:41 น.");
  EXPECT_EQ(with_usual_dates("บ้านเลขที่ 5, 2023 หลัง 7th 3 pmx 9:"), "5 บ้านเลขที่ 2023 หลัง 7 3 pmx 9:");
  EXPECT_EQ(iso("กุมภาพันธ์ 11, 2555, 10:24:51 AM"), "2012-02-11T10:24");
}

TEST(Moment, WhatIsNoDay) {
  for (const std::string_view no :
       {"", "yesterday", "2025-13-01", "2025-02-30", "0000-00-00", "2025", "12345", "5 มี.ค."})
    EXPECT_EQ(iso(no), "none") << no;
}

TEST(Moment, ThaiClocks) {
  const auto thai = [](std::string_view value) {
    return to_iso(in_thailand(*read_moment(tables().dates.dates, value)));
  };
  EXPECT_EQ(thai("2025-02-21T06:13:28+00:00"), "2025-02-21T13:13:28+07:00");
  EXPECT_EQ(thai("2024-12-31T20:30:00Z"), "2025-01-01T03:30:00+07:00");
  EXPECT_EQ(thai("2025-01-01T03:30:00+14:00"), "2024-12-31T20:30:00+07:00");
  EXPECT_EQ(thai("2025-01-01T03:30"), "2025-01-01T03:30");
  EXPECT_EQ(thai("2025-01-01"), "2025-01-01");
}

}  // namespace
}  // namespace khao::article
