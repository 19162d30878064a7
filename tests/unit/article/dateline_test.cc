#include "article/dateline.h"

#include <gtest/gtest.h>

#include "fixture.h"

namespace khao::article {
namespace {

std::string_view place(std::string_view text) { return tables().datelines.place(text); }

TEST(Dateline, PlacesBeforeADash) {
  EXPECT_EQ(place("น่าน – เมื่อวันที่ 18 กุมภาพันธ์"), "น่าน");
  EXPECT_EQ(place("ตรัง 15 พ.ย.-นายสมชาย"), "ตรัง");
  EXPECT_EQ(place("ตาก-รมต.ฯ ลงพื้นที่"), "ตาก");
  EXPECT_EQ(place("ลำปาง/แพร่ – ชาวบ้าน"), "ลำปาง/แพร่");
  EXPECT_EQ(place("ศูนย์ข่าวศรีราชา - เจ้าหน้าที่"), "ศรีราชา");
  EXPECT_EQ(place("จันทบุรี (14 มี.ค. 67) นายสมชาย"), "จันทบุรี");
}

TEST(Dateline, OtherBeginningsAreNone) {
  for (const std::string_view text :
       {"ตากลมแรงจนหลังคาปลิว", "น่าน จังหวัดชายแดน", "ตาก-แม่สอด ทางสายใหม่", "", "วันนี้ (10 ม.ค.) ที่ตรัง -",
        "ตรัง 15 คนเจ็บ รถตู้ชนเสาไฟฟ้าหน้าโรงเรียนวัดใหม่ - ตำรวจสอบ", "ลำปาง (ภาคเหนือ) มีฝน"}) {
    EXPECT_EQ(place(text), "") << text;
  }
}

}  // namespace
}  // namespace khao::article
