"""The history of a project: its entries page by page as somebody may know them, and what each of them changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from wortlaut.domain.span import Annotator, Range
from wortlaut.session import past_actions
from wortlaut.session.blindness import Sight
from wortlaut.session.session import HistoryEntry, Session
from wortlaut.store import articles, assignments, layers, past
from wortlaut.store.journal import Row, Viewer, rows_of, texts_of, value_of
from wortlaut.store.past import Wanted
from wortlaut.store.project_file import Connection
from wortlaut.store.records import Data
from wortlaut.store.tables import Tables

PAGE = 200
"""Entries that are read at once."""
MOST_LINES = 12
_MOST_SPANS = 200
"""Spans of an entry that are looked at: an import has millions."""
_WORDS = 60
"""Longest excerpt of a span, in code points."""

GROUPS: Mapping[str, tuple[str, ...]] = {
    "tagging": ("create", "tag", "relabel", "delete", "attribute", "confirm", "unsure", "note", "edge", "fragment",
                "precedent", "hole", "attribution", "propagate", "harmonize", "carry", "rename_actor"),
    "links": ("link", "unlink"),
    "articles": ("open", "read", "accept_problem", "submit", "reopen", "give_back"),
    "review": ("start_review", "decide", "decide_alike", "finish_review", "reopen_gold", "remerge", "verdict",
               "finish_verdicts", "comment", "resolve_comment"),
    "exchange": ("import", "merge", "pack", "assign", "unassign"),
    "back": ("undo", "redo", "rewind"),
}  # fmt: skip
"""Kinds of actions that are listed together; everything else is `project`."""
PROJECT = "project"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which entries are wanted: all conditions must hold."""

    annotator: str | None = None
    """Id of who did it."""
    group: str | None = None
    """A name in `GROUPS`, or `project`."""
    article: str | None = None
    """Id of an article that it touched."""
    text: str = ""
    """Occurs in the note, in what names the article, or in the words of a span it touched."""
    since: datetime | None = None
    until: datetime | None = None
    """Not this moment any more; both aware."""
    after: int | None = None
    """Number of the entry after which it came."""
    span: str | None = None
    """Id of a span it touched or says something about."""


@dataclass(frozen=True, slots=True)
class SpanChange:
    """What became of one span."""

    article: str
    label: str | None
    """Label id before; None when it was made."""
    new_label: str | None
    """None when it was removed."""
    words: str
    """Its words before, shortened."""
    new_words: str
    fields: tuple[str, ...]
    """What else differs, as keys of JSONL."""


@dataclass(frozen=True, slots=True)
class LinkChange:
    """What became of one link."""

    type: str
    words: str
    """Words of the span it starts at, as they are now, shortened; "" when the span is gone."""
    target_words: str
    """Words of the span it leads to, likewise."""
    made: bool
    """Whether it was made (or changed its type), not removed."""


@dataclass(frozen=True, slots=True)
class Details:
    """What an entry changed, as far as somebody may know it."""

    spans: tuple[SpanChange, ...]
    more: int
    """How many spans are not among them; not all are counted where they are very many."""
    article: str | None
    """Where it can be seen: id of an article that is there, …"""
    place: Range | None
    """… and the place in it, in code points."""
    span: str | None
    """Id of the span at that place, when it is there."""
    links: tuple[LinkChange, ...] = ()
    """The links of an entry that changed no span."""


def page(session: Session, wanted: Filter, *, before: int | None = None, limit: int = PAGE) -> Sequence[HistoryEntry]:
    """Return up to `limit` entries, newest first, of those before the entry `before`.

    What the annotator of the session must not see yet is left out.
    """
    with session.project.reading() as connection:
        viewer = assignments.viewer(connection, session.annotator.id)
        found = past.page(connection, stored_filter(connection, wanted), viewer, before=before, limit=limit)
    return [past_actions.entry(row) for row in found]


def entry_of(session: Session, seq: int) -> HistoryEntry | None:
    """Return the entry with that number; None when the annotator of the session must not know of it."""
    with session.project.reading() as connection:
        viewer = assignments.viewer(connection, session.annotator.id)
        return next(map(past_actions.entry, past.page(connection, Wanted(seq=seq), viewer, limit=1)), None)


def people(session: Session) -> Sequence[Annotator]:
    """Return who may have done something, by name."""
    with session.project.reading() as connection:
        return [person for person in layers.annotators(connection) if not person.is_shadow]


