"""What a project holds, in numbers, and what differs between two states of it."""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wortlaut.store import assignments
from wortlaut.store.records import dump, load


@dataclass(frozen=True, slots=True)
class Facts:
    """A state of a project."""

    seq: int
    """Number of the last action."""
    hash: str
    """Its seal: the same number and seal mean the same journal up to there."""
    at: str
    """When it was done (UTC)."""
    action: str
    """Its kind; empty in a project without any."""
    articles: int
    spans: int
    labels: Mapping[str, int] = field(default_factory=dict)
    """Label id to number of spans, in all layers."""


@dataclass(slots=True)
class Difference:
    """What one state has that another one has not, by label id."""

    added: Counter[str] = field(default_factory=Counter)
    removed: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    """Spans that both have, not alike; under the label they have now."""
    articles_added: int = 0
    articles_removed: int = 0


def facts_of(connection: sqlite3.Connection) -> Facts:
    """Return the state of an open project, from the counts each layer keeps; reads no text and no span."""
    last = connection.execute("SELECT seq, hash, at, kind FROM action ORDER BY seq DESC LIMIT 1").fetchone()
    labels: Counter[str] = Counter()
    for counts, layers in connection.execute("SELECT counts, count(*) FROM layer GROUP BY counts"):
        for label, number in load(counts).items():
            labels[label] += number * layers
    articles = connection.execute("SELECT count(*) FROM article").fetchone()[0]
    seq, seal, at, kind = last or (0, "", "", "")
    return Facts(seq, seal, at, kind, articles, labels.total(), dict(sorted(labels.items())))


def goes_on_from(connection: sqlite3.Connection, seq: int, seal: str) -> bool:
    """Tell whether the journal of an open project holds the action of that number and seal."""
    row = connection.execute("SELECT hash FROM action WHERE seq = ?", (seq,)).fetchone()
    return seq == 0 or (row is not None and row[0] == seal)


def kinds_since(connection: sqlite3.Connection, seq: int) -> dict[str, int]:
    """Return how many actions of each kind were done after the one of that number, the most frequent first."""
    found = connection.execute(
        "SELECT kind, count(*) FROM action WHERE seq > ? AND kind <> 'open' GROUP BY kind ORDER BY 2 DESC, 1", (seq,)
    )
    return dict(found.fetchall())


def others_hidden_work(connection: sqlite3.Connection, annotator: str) -> bool:
    """Tell whether others have spans in an article where the annotator (id) must not see them yet."""
    found = connection.execute(
        "SELECT 1 FROM layer JOIN article ON article.number = layer.article WHERE spans > 0 "
        "AND annotator IS NOT ? AND kind <> 'machine' AND article.id IN (SELECT value FROM json_each(?)) LIMIT 1",
        (annotator, dump(sorted(assignments.blind(connection, annotator)))),
    )
    return found.fetchone() is not None


def difference(
    before: sqlite3.Connection, after: sqlite3.Connection, annotator: str = "", hidden: Collection[str] = ()
) -> Difference:
    """Return what `after` has more, less and otherwise than `before`, span by span. Both are read once, in order.

    In the articles `hidden` (ids) only what is the annotator's own (id) counts.
    """
    found = Difference()
    select = _SPANS.format(where=_SHOWN if hidden else "")
    values = {"annotator": annotator, "hidden": dump(sorted(hidden))} if hidden else {}
    for old, new in _pairs(before.execute(select, values), after.execute(select, values)):
        if old is None and new is not None:
            found.added[new[1]] += 1
        elif new is None and old is not None:
            found.removed[old[1]] += 1
        elif old is not None and new is not None and old != new:
            if old[1] != new[1]:
                found.added[new[1]] += 1
                found.removed[old[1]] += 1
            else:
                found.changed[new[1]] += 1
    for old, new in _pairs(before.execute(_ARTICLES), after.execute(_ARTICLES)):
        found.articles_added += old is None
        found.articles_removed += new is None
    return found


_SPANS = 'SELECT id, label, start, "end", fragments, attributes, unsure, note, origin FROM span {where} ORDER BY id'
_SHOWN = (
    "WHERE layer IN (SELECT layer.number FROM layer JOIN article ON article.number = layer.article "
    "WHERE annotator IS :annotator OR article.id NOT IN (SELECT value FROM json_each(:hidden)))"
)
_ARTICLES = "SELECT id FROM article ORDER BY id"


def _pairs(
    one: Iterator[tuple[Any, ...]], other: Iterator[tuple[Any, ...]]
) -> Iterator[tuple[tuple[Any, ...] | None, tuple[Any, ...] | None]]:
    """Yield rows of both by their first column, which both are sorted by; None for what only the other one has."""
    left, right = next(one, None), next(other, None)
    while left is not None or right is not None:
        if right is None or (left is not None and left[0] < right[0]):
            yield left, None
            left = next(one, None)
        elif left is None or right[0] < left[0]:
            yield None, right
            right = next(other, None)
        else:
            yield left, right
            left, right = next(one, None), next(other, None)
