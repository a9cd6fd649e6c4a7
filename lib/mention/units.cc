#include "mention/units.h"

#include <algorithm>
#include <array>
#include <vector>

#include "mention/added_rows.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

using enum Dimension;

// How a spelling may stand behind its figure.
enum class Use : std::uint8_t {
  Name,    // "miles": a gap or a hyphen before it
  Symbol,  // "km": a gap or none
  Glued    // "m", "in": none
};

struct Row {
  std::string_view word;
  std::string_view unit;
  Dimension dimension;
  double to_base;
  Use use = Use::Name;
};

constexpr double kYear = 365.25 * 86400;
constexpr double kMonth = kYear / 12;

// Adding a unit is adding its spellings. Imperial lengths and masses by the 1959 yard and pound agreement;
// gallons and pints are those of the United States, tons without more are metric (the difference is within
// what print rounds away).
constexpr auto kRows = std::to_array<Row>({
    {"acre", "acre", Area, 4046.8564224},
    {"acres", "acre", Area, 4046.8564224},
    {"amp", "ampere", Other, 1},
    {"ampere", "ampere", Other, 1},
    {"amperes", "ampere", Other, 1},
    {"amps", "ampere", Other, 1},
    {"barrel", "barrel", Volume, 158.987294928},
    {"barrels", "barrel", Volume, 158.987294928},
    {"bhp", "horsepower", Power, 745.7, Use::Symbol},
    {"bit", "bit", Data, 0.125},
    {"bits", "bit", Data, 0.125},
    {"bushel", "bushel", Volume, 35.2391},
    {"bushels", "bushel", Volume, 35.2391},
    {"byte", "byte", Data, 1},
    {"bytes", "byte", Data, 1},
    {"calorie", "calorie", Energy, 4184},
    {"calories", "calorie", Energy, 4184},
    {"carat", "carat", Mass, 0.0002},
    {"carats", "carat", Mass, 0.0002},
    {"centimeter", "centimetre", Length, 0.01},
    {"centimeters", "centimetre", Length, 0.01},
    {"centimetre", "centimetre", Length, 0.01},
    {"centimetres", "centimetre", Length, 0.01},
    {"centuries", "century", Duration, 100 * kYear},
    {"century", "century", Duration, 100 * kYear},
    {"cm", "centimetre", Length, 0.01, Use::Symbol},
    {"cms", "centimetre", Length, 0.01, Use::Symbol},
    {"day", "day", Duration, 86400},
    {"days", "day", Duration, 86400},
    {"decade", "decade", Duration, 10 * kYear},
    {"decades", "decade", Duration, 10 * kYear},
    {"decibel", "decibel", Other, 1},
    {"decibels", "decibel", Other, 1},
    {"dram", "dram", Mass, 0.0017718451953125},
    {"drams", "dram", Mass, 0.0017718451953125},
    {"farad", "farad", Other, 1},
    {"farads", "farad", Other, 1},
    {"fathoms", "fathom", Length, 1.8288},
    {"feet", "foot", Length, 0.3048},
    {"foot", "foot", Length, 0.3048},
    {"fortnight", "fortnight", Duration, 14 * 86400.0},
    {"ft", "foot", Length, 0.3048, Use::Symbol},
    {"furlongs", "furlong", Length, 201.168},
    {"g", "gram", Mass, 0.001, Use::Glued},
    {"gallon", "gallon", Volume, 3.785411784},
    {"gallons", "gallon", Volume, 3.785411784},
    {"gb", "gigabyte", Data, 1e9, Use::Symbol},
    {"ghz", "gigahertz", Other, 1e9, Use::Symbol},
    {"gigabyte", "gigabyte", Data, 1e9},
    {"gigabytes", "gigabyte", Data, 1e9},
    {"gigahertz", "gigahertz", Other, 1e9},
    {"gigawatt", "gigawatt", Power, 1e9},
    {"gigawatts", "gigawatt", Power, 1e9},
    {"gram", "gram", Mass, 0.001},
    {"gramme", "gram", Mass, 0.001},
    {"grammes", "gram", Mass, 0.001},
    {"grams", "gram", Mass, 0.001},
    {"gw", "gigawatt", Power, 1e9, Use::Symbol},
    {"gwh", "gigawatt hour", Energy, 3.6e12, Use::Symbol},
    {"ha", "hectare", Area, 1e4, Use::Symbol},
    {"hectare", "hectare", Area, 1e4},
    {"hectares", "hectare", Area, 1e4},
    {"hertz", "hertz", Other, 1},
    {"horsepower", "horsepower", Power, 745.7},
    {"hour", "hour", Duration, 3600},
    {"hours", "hour", Duration, 3600},
    {"hp", "horsepower", Power, 745.7, Use::Symbol},
    {"hr", "hour", Duration, 3600, Use::Symbol},
    {"hrs", "hour", Duration, 3600, Use::Symbol},
    {"hz", "hertz", Other, 1, Use::Symbol},
    {"in", "inch", Length, 0.0254, Use::Glued},
    {"inch", "inch", Length, 0.0254},
    {"inches", "inch", Length, 0.0254},
    {"joule", "joule", Energy, 1},
    {"joules", "joule", Energy, 1},
    {"kb", "kilobyte", Data, 1e3, Use::Symbol},
    {"kg", "kilogram", Mass, 1, Use::Symbol},
    {"kgs", "kilogram", Mass, 1, Use::Symbol},
    {"khz", "kilohertz", Other, 1e3, Use::Symbol},
    {"kilo", "kilogram", Mass, 1},
    {"kilogram", "kilogram", Mass, 1},
    {"kilogramme", "kilogram", Mass, 1},
    {"kilogrammes", "kilogram", Mass, 1},
    {"kilograms", "kilogram", Mass, 1},
    {"kilometer", "kilometre", Length, 1e3},
    {"kilometers", "kilometre", Length, 1e3},
    {"kilometre", "kilometre", Length, 1e3},
    {"kilometres", "kilometre", Length, 1e3},
    {"kilos", "kilogram", Mass, 1},
    {"kiloton", "kiloton", Mass, 1e6},
    {"kilotons", "kiloton", Mass, 1e6},
    {"kilowatt", "kilowatt", Power, 1e3},
    {"kilowatts", "kilowatt", Power, 1e3},
    {"km", "kilometre", Length, 1e3, Use::Symbol},
    {"kmh", "kilometre per hour", Speed, 1 / 3.6, Use::Symbol},
    {"kms", "kilometre", Length, 1e3, Use::Symbol},
    {"knot", "knot", Speed, 0.514444},
    {"knots", "knot", Speed, 0.514444},
    {"kph", "kilometre per hour", Speed, 1 / 3.6, Use::Symbol},
    {"kw", "kilowatt", Power, 1e3, Use::Symbol},
    {"kwh", "kilowatt hour", Energy, 3.6e6, Use::Symbol},
    {"l", "litre", Volume, 1, Use::Glued},
    {"lb", "pound", Mass, 0.45359237, Use::Symbol},
    {"lbs", "pound", Mass, 0.45359237, Use::Symbol},
    {"liter", "litre", Volume, 1},
    {"liters", "litre", Volume, 1},
    {"litre", "litre", Volume, 1},
    {"litres", "litre", Volume, 1},
    {"m", "metre", Length, 1, Use::Symbol},
    {"m.p.h.", "mile per hour", Speed, 0.44704, Use::Symbol},
    {"mb", "megabyte", Data, 1e6, Use::Symbol},
    {"mbps", "megabit per second", Other, 1e6, Use::Symbol},
    {"mcg", "microgram", Mass, 1e-9, Use::Symbol},
    {"megabyte", "megabyte", Data, 1e6},
    {"megabytes", "megabyte", Data, 1e6},
    {"megahertz", "megahertz", Other, 1e6},
    {"megawatt", "megawatt", Power, 1e6},
    {"megawatts", "megawatt", Power, 1e6},
    {"meter", "metre", Length, 1},
    {"meters", "metre", Length, 1},
    {"metre", "metre", Length, 1},
    {"metres", "metre", Length, 1},
    {"mg", "milligram", Mass, 1e-6, Use::Symbol},
    {"mhz", "megahertz", Other, 1e6, Use::Symbol},
    {"mi", "mile", Length, 1609.344, Use::Symbol},
    {"microgram", "microgram", Mass, 1e-9},
    {"micrograms", "microgram", Mass, 1e-9},
    {"micrometer", "micrometre", Length, 1e-6},
    {"micrometers", "micrometre", Length, 1e-6},
    {"micrometre", "micrometre", Length, 1e-6},
    {"micrometres", "micrometre", Length, 1e-6},
    {"micron", "micrometre", Length, 1e-6},
    {"microns", "micrometre", Length, 1e-6},
    {"mile", "mile", Length, 1609.344},
    {"miles", "mile", Length, 1609.344},
    {"milligram", "milligram", Mass, 1e-6},
    {"milligrams", "milligram", Mass, 1e-6},
    {"milliliter", "millilitre", Volume, 0.001},
    {"milliliters", "millilitre", Volume, 0.001},
    {"millilitre", "millilitre", Volume, 0.001},
    {"millilitres", "millilitre", Volume, 0.001},
    {"millimeter", "millimetre", Length, 0.001},
    {"millimeters", "millimetre", Length, 0.001},
    {"millimetre", "millimetre", Length, 0.001},
    {"millimetres", "millimetre", Length, 0.001},
    {"millisecond", "millisecond", Duration, 0.001},
    {"milliseconds", "millisecond", Duration, 0.001},
    {"min", "minute", Duration, 60, Use::Symbol},
    {"mins", "minute", Duration, 60, Use::Symbol},
    {"minute", "minute", Duration, 60},
    {"minutes", "minute", Duration, 60},
    {"ml", "millilitre", Volume, 0.001, Use::Symbol},
    {"mm", "millimetre", Length, 0.001, Use::Symbol},
    {"month", "month", Duration, kMonth},
    {"months", "month", Duration, kMonth},
    {"mph", "mile per hour", Speed, 0.44704, Use::Symbol},
    {"ms", "millisecond", Duration, 0.001, Use::Glued},
    {"mw", "megawatt", Power, 1e6, Use::Symbol},
    {"mwh", "megawatt hour", Energy, 3.6e9, Use::Symbol},
    {"nanometer", "nanometre", Length, 1e-9},
    {"nanometers", "nanometre", Length, 1e-9},
    {"nanometre", "nanometre", Length, 1e-9},
    {"nanometres", "nanometre", Length, 1e-9},
    {"newton", "newton", Other, 1},
    {"newtons", "newton", Other, 1},
    {"nm", "nanometre", Length, 1e-9, Use::Symbol},
    {"ounce", "ounce", Mass, 0.028349523125},
    {"ounces", "ounce", Mass, 0.028349523125},
    {"oz", "ounce", Mass, 0.028349523125, Use::Symbol},
    {"petabyte", "petabyte", Data, 1e15},
    {"petabytes", "petabyte", Data, 1e15},
    {"pint", "pint", Volume, 0.473176473},
    {"pints", "pint", Volume, 0.473176473},
    {"pixel", "pixel", Other, 1},
    {"pixels", "pixel", Other, 1},
    {"point", "point", Other, 1},
    {"points", "point", Other, 1},
    {"pound", "pound", Mass, 0.45359237},
    {"pounds", "pound", Mass, 0.45359237},
    {"ppm", "part per million", Other, 1, Use::Symbol},
    {"psi", "pound per square inch", Other, 1, Use::Symbol},
    {"rpm", "revolution per minute", Other, 1, Use::Symbol},
    {"s", "second", Duration, 1, Use::Glued},
    {"sec", "second", Duration, 1, Use::Symbol},
    {"second", "second", Duration, 1},
    {"seconds", "second", Duration, 1},
    {"secs", "second", Duration, 1, Use::Symbol},
    {"stone", "stone", Mass, 6.35029318},
    {"t", "tonne", Mass, 1000, Use::Glued},
    {"tablespoon", "tablespoon", Volume, 0.0147868},
    {"tablespoons", "tablespoon", Volume, 0.0147868},
    {"tb", "terabyte", Data, 1e12, Use::Symbol},
    {"teaspoon", "teaspoon", Volume, 0.00492892},
    {"teaspoons", "teaspoon", Volume, 0.00492892},
    {"terabyte", "terabyte", Data, 1e12},
    {"terabytes", "terabyte", Data, 1e12},
    {"terawatt", "terawatt", Power, 1e12},
    {"terawatts", "terawatt", Power, 1e12},
    {"ton", "ton", Mass, 1000},
    {"tonne", "tonne", Mass, 1000},
    {"tonnes", "tonne", Mass, 1000},
    {"tons", "ton", Mass, 1000},
    {"tw", "terawatt", Power, 1e12, Use::Symbol},
    {"twh", "terawatt hour", Energy, 3.6e15, Use::Symbol},
    {"v", "volt", Other, 1, Use::Glued},
    {"volt", "volt", Other, 1},
    {"volts", "volt", Other, 1},
    {"w", "watt", Power, 1, Use::Glued},
    {"watt", "watt", Power, 1},
    {"watts", "watt", Power, 1},
    {"week", "week", Duration, 7 * 86400.0},
    {"weekend", "weekend", Duration, 2 * 86400.0},
    {"weeks", "week", Duration, 7 * 86400.0},
    {"yard", "yard", Length, 0.9144},
    {"yards", "yard", Length, 0.9144},
    {"yd", "yard", Length, 0.9144, Use::Symbol},
    {"yds", "yard", Length, 0.9144, Use::Symbol},
    {"year", "year", Duration, kYear},
    {"years", "year", Duration, kYear},
    {"yr", "year", Duration, kYear, Use::Symbol},
    {"yrs", "year", Duration, kYear, Use::Symbol},
    {"\u00B5g", "microgram", Mass, 1e-9, Use::Symbol},
    {"\u00B5m", "micrometre", Length, 1e-6, Use::Symbol},
    {"\u03BCg", "microgram", Mass, 1e-9, Use::Symbol},
    {"\u03BCm", "micrometre", Length, 1e-6, Use::Symbol},
});
static_assert(std::ranges::is_sorted(kRows, {}, &Row::word), "find_row searches by halving");

