"""What the library knows, and a user's own rows and words besides."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from . import _khao


class Model:
    """Everything the library knows (words, names, codes, rules). Immutable; threads may share it."""

    def __init__(self) -> None:
        """The model that is linked in, which is used wherever none is given."""
        self._knowledge: _khao.Knowledge | None = None

    def with_rules(self, folder: str | os.PathLike[str]) -> Model:
        """This model with the rows of TSV files besides: ``roles.tsv``, ``organizations.tsv``, ``places.tsv`` … of a folder.

        The files have the columns of the tables of the same name, which ``khao data dump`` prints; the head line may leave out
        columns, and types. An own row wins over a row of the model with the same words. Takes about a tenth of a second. Raises
        `khao.Error` with code ``io`` for a folder that cannot be read, ``bad_table`` with file:line for a row that cannot be used.
        """
        made = Model()
        made._knowledge = _khao.with_rules(self._knowledge, os.fsencode(folder))
        return made

    def with_dictionary(self, words: os.PathLike[str] | Mapping[str, float] | Iterable[str | tuple[str, float]]) -> Model:
        """This model with words that are kept whole, whatever it would make of them.

        `words` are words, or pairs of a word and its weight, or a mapping of these: of two that overlap the heavier stands (a word alone weighs 1), then
        the longer, then the earlier. An `os.PathLike` is a UTF-8 file with a word a line, and behind a tab its weight. A dictionary
        that this model has already is left. Raises `khao.Error` with code ``io`` for a file that cannot be read, ``bad_table`` for a word
        that is empty or holds white space, or a weight that is no finite number.
        """
        if isinstance(words, str):
            raise TypeError("a dictionary is a list of words or an os.PathLike, not one str")
        made = Model()
        if isinstance(words, os.PathLike):
            made._knowledge = _khao.with_words_of(self._knowledge, os.fsencode(words))
        else:
            entries = words.items() if isinstance(words, Mapping) else words
            made._knowledge = _khao.with_words(self._knowledge, [_entry(word) for word in entries])
        return made


def _entry(word: str | tuple[str, float]) -> tuple[bytes, float]:
    letters, weight = (word, 1.0) if isinstance(word, str) else word
    return letters.encode("utf-8", "surrogatepass"), weight


def knowledge(model: Model | None) -> _khao.Knowledge | None:
    """What the extension takes for a model."""
    return model._knowledge if model is not None else None
