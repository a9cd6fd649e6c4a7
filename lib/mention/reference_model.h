// How well somebody or something spoken of before fits a pronoun: a log-linear model over named features.
//
// "Reed met Holt. He left.": each of the two, and nobody at all, gets a weight; the choice falls on the
// heaviest if its share of all is high enough. The weights are learned by tools/train (see
// reference_weights.inc); after Denis and Baldridge, "Specialized models and ranking for coreference
// resolution", EMNLP 2008.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "mention/name.h"
#include "mention/reference_nouns.h"

namespace factcheck {

enum class PronounClass : std::uint8_t { Person, Thing, Several };  // he or she; it; they
enum class PronounForm : std::uint8_t { Subject, Object, Possessive, Reflexive };

// Where a phrase stands in its clause.
enum class PhraseRole : std::uint8_t { Other, Subject, Object, Oblique, Possessor, Attached, Complement };

// How a thing was last named.
enum class Form : std::uint8_t { Name, Definite, Indefinite, Owned, Bare, Pronoun };

// What was spoken of: somebody with a name, or what a phrase describes.
struct Referent {
  std::int32_t entity = -1;  // of the names, or
  std::int32_t phrase = -1;  // the phrase that spoke of it first
  EntityKind kind = EntityKind::Unknown;
  NounKind noun = NounKind::Other;
  Gender gender = Gender::Unknown;
  bool plural = false;
  bool nobody = false;  // "neither man", "every player": means none whom one could name
  // Its last mention.
  Form form = Form::Name;
  PhraseRole role = PhraseRole::Other;
  bool quoted = false;
  std::uint32_t token = 0, sentence = 0, paragraph = 0;
  std::int32_t clause = -1;
  // All of them.
  std::uint32_t mentions = 0;
  bool meant[3] = {};                 // by a pronoun of that class
  std::vector<std::uint32_t> tokens;  // of its mentions, the first few; for the trainer alone
};

struct Pronoun {
  PronounClass kind = PronounClass::Person;
  Gender gender = Gender::Unknown;
  PronounForm form = PronounForm::Subject;
  PhraseRole role = PhraseRole::Other;
  bool quoted = false;
  std::uint32_t token = 0, sentence = 0, paragraph = 0;
  std::int32_t clause = -1;
  // What the words around say of "it": 0 nothing, 1 "it is", 2 "it is hard to", 3 "it seems", 4 the tree says
  // it is empty.
  std::uint8_t empty = 0;
  bool left_open = false;  // one of its class was left open in this sentence or the one before
};

// A candidate in the light of the pronoun.
struct Candidate {
  const Referent* referent = nullptr;
  std::uint32_t nearer = 0;       // candidates whose last mention is nearer
  bool subject_of_own = false;    // its last mention is the subject of the pronoun's clause
  bool subject_of_above = false;  // of the clause that governs it: "Reed said he"
  bool most_spoken_of = false;
};

// Of one candidate, or of none of them: one feature a group, so that they need no memory of their own.
class Features {
 public:
  void push_back(std::uint16_t feature) { all_.at(size_++) = feature; }
  const std::uint16_t* begin() const { return all_.data(); }
  const std::uint16_t* end() const { return all_.data() + size_; }

 private:
  std::array<std::uint16_t, 24> all_;
  std::size_t size_ = 0;
};

// What the model sees of one pronoun: how it fits each candidate, and none of them.
struct PronounChoice {
  Pronoun pronoun;
  Features none;
  std::vector<Features> fits;  // one a candidate
  std::vector<Candidate> candidates;
};

void add_features(PronounChoice& choice);

// The candidate that is meant, or -1 if it is not sure.
std::int32_t choose_antecedent(const PronounChoice& choice);

// For training: the number of features, and each one's name ("it distance:2").
std::size_t feature_count();
std::string feature_name(std::size_t feature);

}  // namespace factcheck