// Several words that are one unit.
struct Phrase {
  std::array<std::string_view, 3> words;
  std::string_view unit;
  Dimension dimension;
  double to_base;
};
constexpr auto kPhrases = std::to_array<Phrase>({
    {{"basis", "point", ""}, "basis-point", Percent, 0.01},
    {{"basis", "points", ""}, "basis-point", Percent, 0.01},
    {{"nautical", "mile", ""}, "nautical mile", Length, 1852},
    {{"nautical", "miles", ""}, "nautical mile", Length, 1852},
    {{"light", "year", ""}, "light year", Length, 9.4607304725808e15},
    {{"light", "years", ""}, "light year", Length, 9.4607304725808e15},
    {{"metric", "ton", ""}, "tonne", Mass, 1000},
    {{"metric", "tons", ""}, "tonne", Mass, 1000},
    {{"metric", "tonnes", ""}, "tonne", Mass, 1000},
    {{"short", "tons", ""}, "short ton", Mass, 907.18474},
    {{"long", "tons", ""}, "long ton", Mass, 1016.0469088},
    {{"imperial", "gallons", ""}, "imperial gallon", Volume, 4.54609},
    {{"parts", "per", "million"}, "part per million", Other, 1},
    {{"parts", "per", "billion"}, "part per billion", Other, 1},
    {{"brake", "horsepower", ""}, "horsepower", Power, 745.7},
    {{"standard", "deviations", ""}, "standard deviation", Other, 1},
    {{"kilowatt", "hour", ""}, "kilowatt hour", Energy, 3.6e6},
    {{"kilowatt", "hours", ""}, "kilowatt hour", Energy, 3.6e6},
    {{"megawatt", "hours", ""}, "megawatt hour", Energy, 3.6e9},
    {{"gigawatt", "hours", ""}, "gigawatt hour", Energy, 3.6e12},
    {{"terawatt", "hours", ""}, "terawatt hour", Energy, 3.6e15},
    {{"pounds", "of", "force"}, "pound-force", Other, 1},
    {{"lb", "ft", ""}, "pound-foot", Other, 1},
});

