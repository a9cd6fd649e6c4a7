#include "export.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <vector>

#include "syntax/model.h"

namespace factcheck::train {
namespace {

[[noreturn]] void fail(const std::string& what) {
  std::cerr << what << '\n';
  std::exit(2);
}

class Writer {
 public:
  explicit Writer(Network& network) : network_(network) { bytes_.resize(sizeof(ModelHeader)); }

  std::uint32_t align() {
    bytes_.resize((bytes_.size() + 63) / 64 * 64);
    return static_cast<std::uint32_t>(bytes_.size());
  }
  template <class T>
  std::uint32_t put(const std::vector<T>& values) {
    const std::uint32_t at = align();
    bytes_.resize(at + values.size() * sizeof(T));
    std::memcpy(bytes_.data() + at, values.data(), values.size() * sizeof(T));
    return at;
  }

  // A table of signed bytes; the largest power of two that leaves nearly all numbers unclipped scales it.
  std::uint32_t put_rows(const Matrix& rows, std::uint32_t& shift) {
    std::vector<float> sizes;
    for (Eigen::Index i = 0; i < rows.size(); ++i) sizes.push_back(std::abs(rows.data()[i]));
    const auto nth = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() * 9999 / 10000);
    std::nth_element(sizes.begin(), nth, sizes.end());
    int bits = 0;
    while (bits < kUnitBits && *nth * static_cast<float>(2 << bits) <= 127) ++bits;
    shift = static_cast<std::uint32_t>(kUnitBits - bits);
    std::vector<std::int8_t> bytes;
    for (Eigen::Index i = 0; i < rows.size(); ++i) {
      bytes.push_back(static_cast<std::int8_t>(
          std::clamp(std::round(rows.data()[i] * static_cast<float>(1 << bits)), -127.0F, 127.0F)));
    }
    return put(bytes);
  }

  // Weights of 16 bits. `input_bits` stand behind the point of the inputs, whose size is at most `most`.
  void shorts(const Matrix& weights, const Matrix& bias, int input_bits, double most) {
    const std::size_t inputs = rounded_up(weights.rows(), 2), outputs = rounded_up(weights.cols(), kColumns);
    // As many bits as the weights' own width and the width of the sums allow.
    int bits = 14;
    const auto fits = [&](int b) {
      const double scale = std::ldexp(1.0, b);
      if (weights.cwiseAbs().maxCoeff() * scale > 32000) return false;
      for (Eigen::Index j = 0; j < weights.cols(); ++j) {
        const double sum = static_cast<double>(weights.col(j).cwiseAbs().sum()) * scale * most +
                           std::abs(static_cast<double>(bias(0, j))) * scale * std::ldexp(1.0, input_bits);
        if (sum > 2.0e9) return false;
      }
      return true;
    };
    while (bits > -8 && !fits(bits)) --bits;
    if (input_bits + bits < kUnitBits) fail("a matrix's sums leave 32 bits");
    std::vector<std::int16_t> packed(inputs * outputs, 0);
    std::vector<std::int32_t> sums(outputs, 0);
    for (Eigen::Index j = 0; j < weights.cols(); ++j) {
      for (Eigen::Index i = 0; i < weights.rows(); ++i) {
        packed[place(i, j, outputs, 2)] =
            static_cast<std::int16_t>(std::lround(std::ldexp(static_cast<double>(weights(i, j)), bits)));
      }
      sums[static_cast<std::size_t>(j)] = static_cast<std::int32_t>(
          std::llround(std::ldexp(static_cast<double>(bias(0, j)), input_bits + bits)));
    }
    matrices.push_back({.inputs = static_cast<std::uint32_t>(inputs),
                        .outputs = static_cast<std::uint32_t>(outputs),
                        .weights = put(packed),
                        .bias = put(sums),
                        .scale = 0,
                        .shift = static_cast<std::uint32_t>(input_bits + bits - kUnitBits)});
  }
  void shorts(std::string_view name, std::string_view bias, double most) {
    shorts(network_.at(name).value, network_.at(bias).value, kUnitBits, most);
  }

