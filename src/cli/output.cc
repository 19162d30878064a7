#include "cli/output.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <utility>

#include "cli/command.h"

namespace khao::cli {
namespace {

std::string folder_of(const std::string& path) {
  const size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

/// `path` with symbolic links followed; `path` itself where nothing stands yet.
std::string resolved(const std::string& path) {
  char* real = realpath(path.c_str(), nullptr);
  if (!real) return path;
  std::string out = real;
  std::free(real);
  return out;
}

}  // namespace

Output::Output(const std::string& path) : path_(path) {
  if (path == "-") {
    path_ = "standard output";
    fd_ = STDOUT_FILENO;
    return;
  }
  path_ = resolved(path);
  struct stat status = {};
  const bool exists = stat(path_.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) {
    errno = EISDIR;
    fail("cannot write");
  }
  if (exists && !S_ISREG(status.st_mode)) {
    fd_ = open(path_.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (fd_ < 0) fail("cannot write");
    return;
  }
  open_temporary();
  if (exists && fchmod(fd_, status.st_mode & 07777) != 0) errno = 0;  // the new file then has the usual permissions
}

void Output::open_temporary() {
  // `.NAME.PID.N.tmp` beside it: hidden, no name that a folder run would read, and on the same file system, as rename
  // needs.
  const size_t name = path_.rfind('/') == std::string::npos ? 0 : path_.rfind('/') + 1;
  for (int attempt = 0; attempt < 100; ++attempt) {
    temporary_ = path_.substr(0, name) + '.' + path_.substr(name) + '.' + std::to_string(getpid()) + '.' +
                 std::to_string(attempt) + ".tmp";
    fd_ = open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd_ >= 0 || errno != EEXIST) break;
  }
  if (fd_ < 0) {
    temporary_.clear();
    fail("cannot write");
  }
}

Output::~Output() {
  if (fd_ >= 0 && fd_ != STDOUT_FILENO) close(fd_);
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

void Output::fail(const char* what) const {
  const int code = errno;
  if (code == EPIPE) throw Failure(kBrokenPipe, "");
  throw Failure(kFatal, std::string(what) + ' ' + path_ + ": " + std::generic_category().message(code));
}

void Output::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {  // someone has made the pipe non-blocking
      pollfd wait = {fd_, POLLOUT, 0};
      poll(&wait, 1, -1);
      continue;
    }
    if (written < 0) fail("cannot write");
    bytes.remove_prefix(static_cast<size_t>(written));
  }
}

void Output::commit() {
  // Pipes and terminals cannot be synchronised (EINVAL, EROFS); that is no failure.
  if (fsync(fd_) != 0 && errno != EINVAL && errno != EROFS && errno != ENOTSUP) fail("cannot write");
  const int fd = std::exchange(fd_, -1);
  if (close(fd) != 0) fail("cannot write");
  if (temporary_.empty()) return;
  if (rename(temporary_.c_str(), path_.c_str()) != 0) fail("cannot write");
  temporary_.clear();
  // The new name itself is durable once the folder is; a file system that cannot do that has done what it can.
  const int folder = open(folder_of(path_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  fsync(folder);
  close(folder);
}

std::string number_text(double value) {
  std::array<char, 400> digits{};
  const bool whole = value == std::trunc(value) && std::abs(value) < 1e18;
  const auto end = whole ? std::to_chars(digits.begin(), digits.end(), value, std::chars_format::fixed)
                         : std::to_chars(digits.begin(), digits.end(), value);
  return {digits.data(), end.ptr};
}

}  // namespace khao::cli