// In order of their words.
std::vector<Row>& added_units() {
  static std::vector<Row> rows;
  return rows;
}

const Row* find_row(std::string_view word) {
  const std::vector<Row>& added = added_units();
  if (!added.empty()) {
    const auto mine = std::ranges::lower_bound(added, word, {}, &Row::word);
    if (mine != added.end() && mine->word == word) return &*mine;
  }
  const auto row = std::ranges::lower_bound(kRows, word, {}, &Row::word);
  return row != kRows.end() && row->word == word ? &*row : nullptr;
}

// "%", "percent", "per cent", "pc", "percentage points", "pp".
std::optional<UnitMatch> percent_after(const Parts& parts, std::uint32_t at) {
  UnitMatch match{.unit = "percent", .dimension = Percent};
  const std::string_view word = parts[at].lower;
  if (is_any(word, {"%", "percent", "percents", "pct", "pct.", "\uFF05", "\uFE6A"})) {
    match.last = at + 1;
  } else if (word == "per" && (parts.is(at + 1, "cent") || parts.is(at + 1, "cents"))) {
    match.last = at + 2;
  } else if (word == "pc" && parts[at].joint != Joint::Hyphen) {
    match.last = at + 1;
  } else if (word == "percentage" && is_any(parts[at + 1].lower, {"point", "points"})) {
    match.unit = "percentage-point";
    match.last = at + 2;
  } else if (is_any(word, {"pp", "ppt", "ppts", "pps"}) && parts[at].joint != Joint::Hyphen) {
    match.unit = "percentage-point";
    match.last = at + 1;
  } else if (is_any(word, {"bp", "bps"})) {
    match.unit = "basis-point";
    match.to_base = 0.01;
    match.last = at + 1;
  } else {
    return {};
  }
  // "3 % points".
  if (match.unit == "percent" && is_any(parts[match.last].lower, {"point", "points"})) {
    match.unit = "percentage-point";
    ++match.last;
  }
  return match;
}

