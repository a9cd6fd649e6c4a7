#include "mention/quote.h"

#include <algorithm>
#include <optional>

#include "mention/attribution.h"
#include "mention/name_scan.h"
#include "mention/offices.h"
#include "mention/quote_marks.h"

namespace factcheck {
namespace {

// Shorter than this, without a verb and without a cue, marked words are a title or kept at a distance.
constexpr std::uint32_t kShort = 5;

// Words between a reporting verb and what was said: "told reporters on Monday that".
constexpr std::uint32_t kMostBetween = 14;

class QuoteFinder {
 public:
  QuoteFinder(const Document& document, const Analysis& analysis, const Names& names)
      : analysis_(analysis),
        tokens_(analysis.tokens),
        attributions_(document, analysis, names),
        marked_(find_marked(analysis)) {
    inside_.assign(tokens_.size(), -1);
    for (std::size_t at = 0; at < marked_.size(); ++at) {
      std::fill(inside_.begin() + marked_[at].first, inside_.begin() + marked_[at].last,
                static_cast<std::int32_t>(at));
    }
    used_.assign(marked_.size(), false);
    is_cue_.assign(tokens_.size(), false);
  }

  std::vector<Quote> run() {
    find_direct();
    find_indirect();
    find_bare();
    std::ranges::sort(quotes_, [](const Quote& a, const Quote& b) {
      if (a.first != b.first) return a.first < b.first;
      return a.last > b.last;
    });
    return std::move(quotes_);
  }

 private:
  const Sentence& sentence_at(std::uint32_t token) const {
    return analysis_.sentences[analysis_.sentence_of(token)];
  }

  // The tokens of the paragraph that holds a token.
  std::pair<std::uint32_t, std::uint32_t> paragraph_at(std::uint32_t token) const {
    const std::uint32_t at = analysis_.sentence_of(token);
    const std::uint32_t paragraph = analysis_.sentences[at].paragraph;
    std::uint32_t first = at;
    std::uint32_t last = at;
    constexpr std::uint32_t kMostSentences = 40;
    while (first > 0 && at - first < kMostSentences && analysis_.sentences[first - 1].paragraph == paragraph)
      --first;
    while (last + 1 < analysis_.sentences.size() && last - at < kMostSentences &&
           analysis_.sentences[last + 1].paragraph == paragraph) {
      ++last;
    }
    return {analysis_.sentences[first].first, analysis_.sentences[last].last};
  }

  bool has_verb(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at < last; ++at) {
      if (tokens_[at].upos == Upos::VERB || tokens_[at].upos == Upos::AUX) return true;
    }
    return false;
  }

  static bool is_comma(const Token& token) {
    return token.text == "," || token.text == "—" || token.text == "–";
  }
  static bool ends_a_part(const Token& token) {
    return token.text == "," || token.text == "?" || token.text == "!" || token.text == "." ||
           token.text == "…" || token.text == "—" || token.text == "...";
  }

  void find_direct() {
    for (std::size_t at = 0; at < marked_.size(); ++at) {
      const MarkedSpan& span = marked_[at];
      if (const auto attribution = direct_attribution(at)) {
        for (std::uint32_t cue = attribution->cue_first; cue < attribution->cue_last; ++cue)
          is_cue_[cue] = true;
        take_direct(at, *attribution);
        last_speaker_ = quotes_.back();
        last_speaker_paragraph_ = sentence_at(span.last - 1).paragraph;
        continue;
      }
      if (goes_on_after_cue(at)) {
        extend_last(at);
        continue;
      }
      if (carries_on(at)) {
        Attribution silent;
        take_direct(at, silent);
        Quote& quote = quotes_.back();
        quote.speaker = last_speaker_->speaker;
        quote.speaker_entity = last_speaker_->speaker_entity;
        quote.speaker_name = last_speaker_->speaker_name;
        last_speaker_paragraph_ = sentence_at(span.last - 1).paragraph;
      }
    }
  }

