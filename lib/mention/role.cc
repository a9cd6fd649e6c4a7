#include "mention/role.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/utf8.h"
#include "mention/gazetteer.h"
#include "mention/offices.h"
#include "mention/title.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// How far from its verb or name an office is looked for, in tokens.
constexpr std::uint32_t kReach = 16;
constexpr std::uint32_t kApposition = 9;

// What a verb with "as" or an office after it says of the one who holds it.
struct OfficeVerb {
  std::string_view lemma;
  bool of_object;   // "appointed her as": the object holds it; "served as": the subject does
  bool bare;        // takes the office without "as": "named her director", "became director"
  bool infinitive;  // "picked her to lead the agency"
  RoleStatus status;
};

constexpr auto kOfficeVerbs = std::to_array<OfficeVerb>({
    {"act", false, false, false, RoleStatus::Acting},
    {"anoint", true, true, false, RoleStatus::Current},
    {"appoint", true, true, true, RoleStatus::Current},
    {"assign", true, false, true, RoleStatus::Current},
    {"become", false, true, false, RoleStatus::Current},
    {"choose", true, true, true, RoleStatus::Current},
    {"confirm", true, false, false, RoleStatus::Current},
    {"depart", false, false, false, RoleStatus::Former},
    {"designate", true, true, true, RoleStatus::Current},
    {"dismiss", true, false, false, RoleStatus::Former},
    {"elect", true, true, true, RoleStatus::Current},
    {"fire", true, false, false, RoleStatus::Former},
    {"hire", true, false, true, RoleStatus::Current},
    {"inaugurate", true, false, false, RoleStatus::Current},
    {"install", true, false, true, RoleStatus::Current},
    {"make", true, true, false, RoleStatus::Current},
    {"name", true, true, true, RoleStatus::Current},
    {"nominate", true, false, true, RoleStatus::Nominee},
    {"oust", true, false, false, RoleStatus::Former},
    {"pick", true, false, true, RoleStatus::Current},
    {"quit", false, false, false, RoleStatus::Former},
    {"re-elect", true, true, false, RoleStatus::Current},
    {"refer", true, false, false, RoleStatus::Current},
    {"remain", false, true, false, RoleStatus::Current},
    {"remove", true, false, false, RoleStatus::Former},
    {"resign", false, false, false, RoleStatus::Former},
    {"retire", false, false, false, RoleStatus::Former},
    {"sack", true, false, false, RoleStatus::Former},
    {"select", true, true, true, RoleStatus::Current},
    {"serve", false, false, false, RoleStatus::Current},
    {"step", false, false, false, RoleStatus::Former},
    {"swear", true, false, false, RoleStatus::Current},
    {"tap", true, false, true, RoleStatus::Current},
    {"work", false, false, false, RoleStatus::Current},
});
static_assert(is_table(kOfficeVerbs, &OfficeVerb::lemma));
constexpr WordIndex kOfficeVerbsIndex(kOfficeVerbs, &OfficeVerb::lemma);

// "She runs the agency": an office without its word.
constexpr auto kLeadVerbs = std::to_array<std::string_view>(
    {"chair", "co-run", "direct", "head", "helm", "lead", "manage", "oversee", "run"});
static_assert(is_table(kLeadVerbs));
constexpr WordIndex kLeadVerbsIndex(kLeadVerbs);

// What a body does, said instead of it: "picked her to lead the effort".
constexpr auto kEfforts =
    std::to_array<std::string_view>({"drive", "effort", "efforts", "initiative", "project", "push", "work"});
static_assert(is_table(kEfforts));
constexpr WordIndex kEffortsIndex(kEfforts);

constexpr std::string_view kHead = "head";

class RoleFinder {
 public:
  RoleFinder(const Analysis& analysis, const Names& names)
      : analysis_(analysis), names_(names), tokens_(analysis.tokens) {
    for (std::size_t at = 0; at < names.entities.size(); ++at) {
      by_name_.try_emplace(names.entities[at].name, static_cast<std::int32_t>(at));
    }
  }

