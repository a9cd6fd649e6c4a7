#include "report/jsonld.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "base/harmless.h"
#include "base/json_writer.h"
#include "report/view.h"

namespace factcheck {
namespace {

constexpr std::string_view kOurNames = "urn:x-factcheck:";

// Claims by claim, each with the claims that it stands against.
using Against = std::map<std::uint32_t, std::set<std::uint32_t>>;

// An address of the article's own that can be put behind a link.
bool is_web_address(std::string_view url) {
  if (!url.starts_with("https://") && !url.starts_with("http://")) return false;
  for (const char c : url) {
    if (static_cast<unsigned char>(c) <= ' ' || static_cast<unsigned char>(c) >= 0x7F) return false;
    if (std::string_view("\"<>\\^`{|}").find(c) != std::string_view::npos) return false;
  }
  return true;
}

// One date, since schema.org knows no ranges here: of a range its first day.
std::string date_of(const DayRange& days) {
  const std::string range = iso_range(days);
  return range.find('/') == std::string::npos ? range : iso_date(days.first);
}

std::string claim_name(const Claim& claim) { return fmt::format("{}claim:{}", kOurNames, claim.id); }

void write_article(JsonWriter& json, const Article& article) {
  json.open_object().key("@type").text("NewsArticle").key("identifier").text(harmless_line(article.path));
  if (is_web_address(article.url)) json.key("url").text(article.url);
  if (!article.title.empty()) json.key("headline").text(harmless_line(article.title));
  if (!article.source.empty()) {
    json.key("publisher").open_object().key("@type").text("Organization").key("name");
    json.text(harmless_line(article.source)).close();
  }
  if (article.published) json.key("datePublished").text(date_of(*article.published));
  json.close();
}

void write_names(JsonWriter& json, const CrossCheck& result, std::string_view key, const Against& against,
                 std::uint32_t claim) {
  const auto found = against.find(claim);
  if (found == against.end()) return;
  json.key(key).open_array();
  for (const std::uint32_t other : found->second) {
    json.open_object().key("@id").text(harmless_line(claim_name(result.claims[other]))).close();
  }
  json.close();
}

class ClaimGraph {
 public:
  ClaimGraph(const CrossCheck& result, const ReportOptions& options) : result_(result), options_(options) {
    for (const std::uint32_t i : shown_findings(result, options)) {
      const Finding& finding = result.findings[i];
      if (finding.to_review || finding.status == Verdict::Agree) continue;
      Against& against = finding.status == Verdict::Contradict ? contradicts_ : differs_;
      against[finding.a].insert(finding.b);
      against[finding.b].insert(finding.a);
    }
  }

  std::string write() {
    json_.open_object().key("@context").open_object().key("@vocab").text("https://schema.org/");
    json_.key("factcheck").text(kOurNames).close().new_line().key("@graph").open_array();
    for (const JudgedQuestion& judged : result_.questions) {
      if (!is_shown(judged, options_)) continue;
      for (const Answer& answer : judged.answers) write_answer(judged.question, answer);
    }
    json_.new_line().close().close();
    return json_for_page(json_.take()) + "\n";
  }

 private:
  // The article of the answer's claims that came first; undated ones come last, as none knows when they came.
  const Article& first_article(const Answer& answer) const {
    const Article* first = nullptr;
    for (const std::uint32_t claim : answer.claims) {
      const Article& article = result_.articles[result_.claims[claim].article];
      const bool earlier = article.published && (first == nullptr || !first->published ||
                                                 article.published->first < first->published->first);
      if (first == nullptr || earlier) first = &article;
    }
    return *first;
  }

  void write_answer(const Question& question, const Answer& answer) {
    for (const std::uint32_t claim : answer.claims) {
      if (written_.insert(claim).second) write_claim(question, answer, claim);
    }
  }

  // A claim of an answer is the same as the answer's first one; that one is the same as all of them.
  void write_claim(const Question& question, const Answer& answer, std::uint32_t index) {
    const Claim& claim = result_.claims[index];
    json_.new_line().open_object().key("@type").text("Claim").key("@id");
    json_.text(harmless_line(claim_name(claim)));
    json_.key("text").text(harmless_line(claim.text.empty() ? claim.answer : claim.text));
    json_.key("about").text(harmless_line(question.text));
    if (!claim.attributed_to.empty()) {
      // A person or a body: which of the two the words do not say.
      json_.key("author").open_object().key("name").text(harmless_line(claim.attributed_to.back())).close();
    }
    json_.key("appearance");
    write_article(json_, result_.articles[claim.article]);
    json_.key("firstAppearance");
    write_article(json_, first_article(answer));
    if (index != answer.claims.front()) {
      json_.key("sameAs").open_object().key("@id");
      json_.text(harmless_line(claim_name(result_.claims[answer.claims.front()]))).close();
    }
    write_names(json_, result_, "factcheck:contradicts", contradicts_, index);
    write_names(json_, result_, "factcheck:differsFrom", differs_, index);
    json_.close();
  }

  const CrossCheck& result_;
  const ReportOptions& options_;
  Against contradicts_, differs_;
  std::set<std::uint32_t> written_;
  JsonWriter json_;
};

}  // namespace

std::string write_jsonld(const CrossCheck& result, const ReportOptions& options) {
  return ClaimGraph(result, options).write();
}

}  // namespace factcheck
