// Where in a text something begins that a grammar may ask for: entries of tables, and numbers in digits.
//
// Grammars pass over the text one after the other to find what begins with an entry of their tables, and ask at many
// places more. Such places are one in five or six. So what has an entry for each of them is short, and what has one for
// each character is a byte of it: all that is read again and again of a long text, which no cache holds.
#ifndef KHAO_ENTITY_HIT_PLACES_H_
#define KHAO_ENTITY_HIT_PLACES_H_

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace khao::entity {

/// Tables by their number in hits, one bit each: Tables checks that there are no more than 63.
using TableSet = uint64_t;
constexpr TableSet set_of(uint32_t table) { return TableSet{1} << table; }
template <typename... More>
constexpr TableSet set_of(uint32_t table, More... more) {
  return set_of(table) | set_of(more...);
}

/// Beside the tables: a number in digits begins here (text::begins_number).
inline constexpr unsigned kNumberBit = 63;
inline constexpr TableSet kNumberBegins = TableSet{1} << kNumberBit;

/// At least so many elements; resize() would fill them all again when a long text follows a short one.
template <typename T>
void grow(std::vector<T>& elements, size_t size) {
  if (elements.size() < size) elements.resize(size);
}

/// The places where something begins, numbered in their order. Positions are view characters.
class HitPlaces {
 public:
  static constexpr size_t kBlock = 64;  ///< characters that are added at a time

  /// Whether something begins at p, which may be the text's end.
  bool here(size_t p) const { return in_block_[p] >= kHere; }
  /// Of which tables entries begin at p.
  TableSet tables(size_t p) const {  // no branch, for what is asked next is one
    return tables_[before(p)] & (TableSet{0} - (in_block_[p] / kHere));
  }
  /// [first, last) of the hits that begin at p, where something does.
  std::pair<uint32_t, uint32_t> hits(size_t p) const {
    const uint32_t number = before(p);
    return {first_hits_[number], first_hits_[number + 1]};
  }
  /// The first place from p on where an entry of one of these tables begins; the text's end if there is none.
  uint32_t next(size_t p, TableSet tables) const {
    const TableSet* at = tables_.data() + before(p);
    while (((at[0] | at[1] | at[2] | at[3]) & tables) == 0) at += kAtOnce;
    at += ((at[0] | at[1]) & tables) == 0 ? 2 : 0;  // no loop, for where it ends is hard to guess
    at += (at[0] & tables) == 0 ? 1 : 0;
    return places_[static_cast<size_t>(at - tables_.data())];
  }

  /// Begins a text of so many characters; keeps capacity.
  void reset(size_t size);
  /// Adds the next kBlock characters, of which the last block has the text's end. By character: a bit of `begins` where
  /// something does, its `tables`, and in `numbers` how many hits begin there, for which the number of the first one is
  /// put; `hits` is that of the next one.
  void add_block(uint64_t begins, const TableSet* tables, uint32_t* numbers, uint32_t& hits);
  /// Ends the text, when its last block is added.
  void finish(uint32_t hits);

 private:
  static constexpr size_t kAtOnce = 4;  // places that next() looks at
  static constexpr uint8_t kHere = 0x80;

  // How many places stand before p: the number of the one at p, if there is one.
  uint32_t before(size_t p) const { return blocks_[p / kBlock] + (in_block_[p] & (kHere - 1)); }
  void make_room(size_t places);

  // As long as for the longest text so far. By character:
  std::vector<uint32_t> blocks_;   // how many places stand before its block
  std::vector<uint8_t> in_block_;  // and in its block before it; kHere: it is one itself
  // By the number of a place:
  std::vector<uint32_t> places_;      // the text's end behind the last
  std::vector<TableSet> tables_;      // kAtOnce behind the last that stop next()
  std::vector<uint32_t> first_hits_;  // the number of all hits behind the last
  size_t size_ = 0;                   // of the text
  size_t added_ = 0;                  // characters so far
  size_t count_ = 0;                  // places so far
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_HIT_PLACES_H_
