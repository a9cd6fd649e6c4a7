// Which dollar a bare "$" is: that of the country where the article appeared, where that is sure.
#pragma once

#include <string_view>

#include "text/document.h"

namespace factcheck {

// The ISO code of a bare "$", "dollars" and "cents": "CAD" in an article of a Canadian site, "USD" in any
// other, and wherever something speaks against the home country's:
//   a wire story ("Reuters", "AP"): agencies mean United States dollars unless they say otherwise;
//   the article marks its own dollar ("C$5"), so that the bare one is another.
// Places named in the text decide nothing: papers everywhere write of other countries.
std::string_view home_dollar(const Document& document);

}  // namespace factcheck
