// The folder of claims files, as check and extract use it.
#pragma once

#include <string>
#include <vector>

#include "options.h"
#include "pipeline/cross_check.h"

namespace factcheck {

// --claims-dir, else `claims` in the folder one stands in.
std::string claims_folder(const Options& options);

// Reads the folder; claims files of articles that are not among these are left out.
ClaimFolder read_claims_of(const Extraction& extraction, const Options& options);

// One file an article: what was found, with all that a person said of it kept. `known` is what the folder
// held. Files that could not be read are left alone. Returns the paths in order of articles; failures are
// added to `errors`.
struct SavedClaims {
  std::vector<std::string> lines;  // "claims/a-1f2e3d4c5b6a.yaml: 12 claims"
  std::vector<Error> errors;
};
SavedClaims save_claims(const Extraction& extraction, const ClaimFolder& known, const Options& options);

}  // namespace factcheck
