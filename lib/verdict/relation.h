// How two claims of one question relate, by which rule, and why.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace factcheck {

enum class Verdict : std::uint8_t { Agree, Differ, Contradict };
enum class RelationType : std::uint8_t {
  Same,
  Rounding,
  Precision,  // agree
  Bound,
  Scope,
  Update,
  Attribution,
  Status,
  Spelling,
  OtherAnswer,  // differ (Precision, Status too)
  Value,
  Date,
  Place,
  Name,
  Role,
  Agent,
  Polarity,
  Quote  // contradict (Status too)
};

struct Relation {
  std::uint32_t a = 0, b = 0;  // claims, a before b
  Verdict verdict = Verdict::Agree;
  RelationType type = RelationType::Same;
  std::string_view rule;  // "amounts-differ"
  std::string reason;     // one plain sentence that quotes both sides
  double confidence = 1;  // 0..1
};

std::string_view name_of(Verdict verdict);    // "contradict"
std::string_view name_of(RelationType type);  // "other-answer"

}  // namespace factcheck
