#include "mention/name_scan.h"

#include <unordered_set>

#include "mention/first_names.h"
#include "mention/office_table.h"
#include "mention/offices.h"
#include "mention/reporting_verbs.h"
#include "mention/word_table.h"
#include "syntax/compound.h"
#include "syntax/ordinary_words.h"

namespace factcheck {
namespace {

// A run longer than this is a heading or a list, not a name.
constexpr std::uint32_t kLongestName = 12;

// Stands inside personal names: "Ursula von der Leyen".
constexpr auto kParticles =
    std::to_array<std::string_view>({"al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el",
                                     "ibn", "la", "le", "ter", "van", "von"});
static_assert(is_table(kParticles));
constexpr WordIndex kParticlesIndex(kParticles);

// What goes on after a genitive: "People's Republic".
constexpr auto kGenitiveHeads = std::to_array<std::string_view>(
    {"children", "farmers", "men", "mothers", "people", "teachers", "veterans", "women", "workers"});
static_assert(is_table(kGenitiveHeads));
constexpr WordIndex kGenitiveHeadsIndex(kGenitiveHeads);

// Endings of places that are as often family names: "Rosa Parks", "Dana Hall".
constexpr auto kSurnameEndings = std::to_array<std::string_view>(
    {"bay",   "bush", "camp", "church",   "creek", "day",  "ford",  "forest", "hall", "hill", "hills",
     "house", "lake", "lane", "mountain", "park",  "post", "price", "street", "sea",  "tower"});

// Names only as part of one: "South Lanark", but not "the South".
constexpr auto kDirections =
    std::to_array<std::string_view>({"east", "eastern", "north", "northeast", "northern", "northwest",
                                     "south", "southeast", "southern", "southwest", "west", "western"});
static_assert(is_table(kDirections));
constexpr WordIndex kDirectionsIndex(kDirections);

constexpr auto kSuffixes = std::to_array<std::string_view>({"ii", "iii", "iv", "jr", "sr", "v"});
static_assert(is_table(kSuffixes));
constexpr WordIndex kSuffixesIndex(kSuffixes);

// Lower-case nouns that make a body of the name before them: "Trump administration".
constexpr auto kBodyNouns =
    std::to_array<std::string_view>({"administration", "campaign", "organisation", "organization"});
static_assert(is_table(kBodyNouns));
constexpr WordIndex kBodyNounsIndex(kBodyNouns);

bool is_upper_start(const Token& token) {
  const char first = token.text.empty() ? '\0' : token.text.front();
  switch (token.shape) {
    case Shape::Capitalised:
    case Shape::Upper:
      return true;
    case Shape::Mixed:
      return first >= 'A' && first <= 'Z' ? true : token.text.starts_with("i");
    case Shape::Alnum:
      return first >= 'A' && first <= 'Z' && token.text.size() > 2;
    default:
      return false;
  }
}

// "Trump-aligned", "pro-Trump", "EU-style": an adjective made of a name, not a name.
bool is_compound_adjective(std::string_view text) {
  const std::size_t hyphen = text.find('-');
  if (hyphen == std::string_view::npos || hyphen + 1 >= text.size()) return false;
  if (text.front() >= 'a' && text.front() <= 'z') return !text.starts_with("al-") && !text.starts_with("el-");
  const char after = text[hyphen + 1];
  const bool lower_after = after >= 'a' && after <= 'z';
  return lower_after && !text.starts_with("Al-") && !text.starts_with("Mar-");
}

bool ends_with_full_stop_word(std::string_view text) { return text.size() == 2 && text[1] == '.'; }

// Second halves of Korean and Chinese given names that are words as well: "Jae-in", "Ki-moon".
constexpr auto kSyllables = std::to_array<std::string_view>(
    {"bin", "chan", "chin", "fang", "hee", "ho",  "hung", "in",   "jin",  "jun",
     "lan", "mi",   "min",  "moon", "on",  "ran", "sang", "song", "soon", "suk",
     "sun", "sung", "ting", "un",   "wen", "won", "yang", "yin",  "yong", "young"});
static_assert(is_table(kSyllables));
constexpr WordIndex kSyllablesIndex(kSyllables);

class Scanner {
 public:
  explicit Scanner(const Analysis& analysis) : analysis_(analysis), tokens_(analysis.tokens) {}

  std::vector<NameCandidate> run() {
    std::vector<bool> title_case(analysis_.sentences.size());
    for (std::size_t at = 0; at < analysis_.sentences.size(); ++at) {
      title_case[at] = is_title_case(analysis_, analysis_.sentences[at]);
      if (!title_case[at]) note_inner_capitals(analysis_.sentences[at]);
    }
    for (std::size_t at = 0; at < analysis_.sentences.size(); ++at) {
      heading_ = title_case[at];
      scan(analysis_.sentences[at]);
    }
    return std::move(found_);
  }

