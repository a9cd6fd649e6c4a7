#include "cache/entry_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/time.h>

#include "cache/folders.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;
using testing::bytes_of;
using testing::files_below;
using testing::put;
using testing::TestFolder;

constexpr auto kMakeIt = EntryFolder::Open::MakeIt;
constexpr auto kAsItIs = EntryFolder::Open::AsItIs;

// Equal but for the end: both in the part `a`.
const std::string kKey = 'a' + std::string(62, '0') + '1';
const std::string kOther = 'a' + std::string(62, '0') + '2';

fs::path file_of(const fs::path& folder, const std::string& key) {
  return folder / key.substr(0, 1) / (key.substr(1) + ".claims");
}

TEST(EntryFolder, GivesBackWhatWasWritten) {
  const TestFolder place;
  const fs::path cache = place.path() / "some" / "cache";
  EntryFolder folder(cache, kMakeIt);
  EXPECT_TRUE(folder.usable());
  EXPECT_FALSE(folder.read(kKey));
  folder.write(kKey, std::string("one\0two", 7));
  EXPECT_EQ(folder.read(kKey), std::string("one\0two", 7));
  EXPECT_FALSE(folder.read(kOther));
  folder.write(kOther, "");
  EXPECT_EQ(folder.read(kOther), "");
  folder.write(kKey, "three");
  EXPECT_EQ(folder.read(kKey), "three");
  EXPECT_EQ(EntryFolder(cache, kAsItIs).read(kKey), "three");
  EXPECT_TRUE(fs::exists(file_of(cache, kKey)));
}

TEST(EntryFolder, IsForNobodyElseToRead) {
  const TestFolder place;
  const fs::path cache = place.path() / "some" / "cache";
  EntryFolder folder(cache, kMakeIt);
  folder.write(kKey, "one");
  for (const fs::path& path : {place.path() / "some", cache, cache / "a", file_of(cache, kKey)}) {
    EXPECT_EQ(fs::status(path).permissions() & (fs::perms::group_all | fs::perms::others_all),
              fs::perms::none)
        << path;
  }
}

TEST(EntryFolder, TellsBackupsToPassItOverOnlyWhereItMadeTheFolder) {
  const TestFolder place;
  const EntryFolder made(place.path() / "cache", kMakeIt);
  EXPECT_TRUE(fs::exists(place.path() / "cache/CACHEDIR.TAG"));
  fs::create_directory(place.path() / "own");
  const EntryFolder found(place.path() / "own", kMakeIt);
  EXPECT_TRUE(found.usable());
  EXPECT_FALSE(fs::exists(place.path() / "own/CACHEDIR.TAG"));
}

TEST(EntryFolder, MakesNothingWhenOpenedAsItIs) {
  const TestFolder place;
  EntryFolder folder(place.path() / "cache", kAsItIs);
  EXPECT_FALSE(folder.usable());
  folder.write(kKey, "one");
  folder.trim(0);
  EXPECT_EQ(folder.clear().entries.count, 0u);
  EXPECT_TRUE(fs::is_empty(place.path()));
}

// The root may be where nobody, not even the administrator, can write.
TEST(EntryFolder, IsNoFolderWhereNoneCanBe) {
  const TestFolder place;
  put(place.path() / "file", "not a folder");
  fs::create_symlink(place.path() / "nowhere", place.path() / "dangling");
  for (const fs::path& path :
       {fs::path(), place.path() / "file", place.path() / "file/cache", place.path() / "dangling",
        fs::path("/proc/factcheck/cache"), fs::path("/dev/null"), place.path() / std::string(300, 'x')}) {
    SCOPED_TRACE(path);
    EntryFolder folder(path, kMakeIt);
    EXPECT_FALSE(folder.usable());
    folder.write(kKey, "one");
    EXPECT_FALSE(folder.read(kKey));
    folder.trim(0);
    EXPECT_EQ(folder.clear().entries.count, 0u);
  }
  EXPECT_EQ(bytes_of(place.path() / "file"), "not a folder");
}

TEST(EntryFolder, BelongsToTheUser) {
  const TestFolder place;
  fs::create_directory(place.path() / "cache");
  if (::geteuid() != 0 || ::chown((place.path() / "cache").c_str(), 12345, 12345) != 0) {
    GTEST_SKIP() << "only root can give a folder away";
  }
  EXPECT_FALSE(EntryFolder(place.path() / "cache", kMakeIt).usable());
}

// What stands in an entry's place, and is none.
TEST(EntryFolder, FollowsNoLinkToAnEntry) {
  const TestFolder place;
  const fs::path cache = place.path() / "cache";
  const fs::path mine = place.path() / "mine.txt";
  put(mine, "my words");
  EntryFolder folder(cache, kMakeIt);
  fs::create_symlink(mine, file_of(cache, kKey));
  EXPECT_FALSE(folder.read(kKey));
  folder.write(kKey, "one");
  EXPECT_EQ(bytes_of(mine), "my words");
  EXPECT_EQ(folder.read(kKey), "one");  // the link has gone
}

TEST(EntryFolder, FollowsNoLinkToAFolder) {
  const TestFolder place;
  const fs::path cache = place.path() / "cache";
  fs::create_directory(place.path() / "mine");
  put(place.path() / "mine" / (kOther.substr(1) + ".claims"), "my words");
  fs::create_directory(cache);
  fs::create_directory_symlink(place.path() / "mine", cache / "a");
  EntryFolder folder(cache, kMakeIt);
  folder.write(kKey, "one");
  EXPECT_FALSE(folder.read(kKey));
  EXPECT_FALSE(folder.read(kOther));
  folder.trim(0);
  EXPECT_EQ(folder.clear().entries.count, 0u);
  EXPECT_EQ(files_below(place.path() / "mine").size(), 1u);
}

