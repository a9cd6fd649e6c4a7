#include "text/article.h"

#include <cstdlib>

#include "text/agency.h"
#include "text/blocks.h"
#include "text/boilerplate.h"
#include "text/captions.h"
#include "text/file_kind.h"
#include "text/footnotes.h"
#include "text/publication_date.h"
#include "text/words.h"

namespace factcheck {
namespace {

// An agency's name stands within these paragraphs from either end.
constexpr std::size_t kAgencyBlocks = 6;

std::string find_agency(const PlainView& view) {
  std::size_t paragraphs = 0;
  for (std::size_t i = 0; i < view.blocks.size() && paragraphs < 3; ++i) {
    const DraftBlock& block = view.blocks[i];
    const auto text = view.words(block.span);
    if (const auto name = agency_of_dateline(text); !name.empty()) return std::string(name);
    if (block.kind != BlockKind::Paragraph) {
      const bool line = block.marking == Marking::Guessed && picture_text(text) == Picture::None;
      const auto name = line ? agency_of_byline(text) : std::string_view();
      if (!name.empty()) return std::string(name);
    } else {
      ++paragraphs;
    }
  }
  const std::size_t first = view.blocks.size() - std::min(view.blocks.size(), kAgencyBlocks);
  for (std::size_t i = view.blocks.size(); i-- > first;) {
    if (const auto name = agency_at_end(view.words(view.blocks[i].span)); !name.empty())
      return std::string(name);
  }
  return {};
}

// "TIJUANA, Mexico, April 27, 2018 — …"
std::optional<Published> date_of_dateline(const PlainView& view, bool month_first) {
  for (const DraftBlock& block : view.blocks) {
    if (block.kind != BlockKind::Paragraph) continue;
    const auto start = view.words(block.span).substr(0, 100);
    if (start.empty() || !is_ascii_upper(start[0])) return {};
    const auto found = find_date(start, 0, month_first);
    if (!found || found->span.end > 60) return {};
    const auto before = start.substr(0, found->span.begin);
    const auto after = trim(start.substr(found->span.end));
    const bool dash = after.starts_with("—") || after.starts_with("–") || after.starts_with("-");
    const bool agency = after.starts_with('(') && !agency_of_dateline(start).empty();
    if ((!dash && !agency) || count_words(before) > 5 || before.find('.') < before.rfind(' ')) return {};
    Published published;
    published.days = found->days;
    published.as_written = std::string(start.substr(found->span.begin, found->span.size()));
    published.ambiguous = found->ambiguous;
    return published;
  }
  return {};
}

// A line of publication before a bare date, that before a dateline, that before a line of change.
std::optional<Published> find_published(const PageFacts& facts, const PlainView& view, bool month_first) {
  const auto first_that_says = [&](DateLine::Says says) -> std::optional<Published> {
    for (const DateLine& line : facts.dates) {
      if (line.says == says && line.published) return line.published;
    }
    return {};
  };
  auto found = first_that_says(DateLine::Says::Published);
  if (!found) found = first_that_says(DateLine::Says::Date);
  if (!found) found = date_of_dateline(view, month_first);
  if (!found) found = first_that_says(DateLine::Says::Updated);
  if (found) found->from = Published::From::Text;
  return found;
}

// "https://www.example.net/2025/06/07/storm" gives "example.net".
std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/:?#"));
  if (starts_with_words(url, "www.")) url.remove_prefix(4);
  return std::string(url);
}

// "07/06/2025" in an article whose address says /2025/07/06/ is the sixth of July.
void settle_by_address(Published& published, std::string_view url) {
  using std::chrono::year_month_day;
  const auto address = date_of_path(url);
  if (!published.ambiguous || !address) return;
  const year_month_day date(published.days.first);
  const auto day = static_cast<unsigned>(date.day());
  const auto swapped = make_day(static_cast<int>(date.year()), day, static_cast<unsigned>(date.month()));
  const auto near = [&](Day other) { return std::abs((other - address->days.first).count()) <= 1; };
  if (swapped && near(*swapped)) published.days = {*swapped, *swapped};
  if (near(published.days.first)) published.ambiguous = false;
}

void fill_date(DocumentDraft& draft, const PageFacts& facts, const PlainView& view, const std::string& path,
               bool month_first) {
  auto& published = draft.metadata.published;
  if (!published) published = find_published(facts, view, month_first);
  if (!published && !draft.updated.empty()) {
    published = read_date(draft.updated, month_first);
    if (published) published->from = Published::From::Meta;
  }
  if (published) settle_by_address(*published, draft.metadata.url);
  // An address with a day in it was given that day by its outlet.
  if (!published) {
    published = date_of_path(draft.metadata.url);
    if (published) published->from = Published::From::Meta;
  }
  if (!published) published = date_of_path(path);
}

void fill_metadata(DocumentDraft& draft, const PageFacts& facts, const PlainView& view, const std::string& path,
                   bool month_first) {
  Metadata& metadata = draft.metadata;
  // Some archives file an article under its date line.
  if (read_date_line(metadata.title, month_first)) metadata.title.clear();
  if (metadata.title.empty()) metadata.title = facts.title;
  if (metadata.author.empty()) {
    std::string_view byline = facts.byline;
    if (starts_with_words(byline, "by ")) byline = trim(byline.substr(3));
    if (!byline.empty() && !is_ascii_lower(byline[0])) metadata.author = std::string(byline);
  }
  if (metadata.agency.empty()) metadata.agency = find_agency(view);
  fill_date(draft, facts, view, path, month_first);
  if (metadata.source.empty()) metadata.source = facts.source;
  if (metadata.source.empty()) metadata.source = host_of(metadata.url);
  if (metadata.source.empty()) metadata.source = path == "-" ? "standard input" : std::string(stem_of(path));
}

}  // namespace

Document finish_article(DocumentDraft draft, const std::string& path, std::string id,
                        std::shared_ptr<const SourceText> source, const ReadOptions& options) {
  const auto footnotes = find_footnote_marks(draft.view.text);
  PlainView view = without_lead_ins(erase(std::move(draft.view), footnotes));
  const PageFacts facts = classify_blocks(view, options.month_first);
  fill_metadata(draft, facts, view, path, options.month_first);

  std::vector<Block> blocks;
  blocks.reserve(view.blocks.size());
  for (const DraftBlock& block : view.blocks) blocks.push_back({block.span, block.kind});
  return Document(path, std::move(id), std::move(source), std::move(view.text), std::move(view.pieces),
                  std::move(blocks), std::move(draft.metadata));
}

}  // namespace factcheck
