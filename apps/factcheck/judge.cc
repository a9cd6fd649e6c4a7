// `factcheck judge --jsonl FILE|-`: reads pairs of short texts, a JSON object a line, and writes how each
// pair relates, a line each, in order.
//
//   {"id": 7, "a": "The fire killed 19 people.", "b": "21 died in the fire."}
//   {"id":7,"relation":"contradict","type":"value","rule":"counts-differ","reason":"…","confidence":0.9}
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

#include "base/calendar.h"
#include "base/json_writer.h"
#include "base/parallel.h"
#include "commands.h"
#include "pipeline/cross_check.h"

namespace factcheck {
namespace {

using InputJson = nlohmann::json;

constexpr std::size_t kBlock = 1U << 20;         // bytes read before the lines they hold are judged
constexpr std::size_t kLongestLine = 16U << 20;  // bytes

// What one line gave: an answer, or why there is none.
struct Judged {
  std::string answer;
  std::string error;
};

struct BadLine {
  std::string reason;
};

std::string text_of(const InputJson& pair, const char* key, bool required) {
  const auto found = pair.find(key);
  if (found == pair.end()) {
    if (required) throw BadLine{fmt::format("no `{}`", key)};
    return {};
  }
  if (!found->is_string()) throw BadLine{fmt::format("`{}` is no text", key)};
  return found->get<std::string>();
}

std::string date_of(const InputJson& pair, const char* key) {
  std::string date = text_of(pair, key, false);
  if (!date.empty() && !parse_iso(date))
    throw BadLine{fmt::format("`{}` is no date such as 2025-06-07: `{}`", key, date)};
  return date;
}

// The id comes back as it was given; what nests could not be written without recursion.
InputJson id_of(const InputJson& pair) {
  const auto found = pair.find("id");
  if (found == pair.end()) throw BadLine{"no `id`"};
  if (found->is_structured()) throw BadLine{"`id` is neither text nor number"};
  return *found;
}

// Text and numbers as they were given, null as null.
std::string id_text(const InputJson& id) {
  return id.is_string() ? json_quoted(id.get_ref<const std::string&>()) : id.dump();
}

std::string answer_of(const InputJson& id, const PairVerdict& verdict) {
  JsonWriter rest;
  rest.open_object();
  rest.key("relation").text(verdict.related ? name_of(verdict.relation.verdict) : "unrelated");
  if (verdict.related) {
    rest.key("type").text(name_of(verdict.relation.type)).key("rule").text(verdict.relation.rule);
    rest.key("reason").text(verdict.relation.reason).key("confidence").share(verdict.relation.confidence);
  } else {
    rest.key("type").null().key("rule").null().key("reason").null().key("confidence").null();
  }
  rest.close();
  return fmt::format("{{\"id\":{},{}\n", id_text(id), rest.take().substr(1));
}

Judged judge_line(std::string_view line) {
  try {
    const InputJson pair = InputJson::parse(line);
    if (!pair.is_object()) return {.answer = {}, .error = "no JSON object"};
    const InputJson id = id_of(pair);
    const PairInput input{.a = text_of(pair, "a", true),
                          .b = text_of(pair, "b", true),
                          .a_date = date_of(pair, "a_date"),
                          .b_date = date_of(pair, "b_date")};
    return {.answer = answer_of(id, judge_pair(input)), .error = {}};
  } catch (const BadLine& bad) {
    return {.answer = {}, .error = bad.reason};
  } catch (const InputJson::parse_error& error) {
    return {.answer = {}, .error = fmt::format("no JSON at byte {}", error.byte)};
  } catch (const InputJson::exception&) {
    return {.answer = {}, .error = "no JSON: a number is too large"};
  }
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

// Reads lines, judges them a block at a time, and keeps their order.
class LineJudge {
 public:
  LineJudge(std::string name, unsigned jobs, Output& output)
      : name_(std::move(name)), jobs_(jobs), output_(output) {}

  // Judges the whole lines of `text` and takes them away; at the `end` what is left is a line too.
  void take(std::string& text, bool end) {
    std::vector<std::string_view> lines;
    std::size_t at = 0;
    for (std::size_t stop = text.find('\n'); stop != std::string::npos; stop = text.find('\n', at)) {
      lines.push_back(std::string_view(text).substr(at, stop - at));
      at = stop + 1;
    }
    if (end && at < text.size()) {
      lines.push_back(std::string_view(text).substr(at));
      at = text.size();
    }
    judge(lines);
    text.erase(0, at);
  }

  void say_bad_line(std::uint32_t line, std::string message) {
    complete_ = false;
    say_error(
        Error{.code = "malformed", .path = name_, .line = line, .byte = {}, .message = std::move(message)});
  }

  std::uint32_t next_line() const { return line_ + 1; }
  bool complete() const { return complete_; }

 private:
  void judge(const std::vector<std::string_view>& lines) {
    std::vector<Judged> judged(lines.size());
    for_each_index(lines.size(), jobs_, [&](std::size_t i) {
      if (!is_blank(lines[i])) judged[i] = judge_line(lines[i]);
    });
    std::string answers;
    for (Judged& one : judged) {
      ++line_;
      answers += one.answer;
      if (!one.error.empty()) say_bad_line(line_, std::move(one.error));
    }
    if (!answers.empty()) output_.write(answers);
  }

  std::string name_;
  unsigned jobs_;
  Output& output_;
  std::uint32_t line_ = 0;
  bool complete_ = true;
};

ExitCode judge_file(int file, const std::string& name, unsigned jobs, Output& output) {
  LineJudge judge(name, jobs, output);
  std::string text;
  std::vector<char> buffer(kBlock);
  while (!output.failed()) {
    const ssize_t got = ::read(file, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      say_error(fmt::format("{}: cannot read: {}", name, std::strerror(errno)));
      return ExitCode::Incomplete;
    }
    text.append(buffer.data(), static_cast<std::size_t>(got));
    judge.take(text, got == 0);
    if (got == 0) break;
    if (text.size() > kLongestLine) {
      judge.say_bad_line(judge.next_line(), "the line is longer than 16 MB; the rest was not read");
      break;
    }
  }
  return judge.complete() ? ExitCode::Clean : ExitCode::Incomplete;
}

}  // namespace

ExitCode run_judge(const Options& options, Output& output) {
  if (!options.jsonl || !options.paths.empty()) {
    say_error("judge reads the pairs of one file", "factcheck judge --jsonl FILE, or - for standard input");
    return ExitCode::Usage;
  }
  const std::string& name = *options.jsonl;
  if (name == "-") return judge_file(STDIN_FILENO, name, options.jobs, output);
  const int file = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    say_error(fmt::format("{}: cannot read: {}", name, std::strerror(errno)));
    return ExitCode::Usage;
  }
  const ExitCode code = judge_file(file, name, options.jobs, output);
  ::close(file);
  return code;
}

}  // namespace factcheck
