// Claims as YAML: fixed order of keys, defaults left out, every string from an article in quotes.
#include <fmt/format.h>

#include "base/utf8.h"
#include "store/claim_file.h"
#include "store/claim_form.h"
#include "store/seal.h"
#include "store/value_form.h"
#include "store/yaml_text.h"

namespace factcheck {
namespace {

// Bytes that are not UTF-8 as they will be written, so that a seal fits what is read back.
std::string as_utf8(std::string_view text) {
  if (!find_invalid_utf8(text)) return std::string(text);
  std::string valid;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    append_utf8(valid, point.value);
    at += point.size;
  }
  return valid;
}

// One claim being written, line by line; remembers what it wrote for the seal.
class ClaimText {
 public:
  void word(std::string_view key, std::string_view content) {
    put(key, std::string(content), std::string(content));
  }

  void text(std::string_view key, std::string_view content) {
    put(key, yaml_quoted(content), as_utf8(content));
  }
  void text_if(std::string_view key, std::string_view content) {
    if (!content.empty()) text(key, content);
  }

  void list_if(std::string_view key, const std::vector<std::string>& items) {
    if (items.empty()) return;
    std::vector<std::string> quoted;
    std::vector<std::string> plain;
    for (const std::string& item : items) {
      quoted.push_back(yaml_quoted(item));
      plain.push_back(as_utf8(item));
    }
    put(key, fmt::format("[{}]", fmt::join(quoted, ", ")), flat_list(plain));
  }

  void map(std::string_view key, const std::vector<ValueEntry>& entries) {
    std::vector<std::string> written;
    std::vector<Sealed> plain;
    for (const ValueEntry& entry : entries) {
      written.push_back(entry.key + ": " + (entry.quoted ? yaml_quoted(entry.content) : entry.content));
      plain.emplace_back(entry.key, as_utf8(entry.content));
    }
    put(key, fmt::format("{{{}}}", fmt::join(written, ", ")), flat_map(std::move(plain)));
  }

  std::string finish() {
    const Seal seal = seal_of(keys_);
    text("seal", seal.text());
    return std::move(yaml_);
  }

 private:
  void put(std::string_view key, const std::string& yaml, std::string content) {
    yaml_ += fmt::format("{}{}: {}\n", yaml_.empty() ? "  - " : "    ", key, yaml);
    keys_.emplace_back(key, std::move(content));
  }

  std::string yaml_;
  std::vector<Sealed> keys_;
};

std::string days_if(const std::optional<DayRange>& days) { return days ? days_text(*days) : ""; }

// "14:386-14:403".
std::string place_text(const SourceSpan& span) {
  return fmt::format("{}:{}-{}:{}", span.begin.line, span.begin.column, span.end.line, span.end.column);
}

bool is_placed(const SourceSpan& span) { return span.begin != Place{} || span.end != Place{}; }

void write_places(ClaimText& out, const Claim& claim) {
  if (!is_placed(claim.span) && !is_placed(claim.sentence)) return;  // added by a person
  out.text("at", place_text(claim.span));
  out.text("sentence", place_text(claim.sentence));
  out.text("bytes", fmt::format("{}-{} {}-{}", claim.span.begin.byte, claim.span.end.byte,
                                claim.sentence.begin.byte, claim.sentence.end.byte));
}

// "c-3f9a1c77e210": our own ids start with a letter and are no number in any YAML. A person may have put in
// others.
bool is_plain_id(std::string_view id) {
  return id.size() == 14 && id.starts_with("c-") && id.find_first_not_of("0123456789abcdef", 2) == id.npos;
}

std::string claim_text(const Claim& claim) {
  ClaimText out;
  is_plain_id(claim.id) ? out.word("id", claim.id) : out.text("id", claim.id);
  out.word("kind", name_of(claim.kind));
  out.text_if("subject", claim.subject);
  out.text_if("predicate", claim.predicate);
  out.text_if("object", claim.object);
  out.text("answer", claim.answer);
  out.map("value", value_entries(claim.value, claim.answer));
  out.text_if("when", days_if(claim.when));
  out.text_if("where", claim.where);
  out.text_if("as_of", days_if(claim.as_of));
  out.list_if("attributed_to", claim.attributed_to);
  if (claim.polarity != Polarity::Affirmed) out.word("polarity", name_of(claim.polarity));
  if (claim.modality != Modality::Asserted) out.word("modality", name_of(claim.modality));
  write_places(out, claim);
  out.text_if("text", claim.text);
  out.word("status", name_of(claim.status));
  out.text("note", claim.note);
  return out.finish();
}

std::string article_text(const Article& article) {
  std::string yaml;
  const auto text_if = [&](std::string_view key, std::string_view content) {
    if (!content.empty()) yaml += fmt::format("{}: {}\n", key, yaml_quoted(content));
  };
  yaml += fmt::format("article: {}\n", yaml_quoted(article.path));
  text_if("document", article.document_id);
  text_if("id", article.id);
  text_if("sha256", article.sha256);
  text_if("title", article.title);
  text_if("source", article.source);
  text_if("url", article.url);
  text_if("agency", article.agency);
  text_if("published", days_if(article.published));
  return yaml;
}

}  // namespace

std::string write_claim_file(const ClaimFile& file) {
  std::string yaml(kClaimFileHeader);
  yaml += article_text(file.article);
  if (file.claims.empty()) return yaml + "claims: []\n";
  yaml += "claims:\n";
  for (const Claim& claim : file.claims) yaml += claim_text(claim);
  return yaml;
}

}  // namespace factcheck
