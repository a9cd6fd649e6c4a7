// One analysed article as the makers of claims look at it: where a phrase stands, whom it means, who says so,
// when, where, and whether it is said to be so at all.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "claim/claim.h"
#include "mention/mentions.h"
#include "syntax/analysis.h"
#include "text/document.h"

namespace factcheck {

enum class Site : std::uint8_t {
  None,
  Subject,
  Agent,
  Object,
  IndirectObject,
  Complement,
  Oblique,
  Attached
};

// Where a noun phrase stands in its sentence.
struct PhrasePlace {
  Site site = Site::None;
  std::int32_t clause = -1;
  std::int32_t preposition = -1;  // token
  std::int32_t host = -1;         // the phrase it is attached to
};

struct OwnWord;  // a row of own_words.h

class Reading {
 public:
  // All three must outlive the reading.
  Reading(const Document& document, const Analysis& analysis, const Mentions& mentions);

  const Document& document() const { return document_; }
  const Analysis& analysis() const { return analysis_; }
  const Mentions& mentions() const { return mentions_; }

  const PhrasePlace& place_of(std::uint32_t phrase) const { return places_[phrase]; }
  // The innermost clause that reaches over a token, or -1.
  std::int32_t clause_at(std::uint32_t token) const { return clause_of_token_[token]; }
  const Clause* clause(std::int32_t index) const { return index < 0 ? nullptr : &analysis_.clauses[index]; }
  std::string_view lemma(std::int32_t token) const {
    return token < 0 ? std::string_view() : analysis_.tokens[token].lemma;
  }
  std::string_view head_lemma(std::int32_t phrase) const {
    return phrase < 0 ? std::string_view() : analysis_.tokens[analysis_.phrases[phrase].head].lemma;
  }

  // The phrase's entity by its head, or -1.
  std::int32_t entity_of(std::int32_t phrase) const;
  const Entity* entity(std::int32_t index) const {
    return index < 0 ? nullptr : &mentions_.names.entities[index];
  }

  // Tokens as words, names in their fullest form, without a leading article: "his donation" is "Elon Musk's
  // donation".
  std::string words(std::uint32_t first, std::uint32_t last) const;
  // A phrase so, its head's possessor before it; `with_attached` adds what hangs on it: "Super PACs
  // supporting ...".
  std::string phrase_words(std::int32_t phrase, bool with_attached = true) const;

  // Speakers of the quotes that hold the token, outermost first.
  std::vector<std::string> speakers(std::uint32_t token) const;
  // What verbs, modals and adverbs in and over the clause make of it: "threatened to form" is Threatened,
  // "allegedly formed" Alleged.
  Modality modality_of(std::int32_t clause) const;
  // What stands beside a figure alone: "killed [reportedly] 20 people". Asserted if nothing does.
  Modality modality_of_figure(const Quantity& quantity) const;
  // Whether the clause's verb or adjective says how far the deed in its infinitive went: "failed to", "is
  // able to".
  bool is_governor(std::int32_t clause) const;
  bool is_governed(const Clause& clause) const;
  Polarity polarity_of(std::int32_t clause) const;
  // The day or days named in the clause, else in one it hangs on.
  std::optional<DayRange> when(std::int32_t clause) const;
  // The place named in the clause after "in", "at", "near" ...: fullest form, or empty.
  std::string where(std::int32_t clause, std::uint32_t token) const;

 private:
  bool starts_sentence(std::uint32_t token) const;
  void place_phrases();
  void place_tokens();
  void place_adverbs();
  const OwnWord* governor_of(const Clause& clause) const;
  const OwnWord* adverb_of(const Clause& clause) const;
  const OwnWord* doubt_over(const Clause& clause) const;
  Modality own_modality(const Clause& clause) const;
  bool names_place_of(const Clause& clause) const;
  const TimeMention* date_in(std::int32_t clause) const;

  const Document& document_;
  const Analysis& analysis_;
  const Mentions& mentions_;
  std::vector<PhrasePlace> places_;
  std::vector<std::int32_t> clause_of_token_;
  std::vector<std::vector<std::uint32_t>> attached_;  // by phrase: phrases attached to it
  std::vector<std::int32_t>
      described_by_;  // by phrase: the participle or relative clause that describes it, or -1
  std::vector<std::int32_t> quote_of_token_;  // by token: the innermost quote, or -1
  std::vector<std::int32_t> time_at_;         // by token: index of a time that starts there, or -1
  std::vector<const OwnWord*>
      adverb_of_;  // by token: the hedging or negating adverb that hangs on it, or null
};

}  // namespace factcheck
