#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fixture.h"

namespace khao::article {
namespace {

using testing::ElementsAre;

const std::string kFirst = "เมื่อเวลา 09.00 น. วันที่ 5 มีนาคม 2567 ชาวบ้านตำบลริมคลองช่วยกันซ่อมสะพานไม้ที่ชำรุดมานานกว่าสองปี";
const std::string kSecond = "กำนันในพื้นที่กล่าวว่า สะพานแห่งนี้เป็นทางเดียวที่เด็กนักเรียน 38 คนใช้ข้ามไปโรงเรียนทุกวัน";

TEST(Page, FindsTitleBodyAndFieldsOfAWordPressPage) {
  const Read r = read(
      "<html lang=th><head><title>ชาวบ้านซ่อมสะพานไม้เอง - ข่าวริมคลอง</title><meta property='og:site_name' "
      "content='ข่าวริมคลอง'>"
      "<meta property='article:published_time' content='2024-03-05T09:30:00+07:00'><link rel=canonical "
      "href='https://a.example/1'></head>"
      "<body><nav><ul><li><a href=/>หน้าแรก</a><li><a href=/n>ข่าวทั้งหมดของเรา</a></ul></nav><article><h1 "
      "class=entry-title>ชาวบ้านซ่อมสะพานไม้เอง</h1>"
      "<div class=entry-content><p>ชาวบ้านซ่อมสะพานไม้เอง</p><p>" +
      kFirst + "</p><p>" + kSecond +
      "</p><p>ภาพ/ข่าว สมชาย ใจดี</p></div></article>"
      "<div id=comments><h3>ความคิดเห็น</h3><p>ดีใจแทนเด็กๆ ด้วยครับ ขอให้ทางอำเภอช่วยดูแลต่อไปด้วย</p></div></body></html>");
  EXPECT_EQ(r.outcome, Outcome::ok);
  EXPECT_EQ(r.article.title, "ชาวบ้านซ่อมสะพานไม้เอง");
  EXPECT_EQ(r.article.site_name, "ข่าวริมคลอง");
  EXPECT_THAT(r.paragraphs(), ElementsAre(kFirst, kSecond));
  EXPECT_EQ(r.article.text, r.article.title + "\n" + kFirst + "\n" + kSecond);
  EXPECT_THAT(r.byline(), ElementsAre("สมชาย ใจดี (text_photo)"));
  EXPECT_EQ(r.article.published.value.substr(0, 10), "2024-03-05");
  EXPECT_EQ(r.article.canonical_url, "https://a.example/1");
  EXPECT_EQ(r.article.language, "th");
}

TEST(Page, NothingToReadIsNoArticle) {
  EXPECT_EQ(read("").outcome, Outcome::no_article);
  EXPECT_EQ(read("<html><body><ul><li><a href=1>หนึ่ง</a><li><a href=2>สอง</a></ul></body>").outcome,
            Outcome::no_article);
}

TEST(PageProperty, TheSameParagraphsInEveryMarkup) {
  const std::string a = kFirst, b = kSecond,
                    head =
                        "<html><head><title>หัวข้อข่าวสะพานไม้ริมคลอง</title></"
                        "head><body><article><h1>หัวข้อข่าวสะพานไม้ริมคลอง</h1><div class=entry-content>";
  for (const std::string& body :
       {"<p>" + a + "</p><p>" + b + "</p>", "<div dir=auto>" + a + "</div><div dir=auto>" + b + "</div>",
        a + "<br><br>" + b, "<p>" + a + "<br>" + b + "</p>", "<p>" + a + "</br>" + b + "</p>",
        "<p>" + a + "&nbsp; &nbsp; &nbsp;" + b + "</p>", a + "\n\n" + b}) {
    EXPECT_THAT(read(head + body + "</div></article></body></html>").paragraphs(), ElementsAre(a, b)) << body;
  }
}

TEST(PageProperty, ACutPageKeepsItsEarlierParagraphs) {
  const std::string page =
      "<html><head><title>หัวข้อข่าวสะพานไม้ริมคลอง</title></head><body><article><h1>หัวข้อข่าวสะพานไม้ริมคลอง</h1><div "
      "class=entry-content><p>" +
      kFirst + "</p><p>" + kSecond +
      "</p></div></article><div id=comments><h3>ความคิดเห็น</h3><p>ดีใจแทนเด็กๆ ด้วยครับ</p></div></body></html>";
  for (size_t cut = 0; cut <= page.size(); ++cut) {
    if (cut < page.size() && (static_cast<unsigned char>(page[cut]) & 0xC0) == 0x80) continue;
    const Read r = read(std::string_view(page).substr(0, cut));
    if (cut > page.find("</p><p>") + 4) {
      ASSERT_FALSE(r.paragraphs().empty()) << cut;
      EXPECT_EQ(r.paragraphs()[0], kFirst) << cut;
    }
  }
}

}  // namespace
}  // namespace khao::article
