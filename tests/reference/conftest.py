"""Runs the program KHAO over many small documents at once."""

import json
import os
import pathlib
import random
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
KHAO = os.path.abspath(os.environ.get("KHAO", ROOT / "build" / "khao"))


@pytest.fixture
def rng(request):
    """The same numbers in every run of one test."""
    return random.Random(request.node.name)


@pytest.fixture(scope="session")
def extract():
    """extract(texts, *options, dates): the records of plain texts; dates: the days of publication, if known."""

    def run(texts, *options, dates=()):
        documents = [{"text": text} for text in texts]
        for document, date in zip(documents, dates):
            document["date"] = date.isoformat()
        lines = "".join(json.dumps(document) + "\n" for document in documents)
        done = subprocess.run([KHAO, "extract", "-q", "--input-format", "jsonl", *options, "-"], input=lines.encode(), capture_output=True)
        records = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
        assert len(records) == len(texts), done.stderr.decode()
        return records

    return run


@pytest.fixture
def extract_files(tmp_path):
    """extract_files(list of bytes, *options): the records of plain text files."""

    def run(documents, *options):
        for i, document in enumerate(documents):
            (tmp_path / f"{i:06}.txt").write_bytes(document)
        done = subprocess.run([KHAO, "extract", "-q", *options, str(tmp_path)], capture_output=True)
        records = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
        assert len(records) == len(documents), done.stderr.decode()
        return records

    return run
