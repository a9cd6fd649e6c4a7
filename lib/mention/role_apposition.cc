// Offices behind a name: "Jon Reed, [a former Tesla president]", "Ida Falk, [founder and chief executive of
// Nordbank]".
#include <algorithm>

#include "mention/reference_nouns.h"
#include "mention/role_reader.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// How far behind its name an apposition is read, in tokens.
constexpr std::uint32_t kReach = 20;

bool may_stand_before_office(const Token& token) {
  switch (token.upos) {
    case Upos::DET:
    case Upos::ADJ:
    case Upos::NOUN:
    case Upos::PROPN:
    case Upos::NUM:
    case Upos::ADV:
      return true;
    default:
      return token.xpos == Xpos::POS || token.xpos == Xpos::PRPS || token.lower == "who" ||
             token.lower == "is" || status_word(token.lower).has_value() || token.text == "-";
  }
}

// Without an office that is joined to what is said of the next name: "[ex-mayor] and coach Jon Reed".
std::vector<TitlePhrase> without_next(std::vector<TitlePhrase> titles) {
  const bool bare = titles.size() == 1 && !titles[0].definite && !titles[0].indefinite && !titles[0].owned;
  if (bare) titles.clear();
  return titles;
}

}  // namespace

// Behind the party and state in "Ruth Ames, R-Texas, the chairman" and "Ruth Ames (R-Texas), the chairman";
// `at` if they are not there.
std::uint32_t RoleReader::behind_party(std::uint32_t at, const Sentence& sentence) const {
  constexpr std::uint32_t kLongest = 6;
  if (at + 2 >= sentence.last || !is_any(tokens_[at].text, {",", "("})) return at;
  const std::string_view party = tokens_[at + 1].text;
  const bool letter = party.size() == 1 ? is_inner_hyphen(tokens_, at + 2) : party.substr(1).starts_with('-');
  if (party.empty() || !letter || !is_any(party.substr(0, 1), {"D", "I", "R"})) return at;
  const std::string_view close = tokens_[at].text == "(" ? ")" : ",";
  for (std::uint32_t end = at + 2; end < std::min(sentence.last, at + 2 + kLongest); ++end) {
    if (tokens_[end].text == close) return close == ")" ? end + 1 : end;
  }
  return at;
}

// Behind the place in "Ida Falk of Oslo, a former mayor" and "Ida Falk, from Oslo, a former mayor"; else
// behind the name.
std::uint32_t RoleReader::behind_home(const NameMention& mention, const Sentence& sentence) const {
  std::uint32_t at = mention.last;
  if (const std::uint32_t behind = behind_party(at, sentence); behind > at) return behind;
  if (at < sentence.last && tokens_[at].text == ",") ++at;
  if (at + 1 >= sentence.last || !is_any(tokens_[at].lower, {"of", "from"})) return mention.last;
  const NameMention* home = names_.at(at + 1);
  const bool place = home != nullptr && names_.entities[home->entity].kind == EntityKind::Place;
  return place ? home->last : mention.last;
}

void RoleReader::read_apposition(const NameMention& mention, const Sentence& sentence) {
  std::uint32_t start = behind_home(mention, sentence);
  if (start + 1 >= sentence.last) return;
  const std::string_view mark = tokens_[start].text;
  if (mark != "," && mark != "—" && mark != "–" && mark != "(") return;
  ++start;
  // ", 61,"
  if (start + 1 < sentence.last && tokens_[start].upos == Upos::NUM && tokens_[start + 1].text == ",")
    start += 2;
  auto titles = offices_from(start, std::min(sentence.last, start + kReach), sentence);
  for (std::size_t at = titles.size(); at-- > 1;) {  // "chairman and chief executive of Nordbank"
    if (!titles[at - 1].organisation_name.empty() || titles[at].first > titles[at - 1].last + 1) continue;
    titles[at - 1].organisation = titles[at].organisation;
    titles[at - 1].organisation_name = titles[at].organisation_name;
  }
  for (std::size_t at = 1; at < titles.size(); ++at) {  // "Nordbank's founder and chairman"
    if (!titles[at].organisation_name.empty() || !titles[at - 1].owned || titles[at].indefinite) continue;
    titles[at].organisation = titles[at - 1].organisation;
    titles[at].organisation_name = titles[at - 1].organisation_name;
    titles[at].owned = true;
  }
  for (TitlePhrase& title : titles) {
    if (title.status == RoleStatus::Current && ended_behind(title.last, sentence))
      title.status = RoleStatus::Former;
    add(title, mention, false);
  }
}

