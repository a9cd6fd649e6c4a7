// What a thing is called: "American Party" against "America Party".
#include <fmt/format.h>

#include "align/names.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "names-differ";

// A thing takes one name at a time. Days.
constexpr long kOneRenaming = 14;

std::optional<Relation> judge_new_names(const ClaimPair& pair) {
  const auto x = moment_of(pair.a);
  const auto y = moment_of(pair.b);
  if (pair.same_article() || pair.a.polarity != pair.b.polarity || pair.a.modality != pair.b.modality)
    return {};
  const bool at_once = x && y && days_between(*x, *y) <= kOneRenaming;
  if (!at_once || attributed_apart(pair)) {
    return say(Verdict::Differ, RelationType::Update, kId,
               fmt::format("{} and {} may be names that {} took in turn", quoted(pair.a), quoted(pair.b),
                           pair.a.subject),
               pair.score);
  }
  constexpr double kSure = 0.7;
  return say(Verdict::Contradict, RelationType::Name, kId,
             fmt::format("{} and {} cannot both be the new name of {}", quoted(pair.a), quoted(pair.b),
                         pair.a.subject),
             kSure);
}

std::optional<Relation> judge(const ClaimPair& pair) {
  if (pair.a.kind != ClaimKind::Name || pair.b.kind != ClaimKind::Name) return {};
  if (is_description(pair.a) || is_description(pair.b)) return {};
  const std::string& x = pair.a.value.text;
  const std::string& y = pair.b.value.text;
  if (pair.a.predicate == kSpelled && shorter_name(x, y)) {
    return say(
        Verdict::Agree, RelationType::Precision, kId,
        fmt::format("{} and {} are a short and a full form of one name", quoted(pair.a), quoted(pair.b)));
  }
  if (pair.a.predicate == kSpelled && !same_name(x, y)) {
    return say(Verdict::Differ, RelationType::Spelling, kId,
               fmt::format("{} and {} are two spellings of one name", quoted(pair.a), quoted(pair.b)),
               pair.score);
  }
  if (same_name(x, y)) {
    return say(Verdict::Agree, RelationType::Same, kId,
               fmt::format("{} and {} are one name", quoted(pair.a), quoted(pair.b)));
  }
  if (short_form(x, y)) {
    return say(
        Verdict::Agree, RelationType::Precision, kId,
        fmt::format("{} and {} are a short and a full form of one name", quoted(pair.a), quoted(pair.b)));
  }
  if (pair.a.predicate == kKnownAs) return {};  // a thing may have many
  if (pair.a.predicate == kRenamed) return judge_new_names(pair);
  // One founder can found several things; names that share their kind word and little else are two things.
  if (!alike(x, y)) {
    return say(Verdict::Differ, RelationType::OtherAnswer, kId,
               fmt::format("{} and {} may be two things", quoted(pair.a), quoted(pair.b)), pair.score);
  }
  return say(Verdict::Contradict, RelationType::Name, kId,
             fmt::format("{} and {} are different names for what {} set up", quoted(pair.a), quoted(pair.b),
                         pair.a.subject),
             0.85);
}

}  // namespace

const Rule kNamesDiffer = {
    .info = {.id = kId,
             .summary = "one thing is given two names that mean different words",
             .help =
                 "Two articles name the same party, company or law, and the names are no variants of one.\n\n"
                 "A finding: \"the American Party\" and \"the America Party\", founded by one person.\n"
                 "None: a short and a full form, an acronym and what it stands for, two spellings of a "
                 "person's name."},
    .judge = judge,
};

}  // namespace factcheck
