#include "syntax/print.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

#include "syntax/characters.h"

namespace factcheck {
namespace {

constexpr auto kClauseNames = std::to_array<std::string_view>(
    {"main", "complement", "relative", "participle", "infinitive", "adverbial", "conditional", "coordinate"});
static_assert(kClauseNames.size() == static_cast<std::size_t>(ClauseKind::Coordinate) + 1);

constexpr auto kTenseNames = std::to_array<std::string_view>({"none", "past", "present", "future"});
static_assert(kTenseNames.size() == static_cast<std::size_t>(Tense::Future) + 1);

// Writes one sentence after another into a text.
class Printer {
 public:
  Printer(const Document& document, const Analysis& analysis) : document_(document), analysis_(analysis) {}

  std::string run() {
    std::size_t phrase = 0;
    std::size_t clause = 0;
    for (const Sentence& sentence : analysis_.sentences) {
      line("# {}\n", document_.quote(sentence.span));
      for (std::uint32_t i = sentence.first; i < sentence.last; ++i) print_token(i);
      while (phrase < analysis_.phrases.size() && analysis_.phrases[phrase].first < sentence.last)
        print_phrase(phrase++);
      while (clause < analysis_.clauses.size() && analysis_.clauses[clause].verb < sentence.last)
        print_clause(clause++);
      out_ += '\n';
    }
    return std::move(out_);
  }

 private:
  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }
  std::string_view text(std::uint32_t first, std::uint32_t last) const {
    return document_.quote(analysis_.span_of(first, last));
  }
  std::string_view token_text(std::int32_t token) const {
    return analysis_.tokens[static_cast<std::size_t>(token)].text;
  }
  std::string_view phrase_text(std::int32_t phrase) const {
    const NounPhrase& found = analysis_.phrases[static_cast<std::size_t>(phrase)];
    return text(found.first, found.last);
  }

  void print_token(std::uint32_t i) {
    const Token& token = analysis_.tokens[i];
    line("{:>5}  {:<20} {:<20} {:<6} {:<5}", i, token.text, token.lemma, name_of(token.upos),
         name_of(token.xpos));
    if (token.head == kNoHead) line(" root");
    if (token.head >= 0) line(" {:<13} {} {}", name_of(token.relation), token.head, token_text(token.head));
    out_ += '\n';
  }

  void print_phrase(std::size_t p) {
    const NounPhrase& phrase = analysis_.phrases[p];
    line("  phrase {}: [{}] head {}", p, text(phrase.first, phrase.last), analysis_.tokens[phrase.head].text);
    if (phrase.preposition >= 0) line(", after {}", token_text(phrase.preposition));
    print_link("possessor", phrase.possessor);
    print_link("with", phrase.coordinated_with);
    print_link("beside", phrase.apposition_of);
    print_link("of phrase", phrase.attached_to);
    out_ += '\n';
  }
  void print_link(std::string_view name, std::int32_t phrase) {
    if (phrase >= 0) line(", {} {}", name, phrase);
  }

  void print_clause(std::size_t c) {
    const Clause& clause = analysis_.clauses[c];
    line("  clause {}: {}", c, name_of(clause.kind));
    if (clause.parent >= 0) line(" of {}", clause.parent);
    if (clause.marker >= 0) line(", marker {}", token_text(clause.marker));
    line(", verb {}", analysis_.tokens[clause.verb].text);
    if (clause.particle >= 0) line(" {}", token_text(clause.particle));
    line(" ({}", name_of(clause.tense));
    if (clause.modal >= 0) line(" {}", token_text(clause.modal));
    if (clause.perfect) out_ += " perfect";
    if (clause.progressive) out_ += " progressive";
    if (clause.passive) out_ += " passive";
    if (clause.copula) out_ += " copula";
    if (clause.negated) out_ += " negated";
    out_ += ')';
    print_part(clause.subject_inherited ? "subject (inherited)" : "subject", clause.subject);
    print_part("agent", clause.agent);
    print_part("object", clause.object);
    print_part("indirect object", clause.indirect_object);
    print_part("complement", clause.complement);
    if (clause.complement_adjective >= 0) line(", adjective [{}]", token_text(clause.complement_adjective));
    for (const Oblique& oblique : clause.obliques) {
      line(", {} [{}]", oblique.preposition >= 0 ? token_text(oblique.preposition) : "-",
           phrase_text(static_cast<std::int32_t>(oblique.phrase)));
    }
    print_part("according to", clause.source);
    print_part("antecedent", clause.antecedent);
    out_ += '\n';
  }
  void print_part(std::string_view name, std::int32_t phrase) {
    if (phrase >= 0) line(", {} [{}]", name, phrase_text(phrase));
  }

