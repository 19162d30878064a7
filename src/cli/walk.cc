#include "cli/walk.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace khao::cli {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool contains(std::string_view text, std::string_view lower_case_needle) {
  const auto same = [](char a, char b) { return lower(a) == b; };
  return std::search(text.begin(), text.end(), lower_case_needle.begin(), lower_case_needle.end(), same) != text.end();
}

bool is_folder(const std::string& path) {
  struct stat status = {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

enum class NameType { file, folder, link_to_folder };

NameType type_of(const std::string& path, const dirent& name) {
  if (name.d_type == DT_REG) return NameType::file;
  if (name.d_type == DT_DIR) return NameType::folder;
  struct stat status = {};
  if (lstat(path.c_str(), &status) != 0) return NameType::file;
  if (S_ISDIR(status.st_mode)) return NameType::folder;
  return S_ISLNK(status.st_mode) && is_folder(path) ? NameType::link_to_folder : NameType::file;
}

}  // namespace

Kind kind_by_name(std::string_view path) {
  struct Row {
    std::string_view extension;
    Kind kind;
  };
  static constexpr Row kRows[] = {{".html", Kind::html},
                                  {".htm", Kind::html},
                                  {".xhtml", Kind::html},
                                  {".txt", Kind::text},
                                  {".jsonl", Kind::jsonl}};
  for (const Row& row : kRows) {
    if (path.size() <= row.extension.size()) continue;
    const std::string_view end = path.substr(path.size() - row.extension.size());
    if (std::equal(end.begin(), end.end(), row.extension.begin(), [](char a, char b) { return lower(a) == b; }))
      return row.kind;
  }
  return Kind::unknown;
}

Kind kind_by_content(std::string_view head) {
  std::string plain;  // UTF-16 pages show as ASCII between zeros
  for (const char c : head)
    if (c != '\0') plain.push_back(c);
  for (const std::string_view bom : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
    if (plain.starts_with(bom)) plain.erase(0, bom.size());
  const std::string_view rest =
      std::string_view(plain).substr(std::min(plain.find_first_not_of(" \t\r\n\f"), plain.size()));
  if (rest.starts_with('{')) {
    const size_t key = rest.find_first_not_of(" \t", 1);
    if (key != std::string_view::npos && rest[key] == '"') return Kind::jsonl;
  }
  if (rest.starts_with('<')) return Kind::html;
  for (const std::string_view tag : {"<!doctype", "<html", "<head", "<body", "<meta"})
    if (contains(rest, tag)) return Kind::html;
  return Kind::text;
}

std::optional<Entry> Walker::next() {
  while (true) {
    if (!folders_.empty()) {
      if (auto entry = next_in_folder()) return entry;
      if (folders_.empty() && !found_)
        return Entry{arguments_[argument_ - 1], false, ReadError{Problem::empty, "the folder holds no files"}};
      continue;
    }
    if (argument_ == arguments_.size()) return std::nullopt;
    const std::string& path = arguments_[argument_++];
    if (path == "-" || !is_folder(path)) return Entry{path, false, std::nullopt};
    found_ = false;
    if (auto error = enter(path)) return error;
  }
}

/// Reads the names of a folder and makes it the innermost one; an entry with the error if that fails.
std::optional<Entry> Walker::enter(const std::string& path) {
  Folder folder{path.ends_with('/') ? path : path + '/', {}, 0};
  DIR* directory = opendir(path.c_str());
  if (!directory) return Entry{path, false, ReadError{Problem::unreadable, std::generic_category().message(errno)}};
  errno = 0;
  while (const dirent* name = readdir(directory)) {
    if (std::strcmp(name->d_name, ".") == 0 || std::strcmp(name->d_name, "..") == 0) continue;
    const NameType type = type_of(folder.path + name->d_name, *name);
    folder.names.push_back(name->d_name);
    if (type == NameType::folder) folder.names.back() += '/';
    if (type == NameType::link_to_folder) folder.names.back() += "//";  // no file name ends so
    errno = 0;
  }
  const int code = errno;
  closedir(directory);
  if (code != 0) return Entry{path, false, ReadError{Problem::unreadable, std::generic_category().message(code)}};
  std::sort(folder.names.begin(), folder.names.end());
  folders_.push_back(std::move(folder));
  return std::nullopt;
}

/// The next file of the innermost folder; none if it has ended (it is left then) or if a folder inside it was entered.
std::optional<Entry> Walker::next_in_folder() {
  Folder& folder = folders_.back();
  if (folder.at == folder.names.size()) {
    folders_.pop_back();
    return std::nullopt;
  }
  std::string path = folder.path + folder.names[folder.at++];
  found_ = true;
  if (path.ends_with("//")) {
    path.resize(path.size() - 2);
    return Entry{std::move(path), true, std::nullopt};
  }
  if (path.ends_with('/')) {
    path.pop_back();
    return enter(path);
  }
  const bool skipped = kind_by_name(path) == Kind::unknown;
  return Entry{std::move(path), skipped, std::nullopt};
}

}  // namespace khao::cli
