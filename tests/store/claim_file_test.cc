#include "store/claim_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/harmless.h"
#include "store/awkward.h"

namespace factcheck {
namespace {

using testing::HasSubstr;

std::string told(const Error& error) {
  return error.path + ":" + std::to_string(error.line) + ":" + std::to_string(error.column) + ": " +
         error.message;
}

ClaimFile parsed(const std::string& yaml) {
  auto file = parse_claim_file(yaml, "claims/x.yaml");
  if (!file.ok()) ADD_FAILURE() << told(file.error()) << "\n" << yaml;
  return file.ok() ? std::move(file).value() : ClaimFile{};
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) ADD_FAILURE() << "no `" << from << "` in " << text;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

Quantity money(double value, Bound bound = Bound::Exact, double step = 0) {
  Quantity q;
  q.value = value;
  q.unit = "USD";
  q.dimension = Dimension::Money;
  q.bound = bound;
  set_intervals(q, value, value, step);
  return q;
}

Value of_quantity(const Quantity& quantity) {
  Value value;
  value.type = Value::Type::Quantity;
  value.quantity = quantity;
  value.text = "over $260 million";
  return value;
}

// A gift, with every field set that an article can fill.
Claim gift() {
  Claim claim;
  claim.id = "c-3f9a1c77e210";
  claim.kind = ClaimKind::Amount;
  claim.subject = "Elon Musk";
  claim.predicate = "spend";
  claim.object = "Super PACs";
  claim.answer = "over $260 million";
  claim.value = of_quantity(money(260e6, Bound::MoreThan));
  claim.polarity = Polarity::Negated;
  claim.modality = Modality::Planned;
  claim.attributed_to = {"the paper", "Federal Election Commission"};
  claim.when = year_range(2024);
  claim.where = "Pennsylvania";
  claim.as_of = month_range(2025, 6);
  claim.span = {{812, 14, 386}, {829, 14, 403}};
  claim.sentence = {{700, 14, 274}, {860, 14, 434}};
  claim.text = "He spent over $260 million.";
  claim.note = "seen";
  return claim;
}

ClaimFile gift_file() {
  ClaimFile file;
  file.article.id = "a-0123456789ab";
  file.article.path = "corpus/gifts.md";
  file.article.sha256 = std::string(64, '7');
  file.article.title = "What it cost: \"a lot\"";
  file.article.source = "The Example";
  file.article.url = "https://example.org/1";
  file.article.agency = "AP";
  file.article.published = DayRange{*make_day(2025, 6, 7), *make_day(2025, 6, 7)};
  file.claims = {gift()};
  return file;
}

void expect_equal(const Value& a, const Value& b) {
  EXPECT_EQ(a.type, b.type);
  EXPECT_EQ(a.text, b.text);
  EXPECT_EQ(a.days, b.days);
  EXPECT_EQ(a.minute, b.minute);
  ASSERT_EQ(a.quantity.has_value(), b.quantity.has_value());
  if (!a.quantity) return;
  EXPECT_EQ(a.quantity->value, b.quantity->value);
  EXPECT_EQ(a.quantity->unit, b.quantity->unit);
  EXPECT_EQ(a.quantity->dimension, b.quantity->dimension);
  EXPECT_EQ(a.quantity->to_base, b.quantity->to_base);
  EXPECT_EQ(a.quantity->base_offset, b.quantity->base_offset);
  EXPECT_EQ(a.quantity->per, b.quantity->per);
  EXPECT_EQ(a.quantity->counted, b.quantity->counted);
  EXPECT_EQ(a.quantity->bound, b.quantity->bound);
  EXPECT_EQ(a.quantity->side, b.quantity->side);
  EXPECT_EQ(a.quantity->change, b.quantity->change);
  EXPECT_EQ(a.quantity->stated, b.quantity->stated);
  EXPECT_EQ(a.quantity->expected, b.quantity->expected);
}

void expect_equal(const Claim& a, const Claim& b) {
  EXPECT_EQ(a.id, b.id);
  EXPECT_EQ(a.kind, b.kind);
  EXPECT_EQ(a.subject, b.subject);
  EXPECT_EQ(a.predicate, b.predicate);
  EXPECT_EQ(a.object, b.object);
  EXPECT_EQ(a.answer, b.answer);
  expect_equal(a.value, b.value);
  EXPECT_EQ(a.polarity, b.polarity);
  EXPECT_EQ(a.modality, b.modality);
  EXPECT_EQ(a.attributed_to, b.attributed_to);
  EXPECT_EQ(a.when, b.when);
  EXPECT_EQ(a.where, b.where);
  EXPECT_EQ(a.as_of, b.as_of);
  EXPECT_EQ(a.span.begin, b.span.begin);
  EXPECT_EQ(a.span.end, b.span.end);
  EXPECT_EQ(a.sentence.begin, b.sentence.begin);
  EXPECT_EQ(a.sentence.end, b.sentence.end);
  EXPECT_EQ(a.text, b.text);
  EXPECT_EQ(a.status, b.status);
  EXPECT_EQ(a.note, b.note);
}

TEST(ClaimFile, LooksLikeThis) {
  EXPECT_EQ(
      write_claim_file(gift_file()),
      R"(# factcheck claims 1. Edit freely: status, note and corrected values are kept when the article is read again.
article: "corpus/gifts.md"
id: "a-0123456789ab"
sha256: "7777777777777777777777777777777777777777777777777777777777777777"
title: "What it cost: \"a lot\""
source: "The Example"
url: "https://example.org/1"
agency: "AP"
published: "2025-06-07"
claims:
  - id: c-3f9a1c77e210
    kind: amount
    subject: "Elon Musk"
    predicate: "spend"
    object: "Super PACs"
    answer: "over $260 million"
    value: {bound: more-than, value: 260000000, unit: "USD"}
    when: "2024"
    where: "Pennsylvania"
    as_of: "2025-06"
    attributed_to: ["the paper", "Federal Election Commission"]
    polarity: negated
    modality: planned
    at: "14:386-14:403"
    sentence: "14:274-14:434"
    bytes: "812-829 700-860"
    text: "He spent over $260 million."
    status: found
    note: "seen"
    seal: "16b4dc1290c6"
)");
}

TEST(ClaimFile, GivesBackEveryField) {
  const ClaimFile file = gift_file();
  const ClaimFile again = parsed(write_claim_file(file));
  EXPECT_EQ(again.article.id, file.article.id);
  EXPECT_EQ(again.article.path, file.article.path);
  EXPECT_EQ(again.article.sha256, file.article.sha256);
  EXPECT_EQ(again.article.title, file.article.title);
  EXPECT_EQ(again.article.source, file.article.source);
  EXPECT_EQ(again.article.url, file.article.url);
  EXPECT_EQ(again.article.agency, file.article.agency);
  EXPECT_EQ(again.article.published, file.article.published);
  ASSERT_EQ(again.claims.size(), 1u);
  expect_equal(again.claims[0], file.claims[0]);
  EXPECT_EQ(write_claim_file(again), write_claim_file(file));
}

TEST(ClaimFile, GivesBackDefaultsThatItLeavesOut) {
  ClaimFile file;
  file.article.path = "x.txt";
  Claim bare;
  bare.id = "c-1";
  bare.kind = ClaimKind::Statement;
  file.claims = {bare};
  const ClaimFile again = parsed(write_claim_file(file));
  ASSERT_EQ(again.claims.size(), 1u);
  expect_equal(again.claims[0], bare);
  file.claims.clear();
  EXPECT_TRUE(parsed(write_claim_file(file)).claims.empty());
}

TEST(ClaimFile, GivesBackEveryAwkwardStringInEveryPlace) {
  for (const std::string& text : awkward_strings()) {
    SCOPED_TRACE(harmless_line(text));
    ClaimFile file = gift_file();
    Claim& claim = file.claims[0];
    file.article.title = claim.subject = claim.object = claim.answer = claim.where = claim.note = claim.text =
        text;
    claim.attributed_to = {text, "b", text};
    claim.value = {Value::Type::Name, text, {}, {}, {}};
    const ClaimFile again = parsed(write_claim_file(file));
    ASSERT_EQ(again.claims.size(), 1u);
    EXPECT_EQ(again.article.title, text);
    expect_equal(again.claims[0], claim);
  }
}

TEST(ClaimFile, GivesBackEveryKindOfValue) {
  const auto quantity = [](double value, Bound bound, double low, double high, double step,
                           const std::string& unit, Dimension dimension) {
    Quantity q;
    q.value = value;
    q.bound = bound;
    q.unit = unit;
    q.dimension = dimension;
    set_intervals(q, low, high, step);
    return q;
  };
  std::vector<Value> values = {
      {Value::Type::Text, "", {}, {}, {}},
      {Value::Type::Text, "alive", {}, {}, {}},
      {Value::Type::Name, "Elon Musk", {}, {}, {}},
      {Value::Type::Name, "", {}, {}, {}},
      {Value::Type::Role, "vice president", {}, {}, {}},
      {Value::Type::Time, "", {}, {}, {}},
      {Value::Type::Time, "the other day", {}, {}, {}},
      {Value::Type::Time, "", {}, month_range(2025, 5), {}},
      {Value::Type::Time, "2025-05", {}, month_range(2025, 5), {}},
      {Value::Type::Time, "", {}, DayRange{*make_day(2025, 5, 1), *make_day(2025, 5, 10)}, {}},
      {Value::Type::Time, "", {}, DayRange{*make_day(2025, 5, 24), *make_day(2025, 5, 24)}, 524},
      {Value::Type::Time, "", {}, {}, 0},
  };
  const double kValues[] = {0,      1,   19,      250,  816'000, 250e6, 200e6,
                            2.4e12, 0.1, 1.0 / 3, 12.5, -40,     1e21,  123456.789};
  const double kSteps[] = {0, 1, 0.1, 10, 1e3, 1e6, 1e7, 1e8, 0.7};
  for (const double value : kValues) {
    for (const double step : kSteps) {
      for (const Bound bound : {Bound::Exact, Bound::About, Bound::AtLeast, Bound::MoreThan, Bound::AtMost,
                                Bound::LessThan, Bound::Range, Bound::Vague}) {
        values.push_back(of_quantity(quantity(value, bound, value, value, step, "USD", Dimension::Money)));
      }
      values.push_back(
          of_quantity(quantity(value, Bound::Range, value - 3, value + 1, step, "", Dimension::Count)));
      values.push_back(
          of_quantity(quantity(value, Bound::Vague, value, value + 50, step, "percent", Dimension::Percent)));
    }
  }
  Quantity miles = quantity(5, Bound::Exact, 5, 5, 1, "mile", Dimension::Length);
  miles.to_base = 1609.344;
  set_intervals(miles, 5, 5, 1);
  values.push_back(of_quantity(miles));
  Quantity heat = quantity(100, Bound::Range, 99, 104, 1, "fahrenheit", Dimension::Temperature);
  heat.to_base = 5.0 / 9;
  heat.base_offset = -160.0 / 9;
  heat.change = Change::Up;
  heat.per = "day";
  set_intervals(heat, 99, 104, 1);
  values.push_back(of_quantity(heat));
  Quantity odd = money(250e6);  // intervals that no table gives
  odd.stated = {.low = 1, .high = 1e9, .open_low = true, .open_high = true};
  odd.counted = "dollar";
  odd.side = Side::Below;
  values.push_back(of_quantity(odd));
  odd.bound = Bound::LessThan;
  values.push_back(of_quantity(odd));
  values.back().text = "";
  values.push_back(of_quantity(odd));
  values.back().text = "a gift";

  for (const Value& value : values) {
    ClaimFile file = gift_file();
    file.claims[0].value = value;
    const std::string yaml = write_claim_file(file);
    SCOPED_TRACE(yaml);
    const ClaimFile again = parsed(yaml);
    ASSERT_EQ(again.claims.size(), 1u);
    expect_equal(again.claims[0].value, value);
    EXPECT_EQ(again.claims[0].status, ClaimStatus::Found) << "nothing was edited";
    EXPECT_EQ(write_claim_file(again), yaml);
  }
}

// What a person does to a file, and what is read then.
TEST(ClaimFile, TakesAnEditedValueAsItStands) {
  const std::string yaml = write_claim_file(gift_file());
  const Claim claim = parsed(replaced(yaml, "value: 260000000", "value: 250000000")).claims.at(0);
  EXPECT_EQ(claim.value.quantity->value, 250e6);
  EXPECT_EQ(claim.value.quantity->stated.low, 250e6);
  EXPECT_EQ(claim.answer, "over $260 million");
  EXPECT_EQ(claim.status, ClaimStatus::Corrected) << "an edit counts though the status was left alone";
}

TEST(ClaimFile, ReadsTheValueOfAnEditedAnswerAnew) {
  const std::string yaml = write_claim_file(gift_file());
  const Claim claim =
      parsed(replaced(yaml, "answer: \"over $260 million\"", "answer: \"$250 million\"")).claims.at(0);
  EXPECT_EQ(claim.value.quantity->value, 250e6);
  EXPECT_EQ(claim.value.quantity->bound, Bound::Exact);
  EXPECT_EQ(claim.status, ClaimStatus::Corrected);
}

TEST(ClaimFile, PrefersTheValueWhereAnswerAndValueWereEdited) {
  std::string yaml =
      replaced(write_claim_file(gift_file()), "answer: \"over $260 million\"", "answer: \"$250 million\"");
  yaml = replaced(yaml, "value: 260000000", "value: 252000000");
  const ClaimFile edited = parsed(yaml);
  EXPECT_EQ(edited.claims.at(0).value.quantity->value, 252e6);
  // And so it stays, however often the file is read and written.
  const ClaimFile again = parsed(write_claim_file(edited));
  expect_equal(again.claims.at(0), edited.claims.at(0));
}

TEST(ClaimFile, KeepsTheValueWhereAnEditedAnswerHoldsNone) {
  const std::string yaml = write_claim_file(gift_file());
  const Claim claim =
      parsed(replaced(yaml, "answer: \"over $260 million\"", "answer: \"that much\"")).claims.at(0);
  EXPECT_EQ(claim.value.quantity->value, 260e6);
}

TEST(ClaimFile, LeavesTheStatusThatAPersonGave) {
  std::string yaml = replaced(write_claim_file(gift_file()), "value: 260000000", "value: 250000000");
  yaml = replaced(yaml, "status: found", "status: rejected");
  EXPECT_EQ(parsed(yaml).claims.at(0).status, ClaimStatus::Rejected);
}

TEST(ClaimFile, DropsOldIntervalsThatACorrectedValueHasLeft) {
  ClaimFile file = gift_file();
  file.claims[0].value.quantity->expected = {.low = 1, .high = 1e9};
  const std::string yaml = write_claim_file(file);
  EXPECT_THAT(yaml, HasSubstr("expected: \"[1, 1000000000]\""));
  const Claim claim = parsed(replaced(yaml, "value: 260000000", "value: 19")).claims.at(0);
  EXPECT_EQ(claim.value.quantity->expected.low, 19);
}

TEST(ClaimFile, TakesAClaimThatAPersonAdded) {
  const ClaimFile file = parsed(
      "article: corpus/x.txt\n"
      "claims:\n"
      "  - kind: count\n"
      "    subject: the union\n"
      "    predicate: count\n"
      "    answer: 48000 people\n"
      "  - {kind: date, answer: 2025-06-07}\n"
      "  - {kind: agent, answer: NO, attributed_to: the paper, note: }\n"
      "  - {kind: agent, answer: NO}\n"
      "  - {kind: measure, answer: far, value: {value: 5, unit: mile}}\n");
  ASSERT_EQ(file.claims.size(), 5u);
  for (const Claim& claim : file.claims) {
    EXPECT_EQ(claim.status, ClaimStatus::Added);
    EXPECT_EQ(claim.id.substr(0, 2), "c-");
  }
  EXPECT_EQ(file.claims[0].value.quantity->value, 48000);
  EXPECT_EQ(file.claims[1].value.days, parse_iso("2025-06-07"));
  EXPECT_EQ(file.claims[2].value.text, "NO");
  EXPECT_EQ(file.claims[2].attributed_to, std::vector<std::string>{"the paper"});
  EXPECT_NE(file.claims[2].id, file.claims[3].id);
  EXPECT_EQ(file.claims[4].value.quantity->dimension, Dimension::Length);
}

TEST(ClaimFile, NamesTheMistakeAndItsPlace) {
  struct Case {
    std::string claim;  // what follows the head of the file, from line 3 on
    std::string error;
  };
  const std::string head = "article: x.txt\nclaims:\n";
  const Case kCases[] = {
      {"  - kind: amount\n    stat: found\n", "4:5: unknown key `stat`; did you mean `status`?"},
      {"  - kind: amout\n    answer: x\n",
       "3:11: `kind` is one of amount, count, percentage, measure, date, time, place, name, role, agent, "
       "event, status, "
       "quote, statement; found `amout`, did you mean `amount`?"},
      {"  - kind: name\n    answer: x\n    zzzzzz: 1\n", "5:5: unknown key `zzzzzz`; known are id, kind"},
      {"  - kind: name\n    answer: x\n    status: done\n",
       "5:13: `status` is one of found, confirmed, corrected, rejected, added; found `done`"},
      {"  - kind: name\n", "3:5: a claim needs `answer`"},
      {"  - answer: x\n", "3:5: a claim needs `kind`"},
      {"  - kind: [name]\n    answer: x\n", "3:11: `kind` is a text; found a list"},
      {"  - kind: name\n    answer: {a: b}\n", "4:13: `answer` is a text; found a map"},
      {"  - kind: name\n    answer: x\n    attributed_to: {a: b}\n",
       "5:20: `attributed_to` is a list; found a map"},
      {"  - kind: date\n    answer: yesterday\n",
       "3:5: no date can be read from the answer `yesterday`; give `value`"},
      {"  - kind: date\n    answer: x\n    when: 2025-02-30\n",
       "5:11: `when` is a day such as 2025-06-07, a month, a year, or first/last; found `2025-02-30`"},
      {"  - kind: date\n    answer: x\n    value: {days: 2025-06/2025-05}\n",
       "5:19: `days` is a day such as"},
      {"  - kind: name\n    answer: x\n    value: y\n", "5:12: `value` is a map such as"},
      {"  - kind: name\n    answer: x\n    value: {}\n", "5:12: `value` is a map such as"},
      {"  - kind: count\n    answer: x\n    value: {value: 012}\n",
       "5:20: `value` is a number such as 260000000 or 2.5; found `012`"},
      {"  - kind: count\n    answer: x\n    value: {value: 0x1F}\n", "5:20: `value` is a number such as"},
      {"  - kind: count\n    answer: x\n    value: {value: 1_000}\n", "5:20: `value` is a number such as"},
      {"  - kind: count\n    answer: x\n    value: {value: 1e999}\n", "5:20: `value` is a number such as"},
      {"  - kind: count\n    answer: x\n    value: {value: nan}\n", "5:20: `value` is a number such as"},
      {"  - kind: count\n    answer: x\n    value: {bound: exact}\n",
       "5:20: a figure needs `value`, or `low` and `high`"},
      {"  - kind: count\n    answer: x\n    value: {bond: exact, value: 3}\n",
       "5:13: unknown key `bond` in `value`; did you mean `bound`?"},
      {"  - kind: count\n    answer: x\n    value: {bound: circa, value: 3}\n",
       "5:20: `bound` is one of exact, about, at-least, more-than, at-most, less-than, range, vague; found "
       "`circa`"},
      {"  - kind: count\n    answer: x\n    value: {value: 3, unit: parsnip}\n",
       "5:29: unknown unit `parsnip`"},
      {"  - kind: count\n    answer: x\n    value: {value: 3, name: y}\n",
       "5:29: `value` is either a figure, a time, a name or a text"},
      {"  - kind: name\n    answer: x\n    at: 14-15\n",
       "5:9: `at` has the form \"14:386-14:403\"; found `14-15`"},
      {"  - kind: name\n    answer: x\n    at: 0:1-1:1\n", "5:9: lines and columns count from 1"},
      {"  - kind: name\n    answer: x\n    at: 1:9-1:3\n", "5:9: lines and columns count from 1"},
      {"  - kind: name\n    answer: x\n    at: 1:9-1:99999999999\n", "5:9: `at` has the form"},
      {"  - kind: name\n    answer: x\n    bytes: 9-1 0-20\n", "5:12: `bytes` end before they begin"},
      {"  - {id: c-1, kind: name, answer: x}\n  - {id: c-1, kind: name, answer: y}\n",
       "4:5: the id `c-1` stands here twice; leave `id` and `seal` out of a claim that you add"},
      {"  a: b\n", "3:3: `claims` is a list, one `- ` a claim"},
      {"  - x\n", "3:5: a claim is a map; found a text"},
      {"  - note: \xE2\x80\xAE\n    x\x1B: 1\n", "4:6: control character <U+001B>"},
      {"  - kind: \"a\\u202Eb\"\n", "3:11: `kind` is one of"},
  };
  for (const Case& c : kCases) {
    SCOPED_TRACE(harmless(c.claim));
    const auto file = parse_claim_file(head + c.claim, "claims/x.yaml");
    ASSERT_FALSE(file.ok());
    EXPECT_THAT(told(file.error()), testing::StartsWith("claims/x.yaml:" + c.error));
    EXPECT_EQ(harmless_line(file.error().message), file.error().message);
    EXPECT_EQ(file.error().code, "malformed");
  }
}

TEST(ClaimFile, NamesWhatIsWrongWithTheWholeFile) {
  struct Case {
    std::string text;
    std::string error;
  };
  const Case kCases[] = {
      {"", "1:1: a claims file has the keys `article` and `claims`"},
      {"- a\n", "1:1: a claims file has the keys"},
      {"claims: []\n", "1:1: a claims file needs `article`"},
      {"article: \nclaims: []\n", "1:1: a claims file needs `article`"},
      {"article: x\narticle: y\n", "2:1: key `article` stands here twice"},
      {"article: x\npublished: soon\n", "2:12: `published` is a day"},
      {"article: x\nclaim: []\n", "2:1: unknown key `claim`; did you mean `claims`?"},
      {"# factcheck claims 2. Other.\narticle: x\n",
       "1:1: version 2 of claims files; this factcheck reads version 1"},
  };
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.text);
    const auto file = parse_claim_file(c.text, "claims/x.yaml");
    ASSERT_FALSE(file.ok());
    EXPECT_THAT(told(file.error()), testing::StartsWith("claims/x.yaml:" + c.error));
  }
}

TEST(ClaimFile, TakesManyEqualAddedClaimsInGoodTime) {
  std::string yaml = "article: x\nclaims:\n";
  for (int i = 0; i < 50'000; ++i) yaml += "- {kind: place, answer: x}\n";
  EXPECT_EQ(parsed(yaml).claims.size(), 50'000u);
}

}  // namespace
}  // namespace factcheck
