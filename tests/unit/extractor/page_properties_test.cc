// What holds for any page, from its bytes to its article: the same in every charset and under every label, the same
// paragraphs in every markup, and no paragraph lost that stands before the place where a page is cut.
#include <gmock/gmock.h>

#include "base/utf8.h"
#include "khao/khao.h"

namespace khao {
namespace {

using ::testing::ElementsAreArray;

const std::string kTitle = "ชลประทานพิจิตรเปิดประตูน้ำ ช่วยนาปีสามตำบล";
const std::vector<std::string> kParagraphs = {
    "เมื่อเวลา 10.00 น. วันที่ 11 ส.ค. 2558 ที่ประตูระบายน้ำท่าบัว อ.โพทะเล จ.พิจิตร ชลประทานจังหวัดเปิดบานระบาย 2 บาน",
    "“ขอให้แบ่งน้ำกันใช้” หัวหน้าฝ่ายส่งน้ำกล่าว พร้อมขอให้งดสูบน้ำพร้อมกันทั้งสามตำบล เพราะน้ำต้นทุนเหลือน้อย…",
    "ชาวนาคนหนึ่งเล่าว่า ลงทุนค่าปุ๋ยและค่าไถไปแล้ว 90,000 บาท ถ้าน้ำไม่มาภายใน 5 วัน ข้าว 32 ไร่คงยืนต้นตายทั้งหมด",
    "ทั้งนี้ การระบายน้ำจะทำต่อเนื่อง 10 วัน คาดว่าช่วยพื้นที่เกษตรได้ประมาณ 3,150 ไร่ ของเกษตรกร 286 ราย"};
const std::string kByline = "ภาพ/ข่าว สมบูรณ์ ทองเชื้อ";

enum class Markup { p, div, br_br, br_in_p, br_end_tag, nbsp, line_feeds };

std::string body(Markup markup) {
  std::vector<std::string> lines = {kTitle};
  lines.insert(lines.end(), kParagraphs.begin(), kParagraphs.end());
  lines.push_back(kByline);
  const auto joined = [&](std::string_view before, std::string_view between, std::string_view behind) {
    std::string out(before);
    for (const std::string& line : lines) {
      if (&line != lines.data()) out += between;
      out += line;
    }
    return out.append(behind);
  };
  switch (markup) {
    case Markup::p:
      return joined("<p>", "</p>\n<p>", "</p>");
    case Markup::div:
      return joined("<div dir=auto>", "</div><div dir=auto></div><div dir=auto>", "</div>");
    case Markup::br_br:
      return joined("", "<br><br>\n", "");
    case Markup::br_in_p:
      return joined("<p>", "<br>", "</p>");
    case Markup::br_end_tag:
      return joined("<p>", "</br>", "</p>");
    case Markup::nbsp:
      return joined("<p>", "&nbsp; &nbsp; &nbsp; ", "</p>");
    default:
      return joined("", "\n\n", "");
  }
}

enum class Theme { wordpress, table, plain };

/// `label`: what stands in the head. Furniture, related links, comments and a copy-protection message around the text.
std::string page(std::string_view label, Theme theme, const std::string& text) {
  std::string out = "<html><head>" + std::string(label) + "<title>" + kTitle +
                    "</title></head><body><ul class=menu><li><a href=/>หน้าแรก</a><li><a href=/n>ข่าวการเกษตร</a></ul>";
  const std::string date = "12 ส.ค. 2558 (จำนวนคนอ่าน 254 คน)";
  switch (theme) {
    case Theme::wordpress:
      out += "<article><h1 class=entry-title>" + kTitle + "</h1><div class=entry-meta>" + date +
             "</div><div class=entry-content>" + text + "</div></article>";
      break;
    case Theme::table:
      out += "<table><tr><td width=150><a href=/a>กระดานข่าว</a></td><td><font size=4><b>" + kTitle +
             "</b></font><br><font size=1>" + date + "</font><br><br></td></tr><tr><td></td><td>" + text +
             "</td></tr></table>";
      break;
    default:
      out += "<div><h2>" + kTitle + "</h2><small>" + date + "</small><div>" + text + "</div></div>";
  }
  return out +
         "<h3>ข่าวที่เกี่ยวข้อง</h3><ul><li><a href=/1>ราคาข้าวเปลือกวันนี้ที่ตลาดกลาง</a><li><a "
         "href=/2>ตลาดนัดโคกระบือเปิดแล้ว</a></ul>"
         "<h3>ความคิดเห็น</h3><div>ขอบคุณชลประทานมาก</div><div>error: Content is protected !!</div></body></html>";
}

/// The bytes of a text in windows-874.
std::string to_874(std::string_view utf8) {
  std::string out;
  for (size_t at = 0; at < utf8.size();) {
    const char32_t c = base::next_code_point(utf8, at);
    static const std::pair<char32_t, char> kQuotes[] = {{0x201C, '\x93'}, {0x201D, '\x94'}, {0x2026, '\x85'}};
    const auto quote =
        std::find_if(std::begin(kQuotes), std::end(kQuotes), [&](const auto& q) { return q.first == c; });
    out += quote != std::end(kQuotes) ? quote->second : static_cast<char>(c < 0x80 ? c : c - 0xE00 + 0xA0);
  }
  return out;
}

Record read(std::string_view bytes) {
  static Extractor extractor(Model::builtin());
  Record record;
  extractor.html(bytes, record);
  EXPECT_EQ(check(record), "");
  return record;
}

std::vector<std::string> paragraphs(const Record& record) {
  std::vector<std::string> out;
  for (const Span span : record.article.paragraphs) out.emplace_back(record.view(span));
  return out;
}

void expect_the_article(const Record& record, std::string_view what) {
  EXPECT_EQ(record.article.title, kTitle) << what;
  EXPECT_THAT(paragraphs(record), ElementsAreArray(kParagraphs)) << what;
  ASSERT_EQ(record.article.byline.size(), 1u) << what;
  EXPECT_EQ(record.article.byline[0].name, "สมบูรณ์ ทองเชื้อ") << what;
  EXPECT_EQ(record.article.published.value, "2015-08-12") << what;
}

TEST(PageProperties, TheSameArticleInEveryMarkupOfEveryTheme) {
  for (const Theme theme : {Theme::wordpress, Theme::table, Theme::plain}) {
    for (const Markup markup : {Markup::p, Markup::div, Markup::br_br, Markup::br_in_p, Markup::br_end_tag,
                                Markup::nbsp, Markup::line_feeds}) {
      const std::string what =
          "theme " + std::to_string(static_cast<int>(theme)) + " markup " + std::to_string(static_cast<int>(markup));
      expect_the_article(read(page("<meta charset=utf-8>", theme, body(markup))), what);
    }
  }
}

TEST(PageProperties, TheSameArticleInEveryCharsetUnderEveryLabel) {
  const std::string late = "<style>" + std::string(1500, ' ') + "</style>";
  for (const std::string& label :
       {std::string(), std::string("<meta charset=utf-8>"), std::string("<meta charset='windows-874'>"),
        std::string("<meta http-equiv=Content-Type content=text/html;charset=tis-620>"),
        std::string("<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=iso-8859-1\">"),
        late + "<meta charset=\"TIS-620\">", std::string("<meta charset=unheard-of>")}) {
    const std::string utf8 = page(label, Theme::plain, body(Markup::p));
    expect_the_article(read(utf8), "UTF-8 under " + label);
    expect_the_article(read("\xEF\xBB\xBF" + utf8), "UTF-8 with a mark under " + label);
    const Record single = read(to_874(utf8));
    expect_the_article(single, "windows-874 under " + label);
    EXPECT_EQ(single.source.charset, "windows-874");
    EXPECT_EQ(single.source.replaced_bytes, 0u);
    EXPECT_EQ(single.article.text, read(utf8).article.text);
  }
}

TEST(PageProperties, ACutPageKeepsWhatStandsBeforeTheCut) {
  const std::string whole = page("<meta charset=utf-8>", Theme::plain, body(Markup::p));
  std::vector<size_t> ends;  // of the paragraphs with their end tags
  for (const std::string& p : kParagraphs) ends.push_back(whole.find(p + "</p>") + p.size() + 4);
  for (size_t cut = 0; cut <= whole.size(); ++cut) {
    const std::vector<std::string> found = paragraphs(read(std::string_view(whole).substr(0, cut)));
    for (size_t i = 0; i < ends.size() && ends[i] <= cut; ++i) {
      ASSERT_GT(found.size(), i) << "cut at " << cut;
      ASSERT_EQ(found[i], kParagraphs[i]) << "cut at " << cut;
    }
  }
}

}  // namespace
}  // namespace khao
