#include "claim/predicates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <deque>
#include <map>
#include <string>
#include <utility>

#include "claim/predicate_lexicon.h"
#include "claim/sense_rules.h"
#include "claim/senses_force.h"
#include "claim/senses_harm.h"
#include "claim/senses_law.h"
#include "claim/senses_life.h"
#include "claim/senses_money.h"
#include "claim/senses_state.h"
#include "claim/verb_forms.h"
#include "mention/added_rows.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// The files' rows as one table.
template <std::size_t... N>
constexpr auto joined(const std::array<SenseRow, N>&... parts) {
  std::array<SenseRow, (N + ...)> all{};
  std::size_t at = 0;
  (std::ranges::for_each(parts, [&](const SenseRow& row) { all[at++] = row; }), ...);
  return all;
}
constexpr auto kRows =
    joined(kHarmSenses, kLawSenses, kForceSenses, kStateSenses, kMoneySenses, kLifeSenses);

constexpr std::string_view id_of(const SenseRow& row) { return row.sense.id; }
constexpr WordIndex kSenseIndex(kRows, &id_of);

// One word of the lexicon.
struct Word {
  std::string_view lemma;
  std::string_view verb;  // that a claim's predicate shows
  std::uint16_t row = 0;  // of its sense
};

// "resignation: resign", "arrest", "be in hospital".
constexpr Word read_word(std::string_view item, std::size_t row) {
  const auto at = static_cast<std::uint16_t>(row);
  const std::size_t colon = item.find(": ");
  if (colon != std::string_view::npos) return {item.substr(0, colon), item.substr(colon + 2), at};
  return {item.starts_with("be ") ? item.substr(3) : item, item, at};
}

template <std::string_view SenseRow::*list>
constexpr auto words_of_rows() {
  constexpr std::size_t kCount = [] {
    std::size_t count = 0;
    for (const SenseRow& row : kRows) count += count_items(row.*list);
    return count;
  }();
  std::array<Word, kCount> words{};
  std::size_t at = 0;
  for (std::size_t row = 0; row < kRows.size(); ++row) {
    each_item(kRows[row].*list, [&](std::string_view item) { words[at++] = read_word(item, row); });
  }
  return words;
}
constexpr auto kVerbs = words_of_rows<&SenseRow::verbs>();
constexpr auto kNouns = words_of_rows<&SenseRow::nouns>();
constexpr auto kStates = words_of_rows<&SenseRow::states>();
constexpr WordIndex kVerbIndex(kVerbs, &Word::lemma);
constexpr WordIndex kNounIndex(kNouns, &Word::lemma);
constexpr WordIndex kStateIndex(kStates, &Word::lemma);

// How many words the longest phrase has that begins with a word: most verbs begin none.
struct Start {
  std::string_view word;
  std::size_t most = 0;
};
template <std::size_t N>
constexpr auto starts_of(const std::array<Word, N>& words) {
  std::array<Start, N> starts{};
  for (std::size_t i = 0; i < N; ++i) {
    const std::string_view lemma = words[i].lemma;
    starts[i] = {lemma.substr(0, lemma.find(' ')),
                 1 + static_cast<std::size_t>(std::ranges::count(lemma, ' '))};
  }
  // The index finds the first of a word: the longest.
  std::ranges::sort(starts, std::ranges::greater{}, &Start::most);
  return starts;
}
constexpr auto kVerbStarts = starts_of(kVerbs);
constexpr auto kStateStarts = starts_of(kStates);
constexpr WordIndex kVerbStartIndex(kVerbStarts, &Start::word);
constexpr WordIndex kStateStartIndex(kStateStarts, &Start::word);

// Each key stands once: the index finds the very row.
template <class Rows, class Index, class Key>
constexpr bool each_once(const Rows& rows, const Index& index, Key key) {
  return std::ranges::all_of(rows,
                             [&](const auto& row) { return index.find(std::invoke(key, row)) == &row; });
}
static_assert(each_once(kRows, kSenseIndex, &id_of), "an id names one sense");
static_assert(each_once(kVerbs, kVerbIndex, &Word::lemma), "a verb is in one sense");
static_assert(each_once(kNouns, kNounIndex, &Word::lemma), "a noun is in one sense");
static_assert(each_once(kStates, kStateIndex, &Word::lemma), "a state is in one sense");
static_assert(std::ranges::all_of(kRows,
                                  [](const SenseRow& row) {
                                    if (row.sense.opposite.empty()) return true;
                                    const SenseRow* other = kSenseIndex.find(row.sense.opposite);
                                    return other && other->sense.opposite == row.sense.id;
                                  }),
              "opposites name each other");

