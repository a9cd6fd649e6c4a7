#include "align/question_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

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

std::string subject_or(const Claim& claim, std::string_view otherwise) {
  return claim.subject.empty() ? std::string(otherwise) : claim.subject;
}

bool is_state(const Claim& claim) { return claim.predicate == "be" || claim.predicate.starts_with("be "); }

std::string ask_quantity(const Claim& claim) {
  const bool running = [&] {
    const Sense* sense = sense_of_predicate(claim.predicate, claim.object);
    return sense && sense->running;
  }();
  const bool age = claim.value.quantity && claim.value.quantity->dimension == Dimension::Age;
  if (age) return fmt::format("How old is {}?", subject_or(claim, "the person"));
  const std::string_view how = claim.kind == ClaimKind::Count        ? "How many"
                               : claim.kind == ClaimKind::Percentage ? "What percentage"
                                                                     : "How much";
  const std::string where = claim.where.empty() || claim.where == kPlaceNamedBefore
                                ? std::string()
                                : fmt::format(" in {}", claim.where);
  const bool told_of_nothing = claim.predicate.empty() || claim.predicate == "be";
  if (claim.kind == ClaimKind::Count) {
    if (told_of_nothing && claim.object.empty())
      return fmt::format("How many {} were there{}?", subject_or(claim, "people"), where);
    if (running || is_state(claim))
      return fmt::format("How many {} were {}{}?", subject_or(claim, "people"), done(claim), where);
    const bool counted_subject = claim.object.empty() || !claim.value.quantity ||
                                 claim.value.quantity->counted_span.empty() ||
                                 claim.subject == claim.value.quantity->counted;
    if (counted_subject)
      return fmt::format("How many {}: {}?", subject_or(claim, "were there"), claim.predicate);
    return fmt::format("How many: {} {} {}?", claim.subject, claim.predicate, claim.object);
  }
  if (told_of_nothing)
    return fmt::format("What is {}{}?", subject_or(claim, "the figure"), after(claim.object));
  if (claim.subject.empty()) return fmt::format("{} was {}{}?", how, done(claim), after(claim.object));
  return fmt::format("{} did {} {}{}?", how, claim.subject, claim.predicate, after(claim.object));
}

std::string ask_deed(const Claim& claim, std::string_view opening_be, std::string_view opening_do) {
  if (is_state(claim)) {
    const std::string rest =
        claim.predicate == "be" ? claim.object : claim.predicate.substr(3) + after(claim.object);
    return fmt::format("{} {} {}?", opening_be, claim.subject, rest);
  }
  return fmt::format("{} {} {}{}?", opening_do, claim.subject, claim.predicate, after(claim.object));
}

// "Which is the largest city in Peru?"
std::string ask_bearer(const Claim& claim) {
  return fmt::format("Who or what {} the {}?", claim.predicate == kIs ? "is" : "was", claim.subject);
}

}  // namespace

std::string question_text(const Claim& claim) {
  switch (claim.kind) {
    case ClaimKind::Amount:
    case ClaimKind::Count:
    case ClaimKind::Percentage:
    case ClaimKind::Measure:
      return ask_quantity(claim);
    case ClaimKind::Role:
      if (claim.value.type == Value::Type::Role) return fmt::format("Is {} {}?", claim.subject, claim.object);
      return fmt::format("Who is {}?", claim.subject);
    case ClaimKind::Name: {
      const std::string thing = claim.object.empty() ? "thing" : claim.object;
      if (claim.predicate == kSpelled) return fmt::format("How is the name of {} written?", claim.subject);
      if (claim.predicate == kRenamed) return fmt::format("What is {} called now?", claim.subject);
      if (claim.predicate == kKnownAs) return fmt::format("What else is {} called?", claim.subject);
      if (is_description(claim)) return ask_bearer(claim);
      if (claim.predicate == "be called") return fmt::format("What is {} called?", claim.subject);
      return fmt::format("What is the name of the {} that {} set up?", thing, claim.subject);
    }
    case ClaimKind::Agent:
      return fmt::format("Who {} {}?", done(claim), claim.object);
    case ClaimKind::Quote:
      return fmt::format("What were the words of {}?", claim.subject);
    case ClaimKind::Date:
    case ClaimKind::Time:
      return ask_deed(claim, "When was", "When did");
    case ClaimKind::Place:
      return ask_deed(claim, "Where was", "Where did");
    case ClaimKind::Status:
      // The predicate of a status is a sense with its patient as the subject.
      if (!is_state(claim)) return fmt::format("Was {} {}?", claim.subject, done(claim));
      [[fallthrough]];
    case ClaimKind::Event:
      return ask_deed(claim, "Was", "Did");
    case ClaimKind::Statement:
      if (!claim.predicate.empty()) return ask_deed(claim, "Was", "Did");
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
