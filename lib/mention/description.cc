#include "mention/description.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "base/utf8.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// People or bodies beyond this are not kept apart; then none is meant for sure.
constexpr std::size_t kMost = 16;

// What a common noun can mean among the bodies of an article. `named`: the name itself has to hold the word.
struct BodyNoun {
  std::string_view word;
  std::array<BodyClass, 4> classes;
  EntityKind kind = EntityKind::Organisation;
  bool named = false;
};

constexpr auto kBodyNouns = std::to_array<BodyNoun>({
    {"act", {}, EntityKind::Law, false},
    {"administration", {BodyClass::Government, BodyClass::Agency}, EntityKind::Organisation, true},
    {"agency", {BodyClass::Agency}},
    {"airline", {BodyClass::Company}, EntityKind::Organisation, false},
    {"bank", {BodyClass::Bank}},
    {"bill", {}, EntityKind::Law, false},
    {"bureau", {BodyClass::Agency}},
    {"carmaker", {BodyClass::Company}},
    {"club", {BodyClass::Club}},
    {"commission", {BodyClass::Agency}, EntityKind::Organisation, true},
    {"committee", {BodyClass::Body}, EntityKind::Organisation, true},
    {"company", {BodyClass::Company, BodyClass::Platform}},
    {"council", {BodyClass::Body}, EntityKind::Organisation, true},
    {"court", {BodyClass::Court}},
    {"department", {BodyClass::Agency}},
    {"firm", {BodyClass::Company, BodyClass::Bank}},
    {"hospital", {BodyClass::Hospital}},
    {"institute", {BodyClass::School}, EntityKind::Organisation, true},
    {"law", {}, EntityKind::Law, false},
    {"lender", {BodyClass::Bank}},
    {"ministry", {BodyClass::Agency}, EntityKind::Organisation, true},
    {"newspaper", {BodyClass::Media}},
    {"office", {BodyClass::Agency}},
    {"party", {BodyClass::Party}},
    {"platform", {BodyClass::Platform}},
    {"regulator", {BodyClass::Agency}},
    {"school", {BodyClass::School}},
    {"union", {BodyClass::Body}, EntityKind::Organisation, true},
    {"university", {BodyClass::School}},
});
static_assert(is_table(kBodyNouns, &BodyNoun::word));
constexpr WordIndex kBodyNounsIndex(kBodyNouns, &BodyNoun::word);

// Adjectives that leave the meaning of "the platform" as it is.
constexpr auto kEmptyModifiers =
    std::to_array<std::string_view>({"entire", "media", "same", "social", "whole"});
static_assert(is_table(kEmptyModifiers));
constexpr WordIndex kEmptyModifiersIndex(kEmptyModifiers);

bool fits_class(const BodyNoun& noun, BodyClass body) {
  return body != BodyClass::None && std::ranges::find(noun.classes, body) != noun.classes.end();
}

std::string_view last_word(std::string_view name) {
  const std::size_t blank = name.rfind(' ');
  return blank == std::string_view::npos ? name : name.substr(blank + 1);
}

// A number for the last letters of a name's last word.
constexpr std::size_t kEndings = 1024;
std::size_t ending_of(std::string_view name) {
  std::size_t number = 0;
  for (std::size_t at = name.size(); at > 0 && name.size() - at < 3 && name[at - 1] != ' '; --at)
    number = number * 37 + static_cast<unsigned char>(name[at - 1]);
  return number % kEndings;
}

void add_once(std::vector<std::uint32_t>& entities, std::uint32_t entity) {
  if (entities.size() < kMost && std::ranges::find(entities, entity) == entities.end())
    entities.push_back(entity);
}

// Offices that "the leader of", "the boss of" can stand for.
bool is_leading(std::string_view office) {
  return office == "chief executive" || office == "president" || office == "prime minister" ||
         office == "chancellor" || office == "owner" || office == "head" || office == "supreme leader";
}

bool same_office(std::string_view wanted, std::string_view held, bool organisation_known) {
  return wanted == held || (wanted == "head" && organisation_known && is_leading(held));
}

}  // namespace

Descriptions::Descriptions(const Document& document, const Analysis& analysis, const GroupedNames& grouped)
    : analysis_(analysis), grouped_(grouped), tokens_(analysis.tokens) {
  if (document.metadata().published) published_ = document.metadata().published->days;
  is_complement_.assign(analysis.phrases.size(), false);
  for (const Clause& clause : analysis.clauses) {
    if (clause.complement >= 0) is_complement_[static_cast<std::size_t>(clause.complement)] = true;
  }
  last_seen_.assign(grouped.names.entities.size(), 0);
  collect_facts(analysis);
  collect_holders();
}

