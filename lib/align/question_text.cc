#include "align/question_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "align/question_grammar.h"
#include "base/utf8.h"
#include "claim/extract.h"
#include "claim/predicates.h"

namespace factcheck {
namespace {

// The past participle for a question: the lexicon's, else what the predicate holds.
std::string done(const Claim& claim) {
  const Sense* sense = sense_of_predicate(claim.predicate, claim.object);
  if (sense) return std::string(sense->done);
  if (claim.predicate.starts_with("be ")) return claim.predicate.substr(3);
  return claim.predicate;
}

std::string after(std::string_view words) {
  return words.empty() ? std::string() : fmt::format(" {}", words);
}

std::string in_place(const Claim& claim) {
  const bool named = !claim.where.empty() && claim.where != kPlaceNamedBefore;
  return named ? fmt::format(" in {}", claim.where) : std::string();
}

// Whom or what the claim speaks of, as the subject of a question.
std::string subject_of(const Claim& claim) {
  return claim.subject.empty() ? std::string("someone or something") : with_article(claim.subject);
}

bool is_state(const Claim& claim) { return claim.predicate == "be" || claim.predicate.starts_with("be "); }

// What a state says of its subject: "closed" of "be closed".
std::string state_of(const Claim& claim) {
  return claim.predicate == "be" ? claim.object : claim.predicate.substr(3) + after(claim.object);
}

// How a question for a figure begins: for what a thing is, and for what it did.
struct FigureWords {
  Dimension dimension;
  std::string_view is;   // "How fast" was the train?
  std::string_view did;  // "How far" did it go?
};

constexpr auto kFigureWords = std::to_array<FigureWords>({
    {Dimension::Percent, "How high", "What percentage"},
    {Dimension::Length, "How far or large", "How far"},
    {Dimension::Area, "How large", "How large an area"},
    {Dimension::Mass, "How heavy", "How much"},
    {Dimension::Speed, "How fast", "How fast"},
    {Dimension::Temperature, "How warm", "How warm"},
    {Dimension::Duration, "How long", "How long"},
    {Dimension::Magnitude, "How strong", "How strongly"},
    {Dimension::Ordinal, "How", "How high"},
    {Dimension::Other, "How", "How much"},
});

// Nouns that are a figure themselves: "What is the magnitude of ...?" Sorted.
constexpr auto kFigureNouns = std::to_array<std::string_view>({
    "age",    "amount",      "budget",    "cost",   "deficit", "depth",  "distance", "height",
    "length", "level",       "magnitude", "number", "price",   "rate",   "share",    "size",
    "speed",  "temperature", "toll",      "total",  "value",   "weight", "width",
});
static_assert(std::ranges::is_sorted(kFigureNouns));

std::string_view how(const Claim& claim, bool is) {
  const auto row = std::ranges::find_if(kFigureWords, [&](const FigureWords& words) {
    return claim.value.quantity && words.dimension == claim.value.quantity->dimension;
  });
  if (row == kFigureWords.end()) return "How much";
  return is ? row->is : row->did;
}

// Whether what is counted ends the phrase: "school" in "nine brick schools".
bool ends_with_counted(std::string_view plural, const Claim& claim) {
  const std::string counted = plural_of(claim.value.quantity->counted);
  return plural == counted || plural.ends_with(' ' + counted);
}

// What is counted and stands behind the verb: "How many jobs did the report add?"
std::string ask_counted_object(const Claim& claim) {
  const std::string counted = plural_of(claim.value.quantity->counted);
  // "new jobs", of which "job" is counted, says it better.
  const std::string object = plural_of(claim.object);
  const bool tells = object == counted || object.ends_with(' ' + counted) ||
                     object.find(' ' + counted + ' ') != std::string::npos ||
                     object.starts_with(counted + ' ');
  if (claim.subject.empty() && tells && sense_of_predicate(claim.predicate, claim.object))
    return fmt::format("How many {} were {}?", object, done(claim));
  return fmt::format("How many {} did {} {}{}?", tells ? object : counted, subject_of(claim), claim.predicate,
                     tells ? std::string() : after(claim.object));
}

std::string ask_count(const Claim& claim) {
  const std::string counted = claim.subject.empty() ? std::string("people") : plural_of(claim.subject);
  const bool told_of_nothing = claim.predicate.empty() || claim.predicate == "be";
  if (told_of_nothing && claim.object.empty())
    return fmt::format("How many {} were there{}?", counted, in_place(claim));
  const Sense* sense = sense_of_predicate(claim.predicate, claim.object);
  if ((sense && sense->running) || is_state(claim))
    return fmt::format("How many {} were {}{}?", counted, done(claim), in_place(claim));
  const bool counts_object = !claim.object.empty() && claim.value.quantity &&
                             !claim.value.quantity->counted_span.empty() &&
                             !ends_with_counted(counted, claim);
  if (counts_object) return ask_counted_object(claim);
  return fmt::format("How many {} {}{}?", counted, claim.predicate, after(claim.object));
}

std::string ask_amount(const Claim& claim) {
  const auto& quantity = claim.value.quantity;
  if (quantity && quantity->dimension == Dimension::Age)
    return fmt::format("How old is {}?", claim.subject.empty() ? "the person" : with_article(claim.subject));
  const std::string_view is = is_plural_phrase(claim.subject) ? "are" : "is";
  if (claim.predicate.empty() || claim.predicate == "be") {
    const std::string subject =
        claim.subject.empty() ? std::string("the figure") : with_article(claim.subject);
    const bool figure =
        claim.subject.empty() || std::ranges::binary_search(kFigureNouns, noun_of(claim.subject));
    return fmt::format("{} {} {}{}?", figure ? "What" : how(claim, true), is, subject, after(claim.object));
  }
  if (claim.subject.empty())
    return fmt::format("{} was {}{}?", how(claim, false), done(claim), after(claim.object));
  if (is_state(claim))
    return fmt::format("{} {} {} {}{}?", how(claim, true), was_or_were(claim.subject), subject_of(claim),
                       done(claim), after(claim.object));
  return fmt::format("{} did {} {}{}?", how(claim, false), subject_of(claim), claim.predicate,
                     after(claim.object));
}

// Whether, when or where it was or happened: `before` is "When " or "Where ", or empty.
std::string ask_deed(const Claim& claim, std::string_view before) {
  std::string text(before);
  if (!is_state(claim)) {
    text += fmt::format("did {} {}{}?", subject_of(claim), claim.predicate, after(claim.object));
  } else if (before.empty() && (state_of(claim).empty() || claim.subject.starts_with("no "))) {
    text += fmt::format("{} there {}{}?", was_or_were(claim.subject), with_any(claim.subject),
                        after(state_of(claim)));
  } else {
    text += fmt::format("{} {}{}?", was_or_were(claim.subject), subject_of(claim), after(state_of(claim)));
  }
  text[0] = text[0] >= 'a' && text[0] <= 'z' ? static_cast<char>(text[0] - 'a' + 'A') : text[0];
  return text;
}

// "Which is the largest city in Peru?"
std::string ask_bearer(const Claim& claim) {
  return fmt::format("Who or what {} the {}?", claim.predicate == kIs ? "is" : "was", claim.subject);
}

}  // namespace

std::string question_text(const Claim& claim) {
  switch (claim.kind) {
    case ClaimKind::Count:
      return ask_count(claim);
    case ClaimKind::Amount:
    case ClaimKind::Percentage:
    case ClaimKind::Measure:
      return ask_amount(claim);
    case ClaimKind::Role:
      if (claim.value.type == Value::Type::Role) return fmt::format("Is {} {}?", claim.subject, claim.object);
      return fmt::format("Who is {}?", claim.subject);
    case ClaimKind::Name: {
      const std::string thing = claim.object.empty() ? "thing" : claim.object;
      if (claim.predicate == kSpelled) return fmt::format("How is the name of {} written?", claim.subject);
      if (claim.predicate == kRenamed)
        return fmt::format("What is {} called now?", with_article(claim.subject));
      if (claim.predicate == kKnownAs)
        return fmt::format("What else is {} called?", with_article(claim.subject));
      if (is_description(claim)) return ask_bearer(claim);
      if (claim.predicate == "be called")
        return fmt::format("What is {} called?", with_article(claim.subject));
      return fmt::format("What is the name of the {} that {} set up?", thing, with_article(claim.subject));
    }
    case ClaimKind::Agent:
      return fmt::format("Who {} {}?", done(claim), with_article(claim.object));
    case ClaimKind::Quote:
      return fmt::format("What were the words of {}?", claim.subject);
    case ClaimKind::Date:
    case ClaimKind::Time:
      if (claim.predicate == kOnWeekday) return fmt::format("Which day is “{}”?", claim.subject);
      return ask_deed(claim, "When ");
    case ClaimKind::Place:
      return ask_deed(claim, "Where ");
    case ClaimKind::Status:
      // The predicate of a status is a sense with its patient as the subject.
      if (!is_state(claim)) {
        return fmt::format("{} {} {}?", is_plural_phrase(claim.subject) ? "Were" : "Was", subject_of(claim),
                           done(claim));
      }
      [[fallthrough]];
    case ClaimKind::Event:
      return ask_deed(claim, {});
    case ClaimKind::Statement:
      if (!claim.predicate.empty()) return ask_deed(claim, {});
      return fmt::format("Is it so: \u201C{}\u201D?", claim.text);
  }
  return {};
}

std::string question_key(const Claim& claim) {
  std::string key =
      fmt::format("{}|{}|{}|{}", name_of(claim.kind), claim.subject, claim.predicate, claim.object);
  if (claim.value.quantity)
    key += fmt::format("|{}|{}", claim.value.quantity->unit, claim.value.quantity->counted);
  return ascii_lower(key);
}

std::uint32_t asking_claim(const std::vector<Claim>& claims, std::span<const std::uint32_t> members) {
  if (members.size() == 1) return members.front();
  // "What is the figure?", "How many people were there?": so short for saying nothing.
  const auto says_nothing = [](const Claim& claim) {
    return claim.subject.empty() ||
           (claim.value.quantity && (claim.predicate.empty() || claim.predicate == "be"));
  };
  const auto unplaced = [](const Claim& claim) {
    return claim.kind == ClaimKind::Count && (claim.where.empty() || claim.where == kPlaceNamedBefore);
  };
  const auto rank = [&](std::uint32_t member) {
    const Claim& claim = claims[member];
    return std::tuple(says_nothing(claim), unplaced(claim), question_text(claim).size(), question_key(claim));
  };
  // Of each member once: the words are made anew each time.
  std::uint32_t best = members.front();
  auto best_rank = rank(best);
  for (const std::uint32_t member : members.subspan(1)) {
    auto own = rank(member);
    if (own >= best_rank) continue;
    best_rank = std::move(own);
    best = member;
  }
  return best;
}

}  // namespace factcheck
