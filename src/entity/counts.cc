// The steps of this family in order, and what turns their frames into items of the record.
#include "entity/counts.h"

#include "entity/context.h"
#include "entity/counts_frame.h"
#include "entity/counts_item.h"
#include "entity/tables.h"

namespace khao::entity {

CountTables::CountTables(const data::Blob& blob)
    : numbers(blob),
      classifiers(blob, "classifiers"),
      units(blob, "units"),
      approximators(blob, "approximators"),
      labels(blob, "number_labels"),
      words(blob, "phrase_words"),
      persons(blob, "person_words"),
      classifier_noun(classifiers.rows.column("noun")),
      classifier_person(classifiers.rows.column("person")),
      unit_kind(units.rows.column("kind")),
      approximator_place(approximators.rows.column("place")),
      approximator_mod(approximators.rows.column("mod")),
      label_strength(labels.rows.column("strength")),
      word_last(words.rows.column("last")),
      word_within(words.rows.column("within")) {}

void find_counts(const Tables& tables, const Context& context, std::span<const TimeItem> times,
                 std::vector<CountItem>& out) {
  std::vector<Frame> frames;
  find_frames(tables.counts, context, times, frames);
  std::vector<Phrase> items;
  find_items(tables, context, times, frames, items);
  for (size_t i = 0; i < frames.size(); ++i) {
    const Frame& frame = frames[i];
    Count count;
    if (!items[i].empty()) count.item = context.span(items[i].begin, items[i].end);
    count.mention = context.span(frame.begin, frame.end);
    count.value = frame.value;
    count.high = frame.high;
    count.unit = context.span(frame.unit_begin, frame.unit_end);
    count.kind = frame.kind;
    count.mod = frame.mod;
    out.push_back({count, frame.begin, frame.end, frame.score, frame.reason});
  }
}

}  // namespace khao::entity
