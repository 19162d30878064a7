"""`khao parse date|number|place`: one value for each input line, null where there is none."""

import json
import random

import pytest

DATES = {
    "15 มี.ค. 66": "2023-03-15", "๑๕ มีนาคม ๒๕๖๖ เวลา ๐๙.๓๐ น.": "2023-03-15T09:30", "09.30-12.00 น.": "T09:30/T12:00",
    "มีนาคม 2566": "2023-03", "ปีงบประมาณ 2566": "2022-10-01/2023-09-30", "2023-03-15": "2023-03-15",
    "": "null", "ประชาชน": "null", "30 ก.พ. 66": "null", "15 มี.ค. 66 และ 16 มี.ค. 66": "null", "วันนี้": "null", "ขึ้น 15 ค่ำ เดือน 12": "null",
}
NUMBERS = {
    "๑๐๒": "102", "สามแสนห้าหมื่น": "350000", "1.2 ล้าน": "1200000", "สองร้อยห้าสิบเอ็ด": "251", "หนึ่งร้อยหนึ่ง": "101", "0.5": "0.5", "ลบ 3": "-3",
    "": "null", "12,34": "null", "20-40": "null", "5 คน": "null", "ประชาชน": "null",
}
PLACES = {
    "ต.ช่องแคบ อ.พบพระ จ.ตาก": "630702", "พบพระ ตาก": "6307", "ตาก": "63", "แขวงลาดยาว เขตจตุจักร กทม.": "103001",
    "99/1 ถ.อินทรคีรี ต.แม่ปะ อ.แม่สอด จ.ตาก 63110": "630607",
    "": "null", "ประชาชน": "null", "ต.บ้านใหม่": "null", "123": "null",
}


@pytest.mark.parametrize("what, lines", [("date", DATES), ("number", NUMBERS), ("place", PLACES)])
def test_a_value_for_each_line(khao, what, lines):
    done = khao("parse", what, input="".join(line + "\n" for line in lines).encode())
    assert done.code == 0 and done.err == b""
    assert dict(zip(lines, done.out.decode().splitlines(), strict=True)) == lines


def test_line_ends_and_a_last_line_without_one(khao):
    assert khao("parse", "number", input="๑\r\n๒\n\n๓".encode()).out == b"1\n2\nnull\n3\n"
    assert khao("parse", "number", input=b"").out == b""


def test_words_count_from_the_date_given(khao):
    lines = "วันนี้\nเมื่อวานนี้\n20 มีนาคม\n".encode()
    assert khao("parse", "date", "--date", "2023-03-15", input=lines).out == b"2023-03-15\n2023-03-14\n2023-03-20\n"


def test_json_has_all_that_is_known(khao):
    lines = "15 มี.ค. 66\nขึ้น 15 ค่ำ เดือน 12\nข่าว\n".encode()
    assert [json.loads(line) for line in khao("parse", "date", "--format", "json", input=lines).out.splitlines()] == [
        {"type": "date", "value": "2023-03-15", "lunar": None},
        {"type": "lunar", "value": None, "lunar": {"phase": "waxing", "day": 15, "month": 12}}, None]
    place, several, none = [json.loads(line) for line in khao(
        "parse", "place", "--format", "json", input="ต.ช่องแคบ อ.พบพระ จ.ตาก\nต.บ้านใหม่\nข่าว\n".encode()).out.splitlines()]
    assert (place["level"], place["code"], place["subdistrict"], place["district"], place["province"]) == (
        "subdistrict", "630702", "ช่องแคบ", "พบพระ", "ตาก")
    assert several["code"] is None and {each["subdistrict"] for each in several["candidates"]} == {"บ้านใหม่"}
    assert none is None and set(place) == set(several)


@pytest.mark.parametrize("what", ["date", "number", "place"])
def test_any_bytes_give_one_line_each(khao, what):
    rng = random.Random(9)
    pieces = ["ก", "ต.", "แม่สอด", "15", " มี.ค. ", "๖๖", "ล้าน", " ", "\u200b", "😀", "-", "\r", "\x00"]
    text = b"".join(rng.choice(pieces).encode() if rng.random() < 0.95 else bytes([rng.randrange(128, 256)]) for _ in range(4000))
    text = text.replace(b"\x00", b"\n") + b"\n"
    done = khao("parse", what, input=text)
    assert done.code == 0 and done.out.count(b"\n") == text.count(b"\n")


def test_files_one_after_the_other(khao, folder):
    cwd = folder({"a": "หนึ่ง", "b": "สอง\n"})
    done = khao("parse", "number", "a", "missing", "b", cwd=cwd)
    assert done.code == 1 and done.out == b"1\n2\n" and "missing" in done.message
