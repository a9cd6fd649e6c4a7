// News agencies, and where an article says that it is theirs.
#pragma once

#include <string_view>

namespace factcheck {

// "WASHINGTON (Reuters) - The president …" gives "Reuters". Empty for other starts.
std::string_view agency_of_dateline(std::string_view paragraph);

// "… the ministry said. --AFP", "(AP)", or a line that is an agency's name.
std::string_view agency_at_end(std::string_view paragraph);

// "By The Associated Press", "Ann Bell, Reuters", "Agence France-Presse | Jul 2, 2013".
std::string_view agency_of_byline(std::string_view line);

// A place and a dash alone on a line: "PALM BEACH, Fla. —".
bool is_dateline_alone(std::string_view line);

}  // namespace factcheck
