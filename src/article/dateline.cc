// A known place at the very beginning, then at most a date, then a dash (or a date in brackets).
#include "article/dateline.h"

#include <algorithm>

#include "article/letters.h"

namespace khao::article {
namespace {

constexpr size_t kHead = 12, kShortestHead = 6;  // bytes

constexpr std::string_view kDashes[] = {"-", "–", "—", "−", "//"};

size_t skip_blanks(std::string_view text, size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

bool dash_at(std::string_view text, size_t at) {
  return std::any_of(std::begin(kDashes), std::end(kDashes),
                     [&](std::string_view dash) { return text.substr(at, dash.size()) == dash; });
}

/// Whether a short date and a dash follow (` 14 พ.ย. 68 –`), or a date in brackets.
bool date_follows(std::string_view text, size_t at) {
  at = skip_blanks(text, at);
  if (at >= text.size()) return false;
  if (text[at] == '(') {
    const size_t close = text.find(')', at);
    return close != std::string_view::npos && close - at < 70 && at + 1 < text.size() &&
           text.substr(at, close - at).find_first_of("0123456789") != std::string_view::npos;
  }
  if (text[at] < '0' || text[at] > '9') return false;
  const std::string_view window = text.substr(at, 70);  // bytes: a date of up to twenty letters
  for (size_t i = 1; i < window.size(); ++i) {
    if (dash_at(window, i)) return count_letters(window.substr(0, i)).all <= 22;
  }
  return false;
}

}  // namespace

DatelineTable::DatelineTable(const data::Blob& blob) {
  const data::Table places = blob.table("places");
  const uint32_t level = places.column("level"), name = places.column("name");
  for (auto* map : {&names_, &heads_}) map->reserve(1200);  // 77 provinces, 928 districts
  const auto add = [this](std::string_view name) {
    names_.add(name, true);
    heads_.add(name.substr(0, kHead), true);
    if (lengths_.size() <= name.size()) lengths_.resize(name.size() + 1);
    lengths_[name.size()] = true;
  };
  for (uint32_t row = 0; row < places.rows(); ++row) {
    if (places.choice(row, level) > 1) continue;
    add(places.text(row, name));
  }
  for (const std::string_view name_in_use :
       {"กรุงเทพฯ", "กทม.", "กทม", "พัทยา", "หาดใหญ่", "โคราช", "อยุธยา", "แปดริ้ว", "เมืองคอน"}) {
    add(name_in_use);
  }
}

// Most texts begin with no place, which their first letters tell.
bool DatelineTable::may_begin(std::string_view text) const {
  for (size_t size = kHead; size >= kShortestHead; --size)
    if ((size == kHead || lengths_[size]) && heads_.find(text.substr(0, size)) != nullptr) return true;
  return false;
}

// Behind the longest name at `at`; `at` if there is none.
size_t DatelineTable::place_end(std::string_view text, size_t at) const {
  if (!may_begin(text.substr(at))) return at;
  for (size_t length = std::min(lengths_.size(), text.size() - at + 1); length-- > 0;) {
    if (lengths_[length] && names_.find(text.substr(at, length)) != nullptr) return at + length;
  }
  return at;
}

std::string_view DatelineTable::place(std::string_view text) const {
  size_t begin = 0;
  for (const std::string_view lead : {"ศูนย์ข่าว", "จังหวัด", "จ."}) {
    if (text.starts_with(lead)) begin = lead.size();
  }
  size_t end = place_end(text, begin);
  if (end == begin) return {};
  while (end < text.size() && text[end] == '/') {  // ลำปาง/แพร่
    const size_t second = place_end(text, end + 1);
    if (second == end + 1) break;
    end = second;
  }
  const size_t behind = skip_blanks(text, end);
  const bool dash = behind < text.size() && dash_at(text, behind);
  // `ตาก-แม่สอด` names a stretch; a dateline's dash stands before a text that goes on.
  if (dash && behind == end && place_end(text, end + 1) != end + 1) return {};
  return dash || date_follows(text, end) ? text.substr(begin, end - begin) : std::string_view();
}

}  // namespace khao::article
