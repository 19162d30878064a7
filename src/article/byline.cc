// A line is cut at its marks; what stands behind each is split into names, and each name loses its tail
// (`ผู้สื่อข่าวจังหวัด…`). What is left must look like the name of a person, or the line is no byline.
#include "article/byline.h"

#include <algorithm>
#include <numeric>

#include "article/letters.h"
#include "base/utf8.h"

namespace khao::article {
namespace {

constexpr uint32_t kMaxLetters = 130;  // of a byline
constexpr uint32_t kMaxSigned = 100;   // of one without a mark

bool starts_at(std::string_view text, size_t at, std::string_view what) { return text.substr(at, what.size()) == what; }

/// Code points at `at` that are neither letters, digits nor quotes: `#`, brackets, emoji, dashes.
size_t skip_signs(std::string_view text, size_t at) {
  while (at < text.size()) {
    size_t next = at;
    const char32_t c = base::next_code_point(text, next);
    if (count_letters(text.substr(at, next - at)).all > 0) break;
    (void)c;
    at = next;
  }
  return at;
}

bool is_thai_word(std::string_view word) {
  const Letters n = count_letters(word);
  return n.thai > 0 && n.thai == n.all && n.thai * 3 == word.size();
}

bool is_latin_name(std::string_view word) {
  if (word.empty() || word[0] < 'A' || word[0] > 'Z') {
    if (word.empty() || static_cast<unsigned char>(word[0]) < 0xC3) return false;  // É and the like
    if (count_letters(word).thai > 0) return false;
  }
  return std::none_of(word.begin(), word.end(),
                      [](char c) { return (c >= '0' && c <= '9') || c == '@' || c == '_' || c == '/'; });
}

std::vector<std::string_view> split_blanks(std::string_view text) {
  std::vector<std::string_view> out;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// Several names, a line feed between them.
std::string split_names(std::string_view names) {
  static constexpr std::string_view kSigns[] = {" และ ", " and ", " & ", " – ", " - ", ",", "/", ";", "|", "，", "+"};
  std::string out;
  for (size_t at = 0; at < names.size();) {
    const auto sign =
        std::find_if(std::begin(kSigns), std::end(kSigns), [&](std::string_view s) { return starts_at(names, at, s); });
    if (sign == std::end(kSigns)) {
      out += names[at++];
    } else {
      out += '\n';
      at += sign->size();
    }
  }
  return out;
}

}  // namespace

BylineTable::BylineTable(const data::Blob& blob) {
  const data::Table table = blob.table("byline_words");
  const uint32_t word = table.column("word"), use = table.column("use"), role = table.column("role"),
                 alone = table.column("alone");
  for (uint32_t row = 0; row < table.rows(); ++row) {
    words_.push_back({table.text(row, word), static_cast<Use>(table.choice(row, use)),
                      static_cast<BylineRole>(table.choice(row, role)), table.flag(row, alone)});
  }
  std::stable_sort(words_.begin(), words_.end(),
                   [](const Word& a, const Word& b) { return a.text.size() > b.text.size(); });
  for (const Word& w : words_) ++first_[bucket(w.text, 0) + 1];
  std::partial_sum(first_.begin(), first_.end(), first_.begin());
  std::array<uint16_t, 257> next = first_;
  by_begin_.resize(words_.size());
  for (uint16_t i = 0; i < words_.size(); ++i) {
    by_begin_[next[bucket(words_[i].text, 0)]++] = i;
    if (words_[i].use == Use::report) reports_.push_back(i);
  }
}

// A number for the letter at `at`: ASCII by itself, Thai by the last seven bits that tell its letters apart.
size_t BylineTable::bucket(std::string_view text, size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80 || at + 2 >= text.size()) return byte & 0x7F;
  return 0x80u | static_cast<size_t>((static_cast<unsigned char>(text[at + 1]) & 1) << 6) |
         (static_cast<unsigned char>(text[at + 2]) & 0x3F);
}

const BylineTable::Word* BylineTable::longest(std::string_view lower, size_t at, Use first, Use last) const {
  if (at >= lower.size()) return nullptr;
  const size_t begin = bucket(lower, at);
  for (size_t n = first_[begin]; n < first_[begin + 1]; ++n) {
    const Word& word = words_[by_begin_[n]];
    if (word.use >= first && word.use <= last && starts_at(lower, at, word.text)) return &word;
  }
  return nullptr;
}

// A mark must be parted from what follows: by a sign, a blank, `โดย`; a sure Thai one may be written together with a
// name.
BylineTable::Mark BylineTable::mark_at(std::string_view lower, size_t at) const {
  Mark mark;
  mark.word = longest(lower, at, Use::mark, Use::credit);
  if (mark.word == nullptr) return mark;
  size_t end = at + mark.word->text.size();
  bool parted = end == lower.size();
  for (bool more = true; more && end < lower.size();) {
    more = false;
    for (const std::string_view sign : {":", "/", "-", "–", "—", "=", "|", ".", "…"}) {
      if (!starts_at(lower, end, sign)) continue;
      end += sign.size();
      mark.sign = more = parted = true;
    }
    if (end < lower.size() && lower[end] == ' ') {
      ++end;
      more = parted = true;
    }
    if (starts_at(lower, end, "โดย")) {
      end += std::string_view("โดย").size();
      more = parted = mark.sign = true;
    }
  }
  mark.end = end;
  if (!parted && (mark.word->use != Use::mark || static_cast<unsigned char>(lower[at]) < 0x80)) mark.word = nullptr;
  return mark;
}

bool BylineTable::read_line(std::string_view line, bool edge, std::vector<Byline>& out) const {
  if (line.empty() || line.size() > 3 * kMaxLetters || count_letters(line).all > kMaxLetters) return false;
  std::string buffer;
  const std::string_view lower = lower_ascii(line, buffer);
  const size_t before = out.size();
  if (read_marked(line, lower, edge, out) || read_trailing_mark(line, lower, out) ||
      read_signed(line, lower, edge, out))
    return true;
  out.resize(before);
  return false;
}

bool BylineTable::read_marked(std::string_view line, std::string_view lower, bool edge,
                              std::vector<Byline>& out) const {
  size_t at = skip_signs(lower, 0);
  Mark mark = mark_at(lower, at);
  if (mark.word == nullptr) return false;
  while (mark.word != nullptr) {
    // The names go up to the next mark, which stands behind a blank or a sign.
    size_t end = mark.end;
    Mark next;
    for (; end < lower.size(); ++end) {
      if (end > mark.end && (lower[end - 1] == ' ' || lower[end - 1] == '/' || lower[end - 1] == '|')) {
        next = mark_at(lower, end);
        if (next.word != nullptr && next.end < lower.size()) break;
        next.word = nullptr;
      }
    }
    const bool sure = mark.word->use == Use::mark;
    if (mark.word->use == Use::credit) {
      if (!mark.sign) return false;
    } else {
      if (!sure && !mark.sign && !edge) return false;
      const size_t count = out.size();
      const bool names = read_names(line.substr(mark.end, end - mark.end), mark.word->role, sure, out);
      if (!names && !(sure && count == out.size() && count_letters(line).all < 60)) return false;
    }
    mark = next;
  }
  return true;
}

// `สมชาย ใจดี / ข่าว`, `มานี มีนา : ข่าว/ภาพ`, `ปิติ พอใจ (ภาพ)`.
bool BylineTable::read_trailing_mark(std::string_view line, std::string_view lower, std::vector<Byline>& out) const {
  for (size_t at = 1; at < lower.size(); ++at) {
    if (lower[at] != '/' && lower[at] != ':' && lower[at] != '(' && lower[at] != '-') continue;
    std::string_view rest = trim(lower.substr(at + 1));
    while (rest.ends_with(')')) rest = trim(rest.substr(0, rest.size() - 1));
    const Word* word = rest.empty() ? nullptr : longest(rest, 0, Use::mark, Use::weak);
    if (word != nullptr && word->text.size() == rest.size())
      return read_names(line.substr(0, at), word->role, true, out);
  }
  return false;
}

// `สมชาย ใจดี สำนักข่าว… รายงาน`: a name, then what says that it is a reporter's.
bool BylineTable::read_signed(std::string_view line, std::string_view lower, bool edge,
                              std::vector<Byline>& out) const {
  const size_t at = skip_signs(lower, 0);
  if ((!edge && at == 0) || count_letters(line).all > kMaxSigned) return false;
  std::string_view rest = trim(lower.substr(at));
  while (!rest.empty() && (rest.back() == ')' || rest.back() == '.' || rest.back() == ']')) rest.remove_suffix(1);
  bool report = false;
  for (const uint16_t i : reports_) report |= rest.size() > words_[i].text.size() && rest.ends_with(words_[i].text);
  const std::string_view name = without_tail(line.substr(at));
  const size_t behind = at + name.size();
  const size_t tail = std::min(lower.find_first_not_of(" /|-(:", behind), lower.size());
  const bool desk = longest(lower, tail, Use::desk, Use::desk) != nullptr;
  // `สมชาย ใจดี /// อุดรธานี`, `สมชาย ใจดี / จ.ตรัง`
  const std::string_view sign = trim(lower.substr(behind, tail - behind));
  const bool placed = sign.find("//") != std::string_view::npos ||
                      (sign == "/" && (starts_at(lower, tail, "จ.") || starts_at(lower, tail, "จังหวัด")));
  if (edge && placed && lower.find(' ', tail) == std::string_view::npos)
    return read_names(name, BylineRole::text, true, out);
  // `… รายงาน / เกียรติ ศรีสุข ถ่ายภาพ`
  const size_t second = lower.find(" / ", behind);
  const bool two =
      second != std::string_view::npos && read_doer(line.substr(second + 3), lower.substr(second + 3), out);
  if (!report && !desk && !two) return edge && starts_at(lower, at, "สำนักข่าว") && count_letters(line).all < 40;
  if (!two) return read_names(name, BylineRole::text, true, out);
  out.insert(out.end() - 1, Byline{std::string(name), BylineRole::text});
  return is_person(name);
}

// `เกียรติ ศรีสุข ถ่ายภาพ`: a name, then what the person did, and nothing else.
bool BylineTable::read_doer(std::string_view part, std::string_view lower, std::vector<Byline>& out) const {
  const std::string_view name = without_tail(part);
  const std::string_view did = trim(lower.substr(name.size()));
  const Word* word = did.empty() || !is_person(name) ? nullptr : longest(did, 0, Use::mark, Use::weak);
  if (word == nullptr || word->text.size() != did.size()) return false;
  out.push_back({std::string(name), word->role});
  return true;
}

bool BylineTable::read_names(std::string_view names, BylineRole role, bool sure, std::vector<Byline>& out) const {
  const std::string all = split_names(names);
  bool any = false;
  for (size_t at = 0; at <= all.size();) {
    const size_t end = std::min(all.find('\n', at), all.size());
    const std::string_view part = trim(std::string_view(all).substr(at, end - at));
    at = end + 1;
    if (part.empty()) continue;
    const std::string_view name = without_tail(part);
    if (name.empty()) continue;  // an organisation alone
    if (is_person(name)) {
      out.push_back({std::string(name), role});
      any = true;
    } else if (!std::any_of(words_.begin(), words_.end(), [&](const Word& w) {
                 return w.use == Use::not_person && lower_ascii(name).find(w.text) != std::string::npos;
               })) {
      return sure && any;
    } else {
      any = true;
    }
  }
  return any;
}

// The name up to the first word that ends it; such a word begins behind a blank or bracket.
std::string_view BylineTable::without_tail(std::string_view name) const {
  std::string buffer;
  const std::string_view lower = lower_ascii(name, buffer);
  size_t end = name.size();
  for (size_t at = 0; at < end; ++at) {
    if (lower[at] == '(' || lower[at] == '[' || lower[at] == '/' || lower[at] == '|')
      end = at;
    else if (at == 0 || lower[at - 1] == ' ') {
      if (longest(lower, at, Use::desk, Use::report) != nullptr) end = at;
    }
  }
  name = trim(name.substr(0, end));
  while (!name.empty() &&
         (name.back() == ',' || name.back() == '-' || name.back() == '.' || name.back() == ')' || name.back() == ':'))
    name.remove_suffix(1);
  return trim(name);
}

std::string_view BylineTable::without_title(std::string_view name) const {
  std::string buffer;
  const std::string_view lower = lower_ascii(name, buffer);
  for (const Word& word : words_) {
    if (word.use == Use::title && starts_at(lower, 0, word.text)) return trim(name.substr(word.text.size()));
  }
  return name;
}

bool BylineTable::is_no_person(std::string_view lower_token) const {
  const bool thai = static_cast<unsigned char>(lower_token[0]) >= 0x80;
  return std::any_of(words_.begin(), words_.end(), [&](const Word& word) {
    if (word.use != Use::not_person) return false;
    return thai ? starts_at(lower_token, 0, word.text) : lower_token == word.text;
  });
}

bool BylineTable::is_writer_mark(std::string_view part) const {
  const size_t end = part.find_last_not_of(": ");
  std::string buffer;
  const std::string_view mark = lower_ascii(part.substr(0, end == part.npos ? 0 : end + 1), buffer);
  const Word* word = longest(mark, 0, Use::mark, Use::weak);
  return word != nullptr && word->alone && word->text.size() == mark.size();
}

bool BylineTable::is_person(std::string_view name) const {
  name = trim(name);
  std::string buffer;
  const std::string_view lower = lower_ascii(name, buffer);
  for (const Word& word : words_) {
    if (word.use == Use::login && lower == word.text) return false;
  }
  const std::string_view bare = without_title(name);
  const auto tokens = split_blanks(bare);
  const bool titled = bare.size() < name.size();
  if (tokens.empty() || tokens.size() > 4 || (tokens.size() == 1 && !(titled && is_thai_word(tokens[0])))) return false;
  for (const std::string_view token : split_blanks(lower)) {
    if (is_no_person(token)) return false;
  }
  if (std::all_of(tokens.begin(), tokens.end(), is_latin_name)) return true;
  const bool particle = tokens.size() > 2 && (tokens[1] == "ณ" || tokens[tokens.size() - 2] == "ณ");
  if (tokens.size() > 2 && !particle) return false;
  return std::all_of(tokens.begin(), tokens.end(), [](std::string_view token) {
    return is_thai_word(token) && (token.size() >= 6 || token == "ณ") && token.size() <= 3 * 24;
  });
}

}  // namespace khao::article
