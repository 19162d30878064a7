#!/usr/bin/env python3
"""What a record promises beyond its JSON Schema, checked by an independent reader.

usage: record_check.py SCHEMA RECORDS.jsonl     prints every breach as line: what; exit status 1 if there is one

The schema tells which keys and values there are; this tells that they fit each other: offsets cut the mentions, ranges are in order,
indices point at something, codes have the digits of their level. Needs `jsonschema` when run as a program.
"""

import json
import re
import sys

FAMILIES = ("officials", "places", "times", "counts")
CODE_DIGITS = {"province": 2, "district": 4, "subdistrict": 6, "village": 6, "municipality": 6}
POINT = r"(?:\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?|T\d{2}:\d{2})"
TIME_VALUE = {
    "date": r"\d{4}-\d{2}-\d{2}",
    "datetime": r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}",
    "time": r"T\d{2}:\d{2}",
    "month": r"\d{4}-\d{2}",
    "year": r"\d{4}",
    "academic_year": r"\d{4}",
    "fiscal_year": r"\d{4}-10-01/\d{4}-09-30",
    "range": rf"{POINT}/{POINT}",
}


def utf8(text):
    """UTF-8 bytes; a lone surrogate, which no record may hold, shows as a question mark."""
    return text.encode("utf-8", "replace")


class Cutter:
    """The article text in the unit that the record's offsets count."""

    def __init__(self, text, offsets):
        self.units = utf8(text) if offsets == "bytes" else text

    def __len__(self):
        return len(self.units)

    def cut(self, start, end):
        """The text of [start, end); None if it is empty, out of range, or no whole characters."""
        if not 0 <= start < end <= len(self.units):
            return None
        part = self.units[start:end]
        try:
            return part.decode("utf-8") if isinstance(part, bytes) else part
        except UnicodeDecodeError:
            return None


def outcome(record, cutter):
    if (record["outcome"] == "error") != (record["error"] is not None):
        yield "outcome error and the key error contradict each other"
    if (record["source"]["replaced_bytes"] > 0) != ("replaced_bytes" in record["warnings"]):
        yield "source.replaced_bytes and the warning contradict each other"


def article(record, cutter):
    article, end = record["article"], 0
    for n, (start, stop) in enumerate(article["paragraphs"]):
        if cutter.cut(start, stop) is None:
            yield f"article.paragraphs[{n}] does not cut the text"
        if start < end:
            yield f"article.paragraphs[{n}] overlaps the one before it or is out of order"
        end = stop
    if article["title"] and article["title"] not in article["text"] and record["outcome"] in ("ok", "partial"):
        yield "article.title does not stand in article.text"


def mentions(record, cutter):
    for family in FAMILIES:
        before = 0
        for n, item in enumerate(record[family]):
            if cutter.cut(item["start"], item["end"]) != item["mention"]:
                yield f"{family}[{n}]: start and end do not cut the mention"
            if item["start"] < before:
                yield f"{family}[{n}] is not in reading order"
            before = item["start"]


def officials(record, cutter):
    names = {}
    for n, item in enumerate(record["officials"]):
        where = f"officials[{n}]"
        for key in ("name", "honorific", "given", "family"):
            if item[key] is not None and item[key] not in item["mention"]:
                yield f"{where}.{key} does not stand in the mention"
        for key in ("honorific", "given", "family"):
            if item[key] is not None and item[key] not in (item["name"] or ""):
                yield f"{where}.{key} does not stand in the name"
        if item["name"] is None and not item["positions"]:
            yield f"{where} has neither a name nor a position"
        for position in item["positions"]:
            if position["text"] not in item["mention"]:
                yield f"{where}: a position does not stand in the mention"
            for key in ("role", "organization", "jurisdiction"):
                if position[key] is not None and position[key] not in item["mention"]:
                    yield f"{where}: a position's {key} does not stand in the mention"
        if item["scope"] == "official" and item["given"] and item["family"]:
            name = (item["given"], item["family"])
            if names.setdefault(name, item["id"]) != item["id"]:
                yield f"{where}: one name with two ids"


def places(record, cutter):
    for n, item in enumerate(record["places"]):
        where, digits = f"places[{n}]", CODE_DIGITS.get(item["level"], 0)
        codes = [item["code"]] if item["code"] else [candidate["code"] for candidate in item["candidates"]]
        if any(len(code) != digits for code in codes):
            yield f"{where}: a code does not have the {digits} digits of a {item['level']}"
        if item["code"] and item["candidates"]:
            yield f"{where} has both a code and candidates"
        if item["code"] and item["province_code"] and item["code"][:2] != item["province_code"]:
            yield f"{where}: code and province_code contradict each other"
        if item["name"] is not None and item["name"] not in item["mention"]:
            yield f"{where}.name does not stand in the mention"
        if (item["lat"] is None) != (item["lon"] is None):
            yield f"{where} has one coordinate only"
        if item["iso3166_2"] and item["level"] != "province":
            yield f"{where} has an ISO 3166-2 code and is no province"
        scores = [candidate["score"] for candidate in item["candidates"]]
        if scores != sorted(scores, reverse=True) or sum(scores) > 1.001:
            yield f"{where}: candidates are not best first, or score more than 1 together"


def times(record, cutter):
    for n, item in enumerate(record["times"]):
        if item["value"] is not None and not re.fullmatch(TIME_VALUE.get(item["type"], "(?!)"), item["value"]):
            yield f"times[{n}]: the value {item['value']} is none of a {item['type']}"
        if (item["lunar"] is None) != (item["type"] != "lunar"):
            yield f"times[{n}]: lunar and type contradict each other"


def counts(record, cutter):
    for n, item in enumerate(record["counts"]):
        if item["part_of"] is not None and (item["part_of"] >= len(record["counts"]) or item["part_of"] == n):
            yield f"counts[{n}].part_of points at nothing"
        if item["high"] is not None and item["high"] < item["value"]:
            yield f"counts[{n}]: high is below value"
        if item["unit"] is not None and item["unit"] not in item["mention"]:
            yield f"counts[{n}].unit does not stand in the mention"
        if item["item"] is not None and item["item"] not in record["article"]["text"]:
            yield f"counts[{n}].item does not stand in the text"


def tokens(record, cutter):
    if not record.get("tokens"):
        return
    at = 0
    for start, end, _ in record["tokens"]:
        if start != at or cutter.cut(start, end) is None:
            yield f"tokens: [{start}, {end}] leaves a gap, overlaps or does not cut the text"
            return
        at = end
    if at != len(cutter):
        yield "tokens do not cover the text"


def breaches(record, offsets="chars"):
    """All breaches of a record that obeys the schema."""
    cutter = Cutter(record["article"]["text"], offsets)
    for rule in (outcome, article, mentions, officials, places, times, counts, tokens):
        yield from rule(record, cutter)


def main():
    import jsonschema

    with open(sys.argv[1], encoding="utf-8") as file:
        validator = jsonschema.Draft202012Validator(json.load(file))
    found = 0
    with open(sys.argv[2], encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            record = json.loads(line)
            faults = [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(record)]
            for fault in faults or breaches(record):
                found += 1
                print(f"{number}: {fault}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
