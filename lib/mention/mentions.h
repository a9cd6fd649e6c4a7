// All mentions of one article. From here on no mention is added: claims refer to them.
#pragma once

#include <vector>

#include "mention/name.h"
#include "mention/quantity.h"
#include "mention/quote.h"
#include "mention/role.h"
#include "mention/time.h"

namespace factcheck {

struct Mentions {
  std::vector<Quantity> quantities;
  std::vector<TimeMention> times;
  Names names;
  std::vector<RoleMention> roles;
  std::vector<Quote> quotes;
};

Mentions find_mentions(const Document& document, const Analysis& analysis, const TimePolicy& policy = {});

}  // namespace factcheck
