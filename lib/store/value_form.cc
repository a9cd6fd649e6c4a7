#include "store/value_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/harmless.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "mention/quantity.h"
#include "store/yaml_text.h"

namespace factcheck {
namespace {

constexpr auto kSides = std::to_array<std::string_view>({"both", "below", "above"});

constexpr auto kKeys = std::to_array<std::string_view>(
    {"bound", "value", "unit", "counted", "per",      "change", "side", "dimension", "to_base", "offset",
     "low",   "high",  "step", "stated",  "expected", "days",   "time", "name",      "role",    "text"});

// The enumerators have their names in mention/quantity.h; these are their numbers.
constexpr int kBounds = static_cast<int>(Bound::Vague) + 1;
constexpr int kChanges = static_cast<int>(Change::Down) + 1;
constexpr int kDimensions = static_cast<int>(Dimension::Other) + 1;

template <class Enum>
std::optional<Enum> enumerator(std::string_view name, int count) {
  for (int i = 0; i < count; ++i) {
    if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  }
  return {};
}

template <class Enum>
std::string names(int count) {
  std::string list;
  for (int i = 0; i < count; ++i) {
    list += (i ? ", " : "") + std::string(name_of(static_cast<Enum>(i)));
  }
  return list;
}

// What the file says of a figure's precision.
struct Precision {
  std::optional<double> low, high;  // in the unit; else the value
  std::optional<double> step;
  std::optional<Interval> stated, expected;
};

// One unit of the last digit that counts, of the next finer place if there is but one ("$200mn" is 195 to 205
// million). Small whole numbers are counted, not rounded.
double step_of(double value) {
  const double size = std::abs(value);
  if (size == 0 || (size == std::trunc(size) && size < 10'000)) return 0;
  const std::string digits = fmt::format("{:.14e}", size);  // 2.50000000000000e+08
  const std::size_t e = digits.find('e');
  std::size_t last = digits.find_last_not_of('0', e - 1);
  if (digits[last] == '.') last = 0;
  const int places = last == 0 ? 1 : static_cast<int>(last) - 1;
  const int exponent = std::atoi(digits.c_str() + e + 1);
  return std::pow(10.0, exponent - places);
}

bool is_multiple(double value, double step) {
  const double times = value / step;
  return std::abs(times - std::round(times)) < 1e-6;
}

// The one way from the file to the intervals, so that what the writer leaves out is what the reader puts in.
void set_precision(Quantity& quantity, const Precision& precision) {
  const double low = precision.low.value_or(quantity.value);
  const double high = precision.high.value_or(quantity.value);
  // A value that was corrected to a finer figure takes its step from that figure.
  const bool fits = precision.step && (*precision.step == 0 || is_multiple(quantity.value, *precision.step));
  set_intervals(quantity, low, high, fits ? *precision.step : step_of(quantity.value));
  if (!precision.stated || !precision.expected) return;
  const double base = quantity.value * quantity.to_base + quantity.base_offset;
  if (base < precision.stated->low || base > precision.stated->high)
    return;  // corrected past its old intervals
  quantity.stated = *precision.stated;
  quantity.expected = *precision.expected;
}

// The shortest precision that gives back the quantity's intervals.
Precision precision_of(const Quantity& quantity) {
  const auto gives_back = [&](const Precision& precision) {
    Quantity copy = quantity;
    set_precision(copy, precision);
    return copy.stated == quantity.stated && copy.expected == quantity.expected;
  };
  Precision precision;
  if (quantity.bound == Bound::Range || quantity.bound == Bound::Vague) {
    const auto in_unit = [&](double base) { return (base - quantity.base_offset) / quantity.to_base; };
    if (std::isfinite(quantity.stated.low)) precision.low = in_unit(quantity.stated.low);
    if (std::isfinite(quantity.stated.high)) precision.high = in_unit(quantity.stated.high);
  }
  if (gives_back(precision)) return precision;
  const auto with_step = [&](double step) {
    precision.step = step;
    return gives_back(precision);
  };
  if (with_step(0)) return precision;
  const double magnitude = std::floor(std::log10(std::max(std::abs(quantity.value), 1e-9)));
  for (int places = 0; places < 16; ++places) {
    if (with_step(std::pow(10.0, magnitude - places))) return precision;
  }
  const double written = (quantity.stated.high - quantity.stated.low) / quantity.to_base;
  if (std::isfinite(written) && with_step(written)) return precision;
  precision.step.reset();
  precision.stated = quantity.stated;
  precision.expected = quantity.expected;
  return precision;
}

// "[260000000, inf)": a round bracket where the end itself is out.
std::string interval_text(const Interval& interval) {
  const auto end = [](double value) {
    return std::isfinite(value) ? yaml_number(value) : std::string(value < 0 ? "-inf" : "inf");
  };
  return fmt::format("{}{}, {}{}", interval.open_low ? '(' : '[', end(interval.low), end(interval.high),
                     interval.open_high ? ')' : ']');
}

std::optional<Interval> parse_interval(std::string_view text) {
  const std::size_t comma = text.find(", ");
  if (text.size() < 6 || comma == std::string_view::npos) return {};
  const auto end = [](std::string_view number) -> std::optional<double> {
    if (number == "inf") return std::numeric_limits<double>::infinity();
    if (number == "-inf") return -std::numeric_limits<double>::infinity();
    return parse_number(number);
  };
  const auto low = end(text.substr(1, comma - 1));
  const auto high = end(text.substr(comma + 2, text.size() - comma - 3));
  const bool brackets =
      (text.front() == '[' || text.front() == '(') && (text.back() == ']' || text.back() == ')');
  if (!brackets || !low || !high || *low > *high) return {};
  return Interval{
      .low = *low, .high = *high, .open_low = text.front() == '(', .open_high = text.back() == ')'};
}

bool is_currency(std::string_view unit) {
  return unit.size() == 3 &&
         std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::optional<Dimension> plain_dimension(std::string_view unit) {
  if (unit.empty()) return Dimension::Count;
  if (is_currency(unit)) return Dimension::Money;
  if (unit == "percent" || unit == "percentage-point") return Dimension::Percent;
  return {};
}

// Figures that a file can hold; print has no others.
bool is_storable(const Quantity& q) {
  const bool finite = std::isfinite(q.value) && std::isfinite(q.to_base) && std::isfinite(q.base_offset);
  const auto is_interval = [](const Interval& interval) {
    return interval.low <= interval.high;
  };  // false for NaN
  return finite && q.to_base > 0 && is_interval(q.stated) && is_interval(q.expected);
}

void add_quantity(std::vector<ValueEntry>& entries, const Quantity& q) {
  const auto word = [&](std::string key, std::string_view content) {
    entries.push_back({std::move(key), std::string(content), false});
  };
  const auto number = [&](std::string key, double value) {
    entries.push_back({std::move(key), yaml_number(value), false});
  };
  const auto text = [&](std::string key, const std::string& content) {
    if (!content.empty()) entries.push_back({std::move(key), content, true});
  };
  word("bound", name_of(q.bound));
  number("value", q.value);
  text("unit", q.unit);
  text("counted", q.counted);
  text("per", q.per);
  if (q.change != Change::None) word("change", name_of(q.change));
  if (q.side != Side::Both) word("side", kSides.at(static_cast<std::size_t>(q.side)));
  const bool plain = plain_dimension(q.unit) == q.dimension;
  if (!plain) word("dimension", name_of(q.dimension));
  if (!plain || q.to_base != 1) number("to_base", q.to_base);
  if (q.base_offset != 0) number("offset", q.base_offset);
  const Precision precision = precision_of(q);
  if (precision.low) number("low", *precision.low);
  if (precision.high) number("high", *precision.high);
  if (precision.step) number("step", *precision.step);
  if (precision.stated) text("stated", interval_text(*precision.stated));
  if (precision.expected) text("expected", interval_text(*precision.expected));
}

std::string clock(int minute) { return fmt::format("{:02}:{:02}", minute / 60, minute % 60); }

std::optional<int> parse_clock(std::string_view text) {
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 100; };
  if (text.size() != 5 || text[2] != ':') return {};
  const int hours = digit(0) * 10 + digit(1);
  const int minutes = digit(3) * 10 + digit(4);
  if (hours > 24 || minutes > 59 || hours * 60 + minutes > 24 * 60) return {};
  return hours * 60 + minutes;
}

// Reads the entries of one value; the first problem stands.
class ValueReader {
 public:
  explicit ValueReader(const std::vector<ValueEntry>& entries) : entries_(entries) {}

  std::optional<ValueProblem> read(Value& value) {
    for (at_ = 0; at_ < entries_.size() && !problem_; ++at_) read_entry(entries_[at_]);
    if (!problem_) finish();
    if (!problem_) value = std::move(value_);
    return problem_;
  }

 private:
  void fail(std::string message) {
    if (!problem_) problem_ = ValueProblem{std::min(at_, entries_.size() - 1), std::move(message)};
  }

  template <class T>
  T need(std::optional<T> found, const std::string& wanted) {
    if (!found) {
      fail(fmt::format("`{}` is {}; found `{}`", entries_[at_].key, wanted,
                       harmless_line(entries_[at_].content)));
    }
    return found.value_or(T{});
  }
  double number() { return need(parse_number(entries_[at_].content), "a number such as 260000000 or 2.5"); }

  void read_entry(const ValueEntry& entry) {
    const std::string& key = entry.key;
    const std::string& content = entry.content;
    if (key == "text" || key == "name" || key == "role") {
      value_.type = key == "text" ? value_.type : key == "name" ? Value::Type::Name : Value::Type::Role;
      value_.text = content;
      return;
    }
    if (key == "days") {
      value_.type = Value::Type::Time;
      value_.days = need(parse_days(content), "a day such as 2025-06-07, a month, a year, or first/last");
    } else if (key == "time") {
      value_.type = Value::Type::Time;
      if (!content.empty()) value_.minute = need(parse_clock(content), "a time of day such as \"08:44\"");
    } else {
      read_quantity_entry(key, content);
    }
  }

  void read_quantity_entry(const std::string& key, const std::string& content) {
    if (std::find(kKeys.begin(), kKeys.end(), key) == kKeys.end()) {
      const std::string_view near = nearest(key, kKeys);
      return fail(fmt::format("unknown key `{}` in `value`{}", harmless_line(key),
                              near.empty() ? "" : fmt::format("; did you mean `{}`?", near)));
    }
    is_quantity_ = true;
    if (key == "bound")
      quantity_.bound = need(enumerator<Bound>(content, kBounds), "one of " + names<Bound>(kBounds));
    if (key == "change") {
      quantity_.change = need(enumerator<Change>(content, kChanges), "one of " + names<Change>(kChanges));
    }
    if (key == "dimension") {
      dimension_ =
          need(enumerator<Dimension>(content, kDimensions), "one of " + names<Dimension>(kDimensions));
    }
    if (key == "side") {
      const auto side = std::find(kSides.begin(), kSides.end(), content);
      if (side == kSides.end()) return fail("`side` is one of both, below, above");
      quantity_.side = static_cast<Side>(side - kSides.begin());
    }
    if (key == "value") {
      quantity_.value = number();
      has_number_ = true;
    }
    if (key == "to_base") to_base_ = number();
    if (key == "offset") quantity_.base_offset = number();
    if (key == "low") precision_.low = number();
    if (key == "high") precision_.high = number();
    if (key == "step") precision_.step = number();
    if (key == "stated")
      precision_.stated = need(parse_interval(content), "an interval such as \"[245, 255]\"");
    if (key == "expected")
      precision_.expected = need(parse_interval(content), "an interval such as \"[245, 255]\"");
    if (key == "unit") quantity_.unit = content;
    if (key == "counted") quantity_.counted = content;
    if (key == "per") quantity_.per = content;
  }

  void finish() {
    if (!is_quantity_) return;
    if (value_.type != Value::Type::Text) return fail("`value` is either a figure, a time, a name or a text");
    if (!has_number_ && precision_.low && precision_.high) {
      quantity_.value = *precision_.low + (*precision_.high - *precision_.low) / 2;
      has_number_ = true;
    }
    if (!has_number_) return fail("a figure needs `value`, or `low` and `high`");
    if (precision_.low && precision_.high && *precision_.low > *precision_.high)
      return fail("`low` is above `high`");
    if (precision_.step && *precision_.step < 0) return fail("`step` is below 0");
    if (to_base_ && *to_base_ <= 0) return fail("`to_base` must be above 0");
    if (!set_unit()) return;
    set_precision(quantity_, precision_);
    value_.type = Value::Type::Quantity;
    value_.quantity = quantity_;
  }

  // A unit that was written without what it measures is looked up.
  bool set_unit() {
    const auto plain = plain_dimension(quantity_.unit);
    quantity_.dimension = dimension_.value_or(plain.value_or(Dimension::Other));
    quantity_.to_base = to_base_.value_or(1);
    if (plain || (dimension_ && to_base_)) return true;
    const auto known = factcheck::read_quantity("5 " + quantity_.unit);
    if (known.size() == 1 && known[0].unit == quantity_.unit) {
      quantity_.dimension = dimension_.value_or(known[0].dimension);
      quantity_.to_base = to_base_.value_or(known[0].to_base);
      if (!to_base_) quantity_.base_offset = known[0].base_offset;
      return true;
    }
    fail(fmt::format(
        "unknown unit `{}`; a unit is a currency such as USD, percent, percentage-point, or a name such "
        "as mile",
        harmless_line(quantity_.unit)));
    return false;
  }

  const std::vector<ValueEntry>& entries_;
  std::size_t at_ = 0;
  std::optional<ValueProblem> problem_;
  Value value_;
  bool is_quantity_ = false;
  bool has_number_ = false;
  Quantity quantity_;
  std::optional<Dimension> dimension_;
  std::optional<double> to_base_;
  Precision precision_;
};

}  // namespace

std::string usual_text(const Value& value, const std::string& answer) {
  if (value.type == Value::Type::Quantity) return answer;
  return value.type == Value::Type::Time && value.days ? days_text(*value.days) : "";
}

std::vector<ValueEntry> value_entries(const Value& value, const std::string& answer) {
  std::vector<ValueEntry> entries;
  const bool is_quantity =
      value.type == Value::Type::Quantity && value.quantity && is_storable(*value.quantity);
  if (is_quantity) add_quantity(entries, *value.quantity);
  if (value.type == Value::Type::Time) {
    if (value.days && !days_text(*value.days).empty())
      entries.push_back({"days", days_text(*value.days), true});
    if (value.minute && *value.minute >= 0 && *value.minute <= 24 * 60) {
      entries.push_back({"time", clock(*value.minute), true});
    }
    if (entries.empty()) entries.push_back({"time", "", true});  // a time that nothing resolved
  }
  if (value.type == Value::Type::Name) entries.push_back({"name", value.text, true});
  if (value.type == Value::Type::Role) entries.push_back({"role", value.text, true});
  const bool written = value.type == Value::Type::Name || value.type == Value::Type::Role;
  const bool usual = !entries.empty() && value.text == usual_text(value, answer);
  if (!written && !usual) entries.push_back({"text", value.text, true});
  return entries;
}

std::optional<ValueProblem> read_value(const std::vector<ValueEntry>& entries, Value& value) {
  return ValueReader(entries).read(value);
}

std::optional<Value> value_of_answer(ClaimKind kind, const std::string& answer) {
  Value value;
  switch (kind) {
    case ClaimKind::Amount:
    case ClaimKind::Count:
    case ClaimKind::Percentage:
    case ClaimKind::Measure: {
      constexpr std::size_t kLongest = 500;  // bytes; no figure takes more
      if (answer.size() > kLongest) return {};
      auto found = factcheck::read_quantity(answer);
      if (found.size() != 1) return {};
      value.type = Value::Type::Quantity;
      value.quantity = std::move(found.front());
      value.text = answer;
      return value;
    }
    case ClaimKind::Date:
      value.type = Value::Type::Time;
      value.days = parse_days(answer);
      if (!value.days) return {};
      value.text = usual_text(value, answer);
      return value;
    case ClaimKind::Time:
      value.type = Value::Type::Time;
      value.minute = parse_clock(answer);
      if (!value.minute) return {};
      return value;
    case ClaimKind::Place:
    case ClaimKind::Name:
    case ClaimKind::Agent:
      value.type = Value::Type::Name;
      value.text = answer;
      return value;
    case ClaimKind::Role:
      value.type = Value::Type::Role;
      value.text = answer;
      return value;
    case ClaimKind::Event:
    case ClaimKind::Status:
    case ClaimKind::Quote:
    case ClaimKind::Statement:
      break;
  }
  value.text = ascii_lower(answer);
  return value;
}

std::optional<DayRange> parse_days(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return parse_iso(text);
  const auto first = parse_iso(text.substr(0, slash));
  const auto last = parse_iso(text.substr(slash + 1));
  if (!first || !last || first->first > last->last) return {};
  return DayRange{first->first, last->last};
}

std::string days_text(const DayRange& days) {
  const std::string text = iso_range(days);
  return parse_days(text) == days ? text : "";
}

std::optional<double> parse_number(std::string_view text) {
  std::string_view digits = text;
  if (digits.starts_with('-') || digits.starts_with('+')) digits.remove_prefix(1);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (digits.empty() || !is_digit(digits[0])) return {};
  if (digits.size() > 1 && digits[0] == '0' && is_digit(digits[1]))
    return {};  // 012: eight's twelve, or twelve?
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return {};
  return value;
}

}  // namespace factcheck
