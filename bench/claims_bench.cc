// What it costs to put claims into questions and to judge them:  claims_bench [CLAIMS [THREADS]]
//
// Claims are generated, not read: stories of eight articles with ten claims each, so that a million claims
// are 12,500 stories. As in a real corpus of any size a story has names that few others have: names are drawn
// without repeating one, but every tenth story happens where another one did. What a real corpus has and this
// has not: names that a large part of its stories share. Under those each claim meets kNeighbours at most.
//
// Prints seconds for CLAIMS / 2 and for CLAIMS, how often the second fits into the first, and the most memory
// that the process took before and after. A measurement, no test.
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "align/question.h"
#include "verdict/judge.h"

namespace factcheck {
namespace {

constexpr std::uint32_t kArticlesOfStory = 8;
constexpr std::uint32_t kClaimsOfArticle = 10;

struct Story {
  std::string place, person, body, firm;
  int dead = 0, hurt = 0, millions = 0;
};

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  // Another at each call: "Brenfhamqe".
  std::string name() {
    static constexpr std::string_view kStems[] = {"Al",  "Bren", "Cor", "Dun", "El",  "Far", "Gar",
                                                  "Hol", "Ist",  "Kel", "Lor", "Mor", "Nor", "Or",
                                                  "Pel", "Ros",  "Sel", "Tor", "Ul",  "Ver"};
    static constexpr std::string_view kEnds[] = {"den",  "by",   "ham",  "stead", "wick",
                                                 "more", "ness", "ford", "ley",   "son"};
    constexpr unsigned kLetters = 26;
    constexpr unsigned kNames = 20 * 10 * kLetters * kLetters * kLetters;
    constexpr unsigned kStep =
        1'000'003;  // a prime that does not divide kNames, so that all come before one repeats
    unsigned rest = next_name_ = (next_name_ + kStep) % kNames;
    const auto draw = [&](unsigned count) {
      const unsigned drawn = rest % count;
      rest /= count;
      return drawn;
    };
    const auto letter = [&] { return static_cast<char>('a' + draw(kLetters)); };
    const auto stem = kStems[draw(20)];
    const auto end = kEnds[draw(10)];
    const char middle = letter(), last = letter();
    return fmt::format("{}{}{}{}{}", stem, middle, end, last, letter());
  }
  Story story() {
    Story story{name(),         name() + " " + name(), name() + " Council", name() + " Holdings",
                below(80) + 12, below(300) + 20,       below(400) + 10};
    if (!places_.empty() && below(10) == 0)
      story.place = places_[static_cast<std::size_t>(below(static_cast<int>(places_.size())))];
    places_.push_back(story.place);
    return story;
  }
  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }

 private:
  std::mt19937 random_;
  unsigned next_name_ = 0;
  std::vector<std::string> places_;  // of the stories so far
};

struct Run {
  std::vector<Article> articles;
  std::vector<Claim> claims;
};

Claim claim_of(const Run& run, ClaimKind kind, std::string subject, std::string predicate, std::string object,
               std::string answer, std::string text) {
  Claim claim;
  claim.article = static_cast<std::uint32_t>(run.articles.size() - 1);
  claim.kind = kind;
  claim.subject = std::move(subject);
  claim.predicate = std::move(predicate);
  claim.object = std::move(object);
  claim.answer = std::move(answer);
  claim.text = std::move(text);
  claim.value.text = claim.answer;
  claim.as_of = run.articles.back().published;
  const auto begin = static_cast<std::uint32_t>(run.claims.size() * 100);
  claim.sentence = {{begin, 0, 0}, {begin + 90, 0, 0}};
  claim.span = claim.sentence;
  claim.id = claim_id(run.articles.back().path, "", kind, claim.text, claim.answer, 0);
  return claim;
}

void add_figure(Run& run, ClaimKind kind, std::string subject, std::string predicate, std::string object,
                int value, std::string_view unit, std::string text) {
  Claim claim = claim_of(
      run, kind, std::move(subject), std::move(predicate), std::move(object),
      kind == ClaimKind::Amount ? fmt::format("${} million", value) : std::to_string(value), std::move(text));
  Quantity quantity;
  quantity.value = kind == ClaimKind::Amount ? value * 1e6 : value;
  if (kind == ClaimKind::Amount) {
    quantity.dimension = Dimension::Money;
    quantity.unit = "USD";
  } else {
    quantity.counted = unit;
  }
  set_intervals(quantity, quantity.value, quantity.value, 0);
  claim.value.type = Value::Type::Quantity;
  claim.value.quantity = std::move(quantity);
  run.claims.push_back(std::move(claim));
}

