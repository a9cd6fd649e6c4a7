#include "report/page_sources.h"

#include <fmt/format.h>

#include <array>

#include "report/page_tallies.h"
#include "report/value_text.h"
#include "report/view.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

// The head of a column of figures stands over them, to the right.
struct Head {
  std::string_view words;
  bool figures = false;
};

void open_table(PageWriter& page, std::initializer_list<Head> heads) {
  page.open("div", {{"class", "scroll"}}).open("table", {{"class", "plain"}}).open("thead").open("tr");
  for (const Head& head : heads) {
    page.element("th", head.words, {{"scope", "col"}, {head.figures ? "class" : "", "figure"}});
  }
  page.close().close().line().open("tbody").line();
}

void close_table(PageWriter& page) { page.close().close().close().line(); }

void write_count(PageWriter& page, std::size_t count) {
  page.element("td", count == 0 ? "–" : count_text(count), {{"class", "number"}});
}

// A share as a bar, with its numbers beside it.
void write_share(PageWriter& page, std::size_t part, std::size_t whole) {
  page.open("td", {{"class", "share"}});
  if (whole > 0) {
    const double share = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    page.open("svg", {{"class", "meter"}, {"width", "72"}, {"height", "8"}, {"aria-hidden", "true"}});
    page.open("rect", {{"class", "whole"}, {"width", "100%"}, {"height", "100%"}, {"rx", "4"}}).close();
    page.open("rect",
              {{"class", "part"}, {"width", fmt::format("{:.2f}%", share)}, {"height", "100%"}, {"rx", "4"}});
    page.close().close();
    page.element("span", fmt::format("{} of {}", count_text(part), count_text(whole)));
  } else {
    page.text("–");
  }
  page.close();
}

std::string place_of(const Error& error) {
  std::string place = error.path;
  if (error.line) place += fmt::format(":{}:{}", error.line, error.column);
  return place;
}

}  // namespace

void write_by_source(PageWriter& page, const PageView& view) {
  if (view.sources.empty()) return;
  const auto tallies = source_tallies(view);
  page.open("section", {{"id", "sources"}}).line().element("h2", "By source").line();
  page.open("p", {{"class", "aside"}});
  page.text(
      "“With most” and “against” count the questions to which more than half of the sources that answer give "
      "one answer; to stand alone or against the rest is not to be wrong.");
  page.close().line();
  open_table(page, {{"Source"},
                    {"Articles", true},
                    {"Claims", true},
                    {"Questions", true},
                    {"Alone"},
                    {"With most"},
                    {"Against", true},
                    {"In conflict", true}});
  for (std::size_t i = 0; i < tallies.size(); ++i) {
    const SourceTally& tally = tallies[i];
    page.open("tr").open("th", {{"scope", "row"}}).element("bdi", view.sources[i]).close();
    write_count(page, tally.articles);
    write_count(page, tally.claims);
    write_count(page, tally.questions);
    write_share(page, tally.alone, tally.questions);
    write_share(page, tally.with, tally.decided);
    write_count(page, tally.against);
    write_count(page, tally.contradicted);
    page.close().line();
  }
  close_table(page);
  page.close().line();
}

void write_by_rule(PageWriter& page, const PageView& view) {
  struct Counts {
    std::size_t contradict = 0, review = 0, differ = 0;
  };
  std::map<std::string_view, Counts> rules;
  for (const std::uint32_t i : view.findings) {
    const Finding& finding = view.result.findings[i];
    Counts& counts = rules[finding.rule];
    ++(finding.to_review                       ? counts.review
       : finding.status == Verdict::Contradict ? counts.contradict
                                               : counts.differ);
  }
  if (rules.empty()) return;
  page.open("section", {{"id", "rules"}}).line().element("h2", "By rule").line();
  open_table(page, {{"Rule"}, {"Contradict", true}, {"Differ", true}, {"To review", true}});
  for (const auto& [id, counts] : rules) {
    page.open("tr").open("th", {{"scope", "row"}}).element("code", id);
    if (const RuleInfo* rule = find_rule(id)) page.element("span", rule->summary, {{"class", "about"}});
    page.close();
    write_count(page, counts.contradict);
    write_count(page, counts.differ);
    write_count(page, counts.review);
    page.close().line();
  }
  close_table(page);
  page.close().line();
}

void write_inputs(PageWriter& page, const PageView& view) {
  const CrossCheck& result = view.result;
  page.open("section", {{"id", "inputs"}}).line();
  page.element("h2", "What was read").line();
  page.open("details", {{"class", "as-table"}});
  page.element("summary", counted(result.articles.size(), "article", "articles"));
  open_table(page, {{"Article"}, {"Source"}, {"Published"}, {"Title"}});
  for (std::uint32_t i = 0; i < result.articles.size(); ++i) {
    const Article& article = result.articles[i];
    page.open("tr").open("td", {{"class", "path"}}).element("bdi", article.path);
    if (!article.document_id.empty()) page.text(" ").element("bdi", article.document_id);
    page.close().open("td").element("bdi", source_name(result, i)).close();
    page.element("td", article.published ? iso_range(*article.published) : "–", {{"class", "day"}});
    page.open("td").element("bdi", article.title);
    if (article.copy_of) {
      page.text(" ").open("span", {{"class", "note"}}).text("copies ");
      page.element("bdi", result.articles[*article.copy_of].path).text(": they count as one source").close();
    }
    page.close().close().line();
  }
  close_table(page);
  page.close().close().line();
}

void write_not_read(PageWriter& page, const PageView& view) {
  const CrossCheck& result = view.result;
  page.open("section", {{"id", "not-read"}}).line().element("h2", "What was not read").line();
  if (result.errors.empty() && result.skipped.empty()) {
    page.element("p",
                 result.complete ? "Nothing: all input was read." : "Some input; the result is incomplete.",
                 {{"class", "aside"}});
  }
  if (!result.errors.empty()) {
    open_table(page, {{"Place"}, {"Why"}});
    for (const Error& error : result.errors) {
      page.open("tr").open("td", {{"class", "path"}}).element("bdi", place_of(error)).close();
      page.open("td").element("bdi", error.message).close().close().line();
    }
    close_table(page);
  }
  if (!result.skipped.empty()) {
    page.open("details", {{"class", "as-table"}});
    page.element("summary",
                 fmt::format("{} passed over, no articles", counted(result.skipped.size(), "file", "files")));
    page.open("ul", {{"class", "path"}}).line();
    for (const std::string& skipped : result.skipped) {
      page.open("li").element("bdi", skipped).close().line();
    }
    page.close().close().line();
  }
  page.close().line();
}

}  // namespace factcheck
