#include "text/html.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/entities.h"
#include "text/html_metadata.h"
#include "text/html_tokens.h"
#include "text/words.h"

namespace factcheck {
namespace {

// What an element does to the words inside it. Elements that are not named here are inline and change
// nothing.
enum class Role : std::uint8_t {
  Inline,
  Void,     // has no content and no end tag
  Block,    // stands on lines of its own
  Heading,  // h1 to h6
  Item,
  Caption,
  Strong,
  Link,
  Drop,      // no part of an article, whatever is in it
  DropHead,  // the same, but for an h1: the head of an article
};

struct Element {
  std::string_view name;
  Role role;
};
constexpr Element kElements[] = {
    {"a", Role::Link},           {"address", Role::Block},
    {"area", Role::Void},        {"article", Role::Block},
    {"aside", Role::Drop},       {"audio", Role::Drop},
    {"b", Role::Strong},         {"base", Role::Void},
    {"blockquote", Role::Block}, {"body", Role::Block},
    {"br", Role::Void},          {"button", Role::Drop},
    {"canvas", Role::Drop},      {"caption", Role::Caption},
    {"center", Role::Block},     {"col", Role::Void},
    {"datalist", Role::Drop},    {"dd", Role::Item},
    {"details", Role::Block},    {"dialog", Role::Drop},
    {"div", Role::Block},        {"dl", Role::Block},
    {"dt", Role::Item},          {"embed", Role::Void},
    {"fieldset", Role::Drop},    {"figcaption", Role::Caption},
    {"figure", Role::Block},     {"footer", Role::Drop},
    {"form", Role::Drop},        {"h1", Role::Heading},
    {"h2", Role::Heading},       {"h3", Role::Heading},
    {"h4", Role::Heading},       {"h5", Role::Heading},
    {"h6", Role::Heading},       {"head", Role::Drop},
    {"header", Role::DropHead},  {"hgroup", Role::Block},
    {"hr", Role::Void},          {"html", Role::Block},
    {"iframe", Role::Drop},      {"img", Role::Void},
    {"input", Role::Void},       {"li", Role::Item},
    {"link", Role::Void},        {"main", Role::Block},
    {"map", Role::Drop},         {"math", Role::Drop},
    {"menu", Role::Drop},        {"meta", Role::Void},
    {"nav", Role::Drop},         {"noembed", Role::Drop},
    {"noframes", Role::Drop},    {"noscript", Role::Drop},
    {"object", Role::Drop},      {"ol", Role::Block},
    {"optgroup", Role::Drop},    {"option", Role::Drop},
    {"p", Role::Block},          {"param", Role::Void},
    {"picture", Role::Inline},   {"pre", Role::Block},
    {"script", Role::Drop},      {"section", Role::Block},
    {"select", Role::Drop},      {"source", Role::Void},
    {"strong", Role::Strong},    {"style", Role::Drop},
    {"summary", Role::Block},    {"svg", Role::Drop},
    {"table", Role::Block},      {"tbody", Role::Block},
    {"td", Role::Block},         {"template", Role::Drop},
    {"textarea", Role::Drop},    {"tfoot", Role::Block},
    {"th", Role::Block},         {"thead", Role::Block},
    {"title", Role::Drop},       {"tr", Role::Block},
    {"track", Role::Void},       {"ul", Role::Block},
    {"video", Role::Drop},       {"wbr", Role::Void},
    {"xmp", Role::Drop},
};
static_assert(std::ranges::is_sorted(kElements, {}, &Element::name), "role_of searches by halving");

Role role_of(std::string_view name) {
  const auto found = std::ranges::lower_bound(kElements, name, {}, &Element::name);
  return found != std::end(kElements) && found->name == name ? found->role : Role::Inline;
}

// Whole class names that pages give to what stands round an article.
constexpr std::string_view kDroppedClasses[] = {"share",
                                                "share-bar",
                                                "share-buttons",
                                                "social",
                                                "social-share",
                                                "social-links",
                                                "sharing",
                                                "related",
                                                "related-articles",
                                                "related-content",
                                                "related-links",
                                                "related-stories",
                                                "recommended",
                                                "most-read",
                                                "newsletter",
                                                "newsletter-signup",
                                                "signup",
                                                "comments",
                                                "ad",
                                                "ads",
                                                "advert",
                                                "advertisement",
                                                "promo",
                                                "breadcrumb",
                                                "breadcrumbs",
                                                "sidebar",
                                                "cookie-banner",
                                                "cookie-notice",
                                                "tags",
                                                "topics",
                                                "toolbar",
                                                "skip-link",
                                                "visually-hidden",
                                                "sr-only",
                                                "screen-reader-text"};

// Blocks that end an open heading: pages forget its end tag.
bool ends_heading(std::string_view name) {
  return name == "p" || name == "ul" || name == "ol" || name == "table" || name == "blockquote" ||
         name == "section" || name == "article";
}

bool is_dropped_class(std::string_view classes) {
  const auto words = split_words(classes.substr(0, 1000));
  return std::ranges::any_of(words, [](auto word) {
    return std::ranges::any_of(kDroppedClasses, [&](auto name) { return equal_words(word, name); });
  });
}

bool has_word(std::string_view value, std::string_view word) {
  const auto words = split_words(value.substr(0, 1000));
  return std::ranges::any_of(words, [&](auto one) { return equal_words(one, word); });
}

// Where an article may stand in a page, the surest last.
enum class Place : std::uint8_t { None, Main, Article, Body };

struct Attributes {
  bool hidden = false;
  Place place = Place::None;
};

Attributes read_attributes(std::string_view source, const HtmlToken& token) {
  Attributes result;
  if (token.name == "article") result.place = Place::Article;
  if (token.name == "main") result.place = Place::Main;
  HtmlAttributes attributes(source, token);
  HtmlAttribute attribute;
  while (attributes.next(attribute)) {
    if (attribute.name == "hidden") result.hidden = true;
    if (attribute.name == "aria-hidden" && equal_words(trim(attribute.value), "true")) result.hidden = true;
    if (attribute.name == "style" &&
        (find_words(attribute.value.substr(0, 500), "display:none") != std::string_view::npos ||
         find_words(attribute.value.substr(0, 500), "display: none") != std::string_view::npos)) {
      result.hidden = true;
    }
    if (attribute.name == "class" && token.name != "body" && token.name != "html") {
      result.hidden |= is_dropped_class(attribute.value);
    }
    if (attribute.name == "itemprop" && has_word(attribute.value, "articleBody")) result.place = Place::Body;
    if (attribute.name == "role" && has_word(attribute.value, "main") && result.place == Place::None)
      result.place = Place::Main;
  }
  return result;
}

// A part of the page that may be the article.
struct Container {
  Place place = Place::None;
  std::ptrdiff_t parent = -1;
  std::size_t words = 0;   // bytes of text in it
  std::size_t titles = 0;  // h1 elements in it
};

// Walks a page once. Without `out` it only weighs the containers.
class PageWalker {
 public:
  explicit PageWalker(std::string_view source) : source_(source) {}
  // Copies the container's words, and a title that stands before it if it has none of its own.
  PageWalker(std::string_view source, PlainViewBuilder& out, std::ptrdiff_t wanted, bool outer_title)
      : source_(source), out_(&out), wanted_(wanted), outer_title_(outer_title) {}