def stored_filter(connection: Connection, wanted: Filter) -> Wanted:
    """Return a filter as the store knows it."""
    others = tuple(kind for kinds in GROUPS.values() for kind in kinds)
    layer = past.layer_of_span(connection, wanted.span) if wanted.span else None
    return Wanted(
        annotator=wanted.annotator,
        kinds=GROUPS.get(wanted.group or "", ()),
        not_kinds=others if wanted.group == PROJECT else (),
        article=wanted.article,
        text=wanted.text,
        since=_utc(wanted.since),
        until=_utc(wanted.until),
        after=wanted.after,
        span=wanted.span,
        layer=layer,
    )


def details(session: Session, seq: int) -> Details | None:
    """Return what an entry changed; None for an entry that the annotator of the session must not know of."""
    with session.project.reading() as connection:
        viewer = assignments.viewer(connection, session.annotator.id)
        found = past.page(connection, Wanted(seq=seq), viewer, limit=1)
        return (
            _Reading(connection, viewer, session.annotator).details(found[0].seq, found[0].article) if found else None
        )


def _utc(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="milliseconds")


class _Reading:
    """Reads what entries changed, for one viewer."""

    def __init__(self, connection: Connection, viewer: Viewer, reader: Annotator) -> None:
        self._connection = connection
        self._sight = Sight(reader.name, frozenset(viewer.hidden), frozenset(viewer.again))
        self._articles: dict[str, str | None] = {}
        """Layer id to the article (id) whose work may be seen there."""
        self._texts: dict[str, str] = {}

    def details(self, seq: int, article: str | None) -> Details:
        changes: list[SpanChange] = []
        shown: tuple[str, Data] | None = None
        more = 0
        for row in islice(_spans(rows_of(self._connection, seq)), _MOST_SPANS):
            data = row.after or row.before or {}
            home = self._article(data["layer"])
            if home is None:
                continue
            shown = shown or (home, data)
            if len(changes) < MOST_LINES:
                changes.append(self._change(home, row))
            else:
                more += 1
        if shown is None:
            return self._of_links(seq, article)
        home, data = shown
        now = Tables(self._connection).read("span", data["id"])
        fragments = (now or data)["fragments"]
        place = (fragments[0][0], fragments[-1][1])
        return Details(tuple(changes), more, home, place, data["id"] if now else None)

    def _of_links(self, seq: int, article: str | None) -> Details:
        found: list[LinkChange] = []
        shown: Data | None = None
        rows = (row for row in texts_of(self._connection, seq) if row[0] == "link")
        for _entity, _id, before, after in islice(rows, MOST_LINES):
            data = value_of(after) or value_of(before) or {}
            home = self._article(data["layer"])
            if home is None:
                continue
            source, target = (Tables(self._connection).read("span", data[end]) for end in ("from", "to"))
            words = self._words(home, source), self._words(home, target)
            found.append(LinkChange(data["type"], *words, made=after is not None))
            shown = shown or source
        known = article if article and articles.read(self._connection, article) else None
        if shown is None:
            return Details((), 0, known, None, None, tuple(found))
        place = shown["fragments"][0][0], shown["fragments"][-1][1]
        return Details((), 0, known, place, shown["id"], tuple(found))

    def _article(self, layer: str) -> str | None:
        if layer not in self._articles:
            found = past.article_of(self._connection, layer)
            self._articles[layer] = found[0] if found and self._sight.shows(*found) else None
        return self._articles[layer]

    def _change(self, article: str, row: Row) -> SpanChange:
        before, after = row.before, row.after
        fields: tuple[str, ...] = ()
        if before and after:
            keys = sorted((before.keys() | after.keys()) - {"id", "layer", "label", "fragments"})
            fields = tuple(key for key in keys if before.get(key) != after.get(key))
        return SpanChange(
            article,
            before["label"] if before else None,
            after["label"] if after else None,
            self._words(article, before),
            self._words(article, after),
            fields,
        )

    def _words(self, article: str, data: Data | None) -> str:
        if data is None:
            return ""
        if article not in self._texts:
            found = articles.read(self._connection, article)
            self._texts = {article: found.text if found else ""}  # one text is kept
        text = self._texts[article]
        words = " … ".join(" ".join(text[start:end].split()) for start, end in data["fragments"])
        return words if len(words) <= _WORDS else words[: _WORDS - 1] + "…"


def _spans(rows: Iterator[Row]) -> Iterator[Row]:
    """Yield the spans that rows change, those of whole layers one by one."""
    for row in rows:
        if row.entity == "span":
            yield row
        elif row.entity == "layer_content":
            before, after = _by_id(row, row.before), _by_id(row, row.after)
            for id_ in {**before, **after}:
                old, new = before.get(id_), after.get(id_)
                if old != new:
                    yield Row("span", id_, old, new)


def _by_id(row: Row, content: Data | None) -> dict[str, Data]:
    return {span["id"]: {"layer": row.id, **span} for span in content["spans"]} if content else {}
