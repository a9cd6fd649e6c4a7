#include "align/directed.h"

#include <algorithm>
#include <array>
#include <span>

namespace factcheck {
namespace {

// A row to extend. Sorted.
constexpr auto kDirected = std::to_array<std::string_view>(
    {"abduct",  "acquit",  "appoint", "arrest", "assassinate", "buy",   "compensate", "convict",
     "defeat",  "deport",  "dismiss", "employ", "execute",     "expel", "extradite",  "found",
     "hire",    "impeach", "jail",    "kill",   "lend",        "own",   "pardon",     "rape",
     "replace", "rescue",  "rob",     "sell",   "shoot",       "stab",  "succeed",    "sue"});
static_assert(std::ranges::is_sorted(kDirected), "is_directed searches by halving");

constexpr auto kReturned = std::to_array<std::string_view>({"defeat", "replace", "shoot", "sue"});

bool holds(std::span<const WordId> all, std::span<const WordId> some) {
  return !some.empty() && shared_words(all, some) == some.size();
}

}  // namespace

bool is_directed(std::string_view topic) { return std::ranges::binary_search(kDirected, topic); }

bool is_returned(std::string_view topic) { return std::ranges::find(kReturned, topic) != kReturned.end(); }

bool roles_swapped(const Profile& a, const Profile& b) {
  if (a.claim->kind != ClaimKind::Event || b.claim->kind != ClaimKind::Event) return false;
  if (a.topic != b.topic || !is_directed(a.topic) || !std::ranges::equal(a.frame, b.frame)) return false;
  if (shared_words(a.subject, b.subject) > 0) return false;
  return holds(b.object, a.subject) && holds(a.object, b.subject);
}

}  // namespace factcheck
