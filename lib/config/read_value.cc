#include "config/read_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

#include "base/nearest.h"
#include "base/parts.h"

namespace factcheck {

std::string not_among(const std::string& value, std::string_view names) {
  const std::string_view near = nearest(value, parts_of(names, ", "));
  const std::string hint = near.empty() ? "" : fmt::format("; did you mean `{}`?", near);
  return fmt::format("`{}` is none of {}{}", value, names, hint);
}

std::string read_number(std::uint64_t& target, const std::string& value, std::uint64_t low,
                        std::uint64_t high) {
  std::uint64_t number = 0;
  const char* end = value.data() + value.size();
  const auto read = std::from_chars(value.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end || number < low || number > high) {
    return fmt::format("`{}` is no whole number from {} to {}", value, low, high);
  }
  target = number;
  return {};
}

std::string read_share(double& target, const std::string& value) {
  double number = 0;
  const char* end = value.data() + value.size();
  const auto read = std::from_chars(value.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end || !(number >= 0 && number <= 1)) {
    return fmt::format("`{}` is no number from 0 to 1", value);
  }
  target = number;
  return {};
}

std::string read_tolerance(double& target, const std::string& value) {
  constexpr double kMost = 50;
  double percent = 0;
  const char* end = value.data() + value.size();
  const auto read = std::from_chars(value.data(), end, percent);
  if (read.ec != std::errc() || read.ptr + 1 != end || *read.ptr != '%' ||
      !(percent >= 0 && percent <= kMost)) {
    return fmt::format("`{}` is no share such as 2%, from 0% to 50%", value);
  }
  target = percent / 100;
  return {};
}

std::string read_size(std::uint64_t& target, const std::string& value) {
  std::string digits = value;
  std::uint64_t factor = 1;
  if (!digits.empty()) {
    constexpr std::string_view kUnits = "KMG";
    const std::size_t unit = kUnits.find(static_cast<char>(digits.back() & ~0x20));
    if (unit != std::string_view::npos) {
      factor = std::uint64_t{1024} << (10 * unit);
      digits.pop_back();
    }
  }
  std::uint64_t number = 0;
  if (!read_whole(number, digits, 0, std::uint64_t{1} << 32).empty()) {
    return fmt::format("`{}` is no size such as 500K, 8M or 1G", value);
  }
  target = number * factor;
  return {};
}

std::string read_statuses(ReportOptions& report, const std::string& value) {
  report.show_contradict = report.show_differ = report.show_agree = report.show_single = false;
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t comma = std::min(value.find(',', at), value.size());
    const std::string word = value.substr(at, comma - at);
    at = comma + 1;
    if (word == "contradict") {
      report.show_contradict = true;
    } else if (word == "differ") {
      report.show_differ = true;
    } else if (word == "agree") {
      report.show_agree = true;
    } else if (word == "single") {
      report.show_single = true;
    } else {
      return not_among(word, "contradict, differ, agree, single");
    }
  }
  return {};
}

}  // namespace factcheck
