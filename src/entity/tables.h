// The entity stage's part of the model: views into the blob, one struct a family, opened once with the model.
#ifndef KHAO_ENTITY_TABLES_H_
#define KHAO_ENTITY_TABLES_H_

#include "data/automaton.h"
#include "data/blob.h"

namespace khao::entity {

/// Each family opens its own tables in its own file (`open_times` in times.cc …) and keeps column numbers, so that no name is
/// looked up while a text is read.
struct Tables {
  explicit Tables(const data::Blob& blob);

  data::Blob blob;
  data::Automaton automaton;
};

}  // namespace khao::entity

#endif  // KHAO_ENTITY_TABLES_H_
