#include "align/added_names.h"

#include <algorithm>

namespace factcheck {
namespace {

bool in_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

// "the Fed" is found as "Fed": claims leave the article out.
std::string_view without_article(std::string_view form) {
  for (const std::string_view article : {"the ", "The "}) {
    if (form.size() > article.size() && form.starts_with(article)) return form.substr(article.size());
  }
  return form;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && in_word(text[end])) ++end;
  return std::max(end, at + 1);
}

}  // namespace

AddedNames::AddedNames(const std::vector<AddedName>& rows) {
  const auto add = [&](std::string_view words, std::string_view name) {
    words = without_article(words);
    if (!words.empty()) by_first_word_[words.substr(0, end_of_word(words, 0))].push_back({words, name});
  };
  for (const AddedName& row : rows) {
    add(row.name, row.name);  // an alias inside the name itself is none
    for (const std::string& alias : row.aliases) add(alias, row.name);
  }
  for (auto& [word, forms] : by_first_word_) {
    std::ranges::stable_sort(forms, std::ranges::greater{},
                             [](const Form& form) { return form.words.size(); });
  }
}

const AddedNames::Form* AddedNames::form_at(std::string_view text, std::size_t at) const {
  const auto found = by_first_word_.find(text.substr(at, end_of_word(text, at) - at));
  if (found == by_first_word_.end()) return nullptr;
  const std::string_view rest = text.substr(at);
  for (const Form& form : found->second) {
    const std::size_t size = form.words.size();
    if (rest.starts_with(form.words) &&
        (size == rest.size() || !in_word(rest[size]) || !in_word(rest[size - 1])))
      return &form;
  }
  return nullptr;
}

std::string AddedNames::named(std::string_view text) const {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const bool starts = at == 0 || !in_word(text[at - 1]) || !in_word(text[at]);
    if (const Form* form = starts ? form_at(text, at) : nullptr) {
      out += form->name;
      at += form->words.size();
    } else {
      const std::size_t end = end_of_word(text, at);
      out += text.substr(at, end - at);
      at = end;
    }
  }
  return out;
}

void AddedNames::apply(Claim& claim) const {
  if (by_first_word_.empty()) return;
  for (std::string* text : {&claim.subject, &claim.object, &claim.where}) *text = named(*text);
  for (std::string& speaker : claim.attributed_to) speaker = named(speaker);
  if (claim.value.type == Value::Type::Name) claim.value.text = named(claim.value.text);
}

}  // namespace factcheck
