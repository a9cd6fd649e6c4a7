// Claims as bytes and back, every field as it was.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claim/claim.h"

namespace factcheck {

// The bytes of all texts of a list of claims that has a form in bytes. A few of them could name one long text
// a million times.
constexpr std::size_t kMostClaimText = 64U << 20;

// Nothing if the texts are longer than kMostClaimText.
std::optional<std::string> claims_to_bytes(std::span<const Claim> claims);

// Nothing if these are not bytes that claims_to_bytes gave; damaged ones may also give other claims, so that
// what is kept on a disk needs a checksum.
std::optional<std::vector<Claim>> claims_from_bytes(std::string_view bytes);

}  // namespace factcheck
