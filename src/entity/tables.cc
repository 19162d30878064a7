// Opens the tables of the entity stage: the automaton over all patterns, then each family's own.
#include "entity/tables.h"

#include "khao/error.h"

namespace khao::entity {

Tables::Tables(const data::Blob& from)
    : blob(from),
      automaton(data::Automaton::open(from.section("automaton"))),
      times(from),
      counts(from),
      places(from),
      officials(from) {
  if (from.tables() > 63) throw Error(ErrorCode::bad_model, "model: more than 63 tables");  // bits of a TableSet
}

}  // namespace khao::entity
