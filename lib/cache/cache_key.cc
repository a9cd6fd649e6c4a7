#include "cache/cache_key.h"

#include "base/hash.h"
#include "cache/bytes.h"

namespace factcheck {
namespace {

void add_range(ByteWriter& out, const DayRange& range) {
  out.signed_number(range.first.time_since_epoch().count());
  out.signed_number(range.last.time_since_epoch().count());
}

// Structured bindings name every field: one that is added stops the build.
void add_metadata(ByteWriter& out, const Metadata& metadata) {
  const auto& [title, source, author, url, agency, published] = metadata;
  for (const std::string* said : {&title, &source, &author, &url, &agency}) out.text(*said);
  out.number(published.has_value() ? 1 : 0);
  if (!published) return;
  const auto& [days, as_written, from, ambiguous] = *published;
  add_range(out, days);
  out.text(as_written);
  out.number(static_cast<std::uint64_t>(from));
  out.number(ambiguous ? 1 : 0);
}

void add_blocks(ByteWriter& out, const Document& document) {
  out.number(document.blocks().size());
  for (const auto& [span, kind] : document.blocks()) {
    out.number(span.begin);
    out.number(span.end);
    out.number(static_cast<std::uint64_t>(kind));
  }
}

void add_pieces(ByteWriter& out, const Document& document) {
  out.number(document.pieces().size());
  const std::int64_t start = document.pieces().empty() ? 0 : document.pieces().front().source;
  for (const auto& [plain, source, size, replaced] : document.pieces()) {
    out.number(plain);
    out.signed_number(source - start);
    out.number(size);
    out.number(replaced);
  }
}

// The bytes of the file from the first to the last word of the article.
std::string_view own_source(const Document& document) {
  const auto size = static_cast<std::uint32_t>(document.text().size());
  const ByteSpan all = document.to_source({0, size});
  return document.source().substr(all.begin, all.size());
}

}  // namespace

std::uint32_t first_source_byte(const Document& document) { return document.to_source({0, 0}).begin; }

std::string cache_key(const Document& document, std::string_view program) {
  ByteWriter out;
  out.text(program);
  out.text(document.path());
  out.text(document.id());
  out.text(document.text());
  add_blocks(out, document);
  add_pieces(out, document);
  out.text(own_source(document));
  add_metadata(out, document.metadata());
  return sha256_hex(out.bytes());
}

}  // namespace factcheck
