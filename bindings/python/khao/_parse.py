"""One date, number or place by itself."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from typing import overload

from . import _khao
from ._date import iso_date
from ._model import Model, knowledge
from ._record import Lunar


@dataclass(frozen=True, slots=True)
class ParsedDate:
    """`type` and `value` (ISO 8601 in CE) as a record's times have them; `value` is None where only `date` could tell."""

    type: str
    value: str | None
    lunar: Lunar | None


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """A place that a text may mean, with the official names that its code stands for."""

    code: str
    score: float
    subdistrict: str | None
    district: str | None
    province: str | None


@dataclass(frozen=True, slots=True)
class ResolvedPlace:
    """A place as a record has them, with the official names of what it lies in.

    `name` is as written, without its level word. `code` is None where several places fit: then see `candidates`, best first.
    """

    level: str
    name: str
    english: str | None
    code: str | None
    province_code: str | None
    iso3166_2: str | None
    wikidata: str | None
    lat: float | None
    lon: float | None
    subdistrict: str | None
    district: str | None
    province: str | None
    candidates: tuple[PlaceReading, ...]


def _utf8(text: str) -> bytes:
    if not isinstance(text, str):
        raise TypeError(f"text is str, not {type(text).__name__}")
    return text.encode("utf-8", "surrogatepass")


def parse_date(text: str, *, date: str | datetime.date | None = None) -> ParsedDate | None:
    """The value of a text that is one date, clock time, month, year or range, and nothing else.

    `date` (YYYY-MM-DD or a datetime.date) is what วันนี้ means and what a day without a year is nearest to. None for anything else, also for a day
    that does not exist. Raises `khao.Error` if `date` is no date.

    >>> parse_date("15 มี.ค. 66").value
    '2023-03-15'
    >>> parse_date("เมื่อวานนี้", date="2023-03-15").value
    '2023-03-14'
    """
    made = _khao.parse_date(_utf8(text), iso_date(date))
    if made is None:
        return None
    value = json.loads(made)
    return ParsedDate(**{**value, "lunar": value["lunar"] and Lunar(**value["lunar"])})


@overload
def parse_number(text: str, /) -> int | float | None: ...
@overload
def parse_number(text: str, second: str, /, *more: str) -> list[int | float | None]: ...
def parse_number(text: str, /, *more: str) -> int | float | None | list[int | float | None]:
    """The value of a text that is one number: digits of both scripts, words, magnitudes. None for anything else.

    Of several texts a list with the value of each.

    >>> parse_number("สามแสนห้าหมื่น"), parse_number("1.25 ล้าน"), parse_number("ครึ่ง")
    (350000, 1250000, 0.5)
    >>> parse_number("๑๐๒", "สามแสนห้าหมื่น")
    [102, 350000]
    """
    if more:
        return [_number(one) for one in (text, *more)]
    return _number(text)


def _number(text: str) -> int | float | None:
    value = _khao.parse_number(_utf8(text))
    return int(value) if value is not None and value.is_integer() else value


def resolve_place(text: str, *, model: Model | None = None) -> ResolvedPlace | None:
    """The place that a text names: a name, a chain of names with or without level words, or an address that holds one.

    Of several the smallest, of equals the first. `model` is one with places of your own. None where no administrative place stands in it.

    >>> place = resolve_place("ต.ช่องแคบ อ.พบพระ จ.ตาก")
    >>> place.code, place.subdistrict, place.district, place.province
    ('630702', 'ช่องแคบ', 'พบพระ', 'ตาก')
    """
    made = _khao.resolve_place(_utf8(text), knowledge(model))
    if made is None:
        return None
    value = json.loads(made)
    return ResolvedPlace(**{**value, "candidates": tuple(PlaceReading(**each) for each in value["candidates"])})
