// Where it happened: "in Cayce" against "in Pine Ridge".
#include <fmt/format.h>

#include "align/names.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "places-differ";

std::optional<Relation> judge(const ClaimPair& pair) {
  if (pair.a.kind != ClaimKind::Place || pair.b.kind != ClaimKind::Place) return {};
  if (same_name(pair.a.value.text, pair.b.value.text) || short_form(pair.a.value.text, pair.b.value.text)) {
    return say(Verdict::Agree, RelationType::Same, kId,
               fmt::format("{} and {} are one place", quoted(pair.a), quoted(pair.b)));
  }
  if (pair.same_article()) return {};
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
