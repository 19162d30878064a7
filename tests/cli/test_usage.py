"""Help, version, and command lines that cannot be understood: exit code 2 and one clear line."""

import os
import pty
import subprocess

import pytest
from conftest import KHAO, PAGE, ROOT


def test_version_is_that_of_the_header(khao):
    header = (ROOT / "include/khao/version.h").read_text()
    numbers = [line.split()[-1] for line in header.splitlines() if line.startswith("#define KHAO_VERSION_") and line.split()[-1].isdigit()]
    done = khao("--version")
    assert (done.code, done.out.decode(), done.err) == (0, "khao " + ".".join(numbers) + "\n", b"")


@pytest.mark.parametrize("command", [["--help"], ["-h"], ["extract", "--help"], ["tokenize", "-h"], ["explain", "-h"], ["parse", "-h"], ["parse", "place", "--help"], ["schema", "--help"], ["data", "dump", "--help"]])
def test_help_goes_to_stdout(khao, command):
    done = khao(*command)
    assert done.code == 0 and done.err == b"" and b"Usage:" in done.out


@pytest.mark.parametrize("command", [[], ["extract"], ["explain"], ["tokenize"], ["parse"], ["parse", "date"]])
def test_help_shows_examples_first(khao, command):
    text = khao(*command, "--help").out.decode()
    assert 0 < text.index("Examples:") < text.index("Usage:")


def test_no_arguments_is_usage(khao):
    done = khao()
    assert done.code == 2 and done.out == b"" and b"Usage:" in done.err


MISTAKES = [
    (["frobnicate"], "frobnicate"),
    (["--frobnicate"], "--frobnicate"),
    (["extract", "--frobnicate", "x.html"], "--frobnicate"),
    (["extract", "--rules"], "--rules"),
    (["tokenize", "--rules", "d", "x.txt"], "--rules"),
    (["explain", "--format", "jsonl", "x.html"], "jsonl"),
    (["explain", "--date", "2023-02-29", "x.html"], "2023-02-29"),
    (["explain", "-j", "2", "x.html"], "-j"),
    (["extract", "--resume", "x.html"], "--resume"),
    (["extract", "--format", "csv", "x.html"], "csv"),
    (["extract", "--input-format", "warc", "x.html"], "warc"),
    (["extract", "--offsets", "words", "x.html"], "words"),
    (["extract", "-j", "0", "x.html"], "-j"),
    (["extract", "-j", "many", "x.html"], "-j"),
    (["extract", "x.html", "-j"], "-j"),
    (["extract", "--limit", "-1", "x.html"], "--limit"),
    (["extract", "--max-bytes", "0", "x.html"], "--max-bytes"),
    (["extract", "--date", "15 มี.ค. 66", "x.html"], "YYYY-MM-DD"),
    (["extract", "--date", "2023-02-29", "x.html"], "2023-02-29"),
    (["extract", "--charset", "klingon", "x.html"], "klingon"),
    (["extract", "-o", "same", "--errors", "same", "x.html"], "--errors"),
    (["tokenize", "--format", "xml", "x.txt"], "xml"),
    (["tokenize", "--separator", "ab", "x.txt"], "--separator"),
    (["tokenize", "--separator", "", "x.txt"], "--separator"),
    (["tokenize", "--separator", "\\", "x.txt"], "--separator"),
    (["tokenize", "-o", "out", "x.txt"], "-o"),
    (["parse"], "subcommand"),
    (["parse", "colour"], "colour"),
    (["parse", "date", "--date", "15 มี.ค. 66"], "YYYY-MM-DD"),
    (["parse", "date", "--format", "xml"], "xml"),
    (["parse", "number", "--date", "2023-03-15"], "--date"),
    (["schema", "x"], "x"),
    (["data"], "subcommand"),
    (["data", "load"], "load"),
    (["view", "x.html"], "view"),
]


@pytest.mark.parametrize("command, named", MISTAKES, ids=lambda value: " ".join(value) if isinstance(value, list) else "")
def test_a_mistake_is_named_in_one_line(khao, folder, command, named):
    cwd = folder({"x.html": PAGE, "x.txt": "ข่าว\n"})
    done = khao(*command, cwd=cwd)
    assert done.code == 2 and done.out == b""
    assert done.message.count("\n") == 1 and done.message.startswith("khao: ") and named in done.message
    assert sorted(os.listdir(cwd)) == ["x.html", "x.txt"], "nothing was written"


@pytest.mark.parametrize("command", ["extract", "explain", "tokenize"])
def test_a_terminal_and_no_input_is_usage(command):
    master, terminal = pty.openpty()
    done = subprocess.run([KHAO, command], stdin=terminal, capture_output=True, timeout=10)
    os.close(master), os.close(terminal)
    assert done.returncode == 2 and done.stdout == b"" and b"Examples:" in done.stderr


def test_two_dashes_end_the_options(khao, folder):
    cwd = folder({"-q.html": PAGE})
    done = khao("extract", "--", "-q.html", cwd=cwd)
    assert done.code == 0 and done.records[0]["source"]["path"] == "-q.html"


def test_a_name_in_brackets_is_one_name(khao, folder):
    cwd = folder({"[a,b]/x.html": PAGE})
    assert khao("extract", "[a,b]", cwd=cwd).tally["ok"] == 1


def test_dictionary_that_cannot_be_used(khao, folder):
    cwd = folder({"x.txt": "ข่าว\n", "bad.txt": "สอง คำ\n"})
    for command in ("extract", "tokenize"):
        missing = khao(command, "--dict", "none.txt", "x.txt", cwd=cwd)
        assert missing.code == 3 and "none.txt" in missing.message and missing.out == b""
        bad = khao(command, "--dict", "bad.txt", "x.txt", cwd=cwd)
        assert bad.code == 2 and "bad.txt:1" in bad.message and bad.out == b""