TEST(EntryFolder, DoesNotWaitForAFifo) {
  const TestFolder place;
  EntryFolder folder(place.path() / "cache", kMakeIt);
  ASSERT_EQ(::mkfifo(file_of(place.path() / "cache", kKey).c_str(), 0600), 0);
  EXPECT_FALSE(folder.read(kKey));
  folder.write(kKey, "one");
  EXPECT_EQ(folder.read(kKey), "one");
}

TEST(EntryFolder, LeavesAFolderInAnEntrysPlace) {
  const TestFolder place;
  const fs::path cache = place.path() / "cache";
  EntryFolder folder(cache, kMakeIt);
  put(file_of(cache, kKey) / "mine.txt", "my words");
  EXPECT_FALSE(folder.read(kKey));
  folder.write(kKey, "one");
  EXPECT_FALSE(folder.read(kKey));
  folder.trim(0);
  EXPECT_EQ(folder.clear().entries.count, 0u);
  EXPECT_EQ(bytes_of(file_of(cache, kKey) / "mine.txt"), "my words");
}

TEST(EntryFolder, GoesOnWhenItIsRemovedMeanwhile) {
  const TestFolder place;
  EntryFolder folder(place.path() / "cache", kMakeIt);
  folder.write(kKey, "one");
  fs::remove_all(place.path() / "cache");
  EXPECT_FALSE(folder.read(kKey));
  folder.write(kKey, "two");
  folder.trim(0);
  EXPECT_EQ(folder.clear().entries.count, 0u);
  EXPECT_TRUE(fs::is_empty(place.path()));
}

TEST(EntryFolder, TakesNoHugeEntry) {
  const TestFolder place;
  EntryFolder folder(place.path() / "cache", kMakeIt);
  folder.write(kKey, std::string(kLargestEntry + 1, 'x'));
  EXPECT_FALSE(folder.read(kKey));
  put(file_of(place.path() / "cache", kKey), std::string(kLargestEntry + 1, 'x'));
  EXPECT_FALSE(folder.read(kKey));
}

std::string numbered_key(int number) {
  std::string digits = std::to_string(number);
  return 'a' + std::string(63 - digits.size(), '0') + digits;
}

TEST(EntryFolder, LetsTheOldestGoWhereItHasTooMuch) {
  const TestFolder place;
  const fs::path cache = place.path() / "cache";
  EntryFolder folder(cache, kMakeIt);
  for (int i = 0; i < 8; ++i) {
    folder.write(numbered_key(i), std::string(5000, 'x'));  // two blocks of 4096
    timeval times[2] = {{1'000'000 + (i * 7) % 8, 0}, {1'000'000 + (i * 7) % 8, 0}};
    ASSERT_EQ(::utimes(file_of(cache, numbered_key(i)).c_str(), times), 0);
  }
  put(cache / "a" / "notes.txt", std::string(100'000, 'x'));
  folder.trim(16 * 8 * 8192);
  EXPECT_EQ(files_below(cache / "a").size(), 9u);  // it just fits; others' files do not count

  EntryFolder later(cache, kMakeIt);
  later.trim(16 * 3 * 8192);
  EXPECT_EQ(files_below(cache / "a").size(), 9u);  // this run wrote nothing

  folder.write(numbered_key(0), std::string(5000, 'y'));  // the newest now
  folder.trim(16 * 3 * 8192 + 8000);
  for (int i = 0; i < 8; ++i) {
    const bool young = i == 0 || (i * 7) % 8 >= 6;
    EXPECT_EQ(folder.read(numbered_key(i)).has_value(), young) << i;
  }
  EXPECT_TRUE(fs::exists(cache / "a" / "notes.txt"));
}

TEST(EntryFolder, ClearsItsEntriesAndNothingElse) {
  const TestFolder place;
  const fs::path cache = place.path() / "cache";
  EntryFolder folder(cache, kMakeIt);
  folder.write(kKey, "one");
  folder.write(kOther, "two");
  folder.write('b' + kKey.substr(1), "three");
  put(cache / "notes.txt", "mine");
  put(cache / "a" / "notes.claims", "mine");
  put(cache / "a" / ('X' + kKey.substr(2) + ".claims"), "mine");
  put(cache / "a" / (kKey.substr(1) + ".claims.old"), "mine");
  put(cache / "more" / (kKey.substr(1) + ".claims"), "mine");
  fs::create_symlink(cache / "notes.txt", cache / "a" / ('f' + kKey.substr(2) + ".claims"));

  const auto held = EntryFolder(cache, kAsItIs).entries();
  EXPECT_EQ(held.count, 3u);
  EXPECT_EQ(held.bytes, 3u * 4096);
  const auto removed = EntryFolder(cache, kAsItIs).clear();
  EXPECT_EQ(removed.entries.count, 3u);
  EXPECT_EQ(removed.entries.bytes, 3u * 4096);
  EXPECT_EQ(removed.failures, 0u);
  EXPECT_EQ(files_below(cache).size(), 6u);  // those above, and CACHEDIR.TAG
  EXPECT_TRUE(fs::exists(cache / "a"));
  EXPECT_FALSE(fs::exists(cache / "b"));
  EXPECT_EQ(EntryFolder(cache, kAsItIs).clear().entries.count, 0u);
}

}  // namespace
}  // namespace factcheck
