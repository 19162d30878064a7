// Who is meant: the same person in one document has the same id.
//
//     นายก้อง สุขดี ผู้ว่าราชการจังหวัดแพร่  …  นายก้อง กล่าว  …  ผู้ว่าฯ กล่าว  …  ผวจ.แพร่          one id
//     ร.อ.ธรรมนัส พรหมเผ่า  …  รมช. ธรรมนัส                                            one id, and the name
//
// By given and family name, a given name alone by the person who has it; a post without a name by the post, however it
// is written, and by its place or body if it names one, else the holder named last.
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "entity/context.h"
#include "entity/places.h"
#include "entity/resolve.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

std::string_view written(const Context& context, Span span) { return context.in.text.substr(span.begin, span.size()); }

// `รมช. ธรรมนัส`: behind a post without a holder stands the given name of a person with both names.
void name_by_given_names(const Context& context, std::vector<OfficialItem>& officials) {
  constexpr uint32_t kShortest = 3, kLongest = 20;  // view characters; shorter names are words of all kinds
  const std::string_view chars = context.chars();
  std::unordered_set<std::string_view> givens;
  for (const OfficialItem& item : officials)
    if (!item.official.family.empty()) givens.insert(written(context, item.official.given));
  if (givens.empty()) return;
  for (size_t n = 0; n < officials.size(); ++n) {
    OfficialItem& item = officials[n];
    if (!item.official.name.empty() || item.positions.empty() || item.official.scope == Scope::generic) continue;
    Position& last = item.positions.back();
    const bool glued = last.organization.empty() && last.jurisdiction.empty() && last.role.end < last.text.end;
    uint32_t begin = item.end;
    if (glued)  // `รัฐมนตรีธรรมนัส`: read as a part of the post
      begin = static_cast<uint32_t>(context.view.at_byte(last.role.end));
    else if (begin < chars.size() && chars[begin] == ' ')
      ++begin;
    const auto last_end = static_cast<uint32_t>(n + 1 < officials.size() ? officials[n + 1].begin : chars.size());
    uint32_t end = begin;
    while (end < last_end && end - begin < kLongest && is_thai_letter(chars[end])) ++end;
    for (; end >= begin + kShortest; --end) {
      if (end < chars.size() && is_thai_letter(chars[end]) && context.cut[end] == 0) continue;
      const Span name = context.span(begin, end);
      if (!givens.contains(written(context, name))) continue;
      item.official.name = item.official.given = name;
      item.official.mention.end = name.end;
      item.end = end;
      if (glued) last.text.end = last.role.end;
      if (last.organization.empty() && last.jurisdiction.empty()) item.official.scope = Scope::bare;  // a clipped post
      item.basis = {.rule = "given name of a person of the text"};
      break;
    }
  }
}

// Names of persons, and which of them a given name alone means.
class Names {
 public:
  Names(const Context& context, const std::vector<OfficialItem>& officials) : context_(context) {
    for (const OfficialItem& item : officials)
      if (!item.official.family.empty()) ++persons_[given_of(item)][family_of(item)];
  }
  // The id of the person, or null if it is the first time; set it then.
  uint32_t* find(const OfficialItem& item) {
    const std::string_view given = given_of(item);
    std::string_view family = family_of(item);
    const auto persons = persons_.find(given);
    if (family.empty() && persons != persons_.end()) {
      const auto last = last_.find(given);  // of several with this name who was named last
      if (persons->second.size() == 1)
        family = persons->second.begin()->first;
      else if (last != last_.end())
        family = last->second;
    }
    if (!family.empty()) last_[given] = family;
    key_.assign(given).append(1, '\n').append(family);
    const auto known = ids_.find(key_);
    return known == ids_.end() ? nullptr : &known->second;
  }
  void add(uint32_t id) {
    if (ids_.emplace(key_, id).second) named_.insert(id);
  }
  bool is_of_person(uint32_t id) const { return named_.contains(id); }

