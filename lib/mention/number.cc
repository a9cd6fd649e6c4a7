#include "mention/number.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/utf8.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

using enum NumeralKind;

// Scales in short, after digits. `safe` ones stand for a scale without a currency too.
struct Suffix {
  std::string_view word;
  double value;
  bool safe;
};
constexpr auto kSuffixes = std::to_array<Suffix>({
    {"b", 1e9, false},
    {"bil", 1e9, true},
    {"bln", 1e9, true},
    {"bn", 1e9, true},
    {"bns", 1e9, true},
    {"cr", 1e7, false},
    {"k", 1e3, true},
    {"m", 1e6, false},
    {"mil", 1e6, true},
    {"mio", 1e6, true},
    {"mln", 1e6, true},
    {"mm", 1e6, false},
    {"mn", 1e6, true},
    {"t", 1e12, false},
    {"tln", 1e12, true},
    {"tn", 1e12, true},
    {"trn", 1e12, true},
});

struct Vulgar {
  std::string_view sign;
  double value;
};
constexpr auto kVulgar = std::to_array<Vulgar>({{"\u00BC", 0.25},
                                                {"\u00BD", 0.5},
                                                {"\u00BE", 0.75},
                                                {"\u2153", 1 / 3.0},
                                                {"\u2154", 2 / 3.0},
                                                {"\u2155", 0.2},
                                                {"\u2156", 0.4},
                                                {"\u2157", 0.6},
                                                {"\u2158", 0.8},
                                                {"\u215B", 0.125},
                                                {"\u215C", 0.375},
                                                {"\u215D", 0.625},
                                                {"\u215E", 0.875}});

// Beyond this no news figure lies; sums stay finite.
constexpr double kLargest = 1e24;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

double vulgar_value(std::string_view sign) {
  const auto row = std::ranges::find(kVulgar, sign, &Vulgar::sign);
  return row == kVulgar.end() ? 0 : row->value;
}

const Suffix* find_suffix(std::string_view word) {
  const auto row = std::ranges::find(kSuffixes, word, &Suffix::word);
  return row == kSuffixes.end() ? nullptr : &*row;
}

const Numeral* numeral_at(const Parts& parts, std::int64_t at) { return parts[at].numeral; }

bool is_kind(const Numeral* numeral, NumeralKind kind) { return numeral != nullptr && numeral->kind == kind; }

// "dozen" behind a figure; "three dozens" is no vague one.
bool is_dozens(const Numeral* numeral) {
  return is_kind(numeral, Dozen) || (is_kind(numeral, Plural) && numeral->word == "dozens");
}

// What a figure in front is multiplied by: "12 lakhs", "three billions", "five dozen"; else 0.
double scale_in(const Numeral* numeral) {
  if (is_kind(numeral, Scale)) return numeral->value;
  if (is_dozens(numeral)) return 12;
  // Plurals are kept with the two of them that they are at least.
  return is_kind(numeral, Plural) && numeral->value >= 2e3 ? numeral->value / 2 : 0;
}

bool is_article(std::string_view word) { return word == "a" || word == "an"; }

// Both sides of a space that groups thousands: "816 000".
bool continues_thousands(const Parts& parts, std::uint32_t at, const Figure& so_far) {
  const Part& next = parts[at];
  const bool glued_or_one_gap = next.joint == Joint::Space && next.span.begin - parts[at - 1].span.end <= 3;
  return next.kind == PartKind::Digits && glued_or_one_gap && so_far.decimals == 0 && !so_far.grouped &&
         next.lower.size() == 3 && std::ranges::all_of(next.lower, is_digit) &&
         std::ranges::all_of(parts[at - 1].lower, is_digit);
}

// Works its way through one number; `at` is the next part to read.
struct Reader {
  const Parts& parts;
  bool money;
  std::uint32_t at;
  Cardinal found{};

  explicit Reader(const Parts& all, std::uint32_t start, bool with_money)
      : parts(all), money(with_money), at(start) {
    found.first = start;
  }

  std::optional<Cardinal> finish(double value) {
    if (!(value <= kLargest)) return {};
    found.last = at;
    found.value = value;
    if (found.kind != Cardinal::Kind::Vague) found.low = found.high = value;
    return found;
  }

