#include "report/junit.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/harmless.h"
#include "report/groups.h"
#include "report/view.h"
#include "report/xml_writer.h"

namespace factcheck {
namespace {

// Of a question that more sources answer than this, those pairs are listed that disagree, and of the others
// each source with the next: all pairs would be their number squared.
constexpr std::size_t kMostSources = 16;

struct Case {
  std::string name;
  const Claim* place = nullptr;
  std::vector<const Finding*> findings;
  bool alone = false;
};

bool fails(const Finding& finding) {
  return finding.status == Verdict::Contradict && !finding.to_review && !finding.accepted();
}

const Finding* failure_of(const Case& of) {
  for (const Finding* finding : of.findings) {
    if (fails(*finding)) return finding;
  }
  return nullptr;
}

class JunitReport {
 public:
  JunitReport(const CrossCheck& result, const ReportOptions& options) : result_(result) {
    for (const std::uint32_t i : shown_findings(result, options)) {
      const Finding& finding = result.findings[i];
      by_question_[finding.question].push_back(&finding);
    }
    for (std::uint32_t i = 0; i < result.questions.size(); ++i) add_question(i);
  }

  std::string write() {
    Counts all = counts_of_input();
    for (const auto& [name, cases] : suites_) all.add(counts_of(cases));
    const bool nothing = all.tests == 0;
    if (nothing) all.tests = 1;  // some servers take a report without a case for a broken one
    xml_.open("testsuites").attribute("name", "factcheck");
    write_counts(all);
    for (const auto& [name, cases] : suites_) write_suite(name, cases);
    if (!result_.errors.empty()) write_input();
    if (nothing) write_nothing();
    xml_.close();
    return xml_.take();
  }

 private:
  struct Counts {
    std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;
    void add(const Counts& other) {
      tests += other.tests;
      failures += other.failures;
      errors += other.errors;
      skipped += other.skipped;
    }
  };
  using Pair = std::pair<std::string, std::string>;

  // The sources that answer the question, each with its first claim.
  std::map<std::string, const Claim*> sources_of(const JudgedQuestion& judged) const {
    std::map<std::string, const Claim*> sources;
    for (const std::uint32_t claim : judged.question.claims) {
      sources.emplace(source_name(result_, result_.claims[claim].article), &result_.claims[claim]);
    }
    return sources;
  }

  // The sources that say what the claim says.
  std::set<std::string> sources_with(const JudgedQuestion& judged, std::uint32_t claim) const {
    std::set<std::string> sources = {source_name(result_, result_.claims[claim].article)};
    for (const Answer& answer : judged.answers) {
      if (std::ranges::find(answer.claims, claim) == answer.claims.end()) continue;
      for (const std::uint32_t same : answer.claims) {
        sources.insert(source_name(result_, result_.claims[same].article));
      }
    }
    return sources;
  }

  // The pairs of sources that a finding parts: it holds answer against answer and names one claim of each.
  std::set<Pair> pairs_of(const Finding& finding, bool many) const {
    const auto said = [&](std::uint32_t claim) {
      if (many) return std::set<std::string>{source_name(result_, result_.claims[claim].article)};
      return sources_with(result_.questions[finding.question], claim);
    };
    const std::set<std::string> with_b = said(finding.b);
    std::set<Pair> pairs;
    for (const std::string& a : said(finding.a)) {
      for (const std::string& b : with_b) pairs.insert(a < b ? Pair(a, b) : Pair(b, a));
    }
    return pairs;
  }

