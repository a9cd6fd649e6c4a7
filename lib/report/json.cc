#include "report/json.h"

#include "base/json_writer.h"
#include "report/rules_hash.h"
#include "report/value_text.h"
#include "report/view.h"

namespace factcheck {
namespace {

// The first number changes when a field is taken away or means something else; never when one is added.
constexpr std::string_view kSchema = "factcheck-result/1";

void write_days(JsonWriter& json, const std::optional<DayRange>& days) {
  if (!days) {
    json.null();
    return;
  }
  json.open_object().key("first").text(iso_date(days->first)).key("last").text(iso_date(days->last)).close();
}

void write_date(JsonWriter& json, const std::optional<DayRange>& days) {
  days ? json.text(iso_range(*days)) : json.null();
}

void write_interval(JsonWriter& json, const Interval& interval) {
  json.open_object().key("low").number(interval.low).key("high").number(interval.high);
  if (interval.open_low) json.key("open_low").boolean(true);
  if (interval.open_high) json.key("open_high").boolean(true);
  json.close();
}

// `low` and `high` are what a reader would take the words to mean, in the unit; the intervals below are in
// the base unit.
void write_quantity(JsonWriter& json, const Quantity& q) {
  const auto in_unit = [&](double base) { return (base - q.base_offset) / q.to_base; };
  json.key("value").number(q.value).key("low").number(in_unit(q.expected.low));
  json.key("high")
      .number(in_unit(q.expected.high))
      .key("bound")
      .text(name_of(q.bound))
      .key("unit")
      .text(q.unit);
  json.key("dimension").text(name_of(q.dimension));
  if (!q.counted.empty()) json.key("counted").text(q.counted);
  if (!q.per.empty()) json.key("per").text(q.per);
  if (q.change != Change::None) json.key("change").text(name_of(q.change));
  if (q.to_base != 1) json.key("to_base").number(q.to_base);
  if (q.base_offset != 0) json.key("base_offset").number(q.base_offset);
  json.key("stated");
  write_interval(json, q.stated);
  json.key("expected");
  write_interval(json, q.expected);
}

void write_value(JsonWriter& json, const Value& value) {
  json.open_object().key("type");
  switch (value.type) {
    case Value::Type::Quantity:
      json.text("quantity");
      if (value.quantity) write_quantity(json, *value.quantity);
      break;
    case Value::Type::Time:
      json.text("time").key("first");
      value.days ? json.text(iso_date(value.days->first)) : json.null();
      json.key("last");
      value.days ? json.text(iso_date(value.days->last)) : json.null();
      if (value.minute) json.key("minute").integer(static_cast<std::uint64_t>(*value.minute));
      break;
    case Value::Type::Name:
      json.text("name").key("name").text(value.text);
      break;
    case Value::Type::Role:
      json.text("role").key("name").text(value.text);
      break;
    case Value::Type::Text:
      json.text("text").key("text").text(value.text);
      break;
  }
  json.close();
}

void write_place(JsonWriter& json, const Place& place) {
  json.open_object().key("byte").integer(place.byte).key("line").integer(place.line).key("column");
  json.integer(place.column).close();
}

void write_span(JsonWriter& json, const SourceSpan& span) {
  json.open_object().key("begin");
  write_place(json, span.begin);
  json.key("end");
  write_place(json, span.end);
  json.close();
}

void write_article(JsonWriter& json, const CrossCheck& result, const Article& article) {
  json.open_object().key("id").text(article.id).key("path").text(article.path);
  if (!article.document_id.empty()) json.key("document").text(article.document_id);
  json.key("source").text(article.source).key("title").text(article.title);
  json.key("published");
  write_date(json, article.published);
  if (!article.url.empty()) json.key("url").text(article.url);
  if (!article.agency.empty()) json.key("agency").text(article.agency);
  if (!article.sha256.empty()) json.key("sha256").text(article.sha256);
  json.key("copy_of");
  article.copy_of ? json.text(result.articles[*article.copy_of].id) : json.null();
  json.close();
}

void write_claim(JsonWriter& json, const CrossCheck& result, const Claim& claim) {
  json.open_object().key("id").text(claim.id).key("article").text(result.articles[claim.article].id);
  json.key("kind").text(name_of(claim.kind)).key("subject").text(claim.subject);
  json.key("predicate")
      .text(claim.predicate)
      .key("object")
      .text(claim.object)
      .key("answer")
      .text(claim.answer);
  json.key("value");
  write_value(json, claim.value);
  json.key("polarity").text(name_of(claim.polarity)).key("modality").text(name_of(claim.modality));
  json.key("attributed_to").open_array();
  for (const std::string& name : claim.attributed_to) json.text(name);
  json.close().key("when");
  write_days(json, claim.when);
  if (!claim.where.empty()) json.key("where").text(claim.where);
  json.key("as_of");
  write_date(json, claim.as_of);
  json.key("span");
  write_span(json, claim.span);
  json.key("sentence");
  write_span(json, claim.sentence);
  json.key("text").text(claim.text).key("status").text(name_of(claim.status));
  if (!claim.note.empty()) json.key("note").text(claim.note);
  json.close();
}

void write_claim_ids(JsonWriter& json, const CrossCheck& result, const std::vector<std::uint32_t>& claims) {
  json.open_array();
  for (const std::uint32_t claim : claims) json.text(result.claims[claim].id);
  json.close();
}

void write_question(JsonWriter& json, const CrossCheck& result, const JudgedQuestion& judged) {
  json.open_object().key("id").text(judged.question.id).key("text").text(judged.question.text);
  json.key("kind").text(name_of(judged.question.kind)).key("status").text(name_of(judged.status));
  json.key("answers").open_array();
  for (const Answer& answer : judged.answers) {
    json.open_object().key("answer").text(answer.text).key("claims");
    write_claim_ids(json, result, answer.claims);
    json.close();
  }
  json.close().key("relations").open_array();
  for (const Relation& relation : judged.relations) {
    json.open_object()
        .key("a")
        .text(result.claims[relation.a].id)
        .key("b")
        .text(result.claims[relation.b].id);
    json.key("relation").text(name_of(relation.verdict)).key("type").text(name_of(relation.type));
    json.key("rule").text(relation.rule).key("reason").text(relation.reason);
    json.key("confidence").share(relation.confidence).close();
  }
  json.close().close();
}

void write_location(JsonWriter& json, const CrossCheck& result, std::uint32_t index, std::string_view role) {
  const Claim& claim = result.claims[index];
  json.open_object().key("role").text(role).key("claim").text(claim.id);
  json.key("source")
      .text(source_name(result, claim.article))
      .key("path")
      .text(result.articles[claim.article].path);
  json.key("start");
  write_place(json, claim.span.begin);
  json.key("end");
  write_place(json, claim.span.end);
  json.key("quote").text(claim.answer).key("value").text(value_text(claim)).close();
}

// What people said of it, into an object that is open.
void write_standing(JsonWriter& json, const Finding& finding) {
  json.key("state").text(name_of(finding.state));
  if (!finding.known_since.empty()) json.key("known_since").text(finding.known_since);
  if (!finding.decision) return;
  const Decision& decision = *finding.decision;
  json.key("decision").open_object().key("verdict").text(name_of(decision.opinion));
  json.key("reason").text(decision.reason);
  if (!decision.by.empty()) json.key("by").text(decision.by);
  if (decision.in_text) json.key("in_text").boolean(true);
  if (decision.on) json.key("on").text(iso_date(*decision.on));
  if (decision.expires) json.key("expires").text(iso_date(*decision.expires));
  json.close();
}

// The fields of a finding, into an object that is open.
void write_finding(JsonWriter& json, const CrossCheck& result, const Finding& finding,
                   const Relation* relation, bool with_question) {
  json.key("id").text(finding.id).key("rule").text(finding.rule).key("status").text(name_of(finding.status));
  if (relation) json.key("relation_type").text(name_of(relation->type));
  json.key("severity").text(name_of(finding.severity)).key("to_review").boolean(finding.to_review);
  write_standing(json, finding);
  const Question& question = result.questions[finding.question].question;
  json.key("question").text(question.id);
  if (with_question) json.key("question_text").text(question.text);
  json.key("message").text(finding.message).key("reason").text(finding.reason);
  json.key("confidence").share(finding.confidence).key("locations").open_array();
  write_location(json, result, finding.a, "primary");
  write_location(json, result, finding.b, "other");
  for (const std::uint32_t claim : finding.also) write_location(json, result, claim, "also");
  json.close();
}

// The fields of an error, into an object that is open.
void write_error(JsonWriter& json, const Error& error) {
  json.key("code").text(error.code).key("path").text(error.path);
  if (error.line) json.key("line").integer(error.line).key("column").integer(error.column);
  if (error.byte) json.key("byte").integer(*error.byte);
  json.key("message").text(error.message);
}

// The fields of the summary, into an object that is open.
void write_summary(JsonWriter& json, const Summary& summary) {
  json.key("articles").integer(summary.articles).key("sources").integer(summary.sources);
  json.key("claims").integer(summary.claims).key("questions").integer(summary.questions);
  json.key("agree").integer(summary.agree).key("differ").integer(summary.differ);
  json.key("contradict").integer(summary.contradict).key("single").integer(summary.single);
  json.key("to_review").integer(summary.to_review).key("accepted").integer(summary.accepted);
}

void write_head(JsonWriter& json, const CrossCheck& result) {
  json.key("schema").text(kSchema).key("tool").open_object().key("name").text("factcheck").key("version");
  json.text(FACTCHECK_VERSION)
      .key("rules_hash")
      .text(kRulesHash)
      .close()
      .key("complete")
      .boolean(result.complete);
}

// A list with one line an item.
template <class Items, class Write>
void write_lines(JsonWriter& json, std::string_view key, const Items& items, Write write) {
  json.new_line().key(key).open_array();
  for (const auto& item : items) {
    json.new_line();
    write(item);
  }
  json.close();
}

}  // namespace

std::string write_json(const CrossCheck& result, const ReportOptions& options) {
  JsonWriter json;
  json.open_object();
  write_head(json, result);
  json.new_line().key("summary").open_object();
  write_summary(json, result.summary);
  json.close();
  write_lines(json, "errors", result.errors, [&](const Error& error) {
    json.open_object();
    write_error(json, error);
    json.close();
  });
  write_lines(json, "skipped", result.skipped, [&](const std::string& skipped) { json.text(skipped); });
  write_lines(json, "articles", result.articles, [&](const Article& a) { write_article(json, result, a); });
  write_lines(json, "claims", result.claims, [&](const Claim& claim) { write_claim(json, result, claim); });
  write_lines(json, "questions", result.questions,
              [&](const JudgedQuestion& q) { write_question(json, result, q); });
  const auto relations = relations_of_findings(result);
  write_lines(json, "findings", shown_findings(result, options), [&](std::uint32_t i) {
    json.open_object();
    write_finding(json, result, result.findings[i], relations[i], false);
    json.close();
  });
  json.new_line().close();
  return json.take() + "\n";
}

std::string write_json_lines(const CrossCheck& result, const ReportOptions& options) {
  std::string lines;
  const auto line = [&](std::string_view type, auto write) {
    JsonWriter json;
    json.open_object().key("type").text(type);
    write(json);
    lines += json.close().take() + "\n";
  };
  const auto relations = relations_of_findings(result);
  for (const std::uint32_t i : shown_findings(result, options)) {
    line("finding",
         [&](JsonWriter& json) { write_finding(json, result, result.findings[i], relations[i], true); });
  }
  for (const Error& error : result.errors) {
    line("error", [&](JsonWriter& json) { write_error(json, error); });
  }
  line("summary", [&](JsonWriter& json) {
    write_head(json, result);
    write_summary(json, result.summary);
  });
  return lines;
}

}  // namespace factcheck
