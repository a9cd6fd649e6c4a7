// A factual assertion of one article that stands alone: readable, comparable and storable without its
// article.
//
// "Filings with the Federal Election Commission show that Ames gave over $260 million to campaign committees"
// gives
//   kind amount, subject Ruth Ames, predicate give, object to campaign committees, answer "over $260
//   million", value USD 260e6 more-than, attributed to [Federal Election Commission].
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/span.h"
#include "mention/quantity.h"

namespace factcheck {

enum class ClaimKind : std::uint8_t {
  Amount,
  Count,
  Percentage,
  Measure,
  Date,
  Time,
  Place,
  Name,
  Role,
  Agent,
  Event,
  Status,
  Quote,
  Statement
};
enum class Polarity : std::uint8_t { Affirmed, Negated };
enum class Modality : std::uint8_t {
  Asserted,
  Planned,
  Attempted,
  Threatened,
  Possible,
  Conditional,
  Denied,
  Alleged  // somebody who is not named says or believes it: "allegedly", "is said to"
};
// A person's word on a claim; it is never lost.
enum class ClaimStatus : std::uint8_t { Found, Confirmed, Corrected, Rejected, Added };

// The answer, normalised.
struct Value {
  enum class Type : std::uint8_t { Text, Quantity, Time, Name, Role };
  Type type = Type::Text;
  std::string text;  // Text: in lower case, without articles; Name, Role: the fullest form of the name
  std::optional<Quantity> quantity;  // Quantity; its spans and tokens mean nothing outside the article
  std::optional<DayRange> days;      // Time
  std::optional<int> minute;         // Time, of the day
};

// A place in the source bytes as read.
struct SourceSpan {
  Place begin;
  Place end;
};

struct Claim {
  std::string id;  // "c-" and 12 hex digits: stable while article, kind, sentence and answer stay the same
  std::uint32_t article = 0;  // index into the run's articles
  ClaimKind kind = ClaimKind::Statement;
  std::string subject;  // who or what, resolved: "Elon Musk"; empty if none
  std::string
      predicate;  // base form: "spend", "be", "appoint"; of a nominalisation its verb ("donation": "donate")
  std::string object;  // the rest: "Super PACs supporting Trump and the Republican Party"; names resolved
  std::string answer;  // as written in the plain view
  Value value;
  Polarity polarity = Polarity::Affirmed;
  Modality modality = Modality::Asserted;
  std::vector<std::string> attributed_to;  // outermost first; empty: the article says it in its own voice
  std::optional<DayRange> when;            // the time the claim speaks of
  std::string where;                       // the place it speaks of
  std::optional<DayRange> as_of;           // the moment for which a running figure or an office holds
  SourceSpan span;                         // of the answer
  SourceSpan sentence;                     // of its sentence
  std::string text;                        // the sentence's words, plain view, white space folded
  ClaimStatus status = ClaimStatus::Found;
  std::string note;
};

// What a run knows of an article beside its claims.
struct Article {
  std::string id;  // "a-" and 12 hex digits of path and document id
  std::string path;
  std::string document_id;  // the JSON line's id, else empty
  std::string sha256;       // of the bytes as read; of the line for JSON Lines
  std::string title;
  std::string source;
  std::string source_id;    // what a user calls it in finding ids; empty: as the source
  std::string url;
  std::string agency;
  std::optional<DayRange> published;
  std::optional<std::uint32_t> copy_of;  // index of the article whose wire copy this is
};

// The predicate of claims on how a person's name is written.
constexpr std::string_view kSpelled = "be spelled";
// The predicates of claims on two names of one thing: its old name is the subject and its new one the answer;
// or both are in use.
constexpr std::string_view kRenamed = "be renamed";
constexpr std::string_view kKnownAs = "be known as";
// The predicate of claims on a date and the weekday that is written with it, where they do not fit.
constexpr std::string_view kOnWeekday = "fall on the weekday";
// The predicates of claims on who bears a description that fits one: of kind Name, the description their
// subject.
constexpr std::string_view kIs = "be";
constexpr std::string_view kWas = "have been";

// "What is the largest city in Peru?"
inline bool is_description(const Claim& claim) {
  return claim.kind == ClaimKind::Name && (claim.predicate == kIs || claim.predicate == kWas);
}

std::string_view name_of(ClaimKind kind);      // "amount"
std::string_view name_of(Polarity polarity);   // "affirmed"
std::string_view name_of(Modality modality);   // "asserted"
std::string_view name_of(ClaimStatus status);  // "found"
std::optional<ClaimKind> claim_kind(std::string_view name);
std::optional<Polarity> polarity(std::string_view name);
std::optional<Modality> modality(std::string_view name);
std::optional<ClaimStatus> claim_status(std::string_view name);

// "c-3f9a1c77e210" from what must stay the same; `repeat` counts equal ones in one article from 0.
std::string claim_id(std::string_view article_path, std::string_view document_id, ClaimKind kind,
                     std::string_view sentence, std::string_view answer, unsigned repeat);

}  // namespace factcheck
