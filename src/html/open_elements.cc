// Which start tag closes which open element, and which end tag may close across which: a cautious part of libxml2's
// tables (HTMLparser.c of 2.9.14, htmlStartClose and htmlEndPriority).
#include "html/open_elements.h"

#include <algorithm>

namespace khao::html {
namespace {

bool is_cell(Tag tag) { return tag == Tag::td || tag == Tag::th; }
bool is_row_group(Tag tag) { return tag == Tag::tbody || tag == Tag::thead || tag == Tag::tfoot; }

bool closes_p(Tag tag) {
  switch (tag) {
    case Tag::address:
    case Tag::blockquote:
    case Tag::caption:
    case Tag::center:
    case Tag::dd:
    case Tag::dir:
    case Tag::div:
    case Tag::dl:
    case Tag::dt:
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
    case Tag::li:
    case Tag::menu:
    case Tag::ol:
    case Tag::p:
    case Tag::pre:
    case Tag::table:
    case Tag::tbody:
    case Tag::td:
    case Tag::tfoot:
    case Tag::th:
    case Tag::tr:
    case Tag::ul:
      return true;
    default:
      return false;
  }
}

/// Whether the start of `tag` closes the innermost element `top`.
bool start_closes(Tag tag, Tag top) {
  switch (top) {
    case Tag::p:
      return closes_p(tag);
    case Tag::li:
      return tag == Tag::li;
    case Tag::dt:
    case Tag::dd:
      return tag == Tag::dt || tag == Tag::dd;
    case Tag::option:
      return tag == Tag::option || tag == Tag::optgroup;
    case Tag::td:
    case Tag::th:
      return is_cell(tag) || tag == Tag::tr || is_row_group(tag);
    case Tag::tr:
      return tag == Tag::tr || is_row_group(tag);
    case Tag::thead:
    case Tag::tbody:
    case Tag::tfoot:
      return is_row_group(tag);
    default:
      return false;
  }
}

/// An end tag closes elements of a lower or equal priority that are still open inside its own.
int end_priority(Tag tag) {
  if (tag == Tag::div) return 150;
  if (is_cell(tag)) return 160;
  if (tag == Tag::tr) return 170;
  if (is_row_group(tag)) return 180;
  if (tag == Tag::table) return 190;
  return 100;
}

}  // namespace

size_t OpenElements::slot(Tag tag, uint32_t hash) {
  return tag == Tag::unknown ? static_cast<size_t>(Tag::count) + hash % 64 : static_cast<size_t>(tag);
}

void OpenElements::pop() {
  --size_;
  --open_[slot(stack_[size_].tag, stack_[size_].hash)];
}

OpenElements::Verdict OpenElements::open(Tag tag, uint32_t hash) {
  while (size_ > 0 && start_closes(tag, stack_[size_ - 1].tag)) pop();
  if (size_ == kMaxDepth) {
    ++left_out_[slot(tag, hash)];
    return Verdict::too_deep;
  }
  stack_[size_++] = {tag, hash};
  ++open_[slot(tag, hash)];
  return Verdict::keep;
}

OpenElements::Verdict OpenElements::close(Tag tag, uint32_t hash) {
  const size_t s = slot(tag, hash);
  if (left_out_[s] > 0) {
    --left_out_[s];
    return Verdict::left_out;
  }
  if (open_[s] == 0) return Verdict::unmatched;
  const int priority = end_priority(tag);
  for (size_t i = size_; i-- > 0;) {
    if (stack_[i].tag == tag && stack_[i].hash == hash) {
      while (size_ > i) pop();
      return Verdict::keep;
    }
    if (end_priority(stack_[i].tag) > priority) break;
  }
  return Verdict::unmatched;
}

bool OpenElements::unfinished() const {
  return std::any_of(stack_.begin(), stack_.begin() + static_cast<std::ptrdiff_t>(size_), [](const Element& e) {
    return e.tag == Tag::div || e.tag == Tag::table || e.tag == Tag::article || e.tag == Tag::section ||
           e.tag == Tag::main;
  });
}

}  // namespace khao::html
