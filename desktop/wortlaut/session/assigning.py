"""Distributes articles among annotators: all to all, n of m with an equal load, or a share to everybody."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from wortlaut.domain.span import Annotator
from wortlaut.errors import BadInputError, UsageError
from wortlaut.session import second_pass
from wortlaut.session.file_names import is_there
from wortlaut.session.second_pass import Policy
from wortlaut.session.session import Session
from wortlaut.session.values import Applied
from wortlaut.store import actions, assignments, layers
from wortlaut.store import articles as stored_articles
from wortlaut.store.assignments import Workload
from wortlaut.store.journal import BY_KEY, FROM_HISTORY, Action, Row
from wortlaut.store.layers import name_key
from wortlaut.store.project_file import Connection, Project
from wortlaut.store.records import utc_now
from wortlaut.store.tables import Tables

__all__ = ["AssignReport", "Wish", "Workload", "articles_in", "assign", "assign_in", "plan", "unassign", "unassign_in"]

_LONGEST_LIST = 50_000_000
"""Bytes of a file that lists articles."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Who is to annotate what."""

    to: tuple[str, ...]
    """Names; those the project does not know yet are added to it."""
    articles: tuple[str, ...] | None = None
    """Article ids or names of sources; None means all."""
    per_article: int | None = None
    """So many of the annotators get each article; None: all of them, or one beside an `overlap`."""
    overlap: float | None = None
    """Share of the articles, from 0 to 1, that everybody gets."""
    seed: int = 0


@dataclass(frozen=True, slots=True)
class AssignReport:
    """What was assigned, or taken back, or would be."""

    articles: int
    """Articles that were looked at."""
    changed: tuple[tuple[str, str], ...]
    """Article id and name of each assignment that is new, or was taken back."""
    known: int = 0
    """Assignments that were there already."""
    begun: tuple[tuple[str, str], ...] = ()
    """Assignments that stay because work has begun."""
    added: tuple[str, ...] = ()
    """Annotators the project did not know."""

    @property
    def per_annotator(self) -> dict[str, int]:
        """How many of `changed` each annotator has, by name."""
        return dict(sorted(Counter(name for _, name in self.changed).items()))


def plan(
    articles: Collection[str],
    people: Collection[str],
    held: Mapping[str, Collection[str]],
    *,
    per_article: int | None = None,
    overlap: float | None = None,
    seed: int = 0,
) -> dict[str, list[str]]:
    """Return for each article the people who get it now, beside those who have it (`held`).

    The same arguments in any order give the same plan, and what is held is never taken away, so a plan that was carried
    out leaves nothing to do. Raises UsageError `assign_share`, `assign_number`.
    """
    if overlap is not None and not 0 <= overlap <= 1:
        raise UsageError("assign_share", share=overlap)
    if per_article is not None and not 1 <= per_article <= len(people):
        raise UsageError("assign_number", number=per_article, people=len(people))
    order = sorted(articles, key=lambda article: _draw(seed, article))
    has = {article: set(held.get(article, ())) for article in order}
    load = Counter(person for holders in has.values() for person in holders)
    shared = _shared(order, has, set(people), 1.0 if overlap is None and per_article is None else overlap or 0.0)
    found: dict[str, list[str]] = {}
    for article in order:
        holders = has[article]
        wanted = len(holders | set(people)) if article in shared else per_article or 1
        free = [person for person in people if person not in holders]
        while len(holders) < wanted and free:
            person = min(free, key=lambda one: (load[one], _draw(seed, article, one)))
            free.remove(person)
            holders.add(person)
            load[person] += 1
            found.setdefault(article, []).append(person)
    return {article: sorted(found.get(article, ())) for article in articles}


def _shared(order: Sequence[str], has: Mapping[str, set[str]], people: set[str], share: float) -> set[str]:
    """Return the articles everybody gets: those everybody has, and more until the share is full."""
    shared = {article for article in order if people <= has[article]}
    wanted = int(share * len(order) + 0.5)
    more = sorted((article for article in order if article not in shared), key=lambda article: bool(has[article]))
    return shared | set(more[: max(0, wanted - len(shared))])


def _draw(seed: int, *parts: str) -> bytes:
    return hashlib.sha256("/".join([str(seed), *parts]).encode()).digest()


def articles_in(text_or_file: str) -> tuple[str, ...]:
    """Return what a list of articles names: ids or sources, one a line of a file, or separated by commas.

    Raises BadInputError when the file cannot be read.
    """
    path = Path(text_or_file)
    if not is_there(path):
        return tuple(dict.fromkeys(part.strip() for part in text_or_file.split(",") if part.strip()))
    try:
        if path.stat().st_size > _LONGEST_LIST:
            raise BadInputError("file_unreadable", where=text_or_file)
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInputError("file_unreadable", where=text_or_file) from error
    return tuple(dict.fromkeys(line.strip() for line in lines if line.strip()))


def assign(project: Project, wish: Wish, *, by: Annotator | None = None, dry_run: bool = False) -> AssignReport:
    """Assign articles, undone from the history; raises UsageError, BadInputError `article_not_found`, DiskError.

    `by` is who does so; None for nobody in particular.
    """
    with project.reading() as connection:
        rows, report = _rows_to_assign(connection, wish, by, ())
    if rows and not dry_run:
        actions.write(project, Action("assign", by.id if by else None, None, FROM_HISTORY, note=_note(report)), rows)
    return report


