#include "report/page.h"

#include <fmt/format.h>

#include <map>

#include "base/hash.h"
#include "base/json_writer.h"
#include "report/page_amounts.h"
#include "report/page_findings.h"
#include "report/page_matrix.h"
#include "report/page_sources.h"
#include "report/page_timeline.h"
#include "report/page_view.h"
#include "report/page_writer.h"
#include "report/rules_hash.h"
#include "report/value_text.h"
#include "report/view.h"

namespace factcheck {
namespace {

// Of a page whose rows the script builds: so many stand in it for who has scripts off.
constexpr std::size_t kFirstRows = 100;

// The head names so many folders.
constexpr std::size_t kMostFolders = 3;

std::string policy() {
  return fmt::format(
      "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; img-src data:; base-uri 'none'; "
      "form-action 'none'",
      sha256_base64(kPageStyle), sha256_base64(kPageScript));
}

std::string title_of(const Summary& summary) {
  if (summary.contradict == 0 && summary.differ == 0) {
    if (summary.questions == 0) return "Nothing to compare";
    return summary.sources < 2 ? "One source, nothing to compare" : "No disagreement";
  }
  std::string title;
  if (summary.contradict > 0) title = counted(summary.contradict, "contradiction", "contradictions");
  if (summary.differ > 0) {
    title += (title.empty() ? "" : ", ") + counted(summary.differ, "difference", "differences");
  }
  return title;
}

void write_head(PageWriter& page, const Summary& summary) {
  page.open("head").line();
  page.void_element("meta", {{"charset", "utf-8"}}).line();
  page.void_element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy()}}).line();
  page.void_element("meta", {{"name", "referrer"}, {"content", "no-referrer"}}).line();
  page.void_element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}})
      .line();
  page.void_element("meta", {{"name", "color-scheme"}, {"content", "light dark"}}).line();
  page.element("title", fmt::format("factcheck: {}", title_of(summary))).line();
  page.verbatim("style", kPageStyle).line();
  page.close().line();
}

void write_counts(PageWriter& page, const Summary& s) {
  const auto one = [&](std::size_t count, std::string_view words, std::string_view kind) {
    page.open("div", {{"class", kind}}).element("dt", words).element("dd", count_text(count));
    page.close().line();
  };
  page.open("dl", {{"class", "counts"}}).line();
  one(s.contradict, "contradict", "contradict");
  one(s.differ, "differ", "differ");
  one(s.agree, "agree", "agree");
  one(s.single, "one source alone", "single");
  page.close().line();
}

// "Articles read: corpus/ (10). Passed over: 3 files." The page tells of them in full below.
void write_inputs_in_short(PageWriter& page, const CrossCheck& result) {
  std::map<std::string_view, std::size_t> folders;
  for (const Article& article : result.articles) {
    const std::string_view path = article.path;
    const std::size_t slash = path.rfind('/');
    ++folders[slash == path.npos ? std::string_view(".") : path.substr(0, slash + 1)];
  }
  if (folders.empty()) return;
  page.open("p", {{"class", "read"}}).text("Articles read: ");
  std::size_t named = 0;
  for (const auto& [folder, count] : folders) {
    if (named++ == kMostFolders) break;
    page.text(named > 1 ? ", " : "").element("bdi", folder, {{"class", "path"}});
    page.text(fmt::format(" ({})", count_text(count)));
  }
  if (folders.size() > kMostFolders) {
    page.text(fmt::format(" and {}", counted(folders.size() - kMostFolders, "more folder", "more folders")));
  }
  page.text(".");
  if (!result.skipped.empty()) {
    page.text(" Passed over: ");
    page.element("a", counted(result.skipped.size(), "file", "files"), {{"href", "#not-read"}}).text(".");
  }
  page.close().line();
}

