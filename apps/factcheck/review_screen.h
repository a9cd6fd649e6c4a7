// One finding a screen: shows it, takes a key, keeps what was decided.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "keyboard.h"
#include "options.h"
#include "review/decisions.h"

namespace factcheck {

class ReviewScreen {
 public:
  ReviewScreen(const CrossCheck& result, std::vector<std::uint32_t> findings, const Options& options)
      : result_(result), findings_(std::move(findings)), options_(options) {}

  // Takes the decision on a finding, or that there is none any more.
  using Keep = std::function<bool(const std::string& finding, const std::optional<Decision>& decision)>;

  // Until the last finding or `q`. `keep` is called after every decision; false from it ends the review, and
  // is returned.
  bool run(Keyboard& keyboard, const Keep& keep);

 private:
  void show(std::size_t at, const std::string& remark) const;
  void edit(Keyboard& keyboard, const Finding& finding, std::string& remark) const;
  Decision decision_on(const Finding& finding, Opinion said, std::string reason) const;

  const CrossCheck& result_;
  std::vector<std::uint32_t> findings_;
  const Options& options_;
};

}  // namespace factcheck
