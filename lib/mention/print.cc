#include "mention/print.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "mention/alias.h"

namespace factcheck {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
          out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else
          out.push_back(c);
    }
  }
  return out + '"';
}

std::string quoted_or_null(std::string_view text) { return text.empty() ? "null" : quoted(text); }

// The shortest digits that read back as the same number; an end that is open is null.
std::string number(double value) { return std::isfinite(value) ? fmt::format("{}", value) : "null"; }

// One mention, ready to be sorted: where it is in the plain view and what it prints.
struct Line {
  ByteSpan span;
  std::string_view kind;
  std::string fields;
};

class Fields {
 public:
  Fields& add(std::string_view name, std::string_view json) {
    text_ += fmt::format(",\"{}\":{}", name, json);
    return *this;
  }
  Fields& word(std::string_view name, std::string_view value) { return add(name, quoted_or_null(value)); }
  Fields& flag(std::string_view name, bool value) { return add(name, value ? "true" : "false"); }
  // Two fields `x_begin` and `x_end` in bytes of the source; null for what the text does not show.
  Fields& span(std::string_view name, const Document& document, ByteSpan plain) {
    if (plain.empty()) {
      return add(fmt::format("{}_begin", name), "null").add(fmt::format("{}_end", name), "null");
    }
    const ByteSpan source = document.to_source(plain);
    return add(fmt::format("{}_begin", name), fmt::format("{}", source.begin))
        .add(fmt::format("{}_end", name), fmt::format("{}", source.end));
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

std::string words_of(const Document& document, ByteSpan span) {
  return span.empty() ? std::string() : fold_space(document.quote(span));
}

// A bound of the stated interval in the unit that the author used.
std::string in_unit(const Quantity& quantity, double base) {
  return number(std::isfinite(base) ? (base - quantity.base_offset) / quantity.to_base : base);
}

Line line_of(const Document& document, const Quantity& quantity) {
  Fields fields;
  fields.add("value", number(quantity.value))
      .add("low", in_unit(quantity, quantity.stated.low))
      .add("high", in_unit(quantity, quantity.stated.high))
      .word("bound", name_of(quantity.bound))
      .word("change", name_of(quantity.change))
      .word("dimension", name_of(quantity.dimension))
      .word("unit", quantity.unit)
      .word("per", quantity.per)
      .word("counted", quantity.counted)
      .word("about", words_of(document, quantity.counted_span));
  return {quantity.span, "quantity", fields.take()};
}

Line line_of(const Document&, const TimeMention& time) {
  Fields fields;
  fields.word("type", name_of(time.type))
      .word("value", time.value)
      .word("mod", time.modifier)
      .word("first", time.days ? iso_date(time.days->first) : std::string())
      .word("last", time.days ? iso_date(time.days->last) : std::string())
      .add("minute", time.minute ? fmt::format("{}", *time.minute) : "null")
      .word("zone", time.zone)
      .flag("anchored", time.anchored);
  return {time.span, "time", fields.take()};
}

Line line_of(const Names& names, const NameMention& mention) {
  const Entity& entity = names.entities[mention.entity];
  Fields fields;
  fields.word("name", entity.name)
      .word("type", name_of(entity.kind))
      .word("reference", name_of(mention.reference))
      .add("entity", fmt::format("{}", mention.entity));
  return {mention.span, "name", fields.take()};
}

Line line_of(const Document& document, const Names& names, const RoleMention& role) {
  Fields fields;
  const bool held = role.holder >= 0;
  fields.word("holder", held ? names.entities[static_cast<std::size_t>(role.holder)].name : std::string())
      .span("holder", document, role.holder_span)
      .word("office", role.office)
      .word("organisation", role.organisation_name)
      .word("status", name_of(role.status))
      .flag("single_holder", role.single_holder)
      .flag("negated", role.negated);
  return {role.span, "role", fields.take()};
}

Line line_of(const Document& document, const Quote& quote) {
  Fields fields;
  fields.word("directness", name_of(quote.directness))
      .word("speaker", words_of(document, quote.speaker))
      .span("speaker", document, quote.speaker)
      .word("speaker_name", quote.speaker_name)
      .word("cue", words_of(document, quote.cue))
      .word("cue_lemma", quote.cue_lemma)
      .span("content", document, quote.content);
  return {quote.span, "quote", fields.take()};
}

std::vector<Line> lines_of(const Document& document, const Mentions& mentions) {
  std::vector<Line> lines;
  for (const Quantity& quantity : mentions.quantities) lines.push_back(line_of(document, quantity));
  for (const TimeMention& time : mentions.times) lines.push_back(line_of(document, time));
  for (const NameMention& name : mentions.names.mentions) lines.push_back(line_of(mentions.names, name));
  for (const RoleMention& role : mentions.roles) lines.push_back(line_of(document, mentions.names, role));
  for (const Quote& quote : mentions.quotes) lines.push_back(line_of(document, quote));
  std::ranges::stable_sort(lines, {}, [](const Line& line) { return line.span; });
  return lines;
}

}  // namespace

std::string print_mentions_jsonl(const Document& document, const Mentions& mentions) {
  std::string out;
  const std::string id =
      document.id().empty() ? std::string() : fmt::format(",\"id\":{}", quoted(document.id()));
  for (const Line& line : lines_of(document, mentions)) {
    const ByteSpan source = document.to_source(line.span);
    out += fmt::format("{{\"path\":{}{},\"kind\":\"{}\",\"begin\":{},\"end\":{},\"text\":{}{}}}\n",
                       quoted(document.path()), id, line.kind, source.begin, source.end,
                       quoted(document.quote(line.span)), line.fields);
  }
  return out;
}

std::string print_mentions_text(const Document& document, const Mentions& mentions) {
  struct Row {
    ByteSpan span;
    std::string text;
  };
  std::vector<Row> rows;
  const auto add = [&](ByteSpan span, std::string_view kind, const std::string& reading) {
    const Place place = document.place(document.to_source(span).begin);
    rows.push_back({span, fmt::format("{}:{}:{}: {}: {}  [{}]\n", document.path(), place.line, place.column,
                                      kind, words_of(document, span), reading)});
  };
  for (const Quantity& quantity : mentions.quantities) {
    add(quantity.span, "quantity",
        fmt::format("{} {} {}{}{}", name_of(quantity.bound), quantity.value, quantity.unit,
                    quantity.counted.empty() ? "" : "of ", quantity.counted));
  }
  for (const TimeMention& time : mentions.times) {
    add(time.span, "time",
        fmt::format("{} {}{}{}", name_of(time.type), time.value, time.days ? " = " : "",
                    time.days ? iso_range(*time.days) : std::string()));
  }
  for (const NameMention& name : mentions.names.mentions) {
    const Entity& entity = mentions.names.entities[name.entity];
    add(name.span, "name",
        fmt::format("{} {}: {}", name_of(entity.kind), name_of(name.reference), entity.name));
  }
  for (const RoleMention& role : mentions.roles) {
    const bool held = role.holder >= 0;
    add(role.span, "role",
        fmt::format(
            "{} {}{}{} {}{}",
            held ? mentions.names.entities[static_cast<std::size_t>(role.holder)].name : "nobody named",
            role.negated ? "is not " : "is ", role.status == RoleStatus::Current ? "" : name_of(role.status),
            role.status == RoleStatus::Current ? "" : " ", role.office,
            role.organisation_name.empty() ? "" : ", " + role.organisation_name));
  }
  for (const Quote& quote : mentions.quotes) {
    add(quote.span, "quote",
        fmt::format("{} {}: {}", name_of(quote.directness), quote.cue_lemma,
                    quote.speaker_name.empty() ? "nobody named" : quote.speaker_name));
  }
  std::ranges::stable_sort(rows, {}, &Row::span);
  std::string out;
  for (const Row& row : rows) out += row.text;
  return out;
}

}  // namespace factcheck
