#include "report/sample.h"

#include "base/check.h"

namespace factcheck {

std::uint32_t SampleRun::article(std::string path, std::string source, std::string text, bool with_document) {
  Article article;
  article.id = "a-00000000000" + std::to_string(result.articles.size());
  article.path = path;
  article.source = std::move(source);
  result.articles.push_back(article);
  texts_.push_back(text);
  result.documents.push_back(with_document ? std::make_shared<Document>(plain_document(path, text))
                                           : nullptr);
  return static_cast<std::uint32_t>(result.articles.size() - 1);
}

std::uint32_t SampleRun::claim(std::uint32_t article, std::string_view sentence, std::string_view answer,
                               Value value, ClaimKind kind) {
  const std::string& text = texts_[article];
  const Document document = plain_document("x", text);
  const std::size_t begin = text.find(sentence);
  FACTCHECK_CHECK(begin != std::string::npos);
  const std::size_t at = text.find(answer, begin);
  FACTCHECK_CHECK(at != std::string::npos);
  const auto place = [&](std::size_t byte) { return document.place(static_cast<std::uint32_t>(byte)); };

  Claim claim;
  claim.id = "c-00000000000" + std::to_string(result.claims.size());
  claim.article = article;
  claim.kind = kind;
  claim.subject = "the bridge";
  claim.predicate = "cost";
  claim.answer = answer;
  claim.value = std::move(value);
  claim.span = {place(at), place(at + answer.size())};
  claim.sentence = {place(begin), place(begin + sentence.size())};
  claim.text = sentence;
  result.claims.push_back(claim);
  return static_cast<std::uint32_t>(result.claims.size() - 1);
}

std::uint32_t SampleRun::question(std::string text, QuestionStatus status, std::vector<Says> answers) {
  JudgedQuestion judged;
  judged.question.id = "q-00000000000" + std::to_string(result.questions.size());
  judged.question.text = std::move(text);
  judged.question.kind = ClaimKind::Amount;
  judged.status = status;
  for (Says& says : answers) {
    judged.question.claims.insert(judged.question.claims.end(), says.claims.begin(), says.claims.end());
    judged.answers.push_back({std::move(says.answer), std::move(says.claims)});
  }
  result.questions.push_back(std::move(judged));
  return static_cast<std::uint32_t>(result.questions.size() - 1);
}

Finding& SampleRun::finding(std::uint32_t question, std::string_view rule, Verdict status, std::uint32_t a,
                            std::uint32_t b, std::string message, std::string reason) {
  Relation relation;
  relation.a = a;
  relation.b = b;
  relation.verdict = status;
  relation.type = status == Verdict::Contradict ? RelationType::Value : RelationType::Bound;
  relation.rule = rule;
  relation.reason = reason;
  relation.confidence = 0.93;
  result.questions[question].relations.push_back(relation);

  Finding finding;
  finding.id = "fc1:0000000000000000000000000000000" + std::to_string(result.findings.size());
  finding.rule = rule;
  finding.status = status;
  finding.severity = status == Verdict::Contradict ? Severity::Error : Severity::Warning;
  finding.question = question;
  finding.message = std::move(message);
  finding.reason = std::move(reason);
  finding.confidence = 0.93;
  finding.a = a;
  finding.b = b;
  result.findings.push_back(std::move(finding));
  return result.findings.back();
}

Value money_value(double number, Bound bound, double step) {
  Quantity q;
  q.value = number;
  q.unit = "EUR";
  q.dimension = Dimension::Money;
  q.bound = bound;
  set_intervals(q, number, number, step);
  Value value;
  value.type = Value::Type::Quantity;
  value.quantity = q;
  return value;
}

Value name_value(std::string name) {
  Value value;
  value.type = Value::Type::Name;
  value.text = std::move(name);
  return value;
}

CrossCheck sample_result(bool with_documents) {
  SampleRun run;
  const auto courier = run.article("corpus/courier.txt", "Harbour Courier",
                                   "New bridge opens\n\n"
                                   "The crowd had waited since dawn. After eleven years of building, the "
                                   "Lantern Bridge cost €250mn, the harbour "
                                   "office said, and not a cent of it came from the state, whose minister "
                                   "stayed away. Mayor Ines Holt cut the "
                                   "ribbon at noon.\n",
                                   with_documents);
  const auto post = run.article("corpus/post.md", "Morning Post",
                                "# A bridge at last\n\n"
                                "It was loud. In the end taxpayers were charged over €260 million for the "
                                "Lantern Bridge, four times what the "
                                "first plan had asked for, according to the court of audit, which had warned "
                                "of this as early as 2015 and "
                                "again when the second pier sank.\n"
                                "Deputy mayor Karl Lind opened it.\n",
                                with_documents);
  const auto radio =
      run.article("corpus/radio.txt", "Radio Nine",
                  "The bridge cost €250mn. Ferries carried 3,000 people a day before.\n", with_documents);

  const auto c0 = run.claim(courier, "After eleven years of building, the Lantern Bridge cost €250mn",
                            "€250mn", money_value(250e6, Bound::Exact, 1e7));
  const auto c1 = run.claim(courier, "Mayor Ines Holt cut the ribbon at noon.", "Ines Holt",
                            name_value("Ines Holt"), ClaimKind::Agent);
  const auto c2 =
      run.claim(post, "In the end taxpayers were charged over €260 million for the Lantern Bridge",
                "over €260 million", money_value(260e6, Bound::MoreThan));
  const auto c3 = run.claim(post, "Deputy mayor Karl Lind opened it.", "Karl Lind", name_value("Karl Lind"),
                            ClaimKind::Agent);
  const auto c4 =
      run.claim(radio, "The bridge cost €250mn.", "€250mn", money_value(250e6, Bound::Exact, 1e7));
  run.result.claims[c2].attributed_to = {"the court of audit"};

  const auto cost = run.question("How much did the Lantern Bridge cost?", QuestionStatus::Contradict,
                                 {{"€250mn", {c0, c4}}, {"over €260 million", {c2}}});
  const auto opener = run.question("Who opened the Lantern Bridge?", QuestionStatus::Contradict,
                                   {{"Ines Holt", {c1}}, {"Karl Lind", {c3}}});
  run.finding(cost, "amounts-differ", Verdict::Contradict, c0, c2,
              "Harbour Courier says 250 million EUR, Morning Post says more than 260 million EUR",
              "\"€250mn\" (245 to 255 million) and \"over €260 million\" cannot both be right")
      .also = {c4};
  Finding& review = run.finding(opener, "agents-differ", Verdict::Contradict, c1, c3,
                                "Harbour Courier says Ines Holt, Morning Post says Karl Lind",
                                "only one person opens a bridge");
  review.to_review = true;
  review.confidence = 0.41;
  run.result.summary = {.articles = 3,
                        .sources = 3,
                        .claims = 5,
                        .questions = 9,
                        .agree = 0,
                        .differ = 0,
                        .contradict = 2,
                        .single = 7,
                        .to_review = 1};
  return run.result;
}

}  // namespace factcheck
