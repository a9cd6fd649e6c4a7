// Colour, put round text that is already harmless. Without colour the text comes back as it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace factcheck {

enum class Ink : std::uint8_t { Plain, Bold, Dim, Red, Yellow, Cyan, Blue, Green };

class Painter {
 public:
  explicit Painter(bool color) : color_(color) {}
  std::string operator()(Ink ink, std::string_view text) const;

 private:
  bool color_;
};

}  // namespace factcheck
