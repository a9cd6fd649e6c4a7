// Any bytes as one or two articles, all the way to findings. An empty line of equal signs parts the two.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "pipeline/cross_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace factcheck;
  constexpr std::string_view kPart = "\n====\n";
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t part = bytes.find(kPart);
  Extraction extraction;
  const auto add = [&](std::string_view text, const std::string& path) {
    for (Document& document : read_bytes(std::string(text), path, Format::Auto, {}).documents) {
      extraction.articles.push_back(extract_document(std::make_shared<const Document>(std::move(document))));
    }
  };
  add(bytes.substr(0, part), "a.txt");
  if (part != std::string_view::npos) add(bytes.substr(part + kPart.size()), "b.txt");
  RunOptions options;
  options.jobs = 1;
  cross_check(std::move(extraction), options);
  return 0;
}
