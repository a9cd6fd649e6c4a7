#include "align/pair_features.h"

#include <algorithm>
#include <cmath>

#include "align/statements.h"

namespace factcheck {
namespace {

constexpr std::array<std::string_view, kPairFeatureCount> kNames = {
    "always",          "same-sense",     "same-topic",       "same-verb",       "other-sense",
    "light-verb",      "verb-likeness",  "subject-likeness", "object-likeness", "same-subject",
    "subject-overlap", "no-subject",     "object-overlap",   "no-object",       "frame-overlap",
    "cross-overlap",   "same-counted",   "nothing-counted",  "same-modifiers",  "other-modifiers",
    "likeness",        "very-like",      "nearest-both",     "nearest-one",     "not-near",
    "same-value",      "telling-value",  "far-value",        "same-unit-word",  "closeness",
    "same-place",      "other-place",    "same-days",        "other-days",      "one-background",
    "other-direction", "other-change",   "one-additional",   "same-speaker",    "other-speaker",
    "other-polarity",  "other-modality", "same-kind"};

constexpr float kWeights[kPairFamilies][kPairFeatureCount] = {
#include "align/comparability_weights.inc"
};

bool is_light(const Profile& profile) {
  constexpr std::string_view kLight[] = {"be", "have", "leave", "include", "make", "give", "get", "take"};
  return std::ranges::find(kLight, profile.verb) != std::end(kLight);
}

// Of two figures in base units: the larger over the smaller.
double times_as_much(const Quantity& x, const Quantity& y) {
  const double a = std::fabs(x.expected.low), b = std::fabs(y.expected.low);
  const double low = std::min(a, b);
  return low > 0 ? std::max(a, b) / low : (a == b ? 1 : 1e9);
}

// Of each word of the shorter phrase the nearest in the other; random words have a little in common, which is
// nothing.
double likeness(std::span<const WordVector> a, std::span<const WordVector> b) {
  const auto few = a.size() < b.size() ? a : b;
  const auto many = a.size() < b.size() ? b : a;
  if (few.empty()) return 0;
  constexpr float kChance = 0.25F;
  float sum = 0;
  for (const WordVector word : few) {
    float best = 0;
    for (const WordVector other : many) best = std::max(best, similarity(word, other));
    sum += std::max(0.0F, best - kChance) / (1 - kChance);
  }
  return sum / static_cast<float>(few.size());
}

// Whether two clauses may tell one deed: their verbs mean the same as far as we know, and so does one of
// those that take part in it.
bool like_deeds(const Profile& a, const Profile& b) {
  constexpr float kLikeVerbs = 0.6F;
  constexpr double kLikeNouns = 0.6;
  if (a.sense && b.sense) {
    if (a.sense->id != b.sense->id && a.topic != b.topic) return false;
  } else if (a.verb_stem != b.verb_stem && similarity(a.verb_vector, b.verb_vector) < kLikeVerbs) {
    return false;
  }
  const bool parties = shared_words(a.frame, b.frame) > 0 ||
                       likeness(a.subject_vectors, b.subject_vectors) > kLikeNouns ||
                       likeness(a.object_vectors, b.object_vectors) > kLikeNouns;
  return parties;
}

bool one_incident(const Profile& a, const Profile& b) {
  return !a.incident.empty() && a.incident == b.incident;
}

// Figures of two deeds that the lexicon tells apart are one only if they are the same to the last digit; so
// are those of people who are described by other words.
bool like_figures(const Profile& a, const Profile& b) {
  if (same_telling_value(*a.claim->value.quantity, *b.claim->value.quantity)) return true;
  if (a.sense && b.sense && a.sense->id != b.sense->id && a.topic != b.topic) return false;
  if (a.counted != b.counted) return false;
  const bool described = !a.modifiers.empty() && !b.modifiers.empty();
  return !described || shared_words(a.modifiers, b.modifiers) > 0;
}

class FeatureWriter {
 public:
  explicit FeatureWriter(PairFeatures& features) : features_(features) {}
  void set(PairFeature feature, double value = 1) {
    features_[static_cast<std::size_t>(feature)] = static_cast<float>(value);
  }

