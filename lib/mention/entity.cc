#include "mention/entity.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/utf8.h"
#include "mention/alias.h"
#include "mention/first_names.h"
#include "mention/office_holders.h"
#include "mention/word_table.h"
#include "syntax/compound.h"
#include "syntax/ordinary_words.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

// More people of one family name than this in an article: none is told from the others.
constexpr std::size_t kMostNamesakes = 8;

// Longest known name that is looked for in a heading, in tokens.
constexpr std::uint32_t kLongestKnown = 6;

class Grouper {
 public:
  Grouper(const Document& document, const Analysis& analysis, const std::vector<NameCandidate>& candidates)
      : document_(document), analysis_(analysis), tokens_(analysis.tokens), candidates_(candidates) {
    entity_of_.assign(candidates.size(), kNone);
  }

  GroupedNames run() {
    take_known();
    take_full_names();
    take_titled_surnames();
    note_introduced_acronyms();
    take_rest();
    collect_mentions();
    take_headings();
    name_entities();
    return {std::move(names_), std::move(notes_)};
  }

 private:
  std::uint32_t size_of(const NameCandidate& candidate) const { return candidate.last - candidate.first; }
  std::span<const Token> words_of(const NameCandidate& candidate) const {
    return tokens_.subspan(candidate.first, candidate.last - candidate.first);
  }
  WordKey key(const NameCandidate& candidate) const {
    return key_of(tokens_, candidate.first, candidate.last);
  }

  std::uint32_t new_entity(EntityKind kind, Gender gender, BodyClass body) {
    names_.entities.push_back({.name = {}, .kind = kind, .gender = gender, .aliases = {}});
    notes_.push_back({.body = body});
    first_seen_.push_back(kNone);
    canonical_.emplace_back();
    return static_cast<std::uint32_t>(names_.entities.size() - 1);
  }

  void bind(std::size_t candidate, std::uint32_t entity) {
    entity_of_[candidate] = entity;
    const NameCandidate& given = candidates_[candidate];
    first_seen_[entity] = std::min(first_seen_[entity], given.first);
    Entity& known = names_.entities[entity];
    if (known.kind == EntityKind::Unknown) known.kind = given.kind;
    if (known.gender == Gender::Unknown && known.kind == EntityKind::Person) known.gender = given.gender;
    if (notes_[entity].body == BodyClass::None) notes_[entity].body = given.body;
    by_form_.try_emplace(std::string(key(given).view()), entity);
  }

  // Places, peoples and bodies that the tables have; one entity for all their forms there.
  void take_known() {
    for (std::size_t at = 0; at < candidates_.size(); ++at) {
      const NameCandidate& candidate = candidates_[at];
      if (candidate.heading || candidate.titled) continue;
      const std::string name = known_name(candidate);
      if (name.empty()) continue;
      const auto [found, fresh] = by_known_.try_emplace(name, kNone);
      if (fresh) {
        found->second = new_entity(candidate.kind, Gender::Unknown, candidate.body);
        canonical_[found->second] = name;
        by_body_.try_emplace(name, found->second);
      }
      known_candidates_.push_back(at);
      bind(at, found->second);
    }
  }

  std::string known_name(const NameCandidate& candidate) const {
    const WordKey form = key(candidate);
    switch (candidate.kind) {
      case EntityKind::Place: {
        const KnownPlace* place = find_place(form.view());
        return place == nullptr ? std::string() : std::string(place->name);
      }
      case EntityKind::Organisation: {
        const KnownBody* body = find_body(form.view());
        return body == nullptr ? std::string() : std::string(body->name);
      }
      case EntityKind::Group: {
        if (const PeopleGroup* group = find_group(form.view())) return std::string(group->name);
        const std::string_view country = country_of_demonym(form.view());
        return country.empty() ? std::string() : "people of " + std::string(country);
      }
      default:
        return {};
    }
  }

