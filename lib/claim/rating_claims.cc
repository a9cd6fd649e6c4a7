// Grades on a scale: "a Category 4 hurricane", "the tornado was confirmed as an EF5".
#include <algorithm>
#include <optional>

#include "claim/makers.h"

namespace factcheck {
namespace {

struct Grade {
  std::string_view unit;
  double value = 0;
  std::uint32_t first = 0, last = 0;  // tokens
};

// Both scales end at five.
std::optional<double> grade_value(std::string_view word) {
  static constexpr std::string_view kWords[] = {"zero", "one", "two", "three", "four", "five"};
  const auto found = std::ranges::find(kWords, word);
  if (found != std::end(kWords)) return static_cast<double>(found - std::begin(kWords));
  if (word.size() != 1 || word[0] < '0' || word[0] > '5') return {};
  return word[0] - '0';
}

// "category 4", "EF5", "EF-5": tornadoes are graded by letters, hurricanes by categories.
std::optional<Grade> grade_at(const Analysis& analysis, std::uint32_t at, std::uint32_t end) {
  const std::string_view word = analysis.tokens[at].lower;
  const auto lower = [&](std::uint32_t i) { return i < end ? analysis.tokens[i].lower : std::string_view(); };
  std::uint32_t of = at;
  std::optional<double> value;
  std::string_view unit = "category";
  if (word == "category") {
    value = grade_value(lower(++of));
  } else if (word.starts_with("ef") && word.size() <= 3 && analysis.tokens[at].text.starts_with("EF")) {
    unit = "enhanced Fujita";
    if (word.size() == 2 && lower(of + 1) == "-") ++of;
    value = grade_value(word.size() == 3 ? word.substr(2) : lower(++of));
  }
  if (!value) return {};
  return Grade{unit, *value, at, of + 1};
}

// "an EF5 tornado" is of the tornado; else of the subject that was rated, upgraded, confirmed.
std::string graded_thing(const Reading& reading, const Grade& grade) {
  const Analysis& analysis = reading.analysis();
  std::int32_t phrase = analysis.phrase_of(grade.first);
  const std::int32_t behind = grade.last < analysis.tokens.size() ? analysis.phrase_of(grade.last) : -1;
  if (behind >= 0 && analysis.phrases[behind].apposition_of == phrase) phrase = behind;
  if (phrase >= 0 && analysis.phrases[phrase].head >= grade.last)
    return std::string(reading.head_lemma(phrase));
  const Clause* clause = reading.clause(reading.clause_at(grade.first));
  if (!clause || clause->subject < 0 || clause->subject == phrase) return {};
  return reading.phrase_words(clause->subject, false);
}

}  // namespace

void make_rating_claims(const Reading& reading, Drafts& drafts) {
  const Analysis& analysis = reading.analysis();
  for (const Sentence& sentence : analysis.sentences) {
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
      const char first = analysis.tokens[at].lower.empty() ? ' ' : analysis.tokens[at].lower[0];
      if (first != 'c' && first != 'e') continue;
      const auto grade = grade_at(analysis, at, sentence.last);
      if (!grade) continue;
      Draft draft;
      draft.subject = graded_thing(reading, *grade);
      if (draft.subject.empty()) continue;
      draft.kind = ClaimKind::Measure;
      draft.predicate = "be rated";
      draft.answer = analysis.span_of(grade->first, grade->last);
      draft.token = grade->first;
      draft.clause = reading.clause_at(grade->first);
      draft.value.type = Value::Type::Quantity;
      Quantity quantity;
      quantity.span = quantity.number = draft.answer;
      quantity.value = grade->value;
      quantity.unit = grade->unit;
      quantity.dimension = Dimension::Other;
      quantity.first = grade->first;
      quantity.last = grade->last;
      set_intervals(quantity, grade->value, grade->value, 0);
      draft.value.quantity = std::move(quantity);
      draft.value.text = plain_words(reading.document().quote(draft.answer));
      drafts.push_back(std::move(draft));
    }
  }
}

}  // namespace factcheck
