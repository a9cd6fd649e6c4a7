# Writes OUT, which defines kRulesHash: a hash of every source file, table and model of FOLDERS, by their names
# within ROOT and what they hold. No place, no clock and no compiler goes in.
#   cmake -DROOT=lib "-DFOLDERS=base;text" -DOUT=... -P rules_hash.cmake
set(listing "")
foreach(folder IN LISTS FOLDERS)
  file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/${folder}/*)
  list(SORT files)
  foreach(name IN LISTS files)
    if(name MATCHES "\\.(cc|h|inc|S|bin)$")
      file(SHA256 ${ROOT}/${name} hash)
      string(APPEND listing "${name} ${hash}\n")
    endif()
  endforeach()
endforeach()
string(SHA256 hash "${listing}")
string(SUBSTRING ${hash} 0 16 hash)  # enough to tell two builds apart
file(WRITE ${OUT} "// Made by the build.\n#include \"report/rules_hash.h\"\n\nnamespace factcheck {\n\n"
                  "const std::string_view kRulesHash = \"${hash}\";\n\n}  // namespace factcheck\n")
