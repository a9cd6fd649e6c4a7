// Titles before names: "[former Texas Senator] Ruth Ames", "[The mayor of Oslo], Carl Holm, said", and plural
// ones.
#include <algorithm>

#include "mention/gazetteer.h"
#include "mention/reference_nouns.h"
#include "mention/role_reader.h"
#include "mention/title_owner.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

constexpr std::string_view kHead = "head";

// How far left of a comma a title with its body is looked for, in tokens.
constexpr std::uint32_t kReach = 14;

// Titles that one name may have: "Army chief of staff General", "chairman and chief executive".
constexpr std::size_t kMostTitles = 3;

bool is_opening(std::string_view text) { return text == "“" || text == "\"" || text == "("; }

// Ships and works are named after them: "the Queen Victoria".
bool is_ship_title(std::string_view office) {
  return is_any(office, {"admiral", "emperor", "general", "king", "prince", "princess", "queen"});
}

// Words of a headline that no name begins with: "Mayor Calls", "Justice Against".
bool is_no_name_start(const Token& token) {
  return token.upos == Upos::VERB || token.upos == Upos::ADP || token.upos == Upos::AUX ||
         token.upos == Upos::SCONJ;
}

std::string_view text_of(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) {
  const std::string_view start = tokens[first].text;
  return {start.data(), tokens[last - 1].span.end - tokens[first].span.begin};
}

bool is_body_or_place(std::string_view key) {
  return body_class_of_ending(key) != BodyClass::None || is_place_ending(key);
}

// Titles that stay with the name where an office is told before a comma: "the army chief, General Carl Holm".
bool goes_with_names(const Office& office) {
  return is_rank(office) ||
         is_any(office.office, {"air marshal", "archbishop", "bishop", "cardinal", "commodore",
                                "field marshal", "professor", "rear admiral", "vice admiral"});
}

// "The director Ida Falk": of films.
bool is_occupation(const TitlePhrase& title) {
  return title.office->office == "director" && title.last - title.first == 1 && !title.owned &&
         title.organisation_name.empty() && title.status == RoleStatus::Current;
}

// What may stand between an office and the comma before its holder: "of the Bank of England".
bool may_be_in_title(const Token& token) {
  switch (token.upos) {
    case Upos::NOUN:
    case Upos::PROPN:
    case Upos::ADJ:
    case Upos::DET:
    case Upos::ADP:
    case Upos::NUM:
    case Upos::CCONJ:
      return true;
    default:
      return token.xpos == Xpos::POS || token.xpos == Xpos::VBG || token.shape == Shape::Capitalised ||
             token.text == "-" || token.text == "&";
  }
}

}  // namespace

// "the Nordbank chief executive", known to mean Ida Falk.
void RoleReader::read_description(const NameMention& mention, const Sentence& sentence) {
  if (is_of_name_before(mention, sentence)) return;
  auto title = read_title_before(analysis_, names_, sentence.first, mention.last);
  if (!title) return;
  const auto inner = inner_title(mention.first, mention.last);
  if (inner) {
    if (!inner->organisation_name.empty()) {
      title->organisation = inner->organisation;
      title->organisation_name = inner->organisation_name;
      title->by_adjective = inner->by_adjective;
    }
    title->status = inner->status;
  }
  title->first = std::min(title->first, mention.first);
  // "France's minister [for overseas territories]": more of the office may stand behind the mention.
  const auto whole_office = match_office(tokens_, title->last - 1, sentence.last);
  if (whole_office && whole_office->last > title->last && whole_office->office == title->office) {
    title->field = whole_office->field;
    title->last = whole_office->last;
  }
  const NameMention* beside = mention.last + 1 < sentence.last ? names_.at(mention.last + 1) : nullptr;
  const bool named =
      beside != nullptr && beside->entity == mention.entity && tokens_[mention.last].text == ",";
  if (named && belongs_to_another(*title, sentence)) return;
  if (title->office->office == "nominee") read_nomination(*title, sentence.last);
  read_organisation_after(analysis_, names_, *title, sentence.last);
  // "the leader of the club, Carl Holm,": the name says whom the words mean.
  const NameMention* other = !named && title->last + 1 < sentence.last && tokens_[title->last].text == ","
                                 ? names_.at(title->last + 1)
                                 : nullptr;
  if (is_person(other) && other->reference == Reference::Name && other->entity != mention.entity) return;
  add(*title, mention, false);
  // ", the chairman of Nordbank [and a former minister],"
  const std::uint32_t next = title->last;
  const bool apposed = mention.first > sentence.first && tokens_[mention.first - 1].text == ",";
  if (!apposed || next + 1 >= sentence.last || tokens_[next].lower != "and") return;
  const std::uint32_t limit = std::min(sentence.last, next + 1 + kReach);
  for (const TitlePhrase& second : offices_from(next + 1, limit, sentence)) {
    const bool closed = second.last >= sentence.last || tokens_[second.last].upos == Upos::PUNCT;
    if (closed) add(second, mention, false);
  }
}

