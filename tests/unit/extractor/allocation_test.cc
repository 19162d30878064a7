// What allocates: a program of its own, because it counts every call of operator new.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include "khao/model.h"
#include "khao/tokenizer.h"
#include "model.h"

namespace {
std::atomic<size_t> allocations{0};
}  // namespace

void* operator new(size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
void* operator new(size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete(void* memory, size_t) noexcept { std::free(memory); }

namespace khao {
namespace {

TEST(Allocations, OpeningTheModelTakesNoneForEachEntry) {
  const data::Blob blob = data::Blob::open(data::builtin_bytes());
  size_t rows = 0;
  for (uint32_t n = 0; n < blob.tables(); ++n) rows += blob.table_at(n).rows();
  const size_t before = allocations;
  const Model_impl model(blob);
  EXPECT_LT(allocations - before, 1000u);
  EXPECT_GT(rows, 20000u);
}

TEST(Allocations, AWarmTokenizerTakesNone) {
  const std::string text =
      "นายสมพงษ์ ใจแสน ผู้ว่าราชการจังหวัดน่าน ลงพื้นที่ อ.ปัว วันที่ 14 ส.ค. 2566 เวลา 09.30 น. มอบถุงยังชีพ 120 ชุด www.example.com "
      "#น่าน\n"
      "ทดสอบ\xE0\xB8 ข้อความ\xFFที่เสีย\n";
  const Dictionary dictionary = Dictionary::from_words(std::vector<DictionaryEntry>{{"ถุงยังชีพ", 1}, {"ลงพื้นที่", 2}});
  for (const Dictionary& own : {Dictionary(), dictionary}) {
    Tokenizer tokenize(Model::builtin(), own);
    std::vector<Token> tokens;
    tokenize(text, tokens);
    const size_t before = allocations;
    for (int n = 0; n < 100; ++n) tokenize(text, tokens);
    EXPECT_EQ(allocations, before);
    const std::vector<std::string_view> texts = {text, "", "ประชาชนในพื้นที่", text};
    std::vector<size_t> ends;
    tokenize(texts, tokens, ends);
    const size_t before_batches = allocations;
    for (int n = 0; n < 100; ++n) tokenize(texts, tokens, ends);
    EXPECT_EQ(allocations, before_batches);
  }
}

}  // namespace
}  // namespace khao
