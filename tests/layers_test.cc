// Keeps lib/ free of cycles: a folder includes itself and folders of lower rank, nothing else; and what its
// CMakeLists.txt calls DEPS covers what its files include.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace factcheck {
namespace {

namespace fs = std::filesystem;

struct Layer {
  std::string_view folder;
  int rank;
};

// In the order of the work. Folders of one rank do not meet.
constexpr auto kLayers = std::to_array<Layer>({
    {"base", 0},
    {"text", 1},
    {"syntax", 2},
    {"mention", 3},
    {"claim", 4},
    {"align", 5},
    {"verdict", 6},
    {"report", 7},
    {"store", 7},
    {"cache", 7},
    {"config", 8},
    {"review", 8},
    {"pipeline", 8},
});

std::optional<int> rank_of(std::string_view folder) {
  const auto* layer = std::ranges::find(kLayers, folder, &Layer::folder);
  if (layer == kLayers.end()) return std::nullopt;
  return layer->rank;
}

fs::path library() { return fs::path(FACTCHECK_SOURCE_DIR) / "lib"; }

std::vector<fs::path> folders() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(library())) {
    if (entry.is_directory()) found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

// The `text` of #include "text/document.h"; empty for other lines, system headers and plain file names.
std::string included_folder(std::string_view line) {
  constexpr std::string_view kStart = "#include \"";
  if (!line.starts_with(kStart)) return {};
  const std::string_view path = line.substr(kStart.size());
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

// The `Document` of "struct Document {", the `Tree::Node` of "struct Tree::Node {"; empty for other lines and for
// declarations.
std::string defined_type(std::string_view line) {
  if (line.find('{') == std::string_view::npos) return {};
  for (const std::string_view start : {"struct ", "class ", "enum class "}) {
    if (!line.starts_with(start)) continue;
    const std::string_view name =
        line.substr(start.size(), line.find_first_of(" {", start.size()) - start.size());
    return name.empty() || name[0] < 'A' || name[0] > 'Z' ? std::string() : std::string(name);
  }
  return {};
}

// Every folder that the files below `folder` include, with one line that does so.
std::map<std::string, std::string> includes_of(const fs::path& folder) {
  std::map<std::string, std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string ending = entry.path().extension().string();
    if (!entry.is_regular_file() || (ending != ".h" && ending != ".cc")) continue;
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      const std::string included = included_folder(line);
      if (!included.empty()) found.emplace(included, entry.path().filename().string() + ": " + line);
    }
  }
  return found;
}

// The words after DEPS in factcheck_library(...), up to the next keyword or the closing bracket.
std::set<std::string> written_dependencies(const fs::path& folder) {
  std::ifstream in(folder / "CMakeLists.txt");
  std::set<std::string> found;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    line.resize(std::min(line.size(), line.find('#')));
    const bool closes = line.find(')') != std::string::npos;
    std::ranges::replace(line, '(', ' ');
    std::ranges::replace(line, ')', ' ');
    std::istringstream words(line);
    for (std::string word; words >> word;) {
      const bool keyword =
          std::ranges::all_of(word, [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; });
      if (keyword) {
        inside = word == "DEPS";
      } else if (inside) {
        found.insert(word);
      }
    }
    if (closes) inside = false;
  }
  return found;
}

TEST(Layers, EveryFolderHasARank) {
  ASSERT_FALSE(folders().empty());
  for (const fs::path& folder : folders()) {
    EXPECT_TRUE(rank_of(folder.filename().string()))
        << folder << ": add it to kLayers where its work is done";
  }
}

TEST(Layers, AFolderIncludesItselfAndLowerOnes) {
  for (const fs::path& path : folders()) {
    const std::string folder = path.filename().string();
    for (const auto& [included, line] : includes_of(path)) {
      if (included == folder) continue;
      const auto rank = rank_of(included);
      EXPECT_TRUE(rank && *rank < *rank_of(folder)) << "lib/" << folder << '/' << line;
    }
  }
}

// Two types of one name in two headers are one type to the linker, which keeps one of their destructors.
TEST(Layers, NoTypeIsDefinedInTwoHeaders) {
  std::map<std::string, std::string> defined;
  for (const fs::path& folder : folders()) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.path().extension() != ".h") continue;
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line);) {
        const std::string type = defined_type(line);
        if (type.empty()) continue;
        const auto [first, fresh] = defined.emplace(type, entry.path().string());
        EXPECT_TRUE(fresh) << type << " is defined in " << first->second << " and in " << entry.path();
      }
    }
  }
}

TEST(Layers, WrittenDependenciesCoverWhatIsIncluded) {
  for (const fs::path& path : folders()) {
    const std::string folder = path.filename().string();
    const auto written = written_dependencies(path);
    for (const auto& [included, line] : includes_of(path)) {
      EXPECT_TRUE(included == folder || written.contains(included))
          << "lib/" << folder << "/CMakeLists.txt lacks DEPS " << included << " for " << line;
    }
  }
}

TEST(Layers, WrittenDependenciesAreLower) {
  for (const fs::path& path : folders()) {
    const std::string folder = path.filename().string();
    for (const std::string& dependency : written_dependencies(path)) {
      const auto rank = rank_of(dependency);
      EXPECT_TRUE(rank && *rank < *rank_of(folder))
          << "lib/" << folder << "/CMakeLists.txt has DEPS " << dependency;
    }
  }
}

// The reader of lines above is small; these are what it must tell apart.
TEST(Layers, ReadsIncludeLines) {
  EXPECT_EQ(included_folder("#include \"text/document.h\""), "text");
  EXPECT_EQ(included_folder("#include \"rules.h\""), "");
  EXPECT_EQ(included_folder("#include <sys/stat.h>"), "");
  EXPECT_EQ(included_folder("// #include \"pipeline/cross_check.h\""), "");
}

}  // namespace
}  // namespace factcheck
