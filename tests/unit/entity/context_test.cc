// What stands where, against a look-up of every piece of the text.
#include "entity/context.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <tuple>
#include <vector>

#include "document.h"
#include "marked_text.h"
#include "text/time_grammar.h"

namespace khao::entity {
namespace {

using Row = std::tuple<uint32_t, uint32_t, uint32_t>;  // end, table, row

constexpr size_t kLongest = 80;

std::vector<Row> looked_up(const data::Automaton& automaton, std::string_view chars, size_t p) {
  std::vector<Row> rows;
  for (size_t end = std::min(chars.size(), p + kLongest); end > p; --end)  // longer first
    for (const data::Payload& payload : automaton.find(chars.substr(p, end - p)))
      rows.emplace_back(end, payload.table, payload.row);
  return rows;
}

TEST(Context, HoldsEveryEntryThatBeginsWithAWordOrInAnUnknownOneTheLongerFirst) {
  const Document document(
      "นายสมชาย ใจดี ผู้ว่าราชการจังหวัดตาก และนายอำเภอแม่สอด ลงพื้นที่ ต.แม่ปะ อ.แม่สอด เมื่อวันที่ 15 มีนาคม 2566\n"
      "พ.ต.อ.ก ข ผกก.สภ.แม่สอด พบเกษตรกร 120 ราย จากกรุงเทพมหานคร Bangkok ๆ ");
  const Context& context = document.context;
  size_t found = 0;
  bool known = false;
  for (size_t p = 0; p < context.view.size(); ++p) {
    if (context.cut[p] != 0) known = context.cut[p] == kKnownWord;
    std::vector<Row> rows;
    TableSet begin = text::begins_number(context.chars(), p) ? kNumberBegins : 0;
    for (const Hit& hit : context.hits_at(p)) {
      EXPECT_EQ(hit.begin, p);
      rows.emplace_back(hit.end, hit.table, hit.row);
      begin |= set_of(hit.table);
    }
    if (context.cut[p] != 0 || !known)
      EXPECT_EQ(rows, looked_up(tables().automaton, context.chars(), p)) << "at " << p;
    else
      EXPECT_EQ(rows.size(), 0U) << "at " << p;
    EXPECT_EQ(context.hit_places.tables(p), begin) << "at " << p;
    found += rows.size();
  }
  EXPECT_GT(found, 50U);
  EXPECT_EQ(context.hits.size(), found);
  EXPECT_FALSE(context.begins(context.view.size(), ~TableSet{0}));
}

TEST(Context, OfNoTextHoldsNothing) {
  const Document document("");
  EXPECT_TRUE(document.context.hits.empty());
  EXPECT_FALSE(document.context.begins(0, ~TableSet{0}));
  EXPECT_EQ(document.context.next(0, ~TableSet{0}), 0U);
}

TEST(Context, BehindALongerTextIsTheSameAsOfAFreshOne) {
  const std::string words = "นายกอบต.แม่ปะ ที่สนามหน้าที่ว่าการอำเภอแม่สอด เวลา 09.00 น.";
  const Document fresh(words);
  Document used(
      "พ.ต.อ.ก ข ผกก.สภ.แม่สอด พบเกษตรกร 120 ราย จากกรุงเทพมหานคร 2 3 4 5 6 7 8 9 ตำบลแม่ปะ อำเภอแม่สอด จังหวัดตาก");
  ASSERT_GT(used.context.view.size(), fresh.context.view.size());
  In in;
  in.text = words;
  in.tokens = fresh.tokens;
  make_context(tables(), in, used.context);
  const size_t size = fresh.context.view.size();
  ASSERT_EQ(used.context.view.size(), size);
  ASSERT_EQ(used.context.hits.size(), fresh.context.hits.size());
  for (size_t p = 0; p <= size; ++p)
    EXPECT_EQ(used.context.hit_places.tables(p), fresh.context.hit_places.tables(p)) << "at " << p;
  const auto same = [](const Hit& a, const Hit& b) {
    return a.begin == b.begin && a.end == b.end && a.table == b.table && a.row == b.row;
  };
  for (size_t p = 0; p < size; ++p) {
    const auto hits = used.context.hits_at(p), expected = fresh.context.hits_at(p);
    EXPECT_TRUE(std::equal(hits.begin(), hits.end(), expected.begin(), expected.end(), same)) << "at " << p;
  }
  EXPECT_EQ(used.context.next(size - 3, kNumberBegins), size);
}

// Hits are looked for stretch by stretch: what reaches over the end of one, and a text that ends with one, are no
// different.
TEST(Context, IsTheSameWhereverAStretchEnds) {
  const std::string words = "นายสมชาย ใจดี นายอำเภอแม่สอด ต.แม่ปะ อ.แม่สอด 15 มีนาคม 2566 เกษตรกร 120 ราย";
  const Document alone(words);
  const size_t size = alone.context.view.size();
  constexpr size_t kStretch = HitScratch::kStretch;
  for (size_t before = kStretch - size - 2; before <= kStretch + 1; ++before) {
    const Document behind(std::string(before - 1, '-') + "\n" + words);
    const Context& context = behind.context;
    ASSERT_EQ(context.view.size(), before + size);
    for (size_t p = 0; p <= size; ++p) {
      EXPECT_EQ(context.hit_places.tables(before + p), alone.context.hit_places.tables(p)) << before << " at " << p;
      EXPECT_EQ(context.next(before + p, ~TableSet{0}), before + alone.context.next(p, ~TableSet{0}));
      const auto hits = context.hits_at(before + p), expected = alone.context.hits_at(p);
      const auto same = [before](const Hit& a, const Hit& b) {
        return a.begin == before + b.begin && a.end == before + b.end && a.table == b.table && a.row == b.row;
      };
      EXPECT_TRUE(std::equal(hits.begin(), hits.end(), expected.begin(), expected.end(), same))
          << before << " at " << p;
    }
    EXPECT_EQ(context.next(0, kNumberBegins), before + alone.context.next(0, kNumberBegins));
  }
}

TEST(Context, WordsThatTheTokenizerDoesNotSeeBeginWhereTheyDo) {
  for (const char* const marked :
       {"หน้าที่|ว่าการ|อำเภอ", "หน้าที่ว่าการ|อำเภอ", "นาย|กอบต.|แม่ปะ", "นายกอบต.|แม่ปะ", "นายกทน.|แม่สอด"}) {
    const MarkedText text(marked);
    Context context;
    make_context(builtin_tables(), text.in, context);
    const bool office = std::string_view(marked).starts_with("หน้า");
    const size_t begin = office ? std::string_view("หน้า").size() : std::string_view("นายก").size();
    EXPECT_NE(context.cut[context.view.at_byte(static_cast<uint32_t>(begin))], 0) << marked;
  }
}

// A search that runs on to the next blank at each word would take forty times the time of words that ask for none.
TEST(Context, IsLinearInHostileText) {
  const auto seconds = [](std::string_view piece) {
    std::string marked;
    while (marked.size() < 6'000'000) marked.append(piece).append("|");
    const MarkedText text(marked);
    Context context;
    const auto start = std::chrono::steady_clock::now();
    make_context(builtin_tables(), text.in, context);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  const double harmless = seconds("ชาวเมือง");
  for (const char* const piece : {"ชาวบ้าน", "ผู้ใหญ่บ้าน\n", "ชาวบ้านX", "นายก", "ที่ว่าการ", "อบต.", "1.", "-"})
    EXPECT_LT(seconds(piece), 12 * harmless) << piece;
}

}  // namespace
}  // namespace khao::entity
