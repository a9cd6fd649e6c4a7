#include "text/pattern.h"

#include <gtest/gtest.h>

#include <string>

namespace factcheck {
namespace {

TEST(Pattern, FindsWithoutCaseUnlessItHasCapitals) {
  EXPECT_TRUE(Pattern::compile("harwick").value().found_in("The mayor of Harwick left."));
  EXPECT_FALSE(Pattern::compile("Harwick").value().found_in("the HARWICK post"));
  EXPECT_TRUE(Pattern::compile("ames|lee").value().found_in("Ann Lee"));
}

TEST(Pattern, SaysWhatIsWrongWithAnExpression) {
  const auto broken = Pattern::compile("(");
  ASSERT_FALSE(broken);
  EXPECT_NE(broken.error().message.find("missing"), std::string::npos) << broken.error().message;
  EXPECT_FALSE(Pattern::compile(std::string(5000, 'a')));
  EXPECT_FALSE(Pattern::compile("x{1001}"));
}

TEST(Pattern, TakesLinearTimeAndAnyBytes) {
  const std::string text(1 << 20, 'a');
  EXPECT_FALSE(Pattern::compile("(a+)+$|(x+x+)+y").value().found_in(text + "b"));
  EXPECT_FALSE(Pattern::compile("b").value().found_in("\xff\xfe"));
}

}  // namespace
}  // namespace factcheck
