#include "report/read_result.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

#include "base/json_tree.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

// Why a text that is JSON is no result. It is thrown inside this file only.
struct Fault {
  std::string message;
};

template <class Enum>
Enum named(std::string_view name, Enum last, std::string_view what) {
  for (std::size_t i = 0; i <= static_cast<std::size_t>(last); ++i) {
    if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  }
  throw Fault{fmt::format("`{}` is no {}", name, what)};
}

std::string string_at(const JsonValue& object, std::string_view key) {
  return std::string(object.text_at(key));
}

std::uint32_t whole_at(const JsonValue& object, std::string_view key) {
  const double number = object.number_at(key);
  if (!(number >= 0 && number <= std::numeric_limits<std::uint32_t>::max() && number == std::floor(number)))
    throw Fault{fmt::format("`{}` is no whole number", key)};
  return static_cast<std::uint32_t>(number);
}

// "2025-06-07" or "2025-06-07/2025-06-09"; nothing for null.
std::optional<DayRange> days_of(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto first = parse_iso(text.substr(0, slash));
  if (slash == std::string_view::npos || !first) return first;
  const auto last = parse_iso(text.substr(slash + 1));
  return last ? std::optional(DayRange{first->first, last->last}) : std::nullopt;
}

std::optional<DayRange> first_and_last(const JsonValue* value) {
  if (value == nullptr) return {};
  const auto first = parse_iso(value->text_at("first"));
  const auto last = parse_iso(value->text_at("last"));
  return first && last ? std::optional(DayRange{first->first, last->last}) : std::nullopt;
}

// null is an open end.
Interval interval_of(const JsonValue* value) {
  constexpr double kOpen = std::numeric_limits<double>::infinity();
  if (value == nullptr) return {};
  return {value->number_at("low", -kOpen), value->number_at("high", kOpen), value->boolean_at("open_low"),
          value->boolean_at("open_high")};
}

Quantity quantity_of(const JsonValue& value) {
  Quantity quantity;
  quantity.value = value.number_at("value");
  quantity.bound = named(value.text_at("bound"), Bound::Vague, "bound");
  quantity.unit = value.text_at("unit");
  quantity.dimension = named(value.text_at("dimension"), Dimension::Other, "dimension");
  quantity.counted = value.text_at("counted");
  quantity.per = value.text_at("per");
  if (value.find("change")) quantity.change = named(value.text_at("change"), Change::Down, "change");
  quantity.to_base = value.number_at("to_base", 1);
  quantity.base_offset = value.number_at("base_offset", 0);
  quantity.stated = interval_of(value.find("stated"));
  quantity.expected = interval_of(value.find("expected"));
  return quantity;
}

// Of the day.
int minute_of(const JsonValue& value) {
  constexpr std::uint32_t kMinutes = 24 * 60;
  const std::uint32_t minute = whole_at(value, "minute");
  if (minute >= kMinutes) throw Fault{fmt::format("a day has no minute {}", minute)};
  return static_cast<int>(minute);
}

Value value_of(const JsonValue& json) {
  Value value;
  const std::string_view type = json.text_at("type");
  if (type == "quantity") {
    value.type = Value::Type::Quantity;
    value.quantity = quantity_of(json);
  } else if (type == "time") {
    value.type = Value::Type::Time;
    value.days = first_and_last(&json);
    if (json.find("minute")) value.minute = minute_of(json);
  } else {
    value.type = type == "name" ? Value::Type::Name : type == "role" ? Value::Type::Role : Value::Type::Text;
    value.text = json.text_at(value.type == Value::Type::Text ? "text" : "name");
  }
  return value;
}

SourceSpan span_of(const JsonValue* json) {
  const auto place = [](const JsonValue* at) {
    return at ? Place{whole_at(*at, "byte"), whole_at(*at, "line"), whole_at(*at, "column")} : Place{};
  };
  if (json == nullptr) return {};
  return {place(json->find("begin")), place(json->find("end"))};
}

