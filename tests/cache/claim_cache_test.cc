#include "cache/claim_cache.h"

#include <gtest/gtest.h>

#include "base/parallel.h"
#include "cache/cache_key.h"
#include "cache/folders.h"
#include "cache/full_claim.h"
#include "text/reader.h"

namespace factcheck {
namespace {

namespace fs = std::filesystem;
using testing::bytes_of;
using testing::field_lines;
using testing::files_below;
using testing::full_claim;
using testing::put;
using testing::TestFolder;

// Articles long enough to be kept, told apart by a name.
std::string words_of(const std::string& name) {
  std::string text = "The bridge at " + name + " was closed on Saturday.";
  while (text.size() < 1000) text += " Nobody could say when it would open again.";
  return text;
}

Document article(const std::string& name) { return plain_document(name, words_of(name)); }

// A made claim that says where the document's first words stand.
Claim claim_about(const Document& document) {
  Claim claim = full_claim();
  claim.text = document.text().substr(0, 30);
  const ByteSpan source = document.to_source({4, 10});
  claim.span = claim.sentence = {document.place(source.begin), document.place(source.end)};
  return claim;
}

class ClaimCacheTest : public ::testing::Test {
 protected:
  // The claims as a run with this cache gets them; counts how often they had to be found.
  std::vector<Claim> claims_of(const Document& document, const std::string& program = "build",
                               std::uint64_t limit = ClaimCache::kCacheLimit) {
    ClaimCache cache(folder(), program, limit);
    return cache.claims_of(document, [&] {
      ++found_;
      return std::vector<Claim>{claim_about(document)};
    });
  }

  fs::path folder() const { return place_.path() / "cache"; }
  std::vector<fs::path> entries() const {
    auto files = files_below(folder());
    std::erase_if(files, [](const fs::path& file) { return file.filename() == "CACHEDIR.TAG"; });
    return files;
  }

