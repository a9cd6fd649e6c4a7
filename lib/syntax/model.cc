#include "syntax/model.h"

extern "C" {
extern const unsigned char factcheck_syntax_model[];
}

namespace factcheck {
namespace {

template <class T> const T *at(std::uint32_t offset) {
  return reinterpret_cast<const T *>(factcheck_syntax_model + offset);
}

SyntaxModel open_model() {
  const ModelHeader &header = *at<ModelHeader>(0);
  const auto section = [&](Section s) {
    return header.sections[static_cast<std::size_t>(s)];
  };
  SyntaxModel model;
  model.word = header.word;
  model.arc = header.arc;
  model.relation = header.relation;
  model.layers = header.layers;
  model.tag_layer = header.tag_layer;
  model.word_shift = static_cast<int>(header.word_shift);
  model.bucket_shift = static_cast<int>(header.bucket_shift);
  model.tags = {at<Tags>(section(Section::Tags)), header.tags};
  model.relations = {at<Deprel>(section(Section::Relations)), header.relations};
  model.name_count = header.names;
  model.names = std::string_view(at<char>(section(Section::Names)));
  model.vectors = {
      {at<std::uint32_t>(section(Section::VectorSlots)), header.vector_slots},
      at<std::int8_t>(section(Section::VectorRows)),
      header.vector_size};
  model.words = {
      {at<std::uint32_t>(section(Section::WordSlots)), header.word_slots},
      at<std::int8_t>(section(Section::WordRows)),
      header.word};
  model.buckets = at<std::int8_t>(section(Section::BucketRows));
  model.root_arc = at<std::int16_t>(section(Section::RootArc));
  model.root_label = at<std::int32_t>(section(Section::RootLabel));

  const StoredMatrix *stored = at<StoredMatrix>(section(Section::Matrices));
  const auto next_bytes = [&] {
    const StoredMatrix &m = *stored++;
    return ByteLayer{{.inputs = m.inputs,
                      .outputs = m.outputs,
                      .weights = at<std::int8_t>(m.weights),
                      .bias = at<std::int32_t>(m.bias)},
                     at<float>(m.scale)};
  };
  const auto next_shorts = [&] {
    const StoredMatrix &m = *stored++;
    return ShortLayer{{.inputs = m.inputs,
                       .outputs = m.outputs,
                       .weights = at<std::int16_t>(m.weights),
                       .bias = at<std::int32_t>(m.bias)},
                      static_cast<int>(m.shift)};
  };
  for (std::size_t l = 0; l < model.layers; ++l)
    model.gates[l] = {next_bytes(), next_bytes()};
  for (ByteLayer *layer :
       {&model.tag, &model.name, &model.dependent, &model.head,
        &model.label_dependent, &model.label_head}) {
    *layer = next_bytes();
  }
  for (ShortLayer *layer : {&model.projection, &model.bilinear, &model.label})
    *layer = next_shorts();
  return model;
}

} // namespace

const std::int8_t *RowTable::row(std::uint64_t hash) const {
  const std::size_t mask = slots.size() - 1;
  const auto part = static_cast<std::uint32_t>(hash >> 49);
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const std::uint32_t slot = slots[at];
    if (slot == kEmptySlot)
      return nullptr;
    if (slot >> kRowBits == part)
      return rows + (slot & ((1U << kRowBits) - 1)) * width;
  }
}

const SyntaxModel &syntax_model() {
  static const SyntaxModel model = open_model();
  return model;
}

std::string_view syntax_model_bytes() {
  return {at<char>(0), at<ModelHeader>(0)->bytes};
}

} // namespace factcheck
