// How roles are read, by the construction that states them; role.h shows the result.
//
//   role_title.cc       before the name: "German Chancellor [Lena Vogt]", "The mayor of Oslo, [Carl Holm],"
//   role_apposition.cc  behind it: "[Jon Reed], a former Tesla president"
//   role_clause.cc      by a clause: "[Ida Falk] is the head of ...", "leads ...", "As mayor of Oslo, [Carl
//   Holm]" role_verbs.cc       by a verb of office: "named [Ida Falk] director", "resigned as chairman",
//   "succeeds [Jon Reed]"
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mention/role.h"
#include "mention/title.h"

namespace factcheck {

struct OfficeVerb;

// Whether what a clause says has come about: "became mayor", "will become mayor", "wants to become mayor".
enum class Outlook : std::uint8_t { Actual, Coming, Unreal };

class RoleReader {
 public:
  RoleReader(const Analysis& analysis, const Names& names);
  std::vector<RoleMention> read();

 private:
  using Holders = std::vector<const NameMention*>;

  // role.cc: what all share.
  bool is_person(const NameMention* mention) const;
  bool may_be_person(
      const NameMention* mention) const;  // who is given an office, whatever the name looks like
  bool is_noun(const OfficeMatch& office) const;
  const NameMention* head_mention(std::int32_t phrase) const;
  const NameMention* subject_of(const Clause& clause) const;
  std::optional<OfficeMatch> office_of_phrase(const NounPhrase& phrase, std::uint32_t limit) const;
  Outlook outlook_of(const Clause& clause, const Sentence& sentence) const;
  bool ended_long_ago(const Clause& clause, const Sentence& sentence, bool served) const;
  bool is_looked_back_on(const Clause& clause) const;
  bool ended_in_a_year(const Clause& clause, const Sentence& sentence) const;
  void read_mention(const NameMention& mention, const Sentence& sentence);
  bool is_field_unknown(const TitlePhrase& title) const;
  bool names_itself(const NameMention& mention) const;
  std::int32_t entity_named(std::string_view name) const;  // -1 for none
  bool take_office(const OfficeMatch& office, std::uint32_t start, const Sentence& sentence,
                   const NameMention& holder, RoleStatus status, bool negated);
  void add(const TitlePhrase& title, const NameMention& holder, bool negated);

  // role_title.cc
  void read_description(const NameMention& mention, const Sentence& sentence);
  bool is_of_name_before(const NameMention& description, const Sentence& sentence) const;
  std::optional<TitlePhrase> inner_title(std::uint32_t first, std::uint32_t last) const;
  void read_title(const NameMention& mention, const Sentence& sentence);
  std::vector<TitlePhrase> titles_of(const NameMention& mention, const Sentence& sentence) const;
  std::uint32_t before_age(std::uint32_t end, const Sentence& sentence) const;
  bool is_noun_before(std::uint32_t at, const Sentence& sentence) const;
  std::optional<TitlePhrase> title_beside(std::uint32_t end, const Sentence& sentence) const;
  std::optional<TitlePhrase> title_with_body(std::uint32_t end, const Sentence& sentence) const;
  bool belongs_to_another(const TitlePhrase& title, const Sentence& sentence) const;
  std::optional<TitlePhrase> title_across_comma(std::uint32_t end, const NameMention& mention,
                                                const Sentence& sentence) const;
  bool points_ahead(const TitlePhrase& title, const NameMention& mention, const Sentence& sentence) const;
  std::optional<TitlePhrase> title_before_occupation(std::uint32_t end, const Sentence& sentence) const;
  void take_dismisser(TitlePhrase& title, std::int32_t phrase) const;
  bool is_no_holder(const NameMention& mention, const TitlePhrase& title) const;
  void note_dismissal(TitlePhrase& title, const Sentence& sentence) const;
  void share_title(const TitlePhrase& title, const NameMention& first, const Sentence& sentence);

  // role_apposition.cc
  void read_apposition(const NameMention& mention, const Sentence& sentence);
  std::uint32_t behind_party(std::uint32_t at, const Sentence& sentence) const;
  std::uint32_t behind_home(const NameMention& mention, const Sentence& sentence) const;
  std::vector<TitlePhrase> offices_from(std::uint32_t start, std::uint32_t limit,
                                        const Sentence& sentence) const;
  void read_nomination(TitlePhrase& title, std::uint32_t limit) const;
  bool ended_behind(std::uint32_t at, const Sentence& sentence) const;
  bool is_attribute(std::uint32_t after, const Sentence& sentence) const;

  // role_clause.cc
  void read_clause(const Clause& clause, const Sentence& sentence);
  void read_copula(const Clause& clause, const Sentence& sentence);
  void read_naming_copula(const Clause& clause, const NounPhrase& subject, RoleStatus status,
                          const Sentence& sentence);
  void read_lead_verb(const Clause& clause, const Sentence& sentence);
  std::uint32_t opening_as(const Sentence& sentence) const;
  void read_as_phrase(const Sentence& sentence);
  void read_foregone(const Clause& clause, const Sentence& sentence);
  const NameMention* name_behind_comma(std::uint32_t from, const Sentence& sentence) const;
  void read_tenure(const NameMention& owner, const Sentence& sentence);
  void take_headship(std::uint32_t first, const NameMention* mention, const NameMention& holder, bool negated,
                     RoleStatus status = RoleStatus::Current);
  const NameMention* organisation_from(std::uint32_t at, const Sentence& sentence) const;
  const NameMention* body_of_effort(std::uint32_t at, const Sentence& sentence) const;

  // role_verbs.cc
  void read_office_verb(const Clause& clause, const OfficeVerb& verb, const Sentence& sentence);
  Holders holders_of(const Clause& clause, const OfficeVerb& verb, const Sentence& sentence,
                     std::uint32_t& after) const;
  std::uint32_t read_objects(std::uint32_t at, const Sentence& sentence, Holders& people) const;
  const NameMention* name_before_verb(const Clause& clause, const Sentence& sentence) const;
  void note_departure(const Clause& clause, const OfficeVerb& verb, RoleStatus status,
                      const NameMention& leaver, const Sentence& sentence);
  void read_turn(const Clause& clause, const Sentence& sentence);
  bool take_offices(std::uint32_t at, const Sentence& sentence, const Holders& holders, RoleStatus status,
                    bool negated);
  std::optional<OfficeMatch> office_from(std::uint32_t at, const Sentence& sentence) const;

  const Analysis& analysis_;
  const Names& names_;
  std::span<const Token> tokens_;
  mutable std::unordered_map<std::string_view, std::int32_t> by_name_;  // made when first asked for
  std::vector<RoleMention> roles_;
};

// "She runs the agency": an office without its word.
bool is_lead_verb(const Token& verb);

// What a verb of office says; null for other verbs. By the base form; where that is not known ("appointing")
// by the word without its ending.
const OfficeVerb* find_office_verb(const Token& verb);
bool dismisses(const OfficeVerb& verb);  // "sacked manager Carl Holm"
bool is_turn_verb(const Token& verb);    // "replaced", "succeeds"

}  // namespace factcheck
