// Analyses as short strings, so that a table can say what is expected.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "syntax/analysis.h"
#include "syntax/conllu.h"

namespace factcheck {

// A text with its analysis; the analysis points into the document.
struct Read {
  explicit Read(std::string_view text)
      : document(plain_document("test", std::string(text))), analysis(analyse(document)) {}
  Document document;
  Analysis analysis;

  std::string phrase(std::int32_t p) const {
    if (p < 0) return "-";
    const NounPhrase& found = analysis.phrases[static_cast<std::size_t>(p)];
    return std::string(document.quote(analysis.span_of(found.first, found.last)));
  }
  std::string token(std::int32_t t) const {
    return t < 0 ? "-" : std::string(analysis.tokens[static_cast<std::size_t>(t)].text);
  }
};

// A sentence with a tree written by hand, a word a time: "Musk:PROPN:2:nsubj left/leave:VERB:0:root". The
// lemma stands behind a slash where it is not the word itself, the Penn tag behind another: "left/leave/VBD".
// "root" may be left out. Marks and "'s" stick to the word before them.
struct Treebank {
  explicit Treebank(std::string_view sentence)
      : read(parse_conllu("test", conllu(sentence), ConlluColumns::Trees)) {
    if (read) find_structure(read.value().analysis);
  }
  Result<ConlluText> read;

  const Analysis& analysis() const { return read.value().analysis; }
  std::string phrase(std::int32_t p) const {
    if (p < 0) return "-";
    const NounPhrase& found = analysis().phrases[static_cast<std::size_t>(p)];
    return std::string(read.value().document->quote(analysis().span_of(found.first, found.last)));
  }
  std::string token(std::int32_t t) const {
    return t < 0 ? "-" : std::string(analysis().tokens[static_cast<std::size_t>(t)].text);
  }

  static std::vector<std::string> split(std::string_view text, char mark) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
      if (c == mark) {
        parts.emplace_back();
      } else {
        parts.back() += c;
      }
    }
    return parts;
  }
  static bool sticks(std::string_view word) {
    return word == "." || word == "," || word == "'s" || word == "n't" || word == "-";
  }
  static std::string conllu(std::string_view sentence) {
    const std::vector<std::string> words = split(sentence, ' ');
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::vector<std::string> parts = split(words[i], ':');
      const std::vector<std::string> form = split(parts.at(0), '/');
      const std::string relation = parts.size() > 4   ? parts[3] + ":" + parts[4]
                                   : parts.size() > 3 ? parts[3]
                                                      : "root";
      const bool last = i + 1 == words.size();
      const bool joined = !last && sticks(split(split(words[i + 1], ':')[0], '/')[0]);
      out += std::to_string(i + 1) + '\t' + form[0] + '\t' +
             (form.size() > 1 && !form[1].empty() ? form[1] : form[0]) + '\t' + parts.at(1) + '\t' +
             (form.size() > 2 ? form[2] : "_") + "\t_\t" + parts.at(2) + '\t' + relation + "\t_\t" +
             (joined ? "SpaceAfter=No" : "_") + '\n';
    }
    return out;
  }
};

// Tokens with a bar between them.
inline std::string tokens_of(std::string_view text) {
  const Read read(text);
  std::string out;
  for (const Token& token : read.analysis.tokens) {
    if (!out.empty()) out += '|';
    out += token.text;
  }
  return out;
}

// Sentences with a bar between them.
inline std::string sentences_of(std::string_view text) {
  const Read read(text);
  std::string out;
  for (const Sentence& sentence : read.analysis.sentences) {
    if (!out.empty()) out += '|';
    out += read.document.quote(sentence.span);
  }
  return out;
}

}  // namespace factcheck
