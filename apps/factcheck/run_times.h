// How long the parts of a run took: --timings. Told on standard error, since results never hold a time.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factcheck {

class RunTimes {
 public:
  // What has passed since the part before, or since the beginning, was this part.
  void ended(std::string_view part);

  // "time: read 1.20 s, compared 0.31 s, reported 0.02 s, all 1.53 s; memory: 143 MB at most"
  std::string told() const;

 private:
  using Clock = std::chrono::steady_clock;
  using Seconds = std::chrono::duration<double>;

  Clock::time_point last_ = Clock::now();
  std::vector<std::pair<std::string_view, Seconds>> parts_;
};

}  // namespace factcheck
