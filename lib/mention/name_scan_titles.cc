// Titles, offices and honorifics in a run of capitals and before it: they are taken out, and who bears them
// is a person.
#include <algorithm>

#include "mention/first_names.h"
#include "mention/name_scanner.h"
#include "mention/office_table.h"
#include "mention/offices.h"
#include "mention/word_table.h"
#include "syntax/compound.h"

namespace factcheck {

// Takes titles out of a run and keeps the names: [Texas] Senator [Ruth Ames].
void NameScanner::take(std::uint32_t first, std::uint32_t last, bool initial, const Sentence& sentence) {
  if (initial && !ends_like_a_body(first, last) && !begins_with_body(first, last)) {
    const bool describes = first + 1 < last && find_descriptor(tokens_[first].lower) != nullptr;
    const bool people = first + 1 < last && is_people(key_of(tokens_, first, first + 2).view());
    if (describes || (!people && !is_strong(first) && !starts_a_title(first, last))) ++first;
    if (first >= last || tokens_[first].text == "&") return;
    if (is_modifier_only(first, last, sentence)) return;
  }
  bool titled = has_title_before(first, sentence);
  Gender gender = honorific_before(first, sentence);
  std::uint32_t part = first;
  if (const std::uint32_t holder = holder_in(first, last, sentence); holder > first) {
    const bool field = ends_a_field(tokens_[holder - 1].lower) && !is_place(first, holder);
    if (!field) keep(first, holder, false, Gender::Unknown, sentence);
    titled = true;
    part = first = holder;
  }
  for (std::uint32_t at = first; at < last;) {
    const WordKey key(tokens_[at].lower);
    if (const auto honorific = find_honorific(key.view());
        honorific && at + 1 < last && !is_place(at, last)) {
      keep(part, at, titled, gender, sentence);
      titled = true;
      gender = *honorific;
      part = ++at;
      continue;
    }
    const auto office = match_office(tokens_, at, last);
    if (const std::uint32_t holder = holder_behind(office, last);
        holder > at) {  // "Bishop of Durham Carl Holm"
      keep(part, at, titled, gender, sentence);
      keep(office->last + 1, holder, false, Gender::Unknown, sentence);
      titled = true;
      part = at = holder;
      continue;
    }
    if (office && office->office->title && !is_of_a_body(*office, last) && !is_surname(*office, part, last)) {
      keep(part, at, titled, gender, sentence);
      titled = true;
      gender = office_gender(office->office->words);
      part = at = office->last;
      continue;
    }
    ++at;
  }
  keep(part, last, titled && part < last, gender, sentence);
}

// "Deficit hawks": a word that the sentence begins with and that a common noun follows.
bool NameScanner::is_modifier_only(std::uint32_t first, std::uint32_t last, const Sentence& sentence) const {
  if (last - first != 1 || last >= sentence.last || tokens_[first].shape != Shape::Capitalised) return false;
  if (inner_capitals_.contains(tokens_[first].lower) || tokens_[last].shape != Shape::Lower) return false;
  if (tokens_[last].upos != Upos::NOUN || find_first_name(tokens_[first].lower)) return false;
  const WordKey key(tokens_[first].lower);
  return find_place(key.view()) == nullptr && find_body(key.view()) == nullptr && !is_people(key.view());
}

// Where the holder's own name starts behind "Bishop of": [Durham] Carl Holm; 0 if none does.
std::uint32_t NameScanner::holder_behind(const std::optional<OfficeMatch>& office, std::uint32_t last) const {
  if (!office || !office->office->title || office->last + 3 >= last) return 0;
  return tokens_[office->last].lower == "of" ? given_name_in(office->last + 1, last) : 0;
}

// "Minister of Employment and [Labour] Carl Holm"
std::uint32_t NameScanner::holder_behind_fields(std::uint32_t first, std::uint32_t last,
                                                const Sentence& sentence) const {
  constexpr std::uint32_t kReach = 10;
  if (last - first < 2 || first < sentence.first + 4 || tokens_[first - 1].lower != "and") return 0;
  if (!ends_a_field(tokens_[first].lower)) return 0;
  for (std::uint32_t at = first - 3; at > sentence.first && first - at < kReach; --at) {
    if (tokens_[at].lower != "of") continue;
    const auto office = match_office(tokens_, at - 1, last);
    return office && office->last > first && office->last < last ? office->last : 0;
  }
  return 0;
}

// The same where the run of capitals starts behind "Minister of" or "President of the".
std::uint32_t NameScanner::holder_in(std::uint32_t first, std::uint32_t last,
                                     const Sentence& sentence) const {
  std::uint32_t at = first;
  if (const std::uint32_t holder = holder_behind_fields(first, last, sentence); holder > 0) return holder;
  if (at > sentence.first && tokens_[at - 1].lower == "the") --at;
  if (last - first < 3 || at < sentence.first + 2) return 0;
  const bool field = tokens_[at - 1].lower == "for";  // "Minister for Health Carl Holm"
  const bool abroad = tokens_[at - 1].lower == "to";  // "Ambassador to Chile Carl Holm"
  if (tokens_[at - 1].lower != "of" && !field && !abroad) return 0;
  const auto title = match_office_before(tokens_, sentence.first, at - 1);
  if (!title || !title->office->title || tokens_[title->first].shape == Shape::Lower) return 0;
  const auto whole = match_office(tokens_, title->first, last);  // "Minister of Health"
  if (whole && whole->last > first && whole->last + 1 < last) return whole->last;
  return field ? 0 : given_name_in(first, last);
}

// The first name of a person behind a place or a body and before a family name; 0 if there is none.
std::uint32_t NameScanner::given_name_in(std::uint32_t first, std::uint32_t last) const {
  const WordKey end(tokens_[last - 1].lower);
  if (body_class_of_ending(end.view()) != BodyClass::None || is_place_ending(end.view())) return 0;
  for (std::uint32_t at = first + 1; at + 1 < last; ++at) {
    const bool known_place = at + 2 <= last && is_place(first, at);
    if (known_place || ends_with_full_stop_word(tokens_[at].text) || find_first_name(tokens_[at].lower))
      return at;
  }
  return 0;
}

bool NameScanner::starts_a_title(std::uint32_t first, std::uint32_t last) const {
  return match_office(tokens_, first, last).has_value() ||
         find_honorific(WordKey(tokens_[first].lower).view()).has_value();
}

// "Stephen King", "Mothers for Justice": the end of a name, not a title.
bool NameScanner::is_surname(const OfficeMatch& office, std::uint32_t part, std::uint32_t last) const {
  if (office.first == part) return false;
  if (tokens_[office.first - 1].lower == "for" || tokens_[office.first - 1].lower == "of") return true;
  const bool at_end = office.last == last || is_suffix(WordKey(tokens_[last - 1].lower).view());
  return at_end && office.last - office.first == 1 && find_first_name(WordKey(tokens_[part].lower).view());
}

// "Justice Department", "General Motors", "Premier League": the word belongs to a name.
bool NameScanner::is_of_a_body(const OfficeMatch& office, std::uint32_t last) const {
  if (office.last >= last) return false;
  const WordKey end(tokens_[last - 1].lower);
  if (office.last < last && tokens_[office.last].lower == "of") return true;
  if (tokens_[office.last].xpos == Xpos::POS) return true;
  const bool surname = is_surname_ending(end.view());
  if (surname && last - office.last >= 2) return false;
  return body_class_of_ending(end.view()) != BodyClass::None || is_place_ending(end.view()) ||
         is_event_ending(end.view()) || is_law_ending(end.view());
}

bool NameScanner::ends_like_a_body(std::uint32_t first, std::uint32_t last) const {
  return last - first >= 2 &&
         body_class_of_ending(WordKey(tokens_[last - 1].lower).view()) != BodyClass::None;
}

// "[Central Rescue Agency] Director Carl Holm"
bool NameScanner::begins_with_body(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t at = first + 2; at < last; ++at) {
    if (match_office(tokens_, at, last)) return ends_like_a_body(first, at);
  }
  return false;
}

