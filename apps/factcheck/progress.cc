#include "progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <string>

#include "environment.h"

namespace factcheck {
namespace {

constexpr auto kPatience = std::chrono::seconds(1);        // shorter runs need no line
constexpr auto kBetween = std::chrono::milliseconds(100);  // at most ten a second
constexpr std::string_view kWipe = "\r\x1b[K";

bool is_shown(const Options& options) {
  if (options.progress == When::Never || options.quiet > 0) return false;
  if (options.progress == When::Always) return true;
  return ::isatty(STDERR_FILENO) == 1 && variable("CI").empty();
}

void put(std::string_view text) { (void)!::write(STDERR_FILENO, text.data(), text.size()); }

}  // namespace

Progress::Progress(const Options& options, std::size_t articles)
    : on_(is_shown(options)),
      ascii_(options.report.ascii),
      all_(articles),
      begin_(Clock::now()),
      last_(begin_) {}

Progress::~Progress() {
  if (drawn_) put(kWipe);
}

void Progress::step() {
  const std::size_t done = ++done_;
  if (!on_) return;
  const std::unique_lock lock(drawing_, std::try_to_lock);
  if (!lock.owns_lock()) return;
  const auto now = Clock::now();
  if (now - begin_ < kPatience || now - last_ < kBetween) return;
  last_ = now;
  draw(done);
}

// "reading  [######--------------]  1204/4000 files".
void Progress::draw(std::size_t done) {
  constexpr std::size_t kCells = 24;
  const std::size_t full = all_ == 0 ? 0 : kCells * done / all_;
  std::string bar;
  for (std::size_t i = 0; i < kCells; ++i) bar += i < full ? (ascii_ ? "#" : "█") : (ascii_ ? "-" : "░");
  put(fmt::format("{}reading  {}  {}/{} files", kWipe, bar, done, all_));
  drawn_ = true;
}

}  // namespace factcheck
