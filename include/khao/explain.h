// Explanation: why each item of a record was made, as the code that made it noted down.
//
//     ต.แม่ปะ     found    level word                   level_words: ต.
//                decided  larger place in its chain    places: 630607     words: อ.แม่สอด
#ifndef KHAO_EXPLAIN_H_
#define KHAO_EXPLAIN_H_

#include <string>
#include <string_view>
#include <vector>

#include "khao/export.h"
#include "khao/span.h"

namespace khao {
inline namespace v0 {

/// A decision: its rule, and what it rests on.
struct Cause {
  struct Cell {
    std::string column;
    std::string value;
  };
  std::string_view rule;  ///< short name of the rule; static storage
  std::string table;      ///< name of the table that holds the row, as in `khao data dump`; empty: no row
  std::vector<Cell> row;  ///< its cells that are not empty, the key first
  Span words;             ///< other words of the text that it rests on; empty: none
  bool own = false;       ///< whether the row is of a folder that Model::with_rules was given
};

/// Why one item is as it is.
struct Reason {
  Cause found;      ///< what made the item
  Cause decided;    ///< what decided on its value: code of a place, ISO value of a time, what is counted, scope of an
                    ///< official
  float score = 0;  ///< 1 certain by form, 0.5 as likely as not
};

/// In the order of the record's arrays.
struct Explanation {
  std::vector<Reason> officials;
  std::vector<Reason> places;
  std::vector<Reason> times;
  std::vector<Reason> counts;
};

}  // namespace v0
}  // namespace khao

#endif  // KHAO_EXPLAIN_H_
