// What speaks for and against two claims of two articles being answers to one question, as numbers with
// names: what comparability is learned from (tools/train/comparability.cc) and what can be printed of it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "align/profile.h"

namespace factcheck {

// Claims of one family can answer one question. Each has weights of its own.
enum class PairFamily : std::uint8_t { Count, Measured, Circumstance, Deed };
constexpr std::size_t kPairFamilies = 4;

// All lie between 0 and 1.
enum class PairFeature : std::uint8_t {
  Always,
  SameSense,     // "killed" / "left dead"
  SameTopic,     // senses of one topic: nominated / withdrawn
  SameVerb,      // of which the lexicon knows nothing
  OtherSense,    // both in the lexicon, and two
  LightVerb,     // one is "be", "have", "leave": says little
  VerbLikeness,  // of vectors, see syntax/word_vectors.h
  SubjectLikeness,
  ObjectLikeness,
  SameSubject,  // by their last word, and no other word against it
  SubjectOverlap,
  NoSubject,  // on one side
  ObjectOverlap,
  NoObject,      // on both sides
  FrameOverlap,  // subject of one, object of the other: "the rain flooded streets", "streets were flooded"
  CrossOverlap,
  SameCounted,
  NothingCounted,  // on one side
  SameModifiers,   // of what is counted, where there are some
  OtherModifiers,
  Likeness,  // of the two sentences
  VeryLike,
  NearestBoth,  // neither article has a sentence more like the other
  NearestOne,
  NotNear,       // not among the three nearest either way
  SameValue,     // as a reader takes them
  TellingValue,  // a figure that few things share
  FarValue,      // more than three times the other
  SameUnitWord,  // "mile" and "mile", not "kilometre"
  Closeness,     // of the two articles
  SamePlace,
  OtherPlace,
  SameDays,
  OtherDays,
  OneBackground,   // one speaks of another year
  OtherDirection,  // "from", "to", "by"
  OtherChange,
  OneAdditional,  // "three more"
  SameSpeaker,
  OtherSpeaker,
  OtherPolarity,
  OtherModality,
  SameKind,  // of claim: an event against a status
};
constexpr std::size_t kPairFeatureCount = static_cast<std::size_t>(PairFeature::SameKind) + 1;

std::string_view name_of(PairFeature feature);  // "same-sense"
std::string_view name_of(PairFamily family);    // "count"

// Where two claims stand to each other beside what they say themselves.
struct Surroundings {
  double closeness = 0;  // of the two articles, see Stories
  bool same_article = false;
  bool one_event = false;  // the texts are known to speak of one event
  float likeness = 0;      // of the two sentences, 0 if they are not among the nearest, see Passages
  std::uint8_t nearer_a = 3, nearer_b = 3;
};

// None for claims that cannot answer one question: a day against a sum.
std::optional<PairFamily> pair_family(const Profile& a, const Profile& b);

using PairFeatures = std::array<float, kPairFeatureCount>;
PairFeatures pair_features(const Profile& a, const Profile& b, const Surroundings& around);

// What was learned for a family.
float weight_of(PairFamily family, PairFeature feature);

// How likely the two answer one question, by the weights learned; 0 for claims of no family.
double learned_comparability(const Profile& a, const Profile& b, const Surroundings& around);

}  // namespace factcheck
