// The library in one header: reads news articles and says where they agree, differ and contradict each other.
//
//   #include <factcheck.h>
//
//   factcheck::RunOptions options;
//   auto files = factcheck::find_files({"articles"}, options.read);
//   auto result = factcheck::cross_check(factcheck::extract_files(files.files, options), options);
//   for (const factcheck::Finding& finding : result.findings) {
//     std::cout << finding.rule << ": " << finding.message << '\n';
//   }
//
// Texts at hand instead of files: read_bytes() gives Documents, extract_document() their claims, and an
// Extraction that holds them goes to cross_check(). What was not read is in `files.errors` and
// `result.errors`; nothing is thrown for what the input holds. write_report() tells a result in any of the
// program's formats. A project finds it by
//
//   find_package(factcheck 0.2 REQUIRED)
//   target_link_libraries(desk PRIVATE factcheck::factcheck)
//
// The numbers before 1.0 make no promise: the second one changes with what is declared here.
#pragma once

#include "pipeline/cross_check.h"
#include "report/report.h"
#include "text/reader.h"
#include "verdict/result.h"
#include "verdict/rules.h"
