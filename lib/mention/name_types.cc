#include "mention/name_types.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

#include "mention/first_names.h"
#include "mention/offices.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// Weights in hundredths: of each feature, one a sort.
constexpr std::int16_t kWeights[] = {
#include "mention/name_type_weights.inc"
};

// The share of all weight from which a sort is taken; tuned for the F1 of people, organisations and places on
// news.
constexpr double kSure = 0.6;

constexpr std::size_t kKinds = kNameKindCount;
constexpr std::size_t kRules = 10;  // kinds of candidates, and none
constexpr std::size_t kLabels = kKinds * 2;

// Words beside a name that say what it is.
constexpr auto kBefore = std::to_array<std::string_view>(
    {"\"",     "'s", "(",  ",",       "-",    ".",      ":",    "a",    "against", "an",   "and",
     "around", "as", "at", "between", "by",   "called", "for",  "from", "in",      "into", "like",
     "near",   "of", "on", "or",      "than", "that",   "told", "to",   "under",   "when", "with"});
constexpr auto kAfter = std::to_array<std::string_view>(
    {"\"",         "'s",        "(",         ")",        ",",           "-",         ".",        ":",
     "added",      "and",       "area",      "at",       "authorities", "by",        "city",     "community",
     "company",    "cuisine",   "culture",   "district", "family",      "for",       "forces",   "from",
     "government", "had",       "has",       "he",       "in",          "is",        "language", "leader",
     "member",     "members",   "of",        "office",   "officials",   "on",        "or",       "people",
     "players",    "police",    "president", "province", "region",      "residents", "said",     "says",
     "she",        "spokesman", "state",     "style",    "system",      "team",      "that",     "to",
     "told",       "village",   "war",       "was",      "were",        "which",     "who",      "will",
     "women",      "would",     "youth"});

// Where each group of features begins.
enum Start : std::uint16_t {
  Label = 0,                    // by the network, of all words of the name or of some
  RuleLabel = Label + kLabels,  // with the kind that the scan gave
  Votes = RuleLabel + kRules * kLabels,
  Size = Votes + kKinds * 4,
  ShapeOf = Size + 4,
  Known = ShapeOf + 14,
  Ending = Known + 12,
  Around = Ending + 12,
  Before = Around + 8,
  BeforeArticle = Before + kBefore.size() + 2,
  After = BeforeArticle + kBefore.size() + 2,
  End = After + kAfter.size() + 2
};
static_assert(std::size(kWeights) == std::size_t{End} * kNameSorts, "train the weights anew");

std::uint16_t feature(std::uint16_t start, std::size_t value) {
  return static_cast<std::uint16_t>(start + value);
}

std::string key_of_span(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) {
  return std::string(key_of(tokens, first, last).view());
}

std::array<double, kNameSorts> shares(const std::vector<std::uint16_t>& features) {
  std::array<double, kNameSorts> all{};
  for (const std::uint16_t at : features) {
    for (std::size_t sort = 0; sort < kNameSorts; ++sort)
      all[sort] += kWeights[at * kNameSorts + sort] / 100.0;
  }
  const double highest = *std::ranges::max_element(all);
  double sum = 0;
  for (double& one : all) sum += one = std::exp(one - highest);
  for (double& one : all) one /= sum;
  return all;
}

EntityKind kind_of(NameKind kind) {
  switch (kind) {
    case NameKind::EVENT:
      return EntityKind::Event;
    case NameKind::WORK:
      return EntityKind::Work;
    case NameKind::LAW:
      return EntityKind::Law;
    case NameKind::PRODUCT:
      return EntityKind::Product;
    default:
      return EntityKind::Unknown;
  }
}

}  // namespace

NameTypes::NameTypes(const Analysis& analysis, const std::vector<NameCandidate>& candidates)
    : analysis_(analysis) {
  sentence_first_.assign(analysis.tokens.size(), 0);
  for (const Sentence& sentence : analysis.sentences) {
    std::fill(sentence_first_.begin() + sentence.first, sentence_first_.begin() + sentence.last,
              sentence.first);
  }
  const auto vote = [&](const std::string& key, NameKind kind) {
    ++votes_[key][static_cast<std::size_t>(kind)];
  };
  for (const NameCandidate& candidate : candidates) {
    const Span label = label_of(candidate);
    if (label.kind == NameKind::None) continue;
    const std::string key = key_of_span(analysis.tokens, candidate.first, candidate.last);
    if (key.empty()) continue;
    vote(key, label.kind);
    if (label.kind == NameKind::PER && candidate.last - candidate.first > 1) {
      vote(key_of_span(analysis.tokens, candidate.last - 1, candidate.last), label.kind);
    }
  }
}

