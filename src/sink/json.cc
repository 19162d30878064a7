// A record as JSON: one function per part of the record, in the order of the keys. sink/schema.cc is the law that this
// obeys.
#include "khao/json.h"

#include "record/names.h"
#include "sink/offsets.h"
#include "sink/values.h"
#include "sink/writer.h"

namespace khao {
namespace sink {
namespace {

template <typename Base>
class RecordWriter {
 public:
  RecordWriter(const Record& record, const JsonOptions& options)
      : record_(record), options_(options), offset_(record.article.text, options.offsets), json_(buffer_) {}

  Writer<Base>& writer() { return json_; }

  void append_to(std::string& out) {
    record();
    out.append(buffer_.GetString(), buffer_.GetSize());
  }

 private:
  // --- parts ---

  void record() {
    json_.StartObject();
    json_.text("schema", "khao.record/1");
    source();
    json_.text("outcome", name(record_.outcome));
    error();
    list("warnings", record_.warnings, [&](Problem warning) { json_.string(name(warning)); });
    article();
    list("officials", record_.officials, [&](const Official& official) { this->official(official); });
    list("places", record_.places, [&](const Place& place) { this->place(place); });
    list("times", record_.times, [&](const Time& time) { this->time(time); });
    list("counts", record_.counts, [&](const Count& count) { this->count(count); });
    if (options_.tokens) list("tokens", record_.tokens, [&](const Token& token) { this->token(token); });
    json_.EndObject();
  }

  void source() {
    const Origin& source = record_.source;
    json_.key("source");
    json_.StartObject();
    json_.text("path", source.path);
    json_.text("id", source.id);
    json_.text("url", source.url);
    json_.text("charset", source.charset);
    json_.text("charset_source", name(source.charset_source));
    json_.integer("replaced_bytes", source.replaced_bytes);
    json_.text("sha256", source.sha256);
    json_.EndObject();
  }

  void error() {
    if (record_.error.code == Problem::none) return json_.null("error");
    json_.key("error");
    json_.StartObject();
    json_.text("code", name(record_.error.code));
    json_.key("message");
    json_.string(record_.error.message);
    json_.integer("offset", record_.error.offset);
    json_.EndObject();
  }

  void article() {
    const Article& article = record_.article;
    const auto string = [&](const std::string& s) { json_.string(s); };
    json_.key("article");
    json_.StartObject();
    json_.text("title", article.title);
    json_.key("text");
    json_.string(article.text);
    list("paragraphs", article.paragraphs, [&](Span span) { range(span); });
    list("byline", article.byline, [&](const Byline& byline) {
      json_.StartObject();
      json_.text("name", byline.name);
      json_.text("role", name(byline.role));
      json_.EndObject();
    });
    dated("published", article.published);
    dated("modified", article.modified);
    json_.text("dateline_place", article.dateline_place);
    json_.text("site_name", article.site_name);
    json_.text("canonical_url", article.canonical_url);
    json_.text("section", article.section);
    list("tags", article.tags, string);
    json_.text("image", article.image);
    list("captions", article.captions, string);
    json_.text("language", article.language);
    json_.key("sources");
    json_.StartObject();
    for (size_t i = 0; i < kFieldCount; ++i) json_.text(name(static_cast<Field>(i)), name(article.sources[i]));
    json_.EndObject();
    json_.EndObject();
  }

  void official(const Official& official) {
    json_.StartObject();
    mention(official.mention);
    part("name", official.name);
    part("honorific", official.honorific);
    part("given", official.given);
    part("family", official.family);
    json_.key("positions");
    json_.StartArray();
    for (uint32_t i = 0; i < official.positions; ++i) {
      const size_t at = size_t{official.first_position} + i;
      if (at < record_.position_pool.size()) position(record_.position_pool[at]);
    }
    json_.EndArray();
    json_.text("scope", name(official.scope));
    json_.integer("id", official.id);
    json_.EndObject();
  }

