// Claims on the day, the hour and the place of a deed: "the quake struck at 5:12 a.m.", "Friday's vote", "the
// shooting at a bar in Tulsa".
#include <algorithm>
#include <array>

#include "claim/deeds.h"
#include "claim/makers.h"
#include "mention/reporting_verbs.h"

namespace factcheck {
namespace {

// Nouns of what happens at one time and one place.
constexpr auto kEvents = std::to_array<std::string_view>({
    "accident",    "aftershock", "ambush",    "assault",    "attack",   "avalanche", "ballot",    "blackout",
    "blast",       "blaze",      "bombing",   "ceremony",   "collapse", "collision", "coup",      "crash",
    "debate",      "derailment", "disaster",  "earthquake", "election", "eruption",  "explosion", "fire",
    "firebombing", "flood",      "funeral",   "hearing",    "heist",    "hurricane", "incident",  "killing",
    "landfall",    "landing",    "landslide", "launch",     "march",    "massacre",  "meeting",   "mudslide",
    "murder",      "outage",     "parade",    "primary",    "protest",  "quake",     "raid",      "rally",
    "referendum",  "riot",       "robbery",   "shelling",   "shooting", "shootout",  "siege",     "sinking",
    "speech",      "stabbing",   "stampede",  "storm",      "strike",   "summit",    "takeoff",   "temblor",
    "theft",       "tornado",    "tragedy",   "tremor",     "trial",    "tsunami",   "twister",   "typhoon",
    "vote",        "wedding",    "wildfire",  "wreck",
});

// What such a noun does at the time when it happens: "the quake hit the coast", "the fire killed three".
constexpr auto kStrikes = std::to_array<std::string_view>(
    {"claim",  "damage", "destroy", "devastate", "engulf", "erupt",  "flatten", "happen", "hit",
     "injure", "jolt",   "kill",    "level",     "occur",  "rattle", "ravage",  "rip",    "rock",
     "shake",  "strike", "sweep",   "tear",      "unfold", "wound",  "wreck"});
static_assert(std::ranges::is_sorted(kStrikes), "strikes searches by halving");

// Places that have no name: "in a classroom", "near the bridge". Sorted.
constexpr auto kSites = std::to_array<std::string_view>(
    {"airfield",   "airport",   "alley",      "apartment", "avenue",      "backyard",   "bakery",
     "bank",       "bar",       "barracks",   "base",      "basement",    "bathroom",   "bay",
     "beach",      "bedroom",   "bridge",     "building",  "cabin",       "cafe",       "camp",
     "canal",      "casino",    "cathedral",  "cemetery",  "chapel",      "checkpoint", "church",
     "cinema",     "classroom", "clinic",     "coast",     "cockpit",     "college",    "compartment",
     "complex",    "corridor",  "courthouse", "courtroom", "creek",       "crossing",   "depot",
     "desert",     "dock",      "doorway",    "dormitory", "driveway",    "embassy",    "entrance",
     "exit",       "factory",   "farm",       "farmhouse", "field",       "forest",     "garage",
     "guesthouse", "gym",       "gymnasium",  "hall",      "harbor",      "harbour",    "highway",
     "hill",       "home",      "hospital",   "hostel",    "hotel",       "house",      "intersection",
     "jail",       "junction",  "kitchen",    "lake",      "lavatory",    "library",    "lobby",
     "mall",       "market",    "mill",       "mine",      "morgue",      "mosque",     "motel",
     "motorway",   "museum",    "nightclub",  "office",    "overpass",    "palace",     "park",
     "pavement",   "pier",      "plant",      "platform",  "playground",  "port",       "prison",
     "quarry",     "ranch",     "refinery",   "resort",    "restaurant",  "restroom",   "river",
     "road",       "roof",      "room",       "runway",    "school",      "sea",        "shelter",
     "shop",       "shore",     "shrine",     "sidewalk",  "square",      "stadium",    "station",
     "store",      "street",    "suburb",     "subway",    "supermarket", "synagogue",  "temple",
     "terminal",   "theater",   "theatre",    "toilet",    "track",       "tunnel",     "university",
     "valley",     "village",   "warehouse",  "yard"});

// What a place is called beside its name: "in the [town] of Aarlen". Sorted.
constexpr auto kKindsOfPlace = std::to_array<std::string_view>(
    {"area",       "borough",  "canton",     "capital",  "city",         "community",    "county",
     "department", "district", "island",     "locality", "municipality", "neighborhood", "neighbourhood",
     "outskirts",  "port",     "prefecture", "province", "region",       "sector",       "state",
     "suburb",     "town",     "township",   "village"});

constexpr std::string_view kPlacePrepositions[] = {"in", "at", "near", "outside", "off", "inside", "on"};

class CircumstanceReader {
 public:
  CircumstanceReader(const Reading& reading, Drafts& drafts)
      : reading_(reading), analysis_(reading.analysis()), drafts_(drafts) {}

