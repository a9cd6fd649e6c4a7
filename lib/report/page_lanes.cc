#include "report/page_lanes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "report/value_text.h"
#include "report/view.h"

namespace factcheck {
namespace {

constexpr std::size_t kMostMarks = 8;  // in a lane

// "14 March 2025", "2025-03-14" and "March 2025" stand alone; "Tuesday" and "last month" need the article's
// date.
bool stands_alone(const Claim& claim) {
  const int year = static_cast<int>(std::chrono::year_month_day(claim.value.days->first).year());
  return claim.answer.find(fmt::format("{}", year)) != std::string::npos;
}

bool is_day(const Claim& claim) { return claim.value.type == Value::Type::Time && claim.value.days; }

std::optional<DayRange> days_of(const PageView& view, const Claim& claim, LaneDays days) {
  const auto found = days == LaneDays::Published ? view.result.articles[claim.article].published
                     : is_day(claim)             ? claim.value.days
                                                 : claim.when;
  return found && found->first <= found->last ? found : std::nullopt;
}

// Answers of the question that contradict another.
std::set<std::uint32_t> answers_in_conflict(const PageView& view, std::uint32_t question) {
  std::set<std::uint32_t> answers;
  for (const auto& [pair, verdict] : view.relations_of_answers(question)) {
    if (verdict == Verdict::Contradict) answers.insert({pair.first, pair.second});
  }
  return answers;
}

std::string sources_text(const PageView& view, const std::vector<std::uint32_t>& claims) {
  std::set<std::uint32_t> sources;
  for (const std::uint32_t claim : claims) sources.insert(view.source_of_claim(claim));
  if (sources.size() == 1) return view.sources[*sources.begin()];
  return counted(sources.size(), "source", "sources");
}

bool by_day(const DayMark& a, const DayMark& b) { return a.days < b.days; }

void cut(Lane& lane) {
  if (lane.marks.size() <= kMostMarks) return;
  lane.more = lane.marks.size() - kMostMarks;
  lane.marks.resize(kMostMarks);
}

// Every mark; empty if one source alone has days.
Lane lane_of_question(const PageView& view, std::uint32_t question, LaneDays days) {
  const JudgedQuestion& judged = view.result.questions[question];
  const auto answer_of = view.answer_of_claims(question);
  const auto in_conflict = answers_in_conflict(view, question);
  Lane lane{.question = question, .asks_day = false, .marks = {}, .more = 0};
  std::set<std::uint32_t> sources;
  // Claims of one day that give one answer in one way are one mark.
  std::map<std::tuple<DayRange, std::uint32_t, bool>, std::vector<std::uint32_t>> marks;
  for (const std::uint32_t index : judged.question.claims) {
    const Claim& claim = view.result.claims[index];
    const auto its_days = days_of(view, claim, days);
    const auto answer = answer_of.find(index);
    if (!its_days || answer == answer_of.end()) continue;
    lane.asks_day |= is_day(claim);
    sources.insert(view.source_of_claim(index));
    const bool derived = days == LaneDays::Spoken && is_day(claim) && !stands_alone(claim);
    marks[{*its_days, answer->second, derived}].push_back(index);
  }
  if (sources.size() < 2) return lane;
  for (auto& [key, claims] : marks) {
    const auto& [its_days, answer, derived] = key;
    lane.marks.push_back(
        {.days = its_days,
         .hollow = derived,
         .in_conflict = in_conflict.contains(answer),
         .answer = answer,
         .what = days == LaneDays::Published ? value_text(view.result.claims[claims[0]]) : "",
         .who = sources_text(view, claims),
         .claims = std::move(claims)});
  }
  return lane;
}

std::vector<Lane> lanes_of_questions(const PageView& view, LaneDays days) {
  std::vector<Lane> lanes;
  for (std::uint32_t q = 0; q < view.result.questions.size(); ++q) {
    const QuestionStatus status = view.result.questions[q].status;
    if (status == QuestionStatus::Single) continue;
    if (status == QuestionStatus::Agree && days == LaneDays::Published) continue;
    Lane lane = lane_of_question(view, q, days);
    if (lane.marks.empty()) continue;
    if (status == QuestionStatus::Agree && !lane.asks_day) continue;
    lanes.push_back(std::move(lane));
  }
  // Of days spoken of those in question come first; `questions` is in order already, worst first.
  if (days == LaneDays::Spoken) {
    std::stable_partition(lanes.begin(), lanes.end(), [](const Lane& lane) { return lane.asks_day; });
  }
  return lanes;
}

// What each source says of the days in question.
std::vector<Lane> lanes_of_sources(const PageView& view) {
  std::map<std::uint32_t, Lane> lanes;
  std::set<std::tuple<std::uint32_t, DayRange, std::string_view>> told;  // two questions may be asked alike
  for (const Lane& lane : lanes_of_questions(view, LaneDays::Spoken)) {
    for (const DayMark& mark : lane.marks) {
      std::set<std::uint32_t> sources;
      for (const std::uint32_t claim : mark.claims) sources.insert(view.source_of_claim(claim));
      const std::string_view asked = view.result.questions[lane.question].question.text;
      for (const std::uint32_t source : sources) {
        if (!told.emplace(source, mark.days, asked).second) continue;
        lanes[source].marks.push_back({.days = mark.days,
                                       .hollow = mark.hollow,
                                       .in_conflict = mark.in_conflict,
                                       .what = std::string(asked),
                                       .who = {},
                                       .claims = {}});
      }
    }
  }
  std::vector<Lane> list;
  for (auto& [source, lane] : lanes) {
    lane.question = source;
    list.push_back(std::move(lane));
  }
  return list;
}

// The articles of each source.
std::vector<Lane> lanes_of_articles(const PageView& view) {
  const CrossCheck& result = view.result;
  std::set<std::uint32_t> in_conflict;
  for (std::uint32_t q = 0; q < result.questions.size(); ++q) {
    if (result.questions[q].status != QuestionStatus::Contradict) continue;
    for (const std::uint32_t answer : answers_in_conflict(view, q)) {
      for (const std::uint32_t claim : result.questions[q].answers[answer].claims) {
        in_conflict.insert(result.claims[claim].article);
      }
    }
  }
  std::vector<Lane> lanes(view.sources.size());
  for (std::uint32_t i = 0; i < result.articles.size(); ++i) {
    const Article& article = result.articles[i];
    if (!article.published || article.published->last < article.published->first) continue;
    lanes[view.source_of[i]].marks.push_back({.days = *article.published,
                                              .hollow = article.copy_of.has_value(),
                                              .in_conflict = in_conflict.contains(i),
                                              .what = article.title.empty() ? article.path : article.title,
                                              .who = {},
                                              .claims = {}});
  }
  for (std::uint32_t source = 0; source < lanes.size(); ++source) lanes[source].question = source;
  std::erase_if(lanes, [](const Lane& lane) { return lane.marks.empty(); });
  return lanes;
}

}  // namespace

std::vector<Lane> lanes_of(const PageView& view, LaneDays days, LanesOf of) {
  std::vector<Lane> lanes = of == LanesOf::Questions   ? lanes_of_questions(view, days)
                            : days == LaneDays::Spoken ? lanes_of_sources(view)
                                                       : lanes_of_articles(view);
  if (of == LanesOf::Sources) {
    for (Lane& lane : lanes) std::stable_sort(lane.marks.begin(), lane.marks.end(), by_day);
  }
  for (Lane& lane : lanes) cut(lane);
  return lanes;
}

}  // namespace factcheck
