#!/usr/bin/env python3
"""The README's programs print what the README says: `readme_test.py PREFIX`, with the installed library in PREFIX.

A fenced block of `sh`, `python` or `cpp` followed by a block of `text` is run, and must print exactly that. Commands run in the
repository's root with PREFIX/bin first in PATH; C++ is a whole program, built with pkg-config; Python is run by this interpreter.
A block without `text` after it must be one of SEEN, which tests/run.sh runs elsewhere; so no block goes untested.
`readme_test.py PREFIX --update` writes what is printed into the README, to be read before it is committed.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
SEEN = ["sh examples/quickstart.sh", "sh tests/run.sh"]


def examples(readme):
    """(language, code, expected output or None) of each block of code."""
    blocks = BLOCK.findall(readme)
    for i, (language, code) in enumerate(blocks):
        if language != "text":
            output = blocks[i + 1][1] if i + 1 < len(blocks) and blocks[i + 1][0] == "text" else None
            yield language, code, output


def environment(prefix):
    lib = next(iter(prefix.rglob("khao.pc"))).parent.parent
    return {**os.environ, "PATH": f"{prefix / 'bin'}:{os.environ['PATH']}", "PKG_CONFIG_PATH": str(lib / "pkgconfig"),
            "LD_LIBRARY_PATH": str(lib)}


def run(language, code, env):
    """What the code prints, errors included."""
    with tempfile.TemporaryDirectory() as folder:
        if language == "cpp":
            source = pathlib.Path(folder, "program.cc")
            source.write_text(code, "utf-8")
            build = f"c++ -std=c++20 -Wall -Werror {source} -o {folder}/program $(pkg-config --cflags --libs khao)"
            code = f"set -e\n{build}\n{folder}/program"
        command = [sys.executable, "-c", code] if language == "python" else ["sh", "-c", code]
        done = subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300, check=False)
    return done.stdout.decode("utf-8", "replace") + (f"exit status {done.returncode}\n" if done.returncode else "")


def main():
    env = environment(pathlib.Path(sys.argv[1]).resolve())
    path = ROOT / "README.md"
    readme = path.read_text("utf-8")
    updated = readme
    faults, ran = 0, 0
    for language, code, expected in examples(readme):
        if expected is None:
            unseen = [line for line in code.splitlines() if line and not any(line.startswith(seen) for seen in SEEN)]
            if unseen:
                print(f"never run: {unseen[0]}")
                faults += 1
            continue
        ran += 1
        got = run(language, code, env)
        if got != expected:
            print(f"--- this {language} block\n{code}--- prints\n{got}--- not\n{expected}")
            faults += 1
            updated = updated.replace(f"{code}```\n\n```text\n{expected}", f"{code}```\n\n```text\n{got}")
    if "--update" in sys.argv[2:]:
        path.write_text(updated, "utf-8")
    print(f"{ran} blocks run, {faults} faults")
    return 1 if faults or not ran else 0


if __name__ == "__main__":
    sys.exit(main())
