#include "mention/reported_speech.h"

#include <algorithm>

#include "mention/speech_frames.h"

namespace factcheck {
namespace {

bool is_clause(const Tree& tree, std::uint32_t token) {
  const Token& word = tree[token];
  return word.upos == Upos::VERB || word.upos == Upos::AUX || tree.child(token, Deprel::cop) >= 0 ||
         tree.child(token, Deprel::nsubj) >= 0;
}

// The word that introduces a phrase or a clause: "for" of "for a ban", "to" of "to act".
bool has_introducer(const Tree& tree, std::uint32_t token, std::string_view wanted) {
  for (const std::uint32_t child : tree.children(token)) {
    if (child > token) break;
    const bool introduces = tree[child].relation == Deprel::case_ || tree[child].relation == Deprel::mark;
    if (introduces && tree[child].lower == wanted) return true;
  }
  return false;
}

// Past the words that only lead to the content: "that", "for", a comma.
std::uint32_t past_introducer(const Tree& tree, std::uint32_t token, std::string_view wanted) {
  for (const std::uint32_t child : tree.children(token)) {
    if (child > token) break;
    if (tree[child].lower == wanted) return child + 1;
  }
  return tree.first_of(token);
}

ReportedSpeech whole(const Tree& tree, std::uint32_t token) {
  return {.first = tree.first_of(token),
          .last = tree.last_of(token),
          .clause = is_clause(tree, token),
          .asserts = true};
}

// What hangs on the verb as a clause: "said [that] it leaks", "asked [whether] it leaks".
std::optional<ReportedSpeech> complement_of(const Tree& tree, std::uint32_t verb) {
  std::optional<ReportedSpeech> before;
  for (const std::uint32_t child : tree.children(verb)) {
    if (tree[child].relation != Deprel::ccomp) continue;
    ReportedSpeech found = whole(tree, child);
    if (child > verb) {
      found.first = std::max(verb + 1, past_introducer(tree, child, "that"));
      return found;
    }
    // What stands before its cue begins with the sentence: "But the dam, officials said."
    if (tree.head(verb) == kNoHead && !before) found.first = tree.first();
    // "The dam, she said, will hold": the cue stands within what it reports.
    if (found.last > verb) {
      found.cut_first = verb;
      found.cut_last = verb + 1;
    }
    if (!before) before = found;
  }
  return before;
}

// The clause that holds the verb as an aside: "The dam, the mayor [said], will hold."
std::optional<ReportedSpeech> held_by(const Tree& tree, std::uint32_t verb) {
  if (tree[verb].relation != Deprel::parataxis || tree.head(verb) < 0) return std::nullopt;
  const auto host = static_cast<std::uint32_t>(tree.head(verb));
  ReportedSpeech found = whole(tree, host);
  const std::uint32_t first = tree.first_of(verb);
  const std::uint32_t last = tree.last_of(verb);
  if (found.last <= last + 1) {
    found.last = first;
  } else if (found.first >= first) {
    found.first = last;
  } else {
    found.cut_first = first;
    found.cut_last = last;
  }
  if (found.last <= found.first) return std::nullopt;
  return found;
}

bool is_to_clause(const Tree& tree, std::uint32_t token) {
  const Deprel relation = tree[token].relation;
  const bool governed = relation == Deprel::xcomp || relation == Deprel::advcl || relation == Deprel::acl ||
                        relation == Deprel::ccomp;
  return governed && has_introducer(tree, token, "to");
}

bool is_oblique(Deprel relation) { return relation == Deprel::obl || relation == Deprel::nmod; }

// "urged [the council to act]": from the one who is told to the end of what he is told.
std::optional<ReportedSpeech> infinitive_of(const Tree& tree, std::uint32_t word, const SpeechFrame& row) {
  std::optional<std::uint32_t> told;
  for (const std::uint32_t child : tree.children(word)) {
    if (child < word) continue;
    const bool named = row.preposition.empty()
                           ? tree[child].relation == Deprel::obj || tree[child].relation == Deprel::iobj
                           : is_oblique(tree[child].relation) && has_introducer(tree, child, row.preposition);
    if (named) {
      told = row.preposition.empty() ? tree.first_of(child) : past_introducer(tree, child, row.preposition);
    }
    if (!is_to_clause(tree, child)) continue;
    if (!row.preposition.empty() && !told) return std::nullopt;
    ReportedSpeech found = whole(tree, child);
    if (told) found.first = *told;
    return found;
  }
  return std::nullopt;
}

// "called [the plan a mistake]", "described [the plan] as a mistake".
std::optional<ReportedSpeech> naming_of(const Tree& tree, std::uint32_t verb, const SpeechFrame& row) {
  std::optional<std::uint32_t> object;
  for (const std::uint32_t child : tree.children(verb)) {
    if (child < verb) continue;
    const Deprel relation = tree[child].relation;
    if (relation == Deprel::obj && !object) {
      object = child;
      continue;
    }
    // Some read the name as a second object.
    const bool placed = relation == Deprel::xcomp || (relation == Deprel::obj && object);
    const bool names = row.preposition.empty() ? placed && !has_introducer(tree, child, "to")
                                               : has_introducer(tree, child, row.preposition);
    if (!names) continue;
    ReportedSpeech found = whole(tree, child);
    if (!row.preposition.empty()) found.first = past_introducer(tree, child, row.preposition);
    if (object) found.first = std::min(found.first, tree.first_of(*object));
    return found;
  }
  return std::nullopt;
}

std::optional<ReportedSpeech> deed_of(const Tree& tree, std::uint32_t word, const SpeechFrame& row) {
  for (const std::uint32_t child : tree.children(word)) {
    const Deprel relation = tree[child].relation;
    const bool deed = relation == Deprel::acl || relation == Deprel::advcl;
    if (child < word || !deed || !has_introducer(tree, child, row.preposition)) continue;
    ReportedSpeech found = whole(tree, child);
    found.first = past_introducer(tree, child, row.preposition);
    return found;
  }
  return std::nullopt;
}

std::optional<ReportedSpeech> framed(const Tree& tree, std::uint32_t word, const SpeechFrame& row) {
  if (row.frame == Frame::Infinitive) return infinitive_of(tree, word, row);
  if (row.frame == Frame::Naming) return naming_of(tree, word, row);
  for (const std::uint32_t child : tree.children(word)) {
    if (child < word) continue;
    const Deprel relation = tree[child].relation;
    // "accused [the mayor of taking bribes]": parsers hang the deed on its doer.
    if (row.frame == Frame::Doing && (relation == Deprel::obj || relation == Deprel::iobj)) {
      if (auto found = deed_of(tree, child, row)) return found;
    }
    switch (row.frame) {
      case Frame::Object:
        if (relation != Deprel::obj || tree[child].upos == Upos::PRON) continue;
        if (reported_by_noun(tree, child)) return std::nullopt;  // "voiced concern that": the noun reports it
        return whole(tree, child);
      case Frame::Phrase:
        if (!is_oblique(relation) || !has_introducer(tree, child, row.preposition)) continue;
        break;
      case Frame::Doing:
        if (relation != Deprel::advcl || !has_introducer(tree, child, row.preposition)) continue;
        break;
      case Frame::Clause:
        if (relation != Deprel::acl && relation != Deprel::ccomp) continue;
        if (!has_introducer(tree, child, "that") &&
            (relation == Deprel::acl || tree[word].upos == Upos::NOUN))
          continue;
        break;
      default:
        continue;
    }
    ReportedSpeech found = whole(tree, child);
    found.first = past_introducer(tree, child, row.frame == Frame::Clause ? "that" : row.preposition);
    return found;
  }
  return std::nullopt;
}

std::optional<ReportedSpeech> first_frame(const Tree& tree, std::uint32_t word,
                                          std::span<const SpeechFrame> rows) {
  // An infinitive or a name says more than the object alone: "urged the council to act".
  for (const bool object : {false, true}) {
    for (const SpeechFrame& row : rows) {
      if ((row.frame == Frame::Object) != object) continue;
      auto found = framed(tree, word, row);
      if (!found) continue;
      found->asserts = row.asserts;
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<ReportedSpeech> reported_by_verb(const Tree& tree, std::uint32_t verb,
                                               const ReportingVerb* row) {
  if (row != nullptr && (row->clause || row->speech)) {
    if (auto found = complement_of(tree, verb)) return found;
    if (row->speech && row->clause) {
      if (auto found = held_by(tree, verb)) return found;
    }
  }
  const auto frames = find_verb_frames(tree[verb].lemma);
  // "expressed concern that it leaks", where the parser hangs the clause on the verb.
  const bool utters = row == nullptr && std::ranges::any_of(frames, [](const SpeechFrame& frame) {
                        return frame.frame == Frame::Object;
                      });
  if (utters) {
    auto found = complement_of(tree, verb);
    if (found && found->first > verb) return found;
  }
  return first_frame(tree, verb, frames);
}

std::optional<ReportedSpeech> reported_by_noun(const Tree& tree, std::uint32_t noun) {
  return first_frame(tree, noun, find_noun_frames(tree[noun].lemma));
}

std::optional<ReportedSpeech> reported_by_adjective(const Tree& tree, std::uint32_t adjective) {
  return first_frame(tree, adjective, find_adjective_frames(tree[adjective].lower));
}

}  // namespace factcheck
