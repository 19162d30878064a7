// The INPUT arguments, with folders opened up: files in the byte order of their paths.
#ifndef KHAO_CLI_WALK_H_
#define KHAO_CLI_WALK_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/files.h"

namespace khao::cli {

/// What an input is read as.
enum class Kind { unknown, html, text, jsonl };

/// By extension (in any case): `.html .htm .xhtml`, `.txt`, `.jsonl`; else unknown.
Kind kind_by_name(std::string_view path);
/// By the first bytes: JSON Lines begin with an object that has a key, pages with a tag; everything else is text.
Kind kind_by_content(std::string_view head);

struct Entry {
  std::string path;
  bool skipped = false;            ///< a file of a folder that is no input
  std::optional<ReadError> error;  ///< a folder that cannot be read, or that holds nothing
};

/// Walks lazily: it holds the names of the folders that it is in, not those of the whole tree. Links to folders inside
/// a folder are skipped, so that there are no loops.
class Walker {
 public:
  explicit Walker(std::vector<std::string> arguments) : arguments_(std::move(arguments)) {}

  /// The next file, or none at the end.
  std::optional<Entry> next();

 private:
  struct Folder {
    std::string path;                ///< with a final slash
    std::vector<std::string> names;  ///< of folders with a final slash: this makes the order that of whole paths
    size_t at = 0;
  };
  std::optional<Entry> enter(const std::string& path);
  std::optional<Entry> next_in_folder();

  std::vector<std::string> arguments_;
  size_t argument_ = 0;
  std::vector<Folder> folders_;
  bool found_ = false;  ///< something in the folder that is the current argument
};

}  // namespace khao::cli

#endif  // KHAO_CLI_WALK_H_
