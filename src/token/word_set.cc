#include "token/word_set.h"

#include <algorithm>
#include <cstring>

#include "khao/error.h"

namespace khao::token {

uint64_t WordSet::hash_of(std::string_view word) {
  return hash_by(word.size(), [&](size_t at) {
    uint64_t letters = 0;
    for (size_t n = 0; n < 8 && at + n < word.size(); ++n)
      letters |= uint64_t{static_cast<unsigned char>(word[at + n])} << 8 * n;
    return letters;
  });
}

WordSet WordSet::open(std::string_view bytes) {
  constexpr size_t kBucket = kPlaces * sizeof(uint32_t);
  if (bytes.empty() || bytes.size() % kBucket != 0)
    throw Error(ErrorCode::bad_model, "word set: the size does not fit");
  WordSet set;
  set.fingerprints_ = reinterpret_cast<const uint32_t*>(bytes.data());
  set.buckets_ = bytes.size() / kBucket;
  return set;
}

std::string build_word_set(const std::vector<std::string>& words) {
  std::vector<uint64_t> hashes;
  for (const std::string& word : words) hashes.push_back(WordSet::hash_of(word));
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  // Three quarters full at first, and larger until no bucket overflows.
  WordSet set;
  for (set.buckets_ = hashes.size() / (WordSet::kPlaces * 3 / 4) + 1;; set.buckets_ += set.buckets_ / 16 + 1) {
    std::vector<uint32_t> table(set.buckets_ * WordSet::kPlaces, 0);
    const auto used = [&](size_t bucket) {
      const auto places = table.begin() + static_cast<ptrdiff_t>(bucket * WordSet::kPlaces);
      return static_cast<size_t>(std::find(places, places + WordSet::kPlaces, 0u) - places);
    };
    const bool fits = std::all_of(hashes.begin(), hashes.end(), [&](uint64_t hash) {  // into the emptier of its two
      const size_t one = set.bucket_of(hash), other = set.other_bucket_of(hash);
      const size_t bucket = used(one) <= used(other) ? one : other;
      if (used(bucket) == WordSet::kPlaces) return false;
      table[bucket * WordSet::kPlaces + used(bucket)] = WordSet::fingerprint_of(hash);
      return true;
    });
    if (fits) return {reinterpret_cast<const char*>(table.data()), table.size() * sizeof(uint32_t)};
  }
}

}  // namespace khao::token
