// Every step of the decision about a page's charset, with bytes that would mislead a simpler order.
#include "text/charset.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace khao::text {
namespace {

Decoded decoded(std::string_view bytes, CharsetHints hints = {}) {
  Decoded out;
  decode(bytes, hints, out);
  EXPECT_EQ(base::valid_utf8_prefix(out.utf8), out.utf8.size());
  return out;
}

// Thai and ASCII text as TIS-620 bytes.
std::string tis(std::string_view utf8) {
  std::string out;
  for (size_t at = 0; at < utf8.size();) {
    const char32_t c = base::next_code_point(utf8, at);
    out.push_back(static_cast<char>(c < 0x80 ? c : c - 0x0E00 + 0xA0));
  }
  return out;
}

constexpr std::string_view kThai = "ผู้ว่าราชการจังหวัดตรวจเยี่ยมประชาชนในพื้นที่น้ำท่วม";
constexpr std::string_view kTisLabels[] = {
    "windows-874",   "dos-874", "tis-620", "iso-8859-11", "iso8859-11", "iso885911",     "tis620",       "cp874",
    "x-windows-874", "ms874",   "ibm874",  "iso_8859-11", "iso-ir-166", " \"TIS-620\" ", "'Windows-874'"};

TEST(Charset, KnowsTheLabelsOfThai) {
  for (const std::string_view label : kTisLabels) EXPECT_EQ(charset_by_label(label), "windows-874") << label;
  EXPECT_EQ(charset_by_label("UTF8"), "utf-8");
  EXPECT_EQ(charset_by_label("Latin1"), "windows-1252");
  for (const std::string_view none : {"", "x", "tis", "windows-874 windows-1252", "tis-620,utf-8"})
    EXPECT_EQ(charset_by_label(none), "") << none;
}

TEST(Charset, TrustsBytesBeforeLabels) {
  const std::string page = "<meta charset=tis-620>" + std::string(kThai);
  const Decoded out = decoded(page, {.http = "windows-874"});
  EXPECT_EQ(out.utf8, page);
  EXPECT_EQ(out.charset, "utf-8");
  EXPECT_EQ(out.source, CharsetSource::utf8);
  EXPECT_TRUE(out.label_wrong);
  EXPECT_EQ(out.replaced_bytes, 0u);
  EXPECT_FALSE(decoded("<meta charset=tis-620> plain").label_wrong);
  EXPECT_FALSE(decoded("<meta charset=utf-8>" + std::string(kThai)).label_wrong);
}

TEST(Charset, ShortUtf8IsNeverThai) {
  for (const std::string_view text : {"ö", "Mühlstraße", "тест", "naïve café", "日本"}) {
    const std::string page = "<meta charset=tis-620><p>" + std::string(text);
    EXPECT_EQ(decoded(page).utf8, page);
    EXPECT_EQ(decoded(text).charset, "utf-8");
  }
}

TEST(Charset, TakesBomAway) {
  EXPECT_EQ(decoded("\xEF\xBB\xBFข่าว").utf8, "ข่าว");
  EXPECT_EQ(decoded("\xEF\xBB\xBFข่าว").source, CharsetSource::bom);
  const Decoded damaged = decoded("\xEF\xBB\xBF<meta charset=tis-620>\xA1");
  EXPECT_EQ(damaged.utf8, "<meta charset=tis-620>\uFFFD");
  EXPECT_TRUE(damaged.label_wrong);
  EXPECT_EQ(decoded(std::string_view("\xFF\xFE\x02\x0E\x41\x00", 6)).utf8, "ขA");
  EXPECT_EQ(decoded(std::string_view("\xFE\xFF\x0E\x02\x00\x41", 6)).utf8, "ขA");
}

TEST(Charset, ReadsUtf16) {
  const std::string_view le("\x3C\0\x70\0\x3E\0\x02\x0E\x48\x0E\x32\x0E\x27\x0E\x20\0\x3D\xD8\x00\xDE", 20);
  const Decoded out = decoded(le);
  EXPECT_EQ(out.utf8, "<p>ข่าว 😀");
  EXPECT_EQ(out.charset, "utf-16le");
  EXPECT_EQ(out.source, CharsetSource::guess);
  const Decoded cut = decoded(std::string_view("\xFF\xFE\x02\x0E\x48", 5));
  EXPECT_EQ(cut.utf8, "ข\uFFFD");
  EXPECT_TRUE(cut.truncated);
  EXPECT_EQ(cut.replaced_bytes, 1u);
  const Decoded lone = decoded(std::string_view("\xFF\xFE\x3D\xD8\x41\x00", 6));
  EXPECT_EQ(lone.replaced_bytes, 2u);
  EXPECT_EQ(lone.utf8, "\uFFFD\uFFFD\x41");
}

TEST(Charset, RepairsDamagedUtf8) {
  const std::string good = std::string(kThai) + " " + std::string(kThai);
  const Decoded widget = decoded("<meta charset=tis-620>" + good + "\x93\xA1");
  EXPECT_EQ(widget.utf8, "<meta charset=tis-620>" + good + "\uFFFD\uFFFD");
  EXPECT_EQ(widget.charset, "utf-8");
  EXPECT_EQ(widget.replaced_bytes, 2u);
  EXPECT_FALSE(widget.truncated);
  const Decoded cut = decoded(good + "\xE0\xB8");
  EXPECT_EQ(cut.charset, "utf-8");
  EXPECT_TRUE(cut.truncated);
  EXPECT_EQ(cut.replaced_bytes, 2u);
  const Decoded labelled = decoded("<meta charset=utf-8>caf\xC3\xA9 \xE9");
  EXPECT_EQ(labelled.charset, "utf-8");
  EXPECT_EQ(labelled.utf8, "<meta charset=utf-8>café \uFFFD");
}

TEST(Charset, FollowsLabels) {
  const std::string bytes = tis(kThai);
  const std::string padding(3000, ' ');
  for (const std::string_view head : {"<meta charset=tis-620>", "<META CHARSET='TIS-620'/>",
                                      "<head><meta name=a content=b>\n<meta  charset = \"tis620\" >",
                                      "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-874\">",
                                      "<meta content='text/html;charset=TIS-620' http-equiv=content-type>",
                                      "<!-- <meta charset=euc-kr> --><meta charset=tis-620>",
                                      "<script>'<meta charset=euc-kr>'</script><meta charset=tis-620>",
                                      "<meta charset=unheard-of><meta charset=tis-620>"}) {
    for (const std::string& gap : {std::string(), padding}) {
      const Decoded out = decoded(gap + std::string(head) + "<title>" + bytes);
      EXPECT_EQ(out.utf8, gap + std::string(head) + "<title>" + std::string(kThai)) << head;
      EXPECT_EQ(out.source, CharsetSource::meta) << head;
      EXPECT_FALSE(out.label_wrong);
    }
  }
  const Decoded xml = decoded("<?xml version=\"1.0\" encoding='TIS-620'?><rss>" + bytes);
  EXPECT_EQ(xml.source, CharsetSource::xml);
  EXPECT_EQ(xml.charset, "windows-874");
  const Decoded http = decoded(bytes, {.http = "tis-620"});
  EXPECT_EQ(http.source, CharsetSource::http);
  const Decoded both = decoded("<meta charset=windows-874>" + bytes, {.http = "utf-8"});
  EXPECT_EQ(both.source, CharsetSource::meta);
  EXPECT_TRUE(both.label_wrong);
}

TEST(Charset, TextHasNoMeta) {
  const Decoded out = decoded("<meta charset=euc-kr>" + tis(kThai), {.html = false});
  EXPECT_EQ(out.charset, "windows-874");
  EXPECT_EQ(out.source, CharsetSource::guess);
}

TEST(Charset, GuessesThaiByItsLetters) {
  for (const std::string_view text : {kThai, std::string_view("ข่าววันนี้"), std::string_view("<b>ตำบล</b> 12/3")}) {
    const Decoded out = decoded(tis(text));
    EXPECT_EQ(out.utf8, text);
    EXPECT_EQ(out.source, CharsetSource::guess);
  }
  const Decoded served = decoded(tis(kThai), {.http = "ISO-8859-1"});  // what servers add unasked
  EXPECT_EQ(served.utf8, kThai);
  EXPECT_TRUE(served.label_wrong);
}

TEST(Charset, OtherBytesAreNotThai) {
  for (const std::string_view text :
       {"caf\xE9", "Stra\xDF\x65 M\xFCnchen", "\xC9t\xC9 \xC0 la", "\x93quoted\x94", "GR\xD6\xDF\x45"}) {
    const Decoded out = decoded(text);
    EXPECT_EQ(out.charset, "windows-1252") << text;
    EXPECT_EQ(out.source, CharsetSource::fallback);
    EXPECT_EQ(out.replaced_bytes, 0u);
  }
  EXPECT_EQ(decoded("caf\xE9 \x80").utf8, "café €");
  EXPECT_EQ(decoded("x\x81y\xE9").utf8, "x\uFFFDyé");
  // "Привет, как дела сегодня" in windows-1251 and KOI8-R
  for (const std::string_view russian :
       {"\xCF\xF0\xE8\xE2\xE5\xF2, \xEA\xE0\xEA \xE4\xE5\xEB\xE0 \xF1\xE5\xE3\xEE\xE4\xED\xFF",
        "\xF0\xD2\xC9\xD7\xC5\xD4, \xCB\xC1\xCB \xC4\xC5\xCC\xC1 \xD3\xC5\xC7\xCF\xC4\xCE\xD1"})
    EXPECT_EQ(decoded(russian).charset, "windows-1252");
}

TEST(Charset, DecodesWindows874ByItsOwnTable) {
  const Decoded out = decoded("\x80\x85\x91\x92\x93\x94\x95\x96\x97\xA0\xA1\xDA\xDF\xFB", {.option = "tis-620"});
  EXPECT_EQ(out.utf8, "€…‘’“”•–—\u00A0กฺ฿๛");
  EXPECT_EQ(out.replaced_bytes, 0u);
  EXPECT_EQ(out.source, CharsetSource::option);
  std::string undefined;
  for (int byte = 0x81; byte <= 0x9F; ++byte)
    if (byte != 0x85 && (byte < 0x91 || byte > 0x97)) undefined.push_back(static_cast<char>(byte));
  undefined += "\xDB\xDC\xDD\xDE\xFC\xFD\xFE\xFF";
  EXPECT_EQ(decoded(undefined, {.option = "windows-874"}).replaced_bytes, 31u);
}

TEST(Charset, UsesIcuForTheRest) {
  EXPECT_EQ(decoded("\xC7\xD1\xB1\xDB", {.http = "euc-kr"}).utf8, "한글");
  EXPECT_EQ(decoded("\x93\xFA\x96\x7B", {.option = "shift_jis"}).utf8, "日本");
  EXPECT_EQ(decoded("\xCF\xF0\xE8", {.http = "windows-1251"}).utf8, "При");
  const Decoded cut = decoded("\xC7\xD1\xB1", {.option = "euc-kr"});
  EXPECT_EQ(cut.utf8, "한\uFFFD");
  EXPECT_TRUE(cut.truncated);
  EXPECT_EQ(cut.replaced_bytes, 1u);
  EXPECT_EQ(decoded("\xC7", {.option = "utf-8"}).utf8, "\uFFFD");
}

TEST(Charset, EveryNamedConverterExists) {
  for (const std::string_view label :
       {"866",    "latin2",      "latin3", "latin4",         "cyrillic",    "arabic",  "greek",
        "hebrew", "logical",     "latin6", "iso-8859-13",    "iso-8859-14", "l9",      "koi8",
        "koi8-u", "mac",         "cp1250", "cp1251",         "cp1253",      "cp1254",  "cp1255",
        "cp1256", "cp1257",      "cp1258", "x-mac-cyrillic", "gbk",         "gb18030", "big5",
        "euc-jp", "iso-2022-jp", "sjis",   "korean",         "utf-16be",    "utf-16le"}) {
    const std::string name = charset_by_label(label);
    EXPECT_FALSE(name.empty()) << label;
    EXPECT_EQ(decoded("a", {.option = label}).charset, name) << label;
  }
}

TEST(Charset, RefusesAnUnknownOption) {
  Decoded out;
  EXPECT_THROW(decode("a", {.option = "nonsense"}, out), Error);
}

TEST(Charset, FindsBinaryInput) {
  EXPECT_TRUE(decoded(std::string_view("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0", 20)).binary);
  EXPECT_TRUE(decoded(std::string_view("\x1F\x8B\x08\0\0\0\0\0\0\x03", 10)).binary);
  EXPECT_FALSE(decoded("ข่าว\x01 one stray control in a text").binary);
  EXPECT_FALSE(decoded("").binary);
  EXPECT_EQ(decoded("").charset, "utf-8");
}

TEST(Charset, RepairsThaiThatWasEncodedTwice) {
  const std::string text = "<p>" + std::string(kThai) + "</p> plain";
  for (const std::string_view taken_for : {"windows-1252", "windows-874"}) {
    std::string twice;
    for (const char byte : text) {  // each byte of the UTF-8 as a character of the other charset
      const auto c = static_cast<unsigned char>(byte);
      const Decoded one =
          c < 0x80 ? Decoded{.utf8 = std::string(1, byte)} : decoded(std::string_view(&byte, 1), {.option = taken_for});
      if (one.replaced_bytes > 0) {
        base::append_code_point(c, twice);  // a browser keeps undefined bytes as control characters
      } else {
        twice += one.utf8;
      }
    }
    const Decoded out = decoded(twice);
    EXPECT_TRUE(out.double_encoded) << taken_for;
    EXPECT_EQ(out.utf8, text) << taken_for;
    EXPECT_EQ(out.replaced_bytes, 0u);
  }
}

TEST(Charset, RepairsTis620ThatWasTakenForLatin) {
  std::string twice;
  for (const char byte : tis(kThai)) base::append_code_point(static_cast<unsigned char>(byte), twice);
  const Decoded out = decoded(twice);
  EXPECT_TRUE(out.double_encoded);
  EXPECT_EQ(out.utf8, kThai);
}

TEST(Charset, LeavesRightTextAlone) {
  for (const std::string_view text :
       {"เธอไปหาเธอ เนตรนภา เนตร เนติบัณฑิต เนย เธียร เธอ เธอ", "à la carte, à voir, à bientôt, voilà, déjà",
        "São Paulo ação coração são não então pão mão irmão avião estação nação", "à¸ one only"}) {
    const Decoded out = decoded(text);
    EXPECT_EQ(out.utf8, text);
    EXPECT_FALSE(out.double_encoded);
  }
}

}  // namespace
}  // namespace khao::text
