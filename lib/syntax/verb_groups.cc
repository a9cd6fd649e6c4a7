#include "syntax/verb_groups.h"

#include "syntax/compound.h"
#include "syntax/verb_classes.h"

namespace factcheck {
namespace {

bool is_negation(const Token& token) {
  return token.lower == "not" || token.lower == "n't" || token.lower == "never" || token.lower == "n’t";
}

bool is_verbal(const Token& token) { return token.upos == Upos::VERB || token.upos == Upos::AUX; }

// "state-owned", "well-known": an adjective as a whole, whatever its last word is alone.
bool ends_compound(std::span<const Token> tokens, std::uint32_t i) {
  return i > 0 && is_inner_hyphen(tokens, i - 1) &&
         (tokens[i].xpos == Xpos::VBN || tokens[i].xpos == Xpos::VBG || tokens[i].xpos == Xpos::VBD);
}

// "by-standers", "walk-in": a verb only as part of another word.
bool is_within_compound(std::span<const Token> tokens, std::uint32_t i) {
  return is_inner_hyphen(tokens, i + 1) || ends_compound(tokens, i);
}

bool has_verb_tag(const Token& token) { return token.xpos >= Xpos::VB && token.xpos <= Xpos::MD; }

// Reads one group from its first verb on, word by word.
class GroupReader {
 public:
  GroupReader(const Sentence& sentence, const Analysis& analysis, const PhraseMap& phrases_at)
      : sentence_(sentence), analysis_(analysis), phrases_at_(phrases_at) {}

  // REQUIRES: a verb or the "to" of an infinitive stands at i, outside noun phrases.
  VerbGroup read(std::uint32_t i);

 private:
  const Token& at(std::uint32_t i) const { return analysis_.tokens[i]; }
  bool inside(std::uint32_t i) const { return i < sentence_.last; }
  bool is_free_verb(std::uint32_t i) const {
    return inside(i) && is_verbal(at(i)) && has_verb_tag(at(i)) && phrases_at_[i] < 0 &&
           !is_within_compound(analysis_.tokens, i);
  }
  std::uint32_t next_verb(std::uint32_t i, bool& negated, bool& no_longer) const;
  std::uint32_t inverted_verb(std::uint32_t i) const;
  void take(std::uint32_t i);
  void settle();