  void take_full_names() {
    for (std::size_t at = 0; at < candidates_.size(); ++at) {
      const NameCandidate& candidate = candidates_[at];
      if (entity_of_[at] != kNone || candidate.heading || size_of(candidate) < 2) continue;
      if (candidate.kind == EntityKind::Person)
        bind(at, person_of(candidate));
      else if (candidate.kind != EntityKind::Unknown)
        bind(at, body_of(candidate));
      else
        unknown_pairs_.push_back(at);
    }
    if (unknown_pairs_.empty()) return;
    // "Delian Rook" is a person if the article goes on with "Rook".
    for (std::size_t at = 0; at < candidates_.size(); ++at) {
      const NameCandidate& candidate = candidates_[at];
      if (size_of(candidate) == 1 && candidate.kind == EntityKind::Unknown && !candidate.heading) {
        single_.try_emplace(tokens_[candidate.first].lower, true);
      }
    }
    for (const std::size_t at : unknown_pairs_) {
      const NameCandidate& candidate = candidates_[at];
      if (is_compound_of_names(candidate)) continue;
      const bool person = size_of(candidate) <= 3 && single_.contains(tokens_[candidate.last - 1].lower) &&
                          !single_.contains(tokens_[candidate.first].lower);
      bind(at, person || is_known_person(candidate) ? person_of(candidate) : body_of(candidate));
      if (person) names_.entities[entity_of_[at]].kind = EntityKind::Person;
    }
  }

  bool is_known_person(const NameCandidate& candidate) const {
    const auto found = by_form_.find(std::string(key(candidate).view()));
    return found != by_form_.end() && names_.entities[found->second].kind == EntityKind::Person;
  }

  // The family name's token: the last that is no suffix.
  std::uint32_t family_token(const NameCandidate& candidate) const {
    std::uint32_t at = candidate.last - 1;
    while (at > candidate.first + 1 &&
           (is_name_suffix(WordKey(tokens_[at].lower).view()) || tokens_[at].upos == Upos::PUNCT)) {
      --at;
    }
    return at;
  }

  std::uint32_t person_of(const NameCandidate& candidate) {
    const WordKey family(tokens_[family_token(candidate)].lower);
    const WordKey given(tokens_[candidate.first].lower);
    auto& namesakes = by_family_[std::string(family.view())];
    for (const std::uint32_t entity : namesakes) {
      if (same_first_name(given_[entity], given.view())) return entity;
    }
    const std::uint32_t entity = new_entity(EntityKind::Person, candidate.gender, BodyClass::None);
    given_.emplace(entity, std::string(given.view()));
    if (namesakes.size() < kMostNamesakes) namesakes.push_back(entity);
    auto& sharers = by_given_[std::string(given.view())];
    if (sharers.size() < kMostNamesakes) sharers.push_back(entity);
    return entity;
  }

  std::uint32_t body_of(const NameCandidate& candidate) {
    std::string form = body_key(words_of(candidate));
    if (form.empty()) form = std::string(key(candidate).view());
    const auto [found, fresh] = by_body_.try_emplace(std::move(form), kNone);
    if (fresh) {
      found->second = new_entity(candidate.kind, Gender::Unknown, candidate.body);
      if (candidate.kind == EntityKind::Organisation || candidate.kind == EntityKind::Law ||
          candidate.kind == EntityKind::Unknown) {
        spellable_.push_back({found->second, candidate.first, candidate.last});
      }
    }
    return found->second;
  }

  // "President Osei" makes of "Osei" a person even where no given name is ever told.
  void take_titled_surnames() {
    for (std::size_t at = 0; at < candidates_.size(); ++at) {
      const NameCandidate& candidate = candidates_[at];
      if (entity_of_[at] != kNone || candidate.heading || size_of(candidate) != 1) continue;
      if (candidate.kind != EntityKind::Person) continue;
      const std::string family(WordKey(tokens_[candidate.first].lower).view());
      std::uint32_t entity = namesake(family, candidate);
      if (entity == kNone) entity = sharer(family);
      if (entity == kNone) {
        Gender gender = candidate.gender;
        if (const OfficeHolder* holder = holder_named(tokens_[candidate.first]);
            holder && gender == Gender::Unknown) {
          gender = gender_of(*holder);
        }
        entity = new_entity(EntityKind::Person, gender, BodyClass::None);
        given_.emplace(entity, std::string());
        by_family_[family].push_back(entity);
      }
      bind(at, entity);
    }
  }

  // Whom a family name alone means. With several of that name: the one already called by it alone, or the
  // only one named so far.
  std::uint32_t namesake(const std::string& family, const NameCandidate& candidate) {
    const auto found = by_family_.find(family);
    if (found == by_family_.end()) return kNone;
    std::vector<std::uint32_t> fitting;
    for (const std::uint32_t entity : found->second) {
      const Gender gender = names_.entities[entity].gender;
      if (candidate.gender == Gender::Unknown || gender == Gender::Unknown || gender == candidate.gender) {
        fitting.push_back(entity);
      }
    }
    if (fitting.size() == 1) return fitting.front();
    if (fitting.empty() || found->second.size() >= kMostNamesakes) return kNone;
    if (const auto bound = bound_family_.find(family); bound != bound_family_.end()) {
      if (std::ranges::find(fitting, bound->second) != fitting.end()) return bound->second;
    }
    std::erase_if(fitting, [&](std::uint32_t entity) { return first_seen_[entity] > candidate.first; });
    if (fitting.size() != 1) return kNone;
    bound_family_.emplace(family, fitting.front());
    return fitting.front();
  }

