// What the tree of a sentence says was said: the words that hang on a verb or noun of saying, or hold it.
//
//   Police [said] {that} <the road was closed>.       <The road>, police [said], <was closed>.
//   The mayor [called] for <a ban>.                   his [claim] {that} <the dam leaks>
#pragma once

#include <cstdint>
#include <optional>

#include "mention/reporting_verbs.h"
#include "syntax/tree.h"

namespace factcheck {

struct ReportedSpeech {
  std::uint32_t first = 0, last = 0;          // tokens of the content, half-open, marks of its edges inside
  std::uint32_t cut_first = 0, cut_last = 0;  // the cue's words within it; equal if it holds none
  bool clause = false;                        // it has a verb of its own; else a thing spoken of
  bool asserts = false;                       // the speaker holds it for true
};

// Of a verb; `row` is its row among the reporting verbs, or null.
std::optional<ReportedSpeech> reported_by_verb(const Tree& tree, std::uint32_t verb,
                                               const ReportingVerb* row);

// Of a noun: "the claim that", "criticism of".
std::optional<ReportedSpeech> reported_by_noun(const Tree& tree, std::uint32_t noun);

// Of an adjective that says what its subject holds: "is confident that", "was critical of".
std::optional<ReportedSpeech> reported_by_adjective(const Tree& tree, std::uint32_t adjective);

}  // namespace factcheck
