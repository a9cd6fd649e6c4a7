#include "mention/title.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "mention/first_names.h"
#include "mention/gazetteer.h"
#include "mention/reference_nouns.h"
#include "mention/teams.h"
#include "mention/title_owner.h"
#include "mention/word_table.h"
#include "syntax/ordinary_words.h"

namespace factcheck {
namespace {

// How far left of the office its modifiers are read, in tokens.
constexpr std::uint32_t kMostModifiers = 8;

struct OrdinalWord {
  std::string_view word;
  int value;
};
constexpr auto kOrdinalWords = std::to_array<OrdinalWord>({
    {"eighth", 8},
    {"fifth", 5},
    {"first", 1},
    {"fourth", 4},
    {"ninth", 9},
    {"second", 2},
    {"seventh", 7},
    {"sixth", 6},
    {"tenth", 10},
    {"third", 3},
});
static_assert(is_table(kOrdinalWords, &OrdinalWord::word));
constexpr WordIndex kOrdinalWordsIndex(kOrdinalWords, &OrdinalWord::word);

bool is_article(std::string_view lower) { return lower == "a" || lower == "an" || lower == "the"; }

// Words that say nothing of whose office it is: "longtime", "new", "newly elected".
bool is_modifier(const Token& token) {
  return (token.upos == Upos::ADJ || token.upos == Upos::NOUN || token.upos == Upos::ADV ||
          token.xpos == Xpos::VBN) &&
         token.shape == Shape::Lower;
}

// "federation", written small: what stands before it belongs to its name.
bool is_body_noun(const Token& token) {
  return (token.upos == Upos::NOUN || token.upos == Upos::PROPN) && token.shape == Shape::Lower &&
         meaning_of_noun(token.lemma).kind == NounKind::Body;
}

// Whether a name stands before the body noun at a token: "the Danish [navy]'s chief", not "the [club]'s
// chief".
bool is_named_body(std::span<const Token> tokens, const Names& names, std::uint32_t limit, std::uint32_t at) {
  if (!is_body_noun(tokens[at])) return false;
  while (at > limit && is_modifier(tokens[at - 1]) && names.at(at - 1) == nullptr) --at;
  if (at == limit) return false;
  return names.at(at - 1) != nullptr || !country_of_demonym(WordKey(tokens[at - 1].lower).view()).empty();
}

// Tokens [first, last) as one line.
std::string words_of(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) {
  std::string words;
  for (std::uint32_t at = first; at < last; ++at) {
    if (at > first && tokens[at].space_before) words += ' ';
    words += tokens[at].text;
  }
  return words;
}

// "[Democratic] senator", "[New York Republican] Rep.": a party is not what an office of state is of.
bool is_party_of(const Office& office, std::span<const Token> tokens, const NameMention& mention) {
  if (office.scope != OfficeScope::State && office.scope != OfficeScope::Place) return false;
  return is_any(tokens[mention.last - 1].lower,
                {"conservative", "democrat", "democratic", "labour", "liberal", "republican", "tory"});
}

// `body_end` is the token behind a body that goes on from the mention, 0 for none: "French [tennis
// federation]".
void set_organisation(TitlePhrase& title, const Names& names, const NameMention& mention,
                      const Analysis& analysis, std::uint32_t body_end = 0) {
  if (!title.organisation_name.empty()) return;
  const Entity& entity = names.entities[mention.entity];
  if (entity.kind == EntityKind::Person || is_party_of(*title.office, analysis.tokens, mention)) return;
  if (body_end > mention.last) {
    title.organisation_name = words_of(analysis.tokens, mention.first, body_end);
    title.described = true;
    return;
  }
  if (entity.kind == EntityKind::Group) {
    const WordKey key = key_of(analysis.tokens, mention.first, mention.last);
    if (const std::string_view country = country_of_demonym(key.view()); !country.empty()) {
      title.organisation_name = country;
    } else if (const PeopleGroup* group = find_group(key.view())) {
      title.organisation_name = group->belongs_to;  // "Democratic leader"
    }
    title.by_adjective = !title.organisation_name.empty();
    return;
  }
  title.organisation = static_cast<std::int32_t>(mention.entity);
  title.organisation_name = entity.name;
}

// A body whose name looks like a person's: its words, and no entity.
void set_lone_body(TitlePhrase& title, const Names& names, const NameMention& mention) {
  if (!title.organisation_name.empty()) return;
  const Entity& entity = names.entities[mention.entity];
  if (entity.kind == EntityKind::Person) title.organisation_name = entity.name;
}

// "former" before "deputy mayor" is of the deputy: "deputy" becomes part of the office.
void add_status(TitlePhrase& title, RoleStatus status) {
  if (title.status == RoleStatus::Deputy && status != RoleStatus::Deputy) {
    title.prefix = "deputy";
    title.status = status;
  }
  if (title.status == RoleStatus::Current) title.status = status;
}

// "Everton manager", "Leinster captain"; but "Crypto adviser" is of a field.
bool may_follow_its_body(const Office& office) {
  return office.scope != OfficeScope::Any || is_any(office.office, {"captain", "governor", "president"});
}

bool is_capital(const Token& token) {
  return token.shape == Shape::Capitalised || token.shape == Shape::Upper || token.shape == Shape::Mixed;
}

// "[Bulls] coach", "[Crystal Palace] manager": where the team's name starts that ends at `end`, or `end`.
std::uint32_t team_before(std::span<const Token> tokens, std::uint32_t limit, std::uint32_t end) {
  if (end <= limit || tokens[end - 1].shape == Shape::Lower) return end;
  for (std::uint32_t words = std::min(kMostTeamWords, end - limit); words > 0; --words) {
    if (is_team(key_of(tokens, end - words, end).view())) return end - words;
  }
  // A plural stands before no other noun: "Falcons coach", but "sports coach".
  const bool plural = tokens[end - 1].xpos == Xpos::NNS || tokens[end - 1].xpos == Xpos::NNPS;
  return plural && tokens[end - 1].shape == Shape::Capitalised ? end - 1 : end;
}

// A body in capitals that the article's names do not have: "[Everton] manager"; the token where it starts, or
// `end`.
std::uint32_t unknown_body_before(std::span<const Token> tokens, const Names& names, std::uint32_t limit,
                                  std::uint32_t end, const Office& office) {
  constexpr std::uint32_t kMostWords = 4;
  if (names.at(end - 1) == nullptr && (is_sports_office(office.office) || office.office == "chairman")) {
    if (const std::uint32_t team = team_before(tokens, limit, end); team < end) return team;
  }
  std::uint32_t first = end;
  for (; first > limit && end - first < kMostWords; --first) {
    const Token& token = tokens[first - 1];
    if (!is_capital(token) || token.upos != Upos::PROPN || names.at(first - 1) != nullptr) break;
    const WordKey key(token.lower);
    if (is_never_name(key.view()) || is_closed_class(key.view()) || find_group(key.view()) != nullptr ||
        is_ordinary_word(token.lower) || find_honorific(key.view()) || status_word(token.lower))
      break;
  }
  return first;
}

// Before the brackets of "Harbour Party (HP) [leader]"; `at` if there are none.
std::uint32_t acronym_before(std::span<const Token> tokens, std::uint32_t limit, std::uint32_t at) {
  const bool brackets = at >= limit + 4 && tokens[at - 1].text == ")" && tokens[at - 3].text == "(";
  return brackets && tokens[at - 2].shape == Shape::Upper ? at - 3 : at;
}

// Who wants an office or only plays it does not hold it.
bool is_unreal_before(std::span<const Token> tokens, std::uint32_t limit, std::uint32_t at) {
  if (at <= limit) return false;
  const std::string_view word = tokens[at - 1].lower;
  if (word == "be")
    return at >= limit + 3 && is_inner_hyphen(tokens, at - 2) && tokens[at - 3].lower == "would";
  return is_any(word, {"aspiring", "fictional", "potential", "prospective", "would-be"});
}

// "acting" in "Paul Day, acting head of": before its noun and yet tagged a verb.
bool is_status_alone(std::span<const Token> tokens, std::uint32_t limit, std::uint32_t at) {
  if (!status_word(tokens[at].lower)) return false;
  if (at == limit) return true;
  const Token& before = tokens[at - 1];
  return before.upos == Upos::DET || before.upos == Upos::PUNCT || before.xpos == Xpos::POS;
}

// "House Speaker", "speaker of the House": the chamber is part of the office's words.
std::string_view chamber_of(std::string_view words) {
  if (words.starts_with("house ") || words.ends_with(" of the house")) return "House";
  if (words.starts_with("senate ") || words.ends_with(" of the senate")) return "Senate";
  if (words.starts_with("parliament") || words.ends_with(" of parliament")) return "parliament";
  return {};
}

}  // namespace

int ordinal_of(std::string_view lower) {
  if (const OrdinalWord* word = kOrdinalWordsIndex.find(lower)) return word->value;
  int value = 0;
  const auto [rest, error] = std::from_chars(lower.data(), lower.data() + lower.size(), value);
  if (error != std::errc() || value <= 0) return 0;
  const std::string_view suffix = lower.substr(static_cast<std::size_t>(rest - lower.data()));
  return suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" ? value : 0;
}

std::optional<TitlePhrase> read_title_before(const Analysis& analysis, const Names& names,
                                             std::uint32_t limit, std::uint32_t end) {
  const std::span<const Token> tokens(analysis.tokens);
  const auto office = match_office_before(tokens, limit, end);
  if (!office) return std::nullopt;
  // "they head Oslo"; but "finance" of "finance director" is none, whatever its tag
  if (office->last - office->first == 1 && tokens[office->first].upos == Upos::VERB) return std::nullopt;
  if (is_unreal_before(tokens, limit, office->first)) return std::nullopt;
  TitlePhrase title;
  title.office = office->office;
  title.field = office->field;
  title.prefix = office->prefix;
  title.status = office->status.value_or(RoleStatus::Current);
  title.first = office->first;
  title.last = office->last;
  std::uint32_t stop = std::max(limit, title.first - std::min(title.first, kMostModifiers));
  const bool behind_acronym = acronym_before(tokens, limit, title.first) < title.first;
  if (const std::int32_t phrase = analysis.phrase_of(title.first); phrase >= 0 && !behind_acronym) {
    // What stands before the noun phrase, its possessor apart, is of another one: "the reason why President
    // Osei".
    const NounPhrase& words = analysis.phrases[static_cast<std::size_t>(phrase)];
    const bool owned = words.possessor >= 0;
    const NounPhrase& start = owned ? analysis.phrases[static_cast<std::size_t>(words.possessor)] : words;
    stop = std::max(stop, std::min(start.first, title.first));
  }
  if (stop == title.first && stop > limit && is_status_alone(tokens, limit, stop - 1)) --stop;
  if (stop > limit && tokens[stop - 1].lower == "whose") --stop;
  std::uint32_t plain =
      title.first;             // modifiers are the title's only if something of meaning stands left of them
  std::uint32_t body_end = 0;  // behind "federation" in "the tennis federation president"
  if (title.first > stop && is_body_noun(tokens[title.first - 1]) && names.at(title.first - 1) == nullptr)
    body_end = title.first;
  for (std::uint32_t at = title.first; at > stop;) {
    const Token& token = tokens[at - 1];
    if (is_inner_hyphen(tokens, at - 1)) {
      --at;
      continue;
    }
    if (is_article(token.lower)) {
      title.definite = token.lower == "the";
      title.indefinite = !title.definite;
      title.first = at;
      break;
    }
    if (const std::uint32_t open = acronym_before(tokens, stop, at); open < at) {
      at = open;
      continue;
    }
    const NameMention* mention = names.at(at - 1);
    const bool status_alone = mention != nullptr && mention->last - mention->first == 1 &&
                              status_word(token.lower).has_value();  // "Deputy" of "Deputy CEO"
    if (mention != nullptr && !status_alone) {
      if (token.xpos == Xpos::PRPS) title.owned = true;
      const bool person = names.entities[mention->entity].kind == EntityKind::Person;
      const bool body = person && at == title.first && is_body_before(names, *mention, *title.office, false);
      if (mention->first < limit || (person && !body)) break;
      if (body) set_lone_body(title, names, *mention);
      set_organisation(title, names, *mention, analysis, body_end);
      at = title.first = plain = mention->first;
      continue;
    }
    if (in_compound(tokens, at - 1)) {
      const std::uint32_t first = std::max(stop, compound_begin(tokens, at - 1));
      const WordKey word = key_of(tokens, first, at);
      if (const auto status = status_word(word.view())) {
        add_status(title, *status);
        at = title.first = plain = first;
        continue;
      }
    }
    if (is_unreal_before(tokens, stop, at)) return std::nullopt;
    // "police chief General": the rank's own words end there
    if (is_rank(*title.office) && match_office_before(tokens, stop, at)) break;
    if (const auto status = status_word(token.lower)) {
      add_status(title, *status);
      title.first = plain = --at;
      continue;
    }
    if (const int ordinal = ordinal_of(token.lower); ordinal > 0) {
      title.ordinal = ordinal;
      title.first = plain = --at;
      continue;
    }
    if (token.xpos == Xpos::PRPS || token.lower == "whose") {
      title.owned = true;
      const bool of_thing = is_any(token.lower, {"its", "their", "whose"});
      const NameMention* owner = of_thing ? owner_of_pronoun(analysis, names, at - 1) : nullptr;
      if (owner != nullptr) {
        set_lone_body(title, names, *owner);
        set_organisation(title, names, *owner, analysis);
      }
      break;
    }
    if (token.xpos == Xpos::POS || token.lower == "'s" || token.lower == "’s") {
      title.owned = true;
      const NameMention* owner = at >= 2 ? names.at(at - 2) : nullptr;
      if (owner == nullptr && at >= 2 && is_named_body(tokens, names, stop, at - 2)) {
        body_end = at - 1;  // "the Danish navy's [chief]": the body's own words are read as modifiers are
        at -= 2;
        continue;
      }
      if (owner == nullptr && at >= 2 && title.organisation_name.empty()) {
        const std::uint32_t first = unknown_body_before(tokens, names, stop, at - 1, *title.office);
        if (first < at - 1) {
          title.organisation_name = words_of(tokens, first, at - 1);
          title.first = plain = first;
        }
      }
      if (owner == nullptr || owner->first < limit) break;
      if (names.entities[owner->entity].kind == EntityKind::Person) {
        if (!is_body_before(names, *owner, *title.office, true)) break;
        set_lone_body(title, names, *owner);
      }
      set_organisation(title, names, *owner, analysis, body_end);
      at = title.first = plain = owner->first;
      continue;
    }
    const WordKey key(token.lower);
    if (const std::string_view country = country_of_demonym(key.view()); !country.empty()) {
      if (title.organisation_name.empty()) {
        title.organisation_name = country;
        title.by_adjective = true;
      }
      title.first = plain = --at;
      continue;
    }
    if (at == title.first && title.organisation_name.empty() && may_follow_its_body(*title.office)) {
      const std::uint32_t first = unknown_body_before(tokens, names, stop, at, *title.office);
      if (first < at) {
        title.organisation_name = words_of(tokens, first, at);
        at = title.first = plain = first;
        continue;
      }
    }
    if (!is_modifier(token)) break;
    --at;
  }
  if (title.organisation_name.empty()) title.organisation_name = chamber_of(title.office->words);
  if (!title.definite && !title.indefinite) title.first = std::min(title.first, plain);
  return title;
}

namespace {

bool leads_to_organisation(std::string_view word, const TitlePhrase& title) {
  if (word == "to") return is_any(title.office->office, {"ambassador", "envoy"});
  return is_any(word, {"at", "for", "in", "of", "with"});
}

// "governor of Anambra", "chief executive of Larkfield": a name that looks like a person's, where only a body
// can stand.
bool must_be_body(std::span<const Token> tokens, const Names& names, const NameMention& mention,
                  const TitlePhrase& title, std::string_view preposition) {
  if (mention.reference != Reference::Name || !is_any(preposition, {"at", "of"})) return false;
  if (!may_follow_its_body(*title.office) || title.office->office == "spokesperson") return false;
  if (find_first_name(tokens[mention.first].lower)) return false;
  if (tokens[mention.first - 1].shape != Shape::Lower ||
      find_honorific(WordKey(tokens[mention.first - 1].lower).view()))
    return false;
  // A family name alone, of somebody whom the article names in full, is a person's.
  return names.entities[mention.entity].name.size() == mention.span.size();
}

// A noun phrase behind a title's preposition: the first name in it, and where it ends.
struct BodyPhrase {
  const NameMention* mention = nullptr;
  std::uint32_t first = 0, last = 0;  // tokens without the article
  bool definite = false;
  bool compound = false;  // a name with hyphens, of which the article's names have a part
  bool titled = false;    // "for [House Speaker] Ida Falk": a person's title
};

// Where a body ends that starts at a token and that the article's names do not have: "of the [Folketing]".
std::uint32_t capitals_until(std::span<const Token> tokens, const Names& names, std::uint32_t at,
                             std::uint32_t limit) {
  constexpr std::uint32_t kMostWords = 4;
  std::uint32_t last = at;
  if (at < limit && find_honorific(WordKey(tokens[at].lower).view())) return at;  // "for Mr Holm"
  while (last < std::min(limit, at + kMostWords) && is_capital(tokens[last]) && names.at(last) == nullptr)
    ++last;
  return last;
}

BodyPhrase read_body_phrase(std::span<const Token> tokens, const Names& names, std::uint32_t at,
                            std::uint32_t limit) {
  constexpr std::uint32_t kMostTokens = 10;
  BodyPhrase found;
  const std::uint32_t stop = std::min(limit, at + kMostTokens);
  while (at < stop && (is_article(tokens[at].lower) || tokens[at].text == "“")) {
    found.definite = true;
    ++at;
  }
  found.first = at;
  while (at < stop) {
    if (const NameMention* mention = names.at(at)) {
      if (found.mention != nullptr && (at == 0 || tokens[at - 1].xpos != Xpos::POS)) break;
      if (is_inner_hyphen(tokens, mention->last)) {
        at = compound_end(tokens, mention->last);
        if (tokens[at - 1].shape == Shape::Lower) continue;  // "of the Oslo-based firm"
        found.compound = true;                               // "of Aix-les-Bains"
        break;
      }
      // "Oxford's Conservative Association": of the second.
      const bool body = names.entities[mention->entity].kind == EntityKind::Organisation;
      if (found.mention == nullptr || body) found.mention = mention;
      at = std::max(at + 1, mention->last);
      if (const auto office = match_office(tokens, at, limit)) {
        const NameMention* holder = names.at(office->last);
        found.titled = holder != nullptr && names.entities[holder->entity].kind == EntityKind::Person;
        break;
      }
      continue;
    }
    const Token& token = tokens[at];
    const bool passed =
        is_modifier(token) || token.xpos == Xpos::VBN || token.xpos == Xpos::VBG || token.xpos == Xpos::POS ||
        (token.shape == Shape::Lower && token.upos == Upos::PROPN) || is_inner_hyphen(tokens, at);
    if (!passed) break;
    ++at;
    if (is_body_noun(token)) {
      // "of the software company Nordbank": its name
      const NameMention* named = at < stop ? names.at(at) : nullptr;
      const bool person = named != nullptr && named->last - named->first > 1 &&
                          names.entities[named->entity].kind == EntityKind::Person;
      if (named != nullptr && named->reference == Reference::Name && !person) {
        found.mention = named;
        at = named->last;
      }
      break;
    }
  }
  found.last = at;
  return found;
}

// Whether a place behind the office only tells of what field it is, since the body follows: "for Asia [at the
// trade council]".
bool is_field_of(const Names& names, const BodyPhrase& body, std::span<const Token> tokens,
                 std::uint32_t preposition, std::uint32_t limit) {
  if (names.entities[body.mention->entity].kind == EntityKind::Organisation) return false;
  if (tokens[preposition].lower != "for" && body.last == body.mention->last) return false;
  if (body.last + 1 >= limit || tokens[body.last].lower != "at") return false;
  const BodyPhrase next = read_body_phrase(tokens, names, body.last + 1, limit);
  return next.mention != nullptr && names.entities[next.mention->entity].kind == EntityKind::Organisation;
}

// Whether the body behind "of" or "at" is meant rather than the adjective before the office.
bool is_body_itself(const TitlePhrase& title, const Names& names, const BodyPhrase& body,
                    std::span<const Token> tokens, std::uint32_t preposition) {
  if (!title.by_adjective || !is_any(tokens[preposition].lower, {"at", "of"})) return false;
  if (body.mention != nullptr && names.entities[body.mention->entity].kind == EntityKind::Organisation)
    return true;
  return body.last > body.first && is_body_noun(tokens[body.last - 1]);
}

}  // namespace

void read_organisation_after(const Analysis& analysis, const Names& names, TitlePhrase& title,
                             std::uint32_t limit) {
  const std::span<const Token> tokens(analysis.tokens);
  constexpr int kMostPhrases = 2;  // "professor of history at Leeds"
  std::uint32_t at = title.last;
  for (int phrase = 0; phrase < kMostPhrases; ++phrase) {
    if (at + 1 >= limit || !leads_to_organisation(tokens[at].lower, title)) return;
    const BodyPhrase body = read_body_phrase(tokens, names, at + 1, limit);
    if (body.titled) return;
    if (is_body_itself(title, names, body, tokens, at)) {  // "the German head of Nordbank"
      title.organisation = -1;
      title.organisation_name.clear();
      title.by_adjective = false;
    }
    // "head of research"
    title.of_part =
        title.of_part || (tokens[at].lower == "of" && body.mention == nullptr && body.last > body.first);
    if (body.compound) {
      if (title.organisation_name.empty()) title.organisation_name = words_of(tokens, body.first, body.last);
      title.last = std::max(title.last, body.last);
      return;
    }
    if (body.mention != nullptr && names.entities[body.mention->entity].kind == EntityKind::Person) {
      const bool place = tokens[at].lower == "of" && is_place_behind(names, *body.mention, *title.office);
      if (title.organisation_name.empty() &&
          (place || must_be_body(tokens, names, *body.mention, title, tokens[at].lower))) {
        title.organisation_name = names.entities[body.mention->entity].name;
        title.last = std::max(title.last, body.mention->last);
      }
      return;
    }
    if (body.last > body.first && is_body_noun(tokens[body.last - 1]) && names.at(body.last - 1) == nullptr) {
      if (title.organisation_name.empty()) {
        title.organisation_name = words_of(tokens, body.first, body.last);
        title.described = true;
      }
      title.last = std::max(title.last, body.last);
      return;
    }
    // "for Asia [at the trade council]", "of the West Asia programme [at Leeds]"
    const bool field = body.mention != nullptr && is_field_of(names, body, tokens, at, limit);
    if (field && phrase + 1 < kMostPhrases) {
      at = body.last;
      continue;
    }
    if (body.mention != nullptr) {
      set_organisation(title, names, *body.mention, analysis);
      title.last = std::max(title.last, body.mention->last);
      if (!title.organisation_name.empty() || body.last == body.mention->last) return;
      at = body.last;  // "of South Asian studies at Leeds"
      continue;
    }
    if (is_any(tokens[at].lower, {"in", "to"})) return;  // "as president in March"
    if (const std::uint32_t last = capitals_until(tokens, names, body.last, limit); last > body.last) {
      if (title.organisation_name.empty()) title.organisation_name = words_of(tokens, body.first, last);
      title.last = std::max(title.last, last);
      return;
    }
    if (body.last == body.first) return;
    at = body.last;
  }
}

const PersonNoun* read_descriptor_before(const Analysis& analysis, std::uint32_t limit, std::uint32_t end) {
  if (end <= limit) return nullptr;
  const Token& before = analysis.tokens[end - 1];
  if (before.upos == Upos::VERB) return nullptr;
  return find_descriptor(before.lower);
}

}  // namespace factcheck
