# What `cmake --install` puts where: library, headers, the program, the CMake package (find_package(khao)), khao.pc, LICENSE and
# NOTICE. Components: `khao` (all of this) and `python` (the extension module alone, for wheels).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(khao_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/khao)
# A static library hands its own dependencies on to whoever links it; a shared one does not, and needs none of them at build time.
get_target_property(khao_type khao TYPE)
if(khao_type STREQUAL STATIC_LIBRARY)
  set(khao_is_static TRUE)
  set(khao_pc_requires "icu-uc libxml-2.0")
else()
  set(khao_is_static FALSE)
  set(khao_pc_requires "")
endif()

configure_package_config_file(cmake/khao-config.cmake.in khao-config.cmake INSTALL_DESTINATION ${khao_package_dir})
# While 0.x, every minor version may change the interface.
write_basic_package_version_file(khao-config-version.cmake COMPATIBILITY SameMinorVersion)
# Relative, so that a prefix that is moved, or chosen at install time, is found too.
file(RELATIVE_PATH khao_prefix_from_pc ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
configure_file(cmake/khao.pc.in khao.pc @ONLY)

install(TARGETS khao EXPORT khao-targets COMPONENT khao
        RUNTIME COMPONENT khao LIBRARY COMPONENT khao NAMELINK_COMPONENT khao ARCHIVE COMPONENT khao)
install(EXPORT khao-targets NAMESPACE khao:: DESTINATION ${khao_package_dir} COMPONENT khao)
install(DIRECTORY include/khao DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT khao FILES_MATCHING PATTERN "*.h")
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/khao-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/khao-config-version.cmake
        DESTINATION ${khao_package_dir} COMPONENT khao)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/khao.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT khao)
install(FILES LICENSE NOTICE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT khao)

if(TARGET khao_cli)
  # Found wherever the prefix is moved to.
  file(RELATIVE_PATH khao_lib_from_bin ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR})
  set_target_properties(khao_cli PROPERTIES INSTALL_RPATH "$ORIGIN/${khao_lib_from_bin}")
  install(TARGETS khao_cli COMPONENT khao)
endif()
