// A person's name by its shape: titles, a given name glued to them or behind a blank, a blank, a family name.
//
//     พ.ต.ท.สุรชัย มณีโรจน์     ว่าที่ ร.ต.หญิง พิมพ์ลดา เส้งสุย     นายสุรพจน์ พึ่งสุข ณ อยุธยา
//
// No list of names: 18 % of real office holders have a surname that open lists hold (facts of the field). What follows
// a title is a name unless the words say otherwise.
#include "entity/name_words.h"
#include "entity/officials_parts.h"
#include "entity/place_spelling.h"
#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

using Word = Words::Word;

constexpr uint32_t kLongestKnownName = 18;  // of words that the lexicon knows
constexpr uint32_t kLongestName = 40;       // view characters of a given or a family name

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

bool is_post_head(const Reader& reader, uint32_t p);
bool begins_no_name(const Reader& reader, uint32_t p, bool given);

/// [p, end) is no ordinary word that a table of ours knows, nor a post or a noun for persons: what the lexicon knows it
/// for is a name (`แก้ว`, `สมชาย`).
bool is_no_noun(const Reader& reader, uint32_t p, uint32_t end) {
  if (reader.tables().places.name_words.of(text_of(reader.context(), p, end)) <= WordClass::common) return false;
  const uint32_t nouns = reader.tables().counts.nouns.index;
  for (const Hit& hit : reader.context().hits_at(p))
    if (hit.end == end && (hit.table == reader.words().roles.index || hit.table == nouns)) return false;
  return true;
}

/// `ก้าวไกล`, `เพื่อไทย`: a party without its word.
bool is_party(const Reader& reader, Range name) {
  static constexpr entity::Word kParty(U"พรรค");
  std::string whole(kParty.view());
  whole += reader.context().chars().substr(name.begin, name.end - name.begin);
  const auto payloads = reader.tables().automaton.find(whole);
  return std::any_of(payloads.begin(), payloads.end(),
                     [&](const data::Payload& payload) { return payload.table == reader.words().organizations.index; });
}

/// A family name may stand behind the blank at `end`.
bool family_follows(const Reader& reader, uint32_t end) {
  const uint32_t next = reader.skip_blanks(end);
  return next != end && reader.starts(next) && !begins_no_name(reader, next, false) && !reader.place(next);
}

/// `วัชระ เรือนคำ ผอ.…` at p: two words that begin no phrase, and a post behind them.
bool stands_before_post(const Reader& reader, uint32_t p) {
  const uint32_t given_end = reader.run(p), family = reader.skip_blanks(given_end);
  const uint32_t end = reader.run(family);
  const auto is_part = [&](uint32_t q) { return !reader.word(q, kOpening) && !reader.hit(q, reader.words().roles); };
  return family != given_end && reader.starts(family) && is_part(p) && is_part(family) &&
         end != reader.skip_blanks(end) && is_post_head(reader, reader.skip_blanks(end));
}

/// `อ.แม่สออด จ.ตาก`, `ต.แม่ปะ อ.แม่สออด`: the district of a chain, in whatever spelling.
bool stands_in_chain(const Reader& reader, const Hit& title) {
  constexpr uint32_t kLongestName = 24;
  const auto behind = reader.place(reader.skip_blanks(reader.run(title.end)));
  if (behind && behind->level == Level::province) return true;
  const uint32_t end = reader.skip_back(title.begin);
  uint32_t begin = end;
  while (begin > 0 && end - begin < kLongestName && reader.thai(begin - 1)) --begin;
  const LevelWords& words = reader.tables().places.level_words;
  for (uint32_t p = begin - std::min(begin, 2U); p < end; ++p) {  // `ต.` or `ตำบล`
    const Hit* word = reader.begins(p, set_of(words.index)) ? reader.context().hit_at(p, words.index) : nullptr;
    if (word && words.level(word->row) == Level::subdistrict && word->end < end) return true;
  }
  return false;
}

