// That no word is missed, and that sixteen places at a time see what one by one does.
#include "token/word_starts.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
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

std::vector<Classes> classes_at(const WordStarts& starts, const std::string& letters, unsigned skipped = 1000) {
  const size_t size = letters.size();
  std::vector<uint8_t> symbols, possible(size + 1 + WordStarts::kAhead);
  for (size_t k = 0; k <= size; ++k) possible[k] = k % skipped == skipped - 1 ? 0 : WordStarts::kPossible;
  spell(letters, symbols);
  std::vector<int16_t> scores(size + kLanes);
  std::vector<uint8_t> first(size + kLanes + WordStarts::kAhead), second(first.size());
  builtin().ngrams.score(symbols.data() + kPadding, size, scores.data(), starts.rows(), first.data(), second.data());
  const WordStarts::Marks marks{first.data() + kWindow, second.data() + kWindow};
  std::vector<Classes> classes, plain;
  WordStarts::find(marks, possible.data(), size, classes);
  WordStarts::find_plainly(marks, possible.data(), size, plain);
  EXPECT_EQ(classes, plain);
  for (size_t k = 0; k < classes.size(); ++k) EXPECT_TRUE(classes[k] == 0 || (k < size && possible[k] != 0));
  plain.resize(size);
  return plain;
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
  for (const char* word : {"ประชาคม", "รัฐมนตรีช่วย", "ช่วยกัน", "จังหวะ", "อุทกวิทยา", "การประปา", "นายกเทศมนตรี"})
    starts.add(text::fold(word));
  for (const Classes classes : classes_at(starts, letters)) EXPECT_EQ(classes, 0);
}

TEST(WordStarts, AreTheSameSixteenAtATime) {
  std::mt19937 random(4);
  WordStarts starts(builtin().ngrams);
  for (size_t n = 0; n < 300; ++n) starts.add(random_letters(random, 1 + random() % 300, 4));
  for (size_t size = 0; size < 150; ++size) classes_at(starts, random_letters(random, size, 5), 3);
}

TEST(WordStarts, ClassesHoldTheirLengths) {
  for (size_t limit = 0; limit <= WordTable::kReadable; ++limit)
    for (unsigned n = 0; n < 8; ++n) {
      const auto one = static_cast<Classes>(1u << n);
      EXPECT_EQ((WordStarts::longer_than(limit) & one) != 0, WordStarts::lengths(one) >> limit != 0)
          << limit << ' ' << n;
    }
}

}  // namespace
}  // namespace khao::token
