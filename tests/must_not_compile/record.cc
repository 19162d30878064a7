// Views of a record that dies at once: each `#ifdef` holds a misuse, its `#else` the right use (see run.py).
#include "khao/khao.h"

khao::Record make();

void use() {
  khao::Record record = make();
  const khao::Official official;
  const khao::Place place;

#ifdef VIEW_OF_TEMPORARY  // rejected: deleted
  std::string_view view = make().view(official.name);
#else
  std::string_view view = record.view(official.name);
#endif

#ifdef VIEW_OF_MOVED  // rejected: deleted
  view = std::move(record).view(official.name);
#else
  view = record.view(official.name);
#endif

#ifdef POSITIONS_OF_TEMPORARY  // rejected: deleted
  for (const khao::Position& position : make().positions(official)) view = record.view(position.text);
#else
  for (const khao::Position& position : record.positions(official)) view = record.view(position.text);
#endif

#ifdef CANDIDATES_OF_TEMPORARY  // rejected: deleted
  const size_t readings = make().candidates(place).size();
#else
  const size_t readings = record.candidates(place).size();
#endif

#ifdef POSITIONS_OF_A_PLACE  // rejected: conver|no matching
  record.positions(place);
#else
  record.positions(official);
#endif

#ifdef CHANGE_A_POSITION  // rejected: read-only|const
  record.positions(official)[0].status = khao::Status::former;
#else
  record.position_pool[0].status = khao::Status::former;
#endif

  static_cast<void>(view);
  static_cast<void>(readings);
}