  std::vector<RoleMention> run() {
    std::size_t mention = 0;
    std::size_t clause = 0;
    for (const Sentence& sentence : analysis_.sentences) {
      for (; mention < names_.mentions.size() && names_.mentions[mention].first < sentence.last; ++mention) {
        if (names_.mentions[mention].first >= sentence.first)
          read_mention(names_.mentions[mention], sentence);
      }
      for (; clause < analysis_.clauses.size() && analysis_.clauses[clause].verb < sentence.last; ++clause) {
        if (analysis_.clauses[clause].verb >= sentence.first)
          read_clause(analysis_.clauses[clause], sentence);
      }
    }
    std::ranges::sort(roles_, {}, [](const RoleMention& role) {
      return std::tuple(role.first, role.last, role.holder_span, role.holder);
    });
    return std::move(roles_);
  }

 private:
  bool is_person(const NameMention* mention) const {
    return mention != nullptr && names_.entities[mention->entity].kind == EntityKind::Person;
  }

  void read_mention(const NameMention& mention, const Sentence& sentence) {
    if (!is_person(&mention)) return;
    if (mention.reference == Reference::Nominal) return read_description(mention, sentence);
    if (mention.reference == Reference::Pronoun) return;
    read_title(mention, sentence);
    read_apposition(mention, sentence);
  }

  // "the Nordbank chief executive", known to mean Ida Falk.
  void read_description(const NameMention& mention, const Sentence& sentence) {
    auto title = read_title_before(analysis_, names_, sentence.first, mention.last);
    if (!title) return;
    const auto inner = inner_title(mention.first, mention.last);
    if (inner) {
      title->organisation = inner->organisation;
      title->organisation_name = inner->organisation_name;
      title->status = inner->status;
    }
    title->first = std::min(title->first, mention.first);
    read_organisation_after(analysis_, names_, *title, sentence.last);
    add(*title, static_cast<std::int32_t>(mention.entity), mention.span, false);
  }

  // The organisation and status inside a description; its words are no mentions of their own there.
  std::optional<TitlePhrase> inner_title(std::uint32_t first, std::uint32_t last) const {
    const auto office = match_office_before(tokens_, first, last);
    if (!office) return std::nullopt;
    TitlePhrase title;
    title.office = office->office;
    title.status = office->status.value_or(RoleStatus::Current);
    for (std::uint32_t at = first; at < office->first; ++at) {
      if (const auto status = status_word(tokens_[at].lower)) title.status = *status;
      for (std::uint32_t end = office->first; end > at; --end) {
        const WordKey key = key_of(tokens_, at, end);
        if (const std::string_view country = country_of_demonym(key.view()); !country.empty()) {
          title.organisation_name = country;
        } else if (const KnownPlace* place = find_place(key.view())) {
          title.organisation_name = place->name;
        } else if (const KnownBody* body = find_body(key.view())) {
          title.organisation_name = body->name;
        } else if (const auto named = by_name_.find(std::string(text_of(at, end))); named != by_name_.end()) {
          title.organisation_name = named->first;
        } else {
          continue;
        }
        at = end - 1;
        break;
      }
    }
    return title;
  }

  std::string_view text_of(std::uint32_t first, std::uint32_t last) const {
    const std::string_view start = tokens_[first].text;
    return {start.data(), tokens_[last - 1].span.end - tokens_[first].span.begin};
  }

  void read_title(const NameMention& mention, const Sentence& sentence) {
    if (mention.first > sentence.first && is_opening(tokens_[mention.first - 1].text)) return;
    const auto title = title_of(mention, sentence);
    if (!title || !title->office->title || title->indefinite) return;
    // "head" or "leader" alone before a name is a verb or part of another phrase.
    const bool bare = title->first == title->last - 1 && tokens_[title->first].shape == Shape::Lower;
    if (bare && title->office->office == kHead) return;
    add(*title, static_cast<std::int32_t>(mention.entity), mention.span, false);
  }

