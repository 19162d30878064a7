#!/usr/bin/env python3
"""C++ files are laid out by clang-format-14 with the repository's .clang-format. `format_test.py --fix` lays them out."""
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ["include", "src", "tests", "bench", "bindings", "examples"]


def main():
    files = sorted(str(path) for folder in FOLDERS for end in ("*.h", "*.cc") for path in (ROOT / folder).rglob(end))
    program = shutil.which("clang-format-14")
    if not program:
        print("clang-format-14 is not installed")
        return 1
    todo = ["-i"] if "--fix" in sys.argv[1:] else ["--dry-run", "-Werror"]
    done = subprocess.run([program, *todo, *files], capture_output=True, text=True, check=False)
    bad = sorted({line.split(":")[0] for line in done.stderr.splitlines() if "error:" in line})
    print("\n".join([*(f"not in format: {name}" for name in bad), f"{len(files)} files"]))
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
