// Which place a mention means. From large to small: a chain decides first; then, for what is still open, the places
// that the document names nearest to it, a district counting more than a province. Two readings that stand equal stay
// open.
#include <algorithm>
#include <limits>
#include <unordered_map>
#include <unordered_set>

#include "entity/place_readings.h"

namespace khao::entity {
namespace {

constexpr float kCertain = 0.7F;  // a bare name with such a score needs no other word of its province
constexpr float kClear = 1.15F;   // how much better than the second the best reading must be

class Chooser {
 public:
  Chooser(const Tables& tables, const Context& context, std::vector<Mention>& mentions)
      : tables_(tables), gazetteer_(tables.places.gazetteer), context_(context), mentions_(mentions) {}

  void run() {
    for (Mention& mention : mentions_)
      if (mention.readings.size() == 1 && (!mention.bare || mention.level == Level::province))
        choose(mention, mention.readings[0], *mention.why != 0 ? mention.why : "only place of that name and level",
               kNone);
    for (const Level level : {Level::province, Level::district, Level::subdistrict}) {
      if (level == Level::district) support_bare_names();
      by_chain(level);
      if (level == Level::district) by_smaller();
      by_nearness(level);
    }
    for (Mention& mention : mentions_)
      if (mention.level == Level::village) village(mention);
  }

 private:
  static void choose(Mention& mention, uint32_t place, const char* why, uint32_t by) {
    mention.chosen = place;
    mention.why = why;
    mention.by = by;
  }

  // A bare name of a district or subdistrict is one of a province that the document names; which level, the document
  // says too.
  void support_bare_names() {
    const auto asks = [](const Mention& mention) { return mention.bare && mention.level != Level::province; };
    if (std::none_of(mentions_.begin(), mentions_.end(), asks)) return;
    std::unordered_map<uint32_t, uint32_t> provinces;  // with the first mention in each
    for (uint32_t i = 0; i < mentions_.size(); ++i)
      if (mentions_[i].chosen != kNone) provinces.try_emplace(gazetteer_.province(mentions_[i].chosen), i);
    for (Mention& mention : mentions_) {
      if (!asks(mention)) continue;
      for (const Level level : {mention.level, Level::district, Level::subdistrict}) {
        std::vector<uint32_t> readings =
            readings_of(tables_, context_, {mention.begin, mention.name_begin, mention.end, level, false, kNone});
        std::erase_if(readings, [&](uint32_t place) { return !provinces.contains(gazetteer_.province(place)); });
        if (readings.empty()) continue;
        mention.level = level;
        mention.readings = std::move(readings);
        if (mention.readings.size() == 1)
          choose(mention, mention.readings[0], "province named in the text",
                 provinces.at(gazetteer_.province(mention.readings[0])));
        break;
      }
      const bool supported = !mention.readings.empty() && provinces.contains(gazetteer_.province(mention.readings[0]));
      mention.refuted = !supported && (mention.score < kCertain || mention.readings.size() != 1);
      if (!supported && !mention.refuted) choose(mention, mention.readings[0], "only place of that name", kNone);
    }
  }

  // Keeps the readings for which `fits` holds, if any does. `why`, `by`: the rule, and the mention that it goes by.
  template <typename Fits>
  static void narrow(Mention& mention, const Fits& fits, const char* why, uint32_t by) {
    std::vector<uint32_t> kept;
    for (const uint32_t place : mention.readings)
      if (fits(place)) kept.push_back(place);
    if (kept.empty()) return;
    mention.readings = std::move(kept);
    if (mention.readings.size() == 1) choose(mention, mention.readings[0], why, by);
  }

  void within(Mention& mention, uint32_t larger) {
    for (; larger != kNone && mention.chosen == kNone; larger = mentions_[larger].larger)
      if (const uint32_t area = mentions_[larger].chosen; area != kNone)
        narrow(
            mention, [&](uint32_t place) { return lies_in(gazetteer_, place, area); }, "larger place in its chain",
            larger);
  }