/// `อ.สมชาย ใจดี` at อ.: no district of that name, and a name that is no ordinary word or has a family name behind it.
bool is_teacher(const Reader& reader, const Hit& title) {
  constexpr uint32_t kShortest = 3, kLongestName = 16;
  if (place_at(reader.tables(), reader.context(), title.begin) || stands_in_chain(reader, title) ||
      misspelt_at(reader.tables(), reader.context(), title.end, Level::district))  // `อ.อู่ ทอง จ.สุพรรณบุรี`
    return false;
  const uint32_t end = reader.run(title.end), family = reader.skip_blanks(end), family_end = reader.run(family);
  if (!reader.all_known(title.end, end)) return true;
  const auto is_length = [&](uint32_t from, uint32_t to) {
    return to >= from + kShortest && to - from <= kLongestName;
  };
  if (family == end || !reader.starts(family)) return false;
  const std::string_view word = text_of(reader.context(), family, reader.token_end(family));
  return reader.tables().places.name_words.of(word) > WordClass::common &&  // `เมื่อวาน`
         is_length(title.end, end) && is_length(family, family_end) && !reader.place(family) &&
         !begins_no_name(reader, title.end, true) && !begins_no_name(reader, family, false);
}

/// `เรือ|เอกชน`, `พล|โทรเลข`: a rank that ends inside a known word that begins inside it.
bool ends_in_word(const Reader& reader, const Hit& title) {
  if (reader.cut(title.end) || reader.at(title.end - 1) == '.') return false;
  uint32_t word = title.end;
  while (word > title.begin && !reader.cut(word)) --word;
  return word > title.begin && reader.known(word);
}

/// The letters are a title and not the begin of an ordinary word (`คุณภาพ`, `นายจ้าง`, `พระราชทาน`) or of a place
/// (`อ.แม่สอด`).
bool is_free_title(const Reader& reader, const Hit& title, Words::HonorificKind kind) {
  const uint32_t token_end = reader.token_end(title.begin);
  const bool nayok = title.size() == 3 && token_end == title.end + 1;  // `นายก`: see is_man_called_k
  if (reader.known(title.begin) && token_end > title.end && reader.at(title.end - 1) != '.' && !nayok) {
    const bool named = kind == Words::HonorificKind::civil && token_end == reader.run(title.begin) &&  // `นางแก้ว ใจดี`
                       is_no_noun(reader, title.begin, token_end) && is_no_noun(reader, title.end, token_end);
    return named && family_follows(reader, token_end);
  }
  if (kind == Words::HonorificKind::courtesy) {
    if (title.size() == 2) return is_teacher(reader, title);
    return reader.cut(title.end) && reader.starts(title.end) &&
           (!reader.all_known(title.end, reader.token_end(title.end)) ||
            (!reader.thai(reader.token_end(title.end)) &&
             (stands_before_post(reader, title.end) || (is_no_noun(reader, title.end, reader.token_end(title.end)) &&
                                                        family_follows(reader, reader.token_end(title.end))))));
  }
  if (is_rank(kind)) return !ends_in_word(reader, title) || family_follows(reader, reader.token_end(title.end));
  if (kind != Words::HonorificKind::monk) return true;
  return !reader.all_known(title.begin, reader.run(title.begin)) && !reader.place_name(title.begin, kAdministrative);
}

/// One title at p; also `ว่าที่` before a rank and `หญิง` behind it.
uint32_t read_title(const Reader& reader, uint32_t p, Name& name) {
  uint32_t q = p;
  const Hit* designate = reader.hit(p, reader.words().statuses);
  if (designate && reader.words().status(designate->row) == Status::designate) q = reader.skip_blanks(designate->end);
  if (!reader.begins(q, set_of(reader.words().honorifics.index))) return p;
  const Hit* title = nullptr;
  for (const Hit& hit : reader.context().hits_at(q))
    if (hit.table == reader.words().honorifics.index && is_title(reader, hit)) {
      title = &hit;  // glued to the name, so that no cut is asked for behind it
      break;
    }
  if (!title) return p;
  const Words::HonorificKind kind = reader.words().honorific_kind(title->row);
  if ((q != p && !is_rank(kind)) || !is_free_title(reader, *title, kind)) return p;
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
  if (!role || reader.words().holders(role->row) == Words::Holders::occupation) return false;
  if (reader.words().use(role->row) == Words::Use::prefix)  // `รอง|เดช`, a family name
    return reader.hit(reader.skip_blanks(role->end), reader.words().roles) != nullptr;
  if (reader.words().governs(role->row) != Words::Governs::service || !reader.thai(role->end)) return true;
  return reader.word(role->end, Word::level) || reader.place(role->end);  // not `เกษตร|เอี่ยม`, a family name
}

