// Whether it happened: done against not done, done against attempted.
#include <fmt/format.h>

#include <algorithm>

#include "align/near_copies.h"
#include "align/words.h"
#include "claim/predicates.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "deeds-differ";

// Two moments further apart than this are two occasions. Days.
constexpr long kOneOccasion = 14;

const Sense* sense_of(const Claim& claim) { return sense_of_predicate(claim.predicate, claim.object); }

bool done(const Claim& claim) { return claim.modality == Modality::Asserted; }

bool two_occasions(const ClaimPair& pair) {
  const auto x = moment_of(pair.a);
  const auto y = moment_of(pair.b);
  return x && y && days_between(*x, *y) > kOneOccasion;
}

Relation differ(const ClaimPair& pair, RelationType type, std::string_view how) {
  return say(Verdict::Differ, type, kId, fmt::format("{} and {} {}", quoted(pair.a), quoted(pair.b), how),
             pair.score);
}

Relation told_otherwise(const ClaimPair& pair, RelationType type) {
  return say(Verdict::Differ, type, kId, how_told(pair), pair.score);
}

Relation contradict(const ClaimPair& pair, RelationType type, double confidence) {
  return say(
      Verdict::Contradict, type, kId,
      fmt::format("{} and {} cannot both be true of {}", quoted(pair.a), quoted(pair.b), pair.a.subject),
      confidence);
}

// One sense, said to be done and said to be something less.
std::optional<Relation> judge_modality(const ClaimPair& pair, const Sense* sense) {
  const Claim& other = done(pair.a) ? pair.b : pair.a;
  if (!done(pair.a) && !done(pair.b)) return {};
  if (other.polarity == Polarity::Negated) return {};
  switch (other.modality) {
    case Modality::Attempted:
      if (sense && sense->once) return contradict(pair, RelationType::Status, 0.8);
      return told_otherwise(pair, RelationType::Status);
    case Modality::Planned:
    case Modality::Threatened:
      return told_otherwise(pair, RelationType::Status);
    case Modality::Alleged:
    case Modality::Denied:
      return told_otherwise(pair, RelationType::Attribution);
    default:
      return {};
  }
}

// "was not built within 50 years": built it may be, only not so. The words right behind the answer tell.
bool denies_circumstance(const Claim& claim, const Claim& other) {
  static constexpr std::string_view kCircumstances[] = {"as",   "at",    "because", "by",   "during", "for",
                                                        "from", "in",    "into",    "like", "on",     "since",
                                                        "to",   "under", "until",   "with", "within"};
  const std::size_t at = place_of_answer(claim);
  if (claim.polarity != Polarity::Negated || at == std::string::npos) return false;
  std::string_view behind = std::string_view(claim.text).substr(at + claim.answer.size());
  if (!behind.starts_with(' ')) return false;
  behind.remove_prefix(1);
  const std::string_view word = behind.substr(0, behind.find_first_of(" ,.;"));
  if (std::ranges::find(kCircumstances, word) == std::end(kCircumstances)) return false;
  constexpr std::size_t kNear = 48;  // bytes that hold the circumstance
  return shared_words(content_words(behind.substr(0, kNear)), content_words(other.text)) == 0;
}

// "In Ruiz's view, the town broke its word": an opinion, whoever holds it. The words before the answer tell.
bool told_as_view(const Claim& claim) {
  static constexpr std::string_view kViews[] = {"eyes", "mind", "opinion", "view"};
  const std::size_t at = place_of_answer(claim);
  if (at == std::string::npos) return false;
  const std::vector<std::string_view> words = words_in_order(std::string_view(claim.text).substr(0, at));
  constexpr std::size_t kFurthest = 5;  // words from "in" to "view": "in the mayor's own view"
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != "in" && words[i] != "In") continue;
    for (std::size_t j = i + 2; j < std::min(words.size(), i + kFurthest); ++j) {
      const char behind =
          claim.text[static_cast<std::size_t>(words[j].data() - claim.text.data()) + words[j].size()];
      if (behind == ',' && std::ranges::find(kViews, words[j]) != std::end(kViews)) return true;
    }
  }
  return false;
}

