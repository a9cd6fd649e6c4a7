#include "accepted_files.h"

#include <fmt/format.h>

#include <filesystem>
#include <set>

#include "inputs.h"
#include "output.h"
#include "save_file.h"
#include "saved_result.h"

namespace factcheck {
namespace {

constexpr std::uint64_t kLargestFile = 64U << 20;  // bytes

// What cannot be looked at may be there: reading it says why not.
bool is_there(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::status(path, ignored).type() != std::filesystem::file_type::not_found;
}

// The text of a file that may only be missing where nobody named it. Nothing, and `failed`, where that was
// said.
std::optional<std::string> read_kept(const std::string& path, bool named, std::string_view maker,
                                     bool& failed) {
  if (!is_there(path)) {
    failed = named;
    if (named) say_error(fmt::format("no such file: {}", path), fmt::format("`{}` writes it", maker));
    return {};
  }
  auto text = read_whole_file(path, kLargestFile);
  if (text && text.value().size() <= kLargestFile) return std::move(text).value();
  failed = true;
  if (text)
    say_error(fmt::format("{}: larger than {} MB", path, kLargestFile >> 20));
  else
    say_error(text.error());
  return {};
}

void say_stale_marks(const AppliedMarks& marks, const CrossCheck& result) {
  for (const Error& fault : marks.faults)
    say_note(fmt::format("{}:{}:{}: {}", fault.path, fault.line, fault.column, fault.message));
  for (const TextMark& mark : marks.unused) {
    say_note(fmt::format("{}:{}:{}: no finding needs this mark", result.articles[mark.article].path,
                         mark.place.line, mark.place.column));
  }
}

void say_stale(const Stale& stale, const CrossCheck& result, const Options& options) {
  if (options.quiet > 0) return;
  say_stale_marks(stale.marks, result);
  if (!stale.entries.empty()) {
    const bool one = stale.entries.size() == 1;
    say_note(fmt::format("{}: {} {} no longer found; `factcheck baseline prune` drops {}",
                         baseline_file(options), stale.entries.size(), one ? "finding is" : "findings are",
                         one ? "it" : "them"));
  }
  for (const StaleDecision& old : stale.decisions) {
    const std::string what = old.expired ? fmt::format("expired on {}", iso_date(*old.decision.expires))
                                         : std::string("is on no finding");
    say_note(fmt::format("{}: the decision on {} {}", decisions_file(options), old.decision.finding, what));
  }
}

// Takes away what an earlier result had.
void keep_what_is_new(CrossCheck& result, const CrossCheck& before) {
  std::set<std::string_view> known;
  for (const Finding& finding : before.findings) known.insert(finding.id);
  std::erase_if(result.findings, [&](const Finding& finding) { return known.contains(finding.id); });
}

}  // namespace

std::string baseline_file(const Options& options) {
  return options.baseline.value_or(std::string(kBaselineFile));
}

std::string decisions_file(const Options& options) {
  return options.decisions.value_or(std::string(kDecisionsFile));
}

bool decisions_exist(const Options& options) { return is_there(decisions_file(options)); }

bool baseline_exists(const Options& options) { return is_there(baseline_file(options)); }

std::optional<Decisions> read_decisions(const Options& options) {
  const std::string path = decisions_file(options);
  bool failed = false;
  const auto text = read_kept(path, options.decisions.has_value(), "factcheck review", failed);
  if (failed) return std::nullopt;
  if (!text) return Decisions{};
  auto decisions = parse_decisions(*text, path);
  if (decisions) return std::move(decisions).value();
  say_error(decisions.error());
  return std::nullopt;
}

bool change_decisions(const Options& options, const std::function<void(Decisions&)>& change) {
  const std::string path = decisions_file(options);
  const FileLock lock(path);
  if (!lock.held()) return false;
  // A file that is missing is made, named or not.
  auto decisions = is_there(path) ? read_decisions(options) : std::optional(Decisions{});
  if (!decisions) return false;
  change(*decisions);
  const int failure = save_file_durably(path, write_decisions(*decisions));
  if (failure != 0) say_unwritten('`' + path + '`', failure);
  return failure == 0;
}

std::optional<Accepted> read_accepted(const Options& options) {
  Accepted accepted;
  accepted.today = options.as_of;
  accepted.text_marks = options.text_marks;
  if (!options.no_baseline) {
    const std::string path = baseline_file(options);
    bool failed = false;
    if (const auto text = read_kept(path, options.baseline.has_value(), "factcheck baseline write", failed)) {
      auto baseline = parse_baseline(*text, path);
      if (!baseline) {
        say_error(baseline.error());
        return std::nullopt;
      }
      accepted.baseline = std::move(baseline).value();
    }
    if (failed) return std::nullopt;
  }
  if (options.no_decisions) return accepted;
  auto decisions = read_decisions(options);
  if (!decisions) return std::nullopt;
  accepted.decisions = std::move(*decisions);
  return accepted;
}

bool settle_accepted(CrossCheck& result, const Accepted& accepted, const Options& options) {
  const Stale stale = apply_accepted(result, accepted);
  say_stale(stale, result, options);
  if (options.strict && !stale.empty()) result.complete = false;
  if (!options.since) return true;
  const auto before = read_saved_result(*options.since);
  if (before) keep_what_is_new(result, *before);
  return before.has_value();
}

}  // namespace factcheck
