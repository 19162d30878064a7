// Opening checks that the kinds of the tables are those of the code; a table with a kind more or less does not open.
#include "text/time_words.h"

#include "khao/error.h"
#include "text/view.h"

namespace khao::text {
namespace {

struct Plan {
  std::string_view table;
  std::string_view value;
  std::string_view kind;     // empty: all rows are `first`
  std::string_view choices;  // of the column `kind`
  WordKind first;
};

constexpr Plan kPlans[] = {
    {"months", "month", "form", "full|short|loose|latin", WordKind::month_full},
    {"weekdays", "weekday", "form", "full|bare|short", WordKind::weekday_full},
    {"eras", "offset", "", "", WordKind::era},
    {"relative_times", "offset", "unit", "day|part|month|year|fiscal_year", WordKind::relative_day},
    {"clock_words", "value", "kind", "number|oclock|hour|morning|evening|night|small_hours|afternoon|whole|half|minute",
     WordKind::number},
    {"time_words", "value", "kind",
     "day_lead|month_lead|year_lead|fiscal_lead|academic_lead|season_lead|feast|clock_lead|duration_lead|code_lead|at|"
     "month_cue|many|"
     "sequel|limit|speech|narration|approx|part|join|of|until|and|this|past|next|same|quarter|ordinal|waxing|waning|"
     "night|lunar_month|"
     "unit|since|nowadays|coming|so_far|later",
     WordKind::day_lead},
};

}  // namespace

DateTables::DateTables(const data::Blob& blob) : automaton_(data::Automaton::open(blob.section("word_automaton"))) {
  for (size_t i = 0; i < sources_.size(); ++i) {
    const Plan& plan = kPlans[i];
    Source& source = sources_[i];
    source.index = blob.table_index(plan.table);
    source.table = blob.table(plan.table);
    source.value = source.table.column(plan.value);
    source.first = plan.first;
    if (source_of_.size() <= source.index) source_of_.resize(source.index + 1, kNoSource);
    source_of_[source.index] = static_cast<uint8_t>(i);
    if (plan.kind.empty()) continue;
    source.kind = source.table.column(plan.kind);
    if (source.table.choices(source.kind) != plan.choices)
      throw Error(ErrorCode::bad_model, "model: unknown kinds in table " + std::string(plan.table));
  }
  for (const Source& source : sources_)
    for (uint32_t row = 0; row < source.table.rows(); ++row)
      begin_with_[first_code(source.table.text(row, 0))] |= kinds(kind_of(source, row));
}

bool DateTables::owns(uint32_t table) const { return source_of(table) != nullptr; }

TimeWord DateTables::longest_at(std::string_view chars, size_t p, WordKinds wanted) const {
  TimeWord best;
  automaton_.prefixes(chars, p, [&](uint32_t length, std::span<const data::Payload> payloads) {
    for (const data::Payload& payload : payloads) {
      const Source* source = source_of(payload.table);
      if (source == nullptr) continue;
      const WordKind kind = kind_of(*source, payload.row);
      if ((wanted & kinds(kind)) != 0)  // the shortest come first: the last one stays
        best = {kind, source->table.integer(payload.row, source->value), p + length, payload.table, payload.row};
    }
  });
  return best;
}

bool DateTables::word_before(std::string_view chars, size_t p, WordKinds wanted) const {
  constexpr size_t kLongest = 16;
  if (p > 0 && chars[p - 1] == ' ') --p;
  for (size_t begin = p - std::min(p, kLongest); begin < p; ++begin)
    if (word_at(chars, begin, wanted).end == p) return true;
  return false;
}

}  // namespace khao::text
