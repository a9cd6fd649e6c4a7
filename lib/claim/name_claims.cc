// Claims on what a thing is called: "a party dubbed the “Forward Party”", "established the “Forward Party”".
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "claim/makers.h"
#include "claim/predicates.h"

namespace factcheck {
namespace {

constexpr auto kNamingVerbs =
    std::to_array<std::string_view>({"baptise", "baptize", "brand", "call", "christen", "code-name", "dub",
                                     "entitle", "name", "nickname", "title"});
static_assert(std::ranges::is_sorted(kNamingVerbs), "names_things searches by halving");

bool names_things(std::string_view lemma) { return std::ranges::binary_search(kNamingVerbs, lemma); }

// The name of a body or thing that a phrase consists of or ends with; a person's or a place's is none.
const NameMention* name_in(const Reading& reading, std::int32_t phrase) {
  if (phrase < 0) return nullptr;
  const NounPhrase& np = reading.analysis().phrases[phrase];
  const NameMention* mention = reading.mentions().names.at(np.head);
  if (!mention || mention->reference == Reference::Pronoun || mention->reference == Reference::Nominal)
    return nullptr;
  const EntityKind kind = reading.mentions().names.entities[mention->entity].kind;
  const bool thing = kind == EntityKind::Organisation || kind == EntityKind::Product ||
                     kind == EntityKind::Work || kind == EntityKind::Law || kind == EntityKind::Unknown;
  return thing ? mention : nullptr;
}

// "party" of "America Party": what kind of thing the name says it is.
std::string kind_word(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  return space == std::string_view::npos ? std::string() : ascii_lower(name.substr(space + 1));
}

class NameReader {
 public:
  NameReader(const Reading& reading, Drafts& drafts)
      : reading_(reading), analysis_(reading.analysis()), drafts_(drafts) {}

  void read(std::uint32_t index) {
    const Clause& clause = analysis_.clauses[index];
    const std::string_view verb = reading_.lemma(static_cast<std::int32_t>(clause.verb));
    if (names_things(verb)) return read_naming(index, clause);
    const Sense* sense = find_sense(verb, WordClass::Verb);
    if (sense && sense->id == "found") {
      // Where the reading of clauses lost the object, it is what stands right behind the verb.
      const bool lost = !clause.passive && clause.object < 0 && clause.verb + 1 < analysis_.tokens.size();
      const std::int32_t behind = lost ? analysis_.phrase_of(clause.verb + 1) : -1;
      read_founding(index, clause, clause.passive ? clause.subject : lost ? behind : clause.object);
    }
    // "announced the establishment of the “Forward Party”"
    if (clause.object >= 0) {
      const Sense* deed = find_sense(reading_.head_lemma(clause.object), WordClass::Noun);
      if (deed && deed->id == "found") read_founding(index, clause, attached_by_of(clause.object));
    }
  }

 private:
  void read_naming(std::uint32_t index, const Clause& clause) {
    const std::int32_t named = clause.complement >= 0 ? clause.complement : clause.object;
    const NameMention* name = name_in(reading_, named);
    if (!name) return;
    const std::int32_t thing = thing_named(clause, named);
    if (thing < 0 || thing == named) return;
    // A thing that somebody founds is asked for by its founder, since the words for it vary.
    const PhrasePlace& place = reading_.place_of(static_cast<std::uint32_t>(thing));
    const Clause* founding = place.site == Site::Object ? reading_.clause(place.clause) : nullptr;
    if (founding) {
      const Sense* sense =
          find_sense(reading_.lemma(static_cast<std::int32_t>(founding->verb)), WordClass::Verb);
      if (sense && sense->id == "found" && founding->subject >= 0) {
        return add(static_cast<std::uint32_t>(place.clause), *name,
                   reading_.phrase_words(founding->subject, false),
                   reading_.lemma(static_cast<std::int32_t>(founding->verb)));
      }
    }
    add(index, *name, reading_.phrase_words(thing, false), "be called");
  }

  // "a new league, dubbed the ...": described, subject of a passive, object before the name, or right before
  // the verb.
  std::int32_t thing_named(const Clause& clause, std::int32_t named) const {
    if (clause.antecedent >= 0) return clause.antecedent;
    if (clause.passive) return clause.subject;
    if (clause.object >= 0 && clause.object != named) return clause.object;
    if (clause.subject >= 0 || clause.verb < 2) return -1;
    const std::uint32_t before =
        analysis_.tokens[clause.verb - 1].text == "," ? clause.verb - 2 : clause.verb - 1;
    return analysis_.phrase_of(before);
  }

  void read_founding(std::uint32_t index, const Clause& clause, std::int32_t thing) {
    const NameMention* name = name_in(reading_, thing);
    if (!name) name = name_beside(thing);
    const std::int32_t founder = clause.passive ? clause.agent : clause.subject;
    if (!name || founder < 0) return;
    add(index, *name, reading_.phrase_words(founder, false),
        reading_.lemma(static_cast<std::int32_t>(clause.verb)));
  }

  // "a party of her own, the “Harbour Party”": the name that stands behind the comma.
  const NameMention* name_beside(std::int32_t thing) const {
    if (thing < 0) return nullptr;
    for (std::size_t i = thing + 1; i < analysis_.phrases.size() && i < static_cast<std::size_t>(thing) + 3;
         ++i) {
      const NounPhrase& np = analysis_.phrases[i];
      if (np.first == 0 || analysis_.tokens[np.first - 1].text != ",") continue;
      const NameMention* name = name_in(reading_, static_cast<std::int32_t>(i));
      const std::string_view kind = reading_.head_lemma(thing);
      // Its last word says that it is one: "party", "Harbour Party".
      return name && kind_word(reading_.mentions().names.entities[name->entity].name) == kind ? name
                                                                                              : nullptr;
    }
    return nullptr;
  }

  std::int32_t attached_by_of(std::int32_t host) const {
    for (std::size_t i = host + 1; i < analysis_.phrases.size() && i < static_cast<std::size_t>(host) + 4;
         ++i) {
      const NounPhrase& np = analysis_.phrases[i];
      if (np.attached_to == host && reading_.lemma(np.preposition) == "of")
        return static_cast<std::int32_t>(i);
    }
    return -1;
  }

  void add(std::uint32_t clause, const NameMention& name, std::string subject, std::string_view predicate) {
    const std::string& full = reading_.mentions().names.entities[name.entity].name;
    if (subject.empty() || subject == full) return;
    Draft draft;
    draft.kind = ClaimKind::Name;
    draft.subject = std::move(subject);
    draft.predicate = predicate == "announce" ? "found" : predicate;
    draft.object = kind_word(full);
    draft.answer = name.span;
    draft.token = name.first;
    draft.clause = static_cast<std::int32_t>(clause);
    draft.value.type = Value::Type::Name;
    draft.value.text = full;
    drafts_.push_back(std::move(draft));
  }

  const Reading& reading_;
  const Analysis& analysis_;
  Drafts& drafts_;
};

}  // namespace

void make_name_claims(const Reading& reading, Drafts& drafts) {
  NameReader reader(reading, drafts);
  for (std::uint32_t i = 0; i < reading.analysis().clauses.size(); ++i) reader.read(i);
}

}  // namespace factcheck
