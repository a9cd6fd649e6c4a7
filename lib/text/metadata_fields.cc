#include "text/metadata_fields.h"

#include "text/publication_date.h"
#include "text/words.h"

namespace factcheck {
namespace {

struct Name {
  std::string_view key;  // lower case; spaces, `-` and `_` are left out
  Field field;
};

// The names of a field, the usual ones first. Other: fields that we know and have no use for.
constexpr Name kNames[] = {
    {"title", Field::Title},
    {"headline", Field::Title},
    {"source", Field::Source},
    {"publication", Field::Source},
    {"outlet", Field::Source},
    {"publisher", Field::Source},
    {"newspaper", Field::Source},
    {"site", Field::Source},
    {"sitename", Field::Source},
    {"date", Field::Date},
    {"published", Field::Date},
    {"publishedon", Field::Date},
    {"publishedat", Field::Date},
    {"publicationdate", Field::Date},
    {"datepublished", Field::Date},
    {"pubdate", Field::Date},
    {"publishdate", Field::Date},
    {"updated", Field::Updated},
    {"lastupdated", Field::Updated},
    {"modified", Field::Updated},
    {"datemodified", Field::Updated},
    {"lastmod", Field::Updated},
    {"author", Field::Author},
    {"authors", Field::Author},
    {"byline", Field::Author},
    {"by", Field::Author},
    {"url", Field::Url},
    {"link", Field::Url},
    {"permalink", Field::Url},
    {"canonical", Field::Url},
    {"agency", Field::Agency},
    {"wire", Field::Agency},
    {"origin", Field::Other},
    {"id", Field::Other},
    {"section", Field::Other},
    {"category", Field::Other},
    {"categories", Field::Other},
    {"tags", Field::Other},
    {"keywords", Field::Other},
    {"language", Field::Other},
    {"lang", Field::Other},
    {"location", Field::Other},
    {"description", Field::Other},
    {"subtitle", Field::Other},
    {"summary", Field::Other},
    {"retrieved", Field::Other},
    {"accessed", Field::Other},
    {"copyright", Field::Other},
};

constexpr std::string_view kNothing[] = {"",    "unknown", "(unknown)", "none",     "(none)",
                                         "n/a", "na",      "null",      "nil",      "-",
                                         "--",  "?",       "undefined", "untitled", "~"};

// Sources that say that there is none, whatever follows in brackets.
constexpr std::string_view kNoSource[] = {"unknown outlet", "unknown source", "unknown (",
                                          "unknown publisher"};

std::string squeezed(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (c == ' ' || c == '-' || c == '_') continue;
    out += is_ascii_upper(c) ? static_cast<char>(c + 32) : c;
  }
  return out;
}

}  // namespace

std::optional<Field> field_of(std::string_view key) {
  if (key.empty() || key.size() > 32) return {};
  const std::string wanted = squeezed(key);
  for (const Name& name : kNames) {
    if (name.key == wanted) return name.field;
  }
  return {};
}

bool says_nothing(std::string_view value) {
  for (const auto word : kNothing) {
    if (equal_words(trim(value), word)) return true;
  }
  return false;
}

void set_field(DocumentDraft& draft, Field field, std::string_view value, Published::From from, bool month_first) {
  std::string words = clean_words(value);
  if (says_nothing(words)) return;
  const auto keep_first = [&](std::string& into) {
    if (into.empty()) into = std::move(words);
  };
  Metadata& metadata = draft.metadata;
  switch (field) {
    case Field::Title:
      keep_first(metadata.title);
      break;
    case Field::Source:
      for (const auto none : kNoSource) {
        if (starts_with_words(words, none)) return;
      }
      keep_first(metadata.source);
      break;
    case Field::Author:
      keep_first(metadata.author);
      break;
    case Field::Url:
      keep_first(metadata.url);
      break;
    case Field::Agency:
      keep_first(metadata.agency);
      break;
    case Field::Date:
      if (metadata.published) break;
      metadata.published = read_date(words, month_first);
      if (metadata.published) metadata.published->from = from;
      break;
    case Field::Updated:
      keep_first(draft.updated);
      break;
    case Field::Other:
      break;
  }
}

}  // namespace factcheck