  // Weights of 8 bits for inputs that are bytes: a byte is kZero more than the number it stands for, which
  // the bias makes good.
  void bytes(std::string_view name, std::string_view bias) {
    const Matrix& weights = network_.at(name).value;
    const std::size_t inputs = rounded_up(weights.rows(), 4), outputs = rounded_up(weights.cols(), kColumns);
    const Eigen::RowVectorXf units = weight_units(weights);
    std::vector<std::int8_t> packed(inputs * outputs, 0);
    std::vector<std::int32_t> sums(outputs, 0);
    std::vector<float> scale(outputs, 0);
    for (Eigen::Index j = 0; j < weights.cols(); ++j) {
      std::int32_t sum = 0;
      for (Eigen::Index i = 0; i < weights.rows(); ++i) {
        const auto step = static_cast<std::int32_t>(std::round(weights(i, j) / units(j)));
        packed[place(i, j, outputs, 4)] = static_cast<std::int8_t>(step);
        sum += step;
      }
      const float unit = units(j) / static_cast<float>(kSteps);  // of a product
      const float own = bias.empty() ? 0 : network_.at(bias).value(0, j);
      sums[static_cast<std::size_t>(j)] = static_cast<std::int32_t>(std::lround(own / unit)) - kZero * sum;
      scale[static_cast<std::size_t>(j)] = unit * static_cast<float>(kUnit);
    }
    matrices.push_back({.inputs = static_cast<std::uint32_t>(inputs),
                        .outputs = static_cast<std::uint32_t>(outputs),
                        .weights = put(packed),
                        .bias = put(sums),
                        .scale = put(scale),
                        .shift = 0});
  }

  std::uint32_t put_slots(const std::vector<std::uint64_t>& hashes, std::uint32_t& count) {
    const std::size_t slots = std::bit_ceil(hashes.size() * 2);
    std::vector<std::uint32_t> table(slots, kEmptySlot);
    for (std::size_t row = 0; row < hashes.size(); ++row) {
      std::size_t at = hashes[row] & (slots - 1);
      while (table[at] != kEmptySlot) at = (at + 1) & (slots - 1);
      table[at] = static_cast<std::uint32_t>(hashes[row] >> 49) << kRowBits | static_cast<std::uint32_t>(row);
    }
    count = static_cast<std::uint32_t>(slots);
    return put(table);
  }

  static std::size_t rounded_up(Eigen::Index size, std::size_t multiple) {
    return (static_cast<std::size_t>(size) + multiple - 1) / multiple * multiple;
  }
  // Where the weight from input i to output j lies, `group` inputs side by side.
  static std::size_t place(Eigen::Index i, Eigen::Index j, std::size_t outputs, std::size_t group) {
    const auto input = static_cast<std::size_t>(i);
    return (input / group * outputs + static_cast<std::size_t>(j)) * group + input % group;
  }

  std::vector<StoredMatrix> matrices;
  std::vector<char>& file() { return bytes_; }

 private:
  Network& network_;
  std::vector<char> bytes_;
};

}  // namespace