  // Steps of a plain figure: `decimals` digits behind the point before `scale` was applied.
  void set_steps(double value, int decimals, double scale) {
    found.decimals = decimals > 0;
    found.written_step = std::pow(10.0, -decimals) * scale;
    const bool whole = value == std::floor(value) && std::abs(value) < 1e15;
    found.step = whole && (decimals == 0 || scale > 1)
                     ? std::min(significant_step(value), decimals == 0 ? kLargest : found.written_step)
                     : found.written_step;
  }

  // "thousand", "hundred million", "mn": the product of what follows, 1 if nothing does.
  double read_scales(bool decimals = false) {
    double scale = 1;
    if (const Suffix* suffix = find_suffix(parts[at].lower);
        suffix != nullptr && parts[at].kind == PartKind::Word) {
      const bool short_enough = parts[at].joint != Joint::Space || suffix->word.size() > 1;
      // "1.2b" counts without a currency too; "2b" may be a label.
      const bool billion = suffix->word == "b" && decimals && parts[at].joint == Joint::Glued;
      const bool allowed = suffix->safe || billion || (money && short_enough);
      if (allowed && (short_enough || money) && !(suffix->word == "mm" && parts[at].joint != Joint::Glued)) {
        ++at;
        scale = suffix->value;
      }
    }
    for (const Numeral* next = numeral_at(parts, at);
         next != nullptr && (next->kind == Hundred || scale_in(next) > 0); next = numeral_at(parts, at)) {
      scale *= next->kind == Hundred ? next->value : scale_in(next);
      if (scale > kLargest) return scale;
      ++at;
    }
    found.scaled = scale > 1;
    return scale;
  }

  // "1/2" right at `index`; 0 if none. Only denominators of rulers, recipes and shares: 9/11 and 24/7 are
  // none.
  double simple_fraction(std::uint32_t index) const {
    if (parts[index].kind != PartKind::Digits || !parts.is(index + 1, "/") ||
        parts[index + 2].kind != PartKind::Digits || parts[index + 1].joint != Joint::Glued ||
        parts[index + 2].joint != Joint::Glued || parts.is(index + 3, "/"))
      return 0;
    const auto top = read_figure(parts[index].lower);
    const auto bottom = read_figure(parts[index + 2].lower);
    if (!top || !bottom || top->decimals + bottom->decimals > 0 || top->value < 1 ||
        top->value >= bottom->value)
      return 0;
    constexpr auto kBottoms = std::to_array<double>({2, 3, 4, 5, 8, 16, 32});
    return std::ranges::find(kBottoms, bottom->value) != kBottoms.end() ? top->value / bottom->value : 0;
  }

  std::optional<Cardinal> read_digits() {
    const auto figure = read_figure(parts[at].lower);
    if (!figure) return {};
    if (const double alone = simple_fraction(at); alone > 0) {
      at += 3;
      found.kind = Cardinal::Kind::Share;
      return finish(alone);
    }
    double value = figure->value;
    Figure so_far = *figure;
    if (parts[at].lower.size() <= 3 && parts[at].lower[0] != '0') {
      while (continues_thousands(parts, at + 1, so_far) && value < 1e15) {
        value = value * 1000 + read_figure(parts[++at].lower)->value;
      }
    }
    ++at;
    int decimals = figure->decimals;
    if (parts[at].kind == PartKind::Fraction && parts[at].joint != Joint::Hyphen) {
      value += vulgar_value(parts[at++].lower);
      decimals = 1;
    } else if (const double more = parts[at].joint != Joint::Glued ? simple_fraction(at) : 0;
               more > 0 && decimals == 0) {
      value += more;
      decimals = 1;
      at += 3;
    } else if (const std::string_view end = parts[at].lower;
               parts[at].joint == Joint::Glued && decimals == 0 &&
               (end == "st" || end == "nd" || end == "rd" || end == "th")) {
      ++at;
      found.kind = Cardinal::Kind::Ordinal;
      return finish(value);
    }
    read_and_half(value, decimals);
    const double scale = read_scales(decimals > 0);
    // "5 hundred and 20" is not written.
    value *= scale;
    if (found.scaled) read_and_half_scale(value, scale);
    set_steps(value, decimals, scale);
    return finish(value);
  }

