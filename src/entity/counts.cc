// The steps of this family in order, and what turns their frames into items of the record.
#include "entity/counts.h"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

#include "base/key_map.h"
#include "entity/context.h"
#include "entity/counts_features.h"
#include "entity/counts_frame.h"
#include "entity/counts_item.h"
#include "entity/counts_pairs.h"
#include "entity/counts_parts.h"
#include "entity/counts_scratch.h"
#include "entity/counts_words.h"
#include "entity/tables.h"
#include "khao/error.h"

namespace khao::entity {

namespace {

/// At least as many as its view has.
size_t characters_of(std::string_view text) {
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), begins));
}

/// The column `groups` of a table, names of rows of count_groups.tsv set apart by blanks, as one bit a group.
CountTables::Groups read_groups(const data::Table& table, const data::Table& names) {
  const uint32_t column = table.column("groups");
  base::KeyMap<uint32_t> bits;
  for (uint32_t row = 0; row < std::min<uint32_t>(names.rows(), 32); ++row)
    bits.add(names.text(row, 0), uint32_t{1} << row);
  CountTables::Groups groups(table.rows(), 0);
  for (uint32_t row = 0; row < table.rows(); ++row) {
    std::string_view cell = table.text(row, column);
    while (!cell.empty()) {
      const std::string_view name = cell.substr(0, cell.find(' '));
      cell.remove_prefix(std::min(cell.size(), name.size() + 1));
      const uint32_t* bit = bits.find(name);
      if (bit == nullptr)
        throw Error(ErrorCode::bad_model, "model: no group of counted things is called " + std::string(name));
      groups[row] |= *bit;
    }
  }
  return groups;
}

/// The rows of phrase_words.tsv.
void read_word_entries(CountTables& tables) {
  const data::Table& words = tables.words.rows;
  const uint32_t within = words.column("within"), last = words.column("last"), own = words.column("own");
  for (uint32_t row = 0; row < words.rows(); ++row) {
    WordEntry& entry = tables.word_entries[row];
    const uint32_t role = words.choice(row, within), behind = words.choice(row, last);
    if (behind != data::kNoRow) {
      entry.last = static_cast<Last>(behind);
      entry.role = static_cast<Role>(static_cast<uint32_t>(Role::skip) + behind);
    }
    if (role != data::kNoRow) entry.role = static_cast<Role>(role);
    entry.relative = words.text(row, 0) == "ที่";
    if (!words.flag(row, own)) continue;
    if (tables.own_words.size() == kOwnWords)
      throw Error(ErrorCode::bad_model, "model: phrase_words has too many words of own");
    entry.own = static_cast<uint8_t>(tables.own_words.size());
    tables.own_words.push_back(row);
  }
}

/// The weights of item_weights.tsv by the number of their feature; 0 where it has none. The rows stand in the order of
/// the features, so that a model opens without a search for each.
std::vector<float> read_weights(const data::Table& table, const CountTables& tables) {
  std::vector<float> weights(feature::kFeatures + 1, 0);  // and of feature::kNever
  const uint32_t column = table.column("weight");
  uint32_t row = 0;
  std::string_view next = table.rows() > 0 ? table.text(0, 0) : std::string_view();
  for_each_feature(tables, [&](uint32_t number, std::string_view name) {
    if (row == table.rows() || next != name) return;
    weights[number] = table.real(row, column);
    if (++row < table.rows()) next = table.text(row, 0);
  });
  if (row < table.rows())
    throw Error(ErrorCode::bad_model,
                "model: no feature is called " + std::string(table.text(row, 0)) + ", or it stands out of order");
  return weights;
}

