#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "reading.h"
#include "text/entities.h"

namespace factcheck {
namespace {

using ::testing::ElementsAre;
using testing::lines_of;
using testing::published_in;
using testing::read_one;
using testing::source_of;

constexpr std::string_view kPage = R"(<!DOCTYPE html>
<html><head><title>Bridge shut for weeks | Harbour News</title>
<meta property="og:site_name" content="Harbour News"><meta name=author content='Ann Bell'>
<meta property="article:published_time" content="2025-06-07T08:00:00Z">
<link rel="canonical" href="https://www.example.net/bridge?a=1&amp;b=2">
<style>p { color: red }</style><script>if (a < b) document.write("<p>No text</p>");</script></head>
<body><header><h1>HARBOUR NEWS</h1></header>
<nav><ul><li><a href="/">Home</a><li><a href="/world">World</a></ul></nav>
<main><article><header><h1>Bridge shut for weeks</h1><p>By Ann Bell</p></header>
<p>The bridge&rsquo;s cracks &mdash; <b>all 12</b> &mdash; were found<br>on Saturday, the <a href="x">city</a> said, and it stays shut.
<p>It cost &#163;3.2m &amp; more than a year to build, and <span hidden>secret</span>nobody knows what it takes to mend it.</p>
<h2>What now</h2>
<ul><li>Ferries<li>Buses</ul>
<figure><img src=x alt="No text"><button>Enlarge</button><figcaption>The bridge in 1964, a year before it was mended at last. Photo: Ann Bell</figcaption></figure>
<div class="share">Facebook Twitter</div><aside>Other news</aside><form>Your name</form><!-- no <p>text -->
<p style="display:none">Hidden</p><p aria-hidden=true>Hidden too</p></article></main>
<footer>Copyright</footer></body></html>)";

TEST(Html, ReadsTheArticleAndNothingElse) {
  const auto document = read_one(kPage, "a.html");
  EXPECT_THAT(
      lines_of(document),
      ElementsAre(
          "H Bridge shut for weeks",
          "P The bridge's cracks — all 12 — were found on Saturday, the city said, and it stays shut.",
          "P It cost £3.2m & more than a year to build, and nobody knows what it takes to mend it.",
          "H What now", "L Ferries", "L Buses",
          "C The bridge in 1964, a year before it was mended at last. Photo: Ann Bell"));
}

TEST(Html, ReadsItsHead) {
  const auto document = read_one(kPage, "a.html");
  const Metadata& metadata = document.metadata();
  EXPECT_EQ(metadata.title, "Bridge shut for weeks");
  EXPECT_EQ(metadata.source, "Harbour News");
  EXPECT_EQ(metadata.author, "Ann Bell");
  EXPECT_EQ(metadata.url, "https://www.example.net/bridge?a=1&b=2");
  EXPECT_EQ(published_in(document), "2025-06-07");
  EXPECT_EQ(metadata.published->from, Published::From::Meta);
}

TEST(Html, LeadsBackToTheBytes) {
  const auto document = read_one(kPage, "a.html");
  EXPECT_EQ(source_of(document, "bridge's cracks —"), "bridge&rsquo;s cracks &mdash;");
  EXPECT_EQ(source_of(document, "all 12"), "all 12");
  EXPECT_EQ(source_of(document, "found on"), "found<br>on");
  EXPECT_EQ(source_of(document, "£3.2m & more"), "&#163;3.2m &amp; more");
  const auto at = static_cast<std::uint32_t>(document.text().find("Ferries"));
  EXPECT_EQ(document.place(document.to_source({at, at + 7}).begin).line, 13u);
}

struct Json {
  std::string_view why;
  std::string_view json;
  std::string_view title;
  std::string_view author;
  std::string_view days;
};
constexpr Json kJson[] = {
    {"an article",
     R"({"@type":"NewsArticle","headline":"Bridge shut","datePublished":"2025-06-07","author":{"name":"Ann Bell"}})",
     "Bridge shut", "Ann Bell", "2025-06-07"},
    {"in a graph",
     R"({"@graph":[{"@type":"WebPage"},{"@type":["Article"],"headline":"Bridge shut","author":[{"name":"Ann"},"Tom"]}]})",
     "Bridge shut", "Ann, Tom", ""},
    {"change alone",
     R"([{"@type":"BlogPosting","headline":"Bridge shut","dateModified":"2025-06-08T10:00Z"}])",
     "Bridge shut", "", "2025-06-08"},
    {"another thing", R"({"@type":"Organization","headline":"No","datePublished":"2025-06-07"})", "Page", "",
     ""},
    {"broken", R"({"@type":"NewsArticle","headline":)", "Page", "", ""},
};
TEST(Html, ReadsJsonLd) {
  for (const Json& c : kJson) {
    SCOPED_TRACE(c.why);
    const auto document = read_one("<title>Page</title><script type='application/ld+json'>" +
                                       std::string(c.json) + "</script><p>It was closed.</p>",
                                   "a.html");
    EXPECT_EQ(document.metadata().title, c.title);
    EXPECT_EQ(document.metadata().author, c.author);
    EXPECT_EQ(published_in(document), c.days);
  }
}

constexpr std::string_view kLong =
    "The bridge was closed on Saturday, the city said, and it stays so until the inspectors have seen the "
    "cracks in it. "
    "It is sixty years old and was last mended in 1989, at a cost that nobody in the town hall could name at "
    "once.";

struct Choice {
  std::string_view why;
  std::string page;
  std::string words;
};
TEST(Html, ChoosesTheArticle) {
  const std::string text(kLong);
  const Choice choices[] = {
      {"the body that is marked",
       "<article><p>Teaser</p><div itemprop='articleBody'><p>" + text + "</p></div><p>After</p></article>",
       text},
      {"the longest article", "<article><p>Teaser</p></article><article><p>" + text + "</p></article>", text},
      {"main without an article", "<div>Menu</div><main><p>" + text + "</p></main>", text},
      {"role", "<div>Menu</div><div role=main><p>" + text + "</p></div>", text},
      {"nothing marked", "<div><p>" + text + "</p></div>", text},
      {"only a teaser is marked", "<article>Teaser</article><div><p>" + text + "</p></div>",
       "Teaser\n\n" + text},
      {"a title outside",
       "<h1>Bridge shut for weeks</h1><main itemprop=articleBody><p>" + text + "</p></main>",
       "Bridge shut for weeks\n\n" + text},
  };
  for (const Choice& c : choices) {
    SCOPED_TRACE(c.why);
    EXPECT_EQ(read_one(c.page, "a.html").text(), c.words);
  }
}

struct Broken {
  std::string_view page;
  std::string_view words;
};
constexpr Broken kBroken[] = {
    {"<p>One<p>Two", "One\n\nTwo"},
    {"<h2>Head<p>Words of it.", "Head\n\nWords of it."},
    {"<b>bold <i>both</b> rest</i> end.", "bold both rest end."},
    {"<p>5 < 6 and 7 > 3, a<b", "5 < 6 and 7 > 3, a"},
    {"<p title='a > b'>Words</p>", "Words"},
    {"<P CLASS=x>Upper</P>", "Upper"},
    {"</div></p>Words", "Words"},
    {"<!-- never closed <p>Words", ""},
    {"<p>One<!--> two --> <p>Two", "One two -->\n\nTwo"},
    {"<script>never closed <p>Words", ""},
    {"<script></scripty></script>Words", "Words"},
    {"Words <", "Words <"},
    {"Words <a", "Words"},
    {"a&amp;b &lt;p&gt; &#0; &#x110000; &#128; &amp", "a&b <p> € &amp"},
    {"<td>1</td><td>2</td>", "1\n\n2"},
    {"One<br><br>Two", "One\n\nTwo"},
    {"<svg><title>No</title><text>No</text></svg>Words", "Words"},
};
TEST(Html, ReadsBrokenPages) {
  for (const Broken& c : kBroken) {
    SCOPED_TRACE(c.page);
    const ReadFile result = read_bytes(std::string(c.page), "a.html", Format::Auto, {});
    EXPECT_EQ(result.documents.empty() ? "" : result.documents[0].text(), c.words);
  }
}

TEST(Html, AMillionOpenTagsTakeNoTime) {
  const auto start = std::chrono::steady_clock::now();
  std::string page;
  for (int i = 0; i < 200000; ++i) page += "<div><b>";
  page += "Words";
  for (int i = 0; i < 200000; ++i) page += "</i></div>";
  EXPECT_EQ(read_one(page, "a.html").text(), "Words");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

TEST(Entities, AreReadToTheirSemicolon) {
  EXPECT_EQ(decode_entities("&eacute;&apos;&nbsp;&hellip;&#65;&#x42;"), "é'\u00A0…AB");
  EXPECT_EQ(decode_entities("&Eacute;&AElig;&zwnj;&euro;&yuml;&diams;"), "ÉÆ\u200C€ÿ♦");
  EXPECT_EQ(decode_entities("&Apos;&EACUTE;&e;"), "&Apos;&EACUTE;&e;");
  EXPECT_EQ(decode_entities("&eacute &; &#; &#x; &#xZ; & &aVeryLongNameThatIsNoEntityAtAll;"),
            "&eacute &; &#; &#x; &#xZ; & &aVeryLongNameThatIsNoEntityAtAll;");
}

}  // namespace
}  // namespace factcheck
