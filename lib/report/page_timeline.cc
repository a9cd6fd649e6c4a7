#include "report/page_timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/excerpt.h"
#include "report/page_axis.h"
#include "report/value_text.h"
#include "report/view.h"

namespace factcheck {
namespace {

// Lanes beyond these are only counted; the matrix has their questions.
constexpr std::size_t kMostLanes = 40;
constexpr std::size_t kMostMarks = 8;  // in a lane

constexpr int kRowHeight = 22;
constexpr std::size_t kLabelColumns = 34;

// What some sources say in one way: a point or a bar.
struct DayMark {
  DayRange days;
  bool derived = false;  // worked out from the article's date: "Tuesday"
  std::uint32_t answer = 0;
  std::vector<std::uint32_t> claims;
};

struct Lane {
  std::uint32_t question = 0;
  bool is_date = false;        // the answers are days; else days are when the claims' events happened
  std::vector<DayMark> marks;  // by day
};

// "14 March 2025", "2025-03-14" and "March 2025" stand alone; "Tuesday" and "last month" need the article's.
bool stands_alone(const Claim& claim) {
  const int year = static_cast<int>(std::chrono::year_month_day(claim.value.days->first).year());
  return claim.answer.find(fmt::format("{}", year)) != std::string::npos;
}

Lane lane_of(const PageView& view, std::uint32_t question) {
  const JudgedQuestion& judged = view.result.questions[question];
  const auto answer_of = view.answer_of_claims(question);
  Lane lane{.question = question, .marks = {}};
  std::set<std::uint32_t> sources;
  for (const std::uint32_t index : judged.question.claims) {
    const Claim& claim = view.result.claims[index];
    const bool is_day = claim.value.type == Value::Type::Time && claim.value.days;
    const auto& days = is_day ? claim.value.days : claim.when;
    const auto answer = answer_of.find(index);
    if (!days || days->last < days->first || answer == answer_of.end()) continue;
    lane.is_date |= is_day;
    sources.insert(view.source_of_claim(index));
    const bool derived = is_day && !stands_alone(claim);
    const auto same = [&](const DayMark& mark) {
      return mark.days == *days && mark.answer == answer->second && mark.derived == derived;
    };
    auto mark = std::find_if(lane.marks.begin(), lane.marks.end(), same);
    if (mark == lane.marks.end()) {
      mark = lane.marks.insert(mark,
                               {.days = *days, .derived = derived, .answer = answer->second, .claims = {}});
    }
    mark->claims.push_back(index);
  }
  if (sources.size() < 2) lane.marks.clear();
  std::stable_sort(lane.marks.begin(), lane.marks.end(),
                   [](const DayMark& a, const DayMark& b) { return a.days < b.days; });
  if (lane.marks.size() > kMostMarks) lane.marks.resize(kMostMarks);
  return lane;
}

// Questions on which sources differ, and all that ask for a day; conflicts of days first.
std::vector<Lane> lanes_of(const PageView& view) {
  std::vector<Lane> lanes;
  for (std::uint32_t q = 0; q < view.result.questions.size(); ++q) {
    const QuestionStatus status = view.result.questions[q].status;
    if (status == QuestionStatus::Single) continue;
    Lane lane = lane_of(view, q);
    if (lane.marks.empty()) continue;
    if (status == QuestionStatus::Agree && !lane.is_date) continue;
    lanes.push_back(std::move(lane));
  }
  const auto rank = [&](const Lane& lane) {
    return std::pair(!lane.is_date, -static_cast<int>(view.result.questions[lane.question].status));
  };
  std::stable_sort(lanes.begin(), lanes.end(),
                   [&](const Lane& a, const Lane& b) { return rank(a) < rank(b); });
  return lanes;
}

std::string sources_text(const PageView& view, const std::vector<std::uint32_t>& claims) {
  std::set<std::uint32_t> sources;
  for (const std::uint32_t claim : claims) sources.insert(view.source_of_claim(claim));
  if (sources.size() == 1) return view.sources[*sources.begin()];
  return counted(sources.size(), "source", "sources");
}

int middle_of(std::size_t row) { return static_cast<int>(row) * kRowHeight + kRowHeight / 2; }

double middle_share(const DayScale& scale, const DayRange& days) {
  return (scale.share(days.first) + scale.share(days.last)) / 2;
}

void draw_conflicts(PageWriter& page, const PageView& view, const Lane& lane, const DayScale& scale) {
  const auto relations = view.relations_of_answers(lane.question);
  for (std::size_t i = 0; i < lane.marks.size(); ++i) {
    for (std::size_t j = i + 1; j < lane.marks.size(); ++j) {
      const auto relation = relations.find(std::minmax(lane.marks[i].answer, lane.marks[j].answer));
      if (relation == relations.end() || relation->second != Verdict::Contradict) continue;
      page.open("line", {{"class", "conflict"},
                         {"x1", across(middle_share(scale, lane.marks[i].days))},
                         {"y1", fmt::format("{}", middle_of(i))},
                         {"x2", across(middle_share(scale, lane.marks[j].days))},
                         {"y2", fmt::format("{}", middle_of(j))}});
      page.close();
    }
  }
}

void draw_mark(PageWriter& page, const PageView& view, const DayMark& mark, std::size_t row,
               const DayScale& scale, bool in_conflict) {
  const std::string y = fmt::format("{}", middle_of(row));
  const double begin = scale.share(mark.days.first);
  const double end = scale.share(mark.days.last);
  const std::string kind =
      fmt::format("{}{}", in_conflict ? "in-conflict" : "calm", mark.derived ? " derived" : "");
  if (end > begin) {
    const std::string top = fmt::format("{}", middle_of(row) - 4);
    page.open("rect", {{"class", kind},
                       {"x", across(begin)},
                       {"y", top},
                       {"width", fmt::format("{:.2f}%", 96 * (end - begin))},
                       {"height", "8"},
                       {"rx", "4"}});
    page.close();
  } else {
    page.open("circle", {{"class", kind}, {"cx", across(begin)}, {"cy", y}, {"r", "5"}}).close();
  }
  const bool left = begin + end > 1.0;
  std::string label = iso_range(mark.days);
  if (const std::size_t slash = label.find('/'); slash != label.npos) label.replace(slash, 1, " to ");
  if (!scale.holds(mark.days)) label += left ? " ›" : " ‹";
  label += fmt::format("  {}", sources_text(view, mark.claims));
  page.element("text", cut_after(label, kLabelColumns, false),
               {{"x", across(left ? begin : end)},
                {"dx", left ? "-11" : "11"},
                {"y", fmt::format("{}", middle_of(row) + 4)},
                {"text-anchor", left ? "end" : "start"}});
}

void write_lane(PageWriter& page, const PageView& view, const Lane& lane, const DayScale& scale,
                const std::vector<AxisTick>& ticks) {
  const JudgedQuestion& judged = view.result.questions[lane.question];
  const auto relations = view.relations_of_answers(lane.question);
  page.open("div", {{"class", "lane"}, {"data-status", name_of(judged.status)}});
  page.open("a", {{"class", "lane-name"}, {"href", link_to(judged)}});
  page.element("span", sign_of(judged.status), {{"class", "sign"}, {"aria-hidden", "true"}});
  page.element("bdi", judged.question.text).close();
  const std::string height = fmt::format("{}", static_cast<int>(lane.marks.size()) * kRowHeight);
  page.open("svg", {{"class", "track"}, {"width", "100%"}, {"height", height}, {"role", "img"}});
  page.element("title", fmt::format("{} The table below has the same days.", judged.question.text));
  write_grid(page, ticks);
  draw_conflicts(page, view, lane, scale);
  for (std::size_t i = 0; i < lane.marks.size(); ++i) {
    const bool in_conflict = std::any_of(relations.begin(), relations.end(), [&](const auto& relation) {
      const auto& [pair, verdict] = relation;
      return verdict == Verdict::Contradict &&
             (pair.first == lane.marks[i].answer || pair.second == lane.marks[i].answer);
    });
    draw_mark(page, view, lane.marks[i], i, scale, in_conflict);
  }
  page.close().close().line();
}

void write_table(PageWriter& page, const PageView& view, const std::vector<Lane>& lanes) {
  page.open("details", {{"class", "as-table"}}).element("summary", "The same days as a table");
  page.open("div", {{"class", "scroll"}}).open("table", {{"class", "plain"}}).open("thead").open("tr");
  for (const auto* head : {"Question", "Day", "Source", "As written", "Place"}) {
    page.element("th", head, {{"scope", "col"}});
  }
  page.close().close().line().open("tbody").line();
  for (const Lane& lane : lanes) {
    for (const DayMark& mark : lane.marks) {
      for (const std::uint32_t index : mark.claims) {
        const Claim& claim = view.result.claims[index];
        page.open("tr").open("td").element("bdi", view.result.questions[lane.question].question.text).close();
        page.element("td", iso_range(mark.days) + (mark.derived ? " (from the article's date)" : ""));
        page.open("td").element("bdi", view.source_name_of(index)).close();
        page.open("td").element("bdi", cut_after(claim.answer, 120, false)).close();
        page.open("td", {{"class", "path"}}).element("bdi", place_text(view.result, claim)).close();
        page.close().line();
      }
    }
  }
  page.close().close().close().close().line();
}

}  // namespace

void write_timeline(PageWriter& page, const PageView& view) {
  std::vector<Lane> lanes = lanes_of(view);
  if (lanes.empty()) return;
  const std::size_t all = lanes.size();
  if (lanes.size() > kMostLanes) lanes.resize(kMostLanes);
  std::vector<DayRange> days;
  for (const Lane& lane : lanes) {
    for (const DayMark& mark : lane.marks) days.push_back(mark.days);
  }
  const DayScale scale(days);
  const auto ticks = scale.ticks();
  page.open("section", {{"id", "timeline"}}).line().element("h2", "When").line();
  page.open("p", {{"class", "aside"}});
  page.text(
      "The days that the claims speak of. A hollow mark was worked out from the article's date, a bar is a "
      "stretch of days, a red line joins claims that contradict each other.");
  if (all > lanes.size()) page.text(fmt::format(" The first {} of {} questions.", lanes.size(), all));
  page.close().line();
  page.open("div", {{"class", "lanes"}}).line();
  for (const Lane& lane : lanes) write_lane(page, view, lane, scale, ticks);
  page.open("div", {{"class", "lane"}}).element("span", "", {{"class", "lane-name"}});
  write_axis(page, ticks);
  page.close().close().line();
  write_table(page, view, lanes);
  page.close().line();
}

}  // namespace factcheck
