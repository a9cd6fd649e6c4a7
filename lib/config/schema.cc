// JSON Schemas. They say no to what the readers say no to, as far as a schema can: that a rule's tolerance is
// for figures it cannot tell.
#include <fmt/format.h>

#include "base/json_writer.h"
#include "claim/claim.h"
#include "config/config_text.h"
#include "config/keys.h"
#include "verdict/judge.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kDraft = "https://json-schema.org/draft/2020-12/schema";

// YAML readers give `name: 2025` as a number and `name: no` as a switch; ours takes the words as they stand.
void write_text_type(JsonWriter& json) {
  json.key("type").open_array().text("string").text("number").text("boolean").close();
}

void write_words(JsonWriter& json, std::string_view choices) {
  json.key("enum").open_array();
  for (const std::string_view word : cut_choices(choices)) json.text(word);
  json.close();
}

// One text, or a list of them.
template <class Item>
void write_list(JsonWriter& json, Item item) {
  json.key("anyOf").open_array().open_object();
  item();
  json.close().open_object().key("type").text("array").key("items").open_object();
  item();
  json.close().close().close();
}

void write_type(JsonWriter& json, ConfigType type, std::string_view choices) {
  switch (type) {
    case ConfigType::Switch:
      json.key("type").text("boolean");
      break;
    case ConfigType::Whole:
      json.key("type").text("integer").key("minimum").integer(0);
      break;
    case ConfigType::Number:
      json.key("type").text("number");
      break;
    case ConfigType::Size:
      json.key("type").open_array().text("integer").text("string").close();
      json.key("pattern").text("^[0-9]{1,10}[KMGkmg]?$");
      break;
    case ConfigType::Date:
      json.key("type").text("string").key("pattern").text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
      break;
    case ConfigType::Word:
      write_words(json, choices);
      break;
    case ConfigType::Words:
      write_list(json, [&] { write_words(json, choices); });
      break;
    case ConfigType::Text:
      write_text_type(json);
      break;
    case ConfigType::Texts:
      write_list(json, [&] { write_text_type(json); });
      break;
    case ConfigType::Rows:
    case ConfigType::Rules:
    case ConfigType::Reports:
      break;
  }
}

// Null stands for the default.
template <class Write>
void write_or_null(JsonWriter& json, std::string_view help, Write write) {
  json.open_object();
  if (!help.empty()) json.key("description").text(help);
  json.key("anyOf").open_array().open_object().key("type").text("null").close().open_object();
  write();
  json.close().close().close();
}

void write_rows(JsonWriter& json, const ConfigKey& key) {
  json.key("type").text("array").key("items").open_object();
  json.key("type").text("object").key("additionalProperties").boolean(false);
  json.key("required").open_array();
  for (const ConfigField& field : key.fields) {
    if (field.required) json.text(field.name);
  }
  json.close().key("properties").open_object();
  for (const ConfigField& field : key.fields) {
    json.new_line().key(field.name);
    if (field.required) {
      json.open_object().key("description").text(field.help);
      write_type(json, field.type, field.choices);
      json.close();
    } else {
      write_or_null(json, field.help, [&] { write_type(json, field.type, field.choices); });
    }
  }
  json.close().close();
}

void write_rules(JsonWriter& json) {
  constexpr std::string_view kSeverities = "error, warning, info, none";
  json.key("type").text("object").key("additionalProperties").boolean(false).key("properties").open_object();
  for (const Rule* rule : all_rules()) {
    json.new_line().key(rule->info.id).open_object().key("description").text(rule->info.summary);
    json.key("anyOf").open_array();
    json.open_object().key("type").text("null").close().open_object();
    write_words(json, kSeverities);
    json.close().open_object().key("type").text("object").key("additionalProperties").boolean(false);
    json.key("properties").open_object().key("severity").open_object();
    write_words(json, kSeverities);
    json.close();
    if (takes_tolerance(rule->info.id)) {
      json.key("tolerance").open_object().key("type").text("string");
      json.key("pattern").text("^([0-9]|[1-4][0-9]|50)(\\.[0-9]+)?%$").close();
    }
    json.close().close().close().close();
  }
  json.close();
}

void write_reports(JsonWriter& json) {
  json.key("type").text("object").key("additionalProperties").boolean(false).key("properties").open_object();
  for (const std::string_view format : cut_choices(report_format_names())) {
    write_or_null(json.new_line().key(format), {}, [&] { write_text_type(json); });
  }
  json.close();
}

void write_key(JsonWriter& json, const ConfigKey& key, std::string_view name) {
  json.new_line().key(name);
  if (key.path == "version") {
    json.open_object()
        .key("description")
        .text(key.help)
        .key("enum")
        .open_array()
        .integer(1)
        .null()
        .close()
        .close();
    return;
  }
  write_or_null(json, key.help, [&] {
    if (key.type == ConfigType::Rows) return write_rows(json, key);
    if (key.type == ConfigType::Rules) return write_rules(json);
    if (key.type == ConfigType::Reports) return write_reports(json);
    write_type(json, key.type, key.choices);
    if (key.path == "min_confidence") json.key("minimum").integer(0).key("maximum").integer(1);
    if (key.path == "report.width") json.key("maximum").integer(1000);
  });
}

void open_schema(JsonWriter& json, std::string_view title) {
  json.open_object().key("$schema").text(kDraft).key("title").text(title);
}

template <class Enum>
void write_enum(JsonWriter& json, Enum last) {
  json.open_object().key("enum").open_array();
  for (int i = 0; i <= static_cast<int>(last); ++i) json.text(name_of(static_cast<Enum>(i)));
  json.close().close();
}

