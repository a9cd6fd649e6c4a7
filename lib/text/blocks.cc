#include "text/blocks.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "text/agency.h"
#include "text/boilerplate.h"
#include "text/captions.h"
#include "text/words.h"

namespace factcheck {
namespace {

constexpr std::size_t kMostHeadingWords = 14;
// Fewer words may be a standfirst or a caption as well.
constexpr std::size_t kFewestParagraphWords = 18;
// Dates, bylines and sources are looked for this far from the start of the article's text, and from its end.
constexpr std::size_t kHeadBlocks = 14;
constexpr std::size_t kTailBlocks = 10;

// Words that a title in capitals leaves small.
constexpr std::string_view kSmallWords[] = {
    "a",  "an", "and", "as",   "at",  "but", "by", "for", "from", "in",   "into", "is", "nor",  "of",
    "on", "or", "out", "over", "the", "to",  "up", "via", "vs",   "with", "amid", "v",  "after"};

bool is_small_word(std::string_view word) {
  return std::ranges::find(kSmallWords, word) != std::end(kSmallWords);
}

// "Looking Forward", "U.S. Role in the Talks": every word that counts starts with a capital or a figure.
bool is_title_case(std::string_view text) {
  std::size_t capitals = 0;
  for (auto word : split_words(text)) {
    while (!word.empty() && is_ascii_punctuation(word.front())) word.remove_prefix(1);
    if (word.empty() || is_small_word(word)) continue;
    if (is_ascii_lower(word[0])) return false;
    ++capitals;
  }
  return capitals > 0;
}

char last_mark(std::string_view text) {
  for (;;) {
    if (text.size() > 3 && text.ends_with("”")) {
      text.remove_suffix(3);
    } else if (text.size() > 1 &&
               (text.back() == '"' || text.back() == '\'' || text.back() == ')' || text.back() == ' ')) {
      text.remove_suffix(1);
    } else {
      return text.empty() ? ' ' : text.back();
    }
  }
}

bool ends_sentence(std::string_view text) {
  const char last = last_mark(text);
  return last == '.' || last == '!' || last == '?';
}

bool looks_like_heading(std::string_view text) {
  if (text.size() > 200 || count_words(text) > kMostHeadingWords) return false;
  const char last = last_mark(text);
  if (last == '.' || last == ';' || last == ',' || text.ends_with("…")) return false;
  if (last == '?' || last == '!' || last == ':') return is_title_case(text);
  // A line that is a quotation is speech, not a heading.
  const bool quotes = text.front() == '"' || text.starts_with("“");
  return !quotes || is_title_case(text);
}

// Letters of Latin script, and of others.
struct Scripts {
  std::size_t latin = 0;
  std::size_t foreign = 0;
};
Scripts count_scripts(std::string_view text) {
  Scripts count;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    count.latin += is_ascii_letter(c);
    // First bytes of code points from U+0380 on, without the General Punctuation to Dingbats (E2).
    count.foreign += byte >= 0xCE && byte != 0xE2;
  }
  return count;
}

// All of what a block is judged by.
class Classifier {
 public:
  Classifier(PlainView& view, bool month_first) : view_(view), month_first_(month_first) {
    const Scripts scripts = count_scripts(view.text);
    may_be_foreign_ = scripts.foreign > 0 && scripts.foreign <= scripts.latin;
    first_paragraph_ = find_paragraph();
  }

  PageFacts run() {
    for (at_ = 0; at_ < view_.blocks.size(); ++at_) {
      DraftBlock& block = view_.blocks[at_];
      if (block.kind == BlockKind::Boilerplate && block.marking == Marking::Explicit) continue;
      const auto text = words();
      if (is_furniture(text, block)) {
        block.kind = BlockKind::Boilerplate;
        continue;
      }
      if (block.kind == BlockKind::Paragraph && block.marking == Marking::Guessed) guess(text, block);
    }
    drop_repeated_headings();
    drop_headings_of_nothing();
    return std::move(facts_);
  }