void Descriptions::collect_facts(const Analysis& analysis) {
  std::size_t sentence = 0;
  for (const NameMention& mention : grouped_.names.mentions) {
    if (grouped_.names.entities[mention.entity].kind != EntityKind::Person) continue;
    while (sentence + 1 < analysis.sentences.size() && analysis.sentences[sentence].last <= mention.first)
      ++sentence;
    const std::uint32_t limit = analysis.sentences[sentence].first;
    if (const auto title = read_title_before(analysis, grouped_.names, limit, mention.first);
        title && !title->indefinite) {
      offices_.push_back({title->office->office, title->status, title->organisation_name, mention.entity});
      if (title->office->scope == OfficeScope::Firm) add_once(business_, mention.entity);
    } else if (const PersonNoun* descriptor = read_descriptor_before(analysis, limit, mention.first)) {
      add_descriptor(descriptor->word, mention.entity);
    }
    collect_apposition(mention, analysis.sentences[sentence].last);
  }
}

// Jared Poole, [a billionaire entrepreneur]: every describing word of the phrase counts.
void Descriptions::collect_apposition(const NameMention& mention, std::uint32_t limit) {
  if (mention.last + 1 >= limit) return;
  const std::string_view mark = tokens_[mention.last].text;
  if (mark != "," && mark != "—" && mark != "–") return;
  const std::uint32_t end = std::min(limit, mention.last + 8);
  for (std::uint32_t at = mention.last + 1; at < end; ++at) {
    const Token& token = tokens_[at];
    if (token.upos == Upos::PUNCT || token.upos == Upos::VERB || token.upos == Upos::ADP) return;
    const NameMention* other = grouped_.names.at(at);
    if (other != nullptr && grouped_.names.entities[other->entity].kind == EntityKind::Person) return;
    if (const auto office = match_office(tokens_, at, end)) {
      if (const auto title = read_title_before(analysis_, grouped_.names, mention.last + 1, office->last)) {
        TitlePhrase whole = *title;
        read_organisation_after(analysis_, grouped_.names, whole, limit);
        offices_.push_back({whole.office->office, whole.status, whole.organisation_name, mention.entity});
        if (whole.office->scope == OfficeScope::Firm) add_once(business_, mention.entity);
      }
      return;
    }
    if (const PersonNoun* descriptor = find_descriptor(token.lower))
      add_descriptor(descriptor->word, mention.entity);
  }
}

void Descriptions::add_descriptor(std::string_view word, std::uint32_t entity) {
  add_once(descriptors_[word], entity);
  if (find_descriptor(word)->person == PersonClass::Business) add_once(business_, entity);
}

// The rows of the table whose holders the article names, by full name or by family name alone.
void Descriptions::collect_holders() {
  std::unordered_map<std::string_view, std::uint32_t> people;
  const auto& entities = grouped_.names.entities;
  for (std::uint32_t at = 0; at < entities.size(); ++at) {
    if (entities[at].kind != EntityKind::Person) continue;
    people.try_emplace(entities[at].name, at);
    for (const std::string& alias : entities[at].aliases) {
      if (alias.find(' ') != std::string::npos) people.try_emplace(alias, at);
    }
  }
  if (people.empty()) return;
  // Whom the article names has the row's family name last: most rows are left by a look at its letters.
  std::bitset<kEndings> endings;
  for (const auto& [name, entity] : people) endings.set(ending_of(name));
  for (const OfficeHolder& row : office_holders()) {
    if (!endings.test(ending_of(row.holder))) continue;
    auto found = people.find(row.holder);
    if (found == people.end()) found = people.find(last_word(row.holder));
    if (found == people.end()) continue;
    holders_.push_back({&row, found->second});
    if (row.office == "chief executive" || row.office == "owner") add_once(business_, found->second);
  }
}

bool Descriptions::is_personal(const NounPhrase& words) const {
  return office_of(words).has_value() || find_descriptor(tokens_[words.head].lower) != nullptr;
}

void Descriptions::note(std::uint32_t entity, std::uint32_t sentence) {
  sentence_ = sentence;
  last_seen_[entity] = sentence + 1;
  std::erase(paragraph_, entity);
  add_once(paragraph_, entity);
}

void Descriptions::new_paragraph() {
  if (paragraph_.empty()) return;
  paragraph_before_ = std::move(paragraph_);
  paragraph_.clear();
}

