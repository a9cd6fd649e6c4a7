#include "syntax/tagset.h"

#include <algorithm>
#include <array>
#include <span>

namespace factcheck {
namespace {

constexpr auto kUposNames =
    std::to_array<std::string_view>({"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                     "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"});
static_assert(kUposNames.size() == kUposCount);

constexpr auto kXposNames = std::to_array<std::string_view>(
    {"_",   "VB",  "VBD", "VBG", "VBN", "VBP", "VBZ",  "MD",    "NN",    "NNS", "NNP", "NNPS", "JJ",
     "JJR", "JJS", "RB",  "RBR", "RBS", "PRP", "PRP$", "WP",    "WP$",   "WDT", "WRB", "TO",   "POS",
     "CC",  "CD",  "DT",  "PDT", "EX",  "IN",  "RP",   "UH",    "FW",    "LS",  "SYM", "AFX",  "HYPH",
     "ADD", "GW",  "NFP", "$",   ".",   ",",   ":",    "-LRB-", "-RRB-", "``",  "''"});
static_assert(kXposNames.size() == kXposCount);

constexpr auto kDeprelNames = std::to_array<std::string_view>(
    {"acl",           "acl:relcl",    "advcl",       "advcl:relcl", "advmod",      "amod",       "appos",
     "aux",           "aux:pass",     "case",        "cc",          "cc:preconj",  "ccomp",      "compound",
     "compound:prt",  "conj",         "cop",         "csubj",       "csubj:outer", "csubj:pass", "dep",
     "det",           "det:predet",   "discourse",   "dislocated",  "expl",        "fixed",      "flat",
     "goeswith",      "iobj",         "list",        "mark",        "nmod",        "nmod:desc",  "nmod:poss",
     "nmod:unmarked", "nsubj",        "nsubj:outer", "nsubj:pass",  "nummod",      "obj",        "obl",
     "obl:agent",     "obl:unmarked", "orphan",      "parataxis",   "punct",       "reparandum", "root",
     "vocative",      "xcomp"});
static_assert(kDeprelNames.size() == kDeprelCount);

constexpr auto kNameKinds = std::to_array<std::string_view>(
    {"", "PER", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK", "LAW", "PRODUCT"});
static_assert(kNameKinds.size() == kNameKindCount);

template <class Tag>
std::optional<Tag> find(std::span<const std::string_view> names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Tag>(found - names.begin());
}

// Of each relation the one without its subtype; a universal relation stands before its subtypes.
constexpr auto kUniversal = [] {
  std::array<Deprel, kDeprelCount> universal{};
  for (std::size_t i = 0; i < kDeprelCount; ++i) {
    const std::string_view base = kDeprelNames[i].substr(0, kDeprelNames[i].find(':'));
    std::size_t j = 0;
    while (kDeprelNames[j] != base) ++j;
    universal[i] = static_cast<Deprel>(j);
  }
  return universal;
}();

}  // namespace

std::string_view name_of(Upos upos) { return kUposNames[static_cast<std::size_t>(upos)]; }
std::string_view name_of(Xpos xpos) { return kXposNames[static_cast<std::size_t>(xpos)]; }
std::string_view name_of(Deprel relation) { return kDeprelNames[static_cast<std::size_t>(relation)]; }

std::string_view name_of(NameKind kind) { return kNameKinds[static_cast<std::size_t>(kind)]; }

std::optional<Upos> upos_named(std::string_view name) { return find<Upos>(kUposNames, name); }
std::optional<Xpos> xpos_named(std::string_view name) { return find<Xpos>(kXposNames, name); }
std::optional<Deprel> deprel_named(std::string_view name) { return find<Deprel>(kDeprelNames, name); }
std::optional<NameKind> name_kind_named(std::string_view name) { return find<NameKind>(kNameKinds, name); }

Deprel universal(Deprel relation) { return kUniversal[static_cast<std::size_t>(relation)]; }

}  // namespace factcheck
