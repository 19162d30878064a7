// Names are split at blanks, then at hyphens, underscores and humps; look-ups are hash look-ups of short views.
#include "article/marks.h"

#include <algorithm>
#include <array>

#include "article/letters.h"

namespace khao::article {
namespace {

constexpr std::string_view kBlanks = " \t\n\r\f";
constexpr size_t kMaxName = 64;   // bytes of a name, and
constexpr size_t kMaxNames = 24;  // names of an element that are looked at

/// A part is a weak body of its own (`content`); with a subject (`news-content`) a good one.
constexpr uint8_t kPartWeight = 10, kPairWeight = 60;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
char lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }

/// Calls each(word, lower-cased) for the words of a name.
template <typename Each>
void for_words(std::string_view name, Each&& each) {
  std::array<char, kMaxName> word;
  size_t length = 0;
  const auto flush = [&] {
    if (length > 0) each(std::string_view(word.data(), length));
    length = 0;
  };
  for (size_t i = 0; i < name.size() && i < kMaxName; ++i) {
    const char c = name[i];
    if (!is_upper(c) && !is_lower(c)) {
      flush();
      continue;
    }
    if (is_upper(c) && i > 0 && is_lower(name[i - 1])) flush();
    word[length++] = lower(c);
  }
  flush();
}

/// The better of two: sure before likely, what stands beside the article before the rest, then the heavier body. A
/// breadcrumb is a kind of navigation.
bool better(const Marking& a, const Marking& b) {
  if (b.mark == Mark::none) return a.mark != Mark::none;
  if (a.mark == Mark::none) return false;
  if (a.mark == Mark::breadcrumb || b.mark == Mark::breadcrumb) return a.mark == Mark::breadcrumb;
  if (a.sure != b.sure) return a.sure;
  if (is_beside(a.mark) != is_beside(b.mark)) return is_beside(a.mark);
  return a.weight > b.weight;
}

}  // namespace

MarkTable::MarkTable(const data::Blob& blob) {
  const data::Table table = blob.table("page_marks");
  const uint32_t name = table.column("name"), on = table.column("on"), mark = table.column("mark"),
                 weight = table.column("weight");
  for (uint32_t row = 0; row < table.rows(); ++row) {
    names_[table.choice(row, on)].add(table.text(row, name), Entry{static_cast<Mark>(table.choice(row, mark)),
                                                                   static_cast<uint8_t>(table.integer(row, weight))});
    signatures_[table.choice(row, on)].set(signature(table.text(row, name)));
  }
}

// Length, first, middle and last letter.
size_t MarkTable::signature(std::string_view name) {
  const auto letter = [&](size_t at) { return static_cast<size_t>(static_cast<unsigned char>(name[at]) & 31); };
  return (name.size() * 31 + letter(0) * 127 + letter(name.size() / 2) * 7 + letter(name.size() - 1) * 1031) % 4096;
}

const MarkTable::Entry* MarkTable::find(On on, std::string_view name) const {
  if (name.empty() || !signatures_[on].test(signature(name))) return nullptr;
  return names_[on].find(name);
}

Marking MarkTable::by_words(std::string_view name) const {
  Marking best;
  bool subject = false, part = false, mute = false;
  for_words(name, [&](std::string_view word) {
    const Entry* entry = find(kWord, word);
    if (entry == nullptr) return;
    mute |= entry->mark == Mark::none;
    subject |= entry->mark == Mark::subject;
    part |= entry->mark == Mark::part;
    const Marking marking{entry->mark, false, entry->weight};
    if (entry->mark < Mark::subject && better(marking, best)) best = marking;
  });
  if (mute) return {};
  if (best.mark == Mark::none && part) return {Mark::body, false, subject ? kPairWeight : kPartWeight};
  return best;
}

void MarkTable::look_up(On on, std::string_view names, Marking& best) const {
  std::array<char, kMaxName> buffer;
  for (size_t count = 0; count < kMaxNames; ++count) {
    const size_t begin = names.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return;
    names.remove_prefix(begin);
    const std::string_view name = names.substr(0, names.find_first_of(kBlanks));
    names.remove_prefix(name.size());
    if (name.size() > kMaxName) continue;
    std::transform(name.begin(), name.end(), buffer.begin(), lower);
    const Entry* entry = find(on, std::string_view(buffer.data(), name.size()));
    Marking marking;
    if (entry != nullptr) {
      marking = {entry->mark, true, entry->weight};
    } else if (on == kName) {
      marking = by_words(name);
    }
    if (better(marking, best)) best = marking;
  }
}

Marking MarkTable::of(const html::Tree& tree, const html::Node& element) const {
  Marking best;
  const std::string_view all(tree.strings);
  for (uint32_t i = element.begin; i < element.end; ++i) {
    const html::Attribute& a = tree.attributes[i];
    const std::string_view name = all.substr(a.name_begin, a.name_end - a.name_begin);
    const std::string_view value = all.substr(a.value_begin, a.value_end - a.value_begin);
    if (name == "class" || name == "id")
      look_up(kName, value, best);
    else if (name == "itemprop")
      look_up(kItemprop, value, best);
    else if (name == "property")
      look_up(kProperty, value, best);
    else if (name == "rel")
      look_up(kRel, value, best);
    else if (name == "role" || name == "aria-label")
      look_up(kRole, value, best);
  }
  if (best.mark == Mark::none || best.mark == Mark::body) {
    const Entry* entry = find(kTag, html::name(element.tag));
    const Marking marking = entry ? Marking{entry->mark, false, entry->weight} : Marking{};
    if (better(marking, best)) best = marking;
  }
  return best;
}

}  // namespace khao::article
