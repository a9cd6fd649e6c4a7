#include "save_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <memory>

#include "output.h"

namespace factcheck {
namespace {

enum class Care : std::uint8_t { Whole, Durable };

// A link is followed, so that its target changes and the link stays.
std::string final_name(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
  return real ? std::string(real.get()) : path;
}

// What is not a regular file (a terminal, a pipe, /dev/null) is written to as it stands.
bool is_special(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

int write_special(const std::string& path, std::string_view text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) return errno;
  const int failure = write_all(file, text);
  return ::close(file) != 0 && failure == 0 ? errno : failure;
}

// What a file system cannot do it says so; then nothing more can be done.
int synced(int file) { return ::fsync(file) != 0 && errno != EINVAL ? errno : 0; }

// That a file has a new name is written in its folder.
int sync_folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return errno;
  const int failure = synced(file);
  ::close(file);
  return failure;
}

// Through a file beside it that takes its name at the end.
int write_beside(const std::string& path, std::string_view text, Care care) {
  std::string temporary = path + ".XXXXXX";
  const int file = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (file < 0) return errno;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(file, 0666 & ~mask);
  int failure = write_all(file, text);
  if (failure == 0 && care == Care::Durable) failure = synced(file);
  if (::close(file) != 0 && failure == 0) failure = errno;
  if (failure == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) failure = errno;
  if (failure != 0) ::unlink(temporary.c_str());
  return failure == 0 && care == Care::Durable ? sync_folder_of(path) : failure;
}

int save(const std::string& path, std::string_view text, Care care) {
  const SignalPause pause;
  const std::string name = final_name(path);
  return is_special(name) ? write_special(name, text) : write_beside(name, text, care);
}

// A file system that knows no locks keeps nobody from writing.
bool knows_no_locks(int failure) { return failure == ENOLCK || failure == ENOSYS || failure == EOPNOTSUPP; }

bool is_same_file(int file, const std::string& path) {
  struct stat opened {
  }, named{};
  return ::fstat(file, &opened) == 0 && ::stat(path.c_str(), &named) == 0 && opened.st_dev == named.st_dev &&
         opened.st_ino == named.st_ino;
}

}  // namespace

// All of it, or the errno of what went wrong.
int write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      pollfd waiting{.fd = file, .events = POLLOUT, .revents = 0};
      ::poll(&waiting, 1, -1);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

int save_file(const std::string& path, std::string_view text) { return save(path, text, Care::Whole); }

int save_file_durably(const std::string& path, std::string_view text) {
  return save(path, text, Care::Durable);
}

SignalPause::SignalPause() {
  sigset_t paused;
  sigemptyset(&paused);
  sigaddset(&paused, SIGINT);
  sigaddset(&paused, SIGTERM);
  sigaddset(&paused, SIGHUP);
  pthread_sigmask(SIG_BLOCK, &paused, &before_);
}

SignalPause::~SignalPause() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

FileLock::FileLock(const std::string& path) {
  constexpr int kTries = 500;
  constexpr timespec kBetween{.tv_sec = 0, .tv_nsec = 10'000'000};
  const std::string name = final_name(path);
  if (is_special(name)) {
    held_ = true;
    return;
  }
  side_ = name + ".lock";
  int failure = EWOULDBLOCK;
  for (int i = 0; i < kTries && failure == EWOULDBLOCK; ++i) {
    if (i > 0) ::nanosleep(&kBetween, nullptr);
    failure = try_once();
  }
  held_ = failure == 0;
  if (failure == EWOULDBLOCK) {
    say_error(fmt::format("{}: another run is changing it", path));
  } else if (failure != 0) {
    say_unwritten('`' + path + '`', failure);
  }
}

int FileLock::try_once() {
  file_ = ::open(side_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (file_ < 0) return errno;
  int failure = ::flock(file_, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
  if (knows_no_locks(failure)) failure = 0;
  // The run that had it may have taken the side file away since it was opened here.
  if (failure == 0 && !is_same_file(file_, side_)) failure = EWOULDBLOCK;
  if (failure == 0) return 0;
  ::close(file_);
  file_ = -1;
  return failure;
}

FileLock::~FileLock() {
  if (file_ < 0) return;
  ::unlink(side_.c_str());
  ::close(file_);
}

}  // namespace factcheck