  void see(const HtmlToken& token) {
    switch (token.type) {
      case HtmlToken::Type::Start:
        start(token);
        break;
      case HtmlToken::Type::End:
        end(token.name);
        break;
      case HtmlToken::Type::Text:
        if (!token.raw) text(token.span);
        break;
    }
  }

  // Of all containers, with what lies in those inside them.
  std::vector<Container> finish() {
    for (std::size_t i = containers_.size(); i-- > 0;) {
      if (containers_[i].parent < 0) continue;
      Container& parent = containers_[static_cast<std::size_t>(containers_[i].parent)];
      parent.words += containers_[i].words;
      parent.titles += containers_[i].titles;
    }
    return containers_;
  }
  std::size_t words() const { return words_; }

 private:
  struct Open {
    std::string name;
    Role role = Role::Inline;
    bool hidden = false;
    bool is_container = false;
  };

  void start(const HtmlToken& token) {
    const Role role = role_of(token.name);
    if (role == Role::Void) return void_element(token.name);
    if (role == Role::Heading || ends_heading(token.name)) close_heading();
    Open open{token.name, role, false, false};
    if (!token.attributes.empty() || token.name == "article" || token.name == "main") {
      const Attributes attributes = read_attributes(source_, token);
      open.hidden = attributes.hidden;
      open.is_container = attributes.place != Place::None;
      if (open.is_container) {
        containers_.push_back({attributes.place, container_, 0});
        container_ = static_cast<std::ptrdiff_t>(containers_.size()) - 1;
      }
    }
    enter(open, +1);
    ++open_by_name_[open.name];
    stack_.push_back(std::move(open));
  }