  // Of one deed one day and one hour.
  void read_time(const TimeMention& time) {
    const bool spans = time.value.find('/') != std::string::npos;  // "2008 to 2013"
    const bool dated = time.days && (spans || time.days->days() <= kSharp);
    const bool timed = time.type == TimexType::Time && time.minute;
    const bool of_day = time.type == TimexType::Date || time.type == TimexType::Time;
    if (!timed && (!of_day || !dated)) return;
    if (bounds(time)) return;
    std::optional<Draft> deed = of_noun(time);
    if (!deed) deed = of_clause(reading_.clause_at(time.first), time.first);
    if (!deed) return;
    deed->answer = time.span;
    deed->token = time.first;
    deed->value.type = Value::Type::Time;
    deed->value.text = time.value;
    deed->value.days = time.days;
    deed->value.minute = time.minute;
    deed->kind = timed ? ClaimKind::Time : ClaimKind::Date;
    if (timed && dated && names_day(time)) {
      drafts_.push_back(*deed);
      deed->kind = ClaimKind::Date;
    }
    drafts_.push_back(*std::move(deed));
  }

  void read_place(std::uint32_t index) {
    const PhrasePlace& own = reading_.place_of(index);
    if (read_home(index)) return;
    // "in the town of Aarlen": the name stands for the town.
    const bool names_host = own.host >= 0 && reading_.lemma(own.preposition) == "of" &&
                            std::ranges::binary_search(kKindsOfPlace, reading_.head_lemma(own.host));
    const PhrasePlace& place = names_host ? reading_.place_of(static_cast<std::uint32_t>(own.host)) : own;
    const bool placing = std::ranges::find(kPlacePrepositions, reading_.lemma(place.preposition)) !=
                         std::end(kPlacePrepositions);
    if (!placing) return;
    const NounPhrase& np = analysis_.phrases[index];
    const Entity* entity = reading_.entity(reading_.entity_of(static_cast<std::int32_t>(index)));
    const bool named = entity && entity->kind == EntityKind::Place;
    if (!named && (entity || !is_site(index))) return;
    // "the landslide in Peru", whatever the tree hangs the place on.
    const std::int32_t before = place.preposition > 0 ? analysis_.phrase_of(place.preposition - 1) : -1;
    std::optional<Draft> deed = happening(place.host >= 0 ? place.host : before);
    if (!deed && place.site == Site::Oblique) deed = of_clause(place.clause, np.head);
    if (!deed) return;
    deed->kind = ClaimKind::Place;
    deed->answer = analysis_.span_of(np.first, np.last);
    deed->token = np.head;
    deed->value.type = Value::Type::Name;
    deed->value.text = named ? entity->name : site_words(index);
    drafts_.push_back(*std::move(deed));
  }

 private:
  static constexpr std::uint32_t kAgeBefore = 5;  // tokens: the name's last, comma, age, comma, "of"
  static constexpr std::string_view kMoments[] = {"just",    "minutes", "moments", "right",
                                                  "seconds", "shortly", "soon"};
  static constexpr int kSharp =
      366;  // days: "in 2014" is the least sharp that two sources can give differently

