// A phrase at an edge is found by looking up the edge of each length that phrases have.
#include "article/phrases.h"

#include <algorithm>

#include "article/letters.h"

namespace khao::article {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

PhraseTable::PhraseTable(const data::Blob& blob) {
  const data::Table table = blob.table("boilerplate");
  const uint32_t phrase = table.column("phrase"), match = table.column("match"), effect = table.column("effect"),
                 letters = table.column("letters");
  Lookup* const lookups[] = {&whole_, &start_, &end_};
  for (uint32_t row = 0; row < table.rows(); ++row) {
    const std::string key = key_of(table.text(row, phrase));
    const Rule rule{static_cast<Effect>(table.choice(row, effect) + 1),
                    static_cast<uint32_t>(table.integer(row, letters))};
    const uint32_t kind = table.choice(row, match);
    max_key_ = std::max<size_t>(max_key_, kind == 0 ? key.size() : rule.letters == 0 ? 1000 : rule.letters);
    if (kind < 3) {
      lookups[kind]->rules.emplace(key, rule);
      const char edge = kind == 2 ? key.back() : key.front();
      lookups[kind]->lengths[static_cast<unsigned char>(edge)].push_back(key.size());
    } else {
      any_[static_cast<unsigned char>(key.front())].emplace_back(key, rule);
    }
  }
  for (Lookup* lookup : lookups) {
    for (std::vector<size_t>& lengths : lookup->lengths) {
      std::sort(lengths.rbegin(), lengths.rend());
      lengths.erase(std::unique(lengths.begin(), lengths.end()), lengths.end());
    }
  }
}

const PhraseTable::Rule* PhraseTable::find(const Lookup& lookup, std::string_view part) {
  const auto found = lookup.rules.find(part);
  return found == lookup.rules.end() ? nullptr : &found->second;
}

Effect PhraseTable::effect(std::string_view key) const {
  if (key.empty() || key.size() > max_key_) return Effect::none;
  const auto holds = [&](const Rule* rule) { return rule && (rule->letters == 0 || key.size() <= rule->letters); };
  if (const Rule* rule = find(whole_, key)) return rule->effect;
  // `ความคิดเห็น (3)`, `3 Comments`
  std::string_view uncounted = key;
  while (!uncounted.empty() && is_digit(uncounted.back())) uncounted.remove_suffix(1);
  while (!uncounted.empty() && is_digit(uncounted.front())) uncounted.remove_prefix(1);
  if (const Rule* rule = uncounted.size() < key.size() ? find(whole_, uncounted) : nullptr) {
    if (rule->effect == Effect::comments) return Effect::comments;
  }
  for (const size_t length : start_.of(key.front())) {
    if (length > key.size()) continue;
    const Rule* rule = find(start_, key.substr(0, length));
    if (holds(rule)) return rule->effect;
  }
  for (const size_t length : end_.of(key.back())) {
    if (length > key.size()) continue;
    const Rule* rule = find(end_, key.substr(key.size() - length));
    if (holds(rule)) return rule->effect;
  }
  return inside(key);
}

Effect PhraseTable::inside(std::string_view key) const {
  for (size_t at = 0; at < key.size(); ++at) {
    for (const auto& [phrase, rule] : any_[static_cast<unsigned char>(key[at])]) {
      if ((rule.letters == 0 || key.size() <= rule.letters) && key.substr(at, phrase.size()) == phrase)
        return rule.effect;
    }
  }
  return Effect::none;
}

}  // namespace khao::article
