#include "syntax/predicates.h"

#include <algorithm>
#include <array>

#include "syntax/verb_classes.h"

namespace factcheck {
namespace {

// Relations in which a word, even a verb, is part of another word's phrase.
bool is_part(Deprel relation) {
  switch (relation) {
    case Deprel::amod:
    case Deprel::aux:
    case Deprel::aux_pass:
    case Deprel::case_:
    case Deprel::cc:
    case Deprel::cc_preconj:
    case Deprel::compound:
    case Deprel::compound_prt:
    case Deprel::cop:
    case Deprel::det:
    case Deprel::det_predet:
    case Deprel::expl:
    case Deprel::fixed:
    case Deprel::flat:
    case Deprel::goeswith:
    case Deprel::mark:
    case Deprel::nummod:
    case Deprel::punct:
    case Deprel::reparandum:
    case Deprel::discourse:
      return true;
    default:
      return false;
  }
}

// Relations of clauses; in all others a verb needs to show that it heads one.
bool is_clausal(Deprel relation) {
  switch (universal(relation)) {
    case Deprel::root:
    case Deprel::ccomp:
    case Deprel::xcomp:
    case Deprel::csubj:
    case Deprel::advcl:
    case Deprel::acl:
    case Deprel::parataxis:
    case Deprel::list:
    case Deprel::dep:
    case Deprel::orphan:
      return true;
    default:
      return false;
  }
}

bool is_be(const Token& token) { return token.lemma == "be"; }

bool is_subject(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::nsubj_outer;
}

// What the children of a word show.
struct Signs {
  bool subject = false;
  bool outer_subject = false;
  bool auxiliary = false;
  bool object = false;
  bool mark = false;
  bool determiner = false;  // or a preposition: it is used as a noun
  std::int32_t last_auxiliary = -1;
  std::int32_t copula = -1;
  std::int32_t second_copula = -1;
};

Signs signs_of(std::uint32_t token, const Tree& tree) {
  Signs signs;
  for (const std::uint32_t child : tree.children(token)) {
    const Deprel relation = tree[child].relation;
    if (is_subject(relation)) signs.subject = true;
    if (relation == Deprel::nsubj_outer || relation == Deprel::csubj_outer) signs.outer_subject = true;
    if (relation == Deprel::aux || relation == Deprel::aux_pass) {
      signs.auxiliary = true;
      signs.last_auxiliary = static_cast<std::int32_t>(child);
    }
    if (relation == Deprel::obj || relation == Deprel::ccomp || relation == Deprel::xcomp)
      signs.object = true;
    if (relation == Deprel::mark) signs.mark = true;
    if (relation == Deprel::det || relation == Deprel::amod || (relation == Deprel::case_ && child < token)) {
      signs.determiner = true;
    }
    if (relation == Deprel::cop) {
      (signs.copula < 0 ? signs.copula : signs.second_copula) = static_cast<std::int32_t>(child);
    }
  }
  return signs;
}

// Finds predicates from the root down, so that a conjunct knows what it is joined with.
class Finder {
 public:
  explicit Finder(const Tree& tree) : tree_(tree), is_head_(tree.last() - tree.first(), false) {}

  std::vector<Predicate> run() {
    for (const std::uint32_t token : tree_.top_down()) read(token);
    std::ranges::stable_sort(found_, {}, &Predicate::verb);
    const auto same = [](const Predicate& a, const Predicate& b) { return a.verb == b.verb; };
    found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
    return std::move(found_);
  }

 private:
  bool joined_with_head(std::uint32_t token) const {
    const std::int32_t head = tree_.head(token);
    return head != kNoHead && is_head_[static_cast<std::uint32_t>(head) - tree_.first()];
  }
  void add(Predicate predicate) {
    is_head_[predicate.head - tree_.first()] = true;
    found_.push_back(predicate);
  }
  void read(std::uint32_t token);
  bool heads_clause(std::uint32_t token, const Signs& signs) const;

