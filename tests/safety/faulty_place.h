// A place in which one call into the system fails, then the next, until none is left to fail.
#pragma once

#include <string>
#include <vector>

#include "safety/place.h"

namespace factcheck {

struct Fault {
  std::string kind;    // of a call, as the shim names them
  std::string reason;  // "EIO"
};

inline const std::vector<Fault> kFaults = {
    {"open", "EIO"},      {"open", "EMFILE"}, {"read", "EIO"},     {"write", "ENOSPC"},
    {"rename", "EIO"},    {"sync", "EIO"},    {"close", "ENOSPC"}, {"mkdir", "ENOSPC"},
    {"folder", "EMFILE"}, {"entry", "EIO"},   {"stat", "EACCES"},  {"open", "EACCES"},
    {"thread", "EAGAIN"}, {"write", "EIO"},   {"lock", "EIO"},     {"lock", "ENOLCK"},
};

class FaultyPlace : public SafetyPlace {
 protected:
  void SetUp() override {
    if (sanitized()) GTEST_SKIP() << "the shim must be loaded first, and so must the sanitizer's library";
  }

  // A run in which call `number` of its kind fails; 0: every second one. `was_due` tells whether it did.
  Outcome fault(const std::vector<std::string>& arguments, const Fault& fault, long number) const {
    return run_with(
        {.arguments = arguments,
         .environment = {"LD_PRELOAD=" FACTCHECK_FAULT_SHIM,
                         "FACTCHECK_FAULT=" + fault.kind + ":" + std::to_string(number) + ":" + fault.reason,
                         "FACTCHECK_FAULT_MARK=mark"}});
  }
  bool was_due() const { return std::filesystem::exists(folder() / "mark"); }

  // Does `attempt(fault, number)` for each call of each kind that `put_back` and a run come upon.
  template <class PutBack, class Attempt>
  void for_each_fault(PutBack put_back, Attempt attempt) const {
    constexpr int kMostCalls = 2000;  // of one kind; more would be a run without end
    for (const Fault& which : kFaults) {
      for (long number = 1;; ++number) {
        SCOPED_TRACE(which.kind + " " + std::to_string(number) + " " + which.reason);
        ASSERT_LT(number, kMostCalls);
        put_back();
        attempt(which, number);
        if (HasFatalFailure() || !was_due()) break;
      }
    }
  }
};

}  // namespace factcheck
