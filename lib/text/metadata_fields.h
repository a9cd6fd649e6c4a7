// Names under which files say their title, source, date: shared by header blocks, front matter and JSON
// Lines.
#pragma once

#include <optional>
#include <string_view>

#include "text/document_draft.h"

namespace factcheck {

enum class Field : std::uint8_t { Title, Source, Date, Updated, Author, Url, Agency, Other };

// "Title", "publication date", "date_published"; nothing for a word that is no such name.
std::optional<Field> field_of(std::string_view key);

// "unknown", "(none)", "n/a": the field is there and says nothing.
bool says_nothing(std::string_view value);

// Keeps the first value that says something.
void set_field(DocumentDraft& draft, Field field, std::string_view value, Published::From from, bool month_first);

}  // namespace factcheck
