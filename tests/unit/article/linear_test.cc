// Time bounds on pages made to hurt the article stage: each takes a time in proportion to its size. The bounds are far
// above what is needed, so that a busy machine or a sanitizer does not fail them; a quadratic case takes minutes.
#include <gtest/gtest.h>

#include <chrono>

#include "fixture.h"

namespace khao::article {
namespace {

std::string repeat(std::string_view piece, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += piece;
  return out;
}

TEST(Linear, PagesOfOneThing) {
  constexpr size_t kTimes = 20'000;
  const std::string prose = "<p>ชาวบ้านตำบลริมคลองช่วยกันซ่อมสะพานไม้ที่ชำรุดมานานกว่าสองปี โดยใช้ไม้ที่เหลือจากการรื้อศาลาวัด</p>";
  for (const std::string_view piece :
       {"<h1>หัวข้อข่าวสะพานไม้</h1>", "<p><a href=/x>หัวข้อข่าวสะพานไม้</a></p>",
        "<p class=lead>ข้อความนำของข่าวที่ยาวพอจะเป็นประโยคหนึ่ง</p>", "<p class=author>โดย สมชาย ใจดี</p>",
        "<p><a rel=tag href=/t>สะพาน</a> <a rel='category tag' href=/c>ข่าว</a></p>",
        "<p><a href=/>หน้าแรก</a> &gt; <a href=/n>ข่าวภูมิภาค</a></p>", "<p>5 มีนาคม 2567 | ข่าวสังคม | โดย ทีมข่าว</p>",
        "<h3>ความคิดเห็น (3)</h3>", "<h3>ข่าวที่เกี่ยวข้อง</h3>", "<article><h2>หัวข้อข่าวอื่น</h2></article>",
        "<div class=photo><img><p>คำบรรยายภาพ</p></div>", "<blockquote>ชาวบ้านตำบลริมคลองช่วยกันซ่อมสะพานไม้</blockquote>",
        "<div class=card><a href=/c>หัวข้อของการ์ดข่าวหนึ่ง</a>ข้อความสั้นของการ์ดข่าวหนึ่งใบ</div>",
        "<table><tr><td>ก<td>ข</table>", "<li>", "<p>ก<br>ข<br>"}) {
    const std::string page = "<html><head><title>หัวข้อข่าวสะพานไม้ | เว็บ</title></head><body><h1>หัวข้อข่าวสะพานไม้</h1>" +
                             repeat(piece, kTimes / 2) + prose + repeat(piece, kTimes / 2) + "</body></html>";
    const auto start = std::chrono::steady_clock::now();
    read(page);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    EXPECT_LT(seconds, 20) << piece;
  }
}

}  // namespace
}  // namespace khao::article
