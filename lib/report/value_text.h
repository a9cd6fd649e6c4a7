// Values as a person reads them: "more than 260 million USD", "20–99 million USD", "up 5%", "2025-05", "JD
// Vance".
#pragma once

#include <string>

#include "claim/claim.h"

namespace factcheck {

// 48,000; 2.4 trillion; 0.5.
std::string number_text(double value);

// "19,186", "1,250,000": how many there are.
std::string count_text(std::size_t count);

std::string quantity_text(const Quantity& quantity, bool ascii = false);

// The value; the answer as written where it has no normal form. "not " before what is denied, "(planned)"
// after what has not happened. Foreign text: make it harmless before it is printed.
std::string value_text(const Claim& claim, bool ascii = false);

}  // namespace factcheck
