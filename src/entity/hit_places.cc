#include "entity/hit_places.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "token/place_bits.h"

namespace khao::entity {

void HitPlaces::make_room(size_t places) {
  grow(places_, count_ + places);
  grow(tables_, count_ + places);
  grow(first_hits_, count_ + places);
}

void HitPlaces::reset(size_t size) {
  grow(blocks_, size / kBlock + 1);
  grow(in_block_, (size / kBlock + 1) * kBlock);
  size_ = size;
  added_ = count_ = 0;
}

void HitPlaces::add_block(uint64_t begins, const TableSet* tables, uint32_t* numbers, uint32_t& hits) {
  static_assert(std::endian::native == std::endian::little);
  constexpr uint64_t kOnes = 0x0101010101010101, kEachBit = 0x8040201008040201;
  uint64_t count = 0;                       // of this block, so far
  for (size_t i = 0; i < kBlock; i += 8) {  // eight characters at a time, each a byte of a number
    const uint64_t here = (((begins >> i & 0xFF) * kOnes & kEachBit) + (kHere - 1) * kOnes) & kHere * kOnes;
    const uint64_t ones = here / kHere, up_to = ones * kOnes;
    const uint64_t bytes = (count * kOnes + up_to - ones) | here;
    std::memcpy(&in_block_[added_ + i], &bytes, sizeof bytes);
    count += up_to >> 56;
  }
  blocks_[added_ / kBlock] = static_cast<uint32_t>(count_);
  make_room(kBlock);
  token::for_each_place(begins, 0, [&](size_t i) {
    places_[count_] = static_cast<uint32_t>(added_ + i);
    tables_[count_] = tables[i];
    first_hits_[count_++] = hits;
    hits += std::exchange(numbers[i], hits);
  });
  added_ += kBlock;
}

void HitPlaces::finish(uint32_t hits) {
  make_room(kAtOnce);
  places_[count_] = static_cast<uint32_t>(size_);
  std::fill_n(&tables_[count_], kAtOnce, ~TableSet{0});
  first_hits_[count_] = hits;
}

}  // namespace khao::entity