 private:
  // A word with a capital in the middle of a sentence is a name at its start too.
  void note_inner_capitals(const Sentence& sentence) {
    for (std::uint32_t at = sentence.first + 1; at < sentence.last; ++at) {
      const Token& token = tokens_[at];
      if (token.shape == Shape::Capitalised && !is_initial(at, sentence) && token.upos == Upos::PROPN) {
        inner_capitals_.insert(token.lower);
      }
    }
  }

  bool is_initial(std::uint32_t at, const Sentence& sentence) const {
    if (at == sentence.first) return true;
    const Token& before = tokens_[at - 1];
    if (before.upos != Upos::PUNCT && before.upos != Upos::SYM) return false;
    if (at - 1 == sentence.first) return true;
    return is_quote_mark(before) || before.text == ":" || before.text == "(" || before.text == "-" ||
           before.text == "–" || before.text == "—" || before.text == "•";
  }

  bool name_like(std::uint32_t at) const {
    const Token& token = tokens_[at];
    if (!is_upper_start(token)) return false;
    if (token.text.find('/') != std::string_view::npos) return false;  // credits: "Ames/AFP"
    if (in_compound(tokens_, at)) {
      const TokenRange whole = compound_of(tokens_, at);
      if (is_compound_adjective(compound_text(tokens_, whole)) && !is_syllable(whole.last - 1)) return false;
    }
    if (ends_with_full_stop_word(token.text)) return true;  // "J." of "J. Edgar"
    const WordKey key(token.lower);
    if (kDirectionsIndex.has(key.view())) return at + 1 < tokens_.size() && is_upper_start(tokens_[at + 1]);
    return !is_never_name(key.view()) || stands_before_given_name(at);
  }

  // "Moon" of "Moon Jae-in".
  bool stands_before_given_name(std::uint32_t at) const {
    return at + 3 < tokens_.size() && is_upper_start(tokens_[at + 1]) && is_inner_hyphen(tokens_, at + 2) &&
           is_syllable(at + 3);
  }

  // Whether the words themselves, not their place in the sentence, show a name.
  bool is_strong(std::uint32_t at) const {
    const Token& token = tokens_[at];
    if (token.shape != Shape::Capitalised || is_bare_initial(at)) return true;
    if (inner_capitals_.contains(token.lower)) return true;
    if (token.upos == Upos::PROPN && !is_ordinary_word(token.lower)) return true;
    const WordKey key(token.lower);
    return find_place(key.view()) != nullptr || find_body(key.view()) != nullptr || is_people(key.view()) ||
           find_first_name(key.view()).has_value();
  }

  // "D" of "D K Rao"; "A" and "I" are words.
  bool is_bare_initial(std::uint32_t at) const {
    const std::string_view text = tokens_[at].text;
    return text.size() == 1 && text != "A" && text != "I" && at + 1 < tokens_.size() &&
           is_upper_start(tokens_[at + 1]) && tokens_[at + 1].upos == Upos::PROPN;
  }

  static bool is_people(std::string_view key) {
    return !country_of_demonym(key).empty() || find_group(key) != nullptr;
  }

  // The end of a place or body of several words that starts here: "New York", "White House"; `at` if none
  // does.
  std::uint32_t known_until(std::uint32_t at, const Sentence& sentence) const {
    for (std::uint32_t last = std::min(sentence.last, at + 4); last > at + 1; --last) {
      if (!is_upper_start(tokens_[last - 1])) continue;
      const WordKey key = key_of(tokens_, at, last);
      if (find_place(key.view()) != nullptr || find_body(key.view()) != nullptr) return last;
    }
    return at;
  }

  void scan(const Sentence& sentence) {
    std::uint32_t at = sentence.first;
    while (at < sentence.last) {
      if (!is_upper_start(tokens_[at])) {
        if (starts_with_article(at, sentence)) {
          const std::uint32_t end = grow(at + 2, sentence);
          add(at, end, has_title_before(at, sentence), honorific_before(at, sentence), sentence);
          at = end;
        } else {
          ++at;
        }
        continue;
      }
      if (const std::uint32_t quoted = quoted_name(at, sentence); quoted > at) {
        at = quoted;
        continue;
      }
      if (const std::uint32_t state = behind_party_letter(at, sentence); state > at) {
        at = state;
        continue;
      }
      const bool initial = is_initial(at, sentence);
      const bool closed = tokens_[at].shape == Shape::Capitalised && is_closed_class(tokens_[at].lower);
      const bool known = closed && known_until(at, sentence) > at;
      if ((closed && !known && (initial || tokens_[at].upos != Upos::PROPN || tokens_[at].lower == "the")) ||
          !name_like(at)) {
        ++at;
        continue;
      }
      const std::uint32_t last = grow(at, sentence);
      take(at, last, initial && !known, sentence);
      at = std::max(last, at + 1);
    }
  }

