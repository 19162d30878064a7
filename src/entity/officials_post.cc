// A post: status, prefixes, head, complement.
//
//     รักษาราชการแทน | รอง | ผู้ว่าราชการจังหวัด | (จังหวัด)ตาก      รอง | สว. | (สอบสวน) | สภ.บ้านค่าย | จ.ระยอง
//     status           prefix head                jurisdiction            head  field       organisation  chain
//
// The row of the head (roles.tsv) says what complement follows.
#include "entity/officials_post.h"

#include <algorithm>

namespace khao::entity {
std::optional<Post> PostReader::read() {
  read_status();
  if (!read_head()) return std::nullopt;
  read_field();
  if (post_.organization.empty()) read_complement();
  if (post_.row == data::kNoRow) return std::nullopt;
  read_rest();
  cut_role();
  if (!whole()) return std::nullopt;
  return post_;
}

/// The word for a body is no part of the role: `หัวหน้า` + `ฝ่ายความมั่นคง`, `นายก` + `เหล่ากาชาดจังหวัดน่าน`. Of a place, a
/// ministry, a local body or a party it is (`ปลัดกระทรวง`, `ผู้ว่าราชการจังหวัด`).
void PostReader::cut_role() {
  if (shared_ >= post_.role.end) return;
  const Governs governs = w_.governs(post_.row);
  if (governs == Governs::province && post_.organization.empty() &&
      !r_.begins(shared_, set_of(r_.tables().places.level_words.index)))
    post_.organization = {shared_, std::max(post_.role.end, post_.jurisdiction.end)};
  else if ((governs != Governs::body && governs != Governs::unit) || post_.sector == Words::Sector::party)
    return;
  if (!post_.organization.empty() && post_.organization.begin == shared_) post_.role.end = r_.skip_back(shared_);
}

/// The head is a word of its own here, or too long to be part of another.
bool PostReader::whole() const {
  if (!r_.open_left(post_.all.begin) && !r_.is_long_post(post_.all.begin)) return false;
  if (!post_.organization.empty() || !post_.jurisdiction.empty() || post_.free_complement) return true;
  return r_.open_right(post_.all.end) || r_.at(post_.all.end - 1) == '.';
}

void PostReader::read_status() {
  for (int i = 0; i < 2; ++i) {
    const Hit* hit = r_.hit(end(), w_.statuses);
    if (!hit) break;
    const Hit* role = r_.hit(end(), w_.roles);  // a longer head begins alike: `ผู้แทนการค้าไทย`
    if (role && role->end > hit->end) break;
    if (post_.status == Status::none || w_.status(hit->row) != Status::representing) post_.status = w_.status(hit->row);
    end() = r_.skip_blanks(hit->end);
  }
}

bool PostReader::read_head() {
  uint32_t q = end();
  post_.role.begin = q;
  const Hit* head = nullptr;
  bool candidate = false;  // `ผู้สมัคร ส.ส.`: no holder of a public office yet
  for (int prefixes = 0; prefixes < 4; ++prefixes) {
    const Hit* hit = choose_reading(r_, q, prefixes > 0);
    if (!hit) break;
    candidate |= head != nullptr && w_.holders(head->row) == Words::Holders::other;
    head = hit;
    q = r_.skip_blanks(hit->end);
    if (w_.use(hit->row) == Words::Use::head || !goes_on(*hit, q)) break;
  }
  if (!head && post_.status == Status::representing) return read_representative();
  if (!head || w_.use(head->row) == Words::Use::prefix) return false;
  post_.row = head->row;
  post_.head = head->begin;
  post_.holders = candidate ? Words::Holders::other : w_.holders(head->row);
  post_.role.end = end() = head->end;
  shared_ = shared_begin(*head);
  return true;
}

/// `ผู้แทนองค์การยูนิเซฟ`: without a head behind it the word is the role.
bool PostReader::read_representative() {
  const Hit* hit = r_.hit(post_.all.begin, w_.statuses);
  post_.role = {post_.all.begin, hit->end};
  end() = hit->end;
  shared_ = hit->end;
  post_.row = r_.words().representative;
  post_.holders = Words::Holders::generic;
  return true;
}

/// Another head follows at p and makes one post with the prefix: glued, or behind a blank where the first is a prefix
/// only (`รอง ผวจ.`) or the second a post of one holder (`เลขานุการ รมว.อว.`). Not where it begins a body: `ที่ปรึกษา` +
/// `คณะกรรมการ…`.
bool PostReader::goes_on(const Hit& prefix, uint32_t p) const {
  const Hit* after = choose_reading(r_, p, true);
  if (!after) return false;
  if (w_.holders(after->row) == Words::Holders::generic)
    if (const Hit* type = r_.hit(p, w_.bodies); type && type->end >= after->end) return false;
  if (p == prefix.end || w_.use(prefix.row) == Words::Use::prefix) return true;
  const Governs governs = w_.governs(after->row);
  return governs == Governs::ministry || governs == Governs::local || governs == Governs::province ||
         governs == Governs::constituency || w_.holders(after->row) == Words::Holders::unique;
}

/// Where the complement begins inside the head (`ปลัด` + `กระทรวง`), or the head's end.
uint32_t PostReader::shared_begin(const Hit& head) const {
  const std::string_view cell = w_.shared(head.row);
  if (cell.empty()) return head.end;
  const std::string shared = text::fold(cell);
  const size_t at = r_.context().chars().substr(head.begin, head.size()).rfind(shared);
  return at == std::string_view::npos ? head.end : head.begin + static_cast<uint32_t>(at);
}

/// `สส.`, `(สอบสวน)` behind the head of a police post: part of the role. Without a unit behind it a short field is the
/// division of a commander (`ผบก.ป.`).
void PostReader::read_field() {
  if (w_.governs(post_.row) != Governs::unit) return;
  const uint32_t q = next();
  const uint32_t bracket = r_.bracket(q);
  if (bracket != q && bracket - q < 24 && !read_name(r_, q + 1)) {
    post_.role.end = shared_ = end() = bracket;
    return;
  }
  for (uint32_t at = q; const Hit* field = r_.opening(at, Word::field); at = next()) {  // `เวร สอบสวน`
    const auto body = read_body_name(r_, at);  // `สภ.` is no field, `ป.` may be one or the division
    if (body && body->all.end > field->end) return;
    end() = field->end;
    if (post_.row == w_.commander && r_.at(field->end - 1) == '.' && r_.at(field->end) != kPaiyan &&
        !read_body_name(r_, next())) {
      post_.organization = {at, field->end};
      return;
    }
    post_.role.end = shared_ = field->end;
  }
}

std::optional<Post> read_post(const Reader& reader, uint32_t p, bool named) {
  const TableSet openings = set_of(reader.words().roles.index, reader.words().statuses.index);
  if (!reader.begins(p, openings)) return std::nullopt;
  return PostReader(reader, p, named).read();
}

}  // namespace khao::entity
