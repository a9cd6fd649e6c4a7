#include "syntax/tagger.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "syntax/characters.h"
#include "syntax/lemma.h"
#include "syntax/lexicon.h"
#include "syntax/tag_repair.h"
#include "syntax/word_joints.h"

namespace factcheck {
namespace {

// The tags that unknown words get by their spelling.
struct SpellingTags {
  TagNumber name = tag_number(Upos::PROPN, "NNP");
  TagNumber names = tag_number(Upos::PROPN, "NNPS");
  TagNumber noun = tag_number(Upos::NOUN, "NN");
  TagNumber nouns = tag_number(Upos::NOUN, "NNS");
  TagNumber number = tag_number(Upos::NUM, "CD");
  TagNumber adjective = tag_number(Upos::ADJ, "JJ");
  TagNumber verb_s = tag_number(Upos::VERB, "VBZ");
  TagNumber past = tag_number(Upos::VERB, "VBD");
  TagNumber participle = tag_number(Upos::VERB, "VBN");
  TagNumber gerund = tag_number(Upos::VERB, "VBG");
  TagNumber adverb = tag_number(Upos::ADV, "RB");
  TagNumber symbol = tag_number(Upos::SYM, "SYM");
  TagNumber currency = tag_number(Upos::SYM, "$");
  TagNumber link = tag_number(Upos::X, "ADD");
  TagNumber comma = tag_number(Upos::PUNCT, ",");
  TagNumber colon = tag_number(Upos::PUNCT, ":");
  TagNumber stop = tag_number(Upos::PUNCT, ".");
  TagNumber open_quote = tag_number(Upos::PUNCT, "``");
  TagNumber close_quote = tag_number(Upos::PUNCT, "''");
  TagNumber open_bracket = tag_number(Upos::PUNCT, "-LRB-");
  TagNumber close_bracket = tag_number(Upos::PUNCT, "-RRB-");
  TagNumber hyphen = tag_number(Upos::PUNCT, "HYPH");
  TagNumber odd_mark = tag_number(Upos::PUNCT, "NFP");
  TagNumber possessive = tag_number(Upos::PART, "POS");
};

const SpellingTags& tags() {
  static const SpellingTags kTags;
  return kTags;
}

// A few readings, cheapest kept when there is no room.
class ReadingList {
 public:
  void add(Reading reading) {
    for (Reading& have : readings_) {
      if (have.cost != 0 && have.tag == reading.tag) {
        if (reading.cost < have.cost) have = reading;
        return;
      }
    }
    for (Reading& have : readings_) {
      if (have.cost == 0) {
        have = reading;
        return;
      }
    }
    const auto worst = std::ranges::max_element(readings_, {}, &Reading::cost);
    if (reading.cost < worst->cost) *worst = reading;
  }
  // `extra` is the cost of the assumption under which the reading holds.
  void add(TagNumber tag, int extra, std::uint16_t edit = kNoEdit) {
    add({tag, static_cast<std::uint8_t>(std::clamp(lone_cost(tag) + extra, 1, 255)), edit});
  }
  void add_all(const Readings& readings, int extra) {
    for (const Reading& reading : readings) {
      if (reading.cost == 0) break;
      add({reading.tag, static_cast<std::uint8_t>(std::min(255, reading.cost + extra)), reading.edit});
    }
  }
  bool empty() const { return readings_[0].cost == 0; }
  const Readings& all() const { return readings_; }

