// Bare names of provinces, districts and subdistricts: what the name itself is worth, the words before it, the posts
// that govern it, the places beside it in a list. Whether the document names their province elsewhere is for resolution
// to say (place_choice.cc).
#include <algorithm>

#include "entity/context.h"
#include "entity/place_parts.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

constexpr float kEnough = 0.5F;
constexpr float kCue = 0.2F;          // a word before a name that speaks of a place
constexpr uint32_t kLongestGap = 18;  // between two places of a list

struct Bare {
  uint32_t begin, end;
  Level level;
  WordClass word;  // that the name is too
  float score;
};

float own_worth(const Context& context, const Bare& name, Level level, bool word) {
  const bool abbreviated = !is_thai_letter(context.chars()[name.end - 1]);  // `กทม.`
  if (level == Level::province) return !abbreviated && (word || name.end - name.begin < 4) ? 0.2F : 0.6F;
  static constexpr Word kIsland(U"เกาะ");  // `บนเกาะสมุย`: the name itself says that a place is meant
  const bool island = level == Level::district && context.chars().substr(name.begin).starts_with(kIsland.view());
  return (level == Level::district ? 0.3F : 0.2F) + (island ? 0.2F : 0.0F) - (word ? 0.2F : 0.0F);
}

// `ตาก-ผู้ว่าฯ…`: a headline's place stands at its begin, before a dash.
bool headline_place(const Context& context, const Bare& name) {
  const std::string_view chars = context.chars();
  if (name.begin > 0 && chars[name.begin - 1] != '\n') return false;
  size_t p = name.end;
  while (p < chars.size() && chars[p] == ' ') ++p;
  return p < chars.size() && (chars[p] == '-' || chars[p] == '\n' || chars[p] == '(' || chars[p] == ':');
}

// Between two names of a list stand blanks, commas, dashes, `และ`, or what is counted at the first (`นาแห้ว 64 ราย
// และภูเรือ`).
bool list_gap(const PlaceWork& work, uint32_t from, uint32_t to) {
  static constexpr Word kAnd(U"และ");
  static constexpr Word kWith(U"กับ");
  static constexpr Word kOr(U"หรือ");
  static constexpr Word kAlso(U"รวมทั้ง");
  if (to <= from || to - from > kLongestGap) return false;
  const std::string_view chars = work.context.chars();
  bool counted = false;  // a classifier stands behind a number only
  for (uint32_t p = from; p < to;) {
    const std::string_view rest = chars.substr(p, to - p);
    constexpr std::string_view kMarks = " ,-0123456789.()";
    size_t step = kMarks.find(rest.front()) != kMarks.npos ? 1 : 0;
    for (const std::string_view word : {kAnd.view(), kWith.view(), kOr.view(), kAlso.view()})
      if (rest.starts_with(word)) step = word.size();
    counted |= rest.front() >= '0' && rest.front() <= '9';
    if (step == 0 && counted)
      for (const Hit& hit : work.context.hits_at(p))
        if (work.tables.places.is_counted(hit.table) && hit.end <= to) step = std::max<size_t>(step, hit.size());
    if (step == 0) return false;
    p += static_cast<uint32_t>(step);
  }
  return true;
}

// `ชาว|แม่สอดร้องเรียน|ปัญหา`: the tokenizer left a name with the word behind it; a cue and that word show the name.
bool ends_before_word(const PlaceWork& work, const PlaceExpression& name) {
  constexpr uint32_t kShortest = 5;
  const Context& context = work.context;
  if (name.end - name.begin < kShortest || in_lexicon(context, name.begin)) return false;
  const std::string_view rest = text_of(context, name.end, token_end(context, name.end));
  return work.tables.places.name_words.of(rest) <= WordClass::common &&
         cue_before(work.tables, context, name.begin, name.level) >= kCue;
}

