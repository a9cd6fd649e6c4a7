#include "claim/extract.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/utf8.h"
#include "claim/makers.h"

namespace factcheck {
namespace {

// White space folded to single blanks.
std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += c;
  }
  return out;
}

SourceSpan source_span(const Document& document, ByteSpan plain) {
  const ByteSpan source = document.to_source(plain);
  return {document.place(source.begin), document.place(source.end)};
}

// A sentence as its claims show it: worked out once, since most have several.
struct SentenceText {
  SourceSpan span;
  std::string words;
};

Claim finish(const Reading& reading, const Draft& draft, std::optional<SentenceText>& sentence) {
  const Document& document = reading.document();
  if (!sentence) {
    const Analysis& analysis = reading.analysis();
    const ByteSpan plain = analysis.sentences[analysis.sentence_of(draft.token)].span;
    sentence = {source_span(document, plain), folded(document.quote(plain))};
  }
  Claim claim;
  claim.kind = draft.kind;
  claim.subject = folded(draft.subject);
  claim.predicate = draft.predicate;
  claim.object = folded(draft.object);
  claim.answer = folded(draft.answer_words.empty() ? document.quote(draft.answer) : draft.answer_words);
  claim.value = draft.value;
  claim.polarity = draft.polarity ? *draft.polarity : reading.polarity_of(draft.clause);
  claim.modality = draft.modality ? *draft.modality : reading.modality_of(draft.clause);
  if (draft.kind != ClaimKind::Quote) claim.attributed_to = reading.speakers(draft.token);
  claim.when = reading.when(draft.clause);
  claim.where = draft.where.empty() ? reading.where(draft.clause, draft.token) : draft.where;
  if (const auto& published = document.metadata().published) claim.as_of = published->days;
  claim.span = source_span(document, draft.answer);
  claim.sentence = sentence->span;
  claim.text = sentence->words;
  return claim;
}

}  // namespace

std::string plain_words(std::string_view words) {
  std::string out = ascii_lower(folded(words));
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (out.starts_with(article)) {
      out.erase(0, article.size());
      break;
    }
  }
  return out;
}

std::vector<Claim> extract_claims(const Document& document, const Analysis& analysis,
                                  const Mentions& mentions) {
  const Reading reading(document, analysis, mentions);
  Drafts drafts;
  make_quantity_claims(reading, drafts);
  make_repetition_claims(reading, drafts);
  make_rating_claims(reading, drafts);
  make_role_claims(reading, drafts);
  make_name_claims(reading, drafts);
  make_person_name_claims(reading, drafts);
  make_identity_claims(reading, drafts);
  make_event_claims(reading, drafts);
  make_circumstance_claims(reading, drafts);
  make_superlative_claims(reading, drafts);
  make_description_claims(reading, drafts);
  make_converse_claims(reading, drafts);
  make_headline_claims(reading, drafts);
  make_quote_claims(reading, drafts);
  make_weekday_claims(reading, drafts);
  make_statement_claims(reading, drafts);

  std::vector<Claim> claims;
  claims.reserve(drafts.size());
  std::vector<std::size_t> of_sentence(analysis.sentences.size());
  std::vector<std::optional<SentenceText>> sentences(analysis.sentences.size());
  std::set<std::tuple<ClaimKind, ByteSpan, std::string_view, std::string_view, std::string_view>> made;
  for (const Draft& draft : drafts) {
    // "mediated to broker a truce": two verbs of one sense make one claim.
    if (!made.emplace(draft.kind, draft.answer, draft.subject, draft.predicate, draft.object).second)
      continue;
    const std::uint32_t sentence = analysis.sentence_of(draft.token);
    if (draft.answer.empty() || ++of_sentence[sentence] > kMostOfOneSentence) continue;
    claims.push_back(finish(reading, draft, sentences[sentence]));
  }
  std::ranges::stable_sort(claims, {}, [](const Claim& claim) {
    return std::tuple(claim.span.begin.byte, claim.span.end.byte, claim.kind);
  });
  // Ids count repeats, so that two equal claims of one article stay apart.
  std::unordered_map<std::string, unsigned> repeats;
  for (Claim& claim : claims) {
    const auto numbered = [&](unsigned repeat) {
      return claim_id(document.path(), document.id(), claim.kind, claim.text, claim.answer, repeat);
    };
    claim.id = numbered(0);
    const unsigned repeat = repeats[claim.id]++;
    if (repeat > 0) claim.id = numbered(repeat);
  }
  return claims;
}

}  // namespace factcheck