// "Ida Falk, [the president] and chief executive of Nordbank": hers, though the words alone mean another.
bool RoleReader::is_of_name_before(const NameMention& description, const Sentence& sentence) const {
  const std::uint32_t first = description.first;
  if (first < sentence.first + 2 || tokens_[first - 1].text != "," || description.last >= sentence.last)
    return false;
  const NameMention* name = names_.at(first - 2);
  if (!is_person(name) || name->reference != Reference::Name || name->entity == description.entity)
    return false;
  const std::string_view next = tokens_[description.last].lower;
  return next == "of" ||
         (next == "and" && match_office(tokens_, description.last + 1, sentence.last).has_value());
}

// The organisation and status inside a description; its words are no mentions of their own there.
std::optional<TitlePhrase> RoleReader::inner_title(std::uint32_t first, std::uint32_t last) const {
  const auto office = match_office_before(tokens_, first, last);
  if (!office) return std::nullopt;
  TitlePhrase title;
  title.office = office->office;
  title.field = office->field;
  title.prefix = office->prefix;
  title.status = office->status.value_or(RoleStatus::Current);
  for (std::uint32_t at = first; at < office->first; ++at) {
    if (const auto status = status_word(tokens_[at].lower)) title.status = *status;
    for (std::uint32_t end = office->first; end > at; --end) {
      const WordKey key = key_of(tokens_, at, end);
      if (const std::string_view country = country_of_demonym(key.view()); !country.empty()) {
        title.organisation_name = country;
        title.by_adjective = true;
      } else if (const KnownPlace* place = find_place(key.view())) {
        title.organisation_name = place->name;
      } else if (const KnownBody* body = find_body(key.view())) {
        title.organisation_name = body->name;
        title.by_adjective = body->body == BodyClass::Party;  // "the Green leader"
      } else if (const std::int32_t named = entity_named(text_of(tokens_, at, end)); named >= 0) {
        title.organisation_name = names_.entities[static_cast<std::size_t>(named)].name;
      } else {
        continue;
      }
      at = end - 1;
      break;
    }
  }
  return title;
}

void RoleReader::read_title(const NameMention& mention, const Sentence& sentence) {
  if (mention.first > sentence.first && is_opening(tokens_[mention.first - 1].text)) return;
  for (const TitlePhrase& title : titles_of(mention, sentence)) {
    if (!title.office->title || is_no_holder(mention, title)) continue;
    // "head" or "leader" alone before a name is a verb or part of another phrase.
    const bool bare = title.first == title.last - 1 && tokens_[title.first].shape == Shape::Lower;
    if (bare && title.office->office == kHead) continue;
    if (is_occupation(title) && !is_noun_before(title.first, sentence)) continue;
    TitlePhrase whole = title;
    note_dismissal(whole, sentence);
    if (whole.organisation_name.empty()) {  // "Senator Ruth Ames of Texas"
      const std::uint32_t last = title.last;
      whole.last = mention.last;
      if (mention.last < sentence.last && tokens_[mention.last].lower == "of")
        read_organisation_after(analysis_, names_, whole, sentence.last);
      whole.last = last;
    }
    add(whole, mention, false);
    if (is_plural(*title.office)) share_title(title, mention, sentence);
  }
}

// Before the age in "the police chief, 46-year-old Carl Holm"; else where it was.
std::uint32_t RoleReader::before_age(std::uint32_t end, const Sentence& sentence) const {
  if (end <= sentence.first || !tokens_[end - 1].lower.ends_with("old")) return end;
  const std::uint32_t first = compound_begin(tokens_, end - 1);
  if (first < sentence.first || tokens_[first].text.empty()) return end;
  const char digit = tokens_[first].text.front();
  return digit >= '0' && digit <= '9' ? first : end;
}

