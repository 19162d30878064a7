// A record made by hand in which every family stands once or twice, for tests of what reads records.
#ifndef KHAO_TESTS_RECORD_SAMPLE_H_
#define KHAO_TESTS_RECORD_SAMPLE_H_

#include <string>
#include <string_view>

#include "khao/record.h"

namespace khao::testing {

/// The span of the first `part` in the record's text; must stand there.
inline Span span_of(const Record& record, std::string_view part) {
  const size_t at = record.article.text.find(part);
  if (at == std::string::npos) return {1, 0};  // a span that no check lets pass
  return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + part.size())};
}

inline Record sample_record() {
  Record r;
  r.source.path = "page.html";
  r.source.charset = "utf-8";
  r.source.charset_source = CharsetSource::utf8;
  r.source.sha256 = std::string(64, 'a');
  r.article.title = "ตรวจน้ำท่วม";
  r.article.text =
      "ตรวจน้ำท่วม\nนายสมชาย ใจดี นายอำเภอบ้านสวน จังหวัดตาก ตรวจพื้นที่ วันที่ 5 มกราคม 2566 "
      "พบบ้านเสียหาย 12 หลัง จากทั้งหมด 30 หลัง";
  const auto size = static_cast<uint32_t>(r.article.text.size());
  const uint32_t paragraph = static_cast<uint32_t>(r.article.text.find('\n')) + 1;
  r.article.paragraphs = {{paragraph, size}};
  r.article.byline = {{"สมหญิง", BylineRole::photo}};
  r.article.published = {"2023-01-06T10:00:00+07:00", Source::meta};
  r.article.sources[static_cast<size_t>(Field::title)] = Source::jsonld;

  Official official;
  official.mention = span_of(r, "นายสมชาย ใจดี นายอำเภอบ้านสวน");
  official.name = span_of(r, "นายสมชาย ใจดี");
  official.honorific = span_of(r, "นาย");
  official.given = span_of(r, "สมชาย");
  official.family = span_of(r, "ใจดี");
  official.positions = 1;
  r.officials = {official};
  Position position;
  position.text = span_of(r, "นายอำเภอบ้านสวน");
  position.role = span_of(r, "นายอำเภอ");
  position.jurisdiction = span_of(r, "บ้านสวน");
  position.jurisdiction_code.assign("6301");
  r.position_pool = {position};

  Place unclear;
  unclear.mention = span_of(r, "อำเภอบ้านสวน");
  unclear.name = span_of(r, "บ้านสวน");
  unclear.level = Level::district;
  unclear.candidates = 2;
  Place province;
  province.mention = span_of(r, "จังหวัดตาก");
  province.name = span_of(r, "ตาก");
  province.code.assign("63");
  province.province_code.assign("63");
  province.iso3166_2.assign("TH-63");
  province.wikidata = 207015;
  province.lat = 16.88f;
  province.lon = 99.125;
  province.first_candidate = 2;
  r.places = {unclear, province};
  r.candidate_pool = {{PlaceCode("6301"), 0.75f}, {PlaceCode("5002"), 0.25f}};

  Time time;
  time.mention = span_of(r, "วันที่ 5 มกราคม 2566");
  time.value.assign("2023-01-05");
  r.times = {time};

  Count part;
  part.mention = span_of(r, "12 หลัง");
  part.value = 12;
  part.unit = {part.mention.end - static_cast<uint32_t>(std::string_view("หลัง").size()), part.mention.end};
  part.item = span_of(r, "บ้าน");
  part.part_of = 1;
  Count total = part;
  total.mention = span_of(r, "30 หลัง");
  total.value = 30;
  total.unit = {total.mention.end - part.unit.size(), total.mention.end};
  total.part_of = -1;
  r.counts = {part, total};
  return r;
}

}  // namespace khao::testing

#endif  // KHAO_TESTS_RECORD_SAMPLE_H_
