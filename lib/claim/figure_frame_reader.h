// How a figure's frame is read, in files by what it is read from; figure_frame.h shows the result.
//
//   figure_frame.cc         where the figure stands, and the words round it
//   figure_frame_noun.cc    from nouns and words beside it: "a toll of 19", "30 still missing"
//   figure_frame_clause.cc  from its clause: "19 were killed", "400 are without power", "sold for $5m"
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "claim/figure_frame.h"

namespace factcheck {

class FigureFrameReader {
 public:
  FigureFrameReader(const Reading& reading, const Quantity& quantity);

  // Nothing where the words do not show what the figure is of.
  std::optional<FigureFrame> read();

 private:
  const NounPhrase& phrase(std::int32_t index) const { return analysis_.phrases[index]; }
  bool counts_people() const { return quantity_.counted == "person"; }

  // figure_frame.cc
  std::int32_t governing_phrase() const;
  bool stands_for_host(const PhrasePlace& place) const;
  std::int32_t whole_of_among() const;
  std::string counted_words() const;
  std::string own_subject() const;
  std::string event_words() const;
  std::string words_right_behind() const;
  std::string attached_words(std::int32_t index) const;
  std::string oblique_words(const Clause& clause) const;
  bool is_time(const NounPhrase& np) const;

  // figure_frame_noun.cc
  bool by_toll(const PhrasePlace& place);
  bool by_word_after();
  bool by_own_noun();
  std::string_view verb_of_counted_harm() const;
  bool by_measured_noun();
  bool by_host(const PhrasePlace& place);

  // figure_frame_clause.cc
  bool by_clause(const PhrasePlace& place);
  static bool is_running(std::string_view verb, std::string_view counted);
  bool by_subject(const Clause& clause, const std::string& verb);
  const Clause* deemed(const Clause& clause) const;
  std::string state_of(const Clause& clause);
  bool by_oblique(const Clause& clause, const std::string& verb, std::string_view preposition);

  const Reading& reading_;
  const Analysis& analysis_;
  const Quantity& quantity_;
  std::int32_t phrase_ = -1;
  std::int32_t state_ = -1;  // the phrase that the predicate holds: "without [power]"
  FigureFrame frame_;
};

}  // namespace factcheck
