// The reference table of dates (tests/reference/times.tsv), and what needs more than a row.
#include "entity/times.h"

#include <gtest/gtest.h>

#include <fstream>

#include "data/blob.h"
#include "entity/context.h"
#include "entity/tables.h"

namespace khao::entity {
namespace {

const Tables& tables() {
  static const Tables builtin(data::Blob::open(data::builtin_bytes()));
  return builtin;
}

std::vector<TimeItem> times_of(std::string_view text, std::string_view published) {
  Context context;
  In in;
  in.text = text;
  in.published = text::parse_iso_date(published);
  make_context(tables(), in, context);
  std::vector<TimeItem> items;
  find_times(tables(), context, items);
  return items;
}

std::string described(const std::vector<TimeItem>& items) {
  constexpr const char* kNames[] = {"date", "time",        "datetime",      "range", "month",
                                    "year", "fiscal_year", "academic_year", "lunar"};
  std::string out;
  for (const TimeItem& item : items) {
    if (!out.empty()) out += " | ";
    out += kNames[static_cast<size_t>(item.time.type)];
    out += ' ';
    out += item.time.value.view();
  }
  return out.empty() ? "none" : out;
}

std::string mentions(std::string_view text, std::string_view published) {
  std::string out;
  for (const TimeItem& item : times_of(text, published)) {
    if (!out.empty()) out += " | ";
    out += text.substr(item.time.mention.begin, item.time.mention.size());
  }
  return out;
}

struct Row {
  int line = 0;
  std::string published, text, expected;
};

std::vector<Row> reference() {
  std::ifstream file(KHAO_SOURCE_DIR "/tests/reference/times.tsv");
  std::vector<Row> rows;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    const size_t first = line.find('\t'), second = line.find('\t', first + 1);
    Row row{number, line.substr(0, first), line.substr(first + 1, second - first - 1), line.substr(second + 1)};
    for (size_t at = row.text.find("\\n"); at != std::string::npos; at = row.text.find("\\n")) {
      row.text[at] = '\n';
      row.text.erase(at + 1, 1);
    }
    rows.push_back(row);
  }
  return rows;
}

TEST(Times, MeanWhatTheReferenceTableSays) {
  const std::vector<Row> rows = reference();
  EXPECT_GE(rows.size(), 200u);
  for (const Row& row : rows)
    EXPECT_EQ(described(times_of(row.text, row.published)), row.expected) << "line " << row.line << ": " << row.text;
}

TEST(Times, MentionRunsFromTheLeadWordToTheLastWord) {
  EXPECT_EQ(mentions("กล่าวว่า วันนี้ (15 มี.ค. 66) เวลา 11.50 น. ที่ศาลากลาง", "2023-03-15"),
            "วันนี้ (15 มี.ค. 66) เวลา 11.50 น.");
  EXPECT_EQ(mentions("เมื่อวันพุธที่ 15 มีนาคม 2566 นายกฯ", ""), "วันพุธที่ 15 มีนาคม 2566");
  EXPECT_EQ(mentions("ภายในเดือน ก.ย. 66 นี้", ""), "เดือน ก.ย. 66 นี้");
  EXPECT_EQ(mentions("เมื่อวันที่ 6 มิ.ย.ที่ผ่านมา ตำรวจ", "2023-06-10"), "วันที่ 6 มิ.ย.ที่ผ่านมา");
  EXPECT_EQ(mentions("งบปี 70 และฤดูการผลิต 2566/67", ""), "ปี 70 | 2566/67");
  EXPECT_EQ(mentions("ข้าวนาปรัง 12 ไร่ก็ตาย ฤดูกาล 67", ""), "67");
  EXPECT_EQ(mentions("วันที่ 9 และ 10 พฤษภาคม 2566", ""), "วันที่ 9 และ 10 พฤษภาคม 2566 | 10 พฤษภาคม 2566");
}

TEST(Times, TodayIsTheDayOfTheEventThatTheReportBeginsWith) {
  const std::string_view text = "เมื่อวันที่ 12 มี.ค. ที่ตลาด นางสมใจกล่าวว่า “วันนี้ขายดีกว่าเมื่อวาน”\nวันนี้ยังเปิดขาย ส่วนเมื่อวานนี้ฝนตก";
  EXPECT_EQ(described(times_of(text, "2023-03-14")),
            "date 2023-03-12 | date 2023-03-12 | date 2023-03-11 | date 2023-03-12 | date 2023-03-13");
  EXPECT_EQ(described(times_of("เมื่อวันที่ 2 ม.ค. เกิดเหตุ วันนี้ตำรวจแถลง", "2023-03-14")),
            "date 2023-01-02 | date 2023-03-14");
  EXPECT_EQ(described(times_of("เมื่อวันที่ 12 มี.ค. เกิดไฟไหม้\nล่าสุดวันนี้ชาวบ้านกลับแล้ว", "2023-03-14")),
            "date 2023-03-12 | date 2023-03-14");
}

TEST(Times, TodayInASpeechIsTheDayOfTheSpeech) {
  const auto said = [](std::string_view text) { return described(times_of(text, "2023-03-18")); };
  EXPECT_EQ(said("เมื่อวันที่ 14 มี.ค. นายดำ ใจดี ผู้ใหญ่บ้าน กล่าวว่า “วันนี้เรามาประชุม พรุ่งนี้จะไปตลาด”"),
            "date 2023-03-14 | date 2023-03-14 | date 2023-03-15");
  EXPECT_EQ(said("เมื่อวันที่ 14 ก.พ. นายดำ ใจดี กล่าวว่า เมื่อวานนี้ฝนตก วันที่ 3 มี.ค. จะประชุม “พรุ่งนี้จะไปตลาด”"),
            "date 2023-02-14 | date 2023-02-13 | date 2023-03-03 | date 2023-02-15");
  EXPECT_EQ(said("นายดำ ใจดี กล่าวเมื่อวันที่ 14 มี.ค. ว่า “วันนี้เรามาประชุม”"), "date 2023-03-14 | date 2023-03-14");
  // Another line, a day behind the word, the reporter's own word.
  EXPECT_EQ(said("เมื่อวันที่ 14 มี.ค. ฝนตก\nนายดำ กล่าวว่า “วันนี้เรามาประชุม”"), "date 2023-03-14 | date 2023-03-18");
  EXPECT_EQ(said("นายดำ กล่าวว่า เมื่อวันที่ 14 มี.ค. ฝนตก “วันนี้เรามาประชุม”"), "date 2023-03-14 | date 2023-03-18");
  EXPECT_EQ(said("เมื่อวันที่ 14 มี.ค. นายดำ กล่าวว่า ฝนตก ล่าสุดวันนี้หยุดแล้ว"), "date 2023-03-14 | date 2023-03-18");
  EXPECT_EQ(said("วันนี้ (17 มี.ค. 66) ฝนตก\nเมื่อวันที่ 14 มี.ค. นายดำ กล่าวว่า “พรุ่งนี้จะประชุม” ซึ่งพรุ่งนี้จะเปิดตลาด"),
            "date 2023-03-17 | date 2023-03-14 | date 2023-03-15 | date 2023-03-18");
}

TEST(Times, AClockTimeOnTheDayOfTheEvent) {
  EXPECT_EQ(
      described(times_of("เวลา 06.50 น. วันที่ 18 ก.ค. เรือล่ม ออกหาปลาตั้งแต่วันที่ 15 ก.ค. แต่เมื่อตี 4 วันเกิดเหตุ", "2017-07-18")),
      "datetime 2017-07-18T06:50 | date 2017-07-15 | datetime 2017-07-18T04:00");
}

TEST(Times, AReportGoesOnBehindAPlan) {
  EXPECT_EQ(described(times_of("วันที่ 26 มิ.ย. เวลา 09.00 น. ปิดถนน เที่ยงวันที่ 30 มิ.ย.จะยกระดับ ต่อมาเวลา 11.30 น. ผู้ว่าฯ",
                               "2017-06-27")),
            "datetime 2017-06-26T09:00 | datetime 2017-06-30T12:00 | datetime 2017-06-26T11:30");
}

TEST(Times, AParagraphGoesOnWhereTheReportIs) {
  EXPECT_EQ(described(times_of(
                "วันที่ 16 มี.ค. เวลา 10.00 น. ผู้กำกับแถลง\nคืนวันที่ 14 มี.ค. เวลา 20.00 น. จับได้\nต่อมาเวลา 15.30 น. มอบรางวัล",
                "2023-03-17")),
            "datetime 2023-03-16T10:00 | datetime 2023-03-14T20:00 | datetime 2023-03-16T15:30");
  EXPECT_EQ(described(times_of("เมื่อ 22.00 น. วันที่ 22 พ.ย. รถออกเดินทาง\nต่อมา 09.00 น. รองผู้ว่าฯ ไปเยี่ยม", "2023-11-23")),
            "datetime 2023-11-22T22:00 | datetime 2023-11-23T09:00");
  EXPECT_EQ(described(times_of("คืนวันที่ 3 ต่อเนื่องวันที่ 4 พ.ค. ซุ่มดู เวลา 14.00 น. วันเดียวกัน แถลง", "2024-05-05")),
            "range 2024-05-03/2024-05-04 | datetime 2024-05-04T14:00");
}

TEST(Times, LunarDaysKeepTheirFields) {
  const auto items = times_of("แรม 8 ค่ำ เดือนยี่", "");
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].time.lunar, (Lunar{true, 8, 2}));
  EXPECT_TRUE(items[0].time.value.empty());
  const auto second_eighth = times_of("แรม 1 ค่ำ เดือน 88", "");
  ASSERT_EQ(second_eighth.size(), 1u);
  EXPECT_EQ(second_eighth[0].time.lunar, (Lunar{true, 1, 8}));
}

TEST(Times, SayWhyTheyWereMade) {
  const auto items = times_of("วันที่ 15 มี.ค. 66", "");
  ASSERT_EQ(items.size(), 1u);
  EXPECT_STREQ(items[0].reason.rule, "date");
  EXPECT_EQ(tables().blob.table_at(items[0].reason.table).name(), "months");
  EXPECT_EQ(tables().blob.table_at(items[0].reason.table).text(items[0].reason.row, 0), "มี.ค.");
  EXPECT_GT(items[0].score, 0.9F);
}

TEST(Times, AreLinearInHostileText) {
  for (const std::string_view piece : {"1,", "1 และ ", "1-", "เวลา", "เวลา 1.", "ปี 2560,", "วันที่ ", "(",
                                       "เดือน ม.ค. และ ", "วันที่ 5 ม.ค. 60 ต่อมา", "วันที่ 5 ม.ค. กล่าวว่า “วันนี้"}) {
    std::string text;
    while (text.size() < 300000) text += piece;
    times_of(text, "2023-03-15");  // takes seconds if any rule reads to the end of the text again and again
  }
}

}  // namespace
}  // namespace khao::entity