  // "and a half", "and three quarters" after a whole number.
  void read_and_half(double& value, int& decimals) {
    if (!parts.is(at, "and")) return;
    std::uint32_t next = at + 1;
    double top = 1;
    if (is_article(parts[next].lower)) {
      ++next;
    } else if (const Numeral* count = numeral_at(parts, next); is_kind(count, Unit) && count->value >= 1) {
      top = count->value;
      ++next;
    } else {
      return;
    }
    const Numeral* part = numeral_at(parts, next);
    const bool fits =
        is_kind(part, Half) || is_kind(part, Fraction) || (is_kind(part, Ordinal) && part->value >= 3);
    if (!fits || parts.is(next + 1, "of")) return;
    value += top / part->value;
    decimals = part->value == 4 ? 2 : 1;
    at = next + 1;
  }

  // "two million and a half", "3 billion and three quarters": of the scale said last.
  void read_and_half_scale(double& value, double scale) {
    const std::uint32_t start = at;
    double share = 0;
    int decimals = 0;
    read_and_half(share, decimals);
    if (is_kind(numeral_at(parts, at), Scale)) {
      at = start;  // "one billion and a half million"
    } else if (decimals > 0) {
      value += share * scale;
    }
  }

  // "half a million", "three quarters of a billion": the scale, with `at` behind it; 0 if it does not follow.
  double read_scale_after_fraction() {
    std::uint32_t next = at;
    if (parts.is(next, "of")) ++next;
    if (!is_article(parts[next].lower)) return 0;
    const Numeral* scale = numeral_at(parts, next + 1);
    if (!is_kind(scale, Scale) && !is_kind(scale, Dozen) && !is_kind(scale, Hundred)) return 0;
    at = next + 2;
    return scale->value;
  }

  // A share of something: "a third", "two-thirds", "half"; or of a scale.
  std::optional<Cardinal> read_fraction(double top, double bottom) {
    const double value = top / bottom;
    if (const double scale = read_scale_after_fraction(); scale > 0) {
      found.scaled = scale > 12;
      set_steps(value * scale, 0, 1);
      return finish(value * scale);
    }
    if (const Numeral* scale = numeral_at(parts, at); is_kind(scale, Dozen) || is_kind(scale, Scale)) {
      ++at;
      found.scaled = scale->value > 12;
      set_steps(value * scale->value, 0, 1);
      return finish(value * scale->value);
    }
    found.kind = Cardinal::Kind::Share;
    return finish(value);
  }

  // After "a" or a count: "a third of", "two thirds", "a quarter", "a half".
  std::optional<Cardinal> read_fraction_after(double top) {
    const Numeral* part = numeral_at(parts, at);
    if (part == nullptr || top < 1 || top >= part->value) return {};
    const bool plural = parts[at].lower.ends_with('s');
    if (part->kind != Half && part->kind != Fraction && part->kind != Ordinal) return {};
    if (part->kind == Ordinal && (part->value < 3 || plural)) return {};
    // "a third man" is an ordinal: a single share has to say of what, or be joined by a hyphen.
    const bool of = parts.is(at + 1, "of");
    const bool joined = parts[at].joint == Joint::Hyphen;
    if (part->kind == Ordinal && !of && !joined) return {};
    if (part->kind != Ordinal && top > 1 && !plural && !joined) return {};
    const Numeral* scaled = numeral_at(parts, at + 1);
    if (parts[at].lower == "quarter" && !of && !joined && !is_kind(scaled, Scale)) return {};
    ++at;
    return read_fraction(top, part->value);
  }

  std::optional<Cardinal> read_vague(double low, double high) {
    found.kind = Cardinal::Kind::Vague;
    std::uint32_t next = at;
    if (parts.is(next, "of")) ++next;
    if (const Numeral* scale = numeral_at(parts, next); scale != nullptr) {
      const bool single = scale->kind == Scale || scale->kind == Hundred || scale->kind == Dozen;
      const double unit = scale->kind == Plural ? scale->value / 2 : scale->value;
      if ((single && next == at) || (single && scale->kind != Dozen) ||
          (scale->kind == Plural && scale->value >= 2e3)) {
        low *= unit;
        high *= unit;
        found.scaled = true;
        at = next + 1;
      }
    }
    // "tens of thousands", "hundreds of millions": print means the lower end of each name.
    found.low = low;
    found.high = high;
    return finish(low);
  }