// What ids stand for.
class Ids {
 public:
  void add(std::string id, std::uint32_t index) { index_.emplace(std::move(id), index); }
  std::uint32_t at(std::string_view id) const {
    const auto found = index_.find(std::string(id));
    if (found == index_.end()) throw Fault{fmt::format("the id `{}` names nothing", id)};
    return found->second;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> index_;
};

class ResultReader {
 public:
  CrossCheck read(const JsonValue& root) {
    const std::string_view schema = root.text_at("schema");
    if (schema != "factcheck-result/1")
      throw Fault{schema.empty() ? std::string("no result of factcheck --format json")
                                 : fmt::format("the schema is `{}`, not `factcheck-result/1`", schema)};
    result_.complete = root.boolean_at("complete", true);
    for (const JsonValue& json : root.items_at("errors")) result_.errors.push_back(error_of(json));
    for (const JsonValue& json : root.items_at("skipped")) result_.skipped.push_back(json.text);
    read_articles(root);
    for (const JsonValue& json : root.items_at("claims")) add_claim(json);
    for (const JsonValue& json : root.items_at("questions")) add_question(json);
    for (const JsonValue& json : root.items_at("findings")) add_finding(json);
    read_summary(root);
    return std::move(result_);
  }

 private:
  static Error error_of(const JsonValue& json) {
    Error error;
    error.code = json.text_at("code");
    error.path = json.text_at("path");
    error.message = json.text_at("message");
    error.line = whole_at(json, "line");
    error.column = whole_at(json, "column");
    if (json.find("byte")) error.byte = whole_at(json, "byte");
    return error;
  }

  void read_articles(const JsonValue& root) {
    for (const JsonValue& json : root.items_at("articles")) {
      Article article;
      article.id = json.text_at("id");
      article.path = json.text_at("path");
      article.document_id = json.text_at("document");
      article.source = json.text_at("source");
      article.title = json.text_at("title");
      article.published = days_of(json.text_at("published"));
      article.url = json.text_at("url");
      article.agency = json.text_at("agency");
      article.sha256 = json.text_at("sha256");
      articles_.add(article.id, static_cast<std::uint32_t>(result_.articles.size()));
      result_.articles.push_back(std::move(article));
    }
    std::size_t i = 0;
    for (const JsonValue& json : root.items_at("articles")) {
      if (const auto id = json.text_at("copy_of"); !id.empty())
        result_.articles[i].copy_of = articles_.at(id);
      ++i;
    }
    result_.documents.resize(result_.articles.size());
  }

  void add_claim(const JsonValue& json) {
    Claim claim;
    claim.id = json.text_at("id");
    claim.article = articles_.at(json.text_at("article"));
    claim.kind = named(json.text_at("kind"), ClaimKind::Statement, "kind of claim");
    claim.subject = json.text_at("subject");
    claim.predicate = json.text_at("predicate");
    claim.object = json.text_at("object");
    claim.answer = json.text_at("answer");
    if (const JsonValue* value = json.find("value")) claim.value = value_of(*value);
    claim.polarity = named(json.text_at("polarity"), Polarity::Negated, "polarity");
    claim.modality = named(json.text_at("modality"), Modality::Alleged, "modality");
    for (const JsonValue& name : json.items_at("attributed_to")) claim.attributed_to.push_back(name.text);
    claim.when = first_and_last(json.find("when"));
    claim.where = json.text_at("where");
    claim.as_of = days_of(json.text_at("as_of"));
    claim.span = span_of(json.find("span"));
    claim.sentence = span_of(json.find("sentence"));
    claim.text = json.text_at("text");
    claim.status = named(json.text_at("status"), ClaimStatus::Added, "status");
    claim.note = json.text_at("note");
    claims_.add(claim.id, static_cast<std::uint32_t>(result_.claims.size()));
    result_.claims.push_back(std::move(claim));
  }

  void add_question(const JsonValue& json) {
    JudgedQuestion judged;
    judged.question.id = json.text_at("id");
    judged.question.text = json.text_at("text");
    judged.question.kind = named(json.text_at("kind"), ClaimKind::Statement, "kind of question");
    judged.status = named(json.text_at("status"), QuestionStatus::Contradict, "status");
    for (const JsonValue& item : json.items_at("answers")) {
      Answer answer{.text = string_at(item, "answer"), .claims = {}};
      for (const JsonValue& id : item.items_at("claims")) answer.claims.push_back(claims_.at(id.text));
      auto& all = judged.question.claims;
      all.insert(all.end(), answer.claims.begin(), answer.claims.end());
      judged.answers.push_back(std::move(answer));
    }
    std::ranges::sort(judged.question.claims);
    for (const JsonValue& item : json.items_at("relations")) judged.relations.push_back(relation_of(item));
    questions_.add(judged.question.id, static_cast<std::uint32_t>(result_.questions.size()));
    result_.questions.push_back(std::move(judged));
  }