// The titles right before a name, the nearest first: "Nordbank founder and chief executive Ida Falk"; else
// with a comma: "The Nordbank chief executive, Ida Falk, said".
std::vector<TitlePhrase> RoleReader::titles_of(const NameMention& mention, const Sentence& sentence) const {
  std::vector<TitlePhrase> titles;
  std::uint32_t end = mention.first;
  while (end > sentence.first && find_honorific(WordKey(tokens_[end - 1].lower).view())) --end;
  end = before_age(end, sentence);
  const bool comma = end >= sentence.first + 2 && tokens_[end - 1].text == ",";
  if (comma) {
    auto title = title_across_comma(end, mention, sentence);
    if (!title) return titles;
    titles.push_back(std::move(*title));
  } else {
    auto title = title_beside(end, sentence);
    if (!title || !is_post(*title->office)) {
      if (auto earlier = title_before_occupation(end, sentence)) title = std::move(earlier);
    }
    // "an emotional House Speaker Ruth Ames", but "a captain Carl Holm knew"
    if (!title || (title->indefinite && tokens_[title->last - 1].shape == Shape::Lower)) return titles;
    titles.push_back(std::move(*title));
  }
  while (titles.size() < kMostTitles) {
    const TitlePhrase& last = titles.back();
    std::uint32_t before = last.first;
    const bool joined = before > sentence.first && tokens_[before - 1].lower == "and";
    if (joined && (last.owned || last.definite)) break;  // "the club's president and its treasurer"
    if (joined) --before;
    auto next = read_title_before(analysis_, names_, sentence.first, before);
    if (!next || next->last != before || next->indefinite) break;
    // "the minister and Nordbank chief Ida Falk" may be two
    const bool two =
        joined && next->organisation_name.empty() && (next->definite || last.organisation_name.empty());
    if (two) break;
    // "CIA director and secretary of state Ida Falk": the second is a state's.
    if (joined && last.organisation_name.empty() && last.office->scope != OfficeScope::State) {
      titles.back().organisation = next->organisation;
      titles.back().organisation_name = next->organisation_name;
    }
    titles.push_back(std::move(*next));
  }
  const auto is_pointed = [&](const TitlePhrase& title) { return points_ahead(title, mention, sentence); };
  if (comma && std::ranges::none_of(titles, is_pointed)) titles.clear();
  // "Sudan's army chief, [Gen.] Osman Tahir", "the chief scientist, [Professor] Ida Falk"
  const bool forename = titles.size() == 1 && !comma && titles[0].first >= sentence.first + 2 &&
                        tokens_[titles[0].first - 1].text == "," && goes_with_names(*titles[0].office);
  if (forename) {
    auto title = title_across_comma(titles[0].first, mention, sentence);
    if (title && is_pointed(*title)) titles.push_back(std::move(*title));
  }
  return titles;
}

// "A spokesman for the bank, Carl Holm, said"; without the second comma the name may begin anew.
std::optional<TitlePhrase> RoleReader::title_across_comma(std::uint32_t end, const NameMention& mention,
                                                          const Sentence& sentence) const {
  const bool closed = mention.last >= sentence.last || tokens_[mention.last].upos == Upos::PUNCT;
  auto title = closed ? title_beside(end - 1, sentence) : std::nullopt;
  const bool named = mention.last < sentence.last && tokens_[mention.last].text == ",";
  if (!title || (title->indefinite && !named) || belongs_to_another(*title, sentence)) return std::nullopt;
  return title;
}

// Behind a comma another person may come: "He is senator, Carl Holm said".
bool RoleReader::points_ahead(const TitlePhrase& title, const NameMention& mention,
                              const Sentence& sentence) const {
  if (title.definite || title.owned || title.indefinite) return true;
  const bool between = mention.last < sentence.last && tokens_[mention.last].text == ",";
  // Behind a name and a comma it is rather that one's: "Ida Falk of Oslo, chairwoman of Nordbank, Carl Holm".
  const bool begins = title.first < sentence.first + 2 || tokens_[title.first - 1].text != "," ||
                      names_.at(title.first - 2) == nullptr;
  return between && begins && !title.organisation_name.empty();
}

