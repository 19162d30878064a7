// The questions that all parts of the grammar of officials ask of a document, and the family's tables.
#include <algorithm>

#include "entity/officials_parts.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

using Source = OfficialTables::Source;

/// A table entry of so many characters is what it looks like, wherever the tokenizer cut.
constexpr uint32_t kSelfEvident = 8;
constexpr std::string_view kRepresentative = "ผู้แทน", kCommander = "ผู้บังคับการ";  // keys in roles.tsv

Source open(const data::Blob& blob, std::string_view name, std::initializer_list<std::string_view> columns) {
  Source source;
  source.table = blob.table(name);
  source.index = blob.table_index(name);
  size_t i = 0;
  for (const std::string_view column : columns) source.columns[i++] = source.table.column(column);
  return source;
}

template <typename Enum>
Enum choice(const Source& source, uint32_t row, size_t column, Enum none = Enum{}) {
  const uint32_t value = source.table.choice(row, source.columns[column]);
  return value == data::kNoRow ? none : static_cast<Enum>(value);
}

}  // namespace

OfficialTables::OfficialTables(const data::Blob& blob)
    : honorifics(open(blob, "honorifics", {"kind"})),
      surnames(open(blob, "surnames_na", {})),
      roles(open(blob, "roles", {"use", "governs", "scope", "shared", "second", "post"})),
      organizations(open(blob, "organizations", {"id", "kind"})),
      shorts(open(blob, "organization_short", {"id", "kind"})),
      bodies(open(blob, "body_words", {"sector", "tail", "place", "parent"})),
      statuses(open(blob, "statuses", {"status"})),
      words(open(blob, "post_words", {"use", "forms", "speech"})) {
  for (uint32_t row = 0; row < words.table.rows(); ++row)
    for (std::string_view forms = words.table.text(row, words.columns[1]); !forms.empty();) {
      uses_by_first[text::first_code(forms)] |= 1u << static_cast<uint32_t>(word(row));
      forms.remove_prefix(std::min(forms.find('|'), forms.size() - 1) + 1);
    }
  for (uint32_t row = 0; row < roles.table.rows(); ++row) {
    if (roles.table.text(row, 0) == kRepresentative) representative = row;
    if (roles.table.text(row, 0) == kCommander) commander = row;
  }
}

OfficialTables::HonorificKind OfficialTables::honorific_kind(uint32_t row) const {
  return choice<HonorificKind>(honorifics, row, 0);
}
OfficialTables::Use OfficialTables::use(uint32_t row) const { return choice<Use>(roles, row, 0); }
OfficialTables::Governs OfficialTables::governs(uint32_t row) const { return choice<Governs>(roles, row, 1); }
OfficialTables::Holders OfficialTables::holders(uint32_t row) const {
  return choice<Holders>(roles, row, 2, Holders::post);
}
std::string_view OfficialTables::shared(uint32_t row) const { return roles.table.text(row, roles.columns[3]); }
OfficialTables::Second OfficialTables::second(uint32_t row) const {
  return choice<Second>(roles, row, 4, Second::none);
}
std::string_view OfficialTables::post_key(uint32_t row) const {
  const std::string_view other = roles.table.text(row, roles.columns[5]);
  return other.empty() ? roles.table.text(row, 0) : other;
}
OfficialTables::OrganizationKind OfficialTables::organization_kind(uint32_t row) const {
  return choice<OrganizationKind>(organizations, row, 1, OrganizationKind::agency);
}
bool OfficialTables::is_parent(uint32_t row) const { return bodies.table.flag(row, bodies.columns[3]); }
OfficialTables::Sector OfficialTables::sector(uint32_t row) const { return choice<Sector>(bodies, row, 0); }
OfficialTables::Tail OfficialTables::tail(uint32_t row) const { return choice<Tail>(bodies, row, 1); }
OfficialTables::PlaceUse OfficialTables::place_use(uint32_t row) const { return choice<PlaceUse>(bodies, row, 2); }
Status OfficialTables::status(uint32_t row) const {
  return static_cast<Status>(statuses.table.choice(row, statuses.columns[0]) + 1);
}
OfficialTables::Word OfficialTables::word(uint32_t row) const { return choice<Word>(words, row, 0); }
bool OfficialTables::is_speech(uint32_t row) const { return words.table.flag(row, words.columns[2]); }

