// When an article was published and changed, as a careful reader of the page would say.
//
//     metadata      JSON-LD, <meta>, microdata; `+00:00` is true UTC unless another source shows the same wall clock
//                   as Thai time
//     visible       a line that says so (เผยแพร่ …), stands in an element for dates, or shows a date between headline
//                   and text
//     URL           /2024/01/11/
//     text          วันนี้ (11 ม.ค.), ตรัง 15 พ.ย. -
//     option        what the caller says
//
// Page clocks, comments, counters and other articles' dates are never asked.
#ifndef KHAO_ARTICLE_PUBLISHED_H_
#define KHAO_ARTICLE_PUBLISHED_H_

#include <string>
#include <string_view>
#include <vector>

#include "article/dateline.h"
#include "article/fields.h"
#include "article/moment.h"
#include "data/blob.h"
#include "khao/article.h"
#include "khao/error.h"
#include "khao/options.h"

namespace khao::article {

/// What stands beside a date (data/date_labels.tsv).
enum class DateLabel : uint8_t { published, modified, other, none };

struct DateFinder {
  explicit DateFinder(const data::Blob& blob);

  /// The label nearest before byte `before` of a text; `other` wherever it stands in it.
  DateLabel label(std::string_view text, size_t before) const;

  text::DateTables dates;

 private:
  std::vector<std::pair<std::string_view, DateLabel>> labels_;
};

/// Fills `published` and `modified` of a page's article; warns of sources that contradict each other.
void find_dates(const DateFinder& finder, const DatelineTable& datelines, const Page& page,
                const ExtractOptions& options, Article& out, std::vector<Problem>& warnings);

/// How many of the first paragraphs of a text are read for its day.
inline constexpr size_t kDatedParagraphs = 2;

/// The same for a plain text; `notes` are its lines of date and author, `paragraphs` its first kDatedParagraphs in one
/// line each.
void find_dates_of_text(const DateFinder& finder, const DatelineTable& datelines, const Body& body,
                        const ExtractOptions& options, Article& out);

}  // namespace khao::article

#endif  // KHAO_ARTICLE_PUBLISHED_H_
