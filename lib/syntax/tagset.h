// The tags and relations of Universal Dependencies, version 2, as the English treebanks use them.
//
//   name_of(Deprel::nsubj_pass)       "nsubj:pass"
//   universal(Deprel::nsubj_pass)     Deprel::nsubj
//
// Source: universaldependencies.org; the relations are those of the English Web Treebank and GUM, 2.16.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace factcheck {

// Universal part-of-speech tags.
enum class Upos : std::uint8_t {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X
};

// Penn Treebank tags, with those that the web treebanks added.
enum class Xpos : std::uint8_t {
  Other,
  VB,
  VBD,
  VBG,
  VBN,
  VBP,
  VBZ,
  MD,
  NN,
  NNS,
  NNP,
  NNPS,
  JJ,
  JJR,
  JJS,
  RB,
  RBR,
  RBS,
  PRP,
  PRPS,  // PRP$
  WP,
  WPS,  // WP$
  WDT,
  WRB,
  TO,
  POS,
  CC,
  CD,
  DT,
  PDT,
  EX,
  IN,
  RP,
  UH,
  FW,
  LS,
  SYM,
  AFX,
  HYPH,
  ADD,
  GW,
  NFP,
  Dollar,      // $
  Period,      // .
  Comma,       // ,
  Colon,       // :
  LRB,         // -LRB-
  RRB,         // -RRB-
  OpenQuote,   // ``
  CloseQuote,  // ''
};

// Relations of a word to its head; a subtype stands behind an underscore for UD's colon.
enum class Deprel : std::uint8_t {
  acl,
  acl_relcl,
  advcl,
  advcl_relcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,  // a word of C++ without its underscore
  cc,
  cc_preconj,
  ccomp,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_outer,
  csubj_pass,
  dep,
  det,
  det_predet,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_desc,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_outer,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  root,
  vocative,
  xcomp,
};

// What a name is the name of, in the manner of OntoNotes 5.
enum class NameKind : std::uint8_t {
  None,
  PER,      // people
  ORG,      // companies, agencies, parties, teams
  GPE,      // countries, states, cities
  LOC,      // other places: seas, ranges, regions
  FAC,      // buildings, airports, roads
  NORP,     // nationalities, religious and political groups
  EVENT,    // wars, storms, games
  WORK,     // books, films, songs
  LAW,      // named laws and treaties
  PRODUCT,  // things that are made, vessels
};

constexpr std::size_t kNameKindCount = static_cast<std::size_t>(NameKind::PRODUCT) + 1;
constexpr std::size_t kUposCount = static_cast<std::size_t>(Upos::X) + 1;
constexpr std::size_t kXposCount = static_cast<std::size_t>(Xpos::CloseQuote) + 1;
constexpr std::size_t kDeprelCount = static_cast<std::size_t>(Deprel::xcomp) + 1;

// As CoNLL-U writes them: "NOUN", "PRP$" ("_" for Other), "nsubj:pass".
std::string_view name_of(Upos upos);
std::string_view name_of(Xpos xpos);
std::string_view name_of(Deprel relation);
std::string_view name_of(NameKind kind);  // "PER", "" for None

// By that name; nothing if there is none.
std::optional<Upos> upos_named(std::string_view name);
std::optional<Xpos> xpos_named(std::string_view name);
std::optional<Deprel> deprel_named(std::string_view name);
std::optional<NameKind> name_kind_named(std::string_view name);

// Without its subtype: nsubj for nsubj:pass.
Deprel universal(Deprel relation);

}  // namespace factcheck
