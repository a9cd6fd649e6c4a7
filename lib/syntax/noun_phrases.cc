#include "syntax/noun_phrases.h"

#include <algorithm>
#include <array>

#include "syntax/clause_words.h"

namespace factcheck {
namespace {

// A word with all that stands before it is seldom longer; a tree without sense may make it so.
constexpr std::uint32_t kLongestPart = 24;

// Adjectives that stand behind their noun and belong to it: "attorney general", "something else".
constexpr auto kAdjectivesBehind =
    std::to_array<std::string_view>({"designate", "elect", "else", "emeritus", "general", "royal"});

// What is about a number though it stands before it as an adverb or a phrase: "at [least] 19".
bool is_bound(const Token& token) { return token.lemma == "least" || token.lemma == "most"; }

// Adverbs that stand before a phrase and are no part of it: "[only] Lee"; so are those in -ly. Others are:
// "the then president", "super PACs".
constexpr auto kFocusAdverbs = std::to_array<std::string_view>(
    {"again", "almost", "already", "also",    "always",   "back",  "else",   "even", "ever",
     "first", "here",   "indeed",  "instead", "just",     "later", "maybe",  "n't",  "never",
     "not",   "now",    "often",   "only",    "perhaps",  "quite", "rather", "so",   "soon",
     "still", "there",  "thus",    "today",   "together", "too",   "yet"});
static_assert(std::ranges::is_sorted(kFocusAdverbs));

bool is_adverb_of_noun(const Token& token) {
  return token.upos == Upos::ADV && !token.lower.ends_with("ly") &&
         !std::ranges::binary_search(kFocusAdverbs, token.lower);
}

// Words before a figure that say on which side of it the true one lies.
struct Bound {
  std::string_view first;
  std::string_view second;
};
constexpr auto kBounds = std::to_array<Bound>(
    {{"at", "least"}, {"at", "most"}, {"fewer", "than"}, {"less", "than"}, {"more", "than"}, {"up", "to"}});

bool is_number(const Token& token) { return token.upos == Upos::NUM; }
bool is_amount(const Token& token) {
  return is_number(token) || token.text == "%" || (token.upos == Upos::SYM && token.shape == Shape::Symbol);
}
bool is_time(const Token& token) {
  constexpr auto kMonths =
      std::to_array<std::string_view>({"april", "august", "december", "february", "january", "july", "june",
                                       "march", "may", "november", "october", "september"});
  if (token.upos == Upos::NOUN) return is_time_noun(token.lemma);
  return token.upos == Upos::PROPN &&
         (token.lower.ends_with("day") || std::ranges::binary_search(kMonths, token.lower));
}
bool is_possessive_mark(const Token& token) {
  return token.xpos == Xpos::POS || token.lower == "'s" || token.lower == "’s";
}
bool is_reflexive(const Token& token) {
  return token.lower.ends_with("self") || token.lower.ends_with("selves");
}

bool is_role_of_noun(Deprel relation) {
  switch (universal(relation)) {
    case Deprel::nsubj:
    case Deprel::obj:
    case Deprel::iobj:
    case Deprel::obl:
    case Deprel::nmod:
    case Deprel::appos:
    case Deprel::vocative:
    case Deprel::dislocated:
      return true;
    default:
      return false;
  }
}

bool never_heads(const Token& token) {
  switch (token.relation) {
    case Deprel::aux:
    case Deprel::aux_pass:
    case Deprel::case_:
    case Deprel::cc:
    case Deprel::cc_preconj:
    case Deprel::compound_prt:
    case Deprel::cop:
    case Deprel::det:
    case Deprel::det_predet:
    case Deprel::discourse:
    case Deprel::expl:
    case Deprel::fixed:
    case Deprel::goeswith:
    case Deprel::mark:
    case Deprel::punct:
    case Deprel::reparandum:
    case Deprel::advmod:
      return true;
    default:
      return token.upos == Upos::PUNCT || is_relative_word(token) || token.xpos == Xpos::EX;
  }
}

class PhraseFinder {
 public:
  PhraseFinder(const Tree& tree, std::span<const Predicate> predicates, std::vector<NounPhrase>& phrases)
      : tree_(tree),
        phrases_(phrases),
        base_(phrases.size()),
        index_(tree.first(), tree.last()),
        role_(tree.last() - tree.first(), Deprel::dep),
        kind_(tree.last() - tree.first(), Kind::None) {
    for (const Predicate& predicate : predicates) {
      Kind& kind = kind_[predicate.head - tree_.first()];
      if (kind != Kind::Verb) kind = predicate.nominal ? Kind::Nominal : Kind::Verb;
    }
  }