  std::optional<Attribution> direct_attribution(std::size_t at) const {
    const MarkedSpan& span = marked_[at];
    const auto [first, last] = paragraph_at(span.last - 1);
    if (span.closed) {
      std::uint32_t next = span.last + 1;
      const bool parted = span.last > span.first && ends_a_part(tokens_[span.last - 1]);
      const bool comma = next < last && is_comma(tokens_[next]);
      if (comma) ++next;
      const bool fragment = !starts_a_sentence(span) && !follows_a_comma(span);
      if ((parted || comma) && next < last && !fragment) {
        if (auto found = attributions_.after(next, end_of_sentence(next, last))) return found;
      }
    }
    if (span.open == 0) return std::nullopt;
    const auto opening = paragraph_at(span.open);
    if (span.open > opening.first) {
      const Token& before = tokens_[span.open - 1];
      const bool reporting = attributions_.verb_at(span.open - 1) != nullptr;
      if (is_comma(before) || before.text == ":" || reporting) {
        if (inside_[span.open - 1] < 0) {
          if (auto found = attributions_.before(span.open, sentence_at(span.open).first)) return found;
        }
        if (before.text == ":") return attributions_.before(span.open, sentence_at(span.open - 1).first);
      }
      return std::nullopt;
    }
    // A paragraph that ends in a colon speaks in the next.
    const std::uint32_t before = span.open - 1;
    if (tokens_[before].text == ":" && inside_[before] < 0) {
      return attributions_.before(span.open, sentence_at(before).first);
    }
    return std::nullopt;
  }

  std::uint32_t end_of_sentence(std::uint32_t token, std::uint32_t limit) const {
    return std::min(limit, sentence_at(token).last);
  }

  bool starts_a_sentence(const MarkedSpan& span) const {
    return span.open == sentence_at(span.open).first || span.first == sentence_at(span.first).first;
  }

  bool follows_a_comma(const MarkedSpan& span) const {
    if (span.open == 0) return true;
    const Token& before = tokens_[span.open - 1];
    return is_comma(before) || before.text == ":" || attributions_.verb_at(span.open - 1) != nullptr;
  }

  // A quote goes on after its cue in the same paragraph, or fills the next paragraph alone.
  bool carries_on(std::size_t at) const {
    if (!last_speaker_) return false;
    const MarkedSpan& span = marked_[at];
    if (!starts_a_sentence(span) || span.last - span.first < 3) return false;
    const auto [first, last] = paragraph_at(span.open);
    const std::uint32_t paragraph = sentence_at(span.open).paragraph;
    if (paragraph == last_speaker_paragraph_) return no_person_between(last_speaker_->last, span.open);
    const bool alone = span.open == first && span.last + 1 >= last;
    return alone && paragraph == last_speaker_paragraph_ + 1;
  }

  // “The dam will hold,” she said. “We built it well.”: one quote, interrupted by its cue.
  bool goes_on_after_cue(std::size_t at) const {
    if (!last_speaker_ || quotes_.empty() || quotes_.back().directness != Directness::Direct) return false;
    const MarkedSpan& span = marked_[at];
    const Quote& before = quotes_.back();
    if (before.cue.empty() || !used_[at - 1] || span.open < before.last) return false;
    if (before.cue.begin < before.content.begin && before.parts.empty())
      return false;  // the cue stood before it
    const std::uint32_t cue_sentence = analysis_.sentence_of(before.last);
    const std::uint32_t paragraph = analysis_.sentences[cue_sentence].paragraph;
    if (sentence_at(span.open).paragraph != paragraph) return false;
    return (starts_a_sentence(span) || is_comma(tokens_[span.open - 1])) &&
           no_person_between(before.last, span.open);
  }

  void extend_last(std::size_t at) {
    const MarkedSpan& span = marked_[at];
    used_[at] = true;
    Quote& quote = quotes_.back();
    if (quote.parts.empty()) quote.parts.push_back(quote.content);
    quote.parts.push_back(analysis_.span_of(span.first, span.last));
    quote.last = span.last;
    quote.content.end = quote.parts.back().end;
    quote.span.end = span.closed ? tokens_[span.last].span.end : quote.content.end;
    last_speaker_ = quote;
    last_speaker_paragraph_ = sentence_at(span.last - 1).paragraph;
  }

  // Between a cue and the words that go on there is only the rest of the cue's sentence.
  bool no_person_between(std::uint32_t from, std::uint32_t to) const {
    if (from > to) return false;
    const std::uint32_t first = analysis_.sentence_of(from);
    const std::uint32_t last = analysis_.sentence_of(to);
    return last - first <= 1;
  }

