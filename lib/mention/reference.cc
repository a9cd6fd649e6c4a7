#include "mention/reference.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "mention/description.h"
#include "mention/offices.h"
#include "mention/quote_marks.h"
#include "mention/title.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// Sentences looked back through for whom a pronoun means.
constexpr std::uint32_t kWindow = 3;
// Mentions kept in sight at most.
constexpr std::size_t kSight = 24;

enum class PronounKind : std::uint8_t { Person, Thing, Relative };

struct PronounRow {
  std::string_view word;
  PronounKind kind;
  Gender gender;
  bool possessive;
};

constexpr auto kPronouns = std::to_array<PronounRow>({
    {"he", PronounKind::Person, Gender::Male, false},
    {"her", PronounKind::Person, Gender::Female, false},
    {"herself", PronounKind::Person, Gender::Female, false},
    {"him", PronounKind::Person, Gender::Male, false},
    {"himself", PronounKind::Person, Gender::Male, false},
    {"his", PronounKind::Person, Gender::Male, true},
    {"it", PronounKind::Thing, Gender::Unknown, false},
    {"its", PronounKind::Thing, Gender::Unknown, true},
    {"itself", PronounKind::Thing, Gender::Unknown, false},
    {"she", PronounKind::Person, Gender::Female, false},
    {"who", PronounKind::Relative, Gender::Unknown, false},
    {"whom", PronounKind::Relative, Gender::Unknown, false},
    {"whose", PronounKind::Relative, Gender::Unknown, true},
});
static_assert(is_table(kPronouns, &PronounRow::word));
constexpr WordIndex kPronounsIndex(kPronouns, &PronounRow::word);

// One mention in sight.
struct Seen {
  std::uint32_t entity = 0;
  std::uint32_t token = 0;
  std::uint32_t sentence = 0;
  std::int32_t clause = -1;
  bool subject = false;
};

class Resolver {
 public:
  Resolver(const Document& document, const Analysis& analysis, GroupedNames& grouped)
      : analysis_(analysis),
        tokens_(analysis.tokens),
        grouped_(grouped),
        descriptions_(document, analysis, grouped) {
    mark_subjects();
    mark_clauses();
    mark_quoted();
  }