  // Behind "R" in "Ruth Ames, R-Texas," and "Ruth Ames (R-Texas)": the state alone is a name; behind all of
  // "R-Kan.". `at` for other words.
  std::uint32_t behind_party_letter(std::uint32_t at, const Sentence& sentence) const {
    if (at == sentence.first || (tokens_[at - 1].text != "," && tokens_[at - 1].text != "(")) return at;
    const std::string_view text = tokens_[at].text;
    const bool letter = text == "D" || text == "I" || text == "R";
    if (!letter || at + 2 >= sentence.last || !is_inner_hyphen(tokens_, at + 1)) return at;
    return tokens_[at + 2].text.ends_with('.') ? at + 3 : at + 2;
  }

  // “Government Efficiency Department”: a name in quotation marks is taken whole; a slogan (“Country First”)
  // is passed over whole. Returns the token after it, or `at`.
  std::uint32_t quoted_name(std::uint32_t at, const Sentence& sentence) {
    if (at == sentence.first || !is_quote_mark(tokens_[at - 1])) return at;
    std::uint32_t last = at;
    while (last < sentence.last && last - at < 8 && !is_quote_mark(tokens_[last]) &&
           (is_upper_start(tokens_[last]) || may_join(tokens_[last].lower))) {
      ++last;
    }
    std::uint32_t close = last;
    if (close < sentence.last && tokens_[close].text == "," && close + 1 < sentence.last) ++close;
    if (last - at < 2 || close >= sentence.last || !is_quote_mark(tokens_[close])) return at;
    NameCandidate candidate{.first = at, .last = last, .heading = heading_};
    classify(candidate);
    if (candidate.kind == EntityKind::Person || candidate.kind == EntityKind::Unknown) {
      return candidate.kind == EntityKind::Unknown ? last : at;
    }
    found_.push_back(candidate);
    return last;
  }

  static bool may_join(std::string_view lower) {
    return lower == "of" || lower == "the" || lower == "and" || lower == "&" || lower == "for" ||
           lower == "in" || lower == "to" || lower == "a";
  }

  // The end of the run of capitals that starts at `first`, inner connectors included.
  std::uint32_t grow(std::uint32_t first, const Sentence& sentence) const {
    std::uint32_t last = first + 1;
    while (last < sentence.last && last - first < kLongestName) {
      if (name_like(last) || is_late_part(last, first)) {
        ++last;
        continue;
      }
      std::uint32_t next = after_hyphen(first, last, sentence);
      if (next == last) next = after_connector(first, last, sentence);
      if (next == last) break;
      last = next;
    }
    return last;
  }

  // "Theresa May", "Henry Moon", "Pius XII": words that are names only after another part of the name.
  bool is_late_part(std::uint32_t at, std::uint32_t first) const {
    const Token& token = tokens_[at];
    if (!is_upper_start(token)) return false;
    const WordKey key(token.lower);
    if (kSuffixesIndex.has(key.view())) return true;
    return at == first + 1 && token.shape == Shape::Capitalised && token.upos == Upos::PROPN &&
           find_first_name(tokens_[first].lower).has_value();
  }

  // Past the hyphen in "Bailey-Ross", "Coca-Cola" and "Suk-yeol"; `at` where it joins two names ("Iran-Iraq")
  // or a name and a word ("Paris-based").
  std::uint32_t after_hyphen(std::uint32_t first, std::uint32_t at, const Sentence& sentence) const {
    if (at + 1 >= sentence.last || !is_inner_hyphen(tokens_, at)) return at;
    const Token& next = tokens_[at + 1];
    if (is_upper_start(next)) {
      const bool two = is_known_alone(first, at) && is_known_alone(at + 1, at + 2);
      return !two && name_like(at + 1) ? at + 2 : at;
    }
    return is_syllable(at + 1) ? at + 2 : at;
  }

  // "yeol" of "Suk-yeol": in lower case, and no word; or one that is known, behind no word: "in" of "Jae-in".
  bool is_syllable(std::uint32_t at) const {
    const Token& token = tokens_[at];
    if (token.shape != Shape::Lower || token.text.size() > 6) return false;
    if (at >= 2 && kSyllablesIndex.has(token.lower) && !is_ordinary_word(tokens_[at - 2].lower)) return true;
    return token.upos != Upos::ADP && token.upos != Upos::VERB && token.upos != Upos::ADJ &&
           token.upos != Upos::ADV && !is_ordinary_word(token.lower);
  }

  // A name without the words around it: "Iran", "French", "UNESCO".
  bool is_known_alone(std::uint32_t first, std::uint32_t last) const {
    const WordKey key = key_of(tokens_, first, last);
    return find_place(key.view()) != nullptr || find_body(key.view()) != nullptr || is_people(key.view());
  }

