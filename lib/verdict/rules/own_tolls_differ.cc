// An article that gives one toll in two figures: "Fire kills 12" over "A fire killed 15 people".
#include <fmt/format.h>

#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "own-tolls-differ";

std::optional<Relation> judge(const ClaimPair& pair) {
  if (!pair.same_article() || !pair.same_thing()) return {};
  if (pair.a.kind != ClaimKind::Count || pair.b.kind != ClaimKind::Count) return {};
  const auto& x = pair.a.value.quantity;
  const auto& y = pair.b.value.quantity;
  if (!x || !y || x->stated.meets(y->stated)) return {};
  const bool headline = pair.a.text == pair.from_a.title;
  constexpr double kHeadline = 0.75;
  constexpr double kBody = 0.6;
  return say(Verdict::Contradict, RelationType::Value, kId,
             fmt::format("the {} says {}, the text below it {}", headline ? "headline" : "article",
                         quoted(pair.a), quoted(pair.b)),
             headline ? kHeadline : kBody);
}

}  // namespace

const Rule kOwnTollsDiffer = {
    .info = {.id = kId,
             .summary = "one article gives one toll in two figures",
             .help = "Headline and text of one article, or two of its sentences, give different figures for "
                     "the same dead or injured.\nOnly sentences that speak of no part, no change, no other "
                     "moment, place or speaker are held against each other.\n\n"
                     "A finding: \"Fire kills 12\" over \"A fire killed 15 people on Monday\".\n"
                     "None: \"the toll rose to 15\", \"12 of the dead\", \"at least 12\", the tolls of two "
                     "places."},
    .judge = judge,
};

}  // namespace factcheck
