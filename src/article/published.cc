// Metadata first.
#include "article/published.h"

#include "text/calendar.h"

namespace khao::article {

void find_dates(const Facts& facts, const ExtractOptions& options, Article& out, std::vector<Problem>&) {
  for (const bool modified : {false, true}) {
    const Fact* fact = facts.best(modified ? FactField::modified : FactField::published);
    if (fact == nullptr || !text::is_day(text::parse_iso_date(fact->value))) continue;
    (modified ? out.modified : out.published) = {fact->value, fact->source};
  }
  if (out.published.value.empty() && !options.date.empty()) out.published = {std::string(options.date), Source::option};
}

}  // namespace khao::article
