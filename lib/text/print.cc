#include "text/print.h"

#include "base/harmless.h"

namespace factcheck {

std::string shown_place(const Document& document, ByteSpan plain) {
  const Place place = document.place(document.to_source(plain).begin);
  return harmless_line(document.path()) + ':' + std::to_string(place.line) + ':' +
         std::to_string(place.column);
}

JsonWriter& begin_line(JsonWriter& line, const Document& document, ByteSpan plain) {
  const ByteSpan source = document.to_source(plain);
  line.open_object().key("path").text(document.path());
  if (!document.id().empty()) line.key("document").text(document.id());
  return line.key("begin").integer(source.begin).key("end").integer(source.end);
}

}  // namespace factcheck