  // "Ruth Ames, 40, of Toledo": where she lives, whatever the tree hangs it on.
  bool read_home(std::uint32_t index) {
    const NounPhrase& np = analysis_.phrases[index];
    if (np.first < kAgeBefore) return false;
    const Token* before = &analysis_.tokens[np.first - kAgeBefore];
    const bool aged = before[4].lower == "of" && before[3].text == "," && before[2].upos == Upos::NUM &&
                      before[1].text == ",";
    if (!aged) return false;
    const NameMention* named = reading_.mentions().names.at(np.first - kAgeBefore);
    const Entity* who = named ? &reading_.mentions().names.entities[named->entity] : nullptr;
    const Entity* where = reading_.entity(reading_.entity_of(static_cast<std::int32_t>(index)));
    if (!who || !where || who->kind != EntityKind::Person || where->kind != EntityKind::Place) return false;
    Draft draft;
    draft.kind = ClaimKind::Place;
    draft.subject = who->name;
    draft.predicate = "live";
    draft.answer = analysis_.span_of(np.first, np.last);
    draft.token = np.head;
    draft.clause = reading_.clause_at(np.head);
    draft.polarity = Polarity::Affirmed;
    draft.modality = Modality::Asserted;
    draft.value.type = Value::Type::Name;
    draft.value.text = where->name;
    drafts_.push_back(std::move(draft));
    return true;
  }

  // "a Lyon hospital" is in Lyon; without a name in it the site's own words.
  std::string site_words(std::uint32_t index) const {
    const NounPhrase& np = analysis_.phrases[index];
    for (std::uint32_t i = np.first; i < np.head; ++i) {
      const NameMention* mention = reading_.mentions().names.at(i);
      if (!mention || mention->last > np.head) continue;
      const Entity& entity = reading_.mentions().names.entities[mention->entity];
      if (entity.kind == EntityKind::Place) return entity.name;
    }
    return reading_.phrase_words(static_cast<std::int32_t>(index), false);
  }

  // "in schools and halls" is told once.
  bool is_site(std::uint32_t index) const {
    const std::string_view noun = reading_.head_lemma(static_cast<std::int32_t>(index));
    return analysis_.phrases[index].coordinated_with < 0 && std::ranges::binary_search(kSites, noun);
  }

  static bool is_event(std::string_view lemma) { return std::ranges::binary_search(kEvents, lemma); }

  // "before Friday", "after 1990": it was some other day. "Just after 2 a.m." it was then.
  bool bounds(const TimeMention& time) const {
    if (time.first == 0) return false;
    const std::string_view before = analysis_.tokens[time.first - 1].lower;
    if (before == "until") return true;
    if (before != "before" && before != "after") return false;
    const std::string_view measure = time.first > 1 ? analysis_.tokens[time.first - 2].lower : "";
    return !time.minute || std::ranges::find(kMoments, measure) == std::end(kMoments);
  }

  // "11:09 p.m. on Wednesday" holds a day, "11:09 p.m. ET" does not.
  bool names_day(const TimeMention& time) const {
    return std::any_of(
        analysis_.tokens.begin() + time.first, analysis_.tokens.begin() + time.last,
        [](const Token& token) { return token.upos == Upos::PROPN && token.shape == Shape::Capitalised; });
  }

  // A phrase whose noun is what happened, as a deed of its own.
  std::optional<Draft> happening(std::int32_t phrase) const {
    if (phrase < 0 || !is_event(reading_.head_lemma(phrase))) return {};
    Draft draft;
    draft.subject = reading_.head_lemma(phrase);
    draft.predicate = "happen";
    draft.clause = reading_.clause_at(analysis_.phrases[phrase].head);
    // Somebody's plan for it, or its absence, says nothing of when it was.
    if (reading_.polarity_of(draft.clause) == Polarity::Negated) return {};
    draft.modality = Modality::Asserted;
    return draft;
  }

  // "Friday's vote", "the Friday night attack", "the attack on Friday", "the attack Friday".
  std::optional<Draft> of_noun(const TimeMention& time) const {
    const std::int32_t own = analysis_.phrase_of(time.first);
    if (own >= 0) {
      if (auto draft = happening(own)) return draft;
      const PhrasePlace& place = reading_.place_of(static_cast<std::uint32_t>(own));
      if (place.host >= 0) {
        if (auto draft = happening(place.host)) return draft;
      }
      const std::size_t next = static_cast<std::size_t>(own) + 1;
      if (next < analysis_.phrases.size() && analysis_.phrases[next].possessor == own) {
        if (auto draft = happening(static_cast<std::int32_t>(next))) return draft;
      }
    }
    const std::int32_t before = time.first > 0 ? analysis_.phrase_of(time.first - 1) : -1;
    return before >= 0 && before != own ? happening(before) : std::nullopt;
  }

