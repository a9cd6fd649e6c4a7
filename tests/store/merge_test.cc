#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/claim_file.h"

namespace factcheck {
namespace {

using testing::ElementsAre;

// A claim at a byte, its sentence twenty bytes before it.
Claim claim(const std::string& id, const std::string& answer, std::uint32_t byte, const std::string& text) {
  Claim made;
  made.id = id;
  made.kind = ClaimKind::Name;
  made.answer = answer;
  made.value = {Value::Type::Name, answer, {}, {}, {}};
  made.text = text;
  made.span = {{byte, 1, byte + 1}, {byte + 5, 1, byte + 6}};
  made.sentence = {{byte - 20, 1, byte - 19}, {byte + 30, 1, byte + 31}};
  return made;
}

Claim said(Claim made, ClaimStatus status, const std::string& note = "") {
  made.status = status;
  made.note = note;
  return made;
}

std::vector<std::string> shown(const std::vector<Claim>& claims) {
  std::vector<std::string> lines;
  for (const Claim& c : claims) {
    lines.push_back(c.id + " " + c.answer + " " + std::string(name_of(c.status)) + " @" +
                    std::to_string(c.span.begin.byte) + (c.note.empty() ? "" : " (" + c.note + ")"));
  }
  return lines;
}

const Claim kA = claim("c-a", "Vance", 100, "Vance stepped in.");
const Claim kB = claim("c-b", "Rubio", 200, "Rubio stepped in.");

TEST(MergeClaims, TakesWhatWasFoundWhereNobodySaidAnything) {
  EXPECT_THAT(shown(merge_claims({kA}, {})), ElementsAre("c-a Vance found @100"));
  EXPECT_THAT(shown(merge_claims({}, {kA})), ElementsAre())
      << "an old claim that nobody touched goes with its sentence";
  Claim old = kA;
  old.answer = "Vence";  // what an earlier version found
  EXPECT_THAT(shown(merge_claims({kA}, {old})), ElementsAre("c-a Vance found @100"));
}

TEST(MergeClaims, NeverBringsARejectedClaimBack) {
  const auto merged = merge_claims({kA, kB}, {said(kA, ClaimStatus::Rejected)});
  EXPECT_THAT(shown(merged), ElementsAre("c-a Vance rejected @100", "c-b Rubio found @200"));
  EXPECT_EQ(shown(merge_claims({kA, kB}, merged)), shown(merged));
}

TEST(MergeClaims, KeepsACorrectedValue) {
  Claim corrected = said(kA, ClaimStatus::Corrected, "see the archive");
  corrected.value.text = "JD Vance";
  const auto merged = merge_claims({kA}, {corrected});
  ASSERT_EQ(merged.size(), 1u);
  EXPECT_EQ(merged[0].value.text, "JD Vance");
  EXPECT_EQ(merged[0].note, "see the archive");
}

TEST(MergeClaims, FollowsASentenceThatMoved) {
  Claim moved = kA;
  moved.id = "c-new";  // the file was renamed as well
  moved.span = {{500, 9, 3}, {505, 9, 8}};
  moved.sentence = {{480, 9, 1}, {530, 9, 40}};
  const auto merged = merge_claims({moved, kB}, {said(kA, ClaimStatus::Confirmed)});
  EXPECT_THAT(shown(merged), ElementsAre("c-b Rubio found @200", "c-new Vance confirmed @500"));
  EXPECT_EQ(merged[1].sentence.begin.line, 9u);
}

TEST(MergeClaims, FindsAnEditedAnswerByItsPlaceInTheSentence) {
  Claim edited = said(kA, ClaimStatus::Corrected);
  edited.answer = "JD Vance";
  Claim renamed = kA;
  renamed.id = "c-new";
  EXPECT_THAT(shown(merge_claims({renamed}, {edited})), ElementsAre("c-new JD Vance corrected @100"));
}

TEST(MergeClaims, KeepsAnAddedClaim) {
  Claim added = said(claim("c-x", "Miller", 20, ""), ClaimStatus::Added, "from the radio");
  added.span = added.sentence = {};
  EXPECT_THAT(shown(merge_claims({kA}, {added})),
              ElementsAre("c-x Miller added @0 (from the radio)", "c-a Vance found @100"));
  // When the reader of articles learns to find it, a person's word stands in its place.
  EXPECT_THAT(shown(merge_claims({kA}, {said(kA, ClaimStatus::Added)})), ElementsAre("c-a Vance added @100"));
}

TEST(MergeClaims, NotesThatASentenceIsGoneAndForgetsItWhenItReturns) {
  const Claim confirmed = said(kA, ClaimStatus::Confirmed, "asked twice");
  const auto gone = merge_claims({kB}, {confirmed});
  EXPECT_THAT(shown(gone),
              ElementsAre("c-a Vance confirmed @100 (asked twice; its sentence is no longer in the article)",
                          "c-b Rubio found @200"));
  EXPECT_EQ(shown(merge_claims({kB}, gone)), shown(gone)) << "said once";
  EXPECT_THAT(shown(merge_claims({kA, kB}, gone)),
              ElementsAre("c-a Vance confirmed @100 (asked twice)", "c-b Rubio found @200"));
}

TEST(MergeClaims, KeepsANoteOnAClaimThatWasOnlyRemarkedOn) {
  Claim found = kA;
  found.value.text = "JD Vance";  // found better now
  const auto merged = merge_claims({found}, {said(kA, ClaimStatus::Found, "check")});
  EXPECT_THAT(shown(merged), ElementsAre("c-a Vance found @100 (check)"));
  EXPECT_EQ(merged[0].value.text, "JD Vance");
}

TEST(MergeClaims, GivesEachFoundClaimAwayOnce) {
  Claim twin = kA;
  twin.id = "c-twin";
  twin.span.begin.byte += 7;
  Claim old_twin = said(twin, ClaimStatus::Rejected);
  old_twin.id = "c-old";
  const auto merged = merge_claims({kA, twin}, {old_twin, said(kA, ClaimStatus::Confirmed)});
  EXPECT_THAT(shown(merged), ElementsAre("c-a Vance confirmed @100", "c-twin Vance rejected @107"));
}

TEST(MergeClaims, DoesNotMistakeOtherKindsAndSentencesForTheSame) {
  Claim other_kind = kA;
  other_kind.id = "c-1";
  other_kind.kind = ClaimKind::Agent;
  Claim other_sentence = kA;
  other_sentence.id = "c-2";
  other_sentence.text = "Vance did not step in.";
  const auto merged = merge_claims({other_kind, other_sentence}, {said(kA, ClaimStatus::Rejected)});
  EXPECT_THAT(shown(merged),
              ElementsAre("c-1 Vance found @100", "c-2 Vance found @100",
                          "c-a Vance rejected @100 (its sentence is no longer in the article)"));
}

}  // namespace
}  // namespace factcheck
