// `factcheck check [PATH]...`: reads articles, compares what they say, reports. What runs when no command is
// named.
#include <fmt/format.h>

#include "cache_place.h"
#include "claims_folder.h"
#include "commands.h"
#include "findings.h"
#include "inputs.h"
#include "one_claim.h"
#include "pipeline/about.h"

namespace factcheck {
namespace {

// A sentence in which nothing can be compared must not look like one that nothing speaks against.
bool says_something(const ReadArticle& sentence) {
  if (!sentence.claims.empty()) return true;
  say_error("--claim: found nothing in the sentence that articles could agree or disagree with",
            "name who or what it is about, and a figure, a date, an office or a deed");
  return false;
}

}  // namespace

ExitCode run_check(const Options& options, Output& output) {
  const auto format = chosen_report_format(options);
  if (!format) return ExitCode::Usage;
  const auto inputs = list_inputs(options);
  if (!inputs) return ExitCode::Usage;
  const auto cache = open_cache(options);
  auto extraction = extract_inputs(options, *inputs, cache.get());
  if (!extraction) return ExitCode::Usage;

  // From here on a person's word stands in place of what was found.
  const ClaimFolder known = read_claims_of(*extraction, options);
  if (options.claims_dir) {
    SavedClaims saved = save_claims(*extraction, known, options);
    extraction->errors.insert(extraction->errors.end(), saved.errors.begin(), saved.errors.end());
  }
  apply_claim_files(*extraction, known);

  Options shown = options;
  const RunOptions run = run_options(options);
  if (options.claim) {
    extraction->articles.insert(extraction->articles.begin(), article_of_sentence(*options.claim));
    if (!says_something(extraction->articles.front())) return ExitCode::Incomplete;
    shown.report.show_agree = true;
  }
  CrossCheck result = cross_check(std::move(*extraction), run);
  if (options.strict && !result.skipped.empty()) result.complete = false;
  if (options.claim) keep_what_concerns_sentence(result, run.judge);
  if (options.about) keep_questions_about(result, *options.about, run.judge);
  keep_rules(result, options.rules, run.judge);
  return report_findings(result, *format, shown, output);
}

}  // namespace factcheck