  std::uint32_t sharer(const std::string& given) const {
    const auto found = by_given_.find(given);
    return found != by_given_.end() && found->second.size() == 1 ? found->second.front() : kNone;
  }

  // Department of Trade Promotion (DOTP): the brackets bind the letters to the words.
  void note_introduced_acronyms() {
    for (std::size_t at = 1; at < candidates_.size(); ++at) {
      const NameCandidate& acronym = candidates_[at];
      const NameCandidate& name = candidates_[at - 1];
      if (!acronym.acronym || acronym.heading || size_of(name) < 2 || entity_of_[at - 1] == kNone) continue;
      if (!stands_in_brackets_after(name, acronym)) continue;
      const std::string_view letters = tokens_[acronym.first].text;
      if (spells(letters, words_of(name)) || spells_in_any_order(letters, words_of(name))) {
        introduced_.try_emplace(std::string(key(acronym).view()), entity_of_[at - 1]);
      }
    }
    // An acronym that the tables know joins the words that the article gives it.
    for (const std::size_t at : known_candidates_) {
      if (!candidates_[at].acronym) continue;
      const auto found = introduced_.find(std::string(key(candidates_[at]).view()));
      if (found != introduced_.end()) entity_of_[at] = found->second;
    }
  }

  bool stands_in_brackets_after(const NameCandidate& name, const NameCandidate& acronym) const {
    std::uint32_t at = name.last;
    if (at < acronym.first && is_quote_mark(tokens_[at])) ++at;
    return at + 1 == acronym.first && tokens_[at].text == "(" && acronym.last < tokens_.size() &&
           tokens_[acronym.last].text == ")";
  }

  void take_rest() {
    for (std::size_t at = 0; at < candidates_.size(); ++at) {
      const NameCandidate& candidate = candidates_[at];
      if (candidate.heading) continue;
      if (entity_of_[at] != kNone) {
        if (candidate.kind == EntityKind::Place && size_of(candidate) == 1) prefer_person(at);
        continue;
      }
      if (is_compound_of_names(candidate)) continue;
      bind(at, candidate.acronym ? acronym_entity(candidate) : single_entity(candidate));
    }
  }

  // Where "Jordan" is somebody's family name, "Jordan said" is not the country.
  void prefer_person(std::size_t at) {
    const NameCandidate& candidate = candidates_[at];
    const auto found = by_family_.find(std::string(WordKey(tokens_[candidate.first].lower).view()));
    if (found == by_family_.end() || found->second.size() != 1) return;
    if (candidate.first > 0 && tokens_[candidate.first - 1].upos == Upos::ADP) return;
    entity_of_[at] = found->second.front();
  }

  // "Trump-Musk feud": two names in one word, and neither's.
  bool is_compound_of_names(const NameCandidate& candidate) const {
    if (size_of(candidate) != 1 && compound_end(tokens_, candidate.first) != candidate.last) return false;
    std::string word;
    for (const Token& token : words_of(candidate)) word += token.lower;
    std::size_t start = 0;
    std::size_t parts = 0;
    while (start <= word.size()) {
      std::size_t end = std::min(word.find('-', start), word.find("–", start));
      if (end > word.size()) end = word.size();
      if (!is_name_part(std::string_view(word).substr(start, end - start))) return false;
      ++parts;
      if (end == word.size()) break;
      start = end + (word[end] == '-' ? 1 : std::string_view("–").size());
    }
    return parts >= 2;
  }

  bool is_name_part(std::string_view word) const {
    const WordKey part(word);
    const std::string text(part.view());
    return by_family_.contains(text) || by_form_.contains(text) || find_place(text) != nullptr ||
           find_body(text) != nullptr || !country_of_demonym(text).empty();
  }

