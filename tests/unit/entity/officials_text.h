// The officials of a text whose words are marked, written as
// `SCOPE honorific/given/family: text [role; organization; jurisdiction; status] + text …`.
#ifndef KHAO_TESTS_ENTITY_OFFICIALS_TEXT_H_
#define KHAO_TESTS_ENTITY_OFFICIALS_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "entity/officials.h"
#include "marked_text.h"

namespace khao::entity {

inline std::string describe(const MarkedText& text, const OfficialItem& item) {
  constexpr const char* kScopes[] = {"official", "bare", "generic", "other"};
  constexpr const char* kStatuses[] = {"", "acting", "former", "designate", "representing"};
  std::string out = kScopes[static_cast<size_t>(item.official.scope)];
  if (!item.official.name.empty())
    out.append(" ")
        .append(text.at(item.official.honorific))
        .append("/")
        .append(text.at(item.official.given))
        .append("/")
        .append(text.at(item.official.family));
  for (size_t i = 0; i < item.positions.size(); ++i) {
    const Position& p = item.positions[i];
    out += i == 0 ? ": " : " + ";
    out += text.at(p.text) + " [" + text.at(p.role) + "; " + text.at(p.organization) + "; " + text.at(p.jurisdiction);
    out += std::string("; ") + kStatuses[static_cast<size_t>(p.status)] + "]";
  }
  return out;
}

inline std::vector<std::string> officials(std::string_view marked) {
  const MarkedText text(marked);
  Context context;
  make_context(builtin_tables(), text.in, context);
  std::vector<OfficialItem> items;
  find_officials(builtin_tables(), context, items);
  std::vector<std::string> out;
  for (const OfficialItem& item : items) out.push_back(describe(text, item));
  return out;
}

}  // namespace khao::entity

#endif  // KHAO_TESTS_ENTITY_OFFICIALS_TEXT_H_
