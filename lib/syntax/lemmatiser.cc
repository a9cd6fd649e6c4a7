#include "syntax/lemmatiser.h"

#include <algorithm>
#include <array>

#include "base/fnv.h"

namespace factcheck {
namespace {

// A part of the key's hash, and the edit's number counted from 1; 0 is an empty slot.
struct LemmaSlot {
  std::uint32_t part = 0;
  std::uint16_t edit = 0;
};

#include "syntax/lemmas.inc"

constexpr std::size_t kLongestWord = 40;
constexpr std::size_t kLongestEnding = 7;  // characters, as in tools/train/lemmas.py

const LemmaEdit* find(std::uint64_t h) {
  h ^= h >> 33;
  h *= 0xff51afd7ed558ccdULL;
  h ^= h >> 33;
  for (std::size_t at = h & (kSlots.size() - 1); kSlots[at].edit != 0; at = (at + 1) & (kSlots.size() - 1)) {
    if (kSlots[at].part == static_cast<std::uint32_t>(h >> 32)) return &kEdits[kSlots[at].edit - 1U];
  }
  return nullptr;
}

bool is_inflected(Xpos xpos) {
  switch (xpos) {
    case Xpos::NNS:
    case Xpos::NNPS:
    case Xpos::VBD:
    case Xpos::VBG:
    case Xpos::VBN:
    case Xpos::VBZ:
    case Xpos::JJR:
    case Xpos::JJS:
    case Xpos::RBR:
    case Xpos::RBS:
      return true;
    default:
      return false;
  }
}

}  // namespace

LemmaEdit lemma_edit(std::string_view word, Xpos xpos) {
  if (word.size() > kLongestWord) return {};
  const std::uint64_t tag = fnv(fnv(kFnvStart, name_of(xpos)), " ");
  const LemmaEdit* edit = find(fnv(fnv(tag, "^"), word));
  if (edit != nullptr) return *edit;
  if (!is_inflected(xpos)) return {};
  std::array<std::size_t, kLongestEnding> begins{};  // of the endings, the shortest first
  std::size_t count = 0;
  for (std::size_t at = word.size(); at > 1 && count < kLongestEnding;) {
    --at;
    if ((static_cast<unsigned char>(word[at]) & 0xC0U) != 0x80U) begins[count++] = at;
  }
  while (count > 0) {
    edit = find(fnv(tag, word.substr(begins[--count])));
    if (edit != nullptr) return *edit;
  }
  return {};
}

std::string_view lemma_of(std::string_view word, Xpos xpos, std::deque<std::string>& words) {
  const LemmaEdit edit = lemma_edit(word, xpos);
  const std::string_view stem = word.substr(0, word.size() - std::min<std::size_t>(edit.strip, word.size()));
  if (edit.add.empty()) return stem;
  std::string& lemma = words.emplace_back(stem);
  lemma += edit.add;
  return lemma;
}

}  // namespace factcheck
