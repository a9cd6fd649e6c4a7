// Offices in words that stand outside an article, such as a claim's answer: "Vice President JD Vance".
#pragma once

#include <string_view>

#include "mention/offices.h"

namespace factcheck {

// The office a run of words begins with, status words such as "former" passed over; null if it begins with none.
const Office* office_at_start(std::string_view words);

}  // namespace factcheck
