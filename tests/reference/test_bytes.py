"""Bytes to text, digests and offsets, against Python's own."""

import codecs
import hashlib
import subprocess

from conftest import KHAO

# Read as a C1 control by browsers, as nothing by Python: outside of what is compared.
UNMAPPED_874 = set(range(0x80, 0xA0)) - {0x80, 0x85, *range(0x91, 0x98)} | {0xDB, 0xDC, 0xDD, 0xDE, 0xFC, 0xFD, 0xFE, 0xFF}


def test_windows_874(extract_files, rng):
    letters = [byte for byte in range(0x20, 0x100) if byte not in UNMAPPED_874 and byte != 0x7F]
    documents = [bytes(rng.choices(letters, k=rng.randrange(1, 80))) + b"x" for _ in range(300)]
    for document, record in zip(documents, extract_files(documents, "--charset", "windows-874")):
        assert record["article"]["text"] == document.decode("cp874")
        assert record["source"]["replaced_bytes"] == 0


def each_byte_replaced(error):
    return "\ufffd" * (error.end - error.start), error.end


codecs.register_error("each_byte", each_byte_replaced)


def test_utf8_with_faults(extract_files, rng):
    """What is no text is found as in Python and in browsers; every byte of it is one U+FFFD, and is counted."""
    pieces = ["ข่าว".encode(), b"abc", b" ", b"\xe0\xb8", b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x80", "😀".encode(), b"\xf0\x9f"]
    documents = [b"x" + b"".join(rng.choices(pieces, k=rng.randrange(1, 12))) + b"x" for _ in range(300)]
    for document, record in zip(documents, extract_files(documents, "--charset", "utf-8")):
        expected = document.decode("utf-8", "each_byte")
        assert record["article"]["text"] == expected, document
        assert record["source"]["replaced_bytes"] == expected.count("\ufffd")


def test_digest(extract_files, rng):
    documents = [b"x" * length for length in (1, 55, 56, 63, 64, 65, 119, 120, 128)] + [rng.randbytes(9).hex().encode() for _ in range(50)]
    for document, record in zip(documents, extract_files(documents)):
        assert record["source"]["sha256"] == hashlib.sha256(document).hexdigest()


def test_offsets_in_characters_and_in_bytes(extract):
    sentence = "วันที่ 15 มี.ค. 66 😀 นายสมชาย ใจดี นายอำเภอแม่สอด มอบถุงยังชีพ จำนวน 25 ชุด ที่ ต.ท่าสายลวด อ.แม่สอด จ.ตาก"
    texts = ["หัวข้อ\n" + "é" * n + " " + sentence for n in range(40)]
    for chars, bytes_ in zip(extract(texts, "--tokens"), extract(texts, "--tokens", "--offsets", "bytes")):
        text = chars["article"]["text"]
        spans = [(text, text.encode())]
        for family in ("officials", "places", "times", "counts"):
            assert chars[family]
            spans += [(text[a["start"]:a["end"]], text.encode()[b["start"]:b["end"]]) for a, b in zip(chars[family], bytes_[family])]
        spans += [(text[a[0]:a[1]], text.encode()[b[0]:b[1]]) for a, b in zip(chars["tokens"], bytes_["tokens"])]
        assert all(a == b.decode() for a, b in spans)


def test_tokens_give_the_text_back(rng):
    alphabet = "กขคงจชาิีึืุูเแโใไๆ่้์ำฯ๐๑ ab|\\9.,-()😀é\t"
    lines = ["".join(rng.choices(alphabet, k=rng.randrange(50))) for _ in range(500)]
    text = "\n".join(lines) + "\n"
    done = subprocess.run([KHAO, "tokenize"], input=text.encode(), capture_output=True, check=True)
    out = done.stdout.decode()

    def restored(line):
        """`|` cuts, `\\|` and `\\\\` are the characters themselves."""
        chars, i = [], 0
        while i < len(line):
            if line[i] == "\\":
                i += 1
                chars.append(line[i])
            elif line[i] != "|":
                chars.append(line[i])
            i += 1
        return "".join(chars)

    assert [restored(line) for line in out.split("\n")] == text.split("\n")
