#!/bin/sh
# From a bare Debian 12 machine: installs what is missing, builds everything and runs every test.
#
#     sh tests/run.sh [STEP...]      all steps, or those named
#
# Prints a line for each step with its time, then `N passed, N failed`. What a step wrote is in build/test/STEP.log; the end of
# it is shown if the step fails. KHAO_GOLD names the folder with judge.py and its documents (default: ../shared beside this
# checkout); without it that step is skipped. Compilers: GCC for the release build and ThreadSanitizer, Clang for ASan and UBSan.
set -u
cd "$(dirname "$0")/.." || exit 1
root=$PWD
work=$root/build/test
venv=$work/venv
gold=${KHAO_GOLD:-$root/../shared}
PATH=$venv/bin:$PATH
unset LD_LIBRARY_PATH PYTHONPATH
mkdir -p "$work"

# --- the steps ---

steps="packages venv quickstart release clang_asan tsan unit golden layers misuse shared static embedded python asan threads
       types format examples readme gold"

packages() { # Debian packages
  sh tests/deps.sh build test
}

venv() { # pytest, mypy and a JSON Schema validator, in a place of their own
  [ -x "$venv/bin/python" ] || python3 -m venv "$venv"
  "$venv/bin/pip" install -q --disable-pip-version-check 'jsonschema>=4' 'mypy>=1.8' 'pytest>=7'
}

quickstart() { # the first command of the README: one record on stdout, nothing else
  sh examples/quickstart.sh >"$work/quickstart.json"
  "$venv/bin/python" - "$work/quickstart.json" <<'PYTHON'
import json, sys
[line] = open(sys.argv[1], encoding="utf-8").read().splitlines()
record = json.loads(line)
missing = [key for key in ("officials", "places", "times", "counts") if not record[key]]
assert record["outcome"] == "ok" and not missing, f"outcome {record['outcome']}, no {missing}"
PYTHON
}

release() { # everything, as users build it
  configure build -DCMAKE_BUILD_TYPE=Release -DKHAO_BUILD_TESTS=ON
  cmake --build build
}

clang_asan() { # everything but the benchmarks once more with Clang; warnings are errors
  configure "$work/asan" -DCMAKE_CXX_COMPILER=clang++-14 -DCMAKE_C_COMPILER=clang-14 -DKHAO_BUILD_TESTS=ON -DKHAO_BUILD_BENCH=OFF \
    -DBUILD_SHARED_LIBS=OFF -DCMAKE_COMPILE_WARNING_AS_ERROR=ON -DKHAO_SANITIZE=address,undefined $quick
  cmake --build "$work/asan"
}

tsan() { # what starts threads; warnings are errors
  configure "$work/tsan" -DKHAO_BUILD_TESTS=ON -DKHAO_BUILD_BENCH=OFF -DBUILD_SHARED_LIBS=OFF \
    -DCMAKE_COMPILE_WARNING_AS_ERROR=ON -DKHAO_SANITIZE=thread $quick
  cmake --build "$work/tsan" --target khao_cli khao_thread_tests
}

unit() { # unit, reference and command line tests of the release build
  no_warnings quickstart release
  run_tests build -LE 'golden|static_check'
}

golden() { # pages with the records they must give
  run_tests build -L golden
}

layers() { # includes, symbols, files made from others
  run_tests build -R '^(layers|layers_check|symbols|notice|source_map)$'
}

misuse() { # what must not compile, with both compilers
  run_tests build -R '^must_not_compile$'
  run_tests "$work/asan" -R '^must_not_compile$'
}

shared() { # installed, shared
  sh tests/install/run.sh build "$work/install_shared"
}

static() { # installed, static
  configure "$work/static" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF -DKHAO_BUILD_BENCH=OFF
  cmake --build "$work/static"
  sh tests/install/run.sh "$work/static" "$work/install_static"
}

embedded() { # add_subdirectory
  cmake -S tests/install -B "$work/embedded" -G Ninja -DCMAKE_BUILD_TYPE=Release -DKHAO_SOURCE_DIR="$root"
  cmake --build "$work/embedded" --target officials
  "$work/embedded/officials" examples/page.html | diff examples/officials.txt -
}

