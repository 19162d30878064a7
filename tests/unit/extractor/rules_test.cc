// Models with rows of a user's own, and the reasons that an extractor gives.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "khao/khao.h"

namespace khao {
namespace {

namespace fs = std::filesystem;

const std::string kText =
    "ข่าวประจำวัน\nนายสมชาย ใจดี หัวหน้าหน่วยดอกไม้ป่า กล่าวที่ ต.หนองอีกา อ.แม่สอด จ.ตาก ว่ามีผู้ร่วมงาน 12 คน เมื่อวันที่ 5 มกราคม 2566\n";

class Rules : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& content) const { std::ofstream(folder_ / name) << content; }
  void write_all() const {
    write("roles.tsv", "role\tforms\tuse\tgoverns\tscope\nหัวหน้าหน่วยดอกไม้ป่า\tหัวหน้าหน่วยดอกไม้ป่า\thead\tnothing\tunique\n");
    write("places.tsv", "code\tparent\tlevel\tname\n630699\t6306\tsubdistrict\tหนองอีกา\n");
  }
  Model model() const { return Model::builtin().with_rules(folder_.string()); }

  fs::path folder_;
};

Record read(const Model& model) {
  Extractor extractor(model);
  Record record;
  extractor.text(kText, record);
  EXPECT_EQ(check(record), "");
  return record;
}

std::vector<std::string> codes(const Record& record) {
  std::vector<std::string> all;
  for (const Place& place : record.places)
    if (!place.code.empty()) all.emplace_back(place.code.view());
  return all;
}

TEST_F(Rules, OwnRowsStandBesideTheModels) {
  write_all();
  const Record plain = read(Model::builtin()), own = read(model());
  EXPECT_THAT(codes(own), testing::ElementsAre("630699", "6306", "63"));
  EXPECT_THAT(codes(plain), testing::Not(testing::Contains("630699")));
  ASSERT_EQ(own.officials.size(), 1U);
  ASSERT_EQ(own.officials[0].positions, 1U);
  EXPECT_EQ(own.view(own.positions(own.officials[0])[0].role), "หัวหน้าหน่วยดอกไม้ป่า");
}

TEST_F(Rules, AModelOutlivesTheFolderAndIsShared) {
  write_all();
  const Model own = model();
  fs::remove_all(folder_);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&own] { EXPECT_THAT(codes(read(own)), testing::ElementsAre("630699", "6306", "63")); });
  for (std::thread& thread : threads) thread.join();
}

TEST_F(Rules, TheDumpHoldsTheOwnRowsAndTheBuiltinModelDoesNot) {
  write_all();
  EXPECT_NE(model().dump().find("\n630699\t6306\tsubdistrict\tหนองอีกา\t"), std::string::npos);
  EXPECT_EQ(Model::builtin().dump().find("630699"), std::string::npos);
}

TEST_F(Rules, FaultsHaveACodeAndTheFile) {
  const auto error = [&] {
    try {
      model();
    } catch (const Error& thrown) {
      return std::string(name(thrown.code())) + ' ' + thrown.what();
    }
    return std::string("none");
  };
  EXPECT_THAT(error(), testing::StartsWith("io " + folder_.string()));
  write("roles.tsv", "role\nก\n");
  EXPECT_EQ(error(), "bad_table " + (folder_ / "roles.tsv").string() + ":2: column forms: it cannot be empty");
  fs::remove_all(folder_);
  EXPECT_THAT(error(), testing::StartsWith("io " + folder_.string()));
}

TEST(Explain, GivesAReasonForEachItem) {
  Extractor extractor(Model::builtin());
  EXPECT_TRUE(extractor.explain().places.empty());
  Record record;
  extractor.text("ข่าว\nนายสมชาย ใจดี นายอำเภอแม่สอด ลงพื้นที่ ต.แม่ปะ อ.แม่สอด จ.ตาก มอบน้ำดื่ม 12 แพ็ค เมื่อวันที่ 5 มกราคม 2566\n",
                 record);
  const Explanation why = extractor.explain();
  ASSERT_EQ(why.officials.size(), record.officials.size());
  ASSERT_EQ(why.places.size(), record.places.size());
  ASSERT_EQ(why.times.size(), record.times.size());
  ASSERT_EQ(why.counts.size(), record.counts.size());
  for (const auto* family : {&why.officials, &why.places, &why.times, &why.counts}) {
    ASSERT_FALSE(family->empty());
    for (const Reason& reason : *family) {
      EXPECT_FALSE(reason.found.rule.empty());
      EXPECT_FALSE(reason.decided.rule.empty());
      EXPECT_EQ(reason.found.table.empty(), reason.found.row.empty());
    }
  }
  for (size_t i = 0; i < record.places.size(); ++i) {
    if (record.view(record.places[i].mention) != "ต.แม่ปะ") continue;
    EXPECT_EQ(why.places[i].found.rule, "level word");
    EXPECT_EQ(why.places[i].decided.rule, "larger place in its chain");
    EXPECT_EQ(record.view(why.places[i].decided.words), "อ.แม่สอด");
    ASSERT_FALSE(why.places[i].decided.row.empty());
    EXPECT_EQ(why.places[i].decided.row[0].value, "630607");
  }
  extractor.text("", record);
  EXPECT_TRUE(extractor.explain().places.empty()) << "the last record has no items";
}

}  // namespace
}  // namespace khao
