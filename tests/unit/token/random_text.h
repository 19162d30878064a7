// Random texts for tests that compare two ways to the same result: pieces of Thai news, and what pages hold besides.
#ifndef KHAO_TESTS_TOKEN_RANDOM_TEXT_H_
#define KHAO_TESTS_TOKEN_RANDOM_TEXT_H_

#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace khao::token {

/// So many pieces, most of them Thai words, so that there are long stretches of Thai between the rest.
inline std::string random_text(std::mt19937& random, size_t pieces) {
  static constexpr std::string_view kThaiPieces[] = {"การ",        "ประชาชน",  "ผู้ว่าราชการจังหวัด",
                                                     "ลงพื้นที่",      "น้ำท่วม",    "เจ้าหน้าที่",
                                                     "โรงเรียน",    "ไม่",       "ใน",
                                                     "ที่",          "สมหญิง",    "ไกรฤกษ์",
                                                     "เทศบาลเมือง", "ข้าราชการ", "พระราชบัญญัติ",
                                                     "แม่สาย",      "ตากลม",    "มากกว่า",
                                                     "ส",          "กก",       "คณะกรรมการ",
                                                     "ๆ",          "ฯ",        "เมื่อวันที่",
                                                     "ณ",          "ธ",        "โควิด",
                                                     "ชลประทาน",   "เเ",       "ํา"};
  static constexpr std::string_view kOthers[] = {" ",
                                                 "  ",
                                                 "\n",
                                                 "\r\n",
                                                 "\r",
                                                 "\t",
                                                 "1",
                                                 "๒๕๖๖",
                                                 "5,472",
                                                 "11.50",
                                                 "02-123-4567",
                                                 "4-5",
                                                 ".",
                                                 "...",
                                                 ",",
                                                 ":",
                                                 "/",
                                                 "-",
                                                 "–",
                                                 "(",
                                                 ")",
                                                 "“",
                                                 "%",
                                                 "?",
                                                 "!",
                                                 ";",
                                                 "a",
                                                 "Mr.",
                                                 "R&D",
                                                 "U.S.A",
                                                 "COVID-19",
                                                 "http://",
                                                 "www.",
                                                 "https://a.th/x?y=1",
                                                 "@",
                                                 "a@b.co.th",
                                                 "#",
                                                 "#คน_2",
                                                 "_",
                                                 "+",
                                                 "'",
                                                 "ฯลฯ",
                                                 "จ.",
                                                 "พ.ศ.",
                                                 "\u200b",
                                                 "\u00ad",
                                                 "\u00a0",
                                                 "é",
                                                 "я",
                                                 "😀",
                                                 "\xE0",
                                                 "\xB8",
                                                 "\xFF",
                                                 "\xE0\xB8",
                                                 "่",
                                                 "ิ",
                                                 "เ",
                                                 "า",
                                                 "ฺ",
                                                 "฿",
                                                 "๛",
                                                 "h"};
  const auto rare = 1 + random() % 12;  // of texts more and less Thai
  std::string text;
  for (size_t n = 0; n < pieces; ++n)
    text +=
        random() % rare == 0 ? kOthers[random() % std::size(kOthers)] : kThaiPieces[random() % std::size(kThaiPieces)];
  return text;
}

}  // namespace khao::token

#endif  // KHAO_TESTS_TOKEN_RANDOM_TEXT_H_
