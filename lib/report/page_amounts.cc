#include "report/page_amounts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "report/page_axis.h"
#include "report/value_text.h"
#include "report/view.h"

namespace factcheck {
namespace {

// Strips beyond these are only counted.
constexpr std::size_t kMostStrips = 40;
constexpr std::size_t kMostBars = 10;  // in a strip

// Sources named with a figure; the rest is counted, and stands in the matrix.
constexpr std::size_t kMostNames = 2;

// Drawings are as high as their row, so that the grid's lines run through.
constexpr std::string_view kBarMiddle = "50%";

// One answer, in the unit of the strip.
struct Bar {
  double value = 0, low = 0, high = 0;
  double least = 0, most = 0;  // for which the words are true: "more than" leaves room beyond `high`
  bool has_point = true;       // false: a range, which names no one figure
  QuestionStatus status = QuestionStatus::Agree;
  std::string text;
  std::set<std::uint32_t> sources;
};

struct Strip {
  std::uint32_t question = 0;
  std::string unit;
  std::vector<Bar> bars;  // by value
};

bool same_scale(const Quantity& a, const Quantity& b) {
  return a.dimension == b.dimension && a.per == b.per &&
         (a.unit == b.unit || a.dimension != Dimension::Money);
}

Bar bar_of(const Quantity& q, const Quantity& unit) {
  const auto in_unit = [&](double base) { return (base - unit.base_offset) / unit.to_base; };
  Bar bar;
  bar.value = in_unit(q.value * q.to_base + q.base_offset);
  bar.low = std::isfinite(q.expected.low) ? in_unit(q.expected.low) : bar.value;
  bar.high = std::isfinite(q.expected.high) ? in_unit(q.expected.high) : bar.value;
  bar.least = std::min(in_unit(q.stated.low), bar.low);
  bar.most = std::max(in_unit(q.stated.high), bar.high);
  bar.has_point = q.bound != Bound::Range && q.bound != Bound::Vague;
  return bar;
}

bool is_drawable(const Bar& bar) {
  // No news counts so far, and an axis that long would leave the other bars no room.
  constexpr double kMost = 1e30;
  const auto fits = [](double end) { return std::abs(end) <= kMost; };
  return fits(bar.value) && fits(bar.low) && fits(bar.high) && bar.low <= bar.high;
}

std::string unit_text(const Quantity& q) {
  if (q.unit == "percent") return "per cent";
  return q.per.empty() || q.unit.empty() ? q.unit : fmt::format("{} per {}", q.unit, q.per);
}

Strip strip_of(const PageView& view, std::uint32_t question) {
  const JudgedQuestion& judged = view.result.questions[question];
  const auto cells = view.cells(question);
  Strip strip{.question = question, .unit = {}, .bars = {}};
  const Quantity* unit = nullptr;
  for (const Answer& answer : judged.answers) {
    for (const std::uint32_t index : answer.claims) {
      const Claim& claim = view.result.claims[index];
      if (claim.value.type != Value::Type::Quantity || !claim.value.quantity) continue;
      const Quantity& quantity = *claim.value.quantity;
      if (!(quantity.to_base > 0)) continue;
      if (!unit) unit = &quantity;
      if (!same_scale(quantity, *unit)) continue;
      Bar bar = bar_of(quantity, *unit);
      if (!is_drawable(bar)) continue;
      bar.text = value_text(claim);
      const auto same = [&](const Bar& other) { return other.text == bar.text; };
      auto at = std::find_if(strip.bars.begin(), strip.bars.end(), same);
      if (at == strip.bars.end()) at = strip.bars.insert(at, bar);
      at->sources.insert(view.source_of_claim(index));
      at->status = std::max(at->status, cells.at(view.source_of_claim(index)).status);
    }
  }
  if (unit) strip.unit = unit_text(*unit);
  std::stable_sort(strip.bars.begin(), strip.bars.end(),
                   [](const Bar& a, const Bar& b) { return a.value < b.value; });
  if (strip.bars.size() > kMostBars) strip.bars.resize(kMostBars);
  return strip;
}

NumberScale scale_of(const Strip& strip) {
  double low = strip.bars[0].low, high = strip.bars[0].high;
  for (const Bar& bar : strip.bars) {
    low = std::min({low, bar.low, bar.value});
    high = std::max({high, bar.high, bar.value});
  }
  return {low, high};
}

bool is_whole(double value) { return std::floor(value) == value; }

// Half a person is no tick: where all figures are whole, the ticks are.
std::vector<AxisTick> ticks_of(const Strip& strip, const NumberScale& scale) {
  const bool whole =
      std::all_of(strip.bars.begin(), strip.bars.end(), [](const Bar& bar) { return is_whole(bar.value); });
  std::vector<AxisTick> ticks;
  for (const double value : scale.ticks()) {
    if (!whole || is_whole(value)) ticks.push_back({scale.share(value), number_text(value)});
  }
  return ticks;
}

void draw_bar(PageWriter& page, const Bar& bar, const NumberScale& scale,
              const std::vector<AxisTick>& ticks) {
  const std::string_view kind = name_of(bar.status);
  page.open("svg", {{"class", "track"}, {"width", "100%"}, {"height", "26"}, {"aria-hidden", "true"}});
  write_grid(page, ticks);
  if (bar.least < bar.low || bar.most > bar.high) {
    page.open("line", {{"class", fmt::format("beyond {}", kind)},
                       {"x1", std::isinf(bar.least) ? "0" : across(scale.share(bar.least))},
                       {"x2", std::isinf(bar.most) ? "100%" : across(scale.share(bar.most))},
                       {"y1", kBarMiddle},
                       {"y2", kBarMiddle}});
    page.close();
  }
  const double begin = scale.share(bar.low), end = scale.share(bar.high);
  if (end > begin) {
    page.open("rect", {{"class", kind},
                       {"x", across(begin)},
                       {"y", kBarMiddle},
                       {"transform", "translate(0 -5)"},
                       {"width", fmt::format("{:.2f}%", 96 * (end - begin))},
                       {"height", "10"},
                       {"rx", "3"}});
    page.close();
  }
  if (bar.has_point) {
    page.open("circle",
              {{"class", kind}, {"cx", across(scale.share(bar.value))}, {"cy", kBarMiddle}, {"r", "5"}});
    page.close();
  }
  page.close();
}

// "Capital Ledger, Harbour Post and 4 more".
std::string names_text(const PageView& view, const std::set<std::uint32_t>& sources) {
  std::vector<std::string> names;
  for (const std::uint32_t source : sources) names.push_back(view.sources[source]);
  const std::size_t more = names.size() > kMostNames + 1 ? names.size() - kMostNames : 0;
  if (more > 0) names.resize(kMostNames);
  const std::string text = fmt::format("{}", fmt::join(names, ", "));
  return more > 0 ? fmt::format("{} and {} more", text, more) : text;
}

void write_strip(PageWriter& page, const PageView& view, const Strip& strip) {
  const JudgedQuestion& judged = view.result.questions[strip.question];
  const NumberScale scale = scale_of(strip);
  const auto ticks = ticks_of(strip, scale);
  page.open("figure", {{"class", "strip"}, {"data-status", name_of(judged.status)}}).line();
  page.open("figcaption").open("a", {{"href", link_to(judged)}});
  page.element("span", sign_of(judged.status), {{"class", "sign"}, {"aria-hidden", "true"}});
  page.element("bdi", judged.question.text).close();
  if (!strip.unit.empty()) page.element("span", fmt::format("in {}", strip.unit), {{"class", "note"}});
  if (scale.is_log()) page.element("span", "in powers of ten", {{"class", "note"}});
  page.close().line();
  for (const Bar& bar : strip.bars) {
    page.open("div", {{"class", "bar"}}).element("bdi", bar.text, {{"class", "amount"}});
    page.element("bdi", names_text(view, bar.sources), {{"class", "names"}});
    draw_bar(page, bar, scale, ticks);
    page.close().line();
  }
  page.open("div", {{"class", "bar"}}).element("span", "", {{"class", "amount"}});
  page.element("span", "", {{"class", "names"}});
  write_axis(page, ticks);
  page.close().close().line();
}

}  // namespace

void write_amounts(PageWriter& page, const PageView& view) {
  std::vector<Strip> strips;
  std::size_t all = 0;
  for (std::uint32_t q = 0; q < view.result.questions.size(); ++q) {
    if (view.result.questions[q].status < QuestionStatus::Differ) continue;
    Strip strip = strip_of(view, q);
    if (strip.bars.size() < 2) continue;
    ++all;
    if (strips.size() < kMostStrips) strips.push_back(std::move(strip));
  }
  if (strips.empty()) return;
  page.open("section", {{"id", "amounts"}}).line().element("h2", "How much").line();
  page.open("p", {{"class", "aside"}});
  page.text(
      "Each figure as it can have been meant: the dot is what is written, the bar what a reader would take "
      "it "
      "for, a dotted line the room that “more than” or “at most” leaves.");
  if (all > strips.size()) page.text(fmt::format(" The first {} of {} questions.", strips.size(), all));
  page.close().line();
  page.open("div", {{"class", "strips"}}).line();
  for (const Strip& strip : strips) write_strip(page, view, strip);
  page.close().close().line();
}

}  // namespace factcheck
