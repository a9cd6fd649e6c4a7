#include "mention/offices.h"

#include <array>

#include "mention/office_table.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

struct StatusWord {
  std::string_view word;
  RoleStatus status;
};

constexpr auto kStatusWords = std::to_array<StatusWord>({
    {"acting", RoleStatus::Acting},      {"assassinated", RoleStatus::Former},
    {"assistant", RoleStatus::Deputy},   {"associate", RoleStatus::Deputy},
    {"caretaker", RoleStatus::Interim},  {"deceased", RoleStatus::Former},
    {"departing", RoleStatus::Outgoing}, {"deposed", RoleStatus::Former},
    {"deputy", RoleStatus::Deputy},      {"designate", RoleStatus::Elect},
    {"dethroned", RoleStatus::Former},   {"disgraced", RoleStatus::Former},
    {"dismissed", RoleStatus::Former},   {"elect", RoleStatus::Elect},
    {"erstwhile", RoleStatus::Former},   {"ex", RoleStatus::Former},
    {"exiled", RoleStatus::Former},      {"fired", RoleStatus::Former},
    {"former", RoleStatus::Former},      {"future", RoleStatus::Next},
    {"incoming", RoleStatus::Elect},     {"interim", RoleStatus::Interim},
    {"late", RoleStatus::Former},        {"murdered", RoleStatus::Former},
    {"next", RoleStatus::Next},          {"nominated", RoleStatus::Nominee},
    {"nominee", RoleStatus::Nominee},    {"one-time", RoleStatus::Former},
    {"onetime", RoleStatus::Former},     {"ousted", RoleStatus::Former},
    {"outgoing", RoleStatus::Outgoing},  {"overthrown", RoleStatus::Former},
    {"past", RoleStatus::Former},        {"previous", RoleStatus::Former},
    {"retired", RoleStatus::Former},     {"retiring", RoleStatus::Outgoing},
    {"sacked", RoleStatus::Former},      {"slain", RoleStatus::Former},
    {"then", RoleStatus::Former},        {"toppled", RoleStatus::Former},
});
static_assert(is_table(kStatusWords, &StatusWord::word));
constexpr WordIndex kStatusWordsIndex(kStatusWords, &StatusWord::word);

// Normal forms of the table of offices that say what one does or wants, not what one holds.
constexpr auto kNoPosts = std::to_array<std::string_view>(
    {"candidate", "constable", "detective", "lawyer", "officer", "owner", "police officer", "trooper"});
static_assert(is_table(kNoPosts));

// Words of the longest row: "chief secretary to the treasury".
constexpr std::uint32_t kLongest = 5;

// The most tokens that so many words may be, hyphens between them counted, and those of the longest
// ministries.
constexpr std::uint32_t kMostTokens = 2 * kLongest + 2;

// The first word of an office without the prefix that gives a status: "ex-minister", "then-minister".
struct OfficeStart {
  std::string_view word;
  std::uint32_t token = 0;  // where it stands
  std::optional<RoleStatus> status;
};

OfficeStart start_of(std::span<const Token> tokens, std::uint32_t first) {
  const std::string_view word = tokens[first].lower;
  if (word.starts_with("ex-")) return {word.substr(3), first, RoleStatus::Former};
  if (is_inner_hyphen(tokens, first + 1)) {
    const std::uint32_t next = first + 2;
    if (word == "then") return {tokens[next].lower, next, RoleStatus::Former};
    if (word == "acting") return {tokens[next].lower, next, RoleStatus::Acting};
  }
  return {word, first, std::nullopt};
}

// Whether a border of written words stands before this token.
bool is_border(std::span<const Token> tokens, std::uint32_t at) {
  return !is_inner_hyphen(tokens, at) && (at == 0 || !is_inner_hyphen(tokens, at - 1));
}

// "youth affairs" is "youth", unless the table knows better.
std::string_view find_one_field(std::string_view words) {
  constexpr std::string_view kAffairs = " affairs";
  const std::string_view found = find_field(words);
  if (!found.empty() || !words.ends_with(kAffairs)) return found;
  return find_field(words.substr(0, words.size() - kAffairs.size()));
}

// "education, science and technology" is "education": a field after which others are named.
std::string_view find_fields(std::string_view words) {
  if (const std::string_view found = find_one_field(words); !found.empty()) return found;
  constexpr std::string_view kAnd = " and ", kComma = " , ";
  if (words.find(kAnd) == std::string_view::npos) return {};
  const std::size_t split = std::min(words.find(kAnd), words.find(kComma));
  const std::string_view first = find_one_field(words.substr(0, split));
  for (std::string_view rest = words.substr(split); !first.empty() && !rest.empty();) {
    rest.remove_prefix(rest.starts_with(kAnd) ? kAnd.size() : kComma.size());
    if (rest.starts_with("and ")) rest.remove_prefix(4);
    const std::size_t end = std::min(rest.find(kAnd), rest.find(kComma));
    if (find_one_field(rest.substr(0, end)).empty()) return {};
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end);
  }
  return first;
}

// "culture minister", "secretary for overseas territories": an office that is named after a field of
// government.
OfficeMatch match_field(std::string_view words) {
  for (const std::string_view head : {"minister", "secretary", "commissioner"}) {
    std::string_view field;
    if (words.size() > head.size() && words.ends_with(head) && words[words.size() - head.size() - 1] == ' ') {
      field = words.substr(0, words.size() - head.size() - 1);
      if (field.find(',') != std::string_view::npos) continue;
    } else if (words.starts_with(head)) {
      field = words.substr(head.size());
      if (!field.starts_with(" of ") && !field.starts_with(" for ")) continue;
      field.remove_prefix(field.find(' ', 1) + 1);
      if (field.starts_with("the ")) field.remove_prefix(4);
      if (constexpr std::string_view kOfState = "state for "; field.starts_with(kOfState))
        field.remove_prefix(kOfState.size());  // "secretary of state for health"
    }
    if (const std::string_view found = find_fields(field); !found.empty()) {
      return {.office = find_office(head), .field = found};
    }
  }
  return {};
}

