// The parts of a page's <title>: headline, section, site, set apart by a sign.
#ifndef KHAO_ARTICLE_TITLE_PARTS_H_
#define KHAO_ARTICLE_TITLE_PARTS_H_

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace khao::article {

/// `T | Section - Site` cut at its signs: blank, dash or other sign, blank; or a bar or arrow with or without blanks.
/// Each part trimmed, with signs at its ends taken off; views into `title`. At most eight.
std::vector<std::string_view> title_parts(std::string_view title);

/// The keys (letters.h) of all runs of neighbouring parts that are long enough for a headline.
void add_title_keys(std::string_view title, std::unordered_set<std::string>& keys);

/// Without blanks, bars, colons and the like at both ends: `:: เทศบาลนครน่าน ::`.
std::string_view trim_signs(std::string_view text);

}  // namespace khao::article

#endif  // KHAO_ARTICLE_TITLE_PARTS_H_
