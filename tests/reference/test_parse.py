"""`khao parse` on every place of the official list, on the table of date forms, and on numbers spelt by an obvious writer."""

import collections
import json
import pathlib
import subprocess

import pytest
from conftest import KHAO
from test_values import THAI_DIGITS, spelled

ROOT = pathlib.Path(__file__).resolve().parents[2]


def parse(what, lines, *options):
    """The value of each line, from the JSON form."""
    form = [] if what == "number" else ["--format", "json"]
    done = subprocess.run([KHAO, "parse", what, *form, *options], input="".join(line + "\n" for line in lines).encode(),
                          capture_output=True, check=True, timeout=60)
    values = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert len(values) == len(lines)
    return values


# --- places ---

PLACES = {row[0]: row for row in (
    line.split("\t") for line in (ROOT / "src/data/places.tsv").read_text("utf-8").splitlines() if line[:1].isdigit())}
SUBDISTRICTS = [code for code, row in PLACES.items() if row[2] == "subdistrict"]
DISTRICTS = [code for code, row in PLACES.items() if row[2] == "district"]


def names(code):
    return [PLACES[code[:digits]][3] for digits in (6, 4, 2) if digits <= len(code)]


def chain(code, words):
    return " ".join(word + name for word, name in zip(words[-len(code) // 2:], names(code)))


WRITERS = {
    "abbreviated": lambda code: chain(code, ["แขวง", "เขต", ""] if code[:2] == "10" else ["ต.", "อ.", "จ."]),
    "full": lambda code: chain(code, ["แขวง", "เขต", ""] if code[:2] == "10" else ["ตำบล", "อำเภอ", "จังหวัด"]),
    "bare": lambda code: " ".join(names(code)),
    "commas": lambda code: ", ".join(names(code)),
}


@pytest.mark.parametrize("writer", WRITERS)
def test_every_place_of_the_official_list(writer):
    codes = SUBDISTRICTS + DISTRICTS
    places = parse("place", [WRITERS[writer](code) for code in codes])
    wrong = [WRITERS[writer](code) for code, place in zip(codes, places) if place is None or place["code"] != code]
    assert not wrong
    for code, place in zip(codes, places):
        assert [place[key] for key in ("subdistrict", "district", "province") if place[key]] == names(code)


def test_provinces():
    codes = [code for code, row in PLACES.items() if row[2] == "province"]
    assert [place["code"] for place in parse("place", [PLACES[code][3] for code in codes])] == codes


# --- dates ---


def test_date_forms_are_read_as_the_table_says_or_not_at_all():
    """Rows whose text has more in it than a time give null; never another value."""
    rows = collections.defaultdict(list)
    for line in (ROOT / "tests/reference/times.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            date, text, times = line.split("\t")
            if "\\n" not in text:
                rows[date].append((text, times))
    right = 0
    for date, forms in rows.items():
        options = [] if date == "-" else ["--date", date]
        for (text, times), value in zip(forms, parse("date", [text for text, _ in forms], *options)):
            if value is not None:
                assert f"{value['type']} {value['value'] or ''}".strip() == times.strip(), text
                right += 1
    assert right > 300


# --- numbers ---


def other_one(words):
    """The other spelling of a final one: หนึ่ง for เอ็ด."""
    return words.removesuffix("เอ็ด") + "หนึ่ง" if words.endswith("เอ็ด") else words


def test_numbers(rng):
    numbers = [*range(130), *(rng.randrange(10 ** rng.randrange(2, 13)) for _ in range(500))]
    for write in (str, "{:,}".format, lambda n: f"{n:,}".translate(THAI_DIGITS), spelled, lambda n: other_one(spelled(n))):
        lines = [write(n) or "ศูนย์" for n in numbers]
        assert dict(zip(lines, parse("number", lines))) == dict(zip(lines, numbers))