def assign_in(session: Session, wish: Wish, again: Policy | None = None) -> tuple[AssignReport, Applied | None]:
    """Assign articles as the annotator of a session, and set what comes back a second time, as one action.

    It is undone by key. Raises like `assign`, and UsageError `second_pass_unusable`.
    """
    with session.project.reading() as connection:
        rows, report = _rows_to_assign(connection, wish, session.annotator, (session.annotator,))
        policy = second_pass.policy_row(connection, again) if again else None
    kind = "assign" if rows else "review_settings"
    if policy:
        rows = [*rows, policy]
    action = Action(kind, session.annotator.id, None, BY_KEY, note=_note(report) or None)
    return report, session.write(action, rows) if rows else None


def unassign(
    project: Project,
    names: Iterable[str],
    articles: Collection[str] | None = None,
    *,
    by: Annotator | None = None,
    dry_run: bool = False,
) -> AssignReport:
    """Take assignments back where nobody has begun to work; undone from the history. Raises like `assign`."""
    with project.reading() as connection:
        rows, report = _rows_to_unassign(connection, names, articles)
    if rows and not dry_run:
        actions.write(project, Action("unassign", by.id if by else None, None, FROM_HISTORY, note=_note(report)), rows)
    return report


def unassign_in(
    session: Session, names: Iterable[str], articles: Collection[str] | None = None
) -> tuple[AssignReport, Applied | None]:
    """Take assignments back as the annotator of a session, undone by key; raises like `assign`.

    The open article is closed when it is among them.
    """
    with session.project.reading() as connection:
        rows, report = _rows_to_unassign(connection, names, articles)
    action = Action("unassign", session.annotator.id, None, BY_KEY, note=_note(report))
    if session.article is not None and (session.article.id, session.annotator.name) in report.changed:
        session.close_article()
    return report, session.write(action, rows) if rows else None


def workloads(project: Project) -> list[Workload]:
    """Return how much everybody was assigned, has open, and has submitted, by name."""
    with project.reading() as connection:
        return assignments.workloads(connection)


def _rows_to_assign(
    connection: Connection, wish: Wish, by: Annotator | None, stored_with: Collection[Annotator]
) -> tuple[list[Row], AssignReport]:
    """Return the rows of a wish; the annotators `stored_with` the action get no row of their own."""
    if not wish.to:
        raise UsageError("assign_nobody")
    known = {name_key(person.name): person for person in (*stored_with, *layers.annotators(connection))}
    rows: list[Row] = []
    added: list[str] = []
    people: dict[str, Annotator] = {}
    for name in wish.to:
        person = known.get(name_key(name))
        if person is None:
            person = known[name_key(name)] = layers.new_annotator(name)
            rows.append(layers.annotator_row(person))
            added.append(person.name)
        people[name_key(name)] = person
    articles = _article_ids(connection, wish.articles)
    keys = {person.id: key for key, person in known.items()}
    working = assignments.workers(connection)
    held = {article: {keys[one] for one in working.get(article, ()) if one in keys} for article in articles}
    wanted = plan(articles, sorted(people), held, per_article=wish.per_article, overlap=wish.overlap, seed=wish.seed)
    at = utc_now()
    changed: list[tuple[str, str]] = []
    for article, keys_wanted in wanted.items():
        for key in keys_wanted:
            data = {"article": article, "annotator": people[key].id, "at": at, "by": by.id if by else None}
            rows.append(assignments.row("assignment", data))
            changed.append((article, people[key].name))
    known_pairs = sum(len(held[article] & people.keys()) for article in articles)
    report = AssignReport(len(articles), tuple(changed), known_pairs, added=tuple(added))
    return (rows if changed else []), report


def _rows_to_unassign(
    connection: Connection, names: Iterable[str], articles: Collection[str] | None
) -> tuple[list[Row], AssignReport]:
    tables = Tables(connection)
    ids = set(_article_ids(connection, articles))
    wanted = {name_key(name) for name in names}
    unknown = wanted - {name_key(person.name) for person in layers.annotators(connection)}
    if unknown:
        raise UsageError("annotator_unknown", name=min(unknown))
    rows: list[Row] = []
    changed: list[tuple[str, str]] = []
    begun: list[tuple[str, str]] = []
    for article, person in assignments.assignments(connection):
        if article not in ids or name_key(person.name) not in wanted:
            continue
        stored = layers.find_layer(connection, article, person.id)
        if stored and (stored.spans or stored.layer.version or stored.layer.read):
            begun.append((article, person.name))
            continue
        if stored:
            rows.append(Row("layer", stored.layer.id, tables.read("layer", stored.layer.id), None))
        key = f"{article}/{person.id}"
        rows.append(Row("assignment", key, tables.read("assignment", key), None))
        changed.append((article, person.name))
    return rows, AssignReport(len(ids), tuple(changed), begun=tuple(begun))


def _article_ids(connection: Connection, named: Collection[str] | None) -> list[str]:
    """Return the ids of articles that are named by id or source, in project order."""
    ids = stored_articles.ids(connection, "")
    if named is None:
        return ids
    by_source = stored_articles.ids_by_source(connection)
    known = set(ids)
    chosen: set[str] = set()
    for name in named:
        found = {name} & known or by_source.get(name, set())
        if not found:
            raise BadInputError("article_not_found", name=name[:100])
        chosen |= found
    return [article for article in ids if article in chosen]


def _note(report: AssignReport) -> str:
    return ", ".join(f"{name} {number}" for name, number in report.per_annotator.items())