/// The same inside the letters of a name, where short nouns (`พาณิชย์`, `ตำรวจ`) are rather a part of it.
bool is_glued_head(const Reader& reader, uint32_t p) {
  if (!is_post_head(reader, p)) return false;
  const Hit* role = reader.hit(p, reader.words().roles);
  if (reader.words().governs(role->row) == Words::Governs::service) return reader.place(role->end).has_value();
  if (reader.words().use(role->row) == Words::Use::prefix) return true;
  return role->size() > 5 || reader.at(role->end - 1) == '.' || !reader.thai(role->end) ||
         read_body_name(reader, role->end);
}

/// Inside the letters of a name: the name ends before q. Short verbs are rather parts of it (`บุญเกิดลาภ`).
bool ends_name(const Reader& reader, uint32_t q) {
  if (is_glued_head(reader, q) || reader.hit(q, reader.words().statuses)) return true;
  const Hit* word = reader.word(q, kClosing);
  return word && word->size() > 2;
}

/// `และร.ท.…`, `,นาง…` at q: the next person of a list.
bool is_next_person(const Reader& reader, uint32_t q) {
  const Hit* list = reader.word(q, Word::list);
  if (!list && reader.at(q) != ',') return false;
  const uint32_t next = reader.skip_blanks(list ? list->end : q + 1);
  const Hit* title = reader.hit(next, reader.words().honorifics);
  return title && title->size() > 2 && is_title(reader, *title);
}

/// `ยัง|ตรง`, `เกิด|โต` before a post, an age or the next person: a family name though it begins like a word of the
/// sentence.
bool is_family_in_two(const Reader& reader, uint32_t p, uint32_t middle, uint32_t end) {
  const uint32_t next = reader.skip_blanks(end);
  return middle < end && end - p < 16 && next != end && reader.token_end(middle) == end &&
         !reader.word(p, Word::list) && !reader.word(middle, kOpening | uses({Word::link, Word::person})) &&
         !reader.hit(middle, reader.words().roles) && !is_person_noun(reader.tables(), reader.context(), middle, end) &&
         (is_post_head(reader, next) || is_next_person(reader, next) || skip_age(reader, next) != next);
}

/// Behind a blank: the sentence goes on, no name. Letters that begin with a short verb are a name when they go on and
/// something stands behind them that follows names: another name (of a given name), or a post, an age, a comma, a
/// bracket, the next person (of a family name).
bool begins_no_name(const Reader& reader, uint32_t p, bool given) {
  if (is_post_head(reader, p) || reader.hit(p, reader.words().statuses)) return true;
  const Hit* word = reader.word(p, kOpening | uses({Word::link, Word::held}));
  if (!word) return false;
  const uint32_t end = reader.run(p);
  const uint32_t next = reader.skip_blanks(end);
  if (!given && reader.word(p, Word::function) && is_family_in_two(reader, p, word->end, end)) return false;
  if (word->size() > 4 ||
      reader.word(p, uses({Word::function, Word::preposition, Word::list, Word::also, Word::plural})))
    return true;
  if (end < word->end + 2 || next == end) return true;
  if (given) return !reader.starts(next);
  return !is_post_head(reader, next) && !reader.hit(next, reader.words().statuses) && reader.at(next) != ',' &&
         reader.at(next) != '(' && !is_next_person(reader, next) && !reader.word(next, Word::alias) &&
         (skip_age(reader, next) == next || is_person_noun(reader.tables(), reader.context(), word->end, end));
}

