#include "store/yaml_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/harmless.h"
#include "base/utf8.h"
#include "store/awkward.h"
#include "store/yaml_tree.h"

namespace factcheck {
namespace {

TEST(YamlQuoted, IsReadBackAsItWas) {
  for (const std::string& text : awkward_strings()) {
    SCOPED_TRACE(harmless_line(text));
    const std::string yaml = "- " + yaml_quoted(text) + "\n";
    const auto tree = read_yaml(yaml, "x.yaml");
    ASSERT_TRUE(tree.ok()) << tree.error().message;
    ASSERT_EQ(tree.value().nodes.size(), 2u);
    EXPECT_EQ(tree.value().nodes[1].scalar, text);
  }
}

TEST(YamlQuoted, HoldsNothingThatATerminalWouldObey) {
  for (const std::string& text : awkward_strings()) {
    const std::string yaml = yaml_quoted(text);
    EXPECT_EQ(harmless_line(yaml), yaml);
    EXPECT_EQ(yaml.find('\t'), std::string::npos);
  }
}

TEST(YamlQuoted, PutsASignInPlaceOfBytesThatAreNoText) {
  EXPECT_EQ(yaml_quoted("a\xFFz"), "\"a\xEF\xBF\xBDz\"");
  EXPECT_EQ(yaml_quoted("\xE2\x82"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST(YamlNumber, IsPlainAndReadsBackExactly) {
  struct Case {
    double value;
    std::string text;
  };
  const Case kCases[] = {
      {0, "0"},
      {-0.0, "0"},
      {19, "19"},
      {260e6, "260000000"},
      {2.4e12, "2400000000000"},
      {0.5, "0.5"},
      {1.1, "1.1"},
      {-3.25, "-3.25"},
      {1e22, "1.0e+22"},
      {1.5e-7, "1.5e-07"},
      {1e15, "1000000000000000"},
      {123456789012345, "123456789012345"},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(yaml_number(c.value), c.text);
    EXPECT_EQ(std::strtod(yaml_number(c.value).c_str(), nullptr), c.value);
  }
}

// A second reader, of YAML 1.1, where Python has one.
TEST(YamlText, IsReadBackByAnotherReader) {
  if (std::system("python3 -c 'import yaml' 2>/dev/null") != 0) GTEST_SKIP() << "no PyYAML";
  std::string yaml;
  std::string expected;  // each string's bytes in hexadecimal, and the numbers
  for (const std::string& text : awkward_strings()) {
    yaml += "- " + yaml_quoted(text) + "\n";
    for (const char c : text) {
      char hex[3];
      std::snprintf(hex, sizeof hex, "%02x", static_cast<unsigned>(static_cast<unsigned char>(c)));
      expected += hex;
    }
    expected += "\n";
  }
  for (const double number : {19.0, 260e6, 0.5, 1e22, 1.5e-7, -3.25, 1e15}) {
    yaml += "- " + yaml_number(number) + "\n";
    std::ostringstream shown;
    shown.precision(17);
    shown << number;
    expected += "number " + shown.str() + "\n";
  }
  const std::string stem = testing::TempDir() + "yaml_text_test-" + std::to_string(::getpid());
  std::ofstream(stem + ".yaml") << yaml;
  const std::string script =
      "import sys, yaml\n"
      "for item in yaml.safe_load(open(sys.argv[1], encoding='utf-8')):\n"
      "    print(item.encode().hex() if isinstance(item, str) else 'number %.17g' % item)\n";
  std::ofstream(stem + ".py") << script;
  const std::string command = "python3 " + stem + ".py " + stem + ".yaml > " + stem + ".out 2>&1";
  const int status = std::system(command.c_str());
  std::ostringstream out;
  out << std::ifstream(stem + ".out").rdbuf();
  for (const char* end : {".yaml", ".py", ".out"}) std::remove((stem + end).c_str());
  ASSERT_EQ(status, 0) << out.str();
  EXPECT_EQ(out.str(), expected);
}

}  // namespace
}  // namespace factcheck
