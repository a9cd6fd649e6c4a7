// A claim as alignment looks at it: made once, from the claim's own fields, so that claims read from files
// align just as claims made from articles do.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "align/words.h"
#include "base/list_store.h"
#include "claim/claim.h"
#include "claim/predicates.h"
#include "syntax/word_vectors.h"

namespace factcheck {

struct Profile {
  const Claim* claim = nullptr;
  const Sense* sense = nullptr;     // null: the predicate is not in the lexicon
  std::string_view verb;            // first word of the predicate
  WordId verb_stem = 0;             // of the deed: of "be killed" that of "killed"
  std::string_view topic;           // the sense's topic, else the verb
  std::span<const WordId> subject;  // content words
  std::span<const WordId> object;
  std::span<const WordId> frame;      // subject and object together
  std::span<const WordId> sentence;   // content words of the sentence
  std::span<const WordId> modifiers;  // of what is counted: "civilian" in "civilian workers"
  std::span<const WordId> figures;    // written in subject and object: "$9" in "a $9 increase"
  WordId subject_key = 0;  // last content word of the subject: "Elon Musk" and "Musk" share it; 0 without one
  WordVector verb_vector;
  std::span<const WordVector> subject_vectors;  // of words that are no names, a few at most
  std::span<const WordVector> object_vectors;
  std::string_view incident;    // of a claim on the day, hour or place of a deed, see incidents.h
  std::string_view direction;   // "from", "to", "by" after the verb: "fall from" is not "fall to"
  std::string_view counted;     // what is counted, by its group: "people", "victims" are one
  std::uint32_t standings = 0;  // what its words make of things, a bit each: "fake", "former", "planned"
  bool additional = false;      // "three more", "20 others": counted on top of what was counted before
  bool reaches_wide = false;    // "in 13 countries": no figure of one province is held against it
  bool background = false;      // it speaks of a time far from the article's own
};

// What asks when or where.
inline bool is_circumstance(ClaimKind kind) {
  return kind == ClaimKind::Date || kind == ClaimKind::Time || kind == ClaimKind::Place;
}

// The profiles of all claims of a run, in their order. The claims have to outlive them.
class Profiles {
 public:
  Profiles(const std::vector<Claim>& claims, unsigned jobs);
  Profiles(const Profiles&) = delete;  // profiles point into the words
  Profiles& operator=(const Profiles&) = delete;

  std::size_t size() const { return all_.size(); }
  const Profile& operator[](std::size_t claim) const { return all_[claim]; }

  // What profiles of claims side by side point into.
  struct Lists {
    ListStore<WordId> words;
    ListStore<WordVector> vectors;
  };

 private:
  std::vector<Profile> all_;
  std::vector<Lists> lists_;
};

// What a claim's predicate speaks of: the topic of its sense, else its verb.
std::string_view topic_of(const Claim& claim);

// Subjects share their last word, and neither full name has a word before it that the other contradicts:
// "Elon Musk" and "Musk" fit, "Elon Musk" and "Kimbal Musk" do not.
bool same_subject(const Profile& a, const Profile& b);

// The same sum or number to the last digit, and not a small one that many things share.
bool same_telling_value(const Quantity& a, const Quantity& b);

}  // namespace factcheck
