#include "text/html_metadata.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "text/entities.h"
#include "text/metadata_fields.h"
#include "text/words.h"

namespace factcheck {
namespace {

using nlohmann::json;

enum class About : std::uint8_t { Title, Source, Author, Url, Published, Updated };

// Names of meta tags (name, property or itemprop); lower ranks are surer.
struct MetaName {
  std::string_view name;
  About about;
  int rank;
};
constexpr MetaName kMetaNames[] = {
    {"og:title", About::Title, 2},
    {"twitter:title", About::Title, 3},
    {"headline", About::Title, 1},
    {"parsely-title", About::Title, 2},
    {"dc.title", About::Title, 3},
    {"og:site_name", About::Source, 1},
    {"application-name", About::Source, 4},
    {"dc.publisher", About::Source, 3},
    {"publisher", About::Source, 3},
    {"author", About::Author, 1},
    {"byl", About::Author, 2},
    {"article:author", About::Author, 3},
    {"parsely-author", About::Author, 2},
    {"dc.creator", About::Author, 3},
    {"og:url", About::Url, 2},
    {"article:published_time", About::Published, 1},
    {"og:article:published_time", About::Published, 1},
    {"datepublished", About::Published, 1},
    {"article:published", About::Published, 2},
    {"parsely-pub-date", About::Published, 2},
    {"pubdate", About::Published, 2},
    {"publishdate", About::Published, 2},
    {"publish-date", About::Published, 2},
    {"publication_date", About::Published, 2},
    {"sailthru.date", About::Published, 3},
    {"dc.date.issued", About::Published, 2},
    {"dc.date", About::Published, 3},
    {"dcterms.created", About::Published, 3},
    {"date", About::Published, 3},
    {"article:modified_time", About::Updated, 1},
    {"og:updated_time", About::Updated, 2},
    {"datemodified", About::Updated, 1},
    {"last-modified", About::Updated, 3},
};

constexpr std::size_t kLongestJson = 1U << 20;
constexpr int kDeepestJson = 32;
constexpr std::size_t kMostJsonNodes = 2000;

bool is_article_type(const json& object) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  const auto names_article = [](const json& value) {
    if (!value.is_string()) return false;
    const auto& name = value.get_ref<const std::string&>();
    return name.ends_with("Article") || name.ends_with("Posting") || name == "Report" || name == "LiveBlog";
  };
  if (type->is_array()) return std::any_of(type->begin(), type->end(), names_article);
  return names_article(*type);
}

// A string, an object's name or address, or the names of a list.
std::string words_of(const json& value, std::string_view key) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_object()) {
    const auto found = value.find(std::string(key));
    return found != value.end() && found->is_string() ? found->get<std::string>() : std::string();
  }
  std::string all;
  if (value.is_array()) {
    for (std::size_t i = 0; i < value.size() && i < 20; ++i) {
      const std::string one = value[i].is_array() ? std::string() : words_of(value[i], key);
      if (one.empty()) continue;
      if (!all.empty()) all += ", ";
      all += one;
    }
  }
  return all;
}

// "Storm cuts off island | Harbour News": the last part is the outlet's.
struct SplitTitle {
  std::string_view title;
  std::string_view source;
};
SplitTitle split_title(std::string_view title) {
  for (const std::string_view mark : {" | ", " - ", " – ", " — ", " » ", " :: "}) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string_view::npos) continue;
    const auto rest = trim(title.substr(at + mark.size()));
    const auto first = trim(title.substr(0, at));
    if (count_words(first) >= 3 && count_words(rest) >= 1 && count_words(rest) <= 5) return {first, rest};
  }
  return {title, {}};
}

}  // namespace

void HtmlMetadata::state(std::vector<Statement>& about, int rank, std::string_view value) {
  constexpr std::size_t kMost = 64;
  constexpr std::size_t kLongest = 4096;
  std::string words = clean_words(decode_entities(value.substr(0, kLongest)));
  if (!words.empty() && about.size() < kMost) about.push_back({rank, std::move(words)});
}

void HtmlMetadata::see(const HtmlToken& token) {
  if (token.type == HtmlToken::Type::Start) {
    see_start(token);
  } else if (token.raw) {
    const auto text = source_.substr(token.span.begin, token.span.size());
    if (in_title_ && title_tag_.empty()) title_tag_ = clean_words(decode_entities(text.substr(0, 4096)));
    if (in_json_ld_) read_json_ld(text);
  } else if (token.type == HtmlToken::Type::End) {
    in_title_ = in_json_ld_ = false;
  }
}

