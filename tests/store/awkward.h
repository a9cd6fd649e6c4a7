// Strings that YAML readers have been known to give back as something else.
#pragma once

#include <string>
#include <vector>

namespace factcheck {

inline std::vector<std::string> awkward_strings() {
  std::vector<std::string> strings = {
      // Read by YAML 1.1 as booleans, nothing, numbers, dates.
      "NO",
      "no",
      "y",
      "On",
      "off",
      "true",
      "null",
      "Null",
      "~",
      "012",
      "0x1F",
      "0b11",
      "0o14",
      "12:30",
      "1_000",
      "1e3",
      ".inf",
      "-.INF",
      ".nan",
      "2020-01-01",
      "2020-01-01 10:00:00",
      "+1",
      "-",
      "=",
      "<<",
      "1,000",
      // Signs that begin something.
      "",
      " ",
      "  two before",
      "two after  ",
      "# no comment",
      "a #b",
      "a: b",
      "a:",
      ": a",
      "- a",
      "-a",
      "? a",
      "[a",
      "a]",
      "{a",
      "a}",
      ",",
      "&a",
      "*a",
      "!a",
      "!!str a",
      "| a",
      "> a",
      "%a",
      "@a",
      "`a",
      "'a'",
      "it's",
      "\"a\"",
      "\\",
      "\\n",
      "\\x41",
      "---",
      "...",
      "--- a",
      "a\n---\nb",
      // Line ends and blanks.
      "\n",
      "a\nb",
      "a\n\nb\n",
      "\ta",
      "a\tb",
      "a\r\nb",
      "a\rb",
      " \n a",
      "a \n b",
      // Other scripts and signs.
      "naïve café",
      "Ελλάδα",
      "Україна",
      "日本語",
      "👍",
      "👨‍👩‍👧‍👦",
      "e\xCC\x81",
      "½",
      "€250m",
      "“quoted”",
      "1 000",
      "­soft",
      // What no one sees.
      "a\xC2\x85z",
      "a\xE2\x80\xA8z",
      "a\xE2\x80\xA9z",
      "\xEF\xBB\xBFz",
      "a\xE2\x80\xAEz",
      "a\xE2\x81\xA6z",
      "a\xE2\x80\x8Bz",
      "a\xEF\xBF\xBEz",
      "a\xEF\xBF\xBFz",
      "a\xF3\xA0\x81\xA1z",
      "\xF0\x9F\xBF\xBE",
      "\xEE\x80\x80",
      "\xEF\xBF\xBD",
  };
  for (int c = 0; c < 0x20; ++c) strings.push_back(std::string("a") + static_cast<char>(c) + "z");
  strings.push_back("a\x7Fz");
  for (int c = 0x80; c < 0xA0; ++c) strings.push_back(std::string("a\xC2") + static_cast<char>(c) + "z");
  strings.push_back(std::string(3000, 'x') + " " + std::string(3000, 'y'));
  return strings;
}

}  // namespace factcheck
