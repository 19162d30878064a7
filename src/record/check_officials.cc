// Rules of officials: parts inside the mention, posts inside the pool.
#include "record/check.h"
#include "record/names.h"

namespace khao::record {
namespace {

std::string check_position(const Position& position, Span mention, const Cuts& cuts) {
  if (position.text.empty() || !cuts.part(position.text, mention)) return "text does not lie in the mention";
  for (const Span part : {position.role, position.organization, position.jurisdiction})
    if (!cuts.part(part, mention)) return "role, organization or jurisdiction do not lie in the mention";
  if (!is_valid(position.status)) return "unknown status";
  const std::string_view code = position.jurisdiction_code.view();
  const bool digits = code.find_first_not_of("0123456789") == std::string_view::npos;
  if (!digits || (!code.empty() && code.size() != 2 && code.size() != 4 && code.size() != 6))
    return "jurisdiction_code is no place code";
  return {};
}

std::string check_official(const Record& record, const Official& official, const Cuts& cuts) {
  if (!cuts.mention(official.mention)) return "the mention does not cut the text";
  if (!cuts.part(official.name, official.mention)) return "the name does not lie in the mention";
  for (const Span part : {official.honorific, official.given, official.family})
    if (!cuts.part(part, official.name)) return "honorific, given or family do not lie in the name";
  if (!is_valid(official.scope)) return "unknown scope";
  const size_t pool = record.position_pool.size();
  if (official.first_position > pool || official.positions > pool - official.first_position)
    return "positions out of range";
  if (official.name.empty() && official.positions == 0) return "neither a name nor a post";
  for (const Position& position : record.positions(official)) {
    std::string breach = check_position(position, official.mention, cuts);
    if (!breach.empty()) return "position: " + breach;
  }
  return {};
}

}  // namespace

std::string check_officials(const Record& record, const Cuts& cuts) {
  for (size_t i = 0; i < record.officials.size(); ++i) {
    std::string breach = check_official(record, record.officials[i], cuts);
    if (breach.empty() && i > 0 && record.officials[i].mention.begin < record.officials[i - 1].mention.begin)
      breach = "not in reading order";
    if (!breach.empty()) return "officials[" + std::to_string(i) + "]: " + breach;
  }
  return {};
}

}  // namespace khao::record
