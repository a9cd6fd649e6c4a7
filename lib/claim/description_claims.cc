// Claims on who or what bears a description that fits one alone: "Lima, the largest city in Peru", "the first
// woman to lead the bank was Ann Lee", "Peru's capital is Lima".
//
// The description is the subject and its bearer the answer, so that another article can be asked for it.
// Where it ranks its bearer ("the second largest city in Peru"), the bearer is said to be that, too, so that
// another rank can be held against it.
#include <algorithm>
#include <array>

#include "claim/makers.h"

namespace factcheck {
namespace {

// Nouns of what a thing or person has one of. A row to extend.
constexpr auto kUniqueNouns =
    std::to_array<std::string_view>({"birthplace", "capital", "father", "mother", "runner-up"});

// Superlatives that are a matter of taste. Sorted.
constexpr auto kOpinions =
    std::to_array<std::string_view>({"best", "coolest", "dearest", "finest", "funniest", "greatest",
                                     "hardest", "latest", "least", "most", "nicest", "toughest", "worst"});
static_assert(std::ranges::is_sorted(kOpinions), "searched by halving");

// Words behind the description that narrow it in a way that no scope tells.
constexpr auto kNarrowing =
    std::to_array<std::string_view>({"and", "but", "or", "that", "when", "where", "which", "who", "whose"});

class DescriptionReader {
 public:
  DescriptionReader(const Reading& reading, Drafts& drafts)
      : reading_(reading), analysis_(reading.analysis()), drafts_(drafts) {}

  void read(std::uint32_t index) {
    const auto words = description(index);
    if (!words) return;
    const NounPhrase& np = analysis_.phrases[index];
    // "Lima, the largest city in Peru" and "the largest city in Peru, Lima".
    if (np.apposition_of >= 0)
      return add(*words, index, np.apposition_of, analysis_.phrases[np.apposition_of]);
    for (std::size_t i = index + 1; i < std::min<std::size_t>(analysis_.phrases.size(), index + 5); ++i) {
      if (analysis_.phrases[i].apposition_of == static_cast<std::int32_t>(index))
        return add(*words, index, static_cast<std::int32_t>(i), analysis_.phrases[i]);
    }
    const PhrasePlace& place = reading_.place_of(index);
    const Clause* clause = reading_.clause(place.clause);
    if (!clause) return;
    const auto self = static_cast<std::int32_t>(index);
    const std::string_view verb = reading_.lemma(static_cast<std::int32_t>(clause->verb));
    if (!clause->copula && verb != "become" && verb != "remain") return;
    const std::int32_t what = clause->complement >= 0 ? clause->complement : clause->object;
    if (what == self) return add(*words, index, clause->subject, np);
    if (clause->subject == self) return add(*words, index, what, np);
  }

 private:
  struct Words {
    std::string all;         // "second largest city in Peru"
    bool ranked = false;     // it holds a superlative
    std::uint32_t last = 0;  // token behind it
  };

  // A description that fits one: by a superlative, as the first, or by its noun; and among what.
  std::optional<Words> description(std::uint32_t index) const {
    const NounPhrase& np = analysis_.phrases[index];
    if (analysis_.tokens[np.head].xpos != Xpos::NN || joined(index)) return {};
    const auto first = rank_in(np);
    const bool ranked = first && reading_.lemma(static_cast<std::int32_t>(*first)) != "first";
    const bool unique =
        std::ranges::find(kUniqueNouns, reading_.head_lemma(static_cast<std::int32_t>(index))) !=
        kUniqueNouns.end();
    if (!first && (!unique || np.head > np.first + 1)) return {};
    Words words;
    words.ranked = ranked;
    words.last = np.last;
    words.all = plain(first ? *first : np.head, np.last);
    if (np.possessor >= 0) {
      if (reading_.entity_of(np.possessor) < 0) return {};
      words.all += " of " + reading_.phrase_words(np.possessor, false);
    } else if (!analysis_.tokens[np.first].lower.starts_with("the") && np.apposition_of < 0) {
      return {};
    }
    const bool scoped = add_scope(index, words) || np.possessor >= 0;
    if (!scoped || narrowed(words.last)) return {};
    return words;
  }

