"""Looks whether a project is whole, and what in its layers breaks the rules of the scheme."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from wortlaut.domain import rules
from wortlaut.domain.acceptance import Acceptance, Acceptances, stands
from wortlaut.domain.article import Article
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import LayerKind
from wortlaut.session.blindness import EVERYTHING, Sight
from wortlaut.session.statistics import Row
from wortlaut.session.values import DAMAGE
from wortlaut.store import acceptances, articles, overview
from wortlaut.store import check as store_check
from wortlaut.store.findings import POINTS, STRUCTURE, point_of
from wortlaut.store.layers import annotators, find_annotator, find_layer, read_content
from wortlaut.store.project_file import Connection, Project


class PointState(StrEnum):
    """What became of one of the 19 points of a check."""

    PASSED = "passed"
    FOUND = "found"
    SKIPPED = "skipped"
    """It was not looked at: something before it is damaged, or there is nothing to look at."""


@dataclass(frozen=True, slots=True)
class Point:
    """One of the 19 points of a check."""

    number: int
    name: str
    """The words for it are `check.point.NAME` in the message catalog."""
    state: PointState
    findings: int


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found."""

    scheme: Scheme
    findings: tuple[Row, ...]
    """`code`, `point` (None for a rule of the scheme), `level` (`damage`, `error`, `warning`, `hint`), `article`,
    `annotator`, `spans`, `place` (code points of a text that is meant and is no span, else None), `params`,
    `acceptance` (None, or `reason`, `by`, `at` and whether it still `holds`). What is accepted is not among them."""
    accepted: tuple[Row, ...]
    """What rules of the scheme found and somebody accepted as it is; the same keys."""
    points: tuple[Point, ...]
    """All 19, by number."""

    @property
    def needs_work(self) -> bool:
        """Whether anything is more than a hint."""
        return any(finding["level"] != _HINT for finding in self.findings)

    @property
    def damaged(self) -> bool:
        """Whether the file itself is damaged."""
        return any(finding["level"] == DAMAGE for finding in self.findings)


def check(
    project: Project,
    scheme: Scheme,
    sight: Sight = EVERYTHING,
    advance: Callable[[int], None] | None = None,
    *,
    reader: Connection | None = None,
    backups: Path | None = None,
) -> CheckReport:
    """Check structure, hashes, offsets, references, the journal, and the rules of the scheme.

    What is wrong in layers that `sight` does not show is left out, but for damage, which is told without any detail.
    `advance` is called with 1 for each article; what it raises is passed on. With `reader` the rules are checked in
    that snapshot, so that nobody's work in the meantime is in it. The newest backup in the folder `backups` is opened.
    """
    stored = [_stored_finding(finding, sight) for finding in store_check.run(project, scheme)]
    kept = None
    if backups is not None:
        saved = store_check.newest_backup(project, backups)
        kept = saved is not None
        stored += [_stored_finding(finding, sight) for finding in saved or ()]
    damaged = any(finding["level"] == DAMAGE for finding in stored)
    accepted: list[Row] = []
    if not damaged:  # what stands in a damaged file cannot be judged
        for finding in _rule_findings(project, scheme, sight, advance, reader):
            holds = finding["acceptance"] is not None and finding["acceptance"]["holds"]
            (accepted if holds else stored).append(finding)
    return CheckReport(scheme, tuple(stored), tuple(accepted), tuple(_points(stored, damaged=damaged, kept=kept)))


def _points(findings: Sequence[Row], *, damaged: bool, kept: bool | None) -> Iterator[Point]:
    """Yield what became of the points; `kept` tells whether there is a backup."""
    counts = Counter(finding["point"] for finding in findings)
    broken = any(finding["code"] == STRUCTURE for finding in findings)
    for number, (name, _) in POINTS.items():
        skipped = (broken and name not in ("structure", "backups")) or (damaged and name in _BY_RULES)
        if name == "backups":
            skipped = not kept
        state = PointState.FOUND if counts[number] else PointState.SKIPPED if skipped else PointState.PASSED
        yield Point(number, name, state, counts[number])


_HINT = "hint"
_BY_RULES = ("edges", "attributes")
"""Points that the rules of the scheme look at, too: they are not asked about a damaged file."""


def _stored_finding(finding: store_check.Finding, sight: Sight) -> Row:
    veiled = finding.article in sight.hidden
    return {
        "code": finding.code,
        "point": point_of(finding.code),
        "level": DAMAGE if finding.level == "error" else finding.level,
        "article": finding.article,
        "annotator": None,
        "spans": [] if veiled else list(finding.spans),
        "place": None,
        "params": _veiled(finding.params) if veiled else _plain(dict(finding.params)),
        "acceptance": None,
    }


def _veiled(params: Mapping[str, object]) -> Row:
    """Return parameters that say nothing, for a message that names them."""
    return dict.fromkeys(params, "…")


def _rule_findings(
    project: Project,
    scheme: Scheme,
    sight: Sight,
    advance: Callable[[int], None] | None,
    reader: Connection | None,
) -> Iterator[Row]:
    with nullcontext(reader) if reader else project.reading() as connection:
        judge = _Judge(connection, scheme, sight)
        for listed in overview.articles(connection):
            if advance:
                advance(1)
            layers = [
                layer
                for layer in listed.layers
                if layer.kind != LayerKind.MACHINE
                and layer.spans
                and sight.shows(listed.id, layer.kind, layer.annotator)
            ]
            article = articles.read(connection, listed.id) if layers else None
            if article is not None:
                boundaries = Boundaries(article.text, article.language)
                for layer in layers:
                    yield from judge.findings(article, layer, boundaries)


class _Judge:
    """Asks the rules about stored layers, and what people accepted of it."""

    def __init__(self, connection: Connection, scheme: Scheme, sight: Sight) -> None:
        self._connection = connection
        self._scheme = scheme
        self._sight = sight
        self._accepted = acceptances.by_layer(connection)
        self._names = {person.id: sight.told(person.name) for person in annotators(connection, shadows=True)}

    def findings(self, article: Article, layer: overview.LayerOverview, boundaries: Boundaries) -> Iterator[Row]:
        """Yield what the rules find in a layer of an article."""
        person = find_annotator(self._connection, layer.annotator) if layer.kind == LayerKind.PERSON else None
        stored = find_layer(self._connection, article.id, person.id if person else None, LayerKind(layer.kind))
        assert stored is not None
        content = read_content(self._connection, stored)
        accepted = self._accepted.get(stored.layer.id, Acceptances())
        for problem in rules.problems(article.text, content, self._scheme, boundaries):
            given = accepted.given_for(problem)
            yield {
                "code": problem.code,
                "point": point_of(problem.code),
                "level": problem.level,
                "article": article.id,
                "annotator": self._sight.told(layer.annotator),
                "spans": list(problem.spans),
                "place": None if problem.place is None else list(problem.place),
                "params": _plain(dict(problem.params)),
                "acceptance": given and self._told(given, holds=stands(given, problem, content.spans)),
            }

    def _told(self, given: Acceptance, *, holds: bool) -> Row:
        return {"reason": given.reason, "by": self._names.get(given.by), "at": given.at, "holds": holds}


def _plain(params: dict[str, Any]) -> Row:
    simple = (str, int, float, bool, type(None))
    return {key: value if isinstance(value, simple) else str(value) for key, value in params.items()}
