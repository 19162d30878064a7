#!/bin/sh
# Uses an installed khao as strangers would:
#
#     run.sh BUILD WORK      BUILD: a built tree of khao; WORK: a folder for the prefix and the users' builds, made anew
#
# The C++ example is built with find_package and with pkg-config; each program must print what examples/officials.txt says.
set -eu
source=$(cd "$(dirname "$0")/../.." && pwd)
build=$1 work=$2

rm -rf "$work"
mkdir -p "$work"
work=$(cd "$work" && pwd)
prefix=$work/prefix
cmake --install "$build" --prefix "$prefix" --component khao

check() { # check PROGRAM: its output on the example page
  "$1" "$source/examples/page.html" | diff "$source/examples/officials.txt" - && echo "ok: $1"
}
version=$(sed -n 's/^#define KHAO_VERSION_[A-Z]* //p' "$source/include/khao/version.h" | paste -sd.)

echo "--- what must be installed"
for file in include/khao/khao.h share/doc/khao/LICENSE share/doc/khao/NOTICE; do [ -f "$prefix/$file" ]; done
if [ -x "$prefix/bin/khao" ]; then "$prefix/bin/khao" --version | grep -F "$version"; fi

echo "--- find_package, from a prefix that was moved"
mv "$prefix" "$work/moved"
cmake -S "$source/examples/cpp" -B "$work/find_package" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH="$work/moved"
cmake --build "$work/find_package"
check "$work/find_package/officials"
mv "$work/moved" "$prefix"

echo "--- find_package asks for a version that is not there"
sed 's/khao 0.1/khao 99/' "$source/examples/cpp/CMakeLists.txt" >"$work/CMakeLists.txt"
cp "$source/examples/cpp/officials.cc" "$work"
if cmake -S "$work" -B "$work/other_version" -DCMAKE_PREFIX_PATH="$prefix" >"$work/other_version.log" 2>&1; then
  echo "version 99 was found"
  exit 1
fi
grep -F "$version" "$work/other_version.log"

echo "--- pkg-config"
PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name khao.pc)")
export PKG_CONFIG_PATH
[ "$(pkg-config --modversion khao)" = "$version" ]
# shellcheck disable=SC2046  # a list of flags
c++ -std=c++20 "$source/examples/cpp/officials.cc" -o "$work/with_pkg_config" $(pkg-config --cflags --libs khao)
LD_LIBRARY_PATH=$(pkg-config --variable=libdir khao)
export LD_LIBRARY_PATH
check "$work/with_pkg_config"
