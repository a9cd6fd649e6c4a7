#include "align/comparable.h"

#include <algorithm>
#include <cmath>

#include "align/directed.h"
#include "align/names.h"
#include "align/near_copies.h"
#include "align/statements.h"
#include "align/within_article.h"
#include "align/wording.h"
#include "base/utf8.h"
#include "claim/extract.h"

namespace factcheck {
namespace {

// Two claims of one event are dated within this many days of each other.
constexpr long kEventReach = 14;

// One deed of the same parties, told the other way round; one toll of one article.
constexpr double kOneDeed = 0.85;

bool times_clash(const Claim& a, const Claim& b) {
  return a.when && b.when && days_between(*a.when, *b.when) > kEventReach;
}

bool same_verb(const Profile& a, const Profile& b) {
  if (a.sense || b.sense) return a.sense && b.sense && a.sense->id == b.sense->id;
  // A figure whose words do not say what is told of it answers no question by its verb.
  return !a.verb.empty() && a.verb == b.verb;
}

double with_context(double score, const Profile& a, const Profile& b, const Surroundings& around) {
  // What the two sentences share beside the frame speaks for one event.
  const double sentence = overlap(a.sentence, b.sentence);
  score += 0.15 * std::min(1.0, 2 * sentence) + 0.1 * std::min(1.0, around.closeness);
  return std::clamp(score, 0.0, 1.0);
}

bool values_agree(const Quantity& a, const Quantity& b) { return a.expected.meets(b.expected); }

// Two figures for one thing lie near each other; further apart one of them is of a part, or of another event.
constexpr double kOneToll = 1.45;
constexpr double kOneTollOfOneEvent = 2;
constexpr double kOneThing = 3;
bool far_apart(const Quantity& a, const Quantity& b, double ratio) {
  const double low = std::min(a.expected.high, b.expected.high);
  const double high = std::max(a.expected.low, b.expected.low);
  return high > ratio * low;
}

// One is counted in a place that the other's sentence does not name.
bool places_clash(const Profile& a, const Profile& b) {
  const auto unnamed = [](const Claim& placed, const Claim& other) {
    if (placed.where.empty()) return false;
    return placed.where == kPlaceNamedBefore || other.text.find(placed.where) == std::string::npos;
  };
  return unnamed(*a.claim, *b.claim) || unnamed(*b.claim, *a.claim) || a.reaches_wide != b.reaches_wide;
}

// No figure of one can be held against the other.
bool units_differ(const Quantity& x, const Quantity& y) {
  const bool named_unit = x.dimension == Dimension::Money || x.dimension == Dimension::Percent;
  return x.dimension != y.dimension || (named_unit && x.unit != y.unit) || x.per != y.per;
}

// Hard limits: what speaks for two figures of two things, whatever their words share.
bool figures_of_two_things(const Profile& a, const Profile& b) {
  const Quantity& x = *a.claim->value.quantity;
  const Quantity& y = *b.claim->value.quantity;
  if ((x.change == Change::None) != (y.change == Change::None)) return true;
  if (a.direction != b.direction || a.additional != b.additional) return true;
  // "a $9 increase" and "a $10.10 increase" are two things.
  if (!a.figures.empty() && !b.figures.empty() && shared_words(a.figures, b.figures) == 0) return true;
  return a.background != b.background || times_clash(*a.claim, *b.claim);
}

// The article of a later day has the larger figure: what runs may have come so far.
bool rose_since(const Claim& a, const Claim& b) {
  if (!a.as_of || !b.as_of || days_between(*a.as_of, *b.as_of) == 0) return false;
  const bool b_later = b.as_of->first > a.as_of->first;
  return (b_later ? b : a).value.quantity->value > (b_later ? a : b).value.quantity->value;
}

double compare_counts(const Profile& a, const Profile& b, bool agree, bool one_event) {
  const Quantity& x = *a.claim->value.quantity;
  const Quantity& y = *b.claim->value.quantity;
  const bool running = a.sense && a.sense->running;
  const bool toll = running && a.counted == "person";
  const bool known = toll || (a.sense && a.sense->object_known);
  double score = known ? 0.65 : 0.3 + 0.4 * overlap(a.frame, b.frame);
  if (!std::ranges::equal(a.modifiers, b.modifiers)) score -= agree ? 0.1 : 0.25;
  if (places_clash(a, b)) score -= agree ? 0.05 : 0.2;
  const double reach = !running ? kOneThing : one_event ? kOneTollOfOneEvent : kOneToll;
  if (far_apart(x, y, reach)) score -= running && rose_since(*a.claim, *b.claim) ? 0.1 : 0.3;
  // "40 fake watches" and "52 watches".
  if (a.standings != b.standings && !agree) score -= 0.2;
  return agree ? score + 0.15 : score;
}

// Amounts, percentages and measures hang on what they are of.
double compare_measured(const Profile& a, const Profile& b, bool agree) {
  double object = a.object.empty() && b.object.empty() ? 0.6 : overlap(a.object, b.object);
  if (a.sense && a.sense->object_known) object = std::max(object, 0.9);
  const double sentence = overlap(a.sentence, b.sentence);
  double score = (same_subject(a, b) ? 0.35 : 0.0) + 0.25 * object + 0.2 * std::min(1.0, 1.5 * sentence) +
                 (a.sense ? 0.1 : 0.0);
  if (agree && overlap(a.frame, b.frame) > 0) score += 0.2;
  // "the limit for the bend" and "the limit for the stretch before it".
  const bool known = a.sense && a.sense->object_known;
  const bool framed = !a.frame.empty() || !b.frame.empty();
  if (!agree && !known && framed && overlap(a.frame, b.frame) < 0.6) score = std::min(score, 0.45);
  if (!agree && !known && far_apart(*a.claim->value.quantity, *b.claim->value.quantity, kOneThing))
    score -= 0.2;
  // Agencies differ by tenths; further apart it is another quake of the series.
  constexpr double kOneQuake = 0.5;
  const Quantity& x = *a.claim->value.quantity;
  const Quantity& y = *b.claim->value.quantity;
  if (x.dimension == Dimension::Magnitude && std::fabs(x.value - y.value) > kOneQuake)
    score = std::min(score, 0.45);
  // Rain of two places is not of one; a gift is, wherever it is spoken of.
  if (!agree && a.claim->kind == ClaimKind::Measure && places_clash(a, b)) score = std::min(score, 0.45);
  return score;
}

double compare_quantities(const Profile& a, const Profile& b, const Surroundings& around) {
  const Quantity& x = *a.claim->value.quantity;
  const Quantity& y = *b.claim->value.quantity;
  if (units_differ(x, y)) return 0;
  // One telling figure in two like sentences is one fact, whatever the verb.
  const double alike = overlap(a.sentence, b.sentence);
  const bool one_counted = x.dimension != Dimension::Count || a.counted == b.counted;
  const double told = same_telling_value(x, y) && one_counted && alike >= 0.2 ? 0.5 + 0.4 * alike : 0;
  if (x.dimension == Dimension::Age) return same_subject(a, b) ? 0.9 : 0;
  if (figures_of_two_things(a, b)) return told;
  const bool count = x.dimension == Dimension::Count;
  const bool agree = values_agree(x, y);
  if (count && a.counted != b.counted) return 0;
  // An article that gives two figures gives them of two things, but for a toll that it tells twice.
  if (around.same_article && !agree) return surely_one_toll(a, b) ? kOneDeed : 0;

  double score = 0;
  if (same_verb(a, b))
    score = with_context(
        count ? compare_counts(a, b, agree, around.one_event) : compare_measured(a, b, agree), a, b, around);
  return std::max(score, told);
}

// "chief executive of Tesla" before and after " of ".
std::pair<std::string_view, std::string_view> office_parts(std::string_view office) {
  const std::size_t of = office.find(" of ");
  if (of == std::string_view::npos) return {office, {}};
  return {office.substr(0, of), office.substr(of + 4)};
}

bool same_body(std::string_view a, std::string_view b) {
  const auto x = exact_words(a);
  const auto y = exact_words(b);
  // "Sudan" is not "South Sudan"; of longer names one may leave words out.
  const std::size_t shorter = std::min(x.size(), y.size());
  return !x.empty() && shared_words(x, y) == shorter && (shorter > 1 || x.size() == y.size());
}

double compare_roles(const Profile& a, const Profile& b) {
  if (a.claim->value.type != b.claim->value.type) return 0;
  const bool of_holder = a.claim->value.type == Value::Type::Role;
  if (of_holder && !same_subject(a, b)) return 0;
  const auto [office_a, body_a] = office_parts(of_holder ? a.claim->object : a.claim->subject);
  const auto [office_b, body_b] = office_parts(of_holder ? b.claim->object : b.claim->subject);
  if (office_a != office_b) return 0;
  if (body_a.empty() || body_b.empty()) return of_holder ? 0.8 : 0;
  return same_body(body_a, body_b) ? 0.9 : 0;
}

// The patient alone tells which deed is meant: who was arrested, but not who was visited.
bool befalls_once(const Profile& profile) {
  return profile.claim->kind == ClaimKind::Status && profile.sense && !profile.sense->repeats;
}

double compare_deeds(const Profile& a, const Profile& b, const Surroundings& around) {
  if (roles_swapped(a, b))
    return times_clash(*a.claim, *b.claim) || a.background || b.background ? 0 : kOneDeed;
  if (a.topic != b.topic || !same_subject(a, b)) return 0;
  if (times_clash(*a.claim, *b.claim) || a.standings != b.standings) return 0;
  // Who did not swerve at all did not swerve to the left. A deed may leave out what a statement of its clause
  // tells.
  const bool whole = a.claim->kind != ClaimKind::Statement && b.claim->kind != ClaimKind::Statement;
  const bool denied = whole && a.claim->polarity != b.claim->polarity &&
                      (a.claim->polarity == Polarity::Negated ? a : b).object.empty();
  const bool plain = denied || (a.object.empty() && b.object.empty());
  const double object = plain ? 1.0 : overlap(a.object, b.object);
  if (befalls_once(a) && befalls_once(b)) return with_context(0.65, a, b, around);
  if (object < 0.6) return 0;
  return with_context(0.35 + 0.3 * object, a, b, around);
}

double compare_circumstances(const Profile& a, const Profile& b, const Surroundings& around) {
  if (!same_verb(a, b) || !same_subject(a, b) || a.background != b.background) return 0;
  if (a.claim->value.days && b.claim->value.days &&
      days_between(*a.claim->value.days, *b.claim->value.days) > 400)
    return 0;
  const bool plain = a.object.empty() && b.object.empty();
  const double object = plain ? 0.7 : overlap(a.object, b.object);
  return with_context(0.2 + 0.4 * object, a, b, around);
}

// The same person if the names are one or nearly so.
double compare_spellings(const Claim& a, const Claim& b) {
  if (a.predicate != b.predicate || a.article == b.article) return 0;
  const std::string& x = a.value.text;
  const std::string& y = b.value.text;
  return same_name(x, y) || near_spelling(x, y) || shorter_name(x, y) ? 0.9 : 0;
}

// One description, word for word: "largest city in Peru" is not "largest city in northern Peru". Who was it
// may be so no longer.
double compare_descriptions(const Claim& a, const Claim& b) {
  if (!is_description(a) || !is_description(b)) return 0;
  const bool one =
      exact_words(a.subject) == exact_words(b.subject) && figure_words(a.subject) == figure_words(b.subject);
  return !one ? 0 : a.predicate == b.predicate ? 0.9 : 0.6;
}

double compare_names(const Profile& a, const Profile& b) {
  if (is_description(*a.claim) || is_description(*b.claim)) return compare_descriptions(*a.claim, *b.claim);
  if (a.claim->predicate == kSpelled || b.claim->predicate == kSpelled)
    return compare_spellings(*a.claim, *b.claim);
  const bool kind = a.claim->object == b.claim->object;
  return same_verb(a, b) && same_subject(a, b) && kind ? 0.9 : 0;
}

double compare_agents(const Profile& a, const Profile& b) {
  return same_verb(a, b) && !a.object.empty() && overlap(a.object, b.object) > 0.99 ? 0.85 : 0;
}

double compare_quotes(const Profile& a, const Profile& b) {
  if (!same_subject(a, b)) return 0;
  const auto x = exact_words(a.claim->answer);
  const auto y = exact_words(b.claim->answer);
  if (std::min(x.size(), y.size()) < 3) return 0;
  const double shared = overlap(x, y);
  return shared >= 0.6 ? 0.5 + 0.5 * shared : 0;
}

// Edited copies of one sentence ask the same at the same place.
constexpr double kNearCopy = 0.9;

bool copies_of_one(const Profile& a, const Profile& b) {
  const Claim& x = *a.claim;
  const Claim& y = *b.claim;
  if (x.value.quantity && y.value.quantity) {
    if (units_differ(*x.value.quantity, *y.value.quantity) || a.direction != b.direction) return false;
    const bool measures = x.kind == ClaimKind::Measure;  // rain of two places in like words
    if (measures && !values_agree(*x.value.quantity, *y.value.quantity) && places_clash(a, b)) return false;
  } else if (x.kind != y.kind ||
             (x.kind != ClaimKind::Date && x.kind != ClaimKind::Time && x.kind != ClaimKind::Place)) {
    return false;
  }
  return overlap(a.sentence, b.sentence) >= 0.6 && answer_in_one_place(x, y);
}

// The most for pairs that may belong together and may not contradict each other.
constexpr double kBelowSameThing = kSameThing - 0.01;

// What a clause states may be told by the deed of another. Its words alone never show that two cannot both be
// right.
double compare_clauses(const Profile& a, const Profile& b, const Surroundings& around) {
  const bool states = a.claim->kind == ClaimKind::Statement || b.claim->kind == ClaimKind::Statement;
  const double score = compare_deeds(a, b, around);
  return states ? std::min(score, kBelowSameThing) : score;
}

double compare_by_words(const Profile& a, const Profile& b, const Surroundings& around) {
  const bool quantities = a.claim->value.quantity && b.claim->value.quantity;
  if (quantities) return compare_quantities(a, b, around);
  const ClaimKind kind = a.claim->kind;
  if (is_clause(*a.claim) && is_clause(*b.claim)) return compare_clauses(a, b, around);
  if (kind != b.claim->kind) return 0;
  switch (kind) {
    case ClaimKind::Role:
      return compare_roles(a, b);
    case ClaimKind::Name:
      return compare_names(a, b);
    case ClaimKind::Agent:
      return compare_agents(a, b);
    case ClaimKind::Quote:
      return compare_quotes(a, b);
    case ClaimKind::Date:
    case ClaimKind::Time:
    case ClaimKind::Place:
      return compare_circumstances(a, b, around);
    case ClaimKind::Statement:
      if (!is_differing_word(*a.claim) || !is_differing_word(*b.claim)) return 0;
      return telling_difference(a.claim->text, b.claim->text, around.one_event) ? kNearCopy : 0;
    default:
      return 0;
  }
}

// One sentence told twice: two figures in it are answers to two questions.
bool figures_of_one_sentence(const Claim& a, const Claim& b) {
  return a.value.quantity && b.value.quantity && a.answer != b.answer && a.text == b.text;
}

// Articles of two seasons, and nothing says that both speak of one day: another train, another quake. Days.
constexpr long kOneSeason = 120;
bool written_apart(const Claim& a, const Claim& b) {
  if (!a.as_of || !b.as_of || days_between(*a.as_of, *b.as_of) <= kOneSeason) return false;
  return !a.when || !b.when || days_between(*a.when, *b.when) > 0;
}

// A weekday and the date that it is written with.
bool of_one_date(const Claim& a, const Claim& b) {
  return a.predicate == b.predicate && a.article == b.article && a.subject == b.subject &&
         a.sentence.begin == b.sentence.begin && a.answer != b.answer;
}

// What was learned says which claims belong together, not which cannot both be right: as a score it stays
// below kSameThing.
double below_same_thing(double probability) {
  constexpr double kLikely = 0.35;
  if (probability < kLikely) return 0;
  return kComparable + (probability - kLikely) / (1 - kLikely) * (kSameThing - kComparable) * 0.99;
}

}  // namespace

Comparability comparability(const Profile& a, const Profile& b, const Surroundings& around) {
  if (a.claim->predicate == kOnWeekday || b.claim->predicate == kOnWeekday)
    return {of_one_date(*a.claim, *b.claim) ? kOneDeed : 0};
  if (!around.one_event && !around.same_article && around.closeness < kSameStory) return {};
  if (figures_of_one_sentence(*a.claim, *b.claim)) return {};
  const bool apart = written_apart(*a.claim, *b.claim);
  const double score = std::min(compare_by_words(a, b, around), apart ? kBelowSameThing : 1);
  if (score >= kNearCopy || around.same_article) return {score};
  if (!apart && copies_of_one(a, b)) return {kNearCopy};
  if (score >= kComparable) return {score};
  const double learned = below_same_thing(learned_comparability(a, b, around));
  return learned > score ? Comparability{learned, true} : Comparability{score};
}

}  // namespace factcheck
