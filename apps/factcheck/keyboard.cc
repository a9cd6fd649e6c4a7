#include "keyboard.h"

#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "user_program.h"

namespace factcheck {
namespace {

// What a signal must put back; set while a Keyboard lives.
termios g_before;
volatile std::sig_atomic_t g_raw = 0;

extern "C" void restore_and_end(int signal) {
  if (g_raw != 0) ::tcsetattr(STDIN_FILENO, TCSANOW, &g_before);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

constexpr int kEndings[] = {SIGINT, SIGTERM, SIGHUP};

}  // namespace

std::unique_ptr<Keyboard> Keyboard::open() {
  if (::isatty(STDIN_FILENO) == 0 || ::isatty(STDOUT_FILENO) == 0) return nullptr;
  std::unique_ptr<Keyboard> keyboard(new Keyboard);
  if (::tcgetattr(STDIN_FILENO, &keyboard->before_) != 0) return nullptr;
  g_before = keyboard->before_;
  for (const int signal : kEndings) std::signal(signal, restore_and_end);
  keyboard->raw();
  return keyboard;
}

Keyboard::~Keyboard() {
  cooked();
  for (const int signal : kEndings) std::signal(signal, SIG_DFL);
}

void Keyboard::raw() {
  termios now = before_;
  now.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
  now.c_cc[VMIN] = 1;
  now.c_cc[VTIME] = 0;
  g_raw = 1;
  ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &now);
}

void Keyboard::cooked() {
  ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  g_raw = 0;
}

char Keyboard::key() {
  constexpr char kControlD = 4;
  char c = 0;
  ssize_t got = 0;
  do {
    got = ::read(STDIN_FILENO, &c, 1);
  } while (got < 0 && errno == EINTR);
  return got == 1 && c != kControlD ? c : 'q';
}

std::optional<std::string> Keyboard::line(std::string_view prompt) {
  cooked();
  (void)!::write(STDOUT_FILENO, prompt.data(), prompt.size());
  std::string line;
  char c = 0;
  ssize_t got = 0;
  constexpr std::size_t kLongest = 4096;
  while ((got = ::read(STDIN_FILENO, &c, 1)) == 1 && c != '\n') {
    if (line.size() < kLongest) line += c;
  }
  raw();
  if (got != 1 && line.empty()) return std::nullopt;
  return line;
}

bool Keyboard::run(const std::vector<std::string>& words) {
  cooked();
  const auto program = start_program(words, -1);
  const bool ran = program && wait_for_program(*program);
  raw();
  return ran;
}

}  // namespace factcheck
