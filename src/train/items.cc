#include "train/items.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <filesystem>

#include "data/file.h"
#include "entity/counts_item.h"
#include "entity/officials.h"
#include "entity/places.h"
#include "entity/times.h"
#include "khao/error.h"
#include "text/view.h"
#include "token/tokenizer.h"

namespace khao::train {
namespace {

// The view of a string without blanks.
std::string bare(std::string_view text) {
  std::string view = text::fold(text);
  std::erase_if(view, [](char c) { return c == ' ' || c == '\n'; });
  return view;
}

// The frame of an annotated count: the one whose number stands in it.
void set_goals(const rapidjson::Value& counts, Document& document) {
  const text::View& view = document.context.view;
  size_t at = 0;
  for (const auto& count : counts.GetArray()) {
    const std::string mention = count["mention"].GetString();
    const size_t begin = document.text.find(mention, at);
    if (begin == std::string::npos)
      throw Error(ErrorCode::io, document.name + ": " + mention + " does not stand there");
    at = begin + 1;
    const size_t from = view.at_byte(static_cast<uint32_t>(begin));
    const size_t to = view.at_byte(static_cast<uint32_t>(begin + mention.size()));
    for (size_t i = 0; i < document.frames.size(); ++i) {
      const entity::Frame& frame = document.frames[i];
      if (frame.number < from || frame.number >= to || !document.goals[i].mention.empty()) continue;
      Document::Goal& goal = document.goals[i];
      goal.mention = mention;
      goal.asked = !(count.HasMember("optional") && count["optional"].GetBool());
      if (!count["item"].IsString()) break;
      goal.item = count["item"].GetString();
      const size_t place = document.text.rfind(goal.item, begin);
      if (place != std::string::npos)
        goal.phrase = {static_cast<uint32_t>(view.at_byte(static_cast<uint32_t>(place))),
                       static_cast<uint32_t>(view.at_byte(static_cast<uint32_t>(place + goal.item.size())))};
      break;
    }
  }
}

}  // namespace

std::string Document::chars(const entity::Phrase& phrase) const {
  if (phrase.empty()) return {};
  const Span span = context.span(phrase.begin, phrase.end);
  return text.substr(span.begin, span.size());
}

Answer Document::answer(size_t frame, const entity::Phrase& phrase) const {
  const std::string gold = bare(goals[frame].item), got = bare(chars(phrase));
  if (gold == got) return Answer::equal;
  const auto& [less, more] = std::minmax(gold, got, [](const auto& a, const auto& b) { return a.size() < b.size(); });
  return !less.empty() && more.find(less) != std::string::npos && 2 * less.size() >= more.size() ? Answer::alike
                                                                                                 : Answer::wrong;
}

std::vector<std::unique_ptr<Document>> read_documents(const std::string& directory, const entity::Tables& entities,
                                                      const token::Tables& words) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(directory))
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::unique_ptr<Document>> documents;
  token::Scratch scratch;
  for (const auto& path : paths) {
    rapidjson::Document json;
    json.Parse(data::read_file(path).c_str());
    if (json.HasParseError()) throw Error(ErrorCode::io, path.string() + ": not JSON");
    auto document = std::make_unique<Document>();
    document->name = path.stem().string();
    document->text = json["text"].GetString();
    token::tokenize(words, nullptr, document->text, scratch, document->tokens);
    entity::In in;
    in.text = document->text;
    in.tokens = document->tokens;
    entity::make_context(entities, in, document->context);
    entity::find_times(entities, document->context, document->times);
    std::vector<entity::OfficialItem> officials;
    std::vector<entity::PlaceItem> places;
    entity::find_officials(entities, document->context, officials);
    entity::find_places(entities, document->context, officials, places);
    entity::find_frames(entities.counts, document->context, document->times, places, document->frames);
    document->goals.resize(document->frames.size());
    set_goals(json["counts"], *document);
    entity::read_choices(entities, document->context, document->times, places, document->frames, document->choices);
    documents.push_back(std::move(document));
  }
  return documents;
}

}  // namespace khao::train
