// Time bounds on pages made to hurt: each takes a time in proportion to its size. The bounds are far above what is
// needed, so that a busy machine or a sanitizer does not fail them; a quadratic case takes minutes.
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "base/utf8.h"
#include "dump.h"

namespace khao::html {
namespace {

std::string repeat(std::string_view piece, size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  while (times-- > 0) out += piece;
  return out;
}

double seconds(const std::string& page, Tree& tree) {
  Scratch scratch;
  const auto start = std::chrono::steady_clock::now();
  parse(page, scratch, tree);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST(Linear, HostilePages) {
  const std::pair<const char*, std::string> pages[] = {
      {"nested div", repeat("<div>", 1'000'000)},
      {"nested div with text", repeat("<div>a", 300'000)},
      {"open b, wrong end", repeat("<b>x</i>", 100'000)},
      {"p div p", repeat("<p><div></p>", 100'000)},
      {"b div b", repeat("<b><div></b>", 100'000)},
      {"font never closed", repeat("<font><td>", 100'000)},
      {"svg never closed", repeat("<svg>", 200'000)},
      {"noscript and svg never closed", repeat("<noscript><svg><template>", 100'000)},
      {"comments never closed", repeat("<!--", 200'000)},
      {"half comments", repeat("<!----", 200'000)},
      {"open quotes", repeat("<a b='>", 200'000)},
      {"open brackets", repeat("<", 1'000'000)},
      {"end tags", repeat("</x>", 200'000)},
      {"ampersands", repeat("&", 1'000'000)},
      {"references", repeat("&#x20", 200'000)},
      {"attributes", repeat("<p ", 1) + repeat("a=1 ", 500'000)},
      {"one long name", repeat("<a", 1) + repeat("a", 2'000'000)},
      {"scripts", repeat("<script>", 200'000)},
      {"script ends", repeat("<script><!--<script></script>", 50'000)},
      {"links", repeat("<a>", 100'000)},
      {"options", repeat("<select><option>", 100'000)},
      {"one long text", repeat("ข่าว", 1'000'000)},
  };
  for (const auto& [what, page] : pages) {
    Tree tree;
    EXPECT_LT(seconds(page, tree), 5.0) << what;
    for (const Node& node : tree.nodes) ASSERT_LT(node.depth, 600) << what;
  }
}

TEST(Linear, DeepTextIsKept) {
  Tree tree;
  seconds(repeat("<div>", 2000) + "deep" + repeat("</div>", 2000) + "<p>AFTER</p>", tree);
  EXPECT_EQ(all_text(tree), "deepAFTER");
  EXPECT_TRUE(tree.depth_capped);
}

TEST(Linear, RandomBytes) {
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    std::string page;
    for (int i = 0; i < 100'000; ++i) {
      // Random bytes as the charset stage hands them on: valid UTF-8 with many signs of markup.
      if (random() % 4 == 0)
        page += "<>&'\"/!-="[random() % 9];
      else
        base::append_code_point(random() % 0x200 + 1, page);
    }
    Tree tree;
    EXPECT_LT(seconds(page, tree), 5.0);
  }
}

TEST(Linear, NodesAreCapped) {
  Tree tree;
  EXPECT_LT(seconds(repeat("<b>x</b>", 1'200'000), tree), 10.0);
  EXPECT_TRUE(tree.nodes_capped);
  EXPECT_LE(tree.nodes.size(), 1'000'001u);
}

}  // namespace
}  // namespace khao::html
