#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace factcheck {

void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work) {
  if (jobs == 0) jobs = std::max(1U, std::thread::hardware_concurrency());
  const auto hands = std::min<std::size_t>(jobs, count);

  std::atomic<std::size_t> next{0};
  std::mutex guard;
  std::exception_ptr failure;
  std::size_t failed_at = count;
  const auto labour = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        work(i);
      } catch (...) {
        const std::lock_guard lock(guard);
        if (i < failed_at) {
          failed_at = i;
          failure = std::current_exception();
        }
      }
    }
  };
  if (hands <= 1) {
    labour();
  } else {
    std::vector<std::jthread> threads;
    try {
      for (std::size_t i = 0; i + 1 < hands; ++i) threads.emplace_back(labour);
    } catch (const std::system_error&) {
      // The system gives no more: those at hand do all of it.
    }
    labour();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace factcheck