  const TestFolder place_;
  int found_ = 0;
};

TEST_F(ClaimCacheTest, FindsTheClaimsOfAnArticleOnce) {
  const Document bridge = article("Ashby");
  const auto first = field_lines(claims_of(bridge));
  EXPECT_EQ(field_lines(claims_of(bridge)), first);
  EXPECT_EQ(field_lines(claims_of(article("Ashby"))), first);
  EXPECT_EQ(found_, 1);
  EXPECT_EQ(entries().size(), 1u);
}

TEST_F(ClaimCacheTest, KnowsNoOtherArticleAndNoOtherBuild) {
  claims_of(article("Ashby"));
  claims_of(article("Bexley"));
  EXPECT_EQ(found_, 2);
  claims_of(article("Ashby"), "another build");
  EXPECT_EQ(found_, 3);
  claims_of(article("Ashby"));
  claims_of(article("Bexley"));
  claims_of(article("Ashby"), "another build");
  EXPECT_EQ(found_, 3);
}

TEST_F(ClaimCacheTest, KeepsNothingForABuildThatCannotBeTold) {
  claims_of(article("Ashby"), "");
  claims_of(article("Ashby"), "");
  EXPECT_EQ(found_, 2);
  EXPECT_FALSE(fs::exists(folder()));
}

TEST_F(ClaimCacheTest, AnalysesShortTextsAgain) {
  claims_of(plain_document("a", "The bridge was closed."));
  EXPECT_TRUE(entries().empty());
}

// Places are told from where the article stands now.
TEST_F(ClaimCacheTest, FollowsAnArticleThatMovesOnInItsFile) {
  const std::string line = "{\"id\": \"n2\", \"text\": \"" + words_of("Ashby") + "\"}\n";
  const std::string other = "{\"id\": \"n1\", \"text\": \"One sentence.\"}\n\n";
  const struct {
    std::string lines;
    std::size_t index;  // of the article among those of the file
  } files[] = {{line, 0}, {other + line, 1}, {other + other + line, 2}, {line + other, 0}, {"\n" + line, 0}};
  for (const auto& file : files) {
    const auto documents = read_bytes(file.lines, "feed.jsonl", Format::Auto, {}).documents;
    ASSERT_LT(file.index, documents.size());
    const Document& moved = documents[file.index];
    EXPECT_EQ(field_lines(claims_of(moved)), field_lines({claim_about(moved)})) << file.lines;
  }
  EXPECT_EQ(found_, 1);
}

// Each kind of damage to the one entry there is.
struct Damage {
  const char* what;
  void (*make)(const fs::path& entry);
};

constexpr Damage kDamages[] = {
    {"empty", [](const fs::path& entry) { put(entry, ""); }},
    {"foreign", [](const fs::path& entry) { put(entry, "my own notes"); }},
    {"too long", [](const fs::path& entry) { put(entry, bytes_of(entry) + 'x'); }},
    {"twice", [](const fs::path& entry) { put(entry, bytes_of(entry) + bytes_of(entry)); }},
    {"huge", [](const fs::path& entry) { put(entry, bytes_of(entry) + std::string(9U << 20, '\0')); }},
    {"zeros", [](const fs::path& entry) { put(entry, std::string(bytes_of(entry).size(), '\0')); }},
    {"gone", [](const fs::path& entry) { fs::remove(entry); }},
    {"a link",
     [](const fs::path& entry) {
       fs::rename(entry, entry.parent_path() / "x"), fs::create_symlink("x", entry);
     }},
};

TEST_F(ClaimCacheTest, TakesDamageForNothingAndMendsIt) {
  const Document bridge = article("Ashby");
  const auto first = field_lines(claims_of(bridge));
  int found = 1;
  for (const Damage& damage : kDamages) {
    SCOPED_TRACE(damage.what);
    ASSERT_GE(entries().size(), 1u);
    damage.make(entries().front());
    EXPECT_EQ(field_lines(claims_of(bridge)), first);
    EXPECT_EQ(found_, ++found);
    EXPECT_EQ(field_lines(claims_of(bridge)), first);
    EXPECT_EQ(found_, found);
  }
}

TEST_F(ClaimCacheTest, TakesEveryCutAndEveryTurnedBitForNothing) {
  const Document bridge = article("Ashby");
  const std::string key = cache_key(bridge, "build");
  const std::string entry = make_entry(key, bridge, {claim_about(bridge), Claim()});
  ASSERT_TRUE(read_entry(entry, key, bridge));
  for (std::size_t size = 0; size < entry.size(); ++size) {
    EXPECT_FALSE(read_entry(std::string_view(entry).substr(0, size), key, bridge)) << size;
  }
  for (std::size_t bit = 0; bit < entry.size() * 8; ++bit) {
    std::string damaged = entry;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ 1 << bit % 8);
    EXPECT_FALSE(read_entry(damaged, key, bridge)) << bit;
  }
}

TEST_F(ClaimCacheTest, TakesAnothersEntryForNothing) {
  claims_of(article("Ashby"));
  const std::string ashby = bytes_of(entries().front());
  claims_of(article("Bexley"));
  for (const fs::path& entry : entries()) put(entry, ashby);
  const auto claims = claims_of(article("Bexley"));
  EXPECT_EQ(claims.front().text, claim_about(article("Bexley")).text);
  EXPECT_EQ(found_, 3);
}

// A whole entry that says what no article can: someone made it.
TEST_F(ClaimCacheTest, TakesPlacesOutsideOfTheFileForNothing) {
  const Document bridge = article("Ashby");
  const std::string key = cache_key(bridge, "build");
  Claim claim = claim_about(bridge);
  claim.sentence.end.byte = static_cast<std::uint32_t>(bridge.source().size());
  EXPECT_TRUE(read_entry(make_entry(key, bridge, {claim}), key, bridge));
  ++claim.sentence.end.byte;
  EXPECT_FALSE(read_entry(make_entry(key, bridge, {claim}), key, bridge));
}

TEST_F(ClaimCacheTest, GoesOnWithoutAFolder) {
  const Document bridge = article("Ashby");
  const auto first = field_lines(claims_of(bridge));
  fs::remove_all(folder());
  put(folder(), "a file");
  EXPECT_EQ(field_lines(claims_of(bridge)), first);
  EXPECT_EQ(bytes_of(folder()), "a file");
}

TEST_F(ClaimCacheTest, StaysBelowItsLimit) {
  for (int i = 0; i < 200; ++i) claims_of(article("Bridge " + std::to_string(i)), "build", 16 * 3 * 4096);
  EXPECT_LE(entries().size(), 16u * 3);
  EXPECT_GE(entries().size(), 16u);
}

TEST_F(ClaimCacheTest, StopsKeepingWhenOneRunFillsIt) {
  ClaimCache cache(folder(), "build", 16 * 4096);
  const auto claims = [] { return std::vector<Claim>(2, full_claim()); };
  for (int i = 0; i < 1000; ++i) cache.claims_of(article("Bridge " + std::to_string(i)), claims);
  EXPECT_LT(entries().size(), 500u);
}

TEST_F(ClaimCacheTest, ServesManyThreads) {
  std::vector<Document> articles;
  for (int i = 0; i < 20; ++i) articles.push_back(article("Bridge " + std::to_string(i)));
  ClaimCache cache(folder(), "build");
  for_each_index(400, 8, [&](std::size_t i) {
    const Document& document = articles[i * 7 % 20];
    const auto claims = cache.claims_of(document, [&] { return std::vector<Claim>{claim_about(document)}; });
    EXPECT_EQ(field_lines(claims), field_lines({claim_about(document)}));
  });
  EXPECT_EQ(entries().size(), 20u);
}

}  // namespace
}  // namespace factcheck
