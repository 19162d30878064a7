"""Record objects: attributes against the JSON form and its schema, copies, pickles."""

import copy
import dataclasses
import json
import pickle
import types
import typing

import jsonschema
import khao
import pytest

SCHEMA = json.loads(khao.schema())


@pytest.fixture(scope="module")
def record(page):
    return khao.extract(page, tokens=True)


def plain(value):
    """Objects as the JSON form has them."""
    if dataclasses.is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return [plain(item) for item in value] if isinstance(value, tuple) else value


def test_attributes_say_what_the_json_says(record):
    data = record.to_dict()
    assert json.loads(record.to_json()) == data
    for key in set(data) - {"schema"}:
        assert plain(getattr(record, key)) == data[key], key


def test_the_example_page_has_all_families(record):
    assert record.outcome == "ok"
    assert record.article.byline[0].name == "รุ่งนภา สายน้ำเย็น"
    official = next(o for o in record.officials if o.given == "พิมพ์ใจ")
    post = official.positions[0]
    assert (official.name, post.role, post.jurisdiction) == ("นางสาวพิมพ์ใจ คำยวง", "นายอำเภอ", "ปัว")
    assert any(place.level == "province" and place.code == "55" for place in record.places)
    assert record.times[0].value.startswith("2023-08-14")
    assert any(count.value == 120 and count.unit == "ชุด" for count in record.counts)


def test_offsets_are_code_points(record):
    for family in (record.officials, record.places, record.times, record.counts):
        assert family
        for item in family:
            assert record.article.text[item.start : item.end] == item.mention


def test_records_obey_the_schema(record, page):
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for each in (record, khao.extract(page), khao.extract(b""), khao.extract_text("หัวข้อ\nเนื้อหา")):
        validator.validate(each.to_dict())
    wrong = record.to_dict()
    wrong["officials"][0]["scope"] = "secret"
    assert not validator.is_valid(wrong)


def definition(schema):
    """A schema with its reference followed; the object among alternatives."""
    while "$ref" in schema or "oneOf" in schema:
        if "oneOf" in schema:
            schema = next(each for each in schema["oneOf"] if each.get("type") != "null")
        else:
            schema = SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    return schema


def allows_null(schema):
    if "$ref" in schema:
        return allows_null(SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]])
    if "oneOf" in schema:
        return any(allows_null(each) for each in schema["oneOf"])
    return "null" in (schema["type"] if "type" in schema else schema.get("enum", [])) or None in schema.get("enum", [])


CLASSES = [
    (khao.Source, ["source"]),
    (khao.Problem, ["error"]),
    (khao.Article, ["article"]),
    (khao.Byline, ["article", "byline"]),
    (khao.Dated, ["article", "published"]),
    (khao.Official, ["officials"]),
    (khao.Position, ["officials", "positions"]),
    (khao.Place, ["places"]),
    (khao.Candidate, ["places", "candidates"]),
    (khao.Time, ["times"]),
    (khao.Lunar, ["times", "lunar"]),
    (khao.Count, ["counts"]),
]


@pytest.mark.parametrize("cls, path", CLASSES)
def test_classes_have_the_keys_of_the_schema(cls, path):
    schema = SCHEMA
    for key in path:
        schema = definition(schema["properties"][key])
        schema = definition(schema["items"]) if schema.get("type") == "array" else schema
    hints = typing.get_type_hints(cls)
    assert list(schema["properties"]) == list(hints)
    for key, value in schema["properties"].items():
        optional = isinstance(hints[key], types.UnionType) and type(None) in hints[key].__args__
        assert optional == allows_null(value), key


def test_every_key_of_a_record_is_an_attribute():
    for key in set(SCHEMA["properties"]) - {"schema"}:
        assert hasattr(khao.Record, key)


def test_pickle_copy_and_equality(record, page):
    for made in (pickle.loads(pickle.dumps(record)), copy.copy(record), copy.deepcopy(record)):
        assert made == record and hash(made) == hash(record)
        assert made.officials == record.officials
    assert pickle.loads(pickle.dumps(record.to_dict())) == record.to_dict()
    assert pickle.loads(pickle.dumps(record.officials)) == record.officials
    assert record != khao.extract(b"")


def test_records_cannot_be_changed_by_accident(record):
    record.to_dict()["officials"].clear()
    assert record.officials and record.to_dict()["officials"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        record.officials[0].name = "x"


def test_repr_is_short(record):
    assert repr(record).startswith("<khao.Record ok: 'น่าน-")
    assert len(repr(record)) < 300