/// `พรหมศรและนาย…` in one unknown token: a small word before a title.
bool is_small_word_before_title(const Reader& reader, uint32_t q) {
  if (!reader.begins(q, set_of(reader.words().words.index))) return false;
  for (const Hit& hit : reader.context().hits_at(q)) {
    if (hit.table != reader.words().words.index || reader.words().word(hit.row) != Word::list) continue;
    for (const Hit& title : hit.end < reader.size() ? reader.context().hits_at(hit.end) : std::span<const Hit>{})
      if (title.table == reader.words().honorifics.index && title.size() > 2) return true;
  }
  return false;
}

/// `ทอง|อยู่ ผู้อำนวยการ…`, `นายบุญ|อยู่ ศรีสุข`: a verb that ends the letters from p on is the last syllable of a name where
/// what follows a name stands behind it: a post, an age, a comma, a bracket, or a family name before one of them.
bool is_last_syllable(const Reader& reader, uint32_t p, uint32_t q) {
  constexpr uint32_t kLongest = 16;
  const auto follows_name = [&](uint32_t at) {
    return reader.hit(at, reader.words().roles) || reader.hit(at, reader.words().statuses) ||
           reader.word(at, Word::age) || reader.at(at) == ',' || reader.at(at) == '(';
  };
  const Hit* verb = reader.word(q, Word::syllable);
  if (!verb || reader.thai(verb->end) || verb->end - p > kLongest) return false;
  const uint32_t next = reader.skip_blanks(verb->end);
  if (follows_name(next)) return true;
  const uint32_t end = reader.run(next);
  const bool ordinary = reader.known(next) && reader.token_end(next) == end;
  return next != verb->end && end > next + 2 && !ordinary && !begins_no_name(reader, next, false) &&
         follows_name(reader.skip_blanks(end));
}

/// `ไชยลังกา|รอง ผกก.สภ.…`: the word before a head, glued to a name; `ผกากรอง`, `ปกครอง`, `เรืองรอง` end with its letters
/// too. Where it begins, `end` if it is not so.
uint32_t before_prefix(const Reader& reader, uint32_t p, uint32_t end) {
  static constexpr entity::Word kDeputy(U"รอง");
  static constexpr entity::Word kBright(U"เรืองรอง");
  static constexpr std::u32string_view kClusters = U"กคต";
  const auto deputy = static_cast<uint32_t>(kDeputy.view().size());
  const std::string_view name = reader.context().chars().substr(p, end - p);
  if (name.size() < deputy + 3 || !reader.blank(end) || !name.ends_with(kDeputy.view()) ||
      name.ends_with(kBright.view()))
    return end;
  const uint32_t prefix = end - deputy;
  for (const char32_t letter : kClusters)
    if (reader.at(prefix - 1) == text::code(letter)) return end;
  const Hit* head = reader.hit(end + 1, reader.words().roles);
  return head && reader.at(head->end - 1) == '.' ? prefix : end;
}

/// End of the letters of one name from p on.
uint32_t read_word(const Reader& reader, uint32_t p) {
  uint32_t q = p;
  while (q < reader.size() && q - p < kLongestName && reader.thai(q)) {
    if (q > p + 1 && reader.open_left(q) && ends_name(reader, q) && !is_last_syllable(reader, p, q)) break;
    if (q > p + 1 && reader.is_long_post(q)) break;
    if (q > p + 1 && is_small_word_before_title(reader, q)) break;
    ++q;
  }
  return before_prefix(reader, p, q);
}

WordClass class_at(const Reader& reader, uint32_t p) {
  return reader.tables().places.name_words.of(text_of(reader.context(), p, reader.token_end(p)));
}

