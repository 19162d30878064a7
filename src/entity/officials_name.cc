// A person's name by its shape: titles, a given name glued to them or behind a blank, a blank, a family name.
//
//     พ.ต.ท.สุรชัย มณีโรจน์     ว่าที่ ร.ต.หญิง พิมพ์ลดา เส้งสุย     นายสุรพจน์ พึ่งสุข ณ อยุธยา
//
// No list of names: 18 % of real office holders have a surname that open lists hold (facts of the field). What follows
// a title is a name unless the words say otherwise.
#include "entity/officials_parts.h"

namespace khao::entity {
namespace {

using Word = Words::Word;

constexpr unsigned char kPaiyan = 0xCF;  // ฯ
constexpr uint32_t kLongestName = 40;    // view characters of a given or a family name

bool is_rank(Words::HonorificKind kind) {
  return kind >= Words::HonorificKind::police && kind <= Words::HonorificKind::defence;
}

/// Nothing behind the title belongs to its last letter, and an abbreviation without its last dot stands before a blank.
bool is_title(const Reader& reader, const Hit& hit) {
  const bool abbreviation = reader.at(hit.begin + 1) == '.' || reader.at(hit.begin + 2) == '.';
  if (abbreviation && reader.at(hit.end - 1) != '.' &&
      !(reader.thai(hit.end - 1) && hit.size() > 4 && reader.thai(hit.end - 2)))
    return !reader.thai(hit.end);
  return reader.starts(hit.end) || !reader.thai(hit.end);
}

/// One title at p; also `ว่าที่` before a rank and `หญิง` behind it.
uint32_t read_title(const Reader& reader, uint32_t p, Name& name) {
  uint32_t q = p;
  const Hit* designate = reader.hit(p, reader.words().statuses);
  if (designate && reader.words().status(designate->row) == Status::designate) q = reader.skip_blanks(designate->end);
  const Hit* title = nullptr;
  for (const Hit& hit : q < reader.size() ? reader.context().hits_at(q) : std::span<const Hit>{})
    if (hit.table == reader.words().honorifics.index && is_title(reader, hit)) {
      title = &hit;  // glued to the name, so that no cut is asked for behind it
      break;
    }
  if (!title) return p;
  const Words::HonorificKind kind = reader.words().honorific_kind(title->row);
  if (q != p && !is_rank(kind)) return p;
  name.kind = kind;
  if (name.row == data::kNoRow) name.row = title->row;
  q = title->end;
  if (!is_rank(kind)) return q;
  const Hit* woman = reader.word(q, Words::Word::woman);
  if (!woman && reader.blank(q)) woman = reader.word(q + 1, Words::Word::woman);
  return woman ? woman->end : q;
}

bool is_post_head(const Reader& reader, uint32_t p) {
  const Hit* role = reader.hit(p, reader.words().roles);
  return role && reader.words().holders(role->row) != Words::Holders::occupation;
}

/// Inside the letters of a name: the name ends before q. Short verbs are rather parts of it (`บุญเกิดลาภ`).
bool ends_name(const Reader& reader, uint32_t q) {
  if (is_post_head(reader, q) || reader.hit(q, reader.words().statuses)) return true;
  const Hit* word = reader.word(q, kClosing);
  return word && word->size() > 2;
}

/// Behind a blank: the sentence goes on, no name. Letters that begin with a short verb are a name when they go on and
/// something stands behind them that follows names: another name (of a given name), or a post, a comma, a bracket (of a
/// family name).
bool begins_no_name(const Reader& reader, uint32_t p, bool given) {
  if (is_post_head(reader, p) || reader.hit(p, reader.words().statuses)) return true;
  const Hit* word = reader.word(p, kOpening | uses({Word::link}));
  if (!word) return false;
  if (word->size() > 4 || reader.word(p, uses({Word::function, Word::list, Word::also, Word::plural}))) return true;
  const uint32_t end = reader.run(p);
  const uint32_t next = reader.skip_blanks(end);
  if (end < word->end + 2 || next == end) return true;
  if (given) return !reader.starts(next);
  return !is_post_head(reader, next) && !reader.hit(next, reader.words().statuses) && reader.at(next) != ',' &&
         reader.at(next) != '(';
}

/// End of the letters of one name from p on.
uint32_t read_word(const Reader& reader, uint32_t p) {
  uint32_t q = p;
  while (q < reader.size() && q - p < kLongestName && reader.thai(q)) {
    if (q > p + 1 && reader.open_left(q) && ends_name(reader, q)) break;
    ++q;
  }
  return q;
}

/// A family name from p on (behind the blank), or an empty range.
Range read_family(const Reader& reader, uint32_t p) {
  if (reader.at(p) == text::code(U'ณ') && reader.blank(p + 1)) {  // `รุ่งอรุณ ณ บางช้าง`
    const uint32_t end = read_word(reader, p + 2);
    return end > p + 3 ? Range{p, end} : Range{};
  }
  if (!reader.starts(p) || reader.place(p) || begins_no_name(reader, p, false)) return {};
  Name title;
  if (read_title(reader, p, title) != p && reader.words().honorific_kind(title.row) != Words::HonorificKind::courtesy)
    return {};
  uint32_t end = read_word(reader, p);
  if (end < p + 2 || reader.at(end) == '.') return {};
  if (reader.blank(end) && reader.at(end + 1) == text::code(U'ณ') && reader.blank(end + 2)) {
    const Hit* place = reader.hit(end + 3, reader.words().surnames);
    if (place) end = place->end;
  }
  return {p, end};
}

/// `นาย` + a given name that begins with ก, where the tokenizer may have cut `นายก|ฤตเมธ`: letters go on behind `นายก`
/// that are neither a body nor a word of the sentence, and a family name follows.
bool is_man_called_k(const Reader& reader, const Hit& role) {
  if (role.size() != 4 || !reader.starts(role.end) || reader.at(role.begin) != text::code(U'น')) return false;
  const OfficialTables& words = reader.words();
  for (const auto* source : {&words.bodies, &words.organizations, &words.roles, &words.statuses})
    if (reader.hit(role.end, *source)) return false;
  if (reader.word(role.end, kOpening)) return false;
  const uint32_t end = reader.run(role.end);
  return reader.blank(end) && reader.starts(reader.skip_blanks(end)) &&
         !begins_no_name(reader, reader.skip_blanks(end), false);
}

/// `12 นาย`: the classifier, no title.
bool is_classifier(const Reader& reader, uint32_t p) {
  const uint32_t before = reader.skip_back(p);
  return before > 0 && reader.digit(before - 1);
}

}  // namespace

std::optional<Name> read_name(const Reader& reader, uint32_t p) {
  if (!reader.starts(p) && !reader.letter(p)) return std::nullopt;
  Name name;
  uint32_t q = read_title(reader, p, name);
  if (q == p) return std::nullopt;
  if (!reader.open_left(p) && reader.at(q - 1) != '.') return std::nullopt;
  // A post that begins with the letters of a title (`นายอำเภอ`, `นายก` before a body).
  const Hit* role = reader.hit(p, reader.words().roles);
  if (role && role->end > q && !is_man_called_k(reader, *role)) return std::nullopt;
  for (int stacked = 0; stacked < 4; ++stacked) {
    const uint32_t next = reader.skip_blanks(q);
    const uint32_t end = read_title(reader, next, name);
    if (end == next || (!reader.cut(end) && reader.at(end - 1) != '.' && end - next < 4)) break;
    q = end;
  }
  uint32_t given = reader.skip_blanks(q);
  if (name.kind == Words::HonorificKind::monk && given != q) return std::nullopt;
  if (!reader.starts(given) || (given != q && begins_no_name(reader, given, true))) return std::nullopt;
  if (reader.word(given, uses({Word::function, Word::list}))) return std::nullopt;
  if (given != q && is_classifier(reader, p)) return std::nullopt;
  const uint32_t given_end = read_word(reader, given);
  if (given_end < given + 2) return std::nullopt;
  name.honorific = {p, q};
  name.given = {given, given_end};
  name.all = {p, given_end};
  if (reader.at(given_end) == kPaiyan) return name;
  const uint32_t next = reader.skip_blanks(given_end);
  if (next != given_end) name.family = read_family(reader, next);
  if (!name.family.empty()) name.all.end = name.family.end;
  return name;
}

}  // namespace khao::entity
