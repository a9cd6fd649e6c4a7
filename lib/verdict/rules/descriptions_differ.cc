// Who or what bears a description that fits one: "the largest city in Peru is Lima" against "is Cusco". And
// one thing in two ranks: "the largest", "the second largest city in Peru".
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "align/names.h"
#include "align/words.h"
#include "base/utf8.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "descriptions-differ";

// What is largest changes; this far apart both can be right. Days.
constexpr long kRanksChange = 180;

bool written_apart(const ClaimPair& pair) {
  const auto x = moment_of(pair.a);
  const auto y = moment_of(pair.b);
  return x && y && days_between(*x, *y) > kRanksChange;
}

// "Lima" and "the city of Lima", "Ann Lee" and "Ann K. Lee".
bool one_bearer(std::string_view a, std::string_view b) {
  return same_name(a, b) || short_form(a, b) || shorter_name(a, b);
}

std::optional<Relation> judge_bearers(const ClaimPair& pair) {
  if (pair.a.polarity != pair.b.polarity || pair.a.polarity == Polarity::Negated) return {};
  if (pair.a.modality != pair.b.modality) return {};
  const std::string& x = pair.a.value.text;
  const std::string& y = pair.b.value.text;
  if (one_bearer(x, y)) {
    return say(Verdict::Agree, RelationType::Same, kId,
               fmt::format("{} and {} are one", quoted(pair.a), quoted(pair.b)));
  }
  if (near_spelling(x, y)) {
    return say(Verdict::Differ, RelationType::Spelling, kId,
               fmt::format("{} and {} look like one name in two spellings", quoted(pair.a), quoted(pair.b)),
               pair.score);
  }
  if (pair.same_article()) return {};
  const bool by_others = attributed_apart(pair);
  if (by_others || written_apart(pair) || !pair.same_thing()) {
    return say(Verdict::Differ, by_others ? RelationType::Attribution : RelationType::Update, kId,
               fmt::format("{} and {} may each have been the {} at a time", quoted(pair.a), quoted(pair.b),
                           pair.a.subject),
               pair.score);
  }
  constexpr double kAlike = 0.8;  // "largest" by one measure may not be so by another
  return say(Verdict::Contradict, RelationType::Name, kId,
             fmt::format("{} and {} cannot both be the {}", quoted(pair.a), quoted(pair.b), pair.a.subject),
             kAlike * contradiction_confidence(pair));
}

// "most populous", "oldest".
bool is_superlative(std::string_view word) {
  static constexpr std::string_view kNouns[] = {"conquest", "contest", "forest",  "harvest", "inquest",
                                                "interest", "protest", "request", "tempest"};
  constexpr std::size_t kShortest = 6;  // bytes
  if (word == "most" || word == "least") return true;
  return word.size() >= kShortest && word.ends_with("est") &&
         std::ranges::find(kNouns, word) == std::end(kNouns);
}

// "second largest city in Peru" as its rank and what it is ranked by and among.
struct Ranked {
  std::size_t rank = 1;
  std::vector<WordId> rest;
};

std::optional<Ranked> ranked(std::string_view description) {
  static constexpr std::string_view kOrdinals[] = {"second",  "third",  "fourth", "fifth", "sixth",
                                                   "seventh", "eighth", "ninth",  "tenth"};
  std::string words(description);
  std::ranges::replace(words, '-', ' ');
  const std::vector<std::string_view> list = words_in_order(words);
  std::size_t at = !list.empty() && list[0] == "the" ? 1 : 0;
  Ranked found;
  if (at < list.size()) {
    const auto* const ordinal = std::ranges::find(kOrdinals, list[at]);
    if (ordinal != std::end(kOrdinals)) {
      found.rank = static_cast<std::size_t>(ordinal - std::begin(kOrdinals)) + 2;
      ++at;
    }
  }
  if (at + 1 >= list.size() || !is_superlative(list[at])) return {};
  const auto begin = static_cast<std::size_t>(list[at].data() - words.data());
  found.rest = exact_words(std::string_view(words).substr(begin));
  return found;
}

std::optional<Relation> judge_ranks(const ClaimPair& pair) {
  const auto says_what_it_is = [](const Claim& claim) {
    return claim.kind == ClaimKind::Status && claim.predicate == "be" && claim.polarity == Polarity::Affirmed;
  };
  if (!says_what_it_is(pair.a) || !says_what_it_is(pair.b)) return {};
  const auto x = ranked(pair.a.object);
  const auto y = ranked(pair.b.object);
  if (!x || !y || x->rest != y->rest || x->rank == y->rank) return {};
  if (pair.a.modality != pair.b.modality || pair.same_article()) return {};
  if (written_apart(pair) || attributed_apart(pair) || pair.by_likeness) {
    return say(Verdict::Differ, RelationType::Update, kId,
               fmt::format("{} and {} are two ranks of {}", quoted(pair.a), quoted(pair.b), pair.a.subject),
               pair.score);
  }
  constexpr double kOfOneThing = 0.7;
  return say(
      Verdict::Contradict, RelationType::Value, kId,
      fmt::format("{} and {} cannot both be the rank of {}", quoted(pair.a), quoted(pair.b), pair.a.subject),
      kOfOneThing);
}

std::optional<Relation> judge(const ClaimPair& pair) {
  if (is_description(pair.a) && is_description(pair.b)) return judge_bearers(pair);
  return judge_ranks(pair);
}

}  // namespace

const Rule kDescriptionsDiffer = {
    .info = {.id = kId,
             .summary = "a description that fits one is given to two",
             .help =
                 "Two articles name different bearers of what there is one of: the largest, oldest or first "
                 "of its kind in one place,\nthe capital, the mother. Or they rank one thing differently.\n\n"
                 "A finding: \"the largest city in Peru is Lima\" and \"Cusco, the largest city in Peru\"; "
                 "\"the largest\" and \"the\nsecond largest bank in Peru\", both of one bank.\n"
                 "None: \"one of the largest\", the largest of another kind, in another place or at another "
                 "time; who was the largest\nand who is."},
    .judge = judge,
};

}  // namespace factcheck
