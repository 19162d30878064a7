"""Text to words."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from . import _khao
from ._model import Model, knowledge

# The code of array() for 32-bit numbers.
_UINT32 = "I"
# Characters under way at once: of the first batch, since the first words come soon, and at most for each thread.
_FIRST_BATCH = 1 << 14
_BATCH = 1 << 18


class Spans(NamedTuple):
    """Tokens of a text as arrays: token i is ``text[starts[i]:ends[i]]``, of kind ``TOKEN_KINDS[kinds[i]]``.

    Offsets are code points. Tokens follow each other without gap. The arrays offer the buffer protocol.
    """

    starts: array[int]
    ends: array[int]
    kinds: array[int]


class Tokenizer:
    """Cuts text into words. Cheap to make; threads may share one.

    `model` is one with words of your own (`Model.with_dictionary`).
    """

    def __init__(self, model: Model | None = None) -> None:
        self._knowledge = knowledge(model)

    def spans(self, text: str) -> Spans:
        """All tokens of `text` in one call, without an object for each. Linear in its length."""
        [(bounds, kinds)] = _bounds([text], 1, self._knowledge)
        return _spans(bounds, kinds)

    def spans_many(self, texts: Iterable[str], *, threads: int = 2) -> Iterator[Spans]:
        """The same of many texts, lines for example, on several threads; yields the spans of each, in order.

        Texts are taken as their spans are asked for, some hundred thousand characters ahead at most.
        """
        return (_spans(bounds, kinds) for _, bounds, kinds in _many(texts, threads, self._knowledge))

    def __call__(self, text: str) -> list[str]:
        """The tokens of `text`, which together are `text`."""
        [(bounds, _)] = _bounds([text], 1, self._knowledge)
        return _cut(text, bounds)


def _bounds(texts: list[str], threads: int, model: _khao.Knowledge | None) -> list[tuple[array[int], bytes]]:
    """Where the tokens of each text begin, and its end; and their kinds."""
    for text in texts:
        if not isinstance(text, str):
            raise TypeError(f"text is str, not {type(text).__name__}")
    found = _khao.spans([text.encode("utf-8", "surrogatepass") for text in texts], threads, model)
    return [(array(_UINT32, bounds), kinds) for bounds, kinds in found]


def _spans(bounds: array[int], kinds: bytes) -> Spans:
    return Spans(bounds[:-1], bounds[1:], array("B", kinds))


def _cut(text: str, bounds: array[int]) -> list[str]:
    return [text[start:end] for start, end in zip(bounds, bounds[1:])]


def _many(texts: Iterable[str], threads: int, model: _khao.Knowledge | None) -> Iterator[tuple[str, array[int], bytes]]:
    """(text, bounds, kinds) for each of `texts`. Checks `threads` at once."""
    if threads < 1:
        raise ValueError(f"threads must be 1 or more, not {threads}")
    return (
        (text, bounds, kinds)
        for batch in _batches(texts, _BATCH * threads)
        for text, (bounds, kinds) in zip(batch, _bounds(batch, threads, model))
    )


def _batches(texts: Iterable[str], most: int) -> Iterator[list[str]]:
    batch: list[str] = []
    size, enough = 0, _FIRST_BATCH
    for text in texts:
        batch.append(text)
        size += len(text) + 1
        if size >= enough:
            yield batch
            batch, size, enough = [], 0, min(2 * enough, most)
    if batch:
        yield batch


def tokenize(text: str, *, model: Model | None = None) -> list[str]:
    """The words of `text`, and what stands between them; together they are `text`.

    >>> tokenize("หมู่บ้านหนองหอย", model=Model().with_dictionary(["หมู่บ้านหนองหอย"]))
    ['หมู่บ้านหนองหอย']
    """
    return Tokenizer(model)(text)


def tokenize_many(texts: Iterable[str], *, threads: int = 2, model: Model | None = None) -> Iterator[list[str]]:
    """`tokenize` of many texts, lines for example, on several threads; yields the words of each, in order.

    Texts are taken as their words are asked for, some hundred thousand characters ahead at most.

    >>> [len(words) for words in tokenize_many(["ประชาชนในพื้นที่", "", "25 คน"])]
    [3, 0, 3]
    """
    return (_cut(text, bounds) for text, bounds, _ in _many(texts, threads, knowledge(model)))