std::optional<Relation> judge_polarity(const ClaimPair& pair) {
  if (two_occasions(pair) || !pair.same_thing()) return {};
  if (denies_circumstance(pair.a, pair.b) || denies_circumstance(pair.b, pair.a)) return {};
  // What one article says in both ways it says of two things, or of two moments.
  if (pair.same_article()) return {};
  if (told_as_view(pair.a) != told_as_view(pair.b))
    return differ(pair, RelationType::Attribution, "are a report and somebody's view");
  // Two who were there, or know of it, cannot both be right, though neither article is wrong to quote them.
  if (attributed_apart(pair)) {
    constexpr double kOfSpeakers = 0.8;
    return say(Verdict::Contradict, RelationType::Polarity, kId,
               fmt::format("{} is the word of {} and {} that of {}", quoted(pair.a),
                           pair.a.attributed_to.back(), quoted(pair.b), pair.b.attributed_to.back()),
               kOfSpeakers * contradiction_confidence(pair));
  }
  return contradict(pair, RelationType::Polarity, contradiction_confidence(pair));
}

std::optional<Relation> judge_senses(const ClaimPair& pair, const Sense& x, const Sense& y) {
  if (pair.a.polarity != pair.b.polarity || !done(pair.a) || !done(pair.b)) return {};
  const bool killed_and_survived = (x.id == "survive" && y.once) || (y.id == "survive" && x.once);
  const bool exclude = x.opposite == y.id || y.opposite == x.id || killed_and_survived;
  if (exclude && !two_occasions(pair) && !pair.same_article() && pair.same_thing()) {
    return contradict(pair, RelationType::Status, contradiction_confidence(pair));
  }
  return differ(pair, RelationType::Status, "are two stages of one matter");
}

std::string_view topic_of(const Claim& claim, const Sense* sense) {
  if (sense == nullptr) return claim.predicate;
  return sense->topic.empty() ? sense->id : sense->topic;
}

bool same_topic(const ClaimPair& pair, const Sense* x, const Sense* y) {
  return topic_of(pair.a, x) == topic_of(pair.b, y);
}

std::optional<Relation> judge(const ClaimPair& pair) {
  const auto deed = [](const Claim& claim) {
    return claim.kind == ClaimKind::Status || claim.kind == ClaimKind::Event;
  };
  if (!deed(pair.a) || !deed(pair.b)) return {};
  const Sense* x = sense_of(pair.a);
  const Sense* y = sense_of(pair.b);
  if (pair.by_likeness && !same_topic(pair, x, y)) return {};
  if (x && y && x->id != y->id) return judge_senses(pair, *x, *y);
  if (pair.a.modality != pair.b.modality) return judge_modality(pair, x);
  if (!done(pair.a)) return {};
  if (pair.a.polarity != pair.b.polarity) return judge_polarity(pair);
  return say(Verdict::Agree, RelationType::Same, kId,
             fmt::format("{} and {} say the same", quoted(pair.a), quoted(pair.b)));
}

}  // namespace

const Rule kDeedsDiffer = {
    .info = {.id = kId,
             .summary = "something is said to have happened and not to have happened",
             .help = "Two articles disagree on whether a deed was done: done against not done, done against "
                     "only attempted where the deed\n"
                     "cannot be half done, or two outcomes that exclude each other.\n\n"
                     "A finding: \"was assassinated in May\" and \"an assassination attempt\"; \"approved "
                     "the bill\" and \"rejected the bill\".\n"
                     "None: a plan and its execution later, what two people claim of each other, a stalled "
                     "nomination that was\n"
                     "withdrawn afterwards."},
    .judge = judge,
};

}  // namespace factcheck
