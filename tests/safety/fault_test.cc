// One call into the system fails, then the next, until none is left to fail: nothing that was there is lost,
// nothing half done stays behind, and a result that is not whole is never called whole.
#include <string>
#include <vector>

#include "safety/faulty_place.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

// What a run wrote: claims, the report, and all else that is new in the folder.
struct Written {
  Files claims;
  Files others;  // without articles, claims, cache and the shim's mark
  std::string out;
};

class FaultInjection : public FaultyPlace {
 protected:
  // As before every run: claims files of an earlier run, in one of which a person has refused a claim, and an
  // older report.
  void put_back() const {
    for (const char* name : {"claims", "cache", "report", "mark"}) fs::remove_all(folder() / name);
    for (const auto& [path, bytes] : old_claims_) write("claims/" + path, bytes);
    write("report", "an older report\n");
  }

  Written written(const Outcome& outcome) const {
    Written result{.claims = files("claims"), .others = {}, .out = outcome.out};
    for (auto& [path, bytes] : files("")) {
      const bool known =
          path.starts_with("news/") || path.starts_with("claims/") || path.starts_with("cache/");
      if (!known && path != "mark") result.others.emplace(path, bytes);
    }
    return result;
  }

  // Each claims file is as it was or as it is to be; so is the report, and nothing else is there.
  void expect_whole(const Written& got, const Written& right) const {
    for (const auto& [path, bytes] : got.claims) {
      const auto to_be = right.claims.find(path);
      ASSERT_NE(to_be, right.claims.end()) << "left behind: " << path;
      const auto was = old_claims_.find(path);
      EXPECT_TRUE(bytes == to_be->second || (was != old_claims_.end() && bytes == was->second)) << path;
    }
    for (const auto& [path, bytes] : old_claims_)
      EXPECT_TRUE(got.claims.contains(path)) << path << " is gone";
    for (const auto& [path, bytes] : got.others)
      EXPECT_TRUE(right.others.contains(path)) << path << " is left";
    EXPECT_TRUE(got.others.contains("report"));
  }

  void expect_honest(const std::vector<std::string>& arguments, const Fault& which, long number,
                     const Outcome& right_outcome, const Written& right) const {
    const Outcome outcome = fault(arguments, which, number);
    const Written got = written(outcome);
    ASSERT_TRUE(ended_well(outcome));
    expect_whole(got, right);
    if (outcome.status == right_outcome.status) {
      EXPECT_EQ(got.claims, right.claims);
      EXPECT_EQ(got.others, right.others);
      EXPECT_EQ(got.out, right.out);
    } else {
      EXPECT_GE(outcome.status, 2) << outcome.out << outcome.err;
    }
    EXPECT_EQ(files("news"), articles_);
  }

  void survives_all(const std::vector<std::string>& arguments) {
    make_old_claims();
    put_back();
    const Outcome right_outcome = run(arguments);
    ASSERT_LE(right_outcome.status, 1) << right_outcome.err;
    const Written right = written(right_outcome);
    ASSERT_NE(right.claims, old_claims_) << "the run must have something to write";
    for_each_fault([&] { put_back(); },
                   [&](const Fault& which, long number) {
                     expect_honest(arguments, which, number, right_outcome, right);
                   });
  }

  // An article has changed since, so that its claims are to be written anew; another is new.
  void make_old_claims() {
    const Files now = files("news");
    write("news/a.txt",
          "Title: Bridge\nSource: Hartwell Post\nDate: 2025-03-06\n\nThe bridge is 9 metres wide.\n");
    fs::remove(folder() / "news/b.md");
    ASSERT_EQ(run({"extract", "news"}).status, 0);
    old_claims_ = files("claims");
    for (auto& [path, bytes] : old_claims_) {
      if (const std::size_t at = bytes.find("status: found"); at != std::string::npos) {
        bytes.replace(at, 13, "status: rejected");
      }
    }
    for (const auto& [path, bytes] : now) write("news/" + path, bytes);
    articles_ = now;
  }

  Files old_claims_;
  Files articles_;
};

TEST_F(FaultInjection, LosesNothingWhenExtracting) {
  survives_all({"extract", "-j2", "--cache-dir", "cache", "news"});
}

TEST_F(FaultInjection, LosesNothingWhenChecking) {
  survives_all({"check", "-j2", "-f", "json", "--cache-dir", "cache", "--claims-dir", "claims", "-o",
                "report", "news"});
}

// A disk or a network may hand over less than it was asked for, and a signal may come in between.
TEST_F(FaultInjection, ReadsAndWritesInPieces) {
  const std::vector<std::string> arguments = {"check", "-f", "json", "--claims-dir", "claims", "news"};
  const Outcome right = run(arguments);
  const Files claims = files("claims");
  for (const Fault& which :
       {Fault{"read", "SHORT"}, Fault{"write", "SHORT"}, Fault{"read", "EINTR"}, Fault{"write", "EINTR"}}) {
    SCOPED_TRACE(which.kind + " " + which.reason);
    fs::remove_all(folder() / "claims");
    fs::remove(folder() / "mark");
    const Outcome outcome = fault(arguments, which, 0);
    EXPECT_TRUE(was_due());
    EXPECT_EQ(outcome.status, right.status) << outcome.err;
    EXPECT_EQ(outcome.out, right.out);
    EXPECT_EQ(files("claims"), claims);
  }
}

// Memory may end anywhere. What runs before main() has read and written nothing, and may abort.
TEST_F(FaultInjection, SaysThatMemoryEnded) {
  constexpr long kBeforeMain = 64;
  const std::vector<std::string> arguments = {"check",  "-j2", "-f",     "json", "--claims-dir",
                                              "claims", "-o",  "report", "news"};
  make_old_claims();
  put_back();
  const Outcome right_outcome = run(arguments);
  const Written right = written(right_outcome);
  int failed = 0;
  for (long number = kBeforeMain;; number += 1 + number / 12) {
    SCOPED_TRACE("allocation " + std::to_string(number));
    put_back();
    const Outcome outcome = fault(arguments, {"memory", "ENOMEM"}, number);
    const Written got = written(outcome);
    ASSERT_TRUE(ended_well(outcome));
    expect_whole(got, right);
    if (outcome.status == right_outcome.status) {
      EXPECT_EQ(got.others, right.others);
    } else {
      ++failed;
    }
    if (HasFatalFailure() || !was_due()) break;
  }
  EXPECT_GT(failed, 10);
}

}  // namespace
}  // namespace factcheck
