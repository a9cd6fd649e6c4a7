// Which rules made a result: `factcheck --version -v`, `tool.rules_hash` in JSON, the head of the page.
#pragma once

#include <string_view>

namespace factcheck {

// 16 hexadecimal digits over the sources, tables and model from which verdicts come (the layers from base to
// verdict). Two programs with one hash find the same in the same input under the same settings; of two hashes
// nothing is known but that something there was edited. Made by the build.
extern const std::string_view kRulesHash;

}  // namespace factcheck