/// `นายบรรหาร|น้อยใจ|คำพูด|ของ|พรรค…`, `ด.ช.วิรัตน์|มี|อาการ…`: letters longer than any given name are one with the sentence
/// glued to it. Where that begins, with its first ordinary word; `end` if there is none. Where more letters follow, as
/// in `นายสมัคร|จะ|รับ…`, any word of grammar begins it that ends no names; `ทอง|มา`, `บัว|ไหล` are names before a verb.
uint32_t before_sentence(const Reader& reader, uint32_t p, uint32_t end) {
  constexpr uint32_t kLongestGiven = 14, kShortest = 3;
  const bool too_long = end - p > kLongestGiven;
  if (!too_long && !reader.thai(end)) return end;
  for (uint32_t q = reader.token_end(p); q < end; q = reader.token_end(q)) {
    if (q < p + kShortest) continue;
    const WordClass of = class_at(reader, q);
    const bool ends_names =
        reader.word(q, Word::syllable) || (reader.token_end(q) == end && !reader.word(q, Word::auxiliary));
    const bool grammar = of == WordClass::function && (too_long || !ends_names);
    if (grammar || (too_long && of == WordClass::common && reader.token_end(q) >= q + kShortest)) return q;
  }
  return end;
}

/// `เด็กหญิง|ชาว|สุพรรณบุรี`, `ทันตแพทย์|ใน|การ|รักษา`, but `นายแพทย์|เกียรติ|ภูมิ`: a title that is an ordinary noun too,
/// before words of the sentence.
bool is_noun_phrase(const Reader& reader, Range title, uint32_t given) {
  static constexpr entity::Word kPeople(U"ชาว");
  const std::string_view noun = text_of(reader.context(), title.begin, title.end);
  if (reader.tables().places.name_words.of(noun) != WordClass::common || !reader.cut(given)) return false;
  const uint32_t end = reader.run(given), first = reader.token_end(given);
  const bool sentence = class_at(reader, given) == WordClass::function ||
                        reader.context().chars().substr(given, first - given) == kPeople.view();
  return sentence && class_at(reader, given) <= WordClass::common && first < end && reader.all_known(given, end) &&
         !family_follows(reader, end);
}

/// `สา|และ รองเลขาธิการ…`, `หมัดสะ|และ นายก อบต.…`: `และ` glued to letters that are no known words, with a blank and a
/// post behind it, is the end of the name; of two persons the second stands behind a blank and `และ`. Behind it; `end`
/// if it is not so.
uint32_t end_with_and(const Reader& reader, uint32_t p, uint32_t end) {
  static constexpr entity::Word kAnd(U"และ");
  constexpr uint32_t kTooShort = 2;  // for a name by itself
  const auto last = static_cast<uint32_t>(end + kAnd.view().size());
  if (!reader.context().chars().substr(end).starts_with(kAnd.view()) || !reader.blank(last)) return end;
  const bool name = end - p <= kTooShort || !reader.all_known(p, end);
  return name && is_post_head(reader, reader.skip_blanks(last)) ? last : end;
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
  end = end_with_and(reader, p, end);
  const uint32_t next = reader.skip_blanks(end);
  const bool closed = is_post_head(reader, next) || skip_age(reader, next) != next;
  if (end - p > kLongestKnownName && !closed && reader.all_known(p, end))
    return {};  // a headline: `ดร.สาธิต พอใจมาตรการ…`
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
  if (reader.word(role.end, kOpening) || country_end(reader, role.end) != role.end) return false;
  const uint32_t end = reader.run(role.end);
  return reader.blank(end) && reader.starts(reader.skip_blanks(end)) &&
         !begins_no_name(reader, reader.skip_blanks(end), false);
}

/// A royal style is one name as a whole: all of its words up to one of the sentence.
Name read_style(const Reader& reader, uint32_t p, Name name) {
  uint32_t end = p;
  for (int part = 0; part < 8; ++part) {
    uint32_t q = end;
    while (reader.thai(q) || reader.at(q) == kPaiyan) {
      if (q > end && reader.cut(q) && reader.word(q, kClosing | uses({Word::person}))) break;
      ++q;
    }
    const uint32_t next = reader.skip_blanks(q);
    end = q;
    if (next == q || !reader.starts(next) || reader.word(next, kOpening)) break;
    const Hit* style = reader.hit(next, reader.words().honorifics);
    if (!style || reader.words().honorific_kind(style->row) != Words::HonorificKind::royal) break;
    end = next;
  }
  name.all = {p, end};
  return name;
}