  PhraseIndex run() {
    for (const std::uint32_t token : tree_.top_down()) {
      find_role(token);
      if (index_[token] < 0 && heads_phrase(token)) add(token);
    }
    put_in_order();
    for (const std::uint32_t token : tree_.top_down()) link(token);
    return std::move(index_);
  }

 private:
  enum class Kind : std::uint8_t { None, Verb, Nominal };  // of predicate that a token heads

  Deprel role(std::uint32_t token) const { return role_[token - tree_.first()]; }
  Kind kind(std::uint32_t token) const { return kind_[token - tree_.first()]; }
  NounPhrase& phrase(std::int32_t p) { return phrases_[static_cast<std::size_t>(p)]; }
  // The phrase that a token heads in the tree, or -1.
  std::int32_t headed(std::uint32_t token) const {
    const std::int32_t p = index_[token];
    return p >= 0 && roots_[static_cast<std::size_t>(p) - base_] == token ? p : -1;
  }

  // Of a conjunct the role of what it is joined with.
  void find_role(std::uint32_t token) {
    const Deprel relation = tree_[token].relation;
    const bool joined = relation == Deprel::conj && tree_.head(token) != kNoHead;
    role_[token - tree_.first()] = joined ? role(static_cast<std::uint32_t>(tree_.head(token))) : relation;
  }

  bool heads_phrase(std::uint32_t token) const;
  bool is_part_before(std::uint32_t head, std::uint32_t child) const;
  bool is_part_behind(std::uint32_t head, std::uint32_t child) const;
  bool has_case(std::uint32_t token) const { return tree_.child(token, Deprel::case_) >= 0; }
  // Words of another phrase between its own are none where the whole has no gap.
  bool fits(std::uint32_t head, std::uint32_t child) const {
    return (tree_.is_whole(child) || tree_.is_whole(head)) &&
           tree_.last_of(child) - tree_.first_of(child) <= kLongestPart;
  }
  void add(std::uint32_t head);
  std::uint32_t behind_bound(std::uint32_t first) const;
  std::uint32_t begin_of(std::uint32_t head) const;
  std::uint32_t end_of(std::uint32_t head, std::uint32_t first) const;
  std::uint32_t last_name(std::uint32_t head, std::uint32_t last) const;
  void leave_out_joints(NounPhrase& made) const;
  void keep_off_others(NounPhrase& made) const;
  bool goes_on_in(std::uint32_t head, const NounPhrase& left, std::uint32_t other,
                  const NounPhrase& right) const;
  bool hangs_on(std::uint32_t root, const NounPhrase& found) const;
  void take_in_modifier(std::uint32_t head, NounPhrase& found);
  void put_in_order();
  void link(std::uint32_t token);
  // Links lead back, so that whoever follows them comes to an end.
  static std::int32_t earlier(std::int32_t link, std::int32_t p) { return link < p ? link : -1; }
  std::int32_t possessor_of(std::uint32_t head, const NounPhrase& found) const;
  std::int32_t preposition_of(std::uint32_t head, const NounPhrase& found) const;

