#!/usr/bin/env python3
"""Puts segmented_press.tsv and its text together: segmented lines, as khao_train reads them, on standard output.

    segmented_press.py PRESS.txt

PRESS.txt has one text a line (README.md: corpora).
"""
import pathlib
import sys


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    texts = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").split("\n")
    table = (pathlib.Path(__file__).parent / "segmented_press.tsv").read_text(encoding="utf-8")
    for row in table.splitlines():
        if not row or row.startswith(("#", "record\t")):
            continue
        record, sizes = row.split("\t")
        text, at, parts = texts[int(record)], 0, []
        for size in map(int, sizes.split(" ")):
            parts.append(text[at : at + size])
            at += size
        if at != len(text):
            sys.exit(f"line {record} has {len(text)} characters, not {at}; is it the right text?")
        print("|".join(parts))


if __name__ == "__main__":
    main()