/// A third part of a name (`กิตติกานต์ จอมดวง จารุวรพลกุล`, `ฝ่าม มิงห์ จิ๋งห์`): letters of no known word before a post or a
/// bracket.
void read_third(const Reader& reader, Name& name) {
  const uint32_t p = reader.skip_blanks(name.family.end);
  if (p == name.family.end || !reader.starts(p) || reader.hit(p, reader.words().roles) || reader.place(p)) return;
  if (reader.word(p, kOpening | uses({Word::link, Word::held})) || reader.hit(p, reader.words().statuses)) return;
  const uint32_t end = reader.run(p);
  if (end < p + 2 || end - p > kLongestName || reader.token_end(reader.token_end(p)) < end) return;
  if (reader.hit(p, reader.words().organizations) || reader.hit(p, reader.words().bodies)) return;
  const uint32_t next = reader.skip_blanks(end);
  if (next == end || !(is_post_head(reader, next) || reader.at(next) == '(')) return;
  Name title;
  if (read_title(reader, p, title) == p) name.family.end = end;
}

/// `เฟลิเป เด ลา โมเรนา กาซาโด (H.E. Mr. Felipe …)`: the letters from p on, several words of them, up to the Latin
/// writing of the name in brackets. Their end; p if there is none.
uint32_t end_before_latin(const Reader& reader, uint32_t p) {
  constexpr int kMostWords = 5;
  uint32_t word = p;
  for (int n = 0; n < kMostWords; ++n) {
    uint32_t end = word;
    while (reader.thai(end) || reader.at(end) == '.' || reader.at(end) == '-') ++end;
    if (end == word || is_post_head(reader, word) || reader.word(word, Word::list)) return p;
    const uint32_t next = reader.skip_blanks(end);
    if (reader.at(next) == '(') {
      const Hit* title = reader.hit(next + 1, reader.words().honorifics);
      const bool latin =
          title && !reader.thai(next + 1) && reader.words().honorific_kind(title->row) == Words::HonorificKind::foreign;
      return latin ? end : p;
    }
    if (next == end || reader.hit(next, reader.words().honorifics)) return p;
    word = next;
  }
  return p;
}

/// `12 นาย`: the classifier, no title. A longer title counts nobody (`9 กันยายน 2565 ศาสตราจารย์ …`).
bool is_classifier(const Reader& reader, uint32_t p, uint32_t end) {
  constexpr uint32_t kLongest = 4;
  if (end - p > kLongest || reader.at(end - 1) == '.') return false;
  const uint32_t before = reader.skip_back(p);
  return before > 0 && reader.digit(before - 1);
}

/// `กองเกียรติยศ 36 นาย|ตั้งแถว…`, no `1 นายสมชาย` of a list: several ordinary words behind a count of somebody.
bool is_verb_phrase(const Reader& reader, uint32_t p, uint32_t given) {
  constexpr uint32_t kMostDigits = 3;
  uint32_t number = reader.skip_back(p);
  while (number > 0 && reader.digit(number - 1)) --number;
  if (reader.digits(number) - number > kMostDigits) return false;  // a year
  const uint32_t before = reader.skip_back(number), end = reader.run(given);
  return before > 0 && reader.thai(before - 1) && reader.token_end(given) != end && reader.all_known(given, end) &&
         !stands_before_post(reader, given);
}

/// One word of letters at p that the lexicon does not know, or that begins no sentence; end of it, p if it is none.
uint32_t plain_word(const Reader& reader, uint32_t p) {
  if (!reader.starts(p) || !reader.cut(p)) return p;
  const uint32_t end = reader.run(p);
  if (end < p + 3 || end - p > 20 || reader.token_end(p) != end || reader.known(p)) return p;
  return end;
}

/// `นายสามารถ แก้วมีชัย`, `นายจะ|แฮ ใจดี อายุ 45 ปี`: glued to its title, before letters that can be a family name; a short
/// verb only where an age shows that both are a name.
bool is_given_like_a_verb(const Reader& reader, uint32_t given, uint32_t title_end) {
  constexpr uint32_t kShortest = 5;  // not `ได้`, `จะ`
  const uint32_t end = reader.run(given), next = reader.skip_blanks(end);
  const uint32_t behind = reader.skip_blanks(reader.run(next));
  const bool aged =
      skip_age(reader, behind) != behind && !is_person_noun(reader.tables(), reader.context(), next, reader.run(next));
  const bool sure = (end >= given + kShortest && reader.token_end(given) == end) || aged;
  return given == title_end && sure && next != end && reader.starts(next) && !begins_no_name(reader, next, false);
}