// "deputy press secretary" [Harrison Poe], "tech magnate" [Ida Bell]: in lower case, so outside the run.
bool NameScanner::has_title_before(std::uint32_t first, const Sentence& sentence) const {
  if (first == sentence.first) return false;
  const std::uint32_t limit = std::max(sentence.first, first - std::min(first, 4U));
  if (const auto office = match_office_before(tokens_, limit, first)) {
    return office->office->title && tokens_[first - 1].upos != Upos::VERB;
  }
  if (find_honorific(WordKey(tokens_[first - 1].lower).view())) return true;
  if (find_body(WordKey(tokens_[first].lower).view()) != nullptr) return false;  // "its rival Nordbank"
  return find_descriptor(tokens_[first - 1].lower) != nullptr && tokens_[first - 1].upos != Upos::VERB;
}

Gender NameScanner::honorific_before(std::uint32_t first, const Sentence& sentence) const {
  if (first == sentence.first) return Gender::Unknown;
  const Token& before = tokens_[first - 1];
  if (const auto gender = find_honorific(WordKey(before.lower).view())) return *gender;
  if (const PersonNoun* descriptor = find_descriptor(before.lower)) return descriptor->gender;
  return office_gender(before.lower);
}

Gender NameScanner::office_gender(std::string_view words) {
  if (words == "king" || words == "prince" || words == "pope" || words.ends_with("man")) return Gender::Male;
  if (words == "queen" || words == "princess" || words == "first lady" || words.ends_with("woman")) {
    return Gender::Female;
  }
  return Gender::Unknown;
}

void NameScanner::keep(std::uint32_t first, std::uint32_t last, bool titled, Gender gender,
                       const Sentence& sentence) {
  while (first < last && (is_connector(first) || (last - first > 1 && status_word(tokens_[first].lower))))
    ++first;
  while (first < last && is_connector(last - 1)) --last;
  if (first >= last) return;
  // "German Lena Vogt", "Republican Ann Ray": a people and a person.
  if (last - first >= 3 && is_people(WordKey(tokens_[first].lower).view()) &&
      !ends_like_a_body(first, last) && find_first_name(WordKey(tokens_[first + 1].lower).view())) {
    add(first, first + 1, false, Gender::Unknown, sentence);
    ++first;
  }
  add(first, last, titled, gender, sentence);
}

bool NameScanner::is_connector(std::uint32_t at) const {
  const Token& token = tokens_[at];
  if (at > 0 && is_inner_hyphen(tokens_, at - 1) && is_syllable(at)) return false;
  return token.shape == Shape::Lower || token.upos == Upos::PUNCT || token.xpos == Xpos::POS ||
         token.text == "&" || (token.lower == "the" && token.shape == Shape::Capitalised);
}

}  // namespace factcheck
