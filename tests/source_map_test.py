#!/usr/bin/env python3
"""src/README.md names files and functions that exist: every `FILE.cc: FUNCTION` of it, relative to src/."""
import pathlib
import re
import sys

SOURCE = pathlib.Path(__file__).resolve().parent.parent / "src"


def main():
    named = re.findall(r"([\w/]+\.(?:cc|h)): (\w+)", (SOURCE / "README.md").read_text("utf-8"))
    gone = [f"{file}: {function}" for file, function in named
            if not (SOURCE / file).exists() or not re.search(rf"\b{function}\(", (SOURCE / file).read_text("utf-8"))]
    print("\n".join([*(f"not there: {each}" for each in gone), f"{len(named)} functions"]))
    return 1 if gone or not named else 0


if __name__ == "__main__":
    sys.exit(main())
