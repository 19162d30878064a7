// ICU converts to UTF-16 in pieces; a callback counts what it cannot read. Source: ICU User Guide, "Conversion",
// callbacks.
#include "text/charset_icu.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf16.h>

#include <memory>

#include "base/utf8.h"
#include "text/charset_labels.h"

namespace khao::text {
namespace {

// Called for bytes that are no text: writes U+FFFD for each.
void replace(const void* context, UConverterToUnicodeArgs* args, const char*, int32_t length,
             UConverterCallbackReason reason, UErrorCode* error) {
  if (reason > UCNV_IRREGULAR) return;  // reset, close, clone: nothing to do
  auto& result = *const_cast<IcuResult*>(static_cast<const IcuResult*>(context));
  result.truncated |= *error == U_TRUNCATED_CHAR_FOUND;
  result.replaced_bytes += static_cast<uint64_t>(length);
  *error = U_ZERO_ERROR;
  const UChar replacement[] = {0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD};
  while (length > 0 && U_SUCCESS(*error)) {
    const int32_t count = length < 4 ? length : 4;
    ucnv_cbToUWriteUChars(args, replacement, count, 0, error);
    length -= count;
  }
}

// Appends UTF-16 whose pairs may be split between calls: `lead` holds the first half.
void append_utf16(const UChar* begin, const UChar* end, char32_t& lead, std::string& out) {
  for (const UChar* c = begin; c != end; ++c) {
    if (lead != 0) {
      const bool paired = U16_IS_TRAIL(*c);
      base::append_code_point(paired ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead, *c)) : 0xFFFD, out);
      lead = 0;
      if (paired) continue;
    }
    if (U16_IS_LEAD(*c)) {
      lead = *c;
    } else {
      base::append_code_point(U16_IS_TRAIL(*c) ? 0xFFFD : *c, out);
    }
  }
}

}  // namespace

IcuResult decode_icu(std::string_view charset, std::string_view bytes, std::string& out) {
  IcuResult result;
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(icu_converter(charset).c_str(), &error),
                                                                     ucnv_close);
  if (U_FAILURE(error)) return result;
  result.known = true;
  ucnv_setToUCallBack(converter.get(), replace, &result, nullptr, nullptr, &error);
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  UChar buffer[2048];
  char32_t lead = 0;
  do {
    error = U_ZERO_ERROR;
    UChar* target = buffer;
    ucnv_toUnicode(converter.get(), &target, buffer + 2048, &source, end, nullptr, true, &error);
    append_utf16(buffer, target, lead, out);
  } while (error == U_BUFFER_OVERFLOW_ERROR);
  if (lead != 0) base::append_code_point(0xFFFD, out);
  return result;
}

}  // namespace khao::text
