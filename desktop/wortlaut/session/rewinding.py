"""Going back to a point of the history: all that one person did since is taken back as one action.

What others did stays. When something of theirs, or a review, is built on what is to be taken back, nothing is taken
back at all, and the entry that hinders is named.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from wortlaut.errors import BadInputError
from wortlaut.session import past_actions
from wortlaut.session.backups import make_before_bulk
from wortlaut.session.progress import CancelledError, Progress
from wortlaut.session.session import HistoryEntry, Session
from wortlaut.store import past, rewind
from wortlaut.store.journal import Row, Viewer
from wortlaut.store.past import Wanted
from wortlaut.store.project_file import Connection
from wortlaut.store.records import Data
from wortlaut.store.rewind import Rewound

_BACKUP_FROM = 100
"""From this number of entries on a backup is made before."""


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """What going back does to the spans of one article, label id to number."""

    article: str
    removed: Mapping[str, int]
    brought_back: Mapping[str, int]
    changed: Mapping[str, int]
    """By the label they get."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What going back would do."""

    after: int
    """Number of the entry that stays, with all before it."""
    entries: int
    kinds: Mapping[str, int]
    """Word of the journal to how many of them are taken back, the most first."""
    articles: tuple[ArticleChange, ...]
    """The most changed first."""
    articles_removed: int
    """Articles that came in since, and go."""
    hindered: HistoryEntry | None = None
    """The newest entry that cannot be taken back. What is told above is only what is newer."""
    reason: BadInputError | None = None
    """Why it cannot."""


def preview(session: Session, after: int, progress: Progress | None = None) -> Preview:
    """Return what `go_back` would do, by doing it in a transaction that is not kept; for a worker.

    Raises BadInputError `unknown_entry`, DiskError, LockedError, CancelledError.
    """
    by = session.annotator.id
    with session.project.transaction(dry_run=True) as connection:
        _check(connection, after)
        done = rewind.take_back(connection, after, by, progress)
        homes = _homes(connection, done.rows)
        hindered = None
        if done.hindered is not None:
            [listed] = past.page(connection, Wanted(seq=done.hindered.seq), Viewer(by), limit=1)
            hindered = past_actions.entry(listed)
    kinds = Counter(member.kind for member in done.members)
    removed = {row.id for row in done.rows if row.entity == "article" and row.after is None}
    return Preview(
        after,
        len(done.members),
        dict(kinds.most_common()),
        _article_changes(done, homes),
        len(removed - {row.id for row in done.rows if row.entity == "article" and row.before is None}),
        hindered,
        done.reason,
    )


def go_back(session: Session, after: int, name: str = "", progress: Progress | None = None) -> int:
    """Take back what the annotator of the session did after the entry `after`; return how many entries that were.

    It is one action that is undone and done again like any other; `name` is that of the point. `session.reload` must
    follow. Raises BadInputError `rewind_hindered` with the entry that hinders (see `preview`), `nothing_to_go_back`,
    `unknown_entry`, DiskError, LockedError, CancelledError; nothing is changed then.
    """
    by = session.annotator.id
    with session.project.reading() as connection:
        large = past.last(connection) - after >= _BACKUP_FROM
    if large:
        make_before_bulk(session, rewind.KIND)
    with session.project.transaction() as connection:
        _check(connection, after)
        done = rewind.take_back(connection, after, by, progress)
        if done.hindered is not None:
            raise BadInputError("rewind_hindered", seq=done.hindered.seq) from done.reason
        if not done.members:
            raise BadInputError("nothing_to_go_back")
        rewind.seal(connection, done, by, name or None)
    return len(done.members)


def _check(connection: Connection, after: int) -> None:
    if after and not past.is_entry(connection, after):
        raise BadInputError("unknown_entry", seq=after)


def _homes(connection: Connection, rows: list[Row]) -> dict[str, str]:
    """Return the articles (ids) of layers (ids), of those that are gone by now, too."""
    found = {row.id: (row.before or row.after or {})["article"] for row in rows if row.entity == "layer"}
    for row in rows:
        layer = row.id if row.entity == "layer_content" else (row.before or row.after or {}).get("layer")
        if row.entity in ("span", "layer_content") and layer not in found:
            home = past.article_of(connection, str(layer))
            found[str(layer)] = home[0] if home else ""
    return found


def _article_changes(done: Rewound, homes: Mapping[str, str]) -> tuple[ArticleChange, ...]:
    """Return what all rows together do to the spans of each article."""
    first: dict[str, Data | None] = {}
    last: dict[str, Data | None] = {}
    for row in done.rows:
        for id_, before, after in _spans(row):
            first.setdefault(id_, before)
            last[id_] = after
    found: dict[str, tuple[Counter[str], Counter[str], Counter[str]]] = {}
    for id_, before in first.items():
        after = last[id_]
        if before == after:
            continue
        span = after or before or {}
        removed, back, changed = found.setdefault(homes[span["layer"]], (Counter(), Counter(), Counter()))
        (removed if after is None else back if before is None else changed)[span["label"]] += 1
    changes = [ArticleChange(article, *map(dict, counts)) for article, counts in found.items()]
    return tuple(sorted(changes, key=_weight, reverse=True))


def _weight(change: ArticleChange) -> tuple[int, str]:
    counts = (change.removed, change.brought_back, change.changed)
    return sum(sum(count.values()) for count in counts), change.article


def _spans(row: Row) -> list[tuple[str, Data | None, Data | None]]:
    if row.entity == "span":
        return [(row.id, row.before, row.after)]
    if row.entity != "layer_content":
        return []
    before, after = _by_id(row, row.before), _by_id(row, row.after)
    return [(id_, before.get(id_), after.get(id_)) for id_ in {**before, **after}]


def _by_id(row: Row, content: Data | None) -> dict[str, Data]:
    return {span["id"]: {**span, "layer": row.id} for span in content["spans"]} if content else {}


__all__ = ["ArticleChange", "CancelledError", "Preview", "go_back", "preview"]
