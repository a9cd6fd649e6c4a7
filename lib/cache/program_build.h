// Which build of the program this is.
#pragma once

#include <string>

namespace factcheck {

// The same for two runs of the same code and no others: the build ids that the linker gave the program and
// each shared library that it runs with. The models are part of the program. Empty if one of them has none:
// then nothing can tell an old build from a new one.
std::string program_build();

}  // namespace factcheck
