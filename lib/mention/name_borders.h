// Where the network and the writing of words disagree on where a name begins and ends.
//
// Capitals alone make two names of "Department of Housing and Urban Development"; the network alone cuts
// "Abdullah al-Sadr" where it has seen no such name. So the wider of the two is taken, if names
// begin and end it.
#pragma once

#include <vector>

#include "mention/name_scan.h"

namespace factcheck {

// Takes the candidates of scan_names(), in text order, and gives them with mended borders, in text order.
std::vector<NameCandidate> mend_borders(const Analysis& analysis,
                                        const std::vector<NameCandidate>& candidates);

}  // namespace factcheck
