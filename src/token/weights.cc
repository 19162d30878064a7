#include "token/weights.h"

#include <algorithm>
#include <cstring>

#include "khao/error.h"

namespace khao::token {
namespace {

constexpr uint32_t kMagic = 0x3277686B;  // "khw2"

void put_number(uint32_t value, std::string& out) {
  for (; value >= 0x80; value >>= 7) out.push_back(static_cast<char>(value | 0x80));
  out.push_back(static_cast<char>(value));
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  uint8_t byte() {
    if (at_ == bytes_.size()) throw Error(ErrorCode::bad_table, "word model: the weights end early");
    return static_cast<uint8_t>(bytes_[at_++]);
  }
  uint32_t number() {
    uint32_t value = 0;
    for (uint32_t shift = 0; shift < 32; shift += 7) {
      const uint8_t part = byte();
      value |= static_cast<uint32_t>(part & 0x7F) << shift;
      if (part < 0x80) break;
    }
    return value;
  }
  uint32_t word() {
    uint32_t value = 0;
    for (uint32_t n = 0; n < 4; ++n) value |= uint32_t{byte()} << 8 * n;
    return value;
  }
  bool done() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  size_t at_ = 0;
};

void put_word(uint32_t value, std::string& out) {
  for (uint32_t n = 0; n < 4; ++n) out.push_back(static_cast<char>(value >> 8 * n));
}

size_t shared_begin(const std::string& before, const std::string& symbols) {
  return static_cast<size_t>(std::mismatch(before.begin(), before.end(), symbols.begin(), symbols.end()).second -
                             symbols.begin());
}

void pack_gram(const Gram& gram, const std::string& before, std::string& out) {
  const size_t shared = shared_begin(before, gram.symbols);
  out.push_back(static_cast<char>(shared << 4 | gram.symbols.size()));
  out.append(gram.symbols, shared);
  unsigned lanes = 0;
  for (size_t lane = 0; lane < kLanes; ++lane) lanes |= (gram.weights[lane] != 0 ? 1u : 0u) << lane;
  out.push_back(static_cast<char>(gram.heat));
  out.push_back(static_cast<char>(lanes));
  for (size_t lane = 0; lane < kLanes; ++lane)
    if (gram.weights[lane] != 0) out.push_back(static_cast<char>(std::clamp<int>(gram.weights[lane], -127, 127)));
}

Gram unpack_gram(Reader& reader, const std::string& before) {
  const uint8_t head = reader.byte();
  const size_t shared = head >> 4, size = head & 15u;
  if (shared > before.size() || size < shared || size == 0 || size > kLongestGram)
    throw Error(ErrorCode::bad_table, "word model: an n-gram does not fit");
  Gram gram;
  gram.symbols = before.substr(0, shared);
  while (gram.symbols.size() < size) gram.symbols.push_back(static_cast<char>(reader.byte()));
  gram.heat = reader.byte();
  const unsigned lanes = reader.byte();
  for (size_t lane = 0; lane < kLanes; ++lane)
    if ((lanes >> lane & 1) != 0) gram.weights[lane] = static_cast<int8_t>(reader.byte());
  return gram;
}

}  // namespace

std::string pack(Weights& weights) {
  std::sort(weights.grams.begin(), weights.grams.end(),
            [](const Gram& a, const Gram& b) { return a.symbols < b.symbols; });
  std::sort(weights.answers.begin(), weights.answers.end(),
            [](const Answer& a, const Answer& b) { return a.symbols < b.symbols; });
  std::string out;
  put_word(kMagic, out);
  put_word(static_cast<uint32_t>(weights.scale), out);
  put_word(static_cast<uint32_t>(weights.look.size() -
                                 static_cast<size_t>(std::count(weights.look.begin(), weights.look.end(), 0))),
           out);
  put_word(static_cast<uint32_t>(weights.grams.size()), out);
  put_word(static_cast<uint32_t>(weights.answers.size()), out);
  uint32_t before = 0;
  for (uint32_t index = 0; index < weights.look.size(); ++index) {
    if (weights.look[index] == 0) continue;
    put_number(index - before, out);
    out.push_back(static_cast<char>(weights.look[index]));
    before = index;
  }
  std::string symbols;
  for (const Gram& gram : weights.grams) {
    pack_gram(gram, symbols, out);
    symbols = gram.symbols;
  }
  symbols.clear();
  for (const Answer& answer : weights.answers) {
    const size_t shared = shared_begin(symbols, answer.symbols);
    out.push_back(static_cast<char>(shared << 1 | (answer.cut ? 1 : 0)));
    out.append(answer.symbols, shared);
    symbols = answer.symbols;
  }
  return out;
}

Weights unpack(std::string_view bytes) {
  Reader reader(bytes);
  if (reader.word() != kMagic) throw Error(ErrorCode::bad_table, "word model: these are no weights");
  Weights weights;
  weights.scale = static_cast<int>(reader.word());
  const uint32_t nonzero = reader.word(), grams = reader.word(), answers = reader.word();
  weights.look.assign(look::kFeatures, 0);
  for (uint32_t n = 0, index = 0; n < nonzero; ++n) {
    index += reader.number();
    if (index >= weights.look.size()) throw Error(ErrorCode::bad_table, "word model: a weight of no feature");
    weights.look[index] = static_cast<int8_t>(reader.byte());
  }
  std::string symbols;
  for (uint32_t n = 0; n < grams; ++n) {
    weights.grams.push_back(unpack_gram(reader, symbols));
    symbols = weights.grams.back().symbols;
  }
  symbols.clear();
  for (uint32_t n = 0; n < answers; ++n) {
    const uint8_t head = reader.byte();
    if (head >> 1 > symbols.size()) throw Error(ErrorCode::bad_table, "word model: an answer does not fit");
    symbols.resize(head >> 1);
    while (symbols.size() < 2 * look::kAnswered) symbols.push_back(static_cast<char>(reader.byte()));
    weights.answers.push_back({symbols, (head & 1) != 0});
  }
  if (!reader.done()) throw Error(ErrorCode::bad_table, "word model: bytes behind the weights");
  return weights;
}

}  // namespace khao::token