// The network's name that shares most words with the candidate.
NameTypes::Span NameTypes::label_of(const NameCandidate& candidate) const {
  const auto& tokens = analysis_.tokens;
  Span best;
  std::uint32_t most = 0;
  for (std::uint32_t at = candidate.first; at < candidate.last;) {
    const NameKind kind = tokens[at].name;
    std::uint32_t last = at + 1;
    while (last < candidate.last && tokens[last].name == kind && !tokens[last].name_begins) ++last;
    if (kind != NameKind::None && last - at > most) {
      most = last - at;
      best = {at, last, kind};
    }
    at = last;
  }
  return best;
}

std::vector<std::uint16_t> NameTypes::features(const NameCandidate& candidate) const {
  const std::span<const Token> tokens = analysis_.tokens;
  const std::uint32_t first = candidate.first;
  const std::uint32_t last = candidate.last;
  const std::uint32_t size = last - first;
  std::vector<std::uint16_t> found;
  found.reserve(32);
  const Span label = label_of(candidate);
  const bool goes_on = last < tokens.size() && tokens[last].name == label.kind && !tokens[last].name_begins;
  const bool whole = label.first == first && label.last == last && !goes_on && tokens[first].name_begins;
  const std::size_t said = static_cast<std::size_t>(label.kind) * 2 + whole;
  const std::size_t rule = candidate.labelled ? kRules - 1 : static_cast<std::size_t>(candidate.kind);
  found.push_back(feature(Label, said));
  found.push_back(feature(RuleLabel, rule * kLabels + said));
  const std::string key = key_of_span(tokens, first, last);
  if (const auto votes = votes_.find(key); votes != votes_.end()) {
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      const std::size_t count = votes->second[kind];
      if (count > 0) found.push_back(feature(Votes, kind * 4 + std::min<std::size_t>(count, 4) - 1));
    }
  }
  found.push_back(feature(Size, std::min(size, 4U) - 1));
  const Token& start = tokens[first];
  const bool one = size == 1;
  if (start.shape == Shape::Upper) {
    found.push_back(feature(ShapeOf, (one ? 0U : 5U) + std::min<std::size_t>(start.text.size(), 6) - 2));
  } else {
    found.push_back(feature(ShapeOf, (start.shape == Shape::Lower ? 10U : 12U) + one));
  }
  const WordKey first_key(start.lower);
  const WordKey last_key(tokens[last - 1].lower);
  if (const KnownPlace* place = find_place(key)) {
    found.push_back(feature(Known, static_cast<std::size_t>(place->kind)));
  }
  if (find_body(key) != nullptr) found.push_back(feature(Known, 4));
  if (!country_of_demonym(key).empty()) found.push_back(feature(Known, 5));
  if (!country_of_demonym(first_key.view()).empty() && size > 1) found.push_back(feature(Known, 6));
  if (!country_of_demonym(last_key.view()).empty() && size > 1) found.push_back(feature(Known, 7));
  if (find_first_name(first_key.view())) found.push_back(feature(Known, 7 + std::min(size, 3U)));
  if (find_place(first_key.view()) != nullptr && size > 1) found.push_back(feature(Known, 11));
  const auto ending = [&](std::string_view word, std::size_t at) {
    if (body_class_of_ending(word) != BodyClass::None) found.push_back(feature(Ending, at));
    if (is_place_ending(word)) found.push_back(feature(Ending, at + 1));
    if (is_event_ending(word)) found.push_back(feature(Ending, at + 2));
    if (is_law_ending(word)) found.push_back(feature(Ending, at + 3));
  };
  ending(last_key.view(), one ? 0 : 4);
  bool of = false;
  for (std::uint32_t at = first; at + 1 < last; ++at) of = of || tokens[at].lower == "of";
  if (size > 1) ending(first_key.view(), 8);
  const bool opens = sentence_first_[first] == first;
  if (of) found.push_back(feature(Around, 0));
  if (opens) found.push_back(feature(Around, 1));
  if (!opens && tokens[first - 1].lower == "the") found.push_back(feature(Around, 2));
  if (!opens &&
      (find_honorific(WordKey(tokens[first - 1].lower).view()) || match_office(tokens, first - 1, first))) {
    found.push_back(feature(Around, 3));
  }
  if (!opens && tokens[first - 1].upos == Upos::ADP) found.push_back(feature(Around, 4));
  const auto look_up = [&](std::uint16_t group, const auto& words, bool outside, std::uint32_t at) {
    const auto word = outside ? words.end() : std::ranges::find(words, tokens[at].lower);
    const std::size_t place = outside ? words.size() : static_cast<std::size_t>(word - words.begin());
    found.push_back(feature(group, place + (!outside && word == words.end())));
  };
  look_up(Before, kBefore, opens, first - 1);
  std::uint32_t article = first;
  while (article > sentence_first_[first] && is_any(tokens[article - 1].lower, {"a", "an", "the"})) --article;
  look_up(BeforeArticle, kBefore, article == sentence_first_[first], article - 1);
  const bool closes = last >= tokens.size() || sentence_first_[last] == last;
  look_up(After, kAfter, closes, last);
  const bool tagged = std::ranges::any_of(tokens.subspan(first, size),
                                          [](const Token& token) { return token.upos == Upos::PROPN; });
  found.push_back(feature(Around, tagged ? 5 : 6));
  found.push_back(feature(Around, 7));
  return found;
}

