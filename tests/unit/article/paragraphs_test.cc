#include "article/paragraphs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fixture.h"

namespace khao::article {
namespace {

using testing::ElementsAre;

std::vector<std::string> paragraphs(std::string_view html) {
  html::Scratch html_scratch;
  html::Tree tree;
  html::parse(html, html_scratch, tree);
  Outline outline;
  make_outline(tables().marks, tree, outline);
  std::vector<uint32_t> lines;
  for (uint32_t i = 0; i < outline.lines.size(); ++i) lines.push_back(i);
  std::vector<Paragraph> found;
  read_paragraphs(outline, lines, found);
  std::vector<std::string> out;
  for (const Paragraph& p : found) out.push_back(p.text);
  return out;
}

TEST(Paragraphs, BlocksAndBreaks) {
  EXPECT_THAT(paragraphs("<p>ก</p><div>ข</div>ค<br>ง<br><br>จ<ul><li>ฉ<li>ช</ul>"),
              ElementsAre("ก", "ข", "ค", "ง", "จ", "ฉ", "ช"));
  EXPECT_THAT(paragraphs("<p><b>ข่าว</b>ด่วน <i>มาก</i>\n จริง</p>"), ElementsAre("ข่าวด่วน มาก จริง"));
  EXPECT_THAT(paragraphs("<p>&nbsp;</p><p>ก&#8203;ข&shy;ค</p><p> </p>"), ElementsAre("กขค"));
}

TEST(Paragraphs, RunsOfNbsp) {
  EXPECT_THAT(
      paragraphs(
          "<p>ย่อหน้าแรกที่ยาวพอสมควร&nbsp;&nbsp;&nbsp;ย่อหน้าที่สองซึ่งยาวพอกัน&nbsp; &nbsp; &nbsp;ย่อหน้าที่สามก็ยาวเช่นกัน</p>"),
      ElementsAre("ย่อหน้าแรกที่ยาวพอสมควร", "ย่อหน้าที่สองซึ่งยาวพอกัน", "ย่อหน้าที่สามก็ยาวเช่นกัน"));
  EXPECT_THAT(paragraphs("<p>ก&nbsp;ข&nbsp;&nbsp;ค</p>"), ElementsAre("ก ข ค"));
  EXPECT_THAT(paragraphs("<p>ปตท.&nbsp;&nbsp;&nbsp;&nbsp;ปิดที่&nbsp;&nbsp;&nbsp;35.25&nbsp;&nbsp;&nbsp;บาท</p>"),
              ElementsAre("ปตท. ปิดที่ 35.25 บาท"));
}

TEST(Paragraphs, LineFeeds) {
  const std::string a = "ย่อหน้าแรกยาวพอจะเป็นย่อหน้าจริงของข่าวหนึ่งชิ้นที่เขียนขึ้นเองเพื่อการทดสอบโปรแกรมนี้";
  const std::string b = "ย่อหน้าที่สองก็ยาวพอจะเป็นย่อหน้าจริงของข่าวหนึ่งชิ้นที่เขียนขึ้นเองเพื่อการทดสอบโปรแกรมนี้";
  EXPECT_THAT(paragraphs("<div>" + a + "\n\n" + b + "</div>"), ElementsAre(a, b));
  EXPECT_THAT(paragraphs("<div>" + a + "\n" + b + "</div>"), ElementsAre(a, b));
  EXPECT_THAT(paragraphs("<p>" + a + "\n" + b + "</p><p>" + a + "</p><p>" + b + "</p>"),
              ElementsAre(a + " " + b, a, b));
  EXPECT_THAT(paragraphs("<div style='white-space: pre-line'>ก\nข</div><p>ค</p><p>ง</p>"),
              ElementsAre("ก", "ข", "ค", "ง"));
}

TEST(Paragraphs, HandWrappedTextIsJoinedInsideWords) {
  EXPECT_THAT(paragraphs("<div>เมื่อวานนี้ชาวบ้านใน<br>หมู่บ้านช่วยกันซ่อมแซ<br>มสะพานไม้ที่ชำรุดมา<br>นานกว่าสองปีจนแล้วเส<br>"
                         "ร็จทันใช้งานได้ในวัน<br>พระใหญ่</div>"),
              ElementsAre("เมื่อวานนี้ชาวบ้านในหมู่บ้านช่วยกันซ่อมแซมสะพานไม้ที่ชำรุดมานานกว่าสองปีจนแล้วเสร็จทันใช้งานได้ในวันพระใหญ่"));
  EXPECT_THAT(paragraphs("<div>ข้าว 10 กก.<br>น้ำ 5 ลิตร<br>ยา 1 ชุด<br>ผ้าห่ม 3 ผืน<br>เงิน 500 บาท</div>").size(), 5u);
}

TEST(Paragraphs, RowsOfATable) {
  EXPECT_THAT(paragraphs("<table><tr><th>อำเภอ</th><th>ราย</th></tr><tr><td>ปัว</td><td>12</td></tr></table>"),
              ElementsAre("อำเภอ ราย", "ปัว 12"));
  EXPECT_THAT(paragraphs("<table><tr><td><p>ซ้าย<br>สอง</p></td><td>ขวา</td></tr></table>"),
              ElementsAre("ซ้าย", "สอง", "ขวา"));
}

}  // namespace
}  // namespace khao::article
