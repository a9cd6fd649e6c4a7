// The page's timeline: which marks stand in which lane.
#include "report/page_lanes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/page.h"
#include "report/page_tallies.h"
#include "report/rules_hash.h"
#include "report/sample.h"

namespace factcheck {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

DayRange day(int year, unsigned month, unsigned at) {
  const Day found = *make_day(year, month, at);
  return {found, found};
}

// The sample, its articles published on three days; the post copies a wire story.
CrossCheck dated_sample() {
  CrossCheck result = sample_result();
  result.articles[0].published = day(2025, 3, 4);
  result.articles[1].published = day(2025, 3, 11);
  result.articles[2].published = day(2025, 3, 4);
  result.articles[0].title = "New bridge opens";
  result.articles[1].copy_of = 0;
  return result;
}

// "2025-03-11 more than 260 million EUR Morning Post*!": * for hollow, ! for in conflict.
std::string text_of(const DayMark& mark) {
  std::string text = iso_range(mark.days);
  for (const std::string& part : {mark.what, mark.who}) text += part.empty() ? "" : " " + part;
  return text + (mark.hollow ? "*" : "") + (mark.in_conflict ? "!" : "");
}

std::vector<std::string> texts_of(const Lane& lane) {
  std::vector<std::string> texts;
  for (const DayMark& mark : lane.marks) texts.push_back(text_of(mark));
  return texts;
}

TEST(LanesOf, PublishedAnswersOfAQuestionByDay) {
  const CrossCheck result = dated_sample();
  const auto lanes = lanes_of(PageView(result, {}), LaneDays::Published, LanesOf::Questions);
  ASSERT_EQ(lanes.size(), 2u);
  EXPECT_THAT(texts_of(lanes[0]), ElementsAre("2025-03-04 250 million EUR 2 sources!",
                                              "2025-03-11 more than 260 million EUR Morning Post!"));
  EXPECT_THAT(texts_of(lanes[1]),
              ElementsAre("2025-03-04 Ines Holt Harbour Courier!", "2025-03-11 Karl Lind Morning Post!"));
}

TEST(LanesOf, ArticlesOfASource) {
  const CrossCheck result = dated_sample();
  const auto lanes = lanes_of(PageView(result, {}), LaneDays::Published, LanesOf::Sources);
  ASSERT_EQ(lanes.size(), 3u);
  EXPECT_THAT(texts_of(lanes[0]), ElementsAre("2025-03-04 New bridge opens!"));
  EXPECT_THAT(texts_of(lanes[1]), ElementsAre("2025-03-11 corpus/post.md*!"));  // a copy, without a title
  EXPECT_THAT(texts_of(lanes[2]), ElementsAre("2025-03-04 corpus/radio.txt!"));
}

// The bridge opened: two sources give a day, one of them by its weekday.
CrossCheck days_sample() {
  CrossCheck result = dated_sample();
  const std::string_view written[] = {"Tuesday", "5 March 2025"};
  const std::size_t claims[] = {1, 3};
  for (std::size_t i = 0; i < 2; ++i) {
    Claim& claim = result.claims[claims[i]];
    claim.answer = written[i];
    claim.value = {};
    claim.value.type = Value::Type::Time;
    claim.value.days = day(2025, 3, static_cast<unsigned>(4 + i));
  }
  result.questions[1].question.text = "When did the bridge open?";
  return result;
}

TEST(LanesOf, DaysSpokenOf) {
  const CrossCheck result = days_sample();
  const PageView view(result, {});
  const auto questions = lanes_of(view, LaneDays::Spoken, LanesOf::Questions);
  ASSERT_EQ(questions.size(), 1u);
  EXPECT_TRUE(questions[0].asks_day);
  EXPECT_THAT(texts_of(questions[0]),
              ElementsAre("2025-03-04 Harbour Courier*!", "2025-03-05 Morning Post!"));
  const auto sources = lanes_of(view, LaneDays::Spoken, LanesOf::Sources);
  ASSERT_EQ(sources.size(), 2u);
  EXPECT_THAT(texts_of(sources[0]), ElementsAre("2025-03-04 When did the bridge open?*!"));
  EXPECT_THAT(texts_of(sources[1]), ElementsAre("2025-03-05 When did the bridge open?!"));
}

TEST(LanesOf, NothingWhereNoDayIsKnown) {
  const CrossCheck result = sample_result();
  const PageView view(result, {});
  for (const LaneDays days : {LaneDays::Spoken, LaneDays::Published}) {
    for (const LanesOf of : {LanesOf::Questions, LanesOf::Sources}) {
      EXPECT_THAT(lanes_of(view, days, of), IsEmpty());
    }
  }
  EXPECT_THAT(write_page(result, {}), Not(HasSubstr("id=\"timeline\"")));
}

TEST(LanesOf, CountsTheMarksThatItLeavesOut) {
  CrossCheck result = dated_sample();
  const Article article = result.articles[0];
  for (unsigned i = 1; i <= 20; ++i) {
    result.articles.push_back(article);
    result.articles.back().published = day(2025, 4, i);
  }
  const auto lanes = lanes_of(PageView(result, {}), LaneDays::Published, LanesOf::Sources);
  EXPECT_EQ(lanes[0].marks.size() + lanes[0].more, 21u);
  EXPECT_THAT(write_page(result, {}), HasSubstr(">and 13 more<"));
}

// The section is there for the days of publication alone, and opens with them.
TEST(Timeline, OpensWithWhatThereIs) {
  const std::string published = write_page(dated_sample(), {});
  EXPECT_THAT(published, HasSubstr("id=\"days-published\" value=\"published\" checked"));
  EXPECT_THAT(published, HasSubstr("No article here has a day."));
  const std::string spoken = write_page(days_sample(), {});
  EXPECT_THAT(spoken, HasSubstr("id=\"days-spoken\" value=\"spoken\" checked"));
}

TEST(AnswersOfMost, CountThoseThatAgree) {
  const auto cell = [](std::vector<std::uint32_t> answers) {
    PageCell made;
    made.answers = std::move(answers);
    return made;
  };
  struct Case {
    std::map<std::uint32_t, PageCell> cells;
    AnswerRelations relations;
    std::set<std::uint32_t> most;
  };
  const Case cases[] = {
      {{}, {}, {}},
      {{{0, cell({0})}}, {}, {}},  // one is not most
      {{{0, cell({0})}, {1, cell({0})}, {2, cell({1})}}, {}, {0}},
      {{{0, cell({0})}, {1, cell({1})}}, {}, {}},
      // "about 40" and "41" agree; "60" does not.
      {{{0, cell({0})}, {1, cell({1})}, {2, cell({2})}},
       {{{0, 1}, Verdict::Agree}, {{0, 2}, Verdict::Contradict}},
       {0, 1}},
      // A source that gives two answers counts once.
      {{{0, cell({0, 1})}, {1, cell({2})}, {2, cell({3})}}, {{{0, 1}, Verdict::Agree}}, {}},
  };
  for (const Case& c : cases) EXPECT_EQ(answers_of_most(c.cells, c.relations), c.most);
}

TEST(Page, NamesItsRulesAndWhatWasRead) {
  const std::string page = write_page(sample_result(), {});
  EXPECT_THAT(std::string(kRulesHash), testing::MatchesRegex("[0-9a-f]+"));
  EXPECT_EQ(kRulesHash.size(), 16u);
  EXPECT_THAT(page, HasSubstr("rules " + std::string(kRulesHash)));
  EXPECT_THAT(page, HasSubstr("Articles read: <bdi class=\"path\">corpus/</bdi> (3)."));
}

// What is shaded stands against most; who is with most is not.
TEST(Page, ShadesWhoStandsAgainstMost) {
  const std::string page = write_page(sample_result(), {});
  EXPECT_THAT(
      page, HasSubstr("<td class=\"contradict with-most\" data-answers=\"0\" data-name=\"Harbour Courier\""));
  EXPECT_THAT(page, HasSubstr("<td class=\"contradict\" data-answers=\"1\" data-name=\"Morning Post\""));
}

TEST(Page, ShowsOnlyWhoAnswersWhereSourcesAreMany) {
  const auto checked = [](std::size_t sources) {
    CrossCheck result = sample_result();
    for (std::size_t i = result.articles.size(); i < sources; ++i) {
      result.articles.push_back(result.articles[0]);
      result.articles.back().source = "Source " + std::to_string(i);
    }
    const std::string page = write_page(result, {});
    return page.find("id=\"layout-packed\" checked") != page.npos;
  };
  EXPECT_FALSE(checked(8));
  EXPECT_TRUE(checked(9));
}

// A page on which nothing differs opens with what there is.
TEST(Page, OpensWithWhatAgreesWhereNothingDiffers) {
  struct Case {
    Summary summary;
    std::string_view checked;
    std::string_view title;
  };
  const Case cases[] = {
      {{.articles = 2, .sources = 2, .questions = 2, .differ = 1}, "different", "1 difference"},
      {{.articles = 2, .sources = 2, .questions = 2, .agree = 1}, "agree", "No disagreement"},
      {{.articles = 2, .sources = 2, .questions = 2, .single = 2}, "all", "No disagreement"},
      {{.articles = 1, .sources = 1, .questions = 2, .single = 2}, "all", "One source, nothing to compare"},
      {{.articles = 1, .sources = 1}, "all", "Nothing to compare"},
  };
  for (const Case& c : cases) {
    CrossCheck result;
    result.summary = c.summary;
    const std::string page = write_page(result, {});
    EXPECT_THAT(page, HasSubstr("value=\"" + std::string(c.checked) + "\" checked"));
    EXPECT_THAT(page, HasSubstr("<h1>" + std::string(c.title) + "</h1>"));
  }
}

TEST(Page, FiltersByStateOnlyBesideABaseline) {
  CrossCheck result = sample_result();
  EXPECT_THAT(write_page(result, {}), Not(HasSubstr("id=\"by-state\"")));
  result.has_baseline = true;
  result.findings[0].state = FindingState::Known;
  const std::string page = write_page(result, {});
  for (const auto* part : {"id=\"by-state\"", ">known (1)<", ">new (1)<", "data-states=\"known\""}) {
    EXPECT_THAT(page, HasSubstr(part));
  }
}

}  // namespace
}  // namespace factcheck
