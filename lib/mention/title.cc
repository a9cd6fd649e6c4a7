#include "mention/title.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "mention/gazetteer.h"
#include "mention/word_table.h"

namespace factcheck {
namespace {

// How far left of the office its modifiers are read, in tokens.
constexpr std::uint32_t kMostModifiers = 8;

struct OrdinalWord {
  std::string_view word;
  int value;
};
constexpr auto kOrdinalWords = std::to_array<OrdinalWord>({
    {"eighth", 8},
    {"fifth", 5},
    {"first", 1},
    {"fourth", 4},
    {"ninth", 9},
    {"second", 2},
    {"seventh", 7},
    {"sixth", 6},
    {"tenth", 10},
    {"third", 3},
});
static_assert(is_table(kOrdinalWords, &OrdinalWord::word));
constexpr WordIndex kOrdinalWordsIndex(kOrdinalWords, &OrdinalWord::word);

bool is_article(std::string_view lower) { return lower == "a" || lower == "an" || lower == "the"; }

// Adjectives and nouns that say nothing of whose office it is: "longtime", "new".
bool is_modifier(const Token& token) {
  return (token.upos == Upos::ADJ || token.upos == Upos::NOUN || token.upos == Upos::ADV) &&
         token.shape == Shape::Lower;
}

void set_organisation(TitlePhrase& title, const Names& names, const NameMention& mention,
                      const Analysis& analysis) {
  if (!title.organisation_name.empty()) return;
  const Entity& entity = names.entities[mention.entity];
  if (entity.kind == EntityKind::Person) return;
  if (entity.kind == EntityKind::Group) {
    const WordKey key = key_of(analysis.tokens, mention.first, mention.last);
    if (const std::string_view country = country_of_demonym(key.view()); !country.empty()) {
      title.organisation_name = country;
    }
    return;
  }
  title.organisation = static_cast<std::int32_t>(mention.entity);
  title.organisation_name = entity.name;
}

}  // namespace

int ordinal_of(std::string_view lower) {
  if (const OrdinalWord* word = kOrdinalWordsIndex.find(lower)) return word->value;
  int value = 0;
  const auto [rest, error] = std::from_chars(lower.data(), lower.data() + lower.size(), value);
  if (error != std::errc() || value <= 0) return 0;
  const std::string_view suffix = lower.substr(static_cast<std::size_t>(rest - lower.data()));
  return suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" ? value : 0;
}

std::optional<TitlePhrase> read_title_before(const Analysis& analysis, const Names& names,
                                             std::uint32_t limit, std::uint32_t end) {
  const std::span<const Token> tokens(analysis.tokens);
  const auto office = match_office_before(tokens, limit, end);
  if (!office || tokens[office->first].upos == Upos::VERB) return std::nullopt;
  TitlePhrase title;
  title.office = office->office;
  title.status = office->status.value_or(RoleStatus::Current);
  title.first = office->first;
  title.last = office->last;
  std::uint32_t stop = std::max(limit, title.first - std::min(title.first, kMostModifiers));
  if (const std::int32_t phrase = analysis.phrase_of(title.first); phrase >= 0) {
    // What stands before the noun phrase, its possessor apart, is of another one: "the reason why President
    // Osei".
    const NounPhrase& words = analysis.phrases[static_cast<std::size_t>(phrase)];
    const bool owned = words.possessor >= 0;
    const NounPhrase& start = owned ? analysis.phrases[static_cast<std::size_t>(words.possessor)] : words;
    stop = std::max(stop, std::min(start.first, title.first));
  }
  std::uint32_t plain =
      title.first;  // modifiers are the title's only if something of meaning stands left of them
  for (std::uint32_t at = title.first; at > stop;) {
    const Token& token = tokens[at - 1];
    if (is_inner_hyphen(tokens, at - 1)) {
      --at;
      continue;
    }
    if (is_article(token.lower)) {
      title.definite = token.lower == "the";
      title.indefinite = !title.definite;
      title.first = at;
      break;
    }
    const NameMention* mention = names.at(at - 1);
    if (mention != nullptr) {
      if (mention->first < limit || names.entities[mention->entity].kind == EntityKind::Person) break;
      set_organisation(title, names, *mention, analysis);
      at = title.first = plain = mention->first;
      continue;
    }
    if (in_compound(tokens, at - 1)) {
      const std::uint32_t first = std::max(stop, compound_begin(tokens, at - 1));
      const WordKey word = key_of(tokens, first, at);
      if (const auto status = status_word(word.view())) {
        if (title.status == RoleStatus::Current) title.status = *status;
        at = title.first = plain = first;
        continue;
      }
    }
    if (const auto status = status_word(token.lower)) {
      if (title.status == RoleStatus::Current) title.status = *status;
      title.first = plain = --at;
      continue;
    }
    if (const int ordinal = ordinal_of(token.lower); ordinal > 0) {
      title.ordinal = ordinal;
      title.first = plain = --at;
      continue;
    }
    if (token.xpos == Xpos::POS || token.lower == "'s" || token.lower == "’s") {
      const NameMention* owner = at >= 2 ? names.at(at - 2) : nullptr;
      if (owner == nullptr || owner->first < limit ||
          names.entities[owner->entity].kind == EntityKind::Person)
        break;
      set_organisation(title, names, *owner, analysis);
      at = title.first = plain = owner->first;
      continue;
    }
    const WordKey key(token.lower);
    if (const std::string_view country = country_of_demonym(key.view()); !country.empty()) {
      if (title.organisation_name.empty()) title.organisation_name = country;
      title.first = plain = --at;
      continue;
    }
    if (!is_modifier(token)) break;
    --at;
  }
  if (!title.definite && !title.indefinite) title.first = std::min(title.first, plain);
  return title;
}

void read_organisation_after(const Analysis& analysis, const Names& names, TitlePhrase& title,
                             std::uint32_t limit) {
  const std::span<const Token> tokens(analysis.tokens);
  std::uint32_t at = title.last;
  if (at + 1 >= limit) return;
  const std::string_view word = tokens[at].lower;
  if (word != "of" && word != "at" && word != "for" && word != "in") return;
  ++at;
  std::uint32_t last = std::min(limit, at + 6);
  for (; at < last; ++at) {
    if (const NameMention* mention = names.at(at)) {
      if (names.entities[mention->entity].kind == EntityKind::Person) return;
      set_organisation(title, names, *mention, analysis);
      title.last = std::max(title.last, mention->last);
      return;
    }
    const Token& token = tokens[at];
    const bool passed =
        is_article(token.lower) || is_modifier(token) || token.xpos == Xpos::VBN || token.text == "“";
    if (!passed) return;
  }
}

const Descriptor* read_descriptor_before(const Analysis& analysis, std::uint32_t limit, std::uint32_t end) {
  if (end <= limit) return nullptr;
  const Token& before = analysis.tokens[end - 1];
  if (before.upos == Upos::VERB) return nullptr;
  return find_descriptor(before.lower);
}

}  // namespace factcheck
