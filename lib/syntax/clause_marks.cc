// What marks and small words do: they close clauses, join them, or open subordinate ones.
#include "syntax/clause_reader.h"
#include "syntax/clause_words.h"
#include "syntax/compound.h"
#include "syntax/verb_classes.h"

namespace factcheck {

void ClauseReader::on_token(std::uint32_t i) {
  const Token& token = at(i);
  if (is_inner_hyphen(tokens_, i) || is_inner_hyphen(tokens_, i + 1)) return;
  if (i > 0 && is_inner_hyphen(tokens_, i - 1)) return on_compound(i);
  if (token.shape == Shape::Punct) {
    if (token.text == "," || is_dash(token)) return on_comma();
    if (token.text == ";" || token.text == ":") {
      while (stack_.size() > 1 && token.text == ";") pop();
      top().strong_stop = true;
      return;
    }
    if (token.text[0] == '.' || token.text == "…" || token.text[0] == '?' || token.text[0] == '!') {
      while (stack_.size() > 1) pop();
      top().comma = true;
    }
    return;
  }
  if (token.upos == Upos::CCONJ) {
    top().conjunction = static_cast<std::int32_t>(i);
    return;
  }
  if (token.lower == "that" && (token.upos == Upos::SCONJ || token.upos == Upos::PRON)) return on_that(i);
  if (token.xpos == Xpos::WP || token.xpos == Xpos::WDT || token.lower == "whose" || token.lower == "where" ||
      token.lower == "when" || token.lower == "why" || token.lower == "how") {
    const bool participle =
        i + 1 < sentence_.last && group_at(i + 1) != nullptr &&
        (group_at(i + 1)->form == VerbForm::Participle || group_at(i + 1)->form == VerbForm::Gerund ||
         group_at(i + 1)->form == VerbForm::Infinitive);
    if (!participle) on_relative_word(i);
    return;
  }
  if (token.lower == "there") {
    const VerbGroup* verb = group_at(skip_adverbs(i + 1));
    const bool expletive = verb != nullptr && verb->form == VerbForm::Finite &&
                           (token.upos == Upos::PRON || at(verb->first).lemma == "be");
    if (expletive && top().clause >= 0 && group_at(skip_adverbs(i + 1)) != nullptr) start_subject(kNone, i);
    return;
  }
  const bool may_open = token.upos == Upos::SCONJ || token.lower == "if" || token.lower == "whether";
  if (const Subordinator* subordinator = may_open ? find_subordinator(token.lower) : nullptr;
      subordinator != nullptr) {
    const std::uint32_t next = skip_adverbs(i + 1);
    if (next >= sentence_.last) return;
    std::int32_t p = phrases_at_[next];
    if (p >= 0 && static_cast<std::size_t>(p) + 1 < phrases_.size() &&
        phrases_[static_cast<std::size_t>(p) + 1].possessor == p)
      ++p;
    const VerbGroup* group = group_at(next);
    const bool opens = (p >= 0 && (phrase(p).preposition == static_cast<std::int32_t>(i) ? false : true)) ||
                       (group != nullptr && group->form == VerbForm::Finite) || at(next).lower == "there";
    if (!opens) return;
    const bool asks =
        token.lower == "if" && top().clause >= 0 && !top().comma &&
        (at(clause(top().clause).verb).lemma == "ask" || at(clause(top().clause).verb).lemma == "wonder" ||
         at(clause(top().clause).verb).lemma == "know");
    push(asks ? ClauseKind::Complement : subordinator->kind, i);
    top().marker = static_cast<std::int32_t>(i);
    return;
  }
  if (top().clause < 0) return;
  if (token.upos == Upos::ADJ && describe_subject(i)) return;
  Clause& c = clause(top().clause);
  const bool next_to_verb = i == c.verb + 1 || (c.object >= 0 && i == phrase(c.object).last);
  if (next_to_verb && c.particle < 0 && (token.upos == Upos::ADP || token.upos == Upos::ADV) &&
      is_particle(token.lower)) {
    const std::int32_t next = i + 1 < sentence_.last ? phrases_at_[i + 1] : kNone;
    const bool governs = next >= 0 && phrase(next).preposition == static_cast<std::int32_t>(i);
    if (!governs) c.particle = static_cast<std::int32_t>(i);
  }
}

// The last word of a compound that is no noun: "was [state-owned]".
void ClauseReader::on_compound(std::uint32_t i) {
  const Token& token = at(i);
  const bool describes = token.upos == Upos::ADJ || token.upos == Upos::VERB || token.upos == Upos::NOUN;
  if (describes && top().clause >= 0) describe_subject(i);
}

// Takes an adjective for what a copula says of its subject; false if it is none.
bool ClauseReader::describe_subject(std::uint32_t i) {
  Clause& c = clause(top().clause);
  const bool describes = c.complement_adjective < 0 && c.complement < 0 && !top().comma &&
                         (c.copula || (verb_classes(at(c.verb).lemma) & kLinking) != 0);
  if (describes) c.complement_adjective = static_cast<std::int32_t>(i);
  return describes;
}

void ClauseReader::on_comma() {
  while (stack_.size() > 1 && top().clause >= 0) {
    const ClauseFrame& f = top();
    const bool below_waits = frame(stack_[stack_.size() - 2]).clause < 0;
    const bool detail = f.kind == ClauseKind::Relative ||
                        (f.kind == ClauseKind::Participle && (f.after_comma || f.antecedent >= 0));
    if (!below_waits && !detail) break;
    if (f.parenthetical) {
      // Kept until the verb behind it asks who said so.
      break;
    }
    pop();
  }
  top().comma = true;
}

// who, which, whom, whose, where, when, what.
void ClauseReader::on_relative_word(std::uint32_t i) {
  const std::string_view word = at(i).lower;
  std::uint32_t before = i;
  if (before > sentence_.first && at(before - 1).upos == Upos::ADP) --before;  // "in which"
  const bool after_phrase = last_phrase_ >= 0 && phrase(last_phrase_).last == before;
  bool after_comma = false;
  std::int32_t antecedent = described(last_phrase_);
  if (before >= sentence_.first + 2 && at(before - 1).text == ",") {
    const std::int32_t left = phrases_at_[before - 2];
    if (left >= 0) {
      after_comma = true;
      antecedent = described(left);
    }
  }
  const bool pronoun = word == "who" || word == "which" || word == "whom" || word == "whose";
  const bool place_or_time = word == "where" || word == "when";
  if ((pronoun && (after_phrase || after_comma)) || (place_or_time && after_phrase && word == "where")) {
    push(ClauseKind::Relative, before);
    top().after_comma = after_comma;
    top().antecedent = antecedent;
    // ", the founder of Tesla, who": a person rather than what the "of" names.
    if (word == "who" && after_comma) {
      while (phrase(top().antecedent).attached_to >= 0)
        top().antecedent = phrase(top().antecedent).attached_to;
    }
    if (word == "whose" || before < i || word == "whom") {
      // The verb's subject is another phrase.
      top().subject = kNone;
    }
    top().marker = static_cast<std::int32_t>(i);
    return;
  }
  const Subordinator* subordinator = find_subordinator(word);
  const bool says = top().clause >= 0 && (classes_of(top()) & (kReporting | kClausal)) != 0 && !top().comma;
  if (i == sentence_.first && (pronoun || word == "what" || word == "how" || word == "why"))
    return;  // a question
  push(says || subordinator == nullptr ? ClauseKind::Complement : subordinator->kind, i);
  top().marker = static_cast<std::int32_t>(i);
}

void ClauseReader::on_that(std::uint32_t i) {
  const bool after_phrase = last_phrase_ >= 0 && phrase(last_phrase_).last == i;
  const bool verb_next = group_at(skip_adverbs(i + 1)) != nullptr;
  const bool says = top().clause >= 0 && (classes_of(top()) & (kReporting | kClausal)) != 0;
  const bool content = after_phrase && is_content_noun(at(phrase(last_phrase_).head).lemma);
  const bool object_of_saying =
      says && last_phrase_ >= 0 &&
      (phrase(last_phrase_).preposition >= 0 || (classes_of(top()) & kDitransitive) != 0 ||
       is_time_phrase(phrase(last_phrase_), analysis_));
  const bool pronoun = after_phrase && at(phrase(last_phrase_).head).upos == Upos::PRON;
  const bool relative =
      after_phrase &&
      (verb_next || (!content && !pronoun && !object_of_saying && (at(i).xpos == Xpos::WDT || !says)));
  const std::int32_t conjunction = top().conjunction;
  if (conjunction >= 0 && !relative) {
    // "said that X and that Y"
    while (stack_.size() > 1 && top().kind != ClauseKind::Complement) pop();
    if (stack_.size() > 1 && top().clause >= 0) pop();
  }
  push(relative ? ClauseKind::Relative : ClauseKind::Complement, i);
  top().marker = static_cast<std::int32_t>(i);
  if (relative || (content && after_phrase)) top().antecedent = described(last_phrase_);
}

}  // namespace factcheck
