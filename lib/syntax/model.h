// The trained model of the sentence reader as it lies in the program: tables and matrices, read in place.
//
//   const SyntaxModel& model = syntax_model();
//   model.words.row(features.folded)           // a row of the table of words, or nullptr
//
// tools/train writes the file, MODEL.md beside it says from what; model.bin is linked in as it is, and
// nothing is copied or decoded when the program starts. All numbers are little-endian.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "syntax/matmul.h"
#include "syntax/tagset.h"
#include "syntax/word_features.h"

namespace factcheck {

// What the network's numbers mean: activations have kUnitBits bits behind the point, 1.0 is kUnit.
constexpr int kUnitBits = 12;
constexpr std::int32_t kUnit = 1 << kUnitBits;

// The file begins with this; sections follow at offsets from its first byte, each a multiple of 64.
struct ModelHeader {
  std::array<char, 8> magic;  // kModelMagic
  std::uint32_t bytes;        // of the whole file
  std::uint32_t layers, tag_layer;
  std::uint32_t word, arc, relation;        // sizes of vectors
  std::uint32_t tags, relations, names;     // numbers of classes
  std::uint32_t vector_size;                // columns of a word vector, even
  std::uint32_t vector_slots, vector_rows;  // slots: a power of two
  std::uint32_t word_slots, word_rows;
  std::uint32_t word_shift, bucket_shift;  // what a row's numbers are shifted left by to be units
  std::array<std::uint32_t, 24> sections;  // offsets, by Section
};

constexpr std::array<char, 8> kModelMagic = {'f', 'c', 's', 'y', 'n', 't', '0', '1'};

enum class Section : std::uint8_t {
  Tags,         // Upos and Xpos of each class, a byte each
  Relations,    // Deprel of each class
  Names,        // text: the labels, one a line
  VectorSlots,  // std::uint32_t each: kEmptySlot, or a row and a part of the word's hash
  VectorRows,   // int8, vector_size a row
  WordSlots,
  WordRows,    // int8, `word` a row
  BucketRows,  // int8, `word` a row, kBucketCount rows
  Matrices,    // StoredMatrix: projection, gates of each layer forward and backward, tags, names, dependent,
               // head, bilinear, label dependent, label head, relations
  RootArc,     // int16, `arc`: the root as a head
  RootLabel    // int32, `relation`
};

struct StoredMatrix {
  std::uint32_t inputs, outputs;  // as in Packed
  std::uint32_t weights, bias;    // offsets; bias 0 for none
  std::uint32_t shift;            // right shift that makes its products units
  std::uint32_t unused;
};

// A hash table of words: slots of 17 bits of row and 15 of the hash, searched one after another.
constexpr std::uint32_t kEmptySlot = 0xFFFFFFFFU;
constexpr std::uint32_t kRowBits = 17;

struct RowTable {
  std::span<const std::uint32_t> slots;
  const std::int8_t* rows = nullptr;
  std::size_t width = 0;

  // A word that the table does not hold is taken for another one time in 32,768.
  const std::int8_t* row(std::uint64_t hash) const;
};

// A matrix with the shift that turns its products into units.
struct Layer {
  Packed matrix;
  int shift = 0;
};

struct Tags {
  Upos upos;
  Xpos xpos;
};

struct SyntaxModel {
  std::size_t word = 0, arc = 0, relation = 0, layers = 0, tag_layer = 0;
  int word_shift = 0, bucket_shift = 0;
  std::span<const Tags> tags;
  std::span<const Deprel> relations;
  std::string_view names;  // the labels, a line each
  std::size_t name_count = 0;
  RowTable vectors, words;
  const std::int8_t* buckets = nullptr;
  Layer projection, tag, name, dependent, head, bilinear, label_dependent, label_head, label;
  std::array<std::array<Layer, 2>, 4> gates;  // of each layer forward and backward
  const std::int16_t* root_arc = nullptr;
  const std::int32_t* root_label = nullptr;
};

// The model that was linked in. Its offsets are trusted: it is part of the program.
const SyntaxModel& syntax_model();

}  // namespace factcheck
