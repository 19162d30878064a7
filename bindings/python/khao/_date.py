"""A day of publication as callers have it."""

from __future__ import annotations

import datetime


def iso_date(date: str | datetime.date | None) -> str:
    """YYYY-MM-DD; empty for None. What a string holds is checked where it is used."""
    if isinstance(date, datetime.datetime):
        date = date.date()
    return date.isoformat() if isinstance(date, datetime.date) else date or ""
