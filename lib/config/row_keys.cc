// The keys whose values are lists of rows: sources, and what a user adds to the tables that are compiled in.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/calendar.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "claim/predicates.h"
#include "config/keys.h"
#include "config/read_value.h"
#include "mention/office_table.h"
#include "mention/offices.h"
#include "store/value_form.h"

namespace factcheck {
namespace {

using enum ConfigType;

constexpr std::size_t kLongestWords = 80;  // bytes; what a key of the tables may have

constexpr auto kSourceFields = std::to_array<ConfigField>({
    {"match", Texts, true, "patterns of paths, in the syntax of .gitignore"},
    {"name", Text, true, "what the source is called"},
    {"id", Text, false, "what finding ids are made of, so that they outlive a change of name"},
});

ConfigProblem add_source(Settings& settings, const ConfigValue& row) {
  if (row.field_text("name").empty()) return {"a source needs a name", "name"};
  for (const std::string& pattern : row.field("match")) {
    if (!PathPattern::parse(pattern)) return {fmt::format("`{}` is no pattern", pattern), "match"};
  }
  settings.sources.push_back({.match = {row.folder, row.field("match")},
                              .id = row.field_text("id"),
                              .name = row.field_text("name")});
  return {};
}

constexpr auto kNameFields = std::to_array<ConfigField>({
    {"name", Text, true, "the name that stands for all"},
    {"aliases", Texts, true, "other names of the same person or body"},
});

ConfigProblem add_name(Settings& settings, const ConfigValue& row) {
  AddedName added{.name = row.field_text("name"), .aliases = row.field("aliases")};
  if (added.name.empty()) return {"a name is needed", "name"};
  for (const std::string& alias : added.aliases) {
    if (alias.empty()) return {"an alias is empty", "aliases"};
    for (const AddedName& other : settings.added.names) {
      const bool taken = std::ranges::find(other.aliases, alias) != other.aliases.end();
      if (taken && other.name != added.name)
        return {fmt::format("`{}` stands for `{}` already", alias, other.name), "aliases"};
    }
  }
  settings.added.names.push_back(std::move(added));
  return {};
}

constexpr auto kOfficeFields = std::to_array<ConfigField>({
    {"office", Text, true, "the office, as the articles write it: mayor, chief executive"},
    {"body", Text, true, "the country, place or body it belongs to"},
    {"holder", Text, true, "who held it"},
    {"from", Date, true, "first day"},
    {"to", Date, false, "last day; left out: still in office"},
});

ConfigProblem add_office(Settings& settings, const ConfigValue& row) {
  const std::string words = ascii_lower(row.field_text("office"));
  const Office* office = find_office(words);
  if (office == nullptr) {
    return {fmt::format("`{}` is no office that factcheck knows", row.field_text("office")), "office"};
  }
  AddedOffice added{.office = std::string(office->office),
                    .body = row.field_text("body"),
                    .holder = row.field_text("holder"),
                    .from = row.field_text("from"),
                    .to = row.field_text("to")};
  if (added.body.empty()) return {"a body is needed", "body"};
  if (added.holder.empty()) return {"a holder is needed", "holder"};
  if (!added.to.empty() && added.to < added.from) return {"the term ends before it begins", "to"};
  settings.added.offices.push_back(std::move(added));
  return {};
}

constexpr std::string_view kStances =
    "neutral, doubted, denies, admits, factive, belief, predicts, warns, commits, asks";
constexpr auto kVerbFields = std::to_array<ConfigField>({
    {"verb", Text, true, "base form: telegraph"},
    {"stance", Word, false, "what the verb says of what is reported; left out: neutral", kStances},
    {"speech", Switch, false, "may stand beside a direct quote; left out: true"},
    {"clause", Switch, false, "takes a that-clause; left out: true"},
    {"infinitive", Switch, false, "its infinitive is what was said: promised to resign"},
    {"addressee", Switch, false, "may be followed by the person told: told reporters that"},
});

bool switch_of(const ConfigValue& row, std::string_view name, bool otherwise) {
  const std::string text = row.field_text(name);
  return text.empty() ? otherwise : text == "true";
}

ConfigProblem add_reporting_verb(Settings& settings, const ConfigValue& row) {
  AddedReportingVerb added{.verb = ascii_lower(row.field_text("verb")),
                           .stance = Stance::Neutral,
                           .speech = switch_of(row, "speech", true),
                           .clause = switch_of(row, "clause", true),
                           .infinitive = switch_of(row, "infinitive", false),
                           .addressee = switch_of(row, "addressee", false)};
  if (added.verb.empty() || added.verb.find(' ') != std::string::npos || added.verb.size() > kLongestWords)
    return {fmt::format("`{}` is no single verb", row.field_text("verb")), "verb"};
  const std::string wanted = row.field_text("stance");
  for (int i = 0; i <= static_cast<int>(Stance::Asks); ++i) {
    if (name_of(static_cast<Stance>(i)) == wanted) added.stance = static_cast<Stance>(i);
  }
  settings.added.reporting_verbs.push_back(std::move(added));
  return {};
}

constexpr Choice<Dimension> kDimensions[] = {{"length", Dimension::Length},     {"area", Dimension::Area},
                                             {"volume", Dimension::Volume},     {"mass", Dimension::Mass},
                                             {"speed", Dimension::Speed},       {"energy", Dimension::Energy},
                                             {"power", Dimension::Power},       {"data", Dimension::Data},
                                             {"duration", Dimension::Duration}, {"other", Dimension::Other}};
constexpr std::string_view kDimensionNames =
    "length, area, volume, mass, speed, energy, power, data, duration, other";
constexpr auto kUnitFields = std::to_array<ConfigField>({
    {"name", Text, true, "its singular name, one word"},
    {"words", Texts, false, "further words for it, such as the plural"},
    {"symbols", Texts, false, "signs for it, that may stand right behind the figure"},
    {"dimension", Word, true, "what it measures", kDimensionNames},
    {"factor", Number, false,
     "one of it in metres, square metres, litres, kilograms, metres a second, joules, watts, bytes or "
     "seconds; "
     "left out: 1"},
});

ConfigProblem add_unit(Settings& settings, const ConfigValue& row) {
  AddedUnit added{.name = ascii_lower(row.field_text("name")),
                  .words = row.field("words"),
                  .symbols = row.field("symbols"),
                  .dimension = Dimension::Other,
                  .factor = 1};
  if (added.name.empty()) return {"a name is needed", "name"};
  if (added.name.find(' ') != std::string::npos) return {"the name of a unit is one word", "name"};
  for (const std::string_view field : {"words", "symbols"}) {
    for (const std::string& word : row.field(field)) {
      if (word.empty() || word.find(' ') != std::string::npos)
        return {fmt::format("`{}` is not one word", word), field};
    }
  }
  for (std::string& word : added.words) word = ascii_lower(word);
  for (std::string& symbol : added.symbols) symbol = ascii_lower(symbol);
  choose(added.dimension, row.field_text("dimension"), kDimensions);
  if (const std::string factor = row.field_text("factor"); !factor.empty()) {
    added.factor = *parse_number(factor);
    if (!(added.factor > 0)) return {fmt::format("`{}` is not more than nothing", factor), "factor"};
  }
  settings.added.units.push_back(std::move(added));
  return {};
}

constexpr auto kPredicateFields = std::to_array<ConfigField>({
    {"sense", Text, true, "id of the sense that the words are added to"},
    {"verbs", Texts, false, "base forms, with a particle or the object that makes the deed: bow out"},
    {"nouns", Texts, false, "nouns of happening, with the verb behind a colon: walkout: walk out"},
    {"states", Texts, false, "what stands behind be: be in limbo"},
});

ConfigProblem add_predicate(Settings& settings, const ConfigValue& row) {
  AddedPredicate added{.sense = row.field_text("sense"),
                       .verbs = row.field("verbs"),
                       .nouns = row.field("nouns"),
                       .states = row.field("states")};
  if (sense_named(added.sense) == nullptr)
    return {fmt::format("`{}` is no sense that factcheck knows", added.sense), "sense"};
  for (auto* words : {&added.verbs, &added.nouns, &added.states}) {
    for (std::string& word : *words) {
      word = ascii_lower(word);
      if (word.empty() || word.size() > kLongestWords || std::ranges::count(word, ' ') > 5) {
        const std::string_view field = words == &added.verbs   ? "verbs"
                                       : words == &added.nouns ? "nouns"
                                                               : "states";
        return {fmt::format("`{}` is not one to six words", word), field};
      }
    }
  }
  settings.added.predicates.push_back(std::move(added));
  return {};
}

// clang-format off: a row is a line or two
constexpr auto kRows = std::to_array<ConfigKey>({
    {"sources",
     Rows,
     "[]",
     "how a path becomes a source; the first row that matches counts, and before what the article says of "
     "itself",
     add_source,
     {},
     kSourceFields,
     "{match: \"tribune/**\", name: The Tribune, id: tribune}"},
    {"names",
     Rows,
     "[]",
     "names that mean one person or body",
     add_name,
     {},
     kNameFields,
     "{name: Federal Reserve, aliases: [the Fed, FRB]}"},
    {"offices",
     Rows,
     "[]",
     "who held which office, so that \"the mayor\" is known to be her",
     add_office,
     {},
     kOfficeFields,
     "{office: mayor, body: Brandt, holder: Ruth Ames, from: 2021-05-01}"},
    {"reporting_verbs",
     Rows,
     "[]",
     "verbs that report what somebody says",
     add_reporting_verb,
     {},
     kVerbFields,
     "{verb: telegraph, stance: neutral}"},
    {"units",
     Rows,
     "[]",
     "units of measure",
     add_unit,
     {},
     kUnitFields,
     "{name: smoot, words: [smoots], dimension: length, factor: 1.7018}"},
    {"predicates",
     Rows,
     "[]",
     "words for deeds that are compared",
     add_predicate,
     {},
     kPredicateFields,
     "{sense: leave-post, verbs: [clear desk]}"},
});
// clang-format on

}  // namespace

std::span<const ConfigKey> row_keys() { return kRows; }

}  // namespace factcheck