  const Sentence& sentence_;
  const Analysis& analysis_;
  const PhraseMap& phrases_at_;
  VerbGroup group_;
  bool open_be_ = false;    // the last verb taken is a form of "be"
  bool open_have_ = false;  // or of "have"
  bool open_get_ = false;
};

// The next verb of the group behind i, over adverbs; 0 if the group ends.
std::uint32_t GroupReader::next_verb(std::uint32_t i, bool& negated, bool& no_longer) const {
  std::uint32_t j = i + 1;
  for (; inside(j) && j < i + 6; ++j) {
    const Token& token = at(j);
    if (is_negation(token)) {
      negated = true;
      continue;
    }
    if (token.lower == "no" && inside(j + 1) && at(j + 1).lower == "longer") {
      no_longer = true;
      ++j;
      continue;
    }
    if (token.upos == Upos::ADV && phrases_at_[j] < 0) continue;
    break;
  }
  return is_free_verb(j) ? j : 0;
}

// Behind an auxiliary that opens a question, and its subject: the verb, or 0.
std::uint32_t GroupReader::inverted_verb(std::uint32_t i) const {
  if (!inside(i + 1)) return 0;
  const std::int32_t phrase = phrases_at_[i + 1];
  if (phrase < 0) return 0;
  const std::uint32_t j = analysis_.phrases[static_cast<std::size_t>(phrase)].last;
  if (!is_free_verb(j)) return 0;
  const Xpos xpos = at(j).xpos;
  const std::string_view lemma = at(i).lemma;
  const bool fits = lemma == "be"     ? xpos == Xpos::VBG || xpos == Xpos::VBN
                    : lemma == "have" ? xpos == Xpos::VBN || xpos == Xpos::VBD
                                      : xpos == Xpos::VB || xpos == Xpos::VBP;
  return fits ? j : 0;
}

// Adds the verb at i to the group and notes what it says of tense and voice.
void GroupReader::take(std::uint32_t i) {
  const Token& token = at(i);
  if (open_be_ && token.xpos == Xpos::VBG) group_.progressive = true;
  if (open_be_ && token.lower == "got") {  // "the man's got": has
    group_.perfect = true;
    open_be_ = false;
  }
  if ((open_be_ || open_get_) && token.upos == Upos::VERB &&
      (token.xpos == Xpos::VBN || token.xpos == Xpos::VBD)) {
    group_.passive = true;
  }
  if (open_have_ && (token.xpos == Xpos::VBN || token.xpos == Xpos::VBD)) group_.perfect = true;
  if (token.xpos == Xpos::MD && group_.modal < 0) group_.modal = static_cast<std::int32_t>(i);
  open_be_ = token.lemma == "be" && (token.upos == Upos::AUX || token.upos == Upos::VERB);
  open_have_ = token.lemma == "have";
  open_get_ = token.lemma == "get";
  group_.verb = i;
  group_.last = i + 1;
}

void GroupReader::settle() {
  const Token& verb = at(group_.verb);
  group_.copula = verb.lemma == "be" && !group_.passive;
  if (group_.modal >= 0) {
    const std::string_view modal = at(static_cast<std::uint32_t>(group_.modal)).lower;
    const bool future =
        modal == "will" || modal == "wo" || modal == "'ll" || modal == "shall" || modal == "sha";
    group_.tense = future ? Tense::Future : Tense::None;
    if (future) group_.modal = -1;
  }
}

VerbGroup GroupReader::read(std::uint32_t i) {
  group_ = VerbGroup{};
  open_be_ = open_have_ = open_get_ = false;
  group_.first = i;
  bool negated = false;
  bool no_longer = false;
  if (at(i).xpos == Xpos::TO) {
    group_.form = VerbForm::Infinitive;
    i = next_verb(i, negated, no_longer);
    take(i);
  } else {
    switch (at(i).xpos) {
      case Xpos::VBD:
        group_.tense = Tense::Past;
        break;
      case Xpos::VBZ:
      case Xpos::VBP:
        group_.tense = Tense::Present;
        break;
      case Xpos::MD:
        break;
      case Xpos::VBG:
        group_.form = VerbForm::Gerund;
        break;
      case Xpos::VBN:
        group_.form = VerbForm::Participle;
        break;
      default:
        group_.form = VerbForm::Bare;
        break;
    }
    take(i);
    if (at(i).upos == Upos::AUX || at(i).lemma == "have" || at(i).lemma == "do") {
      if (const std::uint32_t verb = inverted_verb(i)) {
        group_.inverted = true;
        take(verb);
      }
    }
  }
  while (at(group_.verb).upos == Upos::AUX || open_have_ || open_get_) {
    bool more_negated = negated;
    bool more_no_longer = no_longer;
    const std::uint32_t next = next_verb(group_.verb, more_negated, more_no_longer);
    const bool ends = at(group_.verb).upos == Upos::AUX || next == group_.verb + 1 || next == group_.verb + 2;
    const bool fits =
        next != 0 && ends &&
        (open_get_ || (open_have_ && at(group_.verb).upos != Upos::AUX)
             ? at(next).xpos == Xpos::VBN || at(next).xpos == Xpos::VBD
         : open_be_ ? at(next).xpos == Xpos::VBN || at(next).xpos == Xpos::VBG || at(next).xpos == Xpos::VBD
                    : true);
    if (at(group_.verb).upos == Upos::AUX) {
      negated = more_negated;
      no_longer = more_no_longer;
    }
    if (!fits) break;
    take(next);
  }
  group_.negated = negated || no_longer;
  for (std::uint32_t back = group_.first; back-- > sentence_.first && group_.first - back <= 2;) {
    if (at(back).lower == "never" || at(back).lower == "not") group_.negated = true;
    if (at(back).lower == "longer" && back > sentence_.first && at(back - 1).lower == "no")
      group_.negated = true;
    if (at(back).upos != Upos::ADV && at(back).upos != Upos::PART) break;
  }
  settle();
  return group_;
}

}  // namespace

namespace {

// "according to", "including others": no verb, if an auxiliary does not say otherwise.
bool is_preposition(std::uint32_t i, const Sentence& sentence, const Analysis& analysis,
                    const PhraseMap& phrases_at) {
  const Token& token = analysis.tokens[i];
  if (token.xpos != Xpos::VBG && token.xpos != Xpos::VBN) return false;
  if (!is_verbal_preposition(token.lower) || i + 1 >= sentence.last) return false;
  const std::string_view next = analysis.tokens[i + 1].lower;
  return next == "to" || next == "with" || next == "on" || phrases_at[i + 1] >= 0;
}

}  // namespace

std::vector<VerbGroup> find_verb_groups(const Sentence& sentence, const Analysis& analysis,
                                        const PhraseMap& phrases_at) {
  std::vector<VerbGroup> groups;
  GroupReader reader(sentence, analysis, phrases_at);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Token& token = analysis.tokens[i];
    if (phrases_at[i] >= 0 || is_within_compound(analysis.tokens, i)) continue;
    if (is_preposition(i, sentence, analysis, phrases_at)) continue;
    const bool verb = is_verbal(token) && has_verb_tag(token);
    bool infinitive = false;
    if (token.xpos == Xpos::TO) {
      std::uint32_t j = i + 1;
      while (j < sentence.last && j < i + 4 && analysis.tokens[j].upos == Upos::ADV && phrases_at[j] < 0) ++j;
      infinitive = j < sentence.last && phrases_at[j] < 0 && is_verbal(analysis.tokens[j]) &&
                   (analysis.tokens[j].xpos == Xpos::VB || analysis.tokens[j].xpos == Xpos::VBP) &&
                   !is_within_compound(analysis.tokens, j);
    }
    if (!verb && !infinitive) continue;
    groups.push_back(reader.read(i));
    // An inverted group holds its subject: go on behind the verb.
    i = groups.back().last - 1;
  }
  return groups;
}

}  // namespace factcheck