  void take_direct(std::size_t at, const Attribution& attribution) {
    used_[at] = true;
    const MarkedSpan& span = marked_[at];
    add(span.first, span.last, Directness::Direct, attribution);
    Quote& quote = quotes_.back();
    quote.span.begin = tokens_[span.open].span.begin;
    if (span.closed) quote.span.end = tokens_[span.last].span.end;
  }

  void add(std::uint32_t first, std::uint32_t last, Directness directness, const Attribution& attribution) {
    Quote quote;
    quote.first = first;
    quote.last = last;
    quote.content = analysis_.span_of(first, last);
    quote.span = quote.content;
    quote.directness = directness;
    if (attribution.speaker_last > attribution.speaker_first) {
      quote.speaker = analysis_.span_of(attribution.speaker_first, attribution.speaker_last);
    }
    quote.speaker_entity = attribution.entity;
    quote.speaker_name = attribution.name;
    if (attribution.cue_last > attribution.cue_first) {
      quote.cue = analysis_.span_of(attribution.cue_first, attribution.cue_last);
    }
    quote.cue_lemma = attribution.cue_lemma;
    quotes_.push_back(std::move(quote));
  }

  void find_indirect() {
    std::size_t clause = 0;
    for (const Sentence& sentence : analysis_.sentences) {
      read_headline(sentence);
      for (; clause < analysis_.clauses.size() && analysis_.clauses[clause].verb < sentence.last; ++clause) {
        const std::uint32_t verb = analysis_.clauses[clause].verb;
        if (verb >= sentence.first && inside_[verb] < 0 && !is_cue_[verb]) read_verb(verb, sentence);
      }
      read_according_to(sentence);
    }
  }

  // "Ames: Dam will be closed by May" in a headline; "AMES: The dam is old." in a transcript.
  void read_headline(const Sentence& sentence) {
    constexpr std::uint32_t kLongestName = 6;
    std::uint32_t at = sentence.first;
    bool shouted = true;
    for (; at < std::min(sentence.last, sentence.first + kLongestName) && tokens_[at].text != ":"; ++at) {
      if (inside_[at] >= 0 || is_opening_mark(tokens_[at])) return;
      shouted = shouted && (tokens_[at].shape == Shape::Upper || tokens_[at].upos == Upos::PUNCT);
    }
    if (at == sentence.first || at + 2 >= sentence.last || tokens_[at].text != ":") return;
    Attribution attribution{.cue_first = at, .cue_last = at + 1, .cue_lemma = ":"};
    attributions_.set_speaker(attribution, analysis_.phrase_of(at - 1), at);
    const bool heading = sentence.block == BlockKind::Heading || is_title_case(analysis_, sentence);
    if (heading && attribution.entity >= 0) return add_content(at + 1, sentence.last, sentence, attribution);
    if (!shouted || attribution.speaker_last == attribution.speaker_first) return;
    const auto [first, last] = paragraph_at(at);
    if (first != sentence.first || inside_[at + 1] >= 0 || is_opening_mark(tokens_[at + 1])) return;
    add(at + 1, last, Directness::Direct, attribution);
    for (std::uint32_t said = at + 1; said < last; ++said) {
      is_cue_[said] = true;  // his own reports are part of what he says
      if (inside_[said] >= 0) used_[static_cast<std::size_t>(inside_[said])] = true;
    }
  }

  void read_verb(std::uint32_t at, const Sentence& sentence) {
    const ReportingVerb* verb = attributions_.verb_at(at);
    if (verb == nullptr || (!verb->speech && !is_finite(at))) return;
    if (read_as_clause(at, sentence)) return;
    if (verb->clause || verb->infinitive) {
      if (const auto start = content_after(at, *verb, sentence)) {
        const Attribution attribution = attributions_.of_clause(at);
        const bool infinitive = tokens_[*start].lower == "to";
        if (infinitive && attribution.entity < 0 && !is_people(attribution)) return;
        add_content(*start, end_of_content(*start, at, sentence), sentence, attribution);
        return;
      }
    }
    if (verb->speech && tokens_[at].xpos != Xpos::VBG) read_content_before(at, sentence);
  }

  // "could find", "understanding": thought of, not reported.
  bool is_finite(std::uint32_t verb) const {
    const std::int32_t clause = attributions_.clause_at(verb);
    if (clause < 0) return false;
    const Clause& found = analysis_.clauses[static_cast<std::size_t>(clause)];
    return found.tense != Tense::None && found.modal < 0 && found.kind != ClauseKind::Infinitive;
  }