// "the mayor [from 1990 to 1995]", "head of research [until 2011]".
bool RoleReader::ended_behind(std::uint32_t at, const Sentence& sentence) const {
  constexpr std::uint32_t kMostWords = 4;
  const std::uint32_t limit = std::min(sentence.last, at + kMostWords);
  while (at < limit &&
         (tokens_[at].lower == "of" || tokens_[at].upos == Upos::NOUN || tokens_[at].upos == Upos::ADJ))
    ++at;
  if (at + 1 >= sentence.last || tokens_[at + 1].shape != Shape::Number) return false;
  if (is_any(tokens_[at].lower, {"between", "until"})) return true;
  return tokens_[at].lower == "from" && at + 2 < sentence.last &&
         is_any(tokens_[at + 2].lower, {"through", "to", "until"});
}

// The offices of a noun phrase that starts at a token, "founder and chief executive" being two.
std::vector<TitlePhrase> RoleReader::offices_from(std::uint32_t start, std::uint32_t limit,
                                                  const Sentence& sentence) const {
  std::vector<TitlePhrase> titles;
  for (std::uint32_t at = start; at < limit;) {
    if (const auto office = match_office(tokens_, at, limit); office && is_noun(*office)) {
      const NameMention* next = office->last < sentence.last ? names_.at(office->last) : nullptr;
      if (is_person(next)) return without_next(std::move(titles));  // the title of the next name
      if (is_attribute(office->last, sentence)) {
        at = office->last;
        continue;
      }
      auto title = read_title_before(analysis_, names_, start, office->last);
      if (!title) return titles;
      if (title->office->office == "nominee") read_nomination(*title, limit);
      read_organisation_after(analysis_, names_, *title, sentence.last);
      at = std::max(title->last, office->last);
      // ", President of the Senate Ida Falk": the title of the next name, too
      const NameMention* behind = at < sentence.last ? names_.at(at) : nullptr;
      if (is_person(behind) && behind->first == at && behind->reference == Reference::Name) return titles;
      titles.push_back(std::move(*title));
      if (at < limit && tokens_[at].text == "," && at + 1 < limit && tokens_[at + 1].lower == "and") ++at;
      if (at >= limit || tokens_[at].lower != "and") return titles;
      start = ++at;
      continue;
    }
    const NameMention* mention = names_.at(at);
    const bool beside = mention != nullptr && mention->reference == Reference::Nominal && at == start &&
                        is_of_name_before(*mention, sentence);
    if (mention != nullptr && mention->reference != Reference::Pronoun && !beside) {
      const bool owner = mention->last < limit && tokens_[mention->last].xpos == Xpos::POS;
      if (is_person(mention) && !owner && !names_itself(*mention))
        return at > start ? without_next(std::move(titles)) : titles;  // a description is read by itself
      at = mention->last;
      continue;
    }
    // "a lawyer and former minister": what one is besides
    const bool besides = titles.empty() && at > start && tokens_[at].lower == "and" &&
                         meaning_of_noun(tokens_[at - 1].lemma).kind == NounKind::Person;
    if (besides) start = at + 1;
    if (!besides && !may_stand_before_office(tokens_[at])) return titles;
    ++at;
  }
  return titles;
}

// "the nominee for [secretary of labor]", "the party's nominee to be [governor]"
void RoleReader::read_nomination(TitlePhrase& title, std::uint32_t limit) const {
  std::uint32_t at = title.last;
  if (at + 1 >= limit || !is_any(tokens_[at].lower, {"as", "for", "to"})) return;
  if (tokens_[at++].lower == "to" && tokens_[at].lower == "be") ++at;
  while (at < limit && tokens_[at].upos == Upos::DET) ++at;
  const auto office = match_office(tokens_, at, limit);
  if (!office) return;
  title.office = office->office;
  title.field = office->field;
  title.prefix = office->prefix;
  title.status = RoleStatus::Nominee;
  title.organisation = -1;
  title.organisation_name.clear();
  title.last = office->last;
}

// "president" in "the president's house" or "head coach": part of a longer phrase.
bool RoleReader::is_attribute(std::uint32_t after, const Sentence& sentence) const {
  if (after >= sentence.last) return false;
  if (tokens_[after].xpos == Xpos::POS || tokens_[after].upos == Upos::NOUN) return true;
  // "chief" in "the chief economic adviser"
  return is_any(tokens_[after - 1].lower, {"chief", "head"}) && tokens_[after].upos == Upos::ADJ &&
         after + 1 < sentence.last && tokens_[after + 1].upos == Upos::NOUN;
}

}  // namespace factcheck
