// Work on many items at once, with results that do not depend on how many hands there were.
#pragma once

#include <cstddef>
#include <functional>

namespace factcheck {

// Calls work(0) .. work(count - 1), each once, on up to `jobs` threads (0: all cores). Items are handed out
// in order; each must write only into its own slot. The first exception, by index, is thrown again when
// all threads have stopped.
void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace factcheck