void HtmlMetadata::see_start(const HtmlToken& token) {
  in_title_ = token.name == "title";
  in_json_ld_ = false;
  if (token.name != "meta" && token.name != "link" && token.name != "time" && token.name != "script") return;
  if (token.name == "meta") return read_meta(token);
  HtmlAttribute attribute;
  HtmlAttributes attributes(source_, token);
  std::string_view rel, href, datetime, property;
  while (attributes.next(attribute)) {
    if (attribute.name == "rel") rel = attribute.value;
    if (attribute.name == "href") href = attribute.value;
    if (attribute.name == "datetime") datetime = attribute.value;
    if (attribute.name == "itemprop") property = attribute.value;
    if (attribute.name == "type" && token.name == "script")
      in_json_ld_ = equal_words(trim(attribute.value), "application/ld+json");
  }
  if (token.name == "link" && equal_words(rel, "canonical")) state(urls_, 1, href);
  if (token.name == "time") {
    const bool change = equal_words(property, "datemodified");
    const int rank = equal_words(property, "datepublished") || change ? 1 : 4;
    state(change ? updated_ : published_, rank, datetime);
  }
}

void HtmlMetadata::read_meta(const HtmlToken& token) {
  HtmlAttribute attribute;
  HtmlAttributes attributes(source_, token);
  std::string_view name, content;
  while (attributes.next(attribute)) {
    if (attribute.name == "content") content = attribute.value;
    const bool names =
        attribute.name == "property" || attribute.name == "name" || attribute.name == "itemprop";
    if (names && name.empty()) name = attribute.value;
  }
  for (const MetaName& row : kMetaNames) {
    if (!equal_words(trim(name), row.name)) continue;
    switch (row.about) {
      case About::Title:
        state(titles_, row.rank, content);
        break;
      case About::Source:
        state(sources_, row.rank, content);
        break;
      case About::Author:
        if (content.find("://") == std::string_view::npos) state(authors_, row.rank, content);
        break;
      case About::Url:
        state(urls_, row.rank, content);
        break;
      case About::Published:
        state(published_, row.rank, content);
        break;
      case About::Updated:
        state(updated_, row.rank, content);
        break;
    }
    return;
  }
}

void HtmlMetadata::read_json_ld(std::string_view text) {
  if (text.size() > kLongestJson) return;
  const auto shallow = [](int depth, json::parse_event_t, json&) { return depth <= kDeepestJson; };
  const json root = json::parse(text, shallow, /*allow_exceptions=*/false, /*ignore_comments=*/true);
  if (root.is_discarded()) return;
  std::vector<const json*> open{&root};
  for (std::size_t seen = 0; !open.empty() && seen < kMostJsonNodes; ++seen) {
    const json& node = *open.back();
    open.pop_back();
    if (node.is_array()) {
      for (std::size_t i = node.size(); i-- > 0;) open.push_back(&node[i]);
      continue;
    }
    if (!node.is_object()) continue;
    if (const auto graph = node.find("@graph"); graph != node.end()) open.push_back(&*graph);
    if (!is_article_type(node)) continue;
    const auto value = [&](const char* key, std::string_view inner) {
      const auto found = node.find(key);
      return found == node.end() ? std::string() : words_of(*found, inner);
    };
    state(titles_, 1, value("headline", "name"));
    state(published_, 0, value("datePublished", ""));
    state(updated_, 0, value("dateModified", ""));
    state(authors_, 0, value("author", "name"));
    state(sources_, 2, value("publisher", "name"));
    state(urls_, 3, value("url", "@id"));
    state(urls_, 3, value("mainEntityOfPage", "@id"));
  }
}

void HtmlMetadata::finish(DocumentDraft& draft) {
  const SplitTitle split = split_title(title_tag_);
  state(titles_, 9, split.title);
  state(sources_, 5, split.source);
  const auto set = [&](Field field, std::vector<Statement>& about) {
    std::stable_sort(about.begin(), about.end(),
                     [](const Statement& a, const Statement& b) { return a.rank < b.rank; });
    for (const Statement& said : about)
      set_field(draft, field, said.value, Published::From::Meta, month_first_);
  };
  set(Field::Title, titles_);
  set(Field::Source, sources_);
  set(Field::Author, authors_);
  set(Field::Url, urls_);
  set(Field::Date, published_);
  set(Field::Updated, updated_);
}

}  // namespace factcheck
