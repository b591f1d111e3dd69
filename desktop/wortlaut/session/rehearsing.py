"""A release as it will be, before it is written: the same work in a folder that nobody keeps.

So sizes, hashes, losses and numbers are told before the real one, and they are those of the real one.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from wortlaut.assist.split import SPLITS, deviations
from wortlaut.domain.span import LayerKind, LayerState, Range, is_shadow_name
from wortlaut.formats.release_changes import Contents, differences, read_release
from wortlaut.session.blindness import sight_of
from wortlaut.session.progress import Progress
from wortlaut.session.release_descriptions import contents_of, leak_row
from wortlaut.session.release_folder import ReleaseFolder
from wortlaut.session.release_jobs import changes_row
from wortlaut.session.release_values import FORMAT, MANIFEST, ReleaseOptions, ReleaseResult, Row
from wortlaut.session.releasing import Looked, Work, card_of, check_options, look, meter_of, write_folder
from wortlaut.session.session import Session
from wortlaut.store import overview, splits, stream
from wortlaut.store.project_file import Connection, Project
from wortlaut.store.tables import Tables
from wortlaut.store.temporary import temporary_folder

MOST_FINDINGS = 1000
"""How many findings of the check are told one by one."""
_SURFACE = 120
"""Longest excerpt of a span, in code points."""
_MAX_FOLDERS = 500
"""Folders beside the project that are looked at for earlier releases."""


class Known(NamedTuple):
    """What an article is called."""

    title: str
    """Its title, or its first words."""
    date: str | None
    characters: int


class Finding(NamedTuple):
    """One thing that the check found in a layer to be released."""

    code: str
    level: str
    """`error`, `warning` or `hint`."""
    article: str
    annotator: str
    """Name; `gold` for gold."""
    span: str | None
    """Id of the first span it is about."""
    place: Range | None
    """Where that span is, in code points."""
    surface: str
    """Words of that span."""
    params: Row


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the dataset."""

    articles: int = 0
    groups: int = 0
    labels: Mapping[str, int] = field(default_factory=dict)
    """Label id to number of spans, of the layers that are split."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A release as it would be now."""

    options: ReleaseOptions
    result: ReleaseResult
    """As `release` would return it. `files`, `numbers` and `losses` are there when nothing forbids it."""
    checked: tuple[Finding, ...]
    """What the check found, errors first; no more than `MOST_FINDINGS` of them."""
    levels: Mapping[str, int]
    """How many findings of each level there are in all."""
    parts: Mapping[str, Part]
    """By the name of the part; all three are there."""
    deviations: Mapping[str, Mapping[str, float | None]]
    """Label to part to how far its share is from that in all, relative to it."""
    people: Mapping[str, int]
    """Names of those who submitted released articles, with how many, by name; empty with pseudonyms nobody sees."""
    nearest: tuple[Row, ...]
    """The nearest pairs across parts: rows of `splits.json`."""
    known: Mapping[str, Known]
    """All articles of the project."""
    card: Mapping[str, str]
    """What people said."""
    sources: tuple[str, ...]
    """Publishers and hosts of the released articles: what can be held out."""
    changes: Row | None = None
    """Against the release before: `before` (its version), numbers, and `articles`; None without one."""

    @property
    def group_count(self) -> int:
        """Groups of all parts; an article alone is one, too."""
        return sum(part.groups for part in self.parts.values())


