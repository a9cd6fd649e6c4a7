#include "review_screen.h"

#include <fmt/format.h>
#include <unistd.h>

#include "base/harmless.h"
#include "base/utf8.h"
#include "output.h"
#include "report/text.h"
#include "terminal.h"
#include "user_program.h"

namespace factcheck {
namespace {

constexpr std::string_view kClear = "\x1b[2J\x1b[H";
constexpr std::string_view kKeys =
    "[a] right, to be mended  [f] false alarm  [w] won't fix  [s] skip  [b] back  [u] undo  [e] edit  [q] "
    "quit\n";

void put(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
    if (written <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::optional<Opinion> opinion_of(char key) {
  switch (key) {
    case 'a':
      return Opinion::Confirmed;
    case 'f':
      return Opinion::FalseAlarm;
    case 'w':
      return Opinion::WontFix;
    default:
      return std::nullopt;
  }
}

}  // namespace

void ReviewScreen::show(std::size_t at, const std::string& remark) const {
  ReportOptions report = options_.report;
  report.color = use_color(options_.color, false);
  report.width = output_width(options_.width, false);
  put(kClear);
  put(fmt::format("{} of {}\n\n", at + 1, findings_.size()));
  put(write_one_finding(result_, findings_[at], report));
  put("\n");
  if (!remark.empty()) put(harmless_line(remark) + "\n");
  put(kKeys);
}

void ReviewScreen::edit(Keyboard& keyboard, const Finding& finding, std::string& remark) const {
  put("[1] the first place  [2] the second\n");
  const char which = keyboard.key();
  if (which != '1' && which != '2') return;
  const Claim& claim = result_.claims[which == '1' ? finding.a : finding.b];
  std::vector<std::string> words = user_program({"VISUAL", "EDITOR"}, "vi");
  // The way of vi, emacs, nano, and most others. A path that begins with a dash is no option.
  words.push_back(fmt::format("+{}", claim.span.begin.line));
  const std::string& path = result_.articles[claim.article].path;
  words.push_back(path.starts_with('-') ? "./" + path : path);
  if (!keyboard.run(words)) remark = fmt::format("cannot start the editor `{}`; set $VISUAL", words[0]);
}

Decision ReviewScreen::decision_on(const Finding& finding, Opinion said, std::string reason) const {
  return {.finding = finding.id,
          .opinion = said,
          .reason = std::move(reason),
          .by = options_.by,
          .on = options_.as_of,
          .expires = options_.expires};
}

bool ReviewScreen::run(Keyboard& keyboard, const Keep& keep) {
  // For undo: where one stood, and what had been decided there.
  std::vector<std::pair<std::size_t, std::optional<Decision>>> before;
  std::vector<std::optional<Decision>> decided(findings_.size());
  std::size_t at = 0;
  std::string remark;
  while (at < findings_.size()) {
    show(at, remark);
    remark.clear();
    const Finding& finding = result_.findings[findings_[at]];
    const char key = keyboard.key();
    if (key == 'q') break;
    if (key == 's') ++at;
    if (key == 'b' && at > 0) --at;
    if (key == 'e') edit(keyboard, finding, remark);
    if (key == 'u' && before.empty()) remark = "nothing to undo";
    if (key == 'u' && !before.empty()) {
      at = before.back().first;
      decided[at] = std::move(before.back().second);
      before.pop_back();
      if (!keep(result_.findings[findings_[at]].id, decided[at])) return false;
    }
    const auto said = opinion_of(key);
    if (!said) continue;
    const auto reason = keyboard.line(fmt::format("{}, because: ", name_of(*said)));
    if (!reason || reason->find_first_not_of(" \t") == std::string::npos || find_invalid_utf8(*reason)) {
      remark = "a decision needs a reason";
      continue;
    }
    before.emplace_back(at, decided[at]);
    decided[at] = decision_on(finding, *said, *reason);
    if (!keep(finding.id, decided[at])) return false;
    ++at;
  }
  put(std::string(kClear) +
      fmt::format("{} left without a word\n", findings_.size() - std::min(at, findings_.size())));
  return true;
}

}  // namespace factcheck
