#include "mention/reporting_verbs.h"

#include <algorithm>
#include <vector>

#include "mention/added_rows.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

//   lemma, stance, speech, clause, infinitive, addressee
constexpr auto kReportingVerbs = std::to_array<ReportingVerb>({
    {"accuse", Stance::Doubted, false, false, false, false},
    {"acknowledge", Stance::Admits, true, true, false, false},
    {"add", Stance::Neutral, true, true, false, false},
    {"admit", Stance::Admits, true, true, false, false},
    {"advise", Stance::Neutral, true, true, false, true},
    {"affirm", Stance::Neutral, true, true, false, false},
    {"agree", Stance::Neutral, true, true, false, false},
    {"allege", Stance::Doubted, true, true, false, false},
    {"announce", Stance::Neutral, true, true, false, false},
    {"answer", Stance::Neutral, true, false, false, false},
    {"argue", Stance::Neutral, true, true, false, false},
    {"ask", Stance::Asks, true, false, false, true},
    {"assert", Stance::Neutral, true, true, false, false},
    {"assume", Stance::Belief, false, true, false, false},
    {"assure", Stance::Neutral, true, true, false, true},
    {"attest", Stance::Neutral, true, true, false, false},
    {"beg", Stance::Asks, true, false, false, true},
    {"begin", Stance::Neutral, true, false, false, false},
    {"believe", Stance::Belief, false, true, false, false},
    {"bemoan", Stance::Factive, true, false, false, false},
    {"blame", Stance::Doubted, false, false, false, false},
    {"blast", Stance::Neutral, true, false, false, false},
    {"boast", Stance::Doubted, true, true, false, false},
    {"brag", Stance::Doubted, true, true, false, false},
    {"broadcast", Stance::Neutral, true, false, false, false},
    {"calculate", Stance::Neutral, false, true, false, false},
    {"call", Stance::Neutral, true, false, false, false},
    {"caution", Stance::Warns, true, true, false, true},
    {"chant", Stance::Neutral, true, false, false, false},
    {"charge", Stance::Doubted, false, true, false, false},
    {"chime", Stance::Neutral, true, false, false, false},
    {"cite", Stance::Neutral, false, false, false, false},
    {"claim", Stance::Doubted, true, true, true, false},
    {"clarify", Stance::Neutral, true, true, false, false},
    {"comment", Stance::Neutral, true, false, false, false},
    {"complain", Stance::Neutral, true, true, false, false},
    {"concede", Stance::Admits, true, true, false, false},
    {"conclude", Stance::Neutral, true, true, false, false},
    {"condemn", Stance::Neutral, true, false, false, false},
    {"confess", Stance::Admits, true, true, false, false},
    {"confirm", Stance::Admits, true, true, false, false},
    {"contend", Stance::Neutral, true, true, false, false},
    {"continue", Stance::Neutral, true, false, false, false},
    {"convince", Stance::Neutral, false, true, false, true},
    {"counter", Stance::Neutral, true, true, false, false},
    {"criticise", Stance::Neutral, true, false, false, false},
    {"criticize", Stance::Neutral, true, false, false, false},
    {"cry", Stance::Neutral, true, false, false, false},
    {"decide", Stance::Neutral, false, true, false, false},
    {"declare", Stance::Neutral, true, true, false, false},
    {"demand", Stance::Asks, true, true, true, false},
    {"denounce", Stance::Neutral, true, false, false, false},
    {"deny", Stance::Denies, true, true, false, false},
    {"describe", Stance::Neutral, true, false, false, false},
    {"disclose", Stance::Factive, true, true, false, false},
    {"dismiss", Stance::Denies, false, false, false, false},
    {"dispute", Stance::Denies, false, true, false, false},
    {"doubt", Stance::Doubted, false, true, false, false},
    {"elaborate", Stance::Neutral, true, false, false, false},
    {"emphasise", Stance::Neutral, true, true, false, false},
    {"emphasize", Stance::Neutral, true, true, false, false},
    {"estimate", Stance::Neutral, false, true, false, false},
    {"exclaim", Stance::Neutral, true, false, false, false},
    {"expect", Stance::Belief, false, true, false, false},
    {"explain", Stance::Neutral, true, true, false, false},
    {"fear", Stance::Belief, false, true, false, false},
    {"feel", Stance::Belief, true, true, false, false},
    {"find", Stance::Neutral, false, true, false, false},
    {"forecast", Stance::Predicts, false, true, false, false},
    {"gripe", Stance::Neutral, true, true, false, false},
    {"grumble", Stance::Neutral, true, true, false, false},
    {"headline", Stance::Neutral, true, false, false, false},
    {"hint", Stance::Doubted, false, true, false, false},
    {"hope", Stance::Belief, false, true, false, false},
    {"imply", Stance::Doubted, false, true, false, false},
    {"indicate", Stance::Neutral, false, true, false, false},
    {"inform", Stance::Neutral, false, true, false, true},
    {"inquire", Stance::Asks, true, false, false, false},
    {"insist", Stance::Neutral, true, true, false, false},
    {"interject", Stance::Neutral, true, false, false, false},
    {"joke", Stance::Doubted, true, true, false, false},
    {"know", Stance::Factive, false, true, false, false},
    {"lament", Stance::Factive, true, true, false, false},
    {"learn", Stance::Factive, false, true, false, false},
    {"maintain", Stance::Neutral, true, true, false, false},
    {"mock", Stance::Neutral, true, false, false, false},
    {"muse", Stance::Neutral, true, false, false, false},
    {"mutter", Stance::Neutral, true, false, false, false},
    {"note", Stance::Factive, true, true, false, false},
    {"notice", Stance::Factive, false, true, false, false},
    {"notify", Stance::Neutral, false, true, false, true},
    {"observe", Stance::Neutral, true, true, false, false},
    {"opine", Stance::Neutral, true, false, false, false},
    {"plead", Stance::Asks, true, false, false, false},
    {"pledge", Stance::Commits, true, true, true, false},
    {"point", Stance::Factive, true, false, false, false},
    {"post", Stance::Neutral, true, true, false, false},
    {"praise", Stance::Neutral, true, false, false, false},
    {"predict", Stance::Predicts, true, true, false, false},
    {"proclaim", Stance::Neutral, true, true, false, false},
    {"promise", Stance::Commits, true, true, true, true},
    {"propose", Stance::Neutral, true, true, false, false},
    {"publish", Stance::Neutral, true, false, false, false},
    {"question", Stance::Asks, true, false, false, false},
    {"quip", Stance::Neutral, true, false, false, false},
    {"quote", Stance::Neutral, false, false, false, false},
    {"realise", Stance::Factive, false, true, false, false},
    {"realize", Stance::Factive, false, true, false, false},
    {"reassure", Stance::Neutral, true, true, false, true},
    {"rebut", Stance::Denies, true, false, false, false},
    {"recall", Stance::Factive, true, true, false, false},
    {"reckon", Stance::Belief, true, true, false, false},
    {"recognise", Stance::Factive, false, true, false, false},
    {"recognize", Stance::Factive, false, true, false, false},
    {"recommend", Stance::Neutral, true, true, false, false},
    {"recount", Stance::Neutral, true, true, false, false},
    {"refute", Stance::Denies, false, true, false, false},
    {"reiterate", Stance::Neutral, true, true, false, false},
    {"reject", Stance::Denies, false, false, false, false},
    {"remark", Stance::Neutral, true, true, false, false},
    {"remember", Stance::Factive, false, true, false, false},
    {"remind", Stance::Factive, true, true, false, true},
    {"repeat", Stance::Neutral, true, true, false, false},
    {"reply", Stance::Neutral, true, true, false, false},
    {"report", Stance::Neutral, true, true, false, false},
    {"request", Stance::Asks, false, true, false, false},
    {"respond", Stance::Neutral, true, true, false, false},
    {"retort", Stance::Neutral, true, true, false, false},
    {"reveal", Stance::Factive, true, true, false, false},
    {"rule", Stance::Neutral, false, true, false, false},
    {"say", Stance::Neutral, true, true, false, false},
    {"scold", Stance::Neutral, true, false, false, true},
    {"scream", Stance::Neutral, true, false, false, false},
    {"shout", Stance::Neutral, true, true, false, false},
    {"show", Stance::Neutral, false, true, false, false},
    {"signal", Stance::Neutral, false, true, false, false},
    {"sing", Stance::Neutral, true, false, false, false},
    {"slam", Stance::Neutral, true, false, false, false},
    {"speculate", Stance::Doubted, true, true, false, false},
    {"state", Stance::Neutral, true, true, false, false},
    {"stipulate", Stance::Neutral, false, true, false, false},
    {"stress", Stance::Neutral, true, true, false, false},
    {"suggest", Stance::Doubted, true, true, false, false},
    {"suspect", Stance::Belief, false, true, false, false},
    {"swear", Stance::Commits, true, true, true, false},
    {"tell", Stance::Neutral, true, true, false, true},
    {"testify", Stance::Neutral, true, true, false, false},
    {"think", Stance::Belief, false, true, false, false},
    {"threaten", Stance::Commits, true, true, true, false},
    {"tout", Stance::Neutral, false, false, false, false},
    {"tweet", Stance::Neutral, true, true, false, false},
    {"underline", Stance::Neutral, true, true, false, false},
    {"understand", Stance::Belief, false, true, false, false},
    {"urge", Stance::Asks, true, false, false, true},
    {"vow", Stance::Commits, true, true, true, false},
    {"warn", Stance::Warns, true, true, false, true},
    {"whisper", Stance::Neutral, true, true, false, false},
    {"wonder", Stance::Asks, true, false, false, false},
    {"worry", Stance::Belief, true, true, false, false},
    {"write", Stance::Neutral, true, true, false, false},
    {"yell", Stance::Neutral, true, true, false, false},
});
static_assert(is_table(kReportingVerbs, &ReportingVerb::lemma));
constexpr WordIndex kReportingVerbsIndex(kReportingVerbs, &ReportingVerb::lemma);

