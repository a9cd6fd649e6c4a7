// Any bytes as a configuration: mistakes that can be told, or settings whose text reads back to the same.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/harmless.h"
#include "config/config_text.h"
#include "config/layer.h"

namespace {

factcheck::LoadedConfig loaded_from(std::string text) {
  using namespace factcheck;
  LoadedConfig loaded;
  std::vector<ConfigLayer> layers(1);
  layers[0].place = "factcheck.yaml";
  layers[0].folder = "/desk";
  layers[0].text = std::move(text);
  if (parse_layer(layers[0], loaded.mistakes)) apply_layers(layers, loaded);
  return loaded;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace factcheck;
  const LoadedConfig loaded = loaded_from(std::string(reinterpret_cast<const char*>(data), size));
  for (const ConfigMistake& mistake : loaded.mistakes) {
    const std::string words = told(mistake);
    FACTCHECK_CHECK(harmless(words) == words);
  }
  if (!loaded.mistakes.empty()) return 0;
  const LoadedConfig again = loaded_from(show_config(loaded, true));
  FACTCHECK_CHECK(again.mistakes.empty());
  FACTCHECK_CHECK(show_config(again, false).substr(show_config(again, false).find('\n')) ==
                  show_config(loaded, false).substr(show_config(loaded, false).find('\n')));
  return 0;
}
