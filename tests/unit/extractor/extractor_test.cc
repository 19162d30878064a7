// The stages in order, on documents of our own; what each stage finds is tested beside the stage.
#include <gmock/gmock.h>

#include <thread>

#include "khao/khao.h"

namespace khao {
namespace {

using ::testing::ElementsAre;

const std::string kPage = R"(<!DOCTYPE html><html lang="th"><head><meta charset="utf-8">
<title>นายอำเภอแม่สอดตรวจจุดคัดกรอง</title></head><body><article><h1>นายอำเภอแม่สอดตรวจจุดคัดกรอง</h1>
<p>วันนี้ (15 มี.ค. 66) เวลา 09.30 น. นายสมชาย ใจดี นายอำเภอแม่สอด ลงพื้นที่ ต.ท่าสายลวด อ.แม่สอด จ.ตาก
เพื่อตรวจเยี่ยมจุดคัดกรองผู้เดินทาง จำนวน 3 แห่ง</p><p>มีเจ้าหน้าที่ปฏิบัติงานรวม 45 คน และได้มอบน้ำดื่ม 120 แพ็ค
ให้แก่ผู้ปฏิบัติงานทุกคน</p></article></body></html>)";
const std::string kText = "ฝนตกหนัก\nนายอำเภอแม่สอดกล่าวว่า พบบ้านเสียหาย 12 หลัง เมื่อวันที่ 5 มกราคม 2566\n";

Record html(std::string_view bytes, const ExtractOptions& options = {}) {
  Record record;
  Extractor extractor(Model::builtin());
  EXPECT_EQ(extractor.html(bytes, record, options), record.outcome);
  EXPECT_EQ(check(record), "");
  return record;
}

Record text(std::string_view bytes, const ExtractOptions& options = {}) {
  Record record;
  Extractor extractor(Model::builtin());
  EXPECT_EQ(extractor.text(bytes, record, options), record.outcome);
  EXPECT_EQ(check(record), "");
  return record;
}

TEST(Extractor, GoesThroughAllStages) {
  const Record record = html(kPage, {.url = "https://example.org/1"});
  EXPECT_EQ(record.outcome, Outcome::ok);
  EXPECT_EQ(record.source.url, "https://example.org/1");
  EXPECT_EQ(record.source.charset, "utf-8");
  EXPECT_EQ(record.source.sha256.size(), 64u);
  EXPECT_EQ(record.article.title, "นายอำเภอแม่สอดตรวจจุดคัดกรอง");
  EXPECT_EQ(record.article.paragraphs.size(), 2u);
  EXPECT_FALSE(record.officials.empty());
  EXPECT_FALSE(record.places.empty());
  EXPECT_FALSE(record.times.empty());
  EXPECT_FALSE(record.counts.empty());
  EXPECT_TRUE(record.tokens.empty()) << "not asked for";
}

TEST(Extractor, TextIsTakenOverUnaltered) {
  const Record record = text(kText);
  EXPECT_EQ(record.outcome, Outcome::ok);
  EXPECT_EQ(record.article.text, kText);
  EXPECT_EQ(record.article.title, "ฝนตกหนัก");
  EXPECT_EQ(record.article.sources[static_cast<size_t>(Field::title)], Source::text);
  ASSERT_EQ(record.counts.size(), 1u);
  EXPECT_EQ(record.counts[0].value, 12);
}

TEST(Extractor, ErrorsEndItEarly) {
  struct Row {
    std::string bytes;
    Problem code;
  };
  const Row rows[] = {{"", Problem::empty},
                      {" \r\n\t ", Problem::empty},
                      {std::string(2001, 'x'), Problem::too_large},
                      {std::string("\x01\x02\x00\x03", 4) + std::string(200, '\0'), Problem::not_text}};
  for (const Row& row : rows) {
    for (const Record& record : {html(row.bytes, {.max_bytes = 2000}), text(row.bytes, {.max_bytes = 2000})}) {
      EXPECT_EQ(record.outcome, Outcome::error);
      EXPECT_EQ(record.error.code, row.code) << name(record.error.code);
      EXPECT_NE(record.error.message, "");
      EXPECT_EQ(record.article.text, "");
    }
  }
  EXPECT_EQ(html(std::string(2001, 'x'), {.max_bytes = 2001}).outcome == Outcome::error, false);
}

TEST(Extractor, WarningsComeOnceAndInOrder) {
  std::string page = kPage;
  page.insert(page.find("45"), "\x80\xFF");
  page.resize(page.find("แพ็ค") + 1);
  const Record record = html(page);
  EXPECT_EQ(record.outcome, Outcome::partial);
  EXPECT_THAT(record.warnings, ElementsAre(Problem::replaced_bytes, Problem::truncated));
  EXPECT_GE(record.source.replaced_bytes, 2u);
}

TEST(Extractor, OptionsThatCannotBeUsedThrow) {
  Extractor extractor(Model::builtin());
  Record record;
  for (const ExtractOptions& options :
       {ExtractOptions{.date = "2023-1-1"}, ExtractOptions{.date = "2023-02-30"},
        ExtractOptions{.date = "2023-02-03T10:00"}, ExtractOptions{.charset = "klingon"}}) {
    try {
      extractor.html(kPage, record, options);
      ADD_FAILURE() << options.date << options.charset;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::bad_option);
    }
  }
}

