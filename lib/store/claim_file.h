// claims/*.yaml: the claims of one article as a file that a person may edit (docs/claims.md).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "claim/claim.h"

namespace factcheck {

struct ClaimFile {
  Article article;
  std::vector<Claim> claims;  // their `article` index is 0
};

// The whole file as text: fixed key order, every string of an article quoted so that any YAML reader gives it
// back.
std::string write_claim_file(const ClaimFile& file);

// Reads the text of a claims file. Anchors, aliases, tags, duplicate and unknown keys, nesting deeper than
// 64, bad UTF-8 and files over 8 MB are refused with their place.
Result<ClaimFile> parse_claim_file(std::string_view text, const std::string& path);

// What reading the article anew gave, with everything a person said of the old claims kept: a rejected claim
// stays rejected, a corrected value stays, an added claim stays. Matched by id, else by kind, answer and
// sentence; an edited claim whose sentence is gone is kept, with a note.
std::vector<Claim> merge_claims(std::vector<Claim> found, const std::vector<Claim>& kept);

// "analysis-august-1f2e3d4c5b6a.yaml": the cleaned stem of the article's path and 12 hex digits of the whole.
std::string claim_file_name(std::string_view article_path, std::string_view document_id);

// Reads every *.yaml of a folder, sorted by name. A folder that is not there is no error.
struct ClaimFolder {
  std::vector<std::pair<std::string, ClaimFile>> files;  // path, content
  std::vector<Error> errors;
};
ClaimFolder read_claim_folder(const std::string& folder, unsigned jobs);

// Writes through a temporary file beside it and a rename; a file that does not start with our header is left
// alone and is an error.
Result<bool> save_claim_file(const std::string& path, const ClaimFile& file);

}  // namespace factcheck
