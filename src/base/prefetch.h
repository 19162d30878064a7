// Asking the memory for what will be read soon. A hint: any address will do, and without it everything works the same.
#ifndef KHAO_BASE_PREFETCH_H_
#define KHAO_BASE_PREFETCH_H_

namespace khao::base {

inline void prefetch([[maybe_unused]] const void* at) {
#if defined(__GNUC__)
  __builtin_prefetch(at);
#endif
}

}  // namespace khao::base

#endif  // KHAO_BASE_PREFETCH_H_
