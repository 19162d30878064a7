// Thai text that was encoded twice: its bytes were taken for windows-1252, ISO 8859-1 or windows-874 and written as
// UTF-8 again.
//
//     ข่าว   UTF-8 E0 B8 82 …    read as windows-1252, written as UTF-8    à¸‚à¹ˆà¸²à¸§
//                                read as windows-874                       เธ เน...
//     ข่าว   TIS-620 A2 E8 …     read as windows-1252                      ¢èÒÇ
//
// The way back is exact where every character leads to one byte and the bytes are Thai; only such runs are repaired.
#ifndef KHAO_TEXT_MOJIBAKE_H_
#define KHAO_TEXT_MOJIBAKE_H_

#include <string>

namespace khao::text {

/// Repairs `utf8` (valid) in place. Returns true if the text had been encoded twice, repaired or not. Linear; next to
/// nothing for a text that has not.
bool repair_mojibake(std::string& utf8);

}  // namespace khao::text

#endif  // KHAO_TEXT_MOJIBAKE_H_
