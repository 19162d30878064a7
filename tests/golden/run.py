#!/usr/bin/env python3
"""Golden pages: `run.py KHAO` fails where a page here gives another record than the one that stands beside it.

NAME.html or NAME.txt is a page of our own that shows one thing; NAME.json says what its record must hold: outcome, charset and the
article in full; of the families what the annotation guideline requires beyond doubt (digest()). `run.py KHAO --update [NAME...]`
writes the files anew: read the difference before it is committed, they say what is right, not what comes out.
pages/ and english/ hold whole pages in the manner of many systems, each with the traps of its kind; their NAME.json is written by
hand, before the page is read, and asks for the article alone (article_of()). bench/compare_pages.py reads them, too.
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
    done = subprocess.run(command, cwd=page.parent, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
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


def digest(record):
    """What is asked of a record: all of the article (paragraphs as texts), named officials with their posts, the codes of
    places, the values of times and counts."""
    text = record["article"]["text"]
    article = {key: value for key, value in record["article"].items() if key not in ("text", "paragraphs", "sources")}
    return {
        **{key: record[key] for key in ("outcome", "warnings")},
        "error": record["error"] and record["error"]["code"],
        **{key: record["source"][key] for key in ("charset", "replaced_bytes")},
        "article": article,
        "paragraphs": [text[start:end] for start, end in record["article"]["paragraphs"]],
        "officials": [[o["name"], [p["text"] for p in o["positions"]]] for o in record["officials"] if o["scope"] == "official" and o["name"]],
        "places": sorted({f"{p['level']} {p['code']}" for p in record["places"] if p["level"] in ("province", "district", "subdistrict")}),
        "times": [[t["mention"], t["value"]] for t in record["times"]],
        "counts": [[c["mention"], c["value"], c["unit"]] for c in record["counts"]],
    }


def article_of(record, keys):
    """What pages/NAME.json asks for, flat, by its keys."""
    text = record["article"]["text"]
    flat = {
        "outcome": record["outcome"],
        "warnings": record["warnings"],
        "charset": record["source"]["charset"],
        **record["article"],
        "paragraphs": [text[start:end] for start, end in record["article"]["paragraphs"]],
    }
    for date in ("published", "modified"):
        flat[date] = flat[date] and flat[date]["value"]
    return {key: flat[key] for key in keys}


def laid_out(value, indent=""):
    """JSON for reading and for a diff: objects a key a line, lists an item a line, what they hold on that line."""
    dump = lambda each: json.dumps(each, ensure_ascii=False)
    if isinstance(value, dict):
        rows = [f"{indent} {dump(key)}: {laid_out(each, indent + ' ')}" for key, each in value.items()]
        return "{\n" + ",\n".join(rows) + f"\n{indent}}}"
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(f"{indent} {dump(each)}" for each in value) + f"\n{indent}]"
    return dump(value)


def main():
    khao, *rest = sys.argv[1:]
    khao = str(pathlib.Path(khao).resolve())
    update = rest[:1] == ["--update"]
    schema = json.loads(subprocess.run([khao, "schema"], capture_output=True, text=True, check=True).stdout)
    pages = [page for page in sorted(HERE.rglob("*")) if page.suffix in (".html", ".txt") and page.name != "CMakeLists.txt"]
    faults = 0
    for page in pages:
        golden = page.with_suffix(".json")
        record = record_of(khao, page)
        if page.parent == HERE:
            got = laid_out(digest(record)) + "\n"
        else:
            got = laid_out(article_of(record, json.loads(golden.read_text("utf-8")))) + "\n"
        if update and page.parent == HERE and (not rest[1:] or page.stem in rest[1:]):
            golden.write_text(got, "utf-8")
        expected = golden.read_text("utf-8") if golden.exists() else ""
        diff = list(difflib.unified_diff(expected.splitlines(), got.splitlines(), golden.name, "now", lineterm="", n=2))
        wrong = breach(record, schema)
        if diff or wrong:
            faults += 1
            print("\n".join([*diff, wrong]))
        print(f"{'FAILED' if diff or wrong else 'ok':7s} {page.relative_to(HERE)}")
    print(f"{len(pages)} pages, {faults} faults")
    return 1 if faults or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
