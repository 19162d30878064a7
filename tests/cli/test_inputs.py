"""What `khao extract` reads: files, folders, JSON Lines, standard input; and what it makes of inputs that cannot be read."""

import hashlib
import json
import os
import threading

import pytest
from conftest import PAGE, TEXT


def paths(done):
    return [record["source"]["path"] for record in done.records]


def only(done):
    [record] = done.records
    return record


# --- kinds -------------------------------------------------------------------------------------------------------------


def test_page_and_text_by_extension(khao, folder):
    cwd = folder({"a.html": PAGE, "b.txt": TEXT, "c.HTM": PAGE})
    done = khao("extract", "a.html", "b.txt", "c.HTM", cwd=cwd)
    page, text, upper = done.records
    assert done.code == 0 and paths(done) == ["a.html", "b.txt", "c.HTM"]
    assert "<p>" not in page["article"]["text"] and "หน้าแรก" not in page["article"]["text"]
    assert text["article"]["text"] == TEXT
    assert upper["article"] == page["article"]
    assert page["source"]["sha256"] == hashlib.sha256(PAGE.encode()).hexdigest()


@pytest.mark.parametrize(
    "content, html",
    [
        (PAGE, True),
        ("\ufeff \n<!doctype html><p>ข่าว", True),
        ("<?xml version='1.0'?><html><body><p>ข่าว</p></body></html>", True),
        ("ข้อความก่อน <html><body><p>ข่าว</p>", True),
        (TEXT, False),
        ("3 < 5 คน", False),
    ],
)
def test_kind_by_content(khao, folder, content, html):
    for arguments, more in ((["page"], {}), (["-"], {"input": content.encode()})):
        record = only(khao("extract", *arguments, cwd=folder({"page": content}), **more))
        assert (record["article"]["text"].lstrip("\ufeff") == content) != html


def test_utf16_page_by_content(khao, folder):
    record = only(khao("extract", "page", cwd=folder({"page": PAGE.encode("utf-16")})))
    assert record["source"]["charset"] == "utf-16le" and "<p>" not in record["article"]["text"]


def test_input_format_overrides_the_name(khao, folder):
    cwd = folder({"a.html": PAGE})
    assert only(khao("extract", "--input-format", "text", "a.html", cwd=cwd))["article"]["text"].startswith("<!DOCTYPE")


def test_standard_input(khao):
    for arguments in (["-"], []):
        record = only(khao("extract", *arguments, input=PAGE.encode()))
        assert record["source"]["path"] == "-" and record["outcome"] == "ok"


def test_a_pipe_as_dev_fd(khao):
    read, write = os.pipe()
    threading.Thread(target=lambda: (os.write(write, PAGE.encode()), os.close(write))).start()
    record = only(khao("extract", f"/dev/fd/{read}", pass_fds=[read]))
    os.close(read)
    assert record["outcome"] == "ok"


# --- folders -----------------------------------------------------------------------------------------------------------


def test_a_folder_is_read_in_byte_order_of_the_paths(khao, folder):
    names = ["b.html", "a/z.html", "a/b/c.html", "a.html", "a-1.html", "ก.html", "Z.html", "a0.html", "a/é.xhtml"]
    cwd = folder({name: PAGE for name in names})
    done = khao("extract", ".", cwd=cwd)
    assert paths(done) == ["./" + name for name in sorted(names, key=os.fsencode)]


def test_other_files_are_skipped_and_counted(khao, folder):
    cwd = folder({"a.html": PAGE, "b.pdf": "x", "c/d.json": "{}", "c/e": "x", ".git/config": "x", "f.txt": TEXT})
    done = khao("extract", ".", cwd=cwd)
    assert done.tally == {"in": 6, "ok": 2, "partial": 0, "error": 0, "skipped": 4} and done.code == 0


def test_links(khao, folder):
    cwd = folder({"a.html": PAGE, "sub/b.html": PAGE})
    os.symlink("a.html", cwd / "link.html")
    os.symlink("nowhere", cwd / "dangling.html")
    os.symlink("nowhere", cwd / "dangling.pdf")
    os.symlink(".", cwd / "loop")
    done = khao("extract", ".", cwd=cwd)
    assert paths(done) == ["./a.html", "./dangling.html", "./link.html", "./sub/b.html"]
    assert done.tally == {"in": 6, "ok": 3, "partial": 0, "error": 1, "skipped": 2}
    assert paths(khao("extract", "loop/sub", cwd=cwd)) == ["loop/sub/b.html"], "a link that is named is followed"


# --- JSON Lines --------------------------------------------------------------------------------------------------------


def lines(*objects):
    return "".join((item if isinstance(item, str) else json.dumps(item, ensure_ascii=False)) + "\n" for item in objects)


def test_json_lines(khao, folder):
    content = lines(
        {"html": PAGE, "id": "first", "url": "https://example.org/1", "extra": {"deep": [1, 2]}},
        {"text": TEXT, "id": 2, "date": "2023-03-16", "url": None},
    )
    done = khao("extract", "in.jsonl", cwd=folder({"in.jsonl": content}))
    first, second = done.records
    assert done.code == 0 and [record["source"]["id"] for record in done.records] == ["first", "2"]
    assert first["source"]["path"] == "in.jsonl" and first["source"]["url"] == "https://example.org/1"
    assert second["article"]["text"] == TEXT and second["source"]["url"] is None
    assert second["article"]["published"]["value"] == "2023-03-16"


def test_json_lines_by_content_on_standard_input(khao):
    done = khao("extract", input=lines({"text": "ข่าว"}, {"text": "ข่าว"}).encode())
    assert [record["article"]["text"] for record in done.records] == ["ข่าว", "ข่าว"]