  const Tree& tree_;
  std::vector<NounPhrase>& phrases_;
  std::size_t base_;
  PhraseIndex index_;
  std::vector<std::uint32_t> roots_;  // of each phrase the token that heads it in the tree
  std::vector<Deprel> role_;
  std::vector<Kind> kind_;
};

bool PhraseFinder::heads_phrase(std::uint32_t token) const {
  const Token& word = tree_[token];
  if (never_heads(word) || kind(token) == Kind::Verb) return false;
  const Deprel relation = role(token);
  switch (word.upos) {
    case Upos::NOUN:
    case Upos::PROPN:
      return true;
    case Upos::PRON: {
      if (word.xpos == Xpos::PRPS && universal(relation) == Deprel::nmod) return false;
      const bool emphatic =
          is_reflexive(word) && (relation == Deprel::nmod_unmarked || relation == Deprel::obl_unmarked);
      return !emphatic;
    }
    case Upos::NUM:
      return relation != Deprel::nummod || word.relation == Deprel::conj;
    case Upos::SYM:
      return is_amount(word) || is_role_of_noun(relation);
    case Upos::ADV:
    case Upos::INTJ:
    case Upos::PART:
    case Upos::SCONJ:
    case Upos::CCONJ:
    case Upos::ADP:
      return false;
    default:
      break;
  }
  if (word.relation == Deprel::nmod_poss && word.xpos == Xpos::PRPS) return false;
  const bool determined = tree_.child(token, Deprel::det) >= 0;
  // "at large", "in general"
  if (universal(relation) == Deprel::obl || kind(token) == Kind::Nominal) return determined;
  return is_role_of_noun(relation);
}

// Whether a child that stands before the head is part of the phrase.
bool PhraseFinder::is_part_before(std::uint32_t head, std::uint32_t child) const {
  const Token& word = tree_[child];
  if (word.lower == "whose" || !fits(head, child)) return false;
  switch (word.relation) {
    case Deprel::det:
    case Deprel::det_predet:
      return !is_relative_word(word);
    case Deprel::amod:
    case Deprel::compound:
    case Deprel::nummod:
    case Deprel::nmod_desc:
    case Deprel::goeswith:
    case Deprel::flat:
      return true;
    case Deprel::nmod_poss:
      return word.upos == Upos::PRON && tree_.children(child).empty();
    case Deprel::nmod:
    case Deprel::nmod_unmarked:
      return !has_case(child) || (is_amount(tree_[head]) && is_bound(word));
    case Deprel::advmod:
      return is_amount(tree_[head]) || tree_[head].upos == Upos::DET || tree_[head].upos == Upos::ADJ ||
             (child + 1 == head && tree_.children(child).empty() && is_adverb_of_noun(word));
    case Deprel::dep:
      return tree_.children(child).empty() && (word.upos == Upos::ADJ || word.upos == Upos::NOUN ||
                                               word.upos == Upos::NUM || word.upos == Upos::PROPN);
    default:
      return false;
  }
}

bool PhraseFinder::is_part_behind(std::uint32_t head, std::uint32_t child) const {
  const Token& word = tree_[child];
  if (!fits(head, child)) return false;
  switch (word.relation) {
    case Deprel::flat:
    case Deprel::goeswith:
    case Deprel::fixed:
      return true;
    case Deprel::compound:
    case Deprel::nmod_desc:
      return !has_case(child);
    case Deprel::nummod:
      return true;
    case Deprel::appos:  // "the actor Tom Hanks", without a comma between
      return word.upos == Upos::PROPN && tree_[head].upos == Upos::NOUN && child == head + 1 &&
             !has_case(child);
    case Deprel::nmod_unmarked:
    case Deprel::dep:
      return is_number(word) ||
             (tree_[head].upos == Upos::PROPN && word.upos == Upos::PROPN && tree_.children(child).empty());
    case Deprel::amod: {
      const bool known = std::ranges::find(kAdjectivesBehind, word.lower) != kAdjectivesBehind.end();
      return tree_.children(child).empty() && (known || word.shape == Shape::Capitalised);
    }
    default:
      return false;
  }
}

std::uint32_t PhraseFinder::begin_of(std::uint32_t head) const {
  std::uint32_t first = head;    // of the phrase
  std::uint32_t reached = head;  // over marks that belong to it only if a part stands before them
  const auto children = tree_.children(head);
  bool adjectives = false;  // the foremost part so far is one
  const auto behind = std::ranges::lower_bound(children, head);
  for (auto at = behind; at != children.begin();) {
    const std::uint32_t child = *--at;
    if (tree_.first_of(child) >= first) continue;  // "nearly [a] dozen men"
    if (tree_.last_of(child) != reached) break;
    if (tree_[child].relation == Deprel::punct && tree_.children(child).empty()) {
      reached = child;
      continue;
    }
    // A comma stands between adjectives, not between figures: "French, [2 Canadians]".
    const bool over_comma = first > tree_.first() && tree_[first - 1].text == ",";
    if (!is_part_before(head, child) || (over_comma && !adjectives)) break;
    first = reached = tree_.first_of(child);
    adjectives = tree_[child].relation == Deprel::amod;
  }
  return first;
}

std::uint32_t PhraseFinder::end_of(std::uint32_t head, std::uint32_t first) const {
  std::uint32_t last = head + 1;
  std::uint32_t reached = last;
  const auto children = tree_.children(head);
  for (auto at = std::ranges::upper_bound(children, head); at != children.end(); ++at) {
    const std::uint32_t child = *at;
    if (tree_.first_of(child) != reached) break;
    if (tree_[child].relation == Deprel::punct && tree_.children(child).empty()) {
      reached = child + 1;
      // `a "state of fear"` ends with its mark.
      const bool closes =
          tree_[child].xpos == Xpos::CloseQuote || tree_[child].text == "\"" || tree_[child].text == "”";
      bool opened = false;
      for (std::uint32_t i = first; i < head && closes && i < first + kLongestPart; ++i) {
        opened = opened || tree_[i].text == "“" || tree_[i].text == "\"";
      }
      if (opened && last == child) last = reached;
      continue;
    }
    if (!is_part_behind(head, child)) break;
    last = reached = tree_.last_of(child);
  }
  return last;
}

// "Musk" of "Elon Musk": the last word of a name stands for it; the name of "the actor Tom Hanks".
std::uint32_t PhraseFinder::last_name(std::uint32_t head, std::uint32_t last) const {
  std::uint32_t name = head;
  for (const std::uint32_t child : tree_.children(head)) {
    if (child <= head || child >= last) continue;
    const Token& word = tree_[child];
    if (word.relation == Deprel::appos) return last - 1;
    if (word.relation == Deprel::flat && child == name + 1 && word.upos != Upos::NUM) name = child;
  }
  return name;
}

// "more than", "at least" before a figure belong to it even where a tree hangs them on the verb.
std::uint32_t PhraseFinder::behind_bound(std::uint32_t first) const {
  if (!is_amount(tree_[first]) || tree_[first].text == "%" || first < tree_.first() + 2) return first;
  const std::uint32_t word = first - 1;
  if (index_[word] >= 0 || index_[word - 1] >= 0) return first;
  for (const Bound& bound : kBounds) {
    if (tree_[word].lower == bound.second && tree_[word - 1].lower == bound.first) return word - 1;
  }
  return first;
}

void PhraseFinder::add(std::uint32_t head) {
  NounPhrase made;
  made.first = begin_of(head);
  made.last = end_of(head, made.first);
  made.first = behind_bound(made.first);
  made.head = last_name(head, made.last);
  leave_out_joints(made);
  keep_off_others(made);
  index_.set(made.first, made.last, static_cast<std::int32_t>(phrases_.size()));
  roots_.push_back(head);
  phrases_.push_back(made);
}

// Words that another phrase has already are left to it.
void PhraseFinder::keep_off_others(NounPhrase& made) const {
  for (std::uint32_t i = made.head + 1; i < made.last; ++i) {
    if (index_[i] >= 0) made.last = i;
  }
  for (std::uint32_t i = made.first; i < made.head; ++i) {
    if (index_[i] >= 0) made.first = i + 1;
  }
}

// A tree may hang the preposition or the "and" before a phrase on one of its words.
void PhraseFinder::leave_out_joints(NounPhrase& made) const {
  for (std::uint32_t i = made.first; i < made.head; ++i) {
    // "The next day [Musk]", "In July [Musk]": a time before a person's name.
    const Token& next = tree_[i + 1];
    const bool person = next.name == NameKind::PER && next.name_begins;
    const bool alone = made.head == i + 1 && next.shape == Shape::Capitalised && !is_time(next) &&
                       (next.name == NameKind::None || next.name_begins);
    if (!is_time(tree_[i]) || !(person || alone)) continue;
    made.first = i + 1;
    return;
  }
  for (std::uint32_t i = made.head; i > made.first; --i) {
    if (tree_[i - 1].xpos != Xpos::POS) continue;
    made.first = i;  // "Musk 's [$250mn gift]", with Musk hung on the sum
    return;
  }
  for (; made.first < made.head; ++made.first) {
    const Deprel relation = tree_[made.first].relation;
    const bool bound = made.first + 1 < made.head && is_bound(tree_[made.first + 1]);  // "at least"
    if (relation == Deprel::case_ && !bound) made.preposition = static_cast<std::int32_t>(made.first);
    const bool joint = (relation == Deprel::case_ && !bound) || relation == Deprel::cc ||
                       relation == Deprel::mark ||
                       (relation == Deprel::punct && tree_[made.first].shape == Shape::Punct);
    if (!joint) return;
  }
}

// Two phrases side by side that are one: "former president" and "Barack Obama", each hung on the verb; "Elon"
// and "Musk", which are one name whatever the tree says; "at a paltry" and "5 mph".
bool PhraseFinder::goes_on_in(std::uint32_t head, const NounPhrase& left, std::uint32_t other,
                              const NounPhrase& right) const {
  if (left.last != right.first || right.preposition >= 0) return false;
  const Token& first = tree_[right.first];
  if (first.name != NameKind::None && !first.name_begins && tree_[left.last - 1].name == first.name)
    return true;
  // "to [pro-city] [groups]"
  const bool describes = left.last == left.first + 1 && left.first > tree_.first() &&
                         tree_[left.first].text.find('-') != std::string_view::npos &&
                         tree_[left.first - 1].relation == Deprel::case_;
  if (describes && (first.upos == Upos::NOUN || first.upos == Upos::ADJ || first.upos == Upos::ADV))
    return true;
  // "a $25mn gift", with the gift beside the sum in the tree, though no comma parts them
  if (is_amount(tree_[head]) && tree_.head(other) == static_cast<std::int32_t>(head) &&
      tree_[other].relation == Deprel::appos)
    return true;
  // "tech billionaire" and "Ann Lee", with no comma between: one person, whatever "Ann" is set beside
  const Token& title = tree_[left.last - 1];
  if (title.upos == Upos::NOUN && left.head + 1 == left.last && !is_time(title) && first.name == NameKind::PER &&
      tree_[other].relation == Deprel::appos && right.first == other)
    return true;
  const bool siblings =
      tree_.head(head) == tree_.head(other) && tree_[head].relation == tree_[other].relation;
  if (siblings && tree_[head].relation == Deprel::obl && tree_[left.last - 1].upos != Upos::PROPN)
    return true;
  const bool named = tree_[head].upos == Upos::NOUN || tree_[head].upos == Upos::PROPN;
  return siblings && named && tree_[other].upos == Upos::PROPN && tree_[head].relation != Deprel::conj &&
         right.first == other;
}

// "to [pro-city groups]", with the noun hung on its adjective, which has the preposition.
void PhraseFinder::take_in_modifier(std::uint32_t head, NounPhrase& found) {
  if (found.first == tree_.first() || found.preposition >= 0) return;
  const std::uint32_t before = found.first - 1;
  const Token& word = tree_[before];
  if (index_[before] >= 0 || kind(before) == Kind::Verb ||
      tree_.head(head) != static_cast<std::int32_t>(before))
    return;
  const std::int32_t preposition = tree_.child(before, Deprel::case_);
  const bool describes = word.upos == Upos::ADJ || word.upos == Upos::VERB;
  if (!describes || preposition < 0 || preposition >= static_cast<std::int32_t>(before)) return;
  found.first = before;
  found.preposition = preposition;
}

bool PhraseFinder::hangs_on(std::uint32_t root, const NounPhrase& found) const {
  const std::int32_t head = tree_.head(root);
  return head >= static_cast<std::int32_t>(found.first) && head < static_cast<std::int32_t>(found.last);
}

void PhraseFinder::put_in_order() {
  std::vector<std::uint32_t> order(roots_.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const std::span<NounPhrase> found = std::span(phrases_).subspan(base_);
  std::ranges::sort(order, {}, [&](std::uint32_t i) { return found[i].first; });
  std::vector<NounPhrase> sorted;
  std::vector<std::uint32_t> roots;
  sorted.reserve(order.size());
  for (const std::uint32_t i : order) {
    take_in_modifier(roots_[i], found[i]);
    if (!sorted.empty() && goes_on_in(roots.back(), sorted.back(), roots_[i], found[i])) {
      // In the tree the one stands for both that hangs outside.
      if (hangs_on(roots.back(), found[i])) roots.back() = roots_[i];
      sorted.back().last = found[i].last;
      sorted.back().head = found[i].head;
    } else {
      sorted.push_back(found[i]);
      roots.push_back(roots_[i]);
    }
  }
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    index_.set(sorted[i].first, sorted[i].last, static_cast<std::int32_t>(base_ + i));
  }
  phrases_.resize(base_);
  phrases_.insert(phrases_.end(), sorted.begin(), sorted.end());
  roots_ = std::move(roots);
}

// The phrase right before the mark of possession; of "A and B's" it is B.
std::int32_t PhraseFinder::possessor_of(std::uint32_t head, const NounPhrase& found) const {
  if (found.first >= tree_.first() + 2 && tree_[found.first - 1].xpos == Xpos::POS) {
    const std::int32_t before = index_[found.first - 2];
    // Of "the University of Iowa 's [team]" the university.
    const std::int32_t host = before >= 0 ? phrases_[static_cast<std::size_t>(before)].attached_to : -1;
    if (before >= 0) return host >= 0 ? host : before;
  }
  for (const std::uint32_t child : tree_.children(head)) {
    if (child > head) break;
    if (tree_[child].relation == Deprel::nmod_poss && index_[child] != index_[head]) return index_[child];
  }
  return -1;
}

std::int32_t PhraseFinder::preposition_of(std::uint32_t head, const NounPhrase& found) const {
  for (const std::uint32_t child : tree_.children(head)) {
    if (child >= found.first) break;
    const std::int32_t behind = index_[child + 1];
    const bool own = behind < 0 || behind == index_[head] ||
                     phrases_[static_cast<std::size_t>(behind)].last == found.first - 1 ||
                     !is_time(tree_[phrases_[static_cast<std::size_t>(behind)].head]);
    if (own && tree_[child].relation == Deprel::case_ && !is_possessive_mark(tree_[child]))
      return static_cast<std::int32_t>(child);
  }
  // "millions of dollars", with "of" hung on the millions.
  if (found.first == tree_.first()) return -1;
  const Token& before = tree_[found.first - 1];
  const std::int32_t above = tree_.head(found.first - 1);
  const bool astray = before.upos == Upos::ADP && before.relation == Deprel::case_ &&
                      (above < static_cast<std::int32_t>(found.first) - 1 ||
                       (above >= static_cast<std::int32_t>(found.last) && is_time(tree_[found.head])));
  return astray ? static_cast<std::int32_t>(found.first) - 1 : -1;
}

void PhraseFinder::link(std::uint32_t token) {
  const std::int32_t p = headed(token);
  if (p < 0) return;
  phrase(p).possessor = earlier(possessor_of(token, phrase(p)), p);
  const std::int32_t preposition = preposition_of(token, phrase(p));
  if (preposition >= 0) phrase(p).preposition = preposition;
  std::int32_t before = p;
  for (const std::uint32_t child : tree_.children(token)) {
    const std::int32_t joined = headed(child);
    if (joined < 0 || joined <= before || tree_[child].relation != Deprel::conj) continue;
    if (kind(child) == Kind::Nominal) continue;  // "he is a donor and she is a lawyer"
    phrase(joined).coordinated_with = before;
    before = joined;
  }
  const std::int32_t head = tree_.head(token);
  if (head == kNoHead) return;
  const std::int32_t above = earlier(index_[static_cast<std::uint32_t>(head)], p);
  if (above < 0) return;
  const Deprel relation = tree_[token].relation;
  if (relation == Deprel::appos) {
    phrase(p).apposition_of = above;
  } else if (phrase(p).preposition >= 0 && (universal(relation) == Deprel::nmod || relation == Deprel::obl) &&
             kind(static_cast<std::uint32_t>(head)) != Kind::Verb) {
    // "spent $5m [on groups]": what is done with a sum is the clause's; "12% [of the vote]" is its own.
    const std::string_view word = tree_[static_cast<std::uint32_t>(phrase(p).preposition)].lower;
    const bool of_sum =
        is_amount(tree_[static_cast<std::uint32_t>(head)]) && word != "of" && word != "in" && word != "per";
    if (of_sum && relation == Deprel::nmod) return;
    const bool of_predicate =
        relation == Deprel::obl && kind(static_cast<std::uint32_t>(head)) == Kind::Nominal;
    if (!of_predicate) phrase(p).attached_to = above;
  } else if (relation == Deprel::conj && phrase(p).preposition >= 0) {
    phrase(p).attached_to = phrase(above).attached_to;
  }
}

}  // namespace

PhraseIndex find_noun_phrases(const Tree& tree, std::span<const Predicate> predicates,
                              std::vector<NounPhrase>& phrases) {
  return PhraseFinder(tree, predicates, phrases).run();
}

bool is_relative_word(const Token& token) {
  if (token.xpos == Xpos::WDT || token.xpos == Xpos::WP || token.xpos == Xpos::WPS) return true;
  return token.upos == Upos::PRON &&
         (token.lower == "who" || token.lower == "whom" || token.lower == "which" || token.lower == "whose");
}

}  // namespace factcheck
