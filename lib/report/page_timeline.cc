#include "report/page_timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "report/excerpt.h"
#include "report/page_axis.h"
#include "report/page_lanes.h"
#include "report/view.h"

namespace factcheck {
namespace {

// Lanes beyond these are only counted; the matrix has their questions.
constexpr std::size_t kMostLanes = 40;

constexpr int kRowHeight = 22;

// A label has half of the drawing's width at least: so many columns on a desk. A telephone has so many in
// all, and leaves out whose it is, and then the day, where they would not fit.
constexpr std::size_t kLabelColumns = 60;
constexpr std::size_t kFewestColumns = 16;
constexpr std::string_view kEllipsis = "…";
constexpr double kTelephoneColumns = 48;

// A bar that would be no longer than a dot is one.
constexpr double kShortestBar = 0.025;

// Marks nearer than this are joined by a straight line.
constexpr double kStraight = 0.02;

// What the section can show; one is chosen by style, so it works with scripts off.
struct View {
  LaneDays days;
  LanesOf of;
  std::string_view name;
};
constexpr auto kViews = std::to_array<View>({
    {LaneDays::Spoken, LanesOf::Questions, "spoken questions"},
    {LaneDays::Spoken, LanesOf::Sources, "spoken sources"},
    {LaneDays::Published, LanesOf::Questions, "published questions"},
    {LaneDays::Published, LanesOf::Sources, "published sources"},
});

int middle_of(std::size_t row) { return static_cast<int>(row) * kRowHeight + kRowHeight / 2; }

// "2025-05-22 to 31", "2025-05-22 to 06-03": the second day without what it shares with the first.
std::string days_text(const DayRange& days) {
  std::string text = iso_range(days);
  const std::size_t slash = text.find('/');
  if (slash == text.npos) return text;
  const std::string first = text.substr(0, slash);
  const std::string last = text.substr(slash + 1);
  std::size_t shared = 0;
  for (const std::size_t part : {5, 8}) {  // "2025-", "2025-05-"
    if (first.compare(0, part, last, 0, part) == 0) shared = part;
  }
  return first + " to " + last.substr(shared);
}

void draw_line(PageWriter& page, double from, int above, double to, int below) {
  page.open("line", {{"class", "conflict"},
                     {"x1", across(from)},
                     {"y1", fmt::format("{}", above)},
                     {"x2", across(to)},
                     {"y2", fmt::format("{}", below)}});
  page.close();
}

// Joins two marks where they are nearest: down, across between two rows, and down, so that no label is struck
// out.
void draw_conflict(PageWriter& page, const DayScale& scale, const Lane& lane, std::size_t i, std::size_t j) {
  const DayRange& a = lane.marks[i].days;
  const DayRange& b = lane.marks[j].days;
  double from = scale.share(std::clamp(b.first, a.first, a.last));
  double to = scale.share(std::clamp(a.last, b.first, b.last));
  if (a.overlaps(b)) {
    from = to = (scale.share(std::max(a.first, b.first)) + scale.share(std::min(a.last, b.last))) / 2;
  }
  if (std::abs(from - to) < kStraight) {
    draw_line(page, from, middle_of(i), to, middle_of(j));
    return;
  }
  const int between = middle_of(i) + kRowHeight / 2;
  draw_line(page, from, middle_of(i), from, between);
  draw_line(page, from, between, to, between);
  draw_line(page, to, between, to, middle_of(j));
}

void draw_conflicts(PageWriter& page, const PageView& view, const Lane& lane, const DayScale& scale) {
  const auto relations = view.relations_of_answers(lane.question);
  for (std::size_t i = 0; i < lane.marks.size(); ++i) {
    for (std::size_t j = i + 1; j < lane.marks.size(); ++j) {
      const auto relation = relations.find(std::minmax(lane.marks[i].answer, lane.marks[j].answer));
      if (relation == relations.end() || relation->second != Verdict::Contradict) continue;
      draw_conflict(page, scale, lane, i, j);
    }
  }
}

// A label and what a telephone leaves out of it.
struct Label {
  std::string days, what, who;
  std::string_view kind;  // "long": who; "longer": the day as well; "longest": the end of `what` as well
  std::size_t kept = 0;   // bytes of `what` that the longest keeps
};

Label label_of(const DayMark& mark, const DayScale& scale, bool left) {
  Label label{.days = days_text(mark.days), .what = {}, .who = {}, .kind = {}};
  if (!scale.holds(mark.days)) label.days = left ? label.days + " ›" : "‹ " + label.days;
  label.who = cut_after(mark.who, kLabelColumns / 2, false);
  const std::size_t taken = std::min(kLabelColumns, label.days.size() + label.who.size());
  label.what = cut_after(mark.what, std::max(kLabelColumns - taken, kFewestColumns), false);
  label.kept = label.what.size();

  const double share = left ? scale.share(mark.days.first) : 1 - scale.share(mark.days.last);
  const auto room = static_cast<std::size_t>(kTelephoneColumns * share);
  const std::size_t without_who = label.days.size() + label.what.size();
  if (without_who + label.who.size() <= room) return label;
  label.kind = without_who <= room || label.what.empty() ? "long"
               : label.what.size() <= room               ? "longer"
                                                         : "longest";
  if (label.kind != "longest") return label;
  std::string kept = cut_after(label.what, room, false);
  if (kept.ends_with(kEllipsis)) kept.resize(kept.size() - kEllipsis.size());
  if (label.what.starts_with(kept)) label.kept = kept.size();
  return label;
}

void draw_label(PageWriter& page, const DayMark& mark, std::size_t row, const DayScale& scale, bool left) {
  const Label label = label_of(mark, scale, left);
  page.open("text", {{"x", across(scale.share(left ? mark.days.first : mark.days.last))},
                     {"dx", left ? "-11" : "11"},
                     {"y", fmt::format("{}", middle_of(row) + 4)},
                     {"text-anchor", left ? "end" : "start"},
                     {label.kind.empty() ? "" : "class", label.kind}});
  page.element("tspan", label.days, {{"class", "days"}});
  if (!mark.what.empty()) {
    page.text(" ").open("tspan", {{"class", "what"}}).text(label.what.substr(0, label.kept));
    page.element("tspan", label.what.substr(label.kept), {{"class", "rest"}});
    page.element("tspan", kEllipsis, {{"class", "cut"}}).close();
  }
  if (!mark.who.empty()) page.text(" ").element("tspan", label.who, {{"class", "who"}});
  page.close();
}

void draw_mark(PageWriter& page, const DayMark& mark, std::size_t row, const DayScale& scale) {
  const double begin = scale.share(mark.days.first);
  const double end = scale.share(mark.days.last);
  const std::string kind =
      fmt::format("{}{}", mark.in_conflict ? "in-conflict" : "calm", mark.hollow ? " derived" : "");
  if (end - begin > kShortestBar) {
    page.open("rect", {{"class", kind},
                       {"x", across(begin)},
                       {"y", fmt::format("{}", middle_of(row) - 4)},
                       {"width", fmt::format("{:.2f}%", 96 * (end - begin))},
                       {"height", "8"},
                       {"rx", "4"}});
  } else {
    page.open("circle", {{"class", kind},
                         {"cx", across((begin + end) / 2)},
                         {"cy", fmt::format("{}", middle_of(row))},
                         {"r", "5"}});
  }
  page.close();
  draw_label(page, mark, row, scale, begin + end > 1.0);
}

void write_lane_name(PageWriter& page, const PageView& view, const Lane& lane, LanesOf of) {
  page.open("div", {{"class", "lane-head"}});
  if (of == LanesOf::Sources) {
    page.element("bdi", view.sources[lane.question], {{"class", "lane-name source"}});
  } else {
    const JudgedQuestion& judged = view.result.questions[lane.question];
    page.open("a", {{"class", "lane-name"}, {"href", link_to(judged)}});
    page.element("span", sign_of(judged.status), {{"class", "sign"}, {"aria-hidden", "true"}});
    page.element("bdi", judged.question.text).close();
  }
  if (lane.more > 0) page.element("span", fmt::format("and {} more", lane.more), {{"class", "more"}});
  page.close();
}

void write_lane(PageWriter& page, const PageView& view, const Lane& lane, LanesOf of, const DayScale& scale,
                const std::vector<AxisTick>& ticks) {
  const bool by_question = of == LanesOf::Questions;
  page.open("div", {{"class", "lane"},
                    {by_question ? "data-status" : "",
                     by_question ? name_of(view.result.questions[lane.question].status) : ""}});
  write_lane_name(page, view, lane, of);
  const std::string height = fmt::format("{}", static_cast<int>(lane.marks.size()) * kRowHeight);
  page.open("svg", {{"class", "track"}, {"width", "100%"}, {"height", height}, {"role", "img"}});
  page.element("title", fmt::format("{}: the table below has the same days.",
                                    by_question ? view.result.questions[lane.question].question.text
                                                : view.sources[lane.question]));
  write_grid(page, ticks);
  if (by_question) draw_conflicts(page, view, lane, scale);
  for (std::size_t i = 0; i < lane.marks.size(); ++i) draw_mark(page, lane.marks[i], i, scale);
  page.close().close().line();
}

void write_lanes(PageWriter& page, const PageView& view, const View& shown, std::vector<Lane> lanes) {
  page.open("div", {{"class", fmt::format("lanes {}", shown.name)}}).line();
  if (lanes.empty()) {
    page.element("p", "No article here has a day.", {{"class", "none"}}).close().line();
    return;
  }
  if (lanes.size() > kMostLanes) {
    page.element("p", fmt::format("The first {} of {}.", kMostLanes, lanes.size()), {{"class", "aside"}})
        .line();
    lanes.resize(kMostLanes);
  }
  std::vector<DayRange> days;
  for (const Lane& lane : lanes) {
    for (const DayMark& mark : lane.marks) days.push_back(mark.days);
  }
  const DayScale scale(days);
  const auto ticks = scale.ticks();
  for (const Lane& lane : lanes) write_lane(page, view, lane, shown.of, scale, ticks);
  page.open("div", {{"class", "lane"}}).element("span", "", {{"class", "lane-name"}});
  write_axis(page, ticks);
  page.close().close().line();
}

void write_choice(PageWriter& page, std::string_view name, std::string_view legend,
                  std::initializer_list<std::pair<std::string_view, std::string_view>> options,
                  std::string_view checked) {
  page.open("fieldset", {{"class", "choice"}}).element("legend", legend, {{"class", "aside"}});
  for (const auto& [value, words] : options) {
    const std::string id = fmt::format("{}-{}", name, value);
    page.open("span", {{"class", "option"}});
    page.void_element("input", {{"type", "radio"},
                                {"name", name},
                                {"id", id},
                                {"value", value},
                                {value == checked ? "checked" : "", ""}});
    page.element("label", words, {{"for", id}}).close();
  }
  page.close().line();
}

// The day a claim speaks of; `mark` is where it stands by that day, or null.
std::string spoken_text(const Claim& claim, const DayMark* mark) {
  if (mark) return iso_range(mark->days) + (mark->hollow ? " (from the article's date)" : "");
  const auto& days = claim.value.days ? claim.value.days : claim.when;
  return days ? iso_range(*days) : "–";
}

void write_table_row(PageWriter& page, const PageView& view, const Lane& lane, std::uint32_t index,
                     const DayMark* spoken) {
  const Claim& claim = view.result.claims[index];
  const auto& published = view.result.articles[claim.article].published;
  page.open("tr").open("td").element("bdi", view.result.questions[lane.question].question.text).close();
  page.element("td", spoken_text(claim, spoken), {{"class", "day"}});
  page.element("td", published ? iso_range(*published) : "–", {{"class", "day"}});
  page.open("td").element("bdi", view.source_name_of(index)).close();
  page.open("td").element("bdi", cut_after(claim.answer, 120, false)).close();
  page.open("td", {{"class", "path"}}).element("bdi", place_text(view.result, claim)).close();
  page.close().line();
}

void write_table(PageWriter& page, const PageView& view, const std::vector<Lane>& spoken,
                 const std::vector<Lane>& published) {
  page.open("details", {{"class", "as-table"}}).element("summary", "The same days as a table");
  page.open("div", {{"class", "scroll"}}).open("table", {{"class", "plain"}}).open("thead").open("tr");
  for (const auto* head : {"Question", "Day spoken of", "Published", "Source", "As written", "Place"}) {
    page.element("th", head, {{"scope", "col"}});
  }
  page.close().close().line().open("tbody").line();
  std::set<std::uint32_t> written;  // claims
  for (const auto* lanes : {&spoken, &published}) {
    for (std::size_t i = 0; i < std::min(lanes->size(), kMostLanes); ++i) {
      for (const DayMark& mark : (*lanes)[i].marks) {
        for (const std::uint32_t index : mark.claims) {
          if (!written.insert(index).second) continue;
          write_table_row(page, view, (*lanes)[i], index, lanes == &spoken ? &mark : nullptr);
        }
      }
    }
  }
  page.close().close().close().close().line();
}

}  // namespace

void write_timeline(PageWriter& page, const PageView& view) {
  const auto spoken = lanes_of(view, LaneDays::Spoken, LanesOf::Questions);
  const auto published = lanes_of(view, LaneDays::Published, LanesOf::Questions);
  if (spoken.empty() && published.empty()) return;
  page.open("section", {{"id", "timeline"}}).line().element("h2", "When").line();
  page.open("p", {{"class", "aside"}});
  page.text(
      "The days that claims speak of, or those on which they were published. A bar is a stretch of days, a "
      "red "
      "line joins claims that contradict each other. A hollow mark was worked out from the article's date; "
      "of "
      "days of publication it is the copy of a wire story.");
  page.close().line();
  page.open("div", {{"class", "switches"}}).line();
  write_choice(page, "days", "Days", {{"spoken", "Spoken of"}, {"published", "Of publication"}},
               spoken.empty() ? "published" : "spoken");
  write_choice(page, "lanes", "A lane for each", {{"questions", "Question"}, {"sources", "Source"}},
               "questions");
  page.close().line();
  for (const View& shown : kViews) write_lanes(page, view, shown, lanes_of(view, shown.days, shown.of));
  write_table(page, view, spoken, published);
  page.close().line();
}

}  // namespace factcheck
