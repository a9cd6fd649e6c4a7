#include "text/plain_view.h"

#include <algorithm>

#include "base/utf8.h"

namespace factcheck {
namespace {

enum class Fate : std::uint8_t { Keep, Space, Drop, Apostrophe, Hyphen };

struct Range {
  char32_t first;
  char32_t last;
  Fate fate;
};

// What becomes of a character outside printable ASCII; the rest is kept.
constexpr Range kFates[] = {
    {0x00, 0x08, Fate::Drop},           {0x09, 0x0D, Fate::Space},
    {0x0E, 0x1F, Fate::Drop},           {0x20, 0x20, Fate::Space},
    {0x7F, 0x84, Fate::Drop},           {0x85, 0x85, Fate::Space},
    {0x86, 0x9F, Fate::Drop},           {0xA0, 0xA0, Fate::Space},
    {0xAD, 0xAD, Fate::Drop},           {0x02BC, 0x02BC, Fate::Apostrophe},
    {0x034F, 0x034F, Fate::Drop},       {0x061C, 0x061C, Fate::Drop},
    {0x115F, 0x1160, Fate::Drop},       {0x1680, 0x1680, Fate::Space},
    {0x17B4, 0x17B5, Fate::Drop},       {0x180E, 0x180E, Fate::Drop},
    {0x2000, 0x200A, Fate::Space},      {0x200B, 0x200F, Fate::Drop},
    {0x2010, 0x2011, Fate::Hyphen},     {0x2018, 0x2019, Fate::Apostrophe},
    {0x201B, 0x201B, Fate::Apostrophe}, {0x2028, 0x2029, Fate::Space},
    {0x202A, 0x202E, Fate::Drop},       {0x202F, 0x202F, Fate::Space},
    {0x205F, 0x205F, Fate::Space},      {0x2060, 0x206F, Fate::Drop},
    {0x3000, 0x3000, Fate::Space},      {0xFEFF, 0xFEFF, Fate::Drop},
    {0xFFF9, 0xFFFB, Fate::Drop},       {0xE0000, 0xE0FFF, Fate::Drop},
};
static_assert(std::ranges::is_sorted(kFates, {}, &Range::first), "fate_of searches by halving");

Fate fate_of(char32_t point) {
  const auto after = std::ranges::upper_bound(kFates, point, {}, &Range::first);
  if (after == std::begin(kFates)) return Fate::Keep;
  const Range& range = *std::prev(after);
  return point <= range.last ? range.fate : Fate::Keep;
}

bool is_printable(char c) { return c > 0x20 && c < 0x7F; }

// The end of the plain ASCII words at `at`, single spaces between them included.
std::size_t end_of_ascii(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const bool joins = text[at] == ' ' && at + 1 < text.size() && is_printable(text[at + 1]);
    if (!is_printable(text[at]) && !joins) break;
    ++at;
  }
  return at;
}

// Keeps the place in sorted pieces while offsets only grow.
class PieceCursor {
 public:
  PieceCursor(const std::vector<Piece>& pieces, std::uint32_t size) : pieces_(pieces), size_(size) {}

  struct Stretch {
    std::uint32_t end = 0;  // of the text that the pieces map, at most
    ByteSpan source;
    bool copied = false;
  };
  // The longest stretch from `at` on that is all copied or all not.
  Stretch at(std::uint32_t at) {
    while (index_ + 1 < pieces_.size() && pieces_[index_ + 1].plain <= at) ++index_;
    if (pieces_.empty() || at < pieces_[0].plain)
      return {pieces_.empty() ? size_ : pieces_[0].plain, {}, false};
    const Piece& piece = pieces_[index_];
    const std::uint32_t region_end = index_ + 1 < pieces_.size() ? pieces_[index_ + 1].plain : size_;
    const std::uint32_t copied_end = piece.plain + piece.size;
    if (at < copied_end) {
      return {std::min(copied_end, region_end),
              {piece.source + (at - piece.plain), piece.source + piece.size},
              true};
    }
    const std::uint32_t from = piece.source + piece.size;
    return {region_end, {from, from + piece.replaced}, false};
  }

 private:
  const std::vector<Piece>& pieces_;
  std::uint32_t size_;
  std::size_t index_ = 0;
};

}  // namespace