void write_texts(JsonWriter& json, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    json.new_line().key(name).open_object().key("type").open_array();
    json.text("string").text("number").text("boolean").text("null").close().close();
  }
}

void write_pattern(JsonWriter& json, std::string_view name, std::string_view pattern) {
  json.new_line().key(name).open_object().key("type").open_array().text("string").text("integer").text(
      "null");
  json.close().key("pattern").text(pattern).close();
}

constexpr std::string_view kDays =
    "^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?)?$";

void write_claim_properties(JsonWriter& json) {
  json.key("properties").open_object();
  write_texts(json, {"id", "subject", "predicate", "object", "answer", "where", "text", "note", "seal"});
  json.new_line().key("kind");
  write_enum(json, ClaimKind::Statement);
  json.new_line().key("value").open_object().key("type").text("object").key("minProperties").integer(1);
  json.key("additionalProperties").boolean(false).key("properties").open_object();
  for (const std::string_view name :
       {"text",   "name", "role", "days", "time",   "bound",    "value",   "unit", "dimension", "to_base",
        "offset", "low",  "high", "step", "stated", "expected", "counted", "per",  "change",    "side"}) {
    json.key(name).open_object().key("type").open_array();
    json.text("string").text("number").text("boolean").text("null").close().close();
  }
  json.close().close();
  write_pattern(json, "when", kDays);
  write_pattern(json, "as_of", kDays);
  json.new_line().key("attributed_to").open_object().key("anyOf").open_array();
  json.open_object().key("type").text("null").close().open_object();
  write_text_type(json);
  json.close().open_object().key("type").text("array").key("items").open_object();
  write_text_type(json);
  json.close().close().close().close();
  json.new_line().key("polarity");
  write_enum(json, Polarity::Negated);
  json.new_line().key("modality");
  write_enum(json, Modality::Alleged);
  json.new_line().key("status");
  write_enum(json, ClaimStatus::Added);
  write_pattern(json, "at", "^[1-9][0-9]*:[1-9][0-9]*-[1-9][0-9]*:[1-9][0-9]*$");
  write_pattern(json, "sentence", "^[1-9][0-9]*:[1-9][0-9]*-[1-9][0-9]*:[1-9][0-9]*$");
  write_pattern(json, "bytes", "^[0-9]+-[0-9]+ [0-9]+-[0-9]+$");
  json.close();
}

}  // namespace

std::string config_schema() {
  JsonWriter json;
  open_schema(json, "factcheck.yaml");
  json.key("type").open_array().text("object").text("null").close();
  json.key("additionalProperties").boolean(false).key("properties").open_object();
  std::string_view open;
  for (const ConfigKey& key : config_keys()) {
    const std::size_t dot = key.path.find('.');
    const std::string_view group =
        dot == std::string_view::npos ? std::string_view() : key.path.substr(0, dot);
    if (group != open) {
      if (!open.empty()) json.close().close();
      if (!group.empty()) {
        json.new_line().key(group).open_object().key("type").open_array().text("object").text("null").close();
        json.key("additionalProperties").boolean(false).key("properties").open_object();
      }
      open = group;
    }
    write_key(json, key, dot == std::string_view::npos ? key.path : key.path.substr(dot + 1));
  }
  if (!open.empty()) json.close().close();
  json.close().close();
  return json.take() + '\n';
}

std::string claims_schema() {
  JsonWriter json;
  open_schema(json, "claims of one article, as factcheck extract writes them");
  json.key("type").text("object").key("additionalProperties").boolean(false);
  json.key("required").open_array().text("article").close().key("properties").open_object();
  json.new_line().key("article").open_object().key("type").open_array();
  json.text("string").text("number").text("boolean").close().key("minLength").integer(1).close();
  write_texts(json, {"document", "id", "sha256", "title", "source", "url", "agency"});
  write_pattern(json, "published", kDays);
  json.new_line().key("claims").open_object().key("type").open_array().text("array").text("null").close();
  json.key("items").open_object().key("type").text("object").key("additionalProperties").boolean(false);
  json.key("required").open_array().text("kind").text("answer").close();
  write_claim_properties(json);
  json.close().close().close().close();
  return json.take() + '\n';
}

std::string decisions_schema() {
  JsonWriter json;
  open_schema(json, "what people decided about findings");
  json.key("type").open_array().text("object").text("null").close();
  json.key("additionalProperties").boolean(false).key("properties").open_object();
  json.new_line().key("version").open_object().key("enum").open_array().integer(1).close().close();
  json.new_line().key("decisions").open_object().key("type").open_array().text("array").text("null").close();
  json.key("items").open_object().key("type").text("object").key("additionalProperties").boolean(false);
  json.key("required").open_array().text("finding").text("verdict").text("reason").close();
  json.key("properties").open_object();
  json.new_line().key("finding").open_object().key("type").text("string");
  json.key("pattern").text("^fc1:[0-9a-f]{32}$").close();
  json.new_line().key("verdict").open_object();
  write_words(json, "false-alarm, confirmed, wont-fix");
  json.close();
  json.new_line().key("reason").open_object().key("type").text("string").key("minLength").integer(1).close();
  json.new_line().key("by").open_object().key("type").text("string").close();
  for (const std::string_view day : {"on", "expires"}) {
    json.new_line().key(day).open_object();
    write_type(json, ConfigType::Date, {});
    json.close();
  }
  json.close().close().close().close().close();
  return json.take() + '\n';
}

}  // namespace factcheck
