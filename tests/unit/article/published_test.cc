#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fixture.h"

namespace khao::article {
namespace {

const std::string kBody =
    "<p>ชาวบ้านตำบลริมคลองช่วยกันซ่อมสะพานไม้ที่ชำรุดมานานกว่าสองปี โดยใช้ไม้ที่เหลือจากการรื้อศาลาวัดหลังเก่า</p>"
    "<p>กำนันในพื้นที่กล่าวว่า สะพานแห่งนี้เป็นทางเดียวที่เด็กนักเรียน 38 คนใช้ข้ามไปโรงเรียนทุกวัน จึงรอช้าไม่ได้</p>";

// A page with this in its head, between headline and text, and as the first paragraph.
Read page(const std::string& head, const std::string& line, const std::string& first = "",
          const ExtractOptions& options = {}) {
  return read("<html><head><title>ชาวบ้านซ่อมสะพานไม้เอง</title>" + head +
                  "</head><body><div class=topbar>วันศุกร์ที่ 14 พฤศจิกายน 2568</div><article>"
                  "<h1>ชาวบ้านซ่อมสะพานไม้เอง</h1>" +
                  line + "<div class=entry-content>" + first + kBody +
                  "</div></article>"
                  "<div id=comments><p>วันที่ 1 ม.ค. 2569 ดีใจแทนเด็กๆ ด้วยครับ</p></div></body></html>",
              options);
}

std::string published(const std::string& head, const std::string& line, const std::string& first = "",
                      const ExtractOptions& options = {}) {
  const Read r = page(head, line, first, options);
  return r.article.published.value + "/" + std::string(name(r.article.published.source));
}

std::string meta(const std::string& value, const std::string& property = "article:published_time") {
  return "<meta property='" + property + "' content='" + value + "'>";
}

TEST(Published, UtcIsTurnedIntoThaiTime) {
  EXPECT_EQ(published(meta("2025-02-21T06:13:28+00:00"), ""), "2025-02-21T13:13:28+07:00/meta");
  EXPECT_EQ(published(meta("2025-02-17T20:30:00Z"), "<div>18 ก.พ. 2568</div>"), "2025-02-18T03:30:00+07:00/meta");
}

TEST(Published, LocalTimeWithTheWrongLabelStays) {
  EXPECT_EQ(published(meta("2025-02-18T14:22:10+00:00") + meta("2025-02-18T14:22:10+07:00", "og:pubdate"), ""),
            "2025-02-18T14:22:10+07:00/meta");
  EXPECT_EQ(published(meta("2025-02-18T14:22:10+00:00"), "<div>18 กุมภาพันธ์ 2568 - 14:22 น.</div>"),
            "2025-02-18T14:22:10+07:00/meta");
  EXPECT_EQ(published(meta("2025-02-18T20:30:00+00:00"), "<div class=date>18 กุมภาพันธ์ 2568</div>"),
            "2025-02-18T20:30:00+07:00/meta");
}

TEST(Published, VisibleDates) {
  EXPECT_EQ(published("", "<div>15 มี.ค. 66 | ข่าวภูมิภาค</div>"), "2023-03-15/markup");
  EXPECT_EQ(published("", "<div>โพสต์เมื่อ ๒๑ พฤษภาคม ๒๕๖๕ เวลา ๐๙.๕๐ น.</div>"), "2022-05-21T09:50/markup");
  EXPECT_EQ(published("", "<div>19/07/2566 16:39</div>"), "2023-07-19T16:39/markup");
  EXPECT_EQ(published("", "<div>เผยแพร่: 10 มี.ค. 2567 09:00 ปรับปรุง: 12 มี.ค. 2567 11:00</div>"),
            "2024-03-10T09:00/markup");
  EXPECT_EQ(published("", "<div>วันที่ 12 ส.ค. 2558 (จำนวนคนอ่าน 254 คน)</div>"), "2015-08-12/markup");
  EXPECT_EQ(published("", "<time datetime='2024-03-05T09:30:00+07:00'>5 มีนาคม 2567</time>"),
            "2024-03-05T09:30:00+07:00/markup");
}

TEST(Published, BuddhistYearInMetadata) {
  EXPECT_EQ(published(meta("2567-03-05T09:30:00+07:00"), ""), "2024-03-05T09:30:00+07:00/meta");
  EXPECT_EQ(published(meta("3110-03-05"), ""), "2024-03-05/meta");
}

TEST(Published, TheAddressGivesTheDayOrTheYear) {
  const std::string link = "<link rel=canonical href='https://a.example/2024/01/11/x-1/'>";
  EXPECT_EQ(published(link, ""), "2024-01-11/url");
  EXPECT_EQ(published("<link rel=canonical href='https://a.example/2024/01/x-1/'>", "",
                      "<p>วันนี้ (10 ม.ค.) ที่ศาลากลางจังหวัด มีการประชุมหารือเรื่องสะพานไม้ที่ชำรุด</p>"),
            "2024-01-10/text");
  EXPECT_EQ(published("", "", "", {.url = "https://a.example/news/2567-03-05/7"}), "2024-03-05/url");
}

TEST(Published, TheTextsOwnDate) {
  EXPECT_EQ(published("", "", "<p>เช้าวันนี้(12ส.ค.58) ชาวบ้านรวมตัวกันซ่อมสะพานไม้เก่าที่ข้ามคลองหน้าวัดแห่งหนึ่ง</p>"),
            "2015-08-12/text");
  EXPECT_EQ(published("", "", "<p>ตรัง 15 พ.ย. 2566 - ชาวบ้านรวมตัวกันซ่อมสะพานไม้เก่าที่ข้ามคลองหน้าวัดแห่งหนึ่งในพื้นที่</p>"),
            "2023-11-15/text");
  EXPECT_EQ(published("", "", "<p>วันนี้ (10 ม.ค.) ชาวบ้านรวมตัวกันซ่อมสะพานไม้เก่าที่ข้ามคลองหน้าวัดแห่งหนึ่งในพื้นที่</p>"), "/");
}

TEST(Published, PageClocksCommentsAndEventsAreNone) {
  EXPECT_EQ(published("", ""), "/");
  EXPECT_EQ(published("", "", "<p>งานจะจัดขึ้นในวันที่ 20 มีนาคม 2568 ที่สนามหน้าที่ว่าการอำเภอ ขอเชิญประชาชนร่วมงานได้ตลอดวัน</p>"),
            "/");
}

TEST(Published, OptionsFillOnly) {
  EXPECT_EQ(published("", "", "", {.date = "2024-03-05"}), "2024-03-05/option");
  EXPECT_EQ(published(meta("2024-03-04"), "", "", {.date = "2024-03-05"}), "2024-03-04/meta");
}

TEST(Published, AVisibleDateThatSaysSoBeatsATemplatesMetadata) {
  const Read r = page(meta("2017-05-01T00:00:00+07:00"), "<div class=entry-meta>เผยแพร่ 5 มีนาคม 2567</div>");
  EXPECT_EQ(r.article.published.value, "2024-03-05");
  EXPECT_THAT(r.warnings, testing::Contains(Problem::date_conflict));
}

TEST(Modified, MetadataAndLabels) {
  EXPECT_EQ(page(meta("2025-02-18T15:01:44+07:00", "article:modified_time"), "").article.modified.value,
            "2025-02-18T15:01:44+07:00");
  const Read r = page("", "<div>เผยแพร่ 5 มีนาคม 2567</div><div>แก้ไขล่าสุด 6 มีนาคม 2567</div>");
  EXPECT_EQ(r.article.published.value, "2024-03-05");
  EXPECT_EQ(r.article.modified.value, "2024-03-06");
}

}  // namespace
}  // namespace khao::article