std::size_t NameTypes::feature_count() { return End; }

namespace {

// "the South", "Monday": with a capital, and no name by itself. What stands in small letters is one only
// where the tagger takes it for one, too: "a flight to kerala".
bool is_common(std::span<const Token> tokens, const NameCandidate& candidate) {
  const Token& first = tokens[candidate.first];
  // "Pro Tem", "Admiral": the end of a title before its holder.
  if (candidate.last < tokens.size() && tokens[candidate.last].upos == Upos::PROPN) {
    const std::uint32_t limit = candidate.first - std::min(candidate.first, 3U);
    const auto office = match_office_before(tokens, limit, candidate.last);
    if (office && office->first <= candidate.first && office->office->title) return true;
  }
  if (candidate.last - candidate.first > 1) return false;
  const WordKey key(first.lower);
  const bool small = first.shape == Shape::Lower && (first.upos != Upos::PROPN || first.text.size() < 3);
  return small || is_never_name(key.view()) || is_closed_class(key.view()) ||
         is_any(key.view(), {"east", "north", "south", "west"});
}

}  // namespace

std::vector<NameCandidate> labelled_names(const Analysis& analysis,
                                          const std::vector<NameCandidate>& others) {
  const auto& tokens = analysis.tokens;
  std::vector<NameCandidate> found;
  auto other = others.begin();
  for (const Sentence& sentence : analysis.sentences) {
    if (is_title_case(analysis, sentence)) continue;
    for (std::uint32_t at = sentence.first; at < sentence.last;) {
      std::uint32_t last = at + 1;
      while (last < sentence.last && tokens[last].name == tokens[at].name && !tokens[last].name_begins)
        ++last;
      while (other != others.end() && other->last <= at) ++other;
      const bool free = other == others.end() || other->first >= last;
      if (tokens[at].name != NameKind::None && free) {
        NameCandidate candidate{.first = at, .last = last, .labelled = true};
        while (candidate.first < candidate.last && tokens[candidate.first].upos == Upos::DET)
          ++candidate.first;
        while (candidate.first < candidate.last && (tokens[candidate.last - 1].xpos == Xpos::POS ||
                                                    tokens[candidate.last - 1].upos == Upos::PUNCT)) {
          --candidate.last;
        }
        // "the Marsh-Reyes feud": the scan knows two names in one word, and takes none.
        const bool joined = std::any_of(tokens.begin() + candidate.first, tokens.begin() + candidate.last,
                                        [](const Token& token) { return token.text == "-"; });
        if (candidate.first < candidate.last && !joined && !is_common(tokens, candidate))
          found.push_back(candidate);
      }
      at = last;
    }
  }
  return found;
}