bool has_status_ending(std::string_view words) {
  return words.ends_with(" elect") || words.ends_with(" designate");
}

// The office that these words are, its place left open.
OfficeMatch match_words(std::string_view words) {
  constexpr std::string_view kShadow = "shadow ";
  if (words.starts_with(kShadow)) {
    OfficeMatch match = match_words(words.substr(kShadow.size()));
    match.prefix = "shadow";
    return match;
  }
  if (const Office* office = find_office(words)) {
    OfficeMatch match{.office = office};
    if (words.ends_with(" elect")) match.status = RoleStatus::Elect;
    if (words.ends_with(" nominee")) match.status = RoleStatus::Nominee;
    return match;
  }
  return match_field(words);
}

// "mayor-elect", "bishop-designate": hyphened, or "they elect" would be one.
OfficeMatch match_with_ending(std::string_view words, std::span<const Token> tokens, std::uint32_t last) {
  const std::string_view word = tokens[last - 1].lower;
  const bool hyphened = (last >= 2 && is_inner_hyphen(tokens, last - 2)) || word.find('-') != word.npos;
  if (!hyphened || !has_status_ending(words)) return {};
  OfficeMatch match = match_words(words.substr(0, words.rfind(' ')));
  match.status = RoleStatus::Elect;
  return match;
}

std::optional<OfficeMatch> match_exactly(std::span<const Token> tokens, std::uint32_t first,
                                         std::uint32_t last) {
  const OfficeStart start = start_of(tokens, first);
  if (start.token >= last || !is_border(tokens, first) || !is_border(tokens, last)) return std::nullopt;
  if (last - first == 1 && tokens[first].text == "pm") return std::nullopt;  // of a clock
  WordKey key;
  key.add(start.word, true);
  for (std::uint32_t at = start.token + 1; at < last; ++at) {
    if (!is_inner_hyphen(tokens, at)) key.add(tokens[at].lower, true);
  }
  OfficeMatch match = match_words(key.view());
  if (match.office == nullptr) match = match_with_ending(key.view(), tokens, last);
  if (match.office == nullptr) return std::nullopt;
  match.first = first;
  match.last = last;
  if (start.status && !match.status) match.status = start.status;
  return match;
}

// The part of a word that the tables' first or last words are compared with: "co" of "co-founder".
bool may_start(std::span<const Token> tokens, std::uint32_t first) {
  std::string_view word = start_of(tokens, first).word;
  word = word.substr(0, word.find('-'));
  if (word.ends_with('.')) word.remove_suffix(1);
  return word == "shadow" || starts_an_office(word) || starts_a_field(word);
}

bool may_end(std::string_view word) {
  if (const std::size_t hyphen = word.rfind('-'); hyphen != std::string_view::npos)
    word.remove_prefix(hyphen + 1);
  if (word.ends_with('.')) word.remove_suffix(1);
  return ends_an_office(word) || ends_a_field(word) || word == "elect" || word == "designate";
}

}  // namespace

std::optional<OfficeMatch> match_office(std::span<const Token> tokens, std::uint32_t first,
                                        std::uint32_t limit) {
  if (first >= limit || !may_start(tokens, first)) return std::nullopt;
  for (std::uint32_t last = std::min(limit, first + kMostTokens); last > first; --last) {
    if (!may_end(tokens[last - 1].lower)) continue;
    if (auto found = match_exactly(tokens, first, last)) return found;
  }
  return std::nullopt;
}

std::optional<OfficeMatch> match_office_before(std::span<const Token> tokens, std::uint32_t limit,
                                               std::uint32_t end) {
  if (end <= limit || !may_end(tokens[end - 1].lower)) return std::nullopt;
  for (std::uint32_t first = end - std::min(end - limit, kMostTokens); first < end; ++first) {
    if (!may_start(tokens, first)) continue;
    if (auto found = match_exactly(tokens, first, end)) return found;
  }
  return std::nullopt;
}

std::optional<RoleStatus> status_word(std::string_view lower) {
  const StatusWord* found = kStatusWordsIndex.find(lower);
  if (found == nullptr) return std::nullopt;
  return found->status;
}

std::string office_name(const Office& office, std::string_view field, std::string_view prefix) {
  std::string name(prefix);
  for (const std::string_view word : {field, office.office}) {
    if (word.empty()) continue;
    if (!name.empty()) name += ' ';
    name += word;
  }
  return name;
}

bool is_rank(const Office& office) {
  return is_any(office.office, {"admiral", "brigadier", "captain", "colonel", "commander", "detective",
                                "general", "lieutenant", "major", "sergeant", "superintendent"});
}

bool is_post(const Office& office) { return !has_word(kNoPosts, office.office); }

bool is_plural(const Office& office) {
  if (office.words.starts_with("secretaries") || office.words == "mps" || office.words == "meps") return true;
  if (office.words.ends_with("men") || office.words.ends_with("people")) return true;
  return office.words.ends_with('s') && !office.words.ends_with("ss") && !office.office.ends_with('s') &&
         office.words != "pres";
}

}  // namespace factcheck
