// Values as a user writes them, in the configuration and on the command line. Each reader returns why the
// value is refused, or nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "config/settings.h"

namespace factcheck {

// "`fast` is none of auto, always, never; did you mean ...". `names` has ", " between them.
std::string not_among(const std::string& value, std::string_view names);

template <class T>
struct Choice {
  std::string_view name;
  T value;
};

template <class T, std::size_t N>
std::string choose(T& target, const std::string& value, const Choice<T> (&choices)[N]) {
  std::string names;
  for (const Choice<T>& choice : choices) {
    if (choice.name == value) {
      target = choice.value;
      return {};
    }
    names += names.empty() ? "" : ", ";
    names += choice.name;
  }
  return not_among(value, names);
}

inline constexpr Choice<When> kWhen[] = {
    {"auto", When::Auto}, {"always", When::Always}, {"never", When::Never}};
inline constexpr Choice<FailOn> kFailOn[] = {
    {"error", FailOn::Error}, {"warning", FailOn::Warning}, {"info", FailOn::Info}, {"never", FailOn::Never}};
inline constexpr Choice<TimePolicy::LastWeekday> kLastWeekdays[] = {
    {"latest", TimePolicy::LastWeekday::Latest}, {"week-before", TimePolicy::LastWeekday::WeekBefore}};
inline constexpr Choice<TimePolicy::NextWeekday> kNextWeekdays[] = {
    {"first", TimePolicy::NextWeekday::First}, {"week-after", TimePolicy::NextWeekday::WeekAfter}};
inline constexpr Choice<TimePolicy::ThisWeekday> kThisWeekdays[] = {
    {"week", TimePolicy::ThisWeekday::Week}, {"coming", TimePolicy::ThisWeekday::Coming}};
inline constexpr Choice<std::optional<Encoding>> kEncodings[] = {{"auto", std::nullopt},
                                                                 {"utf-8", Encoding::Utf8},
                                                                 {"utf-16le", Encoding::Utf16LittleEndian},
                                                                 {"utf-16be", Encoding::Utf16BigEndian},
                                                                 {"latin1", Encoding::Latin1}};

// A whole number, all of the word, from `low` to `high`.
std::string read_number(std::uint64_t& target, const std::string& value, std::uint64_t low,
                        std::uint64_t high);

template <class T>
std::string read_whole(T& target, const std::string& value, std::uint64_t low, std::uint64_t high) {
  std::uint64_t number = 0;
  std::string reason = read_number(number, value, low, high);
  if (reason.empty()) target = static_cast<T>(number);
  return reason;
}

// From 0 to 1.
std::string read_share(double& target, const std::string& value);

// "2%", "0.5%": a share of the larger figure, up to 50%.
std::string read_tolerance(double& target, const std::string& value);

// "8M": bytes, or with K, M or G the powers of 1024.
std::string read_size(std::uint64_t& target, const std::string& value);

// "contradict,differ": what is shown, and nothing else.
std::string read_statuses(ReportOptions& report, const std::string& value);

}  // namespace factcheck
