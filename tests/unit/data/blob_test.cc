// Damaged blobs are refused: by open where the directory is hurt, by verify where the contents are.
#include "data/blob.h"

#include <gtest/gtest.h>

#include "aligned.h"
#include "data/compile.h"
#include "khao/error.h"

namespace khao::data {
namespace {

std::string sample() {
  auto fold = [](std::string_view text) { return std::string(text); };
  return compile({{"a", "k\tv:integer\np\t1\nq\t2\n", "a"}, {"b", "k\tr:ref=a\tw:pattern\nx\tp\txyz\n", "b"}},
                 {{"raw", "some raw bytes", ""}}, fold);
}

// The code of the error that opening and verifying throws.
ErrorCode outcome(std::string_view bytes) {
  try {
    Blob::open(bytes).verify();
  } catch (const Error& error) {
    return error.code();
  }
  ADD_FAILURE() << "accepted";
  return ErrorCode::io;
}

TEST(Blob, EveryFlippedBitOfHeadersAndContentsIsNoticed) {
  Aligned bytes(sample());
  Blob::open(bytes.view()).verify();
  // Padding between sections belongs to none and is not looked at.
  const size_t before = bytes.view().size();
  size_t noticed = 0;
  for (size_t at = 0; at < before; ++at) {
    bytes[at] ^= 0x10;
    try {
      Blob::open(bytes.view()).verify();
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::bad_model);
      ++noticed;
    }
    bytes[at] ^= 0x10;
  }
  const Blob blob = Blob::open(bytes.view());
  size_t contents = 64 + 64 * 6;  // header, six directory entries
  for (const char* name : {"automaton", "raw", "strings", "table/a", "table/b", "word_automaton"})
    contents += blob.section(name).size();
  EXPECT_EQ(noticed, contents);
}

TEST(Blob, EveryTruncationIsNoticed) {
  const std::string whole = sample();
  for (size_t size = 0; size < whole.size(); ++size) {
    const Aligned cut(std::string_view(whole).substr(0, size));
    EXPECT_EQ(outcome(cut.view()), ErrorCode::bad_model) << size;
  }
}

TEST(Blob, OtherFilesAreRefused) {
  const Aligned text(
      "This is a text file that has nothing to do with a model. It is longer than the header of a blob is.");
  EXPECT_EQ(outcome(text.view()), ErrorCode::bad_model);
  const Aligned zeros(std::string(4096, '\0'));
  EXPECT_EQ(outcome(zeros.view()), ErrorCode::bad_model);
  const Aligned shifted(std::string("x").append(sample()));
  EXPECT_EQ(outcome(shifted.view().substr(1)), ErrorCode::bad_model) << "not aligned";
}

TEST(Blob, UnknownNamesAreErrorsOfTheModel) {
  const Aligned bytes(sample());
  const Blob blob = Blob::open(bytes.view());
  EXPECT_THROW(blob.table("c"), Error);
  EXPECT_THROW(blob.table_index(""), Error);
  EXPECT_THROW(blob.table("a").column("none"), Error);
  EXPECT_EQ(blob.tables(), 2U);
}

TEST(Blob, AnEmptyBlobHasNoSections) {
  const Blob blob;
  blob.verify();
  EXPECT_EQ(blob.tables(), 0U);
  EXPECT_EQ(blob.section("strings"), "");
  EXPECT_THROW(blob.table("a"), Error);
}

}  // namespace
}  // namespace khao::data
