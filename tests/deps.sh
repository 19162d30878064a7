#!/bin/sh
# Installs the Debian packages of tests/packages.txt that are missing: `sh tests/deps.sh build [test]`. Prints to stderr only.
# Asks the package manager nothing and needs no rights where all are there.
set -eu
list=$(dirname "$0")/packages.txt

missing=
for use in "$@"; do
  for package in $(sed -n "s/^$use //p" "$list"); do
    dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing="$missing $package"
  done
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "deps.sh: no apt-get here; please install the likes of:$missing" >&2
  exit 0
fi
root=
if [ "$(id -u)" -ne 0 ]; then
  root=sudo
  command -v sudo >/dev/null || { echo "deps.sh: missing packages, and neither root nor sudo:$missing" >&2; exit 1; }
fi
echo "installing:$missing" >&2
$root apt-get update -qq >&2
# shellcheck disable=SC2086  # a list of words
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
