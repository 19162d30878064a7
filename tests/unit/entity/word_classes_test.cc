#include "entity/word_classes.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

#include "khao/error.h"
#include "text/view.h"

namespace khao::entity {
namespace {

/// The section's bytes, aligned as in a blob.
class Section {
 public:
  explicit Section(const std::string& tsv) {
    const std::string bytes = compile_word_classes(tsv, "classes.tsv");
    words_.resize(bytes.size() / sizeof(uint64_t));
    std::memcpy(words_.data(), bytes.data(), bytes.size());
    classes_ = WordClasses({reinterpret_cast<const char*>(words_.data()), bytes.size()});
  }
  const Kin* find(const std::string& word) const { return classes_.find(text::fold(word)); }

 private:
  std::vector<uint64_t> words_;
  WordClasses classes_;
};

std::string fault(const std::string& tsv) {
  try {
    compile_word_classes(tsv, "classes.tsv");
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST(WordClasses, FindsWordsAsTheyStandInTexts) {
  const Section section("# note\nword\tfine\tcoarse\tsource\nแมว\t3\t1\tx\nเปิด\t449\t63\tx\n");
  ASSERT_NE(section.find("แมว"), nullptr);
  EXPECT_EQ(section.find("แมว")->fine, kFirstClass + 3);
  EXPECT_EQ(section.find("แมว")->coarse, kFirstClass + 1);
  ASSERT_NE(section.find("เเมว"), nullptr) << "two เ for แ";
  ASSERT_NE(section.find("เปิด"), nullptr);
  EXPECT_EQ(section.find("เปิด")->fine, kFineClasses - 1);
  EXPECT_EQ(section.find("หมา"), nullptr);
  EXPECT_EQ(section.find(""), nullptr);
}

TEST(WordClasses, TheFirstRowOfAWordCounts) {
  const Section section("word\tfine\tcoarse\nแมว\t3\t1\nแมว\t4\t2\n");
  EXPECT_EQ(section.find("แมว")->fine, kFirstClass + 3);
}

TEST(WordClasses, AFaultNamesItsLine) {
  EXPECT_EQ(fault("word\tfine\tcoarse\nแมว\t3\t1\nหมา\t450\t1\n"), "classes.tsv:3: no word with its two classes");
  EXPECT_EQ(fault("word\tfine\tcoarse\nแมว\t3\t64\n"), "classes.tsv:2: no word with its two classes");
  EXPECT_EQ(fault("word\tfine\tcoarse\nแมว\t3\n"), "classes.tsv:2: no word with its two classes");
  EXPECT_EQ(fault("word\tfine\tcoarse\nแมว\tx\t1\n"), "classes.tsv:2: no word with its two classes");
  EXPECT_EQ(fault("word\tfine\tcoarse\n\t3\t1\n"), "classes.tsv:2: no word with its two classes");
}

TEST(WordClasses, RefusesBytesThatDoNotFit) {
  EXPECT_THROW(WordClasses{std::string_view()}, Error);
  const std::vector<uint64_t> words(3);
  EXPECT_THROW(WordClasses({reinterpret_cast<const char*>(words.data()), 24}), Error);
}

}  // namespace
}  // namespace khao::entity
