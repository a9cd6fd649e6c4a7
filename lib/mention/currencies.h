// Currencies by sign, code, name and nickname: "$", "US$", "A$", "Rs", "EUR", "Hong Kong dollars", "quid",
// "cents".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "mention/parts.h"

namespace factcheck {

struct CurrencyMatch {
  std::string_view code;   // ISO 4217
  double factor = 1;       // 0.01 for cents
  std::string_view minor = {};  // "cent", if it is one
  std::uint32_t last = 0;  // part behind it
  bool ambiguous = false;  // "pounds" may be a mass, "p" a page
};

// A sign or code that stands before its figure and starts at this part: "$", "US$", "HK$", "Rs", "EUR".
std::optional<CurrencyMatch> currency_before(const Parts& parts, std::uint32_t at);

// A name, code or sign that stands behind its figure and starts at this part: "euros", "Australian dollars",
// "p", "cents".
std::optional<CurrencyMatch> currency_after(const Parts& parts, std::uint32_t at);

}  // namespace factcheck
