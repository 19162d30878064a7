// Which posts are whose: a post directly behind a name is that person's; a further one only with a tie.
//
//     นาย ก ข | รองนายกรัฐมนตรี และ รัฐมนตรีว่าการกระทรวง…      one person, two posts (tie `และ`)
//     นาย ก ข | นายอำเภอแม่สอด | นายก อบต.แม่ปะ                 the second post stands alone: a blank is no tie
//     ผู้ว่าราชการจังหวัดตาก | นาย ก ข | กล่าวว่า                     a post before a name that has none behind it
#include "entity/officials_link.h"

#include "entity/thai_shape.h"

namespace khao::entity {
namespace {

using Word = Words::Word;
using Second = Words::Second;

bool same_text(const Reader& reader, Range a, Range b) {
  const std::string_view text = reader.context().view.chars;
  return !a.empty() && text.substr(a.begin, a.end - a.begin) == text.substr(b.begin, b.end - b.begin);
}

bool is_cabinet(const Reader& reader, const Post& post) {
  return reader.words().governs(post.row) == Words::Governs::ministry || post.holders == Words::Holders::unique;
}

/// `หรือ "เบอะ"`, `หรือ เสี่ยดำ`, `หรือ ครูหมู`, `"เสี่ยดำ"` at p: another name of the person, before a post or an age where the
/// word or the marks are missing. Behind it; p if there is none.
uint32_t skip_nickname(const Reader& reader, uint32_t p) {
  constexpr uint32_t kLongest = 24, kLongestBare = 14;
  const Hit* word = reader.word(p, Word::alias);
  const uint32_t begin = word ? reader.skip_blanks(word->end) : p;
  const bool quoted = reader.at(begin) == '"';
  if (!word && !quoted) return p;
  uint32_t end = quoted ? begin + 1 : reader.run(begin);
  while (quoted && end < begin + kLongest && reader.at(end) != '"' && end < reader.size()) ++end;
  if (quoted ? reader.at(end) != '"' : end == begin || end - begin > kLongestBare) return p;
  const OfficialTables& words = reader.words();
  const Hit* post = reader.hit(begin, words.roles);
  const bool titled = post && post->end < end && !reader.place(post->end) &&
                      !reader.word(post->end, kOpening | uses({Word::link}));  // `ครู|หมู`, but `ครู|ประจำ|ชั้น`
  const bool other = reader.word(begin, kOpening | uses({Word::link})) || read_name(reader, begin) ||
                     reader.hit(begin, words.bodies) || reader.hit(begin, words.organizations) || reader.place(begin) ||
                     (!titled && (post || reader.word(begin, Word::person)));
  if (!quoted && other) return p;  // `หรือ สำนักงาน ผู้ว่าราชการจังหวัดตาก`, `หรือ สอบถาม ผอ.รพ.แม่สอด`
  const uint32_t next = reader.skip_blanks(quoted ? end + 1 : end);
  const bool tied = reader.hit(next, words.roles) || reader.hit(next, words.statuses) || skip_age(reader, next) != next;
  return (word && quoted) || tied ? next : p;
}

/// Behind what may stand between a name and its post: `ฯ`, `ร.น.`, a nickname, an age, `ตำแหน่ง`, a candidate's number.
uint32_t skip_between(const Reader& reader, uint32_t p) {
  constexpr uint32_t kLongestThai = 40, kLongestLatin = 70;  // `(H.E. Mr. Remco Johannes van Wijngaarden)`
  if (reader.at(p) == kPaiyan) ++p;
  uint32_t q = reader.skip_blanks(p);
  if (const Hit* suffix = reader.word(q, Word::suffix)) q = reader.skip_blanks(suffix->end);
  q = skip_nickname(reader, q);
  const uint32_t bracket = reader.bracket(q);
  if (bracket != q && bracket - q < (reader.thai(q + 1) ? kLongestThai : kLongestLatin))
    q = reader.skip_blanks(bracket);
  q = skip_age(reader, q);
  if (const Hit* held = reader.word(q, Word::held)) q = reader.skip_blanks(held->end);
  return skip_candidate_number(reader, q);
}

/// The post that `และ` ties to `post`, if it does: glued to it, of the same body, or both of the cabinet. A name behind
/// it may be its holder's. It is not where two posts of the cabinet stand behind a name and the next one has a post of
/// its own (`นาย ก ข รองนายกรัฐมนตรี และรัฐมนตรีว่าการกระทรวงพาณิชย์ นาย ค ง ปลัดกระทรวง…`); and it is both posts' where they
/// are glued together before the only name (`รองนายกรัฐมนตรีและรัฐมนตรีว่าการกระทรวงพาณิชย์ นาย ก ข`).
std::optional<Post> read_and_post(const Reader& reader, const Post& post, uint32_t q, bool named) {
  const Hit* word = reader.word(q, Word::list);
  if (!word || word->size() != 3 || reader.at(q) != text::code(U'แ')) return std::nullopt;
  auto next = read_post(reader, reader.skip_blanks(word->end));
  if (!next) return std::nullopt;
  const bool glued = q == post.all.end;
  if (glued && named && same_text(reader, post.organization, next->organization)) return next;
  const bool cabinet = is_cabinet(reader, post) && is_cabinet(reader, *next);
  if (const auto name = read_name(reader, reader.skip_blanks(next->all.end))) {
    const bool mine = named ? read_post(reader, skip_between(reader, name->all.end)).has_value() : glued;
    if (!cabinet || !mine) return std::nullopt;
  }
  if (next->holders == Words::Holders::generic || next->holders == Words::Holders::occupation) return std::nullopt;
  const bool complete =
      !next->organization.empty() || !next->jurisdiction.empty() || next->holders == Words::Holders::unique;
  if (glued && complete) return next;
  if (same_text(reader, post.organization, next->organization)) return next;
  const Second second = reader.words().second(next->row);
  if (complete && (second == Second::usual || next->status == Status::acting)) return next;
  if (complete && named && next->status == Status::former) return next;
  if (complete && named && next->by_short_name && is_cabinet(reader, post) && second == Second::cabinet) return next;
  return cabinet ? next : std::nullopt;
}

/// `ปลัด อบต.แม่ปะ เลขานุการสภาฯ กล่าวว่า`: a post without a body between a complete one and a word of speech is no second
/// holder, since one speaks. Who is known without a body is another: `ผู้ว่าฯ`, `รมว.`, `นายอำเภอ`.
bool is_speakers(const Reader& reader, const Post& post, const Post& next) {
  using Governs = Words::Governs;
  const Governs governs = reader.words().governs(next.row);
  if (governs == Governs::province || governs == Governs::district || governs == Governs::ministry) return false;
  const bool complete = !post.organization.empty() || !post.jurisdiction.empty();
  const bool single = next.holders == Words::Holders::post || next.holders == Words::Holders::many;
  const bool bare = next.organization.empty() && next.jurisdiction.empty() && !next.free_complement && !next.plural;
  return complete && single && bare && reader.skip_blanks(post.all.end) == next.all.begin &&
         reader.speaks(reader.skip_blanks(next.all.end));
}

/// The further post of the same person behind `post`; `named`: whose name stands before them.
std::optional<Post> read_tied(const Reader& reader, const Post& post, bool named) {
  uint32_t q = reader.skip_blanks(post.all.end);
  if (const auto next = read_and_post(reader, post, q, named)) return next;
  if (const Hit* also = reader.word(q, Word::also)) return read_post(reader, reader.skip_blanks(also->end));
  if (reader.at(q) == '/') {
    auto next = read_post(reader, reader.skip_blanks(q + 1));
    const bool list = next && !named && reader.words().governs(next->row) == reader.words().governs(post.row);
    return list ? std::nullopt : next;  // `ผู้ใหญ่บ้านหมู่ 6 / ผู้ใหญ่บ้านหมู่ 9`
  }
  if (reader.at(q) == ',') q = reader.skip_blanks(q + 1);
  auto next = read_post(reader, q);
  // `ผู้แทน ผบ.มทบ.12`, but not `ผู้แทนกระทรวง…`, who is somebody else
  if (!next || (next->status == Status::representing && (!named || next->row == reader.words().representative)))
    return std::nullopt;
  if (next->status == Status::representing) return next;
  const Second second = reader.words().second(next->row);
  // `ปลัดอำเภอแม่สอด หัวหน้าฝ่ายความมั่นคง`
  const bool part = second == Second::district && reader.words().governs(post.row) == Words::Governs::district;
  if (next->status == Status::none && second != Second::usual && !(part && named) &&
      !(named && is_speakers(reader, post, *next)))
    return std::nullopt;
  if (next->status == Status::acting) return next;
  return read_name(reader, reader.skip_blanks(next->all.end)) ? std::nullopt : next;
}

/// `(นายก้อง แสนดี)` alone in its line, as signatures stand: behind the line's end, 0 if it is not so.
uint32_t behind_signature(const Reader& reader, const Name& name) {
  if (name.all.begin == 0 || reader.at(name.all.begin - 1) != '(' || reader.at(name.all.end) != ')') return 0;
  const auto behind_blanks = [&](uint32_t p) {  // as many as set a line in the middle of the sheet
    while (reader.blank(p)) ++p;
    return p;
  };
  const uint32_t before = reader.skip_back(name.all.begin - 1), end = behind_blanks(name.all.end + 1);
  const bool alone = (before == 0 || reader.at(before - 1) == '\n') && reader.at(end) == '\n';
  return alone ? behind_blanks(end + 1) : 0;
}

Holder make_person(const Reader& reader, const Name& name) {
  Holder holder;
  holder.name = name;
  holder.mention = name.all;
  holder.rule = "name";
  const bool quoted = name.all.begin > 0 && reader.at(name.all.begin - 1) == '"' && reader.at(name.all.end) == '"';
  const uint32_t signed_below = behind_signature(reader, name);
  if (name.kind == Words::HonorificKind::royal) return holder;  // whatever stands behind a style
  const uint32_t behind = skip_between(reader, name.all.end + (quoted ? 1 : 0));
  holder.posts = read_posts(reader, signed_below != 0 ? signed_below : behind, true);
  const uint32_t bracket = reader.skip_blanks(name.all.end);
  if (holder.posts.empty() && reader.at(bracket) == '(') {  // `นายดำ ใจดี (นายอำเภอแม่สอด)`
    holder.posts = read_posts(reader, bracket + 1, true);
    if (!holder.posts.empty() && reader.at(holder.posts.back().all.end) != ')') holder.posts.clear();
  }
  if (!holder.posts.empty()) {
    holder.mention.end = holder.posts.back().all.end;
    holder.rule = "name + post";
  }
  holder.alias_end = skip_nickname(reader, bracket);
  return holder;
}

bool last_is_complete(const Holder& holder) {
  const Post& post = holder.posts.back();
  return post.holders != Words::Holders::generic && post.holders != Words::Holders::other &&
         (!post.organization.empty() || !post.jurisdiction.empty() || post.holders == Words::Holders::unique);
}

/// A name without a title that ends before the posts: `ชาดา ไทยเศรษฐ์ รมช.มหาดไทย`.
std::optional<Name> name_before(const Reader& reader, uint32_t p, uint32_t from) {
  uint32_t q = reader.skip_back(p);
  if (q == p || p - q > 3) return std::nullopt;
  for (int word = 0; word < 2; ++word) {
    const uint32_t end = q;
    while (q > from && reader.thai(q - 1)) --q;
    if (q == end || end - q > 24) return std::nullopt;
    if (word == 0) {
      const uint32_t blank = reader.skip_back(q);
      if (blank == q || q - blank > 3) return std::nullopt;
      q = blank;
    }
  }
  const auto name = read_plain_name(reader, q);
  return name && reader.skip_blanks(name->all.end) == p ? name : std::nullopt;
}

/// `"ชาดา ไทยเศรษฐ์" รมช.มหาดไทย`: a given and a family name in quotation marks before a post. The first of two phrases
/// (`"ลงแขกเกี่ยวข้าว ก้าวตามรอยพ่อ"`) has more tokens.
std::optional<Name> quoted_name_before(const Reader& reader, uint32_t p, uint32_t from) {
  constexpr uint32_t kLongest = 40;
  const uint32_t close = reader.skip_back(p) - 1;
  if (p == 0 || close >= p || p - close > 2 || reader.at(close) != '"') return std::nullopt;
  uint32_t open = close;
  while (open > from && close - open < kLongest && (reader.thai(open - 1) || reader.at(open - 1) == ' ')) --open;
  if (open == 0 || reader.at(open - 1) != '"') return std::nullopt;
  const auto name = read_glued_name(reader, open);
  if (!name || name->all.end != close) return std::nullopt;
  return reader.token_end(reader.token_end(open)) >= name->given.end ? name : std::nullopt;
}

/// `กำนัน`, `ผญบ.` without their village.
bool is_headman(const Reader& reader, const Post& post) {
  const Words::Governs governs = reader.words().governs(post.row);
  return (governs == Words::Governs::subdistrict || governs == Words::Governs::village) &&
         post.all.end == post.role.end;
}

/// The person behind posts: in brackets, or at once and without a post of their own, or with one that is tied on.
bool add_person(const Reader& reader, Holder& holder) {
  uint32_t q = reader.skip_blanks(holder.mention.end);
  const bool quote = reader.at(q) == '"';
  const bool bracket = reader.at(q) == '(' || quote;
  if (bracket) ++q;
  auto name = read_name(reader, q);
  if (name && quote && reader.at(name->all.end) != '"') return false;
  if (!name && q != holder.mention.end && last_is_complete(holder)) name = read_plain_name(reader, q);
  if (!name && q == holder.mention.end && is_headman(reader, holder.posts.back())) name = read_glued_name(reader, q);
  if (!name && q == holder.posts.back().role.end) name = read_name_behind_dot(reader, q);
  if (!name || name->kind == Words::HonorificKind::royal) return false;
  const Post& last = holder.posts.back();
  if (last.holders == Words::Holders::other && reader.words().governs(last.row) == Words::Governs::nothing)
    return false;
  const uint32_t after = skip_between(reader, name->all.end);
  if (!bracket && !read_posts(reader, after, true).empty() && !reader.word(after, Word::also)) return false;
  holder.name = name;
  holder.mention.end = name->all.end;
  holder.rule = bracket ? "post (name)" : "post + name";
  if (const Hit* also = reader.word(after, Word::also); also && !bracket) {
    const auto more = read_posts(reader, reader.skip_blanks(also->end), true);
    holder.posts.insert(holder.posts.end(), more.begin(), more.end());
    if (!more.empty()) holder.mention.end = more.back().all.end;
  }
  return true;
}

}  // namespace

uint32_t skip_candidate_number(const Reader& reader, uint32_t p) {
  static constexpr entity::Word kNumber(U"หมายเลข");
  static constexpr entity::Word kShort(U"เบอร์");
  for (const std::string_view word : {kNumber.view(), kShort.view()}) {
    if (!reader.context().chars().substr(p).starts_with(word)) continue;
    const uint32_t number = reader.skip_blanks(p + static_cast<uint32_t>(word.size()));
    const uint32_t end = reader.digits(number);
    return end == number ? p : reader.skip_blanks(end);
  }
  return p;
}

uint32_t skip_age(const Reader& reader, uint32_t p) {
  const Hit* age = reader.word(p, Words::Word::age);
  if (!age) return p;
  const uint32_t number = reader.skip_blanks(age->end), last = reader.digits(number);
  const Hit* year = reader.word(reader.skip_blanks(last), Words::Word::year);
  return last != number && year ? reader.skip_blanks(year->end) : p;
}

std::vector<Post> read_posts(const Reader& reader, uint32_t p, bool named) {
  std::vector<Post> posts;
  auto post = read_post(reader, p, named);
  while (post && posts.size() < 6) {
    posts.push_back(*post);
    post = read_tied(reader, posts.back(), named);
  }
  return posts;
}

namespace {

/// `บาท/กก.`, `500 กก.`: kilograms, no committee.
bool is_measure(const Reader& reader, const Post& post) {
  const Hit* unit = reader.context().hit_at(post.all.begin, reader.tables().counts.units.index);
  const uint32_t before = reader.skip_back(post.all.begin);
  return unit && unit->end == post.all.end && before > 0 && (reader.at(before - 1) == '/' || reader.digit(before - 1));
}

}  // namespace

std::optional<Holder> read_holder(const Reader& reader, uint32_t p, uint32_t from) {
  if (const auto name = read_name(reader, p)) return make_person(reader, *name);
  Holder holder;
  holder.posts = read_posts(reader, p, false);
  if (holder.posts.empty() || is_measure(reader, holder.posts.front())) return std::nullopt;
  holder.mention = {holder.posts.front().all.begin, holder.posts.back().all.end};
  holder.rule = "post";
  if (last_is_complete(holder))
    if (const auto name = name_before(reader, p, from)) {
      holder.name = name;
      holder.mention.begin = name->all.begin;
      holder.rule = "name without title + post";
      return holder;
    }
  if (holder.posts.front().holders != Words::Holders::generic)
    if (const auto name = quoted_name_before(reader, p, from)) {
      holder.name = name;
      holder.mention.begin = name->all.begin;
      holder.rule = "name in quotation marks + post";
      return holder;
    }
  add_person(reader, holder);
  return holder;
}

}  // namespace khao::entity
