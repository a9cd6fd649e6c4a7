// Writes a trained network as the file that lib/syntax/model.h describes, in whole numbers.
#pragma once

#include <string>

#include "network.h"

namespace factcheck::train {

// `most_vectors` of the vectors are kept, the most frequent first, beside those of words in the inventory.
// Ends the program with a message if the file cannot be written or a sum could leave 32 bits.
void export_model(Network& network, const Inventory& inventory, const Vectors& vectors,
                  std::size_t most_vectors, const std::string& path);

}  // namespace factcheck::train
