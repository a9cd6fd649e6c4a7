// The programs that a user asks us to start: an editor and a pager. The one file that starts any.
#pragma once

#include <sys/types.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factcheck {

// The words of the first of these variables that holds any, cut at blanks as shells do with plain words; else
// those of `fallback`. user_program({"VISUAL", "EDITOR"}, "vi")
std::vector<std::string> user_program(std::initializer_list<const char*> variables,
                                      std::string_view fallback);

// Starts a program without a shell: each word is one argument. `input` takes the place of its standard
// input; -1 leaves ours. `environment` holds "NAME=value" of variables that it is given where they are not
// set. Nothing where it cannot be started.
std::optional<pid_t> start_program(const std::vector<std::string>& words, int input,
                                   std::initializer_list<std::string_view> environment = {});

// Waits for its end. False where it was not found after all.
bool wait_for_program(pid_t program);

}  // namespace factcheck
