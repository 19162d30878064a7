// The model that is linked into the library opens, is whole, and can be dumped and compiled again.
#include <gtest/gtest.h>

#include "data/automaton.h"
#include "data/blob.h"

namespace khao::data {
namespace {

TEST(Builtin, OpensInPlaceAndIsWhole) {
  const Blob blob = Blob::open(builtin_bytes());
  blob.verify();
  EXPECT_GT(blob.tables(), 0U);
  Automaton::open(blob.section("automaton"));
}

TEST(Builtin, TheDumpNamesEveryTable) {
  const Blob blob = Blob::open(builtin_bytes());
  const std::string text = dump(blob);
  for (uint32_t i = 0; i < blob.tables(); ++i)
    EXPECT_NE(text.find("# table " + std::string(blob.table_at(i).name()) + "\n"), text.npos);
}

}  // namespace
}  // namespace khao::data
