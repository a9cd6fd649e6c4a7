// Writes pages that no corpus gives: write_pages FOLDER
//   hostile.html   every foreign text is markup that would run
//   long.html      names and words that nowhere break
//   plain.html     as many findings as stand in a page as they are
//   many.html      more, so that the script builds the rows
#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "report/page.h"
#include "report/sample.h"

namespace factcheck {
namespace {

constexpr std::string_view kPayload =
    "<img src=x onerror=\"window.hurt=1\"><script>window.hurt=1</script></script></style></textarea>"
    "<svg onload=window.hurt=1>\"'><iframe src=\"http://127.0.0.1:9/\"></iframe><!--";

CrossCheck hostile() {
  CrossCheck result = sample_result();
  const std::string text(kPayload);
  for (Article& article : result.articles) article.path = article.title = text;
  for (std::size_t i = 0; i < result.articles.size(); ++i) {
    result.articles[i].source = fmt::format("{}{}", text, i);
  }
  for (Claim& claim : result.claims) {
    claim.answer = text;
    claim.text = fmt::format("before {} after", text);
    claim.value = name_value(text);
    claim.attributed_to = {text};
    claim.when = month_range(2025, 3);
  }
  for (JudgedQuestion& judged : result.questions) judged.question.text = text;
  for (Finding& finding : result.findings) finding.message = finding.reason = text;
  result.errors.push_back({.code = "x", .path = text, .byte = {}, .message = text});
  result.skipped = {text};
  return result;
}

// A question and a finding each, all of the same two articles.
CrossCheck with_findings(std::size_t count) {
  CrossCheck result = sample_result();
  const JudgedQuestion question = result.questions[0];
  const Finding finding = result.findings[0];
  result.questions.clear();
  result.findings.clear();
  for (std::size_t i = 0; i < count; ++i) {
    result.questions.push_back(question);
    result.questions.back().question.id = fmt::format("q-{:012x}", i);
    result.questions.back().question.text = fmt::format("How much did bridge {} cost?", i);
    result.findings.push_back(finding);
    result.findings.back().id = fmt::format("fc1:{:032x}", i);
    result.findings.back().question = static_cast<std::uint32_t>(i);
  }
  result.summary.questions = result.summary.contradict = count;
  return result;
}

// Names and words that nowhere break.
CrossCheck with_long_words() {
  CrossCheck result = sample_result();
  const std::string word(90, 'x');
  for (std::size_t i = 0; i < result.articles.size(); ++i) {
    Article& article = result.articles[i];
    article.source = fmt::format("{}{}", word, i);
    article.path = article.title = word;
    article.published = month_range(2025, static_cast<unsigned>(3 + i));
  }
  for (JudgedQuestion& judged : result.questions) judged.question.text = word;
  for (Claim& claim : result.claims) claim.text = claim.answer = word;
  for (Finding& finding : result.findings) finding.message = finding.reason = word;
  return result;
}

void write(const std::filesystem::path& path, const CrossCheck& result) {
  std::ofstream(path, std::ios::binary) << write_page(result, {});
}

}  // namespace
}  // namespace factcheck

int main(int count, char** words) {
  if (count != 2) return 2;
  const std::filesystem::path folder = words[1];
  factcheck::write(folder / "hostile.html", factcheck::hostile());
  factcheck::write(folder / "long.html", factcheck::with_long_words());
  factcheck::write(folder / "plain.html", factcheck::with_findings(factcheck::kMostPlainFindings));
  factcheck::write(folder / "many.html", factcheck::with_findings(factcheck::kMostPlainFindings + 250));
}
