#include "syntax/lexicon.h"

#include <algorithm>

#include "base/check.h"

namespace factcheck {
namespace {

struct TagPair {
  Upos upos;
  Xpos xpos;
  std::uint8_t context;  // the row of kSequenceCost for a tag of this UPOS
  std::uint8_t lone_cost;
  std::string_view penn;
};
#include "syntax/tag_model.inc"

constexpr auto kEdits = std::to_array<LemmaEdit>({
#include "syntax/lexicon_edits.inc"
});

constexpr LexiconEntry kWords[] = {
#include "syntax/lexicon_words.inc"
};
static_assert(std::ranges::is_sorted(kWords, {}, &LexiconEntry::word));

constexpr LexiconEntry kSuffixes[] = {
#include "syntax/lexicon_suffixes.inc"
};
static_assert(std::ranges::is_sorted(kSuffixes, {}, &LexiconEntry::word));
static_assert(kSuffixes[0].word.empty(), "the last resort");

constexpr TagNumber number_of(Upos upos, std::string_view penn) {
  for (std::size_t i = 0; i < kTagCount; ++i) {
    if (kTags[i].upos == upos && kTags[i].penn == penn) return static_cast<TagNumber>(i);
  }
  return static_cast<TagNumber>(kTagCount);
}

// Words of the news that the treebanks lack or hold with other senses only: the most likely tag first.
struct HandRow {
  std::string_view word;
  std::string_view tags;  // Penn tags, one or two
};
constexpr auto kHandWords = std::to_array<HandRow>({
#include "syntax/lexicon_hand.inc"
});
static_assert(std::ranges::is_sorted(kHandWords, {}, &HandRow::word));

constexpr TagNumber common_tag(std::string_view penn) {
  if (penn == "NN" || penn == "NNS") return number_of(Upos::NOUN, penn);
  if (penn == "NNP" || penn == "NNPS") return number_of(Upos::PROPN, penn);
  if (penn.starts_with("JJ")) return number_of(Upos::ADJ, penn);
  if (penn.starts_with("RB")) return number_of(Upos::ADV, penn);
  if (penn.starts_with("VB")) return number_of(Upos::VERB, penn);
  if (penn == "IN") return number_of(Upos::ADP, penn);
  if (penn == "CD") return number_of(Upos::NUM, penn);
  return static_cast<TagNumber>(kTagCount);
}

// The first tag of two is the likelier: e^(-4/8) and e^(-7/8) are about 6 to 4.
constexpr LexiconEntry entry_of(const HandRow& row) {
  LexiconEntry entry{row.word, {}};
  std::size_t at = 0;
  for (std::size_t n = 0; n < kMostReadings && at < row.tags.size(); ++n) {
    const std::size_t end = std::min(row.tags.find(' ', at), row.tags.size());
    const TagNumber tag = common_tag(row.tags.substr(at, end - at));
    const bool alone = n == 0 && end == row.tags.size();
    entry.readings[n] = {tag, static_cast<std::uint8_t>(kTags[tag].lone_cost + (alone ? 0 : 4 + 3 * n)),
                         kNoEdit};
    at = end + 1;
  }
  return entry;
}

constexpr auto kHandEntries = [] {
  std::array<LexiconEntry, kHandWords.size()> entries{};
  for (std::size_t i = 0; i < entries.size(); ++i) entries[i] = entry_of(kHandWords[i]);
  return entries;
}();

constexpr std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ (hash >> 15);
}

// Open addressing, at most half full; made by the compiler. 0: empty; else index + 1, and above it the upper
// half of the hash, so that most misses cost no comparison.
template <std::size_t kSlots, std::size_t kCount>
struct WordIndex {
  std::array<std::uint32_t, kSlots> slots{};

  consteval explicit WordIndex(const LexiconEntry* entries) {
    static_assert(kCount * 2 <= kSlots && kCount < 0xFFFF);
    for (std::size_t i = 0; i < kCount; ++i) {
      const std::uint32_t hash = hash_of(entries[i].word);
      std::size_t slot = hash % kSlots;
      while (slots[slot] != 0) slot = (slot + 1) % kSlots;
      slots[slot] = (hash & 0xFFFF0000U) | static_cast<std::uint32_t>(i + 1);
    }
  }

  const LexiconEntry* find(const LexiconEntry* entries, std::string_view word, std::uint32_t hash) const {
    for (std::size_t slot = hash % kSlots; slots[slot] != 0; slot = (slot + 1) % kSlots) {
      if (((slots[slot] ^ hash) & 0xFFFF0000U) != 0) continue;
      const LexiconEntry& entry = entries[(slots[slot] & 0xFFFFU) - 1];
      if (entry.word == word) return &entry;
    }
    return nullptr;
  }
};

constexpr WordIndex<32768, std::size(kWords)> kWordIndex(kWords);
constexpr WordIndex<2048, kHandEntries.size()> kHandIndex(kHandEntries.data());
constexpr WordIndex<8192, std::size(kSuffixes)> kSuffixIndex(kSuffixes);

}  // namespace

const LexiconEntry* find_word(std::string_view word) {
  if (word.size() > 40) return nullptr;
  const std::uint32_t hash = hash_of(word);
  if (const LexiconEntry* entry = kHandIndex.find(kHandEntries.data(), word, hash)) return entry;
  return kWordIndex.find(kWords, word, hash);
}

const Readings& readings_by_suffix(std::string_view word) {
  for (std::size_t length = std::min<std::size_t>(5, word.size()); length > 0; --length) {
    const std::string_view suffix = word.substr(word.size() - length);
    if (const LexiconEntry* entry = kSuffixIndex.find(kSuffixes, suffix, hash_of(suffix)))
      return entry->readings;
  }
  return kSuffixes[0].readings;
}

LemmaEdit lemma_edit(std::uint16_t edit) { return kEdits[edit]; }

Upos upos_of(TagNumber tag) { return kTags[tag].upos; }
Xpos xpos_of(TagNumber tag) { return kTags[tag].xpos; }

TagNumber tag_number(Upos upos, std::string_view penn) {
  const TagNumber number = number_of(upos, penn);
  FACTCHECK_CHECK(number < kTagCount);
  return number;
}

std::uint8_t lone_cost(TagNumber tag) { return kTags[tag].lone_cost; }

const std::uint8_t* sequence_costs(int before_that, int before) {
  const std::size_t context =
      before_that < 0 ? kContextCount - 1 : kTags[static_cast<std::size_t>(before_that)].context;
  return kSequenceCost[context][before < 0 ? kTagCount : static_cast<std::size_t>(before)];
}

}  // namespace factcheck