// In order of their lemmas.
std::vector<ReportingVerb>& added_verbs() {
  static std::vector<ReportingVerb> verbs;
  return verbs;
}

}  // namespace

void take_added_reporting_verbs(const std::vector<AddedReportingVerb>& verbs) {
  added_verbs().clear();
  for (const AddedReportingVerb& row : verbs) {
    added_verbs().push_back({row.verb, row.stance, row.speech, row.clause, row.infinitive, row.addressee});
  }
  std::ranges::stable_sort(added_verbs(), {}, &ReportingVerb::lemma);
}

const ReportingVerb* find_reporting_verb(std::string_view lemma) {
  const std::vector<ReportingVerb>& added = added_verbs();
  if (!added.empty()) {
    const auto found = std::ranges::lower_bound(added, lemma, {}, &ReportingVerb::lemma);
    if (found != added.end() && found->lemma == lemma) return &*found;
  }
  return kReportingVerbsIndex.find(lemma);
}

std::string_view name_of(Stance stance) {
  switch (stance) {
    case Stance::Neutral:
      return "neutral";
    case Stance::Doubted:
      return "doubted";
    case Stance::Denies:
      return "denies";
    case Stance::Admits:
      return "admits";
    case Stance::Factive:
      return "factive";
    case Stance::Belief:
      return "belief";
    case Stance::Predicts:
      return "predicts";
    case Stance::Warns:
      return "warns";
    case Stance::Commits:
      return "commits";
    case Stance::Asks:
      return "asks";
  }
  return "";
}

}  // namespace factcheck
