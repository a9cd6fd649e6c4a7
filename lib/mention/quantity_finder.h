// How the figures of an article are found, in files by subject.
//
// Each sentence is cut into parts. A figure is drafted where one can start, with its unit and the far end of
// its range; when all of a sentence are drafted they share units, and what stands around each is read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mention/bounds.h"
#include "mention/change.h"
#include "mention/counted.h"
#include "mention/currencies.h"
#include "mention/number.h"
#include "mention/parts.h"
#include "mention/quantity.h"
#include "mention/time_expression.h"
#include "mention/units.h"

namespace factcheck {

// A figure under construction. Parts are of the sentence.
struct FigureDraft {
  std::uint32_t first = 0, last = 0;  // the figure with its unit and currency
  std::uint32_t number_first = 0, number_last = 0;
  Cardinal number;
  Quantity quantity = {};
  double low = 0, high = 0, step = 0;
  bool from = false;  // "from A to B"
  bool bare = false;  // neither unit nor currency was written
};

class QuantityFinder {
 public:
  // `parts` are cut of each sentence anew before it is read.
  QuantityFinder(const Document& document, const Analysis& analysis, const Parts& parts)
      : document_(document), analysis_(analysis), parts_(parts) {}

  // In text order, sentences without figures left out; `times` are those of the sentence.
  void read(const Sentence& sentence, const std::vector<TimeExpression>& times);
  std::vector<Quantity> take() { return std::move(found_); }

 private:
  std::string_view word(std::int64_t at) const { return parts_[at].lower; }
  const Token& token(std::uint32_t at) const { return analysis_.tokens[parts_[at].token]; }
  bool capital(std::int64_t at) const {
    if (at < 0 || at >= parts_.size()) return false;
    const Shape shape = token(static_cast<std::uint32_t>(at)).shape;
    return shape == Shape::Capitalised || shape == Shape::Upper || shape == Shape::Mixed;
  }
  bool noun_at(std::uint32_t at) const {
    return at < parts_.size() && (token(at).upos == Upos::NOUN || token(at).upos == Upos::PROPN);
  }
  bool plural_at(std::uint32_t at) const {
    return at < parts_.size() &&
           (token(at).xpos == Xpos::NNS || token(at).xpos == Xpos::NNPS || token(at).lower == "people");
  }
  bool taken(std::uint32_t at) const { return at < taken_.size() && taken_[at]; }

  // From sentence to figures: quantity.cc.
  bool may_start(std::uint32_t at) const;
  void mark_times(const std::vector<TimeExpression>& times);
  std::optional<FigureDraft> read_draft(std::uint32_t at);
  std::optional<Quantity> finish(const Sentence& sentence, FigureDraft& draft, std::uint32_t& end_before);
  bool is_worth_it(const FigureDraft& draft) const;

  // Units: quantity_units.cc.
  std::optional<FigureDraft> read_money_before(std::uint32_t at);
  bool read_unit(FigureDraft& draft);
  static void scale(Cardinal& number, double factor);
  static void say_as(FigureDraft& draft, std::string_view spoken, double in_unit);
  bool read_share(FigureDraft& draft) const;
  bool read_ordinal(const FigureDraft& draft) const;
  bool read_age(FigureDraft& draft) const;
  bool speaks_of_life(std::uint32_t at) const;
  static void set_age(FigureDraft& draft, std::string unit);
  bool read_magnitude(FigureDraft& draft) const;
  bool is_capital_c(const FigureDraft& draft) const;
  bool read_degrees(FigureDraft& draft) const;
  bool is_mass(const FigureDraft& draft, std::uint32_t after) const;
  bool speaks_of_price(std::uint32_t at) const;
  bool uses_sterling() const;
  std::string_view code_of(const CurrencyMatch& currency, std::uint32_t at) const;
  bool is_million(const FigureDraft& draft, std::uint32_t after) const;
  bool may_be_unit(const FigureDraft& draft, const UnitMatch& unit) const;

