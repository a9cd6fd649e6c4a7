#include "mention/mentions.h"

#include "mention/quantity_finder.h"
#include "mention/time_expression.h"

namespace factcheck {
namespace {

// Figures and times, which are read from the same parts; figures leave out what times took.
void find_figures(const Document& document, const Analysis& analysis, const TimePolicy& policy,
                  Mentions& found) {
  Parts parts(document.text());
  QuantityFinder quantities(document, analysis, parts);
  TimeFinder times(document, analysis, policy);
  for (const Sentence& sentence : analysis.sentences) {
    parts.cut(analysis, sentence);
    const std::vector<TimeExpression> expressions = recognise_times(parts, analysis);
    times.read(sentence, parts, expressions);
    if (parts.has_figure()) quantities.read(sentence, expressions);
  }
  found.quantities = quantities.take();
  found.times = times.take();
}

}  // namespace

Mentions find_mentions(const Document& document, const Analysis& analysis, const TimePolicy& policy) {
  Mentions found;
  find_figures(document, analysis, policy, found);
  found.names = find_names(document, analysis);
  found.roles = find_roles(document, analysis, found.names);
  found.quotes = find_quotes(document, analysis, found.names);
  return found;
}

}  // namespace factcheck
