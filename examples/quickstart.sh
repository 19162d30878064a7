#!/bin/sh
# From a bare Debian 12 machine to the record of a page:
#
#     sh examples/quickstart.sh [PAGE]
#
# Installs what is missing (as root or with sudo), builds khao in build/, and prints the record of PAGE (else of
# examples/page.html) as one line of JSON. All other output goes to stderr.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
page=${1:-$here/page.html}
[ -r "$page" ] || { echo "quickstart.sh: cannot read $page" >&2; exit 2; }

{
  sh "$root/tests/deps.sh" build
  [ -f "$root/build/CMakeCache.txt" ] || generator="-G Ninja"
  # shellcheck disable=SC2086  # no argument or two
  cmake -S "$root" -B "$root/build" ${generator:-} -DCMAKE_BUILD_TYPE=Release
  cmake --build "$root/build" --target khao_cli
} >&2
exec "$root/build/khao" extract "$page"
