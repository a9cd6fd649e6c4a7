#include "report/page_findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/excerpt.h"
#include "report/page_excerpt.h"
#include "report/value_text.h"
#include "report/view.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

// So few findings are all open from the start; of more the reader opens what interests.
constexpr std::size_t kMostOpen = 30;

// Further excerpts beside the two; the rest stands in a line each.
constexpr std::size_t kMostFurther = 2;

// Of these, so many stand open.
constexpr std::size_t kMostListed = 4;

constexpr std::size_t kLongAnswer = 60;  // columns

std::string published_text(const Article& article) {
  return article.published ? iso_range(*article.published) : "";
}

// A year in the answer makes it a date that stands alone.
bool names_year(std::string_view words) {
  std::size_t digits = 0;
  for (const char c : words) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

// "understood as 245 to 255 million EUR", where a reader takes the words for more than one number.
std::string understood_text(const Quantity& quantity) {
  if (quantity.to_base <= 0) return {};
  const auto in_unit = [&](double base) {
    return number_text((base - quantity.base_offset) / quantity.to_base);
  };
  const std::string low = in_unit(quantity.expected.low);
  const std::string high = in_unit(quantity.expected.high);
  if (low == high || !std::isfinite(quantity.expected.low) || !std::isfinite(quantity.expected.high))
    return {};
  return fmt::format("understood as {} to {}", low, high);
}

void write_answer(PageWriter& page, const std::string& answer, const std::string& other) {
  if (answer.empty()) return;
  for (const WordRun& run : differing_runs(answer, other)) {
    if (!run.differs) {
      page.text(run.text);
      continue;
    }
    const std::size_t end = run.text.find_last_not_of(' ') + 1;  // blanks behind the words are not marked
    page.element("mark", run.text.substr(0, end)).text(run.text.substr(end));
  }
}

void write_excerpt(PageWriter& page, const PageView& view, std::uint32_t index, const std::string& other,
                   std::string_view kind) {
  const CrossCheck& result = view.result;
  const Claim& claim = result.claims[index];
  const Article& article = result.articles[claim.article];
  page.open("div", {{"class", kind}}).line();
  page.open("h3").element("bdi", view.source_name_of(index), {{"class", "source"}});
  // A long answer that has no other form stands in the excerpt.
  const std::string value = value_text(claim);
  if (value != claim.answer || value.size() <= kLongAnswer) {
    page.element("bdi", cut_after(value, kLongAnswer, false), {{"class", "answer"}});
  }
  page.close().line();
  const PageExcerpt excerpt = page_excerpt(result, claim);
  page.open("blockquote", {{"dir", "auto"}});
  if (!excerpt.lead.empty()) page.element("span", excerpt.lead, {{"class", "around"}}).text(" ");
  page.text(excerpt.before);
  write_answer(page, excerpt.answer, other);
  page.text(excerpt.after);
  if (!excerpt.rest.empty()) page.text(" ").element("span", excerpt.rest, {{"class", "around"}});
  page.close().line();
  if (const std::string step = normalisation_of(result, claim); !step.empty()) {
    page.element("p", step, {{"class", "step"}}).line();
  }
  if (!claim.attributed_to.empty()) {
    page.open("p", {{"class", "step"}}).text("according to ");
    page.element("bdi", claim.attributed_to.back()).close().line();
  }
  page.open("p", {{"class", "place"}}).element("bdi", place_text(result, claim), {{"class", "path"}});
  if (article.published) page.text(" ").element("time", published_text(article));
  page.close().close().line();
}

// The other places that give either answer, a line each; many are folded away.
void write_further(PageWriter& page, const PageView& view, const Finding& finding) {
  if (finding.also.size() <= kMostFurther) return;
  const std::size_t count = finding.also.size() - kMostFurther;
  page.open("details", {{"class", "also"}, {count <= kMostListed ? "open" : "", ""}});
  page.element("summary", counted(count, "more place", "more places"));
  page.open("ul");
  for (std::size_t i = kMostFurther; i < finding.also.size(); ++i) {
    const Claim& claim = view.result.claims[finding.also[i]];
    page.open("li").element("bdi", view.source_name_of(finding.also[i])).text(" ");
    page.element("bdi", value_text(claim), {{"class", "answer"}}).text(" ");
    page.element("bdi", place_text(view.result, claim), {{"class", "path"}}).close();
  }
  page.close().close().line();
}

void write_reason(PageWriter& page, const Finding& finding) {
  page.open("dl", {{"class", "why"}});
  if (!finding.reason.empty()) page.element("dt", "Why").element("dd", finding.reason);
  page.element("dt", "Rule").open("dd").element("code", finding.rule);
  if (const RuleInfo* rule = find_rule(finding.rule)) page.text(" ").text(rule->summary);
  page.close();
  page.element("dt", "Id").open("dd").element("code", finding.id, {{"class", "id"}}).close();
  page.close().line();
}

}  // namespace

