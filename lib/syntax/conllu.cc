#include "syntax/conllu.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <vector>

#include "base/utf8.h"
#include "syntax/characters.h"
#include "syntax/sentence_splitter.h"
#include "syntax/tokenizer.h"
#include "text/words.h"

namespace factcheck {
namespace {

enum Column : std::uint8_t { kId, kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc };
constexpr std::size_t kColumns = 10;
using Row = std::array<std::string_view, kColumns>;

// What a word's line says, before the text stands that tokens point into.
struct Word {
  std::uint32_t begin = 0, end = 0;  // of the text
  bool space_before = false;
  std::string_view lemma;
  Upos upos = Upos::X;
  Xpos xpos = Xpos::Other;
  Deprel relation = Deprel::dep;
  std::int32_t head = kUnparsed;  // from 0 within its sentence
};

struct Span {
  std::size_t first = 0, last = 0;
};

std::optional<std::uint32_t> read_number(std::string_view text) {
  std::uint32_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

bool says_no_space(std::string_view misc) {
  for (std::size_t at = 0; at <= misc.size();) {
    const std::size_t bar = std::min(misc.find('|', at), misc.size());
    if (misc.substr(at, bar - at) == "SpaceAfter=No") return true;
    at = bar + 1;
  }
  return false;
}

bool is_blank(std::string_view form) {
  for (std::size_t at = 0; at < form.size();) {
    const Char c = char_at(form, at);
    if (c.kind != CharKind::Space) return false;
    at += c.size;
  }
  return true;
}

// Reads line by line; the first error ends the work.
class Reader {
 public:
  Reader(const std::string& path, std::string_view bytes, ConlluColumns columns)
      : path_(path), bytes_(bytes), columns_(columns) {}

  Result<ConlluText> run();

 private:
  bool on_line(std::string_view line);
  bool on_words_line(const Row& row);
  bool on_range(std::string_view id, std::string_view misc);
  bool add_word(const Row& row);
  bool read_tree(const Row& row, Word& word);
  bool end_sentence();
  bool check_tree();
  void start_paragraph();
  ConlluText build();
  bool fail(std::uint32_t line, std::string message) {
    error_ =
        Error{.code = "malformed", .path = path_, .line = line, .byte = {}, .message = std::move(message)};
    return false;
  }
  bool fail(std::string message) { return fail(line_, std::move(message)); }
  std::uint32_t words_so_far() const { return static_cast<std::uint32_t>(words_.size() - sentence_first_); }

  const std::string& path_;
  std::string_view bytes_;
  ConlluColumns columns_;
  std::uint32_t line_ = 0;
  std::optional<Error> error_;

  std::string text_;
  std::vector<Word> words_;
  std::vector<Span> sentences_;
  std::vector<Span> paragraphs_;  // bytes of the text
  std::size_t sentence_first_ = 0;
  std::uint32_t sentence_line_ = 0;
  bool space_ = false;           // before the next word
  bool range_space_ = true;      // behind the last word of a range
  std::uint32_t range_end_ = 0;  // number of that word; 0: no range
  std::size_t paragraph_begin_ = 0;
};

bool Reader::on_line(std::string_view line) {
  if (line.empty()) return end_sentence();
  if (line.front() == '#') {
    const std::string_view comment = trim(line.substr(1));
    if (comment.starts_with("newpar") || comment.starts_with("newdoc")) start_paragraph();
    return true;
  }
  Row row;
  std::size_t column = 0;
  for (std::size_t at = 0; at <= line.size(); ++column) {
    const std::size_t tab = std::min(line.find('\t', at), line.size());
    if (column < kColumns) row[column] = line.substr(at, tab - at);
    at = tab + 1;
  }
  if (column != kColumns) {
    return fail(fmt::format("{} columns between tabs; a line of CoNLL-U has {}", column, kColumns));
  }
  return on_words_line(row);
}

bool Reader::on_words_line(const Row& row) {
  if (words_so_far() == 0) sentence_line_ = line_;
  const std::string_view id = row[kId];
  if (id.find('.') != std::string_view::npos) {  // an empty node
    const std::size_t dot = id.find('.');
    if (read_number(id.substr(0, dot)) && read_number(id.substr(dot + 1))) return true;
  } else if (id.find('-') != std::string_view::npos) {
    return on_range(id, row[kMisc]);
  } else if (read_number(id) == words_so_far() + 1) {
    return add_word(row);
  }
  return fail(fmt::format("`{}` where word number {} was expected", id, words_so_far() + 1));
}

bool Reader::on_range(std::string_view id, std::string_view misc) {
  const auto first = read_number(id.substr(0, id.find('-')));
  const auto last = read_number(id.substr(id.find('-') + 1));
  if (!first || !last || *first != words_so_far() + 1 || *last < *first || range_end_ != 0) {
    return fail(fmt::format("`{}` is no range that begins with word {}", id, words_so_far() + 1));
  }
  range_end_ = *last;
  range_space_ = !says_no_space(misc);
  return true;
}

bool Reader::add_word(const Row& row) {
  const std::string_view form = row[kForm];
  if (is_blank(form)) return fail("a word without letters or signs");
  if (form.size() > kLongestToken) return fail(fmt::format("a word of more than {} bytes", kLongestToken));
  Word word;
  word.space_before = space_;
  if (space_) text_ += ' ';
  word.begin = static_cast<std::uint32_t>(text_.size());
  text_ += form;
  word.end = static_cast<std::uint32_t>(text_.size());
  if (columns_ == ConlluColumns::Trees && !read_tree(row, word)) return false;
  words_.push_back(word);
  const std::uint32_t number = words_so_far();
  if (range_end_ > number) {
    space_ = false;
  } else if (range_end_ == number) {
    space_ = range_space_;
    range_end_ = 0;
  } else {
    space_ = !says_no_space(row[kMisc]);
  }
  return true;
}

bool Reader::read_tree(const Row& row, Word& word) {
  word.lemma = row[kLemma];
  const auto upos = upos_named(row[kUpos]);
  if (!upos) return fail(fmt::format("`{}` is no universal part of speech", row[kUpos]));
  word.upos = *upos;
  word.xpos = xpos_named(row[kXpos]).value_or(Xpos::Other);
  if (row[kHead] == "_") return true;
  const auto head = read_number(row[kHead]);
  if (!head || *head > bytes_.size()) return fail(fmt::format("`{}` is no head", row[kHead]));
  word.head = static_cast<std::int32_t>(*head) - 1;  // 0 becomes kNoHead
  auto relation = deprel_named(row[kDeprel]);
  if (!relation) relation = deprel_named(row[kDeprel].substr(0, row[kDeprel].find(':')));
  if (!relation) return fail(fmt::format("`{}` is no relation of Universal Dependencies", row[kDeprel]));
  word.relation = *relation;
  return true;
}

bool Reader::end_sentence() {
  const std::size_t count = words_so_far();
  if (range_end_ != 0) return fail(fmt::format("the sentence ends before word {} of its range", range_end_));
  if (count == 0) return true;
  if (text_.size() - words_[sentence_first_].begin > kLongestSentence) {
    return fail(sentence_line_, fmt::format("a sentence of more than {} bytes", kLongestSentence));
  }
  if (columns_ == ConlluColumns::Trees && !check_tree()) return false;
  sentences_.push_back({sentence_first_, words_.size()});
  sentence_first_ = words_.size();
  return true;
}

// One root, every word below it. A sentence in which a word has no head is not parsed.
bool Reader::check_tree() {
  const std::span<Word> words = std::span(words_).subspan(sentence_first_);
  const auto count = static_cast<std::int32_t>(words.size());
  if (std::ranges::any_of(words, [](const Word& word) { return word.head == kUnparsed; })) {
    for (Word& word : words) word.head = kUnparsed;
    return true;
  }
  std::int32_t roots = 0;
  for (const Word& word : words) {
    if (word.head >= count)
      return fail(sentence_line_, fmt::format("head {} of {} words", word.head + 1, count));
    if (word.head == kNoHead) ++roots;
  }
  if (roots != 1) return fail(sentence_line_, fmt::format("a tree with {} roots", roots));
  // Each way up is walked once: words that are known to reach the root end it.
  constexpr std::int32_t kUnknown = -1;
  std::vector<std::int32_t> walk(words.size(), kUnknown);  // the word whose way up led here
  for (std::int32_t i = 0; i < count; ++i) {
    std::int32_t at = i;
    while (at != kNoHead && walk[static_cast<std::size_t>(at)] == kUnknown) {
      walk[static_cast<std::size_t>(at)] = i;
      at = words[static_cast<std::size_t>(at)].head;
    }
    if (at != kNoHead && walk[static_cast<std::size_t>(at)] == i) {
      return fail(sentence_line_, fmt::format("the heads of word {} lead back to it", at + 1));
    }
  }
  return true;
}

void Reader::start_paragraph() {
  if (words_so_far() != 0 || words_.empty() || text_.size() == paragraph_begin_) return;
  paragraphs_.push_back({paragraph_begin_, text_.size()});
  text_ += "\n\n";
  paragraph_begin_ = text_.size();
  space_ = false;
}

ConlluText Reader::build() {
  if (text_.size() > paragraph_begin_) paragraphs_.push_back({paragraph_begin_, text_.size()});
  std::vector<Block> blocks;
  for (const Span& span : paragraphs_) {
    blocks.push_back({{static_cast<std::uint32_t>(span.first), static_cast<std::uint32_t>(span.last)},
                      BlockKind::Paragraph});
  }
  std::vector<Piece> pieces{{0, 0, static_cast<std::uint32_t>(text_.size())}};
  auto bytes = std::make_shared<const std::string>(text_);
  ConlluText result;
  result.document = std::make_shared<const Document>(path_, "", std::move(bytes), std::move(text_),
                                                     std::move(pieces), std::move(blocks), Metadata{});
  Analysis& analysis = result.analysis;
  for (const Span& sentence : sentences_) {
    const auto first = static_cast<std::uint32_t>(analysis.tokens.size());
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      const Word& word = words_[i];
      Token token;
      token.span = {word.begin, word.end};
      token.text = result.document->quote(token.span);
      token.shape = shape_of(token.text);
      token.space_before = word.space_before;
      token.lower = analysis.words.emplace_back(to_lower(token.text));
      token.lemma = analysis.words.emplace_back(word.lemma);
      token.upos = word.upos;
      token.xpos = word.xpos;
      token.relation = word.relation;
      token.head = word.head < 0 ? word.head : word.head + static_cast<std::int32_t>(first);
      analysis.tokens.push_back(token);
    }
    const auto last = static_cast<std::uint32_t>(analysis.tokens.size());
    const ByteSpan span = analysis.span_of(first, last);
    const auto block = std::ranges::upper_bound(result.document->blocks(), span.begin, {},
                                                [](const Block& b) { return b.span.begin; });
    analysis.sentences.push_back(
        {.span = span,
         .first = first,
         .last = last,
         .paragraph = static_cast<std::uint32_t>(block - result.document->blocks().begin()) - 1});
  }
  return result;
}

Result<ConlluText> Reader::run() {
  if (const auto bad = find_invalid_utf8(bytes_)) {
    return Error{.code = "bad-encoding", .path = path_, .byte = *bad, .message = "not valid UTF-8"};
  }
  if (bytes_.starts_with("\xEF\xBB\xBF")) bytes_.remove_prefix(3);
  for (std::size_t at = 0; at < bytes_.size();) {
    const std::size_t end = std::min(bytes_.find('\n', at), bytes_.size());
    std::string_view line = bytes_.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    at = end + 1;
    ++line_;
    if (!on_line(line)) return *error_;
  }
  if (!end_sentence()) return *error_;
  return build();
}

}  // namespace

Result<ConlluText> parse_conllu(const std::string& path, std::string_view bytes, ConlluColumns columns) {
  return Reader(path, bytes, columns).run();
}

}  // namespace factcheck