  // The token where the rank begins: "largest", "second" of "second largest" and "second-largest", "most" of
  // "most populous"; "first" where a deed or an office tells at what.
  std::optional<std::uint32_t> rank_in(const NounPhrase& np) const {
    for (std::uint32_t i = np.first; i < np.head; ++i) {
      const Token& token = analysis_.tokens[i];
      const bool most = (token.lower == "most" || token.lower == "least") && i + 1 < np.head &&
                        analysis_.tokens[i + 1].upos == Upos::ADJ;
      const bool superlative = token.xpos == Xpos::JJS && !std::ranges::binary_search(kOpinions, token.lower);
      if (token.lower == "first" && i + 1 <= np.head && i > np.first && is_ordinal_alone(i)) return i;
      if (!most && !superlative) continue;
      if (i > np.first && is_ordinal(analysis_.tokens[i - 1])) return i - 1;
      const bool hyphened = i > np.first + 1 && analysis_.tokens[i - 1].text == "-";
      if (hyphened) return is_ordinal(analysis_.tokens[i - 2]) ? std::optional(i - 2) : std::nullopt;
      return i;
    }
    return {};
  }

  static bool is_ordinal(const Token& token) {
    static constexpr std::string_view kOrdinals[] = {"second",  "third",  "fourth", "fifth", "sixth",
                                                     "seventh", "eighth", "ninth",  "tenth"};
    return std::ranges::find(kOrdinals, token.lower) != std::end(kOrdinals);
  }

  // "the first woman", not "the first two women" or "the first-ever largest".
  bool is_ordinal_alone(std::uint32_t token) const {
    const Token& next = analysis_.tokens[token + 1];
    return next.upos != Upos::NUM && next.text != "-" && next.xpos != Xpos::JJS;
  }

  // "the largest city and port": of two descriptions neither is read.
  bool joined(std::uint32_t index) const {
    if (analysis_.phrases[index].coordinated_with >= 0) return true;
    return index + 1 < analysis_.phrases.size() &&
           analysis_.phrases[index + 1].coordinated_with == static_cast<std::int32_t>(index);
  }

  // Words without joints: "second-largest" is "second largest".
  std::string plain(std::uint32_t first, std::uint32_t last) const {
    std::string words = reading_.words(first, last);
    std::ranges::replace(words, '-', ' ');
    return words;
  }

  // "in Peru", "of the bank since 1990", "to lead the bank", right behind it.
  bool add_scope(std::uint32_t index, Words& words) const {
    constexpr int kMostScopes = 4;
    bool any = false;
    std::size_t next = index + 1;
    for (int i = 0; i < kMostScopes && next < analysis_.phrases.size(); ++i) {
      const std::int32_t preposition = analysis_.phrases[next].preposition;
      if (preposition != static_cast<std::int32_t>(words.last)) break;
      if (analysis_.tokens[preposition].lower == "to") break;
      while (next + 1 < analysis_.phrases.size() &&
             analysis_.phrases[next + 1].possessor == static_cast<std::int32_t>(next))
        ++next;
      if (joined(static_cast<std::uint32_t>(next))) return false;
      words.all.append(1, ' ').append(reading_.lemma(preposition)).append(1, ' ');
      words.all += reading_.phrase_words(static_cast<std::int32_t>(next), false);
      words.last = analysis_.phrases[next].last;
      any = true;
      ++next;
    }
    return add_deed(words) || any;
  }

