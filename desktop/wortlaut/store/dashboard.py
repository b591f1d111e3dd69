"""Reads what an overview of the project is made of, each part with one statement. Touches no texts."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Final, NamedTuple

from wortlaut.store.errors import translated
from wortlaut.store.project_file import Project
from wortlaut.store.records import dump, load

_STEPS: Final = 20_000
"""How many steps SQLite takes between two questions whether to stop."""
_CHOSEN: Final = "JOIN json_each(:layers) AS chosen ON chosen.value = {}.layer"
_LENGTH: Final = (
    "CASE WHEN span.fragments IS NULL THEN \"end\" - start ELSE (SELECT sum(json_extract(part.value, '$[1]') "
    "- json_extract(part.value, '$[0]')) FROM json_each(span.fragments) AS part) END"
)


class StoppedError(Exception):
    """Reading was stopped."""


class ListedArticle(NamedTuple):
    """An article."""

    id: str
    characters: int
    date: str | None


class ListedLayer(NamedTuple):
    """A layer with what it keeps of itself."""

    number: int
    """Of its row, for the other questions."""
    article: str
    annotator: str | None
    """Annotator id."""
    name: str
    """Name of the annotator; "" for layers no person owns."""
    kind: str
    state: str
    version: int
    submitted_at: str | None
    """UTC."""
    spans: int
    counts: dict[str, int]
    """Label to number of spans."""
    untouched: bool
    """Opened only: nothing is in it and it was never submitted."""


class ExpectedLink(NamedTuple):
    """Spans of `label` whose attributes are among `only_if` are expected to have a link of `type`."""

    label: str
    type: str
    only_if: tuple[tuple[str, tuple[str, ...]], ...]
    """Attribute id to the values under which it is expected; empty for always."""


Place = tuple[int, int, int, str | None, int]
"""Of a span: layer, start, end (code points), its fragments as JSON when there are several, whether it is unsure."""


class Worked(NamedTuple):
    """How long somebody worked on an article until it was submitted for the first time."""

    annotator: str
    """Annotator id."""
    article: str
    at: str
    """When it was submitted, UTC."""
    seconds: float


class Decided(NamedTuple):
    """A decision on a card, or the newest of those that were taken as one."""

    article: str
    card: str
    outcome: str
    at: str
    """UTC."""
    by: str
    """Annotator id."""
    cards: int
    """How many cards were decided with it."""
    guideline_question: bool
    surface: str
    """Text of the first gold span that came of it, its parts joined by …; "" without one."""


class Question(NamedTuple):
    """An open comment that somebody else wrote last."""

    article: str
    layer: str
    owner: str | None
    """Id of the annotator whose layer it is about."""
    author: str
    """Annotator id of who wrote last."""


_NO_LINK: Final = "NOT EXISTS (SELECT 1 FROM link WHERE link.source = span.id AND link.type = :type{0})"
_AMONG: Final = (
    "EXISTS (SELECT 1 FROM json_each(span.attributes) AS given JOIN json_each(:allowed{0}) AS allowed "
    "ON allowed.value = given.value WHERE given.key = :attribute{0})"
)


@contextmanager
def reader(project: Project, cancelled: Callable[[], bool]) -> Iterator[sqlite3.Connection]:
    """Lend a connection that sees one state of the project and cannot write; commits wait meanwhile.

    When `cancelled` says so, the statement that runs ends with StoppedError.
    """
    with translated(project.path), closing(project.open_reader()) as connection:
        connection.set_progress_handler(lambda: int(cancelled()), _STEPS)
        connection.execute("BEGIN")
        try:
            yield connection
        except sqlite3.OperationalError as error:
            if cancelled():
                raise StoppedError from error
            raise


def articles(connection: sqlite3.Connection) -> list[ListedArticle]:
    """Return all articles in the order they came into the project."""
    found = connection.execute("SELECT id, characters, date FROM article ORDER BY number")
    return [ListedArticle(*row) for row in found]


def layers(connection: sqlite3.Connection) -> list[ListedLayer]:
    """Return all layers in project order of the articles, then by name."""
    found = connection.execute(
        "SELECT layer.number, article.id, person.id, ifnull(person.name, ''), kind, state, version, submitted_at, "
        "layer.spans, counts, version = 0 AND spans = 0 AND read = '[]' FROM layer "
        "JOIN article ON article.number = layer.article LEFT JOIN annotator AS person ON person.id = layer.annotator "
        "ORDER BY article.number, person.name_key"
    )
    return [ListedLayer._make((*row[:9], load(row[9]), bool(row[10]))) for row in found]


def values(connection: sqlite3.Connection, chosen: Sequence[int]) -> list[tuple[str, dict[str, str], int, int]]:
    """Return label, attributes, length and number of spans for each combination in the chosen layers (row numbers).

    Lengths are code points in the fragments.
    """
    found = connection.execute(
        f"SELECT label, attributes, {_LENGTH} AS length, count(*) FROM span {_CHOSEN.format('span')} "  # noqa: S608
        "GROUP BY 1, 2, 3",
        {"layers": dump(list(chosen))},
    )
    return [(label, load(attributes), length, number) for label, attributes, length, number in found]


def links(connection: sqlite3.Connection, chosen: Sequence[int]) -> list[tuple[int, str, int, int]]:
    """Return layer, type, number of links and number of spans they start at."""
    return connection.execute(
        "SELECT layer, link.type, count(*), count(DISTINCT source) FROM link "  # noqa: S608
        f"{_CHOSEN.format('link')} GROUP BY 1, 2",
        {"layers": dump(list(chosen))},
    ).fetchall()


def without_links(
    connection: sqlite3.Connection, chosen: Sequence[int], expected: Sequence[ExpectedLink]
) -> list[tuple[int, int]]:
    """Return layer and number of spans that lack a link they are expected to have, of the layers with any."""
    if not expected:
        return []
    parameters: dict[str, object] = {"layers": dump(list(chosen))}
    conditions = []
    for place, one in enumerate(expected):
        parameters |= {f"label{place}": one.label, f"type{place}": one.type}
        parts = ["label = :label{0}", _NO_LINK] + [
            _AMONG.format(f"{place}_{number}") for number in range(len(one.only_if))
        ]
        for number, (attribute, allowed) in enumerate(one.only_if):
            parameters |= {f"attribute{place}_{number}": attribute, f"allowed{place}_{number}": dump(list(allowed))}
            parts.append(_AMONG.format(f"{place}_{number}"))
        conditions.append(f"({' AND '.join(part.format(place) for part in parts)})")
    return connection.execute(
        f"SELECT layer, count(*) FROM span {_CHOSEN.format('span')} WHERE {' OR '.join(conditions)} GROUP BY 1",  # noqa: S608
        parameters,
    ).fetchall()


def places(connection: sqlite3.Connection, chosen: Sequence[int]) -> Iterator[Place]:
    """Yield the spans of the chosen layers (row numbers), layer by layer, by start, the longest first."""
    yield from connection.execute(
        'SELECT layer, start, "end", fragments, unsure FROM json_each(:layers) AS chosen '
        'CROSS JOIN span ON span.layer = chosen.value ORDER BY layer, start, "end" DESC',
        {"layers": dump(sorted(chosen))},
    )


_STEP = (
    "SELECT seq, annotator, article, (julianday(at) - julianday(lag(at) OVER (PARTITION BY annotator ORDER BY seq))) "
    "* 86400.0 AS gap FROM action WHERE annotator IS NOT NULL"
)
_FIRST_SUBMIT = (
    "SELECT annotator, article, min(seq) AS seq, at FROM action WHERE kind = 'submit' AND article IS NOT NULL "
    "AND annotator IS NOT NULL GROUP BY annotator, article"
)


def active_time(connection: sqlite3.Connection, longest_gap: float) -> list[Worked]:
    """Return from the journal how long everybody worked on each article until it was first submitted.

    That is the sum of the times between an action there and the same person's action before it, whatever that one was
    about; a time of more than `longest_gap` seconds is a pause and counts nothing.
    """
    found = connection.execute(
        f"WITH step AS MATERIALIZED ({_STEP}), done AS MATERIALIZED ({_FIRST_SUBMIT}) "  # noqa: S608
        "SELECT done.annotator, done.article, done.at, total(CASE WHEN gap BETWEEN 0 AND :longest THEN gap END) "
        "FROM step JOIN done ON done.annotator = step.annotator AND done.article = step.article "
        "WHERE step.seq <= done.seq GROUP BY done.seq ORDER BY done.seq",
        {"longest": longest_gap},
    )
    return [Worked(*row) for row in found]


def told_time(connection: sqlite3.Connection) -> list[Worked]:
    """Return the times that came with submissions from elsewhere, of the first one of each layer."""
    found = connection.execute(
        "SELECT layer.annotator, article.id, min(at), submission.seconds FROM submission "
        "JOIN layer ON layer.number = submission.layer JOIN article ON article.number = layer.article "
        "WHERE layer.kind = 'person' AND layer.annotator IS NOT NULL GROUP BY submission.layer "
        "HAVING submission.seconds IS NOT NULL ORDER BY 3"
    )
    return [Worked(*row) for row in found]


def last_decisions(connection: sqlite3.Connection) -> Iterator[Decided]:
    """Yield the decisions that people took, newest first; those taken as one are one."""
    found = connection.execute(
        "SELECT article, card, outcome, max(at), decided_by, count(*), "
        "ifnull(json_extract(data, '$.guideline_question'), 0), "
        "ifnull((SELECT CASE WHEN fragments IS NULL THEN surface "
        "ELSE (SELECT group_concat(value, ' … ') FROM json_each(surface)) END "
        "FROM span WHERE span.id = json_extract(decision.data, '$.spans[0]')), '') "
        "FROM decision WHERE decided_by IS NOT NULL "
        "GROUP BY ifnull(json_extract(data, '$.batch'), article || '/' || card) ORDER BY max(at) DESC"
    )
    for row in found:
        yield Decided._make((*row[:6], bool(row[6]), row[7]))


def questions(connection: sqlite3.Connection) -> list[Question]:
    """Return the comments that are not settled, one of each thread, with who wrote last in it."""
    found = connection.execute(
        "SELECT article.id, layer.id, layer.annotator, ifnull((SELECT answer.author FROM comment AS answer "
        "WHERE answer.parent = comment.id ORDER BY at DESC LIMIT 1), comment.author) "
        "FROM comment JOIN layer ON layer.id = comment.layer JOIN article ON article.number = layer.article "
        "WHERE comment.parent IS NULL AND resolved_at IS NULL ORDER BY article.number, comment.at"
    )
    return [Question(*row) for row in found]


def newest_guideline(connection: sqlite3.Connection) -> str | None:
    """Return the version of the guidelines that the newest submission names."""
    found = connection.execute(
        "SELECT guideline FROM submission WHERE guideline IS NOT NULL ORDER BY at DESC LIMIT 1"
    ).fetchone()
    return found[0] if found else None
