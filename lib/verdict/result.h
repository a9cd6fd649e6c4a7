// What a run found: everything a report shows, and nothing that depends on threads, clock, locale or absolute
// paths.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "align/question.h"
#include "base/result.h"
#include "claim/claim.h"
#include "text/document.h"
#include "verdict/relation.h"

namespace factcheck {

enum class QuestionStatus : std::uint8_t {
  Single,
  Agree,
  Differ,
  Contradict
};  // from the least to the worst
enum class Severity : std::uint8_t { Info, Warning, Error };

// Claims of one question that agree fully with each other.
struct Answer {
  std::string text;                   // the clearest way it is put: "$250 million"
  std::vector<std::uint32_t> claims;  // in order
};

struct JudgedQuestion {
  Question question;
  QuestionStatus status =
      QuestionStatus::Single;  // its worst relation; Single when one source alone answers it
  std::vector<Answer> answers;
  std::vector<Relation> relations;  // between claims of different answers
};

// How a finding stands to those that were accepted before (a baseline, an earlier result).
enum class FindingState : std::uint8_t {
  New,
  Changed,  // the same question under the same rule was known with other values
  Known
};

// A person's word on a finding, from a decisions file or a mark in an article.
enum class Opinion : std::uint8_t { FalseAlarm, Confirmed, WontFix };
struct Decision {
  std::string finding;  // "fc1:…"
  Opinion opinion = Opinion::FalseAlarm;
  std::string reason;
  std::string by;              // may be empty
  std::optional<Day> on;       // when it was made
  std::optional<Day> expires;  // the first day on which it holds no more
  bool in_text = false;        // a mark in the article itself, `by` its place, and not a decisions file
};

// What a person is asked to look at: one disagreement between two answers to one question.
struct Finding {
  std::string id;         // "fc1:" and 32 hex digits of rule, question and the set of (source, value)
  std::string_view rule;  // "amounts-differ"
  Verdict status = Verdict::Contradict;
  Severity severity = Severity::Error;
  bool to_review = false;      // a contradiction below the confidence line: shown, does not fail a build
  std::uint32_t question = 0;  // index into Result::questions
  std::string message;         // one line: what each side says
  std::string reason;          // the relation's
  double confidence = 1;
  std::uint32_t a = 0, b = 0;       // the two claims, a before b; the report shows both places
  std::vector<std::uint32_t> also;  // further claims that give either answer

  FindingState state = FindingState::New;
  std::string known_since;           // the day its baseline entry gives, or empty
  std::optional<Decision> decision;  // that holds

  // It was looked at and let stand: shown, marked, and fails nothing.
  bool accepted() const {
    return state == FindingState::Known || (decision && decision->opinion != Opinion::Confirmed);
  }
};

struct Summary {
  std::size_t articles = 0, sources = 0, claims = 0, questions = 0;
  std::size_t agree = 0, differ = 0, contradict = 0, single = 0;  // questions by status
  std::size_t to_review = 0;                                      // findings
  std::size_t accepted = 0;                                       // findings, to_review or not
};

struct CrossCheck {
  std::vector<Article> articles;  // by path
  std::vector<std::shared_ptr<const Document>>
      documents;                          // by article; null when only its claims file was read
  std::vector<Claim> claims;              // by article, then by place
  std::vector<JudgedQuestion> questions;  // worst first, then by the first claim
  std::vector<Finding> findings;          // severity, question, place
  std::vector<Error> errors;              // input that was not read, by path
  std::vector<std::string> skipped;       // "photo.jpg: binary", by path; not errors
  bool has_baseline = false;              // findings were held against one
  bool complete = true;                   // false: some input was not read
  Summary summary;
};

std::string_view name_of(FindingState state);     // "known"
std::string_view name_of(Opinion opinion);        // "false-alarm"
std::string_view name_of(QuestionStatus status);  // "single"
std::string_view name_of(Severity severity);      // "error"

}  // namespace factcheck
