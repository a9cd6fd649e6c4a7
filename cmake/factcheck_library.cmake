include(CheckLinkerFlag)
include(GNUInstallDirs)

check_linker_flag(CXX LINKER:-z,pack-relative-relocs FACTCHECK_HAS_PACKED_ADDRESSES)

# What users run reads foreign text, so a mistake of ours should end the run rather than obey the text: checked
# string functions, guarded stacks, a program that lies elsewhere in memory each time, tables of addresses that
# nobody can write. Sanitizers bring checks of their own.
function(factcheck_harden target)
  if(FACTCHECK_SANITIZE OR NOT FACTCHECK_HARDEN)
    return()
  endif()
  set(release $<CONFIG:Release,RelWithDebInfo,MinSizeRel>)
  target_compile_options(${target} PRIVATE
    $<${release}:-D_FORTIFY_SOURCE=2> $<${release}:-fstack-protector-strong> $<${release}:-fPIE>)
  target_link_options(${target} PRIVATE $<${release}:-pie> $<${release}:LINKER:-z,relro,-z,now>)
  # Our tables hold 70,000 addresses, which a program that may lie anywhere sets right when it starts.
  if(FACTCHECK_HAS_PACKED_ADDRESSES)
    target_link_options(${target} PRIVATE $<${release}:LINKER:-z,pack-relative-relocs>)
  endif()
endfunction()

function(factcheck_target_flags target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion)
  # Tables are checked while compiling; clang's limit of steps is too low for the longest.
  target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:Clang>:-fconstexpr-steps=100000000>)
  factcheck_harden(${target})
  if(FACTCHECK_WARNINGS_AS_ERRORS)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(FACTCHECK_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${FACTCHECK_SANITIZE} -fno-omit-frame-pointer
                                             -fno-sanitize-recover=all)
    target_link_options(${target} PRIVATE -fsanitize=${FACTCHECK_SANITIZE})
  endif()
endfunction()

# One static library a folder of lib/, with its sources and its DEPS written out.
#
#   factcheck_library(text SRCS document.cc reader.cc DEPS base PRIVATE_DEPS LibXml2::LibXml2)
#
# DEPS are folders of lib/ (checked against the order of layers by tests/layers_test.cc);
# PUBLIC_DEPS and PRIVATE_DEPS are packages. Warnings and sanitizers belong to the target.
function(factcheck_library name)
  cmake_parse_arguments(arg "" "" "SRCS;DEPS;PUBLIC_DEPS;PRIVATE_DEPS" ${ARGN})
  add_library(factcheck_${name} STATIC ${arg_SRCS})
  add_library(factcheck::${name} ALIAS factcheck_${name})
  target_include_directories(factcheck_${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/lib>
                                                      $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/factcheck>)
  target_compile_features(factcheck_${name} PUBLIC cxx_std_20)
  list(TRANSFORM arg_DEPS PREPEND factcheck::)
  target_link_libraries(factcheck_${name} PUBLIC ${arg_DEPS} ${arg_PUBLIC_DEPS} PRIVATE ${arg_PRIVATE_DEPS})
  factcheck_target_flags(factcheck_${name})
  # Installed libfactcheck_text.a, and found as factcheck::text.
  set_target_properties(factcheck_${name} PROPERTIES EXPORT_NAME ${name})
  install(TARGETS factcheck_${name} EXPORT factcheck ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
endfunction()

# A test program that registers itself once: factcheck_test(text SRCS reader_test.cc DEPS text)
function(factcheck_test name)
  cmake_parse_arguments(arg "" "" "SRCS;DEPS" ${ARGN})
  add_executable(${name}_test ${arg_SRCS})
  list(TRANSFORM arg_DEPS PREPEND factcheck::)
  target_link_libraries(${name}_test PRIVATE ${arg_DEPS} GTest::gtest GTest::gmock GTest::gtest_main)
  target_include_directories(${name}_test PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${name}_test PRIVATE FACTCHECK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  factcheck_target_flags(${name}_test)
  add_test(NAME ${name} COMMAND ${name}_test)
endfunction()
