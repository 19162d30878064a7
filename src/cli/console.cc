#include "cli/console.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "cli/characters.h"

namespace khao::cli {
namespace {

/// U+200E, 200F, 202A-202E, 2066-2069, 061C as UTF-8: marks that change the direction of writing.
bool is_direction_mark(std::string_view character) {
  return character == "\u200E" || character == "\u200F" || character == "\u061C" ||
         (character >= "\u202A" && character <= "\u202E") || (character >= "\u2066" && character <= "\u2069");
}

}  // namespace

void Tally::add(Outcome outcome) {
  switch (outcome) {
    case Outcome::ok:
    case Outcome::no_article:
      ++ok;
      break;
    case Outcome::partial:
      ++partial;
      break;
    case Outcome::error:
      ++error;
      break;
  }
}

std::string printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const size_t size = character_size(text);
    const std::string_view character = text.substr(0, std::max<size_t>(size, 1));
    const bool c0 = size == 1 && (character[0] < ' ' || character[0] == 0x7F);
    const bool c1 = size == 2 && character >= "\u0080" && character <= "\u009F";
    if (size == 0) {
      out += '?';
    } else if (!c0 && !c1 && !is_direction_mark(character)) {
      out += character;
    }
    text.remove_prefix(character.size());
  }
  return out;
}

void message(std::string_view text) { std::fprintf(stderr, "khao: %s\n", printable(text).c_str()); }

bool Progress::possible() {
  const char* terminal = std::getenv("TERM");
  return isatty(STDERR_FILENO) && terminal && std::string_view(terminal) != "dumb";
}

Progress::Progress(bool quiet, uint64_t total)
    : on_(!quiet && possible()), total_(total), begin_(Clock::now()), next_(begin_) {}

void Progress::show(const Tally& tally) {
  if (!on_ || Clock::now() < next_) return;
  next_ = Clock::now() + std::chrono::milliseconds(100);
  drawn_ = true;
  const uint64_t done = tally.in();
  const double seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
  const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  std::string bar;
  if (total_ > 0) {
    constexpr size_t kWidth = 30;
    const size_t filled = static_cast<size_t>(std::min(done, total_) * kWidth / total_);
    bar = '[' + std::string(filled, '#') + std::string(kWidth - filled, '.') + "] " +
          std::to_string(100 * std::min(done, total_) / total_) + "%  ";
  }
  std::fprintf(stderr, "\r\033[K%s%llu done, %llu errors, %.0f/s", bar.c_str(), static_cast<unsigned long long>(done),
               static_cast<unsigned long long>(tally.error), rate);
  std::fflush(stderr);
}

void Progress::clear() {
  if (!drawn_) return;
  std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

}  // namespace khao::cli
