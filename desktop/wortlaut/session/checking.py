"""Looks whether a project is whole, and what in its layers breaks the rules of the scheme."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

from wortlaut.domain import rules
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import LayerKind
from wortlaut.session.blindness import EVERYTHING, Sight
from wortlaut.session.statistics import Row
from wortlaut.session.values import DAMAGE
from wortlaut.store import articles, overview
from wortlaut.store import check as store_check
from wortlaut.store.layers import find_annotator, find_layer, read_content
from wortlaut.store.project_file import Connection, Project


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found."""

    scheme: Scheme
    findings: tuple[Row, ...]
    """`code`, `level` (`damage`, `error`, `warning`, `hint`), `article`, `annotator`, `spans`, `params`."""

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
) -> CheckReport:
    """Check structure, hashes, offsets, references, the journal, and the rules of the scheme.

    What is wrong in layers that `sight` does not show is left out, but for damage, which is told without any detail.
    `advance` is called with 1 for each article; what it raises is passed on. With `reader` the rules are checked in
    that snapshot, so that nobody's work in the meantime is in it.
    """
    stored = [_stored_finding(finding, sight) for finding in store_check.run(project, scheme)]
    if any(finding["level"] == DAMAGE for finding in stored):
        return CheckReport(scheme, tuple(stored))  # what stands in a damaged file cannot be judged
    return CheckReport(scheme, (*stored, *_rule_findings(project, scheme, sight, advance, reader)))


def _stored_finding(finding: store_check.Finding, sight: Sight) -> Row:
    veiled = finding.article in sight.hidden
    return {
        "code": finding.code,
        "level": DAMAGE if finding.level == "error" else finding.level,
        "article": finding.article,
        "annotator": None,
        "spans": [] if veiled else list(finding.spans),
        "params": _veiled(finding.params) if veiled else _plain(dict(finding.params)),
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
            if article is None:
                continue
            boundaries = Boundaries(article.text, article.language)
            for layer in layers:
                person = find_annotator(connection, layer.annotator) if layer.kind == LayerKind.PERSON else None
                stored = find_layer(connection, article.id, person.id if person else None, LayerKind(layer.kind))
                assert stored is not None
                content = read_content(connection, stored)
                for problem in rules.problems(article.text, content, scheme, boundaries):
                    yield {
                        "code": problem.code,
                        "level": problem.level,
                        "article": article.id,
                        "annotator": sight.told(layer.annotator),
                        "spans": list(problem.spans),
                        "params": _plain(dict(problem.params)),
                    }


def _plain(params: dict[str, Any]) -> Row:
    simple = (str, int, float, bool, type(None))
    return {key: value if isinstance(value, simple) else str(value) for key, value in params.items()}
