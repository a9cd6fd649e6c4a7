#include "cache/cache_key.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>

#include "text/reader.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;

std::vector<Document> read(const std::string& bytes, const std::string& path,
                           const ReadOptions& options = {}) {
  return read_bytes(bytes, path, Format::Auto, options).documents;
}

std::string key_of(const std::string& bytes, const std::string& path = "a.txt",
                   const ReadOptions& options = {}) {
  const auto documents = read(bytes, path, options);
  return documents.size() == 1 ? cache_key(documents.front(), "build") : "no document";
}

constexpr const char* kArticle =
    "Title: The bridge\nSource: Harbour News\nDate: 07/06/2025\n\nThe bridge was closed on Saturday.\n";

TEST(CacheKey, IsTheSameForTheSame) {
  EXPECT_EQ(key_of(kArticle).size(), 64u);
  EXPECT_EQ(key_of(kArticle), key_of(kArticle));
}

TEST(CacheKey, DiffersWhereAnythingDiffers) {
  const std::string article = kArticle;
  const std::string key = key_of(article);
  EXPECT_NE(key_of(article, "b.txt"), key);
  EXPECT_NE(key_of(article, "a.md"), key);
  EXPECT_NE(key_of(article, "a.txt", {.month_first = true}), key);
  EXPECT_NE(cache_key(read(article, "a.txt").front(), "another build"), key);
  for (const char* word : {"bridge\nSource", "Harbour", "2025", "Saturday", "."}) {
    std::string changed = article;
    changed[changed.find(word)] = 'x';
    EXPECT_NE(key_of(changed), key) << changed;
  }
}

// The words are the same, and where they stand is not.
TEST(CacheKey, DiffersWhereTheWordsLieOtherwise) {
  const std::string key = key_of("The bridge & the road were closed.\n", "a.html");
  EXPECT_NE(key_of("The bridge &amp; the road were closed.\n", "a.html"), key);
  EXPECT_NE(key_of("The <b>bridge</b> &amp; the road were closed.\n", "a.html"), key);
  EXPECT_NE(key_of("One here.\n\nTwo here.\n"), key_of("One here.\nTwo here.\n"));
}

// UTF-16 in the same words has its places elsewhere.
TEST(CacheKey, DiffersWithTheEncoding) {
  const std::string words = "The bridge was closed on Saturday.\n";
  std::string wide = "\xFF\xFE";
  for (const char c : words) wide += {c, '\0'};
  EXPECT_NE(key_of(wide), "no document");
  EXPECT_NE(key_of(wide), key_of(words));
}

TEST(CacheKey, TellsApartWhatRunsTogether) {
  const auto document = [](const char* title, const char* source) {
    Metadata metadata;
    metadata.title = title;
    metadata.source = source;
    return cache_key(plain_document("a", "The bridge was closed.", metadata), "build");
  };
  EXPECT_NE(document("ab", "c"), document("a", "bc"));
}

TEST(CacheKey, StaysWhereAnArticleMovesOnInItsFile) {
  const std::string line = "{\"id\": \"n2\", \"text\": \"The bridge was closed on Saturday.\"}\n";
  const std::string above = "{\"id\": \"n1\", \"text\": \"The road was closed on Sunday.\"}\n";
  const auto alone = read(line, "feed.jsonl");
  const auto moved = read(above + line, "feed.jsonl");
  ASSERT_EQ(alone.size(), 1u);
  ASSERT_EQ(moved.size(), 2u);
  EXPECT_EQ(cache_key(alone[0], "build"), cache_key(moved[1], "build"));
  EXPECT_NE(cache_key(moved[0], "build"), cache_key(moved[1], "build"));
  EXPECT_EQ(first_source_byte(moved[1]), first_source_byte(alone[0]) + above.size());
}

TEST(CacheKey, TakesAnArticleWithoutWords) {
  EXPECT_EQ(cache_key(plain_document("a", ""), "build").size(), 64u);
}

// What extraction could learn of an article beside what its key covers: the rest of the file, the machine and
// the run. It may ask where a byte stands, since places are told anew when claims are read from the cache.
TEST(CacheKey, CoversAllThatExtractionReads) {
  constexpr std::string_view kForbidden[] = {
      ".source()",
      ".source_text(",
      ".source_sha256(",
      ".line(",
      "getenv",
      "ifstream",
      "fopen",
      "::open(",
      "system_clock",
      "steady_clock",
      "rand(",
      "random_device",
      "hardware_concurrency",
  };
  std::size_t files = 0;
  for (const char* folder : {"syntax", "mention", "claim"}) {
    for (const auto& entry : fs::directory_iterator(fs::path(FACTCHECK_SOURCE_DIR) / "lib" / folder)) {
      const std::string ending = entry.path().extension();
      if (ending != ".cc" && ending != ".h") continue;
      ++files;
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line);) {
        for (const std::string_view word : kForbidden) {
          EXPECT_EQ(line.find(word), std::string::npos)
              << entry.path() << ": " << line << "\nif claims depend on this, the key must too";
        }
      }
    }
  }
  EXPECT_GT(files, 50u);
}

}  // namespace
}  // namespace factcheck
