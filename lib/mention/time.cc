// Times of an article: recognised sentence by sentence, resolved in text order.
//
// What ambiguous print is taken to mean stands in docs/times.md; time_policy.h sets it.
// Without an article's date such times keep an open value ("XXXX-07") and no days. The clock is never asked.
#include "mention/time.h"

#include <algorithm>
#include <array>

#include "mention/time_expression.h"

namespace factcheck {
namespace {

constexpr auto kTypes = std::to_array<std::string_view>({"DATE", "TIME", "DURATION", "SET"});

// Finds the clause that a time stands in.
class ClauseFinder {
 public:
  explicit ClauseFinder(const Analysis& analysis) : analysis_(analysis) {}

  // Tense at a token: of the smallest clause that holds it, else of the verb nearest to it.
  Tense tense_at(const Sentence& sentence, std::uint32_t token) const {
    // Clauses stand by sentence, then by verb; only those near the token are looked at, so that a list of a
    // thousand times costs no more than a thousand looks.
    constexpr std::ptrdiff_t kNear = 24;
    const auto& clauses = analysis_.clauses;
    const auto here = std::ranges::lower_bound(clauses, token, {}, &Clause::verb);
    const auto from = here - std::min(kNear, here - clauses.begin());
    const auto to = here + std::min(kNear, clauses.end() - here);
    const Clause* best = nullptr;
    for (auto at = from; at != to; ++at) {
      const Clause& clause = *at;
      if (clause.verb < sentence.first || clause.verb >= sentence.last) continue;
      if (token < clause.first || token >= clause.last) continue;
      if (best == nullptr || clause.last - clause.first < best->last - best->first) best = &clause;
    }
    if (best != nullptr) {
      const Tense tense = of_clause(*best);
      if (tense != Tense::None) return tense;
    }
    return of_nearest_verb(sentence, token);
  }

 private:
  // An infinitive or participle borrows from the clause it hangs on: "agreed to meet Friday" looks ahead.
  Tense of_clause(const Clause& start) const {
    const Clause* clause = &start;
    if (clause->kind == ClauseKind::Infinitive && hangs_on_a_plan(*clause)) return Tense::Future;
    for (int steps = 0; steps < 8; ++steps) {
      if (clause->tense != Tense::None)
        return clause->perfect && clause->tense == Tense::Present ? Tense::Past : clause->tense;
      if (clause->parent < 0 || static_cast<std::size_t>(clause->parent) >= analysis_.clauses.size()) break;
      clause = &analysis_.clauses[static_cast<std::size_t>(clause->parent)];
    }
    return Tense::None;
  }

  bool hangs_on_a_plan(const Clause& clause) const {
    // Verbs whose infinitive is still to come when they are told.
    constexpr auto kPlans = std::to_array<std::string_view>(
        {"agree", "aim", "expect", "hope", "intend", "plan", "prepare", "promise", "propose", "schedule",
         "set", "slate", "threaten", "vow", "want"});
    if (clause.parent < 0 || static_cast<std::size_t>(clause.parent) >= analysis_.clauses.size())
      return false;
    const std::uint32_t verb = analysis_.clauses[static_cast<std::size_t>(clause.parent)].verb;
    return verb < analysis_.tokens.size() && std::ranges::binary_search(kPlans, analysis_.tokens[verb].lemma);
  }

  Tense of_nearest_verb(const Sentence& sentence, std::uint32_t token) const {
    // Far away a verb says nothing; the window keeps long lists cheap.
    constexpr std::uint32_t kWindow = 40;
    for (std::uint32_t distance = 1; distance <= kWindow; ++distance) {
      if (token >= sentence.first + distance) {
        if (const Tense tense = of_verb(token - distance); tense != Tense::None) return tense;
      }
      if (token + distance < sentence.last) {
        if (const Tense tense = of_verb(token + distance); tense != Tense::None) return tense;
      }
    }
    return Tense::None;
  }

  Tense of_verb(std::uint32_t index) const {
    const Token& token = analysis_.tokens[index];
    if (token.upos != Upos::VERB && token.upos != Upos::AUX) return Tense::None;
    if (token.lower == "will" || token.lower == "'ll" || token.lower == "\u2019ll" || token.lower == "shall")
      return Tense::Future;
    if (token.xpos == Xpos::VBD || token.lower == "has" || token.lower == "have") return Tense::Past;
    if (token.xpos == Xpos::VBZ || token.xpos == Xpos::VBP) return Tense::Present;
    return Tense::None;
  }

  const Analysis& analysis_;
};

// What later times may count from: a day, month or year that the text names, not a length or "now".
bool can_anchor(const TimeMention& mention) {
  return mention.days && (mention.type == TimexType::Date || mention.type == TimexType::Time);
}

// "a year earlier" names what something is compared with; the story stays where it was.
bool is_comparison(const TimeExpression& expression) {
  return expression.unit == CalendarUnit::Year && expression.offset < 0 &&
         expression.direction == Direction::Nearest;
}

int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

}  // namespace

TimeFinder::TimeFinder(const Document& document, const Analysis& analysis, const TimePolicy& policy)
    : analysis_(analysis), policy_(policy) {
  if (document.metadata().published) context_.published = document.metadata().published->days;
}

void TimeFinder::read(const Sentence& sentence, const Parts& parts,
                      const std::vector<TimeExpression>& expressions) {
  if (sentence.paragraph != paragraph_) {
    paragraph_ = sentence.paragraph;
    context_.paragraph_year.reset();
  }
  const ClauseFinder clauses(analysis_);
  for (const TimeExpression& expression : expressions) {
    const std::uint32_t token = parts[expression.first].token;
    context_.tense = clauses.tense_at(sentence, token);
    TimeMention mention = resolve_time(expression, context_, policy_);
    mention.span = parts.span_of(expression.first, expression.last);
    mention.first = token;
    mention.last = parts[expression.last - 1].token + 1;
    if (can_anchor(mention) && !is_comparison(expression)) {
      context_.named = mention.days;
      if (expression.kind == TimeKind::Quarter && !expression.half) context_.quarter = mention.days;
    }
    // A day told from the article's date leads out of the story of another year.
    if (mention.anchored && expression.kind != TimeKind::CalendarDate) context_.paragraph_year.reset();
    if (expression.year && mention.days && mention.days->days() <= 366)
      context_.paragraph_year = year_of(mention.days->first);
    found_.push_back(std::move(mention));
  }
}

std::vector<TimeMention> find_times(const Document& document, const Analysis& analysis,
                                    const TimePolicy& policy) {
  TimeFinder finder(document, analysis, policy);
  Parts parts(document.text());
  for (const Sentence& sentence : analysis.sentences) {
    parts.cut(analysis, sentence);
    finder.read(sentence, parts, recognise_times(parts, analysis));
  }
  return finder.take();
}

std::string_view name_of(TimexType type) { return kTypes.at(static_cast<std::size_t>(type)); }

}  // namespace factcheck
