// `show --stage claims` and `show --stage questions`.
#include <fmt/format.h>

#include <cmath>

#include "base/harmless.h"
#include "json_line.h"
#include "show.h"

namespace factcheck {
namespace {

// `USD 2.6e8 more-than`, `2025-06-07`, a name; as short as can be read.
std::string value_words(const Value& value) {
  switch (value.type) {
    case Value::Type::Quantity:
      if (!value.quantity) return {};
      return fmt::format("{} {} {}", value.quantity->value, value.quantity->unit,
                         name_of(value.quantity->bound));
    case Value::Type::Time:
      if (value.minute) return fmt::format("{:02}:{:02}", *value.minute / 60, *value.minute % 60);
      return value.days ? iso_range(*value.days) : std::string();
    case Value::Type::Text:
    case Value::Type::Name:
    case Value::Type::Role:
      break;
  }
  return value.text;
}

OrderedJson range_json(const std::optional<DayRange>& days) {
  return days ? OrderedJson(iso_range(*days)) : OrderedJson();
}

OrderedJson claim_json(const Article& article, const Claim& claim) {
  OrderedJson line{{"id", claim.id},
                   {"path", article.path},
                   {"document", article.document_id},
                   {"kind", name_of(claim.kind)},
                   {"subject", claim.subject},
                   {"predicate", claim.predicate},
                   {"object", claim.object},
                   {"answer", claim.answer},
                   {"value", value_words(claim.value)},
                   {"polarity", name_of(claim.polarity)},
                   {"modality", name_of(claim.modality)},
                   {"attributed_to", claim.attributed_to},
                   {"when", range_json(claim.when)},
                   {"where", claim.where},
                   {"as_of", range_json(claim.as_of)},
                   {"begin", claim.span.begin.byte},
                   {"end", claim.span.end.byte},
                   {"line", claim.span.begin.line},
                   {"column", claim.span.begin.column},
                   {"text", claim.text}};
  return line;
}

// "corpus/a.txt:14:29: amount: Elon Musk | spend | Super PACs = "over $260 million" (USD 2.6e8 more-than)".
std::string claim_line(const Article& article, const Claim& claim) {
  std::string out = fmt::format("{}:{}:{}: {}: {} | {} | {} = \"{}\"", article.path, claim.span.begin.line,
                                claim.span.begin.column, name_of(claim.kind), claim.subject, claim.predicate,
                                claim.object, claim.answer);
  const std::string value = value_words(claim.value);
  if (!value.empty() && value != claim.answer) out += fmt::format(" ({})", value);
  if (claim.polarity == Polarity::Negated) out += ", negated";
  if (claim.modality != Modality::Asserted) out += fmt::format(", {}", name_of(claim.modality));
  for (const std::string& speaker : claim.attributed_to) out += fmt::format(", says {}", speaker);
  if (claim.when) out += fmt::format(", when {}", iso_range(*claim.when));
  if (!claim.where.empty()) out += fmt::format(", where {}", claim.where);
  if (claim.as_of) out += fmt::format(", as of {}", iso_range(*claim.as_of));
  return harmless_line(out) + '\n';
}

OrderedJson answers_json(const CrossCheck& result, const JudgedQuestion& judged) {
  OrderedJson answers = OrderedJson::array();
  for (const Answer& answer : judged.answers) {
    OrderedJson claims = OrderedJson::array();
    for (const std::uint32_t claim : answer.claims) claims.push_back(result.claims[claim].id);
    answers.push_back({{"answer", answer.text}, {"claims", std::move(claims)}});
  }
  return answers;
}

OrderedJson relations_json(const CrossCheck& result, const JudgedQuestion& judged) {
  OrderedJson relations = OrderedJson::array();
  for (const Relation& relation : judged.relations) {
    relations.push_back({{"a", result.claims[relation.a].id},
                         {"b", result.claims[relation.b].id},
                         {"relation", name_of(relation.verdict)},
                         {"type", name_of(relation.type)},
                         {"rule", relation.rule},
                         {"reason", relation.reason}});
  }
  return relations;
}

OrderedJson question_json(const CrossCheck& result, const JudgedQuestion& judged) {
  return {{"id", judged.question.id},
          {"key", judged.question.key},
          {"text", judged.question.text},
          {"kind", name_of(judged.question.kind)},
          {"status", name_of(judged.status)},
          {"answers", answers_json(result, judged)},
          {"relations", relations_json(result, judged)}};
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
    out += format == ShowFormat::JsonLines ? json_line(claim_json(read.article, claim))
                                           : claim_line(read.article, claim);
  }
  return out;
}

std::string show_questions(const CrossCheck& result, ShowFormat format) {
  std::string out;
  for (const JudgedQuestion& judged : result.questions) {
    out += format == ShowFormat::JsonLines ? json_line(question_json(result, judged))
                                           : question_text(result, judged);
  }
  return out;
}

}  // namespace factcheck
