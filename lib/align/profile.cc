#include "align/profile.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "align/aliases.h"
#include "align/incidents.h"
#include "align/near_copies.h"
#include "align/noun_groups.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "base/utf8.h"
#include "claim/own_words.h"

namespace factcheck {
namespace {

// A claim on another year's event is background, even where the words would fit. Days.
constexpr int kStoryReach = 20;

// "That attack killed 27": an event named before, and not the one the article is on.
bool points_back(std::string_view words) {
  const std::string lower = ' ' + ascii_lower(words);
  return lower.find(" that ") != std::string::npos || lower.find(" those ") != std::string::npos;
}

// "At least 27 died in that attack, while a car bomb killed 22": all of the sentence is on other events.
bool tells_of_other_event(std::string_view sentence) {
  static constexpr std::string_view kEvents[] = {
      "accident",  "attack", "blast",    "bombing",  "collision", "crash", "disaster", "earthquake",
      "explosion", "fire",   "incident", "massacre", "quake",     "raid",  "shooting", "storm"};
  const std::string lower = ascii_lower(sentence);
  for (std::size_t at = lower.find(" that "); at != std::string::npos; at = lower.find(" that ", at + 1)) {
    const std::string_view behind = std::string_view(lower).substr(at + 6);
    const bool event = std::ranges::any_of(kEvents, [&](std::string_view word) {
      return behind.starts_with(word) &&
             (behind.size() == word.size() || !(behind[word.size()] >= 'a' && behind[word.size()] <= 'z'));
    });
    if (event) return true;
  }
  return false;
}

bool is_background(const Claim& claim) {
  if (claim.value.quantity &&
      (points_back(claim.subject) || points_back(claim.object) || tells_of_other_event(claim.text)))
    return true;
  if (!claim.when || !claim.as_of) return false;
  const auto gap_before = (claim.as_of->first - claim.when->last).count();
  const auto gap_after = (claim.when->first - claim.as_of->last).count();
  return gap_before > kStoryReach || gap_after > kStoryReach;
}

// "Elon Musk" and "Musk" share their last word. "Donald Trump's campaign" is keyed by "campaign".
WordId last_word_key(std::string_view subject) {
  std::size_t end = subject.size();
  // What follows a preposition describes: "the head of the office" is keyed by "head".
  for (const std::string_view cut : {" of ", " in ", " at ", " to ", " from ", ","}) {
    end = std::min(end, subject.find(cut));
  }
  return last_word(subject.substr(0, end));
}

// "the other two bombs": the word before the figure.
bool follows_other(const Claim& claim) {
  const std::size_t at = place_of_answer(claim);
  if (at == std::string::npos || at < 7) return false;
  const std::string before = ascii_lower(std::string_view(claim.text).substr(at - 7, 7));
  return before.ends_with(" other ") || before.ends_with("nother ");
}

// "three more deaths", "another 20", "20 others".
bool counts_on_top(const Claim& claim) {
  static constexpr std::string_view kOnTop[] = {"more",    "another",    "other", "others",
                                                "further", "additional", "extra"};
  std::string words = ascii_lower(claim.subject + ' ' + claim.answer + ' ' + claim.object) + ' ';
  if (follows_other(claim)) return true;
  std::size_t begin = 0;
  for (std::size_t at = words.find(' '); at != std::string::npos;
       begin = at + 1, at = words.find(' ', begin)) {
    const std::string_view word = std::string_view(words).substr(begin, at - begin);
    const bool bound = word == "more" && std::string_view(words).substr(at).starts_with(" than ");
    if (!bound && std::ranges::find(kOnTop, word) != std::end(kOnTop)) return true;
  }
  return false;
}

// "a fake doctor" is no doctor, "five former ministers" are no ministers. What is only said to be one may be
// one.
std::uint32_t standings_in(std::string_view text) {
  std::uint32_t standings = 0;
  for (const std::string_view word : words_in_order(text)) {
    const Attribute* row = find_attribute(ascii_lower(word));
    if (row && row->standing != Standing::Alleged) standings |= 1U << static_cast<unsigned>(row->standing);
  }
  return standings;
}

// Of words in small letters: names are one or are not, whatever stands near them.
std::vector<WordVector> vectors_of(std::string_view phrase) {
  constexpr std::size_t kMost = 4;
  constexpr std::size_t kShortest = 3;  // bytes
  std::vector<WordVector> vectors;
  for (const std::string_view word : words_in_order(phrase)) {
    if (word.size() < kShortest || word[0] < 'a' || word[0] > 'z' || is_function_word(word)) continue;
    if (const WordVector vector = word_vector(word); !vector.empty()) vectors.push_back(vector);
    if (vectors.size() == kMost) break;
  }
  return vectors;
}

// The claim's sentence without what is counted beside its answer: "170,000 in the province and tens of
// thousands more in countries around the ocean".
std::string_view without_further_counts(const Claim& claim) {
  static constexpr std::string_view kCounts[] = {" and tens of", " and dozens", " and scores",
                                                 " and hundreds", " and thousands"};
  const std::string_view text = claim.text;
  const std::size_t at = place_of_answer(claim);
  if (at == std::string::npos) return text;
  std::size_t end = text.size();
  for (const std::string_view words : kCounts) end = std::min(end, text.find(words, at));
  return text.substr(0, end);
}

// "in 13 countries", "around the Indian Ocean": no figure of one province is held against it.
bool reaches_wide(const Claim& claim) {
  static constexpr std::string_view kWide[] = {"countries", "nations",   "worldwide", "around the world",
                                               " ocean",    "mostly in", "mainly in", "largely in"};
  const std::string lower = ascii_lower(without_further_counts(claim));
  return std::ranges::any_of(kWide,
                             [&](std::string_view words) { return lower.find(words) != std::string::npos; });
}

// The first word of the predicate, of "be missing" what stands behind "be".
std::string_view verb_of(const Claim& claim) {
  const std::string_view predicate = claim.predicate;
  const std::string_view first = predicate.substr(0, predicate.find(' '));
  return first == "be" && predicate.size() > 3 ? predicate.substr(3) : first;
}

std::string_view topic_of(const Sense* sense, std::string_view verb) {
  if (sense == nullptr) return verb;
  return sense->topic.empty() ? sense->id : sense->topic;
}

std::span<const WordId> frame_of(const Profile& profile, Profiles::Lists& lists) {
  if (profile.object.empty()) return profile.subject;
  if (profile.subject.empty()) return profile.object;
  std::vector<WordId> frame;
  std::ranges::set_union(profile.subject, profile.object, std::back_inserter(frame));
  return lists.words.add(frame);
}

// `before` is the profile of the claim before, of the same sentence more often than not.
Profile make_profile(const Claim& claim, const Aliases& aliases, const Profile* before,
                     Profiles::Lists& lists) {
  // What a thing is called is asked of its name as written.
  const std::string_view subject =
      claim.kind == ClaimKind::Name ? std::string_view(claim.subject) : aliases.one_name(claim.subject);
  Profile profile;
  profile.claim = &claim;
  profile.sense = sense_of_predicate(claim.predicate, claim.object);
  profile.verb = verb_of(claim);
  profile.topic = topic_of(profile.sense, profile.verb);
  const std::string_view deed = profile.verb.substr(0, profile.verb.find(' '));
  profile.verb_vector = word_vector(deed);
  profile.verb_stem = fast_hash(stem(deed));
  profile.subject_vectors = lists.vectors.add(vectors_of(subject));
  profile.object_vectors = lists.vectors.add(vectors_of(claim.object));
  profile.subject = lists.words.add(content_words(subject));
  profile.object = lists.words.add(content_words(aliases.one_name(claim.object)));
  profile.frame = frame_of(profile, lists);
  const bool same_sentence = before != nullptr && before->claim->text == claim.text;
  profile.sentence = same_sentence ? before->sentence : lists.words.add(content_words(claim.text));
  profile.figures = lists.words.add(figure_words(claim.subject + ' ' + claim.object));
  const std::string_view last = std::string_view(claim.predicate).substr(claim.predicate.rfind(' ') + 1);
  if (last == "from" || last == "to" || last == "by") profile.direction = last;
  profile.subject_key = last_word_key(subject);
  // "49 dead and 53 more wounded": the wounded are more than the dead, not more than the wounded.
  const bool hurt = profile.sense && profile.sense->id == "injure";
  profile.additional = claim.kind == ClaimKind::Count && !hurt && counts_on_top(claim);
  profile.background = is_background(claim);
  if (is_circumstance(claim.kind)) profile.incident = incident_of(claim, profile.sense);
  profile.reaches_wide = claim.value.quantity && reaches_wide(claim);
  profile.standings = standings_in(claim.object);
  if (claim.kind == ClaimKind::Count) profile.standings |= standings_in(claim.subject);
  if (claim.value.quantity && claim.value.quantity->dimension == Dimension::Count) {
    profile.counted = group_of_counted(claim.value.quantity->counted);
    const WordId head = last_word(claim.value.quantity->counted);
    const WordId plural = profile.subject_key;
    // "people", or a name where the words do not say who: what carries the passengers does not describe them.
    const bool counts_subject =
        plural == head ||
        group_of_counted(claim.subject.substr(claim.subject.rfind(' ') + 1)) == profile.counted ||
        claim.subject == "people";
    if (counts_subject) {
      std::vector<WordId> modifiers;
      std::ranges::copy_if(profile.subject, std::back_inserter(modifiers),
                           [&](WordId word) { return word != head && word != plural; });
      profile.modifiers = lists.words.add(modifiers);
    }
  }
  return profile;
}

}  // namespace

Profiles::Profiles(const std::vector<Claim>& claims, unsigned jobs) : all_(claims.size()) {
  const Aliases aliases(claims);
  constexpr std::size_t kBatch = 1024;
  lists_.resize((claims.size() + kBatch - 1) / kBatch);
  for_each_index(lists_.size(), jobs, [&](std::size_t batch) {
    const std::size_t end = std::min(claims.size(), (batch + 1) * kBatch);
    const Profile* before = nullptr;
    for (std::size_t i = batch * kBatch; i < end; before = &all_[i++])
      all_[i] = make_profile(claims[i], aliases, before, lists_[batch]);
  });
}

std::string_view topic_of(const Claim& claim) {
  return topic_of(sense_of_predicate(claim.predicate, claim.object), verb_of(claim));
}

bool same_subject(const Profile& a, const Profile& b) {
  if (a.subject_key == 0 || a.subject_key != b.subject_key) return false;
  return shared_words(a.subject, b.subject) == std::min(a.subject.size(), b.subject.size());
}

bool same_telling_value(const Quantity& a, const Quantity& b) {
  constexpr double kTelling = 10;
  return a.value == b.value && a.unit == b.unit && std::fabs(a.value) >= kTelling;
}

}  // namespace factcheck