  // A tag that closes nothing is passed over; one that closes an outer element closes all inside it.
  void end(const std::string& name) {
    if (name == "br" || name == "p") break_block();
    const auto count = open_by_name_.find(name);
    if (count == open_by_name_.end() || count->second == 0) return;
    for (;;) {
      const bool last = stack_.back().name == name;
      pop();
      if (last) return;
    }
  }

  void pop() {
    const Open open = std::move(stack_.back());
    stack_.pop_back();
    --open_by_name_[open.name];
    enter(open, -1);
    if (!open.is_container) return;
    if (container_ == wanted_) in_wanted_ = false;
    container_ = containers_[static_cast<std::size_t>(container_)].parent;
  }

  // Counts an element in or out.
  void enter(const Open& open, int step) {
    if (open.hidden) dropped_ += step;
    switch (open.role) {
      case Role::Drop:
        dropped_ += step;
        break;
      case Role::DropHead:
        heads_ += step;
        break;
      case Role::Heading:
        headings_ += step;
        if (open.name == "h1") titles_ += step;
        if (step > 0 && open.name == "h1" && container_ >= 0)
          ++containers_[static_cast<std::size_t>(container_)].titles;
        break;
      case Role::Item:
        items_ += step;
        break;
      case Role::Caption:
        captions_ += step;
        break;
      case Role::Strong:
        strongs_ += step;
        mark(step, &PlainViewBuilder::begin_strong, &PlainViewBuilder::end_strong);
        break;
      case Role::Link:
        links_ += step;
        mark(step, &PlainViewBuilder::begin_link, &PlainViewBuilder::end_link);
        break;
      default:
        break;
    }
    if (step > 0 && open.is_container && container_ == wanted_) {
      in_wanted_ = true;
      outer_title_ = false;
    }
    if (open.role != Role::Inline && open.role != Role::Strong && open.role != Role::Link) break_block();
  }

  void mark(int step, void (PlainViewBuilder::*opens)(), void (PlainViewBuilder::*closes)()) {
    if (out_ == nullptr || !out_->in_block()) return;
    (out_->*(step > 0 ? opens : closes))();
  }

  void close_heading() {
    if (headings_ == 0) return;
    while (headings_ > 0) pop();
  }

  void void_element(std::string_view name) {
    if (name == "hr") break_block();
    if (name != "br") return;
    if (after_break_) break_block();
    after_break_ = true;
    if (out_ != nullptr && out_->in_block()) out_->space({last_, last_});
  }

  void break_block() {
    if (out_ != nullptr) out_->close_block();
    after_break_ = false;
  }

  bool is_dropped() const { return dropped_ > 0 || (heads_ > 0 && titles_ == 0); }

  void text(ByteSpan span) {
    if (is_dropped()) return;
    const auto words = trim(source_.substr(span.begin, span.size()));
    if (!words.empty()) after_break_ = false;
    words_ += words.size();
    if (container_ >= 0) containers_[static_cast<std::size_t>(container_)].words += words.size();
    if (out_ == nullptr || !(in_wanted_ || wanted_ < 0 || (outer_title_ && titles_ > 0))) return;
    last_ = span.end;
    if (!out_->in_block()) {
      if (words.empty()) return;
      open_block();
    }
    copy(span);
  }

