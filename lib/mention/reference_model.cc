#include "mention/reference_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace factcheck {
namespace {

// Weights in hundredths, one a feature, in the order of the groups below and, in each, of the classes of
// pronouns.
constexpr std::int16_t kWeights[] = {
#include "mention/reference_weights.inc"
};

// Shares of all weight from which a choice is said, by class of pronoun: on documents not learned from, nine
// right of ten for he and she, three of four for the others.
constexpr std::array<double, 3> kSure = {0.4, 0.6, 0.45};

constexpr std::uint16_t kClasses = 3;
constexpr std::array<std::string_view, kClasses> kClassNames = {"person", "thing", "several"};

enum Group : std::uint8_t {
  Distance,      // sentences back, by whether a pronoun was last
  Nearer,        // candidates between
  Role,          // of the last mention, by form of the pronoun and whether in its sentence
  DistanceRole,  // of subjects and others, by distance and whether the pronoun is a subject
  LastForm,      // name, definite ...
  Kind,          // what sort of thing
  Sex,           // known and the same, unknown
  Spoken,        // how often
  OwnClause,     // subject of its clause, by form
  Above,         // subject of the governing clause, by form
  Quotes,        // inside and outside of quotes
  Paragraph,
  Words,       // between, in one sentence
  Before,      // meant by such a pronoun before
  SameClause,  // role in the same clause, by form
  None,        // nobody
  NoneForm,
  NoneQuoted,
  NoneEmpty,
  NoneOpen,
  NoneRivals,  // nobody, by the number of candidates
  GroupCount
};

struct GroupRow {
  std::string_view name;
  std::uint16_t size;
};
constexpr std::array<GroupRow, GroupCount> kGroups = {{
    {"distance", 14},   {"nearer", 6},      {"role", 56},        {"distance and role", 16},
    {"form", 6},        {"kind", 20},       {"sex", 6},          {"spoken", 8},
    {"own clause", 8},  {"above", 8},       {"quotes", 4},       {"paragraph", 3},
    {"words", 5},       {"before", 3},      {"same clause", 32}, {"none", 1},
    {"none form", 4},   {"none quoted", 2}, {"none empty", 5},   {"none open", 2},
    {"none rivals", 5},
}};

constexpr std::array<std::uint16_t, GroupCount + 1> group_starts() {
  std::array<std::uint16_t, GroupCount + 1> starts{};
  for (std::size_t at = 0; at < GroupCount; ++at) {
    starts[at + 1] = static_cast<std::uint16_t>(starts[at] + kGroups[at].size * kClasses);
  }
  return starts;
}
constexpr auto kStarts = group_starts();
static_assert(std::size(kWeights) == kStarts[GroupCount], "train the weights anew");

class Writer {
 public:
  Writer(PronounClass kind, Features& features)
      : kind_(static_cast<std::uint16_t>(kind)), features_(features) {}

  void put(Group group, std::uint32_t value) {
    const std::uint16_t size = kGroups[group].size;
    const std::uint32_t at = std::min<std::uint32_t>(value, size - 1U);
    features_.push_back(static_cast<std::uint16_t>(kStarts[group] + kind_ * size + at));
  }

