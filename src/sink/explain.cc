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
    text("path", record_.source.path);
    text("outcome", name(record_.outcome));
    text("error", record_.error.code == Problem::none ? std::string_view() : name(record_.error.code));
    list("officials", record_.officials, all.officials,
         [&](const Official& official) { text("scope", name(official.scope)); });
    list("places", record_.places, all.places, [&](const Place& place) {
      text("level", name(place.level));
      text("code", place.code.view());
    });
    list("times", record_.times, all.times, [&](const Time& time) {
      text("type", name(time.type));
      text("value", time.value.view());
    });
    list("counts", record_.counts, all.counts, [&](const Count& count) {
      json_.key("value");
      json_.number(count.value);
      text("unit", record_.view(count.unit));
      text("item", record_.view(count.item));
    });
    json_.EndObject();
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  /// A string; null if empty.
  void text(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string_or_null(value);
  }

  void words(std::string_view key, Span span) {
    text(key, record_.view(span));
    json_.key("start");
    json_.Uint(offset_(span.begin));
    json_.key("end");
    json_.Uint(offset_(span.end));
  }

  void cause(std::string_view key, const Cause& cause) {
    json_.key(key);
    json_.StartObject();
    text("rule", cause.rule);
    text("table", cause.table);
    json_.key("row");
    if (cause.row.empty()) {
      json_.Null();
    } else {
      json_.StartObject();
      for (const Cause::Cell& cell : cause.row) text(cell.column, cell.value);
      json_.EndObject();
    }
    json_.key("words");
    if (cause.words.empty()) {
      json_.Null();
    } else {
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
      json_.key("score");
      json_.number(reasons[i].score);
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