def rehearse(
    session: Session,
    options: ReleaseOptions,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Rehearsal:
    """Do everything that a release does in a folder that is removed again; nothing is written into the project.

    What the annotator of the session must not see yet is left out. Raises what `release` raises, but for findings.
    """
    project, scheme = session.project, session.scheme
    options = replace(options, made_for=session.reader)
    check_options(options)
    work = Work(project, scheme, options, meter_of(project, options, progress, cancelled), card_of(project, options))
    previous = read_release(options.previous) if options.previous else None
    with stream.snapshot(project) as reader:
        looked = look(work, reader)
        result = looked.result(Path(), work.card)
        told = _told(session, work, reader, looked, result)
        if result.findings or not result.division.plan.places:
            return told
        with temporary_folder() as place:
            folder = ReleaseFolder(place, text_free=options.text_free)
            try:
                result = write_folder(work, reader, folder, result, previous)
                changes = _changes(folder, previous)
            finally:
                folder.abandon()
    return replace(told, result=result, changes=changes)


def _told(session: Session, work: Work, reader: Connection, looked: Looked, result: ReleaseResult) -> Rehearsal:
    division = looked.division
    listed = overview.articles(reader)
    parts = _parts(looked)
    counts = {name: part.labels for name, part in parts.items() if part.articles}
    return Rehearsal(
        options=work.options,
        result=result,
        checked=tuple(_findings(reader, looked)),
        levels=Counter(row["level"] for row in looked.checked),
        parts=parts,
        deviations=deviations(counts) if counts else {},
        people=_people(work.project, session.reader, listed, set(division.plan.places)),
        nearest=tuple(leak_row(near, division) for near in division.leaks.nearest),
        known={one.id: Known(one.title or one.first_words, one.date, one.characters) for one in listed},
        card=work.card,
        sources=tuple(sorted({one.publisher for one in looked.survey.articles.values() if one.publisher})),
    )


def _parts(looked: Looked) -> dict[str, Part]:
    found: dict[str, Part] = {}
    places = looked.division.plan.places
    for split in SPLITS:
        ids = [id_ for id_, place in places.items() if place.split is split]
        labels: Counter[str] = Counter()
        for id_ in ids:
            labels.update(looked.survey.articles[id_].item.labels)
        found[str(split)] = Part(len(ids), len({places[id_].group for id_ in ids}), dict(sorted(labels.items())))
    return found


def _people(
    project: Project, reader_name: str | None, listed: list[overview.ArticleOverview], among: set[str]
) -> dict[str, int]:
    """Return who submitted how many of the released articles, as far as that may be seen."""
    sight = sight_of(project, reader_name)
    found: Counter[str] = Counter()
    for article in listed:
        if article.id in among:
            found.update(
                layer.annotator
                for layer in article.layers
                if layer.kind == LayerKind.PERSON
                and layer.state == LayerState.SUBMITTED
                and not is_shadow_name(layer.annotator)
                and sight.shows(article.id, layer.kind, layer.annotator)
            )
    return dict(sorted(found.items()))


def _findings(reader: Connection, looked: Looked) -> Iterator[Finding]:
    """Yield what the check found, with the places of spans; errors first."""
    ranks = {"error": 0, "warning": 1}
    tables = Tables(reader)
    for row in sorted(looked.checked, key=lambda row: ranks.get(row["level"], 2))[:MOST_FINDINGS]:
        span = next(iter(row["spans"]), None)
        data = tables.read("span", span) if span else None
        start, end = (data["fragments"][0][0], data["fragments"][-1][1]) if data else (0, 0)
        words = " ".join(looked.survey.articles[row["article"]].piece.text[start : min(end, start + _SURFACE)].split())
        yield Finding(
            row["code"], row["level"], row["article"], row["annotator"], span, (start, end) if data else None, words,
            row["params"],
        )  # fmt: skip


def _changes(folder: ReleaseFolder, previous: tuple[Row, Contents] | None) -> Row | None:
    if previous is None:
        return None
    manifest, before = previous
    return {"before": manifest["version"], **changes_row(differences(before, contents_of(folder)))}


def latest_release(session: Session) -> Path | None:
    """Return the newest release of this project in a folder beside it, None without one."""
    found: list[tuple[int, str, Path]] = []
    with session.project.reading() as connection:
        folders = (path for path in sorted(session.path.parent.iterdir()) if path.is_dir())
        for _, folder in zip(range(_MAX_FOLDERS), folders, strict=False):
            try:
                manifest = json.loads((folder / MANIFEST).read_bytes())
                journal = manifest["journal"]
                ours = manifest["format"] == FORMAT and splits.is_entry(connection, journal["actions"], journal["head"])
            except (OSError, ValueError, KeyError, TypeError):
                continue  # no release, or not of this version: nobody asked for it
            if ours:
                found.append((journal["actions"], folder.name, folder))
    return max(found)[2] if found else None
