"""Documents to records.

A document is given as `str` or `bytes`, which are always its content, or as an `os.PathLike`, which is always the file that
holds it. A `str` is already decoded; the charset of `bytes` and files is found out.
"""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from . import _khao
from ._date import iso_date
from ._model import Model, knowledge
from ._record import Record

Document = str | bytes | os.PathLike[str] | os.PathLike[bytes]

MAX_BYTES = 20_000_000
# Documents under way at once for each thread of extract_many: enough that a slow one does not keep the others waiting.
_BATCH = 32


def _input(document: Document, charset: str | None) -> tuple[bytes | None, bytes | None, str]:
    """(content, path, charset), one of the first two None."""
    if isinstance(document, str):
        # What is no text in a str (lone surrogates) becomes bytes that are no text, and counts as such.
        return document.encode("utf-8", "surrogatepass"), None, "utf-8"
    if isinstance(document, bytes | bytearray | memoryview):
        return bytes(document), None, charset or ""
    if isinstance(document, os.PathLike):
        return None, os.fsencode(document), charset or ""
    raise TypeError(f"a document is str, bytes or os.PathLike, not {type(document).__name__}")


def _one(document: Document, charset: str | None, **options: Any) -> str:
    """The JSON text that the extension gives for one document."""
    if isinstance(document, os.PathLike):
        with open(document, "rb"):  # a name that leads nowhere is the caller's mistake, not a bad document
            pass
    return _khao.extract(inputs=[_input(document, charset)], threads=1, **options)[0]


def _options(
    url: str | None, date: str | datetime.date | None, tokens: bool, max_bytes: int, model: Model | None, explain: bool = False
) -> dict[str, Any]:
    return {
        "url": url or "",
        "date": iso_date(date),
        "tokens": tokens,
        "max_bytes": max_bytes,
        "model": knowledge(model),
        "explain": explain,
    }


def extract(
    html: Document,
    *,
    url: str | None = None,
    date: str | datetime.date | None = None,
    charset: str | None = None,
    tokens: bool = False,
    max_bytes: int = MAX_BYTES,
    model: Model | None = None,
) -> Record:
    """Reads a saved HTML page.

    `url` and `date` (YYYY-MM-DD or a datetime.date, day of publication) fill what the page does not say. `charset` is that of `bytes` and files,
    where a person knows it better than the page. `tokens` keeps the words of the text. `model` is one with rules of your own.
    A bad page is a record with an `outcome`, never an exception; raises `khao.Error` for an option that cannot be used,
    `OSError` for a file that cannot be opened. Threads may call it at once; the interpreter lock is released.
    """
    return Record(_one(html, charset, plain_text=False, **_options(url, date, tokens, max_bytes, model)))


def extract_text(
    text: Document,
    *,
    url: str | None = None,
    date: str | datetime.date | None = None,
    charset: str | None = None,
    tokens: bool = False,
    max_bytes: int = MAX_BYTES,
    model: Model | None = None,
) -> Record:
    """Reads plain text, as copied from a browser: the first line is the headline, each further line a paragraph.

    Arguments, result and errors as for `extract`.
    """
    return Record(_one(text, charset, plain_text=True, **_options(url, date, tokens, max_bytes, model)))


def explain(
    document: Document,
    *,
    text: bool = False,
    url: str | None = None,
    date: str | datetime.date | None = None,
    charset: str | None = None,
    max_bytes: int = MAX_BYTES,
    model: Model | None = None,
) -> dict[str, Any]:
    """Why each item of a page's record (of a plain text's with `text=True`) was made, as ``khao explain --format json`` writes it.

    The lists ``officials``, ``places``, ``times`` and ``counts`` are those of the record; each item says under ``found`` which rule
    and table row made it, and under ``decided`` what its code, value, counted thing or scope rests on.
    """
    made = _one(document, charset, plain_text=text, **_options(url, date, False, max_bytes, model, explain=True))
    why: dict[str, Any] = json.loads(made)
    return why


def extract_many(
    inputs: Iterable[Document],
    *,
    threads: int = 2,
    text: bool = False,
    date: str | datetime.date | None = None,
    charset: str | None = None,
    tokens: bool = False,
    max_bytes: int = MAX_BYTES,
    model: Model | None = None,
) -> Iterator[Record]:
    """Reads many pages (plain texts with `text=True`) on several threads; yields exactly one record for each, in order.

    Inputs are taken as the records are asked for, some dozens ahead at most. A file that cannot be read gives a record with
    outcome ``error``, so that one bad name does not end the run. The options hold for every input.
    """
    if threads < 1:
        raise ValueError(f"threads must be 1 or more, not {threads}")
    options = _options(None, date, tokens, max_bytes, model)
    return _batches(iter(inputs), charset, threads, plain_text=text, **options)


def _batches(inputs: Iterator[Document], charset: str | None, threads: int, **options: Any) -> Iterator[Record]:
    size = threads  # the first records come soon
    while batch := [_input(document, charset) for document in islice(inputs, size)]:
        yield from map(Record, _khao.extract(inputs=batch, threads=threads, **options))
        size = min(2 * size, _BATCH * threads)
