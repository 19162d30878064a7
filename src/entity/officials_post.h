// Reads one post. The steps share what is found so far, hence a class; its methods stand in three files by step.
//
//     status, prefixes, head, field     officials_post.cc
//     complement                        officials_complement.cc
//     what stands behind both           officials_post_rest.cc
#ifndef KHAO_ENTITY_OFFICIALS_POST_H_
#define KHAO_ENTITY_OFFICIALS_POST_H_

#include "entity/officials_parts.h"

namespace khao::entity {

class PostReader {
 public:
  PostReader(const Reader& reader, uint32_t p, bool named) : r_(reader), w_(reader.words()), named_(named) {
    post_.all = {p, p};
  }
  std::optional<Post> read();

 private:
  using Governs = Words::Governs;
  using Word = Words::Word;

  uint32_t& end() { return post_.all.end; }
  uint32_t end() const { return post_.all.end; }
  uint32_t next() { return r_.skip_blanks(post_.all.end); }  ///< behind the blanks that follow what is read
  bool whole() const;
  void cut_role();

  void read_status();
  bool read_head();
  bool read_representative();
  bool goes_on(const Hit& prefix, uint32_t p) const;
  uint32_t shared_begin(const Hit& head) const;
  void read_field();

  void read_complement();
  bool read_town();
  bool read_place(unsigned levels);
  bool read_unknown_place(unsigned levels);
  bool read_bare_place(uint32_t p, unsigned levels);
  void read_village();
  uint32_t village_name_end(uint32_t p) const;
  void read_local();
  void read_constituency();
  uint32_t read_zone(uint32_t p) const;
  bool read_zone_place();
  void read_service();
  void read_country();
  void read_governed_body(Governs governs);
  bool read_organization(uint32_t p);
  bool read_short(uint32_t p);
  bool is_abbreviation(uint32_t p) const;
  bool read_unit_number(uint32_t p);
  bool read_unknown_short(uint32_t p);
  bool read_latin_body(uint32_t p);
  void read_free_complement();
  bool set_place(Range place);
  void set_body(const Body& body);

  void read_rest();
  void read_abbreviations();
  void read_seat_in_brackets();
  void read_number_of_unit();
  bool read_qualifier();
  void read_country_of();
  void read_alias();
  void read_branch_behind();
  void read_other_name();
  bool is_alias(uint32_t from, uint32_t to) const;
  void read_parent();
  Range province_behind() const;
  void read_place_chain();

  const Reader& r_;
  const OfficialTables& w_;
  const bool named_;  ///< the holder's name stands before the post
  Post post_;
  uint32_t shared_ = 0;  ///< where the complement begins: the head's end, or before it (`ปลัด` + `กระทรวง`)
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_OFFICIALS_POST_H_
