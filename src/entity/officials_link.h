// Which posts are whose.
#ifndef KHAO_ENTITY_OFFICIALS_LINK_H_
#define KHAO_ENTITY_OFFICIALS_LINK_H_

#include <vector>

#include "entity/officials_parts.h"

namespace khao::entity {

/// A person with posts, or posts without a person, in the order of the text.
struct Holder {
  std::optional<Name> name;
  std::vector<Post> posts;
  Range mention;
  uint32_t alias_end = 0;  ///< of another name behind the person's (`หรือ ครูหมู`), which is nobody else's
  const char* rule = "";  ///< how name and posts were tied; static storage
};

/// Posts of one person that begin at p: the first, and those tied to it (`และ`, `ในฐานะ`, `/`, an acting word). Empty
/// if none. `named`: the person's name stands before them.
std::vector<Post> read_posts(const Reader& reader, uint32_t p, bool named);

/// What begins at p: a person with the posts behind the name, or posts with the person behind them; none if neither
/// does.
/// A name without a title may stand before p, from `from` on.
std::optional<Holder> read_holder(const Reader& reader, uint32_t p, uint32_t from);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_OFFICIALS_LINK_H_