  // "al-" of "al-Sadr": where a name can begin in lower case.
  bool starts_with_article(std::uint32_t at, const Sentence& sentence) const {
    constexpr auto kArticles =
        std::to_array<std::string_view>({"ad", "al", "an", "ar", "as", "ash", "az", "el"});
    return at + 2 < sentence.last && tokens_[at].text.size() <= 3 && is_inner_hyphen(tokens_, at + 1) &&
           is_upper_start(tokens_[at + 2]) && has_word(kArticles, tokens_[at].lower);
  }

  // Past "of", "& ", "for", "von der", ", Inc" and the word that follows; `at` if the name ends here.
  std::uint32_t after_connector(std::uint32_t first, std::uint32_t at, const Sentence& sentence) const {
    const auto capital = [&](std::uint32_t token) {
      return token < sentence.last && is_upper_start(tokens_[token]);
    };
    const std::string_view word = tokens_[at].lower;
    const WordKey before(tokens_[at - 1].lower);
    if (starts_with_article(at, sentence)) return at + 3;
    if (word == "of") {
      if (!may_stand_before_of(before.view())) return at;
      const std::uint32_t next = at + 1 < sentence.last && tokens_[at + 1].lower == "the" ? at + 2 : at + 1;
      return capital(next) && name_like(next) ? next + 1 : at;
    }
    if (word == "&") return capital(at + 1) ? at + 2 : at;
    if (word == "for") return may_stand_before_for(before.view()) && capital(at + 1) ? at + 2 : at;
    if (word == "and")
      return joins_two_subjects(first, at) && capital(at + 1) && is_plain(at + 1) ? at + 2 : at;
    if (word == "," && at + 1 < sentence.last) {
      const WordKey next(tokens_[at + 1].lower);
      const bool suffix =
          capital(at + 1) && (next.view() == "inc" || next.view() == "llc" || next.view() == "ltd" ||
                              next.view() == "jr" || next.view() == "sr");
      return suffix ? at + 2 : at;
    }
    if (tokens_[at].xpos == Xpos::POS) {
      return kGenitiveHeadsIndex.has(before.view()) && capital(at + 1) ? at + 2 : at;
    }
    if (kParticlesIndex.has(word)) {
      const std::uint32_t next =
          at + 1 < sentence.last && kParticlesIndex.has(tokens_[at + 1].lower) ? at + 2 : at + 1;
      return capital(next) && name_like(next) ? next + 1 : at;
    }
    return at;
  }

  // "Department of Health and Human Services", but not "Bank of England and Treasury".
  bool joins_two_subjects(std::uint32_t first, std::uint32_t at) const {
    if (!may_stand_before_and(tokens_[first].lower) || at < first + 3) return false;
    return find_place(WordKey(tokens_[at - 1].lower).view()) == nullptr;
  }

  // A capitalised word that names no person, place or body of its own.
  bool is_plain(std::uint32_t at) const {
    const WordKey key(tokens_[at].lower);
    return tokens_[at].shape == Shape::Capitalised && find_place(key.view()) == nullptr &&
           find_body(key.view()) == nullptr && !find_first_name(key.view());
  }

  // Takes titles out of a run and keeps the names: [Texas] Senator [Ruth Ames].
  void take(std::uint32_t first, std::uint32_t last, bool initial, const Sentence& sentence) {
    if (initial && !ends_like_a_body(first, last) && !begins_with_body(first, last)) {
      const bool describes = first + 1 < last && find_descriptor(tokens_[first].lower) != nullptr;
      const bool people = first + 1 < last && is_people(key_of(tokens_, first, first + 2).view());
      if (describes || (!people && !is_strong(first) && !starts_a_title(first, last))) ++first;
      if (first >= last || tokens_[first].text == "&") return;
      if (is_modifier_only(first, last, sentence)) return;
    }
    bool titled = has_title_before(first, sentence);
    Gender gender = honorific_before(first, sentence);
    std::uint32_t part = first;
    if (const std::uint32_t holder = holder_in(first, last, sentence); holder > first) {
      const bool field = ends_a_field(tokens_[holder - 1].lower) && !is_place(first, holder);
      if (!field) keep(first, holder, false, Gender::Unknown, sentence);
      titled = true;
      part = first = holder;
    }
    for (std::uint32_t at = first; at < last;) {
      const WordKey key(tokens_[at].lower);
      if (const auto honorific = find_honorific(key.view());
          honorific && at + 1 < last && !is_place(at, last)) {
        keep(part, at, titled, gender, sentence);
        titled = true;
        gender = *honorific;
        part = ++at;
        continue;
      }
      const auto office = match_office(tokens_, at, last);
      if (const std::uint32_t holder = holder_behind(office, last);
          holder > at) {  // "Bishop of Durham Carl Holm"
        keep(part, at, titled, gender, sentence);
        keep(office->last + 1, holder, false, Gender::Unknown, sentence);
        titled = true;
        part = at = holder;
        continue;
      }
      if (office && office->office->title && !is_of_a_body(*office, last) &&
          !is_surname(*office, part, last)) {
        keep(part, at, titled, gender, sentence);
        titled = true;
        gender = office_gender(office->office->words);
        part = at = office->last;
        continue;
      }
      ++at;
    }
    keep(part, last, titled && part < last, gender, sentence);
  }

