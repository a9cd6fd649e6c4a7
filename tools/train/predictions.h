// What a trained network says of the training sentences, for another to learn from beside the treebank: where
// several networks waver, so does the language (Hinton, Vinyals, Dean, arXiv:1503.02531; for parsers Kuncoro
// and others, "Distilling an ensemble of greedy dependency parsers into one MST parser", EMNLP 2016).
#pragma once

#include <string>
#include <vector>

#include "network.h"

namespace factcheck::train {

// Writes tags, names, heads, and relations with the treebank's heads, of the first `count` samples, each with
// what is likelier than one in 200.
void write_predictions(const std::string& path, Network& network, const Inventory& inventory,
                       const std::vector<Sample>& samples, std::size_t count);

// The mean of the teachers' answers takes `part` of the truth in the samples; the treebank keeps the rest.
// Samples beyond those that the teachers read stay as they are. Ends the program with a message on files that
// do not fit.
void learn_from(const std::vector<std::string>& paths, const Inventory& inventory, float part,
                std::vector<Sample>& samples);

}  // namespace factcheck::train
