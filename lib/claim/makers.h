// The makers of claims, one file each, and what they hand to extract_claims.
//
// A new kind of claim is a file beside these, a line here and a line in extract.cc.
#pragma once

#include <string>
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace factcheck {

// A claim before it gets its places and its id.
struct Draft {
  ClaimKind kind = ClaimKind::Statement;
  std::string subject;
  std::string predicate;
  std::string object;
  ByteSpan answer;           // of the plain view
  std::string answer_words;  // where they are not the words of the span: a quote that its cue interrupts
  std::uint32_t token = 0;   // a token of the answer: its sentence is the claim's
  std::int32_t clause = -1;  // the clause that asserts it; polarity, modality and time come from there
  Value value;
  std::optional<Polarity> polarity;  // where the clause does not tell
  std::optional<Modality> modality;
  std::string where;  // where the clause does not tell
};

using Drafts = std::vector<Draft>;

void make_quantity_claims(const Reading& reading,
                          Drafts& drafts);  // "over $260 million", "19 people were killed"
void make_repetition_claims(const Reading& reading, Drafts& drafts);  // "was questioned twice"
void make_rating_claims(const Reading& reading, Drafts& drafts);      // "a Category 4 hurricane"
void make_role_claims(const Reading& reading,
                      Drafts& drafts);  // "Vice President JD Vance", "was not in charge of"
void make_name_claims(const Reading& reading,
                      Drafts& drafts);  // "a party dubbed the ...", "established the “...”"
void make_person_name_claims(const Reading& reading, Drafts& drafts);  // "Ehab Azmi", first full mention
void make_event_claims(const Reading& reading,
                       Drafts& drafts);  // "withdrew his nomination", "brokered a truce"
void make_circumstance_claims(const Reading& reading,
                              Drafts& drafts);  // "on Friday", "at 5:12 a.m.", "in Lyon" of a deed
void make_statement_claims(const Reading& reading,
                           Drafts& drafts);  // after the others: what they left, "winds hampered the search"
void make_superlative_claims(const Reading& reading, Drafts& drafts);  // "the worst fire in its history"
void make_description_claims(const Reading& reading, Drafts& drafts);  // "Lima, the largest city in Peru"
void make_identity_claims(const Reading& reading, Drafts& drafts);     // "Twitter, now X"
void make_converse_claims(const Reading& reading,
                          Drafts& drafts);  // "Delta sold Corvo to Mesa": Mesa bought it
void make_headline_claims(const Reading& reading, Drafts& drafts);  // without a verb: "Ferry on wrong course"
void make_weekday_claims(const Reading& reading, Drafts& drafts);   // "Tuesday, May 13", a Wednesday
void make_quote_claims(const Reading& reading, Drafts& drafts);     // "It is over," he said.

// Words as they are compared: lower case, no article at the front, white space folded.
std::string plain_words(std::string_view words);

}  // namespace factcheck