  // "hundreds of thousands": 200 to 999 of them; "dozens of": 24 to 99.
  std::optional<Cardinal> read_plural(const Numeral& numeral) {
    ++at;
    return read_vague(numeral.value, numeral.high);
  }

  std::optional<Cardinal> read_words() {
    found.words = true;
    double total = 0;
    double group = 0;
    double smallest_scale = kLargest;
    NumeralKind before = Scale;
    bool any = false;
    if (is_article(parts[at].lower)) {
      const Numeral* next = numeral_at(parts, at + 1);
      if (next == nullptr) return {};
      ++at;
      if (next->kind == Vague) {
        ++at;
        return read_vague(next->value, next->high);
      }
      if (auto share = read_fraction_after(1)) return share;
      if (next->kind != Hundred && next->kind != Scale && next->kind != Dozen) return {};
    }
    for (;;) {
      std::uint32_t index = at;
      if (any && parts.is(index, "and") && (before == Hundred || before == Scale)) ++index;
      const Numeral* next = numeral_at(parts, index);
      if (next == nullptr) break;
      const bool rest = static_cast<std::int64_t>(group) % 100 > 0;  // below a million
      const bool after_and = index > at;
      if (after_and && begins_fraction(index)) break;
      if (next->kind == Unit) {
        if (any && before != Ten && before != Hundred && before != Scale) break;
        if (before == Ten && after_and) break;
        if (any && before == Scale && !after_and && next->value == 0) break;
        group += next->value;
      } else if (next->kind == Teen || next->kind == Ten) {
        if (any && (rest || (before != Hundred && before != Scale))) break;
        group += next->value;
      } else if (after_and) {
        break;
      } else if (next->kind == Hundred) {
        if (group >= 100 || before == Hundred) break;
        group = (group == 0 ? 1 : group) * 100;
      } else if (const double scale = is_dozens(next) ? 0 : scale_in(next);
                 next->kind == Scale || (any && scale > 0)) {
        if (group == 0 && any && total > 0) {
          total *= scale;  // "a thousand million"
          if (total > kLargest) return {};
        } else if (scale > smallest_scale) {
          total = (total + group) * scale;
        } else {
          total += (group == 0 ? 1 : group) * scale;
        }
        group = 0;
        smallest_scale = scale;
        found.scaled = true;
      } else if (next->kind == Dozen || (any && is_dozens(next))) {
        if (total > 0 || group >= 1000) break;
        total = (group == 0 ? 1 : group) * 12;
        group = 0;
      } else {
        break;
      }
      any = true;
      before = next->kind == Plural ? Scale : next->kind;
      at = index + 1;
      if (is_dozens(next)) break;
    }
    if (!any) return {};
    double value = total + group;
    // "two thirds", "three-quarters", "twenty-first".
    if (const Numeral* next = numeral_at(parts, at); next != nullptr && value >= 1) {
      if (before == Unit && total == 0 && value < 10) {
        if (auto share = read_fraction_after(value)) return share;
      }
      if (next->kind == Ordinal && next->value < 10 && before == Ten && parts[at].joint == Joint::Hyphen) {
        ++at;
        found.kind = Cardinal::Kind::Ordinal;
        return finish(value + next->value);
      }
    }
    int decimals = 0;
    double scale = 1;
    if (found.scaled) {
      read_and_half_scale(value, smallest_scale);
    } else {
      read_point(value, decimals);
      read_and_half(value, decimals);
      if (decimals > 0) {
        scale = read_scales();
        value *= scale;
      }
    }
    set_steps(value, decimals, scale);
    return finish(value);
  }

  // "three quarters", "one half": what "and" adds to a whole number.
  bool begins_fraction(std::uint32_t index) const {
    const Numeral* part = numeral_at(parts, index + 1);
    if (!is_kind(numeral_at(parts, index), Unit) || part == nullptr) return false;
    return part->kind == Half || part->kind == Fraction;
  }