  // A word for people at the speaker's head: "rebels threatened to", but not "the rift threatened to".
  bool is_people(const Attribution& attribution) const {
    for (std::uint32_t at = attribution.speaker_first; at < attribution.speaker_last; ++at) {
      if (find_descriptor(tokens_[at].lemma) != nullptr || match_office(tokens_, at, at + 1)) return true;
    }
    return false;
  }

  // "As one observer noted, the dam was old": the words follow the comma.
  bool read_as_clause(std::uint32_t verb, const Sentence& sentence) {
    if (tokens_[sentence.first].lower != "as" || verb > sentence.first + 10) return false;
    if (verb + 2 >= sentence.last || tokens_[verb + 1].text != ",") return false;
    add_content(verb + 2, sentence.last, sentence, attributions_.of_clause(verb));
    return true;
  }

  // Where the words begin that a reporting verb governs: past "reporters", "on Monday", "that".
  std::optional<std::uint32_t> content_after(std::uint32_t verb, const ReportingVerb& row,
                                             const Sentence& sentence) const {
    const std::uint32_t limit = std::min(sentence.last, verb + 1 + kMostBetween);
    for (std::uint32_t at = verb + 1; at < limit; ++at) {
      const Token& token = tokens_[at];
      if (token.lower == "that" && row.clause && at + 1 < sentence.last && token.upos != Upos::PRON &&
          token.upos != Upos::DET)
        return at + 1;
      if (row.clause &&
          (token.lower == "whether" || token.lower == "how" || token.lower == "why" || token.lower == "if")) {
        return at;
      }
      if (row.infinitive && token.lower == "to" && at + 1 < sentence.last &&
          tokens_[at + 1].upos == Upos::VERB)
        return at;
      if (row.clause && starts_a_clause(at, sentence)) return at;
      if (is_opening_mark(token)) return std::nullopt;
      const bool passed = token.upos == Upos::ADP || token.upos == Upos::ADV || token.upos == Upos::DET ||
                          token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::ADJ ||
                          token.upos == Upos::NUM || token.upos == Upos::PRON || token.upos == Upos::PART ||
                          token.xpos == Xpos::POS || token.upos == Upos::CCONJ ||
                          (token.text == "," && at > verb + 1);
      if (!passed) return std::nullopt;
      if (token.text == ".") return std::nullopt;
    }
    return std::nullopt;
  }

  // A noun phrase whose own verb follows: "said [the dam would] hold".
  bool starts_a_clause(std::uint32_t at, const Sentence& sentence) const {
    std::int32_t phrase = analysis_.phrase_of(at);
    if (phrase < 0 || analysis_.phrases[static_cast<std::size_t>(phrase)].first != at) return false;
    constexpr std::uint32_t kFar = 24;
    const std::uint32_t limit = std::min(sentence.last, at + kFar);
    for (std::uint32_t verb = analysis_.phrases[static_cast<std::size_t>(phrase)].last; verb < limit;
         ++verb) {
      if (tokens_[verb].text == ";") return false;
      const std::int32_t clause = attributions_.clause_at(verb);
      if (clause < 0) continue;
      const Clause& found = analysis_.clauses[static_cast<std::size_t>(clause)];
      if (found.subject_inherited || found.subject < 0 || found.tense == Tense::None) {
        if (found.modal < 0) continue;
      }
      if (found.subject < 0 || found.subject_inherited) continue;
      std::int32_t subject = found.subject;
      for (int steps = 0; steps < 4; ++steps) {
        const NounPhrase& words = analysis_.phrases[static_cast<std::size_t>(subject)];
        if (words.first == at) return true;
        const std::int32_t wider = words.possessor >= 0 ? words.possessor : words.coordinated_with;
        if (wider < 0) break;
        subject = wider;
      }
      return false;
    }
    return false;
  }

