#include "align/key_index.h"

#include <numeric>
#include <tuple>

#include "base/parallel.h"

namespace factcheck {
namespace {

// Claims of which all postings are held at once.
constexpr std::uint32_t kFewClaims = 20'000;
constexpr unsigned kPartBits = 4;

constexpr std::uint32_t kClaimBits = 0x7FFFFFFF;  // no run has more claims

}  // namespace

void KeyIndex::build(std::uint32_t claims, unsigned jobs,
                     const std::function<void(std::uint32_t, std::vector<Posting>&)>& post) {
  const unsigned bits = claims <= kFewClaims ? 0 : kPartBits;
  // Keys are hashes: their upper bits part them evenly.
  const auto part_of = [&](const Posting& posting) { return bits == 0 ? 0 : posting.key >> (64 - bits); };
  std::vector<std::vector<Member>> parts(std::size_t{1} << bits);
  for_each_index(parts.size(), jobs, [&](std::size_t part) {
    std::vector<Posting> postings, of_claim;
    for (std::uint32_t claim = 0; claim < claims; ++claim) {
      of_claim.clear();
      post(claim, of_claim);
      std::ranges::copy_if(of_claim, std::back_inserter(postings),
                           [&](const Posting& posting) { return part_of(posting) == part; });
    }
    std::ranges::sort(postings, {}, [](const Posting& p) { return std::tuple(p.key, p.day, p.claim); });
    parts[part].resize(postings.size());
    for (std::size_t i = 0; i < postings.size(); ++i)
      parts[part][i] = {postings[i].claim & kClaimBits, i == 0 || postings[i - 1].key != postings[i].key};
  });

  std::size_t count = 0;
  for (const auto& part : parts) count += part.size();
  members_.reserve(count);
  first_place_.assign(claims + 1, 0);
  for (auto& part : parts) {
    for (const Member& member : part) ++first_place_[member.claim + 1];
    members_.insert(members_.end(), part.begin(), part.end());
    part = {};
  }
  std::partial_sum(first_place_.begin(), first_place_.end(), first_place_.begin());
  places_.resize(count);
  std::vector<std::uint32_t> next(first_place_.begin(), first_place_.end() - 1);
  for (std::uint32_t place = 0; place < count; ++place) places_[next[members_[place].claim]++] = place;
}

}  // namespace factcheck
