// Labels, and where pages keep them: one row a spelling.
#include "text/charset_labels.h"

#include <gtest/gtest.h>

namespace khao::text {
namespace {

TEST(Labels, MeanOneCharsetEach) {
  struct Case {
    std::string_view label, charset;
  };
  for (const Case& c :
       {Case{"utf8", "utf-8"}, Case{"UTF-8", "utf-8"}, Case{"ascii", "windows-1252"}, Case{"us-ascii", "windows-1252"},
        Case{"ISO_8859-1", "windows-1252"}, Case{"iso8859-9", "windows-1254"}, Case{"gb2312", "gbk"},
        Case{"sjis", "shift_jis"}, Case{"ks_c_5601-1987", "euc-kr"}, Case{"koi8_r", "koi8-r"},
        Case{"utf-16", "utf-16le"}, Case{"TIS-620-2533", "windows-874"}, Case{"\tcp874\n", "windows-874"},
        Case{"'tis620'", "windows-874"}, Case{"tis-620;", "windows-874"}})
    EXPECT_EQ(charset_by_label(c.label), c.charset) << c.label;
  for (const std::string_view unknown : {"utf-7", "utf-32", "x-user-defined", "iso-2022-kr", "none", "auto", "-"})
    EXPECT_EQ(charset_by_label(unknown), "") << unknown;
}

TEST(Labels, NameIcuConvertersWhereTheyDiffer) {
  EXPECT_EQ(icu_converter("gbk"), "gb18030");
  EXPECT_EQ(icu_converter("iso-8859-8-i"), "iso-8859-8");
  EXPECT_EQ(icu_converter("koi8-r"), "koi8-r");
}

TEST(MetaLabel, IsFoundInEverySpelling) {
  for (const std::string_view page :
       {"<meta charset=tis-620>", "<meta charset='tis-620'>", "<meta charset=\"tis-620\"/>",
        "<META CharSet = tis-620 >", "<meta\ncharset=tis-620>", "<meta/charset=tis-620>",
        "<html lang=th><head><title>x</title><meta charset=tis-620>",
        "<meta http-equiv=content-type content='text/html; charset=tis-620'>",
        "<meta content=\"text/html;charset = tis-620\" http-equiv=\"Content-Type\">",
        "<meta http-equiv='Content-Type' content='charset=tis-620; text/html'>", "<meta name=x charset=tis-620>",
        "<!-- <meta charset=utf-8> --><meta charset=tis-620>", "<!--><meta charset=tis-620>",
        "<script>var a = '<meta charset=utf-8>';</script><meta charset=tis-620>",
        "<style>/* < */</style><meta charset=tis-620>", "<meta charset=bogus><meta charset=tis-620>",
        "<meta property='og:title' content='charset=utf-8'><meta charset=tis-620>"})
    EXPECT_EQ(meta_label(page), "tis-620") << page;
}

TEST(MetaLabel, IsNotFoundElsewhere) {
  for (const std::string_view page :
       {"", "<", "<meta", "<meta charset", "<meta charset=", "<metadata charset=tis-620>", "<p charset=tis-620>",
        "<head></head><meta charset=tis-620>", "<body><meta charset=tis-620>", "<!-- <meta charset=tis-620>",
        "<meta http-equiv=refresh content='text/html; charset=tis-620'>", "<meta content='text/html; charset=tis-620'>",
        "<meta http-equiv=content-type content='text/html; charsettis-620'>", "&lt;meta charset=tis-620&gt;"})
    EXPECT_EQ(meta_label(page), "") << page;
}

TEST(MetaLabel, IsSoughtInALongHeadButNotForEver) {
  const std::string padding(200000, ' ');
  EXPECT_EQ(meta_label(padding + "<meta charset=tis-620>"), "tis-620");
  EXPECT_EQ(meta_label(padding + padding + "<meta charset=tis-620>"), "");
}

TEST(XmlLabel, StandsInTheDeclaration) {
  EXPECT_EQ(xml_label("<?xml version=\"1.0\" encoding=\"TIS-620\"?>"), "TIS-620");
  EXPECT_EQ(xml_label(" \n<?xml version='1.0' encoding = 'tis-620' standalone='yes'?>"), "tis-620");
  for (const std::string_view none :
       {"", "<?xml version=\"1.0\"?> encoding=\"tis-620\"", "x<?xml encoding=\"tis-620\"?>", "<?xml encoding"})
    EXPECT_EQ(xml_label(none), "") << none;
}

TEST(Labels, AreReadInLinearTime) {
  for (const std::string_view piece :
       {"<meta ", "<meta charset=", "<!--", "<meta content='charset", "<script>", "charset charset "}) {
    std::string page;
    while (page.size() < 4000000) page += piece;
    meta_label(page);
    xml_label(page);
  }
}

}  // namespace
}  // namespace khao::text
