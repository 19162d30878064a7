// Parts of the grammar of officials: how a name, a body and a post are read at a position. All positions are view
// characters.
#ifndef KHAO_ENTITY_OFFICIALS_PARTS_H_
#define KHAO_ENTITY_OFFICIALS_PARTS_H_

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "entity/context.h"
#include "entity/places.h"
#include "entity/tables.h"

namespace khao::entity {

using Words = OfficialTables;

inline constexpr unsigned char kPaiyan = text::code(U'ฯ');

/// A set of uses of small words (post_words.tsv).
constexpr uint32_t uses(std::initializer_list<Words::Word> words) {
  uint32_t set = 0;
  for (const Words::Word word : words) set |= 1u << static_cast<uint32_t>(word);
  return set;
}
/// What closes a phrase: the sentence goes on, a list goes on, another post comes.
inline constexpr uint32_t kClosing =
    uses({Words::Word::function, Words::Word::stop, Words::Word::list, Words::Word::also});
/// The same and the verbs that names of bodies may hold.
inline constexpr uint32_t kOpening =
    kClosing | uses({Words::Word::preposition, Words::Word::weak, Words::Word::plural});

/// No word or name has more letters. What is read beyond would be read again from each letter of a text without blanks.
inline constexpr uint32_t kLongestRun = 256;

/// Half-open range of view characters; empty: not there.
struct Range {
  uint32_t begin = 0;
  uint32_t end = 0;
  bool empty() const { return begin == end; }
};

/// A document with the tables, and the questions that all parts ask. Cheap to copy.
class Reader {
 public:
  Reader(const Tables& tables, const Context& context) : tables_(tables), context_(context) {}

  const Tables& tables() const { return tables_; }
  const Context& context() const { return context_; }
  const OfficialTables& words() const { return tables_.officials; }
  uint32_t size() const { return static_cast<uint32_t>(context_.view.size()); }