  void by_chain(Level level) {
    for (Mention& mention : mentions_) {
      if (mention.level != level || mention.chosen != kNone) continue;
      within(mention, mention.larger);
      if (mention.chosen == kNone) within(mention, mention.larger_before);
    }
  }

  // `ต.ช่อแฮ อ.เมือง`: the subdistrict tells which district is meant.
  void by_smaller() {
    for (uint32_t i = 0; i < mentions_.size(); ++i) {
      const Mention& smaller = mentions_[i];
      if (smaller.level != Level::subdistrict || smaller.larger == kNone) continue;
      Mention& mention = mentions_[smaller.larger];
      if (mention.level != Level::district || mention.chosen != kNone) continue;
      narrow(
          mention,
          [&](uint32_t place) {
            return std::any_of(smaller.readings.begin(), smaller.readings.end(),
                               [&](uint32_t s) { return gazetteer_.parent(s) == place; });
          },
          "smaller place in its chain", i);
    }
  }

  // Adds to each open reading what the nearest mention of an area that it lies in is worth; one pass in each direction.
  template <typename Order>
  void add_nearness(Level level, const Order& order, float worth) {
    std::unordered_map<uint32_t, uint32_t> last;  // place -> its last mention
    for (const uint32_t i : order) {
      Mention& mention = mentions_[i];
      if (mention.level == level && mention.chosen == kNone) {
        for (size_t r = 0; r < mention.readings.size(); ++r) {
          float weight = 2;
          for (uint32_t area = gazetteer_.parent(mention.readings[r]); area != kNone;
               area = gazetteer_.parent(area), weight = 1) {
            const auto found = last.find(area);
            if (found == last.end()) continue;
            const uint32_t there = mentions_[found->second].begin;
            const float distance =
                static_cast<float>(mention.begin > there ? mention.begin - there : there - mention.begin);
            const float base = gazetteer_.level(area) == Level::province ? 1.0F : weight;
            const float score = worth * base / (1 + distance / 400);
            if (score > mention.scores[r].value) mention.scores[r] = {score, found->second};
          }
        }
      }
      for (uint32_t area = mention.chosen; area != kNone; area = gazetteer_.parent(area)) last[area] = i;
    }
  }

  void by_nearness(Level level) {
    const auto open = [level](const Mention& mention) { return mention.level == level && mention.chosen == kNone; };
    if (std::none_of(mentions_.begin(), mentions_.end(), open)) return;
    std::vector<uint32_t> order(mentions_.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    for (Mention& mention : mentions_)
      if (open(mention)) mention.scores.assign(mention.readings.size(), {});
    add_nearness(level, order, 1.0F);
    std::reverse(order.begin(), order.end());
    add_nearness(level, order, 0.7F);
    for (Mention& mention : mentions_)
      if (open(mention)) take_best(mention);
  }

  static void take_best(Mention& mention) {
    float best = 0, second = 0;
    size_t at = 0;
    for (size_t r = 0; r < mention.scores.size(); ++r) {
      const float score = mention.scores[r].value;
      if (score > best) {
        second = best;
        best = score;
        at = r;
      } else {
        second = std::max(second, score);
      }
    }
    if (best > 0 && best > kClear * second)
      choose(mention, mention.readings[at], "nearest place that one of them lies in", mention.scores[at].by);
  }

  // A village has the code of its subdistrict.
  void village(Mention& mention) {
    for (const uint32_t larger : {mention.larger, mention.larger_before})
      if (larger != kNone && mentions_[larger].level == Level::subdistrict && mention.chosen == kNone)
        choose(mention, mentions_[larger].chosen, "subdistrict in its chain", larger);
  }

  const Tables& tables_;
  const Gazetteer& gazetteer_;
  const Context& context_;
  std::vector<Mention>& mentions_;
};

}  // namespace

void choose_readings(const Tables& tables, const Context& context, std::vector<Mention>& mentions) {
  Chooser(tables, context, mentions).run();
}

}  // namespace khao::entity
