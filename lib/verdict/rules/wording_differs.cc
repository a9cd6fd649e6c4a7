// One sentence in two versions, of which one denies what the other says.
#include <fmt/format.h>

#include "align/statements.h"
#include "align/wording.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "wording-differs";

std::string_view describe(Otherwise kind) {
  switch (kind) {
    case Otherwise::Negation:
      return "one denies what the other says";
    case Otherwise::Opposite:
    case Otherwise::Contrast:
      return "cannot both be true";
    case Otherwise::Figure:
    case Otherwise::Date:
      return "cannot both be right";
    case Otherwise::Name:
      return "are two";
    case Otherwise::Swapped:
      return "one does to the other what the other does to the one";
  }
  return {};
}

RelationType type_of(Otherwise kind) {
  switch (kind) {
    case Otherwise::Negation:
    case Otherwise::Opposite:
    case Otherwise::Contrast:
      return RelationType::Polarity;
    case Otherwise::Date:
      return RelationType::Date;
    case Otherwise::Name:
      return RelationType::Name;
    case Otherwise::Swapped:
      return RelationType::Agent;
    default:
      return RelationType::Value;
  }
}

// Names may be two of one thing, and many words are opposites only here and there.
double confidence_of(Otherwise kind) {
  switch (kind) {
    case Otherwise::Name:
      return 0.55;
    case Otherwise::Opposite:
      return 0.7;
    case Otherwise::Contrast:
      return 0.6;
    default:
      return 0.74;
  }
}

std::optional<Relation> judge(const ClaimPair& pair) {
  if (!is_differing_word(pair.a) || !is_differing_word(pair.b)) return {};
  const auto difference = telling_difference(pair.a.text, pair.b.text, true);
  if (!difference) return {};
  const std::string reason = fmt::format("in one sentence {} and {}: {}", quoted(pair.a), quoted(pair.b),
                                         describe(difference->kind));
  if (attributed_apart(pair)) return say(Verdict::Differ, RelationType::Attribution, kId, reason, pair.score);
  return say(Verdict::Contradict, type_of(difference->kind), kId, reason, confidence_of(difference->kind));
}

}  // namespace

const Rule kWordingDiffers = {
    .info =
        {.id = kId,
         .summary = "two versions of one sentence say the opposite",
         .help =
             "Two articles have almost the same sentence, as edited agency copy is, but for a word that "
             "turns it "
             "round: a negation,\nan opposite; where two short texts are judged, also another figure, day or "
             "name, and\ntwo names that change places round a deed that has a direction.\n\n"
             "A finding: \"The council approved the plan.\" and \"The council failed to approve the plan.\"\n"
             "None: another word for the same, two places that differ by day and figure, more than three "
             "places "
             "that differ."},
    .judge = judge,
};

}  // namespace factcheck