 private:
  std::uint16_t kind_;
  Features& features_;
};

std::uint32_t kind_value(const Referent& referent) {
  if (referent.entity >= 0) return static_cast<std::uint32_t>(referent.kind);  // 0 to 8
  const auto noun = static_cast<std::uint32_t>(referent.noun);                 // 0 to 7
  return referent.plural ? (referent.noun == NounKind::Person ? 18U : 19U) : 9U + noun;
}

std::uint32_t words_between(std::uint32_t from, std::uint32_t to) {
  const std::uint32_t words = to - from;
  return words <= 2 ? 0U : words <= 5 ? 1U : words <= 10 ? 2U : 3U;
}

void add_candidate(const Pronoun& pronoun, const Candidate& candidate, Features& features) {
  const Referent& referent = *candidate.referent;
  const auto form = static_cast<std::uint32_t>(pronoun.form);
  const auto role = static_cast<std::uint32_t>(referent.role);
  const std::uint32_t back = pronoun.sentence - referent.sentence;
  const bool subject = referent.role == PhraseRole::Subject;
  const bool again = referent.form == Form::Pronoun;
  Writer out(pronoun.kind, features);
  out.put(Distance, std::min(back, 6U) * 2 + again);
  out.put(Nearer, candidate.nearer);
  out.put(Role, (role * 4 + form) * 2 + (back == 0));
  out.put(DistanceRole, (std::min(back, 3U) * 2 + subject) * 2 + (pronoun.form == PronounForm::Subject));
  out.put(LastForm, static_cast<std::uint32_t>(referent.form));
  out.put(Kind, kind_value(referent));
  out.put(Sex, (referent.gender == Gender::Unknown  ? 0U
                : referent.gender == pronoun.gender ? 1U
                                                    : 2U) *
                       2 +
                   (referent.entity >= 0));
  const std::uint32_t often = referent.mentions >= 5   ? 3U
                              : referent.mentions >= 3 ? 2U
                                                       : referent.mentions - 1;
  out.put(Spoken, std::min(often, 3U) * 2 + candidate.most_spoken_of);
  out.put(OwnClause, form * 2 + candidate.subject_of_own);
  out.put(Above, form * 2 + candidate.subject_of_above);
  out.put(Quotes, (pronoun.quoted ? 2U : 0U) + referent.quoted);
  out.put(Paragraph, pronoun.paragraph - referent.paragraph);
  out.put(Words, back > 0 ? 4U : words_between(referent.token, pronoun.token));
  const bool same = referent.meant[static_cast<std::size_t>(pronoun.kind)];
  out.put(Before, same ? 1U : referent.meant[0] || referent.meant[1] || referent.meant[2] ? 2U : 0U);
  const bool one_clause = back == 0 && pronoun.clause >= 0 && pronoun.clause == referent.clause;
  out.put(SameClause, form * 8 + (one_clause ? 1U + role : 0U));
}

double weigh(const Features& features) {
  std::int32_t sum = 0;
  for (const std::uint16_t feature : features) sum += kWeights[feature];
  return sum / 100.0;
}

}  // namespace

void add_features(PronounChoice& choice) {
  const Pronoun& pronoun = choice.pronoun;
  Writer none(pronoun.kind, choice.none);
  none.put(None, 0);
  none.put(NoneForm, static_cast<std::uint32_t>(pronoun.form));
  none.put(NoneQuoted, pronoun.quoted);
  none.put(NoneEmpty, pronoun.empty);
  none.put(NoneOpen, pronoun.left_open);
  const auto rivals = static_cast<std::uint32_t>(choice.candidates.size());
  none.put(NoneRivals, rivals <= 3 ? rivals : 4U);
  choice.fits.resize(choice.candidates.size());
  for (std::size_t at = 0; at < choice.candidates.size(); ++at) {
    add_candidate(pronoun, choice.candidates[at], choice.fits[at]);
  }
}

std::int32_t choose_antecedent(const PronounChoice& choice) {
  double best = 0;
  std::int32_t chosen = -1;
  std::vector<double> weights;
  weights.reserve(choice.fits.size());
  for (const Features& features : choice.fits) weights.push_back(weigh(features));
  const double none = weigh(choice.none);
  double highest = none;
  for (const double weight : weights) highest = std::max(highest, weight);
  double sum = std::exp(none - highest);
  for (std::size_t at = 0; at < weights.size(); ++at) {
    const double share = std::exp(weights[at] - highest);
    sum += share;
    if (share > best) {
      best = share;
      chosen = static_cast<std::int32_t>(at);
    }
  }
  return best >= kSure[static_cast<std::size_t>(choice.pronoun.kind)] * sum ? chosen : -1;
}

std::size_t feature_count() { return kStarts[GroupCount]; }

std::string feature_name(std::size_t feature) {
  std::size_t group = 0;
  while (group + 1 < GroupCount && kStarts[group + 1] <= feature) ++group;
  const std::size_t within = feature - kStarts[group];
  return fmt::format("{} {} {}", kClassNames[within / kGroups[group].size], kGroups[group].name,
                     within % kGroups[group].size);
}

}  // namespace factcheck
