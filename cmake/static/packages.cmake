# For a program that needs few libraries where it runs: what Debian has static archives of is linked from them. What
# stays dynamic: glibc (libc, libm), since its static form looks nothing up in the system's way, and md4c, of which
# Debian has no archive.
set(CMAKE_FIND_LIBRARY_SUFFIXES .a .so) # for re2, utf8proc, libmd and xxhash, too

pkg_check_modules(yaml-cpp REQUIRED yaml-cpp)
find_library(yaml_cpp_archive NAMES libyaml-cpp.a REQUIRED)
add_library(yaml-cpp STATIC IMPORTED GLOBAL)
set_target_properties(yaml-cpp PROPERTIES IMPORTED_LOCATION ${yaml_cpp_archive})

# Of fmt there is no archive, but all of its source is in a header.
pkg_check_modules(fmt REQUIRED fmt)
add_library(factcheck_fmt STATIC cmake/static/fmt_format.cc)
add_library(fmt::fmt ALIAS factcheck_fmt)
target_compile_definitions(factcheck_fmt PUBLIC FMT_SHARED) # as Debian's own package has it
