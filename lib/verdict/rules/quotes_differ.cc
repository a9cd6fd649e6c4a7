// What was said: the same remark in other words.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "align/words.h"
#include "base/utf8.h"
#include "verdict/rules.h"

namespace factcheck {
namespace {

constexpr std::string_view kId = "quotes-differ";

// The words that turn a remark round: figures and negations, in order.
std::multiset<std::string> turning_words(std::string_view words) {
  std::multiset<std::string> out;
  std::string word;
  const std::string lower = ascii_lower(words) + " ";
  for (const char c : lower) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'';
    if (letter) {
      word += c;
      continue;
    }
    const bool figure = !word.empty() && word[0] >= '0' && word[0] <= '9';
    if ((figure && word.find_first_not_of('0') != std::string::npos) || word == "not" || word == "never" ||
        word == "no" || word.ends_with("n't"))
      out.insert(word);
    word.clear();
  }
  return out;
}

// "[the airline]": put there by an editor. A bracket that is not closed stays.
std::string without_brackets(std::string_view quote) {
  std::string out;
  for (std::size_t at = 0; at < quote.size();) {
    const std::size_t open = std::min(quote.find('[', at), quote.size());
    const std::size_t close = quote.find(']', open);
    if (close == std::string_view::npos) return out.append(quote.substr(at));
    out.append(quote.substr(at, open - at));
    at = close + 1;
  }
  return out;
}

// The words in order as they are compared: marks, case, apostrophes and what an editor put in are left out.
std::vector<std::string> plain_order(std::string_view quote) {
  static constexpr std::string_view kCurly = "\u2019";
  const std::string printed = without_brackets(quote);
  std::string plain;
  for (std::size_t at = 0; at < printed.size(); ++at) {
    if (printed.compare(at, kCurly.size(), kCurly) == 0) {
      at += kCurly.size() - 1;
    } else if (printed[at] != '\'') {
      plain += printed[at];
    }
  }
  std::vector<std::string> out;
  for (const std::string_view word : words_in_order(plain)) {
    if (word != "sic") out.push_back(ascii_lower(word));
  }
  return out;
}

// One article begins later or ends sooner.
bool is_part(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  return !part.empty() && std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
}

std::optional<Relation> judge(const ClaimPair& pair) {
  if (pair.a.kind != ClaimKind::Quote || pair.b.kind != ClaimKind::Quote) return {};
  const auto a = plain_order(pair.a.answer);
  const auto b = plain_order(pair.b.answer);
  if (a == b) return say(Verdict::Agree, RelationType::Same, kId, "both quote the same words");
  if (pair.same_article()) return {};
  const bool turned = turning_words(pair.a.answer) != turning_words(pair.b.answer);
  if (is_part(a, b) || is_part(b, a)) {
    return say(Verdict::Agree, RelationType::Precision, kId,
               "one article quotes more of the remark than the other");
  }
  const auto x = exact_words(pair.a.answer);
  const auto y = exact_words(pair.b.answer);
  const std::size_t shared = shared_words(x, y);
  // Nearly all other words are the same, so that it is one remark and the turn is in the quoting.
  const bool one_remark =
      static_cast<double>(shared) >= 0.85 * static_cast<double>(std::max(x.size(), y.size()));
  if (turned && one_remark) {
    return say(Verdict::Contradict, RelationType::Quote, kId,
               fmt::format("{} and {} are one remark with a figure or a negation changed", quoted(pair.a),
                           quoted(pair.b)),
               0.6);
  }
  return say(Verdict::Differ, RelationType::Quote, kId,
             fmt::format("{} and {} are one remark in different words", quoted(pair.a), quoted(pair.b)),
             pair.score);
}

}  // namespace

const Rule kQuotesDiffer = {
    .info =
        {.id = kId,
         .summary = "one remark is quoted in words that mean different things",
         .help =
             "Two articles quote the same remark of the same person, and a figure or a negation in it "
             "differs.\n\n"
             "A finding: \"we will not sell\" and \"we will sell\"; \"nine of them\" and \"five of them\".\n"
             "None: one article quotes less of the remark, or in another tense."},
    .judge = judge,
};

}  // namespace factcheck
