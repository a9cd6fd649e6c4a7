#include "verdict/both_figures.h"

#include <fmt/format.h>

#include <algorithm>

#include "align/noun_groups.h"
#include "claim/predicates.h"

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
  return gives(a, b) || gives(b, a);
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
