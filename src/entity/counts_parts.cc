#include "entity/counts_parts.h"

#include <string_view>

namespace khao::entity {
namespace {

constexpr size_t kMostParts = 24;     // and as many counts are looked at behind a total
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
      if (parts.empty()) marked = part_word(frames_[i].end, frame.begin);
      if (sum + frame.value > frames_[i].value * kSlack || frame.value >= frames_[i].value) break;
      sum += frame.value;
      parts.push_back(k);
      from = frame.end;
      if (sum * kSlack >= frames_[i].value) return marked || parts.size() > 1 ? parts : std::vector<size_t>{};
    }
    return marked ? parts : std::vector<size_t>{};
  }

 private:
  std::string_view unit(const Frame& frame) const {
    return view_.substr(frame.unit_begin, frame.unit_end - frame.unit_begin);
  }
  bool line_ends(uint32_t from, uint32_t to) const {
    return from < to && view_.substr(from, to - from).find('\n') != std::string_view::npos;
  }
  bool part_word(uint32_t from, uint32_t to) const {
    for (uint32_t p = from; p < to; ++p) {
      const Hit* hit = context_.hit_at(p, tables_.part_words);
      if (hit != nullptr && context_.cut[p] != 0 && context_.cut[hit->end] != 0) return true;
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
  }
}

}  // namespace khao::entity
