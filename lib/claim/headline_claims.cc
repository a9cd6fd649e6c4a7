// Claims of headlines and captions that leave out their verb: "Ferry on wrong course before collision".
#include <vector>

#include "claim/deeds.h"
#include "claim/makers.h"

namespace factcheck {
namespace {

class HeadlineReader {
 public:
  HeadlineReader(const Reading& reading, Drafts& drafts)
      : reading_(reading), analysis_(reading.analysis()), drafts_(drafts) {}

  // REQUIRES: the sentence holds no clause.
  void read(const Sentence& sentence) {
    const std::int32_t subject = topmost(sentence);
    if (subject < 0) return;
    const std::int32_t where = described_by(subject, sentence);
    if (where < 0) return;
    Draft draft;
    draft.kind = ClaimKind::Statement;
    draft.subject = reading_.phrase_words(subject, false);
    draft.predicate = "be";
    const NounPhrase& np = analysis_.phrases[where];
    draft.object = std::string(reading_.lemma(np.preposition)) + ' ' + reading_.phrase_words(where);
    draft.answer = analysis_.span_of(static_cast<std::uint32_t>(np.preposition), np.last);
    draft.token = np.head;
    draft.value.text = draft.predicate;
    drafts_.push_back(std::move(draft));
  }

 private:
  // The phrase that the others hang on.
  std::int32_t topmost(const Sentence& sentence) const {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (analysis_.tokens[i].head == kNoHead) return analysis_.phrase_of(i);
    }
    return -1;
  }

  // The first that says where it is or how it is: not "of", which names it, and no day.
  std::int32_t described_by(std::int32_t subject, const Sentence& sentence) const {
    for (std::size_t i = static_cast<std::size_t>(subject) + 1; i < analysis_.phrases.size(); ++i) {
      const NounPhrase& np = analysis_.phrases[i];
      if (np.first >= sentence.last) break;
      const bool own = np.attached_to == subject && np.preposition >= 0;
      if (own && reading_.lemma(np.preposition) != "of" && !is_time(reading_, np))
        return static_cast<std::int32_t>(i);
    }
    return -1;
  }

  const Reading& reading_;
  const Analysis& analysis_;
  Drafts& drafts_;
};

}  // namespace

void make_headline_claims(const Reading& reading, Drafts& drafts) {
  const Analysis& analysis = reading.analysis();
  HeadlineReader reader(reading, drafts);
  std::size_t clause = 0;  // clauses stand by sentence
  for (const Sentence& sentence : analysis.sentences) {
    while (clause < analysis.clauses.size() && analysis.clauses[clause].verb < sentence.first) ++clause;
    const bool has_clause = clause < analysis.clauses.size() && analysis.clauses[clause].verb < sentence.last;
    if (has_clause || sentence.first == sentence.last) continue;
    if (sentence.block == BlockKind::Heading || sentence.block == BlockKind::Caption) reader.read(sentence);
  }
}

}  // namespace factcheck
