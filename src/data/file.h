// Files of the set-up, whole: tables and compiled models.
#ifndef KHAO_DATA_FILE_H_
#define KHAO_DATA_FILE_H_

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "khao/error.h"

namespace khao::data {

/// Throws Error(io).
inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (!file) throw Error(ErrorCode::io, path.string() + ": cannot be read");
  return bytes;
}

/// Throws Error(io).
inline void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) throw Error(ErrorCode::io, path.string() + ": cannot be written");
}

}  // namespace khao::data

#endif  // KHAO_DATA_FILE_H_