void export_model(Network& network, const Inventory& inventory, const Vectors& vectors,
                  std::size_t most_vectors, const std::string& path) {
  const Sizes& sizes = network.sizes();
  Writer writer(network);
  ModelHeader header{};
  header.magic = kModelMagic;
  header.layers = static_cast<std::uint32_t>(sizes.layers);
  header.tag_layer = static_cast<std::uint32_t>(sizes.tag_layer);
  header.word = static_cast<std::uint32_t>(sizes.word);
  header.arc = static_cast<std::uint32_t>(sizes.arc);
  header.relation = static_cast<std::uint32_t>(sizes.relation);
  header.tags = static_cast<std::uint32_t>(inventory.tags.size());
  header.relations = static_cast<std::uint32_t>(inventory.relations.size());
  header.names = static_cast<std::uint32_t>(inventory.names.size());
  header.vector_size = static_cast<std::uint32_t>(sizes.vector);
  const auto section = [&](Section s) -> std::uint32_t& {
    return header.sections[static_cast<std::size_t>(s)];
  };

  std::vector<Tags> tags;
  for (const std::string& tag : inventory.tags) {
    const std::size_t space = tag.find(' ');
    const auto upos = upos_named(tag.substr(0, space));
    const auto xpos = xpos_named(tag.substr(space + 1));
    tags.push_back({upos.value_or(Upos::X), xpos.value_or(Xpos::Other)});
  }
  section(Section::Tags) = writer.put(tags);
  std::vector<Deprel> relations;
  for (const std::string& relation : inventory.relations) {
    const auto known = deprel_named(relation);
    if (!known) fail("no relation is called " + relation);
    relations.push_back(*known);
  }
  section(Section::Relations) = writer.put(relations);
  std::vector<char> names;
  for (const std::string& name : inventory.names) {
    names.insert(names.end(), name.begin(), name.end());
    names.push_back('\n');
  }
  names.push_back('\0');
  section(Section::Names) = writer.put(names);

  // Vectors as signed bytes; what they were divided by goes into the projection.
  const std::size_t kept = std::min(most_vectors, vectors.words.size());
  std::vector<std::uint64_t> hashes;
  for (std::size_t row = 0; row < kept; ++row) {
    hashes.push_back(features_of(vectors.words[row], vectors.words[row]).exact);
  }
  std::vector<float> magnitudes(vectors.values.begin(),
                                vectors.values.begin() + static_cast<std::ptrdiff_t>(kept * vectors.size));
  for (float& v : magnitudes) v = std::abs(v);
  const auto nth = magnitudes.begin() + static_cast<std::ptrdiff_t>(magnitudes.size() * 9998 / 10000);
  std::nth_element(magnitudes.begin(), nth, magnitudes.end());
  const float unit = *nth / 127;
  std::vector<std::int8_t> rows;
  for (std::size_t i = 0; i < kept * vectors.size; ++i) {
    rows.push_back(
        static_cast<std::int8_t>(std::clamp(std::round(vectors.values[i] / unit), -127.0F, 127.0F)));
  }
  header.vector_rows = static_cast<std::uint32_t>(kept);
  section(Section::VectorSlots) = writer.put_slots(hashes, header.vector_slots);
  section(Section::VectorRows) = writer.put(rows);

  hashes.assign(inventory.word_rows, 0);
  for (const auto& [hash, row] : inventory.words) hashes[row] = hash;
  header.word_rows = static_cast<std::uint32_t>(inventory.word_rows);
  section(Section::WordSlots) = writer.put_slots(hashes, header.word_slots);
  section(Section::WordRows) = writer.put_rows(network.at("words").value, header.word_shift);
  section(Section::BucketRows) = writer.put_rows(network.at("buckets").value, header.bucket_shift);

  if (sizes.word % 16 != 0 || sizes.arc % 16 != 0 || sizes.relation % 16 != 0)
    fail("sizes must be multiples of 16");
  for (int l = 0; l < sizes.layers; ++l) {
    for (const char* direction : {"forward ", "backward "}) {
      const std::string name = direction + std::to_string(l);
      writer.bytes(name, name + " bias");
    }
  }
  writer.bytes("tags", "tags bias");
  writer.bytes("names", "names bias");
  writer.bytes("dependent", "dependent bias");
  writer.bytes("head", "head bias");
  writer.bytes("label dependent", "label bias");
  writer.bytes("label head", "");
  writer.shorts(network.at("projection").value * unit, network.at("input bias").value, 0, 127);
  // Hidden numbers go up to 8 units.
  writer.shorts("bilinear", "bilinear bias", 32767);
  writer.shorts("relations", "relations bias", 32767);
  section(Section::Matrices) = writer.put(writer.matrices);

  std::vector<std::int16_t> root_arc;
  for (int j = 0; j < sizes.arc; ++j) {
    root_arc.push_back(static_cast<std::int16_t>(
        std::clamp(std::round(network.at("root arc").value(0, j) * 256), -4095.0F, 4095.0F)));
  }
  section(Section::RootArc) = writer.put(root_arc);
  std::vector<std::int32_t> root_label;
  for (int j = 0; j < sizes.relation; ++j) {
    root_label.push_back(
        static_cast<std::int32_t>(std::lround(network.at("root label").value(0, j) * kUnit)));
  }
  section(Section::RootLabel) = writer.put(root_label);
  header.bytes = writer.align();
  std::memcpy(writer.file().data(), &header, sizeof header);

  std::ofstream out(path, std::ios::binary);
  out.write(writer.file().data(), static_cast<std::streamsize>(writer.file().size()));
  if (!out) fail(path + ": cannot be written");
  std::cerr << path << ": " << writer.file().size() << " bytes\n";
}

}  // namespace factcheck::train
