// A record's items with their reasons as JSON.
#include "khao/json.h"
#include "sink/offsets.h"
#include "sink/writer.h"

namespace khao {
namespace sink {
namespace {

template <typename Base>
class ExplanationWriter {
 public:
  ExplanationWriter(const Record& record, const JsonOptions& options)
      : record_(record), offset_(record.article.text, options.offsets), json_(buffer_) {}

  Writer<Base>& writer() { return json_; }

  std::string write(const Explanation& all) {
    json_.StartObject();
    json_.text("path", record_.source.path);
    json_.text("outcome", name(record_.outcome));
    json_.text("error", record_.error.code == Problem::none ? std::string_view() : name(record_.error.code));
    list("officials", record_.officials, all.officials,
         [&](const Official& official) { json_.text("scope", name(official.scope)); });
    list("places", record_.places, all.places, [&](const Place& place) {
      json_.text("level", name(place.level));
      json_.text("code", place.code.view());
    });
    list("times", record_.times, all.times, [&](const Time& time) {
      json_.text("type", name(time.type));
      json_.text("value", time.value.view());
    });
    list("counts", record_.counts, all.counts, [&](const Count& count) {
      json_.number("value", count.value);
      json_.text("unit", record_.view(count.unit));
      json_.text("item", record_.view(count.item));
    });
    json_.EndObject();
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  void words(std::string_view key, Span span) {
    json_.text(key, record_.view(span));
    json_.integer("start", offset_(span.begin));
    json_.integer("end", offset_(span.end));
  }

  void cause(std::string_view key, const Cause& cause) {
    json_.key(key);
    json_.StartObject();
    json_.text("rule", cause.rule);
    json_.text("table", cause.table);
    if (cause.row.empty()) {
      json_.null("row");
    } else {
      json_.key("row");
      json_.StartObject();
      for (const Cause::Cell& cell : cause.row) json_.text(cell.column, cell.value);
      json_.EndObject();
    }
    json_.key("own");
    json_.Bool(cause.own);
    if (cause.words.empty()) {
      json_.null("words");
    } else {
      json_.key("words");
      json_.StartObject();
      words("text", cause.words);
      json_.EndObject();
    }
    json_.EndObject();
  }

  /// The items that have a reason; an explanation of another record would have more or fewer.
  template <typename Item, typename Result>
  void list(std::string_view key, const std::vector<Item>& items, const std::vector<Reason>& reasons,
            const Result& result) {
    json_.key(key);
    json_.StartArray();
    for (size_t i = 0; i < std::min(items.size(), reasons.size()); ++i) {
      json_.StartObject();
      words("mention", items[i].mention);
      result(items[i]);
      json_.number("score", reasons[i].score);
      cause("found", reasons[i].found);
      cause("decided", reasons[i].decided);
      json_.EndObject();
    }
    json_.EndArray();
  }

  const Record& record_;
  OffsetMap offset_;
  rapidjson::StringBuffer buffer_;
  Writer<Base> json_;
};

}  // namespace
}  // namespace sink

inline namespace v0 {

std::string to_json(const Record& record, const Explanation& explanation, const JsonOptions& options) {
  if (!options.pretty)
    return sink::ExplanationWriter<rapidjson::Writer<rapidjson::StringBuffer>>(record, options).write(explanation);
  sink::ExplanationWriter<rapidjson::PrettyWriter<rapidjson::StringBuffer>> writer(record, options);
  writer.writer().SetIndent(' ', 2);
  return writer.write(explanation);
}

}  // namespace v0
}  // namespace khao
