// YAML as claims: every key known, every value of its type, each mistake with its place.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

#include "base/harmless.h"
#include "base/nearest.h"
#include "store/claim_file.h"
#include "store/claim_form.h"
#include "store/seal.h"
#include "store/value_form.h"
#include "store/yaml_tree.h"

namespace factcheck {
namespace {

using Kind = YamlNode::Kind;

// The first mistake; thrown and caught in this file, so that the readers of single keys stay plain.
struct Mistake {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string message;
};

[[noreturn]] void fail(const YamlNode& node, std::string message) {
  throw Mistake{node.line, node.column, std::move(message)};
}

std::string_view name_of(Kind kind) {
  constexpr std::string_view kNames[] = {"nothing", "a text", "a list", "a map"};
  return kNames[static_cast<std::size_t>(kind)];
}

// A node in its tree.
struct Cursor {
  const YamlTree& tree;
  std::uint32_t index = 0;

  const YamlNode& node() const { return tree.nodes[index]; }
  Cursor child(std::size_t i) const { return {tree, node().children[i]}; }
  std::size_t size() const { return node().children.size(); }
};

std::string text_of(const Cursor& at, std::string_view key) {
  const YamlNode& node = at.node();
  if (node.kind == Kind::Null) return {};
  if (node.kind != Kind::Scalar) fail(node, fmt::format("`{}` is a text; found {}", key, name_of(node.kind)));
  return node.scalar;
}

std::vector<std::string> list_of(const Cursor& at, std::string_view key) {
  const YamlNode& node = at.node();
  if (node.kind == Kind::Null) return {};
  if (node.kind == Kind::Scalar) return {node.scalar};  // one name without brackets
  if (node.kind != Kind::Sequence)
    fail(node, fmt::format("`{}` is a list; found {}", key, name_of(node.kind)));
  std::vector<std::string> items;
  for (std::size_t i = 0; i < at.size(); ++i) items.push_back(text_of(at.child(i), key));
  return items;
}

// A word of ours, such as a kind: its enumerator, or the list of what it can be.
template <class Enum>
Enum word_of(const Cursor& at, std::string_view key, std::optional<Enum> (*parse)(std::string_view),
             Enum last) {
  const std::string word = text_of(at, key);
  if (const auto found = parse(word)) return *found;
  std::vector<std::string_view> known;
  for (int i = 0; i <= static_cast<int>(last); ++i) known.push_back(factcheck::name_of(static_cast<Enum>(i)));
  const std::string_view near = nearest(word, known);
  fail(at.node(),
       fmt::format("`{}` is one of {}; found `{}`{}", key, fmt::join(known, ", "), harmless_line(word),
                   near.empty() ? "" : fmt::format(", did you mean `{}`?", near)));
}

std::optional<DayRange> days_of(const Cursor& at, std::string_view key) {
  const std::string text = text_of(at, key);
  if (text.empty()) return {};
  if (const auto days = parse_days(text)) return days;
  fail(at.node(), fmt::format("`{}` is a day such as 2025-06-07, a month, a year, or first/last; found `{}`",
                              key, harmless_line(text)));
}

// Whole numbers with the given signs between and after them: "14:386-14:403" by ":-:".
template <std::size_t N>
std::array<std::uint32_t, N> numbers_of(const Cursor& at, std::string_view key, std::string_view signs,
                                        std::string_view example) {
  const std::string text = text_of(at, key);
  std::array<std::uint32_t, N> numbers{};
  const char* from = text.data();
  const char* const end = from + text.size();
  bool good = true;
  for (std::size_t i = 0; i < N && good; ++i) {
    const auto [after, error] = std::from_chars(from, end, numbers[i]);
    good = error == std::errc() && (i + 1 == N ? after == end : after != end && *after == signs[i]);
    from = good && i + 1 < N ? after + 1 : after;
  }
  if (!good)
    fail(at.node(), fmt::format("`{}` has the form \"{}\"; found `{}`", key, example, harmless_line(text)));
  return numbers;
}

void set_lines(SourceSpan& span, const std::array<std::uint32_t, 4>& numbers, const Cursor& at) {
  const auto [line, column, end_line, end_column] = numbers;
  if (line == 0 || column == 0 || std::pair(line, column) > std::pair(end_line, end_column)) {
    fail(at.node(), "lines and columns count from 1, and the end follows the beginning");
  }
  span.begin.line = line;
  span.begin.column = column;
  span.end.line = end_line;
  span.end.column = end_column;
}

// A claim and what the file said about it.
struct Draft {
  Claim claim;
  bool has_kind = false, has_answer = false, has_value = false, has_value_text = false, has_status = false;
  Seal seal;
};

void read_value_of(const Cursor& at, Draft& draft) {
  draft.has_value = true;
  if (at.node().kind != Kind::Map || at.size() == 0) {
    fail(at.node(), "`value` is a map such as {value: 260000000, unit: USD} or {name: \"Elon Musk\"}");
  }
  std::vector<ValueEntry> entries;
  for (std::size_t i = 0; i < at.size(); i += 2) {
    const std::string& key = at.child(i).node().scalar;
    entries.push_back({key, text_of(at.child(i + 1), key), true});
    draft.has_value_text |= key == "text" || key == "name" || key == "role";
  }
  if (const auto problem = read_value(entries, draft.claim.value)) {
    const bool key_at_fault = problem->message.starts_with("unknown key");
    fail(at.child(2 * problem->entry + (key_at_fault ? 0 : 1)).node(), problem->message);
  }
}

// One row a key: its name, and how it is read.
struct ClaimKey {
  std::string_view name;
  void (*read)(const Cursor& at, Draft& draft);
};

constexpr auto kClaimKeys = std::to_array<ClaimKey>({
    {"id", [](const Cursor& at, Draft& d) { d.claim.id = text_of(at, "id"); }},
    {"kind",
     [](const Cursor& at, Draft& d) {
       d.has_kind = true;
       d.claim.kind = word_of(at, "kind", claim_kind, ClaimKind::Statement);
     }},
    {"subject", [](const Cursor& at, Draft& d) { d.claim.subject = text_of(at, "subject"); }},
    {"predicate", [](const Cursor& at, Draft& d) { d.claim.predicate = text_of(at, "predicate"); }},
    {"object", [](const Cursor& at, Draft& d) { d.claim.object = text_of(at, "object"); }},
    {"answer",
     [](const Cursor& at, Draft& d) {
       d.has_answer = true;
       d.claim.answer = text_of(at, "answer");
     }},
    {"value", read_value_of},
    {"when", [](const Cursor& at, Draft& d) { d.claim.when = days_of(at, "when"); }},
    {"where", [](const Cursor& at, Draft& d) { d.claim.where = text_of(at, "where"); }},
    {"as_of", [](const Cursor& at, Draft& d) { d.claim.as_of = days_of(at, "as_of"); }},
    {"attributed_to", [](const Cursor& at, Draft& d) { d.claim.attributed_to = list_of(at, "attributed_to"); }},
    {"polarity",
     [](const Cursor& at, Draft& d) { d.claim.polarity = word_of(at, "polarity", polarity, Polarity::Negated); }},
    {"modality",
     [](const Cursor& at, Draft& d) { d.claim.modality = word_of(at, "modality", modality, Modality::Alleged); }},
    {"at",
     [](const Cursor& at, Draft& d) {
       set_lines(d.claim.span, numbers_of<4>(at, "at", ":-:", "14:386-14:403"), at);
     }},
    {"sentence",
     [](const Cursor& at, Draft& d) {
       set_lines(d.claim.sentence, numbers_of<4>(at, "sentence", ":-:", "14:1-14:403"), at);
     }},
    {"bytes",
     [](const Cursor& at, Draft& d) {
       const auto numbers = numbers_of<4>(at, "bytes", "- -", "812-819 700-860");
       if (numbers[0] > numbers[1] || numbers[2] > numbers[3]) fail(at.node(), "`bytes` end before they begin");
       d.claim.span.begin.byte = numbers[0];
       d.claim.span.end.byte = numbers[1];
       d.claim.sentence.begin.byte = numbers[2];
       d.claim.sentence.end.byte = numbers[3];
     }},
    {"text", [](const Cursor& at, Draft& d) { d.claim.text = text_of(at, "text"); }},
    {"status",
     [](const Cursor& at, Draft& d) {
       d.has_status = true;
       d.claim.status = word_of(at, "status", claim_status, ClaimStatus::Added);
     }},
    {"note", [](const Cursor& at, Draft& d) { d.claim.note = text_of(at, "note"); }},
    {"seal", [](const Cursor& at, Draft& d) { d.seal = parse_seal(text_of(at, "seal")); }},
});

struct ArticleKey {
  std::string_view name;
  void (*read)(const Cursor& at, Article& article);
};

constexpr auto kArticleKeys = std::to_array<ArticleKey>({
    {"article", [](const Cursor& at, Article& a) { a.path = text_of(at, "article"); }},
    {"document", [](const Cursor& at, Article& a) { a.document_id = text_of(at, "document"); }},
    {"id", [](const Cursor& at, Article& a) { a.id = text_of(at, "id"); }},
    {"sha256", [](const Cursor& at, Article& a) { a.sha256 = text_of(at, "sha256"); }},
    {"title", [](const Cursor& at, Article& a) { a.title = text_of(at, "title"); }},
    {"source", [](const Cursor& at, Article& a) { a.source = text_of(at, "source"); }},
    {"url", [](const Cursor& at, Article& a) { a.url = text_of(at, "url"); }},
    {"agency", [](const Cursor& at, Article& a) { a.agency = text_of(at, "agency"); }},
    {"published", [](const Cursor& at, Article& a) { a.published = days_of(at, "published"); }},
    {"claims", [](const Cursor&, Article&) {}},  // read after the rest, since claims lean on the article
});

template <class Key, std::size_t N>
const Key& find_key(const std::array<Key, N>& keys, const YamlNode& node) {
  const auto found =
      std::find_if(keys.begin(), keys.end(), [&](const Key& key) { return key.name == node.scalar; });
  if (found != keys.end()) return *found;
  std::vector<std::string_view> names;
  for (const Key& key : keys) names.push_back(key.name);
  const std::string_view near = nearest(node.scalar, names);
  fail(node, fmt::format("unknown key `{}`{}", harmless_line(node.scalar),
                         near.empty() ? fmt::format("; known are {}", fmt::join(names, ", "))
                                      : fmt::format("; did you mean `{}`?", near)));
}

std::string flat(const Cursor& at) {
  const YamlNode& node = at.node();
  if (node.kind == Kind::Sequence) {
    std::vector<std::string> items;
    for (std::size_t i = 0; i < at.size(); ++i) items.push_back(at.child(i).node().scalar);
    return flat_list(items);
  }
  if (node.kind != Kind::Map) return node.scalar;
  std::vector<Sealed> entries;
  for (std::size_t i = 0; i + 1 < at.size(); i += 2) {
    entries.emplace_back(at.child(i).node().scalar, at.child(i + 1).node().scalar);
  }
  return flat_map(std::move(entries));
}

// Draws from a broken seal what a person did.
void heed_edits(const Cursor& at, Draft& draft) {
  if (draft.seal == Seal{}) return;
  std::vector<Sealed> keys;
  for (std::size_t i = 0; i < at.size(); i += 2)
    keys.emplace_back(at.child(i).node().scalar, flat(at.child(i + 1)));
  const Seal now = seal_of(keys);
  if (now == draft.seal) return;
  Claim& claim = draft.claim;
  if (claim.status == ClaimStatus::Found) claim.status = ClaimStatus::Corrected;
  if (now.answer == draft.seal.answer || now.value != draft.seal.value) return;
  // The answer alone was edited. Where its new words hold no value of this kind, the old one stays.
  auto value = value_of_answer(claim.kind, claim.answer);
  if (!value) return;
  const auto& old = claim.value.quantity;
  if (value->quantity && old && value->quantity->counted.empty()) value->quantity->counted = old->counted;
  claim.value = *std::move(value);
}

// What a person who adds a claim may leave out.
void fill_gaps(const Cursor& at, Draft& draft) {
  const YamlNode& node = at.node();
  if (!draft.has_kind) fail(node, "a claim needs `kind`");
  if (!draft.has_answer) fail(node, "a claim needs `answer`");
  if (!draft.has_status && draft.claim.id.empty()) draft.claim.status = ClaimStatus::Added;
  if (draft.has_value && !draft.has_value_text)
    draft.claim.value.text = usual_text(draft.claim.value, draft.claim.answer);
  if (draft.has_value) return;
  auto value = value_of_answer(draft.claim.kind, draft.claim.answer);
  if (!value) {
    fail(node, fmt::format("no {} can be read from the answer `{}`; give `value`",
                           factcheck::name_of(draft.claim.kind), harmless_line(draft.claim.answer)));
  }
  draft.claim.value = *std::move(value);
}

Claim read_claim(const Cursor& at) {
  if (at.node().kind != Kind::Map)
    fail(at.node(), fmt::format("a claim is a map; found {}", name_of(at.node().kind)));
  Draft draft;
  for (std::size_t i = 0; i < at.size(); i += 2) {
    find_key(kClaimKeys, at.child(i).node()).read(at.child(i + 1), draft);
  }
  fill_gaps(at, draft);
  heed_edits(at, draft);
  return std::move(draft.claim);
}

// Added claims get an id that no other claim of the file has.
void set_missing_ids(ClaimFile& file, std::set<std::string>& ids) {
  std::map<std::tuple<ClaimKind, std::string, std::string>, unsigned> repeats;
  for (Claim& claim : file.claims) {
    if (!claim.id.empty()) continue;
    unsigned& repeat = repeats[{claim.kind, claim.text, claim.answer}];
    while (claim.id.empty()) {
      std::string id = claim_id(file.article.path, file.article.document_id, claim.kind, claim.text,
                                claim.answer, repeat++);
      if (ids.insert(id).second) claim.id = std::move(id);
    }
  }
}

void read_claims(const Cursor& at, ClaimFile& file) {
  if (at.node().kind == Kind::Null) return;
  if (at.node().kind != Kind::Sequence) fail(at.node(), "`claims` is a list, one `- ` a claim");
  std::set<std::string> ids;
  for (std::size_t i = 0; i < at.size(); ++i) {
    file.claims.push_back(read_claim(at.child(i)));
    const std::string& id = file.claims.back().id;
    if (!id.empty() && !ids.insert(id).second) {
      fail(at.child(i).node(),
           fmt::format("the id `{}` stands here twice; leave `id` and `seal` out of a claim that "
                       "you add",
                       harmless_line(id)));
    }
  }
  set_missing_ids(file, ids);
}

ClaimFile read_file(const Cursor& root) {
  if (root.node().kind != Kind::Map) fail(root.node(), "a claims file has the keys `article` and `claims`");
  ClaimFile file;
  bool has_article = false;
  for (std::size_t i = 0; i < root.size(); i += 2) {
    const YamlNode& key = root.child(i).node();
    find_key(kArticleKeys, key).read(root.child(i + 1), file.article);
    has_article |= key.scalar == "article";
  }
  if (!has_article || file.article.path.empty())
    fail(root.node(), "a claims file needs `article`, the article's path");
  for (std::size_t i = 0; i < root.size(); i += 2) {
    if (root.child(i).node().scalar == "claims") read_claims(root.child(i + 1), file);
  }
  return file;
}

// A later version of the form may mean something else by the same keys.
std::optional<std::string> later_version(std::string_view text) {
  if (!text.starts_with(kClaimFileMark)) return {};
  text.remove_prefix(kClaimFileMark.size());
  const std::string_view version = text.substr(0, text.find_first_of(". \n"));
  if (version == "1") return {};
  return fmt::format("version {} of claims files; this factcheck reads version 1",
                     harmless_line(version.substr(0, 20)));
}

}  // namespace

Result<ClaimFile> parse_claim_file(std::string_view text, const std::string& path) {
  const auto malformed = [&](std::uint32_t line, std::uint32_t column, std::string message) {
    return Error{.code = "malformed",
                 .path = path,
                 .line = line,
                 .column = column,
                 .byte = {},
                 .message = std::move(message)};
  };
  const auto tree = read_yaml(text, path);
  if (!tree) return tree.error();
  if (auto later = later_version(text)) return malformed(1, 1, *std::move(later));
  try {
    return read_file({tree.value(), 0});
  } catch (const Mistake& mistake) {
    return malformed(mistake.line, mistake.column, mistake.message);
  }
}

}  // namespace factcheck