 private:
  std::string_view given_of(const OfficialItem& item) const { return written(context_, item.official.given); }
  std::string_view family_of(const OfficialItem& item) const { return written(context_, item.official.family); }

  const Context& context_;
  std::unordered_map<std::string_view, std::unordered_map<std::string_view, uint32_t>> persons_;  // given: families
  std::unordered_map<std::string_view, std::string_view> last_;
  std::unordered_map<std::string, uint32_t> ids_;
  std::unordered_set<uint32_t> named_;  // ids of persons with a name
  std::string key_;
};

// Who holds a post.
class Posts {
 public:
  Posts(const Context& context, const OfficialTables& words) : context_(context), words_(words) {}

  // Whether there is only one such post: by its place or body, or of all.
  bool is_one(const OfficialItem& item, size_t n) const {
    const Position& position = item.positions[n];
    return !position.jurisdiction.empty() || !position.organization.empty() ||
           (item.heads[n].row != data::kNoRow && words_.holders(item.heads[n].row) == OfficialTables::Holders::unique);
  }
  // The holder of a post that is known so far; null if there is none.
  const uint32_t* find(const OfficialItem& item, size_t n) {
    if (!read(item, n)) return nullptr;
    const auto known = holders_.find(place_.empty() ? post_ : post_ + place_);
    return known == holders_.end() ? nullptr : &known->second;
  }
  // Somebody holds it: whoever is meant by the post alone from here on.
  void add(const OfficialItem& item, size_t n, uint32_t id) {
    if (!read(item, n)) return;
    holders_[post_] = id;
    if (!place_.empty()) holders_[post_ + place_] = id;
    if (words_.governs(item.heads[n].row) == OfficialTables::Governs::ministry) holders_[kMinister] = id;
  }

 private:
  // False for posts that several persons hold, or that are no longer held.
  bool read(const OfficialItem& item, size_t n) {
    const Position& position = item.positions[n];
    const OfficialItem::Head& head = item.heads[n];
    if (head.row == data::kNoRow || position.status != Status::none) return false;
    const auto holders = words_.holders(head.row);
    if (holders != OfficialTables::Holders::unique && holders != OfficialTables::Holders::post) return false;
    post_.assign(context_.chars().substr(head.prefix_begin, head.begin - head.prefix_begin));
    std::erase(post_, ' ');
    post_.append(1, '\n').append(words_.post_key(head.row)).append(1, '\n');
    place_.assign(position.jurisdiction_code.view());
    if (place_.empty()) place_.assign(position.organization_id.view());
    if (place_.empty()) place_.assign(written(context_, position.organization));
    if (place_.empty()) place_.assign(written(context_, position.jurisdiction));
    return true;
  }

  static constexpr const char* kMinister = "\nรัฐมนตรี\n";  // also of those with a longer post

  const Context& context_;
  const OfficialTables& words_;
  std::unordered_map<std::string, uint32_t> holders_;
  std::string post_, place_;
};

}  // namespace

void resolve_persons(const Tables& tables, const Context& context, std::vector<OfficialItem>& officials) {
  name_by_given_names(context, officials);
  Names names(context, officials);
  Posts posts(context, tables.officials);
  uint32_t next = 0;
  for (OfficialItem& item : officials) {
    const bool named = !item.official.given.empty();
    const uint32_t* known = named ? names.find(item) : nullptr;
    const bool single = item.official.scope != Scope::generic && !item.positions.empty();
    for (size_t n = 0; n < item.positions.size() && known == nullptr && single; ++n) {
      if (!named || posts.is_one(item, n)) known = posts.find(item, n);  // a name new to the text: its headline's
      if (named && known != nullptr && names.is_of_person(*known)) known = nullptr;
    }
    item.official.id = known != nullptr ? *known : next++;
    if (named) names.add(item.official.id);
    for (size_t n = 0; n < item.positions.size() && single; ++n) posts.add(item, n, item.official.id);
  }
}

}  // namespace khao::entity
