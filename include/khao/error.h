// What can go wrong, in two families.
//
// A bad document is data: extraction never throws for it, the Record says what happened (Outcome, ProblemCode).
// A broken set-up (model, option, I/O) throws khao::Error.
#ifndef KHAO_ERROR_H_
#define KHAO_ERROR_H_

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "khao/export.h"

namespace khao {
inline namespace v0 {

/// How the extraction of one document ended.
enum class Outcome : uint8_t {
  ok,          ///< an article, whole
  partial,     ///< an article, but a limit or damage cost a part of it; the warnings say which
  no_article,  ///< a good page that holds no article (listing, search, video)
  error,       ///< nothing could be read; `Record::error` says why
};
KHAO_EXPORT std::string_view name(Outcome outcome);

/// Closed list of everything a record can complain about; `src/data/problems.tsv` describes each, `khao schema` prints
/// it.
enum class Problem : uint8_t {
  none,
  // warnings: the record stands, with less certainty
  charset_label_wrong,  ///< the page's own charset label contradicts its bytes
  replaced_bytes,       ///< bytes that are no text became U+FFFD
  double_encoded,       ///< the text had been encoded twice and was repaired, or could not be
  depth_capped,         ///< elements nested deeper than the limit were flattened or left out
  nodes_capped,         ///< more elements than the limit; the rest of the page was not read
  truncated,            ///< the page ends inside a tag, a character or an element that must be closed
  structured_data_bad,  ///< a JSON-LD block could not be read
  date_conflict,        ///< sources of the publication date contradict each other
  // errors: no record could be made
  unreadable,     ///< the input cannot be opened or read
  empty,          ///< no bytes, or nothing but white space
  too_large,      ///< more bytes than the limit
  not_text,       ///< binary data
  bad_json,       ///< a JSON Lines input line is no JSON object with `html` or `text`
  out_of_memory,  ///<
};
/// The code as records write it (`"too_large"`). Static storage.
KHAO_EXPORT std::string_view name(Problem problem);

/// What kind of set-up error was thrown.
enum class ErrorCode : uint8_t {
  bad_model,   ///< the compiled model does not open: wrong magic, version, size or checksum
  bad_option,  ///< an option value that cannot be used (unknown charset, impossible date)
  bad_table,   ///< a table or dictionary file does not follow its format; the message says file:line
  io,          ///< a file of the set-up cannot be read or written
};
KHAO_EXPORT std::string_view name(ErrorCode code);

/// Thrown for a broken set-up, never for a bad document.
class KHAO_EXPORT Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  ErrorCode code() const noexcept { return code_; }

 private:
  ErrorCode code_;
};

}  // namespace v0
}  // namespace khao

#endif  // KHAO_ERROR_H_
