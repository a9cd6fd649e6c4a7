# cmake --install: the program with its manual page and completions, and the library with its headers and what
# find_package(factcheck) reads. The components are those
# of cmake/package.cmake; `local` is what a package has elsewhere or packed.
include(CMakePackageConfigHelpers)

# The page and the scripts are made by the program itself, from its tables.
set(made ${PROJECT_BINARY_DIR}/made)
file(MAKE_DIRECTORY ${made})
add_custom_command(
  OUTPUT ${made}/factcheck.1 ${made}/factcheck.bash ${made}/_factcheck ${made}/factcheck.fish
  COMMAND factcheck man > ${made}/factcheck.1
  COMMAND factcheck completions bash > ${made}/factcheck.bash
  COMMAND factcheck completions zsh > ${made}/_factcheck
  COMMAND factcheck completions fish > ${made}/factcheck.fish
  DEPENDS factcheck VERBATIM)
add_custom_target(factcheck_made ALL
  DEPENDS ${made}/factcheck.1 ${made}/factcheck.bash ${made}/_factcheck ${made}/factcheck.fish)

install(TARGETS factcheck RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
install(FILES ${made}/factcheck.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT local)
install(FILES ${made}/factcheck.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
        RENAME factcheck COMPONENT program)
install(FILES ${made}/factcheck.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
install(FILES ${made}/_factcheck DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT local)

if(FACTCHECK_STATIC)
  return() # the library is for those who have the packages it is made with
endif()

# factcheck::factcheck is what lib/factcheck.h declares.
add_library(factcheck_library INTERFACE)
add_library(factcheck::factcheck ALIAS factcheck_library)
set_target_properties(factcheck_library PROPERTIES EXPORT_NAME factcheck)
target_link_libraries(factcheck_library INTERFACE factcheck::pipeline factcheck::report)
install(TARGETS factcheck_library EXPORT factcheck COMPONENT development)

install(DIRECTORY lib/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/factcheck COMPONENT development
        FILES_MATCHING PATTERN "*.h")
set(config_folder ${CMAKE_INSTALL_LIBDIR}/cmake/factcheck)
install(EXPORT factcheck NAMESPACE factcheck:: FILE factcheckTargets.cmake DESTINATION ${config_folder}
        COMPONENT development)
configure_package_config_file(cmake/factcheckConfig.cmake.in ${PROJECT_BINARY_DIR}/factcheckConfig.cmake
                              INSTALL_DESTINATION ${config_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/factcheckConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/factcheckConfig.cmake ${PROJECT_BINARY_DIR}/factcheckConfigVersion.cmake
        DESTINATION ${config_folder} COMPONENT development)
