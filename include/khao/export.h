// Marks what the library offers to its users, and how long a returned view lives.
//
// The library is built with hidden symbols: only what carries KHAO_EXPORT can be linked against. The inline namespace
// `v0` carries the major version into every symbol name, so that two major versions can live in one process.
#ifndef KHAO_EXPORT_H_
#define KHAO_EXPORT_H_

#if defined(__GNUC__) || defined(__clang__)
#define KHAO_EXPORT __attribute__((visibility("default")))
#else
#define KHAO_EXPORT
#endif

// The returned view points into the object that the call was made on (Clang warns when it outlives that object).
#if defined(__clang__) && defined(__has_cpp_attribute)
#if __has_cpp_attribute(clang::lifetimebound)
#define KHAO_LIFETIMEBOUND [[clang::lifetimebound]]
#endif
#endif
#ifndef KHAO_LIFETIMEBOUND
#define KHAO_LIFETIMEBOUND
#endif

namespace khao {
inline namespace v0 {}
}  // namespace khao

#endif  // KHAO_EXPORT_H_