// "degrees Celsius", "°F", "degrees", "C".
std::optional<UnitMatch> temperature_after(const Parts& parts, std::uint32_t at) {
  const std::string_view word = parts[at].lower;
  std::uint32_t next = at;
  const bool degrees = is_any(word, {"\u00B0", "degree", "degrees", "deg"});
  if (degrees) ++next;
  const std::string_view scale = parts[next].lower;
  if (is_any(scale, {"fahrenheit", "f"}) && (degrees || scale.size() > 1))
    return UnitMatch{.unit = "degree Fahrenheit",
                     .dimension = Temperature,
                     .to_base = 5 / 9.0,
                     .base_offset = -160 / 9.0,
                     .last = next + 1};
  if (is_any(scale, {"celsius", "celcius", "centigrade", "c"}) && (degrees || scale.size() > 1))
    return UnitMatch{.unit = "degree Celsius", .dimension = Temperature, .last = next + 1};
  if (is_any(word, {"\u2103"}))
    return UnitMatch{.unit = "degree Celsius", .dimension = Temperature, .last = at + 1};
  if (is_any(word, {"\u2109"}))
    return UnitMatch{.unit = "degree Fahrenheit",
                     .dimension = Temperature,
                     .to_base = 5 / 9.0,
                     .base_offset = -160 / 9.0,
                     .last = at + 1};
  if (word == "kelvin")
    return UnitMatch{.unit = "kelvin", .dimension = Temperature, .base_offset = -273.15, .last = at + 1};
  if (degrees) return UnitMatch{.unit = "degree", .dimension = Other, .last = next};
  return {};
}

