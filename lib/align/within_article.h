// Whether two figures of one article are certainly of one thing, so that the article contradicts itself:
// "Fire kills 12" over "A fire killed 15 people on Monday".
//
// Articles give many figures, and nearly all that look alike are of parts, of other events and of other
// moments. Held against each other are tolls alone, where no word of either sentence speaks of a part, of a
// change or of another time, place or speaker.
#pragma once

#include "align/profile.h"

namespace factcheck {

// REQUIRES: both have a quantity.
bool surely_one_toll(const Profile& a, const Profile& b);

}  // namespace factcheck
