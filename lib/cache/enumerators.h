// Which numbers are values of the enumerations that claims hold. Bytes from a disk may say any number, and
// tables are indexed by these.
//
// A switch each, so that the compiler misses the enumerator that is added.
#pragma once

#include "claim/claim.h"
#include "mention/quantity.h"

namespace factcheck {

// clang-format off

constexpr bool is_enumerator(ClaimKind value) {
  using enum ClaimKind;
  switch (value) {
    case Amount: case Count: case Percentage: case Measure: case Date: case Time: case Place: case Name:
    case Role: case Agent: case Event: case Status: case Quote: case Statement:
      return true;
  }
  return false;
}

constexpr bool is_enumerator(Value::Type value) {
  using enum Value::Type;
  switch (value) {
    case Text: case Quantity: case Time: case Name: case Role:
      return true;
  }
  return false;
}

constexpr bool is_enumerator(Polarity value) {
  using enum Polarity;
  switch (value) {
    case Affirmed: case Negated:
      return true;
  }
  return false;
}

constexpr bool is_enumerator(Modality value) {
  using enum Modality;
  switch (value) {
    case Asserted: case Planned: case Attempted: case Threatened: case Possible: case Conditional:
    case Denied: case Alleged:
      return true;
  }
  return false;
}

constexpr bool is_enumerator(ClaimStatus value) {
  using enum ClaimStatus;
  switch (value) {
    case Found: case Confirmed: case Corrected: case Rejected: case Added:
      return true;
  }
  return false;
}

constexpr bool is_enumerator(Dimension value) {
  using enum Dimension;
  switch (value) {
    case Count: case Money: case Percent: case Length: case Area: case Volume: case Mass: case Speed:
    case Temperature: case Energy: case Power: case Data: case Duration: case Age: case Magnitude:
    case Ordinal: case Ratio: case Other:
      return true;
  }
  return false;
}

constexpr bool is_enumerator(Bound value) {
  using enum Bound;
  switch (value) {
    case Exact: case About: case AtLeast: case MoreThan: case AtMost: case LessThan: case Range:
    case Vague:
      return true;
  }
  return false;
}

constexpr bool is_enumerator(Side value) {
  using enum Side;
  switch (value) {
    case Both: case Below: case Above:
      return true;
  }
  return false;
}

constexpr bool is_enumerator(Change value) {
  using enum Change;
  switch (value) {
    case None: case Up: case Down:
      return true;
  }
  return false;
}

// clang-format on

}  // namespace factcheck