// The rules by verb: those of one verb stand together, in their order.
struct VerbOfRule {
  std::string_view verb;
  std::uint16_t rule = 0;
};
constexpr auto kRuleVerbs = [] {
  constexpr std::size_t kCount = [] {
    std::size_t count = 0;
    for (const ObjectRule& rule : kObjectRules) count += count_items(rule.verbs);
    return count;
  }();
  std::array<VerbOfRule, kCount> verbs{};
  std::size_t at = 0;
  for (std::size_t rule = 0; rule < kObjectRules.size(); ++rule) {
    each_item(kObjectRules[rule].verbs, [&](std::string_view verb) {
      verbs[at++] = {verb, static_cast<std::uint16_t>(rule)};
    });
  }
  std::ranges::sort(verbs, {}, [](const VerbOfRule& row) { return std::pair(row.verb, row.rule); });
  return verbs;
}();
constexpr WordIndex kRuleVerbIndex(kRuleVerbs, &VerbOfRule::verb);
static_assert(std::ranges::all_of(kObjectRules,
                                  [](const ObjectRule& rule) {
                                    return rule.sense.empty() || kSenseIndex.has(rule.sense);
                                  }),
              "rules lead to senses that there are");

struct WordOfObject {
  std::string_view word;
  ObjectGroup group{};
};
constexpr auto kObjectWords = [] {
  constexpr std::size_t kCount = [] {
    std::size_t count = 0;
    for (const ObjectWords& group : kObjectGroups) count += count_items(group.words);
    return count;
  }();
  std::array<WordOfObject, kCount> words{};
  std::size_t at = 0;
  for (const ObjectWords& group : kObjectGroups) {
    each_item(group.words, [&](std::string_view word) { words[at++] = {word, group.group}; });
  }
  return words;
}();
constexpr WordIndex kObjectIndex(kObjectWords, &WordOfObject::word);
static_assert(each_once(kObjectWords, kObjectIndex, &WordOfObject::word), "a word is in one group");

static_assert(is_table(kIrregularForms, &VerbForm::form), "kept in order for the reader");
constexpr WordIndex kFormIndex(kIrregularForms, &VerbForm::form);

constexpr auto kPrepositions = std::to_array<std::string_view>(
    {"about", "after", "against", "among", "around", "as", "at", "before", "between", "by", "during", "for",
     "from", "in", "into", "near", "of", "on", "onto", "over", "since", "through", "to", "toward", "towards",
     "under", "until", "upon", "with", "within", "without"});
// They make another verb of the one they stand behind: "carry out" is not "carry".
constexpr auto kParticles = std::to_array<std::string_view>(
    {"ahead", "along", "apart", "aside", "away", "back", "behind", "down", "forward", "off", "out", "over",
     "through", "together", "up"});
static_assert(is_table(kPrepositions) && is_table(kParticles), "has_word searches by halving");

bool fills(std::string_view word) {
  return is_any(word, {"a", "an", "the", "his", "her", "their", "its"});
}

// The first words of a predicate and its object, one blank between them: "post loss of" for "post" and "a
// loss of $5m". Articles and possessives are left out; what is too long for the lexicon is cut off.
class Phrase {
 public:
  static constexpr std::size_t kMost = 6;  // words; no phrase of the lexicon has more

  void add(std::string_view words) {
    std::size_t begin = 0;
    while (size_ < kMost && begin < words.size()) {
      const std::size_t end = std::min(words.size(), words.find(' ', begin));
      const std::string_view word = words.substr(begin, end - begin);
      if (!word.empty() && !fills(word) && !add_word(word)) return;
      begin = end + 1;
    }
  }
  std::size_t size() const { return size_; }
  std::string_view first(std::size_t count) const {
    return count == 0 ? std::string_view() : std::string_view(text_.data(), ends_[count - 1]);
  }
  std::string_view word(std::size_t at) const {
    const std::size_t begin = at == 0 ? 0 : ends_[at - 1] + 1;
    return {text_.data() + begin, ends_[at] - begin};
  }

 private:
  bool add_word(std::string_view word) {
    std::size_t end = size_ == 0 ? 0 : ends_[size_ - 1];
    if (end + 1 + word.size() > text_.size()) return false;
    if (size_ > 0) text_[end++] = ' ';
    for (const char c : word)
      text_[end++] = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    ends_[size_++] = end;
    return true;
  }
  std::array<char, 80> text_;
  std::array<std::size_t, kMost> ends_;
  std::size_t size_ = 0;
};

using GroupSet = std::uint64_t;
constexpr GroupSet set_of(ObjectGroup group) { return GroupSet{1} << static_cast<unsigned>(group); }

