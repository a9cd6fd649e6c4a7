#include "mention/office_holders.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

#include "mention/added_rows.h"

namespace factcheck {
namespace {

constexpr auto kHolders = std::to_array<OfficeHolder>({
    {"chairman", "Federal Reserve", "Alan Greenspan", 0, "1987-08-11", "2006-01-31"},
    {"chairman", "Federal Reserve", "Ben Bernanke", 0, "2006-02-01", "2014-01-31"},
    {"chairman", "Federal Reserve", "Janet Yellen", 0, "2014-02-03", "2018-02-03"},
    {"chairman", "Federal Reserve", "Jerome Powell", 0, "2018-02-05", ""},
    {"chancellor", "Germany", "Gerhard Schröder", 0, "1998-10-27", "2005-11-22"},
    {"chancellor", "Germany", "Angela Merkel", 0, "2005-11-22", "2021-12-08"},
    {"chancellor", "Germany", "Olaf Scholz", 0, "2021-12-08", "2025-05-06"},
    {"chancellor", "Germany", "Friedrich Merz", 0, "2025-05-06", ""},
    {"chief executive", "Alphabet", "Larry Page", 0, "2015-10-02", "2019-12-03"},
    {"chief executive", "Alphabet", "Sundar Pichai", 0, "2019-12-03", ""},
    {"chief executive", "Amazon", "Jeff Bezos", 0, "1996-05-01", "2021-07-05"},
    {"chief executive", "Amazon", "Andy Jassy", 0, "2021-07-05", ""},
    {"chief executive", "Apple", "Steve Jobs", 0, "1997-09-16", "2011-08-24"},
    {"chief executive", "Apple", "Tim Cook", 0, "2011-08-24", ""},
    {"chief executive", "Berkshire Hathaway", "Warren Buffett", 0, "1970-01-01", ""},
    {"chief executive", "Boeing", "Dennis Muilenburg", 0, "2015-07-01", "2019-12-23"},
    {"chief executive", "Boeing", "Dave Calhoun", 0, "2020-01-13", "2024-08-08"},
    {"chief executive", "Boeing", "Kelly Ortberg", 0, "2024-08-08", ""},
    {"chief executive", "Disney", "Bob Iger", 0, "2022-11-20", ""},
    {"chief executive", "Facebook", "Mark Zuckerberg", 0, "2004-07-29", ""},
    {"chief executive", "General Motors", "Mary Barra", 0, "2014-01-15", ""},
    {"chief executive", "Google", "Eric Schmidt", 0, "2001-08-06", "2011-04-04"},
    {"chief executive", "Google", "Larry Page", 0, "2011-04-04", "2015-10-02"},
    {"chief executive", "Google", "Sundar Pichai", 0, "2015-10-02", ""},
    {"chief executive", "JPMorgan Chase", "Jamie Dimon", 0, "2005-12-31", ""},
    {"chief executive", "Meta", "Mark Zuckerberg", 0, "2021-10-28", ""},
    {"chief executive", "Microsoft", "Bill Gates", 0, "1981-06-25", "2000-01-13"},
    {"chief executive", "Microsoft", "Steve Ballmer", 0, "2000-01-13", "2014-02-04"},
    {"chief executive", "Microsoft", "Satya Nadella", 0, "2014-02-04", ""},
    {"chief executive", "Nvidia", "Jensen Huang", 0, "1993-04-05", ""},
    {"chief executive", "OpenAI", "Sam Altman", 0, "2019-03-11", ""},
    {"chief executive", "SpaceX", "Elon Musk", 0, "2002-05-06", ""},
    {"chief executive", "Tesla", "Elon Musk", 0, "2008-10-01", ""},
    {"chief executive", "Twitter", "Jack Dorsey", 0, "2015-10-05", "2021-11-29"},
    {"chief executive", "Twitter", "Parag Agrawal", 0, "2021-11-29", "2022-10-27"},
    {"chief executive", "Twitter", "Elon Musk", 0, "2022-10-27", "2023-06-05"},
    {"chief executive", "X", "Linda Yaccarino", 0, "2023-06-05", "2025-07-09"},
    {"head", "North Korea", "Kim Jong-il", 0, "1994-07-08", "2011-12-17"},
    {"head", "North Korea", "Kim Jong-un", 0, "2011-12-17", ""},
    {"head", "North Korea", "Kim Jong Un", 0, "2011-12-17", ""},
    {"king", "United Kingdom", "Charles III", 0, "2022-09-08", ""},
    {"owner", "Twitter", "Elon Musk", 0, "2022-10-27", ""},
    {"owner", "X", "Elon Musk", 0, "2022-10-27", ""},
    {"pope", "Vatican City", "John Paul II", 0, "1978-10-16", "2005-04-02"},
    {"pope", "Vatican City", "Benedict XVI", 0, "2005-04-19", "2013-02-28"},
    {"pope", "Vatican City", "Francis", 0, "2013-03-13", "2025-04-21"},
    {"pope", "Vatican City", "Leo XIV", 0, "2025-05-08", ""},
    {"president", "Argentina", "Javier Milei", 0, "2023-12-10", ""},
    {"president", "Brazil", "Dilma Rousseff", 0, "2011-01-01", "2016-08-31"},
    {"president", "Brazil", "Michel Temer", 0, "2016-08-31", "2018-12-31"},
    {"president", "Brazil", "Jair Bolsonaro", 0, "2019-01-01", "2022-12-31"},
    {"president", "Brazil", "Luiz Inácio Lula da Silva", 0, "2023-01-01", ""},
    {"president", "China", "Hu Jintao", 0, "2003-03-15", "2013-03-14"},
    {"president", "China", "Xi Jinping", 0, "2013-03-14", ""},
    {"president", "Egypt", "Hosni Mubarak", 0, "1981-10-14", "2011-02-11"},
    {"president", "Egypt", "Mohamed Morsi", 0, "2012-06-30", "2013-07-03"},
    {"president", "Egypt", "Abdel Fattah el-Sisi", 0, "2014-06-08", ""},
    {"president", "European Central Bank", "Mario Draghi", 0, "2011-11-01", "2019-10-31"},
    {"president", "European Central Bank", "Christine Lagarde", 0, "2019-11-01", ""},
    {"president", "European Commission", "Jean-Claude Juncker", 0, "2014-11-01", "2019-11-30"},
    {"president", "European Commission", "Ursula von der Leyen", 0, "2019-12-01", ""},
    {"president", "France", "Jacques Chirac", 0, "1995-05-17", "2007-05-16"},
    {"president", "France", "Nicolas Sarkozy", 0, "2007-05-16", "2012-05-15"},
    {"president", "France", "François Hollande", 0, "2012-05-15", "2017-05-14"},
    {"president", "France", "Emmanuel Macron", 0, "2017-05-14", ""},
    {"president", "Germany", "Frank-Walter Steinmeier", 0, "2017-03-19", ""},
    {"president", "Iran", "Mahmoud Ahmadinejad", 0, "2005-08-03", "2013-08-03"},
    {"president", "Iran", "Hassan Rouhani", 0, "2013-08-03", "2021-08-03"},
    {"president", "Iran", "Masoud Pezeshkian", 0, "2024-07-28", ""},
    {"president", "Russia", "Vladimir Putin", 0, "2000-05-07", "2008-05-07"},
    {"president", "Russia", "Dmitry Medvedev", 0, "2008-05-07", "2012-05-07"},
    {"president", "Russia", "Vladimir Putin", 0, "2012-05-07", ""},
    {"president", "South Africa", "Jacob Zuma", 0, "2009-05-09", "2018-02-14"},
    {"president", "South Africa", "Cyril Ramaphosa", 0, "2018-02-15", ""},
    {"president", "South Korea", "Park Geun-hye", 0, "2013-02-25", "2017-03-10"},
    {"president", "South Korea", "Moon Jae-in", 0, "2017-05-10", "2022-05-09"},
    {"president", "South Korea", "Yoon Suk Yeol", 0, "2022-05-10", "2025-04-04"},
    {"president", "South Korea", "Lee Jae-myung", 0, "2025-06-04", ""},
    {"president", "Syria", "Bashar al-Assad", 0, "2000-07-17", "2024-12-08"},
    {"president", "Turkey", "Recep Tayyip Erdogan", 0, "2014-08-28", ""},
    {"president", "Ukraine", "Viktor Yanukovych", 0, "2010-02-25", "2014-02-22"},
    {"president", "Ukraine", "Petro Poroshenko", 0, "2014-06-07", "2019-05-20"},
    {"president", "Ukraine", "Volodymyr Zelensky", 0, "2019-05-20", ""},
    {"president", "Ukraine", "Volodymyr Zelenskyy", 0, "2019-05-20", ""},
    {"president", "United States", "Bill Clinton", 42, "1993-01-20", "2001-01-20"},
    {"president", "United States", "George W. Bush", 43, "2001-01-20", "2009-01-20"},
    {"president", "United States", "Barack Obama", 44, "2009-01-20", "2017-01-20"},
    {"president", "United States", "Donald Trump", 45, "2017-01-20", "2021-01-20"},
    {"president", "United States", "Joe Biden", 46, "2021-01-20", "2025-01-20"},
    {"president", "United States", "Donald Trump", 47, "2025-01-20", ""},
    {"president", "Venezuela", "Hugo Chávez", 0, "1999-02-02", "2013-03-05"},
    {"president", "Venezuela", "Nicolás Maduro", 0, "2013-04-19", ""},
    {"prime minister", "Australia", "Tony Abbott", 0, "2013-09-18", "2015-09-15"},
    {"prime minister", "Australia", "Malcolm Turnbull", 0, "2015-09-15", "2018-08-24"},
    {"prime minister", "Australia", "Scott Morrison", 0, "2018-08-24", "2022-05-23"},
    {"prime minister", "Australia", "Anthony Albanese", 0, "2022-05-23", ""},
    {"prime minister", "Canada", "Stephen Harper", 0, "2006-02-06", "2015-11-04"},
    {"prime minister", "Canada", "Justin Trudeau", 0, "2015-11-04", "2025-03-14"},
    {"prime minister", "Canada", "Mark Carney", 0, "2025-03-14", ""},
    {"prime minister", "Hungary", "Viktor Orbán", 0, "2010-05-29", ""},
    {"prime minister", "India", "Manmohan Singh", 0, "2004-05-22", "2014-05-26"},
    {"prime minister", "India", "Narendra Modi", 0, "2014-05-26", ""},
    {"prime minister", "Israel", "Ariel Sharon", 0, "2001-03-07", "2006-04-14"},
    {"prime minister", "Israel", "Ehud Olmert", 0, "2006-04-14", "2009-03-31"},
    {"prime minister", "Israel", "Benjamin Netanyahu", 0, "2009-03-31", "2021-06-13"},
    {"prime minister", "Israel", "Naftali Bennett", 0, "2021-06-13", "2022-06-30"},
    {"prime minister", "Israel", "Yair Lapid", 0, "2022-07-01", "2022-12-29"},
    {"prime minister", "Israel", "Benjamin Netanyahu", 0, "2022-12-29", ""},
    {"prime minister", "Italy", "Matteo Renzi", 0, "2014-02-22", "2016-12-12"},
    {"prime minister", "Italy", "Giuseppe Conte", 0, "2018-06-01", "2021-02-13"},
    {"prime minister", "Italy", "Mario Draghi", 0, "2021-02-13", "2022-10-22"},
    {"prime minister", "Italy", "Giorgia Meloni", 0, "2022-10-22", ""},
    {"prime minister", "Japan", "Shinzo Abe", 0, "2012-12-26", "2020-09-16"},
    {"prime minister", "Japan", "Yoshihide Suga", 0, "2020-09-16", "2021-10-04"},
    {"prime minister", "Japan", "Fumio Kishida", 0, "2021-10-04", "2024-10-01"},
    {"prime minister", "Japan", "Shigeru Ishiba", 0, "2024-10-01", "2025-10-21"},
    {"prime minister", "New Zealand", "Jacinda Ardern", 0, "2017-10-26", "2023-01-25"},
    {"prime minister", "Poland", "Donald Tusk", 0, "2023-12-13", ""},
    {"prime minister", "Spain", "Mariano Rajoy", 0, "2011-12-21", "2018-06-01"},
    {"prime minister", "Spain", "Pedro Sánchez", 0, "2018-06-02", ""},
    {"prime minister", "United Kingdom", "Margaret Thatcher", 0, "1979-05-04", "1990-11-28"},
    {"prime minister", "United Kingdom", "John Major", 0, "1990-11-28", "1997-05-02"},
    {"prime minister", "United Kingdom", "Tony Blair", 0, "1997-05-02", "2007-06-27"},
    {"prime minister", "United Kingdom", "Gordon Brown", 0, "2007-06-27", "2010-05-11"},
    {"prime minister", "United Kingdom", "David Cameron", 0, "2010-05-11", "2016-07-13"},
    {"prime minister", "United Kingdom", "Theresa May", 0, "2016-07-13", "2019-07-24"},
    {"prime minister", "United Kingdom", "Boris Johnson", 0, "2019-07-24", "2022-09-06"},
    {"prime minister", "United Kingdom", "Liz Truss", 0, "2022-09-06", "2022-10-25"},
    {"prime minister", "United Kingdom", "Rishi Sunak", 0, "2022-10-25", "2024-07-05"},
    {"prime minister", "United Kingdom", "Keir Starmer", 0, "2024-07-05", ""},
    {"queen", "United Kingdom", "Elizabeth II", 0, "1952-02-06", "2022-09-08"},
    {"secretary general", "NATO", "Jens Stoltenberg", 0, "2014-10-01", "2024-10-01"},
    {"secretary general", "NATO", "Mark Rutte", 0, "2024-10-01", ""},
    {"secretary general", "United Nations", "Kofi Annan", 0, "1997-01-01", "2006-12-31"},
    {"secretary general", "United Nations", "Ban Ki-moon", 0, "2007-01-01", "2016-12-31"},
    {"secretary general", "United Nations", "António Guterres", 0, "2017-01-01", ""},
    {"secretary of state", "United States", "Colin Powell", 65, "2001-01-20", "2005-01-26"},
    {"secretary of state", "United States", "Condoleezza Rice", 66, "2005-01-26", "2009-01-20"},
    {"secretary of state", "United States", "Hillary Clinton", 67, "2009-01-21", "2013-02-01"},
    {"secretary of state", "United States", "John Kerry", 68, "2013-02-01", "2017-01-20"},
    {"secretary of state", "United States", "Rex Tillerson", 69, "2017-02-01", "2018-03-31"},
    {"secretary of state", "United States", "Mike Pompeo", 70, "2018-04-26", "2021-01-20"},
    {"secretary of state", "United States", "Antony Blinken", 71, "2021-01-26", "2025-01-20"},
    {"secretary of state", "United States", "Marco Rubio", 72, "2025-01-21", ""},
    {"supreme leader", "Iran", "Ali Khamenei", 0, "1989-06-04", ""},
    {"vice president", "United States", "Al Gore", 45, "1993-01-20", "2001-01-20"},
    {"vice president", "United States", "Dick Cheney", 46, "2001-01-20", "2009-01-20"},
    {"vice president", "United States", "Joe Biden", 47, "2009-01-20", "2017-01-20"},
    {"vice president", "United States", "Mike Pence", 48, "2017-01-20", "2021-01-20"},
    {"vice president", "United States", "Kamala Harris", 49, "2021-01-20", "2025-01-20"},
    {"vice president", "United States", "JD Vance", 50, "2025-01-20", ""},
});

constexpr auto by_office(const OfficeHolder& row) {
  return std::tuple(row.office, row.organisation, row.from);
}
static_assert(std::ranges::is_sorted(kHolders, {}, by_office));

constexpr auto by_organisation(const OfficeHolder& row) { return std::tuple(row.office, row.organisation); }

// Both in one order; empty where nothing was added.
std::vector<OfficeHolder>& rows_with_added() {
  static std::vector<OfficeHolder> rows;
  return rows;
}

std::span<const OfficeHolder> rows() {
  const std::vector<OfficeHolder>& all = rows_with_added();
  if (all.empty()) return kHolders;
  return all;
}

}  // namespace

void take_added_offices(const std::vector<AddedOffice>& offices) {
  std::vector<OfficeHolder>& all = rows_with_added();
  all.clear();
  if (offices.empty()) return;
  all.assign(kHolders.begin(), kHolders.end());
  for (const AddedOffice& row : offices) all.push_back({row.office, row.body, row.holder, 0, row.from, row.to});
  std::ranges::stable_sort(all, {}, by_office);
}

bool OfficeHolder::held_in(const DayRange& days) const {
  // Dates of one form compare as words do.
  return iso_date(days.last) >= from && (to.empty() || iso_date(days.first) <= to);
}

std::span<const OfficeHolder> holders_of(std::string_view office, std::string_view organisation) {
  const std::tuple key(office, organisation);
  return {std::ranges::lower_bound(rows(), key, {}, by_organisation),
          std::ranges::upper_bound(rows(), key, {}, by_organisation)};
}

std::span<const OfficeHolder> holders_of(std::string_view office) {
  return {std::ranges::lower_bound(rows(), office, {}, &OfficeHolder::office),
          std::ranges::upper_bound(rows(), office, {}, &OfficeHolder::office)};
}

std::span<const OfficeHolder> office_holders() { return rows(); }

}  // namespace factcheck