  const Document& document_;
  const Analysis& analysis_;
  std::string out_;
};

bool is_letter(const Char& c) { return c.kind == CharKind::Letter; }

// Whether a token goes on the written word of the one before: "n't", "'s", "not" of "cannot".
bool goes_on(const Token& before, const Token& token) {
  if (token.space_before) return false;
  if (token.xpos == Xpos::POS) return true;
  const auto last = static_cast<unsigned char>(before.text.back());
  if (last < 0x80 && kAsciiKinds[last] != CharKind::Letter) return false;
  const Char first = char_at(token.text, 0);
  if (is_letter(first)) return before.shape <= Shape::Mixed && token.shape <= Shape::Mixed;
  return first.kind == CharKind::Apostrophe && token.text.size() > first.size &&
         is_letter(char_at(token.text, first.size));
}

// Writes one sentence as CoNLL-U.
class ConlluWriter {
 public:
  ConlluWriter(const Analysis& analysis, const Sentence& sentence, std::string& out)
      : tokens_(analysis.tokens), sentence_(sentence), out_(out) {}

  void run() {
    for (std::uint32_t first = sentence_.first; first < sentence_.last;) {
      const std::uint32_t last = end_of_word(first);
      const bool alone = last - first == 1;
      if (!alone) write_range(first, last);
      for (; first < last; ++first) write_word(first, alone);
    }
    out_ += '\n';
  }

 private:
  std::uint32_t end_of_word(std::uint32_t i) const {
    do ++i;
    while (i < sentence_.last && goes_on(tokens_[i - 1], tokens_[i]));
    return i;
  }
  std::uint32_t number(std::uint32_t token) const { return token - sentence_.first + 1; }
  bool gap_behind(std::uint32_t token) const {
    return token + 1 == sentence_.last || tokens_[token + 1].space_before;
  }
  std::string_view spacing(bool gap) const { return gap ? "_\n" : "SpaceAfter=No\n"; }

  void write_range(std::uint32_t first, std::uint32_t last) {
    fmt::format_to(std::back_inserter(out_), "{}-{}\t", number(first), number(last - 1));
    for (std::uint32_t i = first; i < last; ++i) out_ += tokens_[i].text;
    out_ += "\t_\t_\t_\t_\t_\t_\t_\t";
    out_ += spacing(gap_behind(last - 1));
  }

  void write_word(std::uint32_t i, bool alone) {
    const Token& token = tokens_[i];
    fmt::format_to(std::back_inserter(out_), "{}\t{}\t{}\t{}\t{}\t_\t", number(i), token.text, token.lemma,
                   name_of(token.upos), name_of(token.xpos));
    if (token.head == kUnparsed) {
      out_ += "_\t_";
    } else if (token.head == kNoHead) {
      out_ += "0\troot";
    } else {
      fmt::format_to(std::back_inserter(out_), "{}\t{}", number(static_cast<std::uint32_t>(token.head)),
                     name_of(token.relation));
    }
    out_ += "\t_\t";
    const bool gap = !alone || gap_behind(i);
    if (token.name == NameKind::None) {
      out_ += spacing(gap);
      return;
    }
    fmt::format_to(std::back_inserter(out_), "Name={}-{}", token.name_begins ? 'B' : 'I',
                   name_of(token.name));
    out_ += gap ? "\n" : "|SpaceAfter=No\n";
  }

  std::span<const Token> tokens_;
  const Sentence& sentence_;
  std::string& out_;
};

}  // namespace

std::string_view name_of(ClauseKind kind) { return kClauseNames[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Tense tense) { return kTenseNames[static_cast<std::size_t>(tense)]; }

std::string print_syntax(const Document& document, const Analysis& analysis) {
  return Printer(document, analysis).run();
}

std::string print_conllu(const Document& document, const Analysis& analysis) {
  std::string out;
  for (const Sentence& sentence : analysis.sentences) {
    std::string text(document.quote(sentence.span));
    for (char& c : text) c = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    fmt::format_to(std::back_inserter(out), "# text = {}\n", text);
    ConlluWriter(analysis, sentence, out).run();
  }
  return out;
}

}  // namespace factcheck