  // Where the holder's own name starts behind "Bishop of": [Durham] Carl Holm; 0 if none does.
  std::uint32_t holder_behind(const std::optional<OfficeMatch>& office, std::uint32_t last) const {
    if (!office || !office->office->title || office->last + 3 >= last) return 0;
    return tokens_[office->last].lower == "of" ? given_name_in(office->last + 1, last) : 0;
  }

  // "Minister of Employment and [Labour] Carl Holm"
  std::uint32_t holder_behind_fields(std::uint32_t first, std::uint32_t last,
                                     const Sentence& sentence) const {
    constexpr std::uint32_t kReach = 10;
    if (last - first < 2 || first < sentence.first + 4 || tokens_[first - 1].lower != "and") return 0;
    if (!ends_a_field(tokens_[first].lower)) return 0;
    for (std::uint32_t at = first - 3; at > sentence.first && first - at < kReach; --at) {
      if (tokens_[at].lower != "of") continue;
      const auto office = match_office(tokens_, at - 1, last);
      return office && office->last > first && office->last < last ? office->last : 0;
    }
    return 0;
  }

  // The same where the run of capitals starts behind "Minister of" or "President of the".
  std::uint32_t holder_in(std::uint32_t first, std::uint32_t last, const Sentence& sentence) const {
    std::uint32_t at = first;
    if (const std::uint32_t holder = holder_behind_fields(first, last, sentence); holder > 0) return holder;
    if (at > sentence.first && tokens_[at - 1].lower == "the") --at;
    if (last - first < 3 || at < sentence.first + 2) return 0;
    const bool field = tokens_[at - 1].lower == "for";  // "Minister for Health Carl Holm"
    const bool abroad = tokens_[at - 1].lower == "to";  // "Ambassador to Chile Carl Holm"
    if (tokens_[at - 1].lower != "of" && !field && !abroad) return 0;
    const auto title = match_office_before(tokens_, sentence.first, at - 1);
    if (!title || !title->office->title || tokens_[title->first].shape == Shape::Lower) return 0;
    const auto whole = match_office(tokens_, title->first, last);  // "Minister of Health"
    if (whole && whole->last > first && whole->last + 1 < last) return whole->last;
    return field ? 0 : given_name_in(first, last);
  }

  // The first name of a person behind a place or a body and before a family name; 0 if there is none.
  std::uint32_t given_name_in(std::uint32_t first, std::uint32_t last) const {
    const WordKey end(tokens_[last - 1].lower);
    if (body_class_of_ending(end.view()) != BodyClass::None || is_place_ending(end.view())) return 0;
    for (std::uint32_t at = first + 1; at + 1 < last; ++at) {
      const bool known_place = at + 2 <= last && is_place(first, at);
      if (known_place || ends_with_full_stop_word(tokens_[at].text) || find_first_name(tokens_[at].lower))
        return at;
    }
    return 0;
  }

  // "Deficit hawks": a word that the sentence begins with and that a common noun follows.
  bool is_modifier_only(std::uint32_t first, std::uint32_t last, const Sentence& sentence) const {
    if (last - first != 1 || last >= sentence.last || tokens_[first].shape != Shape::Capitalised)
      return false;
    if (inner_capitals_.contains(tokens_[first].lower) || tokens_[last].shape != Shape::Lower) return false;
    if (tokens_[last].upos != Upos::NOUN || find_first_name(tokens_[first].lower)) return false;
    const WordKey key(tokens_[first].lower);
    return find_place(key.view()) == nullptr && find_body(key.view()) == nullptr && !is_people(key.view());
  }

  static Gender office_gender(std::string_view words) {
    if (words == "king" || words == "prince" || words == "pope" || words.ends_with("man"))
      return Gender::Male;
    if (words == "queen" || words == "princess" || words == "first lady" || words.ends_with("woman")) {
      return Gender::Female;
    }
    return Gender::Unknown;
  }

  bool is_place(std::uint32_t first, std::uint32_t last) const {
    return find_place(key_of(tokens_, first, last).view()) != nullptr;
  }

  bool starts_a_title(std::uint32_t first, std::uint32_t last) const {
    return match_office(tokens_, first, last).has_value() ||
           find_honorific(WordKey(tokens_[first].lower).view()).has_value();
  }

  // "Stephen King", "Mothers for Justice": the end of a name, not a title.
  bool is_surname(const OfficeMatch& office, std::uint32_t part, std::uint32_t last) const {
    if (office.first == part) return false;
    if (tokens_[office.first - 1].lower == "for" || tokens_[office.first - 1].lower == "of") return true;
    const bool at_end = office.last == last || kSuffixesIndex.has(WordKey(tokens_[last - 1].lower).view());
    return at_end && office.last - office.first == 1 && find_first_name(WordKey(tokens_[part].lower).view());
  }

