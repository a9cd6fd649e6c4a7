// How many columns text takes on a terminal.
//
// Counted by grapheme clusters, since neither bytes nor code points tell: "é" may be two code points and is
// one column, "日" is one and takes two, a flag is two and takes two. The text must have passed harmless()
// first; tabs count as one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factcheck {

struct Cluster {
  std::size_t size = 0;  // bytes, at least 1
  unsigned width = 0;    // columns, 0 to 2
};

// The cluster that starts at `at`. REQUIRES: at < text.size().
Cluster cluster_at(std::string_view text, std::size_t at);

std::size_t display_width(std::string_view text);

// The longest beginning, or ending, that fits, in whole clusters.
std::string_view fitting_start(std::string_view text, std::size_t columns);
std::string_view fitting_end(std::string_view text, std::size_t columns);

// The text if it fits, else its beginning and the ellipsis.
std::string clipped(std::string_view text, std::size_t columns, std::string_view ellipsis);

// Lines of at most so many columns, broken at spaces where there are any; the first may be shorter by `used`.
std::vector<std::string> wrapped(std::string_view text, std::size_t columns, std::size_t used = 0);

}  // namespace factcheck
