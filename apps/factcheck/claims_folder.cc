#include "claims_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>

#include "output.h"
#include "save_file.h"

namespace factcheck {
namespace {

using ArticleKey = std::pair<std::string, std::string>;  // path and document id

ArticleKey key_of(const Article& article) { return {article.path, article.document_id}; }

}  // namespace

std::string claims_folder(const Options& options) {
  return options.claims_dir.value_or(options.claims_folder);
}

ClaimFolder read_claims_of(const Extraction& extraction, const Options& options) {
  std::set<ArticleKey> present;
  for (const ReadArticle& read : extraction.articles) present.insert(key_of(read.article));
  ClaimFolder folder = read_claim_folder(claims_folder(options), options.jobs);
  std::erase_if(folder.files,
                [&](const auto& file) { return !present.contains(key_of(file.second.article)); });
  return folder;
}

SavedClaims save_claims(const Extraction& extraction, const ClaimFolder& known, const Options& options) {
  const std::filesystem::path folder = claims_folder(options);
  SavedClaims saved;
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure) {
    saved.errors.push_back({.code = "unwritable",
                            .path = folder.generic_string(),
                            .byte = {},
                            .message = fmt::format("cannot make the folder: {}", failure.message())});
    return saved;
  }
  std::map<ArticleKey, const std::pair<std::string, ClaimFile>*> old;
  std::map<std::string, ArticleKey> holders;
  for (const auto& file : known.files) {
    old.emplace(key_of(file.second.article), &file);
    holders.emplace(file.first, key_of(file.second.article));
  }
  std::set<std::string> unreadable;
  for (const Error& error : known.errors) unreadable.insert(error.path);
  // A file that is there but was not listed would be written anew, and what a person wrote in it be lost.
  if (unreadable.contains(folder.generic_string())) return saved;

  for (const ReadArticle& read : extraction.articles) {
    const auto kept = old.find(key_of(read.article));
    const std::string path =
        kept != old.end()
            ? kept->second->first
            : (folder / claim_file_name(read.article.path, read.article.document_id)).generic_string();
    if (unreadable.contains(path)) continue;
    // A person may have renamed an article in its claims file, and another article may now bear the old name.
    if (const auto holder = holders.find(path); kept == old.end() && holder != holders.end()) {
      saved.errors.push_back(
          {.code = "foreign-file",
           .path = path,
           .byte = {},
           .message = fmt::format("not written: it holds the claims of `{}`; give it another name",
                                  holder->second.first)});
      continue;
    }
    ClaimFile file{.article = read.article, .claims = read.claims};
    if (kept != old.end()) file.claims = merge_claims(std::move(file.claims), kept->second->second.claims);
    for (Claim& claim : file.claims) claim.article = 0;
    holders.emplace(path, key_of(read.article));

    const SignalPause pause;
    const auto done = save_claim_file(path, file);
    if (!done) {
      saved.errors.push_back(done.error());
    } else {
      saved.lines.push_back(
          fmt::format("{}: {} claim{}", path, file.claims.size(), file.claims.size() == 1 ? "" : "s"));
    }
  }
  return saved;
}

}  // namespace factcheck
