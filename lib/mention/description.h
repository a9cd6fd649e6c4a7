// What descriptions without a name can mean in an article: "the US president", "the tech billionaire", "the
// office".
//
// What the article itself says of its people comes first ("President Osei", "mining magnate Ida Falk"); then
// the table of office holders, for people whom the article names.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mention/entity.h"
#include "mention/office_holders.h"
#include "mention/offices.h"
#include "mention/title.h"
#include "syntax/analysis.h"
#include "text/document.h"

namespace factcheck {

class Descriptions {
 public:
  Descriptions(const Document& document, const Analysis& analysis, const GroupedNames& grouped);

  struct Found {
    std::uint32_t entity = 0;
    std::uint32_t last = 0;  // token after the description
    bool by_office = false;  // rather than by a word such as "billionaire", which fits many
  };

  // `others` gives the entities in the clause around a token; asked only where it matters: whoever is named
  // beside a vague description is not meant by it.
  template <class OthersInClause>
  std::optional<Found> resolve(const NounPhrase& words, OthersInClause others) const {
    const auto found = find(words);
    if (!found || found->by_office) return found;
    for (const std::uint32_t other : others(words.head)) {
      if (other == found->entity && !stands_beside(words, other)) return std::nullopt;
    }
    return found;
  }

  // Whether the phrase's head is an office or a word for a person.
  bool is_personal(const NounPhrase& words) const;

  // Tells what is being spoken of; in text order.
  void note(std::uint32_t entity, std::uint32_t sentence);
  void new_paragraph();

 private:
  struct OfficeFact {
    std::string_view office;
    RoleStatus status;
    std::string organisation;  // empty if not said
    std::uint32_t entity;
  };
  struct HolderFact {
    const OfficeHolder* row;
    std::uint32_t entity;
  };

  void collect_facts(const Analysis& analysis);
  void collect_apposition(const NameMention& mention, std::uint32_t limit);
  void collect_holders();
  void add_descriptor(std::string_view word, std::uint32_t entity);

  std::optional<Found> find(const NounPhrase& words) const;
  std::optional<OfficeMatch> office_of(const NounPhrase& words) const;
  std::optional<std::uint32_t> find_by_office(const NounPhrase& words, const OfficeMatch& office) const;
  std::optional<std::uint32_t> find_by_descriptor(const NounPhrase& words,
                                                  const PersonNoun& descriptor) const;
  std::optional<std::uint32_t> find_body(const NounPhrase& words) const;
  std::optional<std::uint32_t> holder_of(const TitlePhrase& title, std::vector<std::uint32_t> named) const;
  bool plain_modifiers(const NounPhrase& words, std::uint32_t last) const;
  bool stands_beside(const NounPhrase& words, std::uint32_t entity) const;
  std::optional<std::uint32_t> only_near(std::vector<std::uint32_t> entities) const;

  const Analysis& analysis_;
  const GroupedNames& grouped_;
  std::span<const Token> tokens_;
  std::optional<DayRange> published_;
  std::vector<OfficeFact> offices_;
  std::vector<HolderFact> holders_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> descriptors_;  // word -> entities
  std::vector<std::uint32_t> business_;                                           // entities
  std::vector<bool> is_complement_;                                               // of each phrase
  std::vector<std::uint32_t> last_seen_;                     // of each entity: sentence + 1
  std::vector<std::uint32_t> paragraph_, paragraph_before_;  // entities spoken of
  std::uint32_t sentence_ = 0;
};

}  // namespace factcheck
