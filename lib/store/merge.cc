// An article read anew, and what a person said of its claims before.
#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>

#include "store/claim_file.h"

namespace factcheck {
namespace {

constexpr std::string_view kGone = "its sentence is no longer in the article";

bool is_said(const Claim& claim) { return claim.status != ClaimStatus::Found || !claim.note.empty(); }

// The note as the person left it, without the remark of ours.
std::string own_note(std::string note) {
  const std::size_t at = note.rfind(kGone);
  if (at == std::string::npos || at + kGone.size() != note.size()) return note;
  note.resize(at);
  while (note.ends_with(' ') || note.ends_with(';')) note.pop_back();
  return note;
}

std::string with_remark(const std::string& note) {
  const std::string own = own_note(note);
  return own.empty() ? std::string(kGone) : own + "; " + std::string(kGone);
}

// Finds each old claim among those found, by its id, else by kind, answer and sentence, else by kind,
// sentence and place in it (then its answer was edited). Each is given away once.
class Finder {
 public:
  explicit Finder(const std::vector<Claim>& found) : taken_(found.size()) {
    // From the back, so that the first of equal ones is handed out first.
    for (std::size_t i = found.size(); i-- > 0;) {
      by_id_[found[i].id].push_back(i);
      by_answer_[answer_key(found[i])].push_back(i);
      by_place_[place_key(found[i])].push_back(i);
    }
  }

  std::optional<std::size_t> by_id(const Claim& old) { return take(by_id_, old.id); }
  std::optional<std::size_t> by_words(const Claim& old) {
    if (old.text.empty()) return {};
    if (const auto same = take(by_answer_, answer_key(old))) return same;
    if (old.status == ClaimStatus::Added) return {};
    return take(by_place_, place_key(old));
  }

  bool taken(std::size_t i) const { return taken_[i]; }

 private:
  static std::tuple<ClaimKind, std::string, std::string> answer_key(const Claim& claim) {
    return {claim.kind, claim.text, claim.answer};
  }
  static std::tuple<ClaimKind, std::string, std::uint32_t> place_key(const Claim& claim) {
    return {claim.kind, claim.text, claim.span.begin.byte - claim.sentence.begin.byte};
  }

  template <class Map>
  std::optional<std::size_t> take(Map& map, const typename Map::key_type& key) {
    const auto entry = map.find(key);
    if (entry == map.end()) return {};
    auto& waiting = entry->second;
    while (!waiting.empty() && taken_[waiting.back()]) waiting.pop_back();
    if (waiting.empty()) return {};
    const std::size_t index = waiting.back();
    waiting.pop_back();
    taken_[index] = true;
    return index;
  }

  std::vector<char> taken_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_id_;
  std::map<std::tuple<ClaimKind, std::string, std::string>, std::vector<std::size_t>> by_answer_;
  std::map<std::tuple<ClaimKind, std::string, std::uint32_t>, std::vector<std::size_t>> by_place_;
};

// The person's claim, standing where the article now has it.
Claim at_new_place(const Claim& old, const Claim& found) {
  if (old.status == ClaimStatus::Found) {
    Claim claim = found;  // only a note was said
    claim.note = own_note(old.note);
    return claim;
  }
  Claim claim = old;
  claim.id = found.id;
  claim.article = found.article;
  claim.span = found.span;
  claim.sentence = found.sentence;
  claim.note = own_note(old.note);
  return claim;
}

}  // namespace

std::vector<Claim> merge_claims(std::vector<Claim> found, const std::vector<Claim>& kept) {
  Finder finder(found);
  std::vector<std::optional<std::size_t>> match(kept.size());
  // All ids first, so that words do not take away what another's id stands for.
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (is_said(kept[i])) match[i] = finder.by_id(kept[i]);
  }
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (is_said(kept[i]) && !match[i]) match[i] = finder.by_words(kept[i]);
  }

  std::vector<Claim> merged = std::move(found);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (match[i]) {
      merged[*match[i]] = at_new_place(kept[i], merged[*match[i]]);
    } else if (is_said(kept[i])) {
      merged.push_back(kept[i]);
      merged.back().article = 0;
      const bool gone = kept[i].status != ClaimStatus::Added;
      merged.back().note = gone ? with_remark(kept[i].note) : kept[i].note;
    }
  }
  std::stable_sort(merged.begin(), merged.end(),
                   [](const Claim& a, const Claim& b) { return a.span.begin.byte < b.span.begin.byte; });
  return merged;
}

}  // namespace factcheck
