#include "base/json_writer.h"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "base/harmless.h"
#include "base/utf8.h"

namespace factcheck {
namespace {

using nlohmann::json;

TEST(JsonWriter, IsReadBackByAnotherReader) {
  std::string every;
  for (char32_t c = 0; c < 0x300; ++c) append_utf8(every, c);
  for (const char32_t c : {0x2028, 0x202E, 0xFEFF, 0xFFFE, 0x1F600, 0xE0041}) append_utf8(every, c);
  JsonWriter writer;
  writer.open_object().key("every").text(every).key("list").open_array();
  writer.number(2.5e8)
      .number(0.1)
      .number(1e300)
      .number(std::numeric_limits<double>::infinity())
      .share(0.934)
      .boolean(true);
  writer.null().integer(18446744073709551615U).open_object().close().open_array().close().close();
  writer.key("bad").text("a\xFFz").close();
  const std::string text = writer.take();
  EXPECT_EQ(harmless_line(text), text) << "nothing that a terminal would obey";
  const json read = json::parse(text);
  EXPECT_EQ(read["every"], every);
  EXPECT_EQ(read["list"].dump(), "[250000000,0.1,1e+300,null,0.93,true,null,18446744073709551615,{},[]]");
  EXPECT_EQ(read["bad"]["bytes"], "Yf96");
}

TEST(JsonWriter, WritesANumberAsItWasWrittenBefore) {
  const auto written = [](double value) { return JsonWriter().number(value).take(); };
  const std::pair<double, std::string_view> kCases[] = {
      {0.1 + 0.2, "0.3"},
      {-0.0, "0"},
      {1.0 / 3, "0.333333333333"},
      {99999999999.97, "100000000000"},
      // Twelve digits that leave a whole number are not written with an exponent once and in full the next
      // time.
      {2228222300862.2302, "2228222300862"},
      {-2228222300862.2302, "-2228222300862"},
      {999999999999.7, "1000000000000"},
      {999999999999999.7, "1e+15"},
      {1e15, "1e+15"},
      {1.5e-7, "1.5e-07"},
  };
  for (const auto& [value, text] : kCases) {
    EXPECT_EQ(written(value), text);
    EXPECT_EQ(written(std::stod(std::string(text))), text) << "read and written again";
  }
}

TEST(Base64, FollowsItsStandard) {  // RFC 4648, section 10
  const std::pair<std::string_view, std::string_view> kCases[] = {{"", ""},
                                                                  {"f", "Zg=="},
                                                                  {"fo", "Zm8="},
                                                                  {"foo", "Zm9v"},
                                                                  {"foob", "Zm9vYg=="},
                                                                  {"fooba", "Zm9vYmE="},
                                                                  {"foobar", "Zm9vYmFy"}};
  for (const auto& [bytes, text] : kCases) EXPECT_EQ(base64(bytes), text);
}

}  // namespace
}  // namespace factcheck
