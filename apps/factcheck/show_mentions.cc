// `show --stage mentions`: quantities, times, names, offices and quotes in the order of the text.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/harmless.h"
#include "json_line.h"
#include "mention/mentions.h"
#include "show.h"

namespace factcheck {
namespace {

// One mention: where it stands, and its line in JSON.
struct Shown {
  ByteSpan span;  // of the plain view
  OrderedJson json;
};

// What every kind says, and in this order. Places are bytes of the source.
OrderedJson begin_line(const Document& document, std::string_view kind, ByteSpan span) {
  const ByteSpan source = document.to_source(span);
  return {{"path", document.path()}, {"document", document.id()}, {"kind", kind},
          {"begin", source.begin},   {"end", source.end},         {"text", document.quote(span)}};
}

OrderedJson text_or_null(std::string_view text) { return text.empty() ? OrderedJson() : OrderedJson(text); }

// From the base unit back to the one that is written; null for an open end.
OrderedJson bound_in_unit(double base, const Quantity& quantity) {
  if (!std::isfinite(base)) return {};
  if (quantity.to_base == 1 && quantity.base_offset == 0) return base;
  return (base - quantity.base_offset) / quantity.to_base;
}

OrderedJson begin_and_end(OrderedJson line, std::string_view name, const Document& document, ByteSpan span) {
  const bool there = !span.empty();
  const ByteSpan source = there ? document.to_source(span) : span;
  line[fmt::format("{}_begin", name)] = there ? OrderedJson(source.begin) : OrderedJson();
  line[fmt::format("{}_end", name)] = there ? OrderedJson(source.end) : OrderedJson();
  return line;
}

OrderedJson line_of(const Document& document, const Quantity& quantity) {
  OrderedJson line = begin_line(document, "quantity", quantity.span);
  line["value"] = std::isfinite(quantity.value) ? OrderedJson(quantity.value) : OrderedJson();
  line["low"] = bound_in_unit(quantity.stated.low, quantity);
  line["high"] = bound_in_unit(quantity.stated.high, quantity);
  line["expected_low"] = bound_in_unit(quantity.expected.low, quantity);
  line["expected_high"] = bound_in_unit(quantity.expected.high, quantity);
  line["bound"] = name_of(quantity.bound);
  line["change"] = name_of(quantity.change);
  line["dimension"] = name_of(quantity.dimension);
  line["unit"] = quantity.unit;
  line["per"] = text_or_null(quantity.per);
  line["counted"] = text_or_null(quantity.counted);
  line["about"] = text_or_null(quantity.counted_span.empty() ? "" : document.quote(quantity.counted_span));
  return line;
}

OrderedJson line_of(const Document& document, const TimeMention& time) {
  OrderedJson line = begin_line(document, "time", time.span);
  line["type"] = name_of(time.type);
  line["value"] = time.value;
  line["modifier"] = text_or_null(time.modifier);
  line["first"] = time.days ? OrderedJson(iso_date(time.days->first)) : OrderedJson();
  line["last"] = time.days ? OrderedJson(iso_date(time.days->last)) : OrderedJson();
  line["minute"] = time.minute ? OrderedJson(*time.minute) : OrderedJson();
  line["zone"] = text_or_null(time.zone);
  return line;
}

std::string_view entity_name(const Names& names, std::int32_t entity) {
  return entity < 0 ? std::string_view()
                    : std::string_view(names.entities[static_cast<std::size_t>(entity)].name);
}

OrderedJson line_of(const Document& document, const Names& names, const NameMention& name) {
  const Entity& entity = names.entities[name.entity];
  OrderedJson line = begin_line(document, "name", name.span);
  line["reference"] = name_of(name.reference);
  line["entity"] = name.entity;
  line["name"] = entity.name;
  line["type"] = name_of(entity.kind);
  return line;
}

OrderedJson line_of(const Document& document, const Names& names, const RoleMention& role) {
  OrderedJson line = begin_line(document, "role", role.span);
  line["holder"] = text_or_null(entity_name(names, role.holder));
  line["office"] = role.office;
  line["organisation"] = text_or_null(role.organisation_name);
  line["status"] = name_of(role.status);
  line["negated"] = role.negated;
  return begin_and_end(std::move(line), "holder", document, role.holder_span);
}

OrderedJson line_of(const Document& document, const Quote& quote) {
  OrderedJson line = begin_line(document, "quote", quote.span);
  line["directness"] = name_of(quote.directness);
  line["speaker"] = text_or_null(quote.speaker_name);
  line["cue"] = text_or_null(quote.cue_lemma);
  line = begin_and_end(std::move(line), "speaker", document, quote.speaker);
  return begin_and_end(std::move(line), "content", document, quote.content);
}

std::vector<Shown> all_mentions(const Document& document) {
  const Analysis analysis = analyse(document);
  const Mentions mentions = find_mentions(document, analysis);
  std::vector<Shown> shown;
  for (const Quantity& quantity : mentions.quantities)
    shown.push_back({quantity.span, line_of(document, quantity)});
  for (const TimeMention& time : mentions.times) shown.push_back({time.span, line_of(document, time)});
  for (const NameMention& name : mentions.names.mentions) {
    shown.push_back({name.span, line_of(document, mentions.names, name)});
  }
  for (const RoleMention& role : mentions.roles)
    shown.push_back({role.span, line_of(document, mentions.names, role)});
  for (const Quote& quote : mentions.quotes) shown.push_back({quote.span, line_of(document, quote)});
  std::ranges::stable_sort(shown, {}, &Shown::span);
  return shown;
}

// "corpus/a.txt:14:29: quantity "over $260 million" value=260000000.0 unit=USD": what is null or empty is
// left out.
std::string text_line(const Document& document, const Shown& shown) {
  std::string out = fmt::format("{}: {} \"{}\"", shown_place(document, shown.span),
                                shown.json["kind"].get<std::string>(), shown.json["text"].get<std::string>());
  for (const auto& [key, value] : shown.json.items()) {
    const bool said = key == "path" || key == "document" || key == "kind" || key == "text" ||
                      key == "begin" || key == "end";
    const bool empty = value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty());
    if (said || empty) continue;
    out += fmt::format(" {}={}", key, value.is_string() ? value.get<std::string>() : value.dump());
  }
  return harmless_line(out) + '\n';
}

}  // namespace

std::string show_mentions(const Document& document, ShowFormat format) {
  std::string out;
  for (const Shown& shown : all_mentions(document)) {
    out += format == ShowFormat::JsonLines ? json_line(shown.json) : text_line(document, shown);
  }
  return out;
}

}  // namespace factcheck
