"""Stored moments, which are UTC, as people read and count them."""

from datetime import datetime


def now() -> datetime:
    """Return the present moment in local time."""
    return datetime.now().astimezone()


def local_time(utc: str) -> datetime:
    """Return a stored moment in local time."""
    return datetime.fromisoformat(utc).astimezone()


def iso_week(utc: str) -> str:
    """Return the ISO 8601 week of a stored moment, in UTC, such as `2026-W40`; its year is that of its Thursday."""
    year, week, _ = datetime.fromisoformat(utc).isocalendar()
    return f"{year:04}-W{week:02}"
