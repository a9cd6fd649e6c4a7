// What the reader of one kind of file hands over: the plain view and what the file says of itself. The rest
// (article.h) is the same for every kind.
#pragma once

#include "text/plain_view.h"

namespace factcheck {

struct DocumentDraft {
  PlainView view;
  Metadata metadata;
  std::string updated;  // a date of change: stands in where none of publication is found
};

}  // namespace factcheck
