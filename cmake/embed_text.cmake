# Writes OUT, which defines the string NAME that HEADER declares as what FILE holds:
#   cmake -DNAME=kResultSchema -DHEADER=report/result_schema.h -DFILE=... -DOUT=... -P embed_text.cmake
file(READ ${FILE} content)
file(WRITE ${OUT} "// Made from a file by the build.\n#include \"${HEADER}\"\n\nnamespace factcheck {\n\n"
                  "const std::string_view ${NAME} =\n    R\"embedded(${content})embedded\";\n\n}  // namespace factcheck\n")