// Which groups an object names: `head` up to the preposition behind its first noun, `all` anywhere.
struct Groups {
  GroupSet head = 0;
  GroupSet all = 0;
};

Groups groups_of(std::string_view object) {
  Groups groups;
  bool in_head = true;
  bool named = false;
  std::array<char, 16> lower{};  // the longest word of a group has 15 letters
  for (std::size_t at = 0; at < object.size();) {
    const auto is_letter = [&](std::size_t i) {
      return i < object.size() &&
             (std::isalnum(static_cast<unsigned char>(object[i])) != 0 || object[i] == '-');
    };
    if (!is_letter(at)) {
      ++at;
      continue;
    }
    std::size_t size = 0;
    for (; is_letter(at); ++at, ++size) {
      if (size < lower.size())
        lower[size] = static_cast<char>(std::tolower(static_cast<unsigned char>(object[at])));
    }
    if (size > lower.size()) continue;
    const std::string_view word(lower.data(), size);
    if (const WordOfObject* row = kObjectIndex.find(word)) {
      groups.all |= set_of(row->group);
      if (in_head) groups.head |= set_of(row->group);
    }
    const bool preposition = word != "of" && has_word(kPrepositions, word);
    if (preposition && named) in_head = false;
    named = named || !preposition;
  }
  return groups;
}

// The rule for a verb and its object, or null.
const ObjectRule* find_rule(std::string_view verb, std::string_view object) {
  const VerbOfRule* row = kRuleVerbIndex.find(verb);
  if (!row) return nullptr;
  const Groups groups = groups_of(object);
  for (; row != kRuleVerbs.data() + kRuleVerbs.size() && row->verb == verb; ++row) {
    const ObjectRule& rule = kObjectRules[row->rule];
    if (((rule.anywhere ? groups.all : groups.head) & set_of(rule.object)) != 0) return &rule;
  }
  return nullptr;
}

// What a user adds to one class of words.
struct AddedWords {
  std::map<std::string_view, Word> words;
  std::map<std::string_view, std::size_t> starts;  // as Start

  void add(std::string_view item, std::size_t row) {
    const Word word = read_word(item, row);
    words[word.lemma] = word;
    std::size_t& most = starts[word.lemma.substr(0, word.lemma.find(' '))];
    most = std::max(most, 1 + static_cast<std::size_t>(std::ranges::count(word.lemma, ' ')));
  }
  const Word* find(std::string_view lemma) const {
    const auto found = words.find(lemma);
    return found == words.end() ? nullptr : &found->second;
  }
};

struct AddedLexicon {
  std::deque<std::string> texts;  // of all words
  AddedWords verbs, nouns, states;
  bool any = false;
};

AddedLexicon& added_lexicon() {
  static AddedLexicon lexicon;
  return lexicon;
}

// The user's word, else ours.
template <class Index>
const Word* find_in(AddedWords AddedLexicon::*added, const Index& index, std::string_view lemma) {
  const AddedLexicon& lexicon = added_lexicon();
  if (lexicon.any) {
    if (const Word* word = (lexicon.*added).find(lemma)) return word;
  }
  return index.find(lemma);
}

const Word* find_verb(std::string_view lemma) { return find_in(&AddedLexicon::verbs, kVerbIndex, lemma); }
const Word* find_noun(std::string_view lemma) { return find_in(&AddedLexicon::nouns, kNounIndex, lemma); }
const Word* find_state(std::string_view lemma) { return find_in(&AddedLexicon::states, kStateIndex, lemma); }

// How many words the longest phrase has that begins with this one; 0 if none does.
template <class Index>
std::size_t longest_from(AddedWords AddedLexicon::*added, const Index& index, std::string_view word) {
  const Start* start = index.find(word);
  std::size_t most = start ? start->most : 0;
  const AddedLexicon& lexicon = added_lexicon();
  if (lexicon.any) {
    const auto found = (lexicon.*added).starts.find(word);
    if (found != (lexicon.*added).starts.end()) most = std::max(most, found->second);
  }
  return most;
}

const Word* find_word(std::string_view lemma, WordClass word_class) {
  switch (word_class) {
    case WordClass::Verb:
      return find_verb(lemma);
    case WordClass::Noun:
      return find_noun(lemma);
    case WordClass::Adjective:
      return find_state(lemma);
  }
  return nullptr;
}

const Sense* sense_of_word(const Word* word) { return word ? &kRows[word->row].sense : nullptr; }

// What a verb with its particle or preposition and its object is, and whether that has been settled: a rule
// may say that it is no sense at all.
struct VerbReading {
  const Sense* sense = nullptr;
  bool settled = false;
};