TEST(Extractor, NoStatePassesFromOneCallToTheNext) {
  Extractor extractor(Model::builtin());
  Record record;
  const std::string page_alone = to_json(html(kPage));
  const std::string text_alone = to_json(text(kText));
  const std::string documents[] = {kPage, kText, "", std::string(300, '\x01'), "<div>" + std::string(1000, '<')};
  for (const std::string& before : documents) {
    extractor.html(before, record);
    extractor.html(kPage, record);
    EXPECT_EQ(to_json(record), page_alone);
    extractor.text(before, record, {.date = "2020-01-01", .tokens = true});
    extractor.text(kText, record);
    EXPECT_EQ(to_json(record), text_alone);
  }
}

TEST(Extractor, KeepsTokensOnRequest) {
  const Record record = text(kText, {.tokens = true});
  ASSERT_FALSE(record.tokens.empty());
  EXPECT_EQ(record.tokens.back().span.end, record.article.text.size());
}

TEST(Extractor, TakesADictionary) {
  const DictionaryEntry entry{"ฝนตกหนัก", 1};
  Extractor extractor(Model::builtin(), Dictionary::from_words({&entry, 1}));
  Record record;
  extractor.text(kText, record, {.tokens = true});
  EXPECT_EQ(record.view(record.tokens[0].span), "ฝนตกหนัก");
}

TEST(Extractor, CanBeMoved) {
  Extractor first(Model::builtin());
  Extractor second = std::move(first);
  Record record;
  EXPECT_EQ(second.text(kText, record), Outcome::ok);
}

TEST(Extractor, ThreadsShareAModel) {
  const std::string page = to_json(html(kPage));
  const std::string plain = to_json(text(kText));
  const Model model = Model::builtin();
  std::vector<std::thread> threads;
  std::array<int, 4> wrong{};
  for (int& count : wrong)
    threads.emplace_back([&] {
      Extractor extractor(model);
      Tokenizer tokenizer(model);
      Record record;
      std::vector<Token> tokens;
      for (int i = 0; i < 10; ++i) {
        extractor.html(kPage, record);
        count += to_json(record) != page;
        extractor.text(kText, record);
        count += to_json(record) != plain;
        tokenizer(kText, tokens);
        count += tokens.back().span.end != kText.size();
      }
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(wrong, ::testing::Each(0));
}

TEST(Model, DumpsEveryTable) {
  const std::string dump = Model::builtin().dump();
  for (const char* table : {"# table problems\n", "# table places\n"}) EXPECT_NE(dump.find(table), std::string::npos);
}

TEST(Schema, HasTheProblemsOfTheModel) {
  const std::string schema = json_schema();
  for (auto problem = Problem::charset_label_wrong; problem <= Problem::out_of_memory;
       problem = static_cast<Problem>(static_cast<int>(problem) + 1))
    EXPECT_NE(schema.find("\"const\": \"" + std::string(name(problem)) + '"'), std::string::npos) << name(problem);
}

}  // namespace
}  // namespace khao
