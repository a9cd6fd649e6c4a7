#include "mention/currencies.h"

#include <algorithm>
#include <array>

namespace factcheck {
namespace {

struct Row {
  std::string_view word;
  std::string_view code;
  double factor = 1;
  std::string_view minor = {};  // the singular of what `factor` is the share of
};

// Signs before a figure, in one part: a bare "$" is the United States dollar.
constexpr auto kSigns = std::to_array<Row>({
    {"$", "USD"},      {"\u00A3", "GBP"}, {"\u20AC", "EUR"}, {"\u00A5", "JPY"}, {"\u20B9", "INR"},
    {"\u20BD", "RUB"}, {"\u20A9", "KRW"}, {"\u20BA", "TRY"}, {"\u20AA", "ILS"}, {"\u20A6", "NGN"},
    {"\u20B4", "UAH"}, {"\u20AB", "VND"}, {"\u0E3F", "THB"}, {"\u20B1", "PHP"}, {"\u20B5", "GHS"},
    {"\u20AD", "LAK"}, {"\u20AE", "MNT"}, {"\u20B2", "PYG"}, {"\u20BC", "AZN"}, {"\u20BE", "GEL"},
    {"\u058F", "AMD"}, {"\u20B8", "KZT"}, {"\u20A1", "CRC"}, {"\u20BF", "XBT"}, {"\uFF04", "USD"},
    {"\uFFE1", "GBP"}, {"\uFFE5", "JPY"},
});

// Letters that make another dollar of "$", before or behind it: "A$5", "US $5", "$US5".
constexpr auto kDollars = std::to_array<Row>({
    {"a", "AUD"},   {"au", "AUD"},  {"aud", "AUD"}, {"aus", "AUD"}, {"b", "BND"},   {"c", "CAD"},
    {"ca", "CAD"},  {"cad", "CAD"}, {"can", "CAD"}, {"cdn", "CAD"}, {"hkd", "HKD"}, {"mex", "MXN"},
    {"mxn", "MXN"}, {"nzd", "NZD"}, {"sgd", "SGD"}, {"usd", "USD"}, {"ec", "XCD"},  {"fj", "FJD"},
    {"hk", "HKD"},  {"j", "JMD"},   {"ja", "JMD"},  {"mx", "MXN"},  {"n", "NAD"},   {"nt", "TWD"},
    {"nz", "NZD"},  {"r", "BRL"},   {"s", "SGD"},   {"sg", "SGD"},  {"tt", "TTD"},  {"u.s.", "USD"},
    {"us", "USD"},  {"z", "ZWL"},
});

// Letters that stand for a currency before a figure, besides the ISO codes.
constexpr auto kLetters = std::to_array<Row>({
    {"chf", "CHF"}, {"fr", "CHF"},  {"ksh", "KES"}, {"kshs", "KES"}, {"nis", "ILS"},
    {"p", "PHP"},   {"php", "PHP"}, {"r", "ZAR"},   {"rm", "MYR"},   {"rmb", "CNY"},
    {"rp", "IDR"},  {"rs", "INR"},  {"rs.", "INR"}, {"sfr", "CHF"},  {"sh", "KES"},
    {"shs", "UGX"}, {"tk", "BDT"},  {"tl", "TRY"},  {"ugx", "UGX"},  {"\u20B1", "PHP"},
});

// ISO 4217 list one, without funds and metals; XBT by custom.
constexpr auto kCodes = std::to_array<std::string_view>({
    "aed", "afn", "all", "amd", "ang", "aoa", "ars", "aud", "awg", "azn", "bam", "bbd", "bdt", "bgn", "bhd",
    "bif", "bmd", "bnd", "bob", "brl", "bsd", "btn", "bwp", "byn", "bzd", "cad", "cdf", "chf", "clp", "cny",
    "cop", "crc", "cup", "cve", "czk", "djf", "dkk", "dop", "dzd", "egp", "ern", "etb", "eur", "fjd", "fkp",
    "gbp", "gel", "ghs", "gip", "gmd", "gnf", "gtq", "gyd", "hkd", "hnl", "htg", "huf", "idr", "ils", "inr",
    "iqd", "irr", "isk", "jmd", "jod", "jpy", "kes", "kgs", "khr", "kmf", "kpw", "krw", "kwd", "kyd", "kzt",
    "lak", "lbp", "lkr", "lrd", "lsl", "lyd", "mad", "mdl", "mga", "mkd", "mmk", "mnt", "mop", "mru", "mur",
    "mvr", "mwk", "mxn", "myr", "mzn", "nad", "ngn", "nio", "nok", "npr", "nzd", "omr", "pab", "pen", "pgk",
    "php", "pkr", "pln", "pyg", "qar", "ron", "rsd", "rub", "rwf", "sar", "sbd", "scr", "sdg", "sek", "sgd",
    "shp", "sle", "sos", "srd", "ssp", "stn", "svc", "syp", "szl", "thb", "tjs", "tmt", "tnd", "top", "try",
    "ttd", "twd", "tzs", "uah", "ugx", "usd", "uyu", "uzs", "ved", "ves", "vnd", "vuv", "wst", "xaf", "xcd",
    "xof", "xpf", "yer", "zar", "zmw", "zwl",
});
static_assert(std::ranges::is_sorted(kCodes), "find_code searches by halving");
constexpr auto kUpperCodes = [] {
  std::array<std::array<char, 3>, kCodes.size()> upper{};
  for (std::size_t i = 0; i < kCodes.size(); ++i)
    for (std::size_t j = 0; j < 3; ++j) upper[i][j] = static_cast<char>(kCodes[i][j] - 'a' + 'A');
  return upper;
}();
// Codes that are English words in lower case: only right beside a figure, in capitals, which the caller
// cannot see.
constexpr auto kWordCodes =
    std::to_array<std::string_view>({"all", "cup", "gel", "lak", "mad", "pen", "top", "try", "sos"});

// Names that say the currency by themselves, singular and plural; the usual country where several share the
// name.
constexpr auto kNames = std::to_array<Row>({
    {"afghani", "AFN"},
    {"afghanis", "AFN"},
    {"ariary", "MGA"},
    {"baht", "THB"},
    {"birr", "ETB"},
    {"bitcoin", "XBT"},
    {"bitcoins", "XBT"},
    {"bolivar", "VES"},
    {"bolivars", "VES"},
    {"buck", "USD"},
    {"bucks", "USD"},
    {"cedi", "GHS"},
    {"cedis", "GHS"},
    {"cent", "USD", 0.01, "cent"},
    {"cents", "USD", 0.01, "cent"},
    {"dirham", "AED"},
    {"dirhams", "AED"},
    {"dollar", "USD"},
    {"dollars", "USD"},
    {"dong", "VND"},
    {"euro", "EUR"},
    {"euros", "EUR"},
    {"forint", "HUF"},
    {"forints", "HUF"},
    {"franc", "CHF"},
    {"francs", "CHF"},
    {"hryvnia", "UAH"},
    {"hryvnias", "UAH"},
    {"krona", "SEK"},
    {"krone", "NOK"},
    {"kroner", "NOK"},
    {"kronor", "SEK"},
    {"kwacha", "ZMW"},
    {"kwanza", "AOA"},
    {"kyat", "MMK"},
    {"kyats", "MMK"},
    {"lira", "TRY"},
    {"liras", "TRY"},
    {"loonie", "CAD"},
    {"loonies", "CAD"},
    {"manat", "AZN"},
    {"naira", "NGN"},
    {"paise", "INR", 0.01, "paisa"},
    {"pence", "GBP", 0.01, "penny"},
    {"pennies", "GBP", 0.01, "penny"},
    {"penny", "GBP", 0.01, "penny"},
    {"peso", "MXN"},
    {"pesos", "MXN"},
    {"pound", "GBP"},
    {"pounds", "GBP"},
    {"quid", "GBP"},
    {"rand", "ZAR"},
    {"reais", "BRL"},
    {"renminbi", "CNY"},
    {"rial", "IRR"},
    {"rials", "IRR"},
    {"ringgit", "MYR"},
    {"ringgits", "MYR"},
    {"riyal", "SAR"},
    {"riyals", "SAR"},
    {"rouble", "RUB"},
    {"roubles", "RUB"},
    {"ruble", "RUB"},
    {"rubles", "RUB"},
    {"rupee", "INR"},
    {"rupees", "INR"},
    {"rupiah", "IDR"},
    {"sen", "MYR", 0.01, "sen"},
    {"shekel", "ILS"},
    {"shekels", "ILS"},
    {"shilling", "KES"},
    {"shillings", "KES"},
    {"sterling", "GBP"},
    {"taka", "BDT"},
    {"tenge", "KZT"},
    {"yen", "JPY"},
    {"yuan", "CNY"},
    {"zloty", "PLN"},
    {"zlotys", "PLN"},
});
static_assert(std::ranges::is_sorted(kNames, {}, &Row::word), "find_name searches by halving");

// Whose currency: "Australian dollars", "Hong Kong dollars". `name` is the singular.
struct National {
  std::string_view country;
  std::string_view second;  // the second word of the country, else empty
  std::string_view name;
  std::string_view code;
};
constexpr auto kNational = std::to_array<National>({
    {"american", "", "dollar", "USD"},   {"argentine", "", "peso", "ARS"},
    {"australian", "", "dollar", "AUD"}, {"bahamian", "", "dollar", "BSD"},
    {"bahraini", "", "dinar", "BHD"},    {"barbadian", "", "dollar", "BBD"},
    {"british", "", "pound", "GBP"},     {"bulgarian", "", "lev", "BGN"},
    {"canadian", "", "dollar", "CAD"},   {"chilean", "", "peso", "CLP"},
    {"chinese", "", "yuan", "CNY"},      {"colombian", "", "peso", "COP"},
    {"cuban", "", "peso", "CUP"},        {"czech", "", "koruna", "CZK"},
    {"czech", "", "crown", "CZK"},       {"danish", "", "krone", "DKK"},
    {"danish", "", "crown", "DKK"},      {"dominican", "", "peso", "DOP"},
    {"egyptian", "", "pound", "EGP"},    {"emirati", "", "dirham", "AED"},
    {"fijian", "", "dollar", "FJD"},     {"hong", "kong", "dollar", "HKD"},
    {"icelandic", "", "krona", "ISK"},   {"indian", "", "rupee", "INR"},
    {"indonesian", "", "rupiah", "IDR"}, {"iranian", "", "rial", "IRR"},
    {"iraqi", "", "dinar", "IQD"},       {"israeli", "", "shekel", "ILS"},
    {"israeli", "new", "shekel", "ILS"}, {"jamaican", "", "dollar", "JMD"},
    {"japanese", "", "yen", "JPY"},      {"jordanian", "", "dinar", "JOD"},
    {"kenyan", "", "shilling", "KES"},   {"kuwaiti", "", "dinar", "KWD"},
    {"lebanese", "", "pound", "LBP"},    {"lebanese", "", "lira", "LBP"},
    {"libyan", "", "dinar", "LYD"},      {"mexican", "", "peso", "MXN"},
    {"moroccan", "", "dirham", "MAD"},   {"nepalese", "", "rupee", "NPR"},
    {"new", "zealand", "dollar", "NZD"}, {"norwegian", "", "krone", "NOK"},
    {"norwegian", "", "crown", "NOK"},   {"omani", "", "rial", "OMR"},
    {"pakistani", "", "rupee", "PKR"},   {"philippine", "", "peso", "PHP"},
    {"qatari", "", "riyal", "QAR"},      {"romanian", "", "leu", "RON"},
    {"russian", "", "rouble", "RUB"},    {"russian", "", "ruble", "RUB"},
    {"saudi", "", "riyal", "SAR"},       {"serbian", "", "dinar", "RSD"},
    {"singapore", "", "dollar", "SGD"},  {"south", "korean", "won", "KRW"},
    {"korean", "", "won", "KRW"},        {"south", "african", "rand", "ZAR"},
    {"sri", "lankan", "rupee", "LKR"},   {"sudanese", "", "pound", "SDG"},
    {"swedish", "", "krona", "SEK"},     {"swedish", "", "crown", "SEK"},
    {"swiss", "", "franc", "CHF"},       {"syrian", "", "pound", "SYP"},
    {"taiwan", "", "dollar", "TWD"},     {"tanzanian", "", "shilling", "TZS"},
    {"tunisian", "", "dinar", "TND"},    {"turkish", "", "lira", "TRY"},
    {"u.s.", "", "dollar", "USD"},       {"ugandan", "", "shilling", "UGX"},
    {"us", "", "dollar", "USD"},         {"zimbabwean", "", "dollar", "ZWL"},
    {"brazilian", "", "real", "BRL"},    {"ghanaian", "", "cedi", "GHS"},
    {"hungarian", "", "forint", "HUF"},  {"kazakh", "", "tenge", "KZT"},
    {"malaysian", "", "ringgit", "MYR"}, {"nigerian", "", "naira", "NGN"},
    {"polish", "", "zloty", "PLN"},      {"thai", "", "baht", "THB"},
    {"ukrainian", "", "hryvnia", "UAH"},
});

template <typename Table>
const Row* find_row(const Table& table, std::string_view word) {
  const auto row = std::ranges::find(table, word, &Row::word);
  return row == table.end() ? nullptr : &*row;
}

const Row* find_name(std::string_view word) {
  const auto row = std::ranges::lower_bound(kNames, word, {}, &Row::word);
  return row != kNames.end() && row->word == word ? &*row : nullptr;
}

std::string_view find_code(std::string_view word) {
  if (word.size() != 3) return {};
  const auto row = std::ranges::lower_bound(kCodes, word);
  if (row == kCodes.end() || *row != word) return {};
  if (std::ranges::find(kWordCodes, word) != kWordCodes.end()) return {};
  return {kUpperCodes[static_cast<std::size_t>(row - kCodes.begin())].data(), 3};
}

// Those that are written small too, and are no words.
bool is_common_code(std::string_view written) {
  constexpr auto kCommon = std::to_array<std::string_view>(
      {"aud", "chf", "cny", "eur", "gbp", "hkd", "inr", "jpy", "krw", "nzd", "rmb", "sgd", "usd", "zar"});
  return std::ranges::binary_search(kCommon, written);
}

// "10 \u20AC" with nothing behind it that the sign could stand before.
bool ends_figure(const Parts& parts, std::uint32_t at) {
  if (parts[at].joint == Joint::Glued) return true;
  return parts[at - 1].kind == PartKind::Digits && parts[at + 1].kind != PartKind::Digits;
}

// "30 MUSD", "120 MEUR": millions, as Nordic companies write them.
std::optional<CurrencyMatch> millions_code(const Parts& parts, std::uint32_t at) {
  const std::string_view written = parts.written(at);
  if (written.size() != 4 || written[0] != 'M' || parts[at - 1].kind != PartKind::Digits) return {};
  if (!std::ranges::all_of(written, [](char c) { return c >= 'A' && c <= 'Z'; })) return {};
  const std::string_view code = find_code(parts[at].lower.substr(1));
  if (code.empty()) return {};
  return CurrencyMatch{.code = code, .factor = 1e6, .last = at + 1};
}

// Codes are written in capitals: "Bob 3" is no boliviano.
std::string_view code_at(const Parts& parts, std::uint32_t at) {
  const std::string_view written = parts.written(at);
  if (is_common_code(written)) return find_code(written);
  const bool capitals = std::ranges::all_of(written, [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals ? find_code(parts[at].lower) : std::string_view();
}

// "Y28,030", "Y=28,030" of market reports; "PS6m", which plain-ASCII copies make of "£6m". Only before a
// figure that is money by its look: "PS5" is a game console.
std::optional<CurrencyMatch> glued_before(const Parts& parts, std::uint32_t at) {
  const bool yen = parts[at].lower == "y";
  if (!yen && parts.written(at) != "PS") return {};
  const std::uint32_t figure = at + (parts.is(at + 1, "=") && parts[at + 1].joint == Joint::Glued ? 2 : 1);
  const Part& digits = parts[figure];
  if (digits.kind != PartKind::Digits || digits.joint != Joint::Glued) return {};
  const std::string_view scale = parts[figure + 1].joint == Joint::Glued ? parts[figure + 1].lower : "";
  const bool scaled = scale == "m" || scale == "mn" || scale == "bn" || scale == "k" || scale == "tn";
  if (!scaled && digits.lower.find(',') == std::string_view::npos) return {};
  return CurrencyMatch{.code = yen ? "JPY" : "GBP", .last = figure};
}

bool is_dollar_sign(std::string_view word) { return word == "$" || word == "\uFF04"; }

bool is_singular_or_plural(std::string_view word, std::string_view singular) {
  return word == singular ||
         (word.size() == singular.size() + 1 && word.starts_with(singular) && word.ends_with('s')) ||
         (singular == "krone" && word == "kroner") || (singular == "krona" && word == "kronor");
}

std::optional<CurrencyMatch> national_after(const Parts& parts, std::uint32_t at) {
  for (const National& row : kNational) {
    if (parts[at].lower != row.country) continue;
    if (!row.second.empty() && !parts.is(at + 1, row.second)) continue;
    const std::uint32_t name = at + (row.second.empty() ? 1 : 2);
    if (is_singular_or_plural(parts[name].lower, row.name))
      return CurrencyMatch{.code = row.code, .last = name + 1};
    if (row.name == "dollar" && (parts.is(name, "cents") || parts.is(name, "cent")))
      return CurrencyMatch{.code = row.code, .factor = 0.01, .minor = "cent", .last = name + 1};
  }
  return {};
}

}  // namespace

std::optional<CurrencyMatch> currency_before(const Parts& parts, std::uint32_t at) {
  const Part& part = parts[at];
  if (part.kind == PartKind::Sign) {
    if (is_dollar_sign(part.lower) && parts[at + 1].joint == Joint::Glued) {
      if (const Row* row = find_row(kDollars, parts[at + 1].lower))
        return CurrencyMatch{.code = row->code, .last = at + 2};
    }
    if (const Row* row = find_row(kSigns, part.lower))
      return CurrencyMatch{.code = row->code, .last = at + 1};
    return {};
  }
  if (part.kind != PartKind::Word || part.lower.size() > 5) return {};
  if (is_dollar_sign(parts[at + 1].lower)) {
    // "a $5 coin" is no Australian dollar: a single letter has to touch the sign.
    const bool touches = parts[at + 1].joint == Joint::Glued;
    const bool clear = part.lower.size() >= 2 || touches || (part.lower == "c" && part.span.size() == 1);
    if (const Row* row = clear ? find_row(kDollars, part.lower) : nullptr)
      return CurrencyMatch{.code = row->code, .last = at + 2};
    return {};
  }
  if (const auto match = glued_before(parts, at)) return match;
  // "Rs. 500 crore"
  if (part.lower == "rs" && parts.is(at + 1, ".") && parts[at + 2].kind == PartKind::Digits)
    return CurrencyMatch{.code = "INR", .last = at + 2};
  if (parts[at + 1].kind != PartKind::Digits) return {};
  const bool touches = parts[at + 1].joint == Joint::Glued;
  if (const Row* row = find_row(kLetters, part.lower);
      row != nullptr && (touches || part.lower.size() >= 2)) {
    return CurrencyMatch{.code = row->code, .last = at + 1};
  }
  if (const std::string_view code = code_at(parts, at); !code.empty())
    return CurrencyMatch{.code = code, .last = at + 1};
  return {};
}

std::optional<CurrencyMatch> currency_after(const Parts& parts, std::uint32_t at) {
  const Part& part = parts[at];
  if (part.kind == PartKind::Sign) {
    if (const Row* row = find_row(kSigns, part.lower); row != nullptr && ends_figure(parts, at))
      return CurrencyMatch{.code = row->code, .last = at + 1};
    // "5 US$" and "84 US cents" are rare; the first is not read.
    if (part.lower == "\u00A2")
      return CurrencyMatch{.code = "USD", .factor = 0.01, .minor = "cent", .last = at + 1};
    return {};
  }
  if (part.kind != PartKind::Word) return {};
  if (const auto national = national_after(parts, at)) return national;
  if (part.joint == Joint::Glued) {
    if (part.lower == "p")
      return CurrencyMatch{.code = "GBP", .factor = 0.01, .minor = "penny", .last = at + 1};
    if (part.lower == "c")
      return CurrencyMatch{.code = "USD", .factor = 0.01, .minor = "cent", .last = at + 1};
  }
  if (part.lower == "won" && parts.is(at - 1, "million")) return CurrencyMatch{.code = "KRW", .last = at + 1};
  if (part.lower == "won" && (parts.is(at - 1, "billion") || parts.is(at - 1, "trillion")))
    return CurrencyMatch{.code = "KRW", .last = at + 1};
  if (const Row* row = find_name(part.lower)) {
    const bool pound = row->code == "GBP" && row->word.starts_with("pound");
    const bool sterling = pound && parts.is(at + 1, "sterling");
    return CurrencyMatch{.code = row->code,
                         .factor = row->factor,
                         .minor = row->minor,
                         .last = at + (sterling ? 2 : 1),
                         .ambiguous = pound && !sterling};
  }
  if (part.lower == "rmb") return CurrencyMatch{.code = "CNY", .last = at + 1};
  if (const auto millions = millions_code(parts, at)) return millions;
  if (parts.written(at) == "BTC") return CurrencyMatch{.code = "XBT", .last = at + 1};
  if (const std::string_view code = code_at(parts, at); !code.empty())
    return CurrencyMatch{.code = code, .last = at + 1};
  return {};
}

}  // namespace factcheck
