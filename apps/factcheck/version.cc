#include "version.h"

#include <fmt/format.h>

#include "base/hash.h"
#include "report/rules_hash.h"
#include "syntax/model.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::size_t kDigits = 16;  // of a hash: enough to tell two builds apart

}  // namespace

std::string version_text(bool verbose) {
  std::string out = "factcheck " FACTCHECK_VERSION "\n";
  if (!verbose) return out;
  out += "compiler " FACTCHECK_COMPILER "\nlibraries " FACTCHECK_LIBRARIES "\n";
  out += fmt::format("model {}\n", sha256_hex(syntax_model_bytes(), kDigits));
  out += fmt::format("rules {} ({})\n", kRulesHash, all_rules().size());
  return out;
}

}  // namespace factcheck
