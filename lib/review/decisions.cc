#include "review/decisions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/harmless.h"
#include "base/nearest.h"
#include "store/yaml_text.h"
#include "store/yaml_tree.h"

namespace factcheck {
namespace {

using Kind = YamlNode::Kind;

constexpr auto kOpinions =
    std::to_array<Opinion>({Opinion::FalseAlarm, Opinion::Confirmed, Opinion::WontFix});

constexpr std::array<std::string_view, 6> kKeys = {"finding", "verdict", "reason", "by", "on", "expires"};

constexpr std::string_view kHead =
    "# factcheck-decisions 1\n"
    "# What people said of findings: `verdict` is false-alarm, confirmed or wont-fix; `reason` is needed.\n";

// Reads one file; the first mistake stands in `error_`.
class DecisionsReader {
 public:
  DecisionsReader(const YamlTree& tree, const std::string& path) : tree_(tree), path_(path) {}

  Result<Decisions> read() {
    const YamlNode& root = tree_.nodes[0];
    if (root.kind == Kind::Null) return Decisions{};
    const YamlNode* list = list_under_root(root);
    Decisions decisions;
    std::set<std::string> decided;
    for (std::size_t i = 0; !error_ && list && i < list->children.size(); ++i) {
      const YamlNode& item = tree_.nodes[list->children[i]];
      Decision decision = decision_of(item);
      if (error_) break;
      if (!decided.insert(decision.finding).second)
        fail(item, fmt::format("`{}` is decided on twice", harmless_line(decision.finding)));
      decisions.push_back(std::move(decision));
    }
    if (error_) return *error_;
    std::ranges::sort(decisions, {}, &Decision::finding);
    return decisions;
  }

 private:
  const YamlNode* list_under_root(const YamlNode& root) {
    if (root.kind == Kind::Map && root.children.size() == 2 && node(root.children[0]).scalar == "decisions") {
      const YamlNode& list = node(root.children[1]);
      if (list.kind == Kind::Sequence) return &list;
      if (list.kind == Kind::Null) return nullptr;
    }
    fail(root, "a decisions file holds one list, `decisions`, and nothing else");
    return nullptr;
  }

  Decision decision_of(const YamlNode& item) {
    Decision decision;
    if (item.kind != Kind::Map)
      return fail(item, "a decision is a map with `finding`, `verdict` and `reason`"), decision;
    bool has_opinion = false;
    for (std::size_t i = 0; i + 1 < item.children.size() && !error_; i += 2) {
      const YamlNode& key = node(item.children[i]);
      const YamlNode& value = node(item.children[i + 1]);
      if (value.kind != Kind::Scalar && value.kind != Kind::Null)
        return fail(value, fmt::format("`{}` is a text", harmless_line(key.scalar))), decision;
      has_opinion = has_opinion || key.scalar == "verdict";
      set(decision, key, value);
    }
    if (error_) return decision;
    if (!decision.finding.starts_with("fc1:")) {
      fail(item, decision.finding.empty() ? "`finding` is missing" : "`finding` is an id such as fc1:7b1e…");
    } else if (!has_opinion) {
      fail(item, "`verdict` is missing");
    } else if (decision.reason.find_first_not_of(" \t\n") == std::string::npos) {
      fail(item, "`reason` is missing: say why, for the next who reads it");
    }
    return decision;
  }

  void set(Decision& decision, const YamlNode& key, const YamlNode& value) {
    if (key.scalar == "finding") {
      decision.finding = value.scalar;
    } else if (key.scalar == "verdict") {
      const auto found = opinion(value.scalar);
      if (!found)
        fail(value, fmt::format("`verdict` is false-alarm, confirmed or wont-fix; found `{}`",
                                harmless_line(value.scalar)));
      else
        decision.opinion = *found;
    } else if (key.scalar == "reason") {
      decision.reason = value.scalar;
    } else if (key.scalar == "by") {
      decision.by = value.scalar;
    } else if (key.scalar == "on") {
      decision.on = day_of(key, value);
    } else if (key.scalar == "expires") {
      decision.expires = day_of(key, value);
    } else {
      const std::string_view near = nearest(key.scalar, kKeys);
      fail(key, fmt::format("unknown key `{}`{}", harmless_line(key.scalar),
                            near.empty() ? "" : fmt::format(", did you mean `{}`?", near)));
    }
  }