def test_a_line_wins_over_the_command_line(khao, folder):
    cwd = folder({"in.jsonl": lines({"text": TEXT, "url": "https://line.example/"}, {"text": TEXT})})
    done = khao("extract", "--url", "https://option.example/", "in.jsonl", cwd=cwd)
    assert [record["source"]["url"] for record in done.records] == ["https://line.example/", "https://option.example/"]


def test_charset_of_a_line_is_for_bytes_that_are_no_utf8(khao, folder):
    page = PAGE.replace("utf-8", "tis-620").replace('"', "'").replace("\n", " ")
    raw = b'{"html": "' + page.encode("cp874") + b'", "charset": "tis-620"}\n'
    cwd = folder({"in.jsonl": lines({"html": page, "charset": "tis-620"}).encode() + raw})
    decoded, bytes_ = khao("extract", "in.jsonl", cwd=cwd).records
    assert decoded["article"] == bytes_["article"] and "นายสมชาย ใจดี" in decoded["article"]["text"]
    assert decoded["source"]["charset"] == "utf-8"
    assert bytes_["source"]["charset"] == "windows-874" and bytes_["source"]["charset_source"] == "option"


BAD_LINES = ["no json", "[1]", '"text"', "{}", '{"text": 5}', '{"text": "a", "html": "b"}', '{"text": "a", "date": "yesterday"}',
             '{"text": "a", "url": 5}', '{"text": "a", "id": []}', '{"text": "a"} x', "[" * 100_000]


def test_bad_lines_are_errors_of_their_own(khao, folder):
    good = {"text": "ข่าว"}
    content = lines(good, *BAD_LINES, good)
    done = khao("extract", "in.jsonl", cwd=folder({"in.jsonl": content}))
    assert done.code == 1 and len(done.records) == len(BAD_LINES) + 2
    offset = len(lines(good).encode())
    for line, record in zip(BAD_LINES, done.records[1:-1]):
        assert record["outcome"] == "error" and record["error"]["code"] == "bad_json", line[:50]
        assert record["error"]["offset"] == offset
        offset += len(line) + 1
    assert "in.jsonl:2: " in done.message
    assert done.records[0]["outcome"] != "error" and done.records[-1]["outcome"] != "error"


def test_blank_lines_crlf_and_a_last_line_without_end(khao, folder):
    content = '{"text": "ก"}\r\n\r\n  \n{"text": "ข"}'
    done = khao("extract", "in.jsonl", cwd=folder({"in.jsonl": content}))
    assert [record["article"]["text"] for record in done.records] == ["ก", "ข"]
    assert done.tally["skipped"] == 2


def test_a_line_that_is_too_long(khao, folder):
    content = lines({"text": "ก" * 100}, {"text": "ก" * 100_000}, {"text": "ข"})
    done = khao("extract", "--max-bytes", 1000, "in.jsonl", cwd=folder({"in.jsonl": content}))
    assert [record["error"] and record["error"]["code"] for record in done.records] == [None, "too_large", None]


# --- what cannot be read -----------------------------------------------------------------------------------------------


def test_every_bad_input_is_one_error_record_and_the_others_are_done(khao, folder):
    cwd = folder({"good.html": PAGE, "empty.html": "", "blank.html": " \n\t\n", "big.html": "<p>" + "ก" * 500_000,
                  "binary.html": bytes(range(256)) * 20, "folder.html/x.pdf": "x", "good.txt": TEXT})
    os.symlink("nowhere", cwd / "dangling.html")
    os.mkfifo(cwd / "pipe.html")
    (cwd / "nothing.html").mkdir()
    names = ["good.html", "empty.html", "blank.html", "big.html", "binary.html", "dangling.html", "pipe.html", "missing.html", "nothing.html",
             "/dev/zero", "good.txt"]
    done = khao("extract", "--max-bytes", 1_000_000, *names, cwd=cwd, timeout=10)
    codes = [record["error"] and record["error"]["code"] for record in done.records]
    assert paths(done) == names
    assert codes == [None, "empty", "empty", "too_large", "not_text", "unreadable", "unreadable", "unreadable", "empty", "unreadable", None]
    assert done.code == 1 and done.tally["error"] == 9 and done.tally["ok"] == 2
    for record in done.records[1:-1]:
        assert record["outcome"] == "error" and record["error"]["message"] and record["article"]["text"] == "" and not record["officials"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root can read everything")
def test_files_and_folders_without_permission(khao, folder):
    cwd = folder({"a.html": PAGE, "closed/b.html": PAGE})
    os.chmod(cwd / "a.html", 0)
    os.chmod(cwd / "closed", 0)
    done = khao("extract", ".", cwd=cwd)
    os.chmod(cwd / "closed", 0o700)
    assert [record["error"]["code"] for record in done.records] == ["unreadable", "unreadable"] and done.code == 1


def test_messages_are_stripped_of_what_plays_with_the_terminal(khao, folder):
    name = "a\x1b[31m\u202eb\x9b\n.html"
    done = khao("extract", name, cwd=folder({name: ""}))
    assert only(done)["source"]["path"] == name, "the record says what the name is"
    assert done.message.splitlines()[0] == "khao: a[31mb.html: no bytes"


def test_a_path_that_is_no_utf8(khao, folder):
    cwd = folder({"x": ""})
    name = b"caf\xe9.html"
    (cwd / os.fsdecode(name)).write_text(PAGE, "utf-8")
    record = only(khao("extract", os.fsdecode(name), cwd=cwd))
    assert record["source"]["path"] == "caf\ufffd.html" and record["outcome"] == "ok"
