#include "syntax/clause_words.h"

#include <algorithm>
#include <array>

namespace factcheck {
namespace {

constexpr auto kTimeNouns = std::to_array<std::string_view>({
    "afternoon", "autumn", "century", "day",   "decade",  "evening", "fall", "fortnight", "hour",
    "midnight",  "minute", "moment",  "month", "morning", "night",   "noon", "quarter",   "season",
    "spring",    "summer", "time",    "week",  "weekend", "winter",  "year",
});
static_assert(std::ranges::is_sorted(kTimeNouns));

constexpr auto kTimePointers = std::to_array<std::string_view>(
    {"each", "earlier", "every", "last", "later", "next", "one", "that", "the", "this"});
static_assert(std::ranges::is_sorted(kTimePointers));

constexpr auto kSubordinators = std::to_array<Subordinator>({
    {"after", ClauseKind::Adverbial},      {"although", ClauseKind::Adverbial},
    {"as", ClauseKind::Adverbial},         {"because", ClauseKind::Adverbial},
    {"before", ClauseKind::Adverbial},     {"if", ClauseKind::Conditional},
    {"like", ClauseKind::Adverbial},       {"once", ClauseKind::Adverbial},
    {"provided", ClauseKind::Conditional}, {"since", ClauseKind::Adverbial},
    {"so", ClauseKind::Adverbial},         {"than", ClauseKind::Adverbial},
    {"though", ClauseKind::Adverbial},     {"till", ClauseKind::Adverbial},
    {"unless", ClauseKind::Conditional},   {"until", ClauseKind::Adverbial},
    {"when", ClauseKind::Adverbial},       {"whenever", ClauseKind::Adverbial},
    {"where", ClauseKind::Adverbial},      {"whereas", ClauseKind::Adverbial},
    {"whether", ClauseKind::Complement},   {"while", ClauseKind::Adverbial},
    {"whilst", ClauseKind::Adverbial},
});
static_assert(std::ranges::is_sorted(kSubordinators, {}, &Subordinator::word));

}  // namespace

const Subordinator* find_subordinator(std::string_view word) {
  const auto found = std::ranges::lower_bound(kSubordinators, word, {}, &Subordinator::word);
  return found != kSubordinators.end() && found->word == word ? found : nullptr;
}

bool is_time_noun(std::string_view lemma) { return std::ranges::binary_search(kTimeNouns, lemma); }

bool points_at_time(std::string_view word) { return std::ranges::binary_search(kTimePointers, word); }

bool is_dash(const Token& token) {
  return token.text == "—" || token.text == "–" || token.text == "--" || token.text == "-";
}

}  // namespace factcheck