  std::optional<Draft> of_clause(std::int32_t index, std::uint32_t token) const {
    const Clause* clause = reading_.clause(index);
    if (!clause) return {};
    if (clause->copula) return of_state(*clause, index, token);
    const std::string_view verb = reading_.lemma(static_cast<std::int32_t>(clause->verb));
    // "made landfall", "held a rally": the noun is what happened. "Announced a strike": not then.
    if (clause->object >= 0 && !clause->passive && !find_reporting_verb(verb)) {
      if (auto draft = happening(clause->object)) return draft;
    }
    if (is_empty_verb(verb) && !happens(verb) && clause->particle < 0) return {};
    // The day somebody said so is not that of the deed.
    if (only_speaks(reading_, index)) return {};
    if (reading_.polarity_of(index) == Polarity::Negated) return {};
    Draft draft;
    draft.clause = index;
    // "A quake hit the coast": it happened.
    const bool strikes = !clause->passive && std::ranges::binary_search(kStrikes, verb);
    if (strikes && is_event(reading_.head_lemma(clause->subject))) {
      draft.subject = reading_.head_lemma(clause->subject);
      draft.predicate = "happen";
      return draft;
    }
    const Deed deed = deed_of(reading_, *clause, verb);
    // "spent the weekend talking": the time is no circumstance of it.
    const std::int32_t own = analysis_.phrase_of(token);
    if (deed.subject < 0 || (own >= 0 && (own == deed.subject || own == deed.object))) return {};
    // "when it derailed" tells, whatever the tree hangs it on.
    if (restricts(reading_, *clause) && reading_.lemma(clause->marker) != "when") return {};
    const bool known = is_specific(reading_, deed.subject) || is_specific(reading_, deed.object);
    // "An officer called for help at 2:05 a.m.": of a noun that acts; "it" and "some" tell of nobody.
    const Upos head = analysis_.tokens[analysis_.phrases[deed.subject].head].upos;
    const bool noun = head == Upos::NOUN || head == Upos::PROPN;
    if (!known && !noun && !happens(verb)) return {};
    draft.subject = patient_words(reading_, deed.subject);
    draft.predicate = deed.predicate;
    if (deed.object >= 0) draft.object = (deed.befalls ? "by " : "") + reading_.phrase_words(deed.object);
    return draft;
  }

  // "The vote is on Friday", "she was in the navy from 2008 to 2013", "the boat was in Hamburg".
  std::optional<Draft> of_state(const Clause& clause, std::int32_t index, std::uint32_t token) const {
    if (clause.complement >= 0 || clause.complement_adjective >= 0) return {};
    if (reading_.polarity_of(index) == Polarity::Negated) return {};
    if (auto draft = happening(clause.subject)) return draft;
    if (!is_specific(reading_, clause.subject) || restricts(reading_, clause)) return {};
    Draft draft;
    draft.clause = index;
    draft.subject = patient_words(reading_, clause.subject);
    draft.predicate = "be";
    const std::int32_t own = analysis_.phrase_of(token);
    for (const Oblique& oblique : clause.obliques) {
      const auto phrase = static_cast<std::int32_t>(oblique.phrase);
      if (phrase == own || oblique.preposition < 0 || is_time(reading_, analysis_.phrases[phrase])) continue;
      draft.object.assign(reading_.lemma(oblique.preposition)).append(1, ' ');
      draft.object += reading_.phrase_words(phrase, false);
      break;
    }
    return draft;
  }

  const Reading& reading_;
  const Analysis& analysis_;
  Drafts& drafts_;
};

static_assert(std::ranges::is_sorted(kSites) && std::ranges::is_sorted(kKindsOfPlace),
              "places are searched by halving");
static_assert(std::ranges::is_sorted(kEvents), "is_event searches by halving");

}  // namespace

void make_circumstance_claims(const Reading& reading, Drafts& drafts) {
  CircumstanceReader reader(reading, drafts);
  for (const TimeMention& time : reading.mentions().times) reader.read_time(time);
  for (std::uint32_t i = 0; i < reading.analysis().phrases.size(); ++i) reader.read_place(i);
}

}  // namespace factcheck
