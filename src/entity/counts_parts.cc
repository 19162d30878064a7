#include "entity/counts_parts.h"

#include <string_view>

namespace khao::entity {
namespace {

constexpr size_t kMostParts = 24;     // and as many counts are looked at behind or before a total
constexpr uint32_t kGap = 60;         // characters between the total and its first part
constexpr uint32_t kPartGap = 120;    // and between two parts
constexpr double kSlack = 1.0000001;  // sums of decimals

class PartLinker {
 public:
  PartLinker(const CountTables& tables, const Context& context, std::span<const Frame> frames)
      : tables_(tables), context_(context), view_(context.view.chars), frames_(frames) {}

  // The counts behind total i that are its parts.
  std::vector<size_t> parts_of(size_t i) const {
    std::vector<size_t> parts;
    double sum = 0;
    bool marked = false;
    uint32_t from = frames_[i].end;
    for (size_t k = i + 1; k < frames_.size() && k <= i + kMostParts; ++k) {
      const Frame& frame = frames_[k];
      if (frame.begin > from + (parts.empty() ? kGap : kPartGap) || line_ends(from, frame.begin)) break;
      if (frame.high == frame.high || unit(frame) != unit(frames_[i])) continue;
      if (parts.empty()) marked = word_between(Side::parts, frames_[i].end, frame.begin);
      if (sum + frame.value > frames_[i].value * kSlack || frame.value >= frames_[i].value) break;
      sum += frame.value;
      parts.push_back(k);
      from = frame.end;
      if (sum * kSlack >= frames_[i].value) return marked || parts.size() > 1 ? parts : std::vector<size_t>{};
    }
    return marked ? parts : std::vector<size_t>{};
  }

  // The counts before total i that are its parts: `ชาย 7 ราย หญิง 5 ราย รวม 12 ราย`. What is a part of another count
  // stands for nothing by itself (`เด็ก 8 คน (ชาย 5 คน หญิง 3 คน) ครู 2 คน รวม 10 คน`).
  std::vector<size_t> parts_before(size_t i, std::span<const int32_t> part_of) const {
    std::vector<size_t> parts;
    double sum = 0;
    uint32_t to = frames_[i].begin;
    for (size_t k = i; k-- > 0 && i - k <= kMostParts;) {
      const Frame& frame = frames_[k];
      if (frame.end + kPartGap < to || line_ends(frame.end, to)) break;
      if (frame.high == frame.high || unit(frame) != unit(frames_[i]) || part_of[k] >= 0) continue;
      if (parts.empty() && !word_between(Side::total, frame.end, to)) break;
      sum += frame.value;
      if (frame.value <= 0 || sum > frames_[i].value * kSlack) break;
      parts.push_back(k);
      to = frame.begin;
      if (sum * kSlack >= frames_[i].value) return parts.size() > 1 ? parts : std::vector<size_t>{};
    }
    return {};
  }

 private:
  enum class Side : uint32_t { parts, total };  // choices of part_words.tsv: side

  std::string_view unit(const Frame& frame) const {
    return view_.substr(frame.unit_begin, frame.unit_end - frame.unit_begin);
  }
  bool line_ends(uint32_t from, uint32_t to) const {
    return from < to && view_.substr(from, to - from).find('\n') != std::string_view::npos;
  }
  bool word_between(Side side, uint32_t from, uint32_t to) const {
    const CountTables::Table& words = tables_.part_words;
    for (uint32_t p = from; p < to; ++p) {
      const Hit* hit = context_.hit_at(p, words.index);
      if (hit != nullptr && context_.cut[p] != 0 && context_.cut[hit->end] != 0 &&
          words.rows.choice(hit->row, tables_.part_side) == static_cast<uint32_t>(side))
        return true;
    }
    return false;
  }

  const CountTables& tables_;
  const Context& context_;
  std::string_view view_;
  std::span<const Frame> frames_;
};

}  // namespace

void link_parts(const CountTables& tables, const Context& context, std::span<const Frame> frames,
                std::vector<int32_t>& part_of) {
  const PartLinker linker(tables, context, frames);
  part_of.assign(frames.size(), -1);
  for (size_t i = 0; i < frames.size(); ++i) {
    const bool whole = frames[i].kind == CountKind::classifier || frames[i].kind == CountKind::measure ||
                       frames[i].kind == CountKind::money;
    if (!whole || frames[i].high == frames[i].high) continue;
    for (const size_t part : linker.parts_of(i)) {
      if (part_of[part] < 0) part_of[part] = static_cast<int32_t>(i);
    }
    for (const size_t part : linker.parts_before(i, part_of)) part_of[part] = static_cast<int32_t>(i);
  }
}

}  // namespace khao::entity