  void open_block() {
    if (captions_ > 0) {
      out_->open_block(BlockKind::Caption, Marking::Explicit);
    } else if (headings_ > 0) {
      out_->open_block(BlockKind::Heading, Marking::Explicit);
    } else if (items_ > 0) {
      out_->open_block(BlockKind::ListItem, Marking::Explicit);
    } else {
      out_->open_block(BlockKind::Paragraph, Marking::Guessed);
    }
    // Marks that were open before the block.
    if (strongs_ > 0) out_->begin_strong();
    if (links_ > 0) out_->begin_link();
  }

  void copy(ByteSpan span) {
    std::uint32_t at = span.begin;
    const auto whole = source_.substr(0, span.end);
    while (at < span.end) {
      const auto ampersand = static_cast<std::uint32_t>(std::min(whole.find('&', at), whole.size()));
      out_->copy({at, ampersand});
      if (ampersand >= span.end) return;
      const EntityAt entity = entity_at(whole, ampersand);
      const std::uint32_t size = std::max(entity.size, 1U);
      if (entity.size > 0) {
        out_->replace(entity.words, {ampersand, ampersand + size});
      } else {
        out_->copy({ampersand, ampersand + 1});
      }
      at = ampersand + size;
    }
  }

  std::string_view source_;
  PlainViewBuilder* out_ = nullptr;
  std::ptrdiff_t wanted_ = -1;  // the container that is read; -1: the whole page
  bool outer_title_ = false;
  bool in_wanted_ = false;
  std::vector<Open> stack_;
  std::unordered_map<std::string, std::size_t> open_by_name_;
  std::vector<Container> containers_;
  std::ptrdiff_t container_ = -1;
  std::size_t words_ = 0;
  std::uint32_t last_ = 0;
  int dropped_ = 0;
  int heads_ = 0;
  int headings_ = 0;
  int titles_ = 0;
  int items_ = 0;
  int captions_ = 0;
  int strongs_ = 0;
  int links_ = 0;
  bool after_break_ = false;
};

constexpr std::size_t kFewestWords = 200;  // bytes of text that an article has at least

// The container with the most text of the surest kind that has enough of it; -1: the whole page.
std::ptrdiff_t choose(const std::vector<Container>& containers, std::size_t page_words) {
  for (const Place place : {Place::Body, Place::Article, Place::Main}) {
    std::ptrdiff_t best = -1;
    for (std::size_t i = 0; i < containers.size(); ++i) {
      const bool more = best < 0 || containers[i].words > containers[static_cast<std::size_t>(best)].words;
      if (containers[i].place == place && more) best = static_cast<std::ptrdiff_t>(i);
    }
    if (best < 0) continue;
    const std::size_t words = containers[static_cast<std::size_t>(best)].words;
    // A teaser's <article> beside an article that has none of its own.
    if (words >= kFewestWords && words * 4 >= page_words) return best;
  }
  return -1;
}

}  // namespace

DocumentDraft read_html(std::string_view source, const ReadOptions& options) {
  DocumentDraft draft;
  const ByteSpan whole{0, static_cast<std::uint32_t>(source.size())};
  HtmlMetadata metadata(source, options.month_first);
  PageWalker scales(source);
  HtmlToken token;
  for (HtmlTokens tokens(source, whole); tokens.next(token);) {
    metadata.see(token);
    scales.see(token);
  }
  metadata.finish(draft);

  PlainViewBuilder out(source);
  const auto containers = scales.finish();
  const std::ptrdiff_t article = choose(containers, scales.words());
  const bool untitled = article >= 0 && containers[static_cast<std::size_t>(article)].titles == 0;
  PageWalker reader(source, out, article, untitled);
  for (HtmlTokens tokens(source, whole); tokens.next(token);) reader.see(token);
  draft.view = std::move(out).finish();
  return draft;
}

void copy_html_words(std::string_view source, ByteSpan part, PlainViewBuilder& out) {
  PageWalker reader(source, out, -1, false);
  HtmlToken token;
  for (HtmlTokens tokens(source, part); tokens.next(token);) reader.see(token);
  out.close_block();
}

}  // namespace factcheck
