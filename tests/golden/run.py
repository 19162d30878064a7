#!/usr/bin/env python3
"""Golden pages: `run.py KHAO` fails where the record of a page here differs from the one that stands beside it.

NAME.html or NAME.txt is a page of our own that shows one thing; NAME.json is its record, as `khao extract` prints it but laid out
for reading, without `path`. `run.py KHAO --update [NAME...]` writes the records anew: read the difference before it is committed.
Every record also keeps the law: it obeys `khao schema` where a validator is installed, and every offset cuts its mention.
"""
import difflib
import json
import pathlib
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    jsonschema = None

HERE = pathlib.Path(__file__).resolve().parent


def record_of(khao, page):
    command = [khao, "extract", page.name]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
    record = json.loads(done.stdout)
    record["source"]["path"] = None
    return record


def breach(record, schema):
    """What is wrong with a record by itself, or an empty string."""
    text = record["article"]["text"]
    for family in ("officials", "places", "times", "counts"):
        for item in record[family]:
            if text[item["start"]:item["end"]] != item["mention"]:
                return f"{family}: the offsets of {item['mention']} cut {text[item['start']:item['end']]}"
    errors = jsonschema.Draft202012Validator(schema).iter_errors(record) if jsonschema else ()
    return "; ".join(error.message for error in errors)


def laid_out(record):
    """Readable and fit for a diff: one item a line, long texts a line each."""
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def main():
    khao, *rest = sys.argv[1:]
    khao = str(pathlib.Path(khao).resolve())
    update = rest[:1] == ["--update"]
    schema = json.loads(subprocess.run([khao, "schema"], capture_output=True, text=True, check=True).stdout)
    pages = [page for page in sorted(HERE.iterdir()) if page.suffix in (".html", ".txt") and page.name != "CMakeLists.txt"]
    faults = 0
    for page in pages:
        golden = page.with_suffix(".json")
        record = record_of(khao, page)
        if update and (not rest[1:] or page.stem in rest[1:]):
            golden.write_text(laid_out(record), "utf-8")
        expected = golden.read_text("utf-8") if golden.exists() else ""
        diff = list(difflib.unified_diff(expected.splitlines(), laid_out(record).splitlines(), golden.name, "now", lineterm="", n=2))
        wrong = breach(record, schema)
        if diff or wrong:
            faults += 1
            print("\n".join([*diff, wrong]))
        print(f"{'FAILED' if diff or wrong else 'ok':7s} {page.name}")
    print(f"{len(pages)} pages, {faults} faults")
    return 1 if faults or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
