# extension.cc, as the package sees it.
from collections.abc import Sequence

version: str

def extract(
    *,
    inputs: Sequence[tuple[bytes | None, bytes | None, str]],
    plain_text: bool,
    url: str,
    date: str,
    tokens: bool,
    max_bytes: int,
    threads: int,
) -> list[str]: ...
def spans(text: bytes) -> tuple[bytes, bytes]: ...
def token_kinds() -> list[str]: ...
def schema() -> str: ...
