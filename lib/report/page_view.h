// A run as the page shows it: sources in columns, what each says to each question, what is filtered by what.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "verdict/result.h"

namespace factcheck {

// What one source says to one question.
struct PageCell {
  std::vector<std::uint32_t> claims;               // in order
  std::vector<std::uint32_t> answers;              // indices of the question's answers, sorted
  QuestionStatus status = QuestionStatus::Single;  // the worst relation that one of its claims stands in
  bool to_review = false;                          // in conflict, and all its findings are to review
};

// The worst relation of each pair of a question's answers, the smaller index first.
using AnswerRelations = std::map<std::pair<std::uint32_t, std::uint32_t>, Verdict>;

struct PageView {
  PageView(const CrossCheck& of, const ReportOptions& options);

  const CrossCheck& result;
  std::vector<std::string> sources;                     // sorted, none twice
  std::vector<std::uint32_t> source_of;                 // by article
  std::vector<std::uint32_t> findings;                  // those shown, in order
  std::vector<std::vector<std::uint32_t>> of_question;  // its findings among them
  std::string first_filter;                             // "different": what is shown when the page opens

  std::uint32_t source_of_claim(std::uint32_t claim) const { return source_of[result.claims[claim].article]; }
  const std::string& source_name_of(std::uint32_t claim) const { return sources[source_of_claim(claim)]; }

  // By source.
  std::map<std::uint32_t, PageCell> cells(std::uint32_t question) const;

  // Answers of the question by claim.
  std::map<std::uint32_t, std::uint32_t> answer_of_claims(std::uint32_t question) const;

  AnswerRelations relations_of_answers(std::uint32_t question) const;
};

// The anchors "q=q-12ab" and "f=fc1:12ab", and the links to them, "#q=q-12ab".
std::string anchor_of(const JudgedQuestion& judged);
std::string anchor_of(const Finding& finding);
std::string link_to(const JudgedQuestion& judged);
std::string link_to(const Finding& finding);

// × ≠ = and a dash: a sign for each status beside its colour, in every font and never drawn as a picture.
std::string_view sign_of(QuestionStatus status);
std::string_view sign_of(const Finding& finding);
// "Contradicts", "Differs", "Agrees", "One source alone"; "To review".
std::string_view words_of(QuestionStatus status);
std::string_view words_of(const Finding& finding);

}  // namespace factcheck