  void position(const Position& position) {
    json_.StartObject();
    part("text", position.text);
    part("role", position.role);
    part("organization", position.organization);
    part("jurisdiction", position.jurisdiction);
    json_.text("status", name(position.status));
    json_.text("organization_id", position.organization_id.view());
    json_.text("jurisdiction_code", position.jurisdiction_code.view());
    json_.EndObject();
  }

  void place(const Place& place) {
    json_.StartObject();
    mention(place.mention);
    json_.text("level", name(place.level));
    part("name", place.name);
    write_codes(json_, place);
    json_.key("candidates");
    json_.StartArray();
    for (uint32_t i = 0; i < place.candidates; ++i) {
      const size_t at = size_t{place.first_candidate} + i;
      if (at >= record_.candidate_pool.size()) break;
      json_.StartObject();
      json_.text("code", record_.candidate_pool[at].code.view());
      json_.number("score", record_.candidate_pool[at].score);
      json_.EndObject();
    }
    json_.EndArray();
    json_.EndObject();
  }

  void time(const Time& time) {
    json_.StartObject();
    mention(time.mention);
    json_.text("type", name(time.type));
    json_.text("value", time.value.view());
    write_lunar(json_, time.type, time.lunar);
    json_.EndObject();
  }

  void count(const Count& count) {
    json_.StartObject();
    mention(count.mention);
    json_.number("value", count.value);
    json_.number("high", count.high);
    part("unit", count.unit);
    json_.text("kind", name(count.kind));
    part("item", count.item);
    json_.text("mod", name(count.mod));
    if (count.part_of < 0) {
      json_.null("part_of");
    } else {
      json_.integer("part_of", static_cast<uint64_t>(count.part_of));
    }
    json_.EndObject();
  }

  void token(const Token& token) {
    json_.StartArray();
    json_.Uint(offset_(token.span.begin));
    json_.Uint(offset_(token.span.end));
    json_.string(name(token.kind));
    json_.EndArray();
  }

  // --- values ---

  /// The text under a span; null for the empty span. Spans of a broken record are cut to the text.
  void part(std::string_view key, Span span) {
    const std::string_view all = record_.article.text;
    const size_t begin = std::min<size_t>(span.begin, all.size());
    json_.text(key, all.substr(begin, span.end > span.begin ? span.end - span.begin : 0));
  }

  void mention(Span span) {
    part("mention", span);
    json_.integer("start", offset_(span.begin));
    json_.integer("end", offset_(span.end));
  }

  void range(Span span) {
    json_.StartArray();
    json_.Uint(offset_(span.begin));
    json_.Uint(offset_(span.end));
    json_.EndArray();
  }

  void dated(std::string_view key, const Dated& date) {
    if (date.value.empty()) return json_.null(key);
    json_.key(key);
    json_.StartObject();
    json_.text("value", date.value);
    json_.text("source", name(date.source));
    json_.EndObject();
  }

  template <typename List, typename Write>
  void list(std::string_view key, const List& items, Write&& write) {
    json_.key(key);
    json_.StartArray();
    for (const auto& item : items) write(item);
    json_.EndArray();
  }

  const Record& record_;
  const JsonOptions& options_;
  OffsetMap offset_;
  rapidjson::StringBuffer buffer_;
  Writer<Base> json_;
};

}  // namespace
}  // namespace sink

inline namespace v0 {

void append_json(const Record& record, const JsonOptions& options, std::string& out) {
  if (options.pretty) {
    sink::RecordWriter<rapidjson::PrettyWriter<rapidjson::StringBuffer>> writer(record, options);
    writer.writer().SetIndent(' ', 2);
    writer.append_to(out);
  } else {
    sink::RecordWriter<rapidjson::Writer<rapidjson::StringBuffer>>(record, options).append_to(out);
  }
}

std::string to_json(const Record& record, const JsonOptions& options) {
  std::string out;
  append_json(record, options, out);
  return out;
}

}  // namespace v0
}  // namespace khao