/// `"ชาย"`, `(โอ๊ต)` between the given and the family name: behind it; p if there is none. In brackets only where a post
/// follows the family name.
uint32_t behind_nickname(const Reader& reader, uint32_t p) {
  constexpr uint32_t kLongest = 16;
  const char open = static_cast<char>(reader.at(p));
  if (open != '"' && open != '(') return p;
  const uint32_t end = reader.run(p + 1);
  if (end == p + 1 || end - p > kLongest || reader.at(end) != (open == '"' ? '"' : ')')) return p;
  const uint32_t family = reader.skip_blanks(end + 1);
  if (family == end + 1 || is_post_head(reader, p + 1) || is_post_head(reader, family)) return p;
  const Range name = read_family(reader, family);
  const bool before_post = !name.empty() && is_post_head(reader, reader.skip_blanks(name.end));
  return open == '"' ? (name.empty() ? p : family) : before_post ? family : p;
}

}  // namespace

std::optional<Name> read_plain_name(const Reader& reader, uint32_t p) {
  uint32_t given_end = plain_word(reader, p);
  if (given_end == p && reader.starts(p) && reader.cut(p) && reader.token_end(p) == reader.run(p) &&
      reader.run(p) > p + 3 && is_no_noun(reader, p, reader.run(p)) && !begins_no_name(reader, p, true) &&
      !reader.place_name(p, kAdministrative))
    given_end = reader.run(p);  // `ณัฐวุฒิ`: the lexicon knows given names
  const uint32_t family = reader.skip_blanks(given_end);
  if (given_end == p || family == given_end) return std::nullopt;
  const uint32_t family_end = plain_word(reader, family);
  if (family_end == family) return std::nullopt;
  Name name;
  name.given = {p, given_end};
  name.family = {family, family_end};
  name.all = {p, family_end};
  return name;
}

std::optional<Name> read_glued_name(const Reader& reader, uint32_t p) {
  const OfficialTables& words = reader.words();
  if (!reader.starts(p) || reader.place(p) || reader.word(p, kOpening | uses({Words::Word::link, Words::Word::person})))
    return std::nullopt;
  for (const auto* source : {&words.bodies, &words.organizations, &words.roles, &words.statuses})
    if (reader.hit(p, *source)) return std::nullopt;
  const uint32_t given_end = read_word(reader, p);
  const uint32_t family = reader.skip_blanks(given_end);
  if (given_end < p + 3 || family == given_end) return std::nullopt;
  Name name;
  name.given = {p, given_end};
  name.family = read_family(reader, family);
  if (name.family.empty()) return std::nullopt;
  name.all = {p, name.family.end};
  return name;
}

std::optional<Name> read_name_behind_dot(const Reader& reader, uint32_t p) {
  if (p == 0 || (reader.at(p - 1) != '.' && reader.at(p - 1) != kPaiyan)) return std::nullopt;
  auto name = read_glued_name(reader, p);
  if (!name) return name;
  const auto ordinary = [&](Range part) { return reader.all_known(part.begin, part.end); };
  const uint32_t next = reader.skip_blanks(name->all.end);
  const bool listed = reader.hit(next, reader.words().roles) || reader.at(next) == ',' || reader.at(next) == '\n';
  const auto begins_body = [&](uint32_t q) {
    return reader.hit(q, reader.words().bodies) || reader.hit(q, reader.words().organizations) ||
           reader.context().hit_at(q, reader.tables().places.regions.index);
  };
  const bool speaks = next != name->all.end && reader.word(next, kClosing) &&  // `ส.ส.รังสิมันต์ โรม กล่าว`
                      is_no_noun(reader, p, name->given.end) && !reader.place_name(p, kAdministrative) &&
                      is_no_noun(reader, name->family.begin, name->family.end) && !begins_body(p) &&
                      !begins_body(name->family.begin) && !is_party(reader, name->given) &&
                      !is_party(reader, name->family);
  return listed || speaks || !ordinary(name->given) || !ordinary(name->family) ? name : std::nullopt;
}

