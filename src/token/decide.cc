#include "token/decide.h"

#include <algorithm>
#include <span>

#include "token/letters.h"
#include "token/symbols.h"

namespace khao::token {
namespace {

constexpr int kDoubt = 4;          // logits: the first look is in doubt below
constexpr size_t kEvery = 12;      // one second look in so many characters of a stretch, and
constexpr size_t kFreeLooks = 10;  // so many more

void spell(const std::string& chars, std::vector<uint8_t>& symbols) {
  symbols.resize(chars.size() + 2 * kPadding);
  std::fill_n(symbols.begin(), kPadding, kEdge);
  std::fill_n(symbols.end() - static_cast<ptrdiff_t>(kPadding), kPadding, kEdge);
  uint8_t* out = symbols.data() + kPadding;
  for (const char c : chars) *out++ = kSymbolOf[static_cast<unsigned char>(c)];
}

// Fills the cuts from what form and first look say, and lists the places in doubt. Which places those are cannot be
// foreseen, so nothing here is jumped to.
void take_first(int doubt, Scratch& scratch) {
  const size_t size = scratch.view.size();
  scratch.cuts.resize(size);
  scratch.doubts.resize(size);
  const uint8_t* places = scratch.places.data();
  const uint8_t* classes = scratch.classes.data();
  const int16_t* scores = scratch.scores.data();
  uint8_t* cuts = scratch.cuts.data();
  Scratch::Doubt* doubts = scratch.doubts.data();
  uint32_t stretch = 0;
  size_t doubtful = 0;
  for (uint32_t i = 0; i < size; ++i) {
    const int score = scores[i];
    const bool open = places[i] == kOpen;
    cuts[i] = static_cast<uint8_t>((places[i] == kCut) | (open & (score > 0)));
    stretch = classes[i] == kSpace ? i : stretch;
    doubts[doubtful] = {i, stretch};
    doubtful += static_cast<size_t>(open & (score < doubt) & (score > -doubt));
  }
  scratch.doubtful = doubtful;
}

}  // namespace

void decide(const Tables& tables, Scratch& scratch) {
  const size_t size = scratch.view.size();
  spell(scratch.view.chars, scratch.symbols);
  scratch.scores.resize(size + kLanes);
  tables.ngrams.score(scratch.symbols.data() + kPadding, size, scratch.scores.data());

  take_first(tables.ngrams.scale() * kDoubt, scratch);

  const LineView line{scratch.symbols.data() + kPadding, scratch.view.chars, scratch.places.data()};
  uint32_t stretch = 0;
  size_t looks = 0;
  for (const Scratch::Doubt& doubt : std::span(scratch.doubts).first(scratch.doubtful)) {
    if (doubt.stretch != stretch) stretch = doubt.stretch, looks = 0;
    if (looks >= kFreeLooks + (doubt.place - stretch) / kEvery) continue;
    ++looks;
    scratch.cuts[doubt.place] = tables.look.score(tables.dictionaries, line, doubt.place) > 0 ? kCut : kJoined;
  }
}

}  // namespace khao::token
