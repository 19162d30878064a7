// Holders of public office and posts named without their holder.
//
//   name   honorific + given + family          นายสมชัย กิจเจริญ                 officials_name.cc
//   body   the extent of an organisation       สำนักงานขนส่งจังหวัดตาก            officials_body.cc
//   post   status + head + complement          รักษาการผู้อำนวยการ + body         officials_post.cc
//   link   which posts are whose, lists        ก ,ข และ ค; ในฐานะ; brackets      officials_link.cc
//   scope  official, bare, generic, other                                       officials.cc
//
// Words are rows: honorifics, roles, organizations, organization_short, body_words, statuses, post_words (src/data).
#ifndef KHAO_ENTITY_OFFICIALS_H_
#define KHAO_ENTITY_OFFICIALS_H_

#include <array>
#include <vector>

#include "data/blob.h"
#include "entity/items.h"

namespace khao::entity {

struct Context;  // entity/context.h
struct Tables;   // entity/tables.h

/// The tables of this family: table and column numbers of its TSV files. The enums stand in the order of the choices
/// there.
struct OfficialTables {
  explicit OfficialTables(const data::Blob& blob);

  enum class HonorificKind : uint32_t {
    civil,
    police,
    army,
    navy,
    air,
    defence,
    academic,
    medical,
    birth,
    courtesy,
    private_person,
    foreign,
    monk,
    royal
  };
  enum class Use : uint32_t { head, prefix, both };
  enum class Governs : uint32_t {
    nothing,
    province,
    district,
    subdistrict,
    village,
    municipality,
    body,
    ministry,
    local,
    council,
    unit,
    constituency,
    service,
    country
  };
  enum class Holders : uint32_t { unique, post, many, generic, office, other, occupation };
  enum class OrganizationKind : uint32_t {
    ministry,
    department,
    enterprise,
    independent,
    parliament,
    court,
    police,
    agency,
    party
  };
  enum class Second : uint32_t { usual, cabinet, district, none };
  enum class Sector : uint32_t { public_sector, local, private_sector, party };
  enum class Tail : uint32_t { name, place, number, local, none };
  enum class PlaceUse : uint32_t { jurisdiction, name, area };  ///< what a place in the name of a body is
  enum class Word : uint32_t {
    link,
    also,
    qualifier,
    grade,
    field,
    plural,
    list,
    function,
    preposition,
    stop,
    weak,
    person,
    number,
    woman,
    level,
    alias,
    age,
    year,
    type,
    state,
    suffix,
    branch,
    seat,
    syllable,
    held,
    guard,
    idiom,
    extra,
    auxiliary
  };

  /// A table with its index in the blob and the columns that are read.
  struct Source {
    data::Table table;
    uint32_t index = 0;
    uint32_t columns[6] = {};
  };
  Source honorifics, surnames, roles, organizations, shorts, bodies, statuses, words;

  std::array<uint32_t, 256> uses_by_first{};  ///< of each first character the uses of its words, a bit each
  uint32_t representative = data::kNoRow;     ///< row in `roles` of a representative without another head
  uint32_t commander = data::kNoRow;          ///< row in `roles` of the commander of a police division

  HonorificKind honorific_kind(uint32_t row) const;
  Use use(uint32_t row) const;
  Governs governs(uint32_t row) const;
  Holders holders(uint32_t row) const;
  std::string_view shared(uint32_t row) const;
  Second second(uint32_t row) const;              ///< whether it is held beside another post
  std::string_view post_key(uint32_t row) const;  ///< the same for all spellings of a post
  OrganizationKind organization_kind(uint32_t row) const;
  Sector sector(uint32_t row) const;
  Tail tail(uint32_t row) const;
  PlaceUse place_use(uint32_t row) const;
  bool is_parent(uint32_t row) const;  ///< named behind one of its parts
  Status status(uint32_t row) const;
  Word word(uint32_t row) const;
  bool is_speech(uint32_t row) const;  ///< a word that quotes the person before it
};

/// Appends the officials of the text in reading order. Linear time.
void find_officials(const Tables& tables, const Context& context, std::vector<OfficialItem>& out);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_OFFICIALS_H_