  // "Nordbank chief executive Ida Falk"; else with a comma: "The Nordbank chief executive, Ida Falk, said".
  std::optional<TitlePhrase> title_of(const NameMention& mention, const Sentence& sentence) const {
    const std::uint32_t end = mention.first;
    if (auto title = read_title_before(analysis_, names_, sentence.first, end)) {
      return title->last == end ? title : std::nullopt;
    }
    if (end < sentence.first + 2 || tokens_[end - 1].text != ",") return std::nullopt;
    const bool closed = mention.last >= sentence.last || tokens_[mention.last].upos == Upos::PUNCT;
    if (!closed) return std::nullopt;
    auto title = read_title_before(analysis_, names_, sentence.first, end - 1);
    return title && title->definite ? title : std::nullopt;
  }

  static bool is_opening(std::string_view text) { return text == "“" || text == "\"" || text == "("; }

  // Jon Reed, [a former Nordbank president]
  void read_apposition(const NameMention& mention, const Sentence& sentence) {
    std::uint32_t start = mention.last;
    if (start + 1 >= sentence.last) return;
    const std::string_view mark = tokens_[start].text;
    if (mark != "," && mark != "—" && mark != "–" && mark != "(") return;
    ++start;
    read_offices(start, std::min(sentence.last, start + kApposition), sentence, mention);
  }

  // The offices of a noun phrase that starts at a token, "founder and chief executive" being two.
  void read_offices(std::uint32_t start, std::uint32_t limit, const Sentence& sentence,
                    const NameMention& holder) {
    const std::uint32_t begin = start;
    for (std::uint32_t at = start; at < limit;) {
      const Token& token = tokens_[at];
      if (const auto office = match_office(tokens_, at, limit); office && is_noun(*office)) {
        const NameMention* next = office->last < sentence.last ? names_.at(office->last) : nullptr;
        if (is_person(next)) return;  // the title of the next name
        if (is_attribute(office->last, sentence)) {
          at = office->last;
          continue;
        }
        if (!take_office(*office, start, sentence, holder, RoleStatus::Current, false)) return;
        at = office->last;
        if (at < limit && tokens_[at].lower == "and") {
          start = ++at;
          continue;
        }
        return;
      }
      const NameMention* mention = names_.at(at);
      if (mention != nullptr) {
        if (is_person(mention)) return;
        at = mention->last;
        continue;
      }
      const bool passed = token.upos == Upos::DET || token.upos == Upos::ADJ || token.upos == Upos::NOUN ||
                          token.upos == Upos::PROPN || token.upos == Upos::NUM || token.upos == Upos::ADV ||
                          token.xpos == Xpos::POS || token.lower == "who" || token.lower == "is" ||
                          (token.upos == Upos::AUX && at == begin + 1);
      if (!passed) return;
      ++at;
    }
  }

  // "president" in "the president's house" or "head coach": part of a longer phrase.
  bool is_attribute(std::uint32_t after, const Sentence& sentence) const {
    if (after >= sentence.last) return false;
    return tokens_[after].xpos == Xpos::POS || tokens_[after].upos == Upos::NOUN;
  }

  bool is_noun(const OfficeMatch& office) const {
    const Upos tag = tokens_[office.last - 1].upos;
    return tag != Upos::VERB && tag != Upos::AUX && tag != Upos::ADP && tag != Upos::SCONJ;
  }

  bool take_office(const OfficeMatch& office, std::uint32_t start, const Sentence& sentence,
                   const NameMention& holder, RoleStatus status, bool negated) {
    auto title = read_title_before(analysis_, names_, start, office.last);
    if (!title) return false;
    if (title->status == RoleStatus::Current) title->status = status;
    read_organisation_after(analysis_, names_, *title, sentence.last);
    add(*title, static_cast<std::int32_t>(holder.entity), holder.span, negated);
    return true;
  }

  const NameMention* head_mention(std::int32_t phrase) const {
    if (phrase < 0) return nullptr;
    const NounPhrase& found = analysis_.phrases[static_cast<std::size_t>(phrase)];
    const NameMention* mention = names_.at(found.head);
    return is_person(mention) ? mention : nullptr;
  }

