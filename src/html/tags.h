// The elements of HTML that the page stages tell apart, as numbers.
//
// Everything else (custom elements, Office's o:p) is Tag::unknown and counts as inline.
#ifndef KHAO_HTML_TAGS_H_
#define KHAO_HTML_TAGS_H_

#include <cstdint>
#include <string_view>

namespace khao::html {

// X(name, flags): flags are letters of  B block: begins and ends a line of text, V void: has no end tag.
// Its layout by clang-format does not settle.
// clang-format off
#define KHAO_HTML_TAGS(X) \
  X(a, 0) X(abbr, 0) X(address, kBlock) X(area, kVoid) X(article, kBlock) X(aside, kBlock) X(audio, 0) X(b, 0) \
  X(base, kVoid) X(big, 0) X(blockquote, kBlock) X(body, kBlock) X(br, kVoid) X(button, 0) X(canvas, 0) \
  X(caption, kBlock) X(center, kBlock) X(cite, 0) X(code, 0) X(col, kVoid) X(colgroup, 0) X(dd, kBlock) \
  X(del, 0) X(details, kBlock) X(dfn, 0) X(dialog, kBlock) X(dir, kBlock) X(div, kBlock) X(dl, kBlock) \
  X(dt, kBlock) X(em, 0) X(embed, kVoid) X(fieldset, kBlock) X(figcaption, kBlock) X(figure, kBlock) \
  X(font, 0) X(footer, kBlock) X(form, kBlock) X(frame, kVoid) X(frameset, kBlock) X(h1, kBlock) X(h2, kBlock) \
  X(h3, kBlock) X(h4, kBlock) X(h5, kBlock) X(h6, kBlock) X(head, kBlock) X(header, kBlock) X(hgroup, kBlock) \
  X(hr, kVoid | kBlock) X(html, kBlock) X(i, 0) X(iframe, 0) X(img, kVoid) X(input, kVoid) X(ins, 0) X(kbd, 0) \
  X(label, 0) X(legend, kBlock) X(li, kBlock) X(link, kVoid) X(main, kBlock) X(map, 0) X(mark, 0) \
  X(marquee, kBlock) X(math, 0) X(menu, kBlock) X(meta, kVoid) X(nav, kBlock) X(nobr, 0) X(noembed, 0) \
  X(noframes, kBlock) X(noscript, 0) X(object, 0) X(ol, kBlock) X(optgroup, kBlock) X(option, kBlock) \
  X(p, kBlock) X(param, kVoid) X(picture, 0) X(pre, kBlock) X(q, 0) X(ruby, 0) X(rp, 0) X(rt, 0) X(s, 0) \
  X(samp, 0) X(script, 0) X(section, kBlock) X(select, 0) X(small, 0) X(source, kVoid) X(span, 0) X(strike, 0) \
  X(strong, 0) X(style, 0) X(sub, 0) X(summary, kBlock) X(sup, 0) X(svg, 0) X(table, kBlock) X(tbody, kBlock) \
  X(td, kBlock) X(template_, 0) X(textarea, 0) X(tfoot, kBlock) X(th, kBlock) X(thead, kBlock) X(time, 0) \
  X(title, kBlock) X(tr, kBlock) X(track, kVoid) X(tt, 0) X(u, 0) X(ul, kBlock) X(var, 0) X(video, 0) \
  X(wbr, kVoid)
// clang-format on

#define KHAO_HTML_TAG_ENUM(name, flags) name,
enum class Tag : uint8_t { document, text, unknown, KHAO_HTML_TAGS(KHAO_HTML_TAG_ENUM) count };
#undef KHAO_HTML_TAG_ENUM

/// The element of a lower-case name; Tag::unknown if it is none of ours.
Tag tag_by_name(std::string_view name);

/// `div`, `#text`, `#document`, `#unknown`. Static storage.
std::string_view name(Tag tag);

bool is_block(Tag tag);  ///< its edges are edges of a line of text
bool is_void(Tag tag);   ///< has no content and no end tag

constexpr bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

}  // namespace khao::html

#endif  // KHAO_HTML_TAGS_H_
