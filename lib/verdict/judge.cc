#include "verdict/judge.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>

#include "align/question_text.h"
#include "align/statements.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "verdict/both_figures.h"
#include "verdict/rules.h"
#include "verdict/tolls.h"

namespace factcheck {
namespace {

// One question's claims by position, joined by the relations that the rules see.
struct Web {
  std::vector<std::uint32_t> claims;
  std::vector<Relation> relations;
};

// Where a claim stands among a question's, which are in order.
std::size_t position(const std::vector<std::uint32_t>& claims, std::uint32_t claim) {
  return static_cast<std::size_t>(std::ranges::lower_bound(claims, claim) - claims.begin());
}

std::vector<Web> webs_of(const Question& question, std::vector<Relation> relations) {
  std::vector<std::size_t> parent(question.claims.size());
  std::iota(parent.begin(), parent.end(), std::size_t{0});
  const auto root = [&](std::size_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  };
  for (const Relation& relation : relations) {
    const std::size_t a = root(position(question.claims, relation.a));
    const std::size_t b = root(position(question.claims, relation.b));
    parent[std::max(a, b)] = std::min(a, b);
  }
  std::vector<Web> webs;
  std::vector<std::size_t> web_of(parent.size());
  for (std::size_t i = 0; i < parent.size(); ++i) {
    const std::size_t first = root(i);  // never after i
    if (first == i) {
      web_of[i] = webs.size();
      webs.emplace_back();
    }
    web_of[i] = web_of[first];
    webs[web_of[i]].claims.push_back(question.claims[i]);
  }
  for (Relation& relation : relations) {
    webs[web_of[position(question.claims, relation.a)]].relations.push_back(std::move(relation));
  }
  return webs;
}

// What a claim was found to be to the claims before it.
struct Ties {
  std::vector<std::size_t> same;
  std::vector<std::size_t> other;
};

// The first answer that holds a claim that says the same and none that was found to say something else;
// `otherwise` if there is none. Answers are told by the position of the claim.
std::size_t answer_for(const Ties& ties, const std::vector<std::size_t>& answer_of, std::size_t otherwise) {
  std::size_t best = otherwise;
  for (const std::size_t same : ties.same) {
    const std::size_t answer = answer_of[same];
    const bool clean =
        std::ranges::none_of(ties.other, [&](std::size_t other) { return answer_of[other] == answer; });
    if (clean) best = std::min(best, answer);
  }
  return best;
}

// Answers: claims that agree as written alike. Agreement between answers (by rounding) stays a relation.
void set_answers(const std::vector<Claim>& claims, const Web& web, JudgedQuestion& judged) {
  std::vector<Ties> ties(web.claims.size());  // by the later claim
  for (const Relation& relation : web.relations) {
    const bool same = relation.verdict == Verdict::Agree && relation.type == RelationType::Same;
    Ties& later = ties[position(web.claims, relation.b)];
    (same ? later.same : later.other).push_back(position(web.claims, relation.a));
  }
  std::vector<std::size_t> answer_of(web.claims.size());
  for (std::size_t i = 0; i < web.claims.size(); ++i) {
    const std::string& words = claims[web.claims[i]].answer;
    answer_of[i] = answer_for(ties[i], answer_of, judged.answers.size());
    if (answer_of[i] == judged.answers.size()) judged.answers.push_back({words, {}});
    Answer& answer = judged.answers[answer_of[i]];
    answer.claims.push_back(web.claims[i]);
    // The shortest way it is put names the answer.
    if (words.size() < answer.text.size()) answer.text = words;
  }
  for (const Relation& relation : web.relations) {
    const bool apart =
        answer_of[position(web.claims, relation.a)] != answer_of[position(web.claims, relation.b)];
    if (apart) judged.relations.push_back(relation);
  }
}

// Wire copies count as the article they copy.
std::uint32_t source_article(const std::vector<Article>& articles, std::uint32_t article) {
  return articles[article].copy_of.value_or(article);
}

QuestionStatus status_of(const std::vector<Article>& articles, const std::vector<Claim>& claims,
                         const JudgedQuestion& judged) {
  QuestionStatus status = QuestionStatus::Single;
  const auto worse = [&](QuestionStatus other) { status = std::max(status, other); };
  for (const Relation& relation : judged.relations) {
    const bool apart = source_article(articles, claims[relation.a].article) !=
                       source_article(articles, claims[relation.b].article);
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
  // Parts ask for themselves.
  const Claim& asks = claims[asking_claim(claims, web.claims)];
  judged.question.kind = asks.kind;
  judged.question.text = question_text(asks);
  judged.question.id = question.id;
  if (part > 0) judged.question.id = "q-" + sha256_hex(question.id + '\0' + std::to_string(part), 12);
  set_answers(claims, web, judged);
  judged.status = status_of(articles, claims, judged);
  return judged;
}

// Two figures of one breath: nobody contradicts himself there, so one of them was read amiss, or speaks of
// another thing. "Michael, 54, and his colleague, 36, were killed."
bool of_one_breath(const Claim& a, const Claim& b) {
  return a.article == b.article && a.sentence.begin.byte == b.sentence.begin.byte &&
         a.value.type == Value::Type::Quantity && b.value.type == Value::Type::Quantity &&
         a.attributed_to == b.attributed_to;
}

using SentencePair = std::array<std::uint32_t, 4>;  // article and first byte of both

SentencePair sentences_of(const std::vector<Claim>& claims, const Relation& relation) {
  const Claim& a = claims[relation.a];
  const Claim& b = claims[relation.b];
  return {a.article, a.sentence.begin.byte, b.article, b.sentence.begin.byte};
}

// Whole sentences are compared for what no claim of theirs told; what one did is not told again.
void drop_told_statements(const std::vector<Claim>& claims, std::vector<JudgedQuestion>& judged) {
  std::set<SentencePair> told;
  const auto is_statement = [&](const JudgedQuestion& question) {
    return is_differing_word(claims[question.question.claims.front()]);
  };
  for (const JudgedQuestion& question : judged) {
    if (is_statement(question)) continue;
    for (const Relation& relation : question.relations) {
      if (relation.verdict == Verdict::Contradict) told.insert(sentences_of(claims, relation));
    }
  }
  std::erase_if(judged, [&](const JudgedQuestion& question) {
    return is_statement(question) && std::ranges::all_of(question.relations, [&](const Relation& relation) {
             return told.contains(sentences_of(claims, relation));
           });
  });
}

// What nobody vouches for contradicts nobody: "allegedly", "is said to have".
void weaken_hearsay(const ClaimPair& pair, Relation& relation) {
  const bool a_alleged = pair.a.modality == Modality::Alleged;
  if (relation.verdict != Verdict::Contradict || (!a_alleged && pair.b.modality != Modality::Alleged)) return;
  relation.verdict = Verdict::Differ;
  relation.type = RelationType::Attribution;
  relation.reason += fmt::format("; {} is told as hearsay", quoted(a_alleged ? pair.a : pair.b));
  relation.confidence = pair.score;
}

const RuleSetting* setting_of(const RuleSettings& rules, std::string_view rule) {
  const auto found = rules.find(rule);
  return found == rules.end() ? nullptr : &found->second;
}

// Figures of one unit that lie so near each other that the user takes them for one.
bool within(const Quantity& x, const Quantity& y, double tolerance) {
  if (x.dimension != y.dimension || (x.unit != y.unit && x.dimension == Dimension::Money)) return false;
  const double a = x.value * x.to_base + x.base_offset;
  const double b = y.value * y.to_base + y.base_offset;
  return std::fabs(a - b) <= tolerance * std::max(std::fabs(a), std::fabs(b));
}

void heed_tolerance(const ClaimPair& pair, const RuleSettings& rules, Relation& relation) {
  const RuleSetting* setting = setting_of(rules, relation.rule);
  if (setting == nullptr || setting->tolerance <= 0 || relation.verdict == Verdict::Agree) return;
  const auto& x = pair.a.value.quantity;
  const auto& y = pair.b.value.quantity;
  if (!x || !y || pair.a.polarity != pair.b.polarity || !within(*x, *y, setting->tolerance)) return;
  relation.verdict = Verdict::Agree;
  relation.type = RelationType::Rounding;
  relation.reason = fmt::format("{} and {} lie within the tolerance of {:.6g}%", quoted(pair.a),
                                quoted(pair.b), setting->tolerance * 100);
  relation.confidence = pair.score;
}

bool is_off(const RuleSettings& rules, const Relation& relation) {
  const RuleSetting* setting = setting_of(rules, relation.rule);
  return setting != nullptr && setting->off && relation.verdict != Verdict::Agree;
}

}  // namespace

bool takes_tolerance(std::string_view rule) {
  for (const Rule* figures : {&kAmountsDiffer, &kCountsDiffer, &kPercentagesDiffer, &kMeasuresDiffer}) {
    if (figures->info.id == rule) return true;
  }
  return false;
}

std::optional<Relation> relate(const std::vector<Article>& articles, const std::vector<Claim>& claims,
                               const ComparablePair& pair, const RuleSettings& rules) {
  const Claim& a = claims[pair.a];
  const Claim& b = claims[pair.b];
  const ClaimPair both{a, b, articles[a.article], articles[b.article], pair.score, pair.by_likeness};
  for (const Rule* rule : all_rules()) {
    if (auto relation = rule->judge(both)) {
      weaken_hearsay(both, *relation);
      heed_tolerance(both, rules, *relation);
      relation->a = pair.a;
      relation->b = pair.b;
      if (pair.by_likeness && relation->verdict == Verdict::Contradict) relation->verdict = Verdict::Differ;
      return relation;
    }
  }
  return {};
}

std::vector<JudgedQuestion> judge_questions(const std::vector<Article>& articles,
                                            const std::vector<Claim>& claims,
                                            const std::vector<Question>& questions,
                                            const JudgeOptions& options) {
  const FigureIndex figures(claims);
  std::vector<std::vector<JudgedQuestion>> parts(questions.size());
  for_each_index(questions.size(), options.jobs, [&](std::size_t i) {
    std::vector<Relation> relations;
    for (const ComparablePair& pair : questions[i].pairs) {
      auto relation = relate(articles, claims, pair, options.rules);
      if (!relation || is_off(options.rules, *relation)) continue;
      const bool against = relation->verdict == Verdict::Contradict;
      if (against && (figures.both_given(*relation) || figures.third_given(*relation))) continue;
      if (against && of_one_breath(claims[pair.a], claims[pair.b])) continue;
      relations.push_back(std::move(*relation));
    }
    for (const Web& web : webs_of(questions[i], std::move(relations))) {
      parts[i].push_back(judged_question(articles, claims, questions[i], web, parts[i].size()));
    }
  });
  std::vector<JudgedQuestion> judged;
  for (auto& part : parts) std::ranges::move(part, std::back_inserter(judged));
  drop_told_statements(claims, judged);
  settle_rising_tolls(claims, judged);
  settle_statuses(articles, claims, judged);
  return judged;
}

void settle_statuses(const std::vector<Article>& articles, const std::vector<Claim>& claims,
                     std::vector<JudgedQuestion>& questions) {
  for (JudgedQuestion& question : questions) question.status = status_of(articles, claims, question);
  std::ranges::stable_sort(questions, [](const JudgedQuestion& x, const JudgedQuestion& y) {
    if (x.status != y.status) return x.status > y.status;
    return x.question.claims.front() < y.question.claims.front();
  });
}

}  // namespace factcheck
