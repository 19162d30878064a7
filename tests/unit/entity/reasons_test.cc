// The reasons that the code notes down where it decides: rule, row of a table, other words of the text.
#include <gtest/gtest.h>

#include "document.h"
#include "entity/scratch.h"

namespace khao::entity {
namespace {

// A text and what was found in it.
struct Found {
  explicit Found(const std::string& text, const text::Date& published = {}) : document(text) {
    In in = document.context.in;
    in.published = published;
    find_entities(tables(), in, scratch, out);
  }

  // `rule` or `rule: words` of an item's basis; `no such item`.
  template <typename Items, typename Span>
  std::string basis(const Items& items, std::string_view mention, Span span) const {
    for (const auto& item : items) {
      if (document.view(span(item)) != mention) continue;
      const Reason& reason = item.basis;
      const std::string words(document.view(reason.begin, reason.end));
      return reason.rule + (reason.begin < reason.end ? ": " + words : "");
    }
    return "no such item";
  }
  std::string place(std::string_view mention) const {
    return basis(scratch.items.places, mention, [](const PlaceItem& item) { return item.place.mention; });
  }
  std::string time(std::string_view mention) const {
    return basis(scratch.items.times, mention, [](const TimeItem& item) { return item.time.mention; });
  }
  std::string official(std::string_view mention) const {
    return basis(scratch.items.officials, mention, [](const OfficialItem& item) { return item.official.mention; });
  }
  std::string count(std::string_view mention) const {
    return basis(scratch.items.counts, mention, [](const CountItem& item) { return item.count.mention; });
  }

  Document document;
  Scratch scratch;
  Out out;
};

TEST(Reasons, OfPlacesInChains) {
  const Found found("ที่หมู่ 4 ต.แม่ปะ อ.แม่สอด จ.ตาก และ ต.แม่ป อ.แม่สอด กับ ต.ช่อแฮ อ.เมือง");
  EXPECT_EQ(found.place("จ.ตาก"), "only place of that name and level");
  EXPECT_EQ(found.place("ต.แม่ปะ"), "larger place in its chain: อ.แม่สอด");
  EXPECT_EQ(found.place("หมู่ 4"), "subdistrict in its chain: ต.แม่ปะ");
  EXPECT_EQ(found.place("ต.แม่ป"), "one letter from a place of its chain");
  EXPECT_EQ(found.place("อ.เมือง"), "smaller place in its chain: ต.ช่อแฮ");
}

TEST(Reasons, OfPlacesByWhatElseTheTextNames) {
  const Found found("ชาวแม่สอดในจังหวัดตากไปที่ อ.เมือง ส่วนทาง อบต.แม่ปะ กับโรงเรียนบ้านแม่ปะ");
  EXPECT_EQ(found.place("แม่สอด"), "province named in the text: จังหวัดตาก");
  EXPECT_EQ(found.place("อ.เมือง"), "nearest place that one of them lies in: จังหวัดตาก");
  EXPECT_EQ(found.place("อบต.แม่ปะ"), "only body of that name in the provinces of the text");
  EXPECT_EQ(found.place("โรงเรียนบ้านแม่ปะ"), "a level without codes");
  EXPECT_EQ(Found("พบที่ ต.บ้านใหม่").place("ต.บ้านใหม่"), "several places fit");
}

TEST(Reasons, NameTheRowOfTheCode) {
  const Found found("ที่ ต.แม่ปะ อ.แม่สอด จ.ตาก และ อบต.แม่ปะ");
  for (const PlaceItem& item : found.scratch.items.places) {
    ASSERT_NE(item.basis.row, data::kNoRow);
    EXPECT_EQ(builtin().table_at(item.basis.table).text(item.basis.row, 0), item.place.code.view());
  }
}

TEST(Reasons, OfTimes) {
  const Found found("วันที่ 5 มกราคม 2566 เวลา 09.00 น. เปิดงาน ต่อมาเวลา 18.00 น. ปิดงาน และวันที่ 20 มีนาคม ประชุม\nปีที่แล้วฝนตก",
                    {2023, 1, 6});
  EXPECT_EQ(found.time("วันที่ 5 มกราคม 2566 เวลา 09.00 น."), "all of it is written");
  EXPECT_EQ(found.time("เวลา 18.00 น."), "day named before: วันที่ 5 มกราคม 2566 เวลา 09.00 น.");
  EXPECT_EQ(found.time("วันที่ 20 มีนาคม"), "year nearest to publication");
  EXPECT_EQ(found.time("ปีที่แล้ว"), "day of publication");
  EXPECT_EQ(Found("ฝนตกเมื่อวานนี้").time("เมื่อวานนี้"), "nothing anchors it");
  EXPECT_EQ(Found("เปิดทุกวัน เวลา 09.00 น.").time("เวลา 09.00 น."), "no day beside it");
}

TEST(Reasons, OfOfficialsAndCounts) {
  const Found found("นายสมชาย ใจดี นายอำเภอแม่สอด พบนายวิชัย พูดดี มอบน้ำดื่ม 12 แพ็ค จำนวน 3 แห่ง");
  EXPECT_EQ(found.official("นายสมชาย ใจดี นายอำเภอแม่สอด"), "name with a public post");
  EXPECT_EQ(found.official("นายวิชัย พูดดี"), "name without a post");
  EXPECT_EQ(found.count("12 แพ็ค"), "noun phrase before the number: น้ำดื่ม");
}

}  // namespace
}  // namespace khao::entity
