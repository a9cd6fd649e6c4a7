// How a file takes a new text: whole or not at all, and where people's words are kept, by one run at a time.
#pragma once

#include <csignal>
#include <string>
#include <string_view>

namespace factcheck {

// All of it to an open file, or the errno of what went wrong.
int write_all(int file, std::string_view text);

// Through a file beside it that takes its name at the end. A link is followed; what is no regular file (a
// terminal, a pipe, /dev/null) is written to as it stands. Returns the errno of what went wrong, or 0.
int save_file(const std::string& path, std::string_view text);

// The same for what cannot be made again: it is on the disk before this returns.
int save_file_durably(const std::string& path, std::string_view text);

// Keeps SIGINT and SIGTERM waiting while a file changes hands, so that no temporary file is left behind.
// For the main thread, while no other runs.
class SignalPause {
 public:
  SignalPause();
  ~SignalPause();
  SignalPause(const SignalPause&) = delete;
  SignalPause& operator=(const SignalPause&) = delete;

 private:
  sigset_t before_{};
};

// Two people who decide at the same moment: each run reads a file anew, changes it and saves it while it
// holds this, so that neither's words are lost.
//
//   const FileLock lock("factcheck-decisions.yaml");
//   if (!lock.held()) return false;  // it was said why
//   ... read, change, save_file_durably ...
//
// A side file, `factcheck-decisions.yaml.lock`, is locked, since the file itself is another after each
// change. It goes with the lock. It binds runs of this program only.
class FileLock {
 public:
  // Waits a few seconds for another run.
  explicit FileLock(const std::string& path);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

  bool held() const { return held_; }

 private:
  // The errno of what went wrong, EWOULDBLOCK while another has it, or 0.
  int try_once();

  SignalPause pause_;
  std::string side_;  // empty: nothing to lock
  int file_ = -1;
  bool held_ = false;
};

}  // namespace factcheck
