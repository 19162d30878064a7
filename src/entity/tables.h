// The entity stage's part of the model: views into the blob, one struct a family, opened once with the model.
#ifndef KHAO_ENTITY_TABLES_H_
#define KHAO_ENTITY_TABLES_H_

#include "data/automaton.h"
#include "data/blob.h"
#include "entity/counts.h"
#include "entity/officials.h"
#include "entity/places.h"
#include "entity/times.h"

namespace khao::entity {

/// Each family opens its own tables in its own file and keeps table and column numbers, so that no name is looked up
/// while a text is read.
struct Tables {
  /// Throws Error(bad_model) if the blob lacks a table or column.
  explicit Tables(const data::Blob& blob);

  data::Blob blob;
  data::Automaton automaton;
  TimeTables times;
  CountTables counts;
  PlaceTables places;
  OfficialTables officials;
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_TABLES_H_
