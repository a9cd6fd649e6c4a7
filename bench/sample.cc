#include "sample.h"

#include <stdexcept>

#include "text/reader.h"

namespace factcheck {

const std::vector<std::shared_ptr<const Document>>& sample_documents() {
  static const auto documents = [] {
    std::vector<std::shared_ptr<const Document>> read;
    for (const InputFile& file : find_files({FACTCHECK_SOURCE_DIR "/corpus"}, {}).files) {
      for (Document& document : read_file(file, {}).documents) {
        read.push_back(std::make_shared<const Document>(std::move(document)));
      }
    }
    if (read.empty()) throw std::runtime_error("no documents in " FACTCHECK_SOURCE_DIR "/corpus");
    return read;
  }();
  return documents;
}

std::int64_t sample_size() {
  std::int64_t size = 0;
  for (const auto& document : sample_documents()) size += static_cast<std::int64_t>(document->text().size());
  return size;
}

}  // namespace factcheck
