// Preloaded into the program under test (LD_PRELOAD): makes one call into the system go wrong.
//
//   FACTCHECK_FAULT=write:7:ENOSPC   the seventh write fails so
//   FACTCHECK_FAULT=read:0:EINTR     every second read is interrupted first
//   FACTCHECK_FAULT=write:0:SHORT    every write takes a few bytes only
//   FACTCHECK_CLOCK=978307200        what the clock of the day says, in seconds since 1970
//   FACTCHECK_FAULT_MARK=FILE        is made when the fault has happened: a run without it had fewer calls
//
// Calls are counted for the whole process. Kinds: open, read, write, rename, sync, close, mkdir, folder
// (opening one), entry (reading its next name), stat, lock, thread, memory. What libc calls inside itself is
// not seen.
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <ctime>

extern "C" void* __libc_malloc(std::size_t size);  // NOLINT: the name is glibc's

namespace {

enum class Kind : std::uint8_t {
  Open,
  Read,
  Write,
  Rename,
  Sync,
  Close,
  Mkdir,
  Folder,
  Entry,
  Stat,
  Lock,
  Thread,
  Memory,
  None
};
constexpr const char* kKinds[] = {"open",   "read",  "write", "rename", "sync",   "close", "mkdir",
                                  "folder", "entry", "stat",  "lock",   "thread", "memory"};

struct Reason {
  const char* name;
  int number;
};
constexpr int kShort = -1;
constexpr Reason kReasons[] = {{"EIO", EIO},       {"ENOSPC", ENOSPC}, {"EMFILE", EMFILE},
                               {"EACCES", EACCES}, {"EAGAIN", EAGAIN}, {"ENOLCK", ENOLCK},
                               {"ENOMEM", ENOMEM}, {"EINTR", EINTR},   {"SHORT", kShort}};

struct Plan {
  Kind kind = Kind::None;
  long number = 0;  // which call; 0: all
  int reason = 0;
};

// "write:7:ENOSPC". An order that cannot be read does nothing: the test would then see no fault at all.
Plan read_plan() {
  Plan plan;
  const char* order = std::getenv("FACTCHECK_FAULT");
  const char* first = order != nullptr ? std::strchr(order, ':') : nullptr;
  const char* second = first != nullptr ? std::strchr(first + 1, ':') : nullptr;
  if (second == nullptr) return plan;
  for (const Reason& reason : kReasons) {
    if (std::strcmp(second + 1, reason.name) == 0) plan.reason = reason.number;
  }
  plan.number = std::strtol(first + 1, nullptr, 10);
  for (std::size_t i = 0; i < std::size(kKinds); ++i) {
    const auto size = static_cast<std::size_t>(first - order);
    if (std::strlen(kKinds[i]) == size && std::strncmp(kKinds[i], order, size) == 0) {
      plan.kind = static_cast<Kind>(i);
    }
  }
  return plan;
}

Plan plan;  // zero until main's libraries are set up: what happens before is not counted
std::atomic<long> calls{0};

__attribute__((constructor)) void begin() { plan = read_plan(); }

// Not through open(), which is one of ours.
void leave_mark() {
  const char* mark = std::getenv("FACTCHECK_FAULT_MARK");
  if (mark == nullptr) return;
  const long file = ::syscall(SYS_openat, AT_FDCWD, mark, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (file >= 0) ::syscall(SYS_close, file);
}

// Whether this call goes wrong; errno then says how.
bool goes_wrong(Kind kind) {
  if (kind != plan.kind) return false;
  const long number = ++calls;
  const bool due = plan.number > 0 ? number == plan.number : number % 2 == 1;
  if (!due) return false;
  if (number <= 1 || plan.number > 0) leave_mark();
  if (plan.reason == kShort) return false;
  errno = plan.reason;
  return true;
}

// How much of `size` bytes a read or write is to move.
std::size_t shortened(Kind kind, std::size_t size) {
  constexpr std::size_t kFew = 7;
  return kind == plan.kind && plan.reason == kShort ? std::min(size, kFew) : size;
}

template <class Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

// The mode of an open() is there only when a file may be made.
mode_t mode_of(int flags, va_list rest) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? static_cast<mode_t>(va_arg(rest, int)) : 0;
}

}  // namespace