  // The end of reported words: of the sentence, or where the writer takes over again.
  std::uint32_t end_of_content(std::uint32_t start, std::uint32_t verb, const Sentence& sentence) const {
    const std::int32_t clause = attributions_.clause_at(verb);
    const bool relative =
        clause >= 0 && analysis_.clauses[static_cast<std::size_t>(clause)].kind == ClauseKind::Relative;
    for (std::uint32_t at = start; at + 1 < sentence.last; ++at) {
      if (inside_[at] >= 0) continue;
      if (tokens_[at].text == ";" || tokens_[at].text == "—") return at;
      if (tokens_[at].lower == "and" && at > start + 1) {  // "said it leaked and warned the town"
        const ReportingVerb* next = attributions_.verb_at(at + 1);
        const Xpos form = tokens_[at + 1].xpos;
        if (next != nullptr && next->clause && next->speech && (form == Xpos::VBD || form == Xpos::VBZ))
          return at;
      }
      if (tokens_[at].text != ",") continue;
      const Token& next = tokens_[at + 1];
      if (relative && at > start + 1 && attributions_.clause_at(verb) >= 0) {
        if (next.upos == Upos::VERB || next.upos == Upos::AUX) return at;
      }
      if (next.lower == "but" || next.lower == "yet" || next.lower == "while" || next.lower == "whereas" ||
          next.lower == "although" || next.lower == "though" || next.lower == "according") {
        return at;
      }
      const bool later = (next.lower == "before" || next.lower == "after") && at + 2 < sentence.last;
      if (later && tokens_[at + 2].xpos == Xpos::VBG && attributions_.verb_at(at + 2) != nullptr) return at;
      const ReportingVerb* again = attributions_.verb_at(at + 1);
      if (again != nullptr && next.xpos == Xpos::VBG) return at;  // ", adding that"
    }
    return sentence.last;
  }

  // "The dam will hold, the mayor said." and "The dam, the mayor said, will hold."
  void read_content_before(std::uint32_t verb, const Sentence& sentence) {
    std::uint32_t comma = 0;
    Attribution attribution;
    if (verb > sentence.first + 1 && is_comma(tokens_[verb - 1])) {
      const ReportingVerb* row = attributions_.verb_at(verb);
      if (!row->clause || row->addressee) return;
      comma = verb - 1;  // ", said the mayor"
      const std::int32_t speaker = verb + 1 < sentence.last ? analysis_.phrase_of(verb + 1) : -1;
      if (speaker < 0) return;
      attribution.cue_first = verb;
      attribution.cue_last = verb + 1;
      attribution.cue_lemma = attributions_.verb_at(verb)->lemma;
      attributions_.set_speaker(attribution, speaker, sentence.last);
    } else {
      attribution = attributions_.of_clause(verb);
      if (attribution.speaker_last == attribution.speaker_first ||
          attribution.speaker_first <= sentence.first)
        return;
      comma = attribution.speaker_first - 1;
      while (comma > sentence.first && tokens_[comma].upos == Upos::DET) --comma;
    }
    const bool after_quote = comma > sentence.first && is_quote_end(comma);
    if (!is_comma(tokens_[comma]) && !after_quote) return;
    if (!ends_the_cue(verb, std::max(verb + 1, attribution.speaker_last), sentence)) return;
    if (after_quote) ++comma;
    if (!has_verb(sentence.first, comma) && comma - sentence.first < 3) return;
    const std::uint32_t rest = std::max(verb + 1, attribution.speaker_last);
    const bool goes_on = !has_verb(sentence.first, comma) && rest + 2 < sentence.last;
    add_content(sentence.first, goes_on ? sentence.last : comma, sentence, attribution);
  }

  bool is_quote_end(std::uint32_t at) const {
    return at > 0 && inside_[at - 1] >= 0 && marked_[static_cast<std::size_t>(inside_[at - 1])].last == at;
  }

  // After the cue only its circumstances: "said.", "said on Friday", "told reporters."
  bool ends_the_cue(std::uint32_t verb, std::uint32_t at, const Sentence& sentence) const {
    if (at >= sentence.last) return true;
    const Token& token = tokens_[at];
    if (token.upos == Upos::PUNCT || token.upos == Upos::ADP || token.upos == Upos::ADV ||
        token.upos == Upos::SCONJ)
      return true;
    const ReportingVerb* row = attributions_.verb_at(verb);
    return (row->addressee || token.upos == Upos::PROPN || token.upos == Upos::CCONJ) &&
           token.upos != Upos::VERB;
  }

