// The trained model of the sentence reader as it lies in the program: tables
// and matrices, read in place.
//
//   const SyntaxModel& model = syntax_model();
//   model.words.row(features.folded)           // a row of the table of words,
//   or nullptr
//
// tools/train writes the file, MODEL.md beside it says from what; model.bin is
// linked in as it is, and nothing is copied or decoded when the program starts.
// All numbers are little-endian.
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

// What the network's numbers mean: activations have kUnitBits bits behind the
// point, 1.0 is kUnit.
constexpr int kUnitBits = 12;
constexpr std::int32_t kUnit = 1 << kUnitBits;

// The file begins with this; sections follow at offsets from its first byte,
// each a multiple of 64.
struct ModelHeader {
  std::array<char, 8> magic; // kModelMagic
  std::uint32_t bytes;       // of the whole file
  std::uint32_t layers, tag_layer;
  std::uint32_t word, arc, relation;       // sizes of vectors
  std::uint32_t tags, relations, names;    // numbers of classes
  std::uint32_t vector_size;               // columns of a word vector, even
  std::uint32_t vector_slots, vector_rows; // slots: a power of two
  std::uint32_t word_slots, word_rows;
  std::uint32_t word_shift,
      bucket_shift; // what a row's numbers are shifted left by to be units
  std::array<std::uint32_t, 24> sections; // offsets, by Section
};

constexpr std::array<char, 8> kModelMagic = {'f', 'c', 's', 'y',
                                             'n', 't', '0', '2'};

// Between layers a number from -1 to 1 is a byte: 127 steps on each side of
// kZero.
constexpr std::int32_t kSteps = 127;
constexpr std::int32_t kZero = 128;

enum class Section : std::uint8_t {
  Tags,        // Upos and Xpos of each class, a byte each
  Relations,   // Deprel of each class
  Names,       // text: the labels, one a line
  VectorSlots, // std::uint32_t each: kEmptySlot, or a row and a part of the
               // word's hash
  VectorRows,  // int8, vector_size a row
  WordSlots,
  WordRows,   // int8, `word` a row
  BucketRows, // int8, `word` a row, kBucketCount rows
  Matrices,   // StoredMatrix: of bytes the gates of each layer forward and
            // backward, tags, names, dependent, head, label dependent, label
            // head; of shorts projection, bilinear, relations
  RootArc,  // int16, `arc`: the root as a head
  RootLabel // int32, `relation`
};

// A matrix of bytes has a scale by column, one of shorts a shift: they turn its
// products into units.
struct StoredMatrix {
  std::uint32_t inputs, outputs;      // as in Bytes and Shorts
  std::uint32_t weights, bias, scale; // offsets; scale 0: a matrix of shorts
  std::uint32_t shift;
};

// A hash table of words: slots of 17 bits of row and 15 of the hash, searched
// one after another.
constexpr std::uint32_t kEmptySlot = 0xFFFFFFFFU;
constexpr std::uint32_t kRowBits = 17;

struct RowTable {
  std::span<const std::uint32_t> slots;
  const std::int8_t *rows = nullptr;
  std::size_t width = 0;

  // A word that the table does not hold is taken for another one time in
  // 32,768.
  const std::int8_t *row(std::uint64_t hash) const;
};

// Matrices with what turns their products into units.
struct ByteLayer {
  Bytes matrix;
  const float *scale = nullptr; // by column
};
struct ShortLayer {
  Shorts matrix;
  int shift = 0; // to the right
};

struct Tags {
  Upos upos;
  Xpos xpos;
};

constexpr std::size_t kMostLayers = 4;

struct SyntaxModel {
  std::size_t word = 0, arc = 0, relation = 0, layers = 0, tag_layer = 0;
  int word_shift = 0, bucket_shift = 0;
  std::span<const Tags> tags;
  std::span<const Deprel> relations;
  std::string_view names; // the labels, a line each
  std::size_t name_count = 0;
  RowTable vectors, words;
  const std::int8_t *buckets = nullptr;
  ShortLayer projection, bilinear, label;
  ByteLayer tag, name, dependent, head, label_dependent, label_head;
  std::array<std::array<ByteLayer, 2>, kMostLayers>
      gates; // of each layer forward and backward
  const std::int16_t *root_arc = nullptr;
  const std::int32_t *root_label = nullptr;
};

// The model that was linked in. Its offsets are trusted: it is part of the
// program.
const SyntaxModel &syntax_model();

// The same as bytes: what tells one model from another.
std::string_view syntax_model_bytes();

} // namespace factcheck