  std::uint32_t acronym_entity(const NameCandidate& candidate) {
    const std::string form(key(candidate).view());
    if (const auto found = introduced_.find(form); found != introduced_.end()) return found->second;
    const auto [known, fresh] = by_acronym_.try_emplace(form, kNone);
    if (!fresh) return known->second;
    const std::string_view letters = tokens_[candidate.first].text;
    std::uint32_t only = kNone;
    for (const Spellable& name : spellable_) {
      if (!spells(letters, tokens_.subspan(name.first, name.last - name.first))) continue;
      if (only != kNone && only != name.entity) return known->second = new_acronym(candidate);
      only = name.entity;
    }
    if (only != kNone && names_.entities[only].kind == EntityKind::Unknown) {
      names_.entities[only].kind = EntityKind::Organisation;
    }
    return known->second = only != kNone ? only : new_acronym(candidate);
  }

  std::uint32_t new_acronym(const NameCandidate& candidate) {
    const std::uint32_t entity = new_entity(candidate.kind, Gender::Unknown, candidate.body);
    notes_[entity].acronym_only = true;
    return entity;
  }

  std::uint32_t single_entity(const NameCandidate& candidate) {
    const std::string form(key(candidate).view());
    std::uint32_t entity = kNone;
    if (size_of(candidate) == 1) {
      entity = namesake(form, candidate);
      if (entity == kNone && !by_family_.contains(form)) entity = sharer(form);
    }
    if (entity != kNone) return entity;
    if (const auto found = by_body_.find(form); found != by_body_.end()) return found->second;
    entity = new_entity(candidate.kind, Gender::Unknown, candidate.body);
    if (candidate.kind == EntityKind::Unknown) {
      if (const auto gender = find_first_name(form)) {
        names_.entities[entity].kind = EntityKind::Person;
        names_.entities[entity].gender = *gender;
      } else if (const OfficeHolder* holder = holder_named(tokens_[candidate.first]); holder != nullptr) {
        names_.entities[entity].kind = EntityKind::Person;
        names_.entities[entity].gender = gender_of(*holder);
      }
    }
    by_body_.emplace(form, entity);
    return entity;
  }

  static Gender gender_of(const OfficeHolder& row) {
    return find_first_name(ascii_lower(row.holder.substr(0, row.holder.find(' ')))).value_or(Gender::Unknown);
  }

  // Whose family name a word is, if it is no common word: "Merkel" is a person without more words.
  static const OfficeHolder* holder_named(const Token& token) {
    if (token.shape != Shape::Capitalised || is_ordinary_word(token.lower)) return nullptr;
    for (const OfficeHolder& row : office_holders()) {
      if (row.holder.ends_with(token.text) && row.holder.size() > token.text.size() &&
          row.holder[row.holder.size() - token.text.size() - 1] == ' ') {
        return &row;
      }
    }
    return nullptr;
  }

  void collect_mentions() {
    for (std::size_t at = 0; at < candidates_.size(); ++at) {
      if (entity_of_[at] != kNone) mention(candidates_[at].first, candidates_[at].last, entity_of_[at]);
    }
  }

  void mention(std::uint32_t first, std::uint32_t last, std::uint32_t entity) {
    const bool acronym = last - first == 1 && tokens_[first].shape == Shape::Upper &&
                         names_.entities[entity].kind != EntityKind::Person;
    names_.mentions.push_back({.span = analysis_.span_of(first, last),
                               .first = first,
                               .last = last,
                               .entity = entity,
                               .reference = acronym ? Reference::Acronym : Reference::Name});
  }

  // In a title only names that the article's body has, or the tables.
  void take_headings() {
    const std::size_t before = names_.mentions.size();
    taken_.assign(tokens_.size(), 0);
    for (const NameMention& mention : names_.mentions) {
      std::fill(taken_.begin() + mention.first, taken_.begin() + mention.last, 1);
    }
    for (const Sentence& sentence : analysis_.sentences) {
      if (is_title_case(analysis_, sentence)) take_heading(sentence);
    }
    if (names_.mentions.size() == before) return;
    std::ranges::sort(names_.mentions, {}, &NameMention::first);
  }

  void take_heading(const Sentence& sentence) {
    for (std::uint32_t at = sentence.first; at < sentence.last;) {
      const bool passed = tokens_[at].shape == Shape::Lower || taken_[at] != 0;
      const std::uint32_t last = passed ? at : take_known_at(at, sentence);
      at = std::max(last, at + 1);
    }
  }

