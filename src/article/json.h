// A tolerant reader of JSON as pages hold it: JSON-LD with one closing brace too many, raw line feeds in strings,
// comments or CDATA marks around, several values one after the other.
//
// The value comes as a flat list of nodes in document order, like html::Tree. What cannot be read is skipped, never
// refused.
#ifndef KHAO_ARTICLE_JSON_H_
#define KHAO_ARTICLE_JSON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace khao::article {

struct Json {
  enum class Kind : uint8_t { object, array, string, other };  ///< other: numbers, true, false, null, as written
  struct Node {
    Kind kind;
    uint32_t parent;                  ///< nodes[0] is an array of all outermost values
    uint32_t next;                    ///< first node behind this subtree
    uint32_t key_begin, key_end;      ///< into `strings`; of a member of an object
    uint32_t value_begin, value_end;  ///< into `strings`; of a string or other
  };
  std::vector<Node> nodes;
  std::string strings;
  bool damaged = false;  ///< something had to be skipped or closed

  std::string_view key(uint32_t node) const { return slice(nodes[node].key_begin, nodes[node].key_end); }
  std::string_view value(uint32_t node) const { return slice(nodes[node].value_begin, nodes[node].value_end); }
  /// The member of that name of an object; 0 if there is none.
  uint32_t member(uint32_t object, std::string_view name) const;

 private:
  std::string_view slice(uint32_t begin, uint32_t end) const {
    return std::string_view(strings).substr(begin, end - begin);
  }
};

/// Reads `text`; replaces `out`, keeps its capacity. Linear; no recursion; nesting deeper than 64 is skipped.
void read_json(std::string_view text, Json& out);

}  // namespace khao::article

#endif  // KHAO_ARTICLE_JSON_H_
