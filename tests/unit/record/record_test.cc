#include "khao/record.h"

#include <gtest/gtest.h>

#include <type_traits>

#include "sample.h"

namespace khao {
namespace {

// What the header promises of the items.
static_assert(std::is_trivially_copyable_v<Official> && std::is_trivially_copyable_v<Position>);
static_assert(std::is_trivially_copyable_v<Place> && std::is_trivially_copyable_v<Candidate>);
static_assert(std::is_trivially_copyable_v<Time> && std::is_trivially_copyable_v<Count>);
static_assert(std::is_trivially_copyable_v<Token>);

TEST(Record, ViewsCutTheTextAndRangesThePools) {
  const Record record = testing::sample_record();
  EXPECT_EQ(record.view(record.officials[0].name), "นายสมชาย ใจดี");
  EXPECT_EQ(record.view({}), "");
  ASSERT_EQ(record.positions(record.officials[0]).size(), 1u);
  EXPECT_EQ(record.view(record.positions(record.officials[0])[0].role), "นายอำเภอ");
  EXPECT_EQ(record.candidates(record.places[0])[1].code.view(), "5002");
  EXPECT_TRUE(record.candidates(record.places[1]).empty());
}

TEST(Record, ViewsSurviveAMoveOfTheRecordAsSpansDo) {
  Record record = testing::sample_record();
  const Span name = record.officials[0].name;
  const Record moved = std::move(record);
  EXPECT_EQ(moved.view(name), "นายสมชาย ใจดี");
}

TEST(Record, ClearForgetsEverythingAndKeepsCapacity) {
  Record record = testing::sample_record();
  record.outcome = Outcome::error;
  record.error = {Problem::empty, "x", 7};
  record.warnings = {Problem::truncated};
  record.source.id = "1";
  record.source.replaced_bytes = 3;
  record.article.modified = {"2023", Source::url};
  record.article.tags = {"a"};
  record.tokens.resize(3);
  const size_t text = record.article.text.capacity();
  const size_t counts = record.counts.capacity();
  record.clear();

  EXPECT_EQ(record.outcome, Outcome::ok);
  EXPECT_EQ(record.error.code, Problem::none);
  EXPECT_EQ(record.error.message, "");
  EXPECT_EQ(record.error.offset, 0u);
  EXPECT_TRUE(record.warnings.empty());
  EXPECT_EQ(record.source.id + record.source.path + record.source.charset + record.source.sha256, "");
  EXPECT_EQ(record.source.charset_source, CharsetSource::none);
  EXPECT_EQ(record.source.replaced_bytes, 0u);
  EXPECT_EQ(record.article.title + record.article.text + record.article.published.value, "");
  EXPECT_EQ(record.article.modified.source, Source::none);
  EXPECT_EQ(record.article.sources, (std::array<Source, kFieldCount>{}));
  EXPECT_TRUE(record.article.paragraphs.empty() && record.article.byline.empty() && record.article.tags.empty());
  EXPECT_TRUE(record.officials.empty() && record.places.empty() && record.times.empty() && record.counts.empty());
  EXPECT_TRUE(record.position_pool.empty() && record.candidate_pool.empty() && record.tokens.empty());
  EXPECT_EQ(check(record), "");
  EXPECT_EQ(record.article.text.capacity(), text);
  EXPECT_EQ(record.counts.capacity(), counts);
}

}  // namespace
}  // namespace khao
