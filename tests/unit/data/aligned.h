// A copy of some bytes at an address that Blob::open accepts.
#ifndef KHAO_TESTS_DATA_ALIGNED_H_
#define KHAO_TESTS_DATA_ALIGNED_H_

#include <cstring>
#include <memory>
#include <new>
#include <string_view>

class Aligned {
 public:
  explicit Aligned(std::string_view bytes)
      : data_(static_cast<char*>(::operator new(bytes.size() + 1, std::align_val_t(64)))), size_(bytes.size()) {
    std::memcpy(data_.get(), bytes.data(), size_);
  }
  std::string_view view() const { return {data_.get(), size_}; }
  char& operator[](size_t at) { return data_.get()[at]; }

 private:
  struct Free {
    void operator()(char* data) const { ::operator delete(data, std::align_val_t(64)); }
  };
  std::unique_ptr<char, Free> data_;
  size_t size_;
};

#endif  // KHAO_TESTS_DATA_ALIGNED_H_
