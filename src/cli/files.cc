#include "cli/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "cli/signals.h"

namespace khao::cli {
namespace {

constexpr size_t kChunk = 1 << 16;

ReadError from_errno() { return {Problem::unreadable, std::generic_category().message(errno)}; }

bool may_be_pipe(const std::string& path) {
  return path == "-" || path == "/dev/stdin" || path.starts_with("/dev/fd/") || path.starts_with("/proc/self/fd/");
}

}  // namespace

File::~File() {
  if (fd_ > STDERR_FILENO) close(fd_);
}

File::File(File&& other) noexcept { *this = std::move(other); }

File& File::operator=(File&& other) noexcept {
  std::swap(fd_, other.fd_);
  std::swap(stream_, other.stream_);
  std::swap(size_, other.size_);
  return *this;
}

std::optional<ReadError> File::open(const std::string& path) {
  // Non-blocking: opening a named pipe without a writer returns at once, and fstat then tells what it is.
  fd_ = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  struct stat status = {};
  if (fd_ < 0 || fstat(fd_, &status) != 0) return from_errno();
  if (S_ISDIR(status.st_mode)) return ReadError{Problem::unreadable, "is a folder"};
  stream_ = !S_ISREG(status.st_mode);
  if (stream_ && !may_be_pipe(path)) return ReadError{Problem::unreadable, "is no regular file"};
  size_ = stream_ ? 0 : static_cast<uint64_t>(status.st_size);
  return std::nullopt;
}

std::optional<ReadError> File::read(size_t most, std::string& out, size_t& got) {
  const size_t before = out.size();
  out.resize(before + most);
  got = 0;
  while (true) {
    if (stream_ && !wait_readable(fd_)) break;
    const ssize_t count = ::read(fd_, out.data() + before, most);
    if (count < 0 && (errno == EINTR || (stream_ && errno == EAGAIN))) continue;
    if (count < 0) {
      const ReadError error = from_errno();
      out.resize(before);
      return error;
    }
    got = static_cast<size_t>(count);
    break;
  }
  out.resize(before + got);
  return std::nullopt;
}

std::optional<ReadError> File::read_all(size_t limit, std::string& out) {
  const size_t most = limit + 1;
  // A regular file tells its size, but may grow (or be one of /proc, of size 0): read on until the end comes.
  size_t chunk = size_ > 0 ? static_cast<size_t>(std::min<uint64_t>(size_ + 1, most)) : kChunk;
  for (size_t got = 1; got > 0 && out.size() < most; chunk = std::max(kChunk, out.size()))
    if (auto error = read(std::min(chunk, most - out.size()), out, got)) return error;
  return std::nullopt;
}

LineReader::Status LineReader::next(std::string& line) {
  line.clear();
  if (broken_) return Status::end;
  bool too_long = false;
  size_t searched = at_;
  offset_ = consumed_ + at_;
  while (true) {
    const size_t end = buffer_.find('\n', searched);
    const size_t stop = std::min(end, buffer_.size());
    if (end == std::string::npos) {
      too_long = too_long || stop - at_ > longest_;
      // Keep only what is needed: the unfinished line, or nothing of one that is too long.
      const size_t keep_from = too_long ? stop : at_;
      consumed_ += keep_from;
      buffer_.erase(0, keep_from);
      at_ = 0;
      searched = buffer_.size();
      size_t got = 0;
      if (auto error = file_.read(kChunk, buffer_, got)) {
        error_ = *error;
        broken_ = true;
        return Status::failed;
      }
      if (got > 0) continue;
      if (buffer_.empty() && !too_long) return Status::end;
    }
    const size_t line_end = std::min(end, buffer_.size());
    too_long = too_long || line_end - at_ > longest_;
    if (!too_long) line.assign(buffer_, at_, line_end - at_);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    at_ = std::min(line_end + 1, buffer_.size());
    ++number_;
    return too_long ? Status::too_long : Status::line;
  }
}

}  // namespace khao::cli