uint32_t Reader::token_end(uint32_t p) const {
  uint32_t end = p + 1;
  while (end < size() && end - p < kLongestRun && context_.cut[end] == 0) ++end;
  return end;
}

bool Reader::all_known(uint32_t from, uint32_t to) const {
  for (uint32_t p = from; p < to; ++p)
    if (context_.cut[p] == 1 && thai(p)) return false;
  return true;
}

bool Reader::open_left(uint32_t p) const {
  if (p == 0 || cut(p) || !thai(p - 1)) return true;
  return dotted(p) || after_small_word(p);
}

/// A dotted title or head shows its begin itself, also glued to a name: `สิงหสุตผกก.สภ.`, `ด้านพ.ต.ท.`, `รองผบก.สปพ.`. One
/// of two letters does so only before another abbreviation (`วงศ์สว.จร.สภ.`).
bool Reader::dotted(uint32_t p) const {
  if (!begins(p, set_of(words().roles.index, words().honorifics.index))) return false;
  for (const Hit& hit : context_.hits_at(p)) {
    if (at(hit.end - 1) != '.' || (hit.table != words().roles.index && hit.table != words().honorifics.index)) continue;
    if (hit.size() > 3) return true;
    if (starts(hit.end) && (at(hit.end + 1) == '.' || at(hit.end + 2) == '.')) return true;
  }
  return false;
}

/// `และนายธนภูมิ` as one unknown token: a title behind a small word that begins the token.
bool Reader::after_small_word(uint32_t p) const {
  if (!begins(p, set_of(words().honorifics.index))) return false;
  for (uint32_t length = 2; length <= 9 && length < p; ++length) {
    if (!cut(p - length)) continue;
    for (const Hit& hit : context_.hits_at(p - length))
      if (hit.table == words().words.index && hit.end == p) return true;
    return false;
  }
  return false;
}

uint32_t Reader::skip_blanks(uint32_t p) const {
  uint32_t end = p;
  while (blank(end)) ++end;
  return end - p > 3 ? p : end;
}

uint32_t Reader::skip_back(uint32_t p) const {
  while (p > 0 && blank(p - 1)) --p;
  return p;
}

std::optional<PlaceExpression> Reader::place_with_level(uint32_t p) const {
  if (!open_left(p)) return std::nullopt;
  auto place = place_at(tables_, context_, p);
  if (!place && p > 0 && at(p - 1) == '.') place = place_behind_dot(p);
  if (!place || !place->level_word || place->level > Level::village) return std::nullopt;
  return place;
}

std::optional<PlaceExpression> Reader::place_glued(uint32_t p) const {
  constexpr uint32_t kShortLevel = 2;  // `จ.`, `อ.`, `ต.`
  if (p >= size() || at(p + kShortLevel - 1) != '.') return std::nullopt;
  const auto place = place_at(tables_, context_, p);
  const bool area = place && place->level_word && place->level <= Level::subdistrict;
  return area && place->name_begin == p + kShortLevel ? place : std::nullopt;
}

/// `ม.3` in `ผญบ.ม.3`, `จว.ตาก` in `ภ.จว.ตาก`: an abbreviated level word directly behind an abbreviated head. The
/// places' grammar takes it for the head's tail; here the head is known.
std::optional<PlaceExpression> Reader::place_behind_dot(uint32_t p) const {
  const LevelWords& levels = tables_.places.level_words;
  for (const Hit& hit : context_.hits_at(p)) {
    if (hit.table != levels.index || at(hit.end - 1) != '.') continue;
    const Level level = levels.level(hit.row);
    if (level == Level::village && digits(hit.end) != hit.end)
      return PlaceExpression{p, hit.end, digits(hit.end), level, true, hit.row};
    if (const auto name = place_name(hit.end, bit(level)))
      return PlaceExpression{p, hit.end, name->end, level, true, hit.row};
  }
  return std::nullopt;
}

std::optional<PlaceExpression> Reader::place_name(uint32_t p, unsigned levels) const {
  auto place = place_name_at(tables_, context_, p, levels);
  const Hit* list = place ? word(p, Words::Word::list) : nullptr;
  if (list && list->end == place->end) return std::nullopt;  // `และ`, a subdistrict too
  return place;
}

