// SHA-256 (FIPS 180-4). Our own, since the library that has it takes longer to load than a short run of ours,
// and reads files of the machine when it starts.
#pragma once

#include <array>
#include <string_view>

namespace factcheck {

using Sha256Digest = std::array<unsigned char, 32>;

Sha256Digest sha256(std::string_view bytes);

// Without the instructions that some processors have for it; for tests.
Sha256Digest sha256_portable(std::string_view bytes);

}  // namespace factcheck