// "[Former Oslo mayor] and author Ida Falk"; "the mayor and author Ida Falk" may be two.
std::optional<TitlePhrase> RoleReader::title_before_occupation(std::uint32_t end,
                                                               const Sentence& sentence) const {
  constexpr std::uint32_t kMostWords = 6;
  if (end < sentence.first + 3 || meaning_of_noun(tokens_[end - 1].lemma).kind != NounKind::Person)
    return std::nullopt;
  std::uint32_t at = end - 1;
  while (at > sentence.first + 1 && end - at < kMostWords &&
         (tokens_[at - 1].upos == Upos::ADJ || tokens_[at - 1].upos == Upos::NOUN ||
          tokens_[at - 1].upos == Upos::NUM || is_inner_hyphen(tokens_, at - 1) ||
          is_inner_hyphen(tokens_, at)))
    --at;
  if (tokens_[at - 1].lower != "and") return std::nullopt;
  auto title = read_title_before(analysis_, names_, sentence.first, at - 1);
  if (!title || title->last != at - 1 || title->definite || title->indefinite || title->owned)
    return std::nullopt;
  return title;
}

bool RoleReader::is_noun_before(std::uint32_t at, const Sentence& sentence) const {
  if (at == sentence.first) return false;
  return tokens_[at - 1].upos == Upos::NOUN || tokens_[at - 1].upos == Upos::PROPN;
}

std::optional<TitlePhrase> RoleReader::title_beside(std::uint32_t end, const Sentence& sentence) const {
  auto title = read_title_before(analysis_, names_, sentence.first, end);
  if (title && title->last == end) return title;
  return title_with_body(end, sentence);
}

// "the mayor of Oslo", "Minister of the Interior": the office, what it is of, and then right away the end.
std::optional<TitlePhrase> RoleReader::title_with_body(std::uint32_t end, const Sentence& sentence) const {
  const std::uint32_t stop = std::max(sentence.first, end - std::min(end, kReach));
  if (end > stop && tokens_[end - 1].upos == Upos::CCONJ) return std::nullopt;  // another's title
  for (std::uint32_t at = end; at > stop && may_be_in_title(tokens_[at - 1]); --at) {
    const bool acts = tokens_[at - 1].xpos == Xpos::VBG;  // "the judge overseeing the case"
    if (!acts && !is_any(tokens_[at - 1].lower, {"at", "for", "in", "of", "to"})) continue;
    auto title = read_title_before(analysis_, names_, sentence.first, at - 1);
    if (!title) continue;
    const NameMention* owner = names_.at(at);
    const bool speaks = title->office->office == "spokesperson";
    if (tokens_[at - 1].lower == "for" && is_person(owner) && !speaks) return std::nullopt;
    // Without a comma only as a title is written: "Bishop of Durham", not "the bishop of Durham".
    const bool comma = end < sentence.last && tokens_[end].text == ",";
    if (!comma && tokens_[title->first].shape == Shape::Lower) return std::nullopt;
    read_organisation_after(analysis_, names_, *title, end);
    return title;
  }
  return std::nullopt;
}

// "the wife of [the prime minister], Sofia Brandt,": another person is spoken of.
bool RoleReader::belongs_to_another(const TitlePhrase& title, const Sentence& sentence) const {
  std::uint32_t first = title.first;
  if (first > sentence.first && tokens_[first - 1].upos == Upos::DET) --first;
  if (first < sentence.first + 2) return false;
  const Token& before = tokens_[first - 1];
  const Token& word = tokens_[first - 2];
  if (is_any(before.lemma, {"play", "portray"})) return true;
  if (!is_any(before.lower, {"of", "for", "to"})) return false;
  return meaning_of_noun(word.lemma).kind == NounKind::Person || find_descriptor(word.lower) != nullptr ||
         match_office(tokens_, first - 2, first - 1).has_value();
}

