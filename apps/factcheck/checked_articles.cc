#include "checked_articles.h"

#include <filesystem>
#include <set>

#include "cache_place.h"
#include "claims_folder.h"
#include "inputs.h"
#include "one_claim.h"
#include "output.h"
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

// What --against names: folders with claims files in them, and articles.
struct Against {
  ClaimFolder claims;
  std::vector<std::string> articles;  // paths
};

Against sort_against(const Options& options) {
  Against against;
  for (const std::string& path : options.against) {
    std::error_code ignored;
    ClaimFolder folder;
    if (std::filesystem::is_directory(path, ignored)) folder = read_claim_folder(path, options.jobs);
    if (folder.files.empty() && folder.errors.empty()) {
      against.articles.push_back(path);
      continue;
    }
    std::ranges::move(folder.files, std::back_inserter(against.claims.files));
    std::ranges::move(folder.errors, std::back_inserter(against.claims.errors));
  }
  return against;
}

std::set<std::string> paths_of(const Extraction& extraction) {
  std::set<std::string> paths;
  for (const ReadArticle& read : extraction.articles) paths.insert(read.article.path);
  return paths;
}

// The articles named, and with --against those they are held against. `own` are the paths of the former.
std::optional<Extraction> read_both_sides(const Options& options, std::set<std::string>& own) {
  const auto inputs = list_inputs(options);
  if (!inputs) return std::nullopt;
  const auto cache = open_cache(options);
  auto extraction = extract_inputs(options, *inputs, cache.get());
  if (!extraction || options.against.empty()) return extraction;

  own = paths_of(*extraction);
  Against against = sort_against(options);
  if (!against.articles.empty()) {
    Options others = options;
    others.paths = against.articles;
    others.files_from.clear();
    others.stdin_filename.reset();
    const auto other_inputs = list_inputs(others);
    if (!other_inputs) return std::nullopt;
    auto more = extract_inputs(others, *other_inputs, cache.get());
    if (!more) return std::nullopt;
    for (ReadArticle& read : more->articles) {
      if (!own.contains(read.article.path)) extraction->articles.push_back(std::move(read));
    }
    std::ranges::move(more->errors, std::back_inserter(extraction->errors));
    std::ranges::move(more->skipped, std::back_inserter(extraction->skipped));
  }
  apply_claim_files(*extraction, against.claims);
  return extraction;
}

}  // namespace

std::optional<CrossCheck> check_articles(const Options& options, ExitCode& failure, RunTimes* times) {
  failure = ExitCode::Usage;
  std::set<std::string> own;
  auto extraction = read_both_sides(options, own);
  if (!extraction) return std::nullopt;

  // From here on a person's word stands in place of what was found.
  const ClaimFolder known = read_claims_of(*extraction, options);
  if (options.claims_dir) {
    SavedClaims saved = save_claims(*extraction, known, options);
    extraction->errors.insert(extraction->errors.end(), saved.errors.begin(), saved.errors.end());
  }
  apply_claim_files(*extraction, known);
  if (times != nullptr) times->ended("read");

  const RunOptions run = run_options(options);
  if (options.claim) {
    extraction->articles.insert(extraction->articles.begin(), article_of_sentence(*options.claim));
    if (!says_something(extraction->articles.front())) {
      failure = ExitCode::Incomplete;
      return std::nullopt;
    }
  }
  CrossCheck result = cross_check(std::move(*extraction), run);
  if (options.strict && !result.skipped.empty()) result.complete = false;
  if (options.claim) keep_what_concerns_sentence(result, run.judge);
  if (!options.against.empty()) keep_articles(result, own, run.judge);
  if (options.about) keep_questions_about(result, *options.about, run.judge);
  keep_rules(result, options.rules, run.judge);
  if (times != nullptr) times->ended("compared");
  return result;
}

}  // namespace factcheck