// A name of whole words at p that nothing lies over yet.
std::optional<PlaceExpression> uncovered_name(const PlaceWork& work, uint32_t p) {
  if (work.cover[p] != 0 || !word_edge(work.context, p)) return std::nullopt;
  const auto name = place_name_at(work.tables, work.context, p, kAdministrative);
  const bool fits = name && (word_edge(work.context, name->end) || ends_before_word(work, *name)) &&
                    !work.covered(p, name->end, kPerson | kPlace | kFacility);
  return fits ? name : std::nullopt;
}

std::vector<Bare> candidates(const PlaceWork& work) {
  std::vector<Bare> found;
  const Context& context = work.context;
  const Gazetteer& gazetteer = work.tables.places.gazetteer;
  const TableSet names = set_of(gazetteer.places, gazetteer.aliases);
  for (uint32_t p = 0; (p = context.next(p, names)) < context.view.size();) {
    const auto name = uncovered_name(work, p);
    p = name ? name->end : p + 1;
    if (!name) continue;
    const WordClass word = work.tables.places.name_words.of(text_of(context, name->begin, name->end));
    if (word == WordClass::function && name->level == Level::subdistrict) continue;  // `และ`, a subdistrict too
    found.push_back({name->begin, name->end, name->level, word, 0});
  }
  return found;
}

// The level at which the name and the word before it say most.
void weigh(const PlaceWork& work, Bare& name) {
  const Tables& tables = work.tables;
  float best = 0;
  Level best_level = name.level;
  const unsigned levels = levels_of_name(tables, work.context, name.begin, name.end);
  // A name that is an ordinary word too (`เลย`, `ตลาด`) says less.
  const bool word = name.word != WordClass::unknown;
  for (const Level level : {Level::province, Level::district, Level::subdistrict}) {
    if ((levels >> static_cast<unsigned>(level) & 1) == 0) continue;
    const float score =
        own_worth(work.context, name, level, word) + cue_before(tables, work.context, name.begin, level);
    if (score <= best) continue;
    best = score;
    best_level = level;
  }
  name.level = best_level;
  name.score = best + (headline_place(work.context, name) ? 0.4F : 0.0F);
}

// Whether a place with its level word stands before p in a list.
bool place_before(const PlaceWork& work, uint32_t p) {
  for (uint32_t at = p; at > 0 && p - at < kLongestGap; --at)
    if (work.cover[at - 1] & kPlace) return list_gap(work, at, p);
  return false;
}

// The same behind p, and a comma or a word between them: a blank alone is no list (`โรงแรม… แม่สอด จังหวัดตาก`).
bool place_behind(const PlaceWork& work, uint32_t p) {
  const std::string_view chars = work.context.chars();
  for (uint32_t at = p; at < chars.size() && at - p < kLongestGap; ++at)
    if (work.cover[at] & kPlace)
      return list_gap(work, p, at) && chars.substr(p, at - p).find_first_not_of(" -0123456789.()") != chars.npos;
  return false;
}

}  // namespace

void find_bare_places(PlaceWork& work) {
  std::vector<Bare> names = candidates(work);
  for (Bare& name : names) weigh(work, name);
  // A list holds together: each neighbour supports the next, and a place with its level word begins it.
  std::vector<float> support(names.size(), 0.0F);
  for (size_t i = 0; i + 1 < names.size(); ++i) {
    if (!list_gap(work, names[i].end, names[i + 1].begin)) continue;
    support[i] += 0.2F;
    support[i + 1] += 0.2F;
  }
  for (size_t i = 0; i < names.size(); ++i) {
    const Bare& name = names[i];
    float score = name.score + support[i];
    if (place_before(work, name.begin)) score += 0.2F;
    if (place_behind(work, name.end)) score += 0.2F;
    if (score + 0.001F < kEnough) continue;
    work.add(name.begin, name.begin, name.end, name.level, std::min(score, 1.0F),
             {"bare name", work.tables.places.gazetteer.places, data::kNoRow});
  }
}

}  // namespace khao::entity
