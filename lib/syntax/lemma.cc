#include "syntax/lemma.h"

#include <algorithm>
#include <array>

#include "syntax/lexicon.h"

namespace factcheck {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool doubled(std::string_view stem) {
  return stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2] && !is_vowel(stem.back());
}

bool knows(std::string_view base, Upos upos) {
  const LexiconEntry* entry = find_word(base);
  if (entry == nullptr) return false;
  for (const Reading& reading : entry->readings) {
    if (reading.cost == 0) break;
    if (upos_of(reading.tag) != upos) continue;
    const Xpos xpos = xpos_of(reading.tag);
    if (xpos == Xpos::VB || xpos == Xpos::VBP || xpos == Xpos::NN || xpos == Xpos::JJ) return true;
  }
  return false;
}

std::string_view ending_of(Inflection inflection) {
  switch (inflection) {
    case Inflection::S:
      return "s";
    case Inflection::Ed:
      return "ed";
    case Inflection::Ing:
      return "ing";
    case Inflection::Er:
      return "er";
    case Inflection::Est:
      return "est";
  }
  return {};
}

// The spellings that a form may come from, the likeliest first.
std::array<std::string, 3> candidate_bases(std::string_view word, Inflection inflection) {
  const std::string_view ending = ending_of(inflection);
  std::array<std::string, 3> bases;
  if (word.size() < ending.size() + 2 || !word.ends_with(ending)) return bases;
  const std::string stem(word.substr(0, word.size() - ending.size()));
  if (inflection == Inflection::S) {
    if (word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")) return bases;
    bases[0] = stem;
    if (stem.ends_with("ie") && stem.size() > 3) bases[1] = stem.substr(0, stem.size() - 2) + "y";
    if (stem.ends_with("e")) bases[2] = stem.substr(0, stem.size() - 1);
    return bases;
  }
  if (doubled(stem)) {
    bases = {stem.substr(0, stem.size() - 1), stem, stem + "e"};
  } else {
    bases = {stem, stem + "e", ""};
  }
  if (inflection != Inflection::Ing && stem.ends_with("i")) bases[2] = stem.substr(0, stem.size() - 1) + "y";
  return bases;
}

// "es" is an ending of its own after these: "churches", "taxes".
bool takes_es(std::string_view stem) {
  return stem.ends_with("sh") || stem.ends_with("ch") || stem.ends_with("x") || stem.ends_with("ss") ||
         stem.ends_with("zz") || stem.ends_with("o");
}

std::string strip_s(std::string_view word) {
  if (word.size() < 4 || !word.ends_with("s") || word.ends_with("ss") || word.ends_with("us") ||
      word.ends_with("is")) {
    return std::string(word);
  }
  if (word.ends_with("ies") && word.size() > 4) return std::string(word.substr(0, word.size() - 3)) + "y";
  if (word.ends_with("es") && takes_es(word.substr(0, word.size() - 2))) {
    return std::string(word.substr(0, word.size() - 2));
  }
  return std::string(word.substr(0, word.size() - 1));
}

// Stems that lost an "e" before -ed and -ing: "rais-", "manag-", "creat-", "serv-".
bool lost_e(std::string_view stem) {
  constexpr auto kEnds = std::to_array<std::string_view>(
      {"at", "iz", "is", "us", "as", "os", "ac", "uc", "rc", "nc", "dg", "ag", "rg",
       "ng", "v",  "ir", "ur", "or", "ar", "bl", "cl", "gl", "tl", "dl", "pl", "fl",
       "ak", "ik", "ok", "id", "ad", "ud", "ut", "it", "ol", "ul", "yz"});
  for (const std::string_view end : kEnds) {
    if (!stem.ends_with(end)) continue;
    // "rated" lost one, "treated" did not: two vowels before the consonant.
    if (end.size() == 2 && is_vowel(end[0]) && end != "at" && stem.size() > 2 &&
        is_vowel(stem[stem.size() - 3])) {
      return end == "is" || end == "us" || end == "as" || end == "ac";
    }
    if (end == "it" || end == "or" || end == "ar" || end == "ng") return stem.size() < 4;
    return true;
  }
  return false;
}

std::string strip_verb(std::string_view word, std::string_view ending) {
  if (word.size() < ending.size() + 2 || !word.ends_with(ending)) return std::string(word);
  const std::string_view stem = word.substr(0, word.size() - ending.size());
  if (ending == "ed" && stem.ends_with("i")) return std::string(stem.substr(0, stem.size() - 1)) + "y";
  if (doubled(stem) && !stem.ends_with("ss") && !stem.ends_with("ll") && !stem.ends_with("zz") &&
      !stem.ends_with("ff")) {
    return std::string(stem.substr(0, stem.size() - 1));
  }
  return lost_e(stem) ? std::string(stem) + "e" : std::string(stem);
}

}  // namespace

std::string known_base(std::string_view word, Inflection inflection, Upos upos) {
  for (std::string& base : candidate_bases(word, inflection)) {
    if (base.size() > 1 && knows(base, upos)) return std::move(base);
  }
  return {};
}

std::string guess_lemma(std::string_view word, Upos upos, Xpos xpos) {
  if (word.size() > 40) return std::string(word);
  std::string base;
  switch (xpos) {
    case Xpos::VBD:
    case Xpos::VBN:
      base = known_base(word, Inflection::Ed, upos);
      return base.empty() ? strip_verb(word, "ed") : base;
    case Xpos::VBG:
      base = known_base(word, Inflection::Ing, upos);
      return base.empty() ? strip_verb(word, "ing") : base;
    case Xpos::VBZ:
    case Xpos::NNS:
      base = known_base(word, Inflection::S, upos);
      return base.empty() ? strip_s(word) : base;
    case Xpos::NNPS:
      return strip_s(word);
    case Xpos::JJR:
      base = known_base(word, Inflection::Er, upos);
      return base.empty() ? std::string(word) : base;
    case Xpos::JJS:
      base = known_base(word, Inflection::Est, upos);
      return base.empty() ? std::string(word) : base;
    default:
      return std::string(word);
  }
}

}  // namespace factcheck
