# Writes page_assets.cc from the page's style and script: cmake -DSTYLE=... -DSCRIPT=...;... -DFOLDER=... -DOUT=... -P
# Raw strings hold the files as they are; a compiler takes 64 KiB in one, so each file has its own.
function(append_text name files)
  string(APPEND text "const std::string_view ${name} =\n")
  foreach(file IN LISTS files)
    file(READ ${FOLDER}/${file} content)
    string(APPEND text "    R\"page_text(${content})page_text\"\n")
  endforeach()
  string(APPEND text "    ;\n")
  set(text "${text}" PARENT_SCOPE)
endfunction()

set(text "// Made from lib/report/page/ by the build.\n#include \"report/page.h\"\n\nnamespace factcheck {\n\n")
append_text(kPageStyle "${STYLE}")
append_text(kPageScript "${SCRIPT}")
string(APPEND text "\n}  // namespace factcheck\n")
file(WRITE ${OUT} "${text}")
