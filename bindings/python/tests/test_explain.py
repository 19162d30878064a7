"""explain: the reasons for each item of the record of the same document."""

import pathlib

import khao
import pytest

FAMILIES = ("officials", "places", "times", "counts")


def test_the_items_are_those_of_the_record(page_path):
    record, why = khao.extract(page_path).to_dict(), khao.explain(page_path)
    assert why["path"] == str(page_path) and why["outcome"] == "ok"
    for family in FAMILIES:
        assert record[family] and [(item["mention"], item["start"]) for item in record[family]] == [
            (item["mention"], item["start"]) for item in why[family]]
        assert all(item["found"]["rule"] and item["decided"]["rule"] for item in why[family])


def test_rule_row_and_words_of_a_place():
    why = khao.explain("ข่าว\nพบที่ ต.แม่ปะ อ.แม่สอด จ.ตาก\n", text=True)
    place = why["places"][0]
    assert place["code"] == "630607" and place["found"]["row"]["word"] == "ต."
    assert place["decided"]["rule"] == "larger place in its chain" and place["decided"]["words"]["text"] == "อ.แม่สอด"


def test_a_bad_document_has_no_items_even_after_a_good_one(page):
    assert khao.explain(page)["places"]
    assert khao.explain(b"")["error"] == "empty" and khao.explain(b"")["places"] == []
    with pytest.raises(OSError):
        khao.explain(pathlib.Path("/no/such/file"))
