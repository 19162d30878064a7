#include "token/own_words.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <limits>
#include <random>

#include "cut.h"
#include "khao/error.h"
#include "random_text.h"
#include "slow_dictionary.h"
#include "token/dictionary.h"

namespace khao::token {
namespace {

Dictionary words(std::initializer_list<DictionaryEntry> entries) {
  return Dictionary::from_words(std::span(entries.begin(), entries.size()));
}

std::string cut_with(const Dictionary& dictionary, std::string_view text) {
  return cut(text, own_words(builtin(), dictionary).get());
}

TEST(Dictionary, ListedWordsStayWhole) {
  EXPECT_EQ(cut_with({}, "ทะเบียนบ้านใหม่"), "ทะเบียน|บ้าน|ใหม่");
  const Dictionary dictionary = words({{"ทะเบียนบ้าน"}});
  EXPECT_EQ(cut_with(dictionary, "ทะเบียนบ้านใหม่"), "ทะเบียนบ้าน|ใหม่");
  EXPECT_TRUE(tokens_of("ทะเบียนบ้าน", own_words(builtin(), dictionary).get())[0].known);
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

TEST(Dictionary, AWordMayBeginWithAMarkWhereFormCuts) {
  EXPECT_EQ(cut_with(words({{"ัพท์ใหม่"}}), "คน ัพท์ใหม่คน"), "คน| |ัพท์ใหม่|คน");
}

TEST(Dictionary, ComparesFoldedForms) { EXPECT_EQ(cut_with(words({{"นํ้าแดง"}}), "คนน้ำเเดงคน"), "คน|น้ำเเดง|คน"); }

TEST(Dictionary, RefusesWhatIsNoWord) {
  EXPECT_THROW(words({{""}}), Error);
  EXPECT_THROW(words({{"สอง คำ"}}), Error);
  EXPECT_TRUE(words({}).empty());
}

TEST(Dictionary, WhatItListsIsKnown) {
  const std::string text = "กขคงคนจฉชคนก";
  const Dictionary dictionary = words({{"ขคง"}, {"จฉ"}, {"ชคนก"}});
  size_t known = 0;
  for (const Token& token : tokens_of(text, own_words(builtin(), dictionary).get())) {
    const std::string word = text.substr(token.span.begin, token.span.size());
    if (word == "ขคง" || word == "จฉ" || word == "ชคนก") known += token.known ? 1 : 0;
  }
  EXPECT_EQ(known, 3u);
}

std::string random_letters(std::mt19937& random, size_t size) {
  std::string letters;
  for (size_t i = 0; i < size; ++i) letters += static_cast<char>(0xA1 + random() % 46);
  return letters;
}

TEST(Dictionary, KnowsTheBeginningsOfItsWords) {
  std::mt19937 random(9);
  std::vector<std::pair<std::string, float>> words;
  for (int n = 0; n < 2000; ++n) words.emplace_back(random_letters(random, 1 + random() % 30), 1.F);
  const Dictionary_impl dictionary(words);
  for (const auto& [word, weight] : words)
    for (size_t size = 1; size <= std::min(word.size(), WordTable::kReadable); ++size)
      EXPECT_TRUE(dictionary.may_begin_with(WordTable::hash(word.substr(0, size)))) << size;
  // Words that differ from one of them in a letter of the end: no two of so many letters begin alike.
  size_t taken = 0, asked = 0;
  for (const auto& [word, weight] : words) {
    if (word.size() < 10) continue;
    for (size_t at = 6; at < std::min(word.size(), WordTable::kReadable); ++at, ++asked) {
      std::string other = word.substr(0, at + 1);
      other[at] = static_cast<char>(other[at] ^ 0x40);
      taken += dictionary.may_begin_with(WordTable::hash(other)) ? 1 : 0;
    }
  }
  EXPECT_LT(taken, asked / 8);
}

// --- against a reference that looks for all words at all places

void expect_same_as_slowly(const Listed& listed, const OwnWords& own, const std::string& line) {
  Scratch fast = looked_at(builtin(), own, line);
  if (fast.view.size() == 0) return;
  Scratch slow = fast;
  apply_own_words(own, fast);
  apply_slowly(listed.words, slow);
  for (size_t n = 0; n < slow.cuts.words(); ++n) {
    ASSERT_EQ(fast.cuts.word(n), slow.cuts.word(n)) << line;
    ASSERT_EQ(fast.doubts.word(n), slow.doubts.word(n)) << line;
  }
}

float random_weight(std::mt19937& random, bool weighted) { return weighted ? static_cast<float>(random() % 3) : 1; }

// Few letters, so that words overlap, hold each other and recur; of all lengths, longer than a table's longest too.
TEST(Dictionary, AgreesWithASlowReferenceOnRandomWords) {
  std::mt19937 random(7);
  const auto random_word = [&](size_t letters, size_t longest) {
    static constexpr std::string_view kLetters[] = {"ก", "ข", "า", "เ", "่", "1", ".", "a", "น้ำ"};
    std::string word;
    for (size_t i = 0, size = 1 + random() % longest; i < size; ++i) word += kLetters[random() % letters];
    return word;
  };
  for (int n = 0; n < 600; ++n) {
    const size_t letters = 1 + random() % 9, longest = std::vector<size_t>{2, 4, 9, 40}[random() % 4];
    const bool weighted = n % 3 == 0;
    std::vector<std::pair<std::string, float>> words;
    for (size_t k = 0, count = 1 + random() % 30; k < count; ++k)
      words.emplace_back(random_word(letters, longest), random_weight(random, weighted));
    const Listed listed = list(words);
    if (listed.dictionary.empty()) continue;
    const auto own = own_words(builtin(), listed.dictionary);
    for (int k = 0; k < 8; ++k) {
      std::string line;
      for (size_t piece = 0, count = random() % 20; piece < count; ++piece) {
        line += random() % 3 ? words[random() % words.size()].first : random_word(letters, 4);
        if (random() % 8 == 0) line += ' ';
      }
      if (random() % 3 == 0) line += '\n';
      expect_same_as_slowly(listed, *own, line);
      if (testing::Test::HasFatalFailure()) FAIL() << n;
    }
  }
}

// Words that are stretches of the text: tokens of the model, parts of them, and longer ones across them.
TEST(Dictionary, AgreesWithASlowReferenceOnNews) {
  std::mt19937 random(8);
  for (int n = 0; n < 300; ++n) {
    std::vector<std::string> lines;
    for (int k = 0; k < 6; ++k) lines.push_back(random_text(random, random() % 30));
    std::vector<std::pair<std::string, float>> words;
    for (size_t k = 0, count = 1 + random() % 60; k < count; ++k) {
      const std::string& line = lines[random() % lines.size()];
      const std::vector<Token> tokens = tokens_of(line);
      if (tokens.empty()) continue;
      const size_t first = random() % tokens.size();
      const size_t last = std::min(first + random() % (random() % 4 ? 2 : 8), tokens.size() - 1);
      words.emplace_back(line.substr(tokens[first].span.begin, tokens[last].span.end - tokens[first].span.begin),
                         random_weight(random, n % 3 == 0));
    }
    const Listed listed = list(words);
    if (listed.dictionary.empty()) continue;
    const auto own = own_words(builtin(), listed.dictionary);
    for (const std::string& line : lines) expect_same_as_slowly(listed, *own, line);
    if (testing::Test::HasFatalFailure()) FAIL() << n;
  }
}

// Places are taken 64 at a time: words that begin, end and overlap on either side of where the next ones begin, in
// tokens of one letter to more than 64.
TEST(Dictionary, AgreesWithASlowReferenceWhereverALineIsDivided) {
  const Listed listed =
      list({{"คนบ้าน", 1}, {"บ้านลงคน", 1}, {"ลงทะเบียน", 1}, {"ทะเบียนบ้าน", 1}, {"ก", 1}, {std::string(70, 'x'), 1}});
  const auto own = own_words(builtin(), listed.dictionary);
  for (size_t n = 0; n <= 140; ++n)
    for (const char* before : {" ", "ก", "x", "1 "})
      for (const char* text : {"คนบ้านลงคน", "ลงทะเบียนบ้านคน", "xxxx ก คนบ้าน"}) {
        std::string line;
        for (size_t k = 0; k < n; ++k) line += before;
        expect_same_as_slowly(listed, *own, line + text);
        expect_same_as_slowly(listed, *own, line + text + line);
      }
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
  for (const char* text : {"สอง คำ\n", "คน\tnan\n", "คน\tinf\n"}) {
    write(text);
    EXPECT_THROW(Dictionary::from_file(path_), Error) << text;
  }
  EXPECT_THROW(words({{"คน", std::numeric_limits<float>::quiet_NaN()}}), Error);
  EXPECT_THROW(Dictionary::from_file(path_ + ".none"), Error);
}

}  // namespace
}  // namespace khao::token
