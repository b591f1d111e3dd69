"""Reads whole projects for exports and statistics: article by article, layer by layer, as plain rows."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from typing import Any, NamedTuple

from wortlaut.store.damage import explained
from wortlaut.store.errors import translated
from wortlaut.store.project_file import Project, connect
from wortlaut.store.rows import SPAN_COLUMNS
from wortlaut.store.temporary import temporary_folder

Reader = sqlite3.Connection
SpanRow = tuple[Any, ...]
"""`id, label, start, end, fragments, surface, attributes, unsure, note, origin, source, confidence, guessed,
provenance, precedent, extra`. `fragments`, `attributes`, `guessed`, `provenance`, `extra` are JSON text with sorted
keys; `fragments` is None for one fragment, and `surface` a JSON array of texts when it is not."""
LinkRow = tuple[str, str, str, str, str | None]
"""`id, type, source, target, extra` (JSON text)."""
SourceRow = tuple[str, str, str | None, str, int]
"""`name, header, date, encoding, bom`."""

_SPAN_ORDER = itemgetter(2, 3, 1, 0)


class ArticleData(NamedTuple):
    """An article as stored."""

    number: int
    id: str
    text: str
    text_sha256: str
    title: str | None
    language: str
    meta: str
    """JSON text."""
    sources: list[SourceRow]


class LayerData(NamedTuple):
    """A layer as stored."""

    number: int
    id: str
    annotator: str
    """Name; `gold` or `machine` for layers of no person."""
    kind: str
    state: str
    version: int
    scheme: str
    guideline: str | None
    seconds: int | None
    read: str
    """JSON text."""
    extra: str
    """JSON text."""
    submitted_at: str | None


class LayerRecord(NamedTuple):
    """An article with one of its layers, or with none."""

    article: ArticleData
    layer: LayerData | None
    spans: list[SpanRow]
    """Sorted by start, end, label, id."""
    links: list[LinkRow]
    """Sorted by type, place of the source, place of the target, id."""


@contextmanager
def snapshot(project: Project) -> Iterator[sqlite3.Connection]:
    """Lend a reader on a private copy of the project, so that tagging goes on while it is read."""
    with temporary_folder() as folder:
        path = folder / "snapshot"
        with translated(path):  # not what the borrower does: that is about other files
            copy = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
            try:
                copy.execute("PRAGMA synchronous = OFF")  # nobody needs it after a power failure
                with project.in_use():
                    project.connection.backup(copy)
            finally:
                copy.close()
            reader = connect(path, "rw", query_only=True)
        try:
            with explained(project.open_reader, project.path):
                yield reader
        finally:
            reader.close()


@contextmanager
def open_reader(project: Project) -> Iterator[sqlite3.Connection]:
    """Lend a second connection to the file itself, for short reads; commits wait while one of its reads runs."""
    with translated(project.path):
        reader = project.open_reader()
        try:
            with explained(project.open_reader, project.path):
                yield reader
        finally:
            reader.close()


def layers(
    reader: sqlite3.Connection,
    *,
    kinds: Collection[str] | None = None,
    annotator: str | None = None,
    unopened: bool = True,
    wanted: Sequence[str] | None = None,
    shown: Callable[[str, LayerData], bool] | None = None,
    among: Collection[str] | None = None,
) -> Iterator[LayerRecord]:
    """Yield the chosen layers by article id, then kind (person, gold, machine), then annotator name.

    `among` are the ids of the articles that are wanted; None means all.

    `kinds` None means all; `annotator` is a stored name. With `unopened`, an article without any chosen layer comes
    once with `layer` None. `wanted` are ids of articles: only these come, in this order. `shown`, asked with the
    article's id, keeps chosen layers back.
    """
    for article in _articles(reader, wanted):
        if among is not None and article.id not in among:
            continue
        found = False
        for layer in _layers_of(reader, article.number):
            if (kinds is not None and layer.kind not in kinds) or annotator not in (None, layer.annotator):
                continue
            if shown is not None and not shown(article.id, layer):
                continue
            found = True
            spans, links = _content(reader, layer.number)
            yield LayerRecord(article, layer, spans, links)
        if not found and unopened:
            yield LayerRecord(article, None, [], [])


_ARTICLE = "SELECT number, article.id, body, text_sha256, title, language, meta FROM article JOIN text USING (number) "


def _articles(reader: sqlite3.Connection, wanted: Sequence[str] | None) -> Iterator[ArticleData]:
    found: Iterable[tuple[Any, ...]] = (
        reader.execute(f"{_ARTICLE} ORDER BY article.id")
        if wanted is None
        else (row for id_ in wanted for row in reader.execute(f"{_ARTICLE} WHERE article.id = ?", (id_,)))
    )
    for row in found:
        sources = reader.execute(
            "SELECT name, header, date, encoding, bom FROM source WHERE article = ? ORDER BY position", (row[0],)
        )
        yield ArticleData._make((*row, sources.fetchall()))


def _layers_of(reader: sqlite3.Connection, article: int) -> list[LayerData]:
    found = reader.execute(
        "SELECT layer.number, layer.id, ifnull(annotator.name, kind), kind, state, version, scheme, guideline, "
        "seconds, read, extra, submitted_at FROM layer "
        "LEFT JOIN annotator ON annotator.id = layer.annotator WHERE article = ?",
        (article,),
    )
    order = {"person": 0, "gold": 1, "machine": 2}
    return sorted((LayerData(*row) for row in found), key=lambda layer: (order[layer.kind], layer.annotator))


def _content(reader: sqlite3.Connection, layer: int) -> tuple[list[SpanRow], list[LinkRow]]:
    spans = reader.execute(f"SELECT {SPAN_COLUMNS} FROM span WHERE layer = ?", (layer,)).fetchall()  # noqa: S608
    spans.sort(key=_SPAN_ORDER)  # they come by start already: faster here than as ORDER BY
    links = reader.execute("SELECT id, type, source, target, extra FROM link WHERE layer = ?", (layer,)).fetchall()
    if len(links) > 1:
        place = {span[0]: position for position, span in enumerate(spans)}
        links.sort(key=lambda link: (link[1], place[link[2]], place[link[3]], link[0]))
    return spans, links
