#include "syntax/chunks.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "syntax/compound.h"
#include "syntax/verb_classes.h"

namespace factcheck {
namespace {

using Words = std::span<const std::string_view>;

template <std::size_t kCount>
bool among(const std::array<std::string_view, kCount>& words, std::string_view word) {
  return std::ranges::binary_search(words, word);
}

// Before a number these belong to it: "nearly 200", "more than $5m", "at least 19".
struct Hedge {
  std::string_view first;
  std::string_view second;  // empty: one word
};
constexpr auto kHedges = std::to_array<Hedge>({
    {"about", ""},    {"almost", ""},    {"approximately", ""}, {"around", ""},    {"as", "few"},
    {"as", "little"}, {"as", "many"},    {"as", "much"},        {"at", "least"},   {"at", "most"},
    {"at", "around"}, {"barely", ""},    {"below", ""},         {"circa", ""},     {"close", "to"},
    {"exactly", ""},  {"fewer", "than"}, {"just", ""},          {"less", "than"},  {"more", "than"},
    {"nearly", ""},   {"only", ""},      {"over", ""},          {"roughly", ""},   {"some", ""},
    {"under", ""},    {"up", "to"},      {"well", ""},          {"above", ""},     {"no", "fewer"},
    {"no", "less"},   {"no", "more"},    {"north", "of"},       {"upwards", "of"},
});

// Times that stand without a preposition.
constexpr auto kTimeNouns = std::to_array<std::string_view>({
    "afternoon", "autumn", "century", "day",   "decade",  "evening", "fall", "fortnight", "hour",
    "midnight",  "minute", "moment",  "month", "morning", "night",   "noon", "quarter",   "season",
    "spring",    "summer", "time",    "week",  "weekend", "winter",  "year",
});
static_assert(std::ranges::is_sorted(kTimeNouns));
constexpr auto kDayNames = std::to_array<std::string_view>({
    "fri.",
    "friday",
    "mon.",
    "monday",
    "sat.",
    "saturday",
    "sun.",
    "sunday",
    "thu.",
    "thurs.",
    "thursday",
    "tue.",
    "tues.",
    "tuesday",
    "wed.",
    "wednesday",
});
static_assert(std::ranges::is_sorted(kDayNames));
constexpr auto kMonthNames = std::to_array<std::string_view>({
    "apr.", "april",   "aug.",     "august", "dec.",    "december", "feb.",  "february",
    "jan.", "january", "jul.",     "july",   "jun.",    "june",     "mar.",  "march",
    "may",  "nov.",    "november", "oct.",   "october", "sep.",     "sept.", "september",
});
static_assert(std::ranges::is_sorted(kMonthNames));
constexpr auto kDayWords = std::to_array<std::string_view>({"today", "tomorrow", "tonight", "yesterday"});

// Adjectives that are part of an office behind a name or noun: "Tesla [chief] executive".
constexpr auto kOfficeAdjectives = std::to_array<std::string_view>({
    "assistant",
    "chief",
    "deputy",
    "executive",
    "federal",
    "foreign",
    "former",
    "general",
    "interim",
    "national",
    "prime",
    "senior",
    "vice",
});
static_assert(std::ranges::is_sorted(kOfficeAdjectives));

// Quantifiers that can be a phrase by themselves: "many said", "most of them".
constexpr auto kLoneQuantifiers = std::to_array<std::string_view>({
    "all",   "another", "any",  "both", "each", "either", "enough", "few",
    "fewer", "half",    "less", "many", "more", "most",   "much",   "neither",
    "none",  "several", "some", "such", "that", "these",  "this",   "those",
});
static_assert(std::ranges::is_sorted(kLoneQuantifiers));

// Nouns that take a prepositional phrase of their own, beside those with these endings.
constexpr auto kRelationalNouns = std::to_array<std::string_view>({
    "access",  "aid",     "aide",     "ally",      "answer", "appeal",    "attack",   "attempt",  "ban",
    "bid",     "call",    "campaign", "candidate", "case",   "challenge", "charge",   "cut",      "deal",
    "debate",  "decline", "demand",   "donor",     "effort", "gift",      "growth",   "increase", "interest",
    "lawsuit", "leader",  "letter",   "link",      "loan",   "loss",      "message",  "nominee",  "offer",
    "plan",    "pledge",  "protest",  "raid",      "report", "request",   "response", "return",   "rise",
    "role",    "sale",    "share",    "strike",    "suit",   "support",   "talk",     "tariff",   "tax",
    "threat",  "tie",     "trial",    "trip",      "visit",  "vote",      "war",
});
static_assert(std::ranges::is_sorted(kRelationalNouns));

bool is_relational(std::string_view lemma) {
  for (const std::string_view end : {"tion", "sion", "ment", "ance", "ence", "ship", "ing"}) {
    if (lemma.size() > end.size() + 2 && lemma.ends_with(end)) return true;
  }
  return among(kRelationalNouns, lemma);
}

bool is_noun(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.xpos == Xpos::NNP;
}
bool is_number(const Token& token) { return token.upos == Upos::NUM; }
bool is_currency(const Token& token) {
  return token.upos == Upos::SYM && token.shape == Shape::Symbol && token.text != "%";
}
bool is_day(const Token& token) {
  return token.shape == Shape::Capitalised && (token.lower.ends_with("day") || token.lower.back() == '.') &&
         among(kDayNames, token.lower);
}
bool is_day_word(const Token& token) {
  return token.upos == Upos::NOUN && (token.lower[0] == 't' || token.lower[0] == 'y') &&
         among(kDayWords, token.lower);
}
bool is_time_noun(const Token& token) {
  return token.upos == Upos::NOUN && token.lemma.size() <= 9 && among(kTimeNouns, token.lemma);
}
bool is_month(const Token& token) { return token.shape != Shape::Lower && among(kMonthNames, token.lower); }
bool is_participle(const Token& token) { return token.xpos == Xpos::VBN || token.xpos == Xpos::VBG; }
bool is_reflexive(const Token& token) {
  return token.lower.ends_with("self") || token.lower.ends_with("selves");
}
bool is_opening_quote(const Token& token) {
  return token.text == "“" || token.text == "\"" || token.text == "'";
}
bool is_closing_quote(const Token& token) {
  return token.text == "”" || token.text == "\"" || token.text == "'";
}
bool is_finite(const Token& token) {
  return token.xpos == Xpos::VBD || token.xpos == Xpos::VBZ || token.xpos == Xpos::VBP ||
         token.xpos == Xpos::MD;
}

// Reads the phrases of one sentence from left to right.
class Chunker {
 public:
  Chunker(const Sentence& sentence, Analysis& analysis)
      : sentence_(sentence), tokens_(analysis.tokens), phrases_(analysis.phrases), base_(phrases_.size()) {}

