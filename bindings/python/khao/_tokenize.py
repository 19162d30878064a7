"""Text to words."""

from __future__ import annotations

from array import array
from typing import NamedTuple

from . import _khao

# The code of array() for 32-bit numbers.
_UINT32 = "I"


class Spans(NamedTuple):
    """Tokens of a text as arrays: token i is ``text[starts[i]:ends[i]]``, of kind ``TOKEN_KINDS[kinds[i]]``.

    Offsets are code points. Tokens follow each other without gap. The arrays offer the buffer protocol.
    """

    starts: array[int]
    ends: array[int]
    kinds: array[int]


class Tokenizer:
    """Cuts text into words. Cheap to make; threads may share one."""

    def spans(self, text: str) -> Spans:
        """All tokens of `text` in one call, without an object for each. Linear in its length."""
        if not isinstance(text, str):
            raise TypeError(f"text is str, not {type(text).__name__}")
        bounds_bytes, kinds_bytes = _khao.spans(text.encode("utf-8", "surrogatepass"))
        bounds = array(_UINT32, bounds_bytes)
        return Spans(bounds[:-1], bounds[1:], array("B", kinds_bytes))

    def __call__(self, text: str) -> list[str]:
        """The tokens of `text`, which together are `text`."""
        starts, ends, _ = self.spans(text)
        return [text[start:end] for start, end in zip(starts, ends)]


_tokenizer = Tokenizer()


def tokenize(text: str) -> list[str]:
    """The words of `text`, and what stands between them; together they are `text`."""
    return _tokenizer(text)
