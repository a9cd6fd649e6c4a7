#include "text/json_lines.h"

#include "base/utf8.h"
#include "text/article.h"
#include "text/json_scan.h"
#include "text/metadata_fields.h"
#include "text/plain_text.h"
#include "text/words.h"

namespace factcheck {
namespace {

constexpr std::string_view kTextKeys[] = {"text", "body", "content", "article", "articleBody"};

constexpr std::size_t kMostFaults = 100;  // told one by one: a file of another kind has one a line

bool is_text_key(std::string_view key) {
  for (const auto row : kTextKeys) {
    if (row == key) return true;
  }
  return false;
}

class LineReader {
 public:
  LineReader(const std::shared_ptr<const SourceText>& source, const std::string& path,
             const ReadOptions& options)
      : source_(source), text_(source->utf8()), path_(path), options_(options) {}

  ReadFile read() {
    std::size_t at = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < text_.size()) {
      const LineAt found = line_at(text_, at);
      ++number_;
      line_ = found.line;
      if (!trim(text_.substr(line_.begin, line_.size())).empty()) read_line();
      at = found.next;
    }
    if (faults_ > kMostFaults) {
      Error error;
      error.code = "malformed";
      error.path = path_;
      error.message = std::to_string(faults_ - kMostFaults) + " more lines are malformed";
      result_.errors.push_back(std::move(error));
    }
    return std::move(result_);
  }

 private:
  void fail(std::uint32_t at, std::string message) {
    if (++faults_ > kMostFaults) return;
    Error error;
    error.code = "malformed";
    error.path = path_;
    error.line = number_;
    error.column =
        static_cast<std::uint32_t>(count_code_points(text_.substr(line_.begin, at - line_.begin))) + 1;
    error.byte = source_->to_bytes(at);
    error.message = std::move(message);
    result_.errors.push_back(std::move(error));
  }

  void read_line() {
    const JsonObject object = scan_object(text_, line_);
    if (object.fault) return fail(object.fault->at, object.fault->message);
    DocumentDraft draft;
    std::string id;
    const JsonMember* text = nullptr;
    for (const JsonMember& member : object.members) {
      if (member.key == "id") id = plain_value(member);
      if (!member.is_string) continue;
      if (is_text_key(member.key)) {
        if (text == nullptr) text = &member;
      } else if (const auto field = field_of(member.key)) {
        set_field(draft, *field, plain_value(member), Published::From::Header, options_.month_first);
      }
    }
    if (text == nullptr) return fail(line_.begin, "an article needs its words under `text`");
    if (id.empty()) id = std::to_string(number_);

    const JsonString words = decode_string(text_, text->value);
    PlainViewBuilder out(words.words);
    read_paragraphs(words.words, 0, out);
    draft.view = std::move(out).finish();
    draft.view.pieces = compose(draft.view.pieces, static_cast<std::uint32_t>(draft.view.text.size()),
                                words.pieces, static_cast<std::uint32_t>(words.words.size()));
    Document document = finish_article(std::move(draft), path_, clean_words(id), source_, options_);
    if (!document.blocks().empty()) result_.documents.push_back(std::move(document));
  }

  // A string's words; a number as it is written.
  std::string plain_value(const JsonMember& member) const {
    if (member.is_string) return decode_string(text_, member.value).words;
    return std::string(text_.substr(member.value.begin, std::min<std::uint32_t>(member.value.size(), 64)));
  }

  const std::shared_ptr<const SourceText>& source_;
  std::string_view text_;
  const std::string& path_;
  const ReadOptions& options_;
  ReadFile result_;
  ByteSpan line_;
  std::uint32_t number_ = 0;
  std::size_t faults_ = 0;
};

}  // namespace

ReadFile read_json_lines(const std::shared_ptr<const SourceText>& source, const std::string& path,
                         const ReadOptions& options) {
  return LineReader(source, path, options).read();
}

}  // namespace factcheck
