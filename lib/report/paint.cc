#include "report/paint.h"

namespace factcheck {
namespace {

// "Select graphic rendition", ECMA-48 8.3.117.
std::string_view code_of(Ink ink) {
  switch (ink) {
    case Ink::Plain:
      return "";
    case Ink::Bold:
      return "\x1B[1m";
    case Ink::Dim:
      return "\x1B[2m";
    case Ink::Red:
      return "\x1B[1;31m";
    case Ink::Yellow:
      return "\x1B[1;33m";
    case Ink::Cyan:
      return "\x1B[1;36m";
    case Ink::Blue:
      return "\x1B[1;34m";
    case Ink::Green:
      return "\x1B[1;32m";
  }
  return "";
}

}  // namespace

std::string Painter::operator()(Ink ink, std::string_view text) const {
  std::string painted;
  if (!color_ || ink == Ink::Plain || text.empty()) return std::string(text);
  painted += code_of(ink);
  painted += text;
  painted += "\x1B[0m";
  return painted;
}

}  // namespace factcheck
