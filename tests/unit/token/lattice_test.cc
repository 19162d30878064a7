#include <gtest/gtest.h>

#include "cut.h"

namespace khao::token {
namespace {

const OwnTables kOwn("ตา\t100\nตาก\t90\nกลม\t90\nลม\t90\nนาย\t60\nอำเภอ\t60\n");

TEST(Lattice, TakesTheCheapestWay) { EXPECT_EQ(cut(kOwn.tables(), "ตากลม"), "ตาก|ลม"); }

TEST(Lattice, AnUnknownNameIsOneToken) {
  EXPECT_EQ(cut(kOwn.tables(), "นายกขคง"), "นาย|กขคง");
  const auto tokens = tokens_of(kOwn.tables(), "นายกขคง");
  EXPECT_TRUE(tokens[0].known);
  EXPECT_FALSE(tokens[1].known);
}

TEST(Lattice, ClustersAreNeverCut) {
  // A lexicon that asks for a cut inside a cluster does not get it.
  const OwnTables own("ก\t1\nา\t1\nเ\t1\nกา\t90\nเก\t90\n");
  EXPECT_EQ(cut(own.tables(), "กาเก"), "กา|เก");
}

TEST(Lattice, LongClustersAndLongUnknownWordsEnd) {
  std::string marks = "ก";
  for (int n = 0; n < 200; ++n) marks += n % 2 ? "่" : "้";
  EXPECT_EQ(tokens_of(kOwn.tables(), marks).size(), 1u);
  std::string letters;
  for (int n = 0; n < 1000; ++n) letters += "ส";
  EXPECT_GE(tokens_of(kOwn.tables(), letters).size(), 2u);
}

}  // namespace
}  // namespace khao::token
