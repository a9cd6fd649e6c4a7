// What stands round a run and is none of its business: the clock, the dates of files, the mask for new files,
// who runs it and where.
#include <sys/stat.h>

#include <chrono>
#include <string>
#include <vector>

#include "report/report.h"
#include "safety/place.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

class Surroundings : public SafetyPlace {
 protected:
  Surroundings() {
    write("news/when.txt",
          "Title: When\nSource: Day Book\nDate: 2025-03-06\n\n"
          "Anna Lind resigned as mayor yesterday. A new mayor will be chosen next Tuesday, 3 years ago "
          "today.\n");
    write("news/undated.txt", "The bridge was closed yesterday, and will open in 2 weeks.\n");
  }
};

TEST_F(Surroundings, OfTheClockDoNotMatter) {
  if (sanitized()) GTEST_SKIP() << "the shim must be loaded first, and so must the sanitizer's library";
  const Outcome now = run({"-f", "json", "--claims-dir", "claims", "news"});
  const Files claims = files("claims");
  for (const char* clock : {"0", "631152000", "2208988800", "4102444800"}) {
    fs::remove_all(folder() / "claims");
    const Outcome then = run_with(
        {.arguments = {"-f", "json", "--claims-dir", "claims", "news"},
         .environment = {"LD_PRELOAD=" FACTCHECK_FAULT_SHIM, std::string("FACTCHECK_CLOCK=") + clock}});
    EXPECT_EQ(then.out, now.out) << clock;
    EXPECT_EQ(then.status, now.status);
    EXPECT_EQ(files("claims"), claims);
  }
}

TEST_F(Surroundings, OfFilesDoNotMatter) {
  const Outcome before = run({"-f", "json", "--cache-dir", "cache", "news"});
  int days = 0;
  for (const auto& [path, bytes] : files("news")) {
    fs::last_write_time(folder() / "news" / path,
                        fs::file_time_type::clock::now() - std::chrono::hours(24 * ++days));
    fs::permissions(folder() / "news" / path, days % 2 == 0 ? fs::perms::owner_read : fs::perms::all);
  }
  EXPECT_EQ(run({"-f", "json", "--cache-dir", "cache", "news"}).out, before.out);
  EXPECT_EQ(run({"-f", "json", "news"}).out, before.out);
}

// What others may do with new files is for the user to say; what is found does not change by it.
TEST_F(Surroundings, OfNewFilesAreHeeded) {
  const Outcome before = run({"-f", "json", "--claims-dir", "claims", "-o", "report", "news"});
  const Files whole = files("claims");
  for (const mode_t mask : {0000, 0022, 0077}) {
    fs::remove_all(folder() / "claims");
    fs::remove(folder() / "report");
    const mode_t old = ::umask(mask);
    const Outcome outcome = run({"-f", "json", "--claims-dir", "claims", "-o", "report", "news"});
    ::umask(old);
    EXPECT_EQ(outcome.status, before.status);
    EXPECT_EQ(files("claims"), whole);
    for (const fs::path& path : {folder() / "report", folder() / "claims" / whole.begin()->first}) {
      struct stat info {};
      ASSERT_EQ(::stat(path.c_str(), &info), 0);
      EXPECT_EQ(info.st_mode & 0777, 0666 & ~mask) << path;
    }
  }
}

TEST_F(Surroundings, AreNotTold) {
  const std::vector<std::string> secrets = {"USER=secretuser",        "LOGNAME=secretuser",
                                            "HOSTNAME=secrethost",    "HOME=/home/secretuser",
                                            "PWD=/home/secretuser/x", "TOKEN=secrettoken"};
  const std::string names(report_format_names());
  for (std::size_t at = 0; at < names.size();) {
    const std::size_t comma = std::min(names.find(", ", at), names.size());
    const std::string format = names.substr(at, comma - at);
    at = comma + 2;
    const Outcome outcome = run_with(
        {.arguments = {"-v", "-f", format, "--claims-dir", "claims", "news"}, .environment = secrets});
    const std::string all = outcome.out + outcome.err;
    EXPECT_EQ(all.find("secret"), std::string::npos) << format;
    EXPECT_EQ(all.find(folder().string()), std::string::npos) << format;
  }
  for (const auto& [path, bytes] : files("claims"))
    EXPECT_EQ(bytes.find("secret"), std::string::npos) << path;
}

}  // namespace
}  // namespace factcheck
