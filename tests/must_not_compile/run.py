#!/usr/bin/env python3
"""Misuse of the library that must not compile.

    run.py COMPILER INCLUDE_DIR FILE...

A file holds blocks `#ifdef NAME  // rejected: REGEX`, the misuse, `#else`, the right use, `#endif`. As it stands the file must
compile without warnings (the control); with each NAME defined it must not, for a reason that REGEX finds in an error message.
`rejected by clang:` asks Clang only. Exit status 1 when a file says otherwise.
"""
import pathlib
import re
import subprocess
import sys

CASE = re.compile(r"^#ifdef (\w+)  // rejected(?: by (clang))?: (.+)$", re.M)


def errors(compiler, include, file, *defines):
    """The error messages of a compile that writes nothing."""
    command = [compiler, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Werror"]
    done = subprocess.run([*command, "-I", include, *defines, str(file)], capture_output=True, text=True, check=False)
    lines = [line for line in done.stderr.splitlines() if "error:" in line]
    return lines or ([done.stderr or f"exit status {done.returncode}"] if done.returncode else [])


def main():
    compiler, include, *files = sys.argv[1:]
    faults, cases = [], 0
    for file in map(pathlib.Path, files):
        source = file.read_text("utf-8")
        blocks = CASE.findall(source)
        if not blocks or len(blocks) != len(re.findall(r"^#ifdef", source, re.M)):
            faults.append(f"{file}: an #ifdef without `// rejected: REGEX`")
        for line in errors(compiler, include, file):
            faults.append(f"{file}: the control does not compile: {line}")
        for name, only, reason in blocks:
            if only and only not in pathlib.Path(compiler).name:
                continue
            cases += 1
            messages = errors(compiler, include, file, f"-D{name}")
            if not messages:
                faults.append(f"{file}: {name} compiles")
            elif not any(re.search(reason, line) for line in messages):
                faults.append(f"{file}: {name} is rejected, but not for `{reason}`: {messages[0]}")
    print("\n".join([*faults, f"{cases} cases, {len(faults)} faults"]))
    return 1 if faults or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
