#include "text/html_tokens.h"

#include <algorithm>

#include "text/words.h"

namespace factcheck {
namespace {

// Elements whose content is text up to their end tag, whatever it looks like.
constexpr std::string_view kRawElements[] = {"script", "style",  "title",   "textarea",
                                             "xmp",    "iframe", "noembed", "noframes"};

constexpr std::size_t kLongestName = 64;

char lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c + 32) : c; }

std::string lower_name(std::string_view name) {
  std::string out(name.substr(0, kLongestName));
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

bool ends_name(char c) { return is_ascii_space(c) || c == '/' || c == '>'; }

}  // namespace

bool HtmlTokens::next(HtmlToken& token) {
  while (at_ < source_.size()) {
    if (!raw_until_.empty()) {
      if (read_raw_text(token)) return true;
      continue;
    }
    if (source_[at_] != '<') return read_text(token);
    const char after = at_ + 1 < source_.size() ? source_[at_ + 1] : ' ';
    if (is_ascii_letter(after)) return read_tag(token);
    if (after == '/' && at_ + 2 < source_.size() && is_ascii_letter(source_[at_ + 2])) return read_tag(token);
    if (after != '!' && after != '?' && after != '/') return read_text(token);
    skip_declaration();
  }
  return false;
}

// Up to the next "<", one that starts no tag included.
bool HtmlTokens::read_text(HtmlToken& token) {
  const std::size_t end = std::min(source_.find('<', at_ + 1), source_.size());
  token = {};
  token.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
  at_ = end;
  return true;
}

bool HtmlTokens::read_raw_text(HtmlToken& token) {
  const std::string name = std::move(raw_until_);
  raw_until_.clear();
  std::size_t end = at_;
  for (;;) {
    end = source_.find("</", end);
    if (end == std::string_view::npos) {
      end = source_.size();
      break;
    }
    const auto rest = source_.substr(end + 2);
    if (starts_with_words(rest, name) && (rest.size() == name.size() || ends_name(rest[name.size()]))) break;
    end += 2;
  }
  if (end == at_) return false;
  token = {};
  token.raw = true;
  token.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
  at_ = end;
  return true;
}

bool HtmlTokens::read_tag(HtmlToken& token) {
  token = {};
  const std::size_t begin = at_;
  const bool end_tag = source_[at_ + 1] == '/';
  token.type = end_tag ? HtmlToken::Type::End : HtmlToken::Type::Start;
  std::size_t i = at_ + (end_tag ? 2 : 1);
  const std::size_t name = i;
  while (i < source_.size() && !ends_name(source_[i])) ++i;
  token.name = lower_name(source_.substr(name, i - name));
  const std::size_t attributes = i;
  // A ">" inside a quoted value does not end the tag.
  char quote = 0;
  bool value_starts = false;
  for (; i < source_.size(); ++i) {
    const char c = source_[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (value_starts && (c == '"' || c == '\'')) {
      quote = c;
      value_starts = false;
    } else if (c == '>') {
      break;
    } else if (!is_ascii_space(c)) {
      value_starts = c == '=';
    }
  }
  token.attributes = {static_cast<std::uint32_t>(attributes), static_cast<std::uint32_t>(i)};
  at_ = std::min(i + 1, source_.size());
  token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
  if (!end_tag && std::ranges::find(kRawElements, token.name) != std::end(kRawElements))
    raw_until_ = token.name;
  return true;
}

// "<!-- … -->", "<!DOCTYPE …>", "<? … >", "</ …>"
bool HtmlTokens::skip_declaration() {
  if (source_.substr(at_).starts_with("<!--")) {
    const auto rest = source_.substr(at_ + 4);
    // "<!-->" is a comment without words.
    if (rest.starts_with('>') || rest.starts_with("->")) {
      at_ += 4 + rest.find('>') + 1;
      return true;
    }
    const std::size_t end = source_.find("-->", at_ + 4);
    at_ = end == std::string_view::npos ? source_.size() : end + 3;
    return true;
  }
  const std::size_t end = source_.find('>', at_);
  at_ = end == std::string_view::npos ? source_.size() : end + 1;
  return true;
}

bool HtmlAttributes::next(HtmlAttribute& attribute) {
  while (at_ < text_.size() && (is_ascii_space(text_[at_]) || text_[at_] == '/')) ++at_;
  if (at_ >= text_.size()) return false;
  const std::size_t name = at_++;
  while (at_ < text_.size() && !is_ascii_space(text_[at_]) && text_[at_] != '=' && text_[at_] != '/') ++at_;
  attribute.name = lower_name(text_.substr(name, at_ - name));
  attribute.value = {};
  std::size_t i = at_;
  while (i < text_.size() && is_ascii_space(text_[i])) ++i;
  if (i >= text_.size() || text_[i] != '=') return true;
  ++i;
  while (i < text_.size() && is_ascii_space(text_[i])) ++i;
  at_ = i;
  if (i >= text_.size()) return true;
  if (text_[i] == '"' || text_[i] == '\'') {
    const std::size_t end = std::min(text_.find(text_[i], i + 1), text_.size());
    attribute.value = text_.substr(i + 1, end - i - 1);
    at_ = std::min(end + 1, text_.size());
    return true;
  }
  while (at_ < text_.size() && !is_ascii_space(text_[at_])) ++at_;
  attribute.value = text_.substr(i, at_ - i);
  return true;
}

}  // namespace factcheck
