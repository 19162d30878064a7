// The entity stage: officials, places, times and counts of a text.
//
//   1. hits        one automaton pass marks every table entry in the matching view                   hits.cc
//   2. candidates  one small grammar a family builds items with a score and a reason: times, counts, officials, places.
//                  A family that runs later sees the items of those before it and leaves their characters alone.
//   3. resolution  one pass with the whole document: codes, years, back-references, parts of totals  resolve.cc
#ifndef KHAO_ENTITY_ENTITIES_H_
#define KHAO_ENTITY_ENTITIES_H_

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "khao/entity.h"
#include "khao/token.h"
#include "text/calendar.h"
#include "text/view.h"

namespace khao::entity {

struct Tables;   // of the model: entity/tables.h
struct Scratch;  // reusable: entity/scratch.h

struct In {
  std::string_view text;             ///< UTF-8; all spans are into it
  std::span<const Token> tokens;     ///< of `text`
  std::span<const Span> paragraphs;  ///< of `text`; entities are found in all of the text, these weigh the evidence
  Span title;                        ///< of `text`
  text::Date published;              ///< anchors relative and year-less dates; year 0: unknown
  text::View* view = nullptr;        ///< of `text`, where it is made already; the stage keeps it and gives another back
};

struct Out {
  std::vector<Official> officials;
  std::vector<Position> positions;
  std::vector<Place> places;
  std::vector<Candidate> candidates;
  std::vector<Time> times;
  std::vector<Count> counts;
  void clear();
};

/// Replaces `out`. Linear time.
void find_entities(const Tables& tables, const In& in, Scratch& scratch, Out& out);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_ENTITIES_H_