  void read_clause(const Clause& clause, const Sentence& sentence) {
    const Token& verb = tokens_[clause.verb];
    if (clause.copula) return read_copula(clause, sentence);
    const OfficeVerb* office_verb = office_verb_of(verb);
    if (office_verb != nullptr) return read_office_verb(clause, *office_verb, sentence);
    if (kLeadVerbsIndex.has(verb.lemma)) read_lead_verb(clause, sentence);
  }

  // By the base form; where that is not known ("appointing") by the word without its ending.
  static const OfficeVerb* office_verb_of(const Token& verb) {
    if (const OfficeVerb* found = kOfficeVerbsIndex.find(verb.lemma)) return found;
    for (const std::string_view ending : {"ing", "ed"}) {
      if (verb.lower.ends_with(ending)) {
        return kOfficeVerbsIndex.find(verb.lower.substr(0, verb.lower.size() - ending.size()));
      }
    }
    return nullptr;
  }

  // Falk was [not] [in charge of the office]; she is [the head of the agency]
  void read_copula(const Clause& clause, const Sentence& sentence) {
    const NameMention* subject = head_mention(clause.subject);
    if (subject == nullptr) return;
    std::uint32_t at = clause.verb + 1;
    while (at < sentence.last && (tokens_[at].upos == Upos::PART || tokens_[at].upos == Upos::ADV)) ++at;
    if (at + 2 < sentence.last && tokens_[at].lower == "in" && tokens_[at + 1].lower == "charge" &&
        tokens_[at + 2].lower == "of") {
      return take_headship(at, organisation_from(at + 3, sentence), *subject, clause.negated);
    }
    if (clause.complement < 0) return;
    const NounPhrase& phrase = analysis_.phrases[static_cast<std::size_t>(clause.complement)];
    const auto office = match_office_before(tokens_, phrase.first, phrase.head + 1);
    if (!office || !is_noun(*office)) return;
    take_office(*office, phrase.first, sentence, *subject, RoleStatus::Current, clause.negated);
  }

  // A headship said by other words than the office's: the body is named after them.
  void take_headship(std::uint32_t first, const NameMention* mention, const NameMention& holder, bool negated,
                     RoleStatus status = RoleStatus::Current) {
    if (mention == nullptr) return;
    const std::uint32_t last = mention->first > first ? mention->last : first + 1;
    RoleMention role;
    role.span = analysis_.span_of(first, last);
    role.first = first;
    role.last = last;
    role.office = kHead;
    role.single_holder = true;
    role.organisation = static_cast<std::int32_t>(mention->entity);
    role.organisation_name = names_.entities[mention->entity].name;
    role.holder = static_cast<std::int32_t>(holder.entity);
    role.holder_span = holder.span;
    role.status = status;
    role.negated = negated;
    roles_.push_back(std::move(role));
  }

  // The organisation that starts at a token, article and adjectives before it passed over.
  const NameMention* organisation_from(std::uint32_t at, const Sentence& sentence) const {
    for (const std::uint32_t limit = std::min(sentence.last, at + 6); at < limit; ++at) {
      if (const NameMention* mention = names_.at(at)) {
        const EntityKind kind = names_.entities[mention->entity].kind;
        return kind == EntityKind::Organisation ? mention : nullptr;
      }
      const Token& token = tokens_[at];
      if (token.upos != Upos::DET && token.upos != Upos::ADJ && token.upos != Upos::NOUN &&
          !is_opening(token.text)) {
        return nullptr;
      }
    }
    return nullptr;
  }

