// How words of saying take what was said, where that is no clause with "that".
//
//   called for [a ban]      called him [a liar]      urged [the council to act]      a claim that [it leaks]
//
// The table names the word, the place of the content in the tree and what the content is worth.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace factcheck {

// Where the content hangs on the word.
enum class Frame : std::uint8_t {
  Object,      // announced [the closure of the mine]
  Infinitive,  // vowed [to appeal]; urged [the council to act]; called on [the council to act]
  Phrase,      // called for [a ban]; criticism of [the plan]
  Doing,       // accused him of [taking money]
  Naming,      // called [the plan a mistake]; described [the plan as a mistake]
  Clause       // of a noun: the claim that [the dam leaks]; of an adjective: is confident [it will hold]
};

struct SpeechFrame {
  std::string_view lemma;
  Frame frame;
  std::string_view preposition;  // of the content, or of the one who is told; empty for none
  bool asserts;                  // the speaker holds the content for true: "announced", but not "opposed"
};

// The rows of a verb, of a noun and of an adjective; none for most words.
std::span<const SpeechFrame> find_verb_frames(std::string_view lemma);
std::span<const SpeechFrame> find_noun_frames(std::string_view lemma);
std::span<const SpeechFrame> find_adjective_frames(std::string_view lemma);

}  // namespace factcheck