// The office that holds the head of the phrase, and may reach past it where the phrase was cut short.
std::optional<OfficeMatch> Descriptions::office_of(const NounPhrase& words) const {
  const std::uint32_t limit =
      std::min<std::uint32_t>(words.head + 3, static_cast<std::uint32_t>(tokens_.size()));
  const std::uint32_t from = words.head - std::min(words.head - words.first, 3U);
  for (std::uint32_t at = from; at <= words.head; ++at) {
    const auto office = match_office(tokens_, at, limit);
    if (office && office->last > words.head) return office;
  }
  return std::nullopt;
}

std::optional<Descriptions::Found> Descriptions::find(const NounPhrase& words) const {
  const bool owned = words.possessor >= 0;
  if (tokens_[words.first].lower != "the" && !owned) return std::nullopt;
  const Token& head = tokens_[words.head];
  if (head.xpos == Xpos::NNS || head.upos == Upos::VERB || grouped_.names.at(words.head) != nullptr) {
    return std::nullopt;
  }
  const auto phrase = static_cast<std::size_t>(&words - analysis_.phrases.data());
  // "was the head of the agency", "as the head": said of somebody, not a name for him.
  const bool predicate =
      is_complement_[phrase] || (words.first > 0 && tokens_[words.first - 1].lower == "as");
  const auto office = office_of(words);
  const std::uint32_t last = office ? office->last : words.head + 1;
  const bool titles = last < tokens_.size() && grouped_.names.at(last) != nullptr;
  if (titles) return std::nullopt;
  std::optional<std::uint32_t> who;
  if (office && !predicate) {
    who = find_by_office(words, *office);
  } else if (owned || office) {
    return std::nullopt;
  } else if (const PersonNoun* descriptor = find_descriptor(head.lower)) {
    if (!predicate) who = find_by_descriptor(words, *descriptor);
  } else {
    who = find_body(words);
  }
  if (!who) return std::nullopt;
  return Found{*who, last, office.has_value()};
}

std::optional<std::uint32_t> Descriptions::find_by_office(const NounPhrase& words,
                                                          const OfficeMatch& office) const {
  const std::uint32_t limit =
      words.possessor >= 0 ? analysis_.phrases[static_cast<std::size_t>(words.possessor)].first : words.first;
  auto title = read_title_before(analysis_, grouped_.names, limit, office.last);
  if (!title || !plain_modifiers(words, office.first)) return std::nullopt;
  const std::uint32_t sentence_end = analysis_.sentences[analysis_.sentence_of(words.head)].last;
  if (title->organisation_name.empty()) {
    read_organisation_after(analysis_, grouped_.names, *title, sentence_end);
    // "the president of the board": a body that we do not know.
    const bool of = title->last == office.last && office.last < sentence_end &&
                    (tokens_[office.last].lower == "of" || tokens_[office.last].lower == "at");
    if ((of || words.possessor >= 0) && title->organisation_name.empty()) return std::nullopt;
  }
  const bool known = !title->organisation_name.empty();
  if (title->office->office == "head" && !known) return std::nullopt;
  std::vector<std::uint32_t> holders;
  for (const OfficeFact& fact : offices_) {
    if (title->ordinal > 0 || fact.status != title->status) continue;
    if (!same_office(title->office->office, fact.office, known)) continue;
    const bool said = !fact.organisation.empty() || title->described;
    const bool elsewhere = known && said && fact.organisation != title->organisation_name;
    if (!elsewhere) add_once(holders, fact.entity);
  }
  return holder_of(*title, std::move(holders));
}

// Those whom the article calls so and those in office by the table are one person, or the day decides.
std::optional<std::uint32_t> Descriptions::holder_of(const TitlePhrase& title,
                                                     std::vector<std::uint32_t> named) const {
  const bool known = !title.organisation_name.empty();
  const bool former = title.status == RoleStatus::Former;
  const bool timeless = !published_ && title.ordinal == 0;
  std::vector<std::uint32_t> listed;
  for (const HolderFact& fact : holders_) {
    const OfficeHolder& row = *fact.row;
    if (!former && title.status != RoleStatus::Current) break;
    if (!same_office(title.office->office, row.office, known)) continue;
    if (known && row.organisation != title.organisation_name) continue;
    if (title.ordinal > 0) {
      if (row.ordinal != title.ordinal) continue;
    } else if (published_) {
      const bool over = !row.to.empty() && row.to < iso_date(published_->first);
      if (former ? !over : !row.held_in(*published_)) continue;
    } else if (former && row.to.empty()) {
      continue;
    }
    add_once(listed, fact.entity);
  }
  if (named.size() == 1 && (listed.empty() || !timeless)) return named.front();
  if (listed.size() == 1 && !timeless && named.size() != 1) {
    const bool clash = !named.empty() && std::ranges::find(named, listed.front()) == named.end();
    return clash ? std::nullopt : std::optional(listed.front());
  }
  for (const std::uint32_t entity : listed) add_once(named, entity);
  return only_near(std::move(named));
}

