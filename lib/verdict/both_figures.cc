#include "verdict/both_figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

#include "align/noun_groups.h"
#include "align/words.h"
#include "base/utf8.h"
#include "claim/predicates.h"
#include "mention/number.h"

namespace factcheck {
namespace {

// Articles with more figures of one kind than this are tables; a look at all of them would be quadratic.
constexpr std::size_t kMostLookedAt = 64;

std::string key_of(const Claim& claim) {
  const Quantity& quantity = *claim.value.quantity;
  return fmt::format("{}|{}|{}|{}", claim.article, static_cast<int>(quantity.dimension), quantity.unit,
                     group_of_counted(quantity.counted));
}

bool same_deed(const Claim& a, const Claim& b) {
  if (a.text == b.text || a.predicate == b.predicate) return true;
  const Sense* x = sense_of_predicate(a.predicate, a.object);
  const Sense* y = sense_of_predicate(b.predicate, b.object);
  return x && y && x->id == y->id;
}

// A figure in digits and the words that may name what it counts: "31 pencils", "31 of his old pencils".
struct CountedFigure {
  double value = 0;
  std::size_t word = 0;  // where it stands
};

constexpr std::size_t kMostFigures = 5;  // of one sentence: all their sums are looked at
constexpr std::size_t kNounWithin = 5;   // words behind a figure

std::vector<CountedFigure> figures_of(const std::vector<std::string_view>& words) {
  std::vector<CountedFigure> figures;
  for (std::size_t i = 0; i < words.size() && figures.size() < kMostFigures; ++i) {
    if (words[i].find_first_not_of("0123456789.,") != std::string_view::npos) continue;
    if (const auto figure = read_figure(words[i])) figures.push_back({figure->value, i});
  }
  return figures;
}

// The noun stands behind the figure, or the figure stands alone for it: "gave 4 to a friend", "found 3 more".
// "Two of them were children" are among the others and add nothing.
bool counts_noun(const std::vector<std::string_view>& words, std::size_t figure, const std::string& noun) {
  for (std::size_t i = figure + 1; i < std::min(words.size(), figure + 1 + kNounWithin); ++i) {
    if (stem(words[i]) == noun) return true;
  }
  if (figure + 1 == words.size()) return true;
  const std::string behind = ascii_lower(words[figure + 1]);
  return behind == "more" || (behind != "of" && is_function_word(behind));
}

// Whether the terms, each added, taken away or left out, lead from `from` to `to`.
bool leads_to(double from, double to, std::span<const double> terms) {
  if (terms.empty()) return std::abs(from - to) < 1e-9 * std::max(1.0, std::abs(to));
  const auto rest = terms.subspan(1);
  return leads_to(from, to, rest) || leads_to(from + terms[0], to, rest) ||
         leads_to(from - terms[0], to, rest);
}

// "Nine trees stood there and 4 trees were felled" leaves room for 5: what came to them, or went.
bool sums_to(const Claim& side, const Claim& other) {
  const Quantity& figure = *side.value.quantity;
  const Quantity& sum = *other.value.quantity;
  if (figure.dimension != Dimension::Count || figure.counted.empty()) return false;
  // The dead and the injured are two tolls: 60 less 20 is no third.
  const Sense* sense = sense_of_predicate(side.predicate, side.object);
  if (sense != nullptr && sense->running) return false;
  const std::vector<std::string_view> words = words_in_order(side.text);
  const std::string noun = stem(figure.counted);
  std::vector<double> terms;
  bool own = false;
  for (const CountedFigure& beside : figures_of(words)) {
    if (beside.value == figure.value && !own)
      own = true;
    else if (counts_noun(words, beside.word, noun))
      terms.push_back(beside.value);
  }
  return !terms.empty() && leads_to(figure.value, sum.value, terms);
}

// The other side's words for its figure stand in this side's sentence as well: "41 of the 57" gives both.
bool stands_beside(const Claim& side, const Claim& other) {
  const std::string_view number = std::string_view(other.answer);
  if (number.empty()) return false;
  for (std::size_t at = side.text.find(number); at != std::string::npos;
       at = side.text.find(number, at + 1)) {
    const std::size_t end = at + number.size();
    const auto inside = [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.' || c == ',';
    };
    const bool begins = at == 0 || !inside(side.text[at - 1]) || side.text[at - 1] == ',';
    const bool ends = end >= side.text.size() || !inside(side.text[end]) || end + 1 == side.text.size() ||
                      side.text[end + 1] == ' ';
    if (begins && ends) return true;
  }
  return false;
}

}  // namespace

FigureIndex::FigureIndex(const std::vector<Claim>& claims) : claims_(claims) {
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    if (!claims[i].value.quantity) continue;
    auto& list = by_kind_[key_of(claims[i])];
    if (list.size() < kMostLookedAt) list.push_back(i);
  }
}

bool FigureIndex::both_given(const Relation& relation) const {
  const Claim& a = claims_[relation.a];
  const Claim& b = claims_[relation.b];
  if (!a.value.quantity || !b.value.quantity || a.article == b.article) return false;
  if (stands_beside(a, b) || stands_beside(b, a) || sums_to(a, b) || sums_to(b, a)) return true;
  return gives(a, b) || gives(b, a);
}

bool FigureIndex::third_given(const Relation& relation) const {
  const Claim& a = claims_[relation.a];
  const Claim& b = claims_[relation.b];
  if (!a.value.quantity || !b.value.quantity || a.article != b.article) return false;
  const auto found = by_kind_.find(key_of(a));
  if (found == by_kind_.end()) return false;
  return std::ranges::any_of(found->second, [&](std::uint32_t i) {
    const Interval& figure = claims_[i].value.quantity->expected;
    return same_deed(claims_[i], a) && !figure.meets(a.value.quantity->expected) &&
           !figure.meets(b.value.quantity->expected);
  });
}

// Whether the article of `side` has a figure beside it that agrees with `other`.
bool FigureIndex::gives(const Claim& side, const Claim& other) const {
  const auto found = by_kind_.find(key_of(side));
  if (found == by_kind_.end()) return false;
  return std::ranges::any_of(found->second, [&](std::uint32_t i) {
    const Claim& beside = claims_[i];
    const Quantity& figure = *beside.value.quantity;
    const bool wide = figure.bound == Bound::Vague || figure.bound == Bound::Range;
    return &beside != &side && !wide && same_deed(beside, side) &&
           figure.expected.meets(other.value.quantity->expected);
  });
}

}  // namespace factcheck
