// What a caller can tell an Extractor about one document.
#ifndef KHAO_OPTIONS_H_
#define KHAO_OPTIONS_H_

#include <cstddef>
#include <string_view>

#include "khao/export.h"

namespace khao {
inline namespace v0 {

/// Options of one extraction. All views need to live until the call returns only.
struct ExtractOptions {
  std::string_view url = {};           ///< where the page comes from; fills what the page does not say
  std::string_view date = {};          ///< YYYY-MM-DD, day of publication; fills what the page does not say
  std::string_view charset = {};       ///< the true charset, set by a person: wins over everything in the page
  std::string_view http_charset = {};  ///< charset of the HTTP header: a label, and labels can lie
  bool tokens = false;                 ///< also keep the tokens of the article text in the record
  size_t max_bytes = 20'000'000;       ///< longer documents give the error record `too_large`
};

}  // namespace v0
}  // namespace khao

#endif  // KHAO_OPTIONS_H_
