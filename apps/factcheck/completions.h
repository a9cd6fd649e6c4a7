// The scripts that let a shell complete factcheck's words, made from the tables of options and commands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace factcheck {

std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

// Words with a border between them.
std::string joined(const std::vector<std::string>& words, std::string_view border);

// The names of all options that take the next word as their value: "-f", "--format".
std::vector<std::string> names_with_value();

}  // namespace factcheck
