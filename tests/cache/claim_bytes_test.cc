#include "cache/claim_bytes.h"

#include <gtest/gtest.h>

#include "cache/full_claim.h"

namespace factcheck {
namespace {

using testing::field_lines;
using testing::full_claim;

std::vector<Claim> there_and_back(const std::vector<Claim>& claims) {
  const auto bytes = claims_to_bytes(claims);
  if (!bytes) return {};
  return claims_from_bytes(*bytes).value_or(std::vector<Claim>());
}

// What the next test proves it proves only for fields that differ from those of a new claim.
TEST(ClaimBytes, TheFullClaimSetsEveryField) {
  Claim empty;
  empty.attributed_to.resize(full_claim().attributed_to.size(), "nobody");
  empty.value.quantity.emplace();
  empty.value.days.emplace();
  for (auto* days : {&empty.when, &empty.as_of}) days->emplace();
  const auto full = field_lines({full_claim()});
  const auto plain = field_lines({empty});
  ASSERT_EQ(full.size(), plain.size());
  for (std::size_t i = 0; i < full.size(); ++i) {
    if (full[i].starts_with("attributed_to: 4")) continue;  // as many, to be compared one by one
    EXPECT_NE(full[i], plain[i]);
  }
}

TEST(ClaimBytes, KeepEveryField) {
  const std::vector<Claim> claims = {full_claim(), Claim(), full_claim()};
  EXPECT_EQ(field_lines(there_and_back(claims)), field_lines(claims));
}

// One field at a time, so that two that changed places do not hide each other.
TEST(ClaimBytes, KeepEachOptionalFieldByItself) {
  const Claim full = full_claim();
  std::vector<Claim> claims(7);
  claims[0].value.quantity = full.value.quantity;
  claims[1].value.days = full.value.days;
  claims[2].value.minute = full.value.minute;
  claims[3].when = full.when;
  claims[4].as_of = full.as_of;
  claims[5].attributed_to = full.attributed_to;
  claims[6].value.minute = -1;
  EXPECT_EQ(field_lines(there_and_back(claims)), field_lines(claims));
}

TEST(ClaimBytes, KeepNoClaimsAsNoClaims) {
  const auto bytes = claims_to_bytes({});
  ASSERT_TRUE(bytes);
  const auto claims = claims_from_bytes(*bytes);
  ASSERT_TRUE(claims);
  EXPECT_TRUE(claims->empty());
}

TEST(ClaimBytes, AreRefusedWhereTheyEndTooSoonOrTooLate) {
  const std::string bytes = claims_to_bytes(std::vector<Claim>{full_claim(), full_claim()}).value();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(claims_from_bytes(std::string_view(bytes).substr(0, size))) << size;
  }
  EXPECT_TRUE(claims_from_bytes(bytes));
  EXPECT_FALSE(claims_from_bytes(bytes + '\0'));
}

// Whatever comes of it: it is no crash, and no enumeration holds what it cannot.
TEST(ClaimBytes, WithAnyBitTurnedAreReadOrRefused) {
  const std::string bytes = claims_to_bytes(std::vector<Claim>{full_claim()}).value();
  std::size_t refused = 0;
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string damaged = bytes;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ 1 << bit % 8);
    const auto claims = claims_from_bytes(damaged);
    refused += claims ? 0 : 1;
    for (const Claim& claim : claims.value_or(std::vector<Claim>())) {
      EXPECT_FALSE(name_of(claim.kind).empty());
      EXPECT_FALSE(name_of(claim.modality).empty());
      const Quantity quantity = claim.value.quantity.value_or(Quantity());
      EXPECT_FALSE(name_of(quantity.dimension).empty());
    }
  }
  EXPECT_GT(refused, 0u);
}

TEST(ClaimBytes, CannotAskForMoreMemoryThanTheyDeserve) {
  std::string many_claims(9, '\xFF');
  many_claims += '\x01';
  EXPECT_FALSE(claims_from_bytes(many_claims + std::string(100, '\0')));

  // A long text that very many claims name.
  std::vector<Claim> claims(4000);
  for (Claim& claim : claims) claim.text = std::string(1U << 15, 'x');
  EXPECT_FALSE(claims_to_bytes(claims));
  claims.resize(1000);
  const auto bytes = claims_to_bytes(claims);
  ASSERT_TRUE(bytes);
  EXPECT_LT(bytes->size(), 1U << 17);
  EXPECT_EQ(claims_from_bytes(*bytes)->size(), claims.size());
}

}  // namespace
}  // namespace factcheck
