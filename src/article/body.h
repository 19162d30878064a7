// The paragraphs of a located article, and what its lines say beside them: bylines, captions, lines of date and author.
#ifndef KHAO_ARTICLE_BODY_H_
#define KHAO_ARTICLE_BODY_H_

#include <string>
#include <string_view>
#include <vector>

#include "article/byline.h"
#include "article/locate.h"
#include "article/outline.h"
#include "article/paragraphs.h"
#include "article/phrases.h"
#include "khao/article.h"
#include "text/dates.h"
#include "text/view.h"

namespace khao::article {

struct Body {
  std::vector<Paragraph> paragraphs;
  std::vector<Byline> bylines;  ///< of lines inside the body
  std::vector<std::string> captions;
  std::vector<std::string> hashtags;  ///< of lines of nothing but hashtags
  std::vector<std::string> notes;     ///< lines of date, author and views that stood inside the body
  void clear();                       ///< keeps capacity
};

/// Why a paragraph is no part of the article's text; `none` keeps it.
enum class Drop : uint8_t { none, title, furniture, byline, hashtags, note, link };

/// What judge works with, for reuse.
struct KeyScratch {
  text::View view;
  std::string key;
};

/// Judges one paragraph by its words alone. `letters`: how many it has (letters.h); `edge`: among the first or last of
/// the article.
Drop judge(const PhraseTable& phrases, const BylineTable& bylines, const text::DateTables& dates, std::string_view text,
           uint32_t letters, std::string_view title_key, bool edge, std::vector<Byline>& names, KeyScratch& scratch);

/// Replaces `out`, keeps its capacity.
void read_body(const PhraseTable& phrases, const BylineTable& bylines, const text::DateTables& dates,
               const html::Tree& tree, const Outline& outline, const Location& location, std::string_view title,
               Body& out);

}  // namespace khao::article

#endif  // KHAO_ARTICLE_BODY_H_
