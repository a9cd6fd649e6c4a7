// How fast each stage is on the sample corpus, alone and on one thread. bytes_per_second counts the plain
// text.
#include <benchmark/benchmark.h>

#include "claim/extract.h"
#include "mention/mentions.h"
#include "pipeline/cross_check.h"
#include "sample.h"
#include "syntax/analysis.h"
#include "syntax/annotate.h"

namespace factcheck {
namespace {

// What the network does: tags, lemmas, names and trees. items_per_second counts words.
void annotate_sample(benchmark::State& state) {
  std::vector<Analysis> all;
  std::int64_t words = 0;
  for (const auto& document : sample_documents()) {
    all.push_back(analyse(*document));
    words += static_cast<std::int64_t>(all.back().tokens.size());
  }
  for (auto _ : state) {
    for (Analysis& analysis : all) {
      analysis.words.clear();
      annotate(analysis);
    }
  }
  state.SetItemsProcessed(state.iterations() * words);
  state.SetBytesProcessed(state.iterations() * sample_size());
}
BENCHMARK(annotate_sample)->Unit(benchmark::kMillisecond);

// Sentences, tokens, tags, trees, phrases and clauses.
void analyse_sample(benchmark::State& state) {
  for (auto _ : state) {
    for (const auto& document : sample_documents()) benchmark::DoNotOptimize(analyse(*document));
  }
  state.SetBytesProcessed(state.iterations() * sample_size());
}
BENCHMARK(analyse_sample)->Unit(benchmark::kMillisecond);

std::vector<Analysis> analyses() {
  std::vector<Analysis> all;
  for (const auto& document : sample_documents()) all.push_back(analyse(*document));
  return all;
}

void find_mentions_in_sample(benchmark::State& state) {
  const auto& documents = sample_documents();
  const auto analysed = analyses();
  for (auto _ : state) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      benchmark::DoNotOptimize(find_mentions(*documents[i], analysed[i]));
    }
  }
  state.SetBytesProcessed(state.iterations() * sample_size());
}
BENCHMARK(find_mentions_in_sample)->Unit(benchmark::kMillisecond);

// One reader of the layer alone, with what it asks for read before.
template <class Read>
void read_sample(benchmark::State& state, Read read) {
  const auto& documents = sample_documents();
  const auto analysed = analyses();
  std::vector<Names> names;
  for (std::size_t i = 0; i < documents.size(); ++i) names.push_back(find_names(*documents[i], analysed[i]));
  for (auto _ : state) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      benchmark::DoNotOptimize(read(*documents[i], analysed[i], names[i]));
    }
  }
  state.SetBytesProcessed(state.iterations() * sample_size());
}
BENCHMARK_CAPTURE(read_sample, quantities,
                  [](const Document& document, const Analysis& analysis, const Names&) {
                    return find_quantities(document, analysis);
                  })
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_sample, times, [](const Document& document, const Analysis& analysis, const Names&) {
  return find_times(document, analysis);
})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_sample, names, [](const Document& document, const Analysis& analysis, const Names&) {
  return find_names(document, analysis);
})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_sample, roles, find_roles)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_sample, quotes, find_quotes)->Unit(benchmark::kMillisecond);

void extract_claims_of_sample(benchmark::State& state) {
  const auto& documents = sample_documents();
  const auto analysed = analyses();
  std::vector<Mentions> mentions;
  for (std::size_t i = 0; i < documents.size(); ++i)
    mentions.push_back(find_mentions(*documents[i], analysed[i]));
  for (auto _ : state) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      benchmark::DoNotOptimize(extract_claims(*documents[i], analysed[i], mentions[i]));
    }
  }
  state.SetBytesProcessed(state.iterations() * sample_size());
}
BENCHMARK(extract_claims_of_sample)->Unit(benchmark::kMillisecond);

// Questions and relations; the copy of the claims that each round needs is not counted.
void compare_sample(benchmark::State& state) {
  Extraction extraction;
  for (const auto& document : sample_documents()) extraction.articles.push_back(extract_document(document));
  RunOptions options;
  options.jobs = options.judge.jobs = 1;
  for (auto _ : state) {
    state.PauseTiming();
    Extraction copy = extraction;
    state.ResumeTiming();
    benchmark::DoNotOptimize(cross_check(std::move(copy), options));
  }
}
BENCHMARK(compare_sample)->Unit(benchmark::kMillisecond);

void judge_one_pair(benchmark::State& state) {
  const PairInput pair{.a = "The fire in the market hall killed 19 people on Tuesday.",
                       .b = "Officials said that 21 people had died in the fire in the market hall.",
                       .a_date = "2025-03-04",
                       .b_date = "2025-03-04"};
  for (auto _ : state) benchmark::DoNotOptimize(judge_pair(pair));
}
BENCHMARK(judge_one_pair)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace factcheck

BENCHMARK_MAIN();