  void run() {
    for (std::uint32_t i = sentence_.first; i < sentence_.last;) {
      const std::uint32_t end = read_phrase(i);
      i = end > i ? end : compound_end(tokens_, i);
    }
    for (std::size_t p = base_; p < phrases_.size(); ++p) link(p);
    mark_lists();
  }

 private:
  const Token& at(std::uint32_t i) const { return tokens_[i]; }
  bool inside(std::uint32_t i) const { return i < sentence_.last; }
  std::uint32_t hedge_end(std::uint32_t i) const;
  bool opens_noun(std::uint32_t i) const;
  bool goes_on(TokenRange word, std::uint32_t head) const;
  bool is_modifier(TokenRange word) const;
  std::uint32_t read_phrase(std::uint32_t i);
  std::uint32_t add(std::uint32_t first, std::uint32_t last, std::uint32_t head);
  void link(std::size_t p);
  void link_preposition(std::size_t p);
  bool describes(const NounPhrase& name, const NounPhrase& apposition) const;
  std::uint32_t behind_modifiers(const NounPhrase& phrase) const;
  bool closes_behind(const NounPhrase& phrase) const;
  bool starts_new_clause(const NounPhrase& phrase) const;
  void mark_lists();

  const Sentence& sentence_;
  const std::vector<Token>& tokens_;
  std::vector<NounPhrase>& phrases_;
  std::size_t base_;
  std::uint32_t verb_seen_ = 0;     // finite verbs up to the phrase being linked
  std::uint32_t verb_scanned_ = 0;  // token up to which they were counted
  bool started_ = false;
};

// Behind the hedge that starts at i, if a number or an amount of money follows; else i.
std::uint32_t Chunker::hedge_end(std::uint32_t i) const {
  const Upos upos = at(i).upos;
  if (upos != Upos::ADV && upos != Upos::ADP && upos != Upos::ADJ && upos != Upos::DET && upos != Upos::SCONJ)
    return i;
  std::uint32_t end = i;
  for (int round = 0; round < 3; ++round) {
    const std::uint32_t before = end;
    for (const Hedge& hedge : kHedges) {
      if (!inside(end) || at(end).lower != hedge.first) continue;
      if (hedge.second.empty()) {
        ++end;
        break;
      }
      if (inside(end + 1) && at(end + 1).lower == hedge.second) {
        end += 2;
        if (inside(end) && (at(end).lower == "as" || at(end).lower == "than") &&
            (hedge.first == "as" || hedge.first == "no")) {
          ++end;
        }
        break;
      }
    }
    if (end == before) break;
  }
  if (end == i || !inside(end)) return i;
  const std::uint32_t number =
      at(end).lower == "a" || at(end).lower == "an" || at(end).lower == "the" ? end + 1 : end;
  if (!inside(number)) return i;
  if (number > end)
    return at(number).lower == "dozen" || at(number).lower == "third" || at(number).lower == "hundred" ||
                   at(number).lower == "million" || at(number).lower == "quarter"
               ? end
               : i;
  return is_number(at(number)) || is_currency(at(number)) ? end : i;
}

// Whether a noun follows at i, or modifiers that lead to one.
bool Chunker::opens_noun(std::uint32_t i) const {
  for (std::uint32_t j = i, next = j; inside(j) && j < i + 6; j = next) {
    next = compound_end(tokens_, j);
    const Token& token = at(next - 1);
    if (is_noun(token)) return true;
    if (next - j > 1) continue;
    const bool modifier = token.upos == Upos::ADJ || token.upos == Upos::NUM || token.upos == Upos::ADV ||
                          is_participle(token) || is_currency(token) || is_opening_quote(token) ||
                          (token.text == "," && j > i) || (token.upos == Upos::CCONJ && j > i);
    if (!modifier) return false;
  }
  return false;
}

// Whether a word of several parts describes a noun behind it: "[two-hour] annual debate", "[Oslo-based]
// firm".
bool Chunker::is_modifier(TokenRange word) const {
  const Token& token = at(word.last - 1);
  if (!is_noun(token)) return true;
  if (token.xpos == Xpos::NNS || !inside(word.last) || is_noun(at(word.last))) return false;
  return token.upos == Upos::NOUN && opens_noun(word.last);
}

// Whether a word can follow the head so far.
bool Chunker::goes_on(TokenRange word, std::uint32_t head) const {
  const std::uint32_t i = word.last - 1;
  const Token& token = at(i);
  const Token& before = at(head);
  if (is_day_word(token) || is_day_word(before)) return false;
  if (before.lemma == "time" && head > sentence_.first && at(head - 1).upos == Upos::ADJ) return false;
  const bool time_before = is_time_noun(before) || is_day(before);
  if (is_day(token)) return time_before && !is_day(before);
  if (is_noun(token)) {
    if (token.upos == Upos::PROPN && time_before) return is_day(before) && among(kTimeNouns, token.lower);
    if (is_month(before) && token.upos == Upos::PROPN && !is_month(token)) return false;
    return true;
  }
  if (is_number(token)) {
    // "2.4 trillion", "Boeing 737"; but not "people nineteen".
    if (is_number(before)) {
      return token.shape == Shape::Lower || (at(word.first - 1).text == "," && word.first == head + 2) ||
             (head > sentence_.first && is_month(at(head - 1)));
    }
    return token.shape != Shape::Lower && !is_day(before);
  }
  if (token.upos == Upos::ADJ || word.size() > 1) {
    const bool noun_follows = inside(i + 1) && is_noun(at(i + 1));
    if (!noun_follows || time_before || is_month(before)) return false;
    if (among(kOfficeAdjectives, token.lower)) return true;
    // "some farm [free-trade] voters"
    if ((word.size() > 1 || token.lower.find('-') != std::string_view::npos) && before.upos == Upos::NOUN)
      return true;
    return token.shape != Shape::Lower && before.upos == Upos::PROPN;
  }
  return false;
}

std::uint32_t Chunker::add(std::uint32_t first, std::uint32_t last, std::uint32_t head) {
  NounPhrase phrase;
  phrase.first = first;
  phrase.last = last;
  phrase.head = head;
  phrases_.push_back(phrase);
  return last;
}

// Reads the phrase that starts at i and returns its end, or i.
std::uint32_t Chunker::read_phrase(std::uint32_t i) {
  const Token& first = at(i);
  if (first.upos == Upos::PRON && first.xpos != Xpos::PRPS) {
    if (first.xpos == Xpos::WDT || first.xpos == Xpos::WP || first.lower == "whose") return i;
    if (first.lower == "there" || (is_reflexive(first) && i > sentence_.first && !phrases_.empty() &&
                                   phrases_.size() > base_ && phrases_.back().last == i)) {
      return i;
    }
    return add(i, i + 1, i);
  }
  std::uint32_t j = hedge_end(i);
  const bool hedged = j > i;
  bool determined = hedged;
  std::uint32_t head = 0;
  bool headed = false;
  std::uint32_t last_modifier = i;
  bool modified = false;
  bool quoted = false;
  bool open_quote = false;  // its end is still to come
  const std::uint32_t limit = std::min(sentence_.last, i + 60);
  for (; j < limit; ++j) {
    const TokenRange word{j, std::min(compound_end(tokens_, j), sentence_.last)};
    j = word.last - 1;
    const Token& token = at(j);
    if (word.size() > 1 && !headed && is_modifier(word) && !is_number(token)) {
      modified = true;
      last_modifier = j;
      continue;
    }
    if (token.upos == Upos::DET || token.xpos == Xpos::PRPS) {
      if (token.xpos == Xpos::WDT) break;
      if (headed || modified) break;
      if (determined && !(j > i && (at(j - 1).upos == Upos::DET || hedged))) break;
      determined = true;
      continue;
    }
    if (headed) {
      if (goes_on(word, head)) {
        if (is_noun(token) || is_number(token)) head = j;
        continue;
      }
      if (token.text == "%" && is_number(at(head))) {
        head = j;
        continue;
      }
      if (token.text == "&" && inside(j + 1) && at(head).upos == Upos::PROPN && at(j + 1).upos == Upos::PROPN)
        continue;
      // "June 3, 2025"
      if (token.text == "," && is_number(at(head)) && head > i && is_month(at(head - 1)) && inside(j + 1) &&
          at(j + 1).shape == Shape::Number && at(j + 1).text.size() == 4) {
        continue;
      }
      if (quoted && is_closing_quote(token)) {
        quoted = false;
        if (inside(j + 1) && is_noun(at(j + 1))) {
          open_quote = false;
          continue;
        }
      }
      break;
    }
    if (is_noun(token)) {
      head = j;
      headed = true;
      continue;
    }
    if (is_number(token) || is_currency(token)) {
      modified = true;
      last_modifier = j;
      if (is_number(token)) {
        // A number is a head unless a noun follows its modifiers.
        if (!inside(j + 1) || !opens_noun(j + 1)) {
          head = j;
          headed = true;
        }
      } else if (!inside(j + 1) || !is_number(at(j + 1))) {
        break;
      }
      continue;
    }
    if (token.upos == Upos::ADJ) {
      modified = true;
      last_modifier = j;
      continue;
    }
    const bool after_preposition =
        j == i && token.xpos == Xpos::VBN && i > sentence_.first && at(i - 1).upos == Upos::ADP;
    if (is_participle(token) && token.upos == Upos::VERB && (determined || modified || after_preposition) &&
        inside(j + 1) && opens_noun(j + 1)) {
      modified = true;
      last_modifier = j;
      continue;
    }
    if (token.upos == Upos::ADV && inside(j + 1) && (determined || modified || at(j + 1).upos == Upos::ADJ) &&
        (at(j + 1).upos == Upos::ADJ || is_participle(at(j + 1)) || is_number(at(j + 1))) &&
        opens_noun(j + 1)) {
      continue;
    }
    const bool joins = (token.text == "," || token.upos == Upos::CCONJ) && modified && j > i &&
                       at(j - 1).upos == Upos::ADJ && inside(j + 1) && at(j + 1).upos == Upos::ADJ &&
                       opens_noun(j + 1);
    if (joins) continue;
    if (is_opening_quote(token) && (determined || modified) && inside(j + 1) && opens_noun(j + 1) && j > i) {
      quoted = open_quote = true;
      continue;
    }
    break;
  }
  if (headed) {
    const bool closes = open_quote && inside(head + 1) && is_closing_quote(at(head + 1));
    return add(i, closes ? head + 2 : head + 1, head);
  }
  if (first.upos == Upos::DET || first.xpos == Xpos::PRPS) {
    if (modified && determined) return add(i, last_modifier + 1, last_modifier);  // the wounded
    if (among(kLoneQuantifiers, first.lower)) return add(i, i + 1, i);
    return i;
  }
  if (first.upos == Upos::ADJ && among(kLoneQuantifiers, first.lower)) return add(i, i + 1, i);
  return i;
}

// "a former Tesla president", "the hedge fund manager", "former aide": what describes rather than lists.
bool Chunker::describes(const NounPhrase& name, const NounPhrase& phrase) const {
  const Token& first = at(phrase.first);
  const Token& head = at(phrase.head);
  const Token& named = at(name.head);
  if (named.upos == Upos::PROPN && head.upos == Upos::NOUN && !is_month(named) && !is_day(named) &&
      closes_behind(phrase)) {
    return first.upos == Upos::DET || first.xpos == Xpos::PRPS || first.lower == "former" ||
           first.lower == "then" || first.lower == "chief" || phrase.possessor >= 0;
  }
  return false;
}

// Whether a mark or the sentence's end follows a phrase and its prepositional phrases, not a verb:
// "In Ohio, the governor said" holds no apposition.
bool Chunker::closes_behind(const NounPhrase& phrase) const {
  const std::uint32_t i = behind_modifiers(phrase);
  if (!inside(i)) return true;
  const Token& token = at(i);
  return token.shape == Shape::Punct || token.upos == Upos::CCONJ || token.xpos == Xpos::WP ||
         token.xpos == Xpos::WDT || token.lower == "that" || token.xpos == Xpos::VBN ||
         token.xpos == Xpos::VBG;
}

// The token behind a phrase, the prepositional phrases that follow it and adverbs.
std::uint32_t Chunker::behind_modifiers(const NounPhrase& phrase) const {
  std::uint32_t i = phrase.last;
  for (std::size_t p = static_cast<std::size_t>(&phrase - phrases_.data()) + 1; p < phrases_.size(); ++p) {
    const NounPhrase& next = phrases_[p];
    if (next.first != i + 1 || (at(i).upos != Upos::ADP && at(i).xpos != Xpos::POS)) break;
    i = next.last;
  }
  while (inside(i) && at(i).upos == Upos::ADV) ++i;
  return i;
}

// "Trump won Ohio and [Musk] cheered": the phrase behind "and" is the subject of what follows.
bool Chunker::starts_new_clause(const NounPhrase& phrase) const {
  // A bare noun in the singular seldom opens a clause: "a financier and big donor told".
  const Token& first = at(phrase.first);
  const bool opens = at(phrase.head).xpos != Xpos::NN || first.upos == Upos::DET ||
                     first.xpos == Xpos::PRPS || first.upos == Upos::NUM;
  const std::uint32_t i = behind_modifiers(phrase);
  return opens && inside(i) && is_finite(at(i)) && verb_seen_ > 0;
}

void Chunker::link_preposition(std::size_t p) {
  NounPhrase& phrase = phrases_[p];
  if (phrase.first == sentence_.first) return;
  const Token& before = at(phrase.first - 1);
  const bool preposition = before.upos == Upos::ADP || before.lower == "to" || before.lower == "than" ||
                           is_verbal_preposition(before.lower) ||
                           (before.upos == Upos::SCONJ && (before.lower == "as" || before.lower == "like"));
  if (!preposition) return;
  phrase.preposition = static_cast<std::int32_t>(phrase.first - 1);
  if (p == base_) return;
  const NounPhrase& left = phrases_[p - 1];
  if (left.last != phrase.first - 1) return;
  const bool of = before.lower == "of";
  const bool before_verbs = verb_seen_ == 0 && left.preposition < 0;
  if (of || before_verbs || is_relational(at(left.head).lemma))
    phrase.attached_to = static_cast<std::int32_t>(p - 1);
}

void Chunker::link(std::size_t p) {
  NounPhrase& phrase = phrases_[p];
  if (!started_) {
    verb_scanned_ = sentence_.first;
    started_ = true;
  }
  for (; verb_scanned_ < phrase.first; ++verb_scanned_) {
    const Token& token = at(verb_scanned_);
    const bool opens = token.upos == Upos::SCONJ || token.xpos == Xpos::WDT || token.xpos == Xpos::WP ||
                       token.lower == "whose" || token.lower == "where" || token.lower == "when" ||
                       token.lower == "why" || token.lower == "how";
    const bool quote_ends =
        verb_scanned_ > sentence_.first && is_closing_quote(token) && at(verb_scanned_ - 1).text == ",";
    verb_seen_ = opens || quote_ends ? 0 : verb_seen_ + (is_finite(token) ? 1 : 0);
  }
  link_preposition(p);
  if (p == base_) return;
  const NounPhrase& left = phrases_[p - 1];
  const auto left_index = static_cast<std::int32_t>(p - 1);
  if (phrase.first == left.last + 1) {
    const Token& between = at(left.last);
    if (between.xpos == Xpos::POS) {
      phrase.possessor = left_index;
      // The whole of "to Trump's campaign" hangs on the preposition before the possessor.
      std::int32_t root = left_index;  // of "in [A] and [B] 's [marriage]" the first
      while (phrases_[static_cast<std::size_t>(root)].coordinated_with >= 0) {
        root = phrases_[static_cast<std::size_t>(root)].coordinated_with;
      }
      phrase.preposition = phrases_[static_cast<std::size_t>(root)].preposition;
      phrase.attached_to = phrases_[static_cast<std::size_t>(root)].attached_to;
      return;
    }
    if (between.upos == Upos::CCONJ &&
        (between.lower == "and" || between.lower == "or" || between.lower == "&") &&
        !starts_new_clause(phrase)) {
      phrase.coordinated_with = left_index;
      return;
    }
    if (between.text == "," && describes(left, phrase)) phrase.apposition_of = left_index;
    return;
  }
  const bool conjunction_first = at(left.last).upos == Upos::CCONJ && at(left.last).lower != "but";
  // "A, and B"; "A or merely B"
  if (phrase.first == left.last + 2 && at(left.last).text == "," && at(left.last + 1).upos == Upos::CCONJ &&
      at(left.last + 1).lower != "but") {
    const bool list = p >= base_ + 2 && phrases_[p - 2].last + 1 == left.first &&
                      at(left.first - 1).text == "," && left.apposition_of < 0;
    if (!list && starts_new_clause(phrase)) return;
    phrase.coordinated_with = left.apposition_of >= 0 ? left.apposition_of : left_index;
  } else if (phrase.first == left.last + 2 && conjunction_first && at(left.last + 1).upos == Upos::ADV &&
             !starts_new_clause(phrase)) {
    phrase.coordinated_with = left_index;
  }
}

// "A, B and C": once C is known to be coordinated with B, B is with A.
void Chunker::mark_lists() {
  for (std::size_t p = phrases_.size(); p-- > base_ + 1;) {
    if (phrases_[p].coordinated_with != static_cast<std::int32_t>(p - 1)) continue;
    NounPhrase& middle = phrases_[p - 1];
    if (p - 1 == base_ || middle.coordinated_with >= 0 || middle.apposition_of >= 0 ||
        middle.preposition >= 0)
      continue;
    const NounPhrase& left = phrases_[p - 2];
    if (left.last + 1 == middle.first && at(left.last).text == ",") {
      middle.coordinated_with = static_cast<std::int32_t>(p - 2);
    }
  }
}

}  // namespace

void find_phrases(const Sentence& sentence, Analysis& analysis) { Chunker(sentence, analysis).run(); }

PhraseMap::PhraseMap(const Sentence& sentence, const Analysis& analysis)
    : first_(sentence.first), phrases_(sentence.last - sentence.first, -1) {
  for (std::size_t p = analysis.phrases.size(); p-- > 0;) {
    const NounPhrase& phrase = analysis.phrases[p];
    if (phrase.first < sentence.first) break;
    std::fill(phrases_.begin() + (phrase.first - first_), phrases_.begin() + (phrase.last - first_),
              static_cast<std::int32_t>(p));
  }
}

bool is_time_phrase(const NounPhrase& phrase, const Analysis& analysis) {
  const Token& head = analysis.tokens[phrase.head];
  if (is_day(head) || among(kDayWords, head.lower)) return true;
  if (phrase.last - phrase.first >= 2) {
    const std::string_view first = analysis.tokens[phrase.first].lower;
    const bool pointed = first == "last" || first == "next" || first == "this" || first == "that" ||
                         first == "every" || first == "each" || first == "earlier" || first == "later" ||
                         first == "one";
    if (pointed && (among(kTimeNouns, head.lemma) || is_month(head))) return true;
  }
  if (is_month(analysis.tokens[phrase.first])) return is_number(head);
  return false;
}

}  // namespace factcheck
