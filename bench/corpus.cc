#include "corpus.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace khao::bench {
namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool is_html(const std::filesystem::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".html" || extension == ".htm" || extension == ".xhtml";
}

}  // namespace

Corpus& corpus() {
  static Corpus corpus;
  return corpus;
}

Corpus Corpus::read(const std::string& path) {
  std::vector<std::filesystem::path> paths;
  if (std::filesystem::is_directory(path)) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path))
      if (entry.is_regular_file() && (is_html(entry.path()) || entry.path().extension() == ".txt"))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
  } else if (std::filesystem::exists(path)) {
    paths = {path};
  }
  Corpus corpus;
  for (const auto& file : paths) {
    corpus.documents.push_back({file.string(), contents(file), is_html(file)});
    corpus.bytes += corpus.documents.back().bytes.size();
  }
  if (corpus.bytes == 0) {
    std::fprintf(stderr, "%s: no .html, .htm, .xhtml or .txt files\n", path.c_str());
    std::exit(2);
  }
  return corpus;
}

}  // namespace khao::bench
