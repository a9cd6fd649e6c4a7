#include "mention/home_dollar.h"

#include <array>
#include <cctype>
#include <string>

#include "base/utf8.h"

namespace factcheck {
namespace {

// Countries whose papers write "$" for their own money.
struct HomeDollar {
  std::string_view domain;  // the end of a host name
  std::string_view code;
  std::array<std::string_view, 4> marks;  // by which the article would tell its own dollar from another
};
constexpr auto kDollars = std::to_array<HomeDollar>({
    {"au", "AUD", {"A$", "AU$", "AUD", ""}},
    {"ca", "CAD", {"C$", "CA$", "CAD", "CDN$"}},
    {"jm", "JMD", {"J$", "JA$", "JMD", ""}},
    {"nz", "NZD", {"NZ$", "NZD", "", ""}},
    {"sg", "SGD", {"S$", "SG$", "SGD", ""}},
    {"tt", "TTD", {"TT$", "TTD", "", ""}},
});

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// "www.example.com.au" of "https://www.example.com.au/news/1"; a source may be a bare host name.
std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#:"));
  const bool host = url.find('.') != std::string_view::npos && url.find(' ') == std::string_view::npos;
  return host ? ascii_lower(url) : std::string();
}

const HomeDollar* dollar_of_host(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos) return nullptr;
  for (const HomeDollar& row : kDollars) {
    if (host.substr(dot + 1) == row.domain) return &row;
  }
  return nullptr;
}

// As a word of its own: "S$5", not the end of "US$5".
bool is_marked(std::string_view text, std::string_view mark) {
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
    const std::size_t end = at + mark.size();
    const bool ends = mark.back() == '$' || end == text.size() || !is_letter(text[end]);
    if ((at == 0 || !is_letter(text[at - 1])) && ends) return true;
  }
  return false;
}

}  // namespace

std::string_view home_dollar(const Document& document) {
  constexpr std::string_view kOfTheUnitedStates = "USD";
  const Metadata& said = document.metadata();
  const HomeDollar* row = dollar_of_host(host_of(said.url.empty() ? said.source : said.url));
  if (row == nullptr || !said.agency.empty()) return kOfTheUnitedStates;
  for (const std::string_view mark : row->marks) {
    if (!mark.empty() && is_marked(document.text(), mark)) return kOfTheUnitedStates;
  }
  return row->code;
}

}  // namespace factcheck
