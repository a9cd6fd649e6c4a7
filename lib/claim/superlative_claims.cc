// Claims on what stands above all others of its kind, wherever it is named: "died in the worst fire on
// record".
#include <algorithm>

#include "claim/makers.h"

namespace factcheck {
namespace {

// Words of degree that have the form of a superlative.
bool ranks(const Token& token) {
  return token.xpos == Xpos::JJS && token.lower != "most" && token.lower != "least";
}

class SuperlativeReader {
 public:
  SuperlativeReader(const Reading& reading, Drafts& drafts)
      : reading_(reading), analysis_(reading.analysis()), drafts_(drafts) {}

  // "the worst fire in the town's history": the fire, be worst, in the town's history.
  void read(std::uint32_t token) {
    const std::int32_t phrase = analysis_.phrase_of(token);
    if (phrase < 0) return;
    const NounPhrase& np = analysis_.phrases[phrase];
    if (np.head <= token || np.first == token || analysis_.tokens[np.first].lower != "the") return;
    std::uint32_t last = np.last;
    const std::string scope = scope_behind(static_cast<std::uint32_t>(phrase), last);
    if (scope.empty()) return;  // "the latest report", "the oldest daughter": of what, nobody says
    Draft draft;
    draft.kind = ClaimKind::Statement;
    draft.subject = reading_.words(token + 1, np.last);
    draft.predicate = "be " + std::string(analysis_.tokens[token].lower);
    draft.object = scope;
    draft.answer = analysis_.span_of(token, last);
    draft.token = token;
    draft.clause = reading_.clause_at(token);
    draft.value.text = draft.predicate;
    drafts_.push_back(std::move(draft));
  }

 private:
  // "in Peru", "in modern history", "since 1990", right behind it.
  std::string scope_behind(std::uint32_t phrase, std::uint32_t& last) const {
    if (phrase + 1 >= analysis_.phrases.size()) return {};
    std::uint32_t next = phrase + 1;
    const std::int32_t preposition = analysis_.phrases[next].preposition;
    if (preposition != static_cast<std::int32_t>(last)) return {};
    // "in [the town] 's [history]".
    if (next + 1 < analysis_.phrases.size() &&
        analysis_.phrases[next + 1].possessor == static_cast<std::int32_t>(next))
      ++next;
    last = analysis_.phrases[next].last;
    return std::string(reading_.lemma(preposition)) + ' ' +
           reading_.phrase_words(static_cast<std::int32_t>(next), false);
  }

  const Reading& reading_;
  const Analysis& analysis_;
  Drafts& drafts_;
};

}  // namespace

void make_superlative_claims(const Reading& reading, Drafts& drafts) {
  SuperlativeReader reader(reading, drafts);
  const std::vector<Token>& tokens = reading.analysis().tokens;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (ranks(tokens[i])) reader.read(i);
  }
}

}  // namespace factcheck
