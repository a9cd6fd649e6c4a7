// Words that turn a sentence round: opposites, and words that deny.
#pragma once

#include <string_view>

namespace factcheck {

// Cannot both be true of one thing: "rises" and "falls". In lower case, as written, in either order.
bool are_opposites(std::string_view a, std::string_view b);

// Two sides of a thing, each of which may have its own truth: "north" and "south", "men" and "women".
bool are_contrasts(std::string_view a, std::string_view b);

// "not", "never", "without", "failed", "unable": the words behind them are denied.
bool is_negator(std::string_view word);

// "almost", "tried", "hoped": what stands behind them did not come about, or nearly not.
bool falls_short(std::string_view word);

// "rejected", "unavailable": a word that says no by itself, so that a negator in the other sentence may say
// the same.
bool is_negative(std::string_view word);

}  // namespace factcheck
