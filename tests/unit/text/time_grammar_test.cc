// What the grammar reads before anything is resolved: the parts of an expression, its extent, and where it declines.
#include "text/time_grammar.h"

#include <gtest/gtest.h>

#include "data/blob.h"
#include "text/time_reader.h"
#include "text/view.h"

namespace khao::text {
namespace {

const DateTables& tables() {
  static const DateTables builtin(data::Blob::open(data::builtin_bytes()));
  return builtin;
}

std::vector<TimeExpression> read(std::string_view text, size_t* end = nullptr) {
  std::vector<TimeExpression> out;
  const size_t behind = read_times(tables(), fold(text), 0, out);
  if (end != nullptr) *end = behind;
  return out;
}

TimeExpression one(std::string_view text) {
  const auto out = read(text);
  EXPECT_EQ(out.size(), 1u) << text;
  return out.size() == 1 ? out[0] : TimeExpression();
}

TEST(Grammar, ReadsThePartsOfADate) {
  const TimeExpression date = one("วันพุธที่ 15 มี.ค. พ.ศ. 2566");
  EXPECT_EQ(date.type, TimeType::date);
  EXPECT_EQ(date.from.day, 15);
  EXPECT_EQ(date.from.month, 3);
  EXPECT_EQ(date.from.weekday, 3);
  EXPECT_EQ(date.from.year, (WrittenYear{2566, 4, -543}));
  EXPECT_FALSE(date.range);
  EXPECT_FALSE(date.from.slashed);
  EXPECT_EQ(date.end, fold("วันพุธที่ 15 มี.ค. พ.ศ. 2566").size());
}

TEST(Grammar, KeepsWhatIsLeftOutOpen) {
  const TimeExpression date = one("15 มี.ค.ที่ผ่านมา");
  EXPECT_EQ(date.from.year.number, 0);
  EXPECT_EQ(date.from.side, Side::past);
  EXPECT_EQ(one("15 มี.ค.นี้").from.side, Side::this_one);
  EXPECT_EQ(one("15 มี.ค.ที่จะถึงนี้").from.side, Side::next);
  EXPECT_EQ(one("15 มี.ค.ปีหน้า").from.relative_year, 1);
}

TEST(Grammar, JoinsDateAndClockTime) {
  const TimeExpression meeting = one("วันนี้ (15 มี.ค. 66) เวลา 11.50-12.30 น.");
  EXPECT_EQ(meeting.type, TimeType::datetime);
  EXPECT_TRUE(meeting.range);
  EXPECT_EQ(meeting.relative, Relative::day);
  EXPECT_EQ(meeting.offset, 0);
  EXPECT_EQ(meeting.from.day, 15);
  EXPECT_EQ(meeting.from.clock, (Clock{11, 50}));
  EXPECT_EQ(meeting.to.clock, (Clock{12, 30}));
  EXPECT_EQ(meeting.to.day, 15);
  EXPECT_TRUE(one("เวลา 11.50 น. วันเดียวกัน").same_day);
  EXPECT_EQ(one("เวลา 17.30 นวันที่ 5 มี.ค. 66").from.day, 5);
}

TEST(Grammar, ListsShareTheirMonth) {
  const auto days = read("วันที่ 5 , 9 และ 14 ม.ค. 66 ที่ผ่านมา");
  ASSERT_EQ(days.size(), 3u);
  for (const TimeExpression& day : days) {
    EXPECT_TRUE(day.listed);
    EXPECT_EQ(day.from.month, 1);
    EXPECT_EQ(day.from.year.number, 66);
    EXPECT_EQ(day.end, days.back().end);
  }
  EXPECT_EQ(days[0].begin, 0u);
  EXPECT_LT(days[0].begin, days[1].begin);
  EXPECT_LT(days[1].begin, days[2].begin);
}

TEST(Grammar, EndsAtTheLineFeed) {
  for (const std::string_view text :
       {"15 มี.ค. 66\nเวลา 09.00 น.", "เดือน มี.ค.\n2566", "ปี 2566\n/67", "วันนี้\n(15 มี.ค. 66)"}) {
    size_t end = 0;
    ASSERT_EQ(read(text, &end).size(), 1u) << text;
    EXPECT_LE(end, fold(text).find('\n')) << text;
  }
}

TEST(Grammar, PassesOverWhatOnlyBeginsLikeATime) {
  for (const std::string_view text :
       {"31 เม.ย. 66", "17-15 มี.ค. 66", "ใช้เวลา 10.30", "โทร. 0 2561 4740", "มาตรา 112"}) {
    size_t end = 0;
    EXPECT_TRUE(read(text, &end).empty()) << text;
    EXPECT_GT(end, 0u) << text;
  }
  for (const std::string_view text : {"", "ก", "5", "วันที่ 5", "เวลา", "ปี", "เดือน", "พ.ศ.", "ขึ้น", "(", "12.5"}) {
    size_t end = 99;
    EXPECT_TRUE(read(text, &end).empty()) << text;
    EXPECT_EQ(end, 0u) << text;
  }
}

TEST(Grammar, NamesTheRuleAndTheWord) {
  const data::Blob blob = data::Blob::open(data::builtin_bytes());
  struct Case {
    std::string_view text, rule, table;
  };
  for (const Case& c :
       {Case{"15 มี.ค. 66", "date", "months"}, Case{"15-17 มี.ค. 66", "range of days", "months"},
        Case{"1 ม.ค. - 2 ก.พ. 66", "range of dates", "months"}, Case{"ปี 2566", "year", "time_words"},
        Case{"พ.ศ. 2566", "year", "eras"}, Case{"เมื่อวานนี้", "relative day", "relative_times"},
        Case{"ไตรมาส 2 ปี 2566", "quarter", "time_words"}, Case{"แรม 1 ค่ำ", "lunar day", "time_words"}}) {
    const TimeExpression expression = one(c.text);
    EXPECT_EQ(expression.rule, c.rule) << c.text;
    ASSERT_NE(expression.table, data::kNoRow) << c.text;
    EXPECT_EQ(blob.table_at(expression.table).name(), c.table) << c.text;
  }
  EXPECT_STREQ(one("15/03/2566").rule, "slashed date");
  EXPECT_STREQ(one("15/มี.ค./66").rule, "date with marks");
  EXPECT_STREQ(one("2023-03-15").rule, "ISO date");
  EXPECT_STREQ(one("2566").rule, "bare year");
  EXPECT_STREQ(one("11.50 น.").rule, "clock time");
}

TEST(Grammar, BeginsAtTheFirstDigitOnly) {
  EXPECT_TRUE(begins_number("15", 0));
  EXPECT_FALSE(begins_number("15", 1));
  EXPECT_TRUE(begins_number("a15", 1));
  EXPECT_FALSE(begins_number("a", 0));
}

TEST(Reader, KnowsNumbersThatGoOn) {
  const auto reader = [](const std::string& chars) { return TimeReader(tables(), chars); };
  const std::string telephone = "081-2345", decimal = "12.5", plain = "12 ", list = "5, 9";
  EXPECT_TRUE(reader(telephone).number_left_open(4));
  EXPECT_TRUE(reader(decimal).number_right_open(2));
  EXPECT_FALSE(reader(plain).number_right_open(2));
  EXPECT_FALSE(reader(list).number_left_open(3));
  const std::string percent = "12%";
  EXPECT_TRUE(reader(percent).number_right_open(2));
}

TEST(Reader, SpellsTheNumbersOfClockTimes) {
  const auto spelled = [](std::string_view text) {
    const std::string chars = fold(text);
    const TimeReader::Digits read = TimeReader(tables(), chars).spelled(0);
    return read.end == chars.size() ? read.value : -1;
  };
  EXPECT_EQ(spelled("เก้า"), 9);
  EXPECT_EQ(spelled("สิบสอง"), 12);
  EXPECT_EQ(spelled("สิบสาม"), 13);
  EXPECT_EQ(spelled("ยี่สิบเอ็ด"), 21);
  EXPECT_EQ(spelled("ห้าสิบเก้า"), 59);
  EXPECT_EQ(spelled("สองสาม"), -1);
  EXPECT_EQ(spelled("สิบสิบ"), -1);
}

TEST(Reader, KnowsUnitsOnlyAsWholeWords) {
  const std::string people = fold("66 คน "), report = fold("66 รายงาน"), name = fold("66 นายสมชาย");
  EXPECT_TRUE(TimeReader(tables(), people).counts_things(2));
  EXPECT_FALSE(TimeReader(tables(), report).counts_things(2));
  EXPECT_FALSE(TimeReader(tables(), name).counts_things(2));
}

TEST(Reader, FindsTheWordBefore) {
  const std::string text = fold("ปลาย มิ.ย.");
  const TimeReader reader(tables(), text);
  EXPECT_TRUE(reader.word_before(5, kinds(WordKind::month_cue)));
  EXPECT_FALSE(reader.word_before(5, kinds(WordKind::until)));
  EXPECT_FALSE(reader.word_before(0, kinds(WordKind::month_cue)));
}

}  // namespace
}  // namespace khao::text