  // "to lead the effort": of the one agency that the paragraph has named so far.
  const NameMention* body_of_effort(std::uint32_t at, const Sentence& sentence) const {
    while (at < sentence.last && (tokens_[at].upos == Upos::DET || tokens_[at].upos == Upos::ADJ)) ++at;
    if (at >= sentence.last || !kEffortsIndex.has(tokens_[at].lower)) return nullptr;
    const NameMention* only = nullptr;
    constexpr std::size_t kFar = 24;
    auto mention = std::ranges::lower_bound(names_.mentions, at, {}, &NameMention::first);
    for (std::size_t back = 0; back < kFar && mention != names_.mentions.begin(); ++back) {
      --mention;
      const std::uint32_t its = analysis_.sentence_of(mention->first);
      if (analysis_.sentences[its].paragraph != sentence.paragraph) break;
      if (!is_agency(names_.entities[mention->entity])) continue;
      if (only != nullptr && only->entity != mention->entity) return nullptr;
      if (only == nullptr) only = &*mention;
    }
    return only;
  }

  static bool is_agency(const Entity& entity) {
    if (entity.kind != EntityKind::Organisation) return false;
    const std::string name = ascii_lower(entity.name);
    return body_class_of_ending(name.substr(0, name.find(' '))) == BodyClass::Agency ||
           body_class_of_ending(name.substr(name.rfind(' ') + 1)) == BodyClass::Agency;
  }

  void read_lead_verb(const Clause& clause, const Sentence& sentence) {
    if (clause.passive || clause.modal >= 0 || clause.kind == ClauseKind::Infinitive) return;
    const NameMention* subject = head_mention(clause.subject);
    if (subject == nullptr) return;
    take_headship(clause.verb, organisation_from(clause.verb + 1, sentence), *subject, clause.negated);
  }

  void read_office_verb(const Clause& clause, const OfficeVerb& verb, const Sentence& sentence) {
    if (verb.lemma == "step" && !is_step_down(clause)) return;
    std::vector<const NameMention*> holders;
    std::uint32_t after = clause.verb + 1;
    if (verb.of_object && !clause.passive) {
      after = read_objects(clause.verb + 1, sentence, holders);
    } else if (const NameMention* subject = head_mention(clause.subject)) {
      holders.push_back(subject);
    } else if (clause.antecedent >= 0) {
      if (const NameMention* described = head_mention(clause.antecedent)) holders.push_back(described);
    }
    if (holders.empty()) return;
    const std::uint32_t limit = std::min(sentence.last, after + kReach);
    if (verb.bare && take_bare(after, sentence, holders, verb, clause.negated)) return;
    for (std::uint32_t at = after; at < limit; ++at) {
      const Token& token = tokens_[at];
      if (token.lower == "as") return take_as(at + 1, sentence, holders, verb, clause.negated);
      if (verb.infinitive && token.lower == "to" && at + 1 < limit &&
          kLeadVerbsIndex.has(tokens_[at + 1].lemma)) {
        const NameMention* body = organisation_from(at + 2, sentence);
        if (body == nullptr) body = body_of_effort(at + 2, sentence);
        for (const NameMention* holder : holders) {
          take_headship(at + 1, body, *holder, clause.negated, verb.status);
        }
        return;
      }
      if (at > after && (token.upos == Upos::VERB || token.text == ";")) return;
    }
  }

  bool is_step_down(const Clause& clause) const {
    const std::uint32_t next = clause.verb + 1;
    return next < tokens_.size() && (tokens_[next].lower == "down" || tokens_[next].lower == "aside");
  }

  // The people named right after a verb, and the token after them: [Musk] and businessman [Ramaswamy].
  std::uint32_t read_objects(std::uint32_t at, const Sentence& sentence,
                             std::vector<const NameMention*>& people) const {
    std::uint32_t after = at;
    for (const std::uint32_t limit = std::min(sentence.last, at + kReach); at < limit;) {
      const NameMention* mention = names_.at(at);
      if (is_person(mention)) {
        people.push_back(mention);
        after = at = mention->last;
        continue;
      }
      const Token& token = tokens_[at];
      const bool title = token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::ADJ ||
                         token.upos == Upos::DET || token.upos == Upos::CCONJ || token.text == "," ||
                         (token.lower == "to" && people.empty());
      const auto office = people.empty() ? std::nullopt : match_office(tokens_, at, limit);
      const bool of_next = office && is_person(names_.at(office->last));  // "Holm and lawyer [Paul Day]"
      if (!title || (office && !of_next)) break;
      ++at;
    }
    return after;
  }