// "King Street Wharf", "Bishop Auckland", "the Judge Holm centre", "the Queen Elizabeth": places and ships
// that are named so.
bool RoleReader::is_no_holder(const NameMention& mention, const TitlePhrase& title) const {
  if (is_no_name_start(tokens_[mention.first])) return true;
  const WordKey last(tokens_[mention.last - 1].lower);
  // "King Oskar Relief Fund", "King Oskar University of Science"
  if (is_ship_title(title.office->office) && mention.last - mention.first > 1) {
    for (std::uint32_t at = mention.first + 1; at < mention.last; ++at) {
      if (is_body_or_place(WordKey(tokens_[at].lower).view())) return true;
    }
  }
  const bool named_after = mention.last < tokens_.size() && tokens_[mention.last].upos == Upos::NOUN &&
                           is_body_or_place(WordKey(tokens_[mention.last].lower).view());
  if (named_after) return true;
  if (mention.last - mention.first > 1) {
    return is_place_ending(last.view()) || is_body_or_place(WordKey(tokens_[mention.first].lower).view());
  }
  const std::uint32_t word = title.last - 1;
  if (title.last != mention.first || tokens_[word].shape != Shape::Capitalised) return false;
  if (title.last - title.first == 1 && find_place(last.view()) != nullptr) return true;
  return word > 0 && tokens_[word - 1].lower == "the" && is_ship_title(title.office->office);
}

// "The club sacked [manager] Carl Holm"
void RoleReader::note_dismissal(TitlePhrase& title, const Sentence& sentence) const {
  if (title.status != RoleStatus::Current || title.first == sentence.first) return;
  const std::uint32_t verb = title.first - 1;
  if (tokens_[verb].upos != Upos::VERB) return;
  const OfficeVerb* office_verb = find_office_verb(tokens_[verb]);
  if (office_verb == nullptr || !dismisses(*office_verb)) return;
  const auto clause = std::ranges::lower_bound(analysis_.clauses, verb, {}, &Clause::verb);
  if (clause == analysis_.clauses.end() || clause->verb != verb || clause->negated) return;
  const Outlook outlook = outlook_of(*clause, sentence);
  if (outlook == Outlook::Unreal) return;
  if (title.organisation_name.empty() && !clause->passive) take_dismisser(title, clause->subject);
  title.status = outlook == Outlook::Coming ? RoleStatus::Outgoing : RoleStatus::Former;
}

// "[The Rovers] sacked manager Carl Holm": of whom he was the manager.
void RoleReader::take_dismisser(TitlePhrase& title, std::int32_t phrase) const {
  if (phrase < 0) return;
  const NounPhrase& subject = analysis_.phrases[static_cast<std::size_t>(phrase)];
  const NameMention* body = names_.at(subject.head);
  if (body != nullptr) {
    const Entity& entity = names_.entities[body->entity];
    const bool team = entity.kind == EntityKind::Place && is_sports_office(title.office->office);
    if (entity.kind != EntityKind::Organisation && entity.kind != EntityKind::Unknown && !team) return;
    title.organisation = static_cast<std::int32_t>(body->entity);
    title.organisation_name = entity.name;
  } else if (subject.head == subject.first && tokens_[subject.head].shape == Shape::Capitalised &&
             (tokens_[subject.head].upos == Upos::PROPN || is_sports_office(title.office->office))) {
    title.organisation_name = std::string(tokens_[subject.head].text);
  }
}

// "Presidents Holm [and Falk]", "Prime Ministers Ada Lund of Norway [and Jussi Kallio of Finland]"
void RoleReader::share_title(const TitlePhrase& title, const NameMention& first, const Sentence& sentence) {
  constexpr std::size_t kMostHolders = 8;
  const NameMention* holder = &first;
  for (std::size_t count = 1; count < kMostHolders; ++count) {
    TitlePhrase own = title;
    own.last = holder->last;
    read_organisation_after(analysis_, names_, own, sentence.last);
    std::uint32_t at = std::max(own.last, holder->last);
    const std::uint32_t start = at;
    while (at < sentence.last &&
           (tokens_[at].text == "," || tokens_[at].lower == "and" || tokens_[at].text == "&"))
      ++at;
    holder = at > start && at < sentence.last ? names_.at(at) : nullptr;
    if (!is_person(holder) || holder->first != at) return;
    TitlePhrase shared = title;
    shared.last = holder->last;
    if (title.organisation_name.empty() && holder->last < sentence.last &&
        tokens_[holder->last].lower == "of")
      read_organisation_after(analysis_, names_, shared, sentence.last);
    shared.last = title.last;
    add(shared, *holder, false);
  }
}

}  // namespace factcheck
