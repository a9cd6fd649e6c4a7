// Any bytes in every place of a result, as a report of each form: nothing comes through that a terminal would
// obey, and what a machine is to read, it can.
#include <libxml/parser.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "base/harmless.h"
#include "base/parts.h"
#include "report/report.h"
#include "report/sample.h"

namespace {

using namespace factcheck;

void be_silent(void*, const char*, ...) {}  // NOLINT: the form is libxml2's

bool is_json(const std::string& text) { return nlohmann::json::accept(text); }

bool is_json_lines(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (!is_json(text.substr(at, end - at))) return false;
    at = end + 1;
  }
  return true;
}

bool is_xml(const std::string& text) {
  xmlSetGenericErrorFunc(nullptr, be_silent);
  xmlDoc* read = xmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
                               XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlFreeDoc(read);
  return read != nullptr;
}

// Each line is a command, and a word of ours begins it.
bool is_commands(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = std::string_view(text).substr(at, end - at);
    if (!line.starts_with("::error") && !line.starts_with("::warning") && !line.starts_with("::notice"))
      return false;
    at = end + 1;
  }
  return true;
}

// Rows of one length, and no cell that a spreadsheet would take for a formula.
bool is_csv(const std::string& text) {
  std::size_t cells = 1;
  std::size_t first_row = 0;
  bool quoted = false;
  bool starts = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (starts) {
      starts = false;
      const char first = c == '"' && at + 1 < text.size() ? text[at + 1] : c;
      if (std::strchr("=+@\t", first) != nullptr && first != '\0') return false;
    }
    if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      ++cells;
      starts = true;
    } else if (!quoted && c == '\n') {
      if (first_row == 0) first_row = cells;
      if (cells != first_row) return false;
      cells = 1;
      starts = true;
    }
  }
  return !quoted;
}

bool is_text(const std::string&) { return true; }

struct Form {
  std::string_view name;
  bool (*holds)(const std::string&);
};

// How a report of each name is read; one that is not here is held to be text.
constexpr Form kForms[] = {
    {"json", is_json},      {"jsonl", is_json_lines},   {"sarif", is_json},  {"gitlab", is_json},
    {"rdjson", is_json},    {"rdjsonl", is_json_lines}, {"jsonld", is_json}, {"junit", is_xml},
    {"checkstyle", is_xml}, {"github", is_commands},    {"csv", is_csv},
};

std::vector<std::string> format_names() {
  const auto names = parts_of(report_format_names(), ", ");
  return {names.begin(), names.end()};
}

// Words of the input in turn, parted by NUL.
class Words {
 public:
  explicit Words(std::string_view bytes) : bytes_(bytes) {}
  std::string next() {
    if (at_ >= bytes_.size()) at_ = 0;
    const std::size_t end = std::min(bytes_.find('\0', at_), bytes_.size());
    const std::string word(bytes_.substr(at_, end - at_));
    at_ = end + 1;
    return word;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

CrossCheck result_of(Words words, bool with_documents) {
  CrossCheck result = sample_result(with_documents);
  for (Article& article : result.articles) {
    article.path = words.next();
    article.source = words.next();
    article.title = words.next();
    article.url = words.next();
  }
  for (Claim& claim : result.claims) {
    claim.subject = words.next();
    claim.object = words.next();
    claim.answer = words.next();
    claim.note = words.next();
    claim.where = words.next();
    if (!with_documents) claim.text = words.next() + claim.text + words.next();
    claim.value = name_value(words.next());
    claim.attributed_to = {words.next()};
  }
  for (JudgedQuestion& judged : result.questions) {
    judged.question.text = words.next();
    for (Answer& answer : judged.answers) answer.text = words.next();
    for (Relation& relation : judged.relations) relation.reason = words.next();
  }
  for (Finding& finding : result.findings) {
    finding.message = words.next();
    finding.reason = words.next();
  }
  result.errors.push_back(
      {.code = "binary", .path = words.next(), .line = 2, .column = 1, .byte = 5, .message = words.next()});
  result.skipped = {words.next()};
  return result;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  static const std::vector<std::string> names = format_names();
  const std::string& name = names[data[0] % names.size()];
  ReportOptions options;
  options.show_agree = options.show_single = (data[1] & 1) != 0;
  options.ascii = (data[1] & 2) != 0;
  options.width = 40 + (data[1] & 0xF0);
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 2, size - 2);
  const CrossCheck result = result_of(Words(bytes), (data[1] & 4) != 0);
  std::string report = write_report(result, *report_format(name), options);
  const auto* form = std::ranges::find(kForms, name, &Form::name);
  FACTCHECK_CHECK(form == std::end(kForms) ? is_text(report) : form->holds(report));
  for (std::size_t at = 0; (at = report.find("\r\n", at)) != std::string::npos;) report.erase(at, 1);
  FACTCHECK_CHECK(harmless(report) == report);
  return 0;
}