  // "named her [director of the museum]"
  bool take_bare(std::uint32_t at, const Sentence& sentence, const std::vector<const NameMention*>& holders,
                 const OfficeVerb& verb, bool negated) {
    const auto office = office_from(at, sentence);
    if (!office) return false;
    for (const NameMention* holder : holders)
      take_office(*office, at, sentence, *holder, verb.status, negated);
    return true;
  }

  void take_as(std::uint32_t at, const Sentence& sentence, const std::vector<const NameMention*>& holders,
               const OfficeVerb& verb, bool negated) {
    const auto office = office_from(at, sentence);
    if (!office) return;
    for (const NameMention* holder : holders)
      take_office(*office, at, sentence, *holder, verb.status, negated);
  }

  // The office of the noun phrase that starts at a token.
  std::optional<OfficeMatch> office_from(std::uint32_t at, const Sentence& sentence) const {
    for (const std::uint32_t limit = std::min(sentence.last, at + 8); at < limit;) {
      if (const auto office = match_office(tokens_, at, limit); office && is_noun(*office)) {
        const NameMention* next = office->last < sentence.last ? names_.at(office->last) : nullptr;
        if (is_person(next)) return std::nullopt;
        return office;
      }
      if (const NameMention* mention = names_.at(at)) {
        if (is_person(mention)) return std::nullopt;
        at = mention->last;
        continue;
      }
      const Token& token = tokens_[at];
      const bool passed = token.upos == Upos::DET || token.upos == Upos::ADJ || token.upos == Upos::NOUN ||
                          token.upos == Upos::NUM || token.xpos == Xpos::POS || token.upos == Upos::ADV;
      if (!passed) return std::nullopt;
      ++at;
    }
    return std::nullopt;
  }

  void add(const TitlePhrase& title, std::int32_t holder, ByteSpan holder_span, bool negated) {
    RoleMention role;
    role.first = title.first;
    role.last = title.last;
    role.span = analysis_.span_of(title.first, title.last);
    role.holder = holder;
    role.holder_span = holder_span;
    role.office = title.office->office;
    role.single_holder = title.office->single_holder;
    role.organisation = title.organisation;
    role.organisation_name = title.organisation_name;
    if (role.organisation < 0 && !role.organisation_name.empty()) {
      const auto named = by_name_.find(role.organisation_name);
      if (named != by_name_.end()) role.organisation = named->second;
    }
    role.status = title.status;
    role.negated = negated;
    const bool twice =
        !roles_.empty() &&
        std::ranges::any_of(roles_.rbegin(), roles_.rbegin() + recent(), [&](const RoleMention& other) {
          return other.holder == holder && other.office == role.office && other.span.overlaps(role.span);
        });
    if (!twice) roles_.push_back(std::move(role));
  }

  std::ptrdiff_t recent() const {
    return static_cast<std::ptrdiff_t>(std::min<std::size_t>(roles_.size(), 4));
  }

  const Analysis& analysis_;
  const Names& names_;
  std::span<const Token> tokens_;
  std::unordered_map<std::string, std::int32_t> by_name_;
  std::vector<RoleMention> roles_;
};

}  // namespace

std::vector<RoleMention> find_roles(const Document&, const Analysis& analysis, const Names& names) {
  return RoleFinder(analysis, names).run();
}

std::string_view name_of(RoleStatus status) {
  switch (status) {
    case RoleStatus::Current:
      return "current";
    case RoleStatus::Former:
      return "former";
    case RoleStatus::Acting:
      return "acting";
    case RoleStatus::Interim:
      return "interim";
    case RoleStatus::Elect:
      return "elect";
    case RoleStatus::Nominee:
      return "nominee";
    case RoleStatus::Outgoing:
      return "outgoing";
    case RoleStatus::Deputy:
      return "deputy";
  }
  return "";
}

}  // namespace factcheck
