#include "base/utf8.h"

#include <gtest/gtest.h>

namespace factcheck {
namespace {

using namespace std::string_view_literals;

struct Case {
  std::string_view bytes;
  std::optional<std::size_t> invalid_at;
};

constexpr Case kTexts[] = {
    {.bytes = ""sv, .invalid_at = {}},
    {.bytes = "plain"sv, .invalid_at = {}},
    {.bytes = "caf\xC3\xA9 \xE2\x80\x99 \xF0\x9F\x98\x80"sv, .invalid_at = {}},
    {.bytes = "nul \0 is text"sv, .invalid_at = {}},
    {.bytes = "\xEF\xBB\xBFmark"sv, .invalid_at = {}},
    {.bytes = "\xF4\x8F\xBF\xBF"sv, .invalid_at = {}},

    // Latin-1, and pieces of longer characters.
    {.bytes = "caf\xE9"sv, .invalid_at = 3},
    {.bytes = "long enough to be read by eights, then caf\xE9 again"sv, .invalid_at = 42},
    {.bytes = "\x80"sv, .invalid_at = 0},
    {.bytes = "ab\xE2\x80"sv, .invalid_at = 2},
    {.bytes = "ab\xF0\x9F\x98 c"sv, .invalid_at = 2},

    // Overlong forms, surrogates, beyond the last code point.
    {.bytes = "\xC0\xAF"sv, .invalid_at = 0},
    {.bytes = "\xE0\x80\xAF"sv, .invalid_at = 0},
    {.bytes = "a\xED\xA0\x80"sv, .invalid_at = 1},
    {.bytes = "\xF4\x90\x80\x80"sv, .invalid_at = 0},
    {.bytes = "\xFF\xFE"sv, .invalid_at = 0},
};

TEST(FindInvalidUtf8, GivesTheFirstByteThatIsNone) {
  for (const Case& c : kTexts) {
    SCOPED_TRACE(testing::PrintToString(c.bytes));
    EXPECT_EQ(find_invalid_utf8(c.bytes), c.invalid_at);
  }
}

TEST(FindInvalidUtf8, FindsOneWhereverItStands) {
  for (std::size_t at = 0; at < 40; ++at) {
    std::string text(40, 'x');
    text[at] = '\xE9';
    EXPECT_EQ(find_invalid_utf8(text), at);
  }
}

TEST(CodePointAt, ReadsWhatAppendWrote) {
  for (const char32_t value : {U'\0', U'A', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xD7FF', U'\xE000',
                               U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    std::string text;
    append_utf8(text, value);
    const CodePoint point = code_point_at(text, 0);
    EXPECT_EQ(point.value, value);
    EXPECT_EQ(point.size, text.size());
  }
}

TEST(CodePointAt, TakesOneByteThatStartsNothing) {
  const CodePoint point = code_point_at("\xE2\x80"sv, 0);
  EXPECT_EQ(point.value, U'\xFFFD');
  EXPECT_EQ(point.size, 1u);
}

TEST(CountCodePoints, CountsCharactersNotBytes) {
  EXPECT_EQ(count_code_points(""), 0u);
  EXPECT_EQ(count_code_points("caf\xC3\xA9"), 4u);
  EXPECT_EQ(count_code_points("\xF0\x9F\x98\x80!"), 2u);
  // Longer than a machine word, the long sign across its border.
  EXPECT_EQ(count_code_points("a caf\xC3\xA9 in the old town"), 22u);
  EXPECT_EQ(count_code_points("a caf\xC3\xA9\xF0\x9F\x98\x80\xC3\xA9\xC3\xA9"), 9u);
}

TEST(AsciiLower, LeavesOtherLettersAlone) { EXPECT_EQ(ascii_lower("ÉCOLE Nr. 5"), "École nr. 5"); }

}  // namespace
}  // namespace factcheck
