// Each schema and each reader say yes and no to the same files.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "config/config_folder.h"
#include "config/config_text.h"
#include "store/claim_file.h"

namespace factcheck {
namespace {

struct Fixture {
  std::string text;
  bool good;
};

// One letter a fixture: y where the schema takes it. YAML 1.2: days are texts, and so are `on` and `yes`.
std::string answers_of(const std::string& schema, const std::vector<Fixture>& fixtures) {
  const ConfigFolder folder;
  folder.write("schema.json", schema);
  for (std::size_t i = 0; i < fixtures.size(); ++i)
    folder.write("fixture" + std::to_string(i) + ".yaml", fixtures[i].text);
  folder.write(
      "check.py",
      "import json, sys, yaml, jsonschema\n"
      "class Loader(yaml.SafeLoader): pass\n"
      "old = yaml.SafeLoader.yaml_implicit_resolvers\n"
      "Loader.yaml_implicit_resolvers = {k: [r for r in v if r[0] != 'tag:yaml.org,2002:timestamp' and\n"
      "    (r[0] != 'tag:yaml.org,2002:bool' or k in 'tTfF')] for k, v in old.items()}\n"
      "schema = json.load(open(sys.argv[1] + '/schema.json'))\n"
      "jsonschema.Draft202012Validator.check_schema(schema)\n"
      "validator = jsonschema.Draft202012Validator(schema)\n"
      "for i in range(int(sys.argv[2])):\n"
      "    data = yaml.load(open(sys.argv[1] + '/fixture%d.yaml' % i), Loader)\n"
      "    print('y' if validator.is_valid(data) else 'n', end='')\n");
  const std::string command = "python3 " + folder.path("check.py") + " " + folder.path() + " " +
                              std::to_string(fixtures.size()) + " > " + folder.path("out") + " 2>&1";
  const int status = std::system(command.c_str());
  std::ostringstream out;
  out << std::ifstream(folder.path("out")).rdbuf();
  EXPECT_EQ(status, 0) << out.str();
  return out.str();
}

bool has_validator() { return std::system("python3 -c 'import yaml, jsonschema' 2>/dev/null") == 0; }

const std::vector<Fixture>& config_fixtures() {
  static const std::vector<Fixture> fixtures = {
      {"", true},
      {config_template(), true},
      {"version: 1\njobs: 4\ncache: false\n", true},
      {"extends: null\n", true},
      {"input: {include: '*.md', exclude: [a, b], max_file_size: 8M, hidden: true}\n", true},
      {"input: {max_file_size: 1000}\n", true},
      {"rules: {counts-differ: none, dates-differ: {severity: info}}\n", true},
      {"rules: {counts-differ: {severity: error, tolerance: 2.5%}}\n", true},
      {"show: [single, agree]\nfail_on: never\nmin_confidence: 0.25\n", true},
      {"report: {format: json, width: 80, color: always, context: 3}\n", true},
      {"report: {also: {sarif: out/findings.sarif, html: null}}\n", true},
      {"sources: [{match: ['a/**', b], name: 7, id: x}]\n", true},
      {"names: [{name: Federal Reserve, aliases: FRB}]\n", true},
      {"offices: [{office: mayor, body: Brandt, holder: Ruth Ames, from: 2021-05-01}]\n", true},
      {"reporting_verbs: [{verb: tweet, stance: denies, speech: false}]\n", true},
      {"units: [{name: furlong, words: [furlongs], dimension: length, factor: 201.168}]\n", true},
      {"predicates: [{sense: leave-post, verbs: [clear desk]}]\n", true},
      {"[]\n", false},
      {"version: 2\n", false},
      {"jobs: four\n", false},
      {"jobs: -1\n", false},
      {"jobs: '4'\n", false},
      {"min_confidance: 0.5\n", false},
      {"min_confidence: 2\n", false},
      {"cache: 1\n", false},
      {"input: {max_file_size: big}\n", false},
      {"input: {folow: true}\n", false},
      {"input: [a]\n", false},
      {"show: all\n", false},
      {"report: {color: sometimes}\n", false},
      {"report: {width: 2000}\n", false},
      {"report: {also: {sarf: findings.sarif}}\n", false},
      {"report: {also: [sarif]}\n", false},
      {"rules: {count-differ: error}\n", false},
      {"rules: {counts-differ: loud}\n", false},
      {"rules: {quotes-differ: {tolerance: 2%}}\n", false},
      {"rules: {counts-differ: {tolerance: 80%}}\n", false},
      {"names: [{name: X}]\n", false},
      {"names: [{name: X, aliases: [Y], nick: Z}]\n", false},
      {"names: {name: X, aliases: [Y]}\n", false},
      {"offices: [{office: mayor, body: B, holder: C, from: 2021}]\n", false},
      {"reporting_verbs: [{verb: tweet, stance: proud}]\n", false},
      {"units: [{name: furlong, dimension: far}]\n", false},
  };
  return fixtures;
}

TEST(Schemas, OfTheConfigurationAgreesWithItsReader) {
  for (const Fixture& fixture : config_fixtures()) {
    const LoadedConfig loaded = load_text(fixture.text);
    EXPECT_EQ(loaded.mistakes.empty(), fixture.good) << fixture.text << all_told(loaded);
  }
  if (!has_validator()) GTEST_SKIP() << "no python3-jsonschema";
  const std::string answers = answers_of(config_schema(), config_fixtures());
  ASSERT_EQ(answers.size(), config_fixtures().size()) << answers;
  for (std::size_t i = 0; i < answers.size(); ++i)
    EXPECT_EQ(answers[i] == 'y', config_fixtures()[i].good) << config_fixtures()[i].text;
}

const std::vector<Fixture>& claims_fixtures() {
  static const std::vector<Fixture> fixtures = {
      {"article: a.txt\n", true},
      {"article: a.txt\npublished: \"2025-06\"\nclaims:\n", true},
      {"article: a.txt\nclaims:\n  - {kind: count, answer: 19 people}\n", true},
      {"article: a.txt\nclaims:\n  - {kind: amount, answer: $5m, value: {value: 5000000, unit: USD}, status: "
       "confirmed,"
       " at: \"14:386-14:403\", bytes: \"1-2 0-9\", attributed_to: [A, B], polarity: negated, modality: "
       "planned,"
       " when: \"2025-05-01/2025-05-10\", note: looked up}\n",
       true},
      {"claims: []\n", false},
      {"article: ''\n", false},
      {"article: a.txt\nauthor: b\n", false},
      {"article: a.txt\nclaims: {kind: count}\n", false},
      {"article: a.txt\nclaims: [19 people]\n", false},
      {"article: a.txt\nclaims: [{kind: count}]\n", false},
      {"article: a.txt\nclaims: [{answer: 19 people}]\n", false},
      {"article: a.txt\nclaims: [{kind: cuont, answer: 19 people}]\n", false},
      {"article: a.txt\nclaims: [{kind: count, answer: 19 people, stat: found}]\n", false},
      {"article: a.txt\nclaims: [{kind: count, answer: 19 people, status: fine}]\n", false},
      {"article: a.txt\nclaims: [{kind: count, answer: 19 people, when: soon}]\n", false},
      {"article: a.txt\nclaims: [{kind: count, answer: 19 people, at: here}]\n", false},
      {"article: a.txt\nclaims: [{kind: count, answer: 19 people, value: {}}]\n", false},
      {"article: a.txt\nclaims: [{kind: count, answer: 19 people, value: {valeu: 19}}]\n", false},
  };
  return fixtures;
}

TEST(Schemas, OfClaimsAgreesWithTheirReader) {
  for (const Fixture& fixture : claims_fixtures()) {
    const auto file = parse_claim_file(fixture.text, "x.yaml");
    EXPECT_EQ(file.ok(), fixture.good) << fixture.text << (file.ok() ? "" : file.error().message);
  }
  if (!has_validator()) GTEST_SKIP() << "no python3-jsonschema";
  const std::string answers = answers_of(claims_schema(), claims_fixtures());
  ASSERT_EQ(answers.size(), claims_fixtures().size()) << answers;
  for (std::size_t i = 0; i < answers.size(); ++i)
    EXPECT_EQ(answers[i] == 'y', claims_fixtures()[i].good) << claims_fixtures()[i].text;
}

TEST(Schemas, OfDecisions) {
  if (!has_validator()) GTEST_SKIP() << "no python3-jsonschema";
  const std::string id = "fc1:5bbae7fa12620cc1f9f734346ff1fcc6";
  const std::vector<Fixture> fixtures = {
      {"", true},
      {"version: 1\ndecisions:\n  - {finding: \"" + id +
           "\", verdict: false-alarm, reason: two fires, by: Ann, "
           "on: 2025-06-07, expires: 2026-06-07}\n",
       true},
      {"decisions:\n  - {finding: \"" + id + "\", verdict: false-alarm}\n", false},
      {"decisions:\n  - {finding: \"" + id + "\", verdict: wrong, reason: x}\n", false},
      {"decisions:\n  - {finding: fc1:12, verdict: confirmed, reason: x}\n", false},
      {"decisions:\n  - {finding: \"" + id + "\", verdict: wont-fix, reason: x, until: 2025-06-07}\n", false},
  };
  const std::string answers = answers_of(decisions_schema(), fixtures);
  ASSERT_EQ(answers.size(), fixtures.size()) << answers;
  for (std::size_t i = 0; i < answers.size(); ++i)
    EXPECT_EQ(answers[i] == 'y', fixtures[i].good) << fixtures[i].text;
}

TEST(Schemas, AreNamed) {
  EXPECT_TRUE(schema_named("config") && schema_named("claims") && schema_named("decisions"));
  EXPECT_FALSE(schema_named("confg"));
}

}  // namespace
}  // namespace factcheck
