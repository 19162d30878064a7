// That no word is missed, and that sixteen places at a time see what one by one does.
#include "token/word_starts.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cut.h"
#include "token/decide.h"

namespace khao::token {
namespace {

using Classes = WordStarts::Classes;

std::string random_letters(std::mt19937& random, size_t size, unsigned letters) {
  std::string text;
  for (size_t i = 0; i < size; ++i) text += static_cast<char>(0xA1 + random() % letters);
  return text;
}

struct Seen {
  std::vector<Classes> classes;
  std::vector<size_t> alone;  // letters of the word that stands alone at each place, or 0
};

Seen seen_at(const WordStarts& starts, const std::string& letters, unsigned skipped = 1000) {
  const size_t size = letters.size();
  std::vector<uint8_t> symbols, possible(size + 1 + WordStarts::kAhead);
  for (size_t k = 0; k <= size; ++k) possible[k] = k % skipped == skipped - 1 ? 0 : WordStarts::kPossible;
  spell(letters, symbols);
  std::vector<int16_t> scores(size + kLanes);
  std::vector<uint8_t> first(size + kLanes + WordStarts::kAhead), second(first.size());
  builtin().ngrams.score(symbols.data() + kPadding, size, scores.data(), starts.rows(), first.data(), second.data());
  const WordStarts::Marks marks{first.data() + kWindow, second.data() + kWindow};
  Seen seen;
  std::vector<Classes> plain;
  WordStarts::find(marks, possible.data(), size, seen.classes);
  WordStarts::find_plainly(marks, possible.data(), size, plain);
  EXPECT_EQ(seen.classes, plain);
  for (size_t k = 0; k < plain.size(); ++k) EXPECT_TRUE(plain[k] == 0 || (k < size && possible[k] != 0));
  seen.alone.resize(size + PlaceBits::kWord);
  for (size_t from = 0; from <= size; from += PlaceBits::kWord) {
    const WordStarts::Alone alone = WordStarts::alone(marks, seen.classes.data(), from);
    const WordStarts::Alone again = WordStarts::alone_plainly(marks, plain.data(), from);
    EXPECT_EQ(alone.two, again.two);
    EXPECT_EQ(alone.three, again.three);
    EXPECT_EQ(alone.four, again.four);
    const std::pair<uint64_t, size_t> by_size[] = {{alone.two, 2}, {alone.three, 3}, {alone.four, 4}};
    for (const auto& places : by_size)
      for_each_place(places.first, from / PlaceBits::kWord, [&](size_t k) { seen.alone[k] = places.second; });
  }
  seen.classes.resize(size);
  return seen;
}

std::vector<Classes> classes_at(const WordStarts& starts, const std::string& letters, unsigned skipped = 1000) {
  return seen_at(starts, letters, skipped).classes;
}

TEST(WordStarts, NoWordIsMissed) {
  std::mt19937 random(2);
  WordStarts starts(builtin().ngrams);
  std::vector<std::string> words;
  for (size_t n = 0; n < 2000; ++n) words.push_back(random_letters(random, 1 + random() % 30, 60));
  words.push_back("x1");
  words.push_back("-");
  for (const std::string& word : words) starts.add(word);
  for (const std::string& word : words)
    for (const unsigned next : {1u, 30u, 60u}) {
      const std::string before = random_letters(random, random() % 5, next), behind = random_letters(random, 20, next);
      for (const std::string& line : {before + word, before + word + behind, before + word + " ก"}) {
        const Classes classes = classes_at(starts, line)[before.size()];
        const size_t size = std::min(word.size(), WordTable::kReadable + 1);
        EXPECT_NE(WordStarts::lengths(classes) & WordStarts::Lengths{1} << (size - 1), 0u) << size;
      }
    }
}

TEST(WordStarts, MostOthersAreNone) {
  std::mt19937 random(3);
  WordStarts starts(builtin().ngrams);
  const std::string news = "นายกรัฐมนตรีเปิดเผยภายหลังการประชุมคณะรัฐมนตรีว่าที่ประชุมเห็นชอบให้จังหวัดเร่งช่วยเหลือประชาชนที่ประสบอุทกภัย";
  std::string letters = text::fold(news);
  for (const char* word : {"ประชาคม", "รัฐธรรมนูญ", "ช่วยกัน", "จังหวะ", "อุทกวิทยา", "การประปา", "นายกเทศมนตรี"})
    starts.add(text::fold(word));
  for (const Classes classes : classes_at(starts, letters)) EXPECT_EQ(classes, 0);
}

TEST(WordStarts, AreTheSameSixteenAtATime) {
  std::mt19937 random(4);
  WordStarts starts(builtin().ngrams);
  for (size_t n = 0; n < 300; ++n) starts.add(random_letters(random, 1 + random() % 300, 4));
  for (size_t size = 0; size < 150; ++size) classes_at(starts, random_letters(random, size, 5), 3);
}

// Over few letters, some of which share their symbols and most of whose n-grams the first look does not know.
TEST(WordStarts, WhatStandsAloneIsAWordThatNoLongerOneOverlapsFromInside) {
  std::mt19937 random(5);
  const std::string letters = text::fold("กานรเ็ฌฮ12xy");
  const auto any = [&](size_t size) {
    std::string text;
    for (size_t i = 0; i < size; ++i) text += letters[random() % letters.size()];
    return text;
  };
  size_t found = 0;
  for (int round = 0; round < 20; ++round) {
    WordStarts starts(builtin().ngrams);
    std::set<std::string> words;
    for (size_t n = 0; n < 60; ++n) words.insert(any(1 + random() % 6));
    for (const std::string& word : words) starts.add(word);
    const auto longer_at = [&](const std::string& line, size_t k, size_t size) {
      return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return word.size() > size && line.compare(k, word.size(), word) == 0;
      });
    };
    for (size_t n = 0; n < 20; ++n) {
      const std::string line = any(random() % 200);
      const Seen seen = seen_at(starts, line);
      for (size_t k = 0; k < seen.alone.size(); ++k) {
        const size_t size = seen.alone[k];
        if (size == 0) continue;
        ++found;
        ASSERT_TRUE(k + size <= line.size() && words.contains(line.substr(k, size))) << k;
        for (size_t inside = k; inside < k + size; ++inside) ASSERT_FALSE(longer_at(line, inside, size)) << k;
      }
    }
  }
  EXPECT_GT(found, 500u);
}

TEST(WordStarts, CommonShortWordsStandAlone) {
  WordStarts starts(builtin().ngrams);
  for (const char* word : {"ที่", "และ", "กัน", "ตลาด"}) starts.add(text::fold(word));
  const std::string line = text::fold("ไปที่ตลาดและกลับมาด้วยกัน");
  const std::vector<size_t> alone = seen_at(starts, line).alone;
  for (const auto& [word, size] : std::map<std::string, size_t>{{"ที่", 3}, {"และ", 3}, {"กัน", 3}, {"ตลาด", 4}})
    EXPECT_EQ(alone[line.find(text::fold(word))], size) << word;
}

TEST(WordStarts, ClassesHoldTheirLengths) {
  for (size_t limit = 0; limit <= WordTable::kReadable; ++limit)
    for (unsigned n = 0; n < 7; ++n) {
      const auto one = static_cast<Classes>(1u << n);
      EXPECT_EQ((WordStarts::longer_than(limit) & one) != 0, WordStarts::lengths(one) >> limit != 0)
          << limit << ' ' << n;
    }
}

}  // namespace
}  // namespace khao::token
