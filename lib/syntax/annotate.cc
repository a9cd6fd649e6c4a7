#include "syntax/annotate.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "syntax/characters.h"
#include "syntax/lemmatiser.h"
#include "syntax/mend_tree.h"
#include "syntax/name_labels.h"
#include "syntax/network.h"

namespace factcheck {
namespace {

// Words that the network reads at once: enough to keep it busy, few enough for the processor's cache.
constexpr std::size_t kBatch = 384;

// Longer sentences are read in pieces, so that memory has a bound; no sentence of a newspaper is that long.
constexpr std::uint32_t kLongestPiece = 512;

// Prefixes that make an adjective of a name: "pro-Trump", "anti-Brexit".
constexpr auto kPrefixes =
    std::to_array<std::string_view>({"anti-", "non-", "pan-", "post-", "pre-", "pro-", "trans-"});

// Such words are as many as there are names, and treebanks have few of them: they are read as an adjective
// made of a name that every treebank has.
constexpr std::string_view kStandIn = "American";
constexpr std::string_view kStandInLower = "american";

bool is_adjective_of_name(const Token& token) {
  return std::ranges::any_of(kPrefixes, [&](std::string_view prefix) {
    return token.lower.starts_with(prefix) && token.text.size() > prefix.size() &&
           token.text[prefix.size()] >= 'A' && token.text[prefix.size()] <= 'Z';
  });
}

// Words that a name at a sentence's start is taken for.
bool may_be_name(Upos upos) {
  return upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::VERB || upos == Upos::X;
}

class Annotator {
 public:
  Annotator(Analysis& analysis, Network& network)
      : analysis_(analysis), tokens_(analysis.tokens), network_(network) {}

  void run() {
    for (const Sentence& sentence : analysis_.sentences) {
      for (std::uint32_t first = sentence.first; first < sentence.last; first += kLongestPiece) {
        add_piece(first, std::min(sentence.last, first + kLongestPiece));
      }
    }
    flush();
    for (const Sentence& sentence : analysis_.sentences) {
      if (sentence.last - sentence.first > kLongestPiece) join_pieces(sentence);
    }
    recall_names();
    for (const Sentence& sentence : analysis_.sentences) mend_tree(sentence, tokens_);
  }

 private:
  void add_piece(std::uint32_t first, std::uint32_t last) {
    if (!features_.empty() && features_.size() + (last - first) > kBatch) flush();
    if (features_.empty()) begin_ = first;
    for (std::uint32_t i = first; i < last; ++i) {
      Token& token = tokens_[i];
      token.lower = has_upper(token.text)
                        ? std::string_view(analysis_.words.emplace_back(to_lower(token.text)))
                        : token.text;
      features_.push_back(is_adjective_of_name(token) ? features_of(kStandIn, kStandInLower)
                                                      : features_of(token.text, token.lower));
    }
    starts_.push_back(last - begin_);
  }

  void flush() {
    if (features_.empty()) return;
    network_.tag(features_, starts_);
    heads_.resize(features_.size());
    relations_.resize(features_.size());
    network_.parse(heads_, relations_);
    for (std::size_t i = 0; i < features_.size(); ++i) {
      Token& token = tokens_[begin_ + i];
      const Tags tags = network_.tags(i);
      token.upos = tags.upos;
      token.xpos = tags.xpos;
      token.head = heads_[i] < 0 ? kNoHead : heads_[i] + static_cast<std::int32_t>(begin_);
      token.relation = relations_[i];
      token.lemma = lemma(token);
    }
    for (std::size_t s = 0; s + 1 < starts_.size(); ++s) set_names(starts_[s], starts_[s + 1]);
    features_.clear();
    starts_.assign(1, 0);
  }

  std::string_view lemma(const Token& token) {
    const bool cased = token.upos == Upos::PROPN || token.text == "I";
    return lemma_of(cased ? token.text : token.lower, token.xpos, analysis_.words);
  }

  // A name cut by such an adjective begins anew behind it.
  void set_names(std::size_t first, std::size_t last) {
    const NameLabels& labels = NameLabels::of_model();
    NameKind before = NameKind::None;
    for (std::size_t i = first; i < last; ++i) {
      Token& token = tokens_[begin_ + i];
      const bool adjective = is_adjective_of_name(token);
      const NameLabel label = adjective ? NameLabel{} : labels[network_.name_label(i)];
      token.name = label.kind;
      token.name_begins = label.kind != NameKind::None && (label.begins || before == NameKind::None);
      before = token.name;
    }
  }

  // The roots of the later pieces hang on the first one's.
  void join_pieces(const Sentence& sentence) {
    std::int32_t root = kNoHead;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (tokens_[i].head != kNoHead) continue;
      if (root == kNoHead) {
        root = static_cast<std::int32_t>(i);
      } else {
        tokens_[i].head = root;
        tokens_[i].relation = Deprel::parataxis;
      }
    }
  }

  // A capital at a sentence's start says nothing of the word: there it is a name if the article has it as a
  // name inside its sentences, and never in small letters. "Musk left. They thanked Musk for it."
  void recall_names() {
    struct Known {
      const Token* name = nullptr;  // its first place inside a sentence
      bool small = false;
    };
    std::unordered_map<std::string_view, Known> words;
    std::vector<std::uint32_t> starts;
    for (const Sentence& sentence : analysis_.sentences) {
      bool first = true;
      for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
        const Token& token = tokens_[i];
        if (token.shape == Shape::Lower) {
          words[token.lower].small = true;
        } else if (token.shape == Shape::Capitalised && first) {
          if (may_be_name(token.upos)) starts.push_back(i);
        } else if (token.shape == Shape::Capitalised && token.upos == Upos::PROPN &&
                   sentence.block != BlockKind::Heading) {
          Known& known = words[token.lower];
          if (known.name == nullptr) known.name = &token;
        }
        first = first && token.shape >= Shape::Number;
      }
    }
    for (const std::uint32_t i : starts) {
      Token& token = tokens_[i];
      const auto found = words.find(token.lower);
      if (found == words.end() || found->second.small || found->second.name == nullptr) continue;
      const Token& name = *found->second.name;
      token.upos = name.upos;
      token.xpos = name.xpos;
      token.lemma = name.lemma;
      if (token.name == NameKind::None) {
        token.name = name.name;
        token.name_begins = name.name != NameKind::None;
      }
    }
  }

  Analysis& analysis_;
  std::vector<Token>& tokens_;
  Network& network_;
  std::uint32_t begin_ = 0;  // token that the batch begins with
  std::vector<WordFeatures> features_;
  std::vector<std::uint32_t> starts_{0};
  std::vector<std::int32_t> heads_;
  std::vector<Deprel> relations_;
};

}  // namespace

void annotate(Analysis& analysis) {
  // Its scratch memory is worth keeping from one article to the next; it is as large as one batch needs.
  thread_local Network network;
  Annotator(analysis, network).run();
}

}  // namespace factcheck
