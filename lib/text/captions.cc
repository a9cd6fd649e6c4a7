#include "text/captions.h"

#include <algorithm>
#include <span>
#include <string>

#include "base/utf8.h"
#include "text/words.h"

namespace factcheck {
namespace {

// Signs of a caption at its start, and whether they are no part of its words.
struct CaptionStart {
  std::string_view words;
  bool drop;
};
constexpr CaptionStart kCaptionStarts[] = {{"image caption ", true},
                                           {"media caption ", true},
                                           {"video caption ", true},
                                           {"photo caption ", true},
                                           {"enlarge this image toggle caption ", true},
                                           {"enlarge this image ", true},
                                           {"toggle caption ", true},
                                           {"hide caption ", true},
                                           {"facebook twitter pinterest ", true},
                                           {"caption: ", true},
                                           {"photos: ", false},
                                           {"photo: ", false},
                                           {"picture: ", false},
                                           {"pictured: ", false},
                                           {"image: ", false},
                                           {"photo/", false},
                                           {"file photo", false},
                                           {"file picture", false},
                                           {"file image", false},
                                           {"in pictures: ", false},
                                           {"photo gallery", false},
                                           {"image from ", false},
                                           {"image copyright ", false},
                                           {"image source", false},
                                           {"photo by ", false},
                                           {"photograph by ", false},
                                           {"photo credit", false},
                                           {"photo courtesy", false},
                                           {"image credit", false},
                                           {"photograph: ", false},
                                           {"an illustration of ", false}};

// Credits, which stand at the end of a caption or alone.
constexpr std::string_view kCreditMarks[] = {"©",
                                             "/ photo",
                                             "(photo",
                                             "photo:",
                                             "photo by",
                                             "photo/",
                                             "photograph:",
                                             "photograph by",
                                             "ap photo",
                                             "getty images",
                                             "/getty",
                                             "/afp",
                                             "/ap",
                                             "/reuters",
                                             "/epa",
                                             "via ap",
                                             "via reuters",
                                             "via getty",
                                             "/landov",
                                             "/corbis",
                                             "/shutterstock",
                                             "/bloomberg",
                                             "/zuma",
                                             "/anadolu",
                                             "/nurphoto",
                                             "/pa wire",
                                             "image copyright",
                                             "photo credit",
                                             "image source",
                                             "file photo",
                                             "courtesy of",
                                             "图/"};

constexpr std::string_view kSides[] = {"(left)",   "(right)", "(l)",      "(r)",     "(centre)",
                                       "(center)", ", left,", ", right,", "pictured"};

// A credit stands near the end of a caption.
bool ends_with_credit(std::string_view lower) {
  constexpr std::size_t kLongestCredit = 90;
  const auto end = lower.substr(lower.size() - std::min(lower.size(), kLongestCredit));
  return std::ranges::any_of(kCreditMarks, [&](std::string_view mark) {
    const std::size_t at = end.find(mark);
    if (at == std::string_view::npos) return false;
    const std::size_t after = at + mark.size();
    return after >= end.size() || !is_ascii_letter(end[after]) || !is_ascii_letter(mark.back());
  });
}

}  // namespace

Picture picture_text(std::string_view words) {
  constexpr std::size_t kMostCaptionWords = 70;
  constexpr std::size_t kMostCreditWords = 9;
  if (words.size() > 900) {
    return starts_with_words(words, "photos: ") ? Picture::Caption : Picture::None;
  }
  const std::size_t count = count_words(words);
  const std::string lower = ascii_lower(words);
  const bool starts = std::ranges::any_of(
      kCaptionStarts, [&](const CaptionStart& row) { return lower.starts_with(row.words); });
  const bool sentence = ends_with_full_stop(words);
  const bool credited = !(sentence && count > 40) && ends_with_credit(lower);
  if (count <= kMostCreditWords && !sentence && (credited || starts)) {
    const bool sides =
        std::ranges::any_of(kSides, [&](auto side) { return lower.find(side) != std::string::npos; });
    const bool describes = sides || words.find(". ") != std::string_view::npos;
    return describes ? Picture::Caption : Picture::Credit;
  }
  if (starts && count <= kMostCaptionWords) return Picture::Caption;
  if (credited && count <= kMostCaptionWords) return Picture::Caption;
  const bool sides = std::ranges::any_of(std::span(kSides).first(4),
                                         [&](auto side) { return lower.find(side) != std::string::npos; });
  if (sides && !sentence && count <= 30) return Picture::Caption;
  return Picture::None;
}

LeadIn find_lead_in(std::string_view words) {
  // "Image copyright Getty Images Image caption The boats …"
  if (starts_with_words(words, "image copyright ")) {
    constexpr std::string_view kCaption = "image caption ";
    const std::size_t at = find_words(words.substr(0, 160), kCaption);
    if (at != std::string_view::npos) return {static_cast<std::uint32_t>(at + kCaption.size()), true};
  }
  constexpr std::string_view kHighlights = "story highlights ";
  if (starts_with_words(words, kHighlights)) return {static_cast<std::uint32_t>(kHighlights.size()), false};
  for (const CaptionStart& row : kCaptionStarts) {
    if (row.drop && starts_with_words(words, row.words))
      return {static_cast<std::uint32_t>(row.words.size()), true};
  }
  // "Image Ann Bell at the station in 2007."
  constexpr std::string_view kImage = "Image ";
  if (words.starts_with(kImage) && words.size() > kImage.size() + 20 &&
      is_ascii_upper(words[kImage.size()]) && count_words(words) > 6 &&
      !starts_with_words(words, "image copyright")) {
    return {static_cast<std::uint32_t>(kImage.size()), true};
  }
  return {};
}

}  // namespace factcheck
