// Signs are looked for byte by byte; the longest that stands at a place counts.
#include "article/title_parts.h"

#include <algorithm>

#include "article/letters.h"

namespace khao::article {
namespace {

constexpr size_t kMaxParts = 8;

/// With a blank on both sides.
constexpr std::string_view kSpaced[] = {"--", "-", "–", "—", ":", "/", "•", "·", "~", "*", "⋆", "★", ">", "<", "::"};
/// With or without.
constexpr std::string_view kBare[] = {"|", "»", "«", "›", "‹", "｜", "::"};

/// Length of the sign at `at`, the blanks around it included; 0 if there is none.
size_t sign_at(std::string_view text, size_t at) {
  size_t best = 0;
  const bool blank = text[at] == ' ';
  const size_t begin = blank ? at + 1 : at;
  const auto end_of = [&](std::string_view sign) {
    return text.substr(begin, sign.size()) == sign ? begin + sign.size() : 0;
  };
  for (const std::string_view sign : kBare) {
    if (const size_t end = end_of(sign)) best = std::max(best, end + (text.substr(end, 1) == " " ? 1 : 0) - at);
  }
  for (const std::string_view sign : kSpaced) {
    const size_t end = blank ? end_of(sign) : 0;
    if (end != 0 && text.substr(end, 1) == " ") best = std::max(best, end + 1 - at);
  }
  return best;
}

}  // namespace

std::string_view trim_signs(std::string_view text) {
  static constexpr std::string_view kSigns[] = {"|", ":", "-", "–", "—", "»", "«", "›",
                                                "‹", "~", "*", ".", "•", "=", "_"};
  for (bool more = true; more;) {
    text = trim(text);
    more = false;
    for (const std::string_view sign : kSigns) {
      if (text.starts_with(sign)) text.remove_prefix(sign.size()), more = true;
      if (sign != "." && text.ends_with(sign)) text.remove_suffix(sign.size()), more = true;
    }
  }
  return text;
}

std::vector<std::string_view> title_parts(std::string_view title) {
  std::vector<std::string_view> parts;
  size_t begin = 0;
  const auto add = [&](size_t end) {
    const std::string_view part = trim_signs(title.substr(begin, end - begin));
    if (!part.empty()) parts.push_back(part);
  };
  for (size_t at = 0; at < title.size() && parts.size() + 1 < kMaxParts;) {
    const size_t length = sign_at(title, at);
    if (length == 0) {
      ++at;
      continue;
    }
    add(at);
    begin = at += length;
  }
  add(title.size());
  return parts;
}

void add_title_keys(std::string_view title, std::unordered_set<std::string>& keys) {
  constexpr size_t kLeast = 8;  // letters
  const auto add = [&](std::string key) {
    if (key.size() >= kLeast) keys.insert(std::move(key));
  };
  add(key_of(title));
  const std::vector<std::string_view> parts = title_parts(title);
  for (size_t i = 0; i < parts.size(); ++i) {
    for (size_t k = i; k < parts.size(); ++k) {
      const auto length = static_cast<size_t>(parts[k].data() + parts[k].size() - parts[i].data());
      add(key_of(std::string_view(parts[i].data(), length)));
    }
  }
}

}  // namespace khao::article
