// What can be said of a phrase as the thing that a number counts. Each feature is a number; item_weights.tsv gives each
// name its weight; pairs of words are in counts_pairs.h.
#ifndef KHAO_ENTITY_COUNTS_FEATURES_H_
#define KHAO_ENTITY_COUNTS_FEATURES_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "entity/counts_words.h"
#include "entity/word_classes.h"

namespace khao::entity {

struct CountTables;  // entity/counts.h

/// Kinds of frames as far as their items behave differently.
enum class FrameType : uint8_t { closed, open, unknown, noun, measure, money, percent, duration, age };
inline constexpr uint32_t kFrameTypes = 9;

/// How the noun that begins a phrase suits the unit.
enum class Fit : uint8_t { own, yes, other, none, any };
inline constexpr uint32_t kFits = 5;

/// Features of one question, numbered from `first`; `names` are the answers.
struct Feature {
  const char* question;
  uint32_t first;
  uint32_t answers;
};

namespace feature {
constexpr Feature after(const Feature& f, const char* question, uint32_t answers) {
  return {question, f.first + f.answers, answers};
}
inline constexpr uint32_t kFew = 6;  ///< answers of how many: 0, 1, 2, 3, 4-5, more

// Where the phrase ends.
inline constexpr Feature kNext{"the phrase is followed by", 0, kRoles};
inline constexpr Feature kLast = after(kNext, "the phrase ends with", kRoles);
inline constexpr Feature kGap = after(kLast, "before the number stands", kRoles);
inline constexpr Feature kGaps = after(kGap, "before the number stand several of", kRoles);
inline constexpr Feature kHard = after(kGaps, "words of its own before the number", kFew);
inline constexpr Feature kBlanks = after(kHard, "blanks before the number", kFew);
inline constexpr Feature kGapFit = after(kBlanks, "a fitting noun before the number", kFrameTypes);
inline constexpr Feature kNear = after(kGapFit, "nothing before the number", kFrameTypes);
// Where it begins.
inline constexpr Feature kPrevious = after(kNear, "the phrase follows", kRoles);
inline constexpr Feature kApart = after(kPrevious, "the phrase follows across a blank", kRoles);
inline constexpr Feature kFirst = after(kApart, "the phrase begins with", kRoles);
inline constexpr Feature kFit = after(kFirst, "the noun at the begin", kFits* kFrameTypes);
// What it is.
inline constexpr Feature kInside = after(kFit, "the phrase holds", kRoles);
inline constexpr Feature kInsideFit = after(kInside, "a fitting noun further inside", 1);
inline constexpr Feature kLength = after(kInsideFit, "words of the phrase", kFew + 4);
// No phrase at all.
inline constexpr Feature kNone = after(kLength, "nothing is counted", kFrameTypes);
inline constexpr Feature kNoneNoFit = after(kNone, "nothing is counted and no noun fits", kFrameTypes);
inline constexpr Feature kNoneBefore = after(kNoneNoFit, "nothing is counted behind", kRoles);
inline constexpr Feature kNoneTime = after(kNoneBefore, "nothing lasts behind", kRoles);
inline constexpr Feature kNoneAmount = after(kNoneTime, "nothing is counted but an amount", kFrameTypes);
// What was counted before.
inline constexpr Feature kAgain = after(kNoneAmount, "again", kFrameTypes);
inline constexpr Feature kAgainGap = after(kAgain, "again behind", kRoles);
inline constexpr Feature kAgainHard = after(kAgainGap, "again across words of its own", kFew);
inline constexpr Feature kAgainSkips = after(kAgainHard, "again across counts", kFew);
inline constexpr Feature kAgainFit = after(kAgainSkips, "again, and the noun", kFits* kFrameTypes);
inline constexpr Feature kAgainGapFit = after(kAgainFit, "again across a fitting noun", 1);
inline constexpr Feature kAgainUnit = after(kAgainGapFit, "again with the unit", kFrameTypes);
inline constexpr Feature kAgainShared = after(kAgainUnit, "again with one unit for both", 1);
inline constexpr Feature kFar = after(kAgainShared, "again from afar", kFrameTypes);
inline constexpr Feature kFarFit = after(kFar, "again from afar, a fitting noun before the number", 1);
inline constexpr Feature kFarBefore = after(kFarFit, "again from afar behind", kRoles);
// From elsewhere.
inline constexpr Feature kWhole = after(kFarBefore, "the whole of a share", 1);
// Single words.
inline constexpr Feature kNextWord = after(kWhole, "the phrase is followed by the word", kOwnWords);
inline constexpr Feature kGapWord = after(kNextWord, "before the number stands the word", kOwnWords);
inline constexpr Feature kPreviousWord = after(kGapWord, "the phrase follows the word", kOwnWords);
inline constexpr Feature kInsideWord = after(kPreviousWord, "the phrase holds the word", kOwnWords);
inline constexpr Feature kNoneWord = after(kInsideWord, "nothing is counted behind the word", kOwnWords);
inline constexpr Feature kAgainWord = after(kNoneWord, "again behind the word", kOwnWords);
inline constexpr Feature kHardType = after(kAgainWord, "words of its own before the number of type", kFew* kFrameTypes);
// Pairs.
inline constexpr Feature kFitAfter = after(kHardType, "a fitting noun follows", 2 * kRoles);
inline constexpr Feature kOtherAfter = after(kFitAfter, "another word follows", 2 * kRoles);
inline constexpr Feature kNextNear = after(kOtherAfter, "and that is the only word before the number:", kRoles);
inline constexpr Feature kAgainChain = after(kNextNear, "again with the unit across words of its own", kFew);
inline constexpr Feature kMiddle = after(kAgainChain, "the phrase begins within a noun made of a verb", 1);
inline constexpr Feature kTaken = after(kMiddle, "what a number before counts, counts between", kFew);
inline constexpr Feature kAcross = after(kTaken, "across a number that counts something else", kFrameTypes);
inline constexpr Feature kFinite = after(kAcross, "the phrase holds a predicate", kRoles);
inline constexpr Feature kBound = after(kFinite, "the phrase holds a verb that is part of a noun", kRoles);
inline constexpr Feature kNextFinite = after(kBound, "the phrase is followed by a predicate", kRoles);
// Classes of words.
inline constexpr Feature kFirstFine = after(kNextFinite, "the phrase begins with the class", kFineClasses);
inline constexpr Feature kFirstCoarse = after(kFirstFine, "the phrase begins with the wide class", kCoarseClasses);
inline constexpr Feature kPreviousFine = after(kFirstCoarse, "the phrase follows the class", kFineClasses);
inline constexpr Feature kPreviousCoarse = after(kPreviousFine, "the phrase follows the wide class", kCoarseClasses);
inline constexpr Feature kLastFine = after(kPreviousCoarse, "the phrase ends with the class", kFineClasses);
inline constexpr Feature kLastCoarse = after(kLastFine, "the phrase ends with the wide class", kCoarseClasses);
inline constexpr Feature kNextFine = after(kLastCoarse, "the phrase is followed by the class", kFineClasses);
inline constexpr Feature kNextCoarse = after(kNextFine, "the phrase is followed by the wide class", kCoarseClasses);
inline constexpr Feature kNoneFine = after(kNextCoarse, "nothing is counted behind the class", kFineClasses);
inline constexpr Feature kNoneUnitFine = after(kNoneFine, "nothing is counted in units of the class", kFineClasses);
inline constexpr Feature kNoneUnitCoarse =
    after(kNoneUnitFine, "nothing is counted in units of the wide class", kCoarseClasses);
inline constexpr Feature kAgainFine = after(kNoneUnitCoarse, "again behind the class", kFineClasses);
inline constexpr Feature kAgainCoarse = after(kAgainFine, "again behind the wide class", kCoarseClasses);
inline constexpr Feature kAgainUnitCoarse = after(kAgainCoarse, "again in units of the wide class", kCoarseClasses);
inline constexpr Feature kFirstType =
    after(kAgainUnitCoarse, "the phrase begins with the wide class, before type", kCoarseClasses* kFrameTypes);
inline constexpr Feature kPreviousType =
    after(kFirstType, "the phrase follows the wide class, before type", kCoarseClasses* kFrameTypes);
inline constexpr Feature kNoneType =
    after(kPreviousType, "nothing is counted behind the wide class, by type", kCoarseClasses* kFrameTypes);
// Lists.
inline constexpr Feature kFills = after(kNoneType, "the phrase begins where the number's own words do", 2 * kFew);
inline constexpr Feature kFillsLike = after(kFills, "and so behind a count", 4 * kFew);
inline constexpr Feature kLikeLast = after(kFillsLike, "the noun is like the one counted before", 12);
inline constexpr Feature kHeadBefore = after(kLikeLast, "the noun was counted before", 8);
inline constexpr uint32_t kFeatures = kHeadBefore.first + kHeadBefore.answers;
inline constexpr uint32_t kNever = kFeatures;  ///< what is said of no phrase; its weight is 0

constexpr uint32_t few(uint32_t n) { return (n < 4 ? n : 4) + (n < 6 ? 0 : 1); }
}  // namespace feature

/// Calls found(feature, name) for each feature in order; the name is question and answer, and lives during the call.
void for_each_feature(const CountTables& tables, const std::function<void(uint32_t, std::string_view)>& found);

}  // namespace khao::entity

#endif  // KHAO_ENTITY_COUNTS_FEATURES_H_
