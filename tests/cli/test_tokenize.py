"""`khao tokenize`: one output line for each input line, and the input back from the output."""

import json
import os
import random
import re

import pytest
from conftest import TEXT

ODD = "ก|ข\\ค\r\n\n\\|\\\\||\nประชาชน\tใน พื้นที่ 1,250 คน\n\r\nจบ".encode() + b"\xff\xe0\xb8\n\x00\nlast"


def joined(out, separator="|"):
    """The text from `lines` output: bare separators away, escapes undone."""
    mark = re.escape(separator.encode())
    return re.sub(rb"\\(\\|" + mark + rb")|" + mark, lambda match: match[1] or b"", out)


@pytest.mark.parametrize("separator", ["|", " ", "/", "·", "ก", "\t", "1"])
def test_the_input_comes_back_byte_for_byte(khao, separator):
    done = khao("tokenize", "--separator", separator, input=ODD)
    assert done.code == 0 and done.err == b""
    assert joined(done.out, separator) == ODD
    assert done.out.count(b"\n") == ODD.count(b"\n")


def test_random_bytes_come_back(khao):
    rng = random.Random(5)
    pieces = ["ก", "่", "า", "|", "\\", "\n", "\r", "a", "1", " ", "\u200b", "😀", "http://x.y/"]
    text = b"".join(rng.choice(pieces).encode() if rng.random() < 0.97 else bytes([rng.randrange(256)]) for _ in range(20_000))
    assert joined(khao("tokenize", "-j", 3, input=text).out) == text


def test_words_and_blanks_are_tokens(khao):
    out = khao("tokenize", input="ประชาชนในพื้นที่ 25 คน\n".encode()).out.decode()
    assert out == "ประชาชน|ใน|พื้นที่| |25| |คน\n"
    out = khao("tokenize", "--no-space", input="ประชาชนในพื้นที่ 25 คน\n".encode()).out.decode()
    assert out == "ประชาชน|ใน|พื้นที่|25|คน\n"


def test_empty_input_and_empty_lines(khao):
    assert khao("tokenize", input=b"").out == b""
    assert khao("tokenize", input=b"\n\r\n\n").out == b"\n\r\n\n"
    assert khao("tokenize", "--format", "json", input=b"\n\n").out == b"[]\n[]\n"


def test_json_has_offsets_in_characters(khao):
    line = "พบ 😀 5 คน"
    [tokens] = [json.loads(text) for text in khao("tokenize", "--format", "json", input=line.encode()).out.splitlines()]
    assert [line[token["start"] : token["end"]] for token in tokens] == [token["text"] for token in tokens]
    assert "".join(token["text"] for token in tokens) == line
    assert {token["kind"] for token in tokens} >= {"thai", "space", "number"}
    assert all(set(token) == {"text", "start", "end", "kind", "known"} for token in tokens)


def test_json_of_bytes_that_are_no_text(khao):
    [tokens] = [json.loads(text) for text in khao("tokenize", "--format", "json", input=b"a\xff\xfeb").out.splitlines()]
    assert "".join(token["text"] for token in tokens) == "a\ufffd\ufffdb" and tokens[-1]["end"] == 4
    surrogate_overlong_and_too_high = b"\xed\xa0\x80 \xe0\x80\x80 \xf4\x90\x80\x80"
    [tokens] = [json.loads(text) for text in khao("tokenize", "--format", "json", input=surrogate_overlong_and_too_high).out.splitlines()]
    assert "".join(token["text"] for token in tokens) == "\ufffd" * 3 + " " + "\ufffd" * 3 + " " + "\ufffd" * 4


def test_tsv_has_a_token_a_line(khao):
    out = khao("tokenize", "--format", "tsv", input="ใน\tจ.ตาก\\\n\nคน\n".encode()).out.decode()
    head, *rows = [row.split("\t") for row in out.splitlines()]
    assert head == ["line", "start", "end", "kind", "text"] and all(len(row) == 5 for row in rows)
    assert rows[0] == ["1", "0", "2", "thai", "ใน"] and rows[1] == ["1", "2", "3", "space", "\\t"]
    assert rows[-1] == ["3", "0", "2", "thai", "คน"] and any(row[4] == "\\\\" for row in rows)


def test_several_files_are_one_stream_of_lines(khao, folder):
    cwd = folder({"a": "ก\nข", "b": "ค\n", "c": "", "d": "ง"})
    assert khao("tokenize", "a", "b", "c", "d", cwd=cwd).out.decode() == "ก\nข\nค\nง"
    numbers = khao("tokenize", "--format", "tsv", "a", "b", "c", "d", cwd=cwd).out.decode().splitlines()
    assert [row.split("\t")[0] for row in numbers[1:]] == ["1", "2", "3", "4"]


@pytest.mark.parametrize("format", ["lines", "json", "tsv"])
def test_the_bytes_do_not_depend_on_the_number_of_threads(khao, folder, format):
    cwd = folder({"a.txt": (TEXT + "ก" * 300_000 + "\n" + TEXT) * 6})
    one = khao("tokenize", "--format", format, "-j", 1, "a.txt", cwd=cwd).out
    for jobs in (2, 5):
        assert khao("tokenize", "--format", format, "-j", jobs, "a.txt", cwd=cwd).out == one


def test_a_dictionary_keeps_words_whole(khao, folder):
    cwd = folder({"words.txt": "# ของเรา\nประชาชนในพื้นที่\t5\n"})
    out = khao("tokenize", "--dict", "words.txt", cwd=cwd, input="ประชาชนในพื้นที่\n".encode()).out.decode()
    assert out == "ประชาชนในพื้นที่\n"


def test_files_that_cannot_be_read(khao, folder):
    cwd = folder({"a": "ก\n", "b": "ข\n", "d/x": "x"})
    os.mkfifo(cwd / "pipe")
    done = khao("tokenize", "a", "missing", "d", "pipe", "b", cwd=cwd, timeout=10)
    assert done.code == 1 and done.out.decode() == "ก\nข\n"
    assert [line.split(":")[1].strip() for line in done.message.splitlines()] == ["missing", "d", "pipe"]
