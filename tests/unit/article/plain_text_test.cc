#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fixture.h"

namespace khao::article {
namespace {

using testing::ElementsAre;

TEST(PlainText, TheFirstLineIsTheHeadlineAndTheTextStays) {
  const std::string text =
      "\r\n  น่าน-ผู้ว่าฯ ลุยมอบถุงยังชีพ \r\nภาพ/ข่าว สมชาย ใจดี\n\nน่าน-ผู้ว่าฯ ลุยมอบถุงยังชีพ\nเมื่อวันที่ 5 มี.ค. ผู้ว่าฯ มอบถุงยังชีพ 20 "
      "ชุด\rชาวบ้านดีใจ\n"
      "CATEGORIES\nShare This\nCOMMENTS\nerror: Content is protected !!";
  const Read r = read_plain(text);
  EXPECT_EQ(r.outcome, Outcome::ok);
  EXPECT_EQ(r.article.text, text);
  EXPECT_EQ(r.article.title, "น่าน-ผู้ว่าฯ ลุยมอบถุงยังชีพ");
  EXPECT_THAT(r.paragraphs(), ElementsAre("เมื่อวันที่ 5 มี.ค. ผู้ว่าฯ มอบถุงยังชีพ 20 ชุด", "ชาวบ้านดีใจ"));
  EXPECT_THAT(r.byline(), ElementsAre("สมชาย ใจดี (text_photo)"));
  EXPECT_EQ(r.article.dateline_place, "น่าน");
  EXPECT_EQ(r.article.language, "th");
}

TEST(PlainText, OptionsFillWhatTheTextDoesNotSay) {
  const Read r = read_plain("หัวข้อ\nเนื้อข่าว", {.url = "https://a.example/1", .date = "2024-03-05"});
  EXPECT_EQ(r.article.published.value, "2024-03-05");
  EXPECT_EQ(r.article.published.source, Source::option);
  EXPECT_EQ(r.article.canonical_url, "https://a.example/1");
}

TEST(PlainText, EmptyTexts) {
  EXPECT_EQ(read_plain("").outcome, Outcome::no_article);
  EXPECT_EQ(read_plain(" \n\t\n").outcome, Outcome::no_article);
  const Read one = read_plain("หัวข้ออย่างเดียว");
  EXPECT_EQ(one.outcome, Outcome::ok);
  EXPECT_TRUE(one.article.paragraphs.empty());
}

}  // namespace
}  // namespace khao::article