void PieceWriter::copy(std::string_view words, std::uint32_t source) {
  if (words.empty()) return;
  const auto count = static_cast<std::uint32_t>(words.size());
  Piece* last = pieces.empty() ? nullptr : &pieces.back();
  if (last && last->replaced == 0 && last->plain + last->size == size() &&
      last->source + last->size == source) {
    last->size += count;
  } else {
    pieces.push_back({size(), source, count});
  }
  text += words;
}

void PieceWriter::replace(std::string_view words, ByteSpan source) {
  if (words.empty()) return;
  Piece* last = pieces.empty() ? nullptr : &pieces.back();
  if (last && last->replaced == 0 && last->size > 0 && last->plain + last->size == size() &&
      last->source + last->size == source.begin) {
    last->replaced = source.size();
  } else {
    pieces.push_back({size(), source.begin, 0, source.size()});
  }
  text += words;
}

void PieceWriter::insert(std::string_view words, std::uint32_t source) { replace(words, {source, source}); }

void PlainViewBuilder::open_block(BlockKind kind, Marking marking) {
  close_block();
  open_ = true;
  has_words_ = false;
  blocks_.push_back({{out_.size(), out_.size()}, kind, marking, 0});
}

void PlainViewBuilder::close_block() {
  if (!open_) return;
  while (strong_depth_ > 0) end_strong();
  while (link_depth_ > 0) end_link();
  open_ = false;
  space_ = false;
  if (has_words_) {
    blocks_.back().span.end = out_.size();
  } else {
    blocks_.pop_back();
  }
}

// Words that come outside any block make one.
void PlainViewBuilder::begin_words() {
  if (!open_) open_block(BlockKind::Paragraph, Marking::Guessed);
  if (has_words_) return;
  if (out_.size() > 0) {
    const Piece& last = out_.pieces.back();
    out_.insert("\n\n", last.source + last.size + last.replaced);
  }
  has_words_ = true;
  blocks_.back().span = {out_.size(), out_.size()};
  strong_from_ = link_from_ = out_.size();
}

void PlainViewBuilder::flush_space() {
  if (!space_) return;
  space_ = false;
  if (!has_words_) return;
  if (space_is_exact_) {
    out_.copy(" ", space_source_.begin);
  } else {
    out_.replace(" ", space_source_);
  }
}

void PlainViewBuilder::put(std::string_view words, ByteSpan source, bool verbatim) {
  flush_space();
  begin_words();
  if (verbatim) {
    out_.copy(words, source.begin);
  } else {
    out_.replace(words, source);
  }
}

void PlainViewBuilder::space(ByteSpan source) {
  if (!open_ || !has_words_) return;
  if (space_) {
    space_is_exact_ = false;
    space_source_.end = std::max(space_source_.end, source.end);
    return;
  }
  space_ = true;
  space_is_exact_ = source.size() == 1 && source_[source.begin] == ' ';
  space_source_ = source;
}

// `base`: where `text` stands in the source if it is verbatim; else all of it stands for `stands_for`.
void PlainViewBuilder::clean(std::string_view text, std::uint32_t base, bool verbatim, ByteSpan stands_for) {
  const auto source_of = [&](std::size_t begin, std::size_t end) {
    return verbatim
               ? ByteSpan{base + static_cast<std::uint32_t>(begin), base + static_cast<std::uint32_t>(end)}
               : stands_for;
  };
  std::size_t i = 0;
  while (i < text.size()) {
    if (is_printable(text[i])) {
      const std::size_t end = end_of_ascii(text, i);
      put(text.substr(i, end - i), source_of(i, end), verbatim);
      i = end;
      continue;
    }
    const CodePoint point = code_point_at(text, i);
    const ByteSpan source = source_of(i, i + point.size);
    switch (fate_of(point.value)) {
      case Fate::Keep:
        put(text.substr(i, point.size), source, verbatim);
        break;
      case Fate::Space:
        space(source);
        break;
      case Fate::Apostrophe:
        put("'", source, false);
        break;
      case Fate::Hyphen:
        put("-", source, false);
        break;
      case Fate::Drop:
        break;
    }
    i += point.size;
  }
}

void PlainViewBuilder::copy(ByteSpan source) {
  source.begin = std::max(source.begin, done_);
  if (source.begin >= source.end) return;
  done_ = source.end;
  clean(source_.substr(source.begin, source.size()), source.begin, true, source);
}