  void run() {
    std::size_t mention = 0;
    std::size_t phrase = 0;
    const std::vector<NameMention> named = grouped_.names.mentions;
    for (std::uint32_t at = 0; at < analysis_.sentences.size(); ++at) {
      const Sentence& sentence = analysis_.sentences[at];
      enter(at);
      for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
        while (phrase < analysis_.phrases.size() && analysis_.phrases[phrase].first < token) ++phrase;
        const bool starts = phrase < analysis_.phrases.size() && analysis_.phrases[phrase].first == token;
        if (starts && !quoted_[token]) {
          if (const auto found = describe(static_cast<std::int32_t>(phrase))) {
            const NounPhrase& words = analysis_.phrases[phrase];
            add(words.first, found->last, found->entity, Reference::Nominal);
            while (mention < named.size() && named[mention].first < found->last) ++mention;
            see(found->entity, words.head);
            token = found->last - 1;
            continue;
          }
        }
        if (mention < named.size() && named[mention].first == token) {
          kept_.push_back(named[mention]);
          if (!quoted_[token]) see(named[mention].entity, head_of(named[mention]));
          descriptions_.note(named[mention].entity, at);
          token = named[mention].last - 1;
          ++mention;
          continue;
        }
        if (tokens_[token].upos == Upos::PRON && !quoted_[token]) resolve_pronoun(token);
      }
      while (mention < named.size() && named[mention].first < sentence.last)
        kept_.push_back(named[mention++]);
    }
    for (; mention < named.size(); ++mention) kept_.push_back(named[mention]);
    std::ranges::sort(kept_, {}, &NameMention::first);
    grouped_.names.mentions = std::move(kept_);
  }

 private:
  void mark_subjects() {
    is_subject_.assign(analysis_.phrases.size(), false);
    for (const Clause& clause : analysis_.clauses) {
      if (clause.subject < 0 || clause.subject_inherited) continue;
      is_subject_[static_cast<std::size_t>(clause.subject)] = true;
      // "Reed's momentum won him the vote": who owns the subject is spoken of as well.
      const std::int32_t owner = analysis_.phrases[static_cast<std::size_t>(clause.subject)].possessor;
      if (owner >= 0) is_subject_[static_cast<std::size_t>(owner)] = true;
    }
  }

  // The innermost clause of each token, as far as its reach tells; only a few enclosing ones are looked at.
  void mark_clauses() {
    clause_of_.assign(tokens_.size(), -1);
    std::size_t first = 0;
    for (const Sentence& sentence : analysis_.sentences) {
      std::vector<std::size_t> clauses;
      while (first < analysis_.clauses.size() && analysis_.clauses[first].verb < sentence.last)
        clauses.push_back(first++);
      std::ranges::sort(clauses, {}, [&](std::size_t at) { return analysis_.clauses[at].first; });
      std::size_t next = 0;
      for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
        while (next < clauses.size() && analysis_.clauses[clauses[next]].first <= token) ++next;
        for (std::size_t back = 1; back <= 6 && back <= next; ++back) {
          if (analysis_.clauses[clauses[next - back]].last <= token) continue;
          clause_of_[token] = static_cast<std::int32_t>(clauses[next - back]);
          break;
        }
      }
    }
  }

  void mark_quoted() {
    quoted_.assign(tokens_.size(), false);
    for (const MarkedSpan& span : find_marked(analysis_)) {
      if (span.last - span.first < 4) continue;  // a quoted word or two is part of its sentence
      std::fill(quoted_.begin() + span.first, quoted_.begin() + span.last, true);
    }
  }

  const Entity& entity(std::uint32_t at) const { return grouped_.names.entities[at]; }

  void enter(std::uint32_t sentence) {
    const bool new_paragraph = sentence > 0 && analysis_.sentences[sentence].paragraph !=
                                                   analysis_.sentences[sentence - 1].paragraph;
    sentence_ = sentence;
    if (new_paragraph) descriptions_.new_paragraph();
    std::erase_if(seen_, [&](const Seen& seen) { return seen.sentence + kWindow < sentence; });
  }

  std::uint32_t head_of(const NameMention& mention) const { return mention.last - 1; }

  std::int32_t phrase_of(std::uint32_t token) const { return analysis_.phrase_of(token); }

  void see(std::uint32_t who, std::uint32_t head) {
    const std::int32_t phrase = phrase_of(head);
    const bool heads = phrase >= 0 && analysis_.phrases[static_cast<std::size_t>(phrase)].head == head;
    if (seen_.size() >= kSight) seen_.erase(seen_.begin());
    seen_.push_back({.entity = who,
                     .token = head,
                     .sentence = sentence_,
                     .clause = clause_of_[head],
                     .subject = heads && is_subject_[static_cast<std::size_t>(phrase)]});
  }

  void add(std::uint32_t first, std::uint32_t last, std::uint32_t who, Reference reference) {
    kept_.push_back({.span = analysis_.span_of(first, last),
                     .first = first,
                     .last = last,
                     .entity = who,
                     .reference = reference});
  }

  // "the Nordbank chief executive": the phrase as a whole means somebody whom the article names.
  std::optional<Descriptions::Found> describe(std::int32_t phrase) {
    const NounPhrase& words = analysis_.phrases[static_cast<std::size_t>(phrase)];
    if (const auto named = apposed_name(words)) return Descriptions::Found{*named, words.head + 1, true};
    return descriptions_.resolve(words, [this](std::uint32_t head) { return others_in_clause(head); });
  }

  // "The Nordbank chief executive, Ida Falk,": the name follows at once.
  std::optional<std::uint32_t> apposed_name(const NounPhrase& words) const {
    if (tokens_[words.first].lower != "the" || words.head + 2 >= tokens_.size()) return std::nullopt;
    if (tokens_[words.head + 1].text != "," || !descriptions_.is_personal(words)) return std::nullopt;
    const NameMention* next = named_at(words.head + 2);
    if (next == nullptr || next->first != words.head + 2 || entity(next->entity).kind != EntityKind::Person) {
      return std::nullopt;
    }
    const bool closed = next->last >= tokens_.size() || tokens_[next->last].upos == Upos::PUNCT;
    return closed ? std::optional(next->entity) : std::nullopt;
  }

  const NameMention* named_at(std::uint32_t token) const { return grouped_.names.at(token); }

  // The people named as subject or object of the clause of a token: none of them is described there again.
  std::vector<std::uint32_t> others_in_clause(std::uint32_t head) const {
    std::vector<std::uint32_t> others;
    const Sentence& sentence = analysis_.sentences[sentence_];
    const std::uint32_t from = std::max(sentence.first, head - std::min(head, 30U));
    const std::uint32_t to = std::min(sentence.last, head + 30);
    for (std::uint32_t at = from; at < to;) {
      const NameMention* mention = clause_of_[at] == clause_of_[head] ? named_at(at) : nullptr;
      if (mention != nullptr) others.push_back(mention->entity);
      at = mention != nullptr ? std::max(mention->last, at + 1) : at + 1;
    }
    return others;
  }

  void resolve_pronoun(std::uint32_t token) {
    const PronounRow* row = kPronounsIndex.find(tokens_[token].lower);
    if (row == nullptr) return;
    std::optional<std::uint32_t> who;
    switch (row->kind) {
      case PronounKind::Relative:
        who = antecedent(token);
        break;
      case PronounKind::Person:
        who = person_for(token, *row);
        break;
      case PronounKind::Thing:
        who = thing_for(token, *row);
        break;
    }
    if (!who) {
      if (row->kind == PronounKind::Person)
        blocked_ = sentence_ + 1;  // what follows may mean the same unknown
      return;
    }
    add(token, token + 1, *who, Reference::Pronoun);
    if (row->kind != PronounKind::Relative) see(*who, token);
  }

  // "Jon Reed, who" / "the chancellor who"
  std::optional<std::uint32_t> antecedent(std::uint32_t token) const {
    const Sentence& sentence = analysis_.sentences[sentence_];
    std::uint32_t at = token;
    if (at > sentence.first && tokens_[at - 1].text == ",") --at;
    if (at == sentence.first || kept_.empty()) return std::nullopt;
    const NameMention& last = kept_.back();
    if (last.last != at || entity(last.entity).kind != EntityKind::Person) return std::nullopt;
    return last.entity;
  }

  bool fits(const Entity& candidate, Gender gender) const {
    if (candidate.kind != EntityKind::Person) return false;
    return candidate.gender == gender || candidate.gender == Gender::Unknown;
  }

  // Where a pronoun stands in its clause.
  struct Position {
    std::int32_t clause = -1;
    bool subject = false;
    bool possessive = false;
    bool reflexive = false;
  };

  Position position_of(std::uint32_t token, const PronounRow& row) const {
    Position position{.clause = clause_of_[token]};
    const std::int32_t phrase = phrase_of(token);
    const bool heads = phrase >= 0 && analysis_.phrases[static_cast<std::size_t>(phrase)].head == token;
    position.subject =
        (heads && is_subject_[static_cast<std::size_t>(phrase)]) || row.word == "he" || row.word == "she";
    position.possessive = row.possessive || (row.word == "her" && tokens_[token].xpos == Xpos::PRPS);
    position.reflexive = row.word.ends_with("self");
    return position;
  }

  // Whoever the clause of the pronoun has for its subject, if that was seen.
  const Seen* own_subject(std::int32_t clause) const {
    if (clause < 0) return nullptr;
    const std::int32_t subject = analysis_.clauses[static_cast<std::size_t>(clause)].subject;
    if (subject < 0) return nullptr;
    const std::uint32_t head = analysis_.phrases[static_cast<std::size_t>(subject)].head;
    const auto found = std::ranges::find(seen_.rbegin(), seen_.rend(), head, &Seen::token);
    return found == seen_.rend() ? nullptr : &*found;
  }

  std::optional<std::uint32_t> person_for(std::uint32_t token, const PronounRow& row) const {
    const Position position = position_of(token, row);
    const Seen* own = own_subject(position.clause);
    if (own != nullptr && !fits(entity(own->entity), row.gender)) own = nullptr;
    if (position.reflexive) return own != nullptr ? std::optional(own->entity) : std::nullopt;
    const bool object = !position.subject && !position.possessive;
    if (blocked_ == sentence_ + 1 && own == nullptr) return std::nullopt;
    if (!position.subject && own == nullptr && has_other_subject(position.clause)) return std::nullopt;
    const std::uint32_t without = object && own != nullptr ? own->entity : UINT32_MAX;
    const std::vector<Seen> near = candidates(row.gender, without);
    const auto distinct = distinct_of(near);
    if (distinct.empty()) return std::nullopt;
    if (distinct.size() == 1) return distinct.front();
    if (position.possessive) {
      if (own != nullptr && nothing_between(*own, token, near)) return own->entity;
      return close_before(token, near);
    }
    if (position.subject) {
      if (const auto said = speaker_above(position.clause, row.gender, near)) return said;
    }
    return only_subject(near);
  }

  // "neither man kept his post": the pronoun means the subject, which is nobody whom we know.
  bool has_other_subject(std::int32_t clause) const {
    if (clause < 0) return false;
    const std::int32_t subject = analysis_.clauses[static_cast<std::size_t>(clause)].subject;
    if (subject < 0) return false;
    const std::uint32_t head = analysis_.phrases[static_cast<std::size_t>(subject)].head;
    if (named_at(head) != nullptr) return false;
    const std::string_view word = tokens_[head].lower;
    return find_descriptor(word) != nullptr || match_office(tokens_, head, head + 1) || word == "one" ||
           word == "person" || word == "everyone" || word == "anyone" || word == "nobody" || word == "who";
  }

  // "Reed through his foundation": the name stands right before, with no verb between.
  std::optional<std::uint32_t> close_before(std::uint32_t token, const std::vector<Seen>& near) const {
    constexpr std::uint32_t kClose = 3;
    const Seen* last = nullptr;
    for (const Seen& seen : near) {
      if (seen.token < token && (last == nullptr || seen.token > last->token)) last = &seen;
    }
    if (last == nullptr || last->token + kClose < token) return std::nullopt;
    // After a verb the name is its object, and the subject is as near: "fired Reed over his remarks".
    const NameMention* name = named_at(last->token);
    const bool joined = tokens_[token - 1].upos == Upos::CCONJ;
    if (!joined && (name == nullptr || name->first == 0 || tokens_[name->first - 1].upos == Upos::VERB)) {
      return std::nullopt;
    }
    for (std::uint32_t at = last->token + 1; at < token; ++at) {
      const Token& word = tokens_[at];
      if (word.upos != Upos::ADP && word.upos != Upos::CCONJ && word.upos != Upos::ADV) return std::nullopt;
    }
    return last->entity;
  }

  // Those in the nearest sentences that name any who fit: the same one, else the one before.
  std::vector<Seen> candidates(Gender gender, std::uint32_t without) const {
    std::vector<Seen> found;
    const std::uint32_t paragraph = analysis_.sentences[sentence_].paragraph;
    for (std::uint32_t back = 0; back <= std::min(sentence_, kWindow); ++back) {
      const std::uint32_t at = sentence_ - back;
      if (analysis_.sentences[at].paragraph + 1 < paragraph) break;
      bool subject = false;
      const std::size_t before = found.size();
      for (const Seen& seen : seen_) {
        if (seen.sentence != at || seen.entity == without || !fits(entity(seen.entity), gender)) continue;
        found.push_back(seen);
        subject = subject || seen.subject;
      }
      // A subject of this sentence ends the search; whoever is merely named here competes with the one
      // before.
      if (found.size() > before && (back > 0 || subject)) break;
    }
    return found;
  }

  static std::vector<std::uint32_t> distinct_of(const std::vector<Seen>& seen) {
    std::vector<std::uint32_t> entities;
    for (const Seen& one : seen) entities.push_back(one.entity);
    std::ranges::sort(entities);
    entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
    return entities;
  }

  // The one person who is a subject among several; the nearest sentence with subjects decides.
  std::optional<std::uint32_t> only_subject(const std::vector<Seen>& near) const {
    std::uint32_t nearest = 0;
    for (const Seen& seen : near) {
      if (seen.subject) nearest = std::max(nearest, seen.sentence + 1);
    }
    if (nearest == 0) return std::nullopt;
    std::optional<std::uint32_t> only;
    for (const Seen& seen : near) {
      if (!seen.subject || seen.sentence + 1 != nearest) continue;
      if (only && *only != seen.entity) return std::nullopt;
      only = seen.entity;
    }
    const bool rivalled = std::ranges::any_of(
        near, [&](const Seen& seen) { return seen.sentence + 1 > nearest && seen.entity != *only; });
    return rivalled ? std::nullopt : only;
  }

  // "Reed said he": the subject of the clause that governs the pronoun's.
  std::optional<std::uint32_t> speaker_above(std::int32_t clause, Gender gender,
                                             const std::vector<Seen>& near) const {
    if (clause < 0) return std::nullopt;
    const Clause& own = analysis_.clauses[static_cast<std::size_t>(clause)];
    if (own.kind != ClauseKind::Complement || own.parent < 0) return std::nullopt;
    const Seen* above = own_subject(own.parent);
    if (above == nullptr || !fits(entity(above->entity), gender)) return std::nullopt;
    return nothing_between(*above, own.first, near) ? std::optional(above->entity) : std::nullopt;
  }

  // Nobody else who fits stands between a subject and the pronoun.
  static bool nothing_between(const Seen& subject, std::uint32_t token, const std::vector<Seen>& near) {
    return std::ranges::none_of(near, [&](const Seen& seen) {
      return seen.entity != subject.entity && seen.token > subject.token && seen.token < token;
    });
  }

  bool is_thing(const Seen& seen) const {
    const EntityKind kind = entity(seen.entity).kind;
    return kind == EntityKind::Organisation || kind == EntityKind::Place || kind == EntityKind::Law ||
           kind == EntityKind::Product || kind == EntityKind::Work || kind == EntityKind::Event;
  }

  // "its" and "it" mean the body that is the subject, if no other stands between.
  std::optional<std::uint32_t> thing_for(std::uint32_t token, const PronounRow& row) const {
    const Position position = position_of(token, row);
    const Seen* own = own_subject(position.clause);
    if (position.possessive || position.reflexive) {
      if (own == nullptr) return std::nullopt;
      if (!is_thing(*own)) return std::nullopt;
      return own->entity;
    }
    if (!position.subject || position.clause < 0) return std::nullopt;
    const Clause& clause = analysis_.clauses[static_cast<std::size_t>(position.clause)];
    if (clause.copula || clause.passive) return std::nullopt;  // mostly "it is said that", "it was cold"
    const std::uint32_t from = sentence_ == 0 ? 0 : sentence_ - 1;
    const Seen* subject = nullptr;
    for (const Seen& seen : seen_) {
      if (seen.sentence < from || !seen.subject) continue;
      // Two subjects in one sentence: either can be meant.
      if (subject != nullptr && subject->sentence == seen.sentence && subject->entity != seen.entity) {
        return std::nullopt;
      }
      subject = &seen;
    }
    if (subject == nullptr || entity(subject->entity).kind != EntityKind::Organisation) return std::nullopt;
    return subject->entity;
  }

  const Analysis& analysis_;
  std::span<const Token> tokens_;
  GroupedNames& grouped_;
  Descriptions descriptions_;
  std::vector<bool> is_subject_;         // of each phrase
  std::vector<std::int32_t> clause_of_;  // of each token
  std::vector<bool> quoted_;             // of each token
  std::vector<Seen> seen_;               // in text order
  std::vector<NameMention> kept_;
  std::uint32_t sentence_ = 0;
  std::uint32_t blocked_ = 0;  // the sentence, counted from 1, in which a pronoun was left open
};

}  // namespace

void resolve_references(const Document& document, const Analysis& analysis, GroupedNames& names) {
  if (names.names.entities.empty()) return;
  Resolver(document, analysis, names).run();
}

}  // namespace factcheck