// `ชาย 7 ราย หญิง 5 ราย รวม 12 ราย`: the phrase before the last part names only that part, not the total behind it. Not
// so where the parts are called the same (`เงินต้น 11,000 บาท และเงินต้น 25,000 บาท รวม 36,000 บาท`).
void drop_items_of_totals(std::string_view chars, std::span<const int32_t> part_of, std::vector<Phrase>& phrases) {
  for (size_t i = 1; i < phrases.size(); ++i) {
    const int32_t total = part_of[i];
    if (total <= static_cast<int32_t>(i) || part_of[i - 1] != total) continue;
    const auto text = [&](const Phrase& of) { return chars.substr(of.begin, of.end - of.begin); };
    Phrase& of_total = phrases[static_cast<size_t>(total)];
    if (of_total.begin == phrases[i].begin && text(phrases[i]) != text(phrases[i - 1])) of_total = {};
  }
}

}  // namespace

CountTables::CountTables(const data::Blob& blob)
    : numbers(blob),
      classifiers(blob, "classifiers"),
      units(blob, "units"),
      approximators(blob, "approximators"),
      labels(blob, "number_labels"),
      words(blob, "phrase_words"),
      nouns(blob, "counted_nouns"),
      part_words(blob, "part_words"),
      classifier_noun(classifiers.rows.column("noun")),
      classifier_alone(classifiers.rows.column("alone")),
      unit_kind(units.rows.column("kind")),
      approximator_place(approximators.rows.column("place")),
      approximator_mod(approximators.rows.column("mod")),
      label_strength(labels.rows.column("strength")),
      label_number(labels.rows.column("number")),
      part_side(part_words.rows.column("side")),
      word_entries(words.rows.rows()),
      word_classes(blob.section(kWordClasses)) {
  const data::Table groups = blob.table("count_groups");
  const uint32_t closed = groups.column("closed");
  for (uint32_t row = 0; row < groups.rows(); ++row) {
    if (groups.flag(row, closed)) closed_groups |= uint32_t{1} << row;
    if (groups.text(row, 0) == "person") person_group = uint32_t{1} << row;
  }
  classifier_groups = read_groups(classifiers.rows, groups);
  unit_groups = read_groups(units.rows, groups);
  noun_groups = read_groups(nouns.rows, groups);
  for (uint32_t row = 0; row < labels.rows.rows(); ++row)
    longest_label = std::max(longest_label, characters_of(labels.rows.text(row, 0)));
  read_word_entries(*this);
  item_weights = read_weights(blob.table("item_weights"), *this);
  const std::string_view pairs = blob.section(kPairWeights);
  if (pairs.size() != kPairs) throw Error(ErrorCode::bad_model, "model: the weights of pairs do not fit");
  pair_weights = {reinterpret_cast<const int8_t*>(pairs.data()), pairs.size()};
}

void find_counts(const Tables& tables, const Context& context, std::span<const TimeItem> times,
                 std::span<const PlaceItem> places, CountScratch& scratch, std::vector<CountItem>& out) {
  auto& [frames, phrases, part_of, items] = scratch;
  find_frames(tables.counts, context, times, places, frames);
  find_items(tables, context, times, places, frames, items, phrases);
  link_parts(tables.counts, context, frames, part_of);
  drop_items_of_totals(context.view.chars, part_of, phrases);
  const auto first = static_cast<int32_t>(out.size());
  for (size_t i = 0; i < frames.size(); ++i) {
    const Frame& frame = frames[i];
    CountItem& item = out.emplace_back();
    item.count.mention = context.span(frame.begin, frame.end);
    item.count.value = frame.value;
    item.count.high = frame.high;
    item.count.unit = context.span(frame.unit_begin, frame.unit_end);
    item.basis.rule = "nothing named";
    if (!phrases[i].empty()) {
      item.count.item = context.span(phrases[i].begin, phrases[i].end);
      item.basis = {*phrases[i].rule != 0 ? phrases[i].rule : "phrase before the number", data::kNoRow, data::kNoRow,
                    phrases[i].begin, phrases[i].end};
    }
    item.count.part_of = part_of[i] < 0 ? -1 : first + part_of[i];
    item.count.kind = frame.kind;
    item.count.mod = frame.mod;
    item.begin = frame.begin;
    item.end = frame.end;
    item.score = frame.score;
    item.reason = frame.reason;
  }
}

}  // namespace khao::entity
