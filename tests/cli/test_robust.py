"""Hostile and broken documents: an answer within a second each, never a crash, memory that does not grow."""

import json
import os
import random
import subprocess
import time

import pytest
from conftest import KHAO, PAGE
from record_check import breaches

SANITIZED = "asan" in KHAO or "tsan" in KHAO  # there everything is slower, and memory means nothing
RANDOM = random.Random(11)
BYTES = RANDOM.randbytes(200_000)


def thai(text, times):
    return b"<p>" + text.encode() * times


# What is hostile, and a document of it `n` times as large as the smallest that says something.
HOSTILE = {
    "nested": lambda n: b"<div>" * 100_000 * n + "ข่าว".encode(),
    "nested_inline": lambda n: b"<b><i><font>" * 30_000 * n + "ข่าว".encode(),
    "unmatched_ends": lambda n: b"<b>x</i>" * 20_000 * n,
    "unmatched_at_depth": lambda n: b"<div>" * 400 + b"<b>x</i></span></td>" * 10_000 * n,
    "tables": lambda n: b"<table><tr><td>" * 20_000 * n,
    "attributes": lambda n: b"<p " + b"a='b' " * 30_000 * n + b">x</p>",
    "open_quote": lambda n: b'<p a="' + b"x" * 300_000 * n,
    "open_comment": lambda n: b"<!--" + b"- -" * 100_000 * n,
    "open_script": lambda n: b"<script>" + b"<!-- </scr" * 30_000 * n,
    "entities": lambda n: b"&amp;&#3585;&#xfffffff;&nosuch;" * 8_000 * n,
    "angle_brackets": lambda n: b"<" * 150_000 * n,
    "json_ld": lambda n: b'<script type="application/ld+json">' + b'{"a":[' * 30_000 * n + b"</script><p>x",
    "one_paragraph": lambda n: thai("ประชาชนในพื้นที่ ", 6_000 * n),
    "no_blanks": lambda n: thai("ก", 60_000 * n),
    "marks": lambda n: thai("ก่้๊๋่้๊๋", 8_000 * n),
    "digits": lambda n: thai("1", 200_000 * n),
    "dates": lambda n: thai("วันที่ 1 ", 8_000 * n),
    "honorifics": lambda n: thai("นาย", 20_000 * n),
    "posts": lambda n: thai("รองผู้ช่วยปลัด", 4_000 * n),
    "levels": lambda n: thai("ต.อ.จ.", 12_000 * n),
    "counts": lambda n: thai("จำนวน 5 คน และ ", 5_000 * n),
    "brackets": lambda n: thai("((((", 50_000 * n),
    "random": lambda n: BYTES * n,
    "random_high": lambda n: bytes(byte | 0x80 for byte in BYTES) * n,
    "random_text": lambda n: bytes(b"<>/=\"' abcp&;\xe0\xb8\x81\n"[byte % 17] for byte in BYTES) * n,
    "zeros": lambda n: bytes(200_000 * n),
}


def measured(path, *options):
    """(records, processor seconds, peak kilobytes) of a run over one input."""
    with open(path.parent / "records", "w+b") as out:
        run = subprocess.Popen([KHAO, "extract", "-q", *(options or ["-j", "1"]), path], stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        assert run.returncode in (0, 1)
        out.seek(0)
        records = [json.loads(line) for line in out.read().decode().splitlines()]
    return records, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


@pytest.mark.parametrize("extension", [".html", ".txt"])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_documents_cost_time_linear_in_their_size(tmp_path, name, extension):
    path = tmp_path / (name + extension)
    seconds = []
    for times in (1, 3):
        path.write_bytes(HOSTILE[name](times))
        [record], spent, _ = measured(path)
        assert list(breaches(record)) == []
        seconds.append(spent)
    # 3 times the size, with room for noise; a quadratic step would take 9 times as long.
    assert SANITIZED or seconds[1] < max(6 * seconds[0], 0.25), f"{seconds} s"
    assert SANITIZED or seconds[0] < 1, f"{seconds} s"


@pytest.mark.parametrize("name, times", [("nested", 10), ("random", 5), ("unmatched_ends", 10)])
def test_a_big_page_gets_an_answer_within_a_second(tmp_path, name, times):
    path = tmp_path / "a.html"
    path.write_bytes(HOSTILE[name](times))
    [record], seconds, kilobytes = measured(path)
    assert SANITIZED or (seconds < 1 and kilobytes < 300_000), f"{seconds} s, {kilobytes} KB"


def test_nesting_is_capped_and_said(khao, folder):
    [record] = khao("extract", "a.html", cwd=folder({"a.html": "<article><h1>ข่าว</h1>" + "<div>" * 1_000_000 + "<p>ข่าว</p>"})).records
    assert "depth_capped" in record["warnings"] and record["outcome"] != "error"


def test_a_page_cut_inside_a_character_is_partial(khao, folder):
    page = PAGE.encode()
    [record] = khao("extract", "a.html", cwd=folder({"a.html": page[: page.index("แพ็ค".encode()) + 1]})).records
    assert "truncated" in record["warnings"] and record["outcome"] == "partial"
    assert "45 คน" in record["article"]["text"]


def test_a_page_of_100_megabytes_is_bounded(khao, tmp_path):
    page = tmp_path / "big.html"
    with open(page, "wb") as file:
        for _ in range(100):
            file.write(b"<p>" + "ข่าว ".encode() * 76_000)
    begin = time.monotonic()
    [record] = khao("extract", "big.html").records
    assert record["error"]["code"] == "too_large" and (time.monotonic() - begin < 1 or SANITIZED)
    begin = time.monotonic()
    with open(page, "rb") as file:
        done = subprocess.run([KHAO, "extract", "-"], stdin=file, capture_output=True, timeout=60)
    assert json.loads(done.stdout)["error"]["code"] == "too_large" and (time.monotonic() - begin < 1 or SANITIZED)


@pytest.mark.skipif(SANITIZED, reason="sanitizers keep freed memory")
def test_memory_is_flat_over_many_files(tmp_path):
    for name, count in (("few", 200), ("many", 2000)):
        for n in range(count):
            path = tmp_path / name / f"{n % 50}" / f"{n}.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(PAGE.replace("45", str(n)), "utf-8")
    few, many = (measured(tmp_path / name, "-j", "2")[2] for name in ("few", "many"))
    assert many - few < 4000, f"{few} and {many} KB"


@pytest.mark.skipif(SANITIZED, reason="sanitizers keep freed memory")
def test_one_huge_page_does_not_stay_in_memory_for_lines(tmp_path):
    """JSON Lines: memory depends on the longest line, not on how many there are."""
    line = json.dumps({"text": "ข่าว " * 5_000}, ensure_ascii=False) + "\n"
    for name, count in (("few.jsonl", 10), ("many.jsonl", 150)):
        (tmp_path / name).write_text(line * count, "utf-8")
    few, many = (measured(tmp_path / name, "-j", "2")[2] for name in ("few.jsonl", "many.jsonl"))
    assert many - few < 4000, f"{few} and {many} KB"
