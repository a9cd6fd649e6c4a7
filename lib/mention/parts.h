// The pieces of tokens that numbers and times are read from.
//
// "737s" is 737 and s, "20-year-old" is 20, year and old, "pre-2020" is pre and 2020; a hyphen inside a word
// is no part but the joint of the one behind it. So the readers need no pattern for each way of writing one
// thing together.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "syntax/analysis.h"

namespace factcheck {

enum class PartKind : std::uint8_t {
  Word,      // mn, year, Bank
  Digits,    // 1,200.5
  Fraction,  // ½
  Sign,      // $ % ° / : and any other symbol
  Dash       // - – — between two parts or alone
};

// How a part hangs on the one before it.
enum class Joint : std::uint8_t { Space, Glued, Hyphen };

struct Numeral;  // number.h

struct Part {
  std::string_view lower;            // in lower case
  const Numeral* numeral = nullptr;  // of a number word its row: looked up once for all readers
  ByteSpan span;
  std::uint32_t token = 0;
  PartKind kind = PartKind::Word;
  Joint joint = Joint::Space;
};

// The parts of one sentence; at() past either end is an empty word, so that readers may look around freely.
class Parts {
 public:
  // `text` is the document's plain view and has to outlive the parts.
  explicit Parts(std::string_view text) : text_(text) {}

  // Cuts the sentence's tokens anew; storage is kept from sentence to sentence.
  void cut(const Analysis& analysis, const Sentence& sentence);

  std::uint32_t size() const { return static_cast<std::uint32_t>(parts_.size()); }
  const Part& at(std::int64_t index) const {
    return index >= 0 && index < static_cast<std::int64_t>(parts_.size())
               ? parts_[static_cast<std::size_t>(index)]
               : kNone;
  }
  const Part& operator[](std::int64_t index) const { return at(index); }
  // As written, in its own case.
  std::string_view written(std::int64_t index) const {
    const Part& part = at(index);
    return text_.substr(part.span.begin, part.span.size());
  }
  bool is(std::int64_t index, std::string_view word) const { return at(index).lower == word; }
  ByteSpan span_of(std::uint32_t first, std::uint32_t last) const {
    return {parts_[first].span.begin, parts_[last - 1].span.end};
  }
  // True if a digit, a fraction or a number word stands somewhere in the sentence.
  bool has_figure() const { return has_figure_; }

 private:
  void cut_token(const Token& token, std::uint32_t index, Joint joint);
  void add(const Token& token, std::uint32_t index, std::uint32_t begin, std::uint32_t end, PartKind kind,
           Joint joint);

  void join_thousands();

  static const Part kNone;
  std::string_view text_;
  std::vector<Part> parts_;
  bool has_figure_ = false;
};

}  // namespace factcheck
