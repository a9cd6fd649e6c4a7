#include "mention/name_borders.h"

#include <algorithm>
#include <span>

#include "mention/offices.h"

namespace factcheck {
namespace {

// A name that the network sees.
struct Label {
  std::uint32_t first = 0, last = 0;
  NameKind kind = NameKind::None;
};

std::vector<Label> labels_of(const Analysis& analysis) {
  std::vector<Label> labels;
  const auto& tokens = analysis.tokens;
  for (const Sentence& sentence : analysis.sentences) {
    for (std::uint32_t at = sentence.first; at < sentence.last;) {
      std::uint32_t last = at + 1;
      while (last < sentence.last && tokens[last].name == tokens[at].name && !tokens[last].name_begins)
        ++last;
      if (tokens[at].name != NameKind::None) labels.push_back({at, last, tokens[at].name});
      at = last;
    }
  }
  return labels;
}

class Mender {
 public:
  Mender(const Analysis& analysis, const std::vector<NameCandidate>& candidates)
      : tokens_(analysis.tokens), labels_(labels_of(analysis)), candidates_(candidates) {}

  std::vector<NameCandidate> run() {
    std::size_t label = 0;
    for (std::size_t at = 0; at < candidates_.size();) {
      const NameCandidate& candidate = candidates_[at];
      while (label < labels_.size() && labels_[label].last <= candidate.first) ++label;
      std::size_t end = at + 1;
      if (const std::size_t covered = covered_by(label, at); covered > 0) {
        end = at + covered;
        widen(label, at, end);
      } else {
        found_.push_back(candidate);
        if (candidate.heading && is_label(label, candidate)) found_.back().heading = false;
      }
      at = end;
    }
    return std::move(found_);
  }

 private:
  // How many candidates from `at` on lie in the label, which is wider than they are; 0 if it is not, or not
  // to be believed.
  std::size_t covered_by(std::size_t label, std::size_t at) const {
    if (label >= labels_.size() || candidates_[at].heading) return 0;
    const Label& name = labels_[label];
    if (name.first > candidates_[at].first || (!found_.empty() && name.first < found_.back().last)) return 0;
    std::size_t end = at;
    while (end < candidates_.size() && candidates_[end].last <= name.last) ++end;
    if (end == at || (end < candidates_.size() && candidates_[end].first < name.last)) return 0;
    if (name.first == candidates_[at].first && name.last == candidates_[end - 1].last && end == at + 1)
      return 0;
    if (!may_widen(name)) return 0;
    for (std::size_t i = at; i < end; ++i) {
      if (candidates_[i].titled && name.kind != NameKind::PER) return 0;
      if (i > at && tokens_[candidates_[i].first - 1].text == "-") return 0;  // two names in one word
    }
    return end - at;
  }

  // In a title all words have capitals; there a name is what the network sees.
  bool is_label(std::size_t label, const NameCandidate& candidate) const {
    return label < labels_.size() && labels_[label].first == candidate.first &&
           labels_[label].last == candidate.last;
  }

  bool may_widen(const Label& name) const {
    const Token& first = tokens_[name.first];
    const Token& last = tokens_[name.last - 1];
    if (first.upos != Upos::PROPN || last.upos != Upos::PROPN || last.shape == Shape::Lower) return false;
    const auto inside = tokens_.subspan(name.first, name.last - name.first);
    // "Carl Holm [echoed] Falk": a sentence, not a name.
    return std::ranges::none_of(inside, [](const Token& token) {
      return token.shape == Shape::Lower && (token.upos == Upos::VERB || token.upos == Upos::AUX);
    });
  }

  void widen(std::size_t label, std::size_t at, std::size_t end) {
    NameCandidate whole = candidates_[at];
    if (!whole.titled) whole.first = labels_[label].first;  // "Vice [Admiral] Carl Holm" is no name
    if (!title_follows(whole.last, labels_[label].last)) whole.last = labels_[label].last;
    if (labels_[label].kind == NameKind::ORG || end > at + 1 || whole.kind != EntityKind::Person) {
      whole.kind = EntityKind::Unknown;  // to be told anew
      whole.body = BodyClass::None;
      whole.acronym = false;
    }
    found_.push_back(whole);
  }

  // "EU [Trade Commissioner]", "U.S. [Trade] Representative": the words behind the name are of a title.
  bool title_follows(std::uint32_t at, std::uint32_t label_end) const {
    constexpr std::size_t kMostWords = 3;
    if (at >= label_end) return false;
    const auto limit = static_cast<std::uint32_t>(std::min(tokens_.size(), label_end + kMostWords));
    const auto office = match_office(tokens_, at, limit);
    return office && office->office->title && office->last >= label_end && office->last - at > 1;
  }

  std::span<const Token> tokens_;
  std::vector<Label> labels_;
  const std::vector<NameCandidate>& candidates_;
  std::vector<NameCandidate> found_;
};

}  // namespace

std::vector<NameCandidate> mend_borders(const Analysis& analysis,
                                        const std::vector<NameCandidate>& candidates) {
  return Mender(analysis, candidates).run();
}

}  // namespace factcheck
