"""What the library knows, and a user's own rows besides."""

from __future__ import annotations

import os

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


def knowledge(model: Model | None) -> _khao.Knowledge | None:
    """What the extension takes for a model."""
    return model._knowledge if model is not None else None
