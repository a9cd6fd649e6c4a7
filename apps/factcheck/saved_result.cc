#include "saved_result.h"

#include "inputs.h"
#include "output.h"
#include "report/read_result.h"

namespace factcheck {

std::optional<CrossCheck> read_saved_result(const std::string& path) {
  constexpr std::uint64_t kLargest = std::uint64_t{1} << 30;  // bytes
  const auto text = read_whole_file(path, kLargest);
  if (!text) {
    say_error(text.error());
    return std::nullopt;
  }
  auto result = text.value().size() > kLargest ? Result<CrossCheck>(Error{.code = "too-large",
                                                                          .path = path,
                                                                          .line = 0,
                                                                          .column = 0,
                                                                          .byte = {},
                                                                          .message = "larger than 1 GB"})
                                               : read_result(text.value(), path);
  if (result) return std::move(result).value();
  say_error(result.error());
  return std::nullopt;
}

}  // namespace factcheck
