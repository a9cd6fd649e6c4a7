#include "mention/print.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "base/calendar.h"
#include "base/harmless.h"
#include "text/print.h"

namespace factcheck {
namespace {

// What a mention says of itself; monostate is `null` in JSON and left out of text.
using FieldValue = std::variant<std::monostate, std::string, double, std::uint64_t, bool>;

struct Field {
  std::string_view name;
  FieldValue value;
};

struct Shown {
  ByteSpan span;  // of the plain view
  std::string_view kind;
  std::vector<Field> fields;
};

FieldValue text_or_null(std::string_view text) {
  return text.empty() ? FieldValue() : FieldValue(std::string(text));
}

std::string_view words_of(const Document& document, ByteSpan span) {
  return span.empty() ? std::string_view() : document.quote(span);
}

FieldValue day_or_null(const std::optional<DayRange>& days, Day DayRange::*end) {
  return days ? FieldValue(iso_date((*days).*end)) : FieldValue();
}

// From the unit of comparison back to the one that was said: a third is 0.333 again, 63 cents are 63.
double as_said(double value, const Quantity& quantity) {
  return quantity.spoken.empty() ? value : std::round(value / quantity.spoken_in_unit * 1e9) / 1e9;
}

double in_unit(double base, const Quantity& quantity) {
  const bool same = quantity.to_base == 1 && quantity.base_offset == 0;
  return as_said(same ? base : (base - quantity.base_offset) / quantity.to_base, quantity);
}

// "USD per barrel", as it is "mile per hour".
std::string unit_words(const Quantity& quantity) {
  std::string unit = quantity.spoken.empty() ? quantity.unit : quantity.spoken;
  if (!unit.empty() && !quantity.per.empty()) unit += " per " + quantity.per;
  return unit;
}

// With its modifiers where it is written: "civilian workers".
std::string_view counted_words(const Document& document, const Quantity& quantity) {
  return quantity.counted_span.empty() ? std::string_view(quantity.counted)
                                       : document.quote(quantity.counted_span);
}

FieldValue source_begin(const Document& document, ByteSpan span) {
  return span.empty() ? FieldValue() : FieldValue(std::uint64_t{document.to_source(span).begin});
}

FieldValue source_end(const Document& document, ByteSpan span) {
  return span.empty() ? FieldValue() : FieldValue(std::uint64_t{document.to_source(span).end});
}

Shown show(const Document& document, const Quantity& quantity) {
  return {
      quantity.span,
      "quantity",
      {{"value", as_said(quantity.value, quantity)},
       {"low", in_unit(quantity.stated.low, quantity)},
       {"high", in_unit(quantity.stated.high, quantity)},
       {"expected_low", in_unit(quantity.expected.low, quantity)},
       {"expected_high", in_unit(quantity.expected.high, quantity)},
       {"bound", std::string(name_of(quantity.bound))},
       {"change", std::string(name_of(quantity.change == Change::None ? quantity.towards : quantity.change))},
       {"level", quantity.towards != Change::None ? FieldValue(true) : FieldValue()},
       {"dimension", std::string(name_of(quantity.dimension))},
       {"unit", text_or_null(unit_words(quantity))},
       {"per", text_or_null(quantity.per)},
       {"counted", text_or_null(counted_words(document, quantity))},
       {"counted_head", text_or_null(quantity.counted)},
       {"about", text_or_null(words_of(document, quantity.about))}}};
}

Shown show(const TimeMention& time) {
  return {time.span,
          "time",
          {{"type", std::string(name_of(time.type))},
           {"value", time.value},
           {"modifier", text_or_null(time.modifier)},
           {"first", day_or_null(time.days, &DayRange::first)},
           {"last", day_or_null(time.days, &DayRange::last)},
           {"minute", time.minute ? FieldValue(static_cast<std::uint64_t>(*time.minute)) : FieldValue()},
           {"zone", text_or_null(time.zone)}}};
}

Shown show(const Names& names, const NameMention& name) {
  const Entity& entity = names.entities[name.entity];
  return {name.span,
          "name",
          {{"reference", std::string(name_of(name.reference))},
           {"entity", std::uint64_t{name.entity}},
           {"name", entity.name},
           {"type", std::string(name_of(entity.kind))}}};
}

Shown show(const Document& document, const Names& names, const RoleMention& role) {
  const bool held = role.holder >= 0;
  return {role.span,
          "role",
          {{"holder",
            held ? FieldValue(names.entities[static_cast<std::size_t>(role.holder)].name) : FieldValue()},
           {"office", role.office},
           {"organisation", text_or_null(role.organisation_name)},
           {"status", std::string(name_of(role.status))},
           {"negated", role.negated},
           {"holder_begin", source_begin(document, role.holder_span)},
           {"holder_end", source_end(document, role.holder_span)}}};
}

Shown show(const Document& document, const Quote& quote) {
  return {quote.span,
          "quote",
          {{"directness", std::string(name_of(quote.directness))},
           {"speaker", text_or_null(quote.speaker_name)},
           {"cue", text_or_null(quote.cue_lemma)},
           {"speaker_begin", source_begin(document, quote.speaker)},
           {"speaker_end", source_end(document, quote.speaker)},
           {"content_begin", source_begin(document, quote.content)},
           {"content_end", source_end(document, quote.content)}}};
}

std::vector<Shown> in_text_order(const Document& document, const Mentions& mentions) {
  std::vector<Shown> shown;
  for (const Quantity& quantity : mentions.quantities) shown.push_back(show(document, quantity));
  for (const TimeMention& time : mentions.times) shown.push_back(show(time));
  for (const NameMention& name : mentions.names.mentions) shown.push_back(show(mentions.names, name));
  for (const NameMention& name : mentions.names.described) shown.push_back(show(mentions.names, name));
  for (const RoleMention& role : mentions.roles) shown.push_back(show(document, mentions.names, role));
  for (const Quote& quote : mentions.quotes) shown.push_back(show(document, quote));
  std::ranges::stable_sort(shown, {}, &Shown::span);
  return shown;
}

void write_value(JsonWriter& json, const FieldValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    json.text(*text);
  } else if (const auto* number = std::get_if<double>(&value)) {
    json.number(*number);
  } else if (const auto* whole = std::get_if<std::uint64_t>(&value)) {
    json.integer(*whole);
  } else if (const auto* truth = std::get_if<bool>(&value)) {
    json.boolean(*truth);
  } else {
    json.null();
  }
}

std::string json_line(const Document& document, const Shown& shown) {
  JsonWriter line;
  begin_line(line, document, shown.span)
      .key("kind")
      .text(shown.kind)
      .key("text")
      .text(document.quote(shown.span));
  for (const Field& field : shown.fields) write_value(line.key(field.name), field.value);
  return line.close().take() + '\n';
}

std::string value_words(const FieldValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<double>(&value)) return fmt::format("{:.12g}", *number);
  if (const auto* whole = std::get_if<std::uint64_t>(&value)) return fmt::to_string(*whole);
  return std::get<bool>(value) ? "yes" : "no";
}

// `corpus/a.txt:14:29: quantity "over $260 million" value=260000000 unit=USD`.
std::string text_line(const Document& document, const Shown& shown) {
  std::string out =
      fmt::format("{}: {} \"{}\"", shown_place(document, shown.span), shown.kind, document.quote(shown.span));
  for (const Field& field : shown.fields) {
    if (std::holds_alternative<std::monostate>(field.value)) continue;
    out += fmt::format(" {}={}", field.name, value_words(field.value));
  }
  return harmless_line(out) + '\n';
}

}  // namespace

std::string print_mentions_jsonl(const Document& document, const Mentions& mentions) {
  std::string out;
  for (const Shown& shown : in_text_order(document, mentions)) out += json_line(document, shown);
  return out;
}

std::string print_mentions_text(const Document& document, const Mentions& mentions) {
  std::string out;
  for (const Shown& shown : in_text_order(document, mentions)) out += text_line(document, shown);
  return out;
}

}  // namespace factcheck