namespace {

void set_sort(const Analysis& analysis, NameSort sort, NameCandidate& candidate) {
  const auto& tokens = analysis.tokens;
  switch (sort) {
    case NameSort::Nothing:
      break;
    case NameSort::Person:
      candidate.kind = EntityKind::Person;
      if (const auto gender = find_first_name(WordKey(tokens[candidate.first].lower).view());
          gender && candidate.gender == Gender::Unknown) {
        candidate.gender = *gender;
      }
      break;
    case NameSort::Organisation:
      candidate.kind = EntityKind::Organisation;
      candidate.body = body_class_of_ending(WordKey(tokens[candidate.last - 1].lower).view());
      break;
    case NameSort::Place:
      candidate.kind = EntityKind::Place;
      break;
    case NameSort::Group:
      candidate.kind = EntityKind::Group;
      break;
    case NameSort::Other:
      candidate.kind = kind_of(tokens[candidate.first].name);
      break;
  }
}

}  // namespace

namespace {

// "the Marsh-Reyes feud" where Linda Marsh and Tom Reyes are told of: two names, and not a third.
bool joins_two(std::span<const Token> tokens, const NameCandidate& candidate,
               const std::unordered_set<std::string_view>& last_words) {
  return candidate.last - candidate.first == 3 && tokens[candidate.first + 1].text == "-" &&
         last_words.contains(tokens[candidate.first].text) &&
         last_words.contains(tokens[candidate.last - 1].text);
}

}  // namespace

void decide_types(const Analysis& analysis, std::vector<NameCandidate>& candidates) {
  const auto labelled = labelled_names(analysis, candidates);
  candidates.insert(candidates.end(), labelled.begin(), labelled.end());
  std::ranges::sort(candidates, {}, &NameCandidate::first);
  const NameTypes types(analysis, candidates);
  // One name is of one sort in an article: the mean, by their logarithms, of what is said of its mentions.
  struct Sum {
    std::array<double, kNameSorts> logarithms{};
    std::size_t count = 0;
  };
  std::unordered_map<std::string_view, Sum> sums;  // by keys
  std::vector<std::string> keys(candidates.size());
  for (std::size_t at = 0; at < candidates.size(); ++at) {
    const NameCandidate& candidate = candidates[at];
    if (candidate.kind != EntityKind::Unknown || candidate.heading) continue;
    keys[at] = key_of_span(analysis.tokens, candidate.first, candidate.last);
    const auto share = shares(types.features(candidate));
    Sum& sum = sums[keys[at]];
    ++sum.count;
    for (std::size_t sort = 0; sort < kNameSorts; ++sort)
      sum.logarithms[sort] += std::log(std::max(share[sort], 1e-4));
  }
  std::unordered_set<std::string_view> last_words;
  for (const NameCandidate& candidate : candidates) {
    const bool joined =
        candidate.last - candidate.first == 3 && analysis.tokens[candidate.first + 1].text == "-";
    if (!joined) last_words.insert(analysis.tokens[candidate.last - 1].text);
  }
  std::vector<NameCandidate> kept;
  for (std::size_t at = 0; at < candidates.size(); ++at) {
    NameCandidate candidate = candidates[at];
    if (candidate.kind == EntityKind::Unknown && !candidate.heading && !keys[at].empty()) {
      const Sum& sum = sums[keys[at]];
      auto mean = sum.logarithms;
      double whole = 0;
      for (double& one : mean) whole += one = std::exp(one / static_cast<double>(sum.count));
      const auto best = static_cast<std::size_t>(std::ranges::max_element(mean) - mean.begin());
      const bool sure = mean[best] >= kSure * whole && !joins_two(analysis.tokens, candidate, last_words);
      if (sure) set_sort(analysis, static_cast<NameSort>(best), candidate);
    }
    if (!candidate.labelled || candidate.kind != EntityKind::Unknown) kept.push_back(candidate);
  }
  candidates = std::move(kept);
}

}  // namespace factcheck