  // "Justice Department", "General Motors", "Premier League": the word belongs to a name.
  bool is_of_a_body(const OfficeMatch& office, std::uint32_t last) const {
    if (office.last >= last) return false;
    const WordKey end(tokens_[last - 1].lower);
    if (office.last < last && tokens_[office.last].lower == "of") return true;
    if (tokens_[office.last].xpos == Xpos::POS) return true;
    const bool surname = std::ranges::find(kSurnameEndings, end.view()) != kSurnameEndings.end();
    if (surname && last - office.last >= 2) return false;
    return body_class_of_ending(end.view()) != BodyClass::None || is_place_ending(end.view()) ||
           is_event_ending(end.view()) || is_law_ending(end.view());
  }

  bool ends_like_a_body(std::uint32_t first, std::uint32_t last) const {
    return last - first >= 2 &&
           body_class_of_ending(WordKey(tokens_[last - 1].lower).view()) != BodyClass::None;
  }

  // "[Central Rescue Agency] Director Carl Holm"
  bool begins_with_body(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first + 2; at < last; ++at) {
      if (match_office(tokens_, at, last)) return ends_like_a_body(first, at);
    }
    return false;
  }

  // "deputy press secretary" [Harrison Poe], "tech magnate" [Ida Bell]: in lower case, so outside the run.
  bool has_title_before(std::uint32_t first, const Sentence& sentence) const {
    if (first == sentence.first) return false;
    const std::uint32_t limit = std::max(sentence.first, first - std::min(first, 4U));
    if (const auto office = match_office_before(tokens_, limit, first)) {
      return office->office->title && tokens_[first - 1].upos != Upos::VERB;
    }
    if (find_honorific(WordKey(tokens_[first - 1].lower).view())) return true;
    if (find_body(WordKey(tokens_[first].lower).view()) != nullptr) return false;  // "its rival Nordbank"
    return find_descriptor(tokens_[first - 1].lower) != nullptr && tokens_[first - 1].upos != Upos::VERB;
  }

  Gender honorific_before(std::uint32_t first, const Sentence& sentence) const {
    if (first == sentence.first) return Gender::Unknown;
    const Token& before = tokens_[first - 1];
    if (const auto gender = find_honorific(WordKey(before.lower).view())) return *gender;
    if (const PersonNoun* descriptor = find_descriptor(before.lower)) return descriptor->gender;
    return office_gender(before.lower);
  }

  void keep(std::uint32_t first, std::uint32_t last, bool titled, Gender gender, const Sentence& sentence) {
    while (first < last && (is_connector(first) || (last - first > 1 && status_word(tokens_[first].lower))))
      ++first;
    while (first < last && is_connector(last - 1)) --last;
    if (first >= last) return;
    // "German Lena Vogt", "Republican Ann Ray": a people and a person.
    if (last - first >= 3 && is_people(WordKey(tokens_[first].lower).view()) &&
        !ends_like_a_body(first, last) && find_first_name(WordKey(tokens_[first + 1].lower).view())) {
      add(first, first + 1, false, Gender::Unknown, sentence);
      ++first;
    }
    add(first, last, titled, gender, sentence);
  }

  bool is_connector(std::uint32_t at) const {
    const Token& token = tokens_[at];
    if (at > 0 && is_inner_hyphen(tokens_, at - 1) && is_syllable(at)) return false;
    return token.shape == Shape::Lower || token.upos == Upos::PUNCT || token.xpos == Xpos::POS ||
           token.text == "&" || (token.lower == "the" && token.shape == Shape::Capitalised);
  }

  void add(std::uint32_t first, std::uint32_t last, bool titled, Gender gender, const Sentence& sentence) {
    NameCandidate candidate{
        .first = first, .last = last, .gender = gender, .titled = titled, .heading = heading_};
    if (titled && last - first <= 4) {
      candidate.kind = EntityKind::Person;
      if (const auto known = find_first_name(WordKey(tokens_[first].lower).view());
          known && gender == Gender::Unknown && last - first >= 2) {
        candidate.gender = *known;
      }
      found_.push_back(candidate);
      return;
    }
    candidate.gender = Gender::Unknown;
    if (extends_to_body(candidate, sentence)) {
      found_.push_back(candidate);
      return;
    }
    classify(candidate);
    if (candidate.kind == EntityKind::Unknown && !candidate.acronym && is_generic(first, last)) return;
    if (candidate.kind == EntityKind::Unknown && !candidate.acronym &&
        stands_before_region(candidate, sentence)) {
      candidate.kind = EntityKind::Place;
    }
    if (candidate.kind == EntityKind::Unknown && looks_like_person(candidate, sentence)) {
      candidate.kind = EntityKind::Person;
    }
    found_.push_back(candidate);
  }

