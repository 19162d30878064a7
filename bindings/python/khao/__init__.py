"""khao: Thai news pages to structured records.

>>> import khao
>>> record = khao.extract(html)                      # doctest: +SKIP
>>> record.officials[0].name, record.to_dict()       # doctest: +SKIP
>>> "".join(khao.tokenize("ประชาชนในพื้นที่"))
'ประชาชนในพื้นที่'

Importing it loads no model; the first call does, in under a millisecond.
"""

from . import _khao
from ._error import Error
from ._extract import Document, explain, extract, extract_many, extract_text
from ._model import Model
from ._parse import ParsedDate, PlaceReading, ResolvedPlace, parse_date, parse_number, resolve_place
from ._record import (
    Article,
    Byline,
    Candidate,
    Count,
    Dated,
    Lunar,
    Official,
    Place,
    Position,
    Problem,
    Record,
    Source,
    Time,
)
from ._tokenize import Spans, Tokenizer, tokenize, tokenize_many

__version__: str = _khao.version

TOKEN_KINDS: tuple[str, ...] = tuple(_khao.token_kinds())
"""Names of the token kinds, in the order of the numbers in `Spans.kinds`."""


def schema() -> str:
    """The JSON Schema (draft 2020-12) of a record."""
    return _khao.schema()


__all__ = [
    "TOKEN_KINDS",
    "Article",
    "Byline",
    "Candidate",
    "Count",
    "Dated",
    "Document",
    "Error",
    "Lunar",
    "Model",
    "Official",
    "ParsedDate",
    "Place",
    "PlaceReading",
    "Position",
    "Problem",
    "Record",
    "ResolvedPlace",
    "Source",
    "Spans",
    "Time",
    "Tokenizer",
    "__version__",
    "explain",
    "extract",
    "extract_many",
    "extract_text",
    "parse_date",
    "parse_number",
    "resolve_place",
    "schema",
    "tokenize",
    "tokenize_many",
]