  const Tree& tree_;
  std::vector<bool> is_head_;
  std::vector<Predicate> found_;
};

bool Finder::heads_clause(std::uint32_t token, const Signs& signs) const {
  const Token& word = tree_[token];
  const bool bare = !signs.subject && !signs.auxiliary && !signs.mark;
  if (bare && word.relation == Deprel::advcl && is_verbal_preposition(word.lower)) return false;
  const bool clausal = word.relation == Deprel::conj ? joined_with_head(token) : is_clausal(word.relation);
  if (word.upos == Upos::VERB || word.upos == Upos::AUX) {
    if (clausal) return true;
    if (signs.determiner) return false;
    return signs.subject || signs.auxiliary || signs.object || signs.mark;
  }
  if (signs.auxiliary) return word.upos != Upos::PUNCT;
  // "with 19 people dead", "Trump angry at Musk"
  return clausal && signs.subject && (word.upos == Upos::ADJ || word.xpos == Xpos::VBN);
}

void Finder::read(std::uint32_t token) {
  const Token& word = tree_[token];
  const Signs signs = signs_of(token, tree_);
  const bool verb = word.upos == Upos::VERB || word.upos == Upos::AUX;
  if (signs.copula >= 0) {
    const auto copula = static_cast<std::uint32_t>(signs.copula);
    if (signs.outer_subject && (verb || signs.second_copula >= 0)) {
      add({.head = token, .verb = copula, .nominal = true, .outer = true});
      if (verb) {
        add({.head = token, .verb = token});
      } else {
        add({.head = token, .verb = static_cast<std::uint32_t>(signs.second_copula), .nominal = true});
      }
    } else if (verb && word.upos == Upos::VERB) {
      add({.head = token, .verb = token});  // "was held": an auxiliary by another name
    } else {
      add({.head = token, .verb = copula, .nominal = true});
    }
    return;
  }
  if (is_part(word.relation) || !heads_clause(token, signs)) return;
  // "is the mayor", with "is" read as an auxiliary.
  const bool be = signs.last_auxiliary >= 0 && is_be(tree_[static_cast<std::uint32_t>(signs.last_auxiliary)]);
  if (!verb && be) {
    add({.head = token, .verb = static_cast<std::uint32_t>(signs.last_auxiliary), .nominal = true});
  } else {
    add({.head = token, .verb = token, .nominal = !verb && !signs.auxiliary});
  }
}

bool is_past_participle(const Token& token) { return token.xpos == Xpos::VBN || token.xpos == Xpos::VBD; }

// The auxiliaries and the verb, in the order in which they build the form.
std::vector<std::uint32_t> chain_of(const Predicate& predicate, const Tree& tree) {
  std::vector<std::uint32_t> chain;
  const bool has_outer = tree.child(predicate.head, Deprel::nsubj_outer) >= 0;
  const std::int32_t outer_copula = has_outer ? tree.child(predicate.head, Deprel::cop) : -1;
  for (const std::uint32_t child : tree.children(predicate.head)) {
    const Deprel relation = tree[child].relation;
    if (relation != Deprel::aux && relation != Deprel::aux_pass && relation != Deprel::cop) continue;
    if (child == predicate.verb) continue;
    const bool of_outer = outer_copula >= 0 && static_cast<std::int32_t>(child) <= outer_copula;
    if (outer_copula < 0 || predicate.outer == of_outer) chain.push_back(child);
  }
  chain.push_back(predicate.verb);
  return chain;
}

bool is_will(std::string_view modal) {
  return modal == "will" || modal == "wo" || modal == "'ll" || modal == "’ll" || modal == "shall" ||
         modal == "sha";
}

// "without paying", "instead of paying": nobody paid.
constexpr auto kNegatingMarks = std::to_array<std::string_view>({"instead", "rather", "without"});

class FormReader {
 public:
  FormReader(const Predicate& predicate, const Tree& tree) : predicate_(predicate), tree_(tree) {}

  PredicateForm read() {
    const std::vector<std::uint32_t> chain = chain_of(predicate_, tree_);
    read_children();
    form_.bare = chain.size() == 1 && !to_;
    read_tense(chain);
    read_voice(chain);
    const Token& verb = tree_[predicate_.verb];
    form_.copula = (predicate_.nominal || is_be(verb)) && !form_.passive;
    form_.infinitive = to_ || (form_.bare && verb.xpos == Xpos::VB);
    return form_;
  }

 private:
  void read_children();
  void read_tense(const std::vector<std::uint32_t>& chain);
  void read_voice(const std::vector<std::uint32_t>& chain);

