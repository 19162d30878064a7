// What the processor can do beyond what the compiler may take for granted, and how a function says that it uses it:
// such a function is called only where has_…() is true, and does the same as a plain one beside it.
#ifndef KHAO_BASE_CPU_H_
#define KHAO_BASE_CPU_H_

#if defined(__x86_64__) && defined(__GNUC__)

#define KHAO_SSSE3 __attribute__((target("ssse3")))
#define KHAO_AVX2 __attribute__((target("avx2")))
// A function that is compiled into its caller, and so for what the caller may use.
#define KHAO_INLINE inline __attribute__((always_inline))

namespace khao::base {

inline bool has_ssse3() { return __builtin_cpu_supports("ssse3"); }
inline bool has_avx2() { return __builtin_cpu_supports("avx2"); }

}  // namespace khao::base

#else

#define KHAO_INLINE inline

namespace khao::base {

inline bool has_ssse3() { return false; }
inline bool has_avx2() { return false; }

}  // namespace khao::base

#endif

#endif  // KHAO_BASE_CPU_H_
