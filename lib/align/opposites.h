// Words that cannot both be true in one place: "won" and "lost", "north" and "south".
#pragma once

#include <string_view>

namespace factcheck {

// Both in lower case, as written: "rises" and "falls". Neither order matters.
bool are_opposites(std::string_view a, std::string_view b);

// "not", "never", "without", "failed", "unable": the words behind them are denied.
bool is_negator(std::string_view word);

// "almost", "tried", "hoped": what stands behind them did not come about, or nearly not.
bool falls_short(std::string_view word);

// "rejected", "unavailable": a word that says no by itself, so that a negator in the other sentence may say the same.
bool is_negative(std::string_view word);

}  // namespace factcheck
