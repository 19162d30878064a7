"""The seed article: every item that its gold requires is in the record, by its span, with all its fields, and nothing is there besides.

The gold lies in the folder KHAO_GOLD (default: ../shared beside the checkout), not in this repository; without it the check is skipped.
What the gold calls optional, and an official of another scope than `official`, is neither asked for nor an error.
"""

import copy
import json
import os
import pathlib

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEED = pathlib.Path(os.environ.get("KHAO_GOLD") or ROOT.parent / "shared") / "gold" / "dev" / "seed00.json"
POST = ("text", "role", "organization", "jurisdiction", "status")
FIELDS = {
    "officials": ("name", "honorific", "given", "family", "scope"),
    "places": ("level", "name", "code"),
    "times": ("type", "value"),
    "counts": ("value", "high", "unit", "kind", "item", "mod"),
}


def required(family, item):
    return not item.get("optional") and (family != "officials" or item["scope"] == "official")


def content(family, item):
    """The fields of an item that are compared."""
    fields = {name: item.get(name) for name in FIELDS[family]}
    if family == "officials":
        fields["positions"] = [{name: post.get(name) for name in POST} for post in item["positions"] if not post.get("optional")]
    return fields


def overlap(a, b):
    return a["start"] < b["end"] and b["start"] < a["end"]


def differences(gold, record):
    """One line for each item that is missing, wrong in a field, or not in the gold."""
    lines = []
    for family in FIELDS:
        found = {(item["start"], item["end"]): item for item in record[family]}
        wanted = {(item["start"], item["end"]): item for item in gold[family] if required(family, item)}
        tolerated = [item for item in gold[family] if not required(family, item)]
        for span, item in wanted.items():
            if span not in found:
                lines.append(f"{family} {span} {item['mention']}: missing")
                continue
            want, got = content(family, item), content(family, found[span])
            lines += [f"{family} {span} {item['mention']}: {name} is {got[name]!r}, not {want[name]!r}" for name in want if want[name] != got[name]]
        for span, item in found.items():
            if span not in wanted and required(family, item) and not any(overlap(item, each) for each in tolerated):
                lines.append(f"{family} {span} {item['mention']}: not in the gold")
        if family == "places":  # an optional place that was taken has no other code than the gold's
            lines += [f"places {item['start']} {item['mention']}: code is {got['code']!r}, not {item['code']!r}" for item in tolerated if item["code"]
                      for got in [found.get((item["start"], item["end"]), item)] if (got["level"], got["code"]) != (item["level"], item["code"])]
    return lines


def test_seed_article(extract):
    if not SEED.exists():
        pytest.skip(f"no {SEED} (KHAO_GOLD names the folder with gold/dev)")
    gold = json.loads(SEED.read_text("utf-8"))
    assert {family: len([item for item in gold[family] if required(family, item)]) > 0 for family in FIELDS} == dict.fromkeys(FIELDS, True)
    [record] = extract([gold["text"]], "--date", gold["doc_date"])
    assert record["article"]["text"] == gold["text"]
    assert differences(gold, record) == []


TEXT = "หัวข้อข่าว\nวันนี้ (14 ส.ค. 66) นายสมพงษ์ ใจแสน ผู้ว่าราชการจังหวัดน่าน มอบถุงยังชีพ จำนวน 120 ชุด ที่อำเภอปัว\n"
SPOILT = [("officials", "family", "ใจดี"), ("officials", "end", -1), ("places", "code", "5501"), ("times", "value", "2023-08-15"), ("counts", "item", None)]


def test_equal_records_do_not_differ(extract):
    [record] = extract([TEXT])
    assert all(record[family] for family in FIELDS)
    assert differences(record, record) == []


@pytest.mark.parametrize("family,field,value", SPOILT)
def test_the_check_can_fail(extract, family, field, value):
    [record] = extract([TEXT])
    spoilt = copy.deepcopy(record)
    spoilt[family][-1][field] = value
    assert differences(record, spoilt)
    spoilt[family].pop()
    assert any("missing" in line for line in differences(record, spoilt))
    assert any("not in the gold" in line for line in differences(spoilt, record))
