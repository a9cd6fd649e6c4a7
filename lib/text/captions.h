// The words that belong to a picture: its caption, its credit, and what a page left in front of them.
#pragma once

#include <cstdint>
#include <string_view>

namespace factcheck {

// "Trump (left) and Musk (right) / Photo/ …": a caption; "AP Photo/Ann Bell" alone: a credit.
enum class Picture : std::uint8_t { None, Caption, Credit };
Picture picture_text(std::string_view words);

// Bytes at the start of a block that a page's script left there: "Image caption ", "Story highlights ".
struct LeadIn {
  std::uint32_t size = 0;
  bool caption = false;  // what follows is one
};
LeadIn find_lead_in(std::string_view words);

}  // namespace factcheck
