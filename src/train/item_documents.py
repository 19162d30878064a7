#!/usr/bin/env python3
"""Makes the documents that khao_train_items learns from.

    item_documents.py GOVERNMENT.jsonl PRESS.txt FOLDER

GOVERNMENT.jsonl has one object with `text` a line, PRESS.txt one text a line (README.md: corpora). Writes JSON documents
with `text` and `counts` to FOLDER/government, FOLDER/press (from items.tsv), FOLDER/own and FOLDER/provincial (from
items_own.tsv and items_provincial.tsv, which hold their texts).
"""
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent


def rows(name):
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "source\t")):
            yield line.split("\t")


def stretch(text, place):
    """The part of the text that `begin+size` names."""
    begin, size = map(int, place.split("+"))
    if begin + size > len(text):
        sys.exit(f"{place}: the text has {len(text)} characters; is it the right one?")
    return text[begin : begin + size]


def count(text, cell):
    mention, item = cell.split("=")
    answer = {"mention": stretch(text, mention), "item": None if item in "-?" else stretch(text, item)}
    return answer | {"optional": True} if item == "?" else answer


def lines(text):
    return text.replace("\\n", "\n")


def written_count(cell):
    mention, item = map(lines, cell.split("="))
    answer = {"mention": mention, "item": None if item in ("-", "?") else item}
    return answer | {"optional": True} if item == "?" else answer


def write(path, text, counts):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"text": text, "counts": counts}, ensure_ascii=False), encoding="utf-8")


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    government, press, folder = map(pathlib.Path, sys.argv[1:])
    texts = {
        "government": [json.loads(line)["text"] for line in government.open(encoding="utf-8")],
        "press": press.read_text(encoding="utf-8").split("\n"),
    }
    for source, record, parts, counts in rows("items.tsv"):
        text = texts[source][int(record)]
        whole = "".join(stretch(text, part) + "\n" for part in parts.split())
        write(folder / source / f"{int(record):06}.json", whole, [count(text, cell) for cell in counts.split()])
    for kind in ("own", "provincial"):
        for number, (text, *cells) in enumerate(rows(f"items_{kind}.tsv")):
            write(folder / kind / f"{number:03}.json", lines(text), [written_count(cell) for cell in cells])


if __name__ == "__main__":
    main()
