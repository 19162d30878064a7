"""What `khao extract` writes, where, and how a run ends."""

import json
import os
import pty
import select
import signal
import subprocess
import time

import pytest
from conftest import KHAO, PAGE, TEXT
from record_check import breaches


def many(folder, count):
    """Pages of different sizes, some bad, in one folder."""
    files = {f"{n:05}.html": PAGE.replace("45 คน", f"{n} คน") + "<p>ข่าวยาว</p>" * (n * 37 % 200) for n in range(count)}
    files |= {f"{n:05}.html": "" for n in range(0, count, 17)}
    return folder(files)


# --- formats -----------------------------------------------------------------------------------------------------------


def test_the_bytes_do_not_depend_on_the_number_of_threads(khao, folder):
    cwd = many(folder, 150)
    one = khao("extract", "-j", 1, ".", cwd=cwd)
    assert one.code == 1 and len(one.records) == 150 and one.tally["error"] == 9
    for jobs in (2, 3, 16):
        other = khao("extract", "-j", jobs, ".", cwd=cwd)
        assert (other.out, other.code, other.err) == (one.out, one.code, one.err)


def test_indented_json_of_one_document_is_an_object_of_several_an_array(khao, folder):
    cwd = folder({"a.html": PAGE, "b.txt": TEXT, "one/c.html": PAGE, "d.jsonl": json.dumps({"text": "ก"}) + "\n"})
    record = khao("extract", "a.html", cwd=cwd).records[0]
    assert json.loads(khao("extract", "--format", "json", "a.html", cwd=cwd).out) == record
    both = json.loads(khao("extract", "--format", "json", "a.html", "b.txt", cwd=cwd).out)
    assert both == khao("extract", "a.html", "b.txt", cwd=cwd).records
    three = json.loads(khao("extract", "--format", "json", "a.html", "b.txt", "d.jsonl", cwd=cwd).out)
    assert len(three) == 3
    for lists in ("one", "d.jsonl"):
        assert [item["outcome"] for item in json.loads(khao("extract", "--format", "json", lists, cwd=cwd).out)] == ["ok"]


def test_offsets_count_characters_or_bytes(khao, folder):
    cwd = folder({"a.html": PAGE})
    for offsets in ("chars", "bytes"):
        [record] = khao("extract", "--tokens", "--offsets", offsets, "a.html", cwd=cwd).records
        text = record["article"]["text"]
        units = text.encode() if offsets == "bytes" else text
        assert record["officials"] and record["places"] and record["times"] and record["counts"] and record["tokens"]
        assert list(breaches(record, offsets)) == []
        assert record["tokens"][-1][1] == len(units) and record["article"]["paragraphs"][-1][1] == len(units)


def test_tokens_come_on_request_only(khao, folder):
    cwd = folder({"a.html": PAGE})
    assert "tokens" not in khao("extract", "a.html", cwd=cwd).records[0]
    tokens = khao("extract", "--tokens", "a.html", cwd=cwd).records[0]["tokens"]
    assert tokens[0][0] == 0 and all(isinstance(kind, str) for _, _, kind in tokens)


def test_a_dictionary_changes_the_tokens(khao, folder):
    cwd = folder({"a.txt": "บุษบากรพัฒนาไพศาล\n", "words.txt": "บุษบากรพัฒนาไพศาล\n"})

    def first_token(*options):
        return khao("extract", "--tokens", *options, "a.txt", cwd=cwd).records[0]["tokens"][0]

    assert first_token("--dict", "words.txt") == [0, 17, "thai"] != first_token()


def test_date_and_url_fill_what_the_page_does_not_say(khao, folder):
    cwd = folder({"a.html": PAGE, "b.txt": TEXT})
    options = ["--date", "2024-01-01", "--url", "https://example.org/news"]
    page, text = khao("extract", *options, "a.html", "b.txt", cwd=cwd).records
    assert page["article"]["published"]["value"].startswith("2023-03-15"), "the page wins"
    assert text["article"]["published"] == {"value": "2024-01-01", "source": "option"}
    assert text["source"]["url"] == "https://example.org/news"


def test_charset_is_believed(khao, folder):
    cwd = folder({"a.html": PAGE.encode("cp874")})
    [record] = khao("extract", "--charset", "TIS-620", "a.html", cwd=cwd).records
    assert record["source"]["charset"] == "windows-874" and record["source"]["charset_source"] == "option"
    assert "นายสมชาย ใจดี" in record["article"]["text"]


def test_limit_stops_after_so_many_inputs(khao, folder):
    done = khao("extract", "--limit", 5, "-j", 3, ".", cwd=many(folder, 30))
    assert len(done.records) == 5 and done.tally["in"] == 5


def test_quiet_says_errors_only(khao, folder):
    cwd = folder({"a.html": PAGE, "b.html": ""})
    assert khao("extract", "-q", "a.html", cwd=cwd).err == b""
    assert khao("extract", "-q", "a.html", "b.html", cwd=cwd).err == b"khao: b.html: no bytes\n"


# --- where -------------------------------------------------------------------------------------------------------------