  // Labels and names: quantity_labels.cc.
  std::uint32_t label_end(std::uint32_t at) const;
  bool is_label(std::uint32_t at, const Cardinal& number) const;
  bool may_precede_hyphen(std::int64_t at) const;
  bool unit_of_range(std::int64_t at) const;
  bool is_year_of_something(std::uint32_t at, const Cardinal& number) const;
  bool is_telephone(std::uint32_t at) const;
  bool is_measured(std::uint32_t at) const;
  bool is_of_a_name(std::int64_t before, const Cardinal& number) const;
  bool is_address(std::uint32_t next) const;
  bool one_counts(std::uint32_t at) const;
  bool one_in_passing(std::uint32_t at) const;
  bool read_out_of_counts(std::uint32_t at) const;
  bool speaks_of_harm(std::uint32_t at) const;

  // Ranges: quantity_ranges.cc.
  std::optional<FigureDraft> with_range(FigureDraft draft);
  bool is_tight_dash(std::uint32_t at) const;
  bool is_loose_range(const FigureDraft& draft);
  std::optional<FigureDraft> read_end(std::uint32_t at);
  std::optional<FigureDraft> join(FigureDraft draft, const FigureDraft& second, bool to, bool between);
  double scale_of(const FigureDraft& draft) const;
  std::optional<FigureDraft> read_out_of(const FigureDraft& draft);
  void share_units();
  void share_with_level(const FigureDraft& before, FigureDraft& draft) const;
  bool repeats_unit(const FigureDraft& before, const FigureDraft& draft) const;
  static void take_unit(FigureDraft& draft, const Quantity& from);
  double share_of_compound(const FigureDraft& whole, const FigureDraft& part) const;
  static void add_smaller(FigureDraft& whole, const FigureDraft& part, double share);
  void join_compounds();

  // Around the figure: quantity_context.cc.
  void read_rate(Quantity& quantity, std::uint32_t& last) const;
  void read_rate_at(Quantity& quantity, std::uint32_t& last) const;
  std::uint32_t past_bracket(std::uint32_t at) const;
  void apply_hedges(FigureDraft& draft, std::uint32_t& first, std::uint32_t& last,
                    std::uint32_t end_before) const;
  bool is_hedge(const FigureDraft& draft, const Hedge& hedge) const;
  void read_change(FigureDraft& draft, std::uint32_t first, std::uint32_t last) const;
  void apply_sign(FigureDraft& draft, std::uint32_t& first) const;
  void apply_hedge_behind_noun(FigureDraft& draft, std::uint32_t last) const;
  void set_counted(const Sentence& sentence, FigureDraft& draft, std::uint32_t last) const;
  bool is_attribute(const FigureDraft& draft, std::uint32_t last) const;
  void set_about(const Sentence& sentence, Quantity& quantity) const;
  const NounPhrase* owner_of(const Sentence& sentence, const Quantity& quantity) const;
  const NounPhrase* phrase_before(const Sentence& sentence, const Quantity& quantity) const;
  void set_about_clause(const Sentence& sentence, Quantity& quantity) const;
  bool has_plural_behind(std::uint32_t at) const;
  bool counts_behind(std::uint32_t at) const;
  static void take(Quantity& quantity, const Counted& counted);

  // Nouns that another figure or the subject counted: quantity_shared.cc.
  void share_counted(const Sentence& sentence, std::size_t first_of_sentence);
  bool refers_back(const Sentence& sentence, const Quantity& quantity) const;
  void count_subject(const Sentence& sentence, Quantity& quantity) const;

  const Document& document_;
  const Analysis& analysis_;
  const Parts& parts_;
  std::vector<bool> taken_;  // parts within a time
  std::vector<FigureDraft> drafts_;
  std::vector<Quantity> found_;
  std::uint32_t skip_to_ = 0;             // past a label, if there was one
  mutable std::optional<bool> sterling_;  // once looked for
  mutable std::string_view dollar_;       // the bare one's code, once asked for
};

}  // namespace factcheck
