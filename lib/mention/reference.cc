#include "mention/reference.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "mention/alias.h"
#include "mention/description.h"
#include "mention/offices.h"
#include "mention/quote_marks.h"
#include "mention/word_map.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// Sentences in which a thing stays in sight after its last mention: with a name, and without.
constexpr std::uint32_t kNamedWindow = 6;
constexpr std::uint32_t kDescribedWindow = 3;
// Things kept in sight at most.
constexpr std::size_t kSight = 40;
// Tokens of one thing that are remembered.
constexpr std::size_t kTokens = 64;

enum class PronounSort : std::uint8_t { Personal, Relative };

struct PronounRow {
  std::string_view word;
  PronounSort sort;
  PronounClass kind;
  Gender gender;
  PronounForm form;
};

constexpr auto kPronouns = std::to_array<PronounRow>({
    {"he", PronounSort::Personal, PronounClass::Person, Gender::Male, PronounForm::Subject},
    {"her", PronounSort::Personal, PronounClass::Person, Gender::Female, PronounForm::Object},
    {"hers", PronounSort::Personal, PronounClass::Person, Gender::Female, PronounForm::Possessive},
    {"herself", PronounSort::Personal, PronounClass::Person, Gender::Female, PronounForm::Reflexive},
    {"him", PronounSort::Personal, PronounClass::Person, Gender::Male, PronounForm::Object},
    {"himself", PronounSort::Personal, PronounClass::Person, Gender::Male, PronounForm::Reflexive},
    {"his", PronounSort::Personal, PronounClass::Person, Gender::Male, PronounForm::Possessive},
    {"it", PronounSort::Personal, PronounClass::Thing, Gender::Unknown, PronounForm::Object},
    {"its", PronounSort::Personal, PronounClass::Thing, Gender::Unknown, PronounForm::Possessive},
    {"itself", PronounSort::Personal, PronounClass::Thing, Gender::Unknown, PronounForm::Reflexive},
    {"she", PronounSort::Personal, PronounClass::Person, Gender::Female, PronounForm::Subject},
    {"their", PronounSort::Personal, PronounClass::Several, Gender::Unknown, PronounForm::Possessive},
    {"theirs", PronounSort::Personal, PronounClass::Several, Gender::Unknown, PronounForm::Possessive},
    {"them", PronounSort::Personal, PronounClass::Several, Gender::Unknown, PronounForm::Object},
    {"themselves", PronounSort::Personal, PronounClass::Several, Gender::Unknown, PronounForm::Reflexive},
    {"they", PronounSort::Personal, PronounClass::Several, Gender::Unknown, PronounForm::Subject},
    {"who", PronounSort::Relative, PronounClass::Person, Gender::Unknown, PronounForm::Subject},
    {"whom", PronounSort::Relative, PronounClass::Person, Gender::Unknown, PronounForm::Object},
    {"whose", PronounSort::Relative, PronounClass::Person, Gender::Unknown, PronounForm::Possessive},
});
static_assert(is_table(kPronouns, &PronounRow::word));
constexpr WordIndex kPronounsIndex(kPronouns, &PronounRow::word);

class Resolver {
 public:
  // `choose` is null for the model's own choice.
  Resolver(const Document& document, const Analysis& analysis, GroupedNames& grouped,
           const ChooseAntecedent* choose)
      : document_(document),
        analysis_(analysis),
        tokens_(analysis.tokens),
        grouped_(grouped),
        descriptions_(document, analysis, grouped),
        choose_(choose),
        named_(grouped.names.entities.size(), -1) {
    mark_roles();
    mark_clauses();
    mark_quoted();
    mark_phrases();
  }

