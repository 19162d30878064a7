"""Who holds which office, on saved pages: `python officials.py PAGE...` prints name, post and place governed."""

import pathlib
import sys

import khao

for record in khao.extract_many(map(pathlib.Path, sys.argv[1:]), threads=2):
    if record.error:
        sys.exit(f"{record.source.path}: {record.error.message}")
    for official in record.officials:
        if official.scope == "official" and official.name:
            for post in official.positions:
                print(official.name, post.text, post.jurisdiction or "", sep="\t")