void PlainViewBuilder::replace(std::string_view words, ByteSpan source) {
  if (source.begin < done_) return;
  done_ = source.end;
  clean(words, 0, false, source);
}

void PlainViewBuilder::begin_strong() {
  if (strong_depth_++ == 0) strong_from_ = out_.size() + (space_ ? 1 : 0);
}

void PlainViewBuilder::end_strong() {
  if (strong_depth_ == 0 || --strong_depth_ > 0) return;
  if (has_words_ && out_.size() > strong_from_) strong_.push_back({strong_from_, out_.size()});
}

void PlainViewBuilder::begin_link() {
  if (link_depth_++ == 0) link_from_ = out_.size();
}

void PlainViewBuilder::end_link() {
  if (link_depth_ == 0 || --link_depth_ > 0) return;
  if (open_ && has_words_ && out_.size() > link_from_) blocks_.back().linked += out_.size() - link_from_;
}

PlainView PlainViewBuilder::finish() && {
  close_block();
  return {std::move(out_.text), std::move(out_.pieces), std::move(blocks_), std::move(strong_)};
}

PlainView erase(PlainView view, const std::vector<ByteSpan>& spans) {
  if (spans.empty()) return view;
  PieceWriter out;
  out.text.reserve(view.text.size());
  PieceCursor cursor(view.pieces, static_cast<std::uint32_t>(view.text.size()));
  std::uint32_t at = 0;
  const auto keep_until = [&](std::uint32_t end) {
    while (at < end) {
      const auto stretch = cursor.at(at);
      const std::uint32_t stop = std::min(end, stretch.end);
      const auto words = view.words({at, stop});
      if (stretch.copied) {
        out.copy(words, stretch.source.begin);
      } else {
        out.replace(words, stretch.source);
      }
      at = stop;
    }
  };
  for (const ByteSpan span : spans) {
    keep_until(span.begin);
    at = std::max(at, span.end);
  }
  keep_until(static_cast<std::uint32_t>(view.text.size()));

  // Offsets asked for only grow within one list of spans.
  const auto shifted = [&](std::vector<ByteSpan> wanted) {
    std::size_t next = 0;
    std::uint32_t gone = 0;
    const auto shift = [&](std::uint32_t offset) {
      while (next < spans.size() && spans[next].end <= offset) gone += spans[next++].size();
      const bool inside = next < spans.size() && spans[next].begin < offset;
      return offset - gone - (inside ? offset - spans[next].begin : 0);
    };
    for (ByteSpan& span : wanted) {
      span.begin = shift(span.begin);
      span.end = shift(span.end);
    }
    return wanted;
  };
  PlainView result{std::move(out.text), std::move(out.pieces), {}, shifted(view.strong)};
  std::vector<ByteSpan> places;
  for (const DraftBlock& block : view.blocks) places.push_back(block.span);
  places = shifted(std::move(places));
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i].empty()) continue;
    DraftBlock block = view.blocks[i];
    block.span = places[i];
    result.blocks.push_back(block);
  }
  return result;
}

std::vector<Piece> compose(const std::vector<Piece>& outer, std::uint32_t plain_size,
                           const std::vector<Piece>& inner, std::uint32_t middle_size) {
  std::vector<Piece> out;
  PieceCursor plain(outer, plain_size);
  PieceCursor middle(inner, middle_size);
  std::uint32_t at = 0;
  while (at < plain_size) {
    const auto words = plain.at(at);
    if (words.copied) {
      const auto below = middle.at(words.source.begin);
      const std::uint32_t size = std::min(words.end - at, below.end - words.source.begin);
      if (below.copied) {
        out.push_back({at, below.source.begin, size});
      } else {
        out.push_back({at, below.source.begin, 0, below.source.size()});
      }
      at += size;
      continue;
    }
    const std::uint32_t begin = middle.at(words.source.begin).source.begin;
    std::uint32_t end = begin;
    if (!words.source.empty()) {
      const auto last = middle.at(words.source.end - 1);
      end = last.copied ? last.source.begin + 1 : last.source.end;
    }
    out.push_back({at, begin, 0, end - begin});
    at = words.end;
  }
  return out;
}

std::string clean_words(std::string_view words) {
  PlainViewBuilder out(words);
  out.copy({0, static_cast<std::uint32_t>(words.size())});
  return std::move(out).finish().text;
}

}  // namespace factcheck
