#include "text/article.h"

#include "text/blocks.h"
#include "text/file_kind.h"
#include "text/publication_date.h"
#include "text/words.h"

namespace factcheck {

Document finish_article(Draft draft, const std::string& path, std::string id,
                        std::shared_ptr<const SourceText> source, const ReadOptions& options) {
  PlainView view = std::move(draft.view);
  classify_blocks(view, options.month_first);
  Metadata& metadata = draft.metadata;
  if (metadata.title.empty()) {
    for (std::size_t i = 0; i < count_head_blocks(view) && metadata.title.empty(); ++i) {
      const DraftBlock& block = view.blocks[i];
      if (block.kind == BlockKind::Heading) metadata.title = std::string(view.words(block.span));
    }
  }
  if (!metadata.published && !draft.updated.empty())
    metadata.published = read_date(draft.updated, options.month_first);
  if (!metadata.published) metadata.published = date_of_path(path);
  if (metadata.source.empty()) metadata.source = std::string(stem_of(path));

  std::vector<Block> blocks;
  blocks.reserve(view.blocks.size());
  for (const DraftBlock& block : view.blocks) blocks.push_back({block.span, block.kind});
  return Document(path, std::move(id), std::move(source), std::move(view.text), std::move(view.pieces),
                  std::move(blocks), std::move(metadata));
}

}  // namespace factcheck
