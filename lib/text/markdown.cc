#include "text/markdown.h"

#include <md4c.h>

#include "text/entities.h"
#include "text/front_matter.h"
#include "text/header_block.h"
#include "text/html.h"
#include "text/plain_text.h"

namespace factcheck {
namespace {

// What md4c tells of a text becomes blocks and words. Its words point into the source, so their places are
// exact.
class Collector {
 public:
  Collector(std::string_view source, PlainViewBuilder& out) : source_(source), out_(out) {}

  void enter_block(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_H:
        out_.open_block(BlockKind::Heading, Marking::Explicit);
        break;
      case MD_BLOCK_LI:
        ++items_;
        out_.open_block(BlockKind::ListItem, Marking::Explicit);
        break;
      case MD_BLOCK_P:
      case MD_BLOCK_CODE:
        if (items_ > 0) {
          out_.open_block(BlockKind::ListItem, Marking::Explicit);
        } else {
          out_.open_block(BlockKind::Paragraph, Marking::Guessed);
        }
        break;
      case MD_BLOCK_HTML:
        html_ = {};
        break;
      default:
        break;
    }
  }

  void leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_LI) --items_;
    if (type == MD_BLOCK_HTML) {
      if (!html_.empty()) copy_html_words(source_, html_, out_);
    } else if (type != MD_BLOCK_QUOTE && type != MD_BLOCK_UL && type != MD_BLOCK_OL) {
      out_.close_block();
    }
  }

  void enter_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) out_.begin_strong();
    if (type == MD_SPAN_A) out_.begin_link();
    if (type == MD_SPAN_IMG) ++images_;
  }

  void leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) out_.end_strong();
    if (type == MD_SPAN_A) out_.end_link();
    if (type == MD_SPAN_IMG) --images_;
  }

  void text(MD_TEXTTYPE type, const char* words, MD_SIZE size) {
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) return space();
    // What md4c puts in itself (a tab's spaces in a code block) lies outside the source.
    const bool inside = words >= source_.data() && words + size <= source_.data() + source_.size();
    if (!inside) return space();
    const auto begin = static_cast<std::uint32_t>(words - source_.data());
    const ByteSpan span{begin, begin + size};
    last_ = span.end;
    if (type == MD_TEXT_HTML) {
      // Inline tags go; the lines of an HTML block are read together.
      html_ = html_.empty() ? span : cover(html_, span);
    } else if (images_ > 0 || type == MD_TEXT_NULLCHAR) {
      return;
    } else if (type == MD_TEXT_ENTITY) {
      const EntityAt entity = entity_at(source_.substr(0, span.end), span.begin);
      if (entity.size > 0) {
        out_.replace(entity.words, span);
      } else {
        out_.copy(span);
      }
    } else {
      out_.copy(span);
    }
  }

 private:
  // A line's end, which stands behind the last words.
  void space() { out_.space({last_, std::min(last_ + 1, static_cast<std::uint32_t>(source_.size()))}); }

  std::string_view source_;
  PlainViewBuilder& out_;
  ByteSpan html_;
  std::uint32_t last_ = 0;
  int items_ = 0;
  int images_ = 0;
};

Collector& collector(void* pointer) { return *static_cast<Collector*>(pointer); }

// Tables stay off: a row costs as much as the widest row of its table, whatever it holds.
constexpr unsigned kDialect = MD_FLAG_NOINDENTEDCODEBLOCKS;

bool parse(std::string_view text, Collector& into) {
  MD_PARSER parser{};
  parser.flags = kDialect;
  parser.enter_block = [](MD_BLOCKTYPE type, void*, void* data) {
    collector(data).enter_block(type);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
    collector(data).leave_block(type);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* data) {
    collector(data).enter_span(type);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
    collector(data).leave_span(type);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* words, MD_SIZE size, void* data) {
    collector(data).text(type, words, size);
    return 0;
  };
  return md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &into) == 0;
}

}  // namespace

DocumentDraft read_markdown(std::string_view source, const ReadOptions& options) {
  DocumentDraft draft;
  PlainViewBuilder out(source);
  const std::size_t end = read_head(source, options, draft, out);
  Collector collect(source, out);
  parse(source.substr(end), collect);
  draft.view = std::move(out).finish();
  return draft;
}

}  // namespace factcheck
