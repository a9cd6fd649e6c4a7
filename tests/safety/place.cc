#include "safety/place.h"

#include <cstdlib>

namespace factcheck {

SafetyPlace::SafetyPlace() {
  write("news/a.txt",
        "Title: Bridge opened at Hartwell\nSource: Hartwell Post\nDate: 2025-03-06\n\n"
        "The Hartwell bridge cost 12 million euros. A fire killed 12 people in Hartwell on Monday.\n");
  write("news/b.md",
        "---\ntitle: The bridge of Hartwell\nsource: Lenton Herald\ndate: 2025-03-06\n---\n\n"
        "The **Hartwell bridge** cost 15 million euros. A fire killed 14 people in Hartwell on Monday.\n");
  write("news/c.html",
        "<html><head><title>Hartwell bridge</title><meta name=\"date\" content=\"2025-03-07\"></head><body>"
        "<p>The Hartwell bridge cost 12 million euros, said Mayor Anna Lind.</p>"
        "<p>A fire killed 12 people in Hartwell on Monday.</p></body></html>\n");
  write("news/d.jsonl",
        "{\"id\": \"1\", \"title\": \"Fire\", \"source\": \"Wire\", \"date\": \"2025-03-06\", \"text\": "
        "\"A fire killed 13 people in Hartwell on Monday.\"}\n"
        "{\"id\": \"2\", \"title\": \"Mayor\", \"source\": \"Wire\", \"date\": \"2025-03-06\", \"text\": "
        "\"Anna Lind is the mayor of Hartwell. The Hartwell bridge is 240 metres long.\"}\n");
}

Outcome SafetyPlace::run_with(factcheck::Run run) const {
  run.folder = folder();
  return run_program(run);
}

testing::AssertionResult ended_well(const Outcome& outcome) {
  if (outcome.timed_out) return testing::AssertionFailure() << "did not end in time";
  if (outcome.status >= 0 && outcome.status <= 4) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "status " << outcome.status << ": " << outcome.err.substr(0, 500);
}

bool long_tests() {
  const char* asked = std::getenv("FACTCHECK_LONG_TESTS");
  return asked != nullptr && std::string(asked) == "1";
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace factcheck
