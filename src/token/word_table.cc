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
  HashedWords hashed;
  hashed.reserve(words.size());
  for (const auto& [word, groups] : words) hashed.emplace_back(WordTable::hash(word), groups);
  return build_word_table_of_hashes(std::move(hashed));
}

std::string build_word_table_of_hashes(HashedWords words) {
  std::sort(words.begin(), words.end());  // so that their order does not matter
  size_t kept = 0;
  for (const auto& [hash, groups] : words) {
    if (kept > 0 && words[kept - 1].first == hash)
      words[kept - 1].second |= groups;
    else
      words[kept++] = {hash, groups};
  }
  words.resize(kept);
  // An entry that finds its bucket full takes the place of another one, which moves to its other bucket, and so on
  // (cuckoo hashing).
  WordTable shape;
  constexpr uint32_t kFree = 0;  // else one more than the number of a word
  const auto hash_of = [&](uint32_t word) { return words[word - 1].first; };
  const auto build = [&]() -> std::optional<std::vector<uint32_t>> {
    std::vector<uint32_t> taken(shape.buckets_ * WordTable::kPlaces, kFree);
    const auto put = [&](uint32_t word, uint32_t bucket) {
      const auto begin = taken.begin() + static_cast<ptrdiff_t>(bucket * WordTable::kPlaces);
      const auto place = std::find(begin, begin + WordTable::kPlaces, kFree);
      if (place == begin + WordTable::kPlaces) return false;
      *place = word;
      return true;
    };
    for (uint32_t n = 1; n <= words.size(); ++n) {
      uint32_t word = n;
      uint32_t bucket = shape.bucket_of(hash_of(word));
      size_t moves = 0;
      if (put(word, shape.other_bucket_of(hash_of(word)))) continue;
      while (!put(word, bucket)) {
        if (++moves > kMostMoves) return std::nullopt;
        std::swap(word, taken[bucket * WordTable::kPlaces + moves % WordTable::kPlaces]);
        const uint64_t hash = hash_of(word);
        bucket = shape.bucket_of(hash) == bucket ? shape.other_bucket_of(hash) : shape.bucket_of(hash);
      }
    }
    return taken;
  };
  for (shape.buckets_ = words.size() * 10 / (WordTable::kPlaces * 9) + 1;; shape.buckets_ += shape.buckets_ / 32 + 1) {
    const auto taken = build();
    if (!taken) continue;
    std::vector<uint32_t> entries;
    entries.reserve(taken->size());
    for (const uint32_t word : *taken)
      entries.push_back(word == kFree ? 0 : WordTable::fingerprint_of(hash_of(word)) | words[word - 1].second);
    return {reinterpret_cast<const char*>(entries.data()), entries.size() * sizeof(uint32_t)};
  }
}

}  // namespace khao::token
