// How the quotes of an article are found, in files by subject.
//
// Words between marks with a cue beside them come first, then what verbs and nouns of saying report, then
// marked sentences that nothing introduces.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "mention/attribution.h"
#include "mention/quote.h"
#include "mention/quote_marks.h"
#include "mention/reported_speech.h"

namespace factcheck {

class QuoteFinder {
 public:
  QuoteFinder(const Document& document, const Analysis& analysis, const Names& names);

  std::vector<Quote> run();

 private:
  const Sentence& sentence_at(std::uint32_t token) const {
    return analysis_.sentences[analysis_.sentence_of(token)];
  }
  static bool is_dash(const Token& token) {
    return token.text == "—" || token.text == "–" || token.text == "―" || token.text == "--";
  }
  static bool is_comma(const Token& token) { return token.text == "," || is_dash(token); }
  static bool ends_a_part(const Token& token) {
    return token.text == "," || token.text == "?" || token.text == "!" || token.text == "." ||
           token.text == "…" || token.text == "—" || token.text == "...";
  }

  void leave_out_deepest();
  std::pair<std::uint32_t, std::uint32_t> paragraph_at(std::uint32_t token) const;
  bool has_verb(std::uint32_t first, std::uint32_t last) const;
  void add(std::uint32_t first, std::uint32_t last, Directness directness, const Attribution& attribution);

  // Marked words and their cues: quote_direct.cc.
  void find_direct();
  std::optional<Attribution> direct_attribution(std::size_t at) const;
  bool ends_its_sentence(const MarkedSpan& span) const;
  bool introduces_the_next(const MarkedSpan& span, const Attribution& cue) const;
  std::optional<Attribution> signature(const MarkedSpan& span) const;
  std::uint32_t end_of_sentence(std::uint32_t token, std::uint32_t limit) const;
  bool starts_a_sentence(const MarkedSpan& span) const;
  bool follows_a_comma(const MarkedSpan& span) const;
  bool carries_on(std::size_t at) const;
  bool goes_on_after_cue(std::size_t at) const;
  void extend_last(std::size_t at);
  bool no_person_between(std::uint32_t from, std::uint32_t to) const;
  void take_direct(std::size_t at, const Attribution& attribution);
  bool takes_marked(std::uint32_t open, const Attribution& attribution);
  void find_bare();

  // What a verb, a noun or a headline reports: quote_indirect.cc.
  void find_indirect();
  bool may_report(std::uint32_t token) const;
  bool is_heading(const Sentence& sentence) const;
  void read_headline_marks(const Sentence& sentence);
  void read_headline(const Sentence& sentence);
  void read_verb(std::uint32_t at, const Sentence& sentence);
  bool is_finite(std::uint32_t verb) const;
  bool is_people(const Attribution& attribution) const;
  bool names_source(const Attribution& attribution) const;
  bool is_hard_to_say(std::uint32_t verb, const Sentence& sentence) const;
  bool is_own_view(std::uint32_t verb, const Attribution& attribution) const;
  void read_to_marks(std::uint32_t verb, const Sentence& sentence);
  bool read_as_clause(std::uint32_t verb, const Sentence& sentence);
  bool is_quote_end(std::uint32_t at) const;
  void read_according_to(const Sentence& sentence);
  bool read_in_view(const Sentence& sentence);
  void add_content(std::uint32_t first, std::uint32_t last, const Sentence& sentence,
                   const Attribution& attribution);
  bool read_tree(const Tree& tree, std::uint32_t at, const Sentence& sentence);
  bool is_aside(std::uint32_t verb, const Attribution& attribution, const Sentence& sentence) const;
  bool read_marked_after(std::uint32_t verb, const Attribution& attribution);
  bool read_marked_name(std::uint32_t verb, const Attribution& attribution);
  void read_noun(const Tree& tree, std::uint32_t at, const Sentence& sentence);
  std::uint32_t start_of_clause(std::uint32_t first, std::uint32_t cue) const;
  bool names_time(std::uint32_t token) const;
  bool joins_more(std::uint32_t at, const Sentence& sentence) const;
  bool marks_follow(std::uint32_t at, const Sentence& sentence) const;
  bool breaks_off(std::uint32_t last, std::uint32_t cue, const Sentence& sentence) const;
  void read_adjective(const Tree& tree, std::uint32_t at, const Sentence& sentence);
  void add_reported(const ReportedSpeech& said, const Sentence& sentence, const Attribution& attribution);

  // The same by the order of words, where the tree shows no content: quote_word_order.cc.
  std::optional<std::uint32_t> content_after(std::uint32_t verb, const ReportingVerb& row,
                                             const Sentence& sentence) const;
  bool starts_a_clause(std::uint32_t at, const Sentence& sentence) const;
  std::uint32_t end_of_content(std::uint32_t start, std::uint32_t verb, const Sentence& sentence,
                               bool by_tree = false) const;
  void read_content_before(std::uint32_t verb, const Sentence& sentence);
  bool ends_the_cue(std::uint32_t verb, std::uint32_t at, const Sentence& sentence) const;

  const Analysis& analysis_;
  std::span<const Token> tokens_;
  Attributions attributions_;
  std::vector<MarkedSpan> marked_;
  std::vector<std::int32_t> inside_;  // of each token: the marked span that holds it, or -1
  std::vector<bool> used_;            // of each marked span
  std::vector<bool> direct_;          // of each marked span: it was said in these very words
  std::vector<bool> is_cue_;          // of each token: it attributes a direct quote
  std::vector<Quote> quotes_;
  std::size_t last_mark_ = 0;               // the marked span that was taken last
  std::optional<std::size_t> last_spoken_;  // the quote whose speaker the next words may have
  std::uint32_t last_speaker_paragraph_ = 0;
};

}  // namespace factcheck
