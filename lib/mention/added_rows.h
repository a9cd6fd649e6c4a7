// Rows that a user's configuration adds to the tables that are compiled in (docs/configuration.md).
//
// They are set once, before any thread is started, and only read from then on. What extraction finds depends
// on them: the name under which an article's claims are kept has to tell them apart (added_rows_key).
#pragma once

#include <string>
#include <vector>

#include "mention/quantity.h"
#include "mention/reporting_verbs.h"

namespace factcheck {

// {name: "Federal Reserve", aliases: ["the Fed", "FRB"]}
struct AddedName {
  std::string name;
  std::vector<std::string> aliases;
  friend bool operator==(const AddedName&, const AddedName&) = default;
};

// {office: mayor, body: "Brandt", holder: "Ruth Ames", from: 2021-05-01, to: 2025-04-30}
struct AddedOffice {
  std::string office;  // normal form (offices.h)
  std::string body;
  std::string holder;
  std::string from;  // 2021-05-01
  std::string to;    // empty: still in office
  friend bool operator==(const AddedOffice&, const AddedOffice&) = default;
};

// {verb: telegraph, stance: neutral}
struct AddedReportingVerb {
  std::string verb;  // base form
  Stance stance = Stance::Neutral;
  bool speech = true;
  bool clause = true;
  bool infinitive = false;
  bool addressee = false;
  friend bool operator==(const AddedReportingVerb&, const AddedReportingVerb&) = default;
};

// {name: smoot, words: [smoots], symbols: [sm], dimension: length, factor: 1.7018}
struct AddedUnit {
  std::string name;                  // singular
  std::vector<std::string> words;    // further ways of writing it
  std::vector<std::string> symbols;  // may stand right behind the figure
  Dimension dimension = Dimension::Other;
  double factor = 1;  // one of it in the base unit of the dimension
  friend bool operator==(const AddedUnit&, const AddedUnit&) = default;
};

// {sense: leave-post, verbs: [clear desk]}
struct AddedPredicate {
  std::string sense;  // id of the sense
  std::vector<std::string> verbs;
  std::vector<std::string> nouns;
  std::vector<std::string> states;
  friend bool operator==(const AddedPredicate&, const AddedPredicate&) = default;
};

struct AddedRows {
  std::vector<AddedName> names;
  std::vector<AddedOffice> offices;
  std::vector<AddedReportingVerb> reporting_verbs;
  std::vector<AddedUnit> units;
  std::vector<AddedPredicate> predicates;

  bool empty() const { return *this == AddedRows{}; }
  friend bool operator==(const AddedRows&, const AddedRows&) = default;
};

// For the tables of this folder; those of others take theirs by themselves. REQUIRES: no other thread runs.
void set_added_rows(AddedRows rows);
const AddedRows& added_rows();

// The tables' own doors, for set_added_rows alone: the rows have to outlive them.
void take_added_offices(const std::vector<AddedOffice>& offices);
void take_added_reporting_verbs(const std::vector<AddedReportingVerb>& verbs);
void take_added_units(const std::vector<AddedUnit>& units);

// The same text for the same rows as far as extraction sees them; empty for none.
std::string added_rows_key(const AddedRows& rows);

}  // namespace factcheck
