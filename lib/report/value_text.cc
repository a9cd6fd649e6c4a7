#include "report/value_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace factcheck {
namespace {

struct Scale {
  double size;
  std::string_view word;
};
constexpr auto kScales = std::to_array<Scale>({{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}});

struct Plural {
  std::string_view one;
  std::string_view many;
};
constexpr auto kPlurals = std::to_array<Plural>({
    {"degree Celsius", "degrees Celsius"},
    {"degree Fahrenheit", "degrees Fahrenheit"},
    {"foot", "feet"},
    {"inch", "inches"},
    {"square foot", "square feet"},
    {"cubic foot", "cubic feet"},
    {"stone", "stone"},
    {"hertz", "hertz"},
    {"century", "centuries"},
});

// Places on a scale are named before their number: "category 3".
constexpr auto kBeforeNumber = std::to_array<std::string_view>({"category", "magnitude"});

// "48000" as "48,000".
std::string grouped(std::string_view digits) {
  const std::size_t start = digits[0] == '-' ? 1 : 0;
  const std::size_t end = std::min(digits.find('.'), digits.size());
  std::string out;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (at > start && at < end && (end - at) % 3 == 0) out += ',';
    out += digits[at];
  }
  return out;
}

const Scale* scale_of(double value) {
  for (const Scale& scale : kScales) {
    if (std::abs(value) >= scale.size && std::abs(value) < 1e16) return &scale;
  }
  return nullptr;
}

std::string digits_of(double value) {
  const double size = std::abs(value);
  if (size >= 1e16 || (size > 0 && size < 1e-4)) return fmt::format("{:.6g}", value);
  std::string text = fmt::format("{:.4f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return grouped(text);
}

std::string many(const std::string& unit) {
  for (const Plural& plural : kPlurals) {
    if (unit == plural.one) return std::string(plural.many);
  }
  // "miles per hour"
  const std::size_t per = std::min(unit.find(" per "), unit.size());
  return unit.substr(0, per) + "s" + unit.substr(per);
}

bool is_code(const std::string& unit) {
  return unit.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;
}

std::string with_unit(const std::string& number, const Quantity& quantity, bool one) {
  const std::string& unit = quantity.unit;
  if (unit == "percent") return number + "%";
  if (unit == "percentage-point") return number + (one ? " percentage point" : " percentage points");
  if (unit.empty()) return number;
  if (quantity.dimension == Dimension::Money || is_code(unit)) return number + " " + unit;
  if (std::find(kBeforeNumber.begin(), kBeforeNumber.end(), unit) != kBeforeNumber.end()) {
    return unit + " " + number;
  }
  return number + " " + (one ? unit : many(unit));
}

// "20–99 million": the scale once where both ends share it.
std::string range_text(double low, double high, bool ascii) {
  const std::string dash = ascii ? "-" : "–";
  const Scale* scale = scale_of(high);
  if (scale && (scale == scale_of(low) || low == 0)) {
    return digits_of(low / scale->size) + dash + digits_of(high / scale->size) + std::string(scale->word);
  }
  return number_text(low) + dash + number_text(high);
}

constexpr auto kBefore = std::to_array<std::string_view>(
    {"", "about ", "at least ", "more than ", "at most ", "less than ", "", ""});

std::string days_and_minute(const Value& value) {
  std::string text = value.days ? iso_range(*value.days) : "";
  if (const std::size_t slash = text.find('/'); slash != std::string::npos) text.replace(slash, 1, " to ");
  if (value.minute)
    text += fmt::format("{}{:02}:{:02}", text.empty() ? "" : " ", *value.minute / 60, *value.minute % 60);
  return text;
}

std::string bare_value(const Claim& claim, bool ascii) {
  const Value& value = claim.value;
  std::string text;
  if (value.type == Value::Type::Quantity && value.quantity) text = quantity_text(*value.quantity, ascii);
  if (value.type == Value::Type::Time) text = days_and_minute(value);
  if (value.type == Value::Type::Name || value.type == Value::Type::Role) text = value.text;
  // Texts are normalised for machines; people read them as written.
  return text.empty() ? claim.answer : text;
}

}  // namespace

std::string number_text(double value) {
  if (std::isinf(value)) return value < 0 ? "-infinity" : "infinity";
  if (const Scale* scale = scale_of(value)) return digits_of(value / scale->size) + std::string(scale->word);
  return digits_of(value);
}

std::string count_text(std::size_t count) { return grouped(fmt::format("{}", count)); }

std::string quantity_text(const Quantity& quantity, bool ascii) {
  std::string number;
  bool one = quantity.value == 1 || quantity.value == -1;
  const bool two_ends = quantity.bound == Bound::Range || quantity.bound == Bound::Vague;
  const bool finite = std::isfinite(quantity.stated.low) && std::isfinite(quantity.stated.high);
  if (two_ends && finite && quantity.to_base > 0 && quantity.stated.low < quantity.stated.high) {
    const auto in_unit = [&](double base) { return (base - quantity.base_offset) / quantity.to_base; };
    number = range_text(in_unit(quantity.stated.low), in_unit(quantity.stated.high), ascii);
    one = false;
  } else {
    number = number_text(quantity.value);
  }
  std::string text = with_unit(number, quantity, one);
  if (!quantity.per.empty()) text += " per " + quantity.per;
  std::string_view before = kBefore[static_cast<std::size_t>(quantity.bound)];
  if (quantity.side == Side::Below) before = quantity.bound == Bound::About ? "nearly " : "just under ";
  if (quantity.side == Side::Above) before = "just over ";
  const std::string_view change = quantity.change == Change::Up     ? "up "
                                  : quantity.change == Change::Down ? "down "
                                                                    : "";
  return fmt::format("{}{}{}", change, before, text);
}

namespace {

// "did not break" needs no "not" before it.
bool says_no(std::string_view words) {
  const std::string padded = ' ' + std::string(words) + ' ';
  return padded.find(" not ") != std::string::npos || padded.find("n't ") != std::string::npos ||
         padded.find(" never ") != std::string::npos || padded.find(" no ") != std::string::npos;
}

}  // namespace

std::string value_text(const Claim& claim, bool ascii) {
  std::string text = bare_value(claim, ascii);
  if (claim.polarity == Polarity::Negated && !says_no(text)) text.insert(0, "not ");
  if (claim.modality != Modality::Asserted) text += fmt::format(" ({})", name_of(claim.modality));
  return text;
}

}  // namespace factcheck
