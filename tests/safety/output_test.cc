// Results that cannot be delivered: a full disk, a closed stream, a reader that has gone.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>
#include <thread>

#include "safety/place.h"

namespace factcheck {
namespace {

class UndeliveredOutput : public SafetyPlace {};

// Every command that writes results, with the articles or the claims it wants.
std::vector<std::vector<std::string>> writing_commands() {
  return {{"check", "news"},
          {"check", "-f", "json", "news"},
          {"extract", "news"},
          {"show", "--stage", "mentions", "news"},
          {"rules"},
          {"explain", "amounts-differ"},
          {"--help"},
          {"--version"},
          {"compare", "--exit-zero"}};
}

TEST_F(UndeliveredOutput, SaysThatTheDiskIsFull) {
  ASSERT_EQ(run({"extract", "news"}).status, 0);
  for (const auto& arguments : writing_commands()) {
    SCOPED_TRACE(testing::PrintToString(arguments));
    write("news/a.txt",
          "Title: X\n\nA fire killed " + std::to_string(arguments.size()) + " people in Lenton.\n");
    const Outcome outcome = run_with({.arguments = arguments, .standard_output = "/dev/full"});
    if (arguments.front() == "extract") std::filesystem::remove_all(folder() / "claims");
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err.find("No space left"), std::string::npos) << outcome.err;
    run({"extract", "news"});
  }
}

TEST_F(UndeliveredOutput, SaysThatStandardOutputIsClosed) {
  for (const auto& arguments : writing_commands()) {
    SCOPED_TRACE(testing::PrintToString(arguments));
    run({"extract", "-q", "news"});
    write("news/a.txt",
          "Title: X\n\nA fire killed " + std::to_string(arguments.size()) + " people in Lenton.\n");
    const Outcome outcome = run_with({.arguments = arguments, .standard_output = "-"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err.find("cannot write standard output"), std::string::npos) << outcome.err;
  }
}

TEST_F(UndeliveredOutput, WritesAReportToAFullDeviceOrSaysSo) {
  const Outcome outcome = run({"check", "-o", "/dev/full", "news"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("No space left"), std::string::npos) << outcome.err;
}

// Each stream may be closed, and more than one: no file that is opened later gets our words.
TEST_F(UndeliveredOutput, NeverWritesWordsIntoAnArticle) {
  const Files before = files("news");
  for (const std::string closed : {"<&-", ">&-", "2>&-", "<&- >&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-"}) {
    SCOPED_TRACE(closed);
    const std::string command =
        "cd '" + folder().string() +
        "' && '" FACTCHECK_BINARY "' check --claims-dir claims news missing.txt >out 2>err " + closed;
    const int status = WEXITSTATUS(std::system(command.c_str()));
    EXPECT_EQ(status, 2);
    EXPECT_EQ(files("news"), before);
  }
}

// A reader that takes one byte of a long report and goes (`| head -c1`).
TEST_F(UndeliveredOutput, EndsQuietlyWhenTheReaderHasGone) {
  const std::string pipe = folder() / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  std::thread reader([&] {
    const int file = ::open(pipe.c_str(), O_RDONLY | O_CLOEXEC);
    char byte = 0;
    EXPECT_EQ(::read(file, &byte, 1), 1);
    ::close(file);
  });
  std::string many = "Title: Tolls\n\n";
  for (int i = 0; i < 3000; ++i) many += "A fire killed " + std::to_string(i) + " people in Lenton.\n\n";
  write("news/many.txt", many);
  const Outcome outcome =
      run_with({.arguments = {"show", "--stage", "mentions", "news"}, .standard_output = pipe});
  reader.join();
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
}

TEST_F(UndeliveredOutput, LeavesAnOlderReportWhenTheNewOneCannotBeWritten) {
  write("deep/report.txt", "an older report\n");
  std::filesystem::create_directory(folder() / "taken");
  EXPECT_EQ(run({"check", "-o", "missing/report.txt", "news"}).status, 2);
  EXPECT_EQ(run({"check", "-o", "taken", "news"}).status, 2);
  EXPECT_EQ(run({"check", "-o", "deep/report.txt", "missing"}).status, 2);
  EXPECT_EQ(files("deep"), (Files{{"report.txt", "an older report\n"}}));
  EXPECT_EQ(files("taken"), Files{});
}

}  // namespace
}  // namespace factcheck