std::optional<Name> read_name(const Reader& reader, uint32_t p) {
  const TableSet openings = set_of(reader.words().honorifics.index, reader.words().statuses.index);
  if (!reader.begins(p, openings)) return std::nullopt;
  if (!reader.starts(p) && !reader.letter(p)) return std::nullopt;
  Name name;
  uint32_t q = read_title(reader, p, name);
  if (q == p) return std::nullopt;
  if (!reader.open_left(p) && reader.at(q - 1) != '.') return std::nullopt;
  // A post that begins with the letters of a title (`นายอำเภอ`, `นายก` before a body).
  const Hit* role = reader.hit(p, reader.words().roles);
  if (role && role->end > q && !is_man_called_k(reader, *role)) {
    const bool noun = reader.words().holders(role->row) == Words::Holders::occupation;  // `นายพล`, but `นาย|พล|วัฒน์`
    const bool sentence = reader.cut(role->end) && reader.word(role->end, kOpening);  // `นายทุน|ใน|กรุงเทพฯ`
    if (!noun || sentence || reader.token_end(p) == role->end) return std::nullopt;
  }
  for (int stacked = 0; stacked < 4; ++stacked) {
    const uint32_t next = reader.skip_blanks(q);
    if (name.kind == Words::HonorificKind::monk || name.kind == Words::HonorificKind::royal) break;
    const uint32_t end = read_title(reader, next, name);
    if (end == next || (!reader.cut(end) && reader.at(end - 1) != '.' && end - next < 4)) break;
    q = end;
  }
  if (name.kind == Words::HonorificKind::royal) return read_style(reader, p, name);
  uint32_t given = reader.skip_blanks(q);
  if (name.kind == Words::HonorificKind::monk && given != q) return std::nullopt;
  if (!reader.starts(given) || (given != q && begins_no_name(reader, given, true))) return std::nullopt;
  if (reader.word(given, uses({Words::Word::function, Words::Word::list})) && !is_given_like_a_verb(reader, given, q))
    return std::nullopt;
  if (is_classifier(reader, p, q) &&
      (given != q || reader.word(given, Words::Word::preposition) || is_verb_phrase(reader, p, q)))
    return std::nullopt;
  if (given == q && name.kind != Words::HonorificKind::civil && is_noun_phrase(reader, {p, q}, given))
    return std::nullopt;
  uint32_t given_end = read_word(reader, given);
  if (given_end < given + 2) return std::nullopt;
  const bool named_in_full = name.kind == Words::HonorificKind::monk || stands_before_post(reader, given);
  const uint32_t sentence = named_in_full ? given_end : before_sentence(reader, given, given_end);
  const bool glued = sentence != given_end;
  given_end = sentence;
  name.honorific = {p, q};
  name.given = {given, given_end};
  name.all = {p, given_end};
  if (glued || reader.at(given_end) == kPaiyan) return name;
  const uint32_t behind = reader.skip_blanks(given_end);
  const uint32_t next = behind != given_end ? behind_nickname(reader, behind) : behind;
  const bool ordained = name.kind == Words::HonorificKind::monk && q - p == 3;  // `พระ`: no family name
  const uint32_t foreign = next != given_end ? end_before_latin(reader, next) : next;
  if (foreign != next)
    name.family = {next, foreign};
  else if (next != given_end && !ordained)
    name.family = read_family(reader, next);
  if (!name.family.empty()) read_third(reader, name);
  if (!name.family.empty()) name.all.end = name.family.end;
  if (name.kind == Words::HonorificKind::monk &&
      given_end - given > 7) {  // `พระเทพมงคลโสภณ`: a name of rank, one word with its title
    name.honorific = {};
    name.given = {p, given_end};
  }
  return name;
}

}  // namespace khao::entity