  std::optional<Day> day_of(const YamlNode& key, const YamlNode& value) {
    if (value.kind == Kind::Null || value.scalar.empty()) return {};
    const auto days = parse_iso(value.scalar);
    if (!days || days->first != days->last) {
      fail(value, fmt::format("`{}` is a day such as 2026-11-22; found `{}`", key.scalar,
                              harmless_line(value.scalar)));
      return {};
    }
    return days->first;
  }

  const YamlNode& node(std::uint32_t index) const { return tree_.nodes[index]; }

  void fail(const YamlNode& at, std::string message) {
    if (error_) return;
    error_ = Error{.code = "malformed",
                   .path = path_,
                   .line = at.line,
                   .column = at.column,
                   .byte = {},
                   .message = std::move(message)};
  }

  const YamlTree& tree_;
  const std::string& path_;
  std::optional<Error> error_;
};

}  // namespace

std::optional<Opinion> opinion(std::string_view name) {
  const auto found = std::ranges::find(kOpinions, name, [](Opinion o) { return name_of(o); });
  return found == kOpinions.end() ? std::nullopt : std::optional(*found);
}

std::string write_decisions(const Decisions& decisions) {
  std::string text(kHead);
  text += decisions.empty() ? "decisions: []\n" : "decisions:\n";
  for (const Decision& decision : decisions) {
    text += fmt::format("  - finding: {}\n    verdict: {}\n    reason: {}\n", yaml_quoted(decision.finding),
                        name_of(decision.opinion), yaml_quoted(decision.reason));
    if (!decision.by.empty()) text += fmt::format("    by: {}\n", yaml_quoted(decision.by));
    if (decision.on) text += fmt::format("    \"on\": {}\n", yaml_quoted(iso_date(*decision.on)));
    if (decision.expires) text += fmt::format("    expires: {}\n", yaml_quoted(iso_date(*decision.expires)));
  }
  return text;
}

Result<Decisions> parse_decisions(std::string_view text, const std::string& path) {
  const auto tree = read_yaml(text, path);
  if (!tree) return tree.error();
  return DecisionsReader(tree.value(), path).read();
}

void decide(Decisions& decisions, Decision decision) {
  const auto at = std::ranges::lower_bound(decisions, decision.finding, {}, &Decision::finding);
  if (at != decisions.end() && at->finding == decision.finding)
    *at = std::move(decision);
  else
    decisions.insert(at, std::move(decision));
}

void withdraw(Decisions& decisions, std::string_view finding) {
  std::erase_if(decisions, [&](const Decision& decision) { return decision.finding == finding; });
}

std::vector<StaleDecision> apply_decisions(CrossCheck& result, const Decisions& decisions,
                                           const std::optional<Day>& today) {
  std::set<std::string_view> met;
  std::vector<StaleDecision> stale;
  for (Finding& finding : result.findings) {
    const auto at = std::ranges::lower_bound(decisions, finding.id, {}, &Decision::finding);
    if (at == decisions.end() || at->finding != finding.id) continue;
    met.insert(at->finding);
    if (today && at->expires && *at->expires <= *today) {
      stale.push_back({*at, true});
    } else {
      finding.decision = *at;
    }
  }
  for (const Decision& decision : decisions) {
    if (!met.contains(decision.finding)) stale.push_back({decision, false});
  }
  std::ranges::sort(stale, {},
                    [](const StaleDecision& s) -> const std::string& { return s.decision.finding; });
  return stale;
}

std::optional<Day> latest_day(const CrossCheck& result) {
  std::optional<Day> latest;
  for (const Article& article : result.articles) {
    if (article.published && (!latest || article.published->last > *latest)) latest = article.published->last;
  }
  return latest;
}

}  // namespace factcheck
