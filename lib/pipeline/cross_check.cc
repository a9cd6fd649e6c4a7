#include "pipeline/cross_check.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "align/added_names.h"
#include "align/statements.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "claim/extract.h"
#include "mention/alias.h"
#include "mention/mentions.h"
#include "syntax/analysis.h"

namespace factcheck {
namespace {

Article article_of(const Document& document) {
  Article article;
  const Metadata& said = document.metadata();
  article.path = document.path();
  article.document_id = document.id();
  article.id = "a-" + sha256_hex(document.path() + '\0' + document.id(), 12);
  article.sha256 = document.source_sha256();
  article.title = said.title;
  article.source = said.source;
  article.url = said.url;
  article.agency = said.agency;
  if (said.published) article.published = said.published->days;
  return article;
}

std::vector<Claim> claims_of(const Document& document, const TimePolicy& times) {
  const Analysis analysis = analyse(document);
  // From here on no mention is added: claims refer to them.
  const Mentions mentions = find_mentions(document, analysis, times);
  return extract_claims(document, analysis, mentions);
}

bool by_path(const ReadArticle& a, const ReadArticle& b) {
  return std::tie(a.article.path, a.article.document_id) < std::tie(b.article.path, b.article.document_id);
}

PairVerdict worst_between(const CrossCheck& result, double review_below) {
  PairVerdict worst;
  for (const JudgedQuestion& judged : result.questions) {
    const auto take = [&](const Relation& relation) {
      if (result.claims[relation.a].article == result.claims[relation.b].article) return;
      // What a person would have to look at first is no verdict on a pair.
      if (relation.verdict == Verdict::Contradict && relation.confidence < review_below) return;
      const bool worse =
          !worst.related || relation.verdict > worst.relation.verdict ||
          (relation.verdict == worst.relation.verdict && relation.confidence > worst.relation.confidence);
      if (worse) worst = {true, relation};
    };
    std::ranges::for_each(judged.relations, take);
    // Claims of one answer agree.
    for (const Answer& answer : judged.answers) {
      const auto other = std::ranges::find_if(answer.claims, [&](std::uint32_t claim) {
        return result.claims[claim].article != result.claims[answer.claims.front()].article;
      });
      if (other == answer.claims.end()) continue;
      Relation same;
      same.a = answer.claims.front();
      same.b = *other;
      same.reason = "both say the same";
      take(same);
    }
  }
  return worst;
}

// A text that is one sentence or two, whole: it may hold no claim at all.
Claim whole_text(const Document& document, std::uint32_t article) {
  const auto end = static_cast<std::uint32_t>(document.source().size());
  Claim sentence;
  sentence.article = article;
  sentence.text = fold_space(document.text());
  sentence.sentence = {document.place(0), document.place(end)};
  sentence.span = sentence.sentence;
  return sentence;
}

// The words themselves where the sentence stands in the source as it does in the claim, else the sentence.
SourceSpan checked_span(const Document& document, const Claim& claim) {
  const std::uint32_t begin = claim.span.begin.byte, end = claim.span.end.byte;
  if (end > claim.sentence.end.byte) return claim.sentence;
  if (document.source().substr(begin, end - begin) != claim.answer) return claim.sentence;
  return {document.place(begin), document.place(end)};
}

// Puts what was made behind the claims of its article. REQUIRES: claims by article.
void add_by_article(std::vector<Claim>& claims, std::vector<Claim> made) {
  std::ranges::stable_sort(made, {}, &Claim::article);
  std::size_t from = claims.size();
  claims.reserve(claims.size() + made.size());  // no more than that
  claims.resize(claims.size() + made.size());
  // From the back, so that each moves once.
  for (std::size_t to = claims.size(); !made.empty(); --to) {
    if (from > 0 && claims[from - 1].article > made.back().article) {
      claims[to - 1] = std::move(claims[--from]);
    } else {
      claims[to - 1] = std::move(made.back());
      made.pop_back();
    }
  }
}

void add_statements(CrossCheck& result, bool one_event, unsigned jobs) {
  Sentences sentences = stated_sentences(result.claims);
  std::vector<Claim> whole;
  whole.reserve(result.documents.size());  // pointed to
  for (std::uint32_t i = 0; one_event && i < result.documents.size(); ++i) {
    if (!result.documents[i]) continue;
    whole.push_back(whole_text(*result.documents[i], i));
    sentences.push_back(&whole.back());
  }
  std::vector<Claim> statements = make_statements(result.articles, sentences, one_event, jobs);
  for (Claim& statement : statements) {
    const auto& document = result.documents[statement.article];
    statement.span = document ? checked_span(*document, statement) : statement.sentence;
  }
  add_by_article(result.claims, std::move(statements));
}

}  // namespace

ReadArticle extract_document(std::shared_ptr<const Document> document, ClaimCache* cache,
                             const TimePolicy& times) {
  const auto extract = [&] { return claims_of(*document, times); };
  ReadArticle read;
  read.article = article_of(*document);
  read.claims = cache != nullptr ? cache->claims_of(*document, extract) : extract();
  read.document = std::move(document);
  return read;
}

Extraction extract_files(const std::vector<InputFile>& files, const RunOptions& options) {
  struct Slot {
    std::vector<ReadArticle> articles;
    std::vector<Error> errors;
    std::string skipped;
  };
  std::vector<Slot> slots(files.size());
  for_each_index(files.size(), options.jobs, [&](std::size_t i) {
    ReadFile file = read_file(files[i], options.read);
    slots[i].errors = std::move(file.errors);
    if (!file.skipped.empty()) slots[i].skipped = files[i].path + ": " + file.skipped;
    for (Document& document : file.documents) {
      slots[i].articles.push_back(extract_document(std::make_shared<const Document>(std::move(document)),
                                                   options.cache, options.times));
    }
    if (options.file_done) options.file_done();
  });
  Extraction all;
  for (Slot& slot : slots) {
    std::ranges::move(slot.articles, std::back_inserter(all.articles));
    std::ranges::move(slot.errors, std::back_inserter(all.errors));
    if (!slot.skipped.empty()) all.skipped.push_back(std::move(slot.skipped));
  }
  return all;
}

void apply_claim_files(Extraction& extraction, const ClaimFolder& folder) {
  std::map<std::pair<std::string, std::string>, std::size_t> by_article;
  for (std::size_t i = 0; i < extraction.articles.size(); ++i) {
    const Article& article = extraction.articles[i].article;
    by_article[{article.path, article.document_id}] = i;
  }
  for (const auto& [path, file] : folder.files) {
    const auto found = by_article.find({file.article.path, file.article.document_id});
    if (found == by_article.end()) {
      extraction.articles.push_back({file.article, nullptr, file.claims});
    } else {
      ReadArticle& read = extraction.articles[found->second];
      read.claims = merge_claims(std::move(read.claims), file.claims);
    }
  }
  std::ranges::copy(folder.errors, std::back_inserter(extraction.errors));
}

void name_sources(Extraction& extraction, const std::vector<NamedSource>& sources,
                  const std::string& folder) {
  if (sources.empty()) return;
  for (ReadArticle& read : extraction.articles) {
    Article& article = read.article;
    const bool whole = article.path.starts_with('/');
    const SeenPath path{.absolute = std::filesystem::path(whole ? article.path : folder + '/' + article.path)
                                        .lexically_normal()
                                        .generic_string(),
                        .shown = article.path,
                        .is_folder = false};
    const auto found =
        std::ranges::find_if(sources, [&](const NamedSource& source) { return source.match.means(path); });
    if (found == sources.end()) continue;
    article.source = found->name;
    article.source_id = found->id;
  }
}

CrossCheck cross_check(Extraction extraction, const RunOptions& options) {
  std::ranges::stable_sort(extraction.articles, by_path);
  CrossCheck result;
  std::size_t claims = 0;
  for (const ReadArticle& read : extraction.articles) claims += read.claims.size();
  result.claims.reserve(claims);
  const AddedNames names(added_rows().names);
  for (ReadArticle& read : extraction.articles) {
    const auto index = static_cast<std::uint32_t>(result.articles.size());
    result.articles.push_back(std::move(read.article));
    result.documents.push_back(std::move(read.document));
    for (Claim& claim : read.claims) {
      if (claim.status == ClaimStatus::Rejected) continue;  // a person's word: it takes no part
      claim.article = index;
      names.apply(claim);
      result.claims.push_back(std::move(claim));
    }
  }
  mark_copies(result.articles, result.claims);
  add_statements(result, options.one_event, options.jobs);
  const auto questions =
      find_questions(result.articles, result.claims, {.jobs = options.jobs, .one_event = options.one_event});
  result.questions = judge_questions(result.articles, result.claims, questions, options.judge);
  find_findings(result, options.judge);

  result.errors = std::move(extraction.errors);
  std::ranges::stable_sort(result.errors, {}, &Error::path);
  result.skipped = std::move(extraction.skipped);
  std::ranges::sort(result.skipped);
  result.complete = result.errors.empty();
  return result;
}

PairVerdict judge_pair(const PairInput& pair) {
  const auto document = [](const char* path, const std::string& text, const std::string& date) {
    Metadata metadata;
    if (const auto days = parse_iso(date))
      metadata.published = Published{*days, date, Published::From::Header, false};
    return std::make_shared<const Document>(plain_document(path, text, std::move(metadata)));
  };
  Extraction both;
  both.articles.push_back(extract_document(document("a", pair.a, pair.a_date)));
  both.articles.push_back(extract_document(document("b", pair.b, pair.b_date)));
  RunOptions options;
  options.jobs = 1;
  options.judge.jobs = 1;
  options.one_event = true;
  return worst_between(cross_check(std::move(both), options), options.judge.review_below);
}

}  // namespace factcheck