const Hit* Reader::opening_among(uint32_t p, Words::Word use) const {
  for (const Hit& hit : context_.hits_at(p))
    if (hit.table == words().words.index && words().word(hit.row) == use && (!thai(hit.end) || starts(hit.end)))
      return &hit;
  return nullptr;
}

const Hit* Reader::hit_among(uint32_t p, const OfficialTables::Source& source) const {
  for (const Hit& hit : context_.hits_at(p)) {
    if (hit.table != source.index) continue;
    const unsigned char last = at(hit.end - 1), next = at(hit.end);
    if (next >= 0xD0 && next <= 0xDA) continue;  // a vowel that belongs to the last letter
    if (next >= 0xE5 && next <= 0xEE && next != 0xE6) continue;
    if (last == '.' || last == 0xCF || open_right(hit.end) || hit.size() >= kSelfEvident || is_prefix(hit)) return &hit;
  }
  return nullptr;
}

bool Reader::is_long_post(uint32_t p) const {
  const Hit* role = hit(p, words().roles);
  if (!role) return false;
  if (role->size() >= kSelfEvident) return open_right(role->end);
  const Hit* link = word(role->end, Words::Word::link);  // `โฆษกประจำ`
  return link && link->end - p >= kSelfEvident;
}

/// `รอง` before another head in one token: `รองผู้อำนวยการ`.
bool Reader::is_prefix(const Hit& hit) const {
  if (hit.table != words().roles.index || words().use(hit.row) != Words::Use::prefix || hit.end >= size()) return false;
  for (const Hit& head : context_.hits_at(hit.end))
    if (head.table == hit.table && head.size() > 4) return true;
  return false;
}

const Hit* Reader::word_among(uint32_t p, uint32_t uses) const {
  for (const Hit& hit : context_.hits_at(p)) {
    if (hit.table != words().words.index || !open_right(hit.end)) continue;
    const Words::Word use = words().word(hit.row);
    if ((uses >> static_cast<uint32_t>(use) & 1) != 0) return &hit;
    if (use == Words::Word::idiom) return nullptr;  // whatever its first words are by themselves
  }
  return nullptr;
}

bool Reader::speaks(uint32_t p) const {
  static constexpr entity::Word kThat(U"ว่า");
  if (context_.chars().substr(std::min(token_end(p), size())).starts_with(kThat.view())) return true;
  if (!begins(p, set_of(words().words.index))) return false;
  const auto hits = context_.hits_at(p);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.table == words().words.index && words().is_speech(hit.row) && open_right(hit.end);
  });
}

bool Reader::is_place_name_by_form(uint32_t p, uint32_t end) const {
  constexpr uint32_t kShortestPrefix = 2, kShortestName = 2;
  const uint32_t first = token_end(p);
  bool prefix = false;  // `หนอง` of the token `หนองน้ำ`
  for (uint32_t q = p + kShortestPrefix; q <= first && q + kShortestName <= end && !prefix; ++q)
    prefix = tables_.places.name_words.of(text_of(context_, p, q)) == WordClass::prefix;
  if (!prefix) return false;
  for (uint32_t q = p + 1; q < end; ++q)
    if (cut(q) && word(q, kOpening)) return false;
  return true;
}

uint32_t Reader::province_letters_end(uint32_t p) const {
  constexpr uint32_t kLetters = 2;
  if (p + kLetters >= size() || at(p + kLetters) != '.' || thai(p + kLetters + 1)) return p;
  const bool known = tables_.places.gazetteer.by_abbreviation(context_.chars().substr(p, kLetters)) != data::kNoRow;
  return known ? p + kLetters + 1 : p;
}

uint32_t Reader::run(uint32_t p) const {
  uint32_t end = p;
  while (end - p < kLongestRun && thai(end)) ++end;
  return end;
}

uint32_t Reader::digits(uint32_t p) const {
  while (digit(p)) ++p;
  return p;
}

uint32_t Reader::bracket(uint32_t p) const {
  if (at(p) != '(') return p;
  for (uint32_t q = p + 1; q < size() && q < p + 80; ++q) {
    if (at(q) == ')') return q + 1;
    if (at(q) == '(' || at(q) == '\n') break;
  }
  return p;
}

}  // namespace khao::entity
