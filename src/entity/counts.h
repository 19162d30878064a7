// Counted and measured things: number, classifier or unit, what is counted.
//
//     เกษตรกร จำนวน กว่า 1.2 หมื่น ราย        find_frames   number, approximator, unit       counts_frame.cc
//     item            mod  value   unit        find_items    the noun phrase that is counted  counts_item.cc
//                                              link_parts    totals and their parts           counts_parts.cc
#ifndef KHAO_ENTITY_COUNTS_H_
#define KHAO_ENTITY_COUNTS_H_

#include <span>
#include <vector>

#include "data/blob.h"
#include "entity/counts_roles.h"
#include "entity/items.h"
#include "entity/word_classes.h"
#include "text/numerals.h"

namespace khao::entity {

struct Context;       // entity/context.h
struct CountScratch;  // entity/counts_scratch.h
struct Tables;        // entity/tables.h

/// The tables of this family: table and column numbers of its TSV files.
struct CountTables {
  /// Throws Error(bad_model) if the blob lacks a table or column.
  explicit CountTables(const data::Blob& blob);

  /// A table with its number in hits.
  struct Table {
    Table(const data::Blob& blob, const char* name) : rows(blob.table(name)), index(blob.table_index(name)) {}
    data::Table rows;
    uint32_t index;
  };
  /// Of each row of a table the groups of things it counts, or belongs to: one bit a group.
  using Groups = std::vector<uint32_t>;

  text::NumberTables numbers;
  Table classifiers, units, approximators, labels, words, nouns, part_words;
  size_t longest_label = 0;  ///< characters
  uint32_t classifier_noun, classifier_alone, unit_kind, approximator_place, approximator_mod, label_strength,
      label_number, part_side;
  Groups classifier_groups, unit_groups, noun_groups;
  uint32_t closed_groups = 0;           ///< whose nouns are all in counted_nouns.tsv
  uint32_t person_group = 0;            ///< the bit of persons
  std::vector<WordEntry> word_entries;  ///< of each row of words
  std::vector<uint32_t> own_words;      ///< rows of those that are features by themselves
  WordClasses word_classes;
  std::vector<float> item_weights;       ///< of each feature of counts_features.h, and of kNever
  std::span<const int8_t> pair_weights;  ///< of each pair there
};

/// Appends the counts of the text in reading order. Numbers inside `times` are none of them. `times` and `places` in
/// reading order. Linear time.
void find_counts(const Tables& tables, const Context& context, std::span<const TimeItem> times,
                 std::span<const PlaceItem> places, CountScratch& scratch, std::vector<CountItem>& out);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_H_
