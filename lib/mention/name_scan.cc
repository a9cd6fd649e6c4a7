// The walk over the tokens of each sentence: where a name can start, and what its place in the sentence and
// in quotation marks says of it.
#include "mention/name_scan.h"

#include "mention/first_names.h"
#include "mention/name_scanner.h"
#include "mention/word_table.h"
#include "syntax/compound.h"
#include "syntax/ordinary_words.h"

namespace factcheck {
namespace {

// Names only as part of one: "South Lanark", but not "the South".
constexpr auto kDirections =
    std::to_array<std::string_view>({"east", "eastern", "north", "northeast", "northern", "northwest",
                                     "south", "southeast", "southern", "southwest", "west", "western"});
static_assert(is_table(kDirections));
constexpr WordIndex kDirectionsIndex(kDirections);

// "Trump-aligned", "pro-Trump", "EU-style": an adjective made of a name, not a name.
bool is_compound_adjective(std::string_view text) {
  const std::size_t hyphen = text.find('-');
  if (hyphen == std::string_view::npos || hyphen + 1 >= text.size()) return false;
  if (text.front() >= 'a' && text.front() <= 'z') return !text.starts_with("al-") && !text.starts_with("el-");
  const char after = text[hyphen + 1];
  const bool lower_after = after >= 'a' && after <= 'z';
  return lower_after && !text.starts_with("Al-") && !text.starts_with("Mar-");
}

}  // namespace

NameScanner::NameScanner(const Analysis& analysis) : analysis_(analysis), tokens_(analysis.tokens) {}

std::vector<NameCandidate> NameScanner::run() {
  std::vector<bool> title_case(analysis_.sentences.size());
  for (std::size_t at = 0; at < analysis_.sentences.size(); ++at) {
    title_case[at] = is_title_case(analysis_, analysis_.sentences[at]);
    if (!title_case[at]) note_inner_capitals(analysis_.sentences[at]);
  }
  for (std::size_t at = 0; at < analysis_.sentences.size(); ++at) {
    heading_ = title_case[at];
    scan(analysis_.sentences[at]);
  }
  return std::move(found_);
}

// A word with a capital in the middle of a sentence is a name at its start too.
void NameScanner::note_inner_capitals(const Sentence& sentence) {
  for (std::uint32_t at = sentence.first + 1; at < sentence.last; ++at) {
    const Token& token = tokens_[at];
    if (token.shape == Shape::Capitalised && !is_initial(at, sentence) && token.upos == Upos::PROPN) {
      inner_capitals_.insert(token.lower);
    }
  }
}

void NameScanner::scan(const Sentence& sentence) {
  std::uint32_t at = sentence.first;
  while (at < sentence.last) {
    if (!is_upper_start(tokens_[at])) {
      if (starts_with_article(at, sentence)) {
        const std::uint32_t end = grow(at + 2, sentence);
        add(at, end, has_title_before(at, sentence), honorific_before(at, sentence), sentence);
        at = end;
      } else {
        ++at;
      }
      continue;
    }
    if (const std::uint32_t quoted = quoted_name(at, sentence); quoted > at) {
      at = quoted;
      continue;
    }
    if (const std::uint32_t state = behind_party_letter(at, sentence); state > at) {
      at = state;
      continue;
    }
    const bool initial = is_initial(at, sentence);
    const bool closed = tokens_[at].shape == Shape::Capitalised && is_closed_class(tokens_[at].lower);
    const bool known = closed && known_until(at, sentence) > at;
    if ((closed && !known && (initial || tokens_[at].upos != Upos::PROPN || tokens_[at].lower == "the")) ||
        !name_like(at)) {
      ++at;
      continue;
    }
    const std::uint32_t last = grow(at, sentence);
    take(at, last, initial && !known, sentence);
    at = std::max(last, at + 1);
  }
}

// The end of a place or body of several words that starts here: "New York", "White House"; `at` if none
// does.
std::uint32_t NameScanner::known_until(std::uint32_t at, const Sentence& sentence) const {
  for (std::uint32_t last = std::min(sentence.last, at + 4); last > at + 1; --last) {
    if (!is_upper_start(tokens_[last - 1])) continue;
    const WordKey key = key_of(tokens_, at, last);
    if (find_place(key.view()) != nullptr || find_body(key.view()) != nullptr) return last;
  }
  return at;
}

// Behind "R" in "Ruth Ames, R-Texas," and "Ruth Ames (R-Texas)": the state alone is a name; behind all of
// "R-Kan.". `at` for other words.
std::uint32_t NameScanner::behind_party_letter(std::uint32_t at, const Sentence& sentence) const {
  if (at == sentence.first || (tokens_[at - 1].text != "," && tokens_[at - 1].text != "(")) return at;
  const std::string_view text = tokens_[at].text;
  const bool letter = text == "D" || text == "I" || text == "R";
  if (!letter || at + 2 >= sentence.last || !is_inner_hyphen(tokens_, at + 1)) return at;
  return tokens_[at + 2].text.ends_with('.') ? at + 3 : at + 2;
}

// “Government Efficiency Department”: a name in quotation marks is taken whole; a slogan (“Country First”)
// is passed over whole. Returns the token after it, or `at`.
std::uint32_t NameScanner::quoted_name(std::uint32_t at, const Sentence& sentence) {
  if (at == sentence.first || !is_quote_mark(tokens_[at - 1])) return at;
  std::uint32_t last = at;
  while (last < sentence.last && last - at < 8 && !is_quote_mark(tokens_[last]) &&
         (is_upper_start(tokens_[last]) || may_join(tokens_[last].lower))) {
    ++last;
  }
  std::uint32_t close = last;
  if (close < sentence.last && tokens_[close].text == "," && close + 1 < sentence.last) ++close;
  if (last - at < 2 || close >= sentence.last || !is_quote_mark(tokens_[close])) return at;
  NameCandidate candidate{.first = at, .last = last, .heading = heading_};
  classify(candidate);
  if (candidate.kind == EntityKind::Person || candidate.kind == EntityKind::Unknown) {
    return candidate.kind == EntityKind::Unknown ? last : at;
  }
  found_.push_back(candidate);
  return last;
}

bool NameScanner::may_join(std::string_view lower) {
  return lower == "of" || lower == "the" || lower == "and" || lower == "&" || lower == "for" ||
         lower == "in" || lower == "to" || lower == "a";
}

bool NameScanner::is_initial(std::uint32_t at, const Sentence& sentence) const {
  if (at == sentence.first) return true;
  const Token& before = tokens_[at - 1];
  if (before.upos != Upos::PUNCT && before.upos != Upos::SYM) return false;
  if (at - 1 == sentence.first) return true;
  return is_quote_mark(before) || before.text == ":" || before.text == "(" || before.text == "-" ||
         before.text == "–" || before.text == "—" || before.text == "•";
}

bool NameScanner::name_like(std::uint32_t at) const {
  const Token& token = tokens_[at];
  if (!is_upper_start(token)) return false;
  if (token.text.find('/') != std::string_view::npos) return false;  // credits: "Ames/AFP"
  if (in_compound(tokens_, at)) {
    const TokenRange whole = compound_of(tokens_, at);
    if (is_compound_adjective(compound_text(tokens_, whole)) && !is_syllable(whole.last - 1)) return false;
  }
  if (ends_with_full_stop_word(token.text)) return true;  // "J." of "J. Edgar"
  const WordKey key(token.lower);
  if (kDirectionsIndex.has(key.view())) return at + 1 < tokens_.size() && is_upper_start(tokens_[at + 1]);
  return !is_never_name(key.view()) || stands_before_given_name(at);
}

// "Moon" of "Moon Jae-in".
bool NameScanner::stands_before_given_name(std::uint32_t at) const {
  return at + 3 < tokens_.size() && is_upper_start(tokens_[at + 1]) && is_inner_hyphen(tokens_, at + 2) &&
         is_syllable(at + 3);
}

// Whether the words themselves, not their place in the sentence, show a name.
bool NameScanner::is_strong(std::uint32_t at) const {
  const Token& token = tokens_[at];
  if (token.shape != Shape::Capitalised || is_bare_initial(at)) return true;
  if (inner_capitals_.contains(token.lower)) return true;
  if (token.upos == Upos::PROPN && !is_ordinary_word(token.lower)) return true;
  const WordKey key(token.lower);
  return find_place(key.view()) != nullptr || find_body(key.view()) != nullptr || is_people(key.view()) ||
         find_first_name(key.view()).has_value();
}

// "D" of "D K Rao"; "A" and "I" are words.
bool NameScanner::is_bare_initial(std::uint32_t at) const {
  const std::string_view text = tokens_[at].text;
  return text.size() == 1 && text != "A" && text != "I" && at + 1 < tokens_.size() &&
         is_upper_start(tokens_[at + 1]) && tokens_[at + 1].upos == Upos::PROPN;
}

bool NameScanner::is_people(std::string_view key) {
  return !country_of_demonym(key).empty() || find_group(key) != nullptr;
}

bool NameScanner::is_place(std::uint32_t first, std::uint32_t last) const {
  return find_place(key_of(tokens_, first, last).view()) != nullptr;
}

bool NameScanner::is_upper_start(const Token& token) {
  const char first = token.text.empty() ? '\0' : token.text.front();
  switch (token.shape) {
    case Shape::Capitalised:
    case Shape::Upper:
      return true;
    case Shape::Mixed:
      return first >= 'A' && first <= 'Z' ? true : token.text.starts_with("i");
    case Shape::Alnum:
      return first >= 'A' && first <= 'Z' && token.text.size() > 2;
    default:
      return false;
  }
}

bool NameScanner::ends_with_full_stop_word(std::string_view text) {
  return text.size() == 2 && text[1] == '.';
}

bool is_quote_mark(const Token& token) {
  if (token.text.size() > 3) return false;
  const std::string_view text = token.text;
  return text == "\"" || text == "“" || text == "”" || text == "‘" || text == "’" || text == "„" ||
         text == "«" || text == "»" || text == "''" || text == "``" || text == "'";
}

bool is_title_case(const Analysis& analysis, const Sentence& sentence) {
  const std::uint32_t most_small = (sentence.last - sentence.first) / 10;
  std::uint32_t capitals = 0;
  std::uint32_t small = 0;
  for (const Token& token : analysis.tokens_of(sentence)) {
    switch (token.shape) {
      case Shape::Capitalised:
      case Shape::Upper:
      case Shape::Mixed:
        ++capitals;
        break;
      case Shape::Lower:  // titles leave small words small
        small += token.upos == Upos::VERB || token.upos == Upos::AUX || token.upos == Upos::NOUN ||
                 token.upos == Upos::ADJ || token.upos == Upos::ADV || token.upos == Upos::PRON;
        if (small > most_small) return false;
        break;
      default:
        break;
    }
  }
  if (small * 9 > capitals) return false;
  // A line without a full stop is a title from two words on; other sentences must be longer to show it.
  const bool open_end = analysis.tokens[sentence.last - 1].upos != Upos::PUNCT;
  return capitals >= (open_end || sentence.block == BlockKind::Heading ? 2U : 4U);
}

std::vector<NameCandidate> scan_names(const Analysis& analysis) { return NameScanner(analysis).run(); }

}  // namespace factcheck
