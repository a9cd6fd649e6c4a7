// How names are found by their writing, in files by subject; name_scan.h shows the result.
//
//   name_scan.cc         the walk over the tokens: where a name can start
//   name_scan_joins.cc   how far it runs: "Bank [of England]", "Ursula [von der] Leyen", "Kim Suk[-yeol]"
//   name_scan_titles.cc  what titles do: [Texas] Senator [Ruth Ames], "Bishop of [Durham] [Carl Holm]"
//   name_scan_kinds.cc   what the words say that it is a name of
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "mention/name_scan.h"
#include "mention/offices.h"

namespace factcheck {

class NameScanner {
 public:
  explicit NameScanner(const Analysis& analysis);
  std::vector<NameCandidate> run();

 private:
  // name_scan.cc
  void note_inner_capitals(const Sentence& sentence);
  void scan(const Sentence& sentence);
  std::uint32_t known_until(std::uint32_t at, const Sentence& sentence) const;
  std::uint32_t behind_party_letter(std::uint32_t at, const Sentence& sentence) const;
  std::uint32_t quoted_name(std::uint32_t at, const Sentence& sentence);
  static bool may_join(std::string_view lower);
  bool is_initial(std::uint32_t at, const Sentence& sentence) const;
  bool name_like(std::uint32_t at) const;
  bool stands_before_given_name(std::uint32_t at) const;
  bool is_strong(std::uint32_t at) const;
  bool is_bare_initial(std::uint32_t at) const;
  static bool is_people(std::string_view key);
  bool is_place(std::uint32_t first, std::uint32_t last) const;
  static bool is_upper_start(const Token& token);
  static bool ends_with_full_stop_word(std::string_view text);  // "J."

  // name_scan_joins.cc
  std::uint32_t grow(std::uint32_t first, const Sentence& sentence) const;
  bool is_late_part(std::uint32_t at, std::uint32_t first) const;
  std::uint32_t after_hyphen(std::uint32_t first, std::uint32_t at, const Sentence& sentence) const;
  bool is_syllable(std::uint32_t at) const;
  bool is_known_alone(std::uint32_t first, std::uint32_t last) const;
  bool starts_with_article(std::uint32_t at, const Sentence& sentence) const;
  std::uint32_t after_connector(std::uint32_t first, std::uint32_t at, const Sentence& sentence) const;
  bool joins_two_subjects(std::uint32_t first, std::uint32_t at) const;
  bool is_plain(std::uint32_t at) const;
  static bool is_suffix(std::string_view word);  // "jr", "iii"

  // name_scan_titles.cc
  void take(std::uint32_t first, std::uint32_t last, bool initial, const Sentence& sentence);
  bool is_modifier_only(std::uint32_t first, std::uint32_t last, const Sentence& sentence) const;
  std::uint32_t holder_behind(const std::optional<OfficeMatch>& office, std::uint32_t last) const;
  std::uint32_t holder_behind_fields(std::uint32_t first, std::uint32_t last, const Sentence& sentence) const;
  std::uint32_t holder_in(std::uint32_t first, std::uint32_t last, const Sentence& sentence) const;
  std::uint32_t given_name_in(std::uint32_t first, std::uint32_t last) const;
  bool starts_a_title(std::uint32_t first, std::uint32_t last) const;
  bool is_surname(const OfficeMatch& office, std::uint32_t part, std::uint32_t last) const;
  bool is_of_a_body(const OfficeMatch& office, std::uint32_t last) const;
  bool ends_like_a_body(std::uint32_t first, std::uint32_t last) const;
  bool begins_with_body(std::uint32_t first, std::uint32_t last) const;
  bool has_title_before(std::uint32_t first, const Sentence& sentence) const;
  Gender honorific_before(std::uint32_t first, const Sentence& sentence) const;
  static Gender office_gender(std::string_view words);
  void keep(std::uint32_t first, std::uint32_t last, bool titled, Gender gender, const Sentence& sentence);
  bool is_connector(std::uint32_t at) const;

  // name_scan_kinds.cc
  void add(std::uint32_t first, std::uint32_t last, bool titled, Gender gender, const Sentence& sentence);
  bool extends_to_body(NameCandidate& candidate, const Sentence& sentence) const;
  bool is_generic(std::uint32_t first, std::uint32_t last) const;
  bool stands_before_region(const NameCandidate& candidate, const Sentence& sentence) const;
  bool looks_like_person(const NameCandidate& candidate, const Sentence& sentence) const;
  bool is_apposed(const NameCandidate& candidate, const Sentence& sentence) const;
  bool is_speech(std::uint32_t at) const;
  bool is_mark(std::uint32_t at) const;
  void classify(NameCandidate& candidate) const;
  bool is_hyphened_given_name(std::uint32_t first, std::uint32_t last) const;
  void classify_by_words(NameCandidate& candidate) const;
  static bool is_surname_ending(std::string_view word);  // "hall": as often a family name as a place

  const Analysis& analysis_;
  std::span<const Token> tokens_;
  std::unordered_set<std::string_view> inner_capitals_;
  std::vector<NameCandidate> found_;
  bool heading_ = false;
};

}  // namespace factcheck