  // "the Trump administration" is not Trump.
  bool extends_to_body(NameCandidate& candidate, const Sentence& sentence) const {
    if (candidate.last >= sentence.last || !kBodyNounsIndex.has(tokens_[candidate.last].lower)) return false;
    if (candidate.last - candidate.first > 2) return false;
    const WordKey key = key_of(tokens_, candidate.first, candidate.last);
    if (is_people(key.view()) || find_body(key.view()) != nullptr) return false;
    if (candidate.last - candidate.first == 1 && is_ordinary_word(tokens_[candidate.first].lower))
      return false;
    ++candidate.last;
    candidate.kind = EntityKind::Organisation;
    candidate.body =
        tokens_[candidate.last - 1].lower == "administration" ? BodyClass::Government : BodyClass::Body;
    return true;
  }

  // "Department" or "Party" alone says of no body which.
  bool is_generic(std::uint32_t first, std::uint32_t last) const {
    if (last - first != 1) return false;
    const WordKey key(tokens_[first].lower);
    return body_class_of_ending(key.view()) != BodyClass::None || is_place_ending(key.view()) ||
           is_event_ending(key.view()) || is_law_ending(key.view()) ||
           find_descriptor(key.view()) != nullptr || match_office(tokens_, first, last).has_value();
  }

  // "in Butler, Pennsylvania"
  bool stands_before_region(const NameCandidate& candidate, const Sentence& sentence) const {
    if (candidate.last + 1 >= sentence.last || tokens_[candidate.last].text != ",") return false;
    if (candidate.first == sentence.first || tokens_[candidate.first - 1].upos != Upos::ADP) return false;
    for (std::uint32_t last = std::min(sentence.last, candidate.last + 3); last > candidate.last + 1;
         --last) {
      const KnownPlace* place = find_place(key_of(tokens_, candidate.last + 1, last).view());
      if (place != nullptr && place->kind != PlaceKind::Place) return true;
    }
    return false;
  }

  bool looks_like_person(const NameCandidate& candidate, const Sentence& sentence) const {
    const std::uint32_t size = candidate.last - candidate.first;
    if (size > 4) return false;
    for (std::uint32_t at = candidate.first; at < candidate.last; ++at) {
      if (tokens_[at].shape == Shape::Alnum || tokens_[at].shape == Shape::Lower) return false;
    }
    const std::uint32_t next = candidate.last;
    const bool speaks_after = next < sentence.last && is_speech(next);
    const bool speaks_before = candidate.first > sentence.first && is_speech(candidate.first - 1) &&
                               candidate.first - 1 > sentence.first && is_mark(candidate.first - 2);
    const bool described = next < sentence.last && tokens_[next].lower == "who";
    const bool aged = next + 2 < sentence.last && tokens_[next].text == "," &&
                      tokens_[next + 1].shape == Shape::Number && tokens_[next + 1].text.size() <= 2 &&
                      tokens_[next + 2].text == ",";
    if (size == 1) return described || aged;
    return speaks_after || speaks_before || described || aged || is_apposed(candidate, sentence);
  }

  // "Ryan Selby, founder of ...": a description of a person follows within a few words.
  bool is_apposed(const NameCandidate& candidate, const Sentence& sentence) const {
    if (candidate.last >= sentence.last || tokens_[candidate.last].text != ",") return false;
    const std::uint32_t limit = std::min(sentence.last, candidate.last + 7);
    for (std::uint32_t at = candidate.last + 1; at < limit; ++at) {
      const Token& token = tokens_[at];
      if (token.upos == Upos::PUNCT || token.upos == Upos::VERB || token.upos == Upos::AUX) return false;
      if (token.shape != Shape::Lower) continue;
      if (find_descriptor(token.lower) != nullptr || match_office(tokens_, at, at + 1)) return true;
    }
    return false;
  }

  bool is_speech(std::uint32_t at) const {
    if (tokens_[at].upos != Upos::VERB) return false;
    const ReportingVerb* verb = find_reporting_verb(tokens_[at].lemma);
    return verb != nullptr && verb->speech;
  }

  bool is_mark(std::uint32_t at) const { return is_quote_mark(tokens_[at]) || tokens_[at].text == ","; }

  void classify(NameCandidate& candidate) const {
    const std::uint32_t size = candidate.last - candidate.first;
    const WordKey key = key_of(tokens_, candidate.first, candidate.last);
    const Token& start = tokens_[candidate.first];
    // Short keys are words as well: "us", "who", "it".
    const bool shouted = key.view().size() > 3 || key.view().size() == 1 || start.shape != Shape::Capitalised;
    if (const KnownBody* body = find_body(key.view()); body != nullptr && shouted) {
      candidate.kind = EntityKind::Organisation;
      candidate.body = body->body;
      candidate.acronym = size == 1 && start.shape == Shape::Upper;
      return;
    }
    if (find_place(key.view()) != nullptr && shouted) {
      candidate.kind = EntityKind::Place;
      return;
    }
    if (is_people(key.view())) {
      candidate.kind = EntityKind::Group;
      return;
    }
    if (size == 1 && start.shape == Shape::Upper && start.text.size() >= 2) {
      candidate.acronym = !ends_with_full_stop_word(start.text);
      const bool other = start.name != NameKind::None && start.name != NameKind::ORG;
      if (candidate.acronym && start.upos == Upos::PROPN && !other) candidate.kind = EntityKind::Organisation;
      return;
    }
    if (size == 1) return;
    classify_by_words(candidate);
  }

