// Any text cut, wrapped and clipped to any width: whole clusters only, and never wider than asked for.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/harmless.h"
#include "report/excerpt.h"
#include "report/width.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace factcheck;
  if (size < 3) return 0;
  const std::size_t columns = data[0];
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 3, size - 3);
  const std::string text = harmless_line(bytes);

  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Cluster cluster = cluster_at(text, at);
    FACTCHECK_CHECK(cluster.size > 0 && cluster.width <= 2 && at + cluster.size <= text.size());
    at += cluster.size;
    width += cluster.width;
  }
  FACTCHECK_CHECK(display_width(text) == width);
  const std::string_view start = fitting_start(text, columns);
  const std::string_view end = fitting_end(text, columns);
  FACTCHECK_CHECK(text.starts_with(start) && display_width(start) <= columns);
  FACTCHECK_CHECK(text.ends_with(end) && display_width(end) <= columns);
  if (columns >= 3) FACTCHECK_CHECK(display_width(clipped(text, columns, "...")) <= columns);

  constexpr std::size_t kNarrowest = 20;
  std::size_t letters = 0;
  for (const std::string& line : wrapped(text, columns + kNarrowest)) {
    FACTCHECK_CHECK(display_width(line) <= columns + kNarrowest);
    letters += static_cast<std::size_t>(std::ranges::count_if(line, [](char c) { return c != ' '; }));
  }
  FACTCHECK_CHECK(letters ==
                  static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return c != ' '; })));

  if (bytes.empty()) return 0;
  std::uint32_t begin = static_cast<std::uint32_t>(data[1] % bytes.size());
  const std::uint32_t finish =
      std::min<std::uint32_t>(begin + data[2], static_cast<std::uint32_t>(bytes.size()));
  const Excerpt cut = cut_around(bytes, {begin, finish}, begin / 2, columns + kNarrowest, (data[1] & 1) != 0);
  for (const std::string* part : {&cut.before, &cut.mark, &cut.after})
    FACTCHECK_CHECK(harmless_line(*part) == *part);
  FACTCHECK_CHECK(display_width(cut.before + cut.mark + cut.after) <= columns + kNarrowest);
  FACTCHECK_CHECK(display_width(cut_after(bytes, columns + kNarrowest, false)) <= columns + kNarrowest);
  return 0;
}
