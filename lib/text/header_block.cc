#include "text/header_block.h"

#include "text/metadata_fields.h"
#include "text/words.h"

namespace factcheck {
namespace {

constexpr std::size_t kLongestValue = 4096;
constexpr std::size_t kMostLines = 40;

struct Entry {
  Field field;
  std::string_view value;
};

std::optional<Entry> read_entry(std::string_view line) {
  const std::size_t colon = line.substr(0, 40).find(':');
  if (colon == std::string_view::npos || line.size() > kLongestValue) return {};
  const auto field = field_of(trim(line.substr(0, colon)));
  if (!field) return {};
  return Entry{*field, trim(line.substr(colon + 1))};
}

}  // namespace

HeaderBlock read_header_block(std::string_view source, std::size_t from, bool month_first, DocumentDraft& draft) {
  HeaderBlock header;
  header.end = from;
  std::vector<Entry> entries;
  std::size_t at = from;
  bool blank_follows = false;
  while (at < source.size() && entries.size() < kMostLines) {
    const LineAt found = line_at(source, at);
    const auto words = trim(source.substr(found.line.begin, found.line.size()));
    if (words.empty()) {
      at = found.next;
      if (entries.empty()) continue;
      blank_follows = true;
      break;
    }
    const auto entry = read_entry(words);
    if (!entry) break;
    entries.push_back(*entry);
    header.lines.push_back(found.line);
    at = found.next;
  }
  // "Source: the ministry." may be the first line of an article.
  const bool ends_well = blank_follows || at >= source.size();
  if (entries.empty() || (entries.size() < 2 && !ends_well)) return {{}, from};
  for (const Entry& entry : entries)
    set_field(draft, entry.field, entry.value, Published::From::Header, month_first);
  header.end = at;
  return header;
}

}  // namespace factcheck
