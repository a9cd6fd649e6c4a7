// The page holds whatever an article says as words, asks nobody for anything, and runs its own script alone.
#include "report/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libxml/HTMLparser.h>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "base/hash.h"
#include "report/page_axis.h"
#include "report/page_excerpt.h"
#include "report/page_findings.h"
#include "report/page_tallies.h"
#include "report/sample.h"

namespace factcheck {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;

// A page as a browser takes it apart: its elements, their attributes, and what is wrong with it.
struct Parsed {
  std::vector<std::string> tags;
  std::map<std::string, std::vector<std::string>> attributes;  // by name
  std::vector<std::string> ids;
  std::string text;
  std::string script;
  std::string style;
  std::string data;
  std::vector<std::string> complaints;
};

std::string content_of(const xmlNode* node) {
  xmlChar* content = xmlNodeGetContent(node);
  std::string text = content ? reinterpret_cast<const char*>(content) : "";
  xmlFree(content);
  return text;
}

void walk(const xmlNode* node, Parsed& parsed) {
  for (; node; node = node->next) {
    if (node->type == XML_TEXT_NODE) parsed.text += content_of(node);
    if (node->type == XML_COMMENT_NODE) parsed.complaints.push_back("a comment");
    if (node->type != XML_ELEMENT_NODE) continue;
    const std::string tag = reinterpret_cast<const char*>(node->name);
    parsed.tags.push_back(tag);
    bool is_data = false;
    for (const xmlAttr* a = node->properties; a; a = a->next) {
      const std::string name = reinterpret_cast<const char*>(a->name);
      const std::string value = content_of(reinterpret_cast<const xmlNode*>(a));
      parsed.attributes[name].push_back(value);
      if (name == "id") parsed.ids.push_back(value);
      is_data |= name == "type" && value == "application/json";
    }
    if (tag == "style") parsed.style += content_of(node);
    if (tag == "script") (is_data ? parsed.data : parsed.script) += content_of(node);
    if (tag != "style" && tag != "script") walk(node->children, parsed);
  }
}

Parsed parse(const std::string& page) {
  Parsed parsed;
  // libxml2 knows the elements of HTML 4 only; 801 is a tag that it does not know.
  xmlSetStructuredErrorFunc(&parsed, [](void* data, auto* error) {
    if (error->code != 801) static_cast<Parsed*>(data)->complaints.push_back(error->message);
  });
  const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
      htmlReadMemory(page.data(), static_cast<int>(page.size()), "page.html", "UTF-8", HTML_PARSE_NONET),
      &xmlFreeDoc);
  xmlSetStructuredErrorFunc(nullptr, nullptr);
  if (document) walk(document->children, parsed);
  return parsed;
}

std::string page_of(const CrossCheck& result) {
  ReportOptions options;
  options.show_agree = options.show_single = true;
  return write_page(result, options);
}

// Everything foreign is this text.
CrossCheck filled_with(const std::string& text) {
  CrossCheck result = sample_result(false);
  for (Article& article : result.articles) {
    article.path = article.source = article.title = article.url = article.agency = article.document_id = text;
  }
  for (Claim& claim : result.claims) {
    claim.subject = claim.object = claim.answer = claim.note = claim.where = text;
    claim.text = "before " + text + " after";
    claim.value = name_value(text);
    claim.attributed_to = {text};
    claim.when = year_range(2025);
  }
  for (JudgedQuestion& judged : result.questions) {
    judged.question.text = text;
    for (Answer& answer : judged.answers) answer.text = text;
    for (Relation& relation : judged.relations) relation.reason = text;
  }
  for (Finding& finding : result.findings) finding.message = finding.reason = text;
  result.errors.push_back({.code = "x", .path = text, .line = 2, .column = 1, .byte = 5, .message = text});
  result.skipped = {text};
  result.articles[2].copy_of = 0;
  result.complete = false;
  return result;
}