def test_output_and_errors_go_to_files(khao, folder, tmp_path):
    cwd = many(folder, 40)
    whole = khao("extract", ".", cwd=cwd)
    done = khao("extract", ".", "-o", tmp_path / "out", "--errors", tmp_path / "err", cwd=cwd)
    assert done.out == b"" and done.code == 1 and done.tally == whole.tally
    good = [line for line in whole.out.splitlines(True) if b'"outcome":"error"' not in line]
    bad = [line for line in whole.out.splitlines(True) if b'"outcome":"error"' in line]
    assert len(bad) == 3
    assert (tmp_path / "out").read_bytes() == b"".join(good) and (tmp_path / "err").read_bytes() == b"".join(bad)
    assert sorted(os.listdir(tmp_path)) == ["err", "in", "out"], "no temporary file is left"


def test_output_replaces_a_file_and_keeps_its_permissions(khao, folder, tmp_path):
    cwd = folder({"a.html": PAGE})
    out = tmp_path / "out"
    out.write_text("old")
    out.chmod(0o640)
    os.symlink("out", tmp_path / "link")
    assert khao("extract", cwd / "a.html", "-o", "link", cwd=tmp_path).code == 0
    assert (tmp_path / "link").is_symlink() and b'"outcome":"ok"' in out.read_bytes()
    assert out.stat().st_mode & 0o777 == 0o640


def test_output_to_what_is_no_file(khao, folder):
    cwd = folder({"a.html": PAGE})
    assert khao("extract", "a.html", "-o", "/dev/null", cwd=cwd).code == 0
    assert len(khao("extract", "a.html", "-o", "-", cwd=cwd).records) == 1
    assert os.path.exists("/dev/null")


@pytest.mark.parametrize("where", ["no/such/folder/out", "."])
def test_output_that_cannot_be_opened(khao, folder, where):
    done = khao("extract", "a.html", "-o", where, cwd=folder({"a.html": PAGE}))
    assert done.code == 3 and done.message.count("\n") == 1 and "cannot write" in done.message


def test_a_full_disk(khao, folder):
    cwd = many(folder, 40)
    with open("/dev/full", "wb") as full:
        for command in (["extract", "."], ["tokenize", "00001.html"], ["schema"], ["data", "dump"]):
            done = subprocess.run([KHAO, *command], stdout=full, stderr=subprocess.PIPE, cwd=cwd, timeout=60)
            assert done.returncode == 3 and b"No space left" in done.stderr.splitlines()[-1], command
    for options in (["-o", "/dev/full"], ["--errors", "/dev/full"]):
        assert khao("extract", ".", *options, cwd=cwd).code == 3


def test_closed_standard_output(folder):
    cwd = folder({"a.html": PAGE})
    done = subprocess.run(["sh", "-c", '"$0" extract a.html >&-', KHAO], capture_output=True, cwd=cwd, timeout=10)
    assert done.returncode == 3 and b"cannot write" in done.stderr


# --- ends --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("jobs", [1, 4])
def test_broken_pipe_is_quiet(folder, jobs):
    cwd = many(folder, 100)
    run = subprocess.Popen([KHAO, "extract", "-q", "-j", str(jobs), "00001.html", *["."] * 20], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=cwd)
    assert run.stdout.read(10)
    run.stdout.close()
    message = run.stderr.read()
    assert run.wait(30) == 141
    assert all(line.endswith(b": no bytes") for line in message.splitlines()), "nothing about the pipe"


@pytest.mark.parametrize("jobs", [1, 4])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupt_finishes_what_has_begun(tmp_path, jobs, number):
    """Standard input stays open: the program waits for a line when the signal comes."""
    command = [KHAO, "extract", "-j", str(jobs), "--input-format", "jsonl", "-o", "out", "-"]
    run = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path)
    run.stdin.write(b'{"text": "x"}\n' * 3)
    run.stdin.flush()
    deadline = time.monotonic() + 10
    while sum(path.read_bytes().count(b"\n") for path in tmp_path.iterdir()) < 3 and time.monotonic() < deadline:
        time.sleep(0.01)
    run.send_signal(number)
    _, message = run.communicate(timeout=10)
    assert run.returncode == 128 + number
    assert b"in 3 = " in message
    assert os.listdir(tmp_path) == [], "the temporary file is gone"


def test_records_come_as_soon_as_their_lines(tmp_path):
    """A program at the other end of two pipes gets each answer before it sends the next line."""
    run = subprocess.Popen([KHAO, "extract", "-j", "2"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    for n in range(3):
        run.stdin.write(b'{"text": "x", "id": %d}\n' % n)
        run.stdin.flush()
        assert select.select([run.stdout], [], [], 10)[0], "no answer"
        assert json.loads(run.stdout.readline())["source"]["id"] == str(n)
    run.stdin.close()
    assert run.wait(10) == 0


def progress(cwd, *options, term="xterm"):
    """What a run writes to a terminal on standard error."""
    master, terminal = pty.openpty()
    run = subprocess.Popen([KHAO, "extract", *options], stdout=subprocess.DEVNULL, stderr=terminal, cwd=cwd, env={**os.environ, "TERM": term})
    os.close(terminal)
    shown = b""
    while True:
        try:
            piece = os.read(master, 4096)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        shown += piece
    os.close(master)
    run.wait(30)
    return shown


def test_progress_on_a_terminal_only(khao, folder):
    cwd = folder({f"{n}.html": PAGE for n in range(50)})
    shown = progress(cwd, ".")
    assert b"\r\x1b[K" in shown and b"%" in shown and b"done" in shown
    assert shown.rstrip().endswith(b"khao: in 50 = ok 50 + partial 0 + error 0 + skipped 0")
    assert b"\x1b" not in progress(cwd, "-q", ".") + progress(cwd, ".", term="dumb") + khao("extract", ".", cwd=cwd).err
