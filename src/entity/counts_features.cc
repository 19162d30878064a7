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

constexpr std::array kAll{
    feature::kNext,         feature::kLast,       feature::kGap,         feature::kGaps,       feature::kHard,
    feature::kBlanks,       feature::kGapFit,     feature::kNear,        feature::kPrevious,   feature::kApart,
    feature::kFirst,        feature::kFit,        feature::kInside,      feature::kInsideFit,  feature::kLength,
    feature::kNone,         feature::kNoneNoFit,  feature::kNoneBefore,  feature::kNoneTime,   feature::kNoneAmount,
    feature::kAgain,        feature::kAgainGap,   feature::kAgainHard,   feature::kAgainSkips, feature::kAgainFit,
    feature::kAgainGapFit,  feature::kAgainUnit,  feature::kAgainShared, feature::kFar,        feature::kFarFit,
    feature::kFarBefore,    feature::kPerson,     feature::kWhole,       feature::kNextWord,   feature::kGapWord,
    feature::kPreviousWord, feature::kInsideWord, feature::kNoneWord,    feature::kAgainWord,  feature::kHardType,
    feature::kFitAfter,     feature::kOtherAfter, feature::kNextNear,    feature::kAgainChain, feature::kMiddle,
    feature::kTaken,        feature::kAcross,     feature::kFinite,      feature::kBound,      feature::kNextFinite};

std::string answer_name(const CountTables& tables, const Feature& of, uint32_t answer) {
  if (of.answers == kOwnWords)
    return answer < tables.own_words.size() ? std::string(tables.words.rows.text(tables.own_words[answer], 0)) : "?";
  if (of.answers == feature::kFew * kFrameTypes)
    return std::string(kTypeNames[answer % kFrameTypes]) + ", " + std::to_string(answer / kFrameTypes);
  if (of.answers == 2 * kRoles)
    return std::string(kRoleNames[answer % kRoles]) + (answer < kRoles ? "" : " and a blank");
  if (of.answers == kRoles) return kRoleNames[answer];
  if (of.answers == kFrameTypes) return kTypeNames[answer];
  if (of.answers == kFits * kFrameTypes)
    return std::string(kFitNames[answer / kFrameTypes]) + ", " + kTypeNames[answer % kFrameTypes];
  return of.answers == 1 ? "" : std::to_string(answer);
}

}  // namespace

std::string feature_name(const CountTables& tables, uint32_t number) {
  for (const Feature& of : kAll) {
    if (number < of.first + of.answers) {
      const std::string answer = answer_name(tables, of, number - of.first);
      return answer.empty() ? of.question : std::string(of.question) + ": " + answer;
    }
  }
  return {};
}

}  // namespace khao::entity
