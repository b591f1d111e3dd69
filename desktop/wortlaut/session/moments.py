"""Moments as people read them."""

from datetime import datetime


def now() -> datetime:
    """Return the present moment in local time."""
    return datetime.now().astimezone()


def local_time(utc: str) -> datetime:
    """Return a stored moment in local time."""
    return datetime.fromisoformat(utc).astimezone()
