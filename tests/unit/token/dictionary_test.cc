#include "token/dictionary.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

#include "cut.h"
#include "khao/error.h"

namespace khao::token {
namespace {

Dictionary words(std::initializer_list<DictionaryEntry> entries) {
  return Dictionary::from_words(std::span(entries.begin(), entries.size()));
}

std::string cut_with(const Dictionary& dictionary, std::string_view text) { return cut(text, dictionary.impl()); }

TEST(Dictionary, ListedWordsStayWhole) {
  EXPECT_EQ(cut_with({}, "ทะเบียนบ้านใหม่"), "ทะเบียน|บ้าน|ใหม่");
  const Dictionary dictionary = words({{"ทะเบียนบ้าน"}});
  EXPECT_EQ(cut_with(dictionary, "ทะเบียนบ้านใหม่"), "ทะเบียนบ้าน|ใหม่");
  EXPECT_TRUE(tokens_of("ทะเบียนบ้าน", dictionary.impl())[0].known);
}

TEST(Dictionary, AlsoAcrossWhatFormWouldCut) {
  EXPECT_EQ(cut_with(words({{"โควิด-19"}}), "คนโควิด-19"), "คน|โควิด-19");
  EXPECT_EQ(cut_with(words({{"คน1/คน2"}}), "คน1/คน2คน"), "คน1/คน2|คน");
}

TEST(Dictionary, TheHeavierThenTheLongerThenTheEarlierWins) {
  EXPECT_EQ(cut_with(words({{"คนบ้าน"}, {"บ้านลง"}}), "คนบ้านลง"), "คนบ้าน|ลง");
  EXPECT_EQ(cut_with(words({{"คนบ้าน"}, {"บ้านลง", 2}}), "คนบ้านลง"), "คน|บ้านลง");
  EXPECT_EQ(cut_with(words({{"คนบ้าน"}, {"บ้านลงคน"}}), "คนบ้านลงคน"), "คน|บ้านลงคน");
  EXPECT_EQ(cut_with(words({{"คน", 3}, {"คนบ้าน"}}), "คนบ้าน"), "คน|บ้าน");
}

TEST(Dictionary, NeverCutsACluster) { EXPECT_EQ(cut_with(words({{"บ้"}, {"คน"}}), "คนบ้าน"), "คน|บ้าน"); }

TEST(Dictionary, ComparesFoldedForms) { EXPECT_EQ(cut_with(words({{"นํ้าแดง"}}), "คนน้ำเเดงคน"), "คน|น้ำเเดง|คน"); }

TEST(Dictionary, RefusesWhatIsNoWord) {
  EXPECT_THROW(words({{""}}), Error);
  EXPECT_THROW(words({{"สอง คำ"}}), Error);
  EXPECT_TRUE(words({}).empty());
}

class File : public testing::Test {
 protected:
  void write(const char* content) { std::ofstream(path_, std::ios::binary) << content; }
  void TearDown() override { std::remove(path_.c_str()); }
  std::string path_ = testing::TempDir() + "khao_words.txt";
};

TEST_F(File, HoldsAWordALine) {
  write("\xEF\xBB\xBF# my words\r\nลงทะเบียน\r\n\nคนบ้าน\t2.5\n");
  const Dictionary dictionary = Dictionary::from_file(path_);
  EXPECT_EQ(cut_with(dictionary, "ลงทะเบียนคนบ้าน"), "ลงทะเบียน|คนบ้าน");
}

TEST_F(File, FaultsNameTheLine) {
  write("คน\nบ้าน\tmany\n");
  try {
    Dictionary::from_file(path_);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::bad_table);
    EXPECT_NE(std::string(error.what()).find(":2:"), std::string::npos);
  }
  write("สอง คำ\n");
  EXPECT_THROW(Dictionary::from_file(path_), Error);
  EXPECT_THROW(Dictionary::from_file(path_ + ".none"), Error);
}

}  // namespace
}  // namespace khao::token
