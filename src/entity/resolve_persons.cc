// Who is meant: the same person in one document has the same id.
//
//     นายก้อง สุขดี ผู้ว่าราชการจังหวัดแพร่  …  นายก้อง กล่าว  …  ผู้ว่าฯ กล่าว  …  ผวจ.แพร่          one id
//     ร.อ.ธรรมนัส พรหมเผ่า  …  รมช. ธรรมนัส                                            one id, and the name
//
// By given and family name, a given name alone by the person who has it; a post without a name by the post, however it
// is written, and by its place or body if it names one, else the holder named last. A name that is new to the text is
// who held its post without a name before, as in a headline.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/key_map.h"
#include "entity/context.h"
#include "entity/places.h"
#include "entity/resolve.h"
#include "entity/tables.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

std::string_view written(const Context& context, Span span) { return context.in.text.substr(span.begin, span.size()); }

// `รมช. ธรรมนัส`: behind a post without a holder stands the given name of a person with both names.
void name_by_given_names(const Tables& tables, const Context& context, std::vector<OfficialItem>& officials) {
  constexpr uint32_t kShortest = 3, kLongest = 20;  // view characters; shorter names are words of all kinds
  const std::string_view chars = context.chars();
  const auto may_be_named = [](const OfficialItem& item) {
    return item.official.name.empty() && !item.positions.empty() && item.official.scope != Scope::generic;
  };
  if (std::none_of(officials.begin(), officials.end(), may_be_named)) return;
  base::KeyMap<bool> givens;
  givens.reserve(officials.size());
  for (const OfficialItem& item : officials)
    if (!item.official.family.empty()) givens.add(written(context, item.official.given), true);
  if (givens.size() == 0) return;
  for (size_t n = 0; n < officials.size(); ++n) {
    OfficialItem& item = officials[n];
    if (!may_be_named(item)) continue;
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
      if (givens.find(written(context, name)) == nullptr) continue;
      if (!glued && tables.places.name_words.of(written(context, name)) <= WordClass::common) break;  // `ผู้ว่าฯ ประชุม`
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
    families_.reserve(officials.size());
    ids_.reserve(officials.size());
    for (const OfficialItem& item : officials) {
      const std::string_view family = written(context_, item.official.family);
      if (family.empty()) continue;
      Families& of = families_[written(context_, item.official.given)];
      of.several |= !of.last.empty() && of.last != family;
      of.last = family;
    }
  }
  // The id of the person, or null if it is the first time; add it then.
  const uint32_t* find(const OfficialItem& item) {
    const std::string_view given = written(context_, item.official.given);
    std::string_view family = written(context_, item.official.family);
    if (Families* const of = families_.find(given)) {
      if (family.empty() && (!of->several || of->named)) family = of->last;  // of several who was named last
      if (!item.official.family.empty()) of->last = family, of->named = true;
    }
    key_.assign(given).append(1, '\n').append(family);
    return ids_.find(key_);
  }
  void add(uint32_t id) {
    ids_.add(key_, id);
    named_.resize(std::max<size_t>(named_.size(), id + 1));
    named_[id] = true;
  }
  bool is_of_person(uint32_t id) const { return id < named_.size() && named_[id]; }

 private:
  // Of the persons with a given name.
  struct Families {
    std::string_view last;  // named so far, or while they are counted
    bool several = false, named = false;
  };

  const Context& context_;
  base::KeyMap<Families> families_;
  base::KeyMap<uint32_t> ids_;
  std::vector<bool> named_;  // ids of persons with a name
  std::string key_;
};

// Who holds a post.
class Posts {
 public:
  Posts(const Context& context, const OfficialTables& words, size_t officials) : context_(context), words_(words) {
    holders_.reserve(2 * officials);
  }

  // Whether there is only one such post: by its place or body, or of all.
  bool is_one(const OfficialItem& item, size_t n) const {
    const Position& position = item.positions[n];
    return !position.jurisdiction.empty() || !position.organization.empty() ||
           (item.heads[n].row != data::kNoRow && words_.holders(item.heads[n].row) == OfficialTables::Holders::unique);
  }
  // The holder of a post that is known so far; null if there is none.
  const uint32_t* find(const OfficialItem& item, size_t n) {
    if (!read(item, n)) return nullptr;
    return holders_.find(post_and_place_);
  }
  // Somebody holds it: whoever is meant by the post alone from here on.
  void add(const OfficialItem& item, size_t n, uint32_t id) {
    if (!read(item, n)) return;
    holders_[post_and_place_] = id;
    const bool abroad = words_.holders(item.heads[n].row) == OfficialTables::Holders::unique &&
                        !item.positions[n].jurisdiction.empty();  // `นายกรัฐมนตรีญี่ปุ่น`
    if (abroad) return;
    holders_[std::string_view(post_and_place_).substr(0, post_size_)] = id;
    if (words_.governs(item.heads[n].row) == OfficialTables::Governs::ministry) holders_[kMinister] = id;
  }

 private:
  static constexpr std::string_view kMinister = "\nรัฐมนตรี\n";  // also of those with a longer post

  // `ผบ.ตร. คนใหม่`: not whoever was meant so far.
  bool is_another(const OfficialItem& item) const {
    static constexpr Word kNew(U"คนใหม่");
    static constexpr Word kOld(U"คนเดิม");
    const std::string_view behind = context_.chars().substr(std::min<size_t>(item.end, context_.chars().size()));
    const std::string_view word = behind.substr(behind.starts_with(' ') ? 1 : 0);
    return word.starts_with(kNew.view()) || word.starts_with(kOld.view());
  }
  // False for posts that several persons hold, or that are no longer held.
  bool read(const OfficialItem& item, size_t n) {
    const Position& position = item.positions[n];
    const OfficialItem::Head& head = item.heads[n];
    if (head.row == data::kNoRow || position.status != Status::none || is_another(item)) return false;
    const auto holders = words_.holders(head.row);
    if (holders != OfficialTables::Holders::unique && holders != OfficialTables::Holders::post) return false;
    post_and_place_.assign(context_.chars().substr(head.prefix_begin, head.begin - head.prefix_begin));
    std::erase(post_and_place_, ' ');
    post_and_place_.append(1, '\n').append(words_.post_key(head.row)).append(1, '\n');
    post_size_ = post_and_place_.size();
    if (!position.jurisdiction_code.empty())
      post_and_place_ += position.jurisdiction_code.view();
    else if (!position.organization_id.empty())
      post_and_place_ += position.organization_id.view();
    else
      post_and_place_ +=
          written(context_, position.organization.empty() ? position.jurisdiction : position.organization);
    return true;
  }

  const Context& context_;
  const OfficialTables& words_;
  base::KeyMap<uint32_t> holders_;
  std::string post_and_place_;
  size_t post_size_ = 0;  // bytes
};

}  // namespace

void resolve_persons(const Tables& tables, const Context& context, std::vector<OfficialItem>& officials) {
  name_by_given_names(tables, context, officials);
  Names names(context, officials);
  Posts posts(context, tables.officials, officials.size());
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
