// One run: documents in, findings out. Parallel, in order, the same bytes however many threads.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cache/claim_cache.h"
#include "mention/time_policy.h"
#include "store/claim_file.h"
#include "text/reader.h"
#include "verdict/judge.h"
#include "verdict/result.h"

namespace factcheck {

// Articles that the user says are of one source.
struct NamedSource {
  PathRules match;
  std::string id;  // what finding ids are made of; empty: the name
  std::string name;
};

struct RunOptions {
  ReadOptions read;
  JudgeOptions judge;
  unsigned jobs = 0;
  bool one_event = false;                // the texts are known to speak of one event
  TimePolicy times;                      // what "last Tuesday" means
  std::function<void()> file_done = {};  // called as each file is done, by any thread
  ClaimCache* cache = nullptr;           // what was found in articles before; null: all are analysed
};

// An article with its claims, before it is compared with others.
struct ReadArticle {
  Article article;
  std::shared_ptr<const Document> document;
  std::vector<Claim> claims;
};

// Reads and analyses all that the files hold, in the order of the files.
struct Extraction {
  std::vector<ReadArticle> articles;
  std::vector<Error> errors;
  std::vector<std::string> skipped;
};
Extraction extract_files(const std::vector<InputFile>& files, const RunOptions& options);
ReadArticle extract_document(std::shared_ptr<const Document> document, ClaimCache* cache = nullptr,
                             const TimePolicy& times = {});

// Puts what a person said in claims files in place of what was found. Claims files of articles that were not
// read take part too.
void apply_claim_files(Extraction& extraction, const ClaimFolder& folder);

// The user's word on which source an article is of, in place of the article's own. `folder` is the absolute
// one that paths are relative to.
void name_sources(Extraction& extraction, const std::vector<NamedSource>& sources, const std::string& folder);

// Compares.
CrossCheck cross_check(Extraction extraction, const RunOptions& options);

// The worst relation between two short texts, as `factcheck judge` gives it; no relation: unrelated.
struct PairInput {
  std::string a, b;
  std::string a_date, b_date;  // ISO, may be empty
};
struct PairVerdict {
  bool related = false;
  Relation relation;
};
PairVerdict judge_pair(const PairInput& pair);

}  // namespace factcheck