void add_article(Run& run, Maker& maker, const Story& story, std::uint32_t index, int day) {
  Article article;
  article.path = fmt::format("{}/{}.txt", story.place, index);
  article.title = fmt::format("Fire in {}", story.place);
  article.source = fmt::format("outlet {}", index % 10);
  const auto first = std::chrono::sys_days(std::chrono::year{2000} / 1 / 1) + std::chrono::days(day);
  article.published = DayRange{first, first};
  run.articles.push_back(std::move(article));
  const int more = maker.below(10) == 0 ? 1 : 0;  // one article in ten has other figures
  const auto& [place, person, body, firm, dead, hurt, millions] = story;
  add_figure(run, ClaimKind::Count, "people", "kill", "in fire", dead + more, "person",
             fmt::format("The fire in {} killed {} people, {} said.", place, dead + more, body));
  add_figure(run, ClaimKind::Count, "people", "injure", "", hurt + 3 * more, "person",
             fmt::format("In {} {} people were injured.", place, hurt + 3 * more));
  add_figure(run, ClaimKind::Amount, firm, "pay", "for market hall", millions + more, "",
             fmt::format("{} paid ${} million for the market hall of {}.", firm, millions + more, place));
  const auto plain = [&](ClaimKind kind, std::string subject, std::string predicate, std::string object,
                         std::string answer, std::string text) {
    run.claims.push_back(claim_of(run, kind, std::move(subject), std::move(predicate), std::move(object),
                                  std::move(answer), std::move(text)));
  };
  plain(ClaimKind::Event, person, "resign", "", "resigned",
        fmt::format("{} resigned after the fire.", person));
  plain(ClaimKind::Event, body, "approve", "plan", "approved the plan",
        fmt::format("{} approved the plan for {}.", body, place));
  plain(ClaimKind::Status, firm, "be charged", "", "charged",
        fmt::format("{} was charged in {}.", firm, place));
  plain(ClaimKind::Statement, "winds", "hamper", "crews", "hampered the crews",
        fmt::format("Strong winds hampered the crews at {}.", place));
  plain(ClaimKind::Statement, "mayor", "promise", "help", "promised help",
        fmt::format("The mayor of {} promised help to {} families.", place, person));
  plain(ClaimKind::Name, person, std::string(kSpelled), "person", person,
        fmt::format("{} lives in {}.", person, place));
  plain(ClaimKind::Quote, person, "say", "", fmt::format("We will rebuild {} stone by stone", place),
        fmt::format("\"We will rebuild {} stone by stone,\" {} said.", place, person));
}

Run make_run(std::size_t claims) {
  Maker maker(7);
  Run run;
  while (run.claims.size() < claims) {
    const Story story = maker.story();
    const int day = maker.below(9000);
    for (std::uint32_t i = 0; i < kArticlesOfStory; ++i)
      add_article(run, maker, story, i, day + maker.below(3));
  }
  static_assert(kClaimsOfArticle == 10, "add_article makes ten");
  return run;
}

long most_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

double seconds_for(std::size_t claims, unsigned jobs) {
  const Run run = make_run(claims);
  const long of_claims = most_megabytes();
  const auto start = std::chrono::steady_clock::now();
  const auto questions = find_questions(run.articles, run.claims, {.jobs = jobs});
  const auto found = std::chrono::steady_clock::now();
  JudgeOptions options;
  options.jobs = jobs;
  const auto judged = judge_questions(run.articles, run.claims, questions, options);
  const auto end = std::chrono::steady_clock::now();
  std::size_t relations = 0;
  for (const JudgedQuestion& question : judged) relations += question.relations.size();
  const auto span = [](auto from, auto to) { return std::chrono::duration<double>(to - from).count(); };
  fmt::print(
      "{:9} claims  {:6.2f} s questions  {:6.2f} s relations  {} questions, {} relations between answers  {} "
      "MB "
      "before, {} MB after\n",
      run.claims.size(), span(start, found), span(found, end), judged.size(), relations, of_claims,
      most_megabytes());
  return span(start, end);
}

}  // namespace
}  // namespace factcheck

int main(int argc, char** argv) {
  const std::size_t claims = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'000'000;
  const unsigned jobs = argc > 2 ? static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10)) : 2;
  const double half = factcheck::seconds_for(claims / 2, jobs);
  const double whole = factcheck::seconds_for(claims, jobs);
  fmt::print("twice the claims take {:.2f} times as long\n", whole / half);
}
