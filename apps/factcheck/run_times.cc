#include "run_times.h"

#include <fmt/format.h>
#include <sys/resource.h>

namespace factcheck {

void RunTimes::ended(std::string_view part) {
  const Clock::time_point now = Clock::now();
  parts_.emplace_back(part, now - last_);
  last_ = now;
}

std::string RunTimes::told() const {
  std::string text = "time: ";
  Seconds all{};
  for (const auto& [part, took] : parts_) {
    text += fmt::format("{} {:.2f} s, ", part, took.count());
    all += took;
  }
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  return text + fmt::format("all {:.2f} s; memory: {} MB at most", all.count(), used.ru_maxrss / 1024);
}

}  // namespace factcheck
