#include "mention/counted.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "mention/calendar_words.h"
#include "mention/number.h"
#include "syntax/compound.h"

namespace factcheck {
namespace {

// Adjectives and participles that, right behind a bare figure, speak of people: "20 dead", "35 injured".
constexpr auto kOfPeople =
    std::to_array<std::string_view>({"dead", "displaced", "homeless", "hospitalised", "hospitalized", "hurt",
                                     "injured", "killed", "missing", "unaccounted", "wounded"});
static_assert(std::ranges::is_sorted(kOfPeople), "searched by halving");

// Verbs whose bare number as object or subject is of people: "killed 19", "20 were wounded".
constexpr auto kToPeople = std::to_array<std::string_view>(
    {"arrest", "attend", "demonstrate", "detain",      "die",     "displace", "evacuate",
     "flee",   "gather", "hospitalise", "hospitalize", "hurt",    "injure",   "kill",
     "march",  "perish", "protest",     "rescue",      "survive", "wound"});
static_assert(std::ranges::is_sorted(kToPeople), "searched by halving");

constexpr auto kDeterminers = std::to_array<std::string_view>(
    {"all", "her", "his", "its", "my", "our", "such", "the", "their", "these", "this", "those", "your"});
static_assert(std::ranges::is_sorted(kDeterminers), "searched by halving");

template <typename Table>
bool has(const Table& table, std::string_view word) {
  return std::ranges::binary_search(table, word);
}

bool is_number(const Token& token) {
  return token.upos == Upos::NUM || token.shape == Shape::Number || find_numeral(token.lower) != nullptr;
}

bool is_noun(const Token& token) { return token.upos == Upos::NOUN || token.upos == Upos::PROPN; }

bool is_modifier(const Token& token) {
  return token.upos == Upos::ADJ ||
         (token.upos == Upos::VERB && (token.xpos == Xpos::VBN || token.xpos == Xpos::VBG));
}

// "Tuesday" in "19 firefighters Tuesday" is no part of the noun.
bool names_a_time(const Token& token) {
  return find_weekday(token.lower) != 0 || find_month(token.lower) != 0 || token.lower == "yesterday" ||
         token.lower == "today" || token.lower == "tomorrow";
}

bool is_plural(const Token& token) {
  return token.xpos == Xpos::NNS || token.xpos == Xpos::NNPS || token.lower == "people";
}

// The head of the noun phrase that starts at `at`, or nothing.
std::int64_t head_from(const Analysis& analysis, std::uint32_t at, std::uint32_t end, bool several) {
  std::int64_t head = -1;
  std::int64_t plural = -1;
  for (; at < end; ++at) {
    const std::uint32_t word_end = compound_end(analysis.tokens, at);
    if (word_end > at + 1) {
      // "19 [state-owned] banks", "two [by-elections]"
      if (word_end > end || is_inner_hyphen(analysis.tokens, at)) break;
      at = word_end - 1;
      if (!is_noun(analysis.tokens[at])) {
        if (head >= 0) break;
        continue;
      }
    }
    const Token& token = analysis.tokens[at];
    if (is_noun(token)) {
      if (names_a_time(token)) break;
      head = at;
      if (is_plural(token)) plural = at;
    } else if (token.xpos == Xpos::POS || token.lower == "'s" || token.lower == "\u2019s" ||
               token.lower == "'" || token.lower == "\u2019") {
      // A possessor is not what is counted; its noun follows.
      if (head < 0 || at + 1 >= end ||
          (!is_noun(analysis.tokens[at + 1]) && !is_modifier(analysis.tokens[at + 1])))
        break;
      head = plural = -1;
    } else if (head >= 0) {
      break;
    } else if (token.lower == "," || token.lower == "and") {
      if (at + 1 >= end || analysis.tokens[at + 1].upos != Upos::ADJ ||
          analysis.tokens[at - 1].upos != Upos::ADJ)
        break;
    } else if (token.upos == Upos::ADV) {
      if (at + 1 >= end || !is_modifier(analysis.tokens[at + 1])) break;
    } else if (!is_modifier(token) && token.lower != "more" && token.lower != "other") {
      break;
    }
  }
  return several && plural >= 0 ? plural : head;
}

// The lemma; where the tagger took a plural in small letters for a name, its "s" goes.
std::string singular(const Token& noun) {
  if (noun.lower == "people") return "person";
  std::string lemma(noun.lemma);
  const bool untouched = noun.lemma == noun.lower && noun.shape == Shape::Lower && lemma.size() > 3;
  if (!untouched || !lemma.ends_with('s') || lemma.ends_with("ss") || lemma.ends_with("us") ||
      lemma.ends_with("is") || lemma.ends_with("ics") || lemma.ends_with("series") ||
      lemma.ends_with("species"))
    return lemma;
  if (lemma.ends_with("ies")) return lemma.replace(lemma.size() - 3, 3, "y");
  lemma.pop_back();
  return lemma;
}

// Of "by-elections" all of it: "by-election".
std::string singular_at(const Analysis& analysis, std::uint32_t head) {
  const std::span<const Token> tokens(analysis.tokens);
  const std::uint32_t first = compound_begin(tokens, head);
  std::string lemma;
  for (std::uint32_t at = first; at < head; ++at) lemma += tokens[at].lower;
  return lemma + singular(tokens[head]);
}

bool speaks_of_people(const Analysis& analysis, const Sentence& sentence, std::uint32_t first,
                      std::uint32_t last) {
  for (std::uint32_t back = first; back > sentence.first && first - back < 5; --back) {
    const Token& token = analysis.tokens[back - 1];
    if (token.upos == Upos::PUNCT) break;
    if (has(kToPeople, token.lemma) && token.upos == Upos::VERB) return true;
  }
  for (std::uint32_t ahead = last; ahead < sentence.last && ahead < last + 4; ++ahead) {
    const Token& token = analysis.tokens[ahead];
    if (token.upos == Upos::PUNCT || is_noun(token)) break;
    if (has(kToPeople, token.lemma) || has(kOfPeople, token.lower)) return true;
  }
  return false;
}

}  // namespace

Counted counted_by(const Analysis& analysis, const Sentence& sentence, std::uint32_t first,
                   std::uint32_t last, bool several) {
  std::uint32_t at = last;
  const auto word = [&](std::uint32_t index) {
    return index < sentence.last ? analysis.tokens[index].lower : std::string_view();
  };
  if (word(at) == "or" && word(at + 1) == "more") at += 2;
  // "6.5 times earnings", "three times larger".
  if (word(at) == "times") return {.lemma = "time", .span = analysis.span_of(at, at + 1), .plural = true};
  const std::uint32_t start = at;
  if (word(at) == "of") {
    ++at;
    while (has(kDeterminers, word(at))) ++at;
    while (at < sentence.last && is_number(analysis.tokens[at])) ++at;
  }
  const std::int64_t head = head_from(analysis, at, sentence.last, several);
  if (head >= 0) {
    const Token& noun = analysis.tokens[static_cast<std::uint32_t>(head)];
    Counted counted{.lemma = singular_at(analysis, static_cast<std::uint32_t>(head)),
                    .span = analysis.span_of(at, static_cast<std::uint32_t>(head) + 1),
                    .plural = is_plural(noun)};
    if (noun.lower == "others" &&
        speaks_of_people(analysis, sentence, first, static_cast<std::uint32_t>(head) + 1))
      counted.lemma = "person";
    return counted;
  }
  if (at != start) return {};
  if (has(kOfPeople, word(at)) || speaks_of_people(analysis, sentence, first, last))
    return {.lemma = "person", .span = {}, .plural = true};
  return {};
}

}  // namespace factcheck
