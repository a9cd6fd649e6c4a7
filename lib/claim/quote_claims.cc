// Claims on what somebody said in these very words.
#include <string>

#include "claim/makers.h"

namespace factcheck {
namespace {

// A shorter quote is a term or an exclamation, and two of them agree by chance.
constexpr std::uint32_t kFewestWords = 5;

// The words said, without the cue that may stand between them.
std::string words_said(const Document& document, const Quote& quote) {
  std::string words;
  for (const ByteSpan part : quote.parts) {
    if (!words.empty()) words += ' ';
    words += document.quote(part);
  }
  return words;
}

}  // namespace

void make_quote_claims(const Reading& reading, Drafts& drafts) {
  for (const Quote& quote : reading.mentions().quotes) {
    const bool verbatim = quote.directness == Directness::Direct;
    if (!verbatim || quote.speaker_name.empty() || quote.last - quote.first < kFewestWords) continue;
    Draft draft;
    draft.kind = ClaimKind::Quote;
    draft.subject = quote.speaker_name;
    draft.predicate = quote.cue_lemma.empty() || quote.cue_lemma == "according to" ? "say" : quote.cue_lemma;
    draft.answer = quote.content;
    draft.token = quote.first;
    draft.polarity = Polarity::Affirmed;
    draft.modality = Modality::Asserted;
    draft.answer_words = words_said(reading.document(), quote);
    draft.value.text = plain_words(draft.answer_words.empty() ? reading.document().quote(quote.content)
                                                              : draft.answer_words);
    drafts.push_back(std::move(draft));
  }
}

}  // namespace factcheck