std::string normalisation_of(const CrossCheck& result, const Claim& claim) {
  const std::string value = value_text(claim);
  if (claim.answer.empty() || value.empty()) return {};
  std::string steps = fmt::format("“{}”", claim.answer);
  const bool is_day = claim.value.type == Value::Type::Time && claim.value.days;
  const Article& article = result.articles[claim.article];
  if (is_day && article.published && !names_year(claim.answer)) {
    steps += fmt::format(", article of {}", published_text(article));
  }
  const std::string understood = claim.value.type == Value::Type::Quantity && claim.value.quantity
                                     ? understood_text(*claim.value.quantity)
                                     : "";
  if (value == claim.answer && understood.empty()) return {};
  if (value != claim.answer) steps += " → " + value;
  return understood.empty() ? steps : steps + ", " + understood;
}

void write_finding(PageWriter& page, const PageView& view, std::uint32_t index, bool open) {
  const CrossCheck& result = view.result;
  const Finding& finding = result.findings[index];
  const std::string_view level = label_of(finding);
  const std::string sources =
      fmt::format("{} {}", view.source_of_claim(finding.a), view.source_of_claim(finding.b));
  page.open("details", {{"id", anchor_of(finding)},
                        {"class", "finding"},
                        {open ? "open" : "", ""},
                        {"data-status", finding.to_review ? "contradict review" : name_of(finding.status)},
                        {"data-question", result.questions[finding.question].question.id},
                        {"data-rules", finding.rule},
                        {"data-severities", level},
                        {result.has_baseline ? "data-states" : "", name_of(finding.state)},
                        {"data-sources", sources}});
  page.open("summary", {{"class", finding.to_review ? "review" : name_of(finding.status)}});
  page.element("span", sign_of(finding), {{"class", "sign"}, {"aria-hidden", "true"}});
  page.open("span", {{"class", "head"}});
  page.open("span", {{"class", "kicker"}}).element("span", words_of(finding), {{"class", "status"}});
  page.element("span", finding.rule).element("span", fmt::format("confidence {:.2f}", finding.confidence));
  if (const std::string said = standing_text(finding); !said.empty()) page.element("span", said);
  page.close();
  page.open("span", {{"class", "title"}});
  page.element("bdi", result.questions[finding.question].question.text).close();
  page.element("bdi", finding.message, {{"class", "message"}}).close().close().line();

  const Claim& a = result.claims[finding.a];
  const Claim& b = result.claims[finding.b];
  page.open("div", {{"class", "sides"}}).line();
  write_excerpt(page, view, finding.a, b.answer, "side");
  write_excerpt(page, view, finding.b, a.answer, "side");
  for (std::size_t i = 0; i < std::min(finding.also.size(), kMostFurther); ++i) {
    write_excerpt(page, view, finding.also[i], "", "side further");
  }
  page.close().line();
  write_further(page, view, finding);
  write_reason(page, finding);
  page.close().line();
}

void write_findings(PageWriter& page, const PageView& view, std::size_t count) {
  page.open("section", {{"id", "findings"}}).line();
  page.element("h2", "Side by side").line();
  const bool open = view.findings.size() <= kMostOpen;
  page.open("div", {{"id", "list"}}).line();
  for (std::size_t i = 0; i < std::min(count, view.findings.size()); ++i) {
    write_finding(page, view, view.findings[i], open);
  }
  page.close().line();
  page.element("p", "", {{"class", "pager needs-script"}, {"id", "list-pager"}});
  page.element(
      "p",
      view.findings.empty() ? "There is nothing to set side by side." : "No finding is left by this filter.",
      {{"class", "none"}, {view.findings.empty() ? "" : "hidden", ""}, {"id", "no-findings"}});
  page.close().line();
}

}  // namespace factcheck
