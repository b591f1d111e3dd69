"""Versions of what works below the window."""

from wortlaut.store.about import sqlite_version


def database_version() -> str:
    """Return the version of SQLite."""
    return sqlite_version()
