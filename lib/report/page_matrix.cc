#include "report/page_matrix.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "report/excerpt.h"
#include "report/page_tallies.h"
#include "report/value_text.h"
#include "report/view.h"

namespace factcheck {
namespace {

// Longer values are cut in a cell; they stand whole in the findings.
constexpr std::size_t kCellColumns = 64;

// Several values of one source in one cell; the rest is counted.
constexpr std::size_t kMostValues = 4;

// More columns than this are printed across the page.
constexpr std::size_t kMostUpright = 6;

// With more sources than this most cells are empty, so that only those who answer are shown.
constexpr std::size_t kMostColumns = 8;

struct Choice {
  std::string_view value;
  std::string_view words;
};
constexpr auto kChoices = std::to_array<Choice>({
    {"different", "Different"},
    {"contradict", "Contradict"},
    {"differ", "Differ"},
    {"agree", "Agree"},
    {"single", "Alone"},
    {"all", "All"},
});

std::size_t count_of(const Summary& s, std::string_view choice) {
  if (choice == "different") return s.contradict + s.differ;
  if (choice == "contradict") return s.contradict;
  if (choice == "differ") return s.differ;
  if (choice == "agree") return s.agree;
  if (choice == "single") return s.single;
  return s.questions;
}

void write_status_choice(PageWriter& page, const PageView& view) {
  page.open("fieldset", {{"class", "choice"}}).element("legend", "Show", {{"class", "aside"}});
  for (const Choice& choice : kChoices) {
    const std::string id = fmt::format("show-{}", choice.value);
    page.open("span", {{"class", "option"}});
    page.void_element("input", {{"type", "radio"},
                                {"name", "show"},
                                {"id", id},
                                {"value", choice.value},
                                {choice.value == view.first_filter ? "checked" : "", ""}});
    page.open("label", {{"for", id}}).text(choice.words).text(" ");
    page.element("span", count_text(count_of(view.result.summary, choice.value)), {{"class", "count"}});
    page.close().close();
  }
  page.close().line();
}

void write_select(PageWriter& page, std::string_view id, std::string_view label, std::string_view any,
                  const std::vector<std::pair<std::string, std::string>>& options) {
  page.open("label", {{"class", "field"}}).element("span", label, {{"class", "label"}});
  page.open("select", {{"id", id}}).element("option", any, {{"value", ""}});
  for (const auto& [value, words] : options) page.element("option", words, {{"value", value}});
  page.close().close().line();
}

std::vector<std::pair<std::string, std::string>> counted_options(
    const std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::string, std::string>> options;
  for (const auto& [name, count] : counts)
    options.emplace_back(name, fmt::format("{} ({})", name, count_text(count)));
  return options;
}

template <class T>
std::string joined(const T& parts) {
  return fmt::format("{}", fmt::join(parts, " "));
}

// The first day that an answer or its claim speaks of, for sorting.
std::string first_day(const PageView& view, const JudgedQuestion& judged) {
  std::optional<Day> first;
  for (const std::uint32_t index : judged.question.claims) {
    const Claim& claim = view.result.claims[index];
    const auto& days = claim.value.days ? claim.value.days : claim.when;
    if (days && (!first || days->first < *first)) first = days->first;
  }
  return first ? iso_date(*first) : "";
}

// "0-1:contradict 0-2:differ": how the answers relate, for comparing with a chosen source.
std::string relation_list(const PageView& view, std::uint32_t question) {
  std::string list;
  for (const auto& [pair, verdict] : view.relations_of_answers(question)) {
    list += fmt::format("{}{}-{}:{}", list.empty() ? "" : " ", pair.first, pair.second, name_of(verdict));
  }
  return list;
}

// Where a source's answer is told in full: a finding in which it stands, else the question's first.
std::string link_of(const PageView& view, std::uint32_t question, const PageCell& cell) {
  const auto& findings = view.of_question[question];
  for (const std::uint32_t i : findings) {
    const Finding& finding = view.result.findings[i];
    for (const std::uint32_t claim : cell.claims) {
      const bool also = std::find(finding.also.begin(), finding.also.end(), claim) != finding.also.end();
      if (claim == finding.a || claim == finding.b || also) return link_to(finding);
    }
  }
  return findings.empty() ? "" : link_to(view.result.findings[findings[0]]);
}

void write_values(PageWriter& page, const PageView& view, const PageCell& cell) {
  std::vector<std::string> values;
  for (const std::uint32_t claim : cell.claims) {
    const std::string value = cut_after(value_text(view.result.claims[claim]), kCellColumns, false);
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  }
  for (std::size_t i = 0; i < std::min(values.size(), kMostValues); ++i) {
    page.element("bdi", values[i], {{"class", "value"}});
  }
  if (values.size() > kMostValues) {
    page.element("span", fmt::format("and {} more", values.size() - kMostValues), {{"class", "more"}});
  }
}

// "Harbour Post: "It cost 40 million euros." (corpus/harbour.txt:19:12)", for who rests on a cell.
std::string hover_text(const PageView& view, const PageCell& cell) {
  const Claim& claim = view.result.claims[cell.claims[0]];
  const std::string words = cut_after(claim.text.empty() ? claim.answer : claim.text, 300, false);
  return fmt::format("{}: “{}” ({}){}", view.source_name_of(cell.claims[0]), words,
                     place_text(view.result, claim), cell.claims.size() > 1 ? " and more" : "");
}

void write_cell(PageWriter& page, const PageView& view, std::uint32_t question, const PageCell& cell,
                std::string_view span, bool with_most) {
  const std::string_view sign = cell.to_review ? "?" : sign_of(cell.status);
  const std::string_view words = cell.to_review ? "To review" : words_of(cell.status);
  const std::string link = link_of(view, question, cell);
  const std::string_view kind = cell.to_review ? "review" : name_of(cell.status);
  page.open("td", {{"class", fmt::format("{}{}", kind, with_most ? " with-most" : "")},
                   {"data-answers", joined(cell.answers)},
                   {span.empty() ? "data-name" : "", view.source_name_of(cell.claims[0])},
                   {span.empty() ? "" : "colspan", span}});
  const std::string hover = hover_text(view, cell);
  page.open(link.empty() ? "span" : "a",
            {{"class", "cell"}, {link.empty() ? "" : "href", link}, {"title", hover}});
  page.element("span", sign, {{"class", "sign"}, {"aria-hidden", "true"}});
  page.element("span", fmt::format("{}: ", words), {{"class", "unseen"}});
  page.open("span", {{"class", "values"}});
  if (!span.empty()) page.element("b", view.source_name_of(cell.claims[0]), {{"class", "who"}}).text(" ");
  write_values(page, view, cell);
  page.close().close().close();
}

std::string_view status_of_row(const PageView& view, std::uint32_t question) {
  return name_of(view.result.questions[question].status);
}

}  // namespace

void write_filter(PageWriter& page, const PageView& view) {
  std::map<std::string, std::size_t> rules, levels, states, sources;
  for (const std::uint32_t i : view.findings) {
    const Finding& finding = view.result.findings[i];
    ++rules[std::string(finding.rule)];
    ++levels[std::string(label_of(finding))];
    ++states[std::string(name_of(finding.state))];
  }
  for (std::uint32_t q = 0; q < view.result.questions.size(); ++q) {
    for (const auto& [source, cell] : view.cells(q)) ++sources[view.sources[source]];
  }
  std::vector<std::pair<std::string, std::string>> by_source;
  for (std::size_t i = 0; i < view.sources.size(); ++i) {
    by_source.emplace_back(fmt::format("{}", i),
                           fmt::format("{} ({})", view.sources[i], sources[view.sources[i]]));
  }
  page.open("div", {{"class", "filter"}, {"id", "filter"}, {"role", "search"}, {"aria-label", "Filter"}})
      .line();
  write_status_choice(page, view);
  page.open("div", {{"class", "fields needs-script"}}).line();
  page.open("label", {{"class", "field wide"}}).element("span", "Words", {{"class", "label"}});
  page.void_element("input", {{"type", "search"},
                              {"id", "by-text"},
                              {"placeholder", "in question, answer or quote"},
                              {"autocomplete", "off"},
                              {"spellcheck", "false"}});
  page.close().line();
  write_select(page, "by-rule", "Rule", "Any", counted_options(rules));
  write_select(page, "by-source", "Source", "Any", by_source);
  write_select(page, "by-severity", "Severity", "Any", counted_options(levels));
  if (view.result.has_baseline) write_select(page, "by-state", "Since", "Any", counted_options(states));
  write_select(page, "by-mark", "Marks", "Any", {{"none", "Not marked yet"}, {"some", "Marked"}});
  write_select(page, "by-order", "Order", "Worst first",
               {{"differing", "Most sources apart"},
                {"sources", "Most sources"},
                {"score", "Surest first"},
                {"date", "By date"}});
  page.element("button", "Reset", {{"type", "button"}, {"id", "reset"}}).close().line();
  page.element("p", "", {{"id", "shown"}, {"class", "shown needs-script"}, {"role", "status"}});
  page.close().line();
}

void write_matrix_row(PageWriter& page, const PageView& view, std::uint32_t question) {
  const JudgedQuestion& judged = view.result.questions[question];
  const auto cells = view.cells(question);
  std::set<std::string_view> rules, levels, states;
  double score = 0;
  for (const std::uint32_t i : view.of_question[question]) {
    const Finding& finding = view.result.findings[i];
    rules.insert(finding.rule);
    levels.insert(label_of(finding));
    states.insert(name_of(finding.state));
    score = std::max(score, finding.confidence);
  }
  std::vector<std::uint32_t> sources;
  for (const auto& [source, cell] : cells) sources.push_back(source);

  const auto out_of_line = std::count_if(
      cells.begin(), cells.end(), [](const auto& at) { return at.second.status >= QuestionStatus::Differ; });
  const auto most = answers_of_most(cells, view.relations_of_answers(question));
  const std::string_view status = status_of_row(view, question);
  page.open("tr", {{"id", anchor_of(judged)},
                   {"data-status", status},
                   {"data-rules", joined(rules)},
                   {"data-severities", joined(levels)},
                   {view.result.has_baseline ? "data-states" : "", joined(states)},
                   {"data-sources", joined(sources)},
                   {"data-differing", fmt::format("{}", out_of_line)},
                   {"data-score", fmt::format("{:.2f}", score)},
                   {"data-date", first_day(view, judged)},
                   {"data-relations", relation_list(view, question)}});
  page.open("th", {{"scope", "row"}});
  page.element("span", sign_of(judged.status), {{"class", "sign"}, {"aria-hidden", "true"}});
  page.open("span", {{"class", "asked"}});
  page.element("span", fmt::format("{}: ", words_of(judged.status)), {{"class", "unseen"}});
  const auto& findings = view.of_question[question];
  if (findings.empty()) {
    page.element("bdi", judged.question.text);
  } else {
    page.open("a", {{"href", link_to(view.result.findings[findings[0]])}});
    page.element("bdi", judged.question.text).close();
  }
  page.close().close();
  if (judged.status == QuestionStatus::Single && cells.size() == 1) {
    // One answer in one column needs no row of empty cells.
    write_cell(page, view, question, cells.begin()->second, fmt::format("{}", view.sources.size()), false);
  } else {
    for (std::uint32_t source = 0; source < view.sources.size(); ++source) {
      const auto cell = cells.find(source);
      if (cell == cells.end()) {
        page.open("td").close();
      } else {
        write_cell(page, view, question, cell->second, {}, gives_one_of(cell->second, most));
      }
    }
  }
  page.close().line();
}

// A column a source, or in each row those alone who answer: one of them is shown by style.
void write_layout_choice(PageWriter& page, bool packed) {
  page.open("div", {{"class", "switches"}}).open("fieldset", {{"class", "choice"}});
  page.element("legend", "Sources", {{"class", "aside"}});
  const auto option = [&](std::string_view id, std::string_view words, bool checked) {
    page.open("span", {{"class", "option"}});
    page.void_element("input",
                      {{"type", "radio"}, {"name", "layout"}, {"id", id}, {checked ? "checked" : "", ""}});
    page.element("label", words, {{"for", id}}).close();
  };
  option("layout-columns", "In columns", !packed);
  option("layout-packed", "Only who answers", packed);
  page.close().close().line();
}

void write_matrix(PageWriter& page, const PageView& view, std::size_t rows) {
  const bool wide = view.sources.size() > kMostUpright;
  page.open("section", {{"id", "matrix"}, {wide ? "class" : "", "wide"}}).line();
  page.element("h2", "What each source says").line();
  page.open("p", {{"class", "aside"}});
  page.text(
      "A question a row, a source a column. What is shaded stands against most sources, or in a row where no "
      "answer has most. An empty cell says nothing: neither yes nor no.");
  page.close().line();
  write_layout_choice(page, view.sources.size() > kMostColumns);
  page.open("div", {{"class", "columns needs-script"}, {"id", "columns"}}).close().line();
  page.open(
      "div",
      {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Questions and sources"}});
  page.open("table", {{"class", "grid"}, {"id", "grid"}}).open("thead").open("tr");
  page.element("th", "Question", {{"scope", "col"}});
  for (std::size_t i = 0; i < view.sources.size(); ++i) {
    page.open("th", {{"scope", "col"}, {"data-source", fmt::format("{}", i)}});
    page.element("bdi", view.sources[i]).close();
  }
  page.close().close().line().open("tbody", {{"id", "rows"}}).line();
  for (std::uint32_t q = 0; q < std::min(rows, view.result.questions.size()); ++q) {
    write_matrix_row(page, view, q);
  }
  page.close().line().open("tfoot").open("tr").element("th", "In all", {{"scope", "row"}});
  for (const SourceTally& tally : source_tallies(view)) {
    page.open("td").element("span", counted(tally.claims, "claim", "claims"), {{"class", "value"}});
    if (tally.decided > 0) {
      page.element("span", fmt::format("{} of {} with most", tally.with, tally.decided),
                   {{"class", "value"}});
    }
    page.element("span", fmt::format("{} alone", tally.alone), {{"class", "value"}}).close();
  }
  page.close().close().close().close().line();
  page.element("p", "", {{"class", "pager needs-script"}, {"id", "rows-pager"}});
  page.element("p", "No question is left by this filter.",
               {{"class", "none"}, {"hidden", ""}, {"id", "no-rows"}});
  page.close().line();
}

}  // namespace factcheck