  unsigned char at(uint32_t p) const { return p < size() ? static_cast<unsigned char>(context_.view.chars[p]) : 0; }
  bool cut(uint32_t p) const { return p >= size() || context_.cut[p] != 0; }
  bool known(uint32_t p) const {
    return p < size() && context_.cut[p] == kKnownWord;
  }                                      ///< a word of the lexicon begins
  uint32_t token_end(uint32_t p) const;  ///< end of the token that begins at p, kLongestRun on at the latest
  bool all_known(uint32_t from, uint32_t to) const;  ///< all words in the range are of the lexicon
  /// A Thai letter or mark.
  bool thai(uint32_t p) const {
    const unsigned char c = at(p);
    return c >= 0xA1 && c <= 0xEE && c != kPaiyan;
  }
  /// A letter of any script.
  bool letter(uint32_t p) const {
    const unsigned char c = at(p);
    return thai(p) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
  bool digit(uint32_t p) const { return at(p) >= '0' && at(p) <= '9'; }
  /// A Thai letter that may begin a syllable.
  bool starts(uint32_t p) const {
    const unsigned char c = at(p);
    return (c >= 0xA1 && c <= 0xCE) || (c >= 0xE0 && c <= 0xE4);
  }
  bool blank(uint32_t p) const { return at(p) == ' '; }
  uint32_t skip_blanks(uint32_t p) const;  ///< behind at most three blanks; p if there are more
  uint32_t skip_back(uint32_t p) const;    ///< before the blanks that end at p
  /// Nothing of the same word stands to the left of p, or to the right of it.
  bool open_left(uint32_t p) const;
  bool open_right(uint32_t p) const { return cut(p) || !thai(p) || dotted(p); }
  /// The head of a post stands at p that is too long to be letters of something else, wherever the tokenizer cut:
  /// `กิตติอำพนเลขาธิการคณะรัฐมนตรี`.
  bool is_long_post(uint32_t p) const;

  /// An entry of one of these tables begins at p: most places have none, and no call is needed to say so.
  bool begins(uint32_t p, TableSet tables) const { return p < size() && context_.begins(p, tables); }
  /// The longest hit of a table that begins at p and is not the first part of a longer word; null if there is none.
  const Hit* hit(uint32_t p, const OfficialTables::Source& source) const {
    return begins(p, set_of(source.index)) ? hit_among(p, source) : nullptr;
  }
  /// A word of one of these uses at p, glued to what follows it.
  const Hit* opening(uint32_t p, Words::Word use) const {
    return may_be(p, uses({use})) ? opening_among(p, use) : nullptr;
  }
  /// A word of one of these uses at p, whole.
  const Hit* word(uint32_t p, uint32_t uses) const { return may_be(p, uses) ? word_among(p, uses) : nullptr; }
  const Hit* word(uint32_t p, Words::Word use) const { return word(p, uses({use})); }
  bool speaks(uint32_t p) const;  ///< a word at p quotes who stands before it: `เผย`, or any one before `ว่า`
  /// A province, district, subdistrict or village with its level word at p (local bodies are bodies here).
  std::optional<PlaceExpression> place(uint32_t p) const {
    return begins(p, set_of(tables_.places.level_words.index)) ? place_with_level(p) : std::nullopt;
  }
  /// A place with an abbreviated level word at p, glued to the name before it (`สภ.สุไหงโก-ลก|จ.นราธิวาส`).
  std::optional<PlaceExpression> place_glued(uint32_t p) const;
  /// A name of the gazetteer without its level word; no conjunction.
  std::optional<PlaceExpression> place_name(uint32_t p, unsigned levels) const;
  uint32_t province_letters_end(uint32_t p) const;  ///< behind the letters of a province (`นพ.`); p if there are none
  uint32_t run(uint32_t p) const;                   ///< end of the Thai letters from p on, kLongestRun of them at most
  /// A word that names of places begin with (`หนอง`, `โนน`) and letters behind it up to `end`, no word of the sentence.
  bool is_place_name_by_form(uint32_t p, uint32_t end) const;
  uint32_t digits(uint32_t p) const;  ///< end of the digits from p on
  uint32_t bracket(
      uint32_t p) const;  ///< behind the `)` of the bracket that opens at p, at most 80 characters on; p if none

 private:
  // A small word begins at p, and some with its first character have one of these uses.
  bool may_be(uint32_t p, uint32_t uses) const {
    return begins(p, set_of(words().words.index)) && (words().uses_by_first[at(p)] & uses) != 0;
  }
  const Hit* hit_among(uint32_t p, const OfficialTables::Source& source) const;
  const Hit* opening_among(uint32_t p, Words::Word use) const;
  const Hit* word_among(uint32_t p, uint32_t uses) const;
  bool after_small_word(uint32_t p) const;
  bool dotted(uint32_t p) const;
  bool is_prefix(const Hit& hit) const;
  std::optional<PlaceExpression> place_with_level(uint32_t p) const;
  std::optional<PlaceExpression> place_behind_dot(uint32_t p) const;

  const Tables& tables_;
  const Context& context_;
};

/// A person's name with its titles.
struct Name {
  Range all, honorific, given, family;
  Words::HonorificKind kind = Words::HonorificKind::civil;  ///< of the last title
  uint32_t row = data::kNoRow;                              ///< of the first title, in `honorifics`
};
std::optional<Name> read_name(const Reader& reader, uint32_t p);
/// A name without a title, as it stands beside a post: two words that the lexicon does not know.
std::optional<Name> read_plain_name(const Reader& reader, uint32_t p);

/// A given and a family name glued to a post that stands before it like a title (`กำนันวิชัย สังข์ขาว`).
std::optional<Name> read_glued_name(const Reader& reader, uint32_t p);

/// The same behind the dot of an abbreviated post (`ผอ.ชัชวาล งามสม`): not all ordinary words, or in a list.
std::optional<Name> read_name_behind_dot(const Reader& reader, uint32_t p);

/// An organisation as named in the text.
struct Body {
  Range all;    ///< the name, with what tells it from its like (`ที่ 9`, `จังหวัดตาก`)
  Range place;  ///< the place in it that a post in it serves; empty: none
  Range type;   ///< the word for the kind of body (`อบต.`)
  Words::Sector sector = Words::Sector::public_sector;
  uint32_t kind = data::kNoRow;          ///< row in `body_words`, if it is named by one
  uint32_t organization = data::kNoRow;  ///< row in `organizations` or `organization_short`
  bool by_short_name = false;            ///< the row is of `organization_short`
  bool unspecific = false;               ///< a kind of bodies, no single one
  bool parent = false;                   ///< may be named behind one of its parts
};
/// `in_head`: p stands in the head of a post, of which the word for the kind of body is a part.
std::optional<Body> read_body(const Reader& reader, uint32_t p, bool in_head = false);
/// The same without its place.
std::optional<Body> read_body_name(const Reader& reader, uint32_t p, bool in_head = false);
/// A body by its short name, as it stands behind the head of a post (`มหาดไทย`, `กห.`).
std::optional<Body> read_short_body(const Reader& reader, uint32_t p);
/// The area behind an abbreviation: a zone, a place with its level word, a bare name of these levels (`นรข.เขตนครพนม`,
/// `กกท.จังหวัดตาก`, `ปภ.ชัยภูมิ`), glued; a branch, also behind a blank (`ปภ.สาขาสุวรรณภูมิ`); empty: none.
Range read_area_behind(const Reader& reader, uint32_t p, unsigned bare);
/// Whether the abbreviated name of a month stands at p and reaches `end` (`ธ.ค.`).
bool is_month(const Reader& reader, uint32_t p, uint32_t end);
/// `สาขากระบี่`, `สาขาจังหวัดกระบี่` at p, glued or behind a blank: the place; empty: none.
Range read_branch(const Reader& reader, uint32_t p);
/// `เขตนครพนม`: the province in the name of a zone of a body at p; empty if there is none.
Range read_zone_name(const Reader& reader, uint32_t p);
/// Place expressions that follow each other from p on, each behind at most one blank (`ต.นาหอ อ.ด่านซ้าย`). Empty: none.
Range read_chain(const Reader& reader, uint32_t p);

/// `กก.ละ 15 บาท`: what ends at `end` is a unit with its price, neither head nor body.
bool is_price(const Reader& reader, uint32_t end);

/// The head of a post at p, read by its context where one form stands for two posts (`สว.`). `behind_prefix`: `รอง`
/// stands before it.
const Hit* choose_reading(const Reader& reader, uint32_t p, bool behind_prefix);

/// Behind `และ` at p that goes on with the name: what follows is neither a person nor a post nor a body. p if it does
/// not.
uint32_t read_and(const Reader& reader, uint32_t p);
/// `หมายเลข 1`, `เบอร์ 2` of a candidate at p; behind it and the blanks, p if there is none.     officials_link.cc
uint32_t skip_candidate_number(const Reader& reader, uint32_t p);
/// `อายุ 61 ปี`, `วัย 54 ปี` at p; behind it and the blanks, p if there is none.     officials_link.cc
uint32_t skip_age(const Reader& reader, uint32_t p);
/// End of a free name (of a body, of what a post is about) that begins at p.
uint32_t read_free(const Reader& reader, uint32_t p);
/// A free name that goes on behind blanks at p (`… อุทกภัย วาตภัย และดินโคลนถล่ม`): its end; p if it does not.
uint32_t read_series(const Reader& reader, uint32_t p);
/// End of the name of a foreign country at p; p if there is none.
uint32_t country_end(const Reader& reader, uint32_t p);

/// A post, with or without complement.
struct Post {
  Range all, role, organization, jurisdiction;
  Status status = Status::none;
  uint32_t row = data::kNoRow;  ///< of the head, in `roles`; kNoRow: only a status word
  uint32_t head = 0;            ///< where that begins, behind the words before it in the role
  Words::Holders holders = Words::Holders::post;
  Words::Sector sector = Words::Sector::public_sector;
  uint32_t organization_row = data::kNoRow;
  bool by_short_name = false;
  bool numbered = false;         ///< a unit by its number or abbreviation
  bool free_complement = false;  ///< what follows the head is neither body nor place
  bool unspecific = false;  ///< its body is a kind of bodies (`ผู้อำนวยการโรงพยาบาล`)
  bool plural = false;  ///< a group (`ทุกจังหวัด`)
};
/// The post at p; `named`: its holder's name stands before it.
std::optional<Post> read_post(const Reader& reader, uint32_t p, bool named = false);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_OFFICIALS_PARTS_H_
