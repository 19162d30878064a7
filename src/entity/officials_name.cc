// A person's name by its shape: titles, a given name glued to them or behind a blank, a blank, a family name.
//
//     พ.ต.ท.สุรชัย มณีโรจน์     ว่าที่ ร.ต.หญิง พิมพ์ลดา เส้งสุย     นายสุรพจน์ พึ่งสุข ณ อยุธยา
//
// No list of names: 18 % of real office holders have a surname that open lists hold (facts of the field). What follows
// a title is a name unless the words say otherwise.
#include "entity/officials_parts.h"

namespace khao::entity {
namespace {

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
  const Hit* woman = reader.word(q, {Words::Word::woman});
  if (!woman && reader.blank(q)) woman = reader.word(q + 1, {Words::Word::woman});
  return woman ? woman->end : q;
}

/// The longest row of another family of words at p that a name would have to yield to.
bool is_post_head(const Reader& reader, uint32_t p) {
  const Hit* role = reader.hit(p, reader.words().roles);
  return role && reader.words().holders(role->row) != Words::Holders::occupation;
}

/// A word at p that no name goes on with.
bool ends_name(const Reader& reader, uint32_t p) {
  using Word = Words::Word;
  if (!reader.cut(p)) return false;
  if (reader.word(p, {Word::stop, Word::weak, Word::list, Word::also, Word::link, Word::plural})) return true;
  if (reader.hit(p, reader.words().statuses)) return true;
  return is_post_head(reader, p);
}

/// A short word inside a run of letters is rather a part of the name (`ประสานบุญเกิดลาภ`), unless it says what the person
/// does.
bool is_real_end(const Reader& reader, uint32_t p, uint32_t q) {
  using Word = Words::Word;
  if (is_post_head(reader, q) || reader.hit(q, reader.words().statuses)) return true;
  const Hit* word = reader.word(q, {Word::stop, Word::weak, Word::list, Word::also, Word::link, Word::plural});
  return word && (word->size() > 3 || (reader.run(p) > word->end + 2 && reader.word(q, {Word::stop, Word::list})));
}

/// End of the letters of one name from p on.
uint32_t read_word(const Reader& reader, uint32_t p) {
  uint32_t q = p;
  while (q < reader.size() && q - p < kLongestName && reader.thai(q)) {
    if (q > p + 1 && ends_name(reader, q) && is_real_end(reader, p, q)) break;
    ++q;
  }
  return q;
}

/// A run of letters that begins like a word of the sentence is a family name when it is no such word as a whole and a
/// post, a comma or a bracket follows: `ชูไพศาลกุล ผบ.มทบ.38`.
bool is_family_by_shape(const Reader& reader, uint32_t p) {
  using Word = Words::Word;
  if (is_post_head(reader, p) || reader.hit(p, reader.words().statuses)) return false;
  const uint32_t end = reader.run(p);
  const Hit* word = reader.word(p, {Word::stop, Word::weak, Word::list, Word::also, Word::link, Word::plural});
  if (!word || word->size() > 4 || end < word->end + 2) return false;
  const uint32_t next = reader.skip_blanks(end);
  return next != end &&
         (is_post_head(reader, next) || reader.hit(next, reader.words().statuses) || reader.at(next) == ',');
}

/// A family name from p on (behind the blank), or an empty range.
Range read_family(const Reader& reader, uint32_t p) {
  if (reader.at(p) == text::code(U'ณ') && reader.blank(p + 1)) {  // `รุ่งอรุณ ณ บางช้าง`
    const uint32_t end = read_word(reader, p + 2);
    return end > p + 3 ? Range{p, end} : Range{};
  }
  if (!reader.starts(p) || reader.place(p)) return {};
  if (ends_name(reader, p) && !is_family_by_shape(reader, p)) return {};
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
  if (role && role->end > q) return std::nullopt;
  for (int stacked = 0; stacked < 4; ++stacked) {
    const uint32_t next = reader.skip_blanks(q);
    const uint32_t end = read_title(reader, next, name);
    if (end == next || (!reader.cut(end) && reader.at(end - 1) != '.' && end - next < 4)) break;
    q = end;
  }
  uint32_t given = reader.skip_blanks(q);
  if (name.kind == Words::HonorificKind::monk && given != q) return std::nullopt;
  if (!reader.starts(given) || (given != q && ends_name(reader, given))) return std::nullopt;
  if (const Hit* word = reader.word(given, {Words::Word::stop, Words::Word::list}); word && word->size() > 2)
    return std::nullopt;
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