VerbReading read_verb(std::string_view verb, std::string_view object) {
  Phrase phrase;
  phrase.add(verb);
  const std::size_t own = phrase.size();
  if (own == 0) return {};
  const bool phrasal = own > 1 && has_word(kParticles, phrase.word(1));
  const std::size_t least = phrasal ? 2 : 1;
  if (const ObjectRule* rule = find_rule(phrase.first(least), object))
    return {sense_named(rule->sense), true};
  const std::size_t most = longest_from(&AddedLexicon::verbs, kVerbStartIndex, phrase.word(0));
  if (most == 0) return {};
  if (most > own) phrase.add(object);
  // "come to power", "step down", "rise to": the longest that is in the lexicon.
  for (std::size_t size = std::min(phrase.size(), most); size >= least; --size) {
    if (const Word* word = find_verb(phrase.first(size))) return {sense_of_word(word), true};
  }
  return {};
}

// "nominated" with "for the post": its verb read with the words behind it.
VerbReading read_participle(std::string_view form, std::string_view behind, std::string_view object) {
  const auto read = [&](std::string_view verb) {
    std::string words(verb);
    if (!behind.empty()) words.append(1, ' ').append(behind);
    return read_verb(words, object);
  };
  if (const VerbForm* row = kFormIndex.find(form)) return read(row->verb);
  if (!form.ends_with("ed") || form.size() < 4) return {};
  const std::string_view without_d = form.substr(0, form.size() - 1);
  const std::string_view without_ed = form.substr(0, form.size() - 2);
  for (const std::string_view verb : {without_d, without_ed}) {
    if (const VerbReading reading = read(verb); reading.settled) return reading;
  }
  if (without_ed.back() == without_ed[without_ed.size() - 2]) {
    const VerbReading reading = read(without_ed.substr(0, without_ed.size() - 1));
    if (reading.settled) return reading;
  }
  if (!form.ends_with("ied")) return {};
  return read(std::string(form.substr(0, form.size() - 3)) + "y");
}

// "missing", "in hospital", "without power since Friday", "shot dead": what stands behind "be".
const Sense* sense_of_state(std::string_view state, std::string_view object) {
  Phrase phrase;
  phrase.add(state);
  const std::size_t own = phrase.size();
  if (own == 0) return nullptr;
  const std::size_t most = longest_from(&AddedLexicon::states, kStateStartIndex, phrase.word(0));
  if (most > own) phrase.add(object);
  for (std::size_t size = std::min(phrase.size(), most); size > 0; --size) {
    const bool particle =
        size == 1 && (has_word(kParticles, phrase.word(0)) || has_word(kPrepositions, phrase.word(0)));
    // "be up" is a rise, "be up for grabs" is none.
    if (particle && own > 1) continue;
    if (const Word* word = find_state(phrase.first(size))) return sense_of_word(word);
  }
  const std::size_t blank = std::min(state.size(), state.find(' '));
  const std::string_view behind = blank < state.size() ? state.substr(blank + 1) : std::string_view();
  return read_participle(state.substr(0, blank), behind, object).sense;
}

}  // namespace

void set_added_predicates(const std::vector<AddedPredicate>& predicates) {
  AddedLexicon& lexicon = added_lexicon();
  lexicon = {};
  for (const AddedPredicate& row : predicates) {
    const SenseRow* sense = kSenseIndex.find(row.sense);
    if (!sense) continue;
    const auto at = static_cast<std::size_t>(sense - kRows.data());
    const auto take = [&](AddedWords& words, const std::vector<std::string>& items) {
      for (const std::string& item : items) words.add(lexicon.texts.emplace_back(item), at);
    };
    take(lexicon.verbs, row.verbs);
    take(lexicon.nouns, row.nouns);
    take(lexicon.states, row.states);
    lexicon.any = true;
  }
}

const Sense* find_sense(std::string_view lemma, WordClass word_class) {
  return sense_of_word(find_word(lemma, word_class));
}

const Sense* sense_of_predicate(std::string_view predicate, std::string_view object) {
  if (predicate.starts_with("be ")) return sense_of_state(predicate.substr(3), object);
  return read_verb(predicate, object).sense;
}

const Sense* sense_named(std::string_view id) {
  const SenseRow* row = kSenseIndex.find(id);
  return row ? &row->sense : nullptr;
}

std::string_view verb_of_noun(std::string_view lemma) {
  const Word* word = find_noun(lemma);
  return word ? word->verb : std::string_view();
}

std::string_view verb_of_figure_noun(std::string_view lemma) {
  const Word* word = find_noun(lemma);
  if (!word) return {};
  const Sense& sense = kRows[word->row].sense;
  return sense.running || sense.figured ? word->verb : std::string_view();
}

}  // namespace factcheck
