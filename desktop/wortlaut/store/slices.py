"""Cuts the rows of a table into ranges that are read quickly: while one is read, nobody can commit."""

import sqlite3
from collections.abc import Iterator

Place = tuple[int, int]
"""First and last row number, or layer number, of a slice."""
_FIRST, _LAST = -(2**63), 2**63 - 1


def rows(connection: sqlite3.Connection, table: str, size: int) -> Iterator[Place]:
    """Yield ranges of at most `size` row numbers that together hold all rows of a table; gaps cost nothing."""
    query = f"SELECT min(rowid) FROM {table} WHERE rowid >= ?"  # noqa: S608 (name of our table)
    after = _FIRST
    while (first := connection.execute(query, (after,)).fetchone()[0]) is not None:
        last = min(first + size - 1, _LAST)
        yield first, last
        if last == _LAST:
            return
        after = last + 1


def layers(connection: sqlite3.Connection, size: int) -> Iterator[Place]:
    """Yield ranges of layer numbers, without a gap from the least to the greatest number there can be.

    Each has about `size` spans, as far as the layers say how many they have.
    """
    first, spans = _FIRST, 0
    for number, count in connection.execute("SELECT number, spans FROM layer ORDER BY number").fetchall():
        spans += count
        if spans >= size and number < _LAST:
            yield first, number
            first, spans = number + 1, 0
    yield first, _LAST