std::optional<UnitMatch> phrase_after(const Parts& parts, std::uint32_t at) {
  for (const Phrase& row : kPhrases) {
    if (parts[at].lower != row.words[0] || !parts.is(at + 1, row.words[1])) continue;
    const bool three = !row.words[2].empty();
    if (three && !parts.is(at + 2, row.words[2])) continue;
    return UnitMatch{.unit = std::string(row.unit),
                     .dimension = row.dimension,
                     .to_base = row.to_base,
                     .last = at + (three ? 3 : 2)};
  }
  return {};
}

bool may_stand(const Parts& parts, std::uint32_t at, const Row& row) {
  const Joint joint = parts[at].joint;
  if (row.use == Use::Glued) return joint == Joint::Glued;
  if (row.use == Use::Symbol) {
    // "a 5 m drop" is a metre, "I'm" is none.
    return row.word != "min" || joint == Joint::Glued || parts[at - 1].kind == PartKind::Digits;
  }
  return true;
}

// "5 ft 2 in".
bool is_inch_behind_feet(const Parts& parts, std::uint32_t at) {
  return parts.is(at, "in") && at >= 2 && is_any(parts[at - 2].lower, {"ft", "feet", "foot"}) &&
         parts[at - 1].kind == PartKind::Digits;
}

