// Verb groups: auxiliaries, adverbs between them and the main verb, read as one.
//
//   "has not been seen", "would probably have won", "to be named", "was"
#pragma once

#include <cstdint>
#include <vector>

#include "syntax/analysis.h"
#include "syntax/chunks.h"

namespace factcheck {

enum class VerbForm : std::uint8_t { Finite, Infinitive, Gerund, Participle, Bare };

struct VerbGroup {
  std::uint32_t first = 0, last = 0;  // tokens, half-open; of an inverted one from the auxiliary on
  std::uint32_t verb = 0;             // main verb
  VerbForm form = VerbForm::Finite;
  Tense tense = Tense::None;
  bool passive = false;
  bool perfect = false;
  bool progressive = false;
  bool copula = false;
  bool negated = false;
  bool inverted = false;  // "Did [Musk] fund": the subject stands inside
  std::int32_t modal = -1;
};

// The groups of one sentence, in order. REQUIRES: its tokens are tagged and its phrases found.
std::vector<VerbGroup> find_verb_groups(const Sentence& sentence, const Analysis& analysis,
                                        const PhraseMap& phrases_at);

}  // namespace factcheck
