// Results made by hand, so that reports are tested without the stages before them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "verdict/result.h"

namespace factcheck {

// Builds a run claim by claim; places are found by looking for the words.
class SampleRun {
 public:
  // A source's article; its text becomes a document unless `with_document` is false.
  std::uint32_t article(std::string path, std::string source, std::string text, bool with_document = true);

  // The claim whose answer stands after `sentence` begins. REQUIRES: both are in the article's text.
  std::uint32_t claim(std::uint32_t article, std::string_view sentence, std::string_view answer, Value value,
                      ClaimKind kind = ClaimKind::Amount);

  struct Says {
    std::string answer;
    std::vector<std::uint32_t> claims;
  };
  std::uint32_t question(std::string text, QuestionStatus status, std::vector<Says> answers);

  Finding& finding(std::uint32_t question, std::string_view rule, Verdict status, std::uint32_t a,
                   std::uint32_t b, std::string message, std::string reason);

  CrossCheck result;

 private:
  std::vector<std::string> texts_;
};

Value money_value(double value, Bound bound = Bound::Exact, double step = 0);
Value name_value(std::string name);

// Three papers on a bridge: a cost on which they contradict, a toll that differs, an opener to review, an
// opening day.
CrossCheck sample_result(bool with_documents = true);

}  // namespace factcheck
