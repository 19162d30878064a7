// Interrupts: a run that is asked to stop finishes what it has begun, removes its temporary files and exits with 130.
#ifndef KHAO_CLI_SIGNALS_H_
#define KHAO_CLI_SIGNALS_H_

namespace khao::cli {

/// From now on SIGINT, SIGTERM and SIGHUP only note that they came (a second one kills), and a closed pipe is an error
/// of write() instead of a signal.
void install_signal_handlers();

/// The signal that came, or 0.
int signal_received();

/// Waits until a pipe or terminal can be read. False if a signal came first.
bool wait_readable(int fd);

}  // namespace khao::cli

#endif  // KHAO_CLI_SIGNALS_H_
