// Opens the tables of the entity stage: the automaton over all patterns, then each family's own.
#include "entity/tables.h"

namespace khao::entity {

Tables::Tables(const data::Blob& from)
    : blob(from),
      automaton(data::Automaton::open(from.section("automaton"))),
      times(from),
      counts(from),
      places(from),
      officials(from) {}

}  // namespace khao::entity
