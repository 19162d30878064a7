"""The annotations under src/train: every row can be put together with its text, and nothing else is written there."""

import pathlib
import re
import sys

TRAIN = pathlib.Path(__file__).resolve().parents[1] / "src" / "train"
PLACE = re.compile(r"(\d+)\+(\d+)")


def place(cell):
    match = PLACE.fullmatch(cell)
    assert match, f"{cell}: no begin+size"
    begin, size = map(int, match.groups())
    assert size > 0, f"{cell}: empty"
    return begin, begin + size


def rows(name, columns):
    lines = (TRAIN / name).read_text(encoding="utf-8").splitlines()
    table = [line.split("\t") for line in lines if not line.startswith("#")]
    assert table[0] == columns, table[0]
    assert len(table) > 1000, f"{name}: {len(table)} rows"
    for row in table[1:]:
        assert len(row) == len(columns), row
        yield row


def check_items():
    seen = set()
    for source, record, parts, counts in rows("items.tsv", ["source", "record", "parts", "counts"]):
        assert source in ("government", "press"), source
        assert (source, int(record)) not in seen, f"{source} {record} stands there twice"
        seen.add((source, int(record)))
        spans = [place(part) for part in parts.split()]
        assert spans == sorted(spans), parts
        inside = lambda cell: any(begin <= place(cell)[0] and place(cell)[1] <= end for begin, end in spans)
        for count in counts.split():
            mention, item = count.split("=")
            assert inside(mention) and (item in "-?" or inside(item)), f"{source} {record}: {count}"


def check_press():
    records = []
    for record, sizes in rows("segmented_press.tsv", ["record", "sizes"]):
        records.append(int(record))
        assert all(int(size) > 0 for size in sizes.split(" ")), record
    assert records == sorted(set(records))


def check_own():
    for name in ("items_own.tsv", "items_provincial.tsv"):
        for line in (TRAIN / name).read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                continue
            text, *counts = line.split("\t")
            for count in counts:
                mention, item = count.split("=")
                assert mention in text and (item in ("-", "?") or item in text), line


for check in (check_items, check_press, check_own):
    try:
        check()
    except AssertionError as fault:
        sys.exit(f"{check.__name__}: {fault}")