 private:
  PairFeatures& features_;
};

void add_predicates(FeatureWriter& out, const Profile& a, const Profile& b) {
  if (a.sense && b.sense) {
    const bool same = a.sense->id == b.sense->id;
    out.set(same                                       ? PairFeature::SameSense
            : a.topic == b.topic || one_incident(a, b) ? PairFeature::SameTopic
                                                       : PairFeature::OtherSense);
  } else if (one_incident(a, b)) {
    out.set(PairFeature::SameTopic);
  } else if (a.verb == b.verb) {
    out.set(PairFeature::SameVerb);
  }
  out.set(PairFeature::VerbLikeness, likeness({&a.verb_vector, 1}, {&b.verb_vector, 1}));
  out.set(PairFeature::SubjectLikeness, likeness(a.subject_vectors, b.subject_vectors));
  out.set(PairFeature::ObjectLikeness, likeness(a.object_vectors, b.object_vectors));
  if (is_light(a) || is_light(b)) out.set(PairFeature::LightVerb);
}

void add_arguments(FeatureWriter& out, const Profile& a, const Profile& b) {
  if (same_subject(a, b)) out.set(PairFeature::SameSubject);
  out.set(PairFeature::SubjectOverlap, overlap(a.subject, b.subject));
  if (a.subject.empty() || b.subject.empty()) out.set(PairFeature::NoSubject);
  out.set(PairFeature::ObjectOverlap, overlap(a.object, b.object));
  if (a.object.empty() && b.object.empty()) out.set(PairFeature::NoObject);
  out.set(PairFeature::FrameOverlap, overlap(a.frame, b.frame));
  out.set(PairFeature::CrossOverlap, std::max(overlap(a.subject, b.object), overlap(a.object, b.subject)));
}

void add_figures(FeatureWriter& out, const Profile& a, const Profile& b) {
  const Quantity& x = *a.claim->value.quantity;
  const Quantity& y = *b.claim->value.quantity;
  if (a.counted.empty() || b.counted.empty())
    out.set(PairFeature::NothingCounted);
  else if (a.counted == b.counted)
    out.set(PairFeature::SameCounted);
  if (!std::ranges::equal(a.modifiers, b.modifiers))
    out.set(PairFeature::OtherModifiers);
  else if (!a.modifiers.empty())
    out.set(PairFeature::SameModifiers);
  if (x.expected.meets(y.expected)) {
    out.set(PairFeature::SameValue);
    if (same_telling_value(x, y)) out.set(PairFeature::TellingValue);
  } else if (times_as_much(x, y) > 3) {
    out.set(PairFeature::FarValue);
  }
  if (x.unit == y.unit) out.set(PairFeature::SameUnitWord);
  if (a.direction != b.direction) out.set(PairFeature::OtherDirection);
  if ((x.change == Change::None) != (y.change == Change::None)) out.set(PairFeature::OtherChange);
  if (a.additional != b.additional) out.set(PairFeature::OneAdditional);
}

void add_answers(FeatureWriter& out, const Profile& a, const Profile& b) {
  const Claim& x = *a.claim;
  const Claim& y = *b.claim;
  const bool days = x.value.days && y.value.days;
  if (days && days_between(*x.value.days, *y.value.days) == 0) out.set(PairFeature::SameValue);
  if (x.value.minute && y.value.minute && x.value.minute == y.value.minute)
    out.set(PairFeature::TellingValue);
  if (!days && !x.value.text.empty() && x.value.text == y.value.text) out.set(PairFeature::SameValue);
}

void add_places_and_days(FeatureWriter& out, const Claim& a, const Claim& b) {
  if (!a.where.empty() && !b.where.empty()) {
    out.set(a.where == b.where ? PairFeature::SamePlace : PairFeature::OtherPlace);
  } else if (a.where != b.where) {
    const std::string& where = a.where.empty() ? b.where : a.where;
    const std::string& text = a.where.empty() ? a.text : b.text;
    out.set(text.find(where) == std::string::npos ? PairFeature::OtherPlace : PairFeature::SamePlace);
  }
  if (a.when && b.when)
    out.set(days_between(*a.when, *b.when) == 0 ? PairFeature::SameDays : PairFeature::OtherDays);
}

void add_speakers(FeatureWriter& out, const Claim& a, const Claim& b) {
  if (!a.attributed_to.empty() && !b.attributed_to.empty())
    out.set(a.attributed_to.back() == b.attributed_to.back() ? PairFeature::SameSpeaker
                                                             : PairFeature::OtherSpeaker);
  if (a.polarity != b.polarity) out.set(PairFeature::OtherPolarity);
  if (a.modality != b.modality) out.set(PairFeature::OtherModality);
}

void add_sentences(FeatureWriter& out, const Surroundings& around) {
  out.set(PairFeature::Likeness, around.likeness);
  if (around.likeness >= 0.5F) out.set(PairFeature::VeryLike);
  if (around.nearer_a == 0 && around.nearer_b == 0) {
    out.set(PairFeature::NearestBoth);
  } else if (around.nearer_a == 0 || around.nearer_b == 0) {
    out.set(PairFeature::NearestOne);
  }
  if (around.likeness == 0) out.set(PairFeature::NotNear);
  out.set(PairFeature::Closeness, std::min(1.0, around.closeness));
}

}  // namespace

std::string_view name_of(PairFeature feature) { return kNames[static_cast<std::size_t>(feature)]; }

std::string_view name_of(PairFamily family) {
  constexpr std::string_view kFamilies[] = {"count", "measured", "circumstance", "deed"};
  return kFamilies[static_cast<std::size_t>(family)];
}

std::optional<PairFamily> pair_family(const Profile& a, const Profile& b) {
  const Claim& x = *a.claim;
  const Claim& y = *b.claim;
  if (a.background != b.background) return {};
  if (x.value.quantity && y.value.quantity) {
    const Quantity& p = *x.value.quantity;
    const Quantity& q = *y.value.quantity;
    const bool named_unit = p.dimension == Dimension::Money || p.dimension == Dimension::Percent;
    if (p.dimension != q.dimension || (named_unit && p.unit != q.unit) || p.per != q.per) return {};
    if (!like_figures(a, b)) return {};
    return p.dimension == Dimension::Count ? PairFamily::Count : PairFamily::Measured;
  }
  if (x.value.quantity || y.value.quantity) return {};
  if (is_clause(x) && is_clause(y)) return like_deeds(a, b) ? std::optional(PairFamily::Deed) : std::nullopt;
  if (x.kind == y.kind && is_circumstance(x.kind))
    return one_incident(a, b) || like_deeds(a, b) ? std::optional(PairFamily::Circumstance) : std::nullopt;
  return {};
}

PairFeatures pair_features(const Profile& a, const Profile& b, const Surroundings& around) {
  PairFeatures features{};
  FeatureWriter out(features);
  out.set(PairFeature::Always);
  add_predicates(out, a, b);
  add_arguments(out, a, b);
  if (a.claim->value.quantity && b.claim->value.quantity)
    add_figures(out, a, b);
  else
    add_answers(out, a, b);
  add_places_and_days(out, *a.claim, *b.claim);
  add_speakers(out, *a.claim, *b.claim);
  add_sentences(out, around);
  if (a.background != b.background) out.set(PairFeature::OneBackground);
  if (a.claim->kind == b.claim->kind) out.set(PairFeature::SameKind);
  return features;
}

float weight_of(PairFamily family, PairFeature feature) {
  return kWeights[static_cast<std::size_t>(family)][static_cast<std::size_t>(feature)];
}

double learned_comparability(const Profile& a, const Profile& b, const Surroundings& around) {
  const auto family = pair_family(a, b);
  if (!family) return 0;
  const PairFeatures features = pair_features(a, b, around);
  const auto& weights = kWeights[static_cast<std::size_t>(*family)];
  double sum = 0;
  for (std::size_t i = 0; i < kPairFeatureCount; ++i) sum += static_cast<double>(weights[i]) * features[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace factcheck
