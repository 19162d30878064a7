"""Documents of our own that the tests read."""

import pathlib

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[3]
PAGE = ROOT / "examples" / "page.html"


@pytest.fixture(scope="session")
def page() -> bytes:
    return PAGE.read_bytes()


@pytest.fixture(scope="session")
def page_path() -> pathlib.Path:
    return PAGE
