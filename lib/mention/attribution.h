// Who says it: the reporting verb near a quote and the noun phrase that is its subject.
//
//   "...," said [Jon Reed], a former minister.     [One of the investors] told the paper: "..."
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mention/name.h"
#include "mention/reporting_verbs.h"
#include "syntax/analysis.h"
#include "text/document.h"

namespace factcheck {

struct Attribution {
  std::uint32_t cue_first = 0, cue_last = 0;          // tokens, half-open; equal if there is no cue
  std::string cue_lemma = {};                         // "say", "according to"
  std::uint32_t speaker_first = 0, speaker_last = 0;  // tokens; equal if the text does not show a speaker
  std::int32_t entity = -1;
  std::string name = {};
};

class Attributions {
 public:
  Attributions(const Document& document, const Analysis& analysis, const Names& names);

  // The reporting verb at a token, or null.
  const ReportingVerb* verb_at(std::uint32_t token) const { return verbs_[token]; }

  // The clause whose main verb a token is, or -1.
  std::int32_t clause_at(std::uint32_t verb) const { return clause_of_verb_[verb]; }

  // The attribution that begins at a token and ends before `limit`: "said Reed", "Reed told the paper", "he
  // adds".
  std::optional<Attribution> after(std::uint32_t token, std::uint32_t limit) const;

  // The attribution that ends right before a token and does not start before `limit`:
  // "Reed told the paper:", "Reed, who was there, said on Monday,".
  std::optional<Attribution> before(std::uint32_t token, std::uint32_t limit) const;

  // Of a reporting verb by the subject of its clause.
  Attribution of_clause(std::uint32_t verb) const;

  // Of a noun of saying by whom it belongs to, or who utters it: "[Reed]'s claim", "[Reed] voiced concern".
  Attribution of_noun(std::uint32_t noun) const;

  // With this noun phrase for a speaker; the words of it reach no further than `limit`.
  void set_speaker(Attribution& attribution, std::int32_t phrase, std::uint32_t limit) const;

 private:
  std::int32_t phrase_starting(std::uint32_t token) const;
  bool set_relative(Attribution& attribution, std::uint32_t verb) const;
  std::int32_t phrase_right_before(std::uint32_t verb, std::uint32_t limit) const;
  std::int32_t subject_of(std::uint32_t verb) const;
  std::int32_t subject_before(std::uint32_t verb, std::uint32_t limit) const;

  const Document& document_;
  const Analysis& analysis_;
  const Names& names_;
  std::span<const Token> tokens_;
  std::vector<const ReportingVerb*> verbs_;  // of each token, null for most
  std::vector<std::int32_t> clause_of_verb_;
};

}  // namespace factcheck
