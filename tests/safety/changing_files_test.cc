// A file that grows, shrinks, goes and comes back while it is read.
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <string>
#include <thread>

#include "safety/place.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

class ChangingFiles : public SafetyPlace {
 protected:
  // Runs again and again while `change` works on the file; the others' contradictions are found every time.
  template <class Change>
  void survives(Change change) {
    std::string text = "Title: Long\nDate: 2025-03-06\n\n";
    for (int i = 0; i < 5000; ++i) text += "Nothing of note happened in the town of Lenton that day.\n";
    write("news/changing.txt", text);
    std::atomic<bool> done{false};
    std::thread writer([&] {
      const fs::path path = folder() / "news/changing.txt";
      while (!done) {
        change(path, text);
        std::this_thread::sleep_for(std::chrono::microseconds(200));
      }
    });
    for (int i = 0; i < 15; ++i) {
      const Outcome outcome = run({"-f", "line", "-j2", "news"});
      EXPECT_TRUE(outcome.status == 1 || outcome.status == 3) << outcome.status << outcome.err;
      EXPECT_NE(outcome.out.find("amounts-differ"), std::string::npos) << outcome.out << outcome.err;
      if (outcome.status == 3) {
        EXPECT_NE(outcome.err.find("changing.txt"), std::string::npos) << outcome.err;
      }
    }
    done = true;
    writer.join();
  }
};

TEST_F(ChangingFiles, MayShrinkAndGrow) {
  bool whole = true;
  survives([&](const fs::path& path, const std::string& text) {
    whole = !whole;
    EXPECT_EQ(::truncate(path.c_str(), static_cast<off_t>(whole ? text.size() : text.size() / 3)), 0);
  });
}

TEST_F(ChangingFiles, MayGrowOnAndOn) {
  survives([](const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::app) << text.substr(30, 2000);
  });
}

TEST_F(ChangingFiles, MayComeAndGo) {
  bool there = true;
  survives([&](const fs::path& path, const std::string& text) {
    there = !there;
    if (there) {
      write_bytes_to(path, text);
    } else {
      fs::remove(path);
    }
  });
}

TEST_F(ChangingFiles, MayBecomeAFolderOrALink) {
  int turn = 0;
  survives([&](const fs::path& path, const std::string& text) {
    fs::remove_all(path);
    switch (turn++ % 3) {
      case 0:
        fs::create_directory(path);
        break;
      case 1:
        fs::create_symlink("/dev/zero", path);
        break;
      default:
        write_bytes_to(path, text);
    }
  });
}

}  // namespace
}  // namespace factcheck