  // "the first woman [to lead the bank]".
  bool add_deed(Words& words) const {
    if (words.last + 1 >= analysis_.tokens.size() || analysis_.tokens[words.last].lower != "to") return false;
    const std::int32_t at = reading_.clause_at(words.last + 1);
    const Clause* clause = reading_.clause(at);
    if (!clause || clause->kind != ClauseKind::Infinitive || clause->verb < words.last) return false;
    constexpr std::uint32_t kLongest = 12;  // tokens
    const Sentence& sentence = analysis_.sentences[analysis_.sentence_of(words.last)];
    std::uint32_t end = words.last;
    while (end < sentence.last && analysis_.tokens[end].upos != Upos::PUNCT) ++end;
    if (end - words.last > kLongest) return false;
    // "to lead the bank said": the verb over it ends the deed.
    for (std::uint32_t i = clause->verb + 1; i < end; ++i) {
      if (analysis_.tokens[i].upos == Upos::VERB || analysis_.tokens[i].upos == Upos::AUX ||
          analysis_.tokens[i].upos == Upos::CCONJ)
        end = i;
    }
    if (end <= clause->verb + 1) return false;
    words.all += ' ' + reading_.words(words.last, end);
    words.last = end;
    return true;
  }

  // "the largest city in Peru that has no port", "in Peru and Chile".
  bool narrowed(std::uint32_t token) const {
    if (token >= analysis_.tokens.size()) return false;
    const Token& next = analysis_.tokens[token];
    return std::ranges::find(kNarrowing, next.lower) != kNarrowing.end() || next.upos == Upos::ADP ||
           next.upos == Upos::VERB || next.upos == Upos::ADJ;
  }

  // Whom a phrase names, or null; "Lima and Cusco" are two, "Lima's port" is not Lima, and who "he" is nobody
  // can be sure.
  const Entity* bearer_of(std::int32_t phrase) const {
    if (phrase < 0 || joined(static_cast<std::uint32_t>(phrase))) return nullptr;
    const NameMention* mention = reading_.mentions().names.at(analysis_.phrases[phrase].head);
    const bool named =
        mention && (mention->reference == Reference::Name || mention->reference == Reference::Acronym);
    return named ? reading_.entity(static_cast<std::int32_t>(mention->entity)) : nullptr;
  }

  void add(const Words& words, std::uint32_t index, std::int32_t bearer, const NounPhrase& place) {
    const Entity* entity = bearer_of(bearer);
    if (!entity || words.all.find(entity->name) != std::string::npos) return;
    const NounPhrase& named = analysis_.phrases[bearer];
    Draft draft;
    draft.kind = ClaimKind::Name;
    draft.subject = words.all;
    draft.token = place.head;
    draft.clause = reading_.clause_at(place.head);
    const Clause* clause = reading_.clause(draft.clause);
    const bool told =
        analysis_.phrases[index].apposition_of < 0 && analysis_.phrases[bearer].apposition_of < 0;
    // "was the largest bank" may be so no longer; who was the first stays it.
    const bool past = told && words.ranked && clause && clause->tense == Tense::Past;
    draft.predicate = past ? kWas : kIs;
    draft.answer = analysis_.span_of(named.first, named.last);
    draft.value.type = Value::Type::Name;
    draft.value.text = entity->name;
    if (!told) {
      draft.polarity = Polarity::Affirmed;
      draft.modality = Modality::Asserted;
    }
    drafts_.push_back(draft);
    if (told || !words.ranked) return;
    draft.kind = ClaimKind::Status;
    draft.subject = entity->name;
    draft.predicate = "be";
    draft.object = words.all;
    const NounPhrase& own = analysis_.phrases[index];
    draft.answer = analysis_.span_of(own.first, words.last);
    draft.token = own.head;
    draft.value = {};
    draft.value.text = plain_words(words.all);
    drafts_.push_back(std::move(draft));
  }

  const Reading& reading_;
  const Analysis& analysis_;
  Drafts& drafts_;
};

}  // namespace

void make_description_claims(const Reading& reading, Drafts& drafts) {
  DescriptionReader reader(reading, drafts);
  for (std::uint32_t i = 0; i < reading.analysis().phrases.size(); ++i) reader.read(i);
}

}  // namespace factcheck
