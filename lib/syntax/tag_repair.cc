#include "syntax/tag_repair.h"

#include <algorithm>

#include "syntax/compound.h"
#include "syntax/lexicon.h"
#include "syntax/verb_classes.h"

namespace factcheck {
namespace {

bool is_finite(const Token& token) {
  return token.xpos == Xpos::VBD || token.xpos == Xpos::VBZ || token.xpos == Xpos::VBP ||
         token.xpos == Xpos::MD;
}

// Marks and words that part one clause from the next.
bool is_boundary(const Token& token) {
  if (token.shape == Shape::Punct) return token.xpos != Xpos::POS;
  if (token.lower == "until" || token.lower == "while" || token.lower == "because" || token.lower == "once")
    return true;
  return token.upos == Upos::CCONJ || token.upos == Upos::SCONJ || token.xpos == Xpos::WDT ||
         token.xpos == Xpos::WP;
}

// Whether the past tense is spelt as the participle is: "backed", "led", but not "given".
bool doubles_as_past(const Token& token) {
  const LexiconEntry* entry = find_word(token.lower);
  if (entry == nullptr) return token.lower.ends_with("ed");
  const auto is_past = [](const Reading& r) { return r.cost != 0 && xpos_of(r.tag) == Xpos::VBD; };
  return std::ranges::any_of(entry->readings, is_past) || token.lower.ends_with("ed");
}

std::size_t before_adverbs(std::span<const Token> tokens, std::size_t i) {
  while (i > 0 &&
         (tokens[i - 1].upos == Upos::ADV || tokens[i - 1].lower == "not" || tokens[i - 1].lower == "n't"))
    --i;
  return i;
}

// "'s" behind a noun: the possessor's mark, or "is" and "has"?
void repair_clitic(std::span<Token> tokens, std::size_t i) {
  if (i == 0 || i + 1 >= tokens.size()) return;
  const Token& before = tokens[i - 1];
  if (before.upos != Upos::NOUN && before.upos != Upos::PROPN) return;
  std::size_t next = i + 1;
  bool possessive = false;
  for (; next < tokens.size() && next < i + 5; ++next) {
    const Token& token = tokens[next];
    if (token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::NUM) {
      possessive = true;
      break;
    }
    const bool modifier = token.upos == Upos::ADJ || token.xpos == Xpos::VBN || token.xpos == Xpos::VBG ||
                          token.upos == Upos::SYM || token.shape == Shape::Punct || token.upos == Upos::CCONJ;
    if (!modifier) break;
    if (token.shape == Shape::Punct && token.text != "\"" && token.text != "“" && token.text != ",") break;
    if (token.xpos == Xpos::VBG && next == i + 1) break;  // "Musk's leaving town"
  }
  // "a friend of Musk's who"
  const Token& after = tokens[i + 1];
  if (after.xpos == Xpos::WP || after.xpos == Xpos::WDT) possessive = true;
  Token& clitic = tokens[i];
  if (possessive && clitic.upos != Upos::PART) {
    clitic.upos = Upos::PART;
    clitic.xpos = Xpos::POS;
    clitic.lemma = clitic.lower;
  }
}

// ", which links the two": a pronoun and a verb, not "which links".
void repair_which(std::span<Token> tokens, std::size_t i) {
  if (tokens[i].lower != "which" || i == 0 || tokens[i - 1].text != "," || i + 1 >= tokens.size()) return;
  Token& next = tokens[i + 1];
  tokens[i].upos = Upos::PRON;
  tokens[i].xpos = Xpos::WDT;
  if (next.xpos != Xpos::NNS) return;
  const LexiconEntry* entry = find_word(next.lower);
  const auto is_verb = [](const Reading& r) { return r.cost != 0 && xpos_of(r.tag) == Xpos::VBZ; };
  const LexiconEntry* base = find_word(next.lemma);
  const auto is_base = [](const Reading& r) {
    return r.cost != 0 && (xpos_of(r.tag) == Xpos::VB || xpos_of(r.tag) == Xpos::VBP);
  };
  if ((entry != nullptr && std::ranges::any_of(entry->readings, is_verb)) ||
      (base != nullptr && std::ranges::any_of(base->readings, is_base))) {
    next.upos = Upos::VERB;
    next.xpos = Xpos::VBZ;
  }
}

}  // namespace

// "in the party ranks": behind a preposition and a noun, and with the clause's verb read, a noun.
bool is_plural_noun(std::span<const Token> tokens, std::size_t i) {
  const LexiconEntry* entry = find_word(tokens[i].lower);
  const auto is_plural = [](const Reading& r) { return r.cost != 0 && xpos_of(r.tag) == Xpos::NNS; };
  if (entry != nullptr && std::ranges::none_of(entry->readings, is_plural)) return false;
  std::size_t j = i;
  while (j > 0 && i - j < 6) {
    const Token& token = tokens[j - 1];
    if (token.upos == Upos::ADP) return j < i;
    const bool modifier = token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::ADJ ||
                          token.upos == Upos::DET || token.upos == Upos::NUM || token.xpos == Xpos::PRPS;
    if (!modifier) return false;
    --j;
  }
  return false;
}

// "came to bridge the river": a word that can be a verb, between "to" behind a verb and what opens an object.
void repair_infinitive(std::span<Token> tokens, std::size_t i) {
  if (i < 2 || i + 1 >= tokens.size() || tokens[i].xpos != Xpos::NN || tokens[i - 1].lower != "to") return;
  if (tokens[i - 2].upos != Upos::VERB) return;
  const Token& after = tokens[i + 1];
  const bool object = after.upos == Upos::DET || after.xpos == Xpos::PRPS || after.xpos == Xpos::PRP;
  if (!object) return;
  tokens[i].upos = Upos::VERB;
  tokens[i].xpos = Xpos::VB;
  tokens[i - 1].upos = Upos::PART;
  tokens[i - 1].xpos = Xpos::TO;
}

void repair_verb_tags(std::span<Token> tokens) {
  // "That house burned"
  if (tokens.size() > 1 && tokens[0].lower == "that" && tokens[0].upos == Upos::SCONJ) {
    const Upos next = tokens[1].upos;
    if (next == Upos::NOUN || next == Upos::ADJ) tokens[0].upos = Upos::DET;
    if (next == Upos::AUX || next == Upos::VERB) tokens[0].upos = Upos::PRON;
  }
  bool finite_seen = false;  // in this part of the sentence
  bool after_comma = false;  // a comma opened this part
  std::size_t part_begin = 0;
  std::size_t part_end = 0;     // the part that `finite_ahead` speaks of ends here
  std::size_t last_finite = 0;  // 1 + the last finite verb of that part; 0 if it has none
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    if (token.lower == "executive" && i > 0 && tokens[i - 1].lower == "chief") {
      token.upos = Upos::NOUN;
      token.xpos = Xpos::NN;
    }
    if (is_inner_hyphen(tokens, i)) continue;
    if (i > 0 && is_inner_hyphen(tokens, i - 1) && token.xpos == Xpos::VBD) token.xpos = Xpos::VBN;
    repair_which(tokens, i);
    repair_infinitive(tokens, i);
    if (is_boundary(token)) {
      finite_seen = false;
      part_begin = i + 1;
      after_comma = token.text == "," || token.text == "—" || token.text == "–";
      continue;
    }
    if (i >= part_end) {
      last_finite = 0;
      for (part_end = i; part_end < tokens.size(); ++part_end) {
        if (is_boundary(tokens[part_end]) && !is_inner_hyphen(tokens, part_end)) break;
        if (is_finite(tokens[part_end])) last_finite = part_end + 1;
      }
    }
    if (token.lower == "'s" || token.lower == "’s") repair_clitic(tokens, i);
    if (i > 0 && is_inner_hyphen(tokens, i - 1)) continue;
    if (token.upos == Upos::VERB && (token.xpos == Xpos::VBN || token.xpos == Xpos::VBD)) {
      const std::size_t before = before_adverbs(tokens, i);
      const Token* subject = before > 0 ? &tokens[before - 1] : nullptr;
      const bool auxiliary = subject != nullptr && (subject->upos == Upos::AUX || subject->lemma == "have") &&
                             (subject->lemma == "be" || subject->lemma == "have");
      if (auxiliary) {
        token.xpos = Xpos::VBN;
      } else if (token.xpos == Xpos::VBN && subject != nullptr && doubles_as_past(token)) {
        const bool pronoun = subject->xpos == Xpos::PRP && subject->lower != "it" &&
                             subject->lower != "them" && subject->lower != "him" && subject->lower != "her" &&
                             subject->lower != "us";
        const bool noun =
            subject->upos == Upos::NOUN || subject->upos == Upos::PROPN || subject->xpos == Xpos::PRP;
        // "..., lawmakers speculated"
        const bool says =
            (verb_classes(token.lemma) & kReporting) != 0 && i - before == 0 && part_begin + 4 >= i;
        const bool by = i + 1 < tokens.size() && tokens[i + 1].lower == "by";
        if (pronoun || (noun && !finite_seen && last_finite <= i + 1 && (!after_comma || says) && !by))
          token.xpos = Xpos::VBD;
      }
    }
    if (token.xpos == Xpos::VBZ && token.upos == Upos::VERB && finite_seen && is_plural_noun(tokens, i)) {
      token.upos = Upos::NOUN;
      token.xpos = Xpos::NNS;
    }
    finite_seen = finite_seen || is_finite(token);
  }
}

}  // namespace factcheck
