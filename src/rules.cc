// Model::with_rules: which tables a user can add to, and what a row of them must be for the stages to rely on it.
#include <algorithm>
#include <charconv>
#include <filesystem>

#include "data/extend.h"
#include "data/file.h"
#include "entity/counts_pairs.h"
#include "entity/word_classes.h"
#include "khao/error.h"
#include "model.h"
#include "text/view.h"
#include "token/compile.h"

namespace khao {
inline namespace v0 {
namespace {

namespace fs = std::filesystem;

constexpr size_t kLongestId = 47;  // Position::organization_id

bool digits(std::string_view text, size_t count) {
  return text.size() == count && text.find_first_not_of("0123456789") == text.npos;
}

bool is_within(std::string_view cell, float most) {
  float value = 0;
  return std::from_chars(cell.data(), cell.data() + cell.size(), value).ec == std::errc() && value >= -most &&
         value <= most;
}

std::string place_fault(const data::Row& row) {
  const std::string_view code = row["code"], parent = row["parent"], level = row["level"];
  const size_t size = level == "province" ? 2 : level == "district" ? 4 : 6;
  if (!digits(code, size))
    return "column code: that of a " + std::string(level) + " has " + std::to_string(size) + " digits";
  if (parent != code.substr(0, size - 2)) return "column parent: it is the code without its last two digits";
  const std::string_view lat = row["lat"], lon = row["lon"], iso = row["iso3166_2"];
  if (lat.empty() != lon.empty()) return "one coordinate without the other";
  if (!lat.empty() && (!is_within(lat, 90) || !is_within(lon, 180))) return "coordinates out of range";
  if (!iso.empty() && (level != "province" || iso.size() > 6)) return "column iso3166_2: a province's code like TH-63";
  if (row["wikidata"].starts_with('-')) return "column wikidata: the number of the item, without Q";
  return {};
}

std::string body_fault(const data::Row& row) {
  if (!digits(row["code"], 6)) return "column code: it has six digits";
  return row["code"].starts_with(row["province"]) ? "" : "column province: it is the first two digits of the code";
}

std::string organization_fault(const data::Row& row) {
  return row["id"].size() <= kLongestId ? std::string()
                                        : "column id: longer than " + std::to_string(kLongestId) + " bytes";
}

constexpr data::Growable kGrowable[] = {
    {"roles"},
    {"honorifics"},
    {"organizations", false, organization_fault},
    {"organization_short", false, organization_fault},
    {"places", true, place_fault},
    {"place_aliases"},
    {"local_bodies", false, body_fault},
    {"facilities"},
    {"foreign_places"},
};

/// A file without the byte order mark and carriage returns that spreadsheets write.
std::string read_table(const fs::path& path) {
  std::string bytes = data::read_file(path);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  size_t size = 0;
  for (size_t at = 0; at < bytes.size(); ++at)
    if (bytes.compare(at, 2, "\r\n") != 0) bytes[size++] = bytes[at];
  bytes.resize(size);
  return bytes;
}

/// The TSV files of a folder, in the order of their names.
std::vector<data::Piece> read_tables(const std::string& folder) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (at->path().extension() == ".tsv") paths.push_back(at->path());
  if (error) throw Error(ErrorCode::io, folder + ": " + error.message());
  std::sort(paths.begin(), paths.end());
  std::vector<data::Piece> tables;
  for (const fs::path& path : paths) tables.push_back({path.stem().string(), read_table(path), path.string()});
  if (tables.empty()) throw Error(ErrorCode::io, folder + ": there is no .tsv file in this folder");
  return tables;
}

}  // namespace

Model Model::with_rules(const std::string& folder) const {
  const data::Blob& blob = impl_->blob;
  std::vector<data::Piece> sections;
  for (const std::string_view name : {token::kSection, entity::kWordClasses, entity::kPairWeights})
    sections.push_back({std::string(name), std::string(blob.section(name)), std::string(name)});
  return Model(std::make_shared<const Model_impl>(
      data::extend(blob, kGrowable, read_tables(folder), std::move(sections), text::fold)));
}

}  // namespace v0
}  // namespace khao
