"""Runs `khao` (the environment variable KHAO, else build/khao) and reads what it writes."""

import json
import os
import pathlib
import re
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
KHAO = os.path.abspath(os.environ.get("KHAO", ROOT / "build" / "khao"))

# A page and a text of our own, in the manner of a provincial public relations office.
PAGE = """<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>นายอำเภอแม่สอดตรวจจุดคัดกรอง - ข่าวจังหวัด</title>
<meta property="article:published_time" content="2023-03-15T10:00:00+07:00"></head><body><nav><a href="/">หน้าแรก</a></nav><article>
<h1>นายอำเภอแม่สอดตรวจจุดคัดกรอง</h1>
<p>วันนี้ (15 มี.ค. 66) เวลา 09.30 น. นายสมชาย ใจดี นายอำเภอแม่สอด พร้อมด้วยหัวหน้าส่วนราชการ ลงพื้นที่ ต.ท่าสายลวด อ.แม่สอด จ.ตาก
เพื่อตรวจเยี่ยมจุดคัดกรองผู้เดินทาง จำนวน 3 แห่ง</p>
<p>จากการตรวจสอบพบว่ามีเจ้าหน้าที่ปฏิบัติงานรวม 45 คน และได้มอบน้ำดื่ม 120 แพ็ค ให้แก่ผู้ปฏิบัติงานทุกคน</p>
</article><footer>สงวนลิขสิทธิ์</footer></body></html>
"""
TEXT = """นายอำเภอแม่สอดตรวจจุดคัดกรอง
วันที่ 15 มี.ค. 66 นายสมชาย ใจดี นายอำเภอแม่สอด ตรวจเยี่ยมจุดคัดกรองที่ ต.ท่าสายลวด อ.แม่สอด จ.ตาก จำนวน 3 แห่ง
"""


class Done:
    """A finished run: `code`, `out` and `err` as bytes, `records` from JSON Lines, `tally` from the last line of stderr."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def message(self):
        return self.err.decode("utf-8")

    @property
    def records(self):
        lines = self.out.decode("utf-8").split("\n")
        assert lines.pop() == ""
        return [json.loads(line) for line in lines]

    @property
    def tally(self):
        line = self.message.splitlines()[-1]
        numbers = [int(n) for n in re.fullmatch(r"khao: in (\d+) = ok (\d+) \+ partial (\d+) \+ error (\d+) \+ skipped (\d+)", line).groups()]
        assert numbers[0] == sum(numbers[1:])
        return dict(zip(("in", "ok", "partial", "error", "skipped"), numbers))


@pytest.fixture
def khao(tmp_path):
    """khao(*arguments, input=b"", cwd=tmp_path): runs the program to its end."""

    def run(*arguments, input=b"", cwd=tmp_path, timeout=60, **more):
        command = [KHAO, *(str(part) if isinstance(part, int) else os.fspath(part) for part in arguments)]
        done = subprocess.run(command, input=input, capture_output=True, cwd=cwd, timeout=timeout, **more)
        return Done(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def folder(tmp_path):
    """folder({"a/b.html": content}): files below tmp_path / "in"."""

    def make(files):
        for name, content in files.items():
            path = tmp_path / "in" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path / "in"

    return make