// "m2", "km\u00B2", "m\u00B3".
std::optional<UnitMatch> raised_after(const Parts& parts, std::uint32_t at, const Row& row) {
  const Part& power = parts[at + 1];
  if (row.dimension != Length || row.use != Use::Symbol || power.joint != Joint::Glued) return {};
  const bool square = power.lower == "2" || power.lower == "\u00B2";
  if (!square && power.lower != "3" && power.lower != "\u00B3") return {};
  const double area = row.to_base * row.to_base;
  return UnitMatch{.unit = (square ? "square " : "cubic ") + std::string(row.unit),
                   .dimension = square ? Area : Volume,
                   .to_base = square ? area : area * row.to_base * 1000,
                   .last = at + 2};
}

// "square metres", "sq ft", "cubic feet", "sqm".
std::optional<UnitMatch> power_after(const Parts& parts, std::uint32_t at) {
  const std::string_view word = parts[at].lower;
  if (is_any(word, {"sqm"}))
    return UnitMatch{.unit = "square metre", .dimension = Area, .to_base = 1, .last = at + 1};
  if (is_any(word, {"sqft"}))
    return UnitMatch{.unit = "square foot", .dimension = Area, .to_base = 0.09290304, .last = at + 1};
  const bool square = is_any(word, {"square", "sq", "sq."});
  if (!square && !is_any(word, {"cubic", "cu", "cu."})) return {};
  const Row* row = find_row(parts[at + 1].lower);
  if (row == nullptr || row->dimension != Length) return {};
  const double area = row->to_base * row->to_base;
  return UnitMatch{.unit = (square ? "square " : "cubic ") + std::string(row->unit),
                   .dimension = square ? Area : Volume,
                   .to_base = square ? area : area * row->to_base * 1000,
                   .last = at + 2};
}

// "miles per hour", "km/h", "kilometres an hour", "feet per second".
std::optional<UnitMatch> speed_after(const Parts& parts, const UnitMatch& length) {
  const std::uint32_t at = length.last;
  if (!is_any(parts[at].lower, {"per", "an", "a", "/"})) return {};
  const std::string_view time = parts[at + 1].lower;
  const bool hour = is_any(time, {"hour", "h", "hr"});
  if (!hour && !is_any(time, {"second", "s", "sec"})) return {};
  return UnitMatch{.unit = length.unit + (hour ? " per hour" : " per second"),
                   .dimension = Speed,
                   .to_base = length.to_base / (hour ? 3600 : 1),
                   .last = at + 2};
}

}  // namespace

void take_added_units(const std::vector<AddedUnit>& units) {
  std::vector<Row>& rows = added_units();
  rows.clear();
  for (const AddedUnit& unit : units) {
    rows.push_back({unit.name, unit.name, unit.dimension, unit.factor, Use::Name});
    for (const std::string& word : unit.words)
      rows.push_back({word, unit.name, unit.dimension, unit.factor, Use::Name});
    for (const std::string& symbol : unit.symbols)
      rows.push_back({symbol, unit.name, unit.dimension, unit.factor, Use::Symbol});
  }
  std::ranges::stable_sort(rows, {}, &Row::word);
}

std::optional<UnitMatch> unit_after(const Parts& parts, std::uint32_t at) {
  if (auto percent = percent_after(parts, at)) return percent;
  if (auto temperature = temperature_after(parts, at)) return temperature;
  if (parts[at].kind == PartKind::Sign && parts[at].joint == Joint::Glued) {
    if (parts[at].lower == "\u2033")
      return UnitMatch{.unit = "inch", .dimension = Length, .to_base = 0.0254, .last = at + 1};
    if (parts[at].lower == "\u2032")
      return UnitMatch{.unit = "foot", .dimension = Length, .to_base = 0.3048, .last = at + 1};
  }
  if (parts[at].kind != PartKind::Word) return {};
  if (auto phrase = phrase_after(parts, at)) return phrase;
  if (auto power = power_after(parts, at)) return power;
  const Row* row = find_row(parts[at].lower);
  if (row == nullptr || !(may_stand(parts, at, *row) || is_inch_behind_feet(parts, at))) return {};
  if (auto raised = raised_after(parts, at, *row)) return raised;
  UnitMatch match{
      .unit = std::string(row->unit), .dimension = row->dimension, .to_base = row->to_base, .last = at + 1};
  match.glued_metre = row->word == "m" && parts[at].joint == Joint::Glued;
  if (match.dimension == Length) {
    if (auto speed = speed_after(parts, match)) return speed;
  }
  return match;
}

}  // namespace factcheck
