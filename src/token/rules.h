// Hard tokens: where form alone decides about a word boundary, and what a token is by its form.
//
// Between any two characters of the view stands a place: cut, joined, or open for the word model to decide. Open are
// only places beside Thai letters that no character cluster spans.
#ifndef KHAO_TOKEN_RULES_H_
#define KHAO_TOKEN_RULES_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "khao/token.h"
#include "token/letters.h"

namespace khao::token {

enum Place : uint8_t { kJoined, kCut, kOpen };

/// A stretch of the view that is one token of this kind: an address or a hashtag.
struct Whole {
  uint32_t begin = 0;
  uint32_t end = 0;
  TokenKind kind = TokenKind::other;
};

/// Decides what form decides: places[i] is the place before character i, for 0 < i < view.size(); places[0] is kCut.
/// `classes` are those of the view (letters.h). Replaces `places` and `wholes` (in reading order), keeps their
/// capacity; linear.
void mark_places(std::string_view view, const std::vector<uint8_t>& classes, std::vector<uint8_t>& places,
                 std::vector<Whole>& wholes);
/// The same without vector instructions: what mark_places is tested against.
void mark_places_plainly(std::string_view view, const std::vector<uint8_t>& classes, std::vector<uint8_t>& places,
                         std::vector<Whole>& wholes);

/// The kind of a token that is no Whole, from the classes of its characters; `view` is the token's part of the view.
TokenKind kind_of(std::string_view view, const uint8_t* classes);

/// The kind of a token of one character, by its class; also of one of Thai letters only, by the class of its first.
extern const std::array<TokenKind, kClasses> kKindOfOne;

}  // namespace khao::token

#endif  // KHAO_TOKEN_RULES_H_
