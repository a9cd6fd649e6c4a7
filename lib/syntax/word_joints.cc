#include "syntax/word_joints.h"

#include <algorithm>
#include <array>

#include "syntax/characters.h"

namespace factcheck {
namespace {

// Prefixes that are no words of their own.
constexpr auto kPrefixes = std::to_array<std::string_view>({
    "anti", "arch",  "bi",    "bio",   "co",    "contra", "counter", "cross", "cyber", "de",
    "demi", "e",     "ex",    "extra", "hyper", "infra",  "inter",   "intra", "macro", "mega",
    "meta", "micro", "mid",   "mini",  "mono",  "multi",  "neo",     "non",   "over",  "pan",
    "para", "post",  "pre",   "pro",   "proto", "pseudo", "psycho",  "re",    "semi",  "socio",
    "sub",  "super", "trans", "tri",   "ultra", "un",     "under",
});
static_assert(std::ranges::is_sorted(kPrefixes));

// Endings that are none either.
constexpr auto kSuffixes = std::to_array<std::string_view>(
    {"e", "esque", "ette", "fest", "fold", "gate", "ish", "itis", "less", "rama", "ward", "wards", "wise"});
static_assert(std::ranges::is_sorted(kSuffixes));

// Words that the treebanks cut in two though nothing in their spelling says so.
struct Fused {
  std::string_view word;
  std::size_t first;  // bytes of the first part
};
constexpr auto kFused = std::to_array<Fused>({
    {"aint", 2},   {"alot", 1},   {"arent", 3},  {"cannot", 3}, {"cant", 2},     {"couldnt", 5},
    {"didnt", 3},  {"doesnt", 4}, {"dont", 2},   {"gimme", 3},  {"gonna", 3},    {"gotta", 3},
    {"hadnt", 3},  {"hasnt", 3},  {"havent", 4}, {"im", 1},     {"isnt", 2},     {"itll", 2},
    {"ive", 1},    {"lemme", 3},  {"lotta", 3},  {"outta", 3},  {"shouldnt", 6}, {"thats", 4},
    {"theres", 5}, {"theyll", 4}, {"theyre", 4}, {"theyve", 4}, {"wanna", 3},    {"wasnt", 3},
    {"werent", 4}, {"weve", 2},   {"whats", 4},  {"wont", 2},   {"wouldnt", 5},  {"youll", 3},
    {"youre", 3},  {"youve", 3},
});
static_assert(std::ranges::is_sorted(kFused, {}, &Fused::word));

constexpr auto kUnits = std::to_array<std::string_view>({
    "AM", "GB",  "GHz", "GW",  "Hz",  "KB",  "MB", "MHz", "MW",   "MWh", "PM",  "TB",  "am",  "b",
    "bn", "bpd", "bps", "cm",  "ft",  "gb",  "gm", "ha",  "hr",   "hrs", "k",   "kHz", "kW",  "kWh",
    "kb", "kg",  "kgs", "km",  "kmh", "kph", "lb", "lbs", "m",    "mb",  "mg",  "mi",  "min", "mins",
    "ml", "mm",  "mn",  "mph", "oz",  "pc",  "pm", "sec", "secs", "tn",  "trn", "x",   "yr",  "yrs",
});
static_assert(std::ranges::is_sorted(kUnits));
constexpr auto kMoneyUnits = std::to_array<std::string_view>({"B", "BN", "K", "M", "MM", "MN", "T"});
static_assert(std::ranges::is_sorted(kMoneyUnits));

constexpr auto kEmoticons = std::to_array<std::string_view>({
    ":-)", ":-(", ";-)", ":-D", ":-P", ":-/", "^_^", "-_-", ">:(", ":')", ":'(", ":)", ":(",
    ";)",  ":D",  ";D",  ":P",  ";P",  ":p",  ":/",  ":]",  "=)",  "=(",  "=D",  "(:", "<3",
});

constexpr std::size_t kLongestKnown = 8;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digits from `at` on; a handful is looked at, since no chain has longer ones.
std::size_t digits_end(std::string_view text, std::size_t at) {
  const std::size_t limit = std::min(text.size(), at + 9);
  while (at < limit && is_digit(text[at])) ++at;
  return at;
}

}  // namespace

bool hyphen_holds(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty()) return false;
  if (std::ranges::binary_search(kSuffixes, after)) return true;
  if (before.size() > kLongestKnown) return false;
  // "UN-led": not the prefix.
  const bool shouted = before.size() > 1 && is_upper(char_at(before, before.size() - 1).value);
  const bool next_shouted =
      after.size() > 1 && is_upper(char_at(after, 0).value) && is_upper(char_at(after, 1).value);
  if (shouted && (!next_shouted || before.size() == 2)) return false;
  if (before.size() == 1 && !is_lower(char_at(after, 0).value)) return false;
  return std::ranges::binary_search(kPrefixes, to_lower(before));
}

std::size_t first_of_fused(std::string_view word) {
  if (word.size() < 2 || word.size() > kLongestKnown) return 0;
  // "Im", "CANT": a name or a heading rather than a missing apostrophe.
  const bool shouted = is_upper(char_at(word, 1).value);
  const std::string lower = shouted || word.size() == 2 ? std::string(word) : to_lower(word);
  const auto found = std::ranges::lower_bound(kFused, lower, {}, &Fused::word);
  return found != kFused.end() && found->word == lower ? found->first : 0;
}

bool is_unit_behind_figure(std::string_view letters, bool money) {
  return std::ranges::binary_search(kUnits, letters) ||
         (money && std::ranges::binary_search(kMoneyUnits, letters));
}

std::size_t figure_chain_end(std::string_view text, std::size_t at) {
  constexpr std::size_t kMost = 6;
  std::array<std::size_t, kMost> sizes{};
  std::size_t count = 0;
  std::size_t end = at;
  bool slash = false;
  for (std::size_t begin = at; count < kMost; begin = end + 1) {
    const std::size_t stop = digits_end(text, begin);
    if (stop == begin) return at;
    sizes[count++] = stop - begin;
    end = stop;
    if (end + 1 >= text.size() || (text[end] != '-' && text[end] != '/') || !is_digit(text[end + 1])) break;
    slash = slash || text[end] == '/';
  }
  if (end < text.size()) {
    const CharKind next = char_at(text, end).kind;
    if (next == CharKind::Letter || next == CharKind::Digit || next == CharKind::Hyphen) return at;
    if (text[end] == ',' && end + 1 < text.size() && is_digit(text[end + 1])) return at;
    if (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1])) return at;
  }
  if (count >= 3) return end;
  if (count < 2 || slash) return at;
  return sizes[1] == 4 && sizes[0] % 2 == 1 && sizes[0] <= 5 ? end : at;
}

std::size_t emoticon_size(std::string_view text, std::size_t at) {
  for (const std::string_view emoticon : kEmoticons) {
    if (!text.substr(at).starts_with(emoticon)) continue;
    const std::size_t end = at + emoticon.size();
    if (end < text.size()) {
      const CharKind next = char_at(text, end).kind;
      if (next == CharKind::Letter || next == CharKind::Digit || text[end] == '/') continue;
    }
    return emoticon.size();
  }
  return 0;
}

}  // namespace factcheck
