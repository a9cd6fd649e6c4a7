// Paths inside addresses.
#pragma once

#include <string>
#include <string_view>

namespace factcheck {

// "corpus/caf%C3%A9.txt": every byte but ASCII letters, digits and `/._-~` by its number, so that no part of
// a name is taken for a scheme, a query or a fragment.
std::string uri_path(std::string_view path);

}  // namespace factcheck
