// Claims made by hand for the tests of the rules.
#pragma once

#include <string>
#include <string_view>

#include "base/calendar.h"
#include "claim/claim.h"
#include "mention/quantity.h"
#include "verdict/judge.h"

namespace factcheck {

inline Claim made_claim(ClaimKind kind, std::string subject, std::string predicate, std::string object,
                        std::string answer) {
  Claim claim;
  claim.kind = kind;
  claim.subject = std::move(subject);
  claim.predicate = std::move(predicate);
  claim.object = std::move(object);
  claim.answer = std::move(answer);
  claim.value.text = claim.answer;
  return claim;
}

inline Claim figure(ClaimKind kind, std::string predicate, std::string answer) {
  Claim claim = made_claim(kind, "the harbour fund", std::move(predicate), "", std::move(answer));
  const auto found = read_quantity(claim.answer);
  claim.value.type = Value::Type::Quantity;
  if (found.size() == 1) claim.value.quantity = found[0];
  return claim;
}

inline Claim dated(Claim claim, std::string_view as_of) {
  claim.as_of = parse_iso(as_of);
  return claim;
}

// The relation between two claims of two articles that surely speak of one thing.
inline std::optional<Relation> related(Claim a, Claim b, double score = 0.9) {
  a.article = 0;
  b.article = 1;
  const std::vector<Article> articles(2);
  return relate(articles, {a, b}, {0, 1, score});
}

}  // namespace factcheck
