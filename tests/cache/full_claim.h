// A claim with every field set, and all that claims say as text, so that two can be compared field by field.
#pragma once

#include <bit>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "claim/claim.h"

namespace factcheck::testing {

// No field has the value that it has in a new Claim.
inline Claim full_claim() {
  const auto day = [](int month, int number) {
    return *make_day(2025, static_cast<unsigned>(month), static_cast<unsigned>(number));
  };
  Quantity quantity;
  quantity.span = {12, 29};
  quantity.number = {17, 28};
  quantity.value = 260e6;
  quantity.unit = "USD";
  quantity.dimension = Dimension::Money;
  quantity.to_base = 1.609344;
  quantity.base_offset = -32.5;
  quantity.per = "month";
  quantity.spoken = "cent";
  quantity.spoken_in_unit = 0.01;
  quantity.in_passing = true;
  quantity.towards = Change::Up;
  quantity.counted = "worker";
  quantity.counted_span = {30, 46};
  quantity.about = {1, 4'000'000'000};
  quantity.bound = Bound::MoreThan;
  quantity.side = Side::Above;
  quantity.change = Change::Down;
  quantity.stated = {-0.1, std::numeric_limits<double>::infinity(), true, true};
  quantity.expected = {1e-300, 286e6, true, true};
  quantity.first = 7;
  quantity.last = 11;

  Claim claim;
  claim.id = "c-3f9a1c77e210";
  claim.article = 3;
  claim.kind = ClaimKind::Amount;
  claim.subject = "Ruth Ames";
  claim.predicate = "give";
  claim.object = "to campaign committees";
  claim.answer = "over $260 million";
  claim.value.type = Value::Type::Quantity;
  claim.value.text = "ruth ames";
  claim.value.quantity = quantity;
  claim.value.days = DayRange{day(5, 1), day(5, 10)};
  claim.value.minute = 524;
  claim.polarity = Polarity::Negated;
  claim.modality = Modality::Denied;
  claim.attributed_to = {"the police", "", std::string("a\0b", 3), "Ruth Ames"};
  claim.when = DayRange{*make_day(1963, 11, 22), *make_day(1963, 11, 22)};
  claim.where = "Łódź";
  claim.as_of = DayRange{day(6, 1), day(6, 30)};
  claim.span = {{812, 14, 29}, {829, 14, 46}};
  claim.sentence = {{700, 13, 5}, {860, 15, 2}};
  claim.text = "Filings show that Ruth Ames gave over $260 million.";
  claim.status = ClaimStatus::Confirmed;
  claim.note = "checked";
  return claim;
}

// A line a field, `Quantity.unit`. Structured bindings name all fields: one that is added stops the build.
class FieldLines {
 public:
  void add(const Claim& claim) {
    const auto& [id, article, kind, subject, predicate, object, answer, value, polarity, modality,
                 attributed_to, when, where, as_of, span, sentence, text, status, note] = claim;
    add("id", id), add("article", article), add("kind", kind), add("subject", subject);
    add("predicate", predicate), add("object", object), add("answer", answer), add(value);
    add("polarity", polarity), add("modality", modality), add("attributed_to", attributed_to);
    add("when", when), add("where", where), add("as_of", as_of), add("span", span), add("sentence", sentence);
    add("text", text), add("status", status), add("note", note);
  }

  const std::vector<std::string>& lines() const { return lines_; }

 private:
  void line(const std::string& name, const std::string& what) { lines_.push_back(name + ": " + what); }

  void add(const std::string& name, const std::string& text) { line(name, '"' + text + '"'); }
  void add(const std::string& name, std::uint32_t number) { line(name, std::to_string(number)); }
  void add(const std::string& name, bool is) { line(name, is ? "yes" : "no"); }
  template <class Enumeration>
  requires std::is_enum_v<Enumeration>
  void add(const std::string& name, Enumeration value) {
    line(name, std::to_string(static_cast<int>(value)));
  }
  // All bits: two doubles that print alike may differ.
  void add(const std::string& name, double value) {
    line(name, std::to_string(std::bit_cast<std::uint64_t>(value)));
  }
  void add(const std::string& name, const std::optional<DayRange>& days) {
    if (!days) return line(name, "none");
    const auto& [first, last] = *days;
    line(name + ".first", iso_date(first));
    line(name + ".last", iso_date(last));
  }
  void add(const std::string& name, const std::vector<std::string>& texts) {
    line(name, std::to_string(texts.size()));
    for (const std::string& text : texts) add(name, text);
  }
  void add(const std::string& name, const Place& place) {
    const auto& [byte, row, column] = place;
    add(name + ".byte", byte), add(name + ".line", row), add(name + ".column", column);
  }
  void add(const std::string& name, const SourceSpan& span) {
    const auto& [begin, end] = span;
    add(name + ".begin", begin), add(name + ".end", end);
  }
  void add(const std::string& name, ByteSpan span) {
    add(name + ".begin", span.begin), add(name + ".end", span.end);
  }
  void add(const std::string& name, const Interval& interval) {
    const auto& [low, high, open_low, open_high] = interval;
    add(name + ".low", low), add(name + ".high", high);
    add(name + ".open_low", open_low), add(name + ".open_high", open_high);
  }
  void add(const Value& value) {
    const auto& [type, text, quantity, days, minute] = value;
    add("Value.type", type), add("Value.text", text), add("Value.days", days);
    line("Value.minute", minute ? std::to_string(*minute) : "none");
    quantity ? add(*quantity) : line("Value.quantity", "none");
  }
  void add(const Quantity& quantity) {
    const auto& [span, number, value, unit, dimension, to_base, base_offset, per, spoken, spoken_in_unit,
                 counted, counted_span, about, bound, in_passing, side, change, towards, stated, expected,
                 first, last] = quantity;
    add("Quantity.span", span), add("Quantity.number", number), add("Quantity.value", value);
    add("Quantity.unit", unit), add("Quantity.dimension", dimension), add("Quantity.to_base", to_base);
    add("Quantity.base_offset", base_offset), add("Quantity.per", per), add("Quantity.counted", counted);
    add("Quantity.spoken", spoken), add("Quantity.spoken_in_unit", spoken_in_unit);
    add("Quantity.in_passing", in_passing), add("Quantity.towards", towards);
    add("Quantity.counted_span", counted_span), add("Quantity.about", about), add("Quantity.bound", bound);
    add("Quantity.side", side), add("Quantity.change", change), add("Quantity.stated", stated);
    add("Quantity.expected", expected), add("Quantity.first", first), add("Quantity.last", last);
  }

  std::vector<std::string> lines_;
};

inline std::vector<std::string> field_lines(const std::vector<Claim>& claims) {
  FieldLines lines;
  for (const Claim& claim : claims) lines.add(claim);
  return lines.lines();
}

}  // namespace factcheck::testing
