// What phrase_words.tsv tells apart: the roles of words within or around a noun phrase.
#ifndef KHAO_ENTITY_COUNTS_ROLES_H_
#define KHAO_ENTITY_COUNTS_ROLES_H_

#include <cstdint>

namespace khao::entity {

/// What a word does within or around a noun phrase. The first eleven are the choices of phrase_words.tsv: within.
enum class Role : uint8_t {
  verb,
  aux,
  action,
  predicate,
  stop,
  link,
  dative,
  nominal,
  title,
  join,
  verbal,     ///< a verb or quality by the words it follows in texts
  skip,       ///< phrase_words.tsv: last, and nothing in within
  same,       ///< the same
  attribute,  ///< the same
  each,       ///< the same
  plain,      ///< any other word
  latin,
  number,
  place,  ///< a place with its level word
  time,
  count,
  blank,
  mark,
  open,  ///< a bracket
  close,
  line,  ///< the end of a line
};
inline constexpr uint32_t kRoles = 26;

/// The choices of phrase_words.tsv: last.
enum class Last : uint8_t { skip, same, attribute, each, none };

/// Words that are features by themselves: the flag own of phrase_words.tsv.
inline constexpr uint32_t kOwnWords = 48;
inline constexpr uint8_t kNotOwn = 63;
static_assert(kOwnWords <= kNotOwn && kNotOwn < 64);  // a bit each

/// Roles, one bit each.
template <typename... Roles>
constexpr uint32_t roles_of(Roles... roles) {
  return ((uint32_t{1} << static_cast<uint32_t>(roles)) | ...);
}
constexpr bool is_one_of(Role role, uint32_t roles) { return (roles >> static_cast<uint32_t>(role) & 1) != 0; }
constexpr bool is_verb(Role role) {
  return is_one_of(role, roles_of(Role::verb, Role::aux, Role::action, Role::predicate, Role::verbal));
}

/// What phrase_words.tsv says of a word.
struct WordEntry {
  Role role = Role::plain;
  Last last = Last::none;
  bool relative = false;  ///< ที่
  uint8_t own = kNotOwn;  ///< its number among CountTables::own_words
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_ROLES_H_