python() { # pip install, pytest
  # By the name that CMake calls the compiler by, so that ccache knows what `release` has compiled.
  CC=${CC:-cc} CXX=${CXX:-c++} "$venv/bin/pip" install -q --disable-pip-version-check -C build-dir="$work/wheel" .
  "$venv/bin/python" -m pytest -q -p no:cacheprovider
}

asan() { # all tests under AddressSanitizer and UndefinedBehaviorSanitizer
  run_tests "$work/asan" -LE 'static_check|tables'
}

threads() { # tests that start threads, and a batch on the command line, under ThreadSanitizer
  run_tests "$work/tsan" -L threads
  TSAN_OPTIONS=halt_on_error=1 "$work/tsan/khao" extract -j 4 examples examples examples examples -o "$work/tsan.jsonl"
}

types() { # mypy --strict
  (cd bindings/python && "$venv/bin/mypy" --strict --cache-dir "$work/mypy" khao)
}

format() { # clang-format-14
  run_tests build -R '^format$'
}

examples() { # one question in C++, Python and shell: the same answer
  sh -c "PATH=$work/install_shared/prefix/bin:\$PATH; sh examples/officials.sh examples/page.html" | diff examples/officials.txt -
  "$venv/bin/python" examples/officials.py examples/page.html | diff examples/officials.txt -
}

readme() { # the README's programs and commands print what stands below them
  "$venv/bin/python" tests/readme_test.py "$work/install_shared/prefix"
}

gold() { # floors on the documents beside the checkout
  python3 "$gold/judge.py" build/khao --targets tests/floors.tsv
}

# --- what they use ---

# Sanitizers find the same at -O1, and build in half the time.
quick="-DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_FLAGS=-O1"

configure() { # configure FOLDER OPTION...
  [ -f "$1/CMakeCache.txt" ] || generator="-G Ninja"
  folder=$1
  shift
  # shellcheck disable=SC2086  # no argument or two
  cmake -S . -B "$folder" ${generator:-} -DPython3_EXECUTABLE="$venv/bin/python" "$@"
}

run_tests() { # run_tests BUILD OPTION...
  folder=$1
  shift
  ctest --test-dir "$folder" --no-tests=error -j 2 -V "$@"
}

no_warnings() { # no_warnings STEP...
  for step in "$@"; do
    if grep 'warning:' "$work/$step.log"; then exit 1; fi
  done
}

# Counts the tests that a log reports, of GoogleTest, pytest and others: "passed failed". A step that reports none is one test.
count() { # count LOG STATUS
  awk -v status="$2" '
    /\[       OK \]/ { passed++ }
    /\[  FAILED  \].*ms\)/ { failed++ }
    /^([0-9]+: )?[0-9]+ (passed|failed).* in [0-9.]+s/ { for (i = 1; i < NF; i++) { if ($(i + 1) ~ /^passed/) passed += $i; if ($(i + 1) ~ /^failed/) failed += $i } }
    END { if (status && !failed) failed = 1; if (!status && !passed) passed = 1; print passed + 0, failed + 0 }' "$1"
}

run() { # run STEP: its line, and its counts added up
  begin=$(date +%s)
  (set -e; "$1") >"$work/$1.log" 2>&1 </dev/null
  status=$?
  # shellcheck disable=SC2046  # two numbers
  set -- "$1" $(count "$work/$1.log" $status)
  passed=$((passed + $2)) failed=$((failed + $3))
  if [ $status -eq 0 ]; then verdict=ok; else verdict=FAILED; fi
  printf '%-12s %-7s %4d s  %d passed, %d failed\n' "$1" $verdict $(($(date +%s) - begin)) "$2" "$3"
  [ $status -eq 0 ] || tail -n 40 "$work/$1.log"
}

passed=0 failed=0
command -v ccache >/dev/null && export CMAKE_CXX_COMPILER_LAUNCHER=ccache
for step in ${*:-$steps}; do
  if [ "$step" = gold ] && [ ! -f "$gold/judge.py" ]; then
    echo "gold         skipped: no $gold/judge.py (KHAO_GOLD names its folder)"
    continue
  fi
  run "$step"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
