#include "text/markdown_marks.h"

#include <algorithm>

#include "text/entities.h"
#include "text/words.h"

namespace factcheck {
namespace {

constexpr std::size_t kLongestEmphasis = 400;  // bytes between the marks
constexpr std::size_t kLongestLink = 1000;
constexpr std::size_t kLongestTarget = 2000;
constexpr std::size_t kDeepest = 8;  // marks within marks

// What is to be skipped further on.
struct Closer {
  std::size_t at = 0;
  std::size_t size = 0;
  enum class Of : std::uint8_t { Emphasis, Strong, Link } of = Of::Emphasis;
};

class MarkStripper {
 public:
  MarkStripper(std::string_view source, ByteSpan stretch, PlainViewBuilder& out)
      : text_(source.substr(0, stretch.end)),
        at_(stretch.begin),
        start_(stretch.begin),
        kept_(stretch.begin),
        out_(out) {
    next_target_ = text_.find("](", start_);
  }

  void run() {
    while (at_ < text_.size()) {
      if (close_here()) continue;
      if (!strip_here()) ++at_;
    }
    keep_until(text_.size());
  }

 private:
  void keep_until(std::size_t end) {
    out_.copy({static_cast<std::uint32_t>(kept_), static_cast<std::uint32_t>(end)});
    kept_ = std::max(kept_, end);
  }
  void skip(std::size_t size) {
    keep_until(at_);
    at_ += size;
    kept_ = at_;
  }
  char byte(std::size_t at) const { return at < text_.size() ? text_[at] : ' '; }
  char before(std::size_t at) const { return at > start_ ? text_[at - 1] : ' '; }

  bool close_here() {
    for (std::size_t i = closers_.size(); i-- > 0;) {
      if (closers_[i].at != at_) continue;
      const Closer closer = closers_[i];
      closers_.erase(closers_.begin() + static_cast<std::ptrdiff_t>(i));
      skip(closer.size);
      if (closer.of == Closer::Of::Strong) out_.end_strong();
      if (closer.of == Closer::Of::Link) out_.end_link();
      return true;
    }
    return false;
  }

  bool strip_here() {
    switch (text_[at_]) {
      case '\\':
        return strip_escape();
      case '&':
        return replace_entity();
      case '*':
      case '_':
        return open_emphasis();
      case '!':
        return strip_image();
      case '[':
        return open_link();
      default:
        return false;
    }
  }

  // The character itself stays and is no mark.
  bool strip_escape() {
    if (!is_ascii_punctuation(byte(at_ + 1))) return false;
    skip(1);
    ++at_;
    return true;
  }

  bool replace_entity() {
    const EntityAt entity = entity_at(text_, at_);
    if (entity.size == 0) return false;
    keep_until(at_);
    out_.replace(entity.words,
                 {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + entity.size)});
    at_ += entity.size;
    kept_ = at_;
    return true;
  }

  std::size_t run_length(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && text_[end] == text_[at]) ++end;
    return end - at;
  }

  // A run of one to three marks, open on the left and closed on the right: not the one in "5 * 3" or "f**k".
  bool open_emphasis() {
    const char mark = text_[at_];
    const std::size_t size = run_length(at_);
    const bool opens = !is_word_byte(before(at_)) && !is_ascii_space(byte(at_ + size));
    const std::size_t close =
        size <= 3 && opens && closers_.size() < kDeepest ? find_close(mark, size) : npos;
    if (close == npos) {
      // The whole run stays.
      at_ += size - 1;
      return false;
    }
    closers_.push_back({close, size, size >= 2 ? Closer::Of::Strong : Closer::Of::Emphasis});
    skip(size);
    if (size >= 2) out_.begin_strong();
    return true;
  }

  std::size_t find_close(char mark, std::size_t size) {
    std::size_t& hopeless = hopeless_until_[mark == '*' ? 0 : 1][size - 1];
    const std::size_t end = std::min(text_.size(), at_ + size + kLongestEmphasis);
    std::size_t i = std::max(at_ + size, hopeless);
    while (i < end) {
      if (text_[i] != mark) {
        ++i;
        continue;
      }
      const std::size_t run = run_length(i);
      const bool closes = i > at_ + size && run == size && !is_ascii_space(text_[i - 1]) &&
                          !is_word_byte(byte(i + run)) && before(i) != '\\';
      if (closes) return i;
      i += run;
    }
    hopeless = i;
    return npos;
  }

  // Where `](` after a bracket stands, if a target follows; the bytes from there to its end.
  struct Target {
    std::size_t at = npos;
    std::size_t size = 0;
  };
  Target find_target(std::size_t bracket) {
    if (next_target_ != npos && next_target_ < bracket) next_target_ = text_.find("](", bracket);
    if (next_target_ == npos || next_target_ - bracket > kLongestLink) return {};
    const auto words = text_.substr(bracket + 1, next_target_ - bracket - 1);
    if (words.find('[') != npos) return {};
    // Brackets inside an address are rare; one pair is let through, so that a row of them costs nothing.
    std::size_t depth = 0;
    char title = 0;  // `[words](address "a title")`: the quotation mark that ends the title
    const std::size_t end = std::min(text_.size(), next_target_ + kLongestTarget);
    for (std::size_t i = next_target_ + 1; i < end && depth <= 2; ++i) {
      const char c = text_[i];
      if (title != 0) {
        if (c == title) title = 0;
      } else if (c == '(') {
        ++depth;
      } else if (c == ')') {
        if (--depth == 0) return {next_target_, i + 1 - next_target_};
      } else if (c == ' ' && (byte(i + 1) == '"' || byte(i + 1) == '\'')) {
        title = text_[++i];
      } else if (c == ' ' || c == '\n') {
        return {};
      }
    }
    return {};
  }

  bool open_link() {
    const Target target = find_target(at_);
    if (target.size == 0 || closers_.size() >= kDeepest) return false;
    closers_.push_back({target.at, target.size, Closer::Of::Link});
    skip(1);
    out_.begin_link();
    return true;
  }

  bool strip_image() {
    if (byte(at_ + 1) != '[') return false;
    const Target target = find_target(at_ + 1);
    if (target.size == 0) return false;
    skip(target.at + target.size - at_);
    return true;
  }

  static constexpr std::size_t npos = std::string_view::npos;

  std::string_view text_;  // up to the end of the stretch
  std::size_t at_;
  std::size_t start_;
  std::size_t kept_;
  PlainViewBuilder& out_;
  std::vector<Closer> closers_;
  // No run of so many `*` or `_` that could close stands before these: keeps the search linear.
  std::size_t hopeless_until_[2][3] = {};
  std::size_t next_target_ = 0;
};

}  // namespace

void copy_without_marks(std::string_view source, ByteSpan stretch, PlainViewBuilder& out) {
  constexpr std::string_view kMarks = "\\&*_![";
  const auto words = source.substr(stretch.begin, stretch.size());
  if (words.find_first_of(kMarks) == std::string_view::npos) {
    out.copy(stretch);
    return;
  }
  MarkStripper(source, stretch, out).run();
}

}  // namespace factcheck
