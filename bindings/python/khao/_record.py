"""A record as Python objects: the keys of its JSON form (`khao.schema()`) as attributes, null as None, arrays as tuples.

The record keeps the JSON text; objects are made of it when they are first asked for, so that a batch that only writes records
on pays nothing for them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any


@dataclass(frozen=True, slots=True)
class Source:
    """Where the document came from and how its bytes were read."""

    path: str | None
    id: str | None
    url: str | None
    charset: str | None
    charset_source: str | None
    replaced_bytes: int
    sha256: str | None


@dataclass(frozen=True, slots=True)
class Problem:
    """Why nothing could be read; `offset` in bytes of the input."""

    code: str
    message: str
    offset: int


@dataclass(frozen=True, slots=True)
class Byline:
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Dated:
    """`value` is ISO 8601 in CE; `source` says where the page states it."""

    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Article:
    """The news text. `paragraphs` are (start, end) in code points of `text`, without the title."""

    title: str | None
    text: str
    paragraphs: tuple[tuple[int, int], ...]
    byline: tuple[Byline, ...]
    published: Dated | None
    modified: Dated | None
    dateline_place: str | None
    site_name: str | None
    canonical_url: str | None
    section: str | None
    tags: tuple[str, ...]
    image: str | None
    captions: tuple[str, ...]
    language: str | None
    sources: dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Position:
    text: str
    role: str | None
    organization: str | None
    jurisdiction: str | None
    status: str | None
    organization_id: str | None
    jurisdiction_code: str | None


@dataclass(frozen=True, slots=True)
class Official:
    """A holder of public office, or a post named without its holder. Offsets are code points of `article.text`, here and below."""

    mention: str
    start: int
    end: int
    name: str | None
    honorific: str | None
    given: str | None
    family: str | None
    positions: tuple[Position, ...]
    scope: str
    id: int


@dataclass(frozen=True, slots=True)
class Candidate:
    code: str
    score: float


@dataclass(frozen=True, slots=True)
class Place:
    mention: str
    start: int
    end: int
    level: str
    name: str | None
    code: str | None
    province_code: str | None
    iso3166_2: str | None
    wikidata: str | None
    lat: float | None
    lon: float | None
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Lunar:
    phase: str
    day: int
    month: int | None


@dataclass(frozen=True, slots=True)
class Time:
    mention: str
    start: int
    end: int
    type: str
    value: str | None
    lunar: Lunar | None


@dataclass(frozen=True, slots=True)
class Count:
    mention: str
    start: int
    end: int
    value: float
    high: float | None
    unit: str | None
    kind: str
    item: str | None
    mod: str | None
    part_of: int | None


class Record:
    """Everything that was found in one document. Immutable, comparable, can be pickled; needs no model to live."""

    def __init__(self, json_text: str) -> None:
        self._json = json_text

    def to_json(self) -> str:
        """The record as one line of JSON, as `khao extract` writes it."""
        return self._json

    def to_dict(self) -> dict[str, Any]:
        """The record as a new dict of plain values."""
        record: dict[str, Any] = json.loads(self._json)
        return record

    @cached_property
    def _data(self) -> dict[str, Any]:
        return self.to_dict()

    @property
    def outcome(self) -> str:
        """``ok``, ``partial``, ``no_article`` or ``error``."""
        return str(self._data["outcome"])

    @cached_property
    def error(self) -> Problem | None:
        """Why nothing could be read, for outcome ``error``."""
        error = self._data["error"]
        return error and Problem(**error)

    @cached_property
    def warnings(self) -> tuple[str, ...]:
        return tuple(self._data["warnings"])

    @cached_property
    def source(self) -> Source:
        return Source(**self._data["source"])

    @cached_property
    def article(self) -> Article:
        made = dict(self._data["article"])
        made["paragraphs"] = tuple((start, end) for start, end in made["paragraphs"])
        made["byline"] = tuple(Byline(**item) for item in made["byline"])
        for key in ("published", "modified"):
            made[key] = made[key] and Dated(**made[key])
        for key in ("tags", "captions"):
            made[key] = tuple(made[key])
        return Article(**made)

    @cached_property
    def officials(self) -> tuple[Official, ...]:
        return tuple(
            Official(**{**item, "positions": tuple(Position(**position) for position in item["positions"])})
            for item in self._data["officials"]
        )

    @cached_property
    def places(self) -> tuple[Place, ...]:
        return tuple(
            Place(**{**item, "candidates": tuple(Candidate(**candidate) for candidate in item["candidates"])})
            for item in self._data["places"]
        )

    @cached_property
    def times(self) -> tuple[Time, ...]:
        return tuple(Time(**{**item, "lunar": item["lunar"] and Lunar(**item["lunar"])}) for item in self._data["times"])

    @cached_property
    def counts(self) -> tuple[Count, ...]:
        return tuple(Count(**item) for item in self._data["counts"])

    @cached_property
    def tokens(self) -> tuple[tuple[int, int, str], ...]:
        """(start, end, kind) of the words of `article.text`; empty unless they were asked for."""
        return tuple((start, end, kind) for start, end, kind in self._data.get("tokens", ()))

    def __reduce__(self) -> tuple[type[Record], tuple[str]]:
        return Record, (self._json,)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and self._json == other._json

    def __hash__(self) -> int:
        return hash(self._json)

    def __repr__(self) -> str:
        found = (f"{len(getattr(self, family))} {family}" for family in ("officials", "places", "times", "counts"))
        return f"<khao.Record {self.outcome}: {self.article.title!r}, {', '.join(found)}>"