const std::string kPayloads[] = {
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)' autofocus='",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "</title><script>alert(1)</script>",
    "</textarea><iframe src=javascript:alert(1)>",
    "<!--",
    "--><script>alert(1)</script>",
    "]]><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "javascript:alert(1)",
    "<a href=javascript:alert(1)>x</a>",
    "<base href=http://evil.example>",
    "<meta http-equiv=refresh content=0;url=http://evil.example>",
    "<link rel=stylesheet href=http://evil.example/x.css>",
    "<form action=http://evil.example><button>x</button>",
    "{{constructor.constructor('alert(1)')()}}",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "`${alert(1)}`",
    "<details open ontoggle=alert(1)>",
    "#f=fc1:x\"><script>alert(1)</script>",
};

TEST(Page, TakesForeignTextForWords) {
  const Parsed tame = parse(page_of(filled_with("plain")));
  ASSERT_TRUE(tame.complaints.empty()) << tame.complaints[0];
  for (const std::string& payload : kPayloads) {
    SCOPED_TRACE(payload);
    const Parsed parsed = parse(page_of(filled_with(payload)));
    EXPECT_TRUE(parsed.complaints.empty()) << parsed.complaints[0];
    EXPECT_EQ(parsed.tags, tame.tags);  // not an element more or less than with plain words
    EXPECT_THAT(parsed.text, HasSubstr(payload));
    EXPECT_EQ(parsed.script, tame.script);
    EXPECT_EQ(parsed.data, tame.data);
    for (const auto& [name, values] : parsed.attributes) {
      EXPECT_TRUE(tame.attributes.contains(name)) << name;
      if (name == "title") continue;
      if (name == "href") {
        EXPECT_THAT(values, Each(testing::StartsWith("#")));
      }
    }
  }
}