  std::uint32_t take_known_at(std::uint32_t at, const Sentence& sentence) {
    std::uint32_t limit = at + 1;
    while (limit < std::min(sentence.last, at + kLongestKnown) && taken_[limit] == 0) ++limit;
    for (std::uint32_t last = limit; last > at; --last) {
      const std::string form(key_of(tokens_, at, last).view());
      if (form.empty()) continue;
      if (const auto found = by_form_.find(form); found != by_form_.end()) {
        mention(at, last, found->second);
        return last;
      }
      if (last == at + 1 && (is_closed_class(form) || is_never_name(form))) continue;
      NameCandidate candidate{.first = at, .last = last};
      if (find_body(form) != nullptr)
        candidate.kind = EntityKind::Organisation;
      else if (find_place(form) != nullptr)
        candidate.kind = EntityKind::Place;
      const bool common = form.size() <= 3 && tokens_[at].shape == Shape::Capitalised;
      if (const std::string name = known_name(candidate); !name.empty() && !common) {
        const auto [known, fresh] = by_known_.try_emplace(name, kNone);
        if (fresh) {
          known->second = new_entity(candidate.kind, Gender::Unknown, BodyClass::None);
          canonical_[known->second] = name;
          if (const KnownBody* body = find_body(form)) notes_[known->second].body = body->body;
        }
        by_form_.try_emplace(form, known->second);
        mention(at, last, known->second);
        return last;
      }
      const bool fresh_start = at == sentence.first || tokens_[at - 1].shape != Shape::Capitalised ||
                               tokens_[at - 1].upos == Upos::VERB;
      const bool person = fresh_start && last == at + 2 && tokens_[last - 1].upos == Upos::PROPN &&
                          tokens_[last - 1].shape == Shape::Capitalised &&
                          !is_closed_class(tokens_[last - 1].lower) &&
                          find_first_name(WordKey(tokens_[at].lower).view()) && find_place(form) == nullptr;
      if (person) {
        candidate.kind = EntityKind::Person;
        candidate.gender = *find_first_name(WordKey(tokens_[at].lower).view());
        const std::uint32_t entity = person_of(candidate);
        by_form_.try_emplace(form, entity);
        mention(at, last, entity);
        return last;
      }
    }
    return at;
  }

  // The fullest form names the entity; the others are its aliases.
  void name_entities() {
    for (const NameMention& mention : names_.mentions) {
      Entity& entity = names_.entities[mention.entity];
      std::string form = fold_space(document_.quote(mention.span));
      if (entity.kind == EntityKind::Group && !entity.name.empty() && form.size() > entity.name.size() + 1)
        continue;
      const bool fuller = entity.name.empty() || is_fuller(form, entity.name);
      if (form == entity.name) continue;
      if (fuller) std::swap(form, entity.name);
      if (!form.empty() && entity.aliases.size() < 64) entity.aliases.push_back(std::move(form));
    }
    for (std::size_t at = 0; at < names_.entities.size(); ++at) {
      Entity& entity = names_.entities[at];
      const bool people = canonical_[at].starts_with("people of ");
      if (!canonical_[at].empty() && !people) {
        if (entity.name != canonical_[at] && !entity.name.empty()) entity.aliases.push_back(entity.name);
        entity.name = canonical_[at];
      }
      std::ranges::sort(entity.aliases);
      entity.aliases.erase(std::unique(entity.aliases.begin(), entity.aliases.end()), entity.aliases.end());
      std::erase(entity.aliases, entity.name);
    }
  }

  static bool is_fuller(std::string_view form, std::string_view than) {
    const auto words = [](std::string_view text) { return std::ranges::count(text, ' '); };
    if (words(form) != words(than)) return words(form) > words(than);
    return form.size() > than.size() + 1;
  }

  struct Spellable {
    std::uint32_t entity, first, last;
  };

  const Document& document_;
  const Analysis& analysis_;
  std::span<const Token> tokens_;
  const std::vector<NameCandidate>& candidates_;
  Names names_;
  std::vector<EntityNote> notes_;
  std::vector<std::uint32_t> entity_of_;    // of each candidate
  std::vector<std::uint32_t> first_seen_;   // of each entity: token
  std::vector<std::string> canonical_;      // of each entity: the tables' name
  std::vector<std::size_t> unknown_pairs_;  // candidates
  std::vector<std::size_t> known_candidates_;
  std::vector<Spellable> spellable_;
  std::unordered_map<std::uint32_t, std::string> given_;
  std::vector<char> taken_;  // by token: stands in a mention, when titles are read
  std::unordered_map<std::string, std::uint32_t> by_form_, by_known_, by_body_, by_acronym_, introduced_,
      bound_family_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_family_, by_given_;
  std::unordered_map<std::string_view, bool> single_;
};

}  // namespace

GroupedNames group_names(const Document& document, const Analysis& analysis,
                         const std::vector<NameCandidate>& candidates) {
  return Grouper(document, analysis, candidates).run();
}

}  // namespace factcheck
