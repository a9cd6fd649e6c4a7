#include "align/question.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "align/comparable.h"
#include "align/question_text.h"
#include "base/hash.h"

namespace factcheck {
namespace {

// A claim with a figure, in an article of its own.
Claim figure(std::uint32_t article, ClaimKind kind, std::string subject, std::string predicate,
             std::string object, std::string answer, std::string text) {
  Claim claim;
  claim.article = article;
  claim.kind = kind;
  claim.subject = std::move(subject);
  claim.predicate = std::move(predicate);
  claim.object = std::move(object);
  claim.answer = std::move(answer);
  claim.text = std::move(text);
  const auto found = read_quantity(claim.answer);
  if (found.size() == 1) {
    claim.value.type = Value::Type::Quantity;
    claim.value.quantity = found[0];
  }
  return claim;
}

std::size_t questions_with_pairs(const std::vector<Article>& articles, const std::vector<Claim>& claims) {
  const auto questions = find_questions(articles, claims, {.jobs = 1});
  return static_cast<std::size_t>(
      std::ranges::count_if(questions, [](const Question& q) { return !q.pairs.empty(); }));
}

TEST(FindQuestions, JoinsOneGiftInTwoWordings) {
  const std::vector<Article> articles(2);
  const std::vector<Claim> claims = {
      figure(0, ClaimKind::Amount, "Ruth Ames", "donate", "to Carl Munro's campaign", "$250mn",
             "Critics cite Ruth Ames's $250mn donation to Carl Munro's campaign."),
      figure(1, ClaimKind::Amount, "Ames", "spend", "through committees supporting Munro",
             "over $260 million",
             "Ames spent over $260 million through committees supporting Munro, filings show."),
  };
  EXPECT_EQ(questions_with_pairs(articles, claims), 1u);
}

// Another year's train is another train, unless both say which day they speak of.
TEST(FindQuestions, IsNotSureAcrossSeasons) {
  const std::vector<Article> articles(2);
  const auto aboard = [](std::uint32_t article, std::string answer, std::string_view as_of) {
    Claim claim =
        figure(article, ClaimKind::Count, "train", "carry", "passengers", answer,
               "The train to Harwick was carrying " + answer + " passengers when it left the track.");
    claim.value.quantity->counted = "passenger";
    claim.as_of = parse_iso(as_of);
    return claim;
  };
  const auto score = [&](std::string_view first, std::string_view second) {
    const std::vector<Claim> claims = {aboard(0, "238", first), aboard(1, "231", second)};
    const auto questions = find_questions(articles, claims, {.jobs = 1, .one_event = true});
    return questions.empty() || questions[0].pairs.empty() ? 0.0 : questions[0].pairs[0].score;
  };
  EXPECT_GE(score("2024-03-01", "2024-03-02"), kSameThing);
  EXPECT_LT(score("2021-03-01", "2024-03-02"), kSameThing);
}

TEST(FindQuestions, KeepsTwoDeedsApart) {
  const std::vector<Article> articles(2);
  const std::vector<Claim> claims = {
      figure(0, ClaimKind::Amount, "Ruth Ames", "donate", "to Carl Munro's campaign", "$250mn",
             "Critics cite Ruth Ames's $250mn donation to Carl Munro's campaign."),
      figure(1, ClaimKind::Amount, "Ruth Ames", "pay", "Carl Munro to settle a lawsuit", "$10 million",
             "Ruth Ames agreed to pay Carl Munro $10 million to settle a lawsuit."),
  };
  EXPECT_EQ(questions_with_pairs(articles, claims), 0u);
}

TEST(FindQuestions, KeepsTwoStoriesApart) {
  std::vector<Article> articles(2);
  articles[0].title = "Ferry sinks off Marlow Point";
  articles[1].title = "Earthquake strikes Tervana province";
  const std::vector<Claim> claims = {
      figure(0, ClaimKind::Count, "people", "kill", "ferry", "12 people",
             "The ferry Aurora sank off Marlow Point and killed 12 people, Captain Joss Pryor said."),
      figure(1, ClaimKind::Count, "people", "kill", "earthquake", "40 people",
             "An earthquake killed 40 people in Tervana, Governor Ilka Moren said."),
  };
  EXPECT_EQ(questions_with_pairs(articles, claims), 0u);
}

TEST(FindQuestions, PutsEachClaimIntoOneQuestion) {
  const std::vector<Article> articles(3);
  std::vector<Claim> claims;
  for (std::uint32_t i = 0; i < 3; ++i) {
    claims.push_back(figure(i, ClaimKind::Count, "people", "kill", "the blast", "12 people",
                            "The blast in Harwick killed 12 people."));
    claims.push_back(figure(i, ClaimKind::Count, "people", "injure", "the blast", "30 people",
                            "The blast in Harwick injured 30 people."));
  }
  std::vector<std::uint32_t> seen;
  for (const Question& question : find_questions(articles, claims, {.jobs = 1})) {
    seen.insert(seen.end(), question.claims.begin(), question.claims.end());
  }
  std::ranges::sort(seen);
  EXPECT_EQ(seen, (std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5}));
}

TEST(QuestionText, AsksAsAPersonWould) {
  EXPECT_EQ(question_text(figure(0, ClaimKind::Amount, "Ruth Ames", "donate", "to the campaign", "$5m", "")),
            "How much did Ruth Ames donate to the campaign?");
  EXPECT_EQ(question_text(figure(0, ClaimKind::Count, "people", "kill", "", "12 people", "")),
            "How many people were killed?");
  Claim agent;
  agent.kind = ClaimKind::Agent;
  agent.predicate = "mediate";
  agent.object = "Ann Lee and Ben Roe";
  EXPECT_EQ(question_text(agent), "Who mediated between Ann Lee and Ben Roe?");
}

TEST(MarkCopies, FindsOneTextInTwoArticles) {
  std::vector<Article> articles(3);
  std::vector<Claim> claims;
  for (std::uint32_t article = 0; article < 3; ++article) {
    for (int i = 0; i < 6; ++i) {
      Claim claim;
      claim.article = article;
      claim.text = "Sentence number " + std::to_string(i) +
                   " of the agency's report, long enough that no two desks write it alike by chance.";
      if (article == 2)
        claim.text = "Another desk's own sentence " + std::to_string(i) +
                     ", which shares nothing with the agency's report at all.";
      claims.push_back(claim);
    }
  }
  mark_copies(articles, claims);
  EXPECT_FALSE(articles[0].copy_of);
  EXPECT_EQ(articles[1].copy_of, 0u);
  EXPECT_FALSE(articles[2].copy_of);
}

TEST(FindQuestions, AsksInTheFewestWordsThatSayOfWhat) {
  const auto asked = [](std::vector<Claim> claims) {
    std::vector<std::uint32_t> all(claims.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
    return question_text(claims[asking_claim(claims, all)]);
  };
  const auto gift = [](std::string subject, std::string object) {
    return figure(0, ClaimKind::Amount, std::move(subject), "donate", std::move(object), "$5m", "");
  };
  const Claim plain = gift("Ruth Ames", "to the campaign");
  const Claim winding = gift("Ruth Ames of the Harbour League", "to the campaign that he had run");
  const Claim vague = gift("", "");
  EXPECT_EQ(asked({winding, plain, vague}), question_text(plain));
  EXPECT_EQ(asked({vague, plain, winding}), question_text(plain));
  EXPECT_EQ(asked({vague}), question_text(vague));
}

// One description, word for word.
TEST(FindQuestions, AsksForTheBearerOfOneDescription) {
  const std::vector<Article> articles(2);
  const auto pairs = [&](std::string first, std::string second, std::string_view predicate) {
    std::vector<Claim> claims = {
        figure(0, ClaimKind::Name, first, std::string(kIs), "", "Lima", "Lima is it."),
        figure(1, ClaimKind::Name, second, std::string(predicate), "", "Cusco", "Cusco is it.")};
    const auto questions = find_questions(articles, claims, {.jobs = 1, .one_event = true});
    return questions[0].pairs.empty() ? 0.0 : questions[0].pairs[0].score;
  };
  EXPECT_GE(pairs("largest city in Peru", "largest city of Peru", kIs), kSameThing);
  EXPECT_LT(pairs("largest city in Peru", "largest city of Peru", kWas), kSameThing);
  EXPECT_EQ(pairs("largest city in Peru", "largest city in northern Peru", kIs), 0);
  EXPECT_EQ(pairs("largest city in Peru", "second largest city in Peru", kIs), 0);
  EXPECT_EQ(pairs("largest city in Peru since 1990", "largest city in Peru since 2010", kIs), 0);
}

// The parties of one deed, whoever is told to have done it; not of a deed that both can do.
TEST(FindQuestions, MeetsSwappedParties) {
  const std::vector<Article> articles(2);
  const auto score = [&](std::string_view predicate) {
    std::vector<Claim> claims = {
        figure(0, ClaimKind::Event, "Westbank", std::string(predicate), "Nordbank", "did it", "It did it."),
        figure(1, ClaimKind::Event, "Nordbank", std::string(predicate), "Westbank", "did it", "It did so.")};
    const auto questions = find_questions(articles, claims, {.jobs = 1, .one_event = true});
    return questions[0].pairs.empty() ? 0.0 : questions[0].pairs[0].score;
  };
  EXPECT_GE(score("buy"), kSameThing);
  EXPECT_EQ(score("meet"), 0);
}

}  // namespace
}  // namespace factcheck
