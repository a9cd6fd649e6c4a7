#include "verdict/tolls.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <set>

#include "claim/predicates.h"
#include "verdict/rules/figures.h"

namespace factcheck {
namespace {

// The two sentences, that of the smaller figure first.
using Sentences = std::array<std::uint32_t, 4>;
Sentences rising(const Claim& smaller, const Claim& larger) {
  return {smaller.article, smaller.sentence.begin.byte, larger.article, larger.sentence.begin.byte};
}

struct Rise {
  const Claim* smaller = nullptr;
  const Claim* larger = nullptr;
};

// Of relations that are no agreement: which figure is the larger.
Rise rise_of(const std::vector<Claim>& claims, const Relation& relation) {
  const Claim& a = claims[relation.a];
  const Claim& b = claims[relation.b];
  if (relation.verdict == Verdict::Agree || a.article == b.article) return {};
  if (!a.value.quantity || !b.value.quantity || !runs(a) || !runs(b)) return {};
  const double x = a.value.quantity->value, y = b.value.quantity->value;
  if (x == y) return {};
  return x < y ? Rise{&a, &b} : Rise{&b, &a};
}

// What is counted of whom: "killed" and "wounded" are two tolls.
std::string_view toll_of(const Claim& claim) { return sense_of_predicate(claim.predicate, claim.object)->id; }

}  // namespace

void settle_rising_tolls(const std::vector<Claim>& claims, std::vector<JudgedQuestion>& judged) {
  std::map<Sentences, std::set<std::string_view>> tolls;
  for (const JudgedQuestion& question : judged) {
    for (const Relation& relation : question.relations) {
      if (const Rise rise = rise_of(claims, relation); rise.smaller)
        tolls[rising(*rise.smaller, *rise.larger)].insert(toll_of(*rise.smaller));
    }
  }
  for (JudgedQuestion& question : judged) {
    for (Relation& relation : question.relations) {
      if (relation.verdict != Verdict::Contradict) continue;
      const Rise rise = rise_of(claims, relation);
      if (!rise.smaller || tolls[rising(*rise.smaller, *rise.larger)].size() < 2) continue;
      relation.verdict = Verdict::Differ;
      relation.type = RelationType::Update;
      relation.reason =
          fmt::format("\"{}\" and \"{}\": the tolls beside them rise as well, so one was counted later",
                      rise.smaller->answer, rise.larger->answer);
    }
  }
}

}  // namespace factcheck