 private:
  std::string_view words() const { return view_.words(view_.blocks[at_].span); }
  bool in_head() const { return at_ < first_paragraph_ + 3 && at_ < kHeadBlocks; }
  bool before_text() const { return at_ < first_paragraph_; }
  bool in_tail() const { return at_ + kTailBlocks >= view_.blocks.size(); }

  std::size_t find_paragraph() const {
    std::size_t at = 0;
    for (; at < view_.blocks.size(); ++at) {
      const DraftBlock& block = view_.blocks[at];
      const auto text = view_.words(block.span);
      if (block.kind == BlockKind::Paragraph && count_words(text) >= kFewestParagraphWords &&
          picture_text(text) == Picture::None && !is_byline(text, strong_in(block.span))) {
        break;
      }
    }
    return at;
  }

  // What of a block is in bold, relative to its words.
  std::vector<ByteSpan> strong_in(ByteSpan block) const {
    std::vector<ByteSpan> found;
    auto next = std::ranges::lower_bound(view_.strong, block.begin, {}, &ByteSpan::begin);
    for (; next != view_.strong.end() && next->end <= block.end && found.size() < 40; ++next) {
      found.push_back({next->begin - block.begin, next->end - block.begin});
    }
    return found;
  }

  bool is_furniture(std::string_view text, const DraftBlock& block) {
    if (const auto reach = find_boilerplate(text)) {
      if (*reach == Reach::ShortBlocks) in_list_ = true;
      if (*reach == Reach::End && at_ * 2 > view_.blocks.size()) to_end_ = true;
      note_source(text);
      return true;
    }
    if (to_end_) return true;
    if (in_list_) {
      const bool item = count_words(text) < kFewestParagraphWords && !ends_sentence(text);
      if (item) return true;
      in_list_ = false;
    }
    if (is_menu(text) && !is_date(text)) return true;
    if (before_text() && is_section_name(text)) return true;
    if ((in_head() || in_tail()) && note_source(text)) return true;
    if (is_date(text)) return true;
    if (is_foreign(text)) return true;
    if (is_links(text, block)) return true;
    if (block.kind == BlockKind::Heading && block.marking == Marking::Explicit) return false;
    if ((in_head() || in_tail()) && is_byline(text, strong_in(block.span))) {
      if (facts_.byline.empty()) facts_.byline = std::string(text);
      return true;
    }
    if (is_dateline_alone(text)) return true;
    constexpr std::size_t kLongestCredit = 160;
    return block.kind != BlockKind::Caption && text.size() <= kLongestCredit &&
           picture_text(text) == Picture::Credit;
  }

  bool note_source(std::string_view text) {
    const auto name = source_named_by(text);
    if (name.empty()) return false;
    if (facts_.source.empty()) facts_.source = std::string(name);
    return true;
  }

  bool is_date(std::string_view text) {
    const auto line = read_date_line(text, month_first_);
    if (!line) return false;
    const bool labelled = line->says != DateLine::Says::Date;
    if (!labelled && !in_head() && !in_tail()) return false;
    facts_.dates.push_back(*line);
    // "By Ann Bell | Published June 7, 2025"
    const auto names = trim(text.substr(0, text.find('|')));
    if (facts_.byline.empty() && names.size() < text.size() && is_byline(names, {}))
      facts_.byline = std::string(names);
    return true;
  }

  // A line in another script than the article's.
  bool is_foreign(std::string_view text) const {
    if (!may_be_foreign_) return false;
    const Scripts scripts = count_scripts(text);
    return scripts.foreign > scripts.latin;
  }

  // A list of links is a way to other pages; a sentence with a link in it is not.
  static bool is_links(std::string_view text, const DraftBlock& block) {
    return block.kind == BlockKind::ListItem && block.linked * 10ULL >= text.size() * 9ULL &&
           !ends_sentence(text);
  }

