#include "html/prestrip.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "html/open_elements.h"

namespace khao::html {
namespace {

// The stripped page, with its attributes put back.
std::string strip(std::string_view page) {
  Stripped out;
  prestrip(page, out);
  for (size_t tag = out.first.size(); tag-- > 0;) {
    std::string all;
    const size_t end = tag + 1 < out.first.size() ? out.first[tag + 1] : out.attributes.size();
    for (size_t i = out.first[tag]; i < end; ++i)
      all.append(" ").append(out.attributes[i].name).append("=\"").append(out.attributes[i].value).append("\"");
    const std::string number = " k=\"" + std::to_string(tag) + "\"";
    out.page.replace(out.page.find(number), number.size(), all);
  }
  return out.page;
}

bool truncated(std::string_view page) {
  Stripped out;
  prestrip(page, out);
  return out.truncated;
}

TEST(Prestrip, LeavesOutScriptsStylesAndComments) {
  EXPECT_EQ(strip("<p>a<script>if (a<b) '</p>'</script>b<style>p{}</style >c<!-- <p> --!>d</p>"), "<p>abcd</p>");
  EXPECT_EQ(strip("a<SCRIPT src=x></Script >b"), "ab");
  EXPECT_EQ(strip("a<!-->b<!--->c<!doctype html><?xml version='1'?><![if !IE]>d"), "abcd");
  EXPECT_EQ(strip("<!--[if IE 7]><html class=ie><![endif]--><p>x"), "<p>x");
  EXPECT_EQ(strip("<styled-x>a</styled-x>"), "<styled-x>a</styled-x>");
}

TEST(Prestrip, AScriptInsideACommentInsideAScriptDoesNotEndIt) {
  EXPECT_EQ(strip("a<script><!-- document.write('<script>x</script>') --></script>b"), "ab");
  EXPECT_EQ(strip("a<script><!-- x</script>b<p>c<!-- d -->"), "ab<p>c");
}

TEST(Prestrip, KeepsJsonLdApart) {
  Stripped out;
  prestrip(
      "<script type='application/ld+json'>{\"a\":1}</script><script type=text/javascript>x</script>"
      "<script class=y type=\"application/ld+json\">[]</script>z",
      out);
  EXPECT_EQ(out.page, "z");
  EXPECT_THAT(out.json_ld, testing::ElementsAre("{\"a\":1}", "[]"));
}

TEST(Prestrip, DropsElementsThatHoldNoText) {
  EXPECT_EQ(strip("a<svg><g><svg></svg><text>no</text></g></svg>b<noscript><p>no</noscript>c<template>no</template>d"),
            "abcd");
  EXPECT_EQ(strip("a<iframe src=x>no</iframe>b<svg/>c"), "abc");
  EXPECT_EQ(strip("a<svg><p>never closed</p>"), "a<svg><p>never closed</p>");
}

TEST(Prestrip, RewritesBreaks) {
  EXPECT_EQ(strip("a</br>b</BR >c<br/>d"), "a<br>b<br>c<br>d");
  EXPECT_EQ(strip("<p>a<div>b</div>c</p>d"), "<p>a<div>b</div>c<br>d");
  EXPECT_EQ(strip("ประ<wbr>เทศ"), "ประเทศ");
}

TEST(Prestrip, KeepsTheAttributesThatAreAskedForAndQuotesThem) {
  EXPECT_EQ(strip("<a HREF=/x?a=1 onclick=\"f('>')\" class='b c' data-x=y>t</a>"),
            "<a HREF=\"/x?a=1\" class=\"b c\">t</a>");
  EXPECT_EQ(strip("<p id='say \"hi\"' hidden>"), "<p id=\"say \"hi\"\" hidden=\"\">");
  EXPECT_EQ(strip("<img src=/a.jpg title=tip alt=x>"), "<img alt=\"x\">");
  EXPECT_EQ(strip("<abbr class=published title=2013-10-22>"), "<abbr class=\"published\" title=\"2013-10-22\">");
  EXPECT_EQ(strip("<p style='color:red'><p style='display: none'>"), "<p><p style=\"display: none\">");
  EXPECT_EQ(strip("<i class=\"fa\"/>x"), "<i class=\"fa\"/>x");
}

TEST(Prestrip, CutsLongAddressesOfLinksBetweenCharacters) {
  std::string address;
  for (int i = 0; i < 60; ++i) address += "ก";
  EXPECT_EQ(strip("<a href=" + address + ">"), "<a href=\"" + address.substr(0, 99) + "\">");
  EXPECT_EQ(strip("<link href=" + address + ">"), "<link href=\"" + address + "\">");
}

TEST(Prestrip, ReadsQuotesAsHtml5Does) {
  EXPECT_EQ(strip("<p class=\"a>b\">c"), "<p class=\"a>b\">c");
  EXPECT_EQ(strip("<p class=\"a>b"), "<p class=\"a\">b");  // a quote that never closes
  EXPECT_EQ(strip("<p it's>b"), "<p>b");
}

TEST(Prestrip, WhatIsNoTagIsText) {
  EXPECT_EQ(strip("1 < 2 <3 a<ข"), "1 &lt; 2 &lt;3 a&lt;ข");
  EXPECT_EQ(strip("a\0b\x01c\td"), "a");
  EXPECT_EQ(strip(std::string_view("a\0b\x01"
                                   "c\td",
                                   7)),
            "abc\td");
}

TEST(Prestrip, DropsEndTagsThatCloseNothing) {
  EXPECT_EQ(strip("<b>x</i></b></b></span>"), "<b>x</b>");
  EXPECT_EQ(strip("<table><tr><td><b>x</table>y</td>"), "<table><tr><td><b>x</table>y");
  EXPECT_EQ(strip("<b><div></b>x</div>"), "<b><div>x</div>");
}

TEST(Prestrip, NoticesACutPage) {
  for (const std::string_view cut :
       {"<p>a<", "<p>a<b", "<p class=\"x", "a<!-- b", "a<script>b", "a</p", "<div>a", "<table><tr><td>a"}) {
    EXPECT_TRUE(truncated(cut)) << cut;
  }
  for (const std::string_view whole :
       {"", "a", "<p>a", "<ul><li>a", "<div>a</div>", "<div><div>a</body>", "<table><td>a</html>", "1 < 2"}) {
    EXPECT_FALSE(truncated(whole)) << whole;
  }
}

TEST(Prestrip, LeavesOutTagsThatAreTooDeep) {
  std::string page, text;
  for (size_t i = 0; i < kMaxDepth + 100; ++i) page += "<div>" + std::to_string(i) + "<b>x</b>";
  for (size_t i = 0; i < kMaxDepth + 100; ++i) page += "</div>";
  page += "<p>after</p>";
  Stripped out;
  prestrip(page, out);
  EXPECT_TRUE(out.depth_capped);
  EXPECT_NE(out.page.find("<br>" + std::to_string(kMaxDepth + 50)), std::string::npos);
  EXPECT_TRUE(out.page.ends_with("</div><p>after</p>")) << out.page.substr(out.page.size() - 60);
  EXPECT_FALSE(out.truncated);
}

TEST(OpenElements, ClosesWhatLibxml2Closes) {
  OpenElements e;
  using enum OpenElements::Verdict;
  EXPECT_EQ(e.open(Tag::p, 0), keep);
  EXPECT_EQ(e.open(Tag::div, 0), keep);  // closes the p
  EXPECT_EQ(e.depth(), 1u);
  EXPECT_EQ(e.close(Tag::p, 0), unmatched);
  EXPECT_EQ(e.open(Tag::span, 0), keep);
  EXPECT_EQ(e.close(Tag::div, 0), keep);
  EXPECT_EQ(e.depth(), 0u);
  EXPECT_EQ(e.open(Tag::unknown, 7), keep);
  EXPECT_EQ(e.close(Tag::unknown, 7 + 64), unmatched);  // another name in the same slot
  EXPECT_FALSE(e.unfinished());
  e.open(Tag::section, 0);
  EXPECT_TRUE(e.unfinished());
}

}  // namespace
}  // namespace khao::html