 private:
  Readings readings_{};
};

// How much each assumption costs, in the unit of the tables: 8 is a factor of e.
constexpr int kCertain = 0;
constexpr int kLikely = 2;
constexpr int kPossible = 10;
constexpr int kUnlikely = 20;
constexpr int kRare = 32;

TagNumber punctuation_tag(const Token& token, bool quote_open) {
  const SpellingTags& t = tags();
  const std::string_view text = token.text;
  switch (text[0]) {
    case ',':
      return t.comma;
    case '.':
      return text.size() > 1 ? t.comma : t.stop;
    case '?':
    case '!':
      return t.stop;
    case ':':
    case ';':
      return t.colon;
    case '(':
    case '[':
    case '{':
      return t.open_bracket;
    case ')':
    case ']':
    case '}':
      return t.close_bracket;
    case '-':
      return text.size() == 1 && !token.space_before ? t.hyphen : t.colon;
    case '"':
    case '\'':
      return quote_open ? t.close_quote : t.open_quote;
    default:
      break;
  }
  if (text == "“" || text == "‘" || text == "«") return t.open_quote;
  if (text == "”" || text == "’" || text == "»") return t.close_quote;
  if (text == "–" || text == "—" || text == "…") return t.colon;
  return t.odd_mark;
}

bool is_hyphenated(std::string_view word) {
  const std::size_t hyphen = word.rfind('-');
  return hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < word.size();
}

// "pro-Trump", "two-hour", "far-right": an adjective, or the noun or participle that its last part is.
void add_hyphenated(std::string_view lower, ReadingList& out) {
  const SpellingTags& t = tags();
  const std::string_view last = lower.substr(lower.rfind('-') + 1);
  if (last.ends_with("ly") || last == "old" || last == "wide" || last == "era")
    return out.add(t.adjective, kCertain);
  out.add(t.adjective, kLikely);
  const LexiconEntry* entry = find_word(last);
  if (entry == nullptr) {
    out.add(last.ends_with("s") ? t.nouns : t.noun, kPossible);
    return;
  }
  for (const Reading& reading : entry->readings) {
    if (reading.cost == 0) break;
    const Upos upos = upos_of(reading.tag);
    const int extra = upos == Upos::NOUN ? kPossible : upos == Upos::VERB ? kUnlikely : kRare;
    if (upos == Upos::NOUN || upos == Upos::VERB || upos == Upos::ADV) {
      out.add({reading.tag, static_cast<std::uint8_t>(std::min(255, reading.cost + extra)), kNoEdit});
    }
  }
}

// A word in lower case that no table holds.
void add_unknown(std::string_view lower, int extra, ReadingList& out) {
  const SpellingTags& t = tags();
  if (is_hyphenated(lower)) return add_hyphenated(lower, out);
  if (lower.size() > 3 && lower.size() <= 40) {
    if (lower.ends_with("ed") && !known_base(lower, Inflection::Ed, Upos::VERB).empty()) {
      out.add(t.past, extra + kLikely);
      out.add(t.participle, extra + kLikely);
      out.add(t.adjective, extra + kUnlikely);
      return;
    }
    if (lower.ends_with("ing") && !known_base(lower, Inflection::Ing, Upos::VERB).empty()) {
      out.add(t.gerund, extra + kLikely);
      out.add(t.noun, extra + kPossible);
      return;
    }
    if (lower.ends_with("s")) {
      const bool noun = !known_base(lower, Inflection::S, Upos::NOUN).empty();
      const bool verb = !known_base(lower, Inflection::S, Upos::VERB).empty();
      if (noun) out.add(t.nouns, extra + kLikely);
      if (verb) out.add(t.verb_s, extra + (noun ? kPossible : kLikely));
      if (noun || verb) return;
    }
  }
  out.add_all(readings_by_suffix(lower), extra);
}

// Words whose capital at a sentence's start may be a name's: not "The", "However".
bool may_name(std::string_view lower) {
  const LexiconEntry* entry = find_word(lower);
  if (entry == nullptr) return true;
  const Upos upos = upos_of(entry->readings[0].tag);
  return upos == Upos::NOUN || upos == Upos::VERB || upos == Upos::ADJ || upos == Upos::PROPN ||
         upos == Upos::X;
}

void add_capitalised(const Token& token, bool opens, ReadingList& out) {
  const SpellingTags& t = tags();
  // "pro-Trump", "anti-EU"
  if (token.text[0] >= 'a' && token.text[0] <= 'z' && is_hyphenated(token.text))
    return add_hyphenated(token.lower, out);
  const LexiconEntry* as_written = find_word(token.text);
  const LexiconEntry* in_lower = token.shape == Shape::Mixed ? nullptr : find_word(token.lower);
  if (opens) {
    // The start of a sentence says nothing of the case: the word in lower case, or a name.
    // A noun in the singular seldom opens a sentence without an article.
    const bool name_only = as_written != nullptr && xpos_of(as_written->readings[0].tag) == Xpos::NNP &&
                           in_lower != nullptr && xpos_of(in_lower->readings[0].tag) == Xpos::NN;
    if (in_lower != nullptr)
      out.add_all(in_lower->readings, name_only ? kPossible : as_written != nullptr ? 4 : 0);
    if (as_written != nullptr)
      out.add_all(as_written->readings, in_lower != nullptr && !name_only ? 6 : kCertain);
    if (in_lower == nullptr && as_written == nullptr) {
      out.add(t.name, kLikely);
      if (token.shape != Shape::Mixed) add_unknown(token.lower, kPossible, out);
    } else if (as_written == nullptr && !is_hyphenated(token.text) && may_name(token.lower)) {
      out.add(t.name, kUnlikely + 4);
    }
    return;
  }
  if (as_written != nullptr) {
    out.add_all(as_written->readings, kCertain);
    out.add(t.name, kPossible);
    return;
  }
  const bool plural = token.lower.ends_with("s") && !token.lower.ends_with("ss");
  const bool people =
      token.lower.ends_with("ian") || token.lower.ends_with("ese") || token.lower.ends_with("ish");
  out.add(t.name, kLikely);
  if (plural) out.add(t.names, kUnlikely);
  if (people) out.add(t.adjective, 4);
  if (in_lower != nullptr) {
    out.add_all(in_lower->readings, kUnlikely);
  } else {
    out.add(t.noun, kUnlikely);
    out.add(t.adjective, kUnlikely);
  }
}

void add_with_digits(const Token& token, ReadingList& out) {
  const SpellingTags& t = tags();
  const std::string_view lower = token.lower;
  const bool starts_with_digit = token.text[0] >= '0' && token.text[0] <= '9';
  if (token.shape == Shape::Number) {
    const char last = lower.back();
    if (last >= 'a' && last <= 'z') return out.add(t.adjective, kCertain);  // 3rd
    return out.add(t.number, kCertain);
  }
  if (token.text[0] == '\'') return out.add(t.nouns, kCertain);  // '90s
  if (!starts_with_digit) {
    out.add(t.name, kLikely);
    return out.add(t.noun, kPossible);
  }
  if (is_hyphenated(lower)) {
    out.add(t.adjective, kLikely);
    return out.add(lower.ends_with("s") ? t.nouns : t.noun, kPossible);
  }
  if (lower.ends_with("am") || lower.ends_with("pm") || lower.ends_with("m."))
    return out.add(t.noun, kCertain);
  if (lower.ends_with("s")) return out.add(t.nouns, kLikely);  // 1990s
  out.add(t.number, kLikely);
  out.add(t.noun, kUnlikely);
}

// What a word may be by its spelling.
ReadingList readings_of(const Token& token, bool opens, bool shouted, bool quote_open) {
  const SpellingTags& t = tags();
  ReadingList out;
  switch (token.shape) {
    case Shape::Punct:
      if (token.text == "'" && !token.space_before) out.add(t.possessive, kPossible);
      out.add(punctuation_tag(token, quote_open), kLikely);
      return out;
    case Shape::Symbol:
      if (token.text.size() > 1 && (token.text[0] == '@' || token.text[0] == '#')) out.add(t.name, kLikely);
      out.add(char_at(token.text, 0).kind == CharKind::Currency ? t.currency : t.symbol, kLikely);
      return out;
    case Shape::Number:
    case Shape::Alnum:
      add_with_digits(token, out);
      return out;
    case Shape::Lower:
      break;
    case Shape::Upper:
    case Shape::Capitalised:
    case Shape::Mixed:
      if (token.text[0] == '@' || token.text[0] == '#') {
        out.add(t.name, kCertain);
        return out;
      }
      if (token.text.ends_with("$")) {
        out.add(t.currency, kCertain);
        return out;
      }
      if (shouted || token.text == "I") {
        const LexiconEntry* entry = find_word(token.text == "I" ? token.text : token.lower);
        if (entry != nullptr) {
          out.add_all(entry->readings, kCertain);
        } else {
          out.add(t.name, kLikely);
          add_unknown(token.lower, kPossible, out);
        }
        return out;
      }
      add_capitalised(token, opens, out);
      return out;
  }
  if (token.text[0] == '@' || token.text[0] == '#') {
    out.add(t.name, kCertain);
    return out;
  }
  if (token.text.find("://") != std::string_view::npos || token.text.starts_with("www.")) {
    out.add(t.link, kCertain);
    return out;
  }
  if (const LexiconEntry* entry = find_word(token.lower)) {
    out.add_all(entry->readings, kCertain);
  } else {
    add_unknown(token.lower, kCertain, out);
  }
  return out;
}

// Most letters of the sentence are capitals: a headline whose case says nothing of names.
bool is_shouted(std::span<const Token> tokens) {
  std::size_t words = 0;
  std::size_t upper = 0;
  for (const Token& token : tokens) {
    if (token.shape == Shape::Upper && token.text.find('.') == std::string_view::npos) ++upper;
    if (token.shape <= Shape::Mixed && token.text.size() > 1) ++words;
  }
  return words > 3 && upper * 10 > words * 7;
}

// Most words of the sentence begin with a capital: a headline in title case.
bool is_titled(std::span<const Token> tokens) {
  std::size_t words = 0;
  std::size_t capital = 0;
  for (const Token& token : tokens) {
    if (token.shape > Shape::Mixed || token.text.size() < 4) continue;
    ++words;
    if (token.shape != Shape::Lower) ++capital;
  }
  return words > 3 && capital * 10 > words * 8;
}

// Whether a sentence can begin behind this token: at its start, after an opening quote, a colon, a dash, a
// number.
bool opens_after(const Token& before) {
  if (before.shape == Shape::Punct) {
    return before.text == "\"" || before.text == "“" || before.text == "'" || before.text == ":" ||
           before.text == "(" || before.text == "." || before.text == "-" || before.text == "•" ||
           before.text == "*" || before.text == "…" || before.text == "...";
  }
  return false;
}

std::string_view kept(std::string word, std::deque<std::string>& words) {
  return words.emplace_back(std::move(word));
}

void set_lower(Token& token, std::deque<std::string>& words) {
  if (token.shape == Shape::Lower || !has_upper(token.text)) {
    token.lower = token.text;
    return;
  }
  std::string lower = to_lower(token.text);
  const LexiconEntry* entry = find_word(lower);
  token.lower = entry != nullptr ? entry->word : kept(std::move(lower), words);
}

void set_lemma(Token& token, const Reading& reading, std::deque<std::string>& words) {
  const bool name = token.upos == Upos::PROPN;
  const std::string_view form = name ? token.text : token.lower;
  if (token.shape == Shape::Punct || token.shape == Shape::Symbol || token.shape == Shape::Number) {
    token.lemma = form;
    return;
  }
  std::string lemma;
  if (reading.edit != kNoEdit) {
    const LemmaEdit edit = lemma_edit(reading.edit);
    const bool identity = (edit.strip == 0 && edit.add.empty()) || edit.strip > form.size();
    // A verb's form told by its tag alone: the reading was made for a noun or an adjective.
    const bool inflected = (token.xpos == Xpos::VBG && form.ends_with("ing")) ||
                           ((token.xpos == Xpos::VBD || token.xpos == Xpos::VBN) && form.ends_with("ed"));
    if (identity && !inflected) {
      token.lemma = form;
      return;
    }
    if (identity) {
      lemma = guess_lemma(form, token.upos, token.xpos);
    } else {
      lemma.assign(form.substr(0, form.size() - edit.strip));
      lemma += edit.add;
    }
  } else {
    if (token.xpos == Xpos::Other || token.xpos == Xpos::NN || token.xpos == Xpos::NNP ||
        token.xpos == Xpos::JJ || token.xpos == Xpos::VB || token.xpos == Xpos::VBP ||
        token.xpos == Xpos::RB) {
      token.lemma = form;
      return;
    }
    lemma = guess_lemma(form, token.upos, token.xpos);
    if (lemma == form) {
      token.lemma = form;
      return;
    }
  }
  const LexiconEntry* entry = find_word(lemma);
  token.lemma = entry != nullptr ? entry->word : kept(std::move(lemma), words);
}

struct Cell {
  std::array<std::array<std::int32_t, kMostReadings>, kMostReadings> cost;  // [reading before][reading]
  std::array<std::array<std::uint8_t, kMostReadings>, kMostReadings> back;  // reading two before
};

std::size_t count_of(const Readings& readings) {
  std::size_t n = 0;
  while (n < kMostReadings && readings[n].cost != 0) ++n;
  return n;
}

// The unit of "250mn", "5pm": a scale counts on, others are nouns.
void add_unit(const Token& before, const Token& token, Readings& readings) {
  if (token.space_before || before.shape != Shape::Number || !is_unit_behind_figure(token.text, true)) return;
  constexpr auto kScales =
      std::to_array<std::string_view>({"b", "bn", "k", "m", "mm", "mn", "t", "tn", "trn"});
  ReadingList out;
  out.add(std::ranges::binary_search(kScales, token.lower) ? tags().number : tags().noun, kCertain);
  readings = out.all();
}

// The likeliest sequence: for each word the number of the reading chosen.
void choose(const std::vector<Readings>& readings, std::vector<std::uint8_t>& chosen) {
  constexpr auto kInfinite = std::numeric_limits<std::int32_t>::max() / 2;
  std::vector<Cell> cells;
  const std::size_t n = readings.size();
  cells.resize(n);
  const auto tag_at = [&](std::ptrdiff_t i, std::size_t r) {
    return i < 0 ? kSentenceStart : static_cast<int>(readings[static_cast<std::size_t>(i)][r].tag);
  };
  for (std::size_t i = 0; i < n; ++i) {
    const auto at = static_cast<std::ptrdiff_t>(i);
    const std::size_t here = count_of(readings[i]);
    const std::size_t before = i >= 1 ? count_of(readings[i - 1]) : 1;
    const std::size_t before_that = i >= 2 ? count_of(readings[i - 2]) : 1;
    for (std::size_t b = 0; b < before; ++b) {
      auto& cost = cells[i].cost[b];
      auto& back = cells[i].back[b];
      cost.fill(kInfinite);
      for (std::size_t a = 0; a < before_that; ++a) {
        const std::int32_t so_far = i == 0 ? 0 : cells[i - 1].cost[a][b];
        const std::uint8_t* const costs = sequence_costs(tag_at(at - 2, a), tag_at(at - 1, b));
        for (std::size_t r = 0; r < here; ++r) {
          const std::int32_t sum = so_far + costs[readings[i][r].tag] + readings[i][r].cost;
          if (sum < cost[r]) {
            cost[r] = sum;
            back[r] = static_cast<std::uint8_t>(a);
          }
        }
      }
    }
  }
  std::size_t b = 0;
  std::size_t r = 0;
  std::int32_t best = kInfinite;
  const std::size_t last_before = n >= 2 ? count_of(readings[n - 2]) : 1;
  for (std::size_t x = 0; x < last_before; ++x) {
    for (std::size_t y = 0; y < count_of(readings[n - 1]); ++y) {
      if (cells[n - 1].cost[x][y] < best) {
        best = cells[n - 1].cost[x][y];
        b = x;
        r = y;
      }
    }
  }
  chosen.resize(n);
  for (std::size_t i = n; i-- > 0;) {
    chosen[i] = static_cast<std::uint8_t>(r);
    const std::size_t a = cells[i].back[b][r];
    r = b;
    b = a;
  }
}

}  // namespace

void KnownNames::note(std::span<const Token> tokens) {
  std::size_t lower = 0;
  std::size_t capital = 0;
  for (const Token& token : tokens) {
    if (token.shape == Shape::Lower) ++lower;
    if (token.shape > Shape::Lower && token.shape <= Shape::Mixed) ++capital;
  }
  if (lower < 4 || lower < capital) return;
  bool opens = true;
  for (const Token& token : tokens) {
    const bool capitalised = token.shape == Shape::Capitalised || token.shape == Shape::Upper;
    if (capitalised && !opens && token.text.size() > 1) words_.push_back(token.text);
    opens = (opens && token.shape >= Shape::Number) || opens_after(token);
  }
}

void KnownNames::settle() {
  std::ranges::sort(words_);
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
}

bool KnownNames::contains(std::string_view word) const { return std::ranges::binary_search(words_, word); }

void tag_sentence(std::span<Token> tokens, const KnownNames& names, std::deque<std::string>& words) {
  if (tokens.empty()) return;
  std::vector<Readings> readings;
  std::vector<std::uint8_t> chosen;
  readings.reserve(tokens.size());
  const bool shouted = is_shouted(tokens);
  const bool titled = !shouted && is_titled(tokens);
  bool opens = true;
  bool quote_open = false;
  for (Token& token : tokens) {
    set_lower(token, words);
    bool either = opens || titled;
    if (either && token.shape != Shape::Lower && token.shape <= Shape::Mixed && names.contains(token.text)) {
      either = !may_name(token.lower);
    }
    readings.push_back(readings_of(token, either, shouted, quote_open).all());
    if (&token != tokens.data()) add_unit(*(&token - 1), token, readings.back());
    if (token.text == "\"") quote_open = !quote_open;
    opens = (opens && token.shape >= Shape::Number) || opens_after(token);
  }
  choose(readings, chosen);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Reading& reading = readings[i][chosen[i]];
    tokens[i].upos = upos_of(reading.tag);
    tokens[i].xpos = xpos_of(reading.tag);
    set_lemma(tokens[i], reading, words);
  }
  repair_verb_tags(tokens);
}

}  // namespace factcheck
