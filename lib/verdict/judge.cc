#include "verdict/judge.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "align/question_text.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

// One question's claims by position, joined by the relations that the rules see.
struct Web {
  std::vector<std::uint32_t> claims;
  std::vector<Relation> relations;
};

std::vector<Web> webs_of(const Question& question, std::vector<Relation> relations) {
  std::map<std::uint32_t, std::uint32_t> parent;
  for (const std::uint32_t claim : question.claims) parent[claim] = claim;
  const auto root = [&](std::uint32_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  };
  for (const Relation& relation : relations) {
    const std::uint32_t low = std::min(root(relation.a), root(relation.b));
    const std::uint32_t high = std::max(root(relation.a), root(relation.b));
    parent[high] = low;
  }
  std::vector<Web> webs;
  std::map<std::uint32_t, std::size_t> by_root;
  for (const std::uint32_t claim : question.claims) {
    const auto [entry, is_new] = by_root.emplace(root(claim), webs.size());
    if (is_new) webs.emplace_back();
    webs[entry->second].claims.push_back(claim);
  }
  for (Relation& relation : relations) webs[by_root.at(root(relation.a))].relations.push_back(std::move(relation));
  return webs;
}

// What a claim was found to be to the claims before it.
struct Ties {
  std::vector<std::uint32_t> same;
  std::vector<std::uint32_t> other;
};

// The first answer that holds a claim that says the same and none that was found to say something else.
std::size_t answer_for(const Ties& ties, const std::map<std::uint32_t, std::size_t>& answer_of, std::size_t otherwise) {
  std::size_t best = otherwise;
  for (const std::uint32_t claim : ties.same) {
    const std::size_t answer = answer_of.at(claim);
    const bool clean = std::ranges::none_of(ties.other, [&](std::uint32_t o) { return answer_of.at(o) == answer; });
    if (clean) best = std::min(best, answer);
  }
  return best;
}

// Answers: claims that agree as written alike. Agreement between answers (by rounding) stays a relation.
void set_answers(const std::vector<Claim>& claims, const Web& web, JudgedQuestion& judged) {
  std::map<std::uint32_t, Ties> ties;  // by the later claim
  for (const Relation& relation : web.relations) {
    const bool same = relation.verdict == Verdict::Agree && relation.type == RelationType::Same;
    (same ? ties[relation.b].same : ties[relation.b].other).push_back(relation.a);
  }
  std::map<std::uint32_t, std::size_t> answer_of;
  for (const std::uint32_t claim : web.claims) {
    const std::size_t at = answer_for(ties[claim], answer_of, judged.answers.size());
    if (at == judged.answers.size()) judged.answers.push_back({claims[claim].answer, {}});
    Answer& answer = judged.answers[at];
    answer.claims.push_back(claim);
    // The shortest way it is put names the answer.
    if (claims[claim].answer.size() < answer.text.size()) answer.text = claims[claim].answer;
    answer_of[claim] = at;
  }
  for (const Relation& relation : web.relations) {
    if (answer_of.at(relation.a) != answer_of.at(relation.b)) judged.relations.push_back(relation);
  }
}

// Wire copies count as the article they copy.
std::uint32_t source_article(const std::vector<Article>& articles, std::uint32_t article) {
  return articles[article].copy_of.value_or(article);
}

QuestionStatus status_of(const std::vector<Article>& articles, const std::vector<Claim>& claims, const JudgedQuestion& judged) {
  QuestionStatus status = QuestionStatus::Single;
  const auto worse = [&](QuestionStatus other) { status = std::max(status, other); };
  for (const Relation& relation : judged.relations) {
    const bool apart = source_article(articles, claims[relation.a].article) != source_article(articles, claims[relation.b].article);
    if (relation.verdict == Verdict::Contradict) worse(QuestionStatus::Contradict);
    if (relation.verdict == Verdict::Differ && apart) worse(QuestionStatus::Differ);
    if (relation.verdict == Verdict::Agree && apart) worse(QuestionStatus::Agree);
  }
  for (const Answer& answer : judged.answers) {
    for (const std::uint32_t claim : answer.claims) {
      const bool apart = source_article(articles, claims[claim].article) !=
                         source_article(articles, claims[answer.claims.front()].article);
      if (apart) worse(QuestionStatus::Agree);
    }
  }
  return status;
}

JudgedQuestion judged_question(const std::vector<Article>& articles, const std::vector<Claim>& claims,
                               const Question& question, const Web& web, std::size_t part) {
  JudgedQuestion judged;
  judged.question.claims = web.claims;
  judged.question.key = question.key;
  judged.question.kind = question.kind;
  judged.question.text = question.text;
  judged.question.id = question.id;
  if (part > 0) {
    const Claim& asks = claims[web.claims.front()];
    judged.question.text = question_text(asks);
    judged.question.kind = asks.kind;
    judged.question.id = "q-" + sha256_hex(question.id + '\0' + std::to_string(part), 12);
  }
  set_answers(claims, web, judged);
  judged.status = status_of(articles, claims, judged);
  return judged;
}

}  // namespace

std::optional<Relation> relate(const std::vector<Article>& articles, const std::vector<Claim>& claims,
                               const ComparablePair& pair) {
  const Claim& a = claims[pair.a];
  const Claim& b = claims[pair.b];
  const ClaimPair both{a, b, articles[a.article], articles[b.article], pair.score};
  for (const Rule* rule : all_rules()) {
    if (auto relation = rule->judge(both)) {
      relation->a = pair.a;
      relation->b = pair.b;
      return relation;
    }
  }
  return {};
}

std::vector<JudgedQuestion> judge_questions(const std::vector<Article>& articles, const std::vector<Claim>& claims,
                                            const std::vector<Question>& questions, const JudgeOptions& options) {
  std::vector<std::vector<JudgedQuestion>> parts(questions.size());
  for_each_index(questions.size(), options.jobs, [&](std::size_t i) {
    std::vector<Relation> relations;
    for (const ComparablePair& pair : questions[i].pairs) {
      if (auto relation = relate(articles, claims, pair)) relations.push_back(std::move(*relation));
    }
    for (const Web& web : webs_of(questions[i], std::move(relations))) {
      parts[i].push_back(judged_question(articles, claims, questions[i], web, parts[i].size()));
    }
  });
  std::vector<JudgedQuestion> judged;
  for (auto& part : parts) std::ranges::move(part, std::back_inserter(judged));
  std::ranges::stable_sort(judged, [](const JudgedQuestion& x, const JudgedQuestion& y) {
    if (x.status != y.status) return x.status > y.status;
    return x.question.claims.front() < y.question.claims.front();
  });
  return judged;
}

}  // namespace factcheck
