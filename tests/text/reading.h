// Short ways to read a text and to say what came of it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/reader.h"

namespace factcheck::testing {

// The one document of a text that is read under this name.
inline Document read_one(std::string_view text, const std::string& name, const ReadOptions& options = {}) {
  ReadFile result = read_bytes(std::string(text), name, Format::Auto, options);
  EXPECT_TRUE(result.errors.empty()) << (result.errors.empty() ? "" : result.errors[0].message);
  EXPECT_EQ(result.documents.size(), 1u) << result.skipped;
  if (result.documents.size() != 1) return plain_document(name, "");
  return std::move(result.documents[0]);
}

// A letter for the kind, and the words: "P The storm …"; H heading, L list item, C caption, B boilerplate.
inline std::vector<std::string> lines_of(const Document& document) {
  std::vector<std::string> lines;
  for (const Block& block : document.blocks()) {
    const char kind = "PHLCB"[static_cast<int>(block.kind)];
    lines.push_back(std::string(1, kind) + " " + std::string(document.quote(block.span)));
  }
  return lines;
}

// The source bytes behind the first place where the words stand in the plain view.
inline std::string source_of(const Document& document, std::string_view words) {
  const std::size_t at = document.text().find(words);
  if (at == std::string_view::npos) return "(not in the plain view)";
  const auto begin = static_cast<std::uint32_t>(at);
  const ByteSpan source = document.to_source({begin, begin + static_cast<std::uint32_t>(words.size())});
  return std::string(document.source().substr(source.begin, source.size()));
}

inline std::string published_in(const Document& document) {
  const auto& published = document.metadata().published;
  return published ? iso_range(published->days) : "";
}

}  // namespace factcheck::testing
