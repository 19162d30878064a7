// Officials of a text: reads on from the left, takes the holder that begins at a position, passes over bodies that are
// none.
#include "entity/officials.h"

#include "entity/officials_link.h"

namespace khao::entity {
namespace {

using Holders = OfficialTables::Holders;
using Kind = OfficialTables::HonorificKind;

constexpr float kOfficialScore = 0.85F;  // of a post without its holder

struct ScopeChoice {
  Scope scope;
  const char* rule;
};

/// A group, a single post, or no public office: the scope of one post without its holder.
ScopeChoice scope_of(const Reader& reader, const Post& post) {
  if (post.holders == Holders::other || post.sector == Words::Sector::private_sector)
    return {Scope::other, "no public office"};
  if (post.holders == Holders::generic || post.plural) return {Scope::generic, "a group of holders"};
  if (post.holders == Holders::unique) return {Scope::official, "only one such post"};
  if (post.holders == Holders::occupation) return {Scope::bare, "an occupation"};
  if (post.holders == Holders::office || post.free_complement) return {Scope::bare, "body not certain"};
  const bool member = post.holders == Holders::many;
  if (member && !post.jurisdiction.empty()) return {Scope::official, "member for a place"};
  if (member && post.organization.empty()) return {Scope::bare, "neither name nor place nor body"};
  if (member) return {Scope::generic, "members of a body"};
  if (post.sector == Words::Sector::party) return {Scope::other, "post of a party"};
  if (post.unspecific) return {Scope::bare, "place not said"};
  const bool part = reader.words().second(post.row) == Words::Second::district;  // `หัวหน้าฝ่ายความมั่นคง`
  if (part && post.jurisdiction.empty() && post.organization.end == post.all.end)
    return {Scope::bare, "part of a body that is not named"};
  const bool complete = !post.organization.empty() || !post.jurisdiction.empty() || post.numbered;
  return complete ? ScopeChoice{Scope::official, "post with its body or place"}
                  : ScopeChoice{Scope::bare, "neither name nor place nor body"};
}

bool is_public(const Post& post) {
  return post.holders != Holders::other && post.holders != Holders::occupation &&
         post.sector != Words::Sector::private_sector &&
         !(post.sector == Words::Sector::party && post.holders != Holders::many);
}

ScopeChoice scope_of(const Reader& reader, const Holder& holder) {
  if (!holder.name) return scope_of(reader, holder.posts.front());
  for (const Post& post : holder.posts)
    if (is_public(post)) return {Scope::official, "name with a public post"};
  if (!holder.posts.empty()) return {Scope::other, "name with no public post"};
  switch (holder.name->kind) {
    case Kind::monk:
    case Kind::royal:
    case Kind::private_person:
    case Kind::foreign:
      return {Scope::other, "title of no public office"};
    default:
      return {Scope::bare, "name without a post"};
  }
}

Position make_position(const Reader& reader, const Post& post) {
  const Context& context = reader.context();
  const auto span = [&](Range range) { return range.empty() ? Span{} : context.span(range.begin, range.end); };
  Position position;
  position.text = span(post.all);
  position.role = span(post.role);
  position.organization = span(post.organization);
  position.jurisdiction = span(post.jurisdiction);
  position.status = post.status;
  if (post.organization_row != data::kNoRow) {
    const auto& source = post.by_short_name ? reader.words().shorts : reader.words().organizations;
    position.organization_id.assign(source.table.text(post.organization_row, source.columns[0]));
  }
  return position;
}

OfficialItem make_item(const Reader& reader, const Holder& holder) {
  const Context& context = reader.context();
  OfficialItem item;
  item.begin = holder.mention.begin;
  item.end = holder.mention.end;
  item.official.mention = context.span(item.begin, item.end);
  const ScopeChoice scope = scope_of(reader, holder);
  item.official.scope = scope.scope;
  item.basis.rule = scope.rule;
  if (const auto& name = holder.name) {
    item.official.name = context.span(name->all.begin, name->all.end);
    item.official.honorific = context.span(name->honorific.begin, name->honorific.end);
    item.official.given = context.span(name->given.begin, name->given.end);
    if (!name->family.empty()) item.official.family = context.span(name->family.begin, name->family.end);
  }
  for (const Post& post : holder.posts) {
    item.positions.push_back(make_position(reader, post));
    item.heads.push_back({post.row, post.role.begin, std::max(post.role.begin, post.head)});
  }
  item.reason.rule = holder.rule;
  item.reason.table = holder.posts.empty() ? reader.words().honorifics.index : reader.words().roles.index;
  item.reason.row = holder.posts.empty() ? holder.name->row : holder.posts.front().row;
  item.score = holder.name && !holder.posts.empty()     ? 0.95F
               : item.official.scope == Scope::official ? kOfficialScore
                                                        : 0.6F;
  return item;
}

/// Nothing but a comma or `และ` stands between them.
bool are_listed(const Reader& reader, const OfficialItem& left, const OfficialItem& right) {
  uint32_t p = reader.skip_blanks(left.end);
  const uint32_t begin = p;
  if (reader.at(p) == ',') p = reader.skip_blanks(p + 1);
  if (const Hit* list = reader.word(p, Words::Word::list)) p = reader.skip_blanks(list->end);
  return p != begin && p == right.begin;
}

/// `กำนันตำบลแม่ปะ และ สสจ.ตาก`: beside an official in a list, an office with its place is its chief.
void find_chiefs(const Reader& reader, std::vector<OfficialItem>& officials) {
  const auto is_office = [&](const OfficialItem& item) {
    return item.official.scope == Scope::bare && item.official.name.empty() && !item.positions.empty() &&
           reader.words().holders(item.reason.row) == Holders::office && !item.positions[0].jurisdiction.empty();
  };
  const auto is_official = [](const OfficialItem& item) { return item.official.scope == Scope::official; };
  for (size_t i = 0; i < officials.size(); ++i) {
    OfficialItem& item = officials[i];
    if (!is_office(item)) continue;
    const bool behind = i > 0 && is_official(officials[i - 1]) && are_listed(reader, officials[i - 1], item);
    const bool before =
        i + 1 < officials.size() && is_official(officials[i + 1]) && are_listed(reader, item, officials[i + 1]);
    if (!behind && !before) continue;
    item.official.scope = Scope::official;
    item.score = kOfficialScore;
    item.basis = {.rule = "chief of an office, in a list"};
  }
}

}  // namespace

void find_officials(const Tables& tables, const Context& context, std::vector<OfficialItem>& out) {
  const Reader reader(tables, context);
  const Words& words = reader.words();
  const TableSet openings = set_of(words.honorifics.index, words.statuses.index, words.roles.index,
                                   words.organizations.index, words.bodies.index);
  uint32_t free = 0;  // behind the last official
  for (uint32_t p = 0; (p = context.next(p, openings)) < reader.size();) {
    if (!reader.open_left(p)) {
      ++p;
    } else if (const auto holder = read_holder(reader, p, free)) {
      out.push_back(make_item(reader, *holder));
      p = free = std::max(holder->mention.end, holder->alias_end);
    } else if (const auto body = read_body_name(reader, p)) {
      p = body->all.end;  // a post inside the name of a body is none
    } else {
      ++p;
    }
  }
  find_chiefs(reader, out);
}

}  // namespace khao::entity
