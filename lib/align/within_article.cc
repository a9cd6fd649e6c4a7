#include "align/within_article.h"

#include <algorithm>
#include <array>

#include "align/near_copies.h"
#include "base/utf8.h"

namespace factcheck {
namespace {

// Words beside a toll that make it one of a part, of another moment or of another event. Sorted.
constexpr auto kElsewhere = std::to_array<std::string_view>(
    {"added",    "adding",      "ago",       "along",     "already",   "also",      "among",      "another",
     "apart",    "average",     "besides",   "both",      "bringing",  "brings",    "brought",    "children",
     "climbed",  "deadliest",   "each",      "earlier",   "elsewhere", "estimate",  "estimated",  "excluding",
     "final",    "first",       "followed",  "former",    "grew",      "grown",     "half",       "history",
     "hours",    "immediately", "including", "increased", "initial",   "initially", "instantly",  "last",
     "later",    "least",       "majority",  "meanwhile", "more",      "most",      "nearby",     "next",
     "now",      "only",        "other",     "others",    "plus",      "previous",  "previously", "raised",
     "raising",  "reached",     "revised",   "rise",      "risen",     "rising",    "rose",       "second",
     "separate", "separately",  "similar",   "since",     "so",        "still",     "subsequent", "then",
     "third",    "total",       "until",     "up",        "update",    "updated",   "updates",    "women",
     "worst",    "year",        "years",     "yesterday"});
static_assert(std::ranges::is_sorted(kElsewhere), "searched by halving");

bool speaks_of_else(std::string_view sentence) {
  return std::ranges::any_of(words_in_order(sentence), [](std::string_view word) {
    return std::ranges::binary_search(kElsewhere, ascii_lower(word));
  });
}

// "12 of the dead".
bool is_part(const Claim& claim) {
  const std::size_t at = place_of_answer(claim);
  return at == std::string::npos ||
         std::string_view(claim.text).substr(at + claim.answer.size()).starts_with(" of ");
}

// "The 18 dead".
bool points_back(const Claim& claim) {
  const std::size_t at = place_of_answer(claim);
  if (at == std::string::npos || at < 4) return false;
  return ascii_lower(std::string_view(claim.text).substr(at - 4, 4)) == "the ";
}

// Of one event are figures that an editor could take one for the other.
bool far_apart(const Quantity& a, const Quantity& b) {
  constexpr double kOneEvent = 2;
  return std::max(a.value, b.value) > kOneEvent * std::min(a.value, b.value);
}

bool plain_toll(const Profile& profile) {
  const Claim& claim = *profile.claim;
  const Quantity& quantity = *claim.value.quantity;
  return claim.kind == ClaimKind::Count && profile.sense && profile.sense->running &&
         profile.counted == "person" && quantity.bound == Bound::Exact && quantity.change == Change::None &&
         claim.modality == Modality::Asserted && claim.polarity == Polarity::Affirmed &&
         profile.modifiers.empty() && !profile.additional && !profile.background && !profile.reaches_wide &&
         profile.standings == 0 && !speaks_of_else(claim.text) && !is_part(claim);
}

}  // namespace

bool surely_one_toll(const Profile& a, const Profile& b) {
  if (!plain_toll(a) || !plain_toll(b) || a.sense->id != b.sense->id) return false;
  const Claim& x = *a.claim;
  const Claim& y = *b.claim;
  if (x.text == y.text || x.attributed_to.size() > 1 || y.attributed_to.size() > 1) return false;
  if (!x.attributed_to.empty() && !y.attributed_to.empty() && x.attributed_to != y.attributed_to)
    return false;
  if (x.when && y.when && !x.when->overlaps(*y.when)) return false;
  if (!x.where.empty() && !y.where.empty() && x.where != y.where) return false;
  // "24 dead in Norland", "10 in its west": one may name more, but neither may name what the other does not.
  const auto names_x = name_words(x.text);
  const auto names_y = name_words(y.text);
  const std::size_t shared = shared_words(names_x, names_y);
  if (shared < std::min(names_x.size(), names_y.size())) return false;
  // "It killed two": what did, a sentence without a name does not tell. "The 18 dead" are those told before.
  if (shared == 0 && !points_back(x) && !points_back(y)) return false;
  if (far_apart(*x.value.quantity, *y.value.quantity)) return false;
  // Who or what killed them, where both tell.
  return a.object.empty() || b.object.empty() || shared_words(a.object, b.object) > 0;
}

}  // namespace factcheck