  Relation relation_of(const JsonValue& json) const {
    Relation relation;
    relation.a = claims_.at(json.text_at("a"));
    relation.b = claims_.at(json.text_at("b"));
    relation.verdict = named(json.text_at("relation"), Verdict::Contradict, "relation");
    relation.type = named(json.text_at("type"), RelationType::Quote, "type of relation");
    relation.rule = rule_of(json);
    relation.reason = json.text_at("reason");
    relation.confidence = json.number_at("confidence", 1);
    return relation;
  }

  static std::string_view rule_of(const JsonValue& json) {
    const RuleInfo* rule = find_rule(json.text_at("rule"));
    if (rule == nullptr) throw Fault{fmt::format("this version knows no rule `{}`", json.text_at("rule"))};
    return rule->id;
  }

  static std::optional<Day> day_at(const JsonValue& json, std::string_view key) {
    const auto day = parse_iso(json.text_at(key));
    return day ? std::optional(day->first) : std::nullopt;
  }

  static void read_standing(const JsonValue& json, Finding& finding) {
    if (json.find("state")) finding.state = named(json.text_at("state"), FindingState::Known, "state");
    finding.known_since = json.text_at("known_since");
    const JsonValue* decision = json.find("decision");
    if (decision == nullptr) return;
    finding.decision = Decision{.finding = finding.id,
                                .opinion = named(decision->text_at("verdict"), Opinion::WontFix, "verdict"),
                                .reason = string_at(*decision, "reason"),
                                .by = string_at(*decision, "by"),
                                .on = day_at(*decision, "on"),
                                .expires = day_at(*decision, "expires"),
                                .in_text = decision->boolean_at("in_text")};
  }

  void add_finding(const JsonValue& json) {
    Finding finding;
    finding.id = json.text_at("id");
    finding.rule = rule_of(json);
    finding.status = named(json.text_at("status"), Verdict::Contradict, "status");
    finding.severity = named(json.text_at("severity"), Severity::Error, "severity");
    finding.to_review = json.boolean_at("to_review");
    read_standing(json, finding);
    finding.question = questions_.at(json.text_at("question"));
    finding.message = json.text_at("message");
    finding.reason = json.text_at("reason");
    finding.confidence = json.number_at("confidence", 1);
    read_locations(json, finding);
    result_.findings.push_back(std::move(finding));
  }

  void read_locations(const JsonValue& json, Finding& finding) const {
    std::optional<std::uint32_t> primary, other;
    for (const JsonValue& location : json.items_at("locations")) {
      const std::uint32_t claim = claims_.at(location.text_at("claim"));
      const std::string_view role = location.text_at("role");
      if (role == "primary")
        primary = claim;
      else if (role == "other")
        other = claim;
      else
        finding.also.push_back(claim);
    }
    if (!primary || !other) throw Fault{fmt::format("the finding `{}` does not name two claims", finding.id)};
    finding.a = *primary;
    finding.b = *other;
  }

  void read_summary(const JsonValue& root) {
    const JsonValue* json = root.find("summary");
    if (json == nullptr) throw Fault{"no `summary`"};
    Summary& summary = result_.summary;
    summary.articles = whole_at(*json, "articles");
    summary.sources = whole_at(*json, "sources");
    summary.claims = whole_at(*json, "claims");
    summary.questions = whole_at(*json, "questions");
    summary.agree = whole_at(*json, "agree");
    summary.differ = whole_at(*json, "differ");
    summary.contradict = whole_at(*json, "contradict");
    summary.single = whole_at(*json, "single");
    summary.to_review = whole_at(*json, "to_review");
    summary.accepted = whole_at(*json, "accepted");
  }

  CrossCheck result_;
  Ids articles_, claims_, questions_;
};

}  // namespace

Result<CrossCheck> read_result(std::string_view json, const std::string& path) {
  auto tree = read_json(json, path);
  if (!tree) return tree.error();
  try {
    return ResultReader().read(tree.value());
  } catch (const Fault& fault) {
    Error error;
    error.code = "malformed";
    error.path = path;
    error.message = fault.message;
    return error;
  }
}

}  // namespace factcheck
