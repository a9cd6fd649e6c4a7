// What a stretch of tokens is a name of, by its own words and by those right beside it: a person, a body, a
// place.
#include <algorithm>

#include "mention/first_names.h"
#include "mention/name_scanner.h"
#include "mention/offices.h"
#include "mention/reporting_verbs.h"
#include "mention/word_table.h"
#include "syntax/compound.h"
#include "syntax/ordinary_words.h"

namespace factcheck {
namespace {

// Endings of places that are as often family names: "Rosa Parks", "Dana Hall".
constexpr auto kSurnameEndings = std::to_array<std::string_view>(
    {"bay",   "bush", "camp", "church",   "creek", "day",  "ford",  "forest", "hall", "hill", "hills",
     "house", "lake", "lane", "mountain", "park",  "post", "price", "street", "sea",  "tower"});

// Lower-case nouns that make a body of the name before them: "Trump administration".
constexpr auto kBodyNouns =
    std::to_array<std::string_view>({"administration", "campaign", "organisation", "organization"});
static_assert(is_table(kBodyNouns));
constexpr WordIndex kBodyNounsIndex(kBodyNouns);

}  // namespace

void NameScanner::add(std::uint32_t first, std::uint32_t last, bool titled, Gender gender,
                      const Sentence& sentence) {
  NameCandidate candidate{
      .first = first, .last = last, .gender = gender, .titled = titled, .heading = heading_};
  if (titled && last - first <= 4) {
    candidate.kind = EntityKind::Person;
    if (const auto known = find_first_name(WordKey(tokens_[first].lower).view());
        known && gender == Gender::Unknown && last - first >= 2) {
      candidate.gender = *known;
    }
    found_.push_back(candidate);
    return;
  }
  candidate.gender = Gender::Unknown;
  if (extends_to_body(candidate, sentence)) {
    found_.push_back(candidate);
    return;
  }
  classify(candidate);
  if (candidate.kind == EntityKind::Unknown && !candidate.acronym && is_generic(first, last)) return;
  if (candidate.kind == EntityKind::Unknown && !candidate.acronym &&
      stands_before_region(candidate, sentence)) {
    candidate.kind = EntityKind::Place;
  }
  if (candidate.kind == EntityKind::Unknown && looks_like_person(candidate, sentence)) {
    candidate.kind = EntityKind::Person;
  }
  found_.push_back(candidate);
}

// "the Trump administration" is not Trump.
bool NameScanner::extends_to_body(NameCandidate& candidate, const Sentence& sentence) const {
  if (candidate.last >= sentence.last || !kBodyNounsIndex.has(tokens_[candidate.last].lower)) return false;
  if (candidate.last - candidate.first > 2) return false;
  const WordKey key = key_of(tokens_, candidate.first, candidate.last);
  if (is_people(key.view()) || find_body(key.view()) != nullptr) return false;
  if (candidate.last - candidate.first == 1 && is_ordinary_word(tokens_[candidate.first].lower)) return false;
  ++candidate.last;
  candidate.kind = EntityKind::Organisation;
  candidate.body =
      tokens_[candidate.last - 1].lower == "administration" ? BodyClass::Government : BodyClass::Body;
  return true;
}

// "Department" or "Party" alone says of no body which.
bool NameScanner::is_generic(std::uint32_t first, std::uint32_t last) const {
  if (last - first != 1) return false;
  const WordKey key(tokens_[first].lower);
  return body_class_of_ending(key.view()) != BodyClass::None || is_place_ending(key.view()) ||
         is_event_ending(key.view()) || is_law_ending(key.view()) || find_descriptor(key.view()) != nullptr ||
         match_office(tokens_, first, last).has_value();
}

// "in Butler, Pennsylvania"
bool NameScanner::stands_before_region(const NameCandidate& candidate, const Sentence& sentence) const {
  if (candidate.last + 1 >= sentence.last || tokens_[candidate.last].text != ",") return false;
  if (candidate.first == sentence.first || tokens_[candidate.first - 1].upos != Upos::ADP) return false;
  for (std::uint32_t last = std::min(sentence.last, candidate.last + 3); last > candidate.last + 1; --last) {
    const KnownPlace* place = find_place(key_of(tokens_, candidate.last + 1, last).view());
    if (place != nullptr && place->kind != PlaceKind::Place) return true;
  }
  return false;
}

bool NameScanner::looks_like_person(const NameCandidate& candidate, const Sentence& sentence) const {
  const std::uint32_t size = candidate.last - candidate.first;
  if (size > 4) return false;
  for (std::uint32_t at = candidate.first; at < candidate.last; ++at) {
    if (tokens_[at].shape == Shape::Alnum || tokens_[at].shape == Shape::Lower) return false;
  }
  const std::uint32_t next = candidate.last;
  const bool speaks_after = next < sentence.last && is_speech(next);
  const bool speaks_before = candidate.first > sentence.first && is_speech(candidate.first - 1) &&
                             candidate.first - 1 > sentence.first && is_mark(candidate.first - 2);
  const bool described = next < sentence.last && tokens_[next].lower == "who";
  const bool aged = next + 2 < sentence.last && tokens_[next].text == "," &&
                    tokens_[next + 1].shape == Shape::Number && tokens_[next + 1].text.size() <= 2 &&
                    tokens_[next + 2].text == ",";
  if (size == 1) return described || aged;
  return speaks_after || speaks_before || described || aged || is_apposed(candidate, sentence);
}

// "Ryan Selby, founder of ...": a description of a person follows within a few words.
bool NameScanner::is_apposed(const NameCandidate& candidate, const Sentence& sentence) const {
  if (candidate.last >= sentence.last || tokens_[candidate.last].text != ",") return false;
  const std::uint32_t limit = std::min(sentence.last, candidate.last + 7);
  for (std::uint32_t at = candidate.last + 1; at < limit; ++at) {
    const Token& token = tokens_[at];
    if (token.upos == Upos::PUNCT || token.upos == Upos::VERB || token.upos == Upos::AUX) return false;
    if (token.shape != Shape::Lower) continue;
    if (find_descriptor(token.lower) != nullptr || match_office(tokens_, at, at + 1)) return true;
  }
  return false;
}

bool NameScanner::is_speech(std::uint32_t at) const {
  if (tokens_[at].upos != Upos::VERB) return false;
  const ReportingVerb* verb = find_reporting_verb(tokens_[at].lemma);
  return verb != nullptr && verb->speech;
}

bool NameScanner::is_mark(std::uint32_t at) const {
  return is_quote_mark(tokens_[at]) || tokens_[at].text == ",";
}

void NameScanner::classify(NameCandidate& candidate) const {
  const std::uint32_t size = candidate.last - candidate.first;
  const WordKey key = key_of(tokens_, candidate.first, candidate.last);
  const Token& start = tokens_[candidate.first];
  // Short keys are words as well: "us", "who", "it".
  const bool shouted = key.view().size() > 3 || key.view().size() == 1 || start.shape != Shape::Capitalised;
  if (const KnownBody* body = find_body(key.view()); body != nullptr && shouted) {
    candidate.kind = EntityKind::Organisation;
    candidate.body = body->body;
    candidate.acronym = size == 1 && start.shape == Shape::Upper;
    return;
  }
  if (find_place(key.view()) != nullptr && shouted) {
    candidate.kind = EntityKind::Place;
    return;
  }
  if (is_people(key.view())) {
    candidate.kind = EntityKind::Group;
    return;
  }
  if (size == 1 && start.shape == Shape::Upper && start.text.size() >= 2) {
    candidate.acronym = !ends_with_full_stop_word(start.text);
    const bool other = start.name != NameKind::None && start.name != NameKind::ORG;
    if (candidate.acronym && start.upos == Upos::PROPN && !other) candidate.kind = EntityKind::Organisation;
    return;
  }
  if (size == 1) return;
  classify_by_words(candidate);
}

// "Eun-ji" of "Eun-ji Park", "Shu-fen" of "Lin Shu-fen".
bool NameScanner::is_hyphened_given_name(std::uint32_t first, std::uint32_t last) const {
  if (last - first != 4) return false;
  const std::uint32_t hyphen = is_inner_hyphen(tokens_, first + 1) ? first + 1 : first + 2;
  return is_inner_hyphen(tokens_, hyphen) && is_syllable(hyphen + 1);
}

void NameScanner::classify_by_words(NameCandidate& candidate) const {
  const std::uint32_t size = candidate.last - candidate.first;
  const auto first_name = find_first_name(WordKey(tokens_[candidate.first].lower).view());
  std::uint32_t head = candidate.last - 1;
  for (std::uint32_t at = candidate.first + 1; at < candidate.last; ++at) {
    if (tokens_[at].lower == "of" || tokens_[at].lower == "for") {
      head = at - 1;
      break;
    }
  }
  const WordKey end(tokens_[head].lower);
  const bool given = first_name || is_hyphened_given_name(candidate.first, candidate.last);
  const bool surname = size <= 4 && given && head == candidate.last - 1 && is_surname_ending(end.view());
  if (!surname) {
    candidate.body = body_class_of_ending(end.view());
    if (candidate.body != BodyClass::None)
      candidate.kind = EntityKind::Organisation;
    else if (is_law_ending(end.view()))
      candidate.kind = EntityKind::Law;
    else if (is_event_ending(end.view()))
      candidate.kind = EntityKind::Event;
    else if (is_place_ending(end.view()))
      candidate.kind = EntityKind::Place;
    else if (head != candidate.last - 1)
      candidate.kind = EntityKind::Organisation;
    if (candidate.kind != EntityKind::Unknown) return;
  }
  if (given && size <= 5) {
    candidate.kind = EntityKind::Person;
    candidate.gender = first_name.value_or(Gender::Unknown);
    return;
  }
  const bool initials = ends_with_full_stop_word(tokens_[candidate.first].text) ||
                        (size == 2 && tokens_[candidate.first].text.size() == 4 &&
                         tokens_[candidate.first].text[1] == '.' && tokens_[candidate.first].text[3] == '.');
  if (initials) candidate.kind = EntityKind::Person;
  for (std::uint32_t at = candidate.first + 1; at < candidate.last; ++at) {
    if (tokens_[at].text == "&") candidate.kind = EntityKind::Organisation;
  }
}

bool NameScanner::is_surname_ending(std::string_view word) {
  return std::ranges::find(kSurnameEndings, word) != kSurnameEndings.end();
}

}  // namespace factcheck