  void add_question(std::uint32_t index) {
    const JudgedQuestion& judged = result_.questions[index];
    const std::map<std::string, const Claim*> sources = sources_of(judged);
    std::map<Pair, Case> cases;
    for (auto a = sources.begin(); a != sources.end(); ++a) {
      auto b = std::next(a);
      for (std::size_t n = 0; b != sources.end(); ++b, ++n) {
        if (sources.size() > kMostSources && n > 0) break;
        cases[{a->first, b->first}].place = a->second;
      }
    }
    if (sources.size() == 1)
      cases[{sources.begin()->first, sources.begin()->first}].place = sources.begin()->second;
    for (const Finding* finding : by_question_[index]) {
      for (const Pair& pair : pairs_of(*finding, sources.size() > kMostSources)) {
        Case& found = cases[pair];
        if (found.place == nullptr) found.place = &result_.claims[finding->a];
        found.findings.push_back(finding);
      }
    }
    for (auto& [pair, found] : cases) {
      found.name = judged.question.text;
      found.alone = sources.size() == 1 && found.findings.empty();
      suites_[name_of_pair(pair.first, pair.second)].push_back(std::move(found));
    }
  }

  static Counts counts_of(const std::vector<Case>& cases) {
    Counts counts{.tests = cases.size()};
    for (const Case& of : cases) {
      counts.failures += failure_of(of) != nullptr;
      counts.skipped += of.alone;
    }
    return counts;
  }

  Counts counts_of_input() const { return {.tests = result_.errors.size(), .errors = result_.errors.size()}; }

  void write_counts(const Counts& counts) {
    xml_.attribute("tests", counts.tests).attribute("failures", counts.failures);
    xml_.attribute("errors", counts.errors).attribute("skipped", counts.skipped);
  }

  void open_case(std::string_view name, std::string_view suite) {
    xml_.open("testcase").attribute("name", name).attribute("classname", suite);
  }

  // "A says 4, B says 7\ncorpus/a.md:14:29: A: ...\ncorpus/b.txt:6:30: B: ...\nwhy".
  std::string body_of(const Finding& finding) const {
    return fmt::format("{} [{}]\n{}\n{}\n{}\n", harmless_line(finding.message), finding.rule,
                       side_line(result_, result_.claims[finding.a]),
                       side_line(result_, result_.claims[finding.b]), harmless_line(finding.reason));
  }

  void write_case(const Case& of, std::string_view suite) {
    open_case(of.name, suite);
    xml_.attribute("file", result_.articles[of.place->article].path);
    xml_.attribute("line", of.place->span.begin.line);
    std::string body;
    for (const Finding* finding : of.findings) {
      body += body_of(*finding);
      if (pair_of_sources(result_, *finding) != suite)
        body += harmless_line(suite) + " give these answers, too\n";
    }
    if (const Finding* failure = failure_of(of)) {
      xml_.open("failure").attribute("message", failure->message).attribute("type", failure->rule);
      xml_.text(body).close();
    } else if (of.alone) {
      xml_.open("skipped").attribute("message", "answered by one source alone").close();
    } else if (!body.empty()) {  // differences and what is to review: told, but no failure
      xml_.open("system-out").text(body).close();
    }
    xml_.close();
  }

  void write_suite(std::string_view name, const std::vector<Case>& cases) {
    xml_.open("testsuite").attribute("name", name);
    write_counts(counts_of(cases));
    for (const Case& of : cases) write_case(of, name);
    xml_.close();
  }

  void write_input() {
    constexpr std::string_view kSuite = "articles that were not read";
    xml_.open("testsuite").attribute("name", kSuite);
    write_counts(counts_of_input());
    for (const Error& error : result_.errors) {
      open_case(error.path, kSuite);
      xml_.open("error").attribute("message", error.message).attribute("type", error.code).close().close();
    }
    xml_.close();
  }

  void write_nothing() {
    xml_.open("testsuite").attribute("name", "factcheck");
    write_counts({.tests = 1});
    open_case("nothing to compare", "factcheck");
    xml_.close().close();
  }

  const CrossCheck& result_;
  std::map<std::uint32_t, std::vector<const Finding*>> by_question_;
  std::map<std::string, std::vector<Case>> suites_;
  XmlWriter xml_;
};

}  // namespace

std::string write_junit(const CrossCheck& result, const ReportOptions& options) {
  return JunitReport(result, options).write();
}

}  // namespace factcheck
