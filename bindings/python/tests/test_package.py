"""The package itself: version, doctests, types, what it carries, what import does."""

import doctest
import importlib.metadata
import pathlib
import re
import subprocess
import sys

import khao

ROOT = pathlib.Path(__file__).resolve().parents[3]


def test_version_is_that_of_the_header():
    header = (ROOT / "include/khao/version.h").read_text()
    assert khao.__version__ == ".".join(re.findall(r"^#define KHAO_VERSION_\w+ (\d+)$", header, re.M))
    assert importlib.metadata.version("khao") == khao.__version__


def test_docstrings_are_true():
    for module in (khao, khao._parse, khao._tokenize):
        result = doctest.testmod(module)
        assert result.attempted and not result.failed


def test_everything_public_has_a_docstring_or_says_all_in_its_fields():
    for name in ("explain", "extract", "extract_text", "extract_many", "tokenize", "tokenize_many", "parse_date", "parse_number", "resolve_place", "schema", "Model", "Tokenizer", "Record", "Error", "Spans"):
        assert getattr(khao, name).__doc__


def test_package_carries_types_and_notices():
    files = [str(file) for file in importlib.metadata.files("khao")]
    assert "khao/py.typed" in files and "khao/_khao.pyi" in files
    assert any(file.endswith("/LICENSE") for file in files) and any(file.endswith("/NOTICE") for file in files)
    assert not [file for file in files if file.endswith((".h", ".a", ".cmake"))]


def test_users_are_type_checked(tmp_path):
    """mypy --strict accepts right use and finds each wrong line."""
    program = tmp_path / "use.py"
    program.write_text(
        "import pathlib\n"
        "import khao\n"
        "record: khao.Record = khao.extract(pathlib.Path('x'), tokens=True)\n"
        "names: list[str | None] = [official.name for official in record.officials]\n"
        "words: list[str] = khao.tokenize('x')\n"
        "starts, ends, kinds = khao.Tokenizer().spans('x')\n"
        "texts: list[str] = [each.article.text for each in khao.extract_many(['x', b'x'])]\n"
        "parsed: khao.ParsedDate | None = khao.parse_date('x', date='2023-03-15')\n"
        "number: int | float | None = khao.parse_number('x')\n"
        "khao.extract(5)\n"
        "title: str = record.article.title\n"
        "record.officials[0].nam\n"
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), str(program)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    wrong = {int(line.split(":")[1]) for line in done.stdout.splitlines() if ": error:" in line}
    assert wrong == {10, 11, 12}, done.stdout


def test_import_starts_nothing():
    code = (
        "import sys, threading, logging\n"
        "import khao\n"
        "assert threading.active_count() == 1\n"
        "assert not logging.getLogger().handlers\n"
        "assert 'numpy' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
