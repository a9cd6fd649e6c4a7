// Where it happened: "in Cayce" against "in Pine Ridge".
#include <fmt/format.h>

#include <algorithm>

#include "align/names.h"
#include "base/utf8.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "places-differ";

// "his flat", "their house": it has no name of its own, so nothing tells it from another place.
bool is_somebodys(const Claim& claim) {
  static constexpr std::string_view kOwners[] = {"her", "his", "its", "my", "our", "their", "your"};
  const std::string_view first = std::string_view(claim.answer).substr(0, claim.answer.find(' '));
  return std::ranges::find(kOwners, ascii_lower(first)) != std::end(kOwners);
}

std::optional<Relation> judge(const ClaimPair& pair) {
  if (pair.a.kind != ClaimKind::Place || pair.b.kind != ClaimKind::Place) return {};
  if (same_name(pair.a.value.text, pair.b.value.text) || short_form(pair.a.value.text, pair.b.value.text)) {
    return say(Verdict::Agree, RelationType::Same, kId,
               fmt::format("{} and {} are one place", quoted(pair.a), quoted(pair.b)));
  }
  if (pair.same_article() || is_somebodys(pair.a) || is_somebodys(pair.b)) return {};
  return say(
      Verdict::Differ, RelationType::Precision, kId,
      fmt::format("{} and {} are two places, or one lies in the other", quoted(pair.a), quoted(pair.b)),
      pair.score);
}

}  // namespace

const Rule kPlacesDiffer = {
    .info = {.id = kId,
             .summary = "one event is given two places",
             .help = "Two articles place the same event differently. Since a town lies in a county and a "
                     "county in a state, two places are\n"
                     "shown as a difference for a person to look at, not as a contradiction.\n\n"
                     "A finding: \"in Cayce\" and \"in Pine Ridge\" for one collision."},
    .judge = judge,
};

}  // namespace factcheck