  void read_according_to(const Sentence& sentence) {
    for (std::uint32_t at = sentence.first; at + 2 < sentence.last; ++at) {
      if (tokens_[at].lower != "according" || tokens_[at + 1].lower != "to" || inside_[at] >= 0) continue;
      const std::int32_t phrase = analysis_.phrase_of(at + 2);
      if (phrase < 0) continue;
      Attribution attribution{.cue_first = at, .cue_last = at + 2, .cue_lemma = "according to"};
      attributions_.set_speaker(attribution, phrase, sentence.last);
      if (at > sentence.first + 2) {
        std::uint32_t end = at;
        while (end > sentence.first && is_comma(tokens_[end - 1])) --end;
        add_content(sentence.first, end, sentence, attribution);
        return;
      }
      std::uint32_t start = attribution.speaker_last;
      for (const std::uint32_t limit = std::min(sentence.last, start + kMostBetween); start < limit;
           ++start) {
        if (is_comma(tokens_[start])) break;
      }
      if (start + 1 < sentence.last && is_comma(tokens_[start]) && takes_marked(start + 1, attribution))
        return;
      if (start < sentence.last && is_comma(tokens_[start]))
        add_content(start + 1, sentence.last, sentence, attribution);
      return;
    }
  }

  // “According to the mayor, “the dam is old. It leaks.””: the marks, not the sentence, end the words.
  bool takes_marked(std::uint32_t open, const Attribution& attribution) {
    if (open + 1 >= tokens_.size() || inside_[open] >= 0 || inside_[open + 1] < 0) return false;
    const auto mark = static_cast<std::size_t>(inside_[open + 1]);
    if (marked_[mark].open != open || used_[mark]) return false;
    take_direct(mark, attribution);
    return true;
  }

  void add_content(std::uint32_t first, std::uint32_t last, const Sentence& sentence,
                   const Attribution& attribution) {
    while (last > first && (tokens_[last - 1].text == "." || is_comma(tokens_[last - 1]))) --last;
    while (first < last && tokens_[first].text == ",") ++first;
    if (first + 1 >= last) return;
    // Marks that the content cuts in two are taken whole.
    if (inside_[first] >= 0)
      first = std::max(sentence.first, marked_[static_cast<std::size_t>(inside_[first])].first);
    bool mixed = false;
    for (std::uint32_t at = first; at < last; ++at) {
      if (inside_[at] < 0) continue;
      const auto mark = static_cast<std::size_t>(inside_[at]);
      if (used_[mark]) {
        last = marked_[mark].open > first ? std::min(last, marked_[mark].open) : first;
        break;
      }
      mixed = true;
      used_[mark] = true;
      if (marked_[mark].closed && marked_[mark].last < sentence.last)
        last = std::max(last, marked_[mark].last + 1);
      at = marked_[mark].last - 1;
    }
    while (last > first && (tokens_[last - 1].text == "." || is_comma(tokens_[last - 1]))) --last;
    if (first + 1 >= last) return;
    const bool twice =
        std::any_of(quotes_.rbegin(),
                    quotes_.rbegin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(3, quotes_.size())),
                    [&](const Quote& quote) { return quote.first == first && quote.last == last; });
    if (!twice) add(first, last, mixed ? Directness::Mixed : Directness::Indirect, attribution);
  }

  // Marked words without a cue: a quote if they make a sentence, else a title or a word at arm's length.
  void find_bare() {
    for (std::size_t at = 0; at < marked_.size(); ++at) {
      const MarkedSpan& span = marked_[at];
      if (used_[at] || span.last - span.first < kShort || !has_verb(span.first, span.last)) continue;
      take_direct(at, {});
    }
  }

  const Analysis& analysis_;
  std::span<const Token> tokens_;
  Attributions attributions_;
  std::vector<MarkedSpan> marked_;
  std::vector<std::int32_t> inside_;  // of each token: the marked span that holds it, or -1
  std::vector<bool> used_;            // of each marked span
  std::vector<bool> is_cue_;          // of each token: it attributes a direct quote
  std::vector<Quote> quotes_;
  std::optional<Quote> last_speaker_;
  std::uint32_t last_speaker_paragraph_ = 0;
};

}  // namespace

std::vector<Quote> find_quotes(const Document& document, const Analysis& analysis, const Names& names) {
  return QuoteFinder(document, analysis, names).run();
}

std::string_view name_of(Directness directness) {
  switch (directness) {
    case Directness::Direct:
      return "direct";
    case Directness::Indirect:
      return "indirect";
    case Directness::Mixed:
      return "mixed";
  }
  return "";
}

}  // namespace factcheck