  void run() {
    std::size_t mention = 0;
    std::size_t phrase = 0;
    const std::vector<NameMention>& named = grouped_.names.mentions;
    kept_.reserve(named.size() + named.size() / 2);
    referents_.reserve(analysis_.phrases.size() / 2);
    for (std::uint32_t at = 0; at < analysis_.sentences.size(); ++at) {
      const Sentence& sentence = analysis_.sentences[at];
      enter(at);
      for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
        leave_phrases(token);
        while (phrase < analysis_.phrases.size() && analysis_.phrases[phrase].first < token) ++phrase;
        const bool starts = phrase < analysis_.phrases.size() && analysis_.phrases[phrase].first == token;
        if (starts && !quoted_[token]) {
          if (const auto found = describe(static_cast<std::int32_t>(phrase))) {
            const NounPhrase& words = analysis_.phrases[phrase];
            add(words.first, found->last, found->entity, Reference::Nominal);
            while (mention < named.size() && named[mention].first < found->last) ++mention;
            see_named(found->entity, words.head, words.first, words.head + 1);
            token = found->last - 1;
            continue;
          }
        }
        if (mention < named.size() && named[mention].first == token) {
          const NameMention& name = named[mention];
          kept_.push_back(name);
          see_named(name.entity, head_of(name), name.first, name.last);
          descriptions_.note(name.entity, at);
          token = name.last - 1;
          ++mention;
          continue;
        }
        if (is_pronoun(token)) resolve_pronoun(token);
      }
      leave_phrases(sentence.last);
      while (mention < named.size() && named[mention].first < sentence.last)
        kept_.push_back(named[mention++]);
    }
    for (; mention < named.size(); ++mention) kept_.push_back(named[mention]);
    std::ranges::sort(kept_, {}, &NameMention::first);
    grouped_.names.mentions = std::move(kept_);
    std::ranges::sort(described_, {}, &NameMention::first);
    grouped_.names.described = std::move(described_);
  }

 private:
  void mark_roles() {
    role_.assign(analysis_.phrases.size(), PhraseRole::Other);
    const auto mark = [&](std::int32_t phrase, PhraseRole role) {
      if (phrase >= 0 && role_[static_cast<std::size_t>(phrase)] == PhraseRole::Other) {
        role_[static_cast<std::size_t>(phrase)] = role;
      }
    };
    for (const Clause& clause : analysis_.clauses) {
      if (!clause.subject_inherited) mark(clause.subject, PhraseRole::Subject);
      mark(clause.object, PhraseRole::Object);
      mark(clause.indirect_object, PhraseRole::Object);
      mark(clause.agent, PhraseRole::Oblique);
      mark(clause.complement, PhraseRole::Complement);
      for (const Oblique& oblique : clause.obliques) {
        mark(static_cast<std::int32_t>(oblique.phrase), PhraseRole::Oblique);
      }
    }
    for (const NounPhrase& phrase : analysis_.phrases) {
      mark(phrase.possessor, PhraseRole::Possessor);
      if (phrase.attached_to >= 0) mark(index_of(phrase), PhraseRole::Attached);
    }
  }

  std::int32_t index_of(const NounPhrase& phrase) const {
    return static_cast<std::int32_t>(&phrase - analysis_.phrases.data());
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

  void mark_phrases() {
    phrase_of_.assign(tokens_.size(), -1);
    for (const NounPhrase& phrase : analysis_.phrases)
      std::fill(phrase_of_.begin() + phrase.first, phrase_of_.begin() + phrase.last, index_of(phrase));
    said_before_.assign(analysis_.phrases.size(), -1);
  }

  const Entity& entity(std::uint32_t at) const { return grouped_.names.entities[at]; }

  void enter(std::uint32_t sentence) {
    const bool new_paragraph = sentence > 0 && analysis_.sentences[sentence].paragraph !=
                                                   analysis_.sentences[sentence - 1].paragraph;
    sentence_ = sentence;
    if (new_paragraph) descriptions_.new_paragraph();
    std::erase_if(sight_, [&](std::uint32_t at) {
      const Referent& referent = referents_[at];
      return referent.sentence + (referent.entity >= 0 ? kNamedWindow : kDescribedWindow) < sentence;
    });
  }

  std::uint32_t head_of(const NameMention& mention) const { return mention.last - 1; }

  std::int32_t phrase_of(std::uint32_t token) const { return phrase_of_[token]; }

  void see_named(std::uint32_t who, std::uint32_t head, std::uint32_t first, std::uint32_t last) {
    std::int32_t& at = named_[who];
    if (at < 0) {
      at = static_cast<std::int32_t>(referents_.size());
      referents_.push_back({.entity = static_cast<std::int32_t>(who),
                            .kind = entity(who).kind,
                            .gender = entity(who).gender,
                            .tokens = {}});
    }
    const std::int32_t phrase = phrase_of(head);
    const bool heads =
        phrase >= 0 && is_within(analysis_.phrases[static_cast<std::size_t>(phrase)].head, first, last);
    see(static_cast<std::uint32_t>(at), head, heads ? phrase : -1, Form::Name);
    if (choose_ == nullptr) return;
    auto& tokens = referents_[static_cast<std::size_t>(at)].tokens;
    for (std::uint32_t token = first; token < last && tokens.size() < kTokens; ++token) {
      if (token != head) tokens.push_back(token);
    }
  }

  static bool is_within(std::uint32_t token, std::uint32_t first, std::uint32_t last) {
    return token >= first && token < last;
  }

  // A mention of something: it is in sight from now on, nearest of all. `phrase` is the one that it heads, or
  // -1.
  void see(std::uint32_t at, std::uint32_t head, std::int32_t phrase, Form form) {
    Referent& referent = referents_[at];
    referent.form = form;
    referent.role = phrase >= 0 ? role_[static_cast<std::size_t>(phrase)] : PhraseRole::Other;
    referent.quoted = quoted_[head];
    referent.token = head;
    referent.sentence = sentence_;
    referent.paragraph = analysis_.sentences[sentence_].paragraph;
    referent.clause = clause_of_[head];
    ++referent.mentions;
    if (choose_ != nullptr && referent.tokens.size() < kTokens) referent.tokens.push_back(head);
    if (!sight_.empty() && sight_.back() == at) return;
    std::erase(sight_, at);
    if (sight_.size() >= kSight) sight_.erase(sight_.begin());
    sight_.push_back(at);
  }

  // Phrases that end here or before: what they describe comes into sight.
  void leave_phrases(std::uint32_t token) {
    while (left_ < analysis_.phrases.size() && analysis_.phrases[left_].last <= token) {
      see_described(static_cast<std::int32_t>(left_));
      ++left_;
    }
  }

  void see_described(std::int32_t phrase) {
    const NounPhrase& words = analysis_.phrases[static_cast<std::size_t>(phrase)];
    const Token& head = tokens_[words.head];
    if (head.upos != Upos::NOUN && head.upos != Upos::PROPN) return;
    if (analysis_.sentences[sentence_].first > words.first || named_within(words.head) != nullptr) return;
    const NounMeaning meaning = meaning_of_noun(head.lemma);
    if (meaning.kind == NounKind::Time) return;
    if (role_[static_cast<std::size_t>(phrase)] == PhraseRole::Complement) return;  // said of the subject
    if (words.apposition_of >= 0) return;
    const bool plural = head.xpos == Xpos::NNS || head.xpos == Xpos::NNPS;
    const Form form = form_of(words);
    if (const std::int32_t same = same_described(words, plural, form); same >= 0) {
      see(static_cast<std::uint32_t>(same), words.head, phrase, form);
      add_phrase(static_cast<std::uint32_t>(same), phrase);
      return;
    }
    const auto at = static_cast<std::uint32_t>(referents_.size());
    referents_.push_back({.phrase = phrase,
                          .noun = meaning.kind,
                          .gender = meaning.gender,
                          .plural = plural,
                          .nobody = is_any(tokens_[words.first].lower,
                                           {"no", "neither", "nobody", "every", "each", "any", "either"}),
                          .tokens = {}});
    by_head_[head.lemma] = at;
    add_phrase(at, phrase);
    see(at, words.head, phrase, form);
  }

  void add_phrase(std::uint32_t referent, std::int32_t phrase) {
    if (described_as_.size() <= referent) described_as_.resize(referents_.size());
    said_before_[static_cast<std::size_t>(phrase)] = described_as_[referent].last_phrase;
    described_as_[referent].last_phrase = phrase;
  }

  // The mention made so far that holds a token.
  const NameMention* named_within(std::uint32_t token) const {
    for (auto mention = kept_.rbegin(); mention != kept_.rend() && mention->last > token; ++mention) {
      if (mention->first <= token) return &*mention;
    }
    return nullptr;
  }

  Form form_of(const NounPhrase& words) const {
    const Token& first = tokens_[words.first];
    if (words.possessor >= 0 || first.xpos == Xpos::PRPS) return Form::Owned;
    if (is_any(first.lower, {"the", "this", "that", "these", "those", "both"})) return Form::Definite;
    if (first.upos == Upos::DET || first.upos == Upos::NUM) return Form::Indefinite;
    return Form::Bare;
  }

  // "a driver ... the driver": what was described by the same noun before.
  std::int32_t same_described(const NounPhrase& words, bool plural, Form form) const {
    if (form != Form::Definite) return -1;
    const std::uint32_t* found = by_head_.find(tokens_[words.head].lemma);
    if (found == nullptr || referents_[*found].plural != plural) return -1;
    return std::ranges::find(sight_, *found) == sight_.end() ? -1 : static_cast<std::int32_t>(*found);
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

  bool is_pronoun(std::uint32_t token) const {
    const Token& word = tokens_[token];
    return word.upos == Upos::PRON || word.xpos == Xpos::PRPS || word.xpos == Xpos::PRP;
  }

  void resolve_pronoun(std::uint32_t token) {
    const PronounRow* row = kPronounsIndex.find(tokens_[token].lower);
    if (row == nullptr) return;
    if (row->sort == PronounSort::Relative) {
      if (const auto who = quoted_[token] ? std::nullopt : antecedent(token)) {
        add(token, token + 1, *who, Reference::Pronoun);
      }
      return;
    }
    PronounChoice& choice = choice_;
    choice.candidates.clear();
    choice.fits.clear();
    choice.none = {};
    choice.pronoun = read_pronoun(token, *row);
    collect_candidates(choice);
    add_features(choice);
    const std::int32_t chosen = choose_ != nullptr ? (*choose_)(choice) : choose_antecedent(choice);
    const auto kind = static_cast<std::size_t>(row->kind);
    if (chosen < 0 || choice.candidates[static_cast<std::size_t>(chosen)].referent->nobody) {
      open_[kind] = sentence_ + 1;
      return;
    }
    const auto at = static_cast<std::uint32_t>(choice.candidates[static_cast<std::size_t>(chosen)].referent -
                                               referents_.data());
    take(token, at, choice.pronoun);
    referents_[at].meant[kind] = true;
    if (referents_[at].gender == Gender::Unknown) referents_[at].gender = row->gender;
  }

  Pronoun read_pronoun(std::uint32_t token, const PronounRow& row) const {
    const std::int32_t phrase = phrase_of(token);
    const bool heads = phrase >= 0 && analysis_.phrases[static_cast<std::size_t>(phrase)].head == token;
    Pronoun pronoun{.kind = row.kind,
                    .gender = row.gender,
                    .form = row.form,
                    .role = heads ? role_[static_cast<std::size_t>(phrase)] : PhraseRole::Other,
                    .quoted = quoted_[token],
                    .token = token,
                    .sentence = sentence_,
                    .paragraph = analysis_.sentences[sentence_].paragraph,
                    .clause = clause_of_[token]};
    if (row.word == "her" && tokens_[token].xpos == Xpos::PRPS) pronoun.form = PronounForm::Possessive;
    if (row.word == "it" && pronoun.role == PhraseRole::Subject) pronoun.form = PronounForm::Subject;
    if (row.word == "it") pronoun.empty = emptiness(token);
    const std::uint32_t open = open_[static_cast<std::size_t>(row.kind)];
    pronoun.left_open = open != 0 && open + 1 >= sentence_ + 1;
    return pronoun;
  }

  // "it is hard to say", "it seems": words that a sentence needs for a subject, and that mean nothing.
  std::uint8_t emptiness(std::uint32_t token) const {
    if (tokens_[token].relation == Deprel::expl && tokens_[token].head >= 0) return 4;
    const std::uint32_t last = analysis_.sentences[sentence_].last;
    std::uint32_t at = token + 1;
    while (at < last && (tokens_[at].upos == Upos::ADV || tokens_[at].xpos == Xpos::MD)) ++at;
    if (at >= last) return 0;
    if (is_any(tokens_[at].lemma, {"seem", "appear", "turn", "happen", "rain", "snow"})) return 3;
    if (tokens_[at].lemma != "be" && tokens_[at].lower != "'s") return 0;
    for (std::uint32_t next = at + 1; next < std::min(last, at + 6); ++next) {
      if (is_any(tokens_[next].lower, {"to", "that", "who", "whether", "for", "how", "why"})) return 2;
      if (tokens_[next].upos == Upos::PUNCT) break;
    }
    return 1;
  }

  void collect_candidates(PronounChoice& choice) const {
    const Pronoun& pronoun = choice.pronoun;
    const std::int32_t own = subject_head(pronoun.clause);
    const std::int32_t above = subject_above(pronoun.clause);
    std::uint32_t nearer = 0;
    std::uint32_t most = 2;
    for (auto at = sight_.rbegin(); at != sight_.rend(); ++at) {
      const Referent& referent = referents_[*at];
      if (!can_mean(pronoun, referent)) continue;
      const auto head = static_cast<std::int32_t>(referent.token);
      choice.candidates.push_back({.referent = &referent,
                                   .nearer = nearer++,
                                   .subject_of_own = head == own,
                                   .subject_of_above = head == above});
      most = std::max(most, referent.mentions);
    }
    for (Candidate& candidate : choice.candidates)
      candidate.most_spoken_of = candidate.referent->mentions == most;
  }

  // By gender, number and sort: what no pronoun of that class can mean is no candidate.
  static bool can_mean(const Pronoun& pronoun, const Referent& referent) {
    const bool named = referent.entity >= 0;
    const bool clash = pronoun.gender != Gender::Unknown && referent.gender != Gender::Unknown &&
                       pronoun.gender != referent.gender;
    const bool person = referent.noun == NounKind::Person || referent.noun == NounKind::PersonOrBody;
    switch (pronoun.kind) {
      case PronounClass::Person:
        if (clash || referent.plural) return false;
        return named ? referent.kind == EntityKind::Person || referent.kind == EntityKind::Unknown : person;
      case PronounClass::Thing:
        if (referent.plural) return false;
        if (named) return referent.kind != EntityKind::Person && referent.kind != EntityKind::Group;
        return referent.noun != NounKind::Person && referent.noun != NounKind::People;
      case PronounClass::Several:
        if (named) {
          return referent.kind == EntityKind::Organisation || referent.kind == EntityKind::Group ||
                 referent.kind == EntityKind::Place || referent.kind == EntityKind::Unknown;
        }
        return referent.plural || referent.noun == NounKind::People || referent.noun == NounKind::Body;
    }
    return false;
  }

  std::int32_t subject_head(std::int32_t clause) const {
    if (clause < 0) return -1;
    const std::int32_t subject = analysis_.clauses[static_cast<std::size_t>(clause)].subject;
    return subject < 0 ? -1
                       : static_cast<std::int32_t>(analysis_.phrases[static_cast<std::size_t>(subject)].head);
  }

  // "Reed said he": the subject of the clause that governs the pronoun's.
  std::int32_t subject_above(std::int32_t clause) const {
    if (clause < 0) return -1;
    return subject_head(analysis_.clauses[static_cast<std::size_t>(clause)].parent);
  }

  // The pronoun means this: it has a mention more, and what has no name yet becomes an entity.
  void take(std::uint32_t token, std::uint32_t at, const Pronoun& pronoun) {
    std::int32_t who = referents_[at].entity;
    if (who < 0) who = entity_of_description(at);
    add(token, token + 1, static_cast<std::uint32_t>(who), Reference::Pronoun);
    const std::int32_t phrase = phrase_of(token);
    const bool heads = phrase >= 0 && analysis_.phrases[static_cast<std::size_t>(phrase)].head == token;
    see(at, token, heads ? phrase : -1, Form::Pronoun);
    if (pronoun.form == PronounForm::Possessive) referents_[at].role = PhraseRole::Possessor;
  }

  // Made where a pronoun first means it; its other descriptions stand with it.
  std::int32_t entity_of_description(std::uint32_t at) {
    DescribedAs& known = described_as_[at];
    if (known.entity < 0) {
      known.entity = static_cast<std::int32_t>(grouped_.names.entities.size());
      const Referent& referent = referents_[at];
      grouped_.names.entities.push_back(
          {.name = words_of(analysis_.phrases[static_cast<std::size_t>(referent.phrase)]),
           .kind = kind_of(referent),
           .gender = referent.gender,
           .aliases = {},
           .described = true});
      grouped_.notes.emplace_back();
    }
    for (std::int32_t phrase = known.last_phrase; phrase >= 0;
         phrase = said_before_[static_cast<std::size_t>(phrase)]) {
      const NounPhrase& words = analysis_.phrases[static_cast<std::size_t>(phrase)];
      described_.push_back({.span = analysis_.span_of(words.head, words.head + 1),
                            .first = words.head,
                            .last = words.head + 1,
                            .entity = static_cast<std::uint32_t>(known.entity),
                            .reference = Reference::Nominal});
    }
    known.last_phrase = -1;
    return known.entity;
  }

  static EntityKind kind_of(const Referent& referent) {
    switch (referent.noun) {
      case NounKind::Person:
        return referent.plural ? EntityKind::Group : EntityKind::Person;
      case NounKind::People:
        return EntityKind::Group;
      case NounKind::Body:
        return EntityKind::Organisation;
      case NounKind::Place:
        return EntityKind::Place;
      default:
        return EntityKind::Unknown;
    }
  }

  // "Reed's wife" for "his wife", "injured driver" for "an injured driver".
  std::string words_of(const NounPhrase& words) const {
    std::string name;
    std::uint32_t first = words.first;
    if (words.possessor >= 0) {
      const NounPhrase& owner = analysis_.phrases[static_cast<std::size_t>(words.possessor)];
      name = owner_name(owner.head, analysis_.span_of(owner.first, owner.last)) + "'s ";
    } else if (tokens_[first].xpos == Xpos::PRPS && first < words.head) {
      name = owner_name(first, tokens_[first].span);
      name += named_within(first) != nullptr ? "'s " : " ";
      ++first;
    } else if (is_any(tokens_[first].lower, {"the", "a", "an"}) && first < words.head) {
      ++first;
    }
    return name + fold_space(document_.quote(analysis_.span_of(first, words.last)));
  }

  std::string owner_name(std::uint32_t head, ByteSpan written) const {
    const NameMention* mention = named_within(head);
    return mention != nullptr ? entity(mention->entity).name : fold_space(document_.quote(written));
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

  const Document& document_;
  const Analysis& analysis_;
  std::span<const Token> tokens_;
  GroupedNames& grouped_;
  Descriptions descriptions_;
  const ChooseAntecedent* choose_;
  PronounChoice choice_;                 // its memory serves every pronoun
  std::vector<PhraseRole> role_;         // of each phrase
  std::vector<std::int32_t> clause_of_;  // of each token
  std::vector<bool> quoted_;             // of each token
  std::vector<Referent> referents_;      // of the whole article
  std::vector<std::uint32_t> sight_;     // referents, the nearest last
  std::vector<std::int32_t> named_;      // referent of each entity, or -1
  std::vector<std::int32_t> phrase_of_;  // of each token, or -1
  WordMap by_head_;                      // lemma -> referent
  // What has no name: its entity once a pronoun meant it, and the last phrase for it that is not given out.
  struct DescribedAs {
    std::int32_t entity = -1, last_phrase = -1;
  };
  std::vector<DescribedAs> described_as_;  // of each referent
  std::vector<std::int32_t> said_before_;  // of each phrase: the one before it for the same referent, or -1
  std::vector<NameMention> kept_, described_;
  std::size_t left_ = 0;  // phrases that have been left
  std::uint32_t sentence_ = 0;
  std::array<std::uint32_t, 3> open_{};  // by class: the sentence, counted from 1, in which one was left open
};

}  // namespace

void resolve_references(const Document& document, const Analysis& analysis, GroupedNames& names,
                        const ChooseAntecedent& choose) {
  Resolver(document, analysis, names, &choose).run();
}

void resolve_references(const Document& document, const Analysis& analysis, GroupedNames& names) {
  Resolver(document, analysis, names, nullptr).run();
}

}  // namespace factcheck
