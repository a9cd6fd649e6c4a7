# cpack -G DEB: two packages, factcheck (the program) and libfactcheck-dev (the library).
find_program(GZIP gzip)
if(NOT GZIP OR FACTCHECK_STATIC)
  return() # the policy of Debian wants the changelog packed
endif()

set(debian ${PROJECT_BINARY_DIR}/debian)
file(MAKE_DIRECTORY ${debian})
configure_file(cmake/debian_copyright.in ${debian}/copyright @ONLY)
set(page ${PROJECT_BINARY_DIR}/made/factcheck.1)
add_custom_command(OUTPUT ${debian}/changelog.gz ${debian}/factcheck.1.gz
  COMMAND ${GZIP} -9 -n -c ${PROJECT_SOURCE_DIR}/CHANGELOG.md > ${debian}/changelog.gz
  COMMAND ${GZIP} -9 -n -c ${page} > ${debian}/factcheck.1.gz
  DEPENDS ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${page} VERBATIM)
add_custom_target(factcheck_debian ALL DEPENDS ${debian}/changelog.gz ${debian}/factcheck.1.gz)
add_dependencies(factcheck_debian factcheck_made)

# A package has its own places for some files.
foreach(package IN ITEMS factcheck libfactcheck-dev)
  install(FILES ${debian}/copyright ${debian}/changelog.gz DESTINATION share/doc/${package}
          COMPONENT debian-${package} EXCLUDE_FROM_ALL)
endforeach()
install(FILES ${debian}/factcheck.1.gz DESTINATION share/man/man1 COMPONENT debian-factcheck EXCLUDE_FROM_ALL)
install(FILES ${PROJECT_BINARY_DIR}/made/_factcheck DESTINATION share/zsh/vendor-completions
        COMPONENT debian-factcheck EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME factcheck)
set(CPACK_PACKAGE_VENDOR "The factcheck authors")
set(CPACK_PACKAGE_CONTACT "The factcheck authors <factcheck@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_COMPONENTS_ALL program debian-factcheck development debian-libfactcheck-dev)
set(CPACK_COMPONENT_PROGRAM_GROUP factcheck)
set(CPACK_COMPONENT_DEBIAN-FACTCHECK_GROUP factcheck)
set(CPACK_COMPONENT_DEVELOPMENT_GROUP libfactcheck-dev)
set(CPACK_COMPONENT_DEBIAN-LIBFACTCHECK-DEV_GROUP libfactcheck-dev)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1) # else changelog.gz would have to be one of Debian's form
set(CPACK_DEBIAN_FACTCHECK_PACKAGE_NAME factcheck)
set(CPACK_DEBIAN_FACTCHECK_PACKAGE_SECTION text)
set(CPACK_DEBIAN_FACTCHECK_PACKAGE_SHLIBDEPS ON) # dpkg-shlibdeps reads the dependencies off the program
set(CPACK_COMPONENT_FACTCHECK_DESCRIPTION "It reads articles, takes out what they assert, groups what answers the same
question, and reports where the sources disagree, and why.")
set(CPACK_DEBIAN_LIBFACTCHECK-DEV_PACKAGE_NAME libfactcheck-dev)
set(CPACK_DEBIAN_LIBFACTCHECK-DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBFACTCHECK-DEV_PACKAGE_DEPENDS
    "libfmt-dev, libre2-dev, libyaml-cpp-dev, libmd4c-dev, libutf8proc-dev, nlohmann-json3-dev, libxxhash-dev, libmd-dev")
set(CPACK_COMPONENT_LIBFACTCHECK-DEV_DESCRIPTION "Headers and static libraries that the program factcheck is made of, with what
CMake's find_package needs.")
include(CPack)
cpack_add_component_group(factcheck)
cpack_add_component_group(libfactcheck-dev)