// Between article and office only what read_title_before understands: "the school president" is another
// office.
bool Descriptions::plain_modifiers(const NounPhrase& words, std::uint32_t last) const {
  for (std::uint32_t at = words.first; at < last; ++at) {
    const Token& token = tokens_[at];
    if (token.lower == "the" || status_word(token.lower) || ordinal_of(token.lower) > 0) continue;
    if (grouped_.names.at(at) != nullptr || token.upos == Upos::ADJ) continue;
    return false;
  }
  return true;
}

std::optional<std::uint32_t> Descriptions::find_by_descriptor(const NounPhrase& words,
                                                              const PersonNoun& descriptor) const {
  if (words.head + 1 < tokens_.size() && tokens_[words.head + 1].lower == "of") return std::nullopt;
  if (words.head + 1 < tokens_.size() && tokens_[words.head + 1].lower == "who") return std::nullopt;
  for (std::uint32_t at = words.first + 1; at < words.head; ++at) {
    if (grouped_.names.at(at) != nullptr || ordinal_of(tokens_[at].lower) > 0) return std::nullopt;
  }
  std::vector<std::uint32_t> fitting;
  if (const auto described = descriptors_.find(descriptor.word); described != descriptors_.end()) {
    fitting = described->second;
  } else if (descriptor.person == PersonClass::Business) {
    fitting = business_;
  }
  std::erase_if(fitting, [&](std::uint32_t entity) {
    const Gender gender = grouped_.names.entities[entity].gender;
    const bool clash =
        descriptor.gender != Gender::Unknown && gender != Gender::Unknown && gender != descriptor.gender;
    return clash || last_seen_[entity] == 0;
  });
  return only_near(std::move(fitting));
}

// The one that is left; of several, the one of the last two sentences. None that was last seen long ago.
std::optional<std::uint32_t> Descriptions::only_near(std::vector<std::uint32_t> entities) const {
  if (entities.size() > 1) {
    std::erase_if(entities, [&](std::uint32_t entity) { return last_seen_[entity] + 2 < sentence_ + 1; });
  }
  if (entities.size() != 1) return std::nullopt;
  constexpr std::uint32_t kLongAgo = 12;
  return last_seen_[entities.front()] + kLongAgo < sentence_ + 1 ? std::nullopt
                                                                 : std::optional(entities.front());
}

std::optional<std::uint32_t> Descriptions::find_body(const NounPhrase& words) const {
  const BodyNoun* noun = kBodyNounsIndex.find(tokens_[words.head].lower);
  if (noun == nullptr) return std::nullopt;
  const auto fits = [&](std::uint32_t at) {
    const Entity& entity = grouped_.names.entities[at];
    if (entity.kind != noun->kind) return false;
    if (noun->kind != EntityKind::Organisation) return true;
    if (!fits_class(*noun, grouped_.notes[at].body)) return false;
    return !noun->named ||
           WordKey(ascii_lower(entity.name)).view().find(noun->word) != std::string_view::npos;
  };
  if (words.head + 1 < tokens_.size()) {
    const std::string_view next = tokens_[words.head + 1].lower;
    if (next == "of" || next == "in" || next == "for" || next == "that" || next == "which")
      return std::nullopt;
  }
  for (std::uint32_t at = words.first + 1; at < words.head; ++at) {
    if (const NameMention* inner = grouped_.names.at(at)) {
      // "the DOTP office" is the body itself
      return inner->last == words.head && fits(inner->entity) ? std::optional(inner->entity) : std::nullopt;
    }
    if (!kEmptyModifiersIndex.has(tokens_[at].lower)) return std::nullopt;
  }
  for (const auto* spoken_of : {&paragraph_, &paragraph_before_}) {
    std::vector<std::uint32_t> fitting;
    std::ranges::copy_if(*spoken_of, std::back_inserter(fitting), fits);
    if (fitting.size() == 1) return fitting.front();
    if (fitting.size() > 1) return std::nullopt;
  }
  return std::nullopt;
}

// "Falk, the chief executive": the name beside its own description.
bool Descriptions::stands_beside(const NounPhrase& words, std::uint32_t entity) const {
  if (words.first < 2 || tokens_[words.first - 1].text != ",") return false;
  const NameMention* before = grouped_.names.at(words.first - 2);
  return before != nullptr && before->entity == entity;
}

}  // namespace factcheck
