// What a figure is said of, and by which words: "Storm floods left 8 dead" says of people that they were
// killed, of 8.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "claim/reading.h"
#include "mention/quantity.h"

namespace factcheck {

struct FigureFrame {
  std::string subject;
  std::string predicate;  // empty where the words do not show what is said of the figure
  std::string object;
  std::int32_t clause = -1;
  std::int32_t deed = -1;  // the clause of the deed, where another one says so: "are thought [to have died]"
  bool people = false;     // the figure counts people, though the words do not say so
  bool known = false;      // so many are known or confirmed: there may be more
  std::string counted;     // what the figure counts where its own words do not say so: "child"; else empty
};

// Nothing where the words do not show what the figure is of.
std::optional<FigureFrame> figure_frame(const Reading& reading, const Quantity& quantity);

// The same for a figure outside any clause: "8 dead, 40 injured", "winds over 200 mph", "the bus's 40
// passengers".
std::optional<FigureFrame> lone_figure_frame(const Reading& reading, const Quantity& quantity);

// What a figure says beside what is told of it: "all 66 people on board were killed".
std::optional<FigureFrame> frame_beside(const Reading& reading, const Quantity& quantity,
                                        const FigureFrame& told);

// How often a deed was done, and to whom: "had questioned him three times".
std::optional<FigureFrame> repetition_frame(const Reading& reading, std::int32_t clause);

// Nouns that carry a figure by themselves: "rate", "speed", "toll".
bool names_figure(std::string_view lemma);

// "a 20-year-old man", "Justin Zemser, 20,": whose age it is.
std::optional<FigureFrame> age_frame(const Reading& reading, const Quantity& quantity);

}  // namespace factcheck