TEST(Page, AsksNobody) {
  const std::string page = page_of(filled_with("plain"));
  const Parsed parsed = parse(page);
  for (const std::string name :
       {"src", "srcset", "action", "formaction", "style", "poster", "background", "ping"}) {
    EXPECT_FALSE(parsed.attributes.contains(name)) << name;
  }
  for (const auto& [name, values] : parsed.attributes) EXPECT_NE(name.substr(0, 2), "on") << name;
  const std::set<std::string> tags(parsed.tags.begin(), parsed.tags.end());
  for (const std::string tag : {"link", "iframe", "object", "embed", "img", "base", "form", "use", "image"}) {
    EXPECT_FALSE(tags.contains(tag)) << tag;
  }
  for (const std::string address : {"http://", "https://", "//www", "url(", "@import", "@font-face"}) {
    EXPECT_EQ(page.find(address), std::string::npos) << address;
  }
  for (const std::string call : {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(",
                                 "Function(", "fetch(", "XMLHttpRequest", "import("}) {
    EXPECT_EQ(kPageScript.find(call), std::string::npos) << call;
  }
}

TEST(Page, NamesWhatMayRunByItsHash) {
  const Parsed parsed = parse(page_of(sample_result()));
  EXPECT_EQ(parsed.style, kPageStyle);
  EXPECT_EQ(parsed.script, kPageScript);
  const std::string policy = "default-src 'none'; style-src 'sha256-" + sha256_base64(parsed.style) +
                             "'; script-src 'sha256-" + sha256_base64(parsed.script) +
                             "'; img-src data:; base-uri 'none'; form-action 'none'";
  EXPECT_THAT(parsed.attributes.at("content"), testing::Contains(policy));
}

TEST(Page, HasEveryAnchorItLinksTo) {
  const Parsed parsed = parse(page_of(sample_result()));
  const std::set<std::string> ids(parsed.ids.begin(), parsed.ids.end());
  EXPECT_EQ(ids.size(), parsed.ids.size()) << "an id twice";
  for (const std::string& link : parsed.attributes.at("href"))
    EXPECT_TRUE(ids.contains(link.substr(1))) << link;
  for (const std::string& id : parsed.attributes.at("for")) EXPECT_TRUE(ids.contains(id)) << id;
}

TEST(Page, OpensWithWhatIsAskedFor) {
  struct Case {
    bool contradict, differ, agree, single;
    std::string_view checked;
  };
  constexpr Case kCases[] = {
      {true, true, false, false, "show-different"}, {true, false, false, false, "show-contradict"},
      {false, true, false, false, "show-differ"},   {false, false, true, false, "show-agree"},
      {false, false, false, true, "show-single"},   {true, true, true, true, "show-all"},
      {true, false, true, false, "show-all"},
  };
  for (const Case& c : kCases) {
    ReportOptions options;
    options.show_contradict = c.contradict;
    options.show_differ = c.differ;
    options.show_agree = c.agree;
    options.show_single = c.single;
    const std::string page = write_page(sample_result(), options);
    const std::size_t checked = page.find("checked=\"\"");
    ASSERT_NE(checked, std::string::npos);
    const std::string input = page.substr(page.rfind('<', checked), 80);
    EXPECT_THAT(input, HasSubstr(std::string("id=\"") + std::string(c.checked) + "\""));
  }
}

TEST(Page, TakesAResultOfNothing) {
  const Parsed parsed = parse(write_page({}, {}));
  EXPECT_TRUE(parsed.complaints.empty());
  EXPECT_THAT(parsed.text, HasSubstr("Nothing to compare"));
}

// Many findings of one question: more than stand in the page as they are.
CrossCheck many_findings(std::size_t count) {
  CrossCheck result = sample_result();
  const Finding first = result.findings[0];
  result.findings.clear();
  for (std::size_t i = 0; i < count; ++i) {
    result.findings.push_back(first);
    result.findings.back().id = "fc1:" + std::to_string(i);
    result.findings.back().message = "</script><b>&";
  }
  return result;
}

TEST(Page, KeepsManyFindingsAsData) {
  const Parsed few = parse(write_page(many_findings(kMostPlainFindings), {}));
  EXPECT_FALSE(nlohmann::json::parse(few.data)["paged"]);
  EXPECT_EQ(std::ranges::count(few.attributes.at("class"), "finding"), static_cast<long>(kMostPlainFindings));

  const std::string page = write_page(many_findings(kMostPlainFindings + 1), {});
  // libxml2 takes no text of this length; the data is cut out before it sees the page.
  const std::string_view opens = "<script type=\"application/json\" id=\"data\">";
  const std::size_t begin = page.find(opens) + opens.size();
  const std::string text = page.substr(begin, page.find("</script>", begin) - begin);
  const Parsed many = parse(page.substr(0, begin) + page.substr(begin + text.size()));
  EXPECT_TRUE(many.complaints.empty());
  EXPECT_EQ(std::ranges::count(many.attributes.at("class"), "finding"), 100);
  const auto data = nlohmann::json::parse(text);
  EXPECT_TRUE(data["paged"]);
  EXPECT_EQ(data["findings"].size(), kMostPlainFindings + 1);
  EXPECT_EQ(data["findings"][5000][1]["id"], "f=fc1:5000");
  EXPECT_EQ(text.find_first_of("<>&"), std::string::npos);
}

TEST(DifferingRuns, MarkTheWordsThatTheOtherLacks) {
  struct Case {
    std::string_view words;
    std::string_view others;
    std::string_view marked;  // in brackets
  };
  constexpr Case kCases[] = {
      // Short answers differ as a whole.
      {"19 people", "31 people", "[19 people]"},
      {"", "31 people", "[]"},
      // Of longer ones the words.
      {"the bridge was closed on Tuesday by the city", "the bridge was closed on Friday by the city",
       "the bridge was closed on [Tuesday ]by the city"},
      {"the bridge was never closed by the city", "the bridge was closed by the city",
       "the bridge was [never ]closed by the city"},
      {"He said: The road, is open now", "he said the road is open now", "He said: The road, is open now"},
      {"one two three four five", "six seven eight nine ten", "[one two three four five]"},
  };
  for (const Case& c : kCases) {
    std::string marked;
    for (const WordRun& run : differing_runs(c.words, c.others)) {
      marked += run.differs ? "[" + run.text + "]" : run.text;
    }
    EXPECT_EQ(marked, c.marked);
  }
  std::string longest;
  for (int i = 0; i < 20000; ++i) longest += "word ";
  std::string all;
  for (const WordRun& run : differing_runs(longest, longest + "x")) all += run.text;
  EXPECT_EQ(all, longest);
}

TEST(NormalisationOf, TellsHowWordsBecameTheValue) {
  CrossCheck result = sample_result();
  result.articles[0].published = DayRange{*make_day(2024, 3, 2), *make_day(2024, 3, 2)};
  Claim claim = result.claims[0];
  claim.answer = "Tuesday";
  claim.value = {};
  claim.value.type = Value::Type::Time;
  claim.value.days = DayRange{*make_day(2024, 2, 27), *make_day(2024, 2, 27)};
  EXPECT_EQ(normalisation_of(result, claim), "“Tuesday”, article of 2024-03-02 → 2024-02-27");
  claim.answer = "27 February 2024";
  EXPECT_EQ(normalisation_of(result, claim), "“27 February 2024” → 2024-02-27");
  claim.answer = "2024-02-27";
  EXPECT_EQ(normalisation_of(result, claim), "");
  EXPECT_EQ(normalisation_of(result, result.claims[0]),
            "“€250mn” → 250 million EUR, understood as 245 million to 255 million");
  EXPECT_EQ(normalisation_of(result, result.claims[1]), "");
}

TEST(SourceTallies, CountAgreementWithMost) {
  CrossCheck result = sample_result();
  const auto tallies = source_tallies(PageView(result, {}));
  ASSERT_EQ(tallies.size(), 3u);  // Harbour Courier, Morning Post, Radio Nine
  EXPECT_EQ(tallies[0].with, 1u);
  EXPECT_EQ(tallies[0].against, 0u);
  EXPECT_EQ(tallies[1].with, 0u);
  EXPECT_EQ(tallies[1].against, 1u);
  EXPECT_EQ(tallies[2].with, 1u);
  EXPECT_EQ(tallies[2].decided, 1u);
}

TEST(NumberScale, HasFewRoundTicksInOrder) {
  struct Case {
    double low, high;
    bool log;
  };
  constexpr Case kCases[] = {{40e6, 60e6, false},     {19, 19, false}, {0, 43, false},
                             {-5, 12, false},         {1, 1e6, true},  {2e-9, 2.1e-9, false},
                             {1e15, 1e15 + 1, false}, {0, 0, false},   {1e-300, 1e300, true}};
  for (const Case& c : kCases) {
    const NumberScale scale(c.low, c.high);
    EXPECT_EQ(scale.is_log(), c.log) << c.low;
    EXPECT_GE(scale.share(c.low), 0);
    EXPECT_LE(scale.share(c.low), scale.share(c.high));
    EXPECT_LE(scale.share(c.high), 1);
    const auto ticks = scale.ticks();
    EXPECT_LE(ticks.size(), 12u);
    EXPECT_TRUE(std::ranges::is_sorted(ticks));
  }
}

TEST(DayScale, HoldsMostDaysAndPutsTheOthersAtItsEnds) {
  const auto day = [](int year, unsigned month, unsigned at) {
    const Day d = *make_day(year, month, at);
    return DayRange{d, d};
  };
  std::vector<DayRange> days = {day(1912, 4, 15)};
  for (unsigned i = 1; i <= 20; ++i) days.push_back(day(2025, 3, i));
  const DayScale scale(days);
  EXPECT_FALSE(scale.holds(days[0]));
  EXPECT_EQ(scale.share(days[0].first), 0);
  EXPECT_TRUE(scale.holds(days[10]));
  EXPECT_LT(scale.share(days[3].first), scale.share(days[12].first));
  std::vector<std::string> labels;
  for (const AxisTick& tick : scale.ticks()) labels.push_back(tick.label);
  EXPECT_GE(labels.size(), 2u);
  EXPECT_THAT(labels[0], HasSubstr("2025"));

  std::vector<std::string> years;
  for (const AxisTick& tick : DayScale({year_range(2020), year_range(2024)}).ticks())
    years.push_back(tick.label);
  EXPECT_THAT(years, ElementsAre("2020", "2021", "2022", "2023", "2024"));
}

}  // namespace
}  // namespace factcheck
