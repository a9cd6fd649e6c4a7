#include "store/seal.h"

#include <algorithm>
#include <array>

#include "base/hash.h"

namespace factcheck {
namespace {

constexpr std::size_t kDigits = 4;

constexpr auto kUnsealed =
    std::to_array<std::string_view>({"id", "at", "sentence", "bytes", "status", "note", "seal"});

}  // namespace

std::string flat_list(const std::vector<std::string>& items) {
  std::string flat;
  for (const std::string& item : items) flat += item + '\x1E';
  return flat;
}

std::string flat_map(std::vector<Sealed> entries) {
  std::sort(entries.begin(), entries.end());
  std::string flat;
  for (const auto& [key, content] : entries) flat += key + '\x1F' + content + '\x1E';
  return flat;
}

Seal seal_of(const std::vector<Sealed>& keys) {
  std::string answer;
  std::string value;
  std::vector<Sealed> rest;
  for (const Sealed& entry : keys) {
    if (entry.first == "answer") {
      answer = entry.second;
    } else if (entry.first == "value") {
      value = entry.second;
    } else if (std::find(kUnsealed.begin(), kUnsealed.end(), entry.first) == kUnsealed.end()) {
      rest.push_back(entry);
    }
  }
  return {sha256_hex(answer, kDigits), sha256_hex(value, kDigits),
          sha256_hex(flat_map(std::move(rest)), kDigits)};
}

Seal parse_seal(std::string_view text) {
  if (text.size() != 3 * kDigits) return {};
  return {std::string(text.substr(0, kDigits)), std::string(text.substr(kDigits, kDigits)),
          std::string(text.substr(2 * kDigits))};
}

}  // namespace factcheck
