"""Records obey `khao schema`, and schema and checker find what is wrong with mutated ones."""

import copy
import json

import jsonschema
import pytest
from conftest import PAGE, ROOT, TEXT
from record_check import breaches


@pytest.fixture(scope="module")
def schema():
    import subprocess

    from conftest import KHAO

    return json.loads(subprocess.run([KHAO, "schema"], capture_output=True, check=True, timeout=10).stdout)


@pytest.fixture(scope="module")
def validator(schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def faults(record, validator, offsets="chars"):
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(record)] or list(breaches(record, offsets))


# --- what the program writes -------------------------------------------------------------------------------------------


def test_records_of_all_outcomes_obey(khao, folder, validator):
    files = {"a.html": PAGE, "b.txt": TEXT, "c.html": "", "d.html": "<title>ค้นหา</title><form><input></form>", "e.html": PAGE.encode()[:-200] + b"\xe0",
             "f.html": PAGE.encode("cp874"), "g.html": b"<p>" + b"\xa1\xff\x80" * 50, "h.html": "<div>" * 5000 + "ข่าว", "i.jsonl": '{"text": "ก"}\nx\n'}
    done = khao("extract", "--tokens", ".", cwd=folder(files))
    assert len(done.records) == 10
    assert {record["outcome"] for record in done.records} >= {"ok", "error", "no_article", "partial"}
    for record in done.records:
        assert faults(record, validator) == [], record["source"]["path"]


def test_the_codes_are_those_of_the_table(khao, schema):
    rows = [line.split("\t") for line in (ROOT / "src/data/problems.tsv").read_text("utf-8").splitlines() if line and line[0] != "#"][1:]
    warnings = schema["properties"]["warnings"]["items"]["oneOf"]
    errors = schema["$defs"]["error"]["properties"]["code"]["oneOf"]
    assert [[row["const"], kind, row["description"]] for kind, listed in (("warning", warnings), ("error", errors)) for row in listed] == rows


def test_keys_of_the_gold_guideline(schema):
    """The keys that gold documents have, and those that records have beyond them."""
    items = {name: set(schema["$defs"][name]["required"]) for name in ("official", "place", "time", "count")}
    assert items["official"] == {"mention", "name", "honorific", "given", "family", "positions", "scope"} | {"start", "end", "id"}
    assert items["place"] == {"mention", "level", "name", "code"} | {"start", "end", "province_code", "iso3166_2", "wikidata", "lat", "lon", "candidates"}
    assert items["time"] == {"mention", "type", "value"} | {"start", "end", "lunar"}
    assert items["count"] == {"mention", "value", "high", "unit", "kind", "item", "mod"} | {"start", "end", "part_of"}
    position = schema["$defs"]["official"]["properties"]["positions"]["items"]["required"]
    assert set(position) == {"text", "role", "organization", "jurisdiction", "status"} | {"organization_id", "jurisdiction_code"}


# --- mutated records ---------------------------------------------------------------------------------------------------

SAMPLE_TEXT = "ตรวจน้ำท่วม\nนายสมชาย ใจดี นายอำเภอบ้านสวน จังหวัดตาก ตรวจพื้นที่ วันที่ 5 มกราคม 2566 พบบ้านเสียหาย 12 หลัง จากทั้งหมด 30 หลัง"


def found(mention):
    start = SAMPLE_TEXT.index(mention)
    return {"mention": mention, "start": start, "end": start + len(mention)}


