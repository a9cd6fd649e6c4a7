#include "mention/added_rows.h"

#include <fmt/format.h>

#include "base/hash.h"

namespace factcheck {
namespace {

AddedRows& rows_in_force() {
  static AddedRows rows;
  return rows;
}

void add_list(std::string& key, const std::vector<std::string>& words) {
  for (const std::string& word : words) key += word + '\x1f';
  key += '\x1e';
}

}  // namespace

void set_added_rows(AddedRows rows) {
  AddedRows& kept = rows_in_force();
  kept = std::move(rows);
  take_added_offices(kept.offices);
  take_added_reporting_verbs(kept.reporting_verbs);
  take_added_units(kept.units);
}

const AddedRows& added_rows() { return rows_in_force(); }

std::string added_rows_key(const AddedRows& rows) {
  std::string key;
  for (const AddedOffice& row : rows.offices)
    add_list(key, {"office", row.office, row.body, row.holder, row.from, row.to});
  for (const AddedReportingVerb& row : rows.reporting_verbs) {
    add_list(key, {"verb", row.verb, std::string(name_of(row.stance)),
                   fmt::format("{}{}{}{}", int{row.speech}, int{row.clause}, int{row.infinitive},
                               int{row.addressee})});
  }
  for (const AddedUnit& row : rows.units) {
    add_list(key, {"unit", row.name, std::string(name_of(row.dimension)), fmt::format("{}", row.factor)});
    add_list(key, row.words);
    add_list(key, row.symbols);
  }
  for (const AddedPredicate& row : rows.predicates) {
    add_list(key, {"predicate", row.sense});
    add_list(key, row.verbs);
    add_list(key, row.nouns);
    add_list(key, row.states);
  }
  return key.empty() ? key : "/added:" + sha256_hex(key);
}

}  // namespace factcheck
