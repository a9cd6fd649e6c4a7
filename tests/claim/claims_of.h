// The claims of a short text, as extraction finds them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claim/extract.h"
#include "mention/mentions.h"
#include "syntax/analysis.h"

namespace factcheck {

// `published` is a day, or empty for an article without a date.
inline std::vector<Claim> claims_of(std::string_view text, std::string_view published = "2024-03-10") {
  Metadata metadata;
  if (const auto days = parse_iso(published))
    metadata.published = Published{*days, std::string(published), Published::From::Header, false};
  const Document document = plain_document("test", std::string(text), metadata);
  const Analysis analysis = analyse(document);
  return extract_claims(document, analysis, find_mentions(document, analysis));
}

}  // namespace factcheck