// NOLINTBEGIN: the names and the forms are those of libc.
#define FACTCHECK_OPEN(NAME)                                          \
  int NAME(const char* path, int flags, ...) {                        \
    va_list rest;                                                     \
    va_start(rest, flags);                                            \
    const mode_t mode = mode_of(flags, rest);                         \
    va_end(rest);                                                     \
    static const auto real = next<int(const char*, int, ...)>(#NAME); \
    return goes_wrong(Kind::Open) ? -1 : real(path, flags, mode);     \
  }
#define FACTCHECK_OPENAT(NAME)                                             \
  int NAME(int folder, const char* path, int flags, ...) {                 \
    va_list rest;                                                          \
    va_start(rest, flags);                                                 \
    const mode_t mode = mode_of(flags, rest);                              \
    va_end(rest);                                                          \
    static const auto real = next<int(int, const char*, int, ...)>(#NAME); \
    return goes_wrong(Kind::Open) ? -1 : real(folder, path, flags, mode);  \
  }
#define FACTCHECK_SIMPLE(KIND, RETURN, FAILED, NAME, PARAMETERS, ARGUMENTS) \
  RETURN NAME PARAMETERS {                                                  \
    static const auto real = next<RETURN PARAMETERS>(#NAME);                \
    return goes_wrong(Kind::KIND) ? FAILED : real ARGUMENTS;                \
  }

extern "C" {

FACTCHECK_OPEN(open)
FACTCHECK_OPEN(open64)
FACTCHECK_OPENAT(openat)
FACTCHECK_OPENAT(openat64)
FACTCHECK_SIMPLE(Open, int, -1, __open_2, (const char* path, int flags), (path, flags))
FACTCHECK_SIMPLE(Open, int, -1, __openat_2, (int folder, const char* path, int flags), (folder, path, flags))
FACTCHECK_SIMPLE(Open, int, -1, mkostemp, (char* path, int flags), (path, flags))
FACTCHECK_SIMPLE(Open, int, -1, mkostemp64, (char* path, int flags), (path, flags))

ssize_t read(int file, void* bytes, std::size_t size) {
  static const auto real = next<ssize_t(int, void*, std::size_t)>("read");
  return goes_wrong(Kind::Read) ? -1 : real(file, bytes, shortened(Kind::Read, size));
}

ssize_t __read_chk(int file, void* bytes, std::size_t size, std::size_t room) {
  static const auto real = next<ssize_t(int, void*, std::size_t, std::size_t)>("__read_chk");
  return goes_wrong(Kind::Read) ? -1 : real(file, bytes, shortened(Kind::Read, size), room);
}

ssize_t write(int file, const void* bytes, std::size_t size) {
  static const auto real = next<ssize_t(int, const void*, std::size_t)>("write");
  return goes_wrong(Kind::Write) ? -1 : real(file, bytes, shortened(Kind::Write, size));
}

// Linux closes the file even when it says that closing failed.
int close(int file) {
  static const auto real = next<int(int)>("close");
  const bool wrong = goes_wrong(Kind::Close);
  const int reason = errno;
  const int closed = real(file);
  if (wrong) errno = reason;
  return wrong ? -1 : closed;
}

FACTCHECK_SIMPLE(Rename, int, -1, rename, (const char* from, const char* to), (from, to))
FACTCHECK_SIMPLE(Rename, int, -1, renameat, (int a, const char* from, int b, const char* to),
                 (a, from, b, to))
FACTCHECK_SIMPLE(Sync, int, -1, fsync, (int file), (file))
FACTCHECK_SIMPLE(Sync, int, -1, fdatasync, (int file), (file))
FACTCHECK_SIMPLE(Lock, int, -1, flock, (int file, int how), (file, how))
FACTCHECK_SIMPLE(Mkdir, int, -1, mkdir, (const char* path, mode_t mode), (path, mode))
FACTCHECK_SIMPLE(Mkdir, int, -1, mkdirat, (int folder, const char* path, mode_t mode), (folder, path, mode))
FACTCHECK_SIMPLE(Folder, DIR*, nullptr, opendir, (const char* path), (path))
FACTCHECK_SIMPLE(Folder, DIR*, nullptr, fdopendir, (int file), (file))
FACTCHECK_SIMPLE(Entry, dirent*, nullptr, readdir, (DIR * folder), (folder))
FACTCHECK_SIMPLE(Entry, dirent64*, nullptr, readdir64, (DIR * folder), (folder))
FACTCHECK_SIMPLE(Stat, int, -1, stat, (const char* path, struct stat* out), (path, out))
FACTCHECK_SIMPLE(Stat, int, -1, lstat, (const char* path, struct stat* out), (path, out))
FACTCHECK_SIMPLE(Stat, int, -1, fstat, (int file, struct stat* out), (file, out))
FACTCHECK_SIMPLE(Stat, int, -1, stat64, (const char* path, struct stat64* out), (path, out))
FACTCHECK_SIMPLE(Stat, int, -1, lstat64, (const char* path, struct stat64* out), (path, out))
FACTCHECK_SIMPLE(Stat, int, -1, fstat64, (int file, struct stat64* out), (file, out))

int pthread_create(pthread_t* thread, const pthread_attr_t* how, void* (*work)(void*), void* with) {
  static const auto real =
      next<int(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*)>("pthread_create");
  return goes_wrong(Kind::Thread) ? EAGAIN : real(thread, how, work, with);
}

int clock_gettime(clockid_t clock, timespec* out) {
  static const auto real = next<int(clockid_t, timespec*)>("clock_gettime");
  const int status = real(clock, out);
  if (const char* told = std::getenv("FACTCHECK_CLOCK"); told != nullptr && clock == CLOCK_REALTIME) {
    out->tv_sec = std::strtol(told, nullptr, 10);
  }
  return status;
}

time_t time(time_t* out) {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  if (out != nullptr) *out = now.tv_sec;
  return now.tv_sec;
}

int gettimeofday(timeval* out, void*) {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  *out = {now.tv_sec, 0};
  return 0;
}

void* malloc(std::size_t size) { return goes_wrong(Kind::Memory) ? nullptr : __libc_malloc(size); }

}  // extern "C"
// NOLINTEND
