#include "text/boilerplate.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "text/words.h"

namespace factcheck {
namespace {

// Lower case, without the mark at the end. `most_words`: a block with the prefix and more words than this is
// taken for a sentence of the article ("Follow the money, they said …"); 0: the block is these words alone.
struct Furniture {
  std::string_view words;
  std::uint16_t most_words;
  Reach reach = Reach::Itself;
};

constexpr Furniture kFurniture[] = {
    // Sharing and saving.
    {"share", 0},
    {"share this", 6},
    {"share on", 5},
    {"share via", 5},
    {"share article", 4},
    {"shares", 0},
    {"tweet", 0},
    {"email", 0},
    {"print", 0},
    {"copy link", 4},
    {"save", 0},
    {"save article", 3},
    {"save for later", 4},
    {"listen to this article", 10},
    {"listen to article", 10},
    {"gift this article", 6},
    {"read or share this story", 8},
    {"comments", 0},
    {"view comments", 4},
    {"show comments", 4},
    {"add a comment", 5},

    // The way to other articles.
    {"read more", 25},
    {"read also", 25},
    {"also read", 25},
    {"read next", 25},
    {"read the full", 12},
    {"see also", 25},
    {"see more", 6},
    {"more:", 25},
    {"related:", 25},
    {"related", 0, Reach::ShortBlocks},
    {"related articles", 4, Reach::ShortBlocks},
    {"related stories", 4, Reach::ShortBlocks},
    {"related topics", 4, Reach::ShortBlocks},
    {"related content", 4, Reach::ShortBlocks},
    {"related news", 4, Reach::ShortBlocks},
    {"more from", 8, Reach::ShortBlocks},
    {"more on this story", 5, Reach::ShortBlocks},
    {"more on this topic", 5, Reach::ShortBlocks},
    {"more coverage", 8},
    {"more photos", 10},
    {"most read", 4, Reach::ShortBlocks},
    {"most popular", 4, Reach::ShortBlocks},
    {"most viewed", 4, Reach::ShortBlocks},
    {"trending", 3, Reach::ShortBlocks},
    {"recommended", 0, Reach::ShortBlocks},
    {"recommended for you", 4, Reach::ShortBlocks},
    {"recommended stories", 4, Reach::ShortBlocks},
    {"you may also like", 6, Reach::ShortBlocks},
    {"you might also like", 6, Reach::ShortBlocks},
    {"editor's picks", 3, Reach::ShortBlocks},
    {"up next", 3},
    {"don't miss", 3},
    {"in this article", 0, Reach::ShortBlocks},
    {"topics", 0, Reach::ShortBlocks},
    {"tags", 0, Reach::ShortBlocks},
    {"tags:", 30},
    {"topics:", 30},
    {"filed under", 30},
    {"follow the topics in this article", 0, Reach::ShortBlocks},
    {"continue reading", 6},
    {"story continued below", 0},
    {"story continues below", 6},
    {"article continues after", 6},
    {"keep reading", 4},
    {"click here", 20},
    {"click to", 14},
    {"table of contents", 0},
    {"contents", 0},
    {"toggle", 0},
    {"sections", 0},
    {"menu", 0},
    {"search", 0},
    {"home", 0},
    {"skip to", 6},
    {"jump to", 5},
    {"back to top", 4},
    {"previous article", 14},
    {"next article", 14},
    {"view slideshow", 4},
    {"slideshow (", 4},
    {"just watched", 60},
    {"replay more videos", 60},
    {"previous next", 40},
    {"now playing", 14},
    {"play video", 4},
    {"watch live", 6},
    {"listen ·", 8},
    {"youtube", 0},
    {"loading", 0},

    // Signing up, signing in, paying.
    {"sign up", 30},
    {"sign in", 12},
    {"log in", 12},
    {"subscribe", 20},
    {"subscribe to", 30},
    {"register", 0},
    {"register now", 12},
    {"get our", 20},
    {"join our", 20},
    {"download our", 14},
    {"newsletter", 0},
    {"newsletters", 0},
    {"manage newsletters", 4},
    {"support our journalism", 20},
    {"become a member", 20},
    {"donate", 0},
    {"advertisement", 4},
    {"advertising", 0},
    {"ad", 0},
    {"sponsored", 4},
    {"sponsored content", 4},
    {"promoted", 0},
    {"supported by", 4},
    {"follow us", 20},
    {"follow @", 14},
    {"follow him on", 10},
    {"follow her on", 10},
    {"like us on", 12},
    {"contact us", 14},
    {"contact the author", 14},
    {"email the author", 14},
    {"send us", 20},
    {"got a tip", 20},
    {"have a tip", 20},
    {"ask a question", 4},
    {"report a typo", 8},
    {"report an error", 8},
    {"report this ad", 4},

    // Comment forms: nothing of the article follows.
    {"leave a reply", 6, Reach::End},
    {"leave a comment", 6, Reach::End},
    {"leave a response", 6, Reach::End},
    {"post a comment", 6, Reach::End},
    {"join the conversation", 8},
    {"your email address will not be published", 16, Reach::End},
    {"cancel reply", 4},
    {"required fields are marked", 8},

    // Rights and housekeeping.
    {"©", 40},
    {"(c)", 20},
    {"all rights reserved", 40},
    {"this material may not be published", 40},
    {"terms of use", 8},
    {"terms of service", 8},
    {"terms and conditions", 8},
    {"privacy policy", 8},
    {"cookies", 0},
    {"cookie policy", 4},
    {"cookie settings", 4},
    {"we use cookies", 60},
    {"this article is more than", 10},
    {"this article was originally published", 30},
    {"this story was originally published", 30},
    {"this story has been updated", 14},
    {"this is a developing story", 20},
    {"this is a breaking news story", 20},
    {"we'll update this post", 30},
    {"not real time", 10},
    {"(the author is", 50},
    {"the author is a ", 50},
    {"the writer is a ", 50},
    {"(the writer is", 50},
    {"about the author", 5, Reach::ShortBlocks},
    {"reporting by", 50},
    {"(reporting by", 50},
    {"additional reporting by", 50},
    {"(additional reporting by", 50},
    {"writing by", 30},
    {"(writing by", 30},
    {"editing by", 30},
    {"(editing by", 30},
    {"with assistance by", 30},
    {"— with assistance", 30},
    {"min read", 0},
};

// Furniture at the end of a short block.
constexpr Furniture kEndings[] = {
    {"all rights reserved", 40},
    {"contributed to this report", 40},
    {"contributed to this story", 40},
    {"contributed to this article", 40},
    {"contributed reporting", 40},
    {"min read", 4},
    {"minute read", 4},
    {"minutes read", 4},
    {"mins read", 4},
    {"on twitter", 5},
    {"story continues below", 8},
};

// A row of these is a share bar.
constexpr std::string_view kShareWords[] = {
    "facebook",  "twitter", "x",     "email",     "print",   "share",     "whatsapp",  "linkedin",
    "pinterest", "reddit",  "tweet", "save",      "comment", "comments",  "messenger", "telegram",
    "sms",       "copy",    "link",  "flipboard", "via",     "instagram", "youtube",   "tiktok",
    "threads",   "bluesky", "+",     "more",      "url"};

constexpr std::string_view kSectionNames[] = {"politics",      "people",        "world",       "business",
                                              "news",          "opinion",       "sport",       "sports",
                                              "technology",    "tech",          "science",     "health",
                                              "culture",       "entertainment", "lifestyle",   "travel",
                                              "economy",       "markets",       "companies",   "environment",
                                              "climate",       "education",     "us",          "u.s.",
                                              "us news",       "world news",    "uk",          "europe",
                                              "asia",          "africa",        "middle east", "americas",
                                              "international", "national",      "local",       "media",
                                              "money",         "finance",       "analysis",    "features",
                                              "magazine",      "video",         "top stories", "latest news",
                                              "breaking news", "breaking",      "live",        "exclusive",
                                              "innovation",    "management",    "law",         "crime",
                                              "weather",       "arts"};

// Words of a byline that are no names.
constexpr std::string_view kBylineWords[] = {"and",
                                             "by",
                                             "in",
                                             "for",
                                             "of",
                                             "the",
                                             "with",
                                             "at",
                                             "from",
                                             "to",
                                             "on",
                                             "staff",
                                             "writer",
                                             "writers",
                                             "reporter",
                                             "reporters",
                                             "editor",
                                             "editors",
                                             "correspondent",
                                             "correspondents",
                                             "contributor",
                                             "bureau",
                                             "chief",
                                             "senior",
                                             "special",
                                             "agencies",
                                             "agency",
                                             "news",
                                             "political",
                                             "business",
                                             "national",
                                             "foreign",
                                             "economics",
                                             "de",
                                             "van",
                                             "von",
                                             "bin",
                                             "al",
                                             "|",
                                             "&",
                                             "-",
                                             "–",
                                             "—",
                                             "·",
                                             "/"};

constexpr std::string_view kBylineStarts[] = {"by ",       "by: ",      "by\t",     "written by ",
                                              "story by ", "words by ", "text by ", "from our correspondent"};

std::string_view without_end_mark(std::string_view words) {
  words = trim(words);
  while (!words.empty() &&
         (words.back() == '.' || words.back() == ':' || words.back() == '*' || words.back() == ' ' ||
          words.back() == '!' || words.back() == '>' || words.back() == ')')) {
    words.remove_suffix(1);
  }
  if (words.ends_with("»") || words.ends_with("…"))
    words = trim(words.substr(0, words.rfind(words.ends_with("»") ? "»" : "…")));
  return words;
}

// "6 years ago", "1 hour ago", "Updated 3 min ago", "5 min read", "12:05", "1.2K shares"
bool is_age_or_count(const std::vector<std::string_view>& words) {
  if (words.empty() || words.size() > 5) return false;
  constexpr std::string_view kUnits[] = {"second", "minute", "min",  "mins",  "hour", "hr",
                                         "hrs",    "day",    "week", "month", "year"};
  constexpr std::string_view kCounts[] = {"shares", "share", "comments", "comment",
                                          "views",  "likes", "retweets"};
  const std::string last = ascii_lower(words.back());
  const auto is_figure = [](std::string_view word) { return !word.empty() && is_ascii_digit(word[0]); };
  if (words.size() >= 3 && last == "ago" && is_figure(words[words.size() - 3])) {
    std::string unit = ascii_lower(words[words.size() - 2]);
    return std::ranges::any_of(kUnits,
                               [&](auto row) { return unit == row || unit == std::string(row) + "s"; });
  }
  return words.size() == 2 && is_figure(words[0]) && std::ranges::find(kCounts, last) != std::end(kCounts);
}

bool is_capitalised(std::string_view word) {
  while (!word.empty() && (is_ascii_punctuation(word[0]))) word.remove_prefix(1);
  return !word.empty() && !is_ascii_lower(word[0]);
}

// Nothing but names and the small words between them.
bool is_names(std::string_view words, std::size_t most) {
  std::size_t names = 0;
  std::size_t count = 0;
  for (auto word : split_words(words)) {
    if (++count > most) return false;
    while (!word.empty() && (word.back() == ',' || word.back() == ';')) word.remove_suffix(1);
    const std::string lower = ascii_lower(word);
    if (std::ranges::find(kBylineWords, lower) != std::end(kBylineWords)) continue;
    if (!is_capitalised(word) || (!word.empty() && is_ascii_digit(word[0]))) return false;
    ++names;
  }
  return names > 0;
}

// "Copyright 2018 The Harbour News. All rights reserved. …"
bool is_rights_line(std::string_view words, std::string_view lower) {
  if (!lower.starts_with("copyright") && !lower.starts_with("©")) return false;
  const bool sure = lower.find("all rights reserved") != std::string_view::npos ||
                    words.find("©") != std::string_view::npos || lower.starts_with("copyright 19") ||
                    lower.starts_with("copyright 20") || lower.starts_with("copyright (c)");
  return sure || (count_words(words) <= 8 && !source_named_by(words).empty() &&
                  is_ascii_digit(without_end_mark(words).back()));
}

}  // namespace

std::optional<Reach> find_boilerplate(std::string_view words) {
  constexpr std::size_t kMostBytes = 600;
  constexpr std::size_t kMostWords = 60;
  if (words.size() > kMostBytes || count_words(words) > kMostWords) return {};
  const auto parts = split_words(words);
  if (parts.empty()) return Reach::Itself;
  const std::string lower = ascii_lower(words);
  const auto bare = without_end_mark(lower);
  for (const Furniture& row : kFurniture) {
    if (row.most_words == 0 ? bare == row.words
                            : parts.size() <= row.most_words && lower.starts_with(row.words)) {
      // "Shared", "Printed": the prefix is no whole word.
      const std::size_t end = row.words.size();
      if (end < lower.size() && is_word_byte(lower[end]) && is_word_byte(row.words.back())) continue;
      // A sentence needs no more than a few of these words to start with.
      if (row.most_words > 0 && row.most_words <= 14 && parts.size() > 6 && ends_with_full_stop(words))
        continue;
      return row.reach;
    }
  }
  for (const Furniture& row : kEndings) {
    if (parts.size() <= row.most_words && bare.ends_with(row.words)) return row.reach;
  }
  const bool share_bar = std::ranges::all_of(parts, [](auto word) {
    return std::ranges::find(kShareWords, ascii_lower(word)) != std::end(kShareWords);
  });
  if (share_bar || is_age_or_count(parts) || is_rights_line(words, lower)) return Reach::Itself;
  return {};
}

bool is_section_name(std::string_view words) {
  const std::string lower = ascii_lower(trim(words));
  return std::ranges::find(kSectionNames, lower) != std::end(kSectionNames);
}

bool is_menu(std::string_view words) {
  constexpr std::string_view kSeparators[] = {"|", "»", "›", "•", "·"};
  constexpr std::size_t kLongestItem = 5;
  if (words.size() > 2000 || ends_with_full_stop(words)) return false;
  for (const auto separator : kSeparators) {
    std::size_t items = 0;
    bool short_items = true;
    std::size_t at = 0;
    while (at <= words.size()) {
      const std::size_t end = std::min(words.find(separator, at), words.size());
      const auto item = words.substr(at, end - at);
      if (!trim(item).empty()) ++items;
      if (count_words(item) > kLongestItem) short_items = false;
      at = end + separator.size();
    }
    if (items >= 3 && short_items) return true;
  }
  return false;
}

bool is_byline(std::string_view words, std::span<const ByteSpan> strong) {
  constexpr std::size_t kMostWords = 30;
  if (words.size() > 400 || words.ends_with('?') || words.ends_with('!')) return false;
  for (const auto start : kBylineStarts) {
    if (!starts_with_words(words, start)) continue;
    const auto rest = trim(words.substr(start.size()));
    if (equal_words(rest, "the numbers")) return false;
    const std::size_t count = count_words(rest);
    if (count == 0) return !rest.empty() || start.back() != ' ';
    if (count == 1 && !ends_with_full_stop(rest)) return true;
    return is_names(rest, kMostWords) && (!rest.ends_with('.') || count <= 4);
  }
  // **Ann Bell** and **Tom Roe** in London
  if (strong.empty() || ends_with_full_stop(words)) return false;
  std::string outside;
  std::uint32_t at = 0;
  for (const ByteSpan name : strong) {
    outside += words.substr(at, name.begin - at);
    outside += ' ';
    const auto bold = words.substr(name.begin, name.size());
    if (count_words(bold) < 2 || count_words(bold) > 5 || !is_names(bold, 5)) return false;
    at = name.end;
  }
  outside += words.substr(at);
  const auto others = split_words(outside);
  if (others.empty() || others.size() > kMostWords) return false;
  const bool joined = std::ranges::any_of(
      others, [](auto word) { return word == "in" || word == "and" || word == "," || word == "by"; });
  return joined && std::ranges::all_of(others, [](auto word) {
           const std::string lower = ascii_lower(word);
           return std::ranges::find(kBylineWords, lower) != std::end(kBylineWords) || word == "," ||
                  is_capitalised(word);
         });
}

std::string_view source_named_by(std::string_view words) {
  words = trim(words);
  if (words.size() > 200) return {};
  if (words.starts_with('(') && words.ends_with(')')) words = trim(words.substr(1, words.size() - 2));
  if (starts_with_words(words, "source:") || starts_with_words(words, "source :")) {
    auto name = trim(words.substr(words.find(':') + 1));
    if (count_words(name) == 0 || count_words(name) > 6) return {};
    for (const auto prefix : {"https://", "http://", "www."}) {
      if (starts_with_words(name, prefix)) name.remove_prefix(std::string_view(prefix).size());
    }
    const bool is_address = count_words(name) == 1 && name.find('.') != std::string_view::npos;
    if (!is_address && !is_names(name, 6)) return {};
    while (!name.empty() && (name.back() == '/' || name.back() == '.' || name.back() == ')'))
      name.remove_suffix(1);
    return name;
  }
  // Copyright © 2025 The Harbour News Limited. All rights reserved.
  constexpr std::string_view kCopyright = "copyright";
  if (starts_with_words(words, kCopyright)) {
    words.remove_prefix(kCopyright.size());
  } else if (!words.starts_with("©")) {
    return {};
  }
  const auto drop_figures = [](std::string_view text) {
    text = trim(text);
    for (bool changed = true; changed;) {
      changed = false;
      if (text.starts_with("©")) text = trim(text.substr(std::string_view("©").size())), changed = true;
      if (starts_with_words(text, "(c)")) text = trim(text.substr(3)), changed = true;
      while (!text.empty() && (is_ascii_digit(text[0]) || text[0] == ',' || text[0] == '-'))
        text.remove_prefix(1), changed = true;
      text = trim(text);
      while (!text.empty() && (is_ascii_digit(text.back()) || text.back() == ','))
        text.remove_suffix(1), changed = true;
      text = trim(text);
    }
    return text;
  };
  words = words.substr(0, words.find(". "));
  while (words.ends_with('.')) words.remove_suffix(1);
  words = drop_figures(words);
  constexpr std::string_view kForms[] = {" limited", " ltd",  " llc",         " inc",
                                         " plc",     " corp", " corporation", " company"};
  for (const auto form : kForms) {
    if (words.size() > form.size() && equal_words(words.substr(words.size() - form.size()), form))
      words.remove_suffix(form.size());
  }
  words = trim(words);
  while (words.ends_with(',')) words.remove_suffix(1);
  const std::size_t count = count_words(words);
  return count >= 1 && count <= 6 && is_capitalised(words) && !starts_with_words(words, "all rights")
             ? words
             : std::string_view();
}

}  // namespace factcheck
