// Claims on two names of one thing: "Twitter, now X", "Mumbai (formerly Bombay)", "Nordbank renamed itself
// Westbank", "Reg Dwight, better known as Elton John".
#include <algorithm>
#include <array>

#include "claim/makers.h"

namespace factcheck {
namespace {

enum class Order : std::uint8_t { OldNew, NewOld, Both };

// The words between two names, articles, marks and auxiliaries left out.
struct Link {
  std::string_view words;
  Order order;
  bool beside = false;  // only between marks: "Twitter, now X," or "(now X)"
};

// A row to extend.
constexpr auto kLinks = std::to_array<Link>({
    {"a.k.a.", Order::Both, true},
    {"aka", Order::Both, true},
    {"also known as", Order::Both},
    {"better known as", Order::Both},
    {"changed its name to", Order::OldNew},
    {"changed their name to", Order::OldNew},
    {"formerly", Order::NewOld, true},
    {"formerly called", Order::NewOld},
    {"formerly known as", Order::NewOld},
    {"later renamed", Order::OldNew, true},
    {"now", Order::OldNew, true},
    {"now called", Order::OldNew},
    {"now known as", Order::OldNew},
    {"once called", Order::NewOld},
    {"once known as", Order::NewOld},
    {"otherwise known as", Order::Both},
    {"previously", Order::NewOld, true},
    {"previously called", Order::NewOld},
    {"previously known as", Order::NewOld},
    {"rebranded as", Order::OldNew},
    {"rebranded itself", Order::OldNew},
    {"rebranded itself as", Order::OldNew},
    {"renamed", Order::OldNew},
    {"renamed as", Order::OldNew},
    {"renamed itself", Order::OldNew},
    {"renamed to", Order::OldNew},
    {"since renamed", Order::OldNew, true},
    {"which is now", Order::OldNew, true},
});

class IdentityReader {
 public:
  IdentityReader(const Reading& reading, Drafts& drafts)
      : reading_(reading), analysis_(reading.analysis()), drafts_(drafts) {}

  void read(const NameMention& a, const NameMention& b) {
    constexpr std::uint32_t kFurthest = 8;  // tokens
    if (b.first <= a.last || b.first - a.last > kFurthest) return;
    if (analysis_.sentence_of(a.first) != analysis_.sentence_of(b.first) || !may_be_one(a, b)) return;
    const auto link = std::ranges::find(kLinks, words_between(a.last, b.first), &Link::words);
    if (link == kLinks.end()) return;
    const std::string_view behind = analysis_.tokens[a.last].text;
    const bool beside =
        behind == "," || behind == "(" || behind == "-" || behind == "\u2013" || behind == "\u2014";
    if (link->beside && !(beside && ends(b.last))) return;
    // "Ann Lee renamed Nordbank": not she.
    if (link->words.starts_with("rena") && !beside && !renamed_itself(a.last, b.first)) return;
    const bool forward = link->order != Order::NewOld;
    add(forward ? a : b, forward ? b : a, link->order == Order::Both ? kKnownAs : kRenamed, b, beside);
  }

 private:
  static bool is_auxiliary(const Token& token) { return token.upos == Upos::AUX || token.lower == "been"; }

  std::string words_between(std::uint32_t first, std::uint32_t last) const {
    std::string words;
    for (std::uint32_t i = first; i < last; ++i) {
      const Token& token = analysis_.tokens[i];
      const bool left_out = token.upos == Upos::PUNCT || token.lower == "the" || is_auxiliary(token);
      if (left_out && !(token.lower == "is" && i > first && analysis_.tokens[i - 1].lower == "which"))
        continue;
      if (!words.empty()) words += ' ';
      words += token.lower;
    }
    return words;
  }

  // "was renamed", "renamed itself".
  bool renamed_itself(std::uint32_t first, std::uint32_t last) const {
    return std::any_of(analysis_.tokens.begin() + first, analysis_.tokens.begin() + last,
                       [](const Token& token) { return is_auxiliary(token) || token.lower == "itself"; });
  }

  // Nothing more is said of the name: "now X,", but not "now Westbank chairwoman".
  bool ends(std::uint32_t token) const {
    return token >= analysis_.tokens.size() || analysis_.tokens[token].upos == Upos::PUNCT;
  }

  // A person is no bank, and one name is not two.
  bool may_be_one(const NameMention& a, const NameMention& b) const {
    const Entity& x = reading_.mentions().names.entities[a.entity];
    const Entity& y = reading_.mentions().names.entities[b.entity];
    if (a.entity == b.entity || x.name == y.name) return false;
    return x.kind == y.kind || x.kind == EntityKind::Unknown || y.kind == EntityKind::Unknown;
  }

  void add(const NameMention& of, const NameMention& is, std::string_view predicate, const NameMention& later,
           bool beside) {
    const auto& entities = reading_.mentions().names.entities;
    Draft draft;
    draft.kind = ClaimKind::Name;
    draft.subject = entities[of.entity].name;
    draft.predicate = predicate;
    draft.answer = is.span;
    draft.token = is.first;
    draft.clause = reading_.clause_at(later.first);
    draft.value.type = Value::Type::Name;
    draft.value.text = entities[is.entity].name;
    if (beside) {
      draft.polarity = Polarity::Affirmed;
      draft.modality = Modality::Asserted;
    }
    drafts_.push_back(std::move(draft));
  }

  const Reading& reading_;
  const Analysis& analysis_;
  Drafts& drafts_;
};

}  // namespace

void make_identity_claims(const Reading& reading, Drafts& drafts) {
  IdentityReader reader(reading, drafts);
  const NameMention* last = nullptr;
  for (const NameMention& mention : reading.mentions().names.mentions) {
    if (mention.reference != Reference::Name && mention.reference != Reference::Acronym) continue;
    if (last) reader.read(*last, mention);
    last = &mention;
  }
}

}  // namespace factcheck
