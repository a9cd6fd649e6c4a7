// A line on standard error that tells how far a long run is; wiped before anything else is said there.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <mutex>

#include "options.h"

namespace factcheck {

class Progress {
 public:
  // Nothing is ever shown where standard error is no terminal, under CI, with -q, or with --progress never.
  Progress(const Options& options, std::size_t articles);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // One more article is done. For any thread.
  void step();

 private:
  using Clock = std::chrono::steady_clock;  // for this line alone; no result knows a clock
  void draw(std::size_t done);

  bool on_;
  bool ascii_;
  std::size_t all_;
  std::atomic<std::size_t> done_{0};
  std::mutex drawing_;
  bool drawn_ = false;
  Clock::time_point begin_;
  Clock::time_point last_;
};

}  // namespace factcheck
