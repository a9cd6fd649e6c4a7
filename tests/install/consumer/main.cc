// A project of somebody else's: prints what the articles of a folder disagree on.
#include <factcheck.h>

#include <iostream>

int main(int, char** words) {
  const factcheck::RunOptions options;
  const auto found = factcheck::find_files({words[1]}, options.read);
  const auto result = factcheck::cross_check(factcheck::extract_files(found.files, options), options);
  for (const auto& finding : result.findings) std::cout << finding.rule << ' ' << finding.id << '\n';
}
