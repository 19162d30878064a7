// A phrase at an edge is found by looking up the edge of each length that phrases have.
#include "article/phrases.h"

#include <algorithm>

#include "article/letters.h"
#include "khao/error.h"

namespace khao::article {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
unsigned char byte(char c) { return static_cast<unsigned char>(c); }
size_t pair(std::string_view key, size_t at) { return byte(key[at]) * size_t{256} + byte(key[at + 1]); }

}  // namespace

PhraseTable::PhraseTable(const data::Blob& blob) {
  const data::Table table = blob.table("boilerplate");
  const uint32_t phrase = table.column("phrase"), match = table.column("match"), effect = table.column("effect"),
                 letters = table.column("letters");
  Lookup* const lookups[] = {&whole_, &start_, &end_};
  text::View view;
  std::string key;
  for (uint32_t row = 0; row < table.rows(); ++row) {
    key_of(table.text(row, phrase), view, key);
    const uint32_t kind = table.choice(row, match);
    const bool whole = kind == 0, bounded = table.integer(row, letters) > 0;
    if (key.empty() || key.size() > kLongest || (!whole && !bounded))
      throw Error(ErrorCode::bad_model, "model: boilerplate has a bad phrase");
    const Rule rule{static_cast<Effect>(table.choice(row, effect) + 1),
                    static_cast<uint32_t>(table.integer(row, letters))};
    max_key_ = std::max<size_t>(max_key_, whole ? key.size() : rule.letters);
    if (kind < 3) {
      lookups[kind]->rules.add(key, rule);
      lookups[kind]->lengths[byte(kind == 2 ? key.back() : key.front())].set(key.size());
    } else {
      any_.push_back({static_cast<uint32_t>(any_keys_.size()), static_cast<uint32_t>(key.size()), rule});
      any_keys_ += key;
      if (key.size() < 2) throw Error(ErrorCode::bad_model, "model: boilerplate has a bad phrase");
      any_begins_.set(pair(key, 0));
    }
  }
}

// The rule of the longest phrase at one end of the key that holds for a key of this length.
const PhraseTable::Rule* PhraseTable::longest(const Lookup& lookup, std::string_view key, bool at_end) const {
  const auto& lengths = lookup.lengths[byte(at_end ? key.back() : key.front())];
  if (lengths.none()) return nullptr;
  for (size_t length = std::min(key.size(), kLongest); length > 0; --length) {
    if (!lengths[length]) continue;
    const Rule* rule = lookup.rules.find(key.substr(at_end ? key.size() - length : 0, length));
    if (rule != nullptr && key.size() <= rule->letters) return rule;
  }
  return nullptr;
}

Effect PhraseTable::effect(std::string_view key) const {
  if (key.empty() || key.size() > max_key_) return Effect::none;
  if (const Rule* rule = whole_.rules.find(key)) return rule->effect;
  // `ความคิดเห็น (3)`, `3 Comments`
  std::string_view uncounted = key;
  while (!uncounted.empty() && is_digit(uncounted.back())) uncounted.remove_suffix(1);
  while (!uncounted.empty() && is_digit(uncounted.front())) uncounted.remove_prefix(1);
  if (const Rule* rule = uncounted.size() < key.size() ? whole_.rules.find(uncounted) : nullptr) {
    if (rule->effect == Effect::comments) return Effect::comments;
  }
  if (const Rule* rule = longest(start_, key, false)) return rule->effect;
  if (const Rule* rule = longest(end_, key, true)) return rule->effect;
  return inside(key);
}

Effect PhraseTable::inside(std::string_view key) const {
  for (size_t at = 0; at + 1 < key.size(); ++at) {
    if (!any_begins_[pair(key, at)]) continue;
    for (const Phrase& phrase : any_) {
      if (key.size() <= phrase.rule.letters &&
          key.substr(at, phrase.size) == std::string_view(any_keys_).substr(phrase.begin, phrase.size))
        return phrase.rule.effect;
    }
  }
  return Effect::none;
}

}  // namespace khao::article