void write_masthead(PageWriter& page, const PageView& view) {
  const Summary& s = view.result.summary;
  page.open("header", {{"class", "masthead"}}).line();
  page.open("p", {{"class", "brand"}}).element("b", "factcheck").text(" " FACTCHECK_VERSION);
  page.element("span", fmt::format("rules {}", kRulesHash), {{"class", "rules"}}).close().line();
  page.element("h1", title_of(s)).line();
  page.open("p", {{"class", "lead"}});
  page.text(fmt::format("{} by {} {} {}, which answer {}.", counted(s.articles, "article", "articles"),
                        counted(s.sources, "source", "sources"), s.articles == 1 ? "makes" : "make",
                        counted(s.claims, "claim", "claims"), counted(s.questions, "question", "questions")));
  if (s.to_review > 0) {
    page.text(fmt::format(" {} for a person to look at: the conflict is likely, not sure.",
                          counted(s.to_review, "finding is", "findings are")));
  }
  page.close().line();
  write_counts(page, s);
  write_inputs_in_short(page, view.result);
  const std::size_t errors = view.result.errors.size();
  if (!view.result.complete || errors > 0) {
    page.open("p", {{"class", "warning"}, {"role", "note"}});
    page.element("b", "Not all input was read.").text(" ");
    page.open("a", {{"href", "#not-read"}});
    page.text(errors > 0 ? counted(errors, "input is", "inputs are") + " missing from what follows"
                         : "What follows is incomplete");
    page.close().text(".").close().line();
  }
  page.close().line();
}

void write_contents(PageWriter& page, bool timeline, bool amounts, bool rules) {
  struct Entry {
    std::string_view anchor;
    std::string_view words;
    bool there;
  };
  const Entry entries[] = {{"#matrix", "Matrix", true},     {"#findings", "Side by side", true},
                           {"#timeline", "When", timeline}, {"#amounts", "How much", amounts},
                           {"#sources", "By source", true}, {"#rules", "By rule", rules},
                           {"#inputs", "Read", true},       {"#not-read", "Not read", true}};
  page.open("nav", {{"class", "contents"}, {"aria-label", "Contents"}}).line();
  for (const Entry& entry : entries) {
    if (entry.there) page.element("a", entry.words, {{"href", entry.anchor}}).line();
  }
  page.open("span", {{"class", "tools needs-script"}});
  page.element("button", "Marks", {{"type", "button"}, {"id", "open-marks"}});
  page.element("button", "Keys", {{"type", "button"}, {"id", "open-keys"}});
  page.close().close().line();
}

// What the script needs beside the page's elements: rows and findings as trees where they are many.
std::string data_of(const PageView& view, bool paged) {
  std::string data = fmt::format("{{\"schema\":\"factcheck-page/1\",\"paged\":{}", paged);
  const auto list = [&](std::string_view name, std::size_t count, auto write) {
    data += fmt::format(",\n\"{}\":[", name);
    for (std::uint32_t i = 0; i < count; ++i) {
      PageWriter tree(PageWriter::Form::Json);
      write(tree, i);
      data += (i ? ",\n" : "\n") + tree.take();
    }
    data += "]";
  };
  if (paged) {
    list("rows", view.result.questions.size(),
         [&](PageWriter& tree, std::uint32_t i) { write_matrix_row(tree, view, i); });
    list("findings", view.findings.size(),
         [&](PageWriter& tree, std::uint32_t i) { write_finding(tree, view, view.findings[i], false); });
  }
  return json_for_page(data + "}");
}

// The section, or nothing.
template <class Write>
std::string part(const PageView& view, Write write) {
  PageWriter page;
  write(page, view);
  return page.take();
}

}  // namespace

std::string write_page(const CrossCheck& result, const ReportOptions& options) {
  const PageView view(result, options);
  const bool paged = view.findings.size() > kMostPlainFindings;
  PageWriter page;
  page.doctype();
  page.open("html", {{"lang", "en"}}).line();
  write_head(page, result.summary);
  page.open("body").line();
  write_masthead(page, view);
  const std::string timeline = part(view, write_timeline);
  const std::string amounts = part(view, write_amounts);
  write_contents(page, !timeline.empty(), !amounts.empty(), !view.findings.empty());
  page.open("main").line();
  if (paged) {
    page.element(
        "p",
        fmt::format("The first {} findings; the others need scripts. `factcheck -f markdown` has all.",
                    kFirstRows),
        {{"class", "warning no-script"}});
  }
  write_filter(page, view);
  write_matrix(page, view, paged ? kFirstRows : result.questions.size());
  write_findings(page, view, paged ? kFirstRows : view.findings.size());
  page.append(timeline).append(amounts);
  write_by_source(page, view);
  write_by_rule(page, view);
  write_inputs(page, view);
  write_not_read(page, view);
  page.close().line();
  page.verbatim("script", data_of(view, paged), {{"type", "application/json"}, {"id", "data"}}).line();
  page.verbatim("script", kPageScript).line();
  page.close().line().close().line();
  return page.take();
}

}  // namespace factcheck
