#include "cli/signals.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>

namespace khao::cli {
namespace {

// A signal handler can reach nothing but static objects.
std::atomic<int> received{0};
int wake_pipe[2] = {-1, -1};  // becomes readable with the first signal, for those who wait in poll()

void note(int signal) {
  const int saved = errno;
  received = signal;
  [[maybe_unused]] const auto written = write(wake_pipe[1], "", 1);
  errno = saved;
}

}  // namespace

void install_signal_handlers() {
  if (pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) wake_pipe[0] = wake_pipe[1] = -1;
  struct sigaction action = {};
  action.sa_handler = note;
  action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before = {};
    // Whoever started us with a signal ignored (nohup) meant it.
    if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);
  }
  signal(SIGPIPE, SIG_IGN);
}

int signal_received() { return received; }

bool wait_readable(int fd) {
  pollfd fds[2] = {{fd, POLLIN, 0}, {wake_pipe[0], POLLIN, 0}};
  while (signal_received() == 0) {
    const int ready = poll(fds, 2, -1);
    if (ready > 0 && fds[0].revents != 0) return true;
    if (ready < 0 && errno != EINTR) return true;  // let read() say what is wrong
  }
  return false;
}

}  // namespace khao::cli
