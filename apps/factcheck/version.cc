#include "version.h"

#include <fmt/format.h>

#include "base/hash.h"
#include "syntax/model.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::size_t kDigits = 16;  // of a hash: enough to tell two builds apart

// What the rules are called and how grave they are, as one number.
std::string rules_hash() {
  std::string text;
  for (const Rule* rule : all_rules()) {
    text += fmt::format("{} {} {}\n", rule->info.id, name_of(rule->info.severity), rule->info.help);
  }
  return sha256_hex(text, kDigits);
}

}  // namespace

std::string version_text(bool verbose) {
  std::string out = "factcheck " FACTCHECK_VERSION "\n";
  if (!verbose) return out;
  out += "compiler " FACTCHECK_COMPILER "\nlibraries " FACTCHECK_LIBRARIES "\n";
  out += fmt::format("model {}\n", sha256_hex(syntax_model_bytes(), kDigits));
  out += fmt::format("rules {} ({})\n", rules_hash(), all_rules().size());
  return out;
}

}  // namespace factcheck
