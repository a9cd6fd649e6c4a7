#include "claim/figure_sums.h"

#include <algorithm>
#include <array>

#include "claim/predicates.h"
#include "mention/reference_nouns.h"

namespace factcheck {
namespace {

constexpr auto kAttackers = std::to_array<std::string_view>(
    {"assailant", "attacker", "bomber", "fighter", "gunman", "hijacker", "insurgent", "jihadist", "militant",
     "rebel", "shooter", "suspect", "terrorist"});
static_assert(std::ranges::is_sorted(kAttackers), "searched by halving");

struct Sum {
  double all = 0;
  double without_attackers = 0;
  bool about = false;

  void add(double number, std::string_view noun) {
    all += number;
    if (!std::ranges::binary_search(kAttackers, noun)) without_attackers += number;
  }
};

bool is_person(std::string_view noun) { return meaning_of_noun(noun).kind == NounKind::Person; }

// "a child", "an officer": one person, though no figure is written.
bool is_one_person(const Reading& reading, const NounPhrase& phrase) {
  const auto& tokens = reading.analysis().tokens;
  const std::string_view opening = tokens[phrase.first].lower;
  return (opening == "a" || opening == "an") && is_person(tokens[phrase.head].lemma);
}

bool add_count(const Quantity& quantity, Sum& sum) {
  const bool plain = quantity.bound == Bound::Exact || quantity.bound == Bound::AtLeast ||
                     quantity.bound == Bound::MoreThan || quantity.bound == Bound::About;
  // "40 people and 12 miners": the miners may be of the people.
  if (!plain || quantity.counted == "person" || !is_person(quantity.counted)) return false;
  sum.about = sum.about || quantity.bound == Bound::About;
  sum.add(quantity.value, quantity.counted);
  return true;
}

bool counted_up(const Reading& reading, const CountedPhrase& count, const Draft& draft) {
  const PhrasePlace& place = reading.place_of(static_cast<std::uint32_t>(count.phrase));
  const bool own_place = (place.site == Site::Subject || place.site == Site::Object) && place.host < 0;
  const Sense* sense = sense_of_predicate(draft.predicate, draft.object);
  return own_place && sense != nullptr && sense->running;
}

void add_sum(const Draft& first, ByteSpan words, const Sum& sum, const Document& document, Drafts& drafts) {
  Draft draft = first;
  Quantity& quantity = *draft.value.quantity;
  quantity.value = sum.all;
  quantity.counted = "person";
  quantity.counted_span = {};
  quantity.bound = sum.about ? Bound::About : Bound::AtLeast;
  set_intervals(quantity, sum.without_attackers, sum.all, 0);
  draft.subject = "people";
  draft.answer = words;
  draft.value.text = plain_words(document.quote(words));
  drafts.push_back(std::move(draft));
}

}  // namespace

void add_sums(const Reading& reading, const std::vector<CountedPhrase>& counts, Drafts& drafts) {
  const auto& phrases = reading.analysis().phrases;
  auto count = counts.begin();
  while (count != counts.end()) {
    const auto start = count++;
    const std::size_t first = start->draft;
    Sum sum;
    if (!counted_up(reading, *start, drafts[first]) || !add_count(*drafts[first].value.quantity, sum))
      continue;
    auto last = static_cast<std::size_t>(start->phrase);
    bool whole = true;
    for (std::size_t next = last + 1;
         next < phrases.size() && phrases[next].coordinated_with == static_cast<std::int32_t>(last); ++next) {
      last = next;
      if (count != counts.end() && count->phrase == static_cast<std::int32_t>(next)) {
        whole = add_count(*drafts[count->draft].value.quantity, sum) && whole &&
                drafts[count->draft].predicate == drafts[first].predicate;
        ++count;
      } else if (is_one_person(reading, phrases[next])) {
        sum.add(1, reading.analysis().tokens[phrases[next].head].lemma);
      } else {
        whole = false;
      }
    }
    const bool begins = phrases[static_cast<std::size_t>(start->phrase)].coordinated_with < 0;
    if (!whole || !begins || last == static_cast<std::size_t>(start->phrase)) continue;
    const Draft whose = drafts[first];
    const ByteSpan words = reading.analysis().span_of(phrases[static_cast<std::size_t>(start->phrase)].first,
                                                      phrases[last].last);
    add_sum(whose, words, sum, reading.document(), drafts);
  }
}

}  // namespace factcheck
