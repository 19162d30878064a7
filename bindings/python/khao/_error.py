"""The one exception class of the package."""


class Error(Exception):
    """A broken set-up: an option value that cannot be used, a damaged model. Never a bad document, which gives a record.

    `code` is one of ``bad_model``, ``bad_option``, ``bad_table``, ``io``.
    """

    code: str

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message, code)
        self.code = code

    def __str__(self) -> str:
        return str(self.args[0])
