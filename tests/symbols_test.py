#!/usr/bin/env python3
"""The shared library lets out its public names and nothing else: `symbols_test.py libkhao.so`.

Allowed are khao::v0 and the type information of its exception class. Every class and function that a header marks KHAO_EXPORT
must be there, so that the test fails on a library that hides too much, too.
"""
import re
import subprocess
import sys

ALLOWED = re.compile(r"^(khao::v0::|(typeinfo( name)?|vtable) for khao::v0::Error$)")
NEEDED = ["khao::v0::Extractor::html(", "khao::v0::Tokenizer::operator()(", "khao::v0::Model::builtin(", "khao::v0::to_json",
          "khao::v0::json_schema", "khao::v0::Model::with_rules(", "khao::v0::Extractor::explain(", "khao::v0::parse_date(",
          "khao::v0::parse_number(", "khao::v0::resolve_place(", "khao::v0::check", "khao::v0::for_each_ordered(", "khao::v0::Dictionary::from_words(",
          "khao::v0::name(khao::v0::Problem)"]


def main():
    command = ["nm", "--dynamic", "--defined-only", "--demangle", "--format=posix", sys.argv[1]]
    listing = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    names = [re.sub(r"( [A-Za-z])( [0-9a-f]+)*\s*$", "", line) for line in listing.splitlines()]
    stray = [name for name in names if not ALLOWED.match(name)]
    hidden = [prefix for prefix in NEEDED if not any(name.startswith(prefix) for name in names)]
    for name in stray:
        print("let out, but not public:", name)
    for prefix in hidden:
        print("public, but hidden:", prefix)
    print(f"{len(names)} symbols")
    return 1 if stray or hidden else 0


if __name__ == "__main__":
    sys.exit(main())
