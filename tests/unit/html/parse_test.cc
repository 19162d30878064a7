#include <gtest/gtest.h>

#include <random>

#include "base/utf8.h"
#include "dump.h"

namespace khao::html {
namespace {

TEST(Tags, FindsEveryNameAndNoOther) {
  for (int i = static_cast<int>(Tag::unknown) + 1; i < static_cast<int>(Tag::count); ++i) {
    EXPECT_EQ(tag_by_name(name(static_cast<Tag>(i))), static_cast<Tag>(i)) << i;
  }
  for (const std::string_view other :
       {"", "x", "divv", "template_", "#text", "o:p", "a-very-long-custom-element-name"}) {
    EXPECT_EQ(tag_by_name(other), Tag::unknown) << other;
  }
  EXPECT_EQ(name(Tag::template_), "template");
  EXPECT_TRUE(is_block(Tag::figcaption) && !is_block(Tag::span) && is_void(Tag::br) && !is_void(Tag::p));
}

TEST(Parse, MakesAFlatTreeInDocumentOrder) {
  const Tree tree = parse_page("<body><div class=\"a\">x<p>y</p></div>");
  EXPECT_EQ(dump(tree), "div[class=a](x p(y))");
  const Node& div = tree.nodes[3];
  EXPECT_EQ(div.tag, Tag::div);
  EXPECT_EQ(div.next, tree.nodes.size());
  EXPECT_EQ(tree.nodes[5].parent, 3u);
  EXPECT_EQ(tree.nodes[6].depth, tree.nodes[4].depth + 1);
  EXPECT_EQ(tree.attribute(div, "class"), "a");
  EXPECT_EQ(tree.attribute(div, "id"), "");
  EXPECT_FALSE(tree.has_attribute(div, "id"));
}

TEST(Parse, NeverLooksAtThePagesOwnLabel) {
  EXPECT_EQ(dump("<title>ข่าว</title><meta charset=tis-620><p>ตำบลริมน้ำ “เก่า”</p>"),
            "head(title(ข่าว) meta) p(ตำบลริมน้ำ “เก่า”)");
}

TEST(Parse, MapsReferencesOf128To159AsHtmlDoes) {
  EXPECT_EQ(dump("<p>&#147;ดี&#148; &#133; &#x80; &nbsp;&amp;&ldquo;</p>"), "p(“ดี” … € \xC2\xA0&“)");
  EXPECT_EQ(dump("<img alt='&#150;'>"), "img[alt=–]");
  EXPECT_EQ(dump("<a ID='&quot;&#3585;&#xE02;&eacute;&#0;&#xD800;&bogus;&copy &' HREF=/?a=1&amp;b>"),
            "a[id=\"กขé&#0;&#xD800;&bogus;&copy &][href=/?a=1&b]");
  EXPECT_EQ(dump(std::string_view("<p class='\0x\x02'>", 16)), "p[class=x]");
}

TEST(Parse, JoinsTheParserPiecesOfOneText) {
  std::string long_text;
  for (int i = 0; i < 5000; ++i) long_text += "ก&amp;";
  const Tree tree = parse_page("<p>" + long_text + "</p>");
  size_t texts = 0;
  for (const Node& node : tree.nodes) texts += node.tag == Tag::text;
  EXPECT_EQ(texts, 1u);
  EXPECT_EQ(base::count_code_points(all_text(tree)), 10000u);
}

TEST(Parse, ReadsSloppyPages) {
  EXPECT_EQ(dump("<p>a<p>b<ul><li>1<li>2</ul>c"), "p(a) p(b) ul(li(1) li(2)) c");
  EXPECT_EQ(dump("<table><tr><td>1<td>2<tr><td>3</table>"), "table(tr(td(1) td(2)) tr(td(3)))");
  EXPECT_EQ(dump("<div>a</body></html><p>b</p>"), "div(a p(b))");
  EXPECT_EQ(dump("<html><body><div>a</div><html><body class=x><p>b"), "div(a) p(b)");
  EXPECT_EQ(dump("<my-card><o:p>x</o:p></my-card>"), "#unknown(#unknown(x))");
}

TEST(Parse, EmptyInput) {
  const Tree tree = parse_page("");
  EXPECT_EQ(tree.nodes.size(), 1u);
  EXPECT_EQ(tree.nodes[0].next, 1u);
  EXPECT_FALSE(tree.truncated);
}

TEST(Parse, ReusesATreeWithoutLeftovers) {
  Scratch scratch;
  Tree tree;
  parse("<script type='application/ld+json'>{}</script><div>one", scratch, tree);
  EXPECT_TRUE(tree.truncated);
  EXPECT_EQ(tree.json_ld.size(), 1u);
  parse("<p>two</p>", scratch, tree);
  EXPECT_EQ(dump(tree), "p(two)");
  EXPECT_TRUE(tree.json_ld.empty());
  EXPECT_FALSE(tree.truncated);
}

// Every node lies inside its parent, subtrees nest, text slices are whole UTF-8.
void expect_sound(const Tree& tree) {
  ASSERT_EQ(tree.nodes[0].next, tree.nodes.size());
  for (uint32_t i = 1; i < tree.nodes.size(); ++i) {
    const Node& node = tree.nodes[i];
    ASSERT_LT(node.parent, i);
    ASSERT_GT(node.next, i);
    ASSERT_LE(node.next, tree.nodes[node.parent].next);
    ASSERT_EQ(node.depth, tree.nodes[node.parent].depth + 1);
    if (node.tag == Tag::text) {
      ASSERT_EQ(node.next, i + 1);
      const std::string_view text = tree.text(node);
      ASSERT_EQ(base::valid_utf8_prefix(text), text.size());
    }
  }
}

TEST(ParseProperty, RandomMarkupGivesASoundTree) {
  const std::string_view pieces[] = {"<div>", "</div>", "<p>",    "</p>",     "<b>",       "</i>",   "<table>", "<td>",
                                     "</tr>", "ข่าว",    " ",      "<",        ">",         "\"",     "'",       "&",
                                     "&nbsp", "&#x;",   "<!--",   "-->",      "<a href=",  "<br/>",  "</br>",   "=",
                                     "<li>",  "<svg>",  "</svg>", "<script>", "</script>", "<title>"};
  std::mt19937 random(20260101);
  for (int round = 0; round < 2000; ++round) {
    std::string page;
    for (int i = 0; i < 40; ++i) page += pieces[random() % std::size(pieces)];
    SCOPED_TRACE(page);
    expect_sound(parse_page(page));
  }
}

TEST(ParseProperty, CutAnywhereKeepsTheTextBefore) {
  const std::string page =
      "<html><head><title>หัวข้อ</title><style>p{}</style></head><body><div class='content'><p>ย่อหน้าแรก</p>"
      "<!-- x --><p>ย่อหน้า <b>ที่สอง</b></p><svg><path/></svg><p>สุดท้าย</p></div></body></html>";
  for (size_t cut = 0; cut <= page.size(); ++cut) {
    if (cut < page.size() && (static_cast<unsigned char>(page[cut]) & 0xC0) == 0x80)
      continue;  // the charset stage gives whole letters
    const Tree tree = parse_page(std::string_view(page).substr(0, cut));
    expect_sound(tree);
    const std::string text = all_text(tree);
    const auto kept = [&](std::string_view what) { return text.find(what) != std::string::npos; };
    EXPECT_TRUE(cut <= page.find("</p>") || kept("ย่อหน้าแรก")) << cut;
    EXPECT_TRUE(cut <= page.find("<svg>") || kept("ย่อหน้า ที่สอง")) << cut;
  }
}

}  // namespace
}  // namespace khao::html
