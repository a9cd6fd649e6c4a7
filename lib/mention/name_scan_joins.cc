// How far a name runs: over hyphens, particles, "of" and "and", and the words that are names only behind
// others.
#include "mention/first_names.h"
#include "mention/name_scanner.h"
#include "mention/word_table.h"
#include "syntax/compound.h"
#include "syntax/ordinary_words.h"

namespace factcheck {
namespace {

// A run longer than this is a heading or a list, not a name.
constexpr std::uint32_t kLongestName = 12;

// Stands inside personal names: "Ursula von der Leyen".
constexpr auto kParticles =
    std::to_array<std::string_view>({"al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el",
                                     "ibn", "la", "le", "ter", "van", "von"});
static_assert(is_table(kParticles));
constexpr WordIndex kParticlesIndex(kParticles);

// What goes on after a genitive: "People's Republic".
constexpr auto kGenitiveHeads = std::to_array<std::string_view>(
    {"children", "farmers", "men", "mothers", "people", "teachers", "veterans", "women", "workers"});
static_assert(is_table(kGenitiveHeads));
constexpr WordIndex kGenitiveHeadsIndex(kGenitiveHeads);

constexpr auto kSuffixes = std::to_array<std::string_view>({"ii", "iii", "iv", "jr", "sr", "v"});
static_assert(is_table(kSuffixes));
constexpr WordIndex kSuffixesIndex(kSuffixes);

// Second halves of Korean and Chinese given names that are words as well: "Jae-in", "Ki-moon".
constexpr auto kSyllables = std::to_array<std::string_view>(
    {"bin", "chan", "chin", "fang", "hee", "ho",  "hung", "in",   "jin",  "jun",
     "lan", "mi",   "min",  "moon", "on",  "ran", "sang", "song", "soon", "suk",
     "sun", "sung", "ting", "un",   "wen", "won", "yang", "yin",  "yong", "young"});
static_assert(is_table(kSyllables));
constexpr WordIndex kSyllablesIndex(kSyllables);

}  // namespace

// The end of the run of capitals that starts at `first`, inner connectors included.
std::uint32_t NameScanner::grow(std::uint32_t first, const Sentence& sentence) const {
  std::uint32_t last = first + 1;
  while (last < sentence.last && last - first < kLongestName) {
    if (name_like(last) || is_late_part(last, first)) {
      ++last;
      continue;
    }
    std::uint32_t next = after_hyphen(first, last, sentence);
    if (next == last) next = after_connector(first, last, sentence);
    if (next == last) break;
    last = next;
  }
  return last;
}

// "Theresa May", "Henry Moon", "Pius XII": words that are names only after another part of the name.
bool NameScanner::is_late_part(std::uint32_t at, std::uint32_t first) const {
  const Token& token = tokens_[at];
  if (!is_upper_start(token)) return false;
  const WordKey key(token.lower);
  if (is_suffix(key.view())) return true;
  return at == first + 1 && token.shape == Shape::Capitalised && token.upos == Upos::PROPN &&
         find_first_name(tokens_[first].lower).has_value();
}

// Past the hyphen in "Bailey-Ross", "Coca-Cola" and "Suk-yeol"; `at` where it joins two names ("Iran-Iraq")
// or a name and a word ("Paris-based").
std::uint32_t NameScanner::after_hyphen(std::uint32_t first, std::uint32_t at,
                                        const Sentence& sentence) const {
  if (at + 1 >= sentence.last || !is_inner_hyphen(tokens_, at)) return at;
  const Token& next = tokens_[at + 1];
  if (is_upper_start(next)) {
    const bool two = is_known_alone(first, at) && is_known_alone(at + 1, at + 2);
    return !two && name_like(at + 1) ? at + 2 : at;
  }
  return is_syllable(at + 1) ? at + 2 : at;
}

// "yeol" of "Suk-yeol": in lower case, and no word; or one that is known, behind no word: "in" of "Jae-in".
bool NameScanner::is_syllable(std::uint32_t at) const {
  const Token& token = tokens_[at];
  if (token.shape != Shape::Lower || token.text.size() > 6) return false;
  if (at >= 2 && kSyllablesIndex.has(token.lower) && !is_ordinary_word(tokens_[at - 2].lower)) return true;
  return token.upos != Upos::ADP && token.upos != Upos::VERB && token.upos != Upos::ADJ &&
         token.upos != Upos::ADV && !is_ordinary_word(token.lower);
}

// A name without the words around it: "Iran", "French", "UNESCO".
bool NameScanner::is_known_alone(std::uint32_t first, std::uint32_t last) const {
  const WordKey key = key_of(tokens_, first, last);
  return find_place(key.view()) != nullptr || find_body(key.view()) != nullptr || is_people(key.view());
}

// "al-" of "al-Sadr": where a name can begin in lower case.
bool NameScanner::starts_with_article(std::uint32_t at, const Sentence& sentence) const {
  constexpr auto kArticles =
      std::to_array<std::string_view>({"ad", "al", "an", "ar", "as", "ash", "az", "el"});
  return at + 2 < sentence.last && tokens_[at].text.size() <= 3 && is_inner_hyphen(tokens_, at + 1) &&
         is_upper_start(tokens_[at + 2]) && has_word(kArticles, tokens_[at].lower);
}

// Past "of", "& ", "for", "von der", ", Inc" and the word that follows; `at` if the name ends here.
std::uint32_t NameScanner::after_connector(std::uint32_t first, std::uint32_t at,
                                           const Sentence& sentence) const {
  const auto capital = [&](std::uint32_t token) {
    return token < sentence.last && is_upper_start(tokens_[token]);
  };
  const std::string_view word = tokens_[at].lower;
  const WordKey before(tokens_[at - 1].lower);
  if (starts_with_article(at, sentence)) return at + 3;
  if (word == "of") {
    if (!may_stand_before_of(before.view())) return at;
    const std::uint32_t next = at + 1 < sentence.last && tokens_[at + 1].lower == "the" ? at + 2 : at + 1;
    return capital(next) && name_like(next) ? next + 1 : at;
  }
  if (word == "&") return capital(at + 1) ? at + 2 : at;
  if (word == "for") return may_stand_before_for(before.view()) && capital(at + 1) ? at + 2 : at;
  if (word == "and")
    return joins_two_subjects(first, at) && capital(at + 1) && is_plain(at + 1) ? at + 2 : at;
  if (word == "," && at + 1 < sentence.last) {
    const WordKey next(tokens_[at + 1].lower);
    const bool suffix =
        capital(at + 1) && (next.view() == "inc" || next.view() == "llc" || next.view() == "ltd" ||
                            next.view() == "jr" || next.view() == "sr");
    return suffix ? at + 2 : at;
  }
  if (tokens_[at].xpos == Xpos::POS) {
    return kGenitiveHeadsIndex.has(before.view()) && capital(at + 1) ? at + 2 : at;
  }
  if (kParticlesIndex.has(word)) {
    const std::uint32_t next =
        at + 1 < sentence.last && kParticlesIndex.has(tokens_[at + 1].lower) ? at + 2 : at + 1;
    return capital(next) && name_like(next) ? next + 1 : at;
  }
  return at;
}

// "Department of Health and Human Services", but not "Bank of England and Treasury".
bool NameScanner::joins_two_subjects(std::uint32_t first, std::uint32_t at) const {
  if (!may_stand_before_and(tokens_[first].lower) || at < first + 3) return false;
  return find_place(WordKey(tokens_[at - 1].lower).view()) == nullptr;
}

// A capitalised word that names no person, place or body of its own.
bool NameScanner::is_plain(std::uint32_t at) const {
  const WordKey key(tokens_[at].lower);
  return tokens_[at].shape == Shape::Capitalised && find_place(key.view()) == nullptr &&
         find_body(key.view()) == nullptr && !find_first_name(key.view());
}

bool NameScanner::is_suffix(std::string_view word) { return kSuffixesIndex.has(word); }

}  // namespace factcheck
