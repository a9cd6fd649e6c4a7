#include "text/agency.h"

#include <algorithm>

#include "text/words.h"

namespace factcheck {
namespace {

struct Agency {
  std::string_view written;
  std::string_view name;
};

// Longer spellings first, since "AP Photo" starts with "AP".
constexpr Agency kAgencies[] = {
    {"The Associated Press", "AP"},
    {"Associated Press", "AP"},
    {"AP", "AP"},
    {"Thomson Reuters", "Reuters"},
    {"Reuters", "Reuters"},
    {"REUTERS", "Reuters"},
    {"Agence France-Presse", "AFP"},
    {"Agence France Presse", "AFP"},
    {"AFP", "AFP"},
    {"United Press International", "UPI"},
    {"UPI", "UPI"},
    {"Press Trust of India", "PTI"},
    {"PTI", "PTI"},
    {"Indo-Asian News Service", "IANS"},
    {"IANS", "IANS"},
    {"ANI", "ANI"},
    {"Xinhua News Agency", "Xinhua"},
    {"Xinhua", "Xinhua"},
    {"dpa", "dpa"},
    {"DPA", "dpa"},
    {"TASS", "TASS"},
    {"ITAR-TASS", "TASS"},
    {"RIA Novosti", "RIA Novosti"},
    {"Interfax", "Interfax"},
    {"Kyodo News", "Kyodo"},
    {"Kyodo", "Kyodo"},
    {"Yonhap", "Yonhap"},
    {"Bloomberg News", "Bloomberg"},
    {"Bloomberg", "Bloomberg"},
    {"EFE", "EFE"},
    {"ANSA", "ANSA"},
    {"PA Media", "PA"},
    {"Press Association", "PA"},
    {"Anadolu Agency", "Anadolu"},
    {"Anadolu", "Anadolu"},
    {"The Canadian Press", "Canadian Press"},
    {"Canadian Press", "Canadian Press"},
    {"AAP", "AAP"},
    {"Antara", "Antara"},
    {"ANTARA News", "Antara"},
    {"IRNA", "IRNA"},
    {"CNN", "CNN"},
};

constexpr std::string_view kDashes[] = {"—", "–", "―", "--", "-", "−"};

const Agency* agency_named(std::string_view words) {
  for (const Agency& row : kAgencies) {
    if (words == row.written) return &row;
  }
  return nullptr;
}

// The agency with which the words start, as a whole word.
const Agency* agency_starting(std::string_view words) {
  for (const Agency& row : kAgencies) {
    if (words.starts_with(row.written) &&
        (words.size() == row.written.size() || !is_word_byte(words[row.written.size()])))
      return &row;
  }
  return nullptr;
}

std::string_view name_of(const Agency* agency) { return agency ? agency->name : std::string_view(); }

bool starts_with_dash(std::string_view words) {
  return std::ranges::any_of(kDashes, [&](auto dash) { return words.starts_with(dash); });
}

// "WASHINGTON, April 30": a few words, the first in capitals at its start.
bool is_place(std::string_view words) {
  words = trim(words);
  if (words.empty()) return true;
  return count_words(words) <= 8 && !is_ascii_lower(words[0]) && words.find(". ") == words.rfind(". ");
}

}  // namespace

std::string_view agency_of_dateline(std::string_view paragraph) {
  const auto start = paragraph.substr(0, 120);
  const std::size_t open = start.find('(');
  if (open == std::string_view::npos || !is_place(start.substr(0, open))) return {};
  const std::size_t close = start.find(')', open);
  if (close == std::string_view::npos) return {};
  const Agency* agency = agency_starting(trim(start.substr(open + 1, close - open - 1)));
  const auto rest = trim(paragraph.substr(close + 1));
  const bool dashed = starts_with_dash(rest) || rest.empty();
  return dashed || open == 0 ? name_of(agency) : std::string_view();
}

std::string_view agency_at_end(std::string_view paragraph) {
  paragraph = trim(paragraph);
  if (const Agency* alone = agency_named(paragraph)) return alone->name;
  constexpr std::size_t kLongestTag = 40;
  auto end = paragraph.substr(paragraph.size() - std::min(paragraph.size(), kLongestTag));
  while (end.ends_with('.')) end.remove_suffix(1);
  // "(AP)", "[Reuters]"
  if (end.ends_with(')') || end.ends_with(']')) {
    const std::size_t open = end.find_last_of("([");
    if (open == std::string_view::npos) return {};
    // "told Reuters (AFP)" inside a sentence is none: the bracket follows its end or stands alone.
    const auto before = trim(end.substr(0, open));
    const bool after_sentence =
        before.empty() || before.ends_with('.') || before.ends_with('"') || before.ends_with("”");
    return after_sentence ? name_of(agency_named(end.substr(open + 1, end.size() - open - 2)))
                          : std::string_view();
  }
  for (const auto dash : kDashes) {
    const std::size_t at = end.rfind(dash);
    if (at == std::string_view::npos) continue;
    const auto before = trim(end.substr(0, at));
    const bool after_sentence =
        before.empty() || before.ends_with('.') || before.ends_with('"') || before.ends_with("”");
    if (!after_sentence) continue;
    if (const Agency* agency = agency_named(trim(end.substr(at + dash.size())))) return agency->name;
  }
  return {};
}

std::string_view agency_of_byline(std::string_view line) {
  line = trim(line);
  if (starts_with_words(line, "by ")) line = trim(line.substr(3));
  if (line.size() > 160) return {};
  std::size_t at = 0;
  while (at <= line.size()) {
    std::size_t end = line.find_first_of("|,", at);
    if (end == std::string_view::npos) end = line.size();
    if (const Agency* agency = agency_named(trim(line.substr(at, end - at)))) return agency->name;
    at = end + 1;
  }
  return {};
}

bool is_dateline_alone(std::string_view line) {
  line = trim(line);
  for (const auto dash : kDashes) {
    if (!line.ends_with(dash)) continue;
    const auto place = trim(line.substr(0, line.size() - dash.size()));
    return !place.empty() && count_words(place) <= 8 && is_ascii_upper(place[0]);
  }
  return false;
}

}  // namespace factcheck
