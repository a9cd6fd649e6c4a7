// `show --stage claims` and `show --stage questions`.
#include <fmt/format.h>

#include "base/harmless.h"
#include "base/json_writer.h"
#include "report/value_text.h"
#include "show.h"

namespace factcheck {
namespace {

void write_range(JsonWriter& json, const std::optional<DayRange>& days) {
  days ? json.text(iso_range(*days)) : json.null();
}

std::string claim_json(const Article& article, const Claim& claim) {
  JsonWriter json;
  json.open_object().key("id").text(claim.id).key("path").text(article.path);
  if (!article.document_id.empty()) json.key("document").text(article.document_id);
  json.key("kind").text(name_of(claim.kind)).key("subject").text(claim.subject);
  json.key("predicate").text(claim.predicate).key("object").text(claim.object);
  json.key("answer").text(claim.answer).key("value").text(value_text(claim));
  json.key("polarity").text(name_of(claim.polarity)).key("modality").text(name_of(claim.modality));
  json.key("attributed_to").open_array();
  for (const std::string& speaker : claim.attributed_to) json.text(speaker);
  write_range(json.close().key("when"), claim.when);
  json.key("where").text(claim.where);
  write_range(json.key("as_of"), claim.as_of);
  json.key("begin").integer(claim.span.begin.byte).key("end").integer(claim.span.end.byte);
  json.key("line").integer(claim.span.begin.line).key("column").integer(claim.span.begin.column);
  return json.key("text").text(claim.text).close().take() + '\n';
}

// `corpus/a.txt:14:29: amount: Elon Musk | spend | Super PACs = "over $260 million" (more than 260 million
// USD)`.
std::string claim_line(const Article& article, const Claim& claim) {
  std::string out = fmt::format("{}:{}:{}: {}: {} | {} | {} = \"{}\"", article.path, claim.span.begin.line,
                                claim.span.begin.column, name_of(claim.kind), claim.subject, claim.predicate,
                                claim.object, claim.answer);
  const std::string value = value_text(claim);
  if (!value.empty() && value != claim.answer) out += fmt::format(" ({})", value);
  if (claim.polarity == Polarity::Negated) out += ", negated";
  if (claim.modality != Modality::Asserted) out += fmt::format(", {}", name_of(claim.modality));
  for (const std::string& speaker : claim.attributed_to) out += fmt::format(", says {}", speaker);
  if (claim.when) out += fmt::format(", when {}", iso_range(*claim.when));
  if (!claim.where.empty()) out += fmt::format(", where {}", claim.where);
  if (claim.as_of) out += fmt::format(", as of {}", iso_range(*claim.as_of));
  return harmless_line(out) + '\n';
}

void write_answers(JsonWriter& json, const CrossCheck& result, const JudgedQuestion& judged) {
  json.open_array();
  for (const Answer& answer : judged.answers) {
    json.open_object().key("answer").text(answer.text).key("claims").open_array();
    for (const std::uint32_t claim : answer.claims) json.text(result.claims[claim].id);
    json.close().close();
  }
  json.close();
}

void write_relations(JsonWriter& json, const CrossCheck& result, const JudgedQuestion& judged) {
  json.open_array();
  for (const Relation& relation : judged.relations) {
    json.open_object()
        .key("a")
        .text(result.claims[relation.a].id)
        .key("b")
        .text(result.claims[relation.b].id);
    json.key("relation").text(name_of(relation.verdict)).key("type").text(name_of(relation.type));
    json.key("rule").text(relation.rule).key("reason").text(relation.reason).close();
  }
  json.close();
}

std::string question_json(const CrossCheck& result, const JudgedQuestion& judged) {
  JsonWriter json;
  json.open_object().key("id").text(judged.question.id).key("key").text(judged.question.key);
  json.key("text").text(judged.question.text).key("kind").text(name_of(judged.question.kind));
  json.key("status").text(name_of(judged.status));
  write_answers(json.key("answers"), result, judged);
  write_relations(json.key("relations"), result, judged);
  return json.close().take() + '\n';
}

// The question, and under it each answer with where it stands.
std::string question_text(const CrossCheck& result, const JudgedQuestion& judged) {
  std::string out = fmt::format("{}: {} [{}]\n", name_of(judged.status), harmless_line(judged.question.text),
                                harmless_line(judged.question.key));
  for (const Answer& answer : judged.answers) {
    out += fmt::format("  {}\n", harmless_line(answer.text));
    for (const std::uint32_t index : answer.claims) {
      const Claim& claim = result.claims[index];
      out += fmt::format("    {}:{}:{}: {}\n", harmless_line(result.articles[claim.article].path),
                         claim.span.begin.line, claim.span.begin.column, harmless_line(claim.answer));
    }
  }
  return out;
}

}  // namespace

std::string show_claims(const ReadArticle& read, ShowFormat format) {
  std::string out;
  for (const Claim& claim : read.claims) {
    out +=
        format == ShowFormat::JsonLines ? claim_json(read.article, claim) : claim_line(read.article, claim);
  }
  return out;
}

std::string show_questions(const CrossCheck& result, ShowFormat format) {
  std::string out;
  for (const JudgedQuestion& judged : result.questions) {
    out += format == ShowFormat::JsonLines ? question_json(result, judged) : question_text(result, judged);
  }
  return out;
}

}  // namespace factcheck