SAMPLE = {
    "schema": "khao.record/1",
    "source": {"path": "a.html", "id": None, "url": "https://example.org/1", "charset": "utf-8", "charset_source": "utf8", "replaced_bytes": 0, "sha256": "0" * 64},
    "outcome": "ok",
    "error": None,
    "warnings": [],
    "article": {
        "title": "ตรวจน้ำท่วม", "text": SAMPLE_TEXT, "paragraphs": [[12, 60], [61, len(SAMPLE_TEXT)]], "byline": [{"name": "สมหญิง", "role": "text_photo"}],
        "published": {"value": "2023-01-06T10:00:00+07:00", "source": "meta"}, "modified": None, "dateline_place": "ตาก", "site_name": None,
        "canonical_url": None, "section": None, "tags": ["น้ำท่วม"], "image": None, "captions": [], "language": "th",
        "sources": dict.fromkeys(["title", "text", "byline", "published", "modified", "dateline_place", "site_name", "canonical_url", "section", "tags",
                                  "image", "captions", "language"]) | {"title": "jsonld"},
    },
    "officials": [found("นายสมชาย ใจดี นายอำเภอบ้านสวน") | {
        "name": "นายสมชาย ใจดี", "honorific": "นาย", "given": "สมชาย", "family": "ใจดี", "scope": "official", "id": 0,
        "positions": [{"text": "นายอำเภอบ้านสวน", "role": "นายอำเภอ", "organization": None, "jurisdiction": "บ้านสวน", "status": None, "organization_id": None,
                       "jurisdiction_code": None}]}],
    "places": [
        found("อำเภอบ้านสวน") | {"level": "district", "name": "บ้านสวน", "code": None, "province_code": None, "iso3166_2": None, "wikidata": None, "lat": None,
                                "lon": None, "candidates": [{"code": "6301", "score": 0.75}, {"code": "5002", "score": 0.25}]},
        found("จังหวัดตาก") | {"level": "province", "name": "ตาก", "code": "63", "province_code": "63", "iso3166_2": "TH-63", "wikidata": "Q207015", "lat": 16.88,
                              "lon": 99.13, "candidates": []}],
    "times": [found("วันที่ 5 มกราคม 2566") | {"type": "date", "value": "2023-01-05", "lunar": None}],
    "counts": [found("12 หลัง") | {"value": 12, "high": None, "unit": "หลัง", "kind": "classifier", "item": "บ้าน", "mod": None, "part_of": 1},
               found("30 หลัง") | {"value": 30, "high": None, "unit": "หลัง", "kind": "classifier", "item": "บ้าน", "mod": None, "part_of": None}],
    "tokens": [[0, 11, "thai"], [11, 12, "space"], [12, len(SAMPLE_TEXT), "other"]],
}

