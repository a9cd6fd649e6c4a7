// What two sentences that are almost the same say otherwise.
//
//   "The council approved the plan."  "The council failed to approve the plan."     Negation, "approved" /
//   "failed to approve" "The prize went to Ana Ruiz."     "The prize went to Eva Blom."                 Name
//
// Only differences that leave no room for both count: another word may be another way to put it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/span.h"

namespace factcheck {

enum class Otherwise : std::uint8_t {
  Negation,  // one denies what the other says
  Opposite,  // "won" / "lost"
  Contrast,  // "north" / "south": unless the texts are on one thing, both may be so
  Figure,    // no reading of the one figure is one of the other
  Date,      // years, months, days of the week
  Name,      // other names in the same place
  Swapped    // "Acme sued Blom" / "Blom sued Acme"
};

struct WordingDifference {
  Otherwise kind = Otherwise::Negation;
  ByteSpan a, b;  // the differing words in each sentence; one may be empty
};

// Nothing for sentences that are not nearly alike (three words in five in the same order, a figure or a day
// taken for one word; at most three places that differ), that differ in no telling way, or in ways that speak
// of two occasions: another day and another figure. Reading figures takes a while; unless the texts are on
// one event, any two figures written otherwise are taken for two.
std::optional<WordingDifference> telling_difference(std::string_view a, std::string_view b, bool one_event);

}  // namespace factcheck
