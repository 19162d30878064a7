#include "article/json.h"

#include <gtest/gtest.h>

namespace khao::article {
namespace {

// The tree in one line: {a:x b:[1 2]}.
std::string dump(const Json& json, uint32_t node) {
  std::string out(json.key(node));
  if (!out.empty()) out += ':';
  const Json::Kind kind = json.nodes[node].kind;
  if (kind == Json::Kind::string || kind == Json::Kind::other) return out += json.value(node);
  out += kind == Json::Kind::object ? '{' : '[';
  for (uint32_t i = node + 1; i < json.nodes[node].next; i = json.nodes[i].next) {
    if (i > node + 1) out += ' ';
    out += dump(json, i);
  }
  return out += kind == Json::Kind::object ? '}' : ']';
}

struct Result {
  std::string tree;
  bool damaged;
};

Result read(std::string_view text) {
  Json json;
  read_json(text, json);
  return {dump(json, 0), json.damaged};
}

TEST(Json, ReadsWellFormedText) {
  const Result r = read(R"({"a":"x","b":[1,2.5,true,null,{"c":"ข\u0e48าว \ud83d\ude00 \"q\" \/"}]})");
  EXPECT_EQ(r.tree, "[{a:x b:[1 2.5 true null {c:ข่าว 😀 \"q\" /}]}]");
  EXPECT_FALSE(r.damaged);
}

TEST(Json, FindsMembers) {
  Json json;
  read_json(R"([{"x":{"name":"inner"},"name":"outer"}])", json);
  EXPECT_EQ(json.value(json.member(2, "name")), "outer");
  EXPECT_EQ(json.member(2, "none"), 0u);
  EXPECT_EQ(json.member(1, "name"), 0u);
}

TEST(Json, ReadsWhatPagesHold) {
  EXPECT_EQ(read("{\"a\":\"x\"}}").tree, "[{a:x}]");        // a brace too many
  EXPECT_EQ(read("{\"a\":\"x\ny\",}").tree, "[{a:x\ny}]");  // raw line feed, trailing comma
  EXPECT_EQ(read("/*<![CDATA[*/{\"a\":\"x\"}/*]]>*/").tree, "[{a:x}]");
  EXPECT_EQ(read("{\"a\":\"x\"}{\"b\":\"y\"}").tree, "[{a:x} {b:y}]");
  EXPECT_EQ(read("{\"a\":[\"x\",\"y\"").tree, "[{a:[x y]}]");  // cut
  EXPECT_EQ(read("{\"a\":[\"x\"}").tree, "[{a:[x]}]");         // a bracket left out
  EXPECT_EQ(read("{\"a\":\"\\ud800x\"}").tree, "[{a:\xEF\xBF\xBDx}]");
  EXPECT_EQ(read("").tree, "[]");
}

TEST(Json, SaysThatSomethingIsDamaged) {
  EXPECT_TRUE(read("{\"a\":\"x\"}}").damaged);
  EXPECT_TRUE(read("{\"a\":").damaged);
  EXPECT_TRUE(read("{a:1}").damaged);
  EXPECT_FALSE(read("{\"a\":\"x\"} \n").damaged);
}

TEST(Json, DeepNestingIsSkipped) {
  const std::string open(100'000, '['), close(100'000, ']');
  const Result r = read("{\"a\":" + open + "1" + close + ",\"b\":\"kept\"}");
  EXPECT_TRUE(r.damaged);
  EXPECT_NE(r.tree.find("b:kept"), std::string::npos);
}

}  // namespace
}  // namespace khao::article
