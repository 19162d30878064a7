// The version of the library. Everything else that states a version (CMake, the Python package, `khao --version`) reads
// these three numbers from here.
#ifndef KHAO_VERSION_H_
#define KHAO_VERSION_H_

#define KHAO_VERSION_MAJOR 0
#define KHAO_VERSION_MINOR 1
#define KHAO_VERSION_PATCH 0

#endif  // KHAO_VERSION_H_