MISSING = object()
# What is broken, the path to it, and the value put there.
SCHEMA_MUTATIONS = [
    ("key missing at the top", ["warnings"], MISSING),
    ("key missing in source", ["source", "sha256"], MISSING),
    ("key missing in article", ["article", "dateline_place"], MISSING),
    ("key missing in sources", ["article", "sources", "tags"], MISSING),
    ("key missing in an official", ["officials", 0, "id"], MISSING),
    ("key missing in a position", ["officials", 0, "positions", 0, "status"], MISSING),
    ("key missing in a place", ["places", 1, "candidates"], MISSING),
    ("key missing in a time", ["times", 0, "lunar"], MISSING),
    ("key missing in a count", ["counts", 0, "part_of"], MISSING),
    ("key added at the top", ["version"], 1),
    ("key added in article", ["article", "author"], "x"),
    ("key added in sources", ["article", "sources", "author"], None),
    ("key added in an official", ["officials", 0, "optional"], True),
    ("key added in a place", ["places", 0, "optional"], True),
    ("another schema", ["schema"], "khao.record/2"),
    ("unknown outcome", ["outcome"], "good"),
    ("unknown warning", ["warnings"], ["looks_odd"]),
    ("an error code as warning", ["warnings"], ["empty"]),
    ("a warning twice", ["warnings"], ["truncated", "truncated"]),
    ("outcome error without error", ["outcome"], "error"),
    ("error with outcome ok", ["error"], {"code": "empty", "message": "", "offset": 0}),
    ("unknown charset source", ["source", "charset_source"], "magic"),
    ("short sha256", ["source", "sha256"], "abc"),
    ("negative replaced_bytes", ["source", "replaced_bytes"], -1),
    ("unknown byline role", ["article", "byline", 0, "role"], "author"),
    ("unknown source of a field", ["article", "sources", "title"], "guess"),
    ("a date in the Buddhist Era's order", ["article", "published", "value"], "6/1/2566"),
    ("a date without source", ["article", "published", "source"], None),
    ("an empty string for absent", ["article", "section"], ""),
    ("null for an empty list", ["article", "tags"], None),
    ("a paragraph of three numbers", ["article", "paragraphs", 0], [1, 2, 3]),
    ("unknown scope", ["officials", 0, "scope"], "private"),
    ("unknown status", ["officials", 0, "positions", 0, "status"], "late"),
    ("unknown level", ["places", 0, "level"], "hamlet"),
    ("a code as number", ["places", 1, "code"], 63),
    ("a code of five digits", ["places", 1, "code"], "63010"),
    ("a Wikidata number without Q", ["places", 1, "wikidata"], "207015"),
    ("a latitude beyond the pole", ["places", 1, "lat"], 168.8),
    ("a candidate of score 2", ["places", 0, "candidates", 0, "score"], 2),
    ("unknown time type", ["times", 0, "type"], "day"),
    ("a Thai value", ["times", 0, "value"], "5 ม.ค. 66"),
    ("a lunar date without lunar", ["times", 0, "type"], "lunar"),
    ("unknown kind", ["counts", 0, "kind"], "number"),
    ("unknown mod", ["counts", 0, "mod"], "exactly"),
    ("a count without value", ["counts", 0, "value"], None),
    ("a count as string", ["counts", 0, "value"], "12"),
    ("a negative offset", ["times", 0, "start"], -1),
    ("an offset that is no whole number", ["times", 0, "start"], 0.5),
    ("unknown token kind", ["tokens", 0, 2], "word"),
]
CHECK_MUTATIONS = [
    ("start too small", ["officials", 0, "start"], 11),
    ("end too big", ["counts", 1, "end"], len(SAMPLE_TEXT) + 1),
    ("another mention", ["times", 0, "mention"], "วันที่ 6 มกราคม 2566"),
    ("mention of another place", ["places", 0, "mention"], "จังหวัดตาก"),
    ("places out of order", ["places"], SAMPLE["places"][::-1]),
    ("paragraphs out of order", ["article", "paragraphs"], [[61, 70], [12, 60]]),
    ("paragraphs overlap", ["article", "paragraphs", 0], [12, 62]),
    ("paragraph behind the text", ["article", "paragraphs", 1], [61, 5000]),
    ("a title of another article", ["article", "title"], "ฝนตก"),
    ("replaced bytes without warning", ["source", "replaced_bytes"], 3),
    ("a name that is not in the mention", ["officials", 0, "name"], "นายสมหมาย ใจดี"),
    ("a family that is not in the name", ["officials", 0, "family"], "บ้านสวน"),
    ("a position that is not in the mention", ["officials", 0, "positions", 0, "text"], "ผู้ว่าราชการจังหวัดตาก"),
    ("a jurisdiction that is not in the mention", ["officials", 0, "positions", 0, "jurisdiction"], "ตาก"),
    ("neither name nor position", ["officials", 0], SAMPLE["officials"][0] | dict.fromkeys(["name", "honorific", "given", "family"]) | {"positions": []}),
    ("a province with a district's code", ["places", 1, "code"], "6301"),
    ("a candidate of another level", ["places", 0, "candidates", 0, "code"], "63"),
    ("code and candidates", ["places", 0, "code"], "6301"),
    ("a code in another province", ["places", 1, "province_code"], "50"),
    ("candidates out of order", ["places", 0, "candidates"], SAMPLE["places"][0]["candidates"][::-1]),
    ("one coordinate", ["places", 1, "lat"], None),
    ("a district with a province's ISO code", ["places", 0, "iso3166_2"], "TH-63"),
    ("a month as the value of a date", ["times", 0, "value"], "2023-01"),
    ("part_of itself", ["counts", 0, "part_of"], 0),
    ("part_of nothing", ["counts", 0, "part_of"], 2),
    ("high below value", ["counts", 0, "high"], 11),
    ("a unit that is not in the mention", ["counts", 0, "unit"], "คน"),
    ("an item that is not in the text", ["counts", 0, "item"], "รถยนต์"),
    ("a gap between tokens", ["tokens", 1], [11, 11, "space"]),
    ("tokens that end early", ["tokens", 2], [12, 13, "other"]),
]


def mutated(path, value):
    record = copy.deepcopy(SAMPLE)
    place = record
    for key in path[:-1]:
        place = place[key]
    if value is MISSING:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return record


def test_the_sample_is_good(validator):
    assert faults(SAMPLE, validator) == []


@pytest.mark.parametrize("what, path, value", SCHEMA_MUTATIONS, ids=[row[0] for row in SCHEMA_MUTATIONS])
def test_the_schema_rejects(validator, what, path, value):
    assert not validator.is_valid(mutated(path, value))


@pytest.mark.parametrize("what, path, value", CHECK_MUTATIONS, ids=[row[0] for row in CHECK_MUTATIONS])
def test_the_checker_rejects(validator, what, path, value):
    record = mutated(path, value)
    assert validator.is_valid(record), "the schema alone cannot see this"
    assert list(breaches(record)) != []