  void guess(std::string_view text, DraftBlock& block) {
    if (picture_text(text) == Picture::Caption) {
      block.kind = BlockKind::Caption;
    } else if (looks_like_heading(text)) {
      block.kind = BlockKind::Heading;
    }
  }

  // Pages say their title twice, and their captions.
  void drop_repeated_headings() {
    choose_title();
    std::unordered_set<std::string_view> seen;
    for (DraftBlock& block : view_.blocks) {
      if (block.kind != BlockKind::Heading && block.kind != BlockKind::Caption) continue;
      if (!seen.insert(view_.words(block.span)).second) block.kind = BlockKind::Boilerplate;
    }
  }

  // The first heading that the markup names above the text; else the one that is there twice, else the
  // longest.
  void choose_title() {
    std::size_t longest = 0;
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < view_.blocks.size() && i < kHeadBlocks; ++i) {
      const DraftBlock& block = view_.blocks[i];
      if (block.kind != BlockKind::Heading || (i >= first_paragraph_ && i > 0)) continue;
      const auto text = view_.words(block.span);
      const bool twice = !seen.insert(text).second;
      if (block.marking == Marking::Explicit || twice) {
        facts_.title = std::string(text);
        return;
      }
      if (count_words(text) > longest) {
        longest = count_words(text);
        facts_.title = std::string(text);
      }
    }
  }

  // Names, links and topics below the last paragraph head nothing.
  void drop_headings_of_nothing() {
    const bool any_text = std::ranges::any_of(
        view_.blocks, [](const DraftBlock& block) { return block.kind == BlockKind::Paragraph; });
    if (!any_text) return;
    for (std::size_t i = view_.blocks.size(); i-- > 0;) {
      DraftBlock& block = view_.blocks[i];
      if (block.kind == BlockKind::Boilerplate) continue;
      // A short last sentence may lack its full stop.
      const auto text = view_.words(block.span);
      if (block.kind != BlockKind::Heading || (!is_title_case(text) && count_words(text) > 3)) return;
      block.kind = BlockKind::Boilerplate;
    }
  }

  PlainView& view_;
  bool month_first_;
  bool may_be_foreign_ = false;
  std::size_t first_paragraph_ = 0;
  std::size_t at_ = 0;
  bool in_list_ = false;
  bool to_end_ = false;
  PageFacts facts_;
};

}  // namespace

PlainView without_lead_ins(PlainView view) {
  std::vector<ByteSpan> gone;
  std::vector<std::size_t> captions;
  bool after_contents = false;
  for (std::size_t i = 0; i < view.blocks.size(); ++i) {
    const DraftBlock& block = view.blocks[i];
    if (block.marking == Marking::Explicit) continue;
    const auto text = view.words(block.span);
    LeadIn lead = find_lead_in(text);
    // The button of a list of contents, glued to the first entry: "ToggleThe Early Years".
    constexpr std::string_view kToggle = "Toggle";
    if (after_contents && text.starts_with(kToggle) && text.size() > kToggle.size() &&
        is_ascii_upper(text[kToggle.size()])) {
      lead.size = kToggle.size();
    }
    after_contents = equal_words(text, "table of contents") || equal_words(text, "contents");
    if (lead.size == 0 || lead.size >= text.size()) continue;
    gone.push_back({block.span.begin, block.span.begin + lead.size});
    if (lead.caption) captions.push_back(i);
  }
  if (gone.empty()) return view;
  PlainView result = erase(std::move(view), gone);
  // No block is emptied, so their numbers hold.
  for (const std::size_t i : captions) {
    const bool credit = picture_text(result.words(result.blocks[i].span)) == Picture::Credit;
    if (!credit) result.blocks[i].kind = BlockKind::Caption;
  }
  return result;
}

PageFacts classify_blocks(PlainView& view, bool month_first) { return Classifier(view, month_first).run(); }

}  // namespace factcheck
