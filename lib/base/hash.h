// Hashes. SHA-256 for what is stored or printed, since the text is hostile and a made-up collision
// must not hit another claim; XXH3 for tables in memory.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace factcheck {

// The first `digits` hexadecimal digits of the SHA-256, 64 at most.
std::string sha256_hex(std::string_view bytes, std::size_t digits = 64);

// The SHA-256 in base64, as pages name what may run in them: "sha256-47DEQp...".
std::string sha256_base64(std::string_view bytes);

// XXH3, the same on every machine and run. Never let its order reach an output.
std::uint64_t fast_hash(std::string_view bytes);

}  // namespace factcheck
