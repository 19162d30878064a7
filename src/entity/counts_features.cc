#include "entity/counts_features.h"

#include <array>

#include "entity/counts.h"

namespace khao::entity {
namespace {

constexpr std::array<const char*, kRoles> kRoleNames{
    "verb",  "aux",    "action", "predicate", "stop",      "link", "dative", "nominal", "title",
    "join",  "verbal", "skip",   "same",      "attribute", "each", "plain",  "latin",   "number",
    "place", "time",   "count",  "blank",     "mark",      "open", "close",  "line"};
constexpr std::array<const char*, kFrameTypes> kTypeNames{"closed", "open",    "unknown",  "noun", "measure",
                                                          "money",  "percent", "duration", "age"};
constexpr std::array<const char*, kFits> kFitNames{"own", "yes", "other", "none", "any"};

constexpr std::array kAll{feature::kNext,
                          feature::kLast,
                          feature::kGap,
                          feature::kGaps,
                          feature::kHard,
                          feature::kBlanks,
                          feature::kGapFit,
                          feature::kNear,
                          feature::kPrevious,
                          feature::kApart,
                          feature::kFirst,
                          feature::kFit,
                          feature::kInside,
                          feature::kInsideFit,
                          feature::kLength,
                          feature::kNone,
                          feature::kNoneNoFit,
                          feature::kNoneBefore,
                          feature::kNoneTime,
                          feature::kNoneAmount,
                          feature::kAgain,
                          feature::kAgainGap,
                          feature::kAgainHard,
                          feature::kAgainSkips,
                          feature::kAgainFit,
                          feature::kAgainGapFit,
                          feature::kAgainUnit,
                          feature::kAgainShared,
                          feature::kFar,
                          feature::kFarFit,
                          feature::kFarBefore,
                          feature::kWhole,
                          feature::kNextWord,
                          feature::kGapWord,
                          feature::kPreviousWord,
                          feature::kInsideWord,
                          feature::kNoneWord,
                          feature::kAgainWord,
                          feature::kHardType,
                          feature::kFitAfter,
                          feature::kOtherAfter,
                          feature::kNextNear,
                          feature::kAgainChain,
                          feature::kMiddle,
                          feature::kTaken,
                          feature::kAcross,
                          feature::kFinite,
                          feature::kBound,
                          feature::kNextFinite,
                          feature::kFirstFine,
                          feature::kFirstCoarse,
                          feature::kPreviousFine,
                          feature::kPreviousCoarse,
                          feature::kLastFine,
                          feature::kLastCoarse,
                          feature::kNextFine,
                          feature::kNextCoarse,
                          feature::kNoneFine,
                          feature::kNoneUnitFine,
                          feature::kNoneUnitCoarse,
                          feature::kAgainFine,
                          feature::kAgainCoarse,
                          feature::kAgainUnitCoarse,
                          feature::kFirstType,
                          feature::kPreviousType,
                          feature::kNoneType,

                          feature::kFills,
                          feature::kFillsLike,
                          feature::kLikeLast,
                          feature::kHeadBefore};

void append_answer(const CountTables& tables, const Feature& of, uint32_t answer, std::string& out) {
  if (of.answers == kOwnWords) {
    if (answer < tables.own_words.size())
      out += tables.words.rows.text(tables.own_words[answer], 0);
    else
      out += '?';
  } else if (of.answers == feature::kFew * kFrameTypes) {
    out.append(kTypeNames[answer % kFrameTypes]).append(", ").append(std::to_string(answer / kFrameTypes));
  } else if (of.answers == kCoarseClasses * kFrameTypes) {
    out.append(std::to_string(answer / kFrameTypes)).append(", ").append(kTypeNames[answer % kFrameTypes]);
  } else if (of.answers == 2 * kRoles) {
    out.append(kRoleNames[answer % kRoles]).append(answer < kRoles ? "" : " and a blank");
  } else if (of.answers == kRoles) {
    out += kRoleNames[answer];
  } else if (of.answers == kFrameTypes) {
    out += kTypeNames[answer];
  } else if (of.answers == kFits * kFrameTypes) {
    out.append(kFitNames[answer / kFrameTypes]).append(", ").append(kTypeNames[answer % kFrameTypes]);
  } else {
    out += std::to_string(answer);
  }
}

}  // namespace

void for_each_feature(const CountTables& tables, const std::function<void(uint32_t, std::string_view)>& found) {
  std::string name;
  for (const Feature& of : kAll) {
    name = of.question;
    if (of.answers > 1) name += ": ";
    const size_t question = name.size();
    for (uint32_t answer = 0; answer < of.answers; ++answer) {
      name.resize(question);
      if (of.answers > 1) append_answer(tables, of, answer, name);
      found(of.first + answer, name);
    }
  }
}

}  // namespace khao::entity