  const Predicate& predicate_;
  const Tree& tree_;
  PredicateForm form_;
  bool to_ = false;
  bool subject_ = false;
  bool passive_sign_ = false;
};

void FormReader::read_children() {
  const std::int32_t outer =
      tree_.child(predicate_.head, Deprel::nsubj_outer) >= 0 ? tree_.child(predicate_.head, Deprel::cop) : -1;
  // Of "The fact is not that he left" the words between the copulas' subjects belong to the outer one.
  std::uint32_t inner_begin = tree_.first();
  if (outer >= 0 && outer != static_cast<std::int32_t>(predicate_.head)) {
    inner_begin = static_cast<std::uint32_t>(outer) + 1;
    while (inner_begin < tree_.last() && negates(inner_begin, tree_)) ++inner_begin;
  }
  for (const std::uint32_t child : tree_.children(predicate_.head)) {
    const Token& word = tree_[child];
    if (outer >= 0 && predicate_.outer != (child < inner_begin)) continue;
    if (word.relation == Deprel::mark) {
      if (word.lower == "to") to_ = true;
      if (std::ranges::find(kNegatingMarks, word.lower) != kNegatingMarks.end()) form_.negated = true;
    }
    if (is_subject(word.relation)) subject_ = true;
    if (word.relation == Deprel::aux_pass || word.relation == Deprel::nsubj_pass ||
        word.relation == Deprel::csubj_pass || word.relation == Deprel::obl_agent) {
      passive_sign_ = true;
    }
    const bool word_of_verb = word.relation == Deprel::advmod || word.relation == Deprel::cc ||
                              word.relation == Deprel::cc_preconj || word.relation == Deprel::aux ||
                              word.relation == Deprel::det || word.relation == Deprel::dep;
    if (word_of_verb && negates(child, tree_)) form_.negated = true;
  }
}

void FormReader::read_tense(const std::vector<std::uint32_t>& chain) {
  for (const std::uint32_t link : chain) {
    if (tree_[link].xpos != Xpos::MD) continue;
    if (is_will(tree_[link].lower)) {
      form_.tense = Tense::Future;
    } else {
      form_.modal = static_cast<std::int32_t>(link);
    }
    return;
  }
  if (to_) return;
  switch (tree_[chain.front()].xpos) {
    case Xpos::VBD:
      form_.tense = Tense::Past;
      break;
    case Xpos::VBZ:
    case Xpos::VBP:
      form_.tense = Tense::Present;
      break;
    default:
      break;
  }
}

void FormReader::read_voice(const std::vector<std::uint32_t>& chain) {
  for (std::size_t at = 0; at + 1 < chain.size(); ++at) {
    const Token& link = tree_[chain[at]];
    const Token& next = tree_[chain[at + 1]];
    if (link.lemma == "have" && is_past_participle(next)) form_.perfect = true;
    if (is_be(link) && next.xpos == Xpos::VBG) form_.progressive = true;
  }
  if (predicate_.nominal) return;
  const Token& verb = tree_[predicate_.verb];
  form_.passive = passive_sign_ && !is_be(verb);
  if (form_.passive || chain.size() > 1) return;
  const bool clause_of_noun = verb.relation == Deprel::acl || verb.relation == Deprel::xcomp;
  if (verb.xpos == Xpos::VBN || (verb.xpos == Xpos::VBD && clause_of_noun && !subject_)) {
    // "a party dubbed Reform", "left 5 dead and [6 hurt]"; but "he become mayor" for a past tense.
    const bool beside_noun = verb.relation == Deprel::conj && verb.head >= 0 &&
                             tree_[static_cast<std::uint32_t>(verb.head)].upos != Upos::VERB;
    form_.passive = !subject_ || beside_noun;
    form_.tense = form_.passive ? Tense::None : Tense::Past;
  }
}

}  // namespace

std::vector<Predicate> find_predicates(const Tree& tree) { return Finder(tree).run(); }

PredicateForm form_of(const Predicate& predicate, const Tree& tree) {
  return FormReader(predicate, tree).read();
}

bool negates(std::uint32_t token, const Tree& tree) {
  const std::string_view word = tree[token].lower;
  if (word == "n't" || word == "n’t" || word == "never" || word == "nor" || word == "neither" || word == "nt")
    return true;
  if (word == "not") {
    const std::string_view next = token + 1 < tree.last() ? tree[token + 1].lower : std::string_view();
    return next != "only" && next != "just" && next != "merely" && next != "simply";
  }
  return word == "longer" && token > tree.first() && tree[token - 1].lower == "no";
}

}  // namespace factcheck