  // "Eun-ji" of "Eun-ji Park", "Shu-fen" of "Lin Shu-fen".
  bool is_hyphened_given_name(std::uint32_t first, std::uint32_t last) const {
    if (last - first != 4) return false;
    const std::uint32_t hyphen = is_inner_hyphen(tokens_, first + 1) ? first + 1 : first + 2;
    return is_inner_hyphen(tokens_, hyphen) && is_syllable(hyphen + 1);
  }

  void classify_by_words(NameCandidate& candidate) const {
    const std::uint32_t size = candidate.last - candidate.first;
    const auto first_name = find_first_name(WordKey(tokens_[candidate.first].lower).view());
    std::uint32_t head = candidate.last - 1;
    for (std::uint32_t at = candidate.first + 1; at < candidate.last; ++at) {
      if (tokens_[at].lower == "of" || tokens_[at].lower == "for") {
        head = at - 1;
        break;
      }
    }
    const WordKey end(tokens_[head].lower);
    const bool given = first_name || is_hyphened_given_name(candidate.first, candidate.last);
    const bool surname = size <= 4 && given && head == candidate.last - 1 &&
                         std::ranges::find(kSurnameEndings, end.view()) != kSurnameEndings.end();
    if (!surname) {
      candidate.body = body_class_of_ending(end.view());
      if (candidate.body != BodyClass::None)
        candidate.kind = EntityKind::Organisation;
      else if (is_law_ending(end.view()))
        candidate.kind = EntityKind::Law;
      else if (is_event_ending(end.view()))
        candidate.kind = EntityKind::Event;
      else if (is_place_ending(end.view()))
        candidate.kind = EntityKind::Place;
      else if (head != candidate.last - 1)
        candidate.kind = EntityKind::Organisation;
      if (candidate.kind != EntityKind::Unknown) return;
    }
    if (given && size <= 5) {
      candidate.kind = EntityKind::Person;
      candidate.gender = first_name.value_or(Gender::Unknown);
      return;
    }
    const bool initials =
        ends_with_full_stop_word(tokens_[candidate.first].text) ||
        (size == 2 && tokens_[candidate.first].text.size() == 4 && tokens_[candidate.first].text[1] == '.' &&
         tokens_[candidate.first].text[3] == '.');
    if (initials) candidate.kind = EntityKind::Person;
    for (std::uint32_t at = candidate.first + 1; at < candidate.last; ++at) {
      if (tokens_[at].text == "&") candidate.kind = EntityKind::Organisation;
    }
  }

  const Analysis& analysis_;
  std::span<const Token> tokens_;
  std::unordered_set<std::string_view> inner_capitals_;
  std::vector<NameCandidate> found_;
  bool heading_ = false;
};

}  // namespace

bool is_quote_mark(const Token& token) {
  if (token.text.size() > 3) return false;
  const std::string_view text = token.text;
  return text == "\"" || text == "“" || text == "”" || text == "‘" || text == "’" || text == "„" ||
         text == "«" || text == "»" || text == "''" || text == "``" || text == "'";
}

bool is_title_case(const Analysis& analysis, const Sentence& sentence) {
  const std::uint32_t most_small = (sentence.last - sentence.first) / 10;
  std::uint32_t capitals = 0;
  std::uint32_t small = 0;
  for (const Token& token : analysis.tokens_of(sentence)) {
    switch (token.shape) {
      case Shape::Capitalised:
      case Shape::Upper:
      case Shape::Mixed:
        ++capitals;
        break;
      case Shape::Lower:  // titles leave small words small
        small += token.upos == Upos::VERB || token.upos == Upos::AUX || token.upos == Upos::NOUN ||
                 token.upos == Upos::ADJ || token.upos == Upos::ADV || token.upos == Upos::PRON;
        if (small > most_small) return false;
        break;
      default:
        break;
    }
  }
  if (small * 9 > capitals) return false;
  // A line without a full stop is a title from two words on; other sentences must be longer to show it.
  const bool open_end = analysis.tokens[sentence.last - 1].upos != Upos::PUNCT;
  return capitals >= (open_end || sentence.block == BlockKind::Heading ? 2U : 4U);
}

std::vector<NameCandidate> scan_names(const Analysis& analysis) { return Scanner(analysis).run(); }

}  // namespace factcheck
