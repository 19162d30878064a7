#!/usr/bin/env python3
"""Makes NOTICE from the sources that src/data/README.md names: `notice.py` writes it, `notice.py --check` fails if it is not current.

The README's last table says for each table of the model where it comes from and under which licence; NOTICE repeats that for
those who get the library without its sources, and adds the code of others that is compiled in.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEAD = """khao
Copyright the khao authors

Licensed under the Apache License, Version 2.0 (see LICENSE).
Made from src/data/README.md by cmake/notice.py.

The model that is compiled into the library holds facts from these sources:
"""
CODE = """
Code of others that is compiled in:

* RapidJSON: Copyright (C) 2015 THL A29 Limited, a Tencent company, and Milo Yip; MIT license
* CLI11 (in the command line program): Copyright (c) 2017-2021 University of Cincinnati, developed by Henry Schreiner under
  NSF AWARD 1414736; 3-clause BSD license
* nanobind (in the Python package): Copyright (c) 2022 Wenzel Jakob; 3-clause BSD license
"""


def sources(readme):
    """(table, source and licence) of each row below the heading `Tables and their sources`."""
    section = readme.split("## Tables and their sources", 1)[1].split("\n## ", 1)[0]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("| `")]
    return [(re.match("`([^`]+)`", row[0])[1], row[-1]) for row in rows]


def notice(readme):
    by_source = {}
    for table, source in sources(readme):
        if not source.startswith("written for khao"):
            by_source.setdefault(source, []).append(table)
    lines = [f"\n* {source}\n  ({', '.join(tables)})" for source, tables in by_source.items()]
    return HEAD + "".join(lines) + "\n" + CODE


def main():
    made = notice((ROOT / "src/data/README.md").read_text("utf-8"))
    path = ROOT / "NOTICE"
    if "--check" not in sys.argv[1:]:
        path.write_text(made, "utf-8")
    elif not path.exists() or path.read_text("utf-8") != made:
        print("NOTICE is not what src/data/README.md says; run python3 cmake/notice.py")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
