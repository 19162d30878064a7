#include "token/word_table.h"

#include <algorithm>
#include <optional>

#include "khao/error.h"

namespace khao::token {
namespace {

constexpr size_t kMostMoves = 500;  // of entries that make room for a new one, before the table grows

}  // namespace

uint64_t WordTable::hash(std::string_view word) {
  char letters[kReadable] = {};
  std::memcpy(letters, word.data(), std::min(word.size(), kReadable));
  return hash(letters, word.size());
}

WordTable WordTable::open(std::string_view bytes) {
  constexpr size_t kBucket = kPlaces * sizeof(uint32_t);
  if (bytes.empty() || bytes.size() % kBucket != 0)
    throw Error(ErrorCode::bad_model, "word table: the size does not fit");
  WordTable table;
  table.entries_ = reinterpret_cast<const uint32_t*>(bytes.data());
  table.buckets_ = bytes.size() / kBucket;
  return table;
}

std::string build_word_table(const std::vector<std::pair<std::string, uint32_t>>& words) {
  std::vector<std::pair<uint64_t, uint32_t>> groups_of;  // by hash, so that the order of the words does not matter
  for (const auto& [word, groups] : words) groups_of.emplace_back(WordTable::hash(word), groups);
  std::sort(groups_of.begin(), groups_of.end());
  size_t kept = 0;
  for (const auto& [hash, groups] : groups_of) {
    if (kept > 0 && groups_of[kept - 1].first == hash)
      groups_of[kept - 1].second |= groups;
    else
      groups_of[kept++] = {hash, groups};
  }
  groups_of.resize(kept);
  // An entry that finds its bucket full takes the place of another one, which moves to its other bucket, and so on
  // (cuckoo hashing).
  WordTable shape;
  const auto build = [&]() -> std::optional<std::vector<uint64_t>> {
    std::vector<uint64_t> hashes(shape.buckets_ * WordTable::kPlaces, 0);
    const auto put = [&](uint64_t hash, uint32_t bucket) {
      const auto begin = hashes.begin() + static_cast<ptrdiff_t>(bucket * WordTable::kPlaces);
      const auto place = std::find(begin, begin + WordTable::kPlaces, uint64_t{0});
      if (place == begin + WordTable::kPlaces) return false;
      *place = hash;
      return true;
    };
    for (const auto& [first, groups] : groups_of) {
      uint64_t hash = first;
      uint32_t bucket = shape.bucket_of(hash);
      size_t moves = 0;
      if (put(hash, shape.other_bucket_of(hash))) continue;
      while (!put(hash, bucket)) {
        if (++moves > kMostMoves) return std::nullopt;
        std::swap(hash, hashes[bucket * WordTable::kPlaces + moves % WordTable::kPlaces]);
        bucket = shape.bucket_of(hash) == bucket ? shape.other_bucket_of(hash) : shape.bucket_of(hash);
      }
    }
    return hashes;
  };
  for (shape.buckets_ = groups_of.size() * 10 / (WordTable::kPlaces * 9) + 1;;
       shape.buckets_ += shape.buckets_ / 32 + 1) {
    const auto hashes = build();
    if (!hashes) continue;
    std::vector<uint32_t> entries;
    for (const uint64_t hash : *hashes) {
      const auto at = std::lower_bound(groups_of.begin(), groups_of.end(), std::pair(hash, 0u));
      entries.push_back(hash == 0 ? 0 : WordTable::fingerprint_of(hash) | at->second);
    }
    return {reinterpret_cast<const char*>(entries.data()), entries.size() * sizeof(uint32_t)};
  }
}

}  // namespace khao::token
