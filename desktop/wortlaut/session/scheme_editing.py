"""Changing the label scheme of a project: what a change does to its spans is counted first, then done as one action."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Scheme, scheme_from_data
from wortlaut.domain.scheme_carrying import LEFT, carried_span, touched
from wortlaut.domain.scheme_colors import ColorRemark, remarks
from wortlaut.domain.scheme_editing import next_version, with_lacking
from wortlaut.session.backups import make_before_bulk
from wortlaut.session.progress import Meter, Progress
from wortlaut.session.values import Applied
from wortlaut.store import scheme_use
from wortlaut.store.journal import BY_KEY, Action, Row
from wortlaut.store.project_file import Connection

if TYPE_CHECKING:
    from wortlaut.session.session import Session

KIND = "scheme"
"""Word of the journal."""


@dataclass(slots=True)
class Impact:
    """What a change of the scheme does to the project. All counts are of spans unless they say otherwise."""

    reference: str
    """Name and version of the scheme as it will be."""
    relabeled: Counter[str] = field(default_factory=Counter)
    """Label before to the spans that get another one."""
    revalued: int = 0
    """Keep their label, but a value of theirs becomes another one."""
    set_aside: int = 0
    """Have values that the label has no place for; they are kept beside the attributes."""
    twice: int = 0
    """Stand at the place of another span of the same label afterwards."""
    retired: Mapping[str, int] = field(default_factory=dict)
    """Label that is taken out of use to the spans that keep it."""
    layers: int = 0
    """Layers that are written to."""
    submitted: int = 0
    """Of these, those that are submitted or gold: they stay so."""
    articles: int = 0
    """Articles of these layers."""
    in_review: int = 0
    """Articles whose gold is being decided: their places are put together anew when spans change."""
    colors: tuple[ColorRemark, ...] = ()
    """What is hard to see or to tell apart."""

    @property
    def spans(self) -> int:
        """Number of spans that are written."""
        return sum(self.relabeled.values()) + self.revalued


@dataclass(frozen=True, slots=True)
class Plan:
    """A change of the scheme, ready to be written."""

    scheme: Scheme
    rows: list[Row]
    impact: Impact


def plan_change(
    session: "Session",
    data: Mapping[str, Any],
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Plan | Problem:
    """Return what the data of a scheme in place of the present one would change; nothing is written.

    May run in a thread: `progress` is told the spans that were looked at, `cancelled` is asked at each of them. The
    version is counted up, whatever `data` says. Problem `nothing_to_do`, `scheme_orphans` with the first label,
    attribute, value or link type that spans or links have and the new scheme lacks. Raises SchemeError, and
    CancelledError when it is to stop.
    """
    with session.project.reading() as connection:
        old = scheme_use.scheme_in(connection) or session.scheme
        if {**data, "version": ""} == {**old.data, "version": ""}:
            return Problem("nothing_to_do", "hint")
        new = scheme_from_data({**data, "version": _version(connection, str(data["schema"]), old)})
        labels = touched(old, new)
        lost = scheme_use.unknown(connection, new, labels)
        if lost:
            first = lost[0]
            params = {"name": first.name, "label": first.label or "–", "spans": first.times}
            return Problem("scheme_orphans", "error", params=params)
        impact = Impact(new.reference, colors=tuple(remarks(new.offered)))
        rows = scheme_use.change_rows(connection, old, new)
        counts = scheme_use.label_counts(connection)
        if labels:
            meter = Meter(sum(counts.values()), progress, cancelled)
            rows += _span_rows(connection, labels, new, impact, meter)
        out_of_use = {label.id for label in new.labels if label.retired} - {
            label.id for label in old.labels if label.retired
        }
        impact.retired = {label: counts.get(label, 0) for label in sorted(out_of_use)}
        impact.in_review = scheme_use.articles_in_review(connection) if impact.spans else 0
    return Plan(new, rows, impact)


def change_scheme(session: "Session", data: Mapping[str, Any]) -> Applied | Problem:
    """Put the data of a scheme in the place of the present one, with all spans, as one action that undo takes back.

    Problems and SchemeError as `plan_change`; raises like `Session.apply`.
    """
    if session.read_only:
        return Problem("read_only", "hint")
    session.settle()
    plan = plan_change(session, data)
    return plan if isinstance(plan, Problem) else write_plan(session, plan)


def write_plan(session: "Session", plan: Plan) -> Applied | Problem:
    """Do what `plan_change` has counted, as one action that undo takes back; raises like `Session.apply`."""
    if session.read_only:
        return Problem("read_only", "hint")
    session.settle()
    if plan.impact.spans:
        make_before_bulk(session, KIND)
    note = f"{session.scheme.reference} → {plan.scheme.reference}"
    applied = session.write(Action(KIND, session.annotator.id, None, BY_KEY, note=note), plan.rows)
    session.reload()
    return applied


def replacing(session: "Session", scheme: Scheme) -> Mapping[str, Any]:
    """Return the data of a scheme from outside that is to take the place of the present one.

    What spans of the project may have and `scheme` lacks is added, retired.
    """
    return with_lacking(dict(scheme.data), session.scheme)


def replace_in_project(
    path: Path, scheme: Scheme, acting: str | None, backups: Path, *, dry_run: bool = False
) -> Impact | Problem:
    """Put a scheme in the place of the one of the project at `path`, or only count; raises what `Session.open` raises.

    Problems as `plan_change`.
    """
    from wortlaut.session.jobs import NOBODY
    from wortlaut.session.session import Session

    session = Session.open(path, acting or NOBODY, read_only=dry_run, backups=backups)
    try:
        plan = plan_change(session, replacing(session, scheme))
        if isinstance(plan, Problem):
            return plan
        if not dry_run:
            write_plan(session, plan)
        return plan.impact
    finally:
        session.close()


def label_uses(session: "Session") -> dict[str, int]:
    """Return the spans per label."""
    with session.project.reading() as connection:
        return scheme_use.label_counts(connection)


def value_uses(session: "Session", label: str) -> dict[str, Counter[str]]:
    """Return how often each value stands at the spans of a label, by attribute."""
    with session.project.reading() as connection:
        return scheme_use.value_counts(connection, label)


def _version(connection: Connection, name: str, old: Scheme) -> str:
    """Return a version that the project never had."""
    version = next_version(old.version, ())
    while scheme_use.versions_taken(connection, name, version):
        version = next_version(version, ())
    return version


def spans_looked_at(session: "Session", old: Scheme, new: Scheme) -> int:
    """Return how many spans `plan_change` has to look at, at most."""
    labels = touched(old, new)
    return sum(label_uses(session).values()) if labels else 0


def _span_rows(connection: Connection, labels: Iterable[str], new: Scheme, impact: Impact, meter: Meter) -> list[Row]:
    """Return the rows of spans that are other ones under the new scheme, with their layers."""
    rows: list[Row] = []
    articles: set[str] = set()
    becoming = {new.older_ids[label].id for label in labels if label in new.older_ids}
    for layer, spans in scheme_use.spans_of(connection, [*labels, *(becoming - set(labels))]):
        changed = []
        for span in spans:
            meter.advance(1)
            now = carried_span(new, span)
            if now != span:
                changed.append((span, now))
        if not changed:
            continue
        rows.append(Row("layer", layer["id"], layer, {**layer, "scheme": new.reference}))
        rows += [Row("span", span["id"], span, now) for span, now in changed]
        impact.layers += 1
        impact.submitted += layer["state"] != "open"
        articles.add(layer["article"])
        for span, now in changed:
            if span["label"] != now["label"]:
                impact.relabeled[span["label"]] += 1
            else:
                impact.revalued += 1
            impact.set_aside += LEFT in (now.get("extra") or {}) and LEFT not in (span.get("extra") or {})
        impact.twice += _twice(carried_span(new, span) for span in spans) - _twice(spans)
    impact.articles = len(articles)
    return rows


def _twice(spans: Iterable[Mapping[str, Any]]) -> int:
    """Return how many spans stand at the place of another one with the same label."""
    places = Counter((span["label"], repr(span["fragments"])) for span in spans)
    return sum(count - 1 for count in places.values())