  // "two point five".
  void read_point(double& value, int& decimals) {
    if (!parts.is(at, "point") || !is_kind(numeral_at(parts, at + 1), Unit)) return;
    ++at;
    double unit = 0.1;
    for (const Numeral* digit = numeral_at(parts, at); is_kind(digit, Unit) && decimals < 12;
         digit = numeral_at(parts, at)) {
      value += digit->value * unit;
      unit /= 10;
      ++decimals;
      ++at;
    }
  }

  std::optional<Cardinal> read() {
    const Part& start = parts[at];
    if (start.kind == PartKind::Digits) return read_digits();
    if (start.kind == PartKind::Fraction) {
      const double top = vulgar_value(start.lower);
      ++at;
      return top > 0 ? read_fraction(top, 1) : std::nullopt;
    }
    if (start.kind != PartKind::Word) return {};
    if (is_article(start.lower)) return read_words();
    const Numeral* numeral = start.numeral;
    if (numeral == nullptr) return {};
    found.words = true;
    if (numeral->kind == Half) {
      ++at;
      return read_fraction(1, 2);
    }
    if (numeral->kind == Ordinal) {
      ++at;
      found.kind = Cardinal::Kind::Ordinal;
      return finish(numeral->value);
    }
    if (numeral->kind == Plural) return read_plural(*numeral);
    if (numeral->kind == Vague) {
      ++at;
      return read_vague(numeral->value, numeral->high);
    }
    if (numeral->kind == Fraction) {
      // "quarter million"
      if (numeral->word != "quarter" || !is_kind(numeral_at(parts, at + 1), Scale)) return {};
      ++at;
      return read_fraction(1, 4);
    }
    return read_words();
  }
};

}  // namespace

std::optional<Cardinal> read_cardinal(const Parts& parts, std::uint32_t at, bool money) {
  if (at >= parts.size()) return {};
  const Part& start = parts[at];
  if (start.kind == PartKind::Word && start.numeral == nullptr && !is_article(start.lower)) return {};
  return Reader(parts, at, money).read();
}

std::optional<Figure> read_figure(std::string_view digits) {
  Figure figure;
  const auto points = std::ranges::count(digits, '.');
  const auto commas = std::ranges::count(digits, ',');
  const char group = points > 1 ? '.' : ',';
  // Two kinds of separators, or several points with odd groups: a version, an address, a list.
  if ((points > 1 && commas > 0) || digits.empty() || digits.size() > 40) return {};
  double unit = 0;
  std::size_t since_group = 0;
  bool grouped = false;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const char c = digits[i];
    if (is_digit(c)) {
      ++since_group;
      if (unit > 0) {
        figure.value += (c - '0') * unit;
        unit /= 10;
        ++figure.decimals;
      } else {
        figure.value = figure.value * 10 + (c - '0');
      }
    } else if (c == group) {
      // Groups of three; of two in front of the last one, as in India.
      if (unit > 0 || (grouped ? since_group != 3 && since_group != 2 : since_group > 3 || since_group == 0))
        return {};
      grouped = true;
      since_group = 0;
    } else if (c == '.') {
      if (grouped && since_group != 3) return {};
      unit = 0.1;
      since_group = 3;
      grouped = false;
      figure.grouped = true;
    }
  }
  if (grouped && since_group != 3) return {};
  figure.grouped = figure.decimals == 0 && grouped;
  if (figure.decimals > 0) {
    // Whole digits over a power of ten give the nearest double; adding up tenths does not.
    double whole = 0;
    for (const char c : digits)
      if (is_digit(c)) whole = whole * 10 + (c - '0');
    figure.value = whole / std::pow(10.0, figure.decimals);
  }
  return figure;
}

double significant_step(double whole) {
  whole = std::abs(whole);
  if (whole == 0) return 0;
  double unit = 1;
  if (whole < 1e15 && whole == std::floor(whole)) {
    for (auto rest = static_cast<std::int64_t>(whole); rest % 10 == 0; rest /= 10) unit *= 10;
  } else {
    while (unit < 1e21 && std::fmod(whole, unit * 10) == 0) unit *= 10;
  }
  const bool one_digit = whole / unit < 10;
  return one_digit && unit > 1 ? unit / 10 : unit;
}

}  // namespace factcheck
