"""The consistency radar of a project: where the same words are tagged differently, and how that is settled.

Compared are the annotator's own layers, and finished gold where there is none of the own; what must not be seen yet is
not there. Only own open layers can be changed. A difference that is meant is kept as a setting of the project.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from wortlaut.assist.consistency import Case as Case
from wortlaut.assist.consistency import Kind as Kind
from wortlaut.assist.consistency import Place as Place
from wortlaut.assist.consistency import Radar, Tagged
from wortlaut.assist.tagged_words import Tag as Tag
from wortlaut.assist.tagged_words import Version as Version
from wortlaut.assist.tagged_words import fragments_of, tags_at
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.rules import creation_problem
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import LayerKind, LayerState, Link, Origin, Range, Span
from wortlaut.session.annotate import create_span, delete
from wortlaut.session.blindness import Sight, blind_articles, sight_of
from wortlaut.session.everywhere import apply_to_articles, read_article, worked_content
from wortlaut.session.progress import Meter, Progress
from wortlaut.session.session import Session
from wortlaut.session.values import Applied
from wortlaut.store import articles, layers, settings, stream
from wortlaut.store.journal import BY_KEY, Action, Row
from wortlaut.store.layers import name_key
from wortlaut.store.project_file import Project
from wortlaut.store.records import utc_now

MEANT = "consistency.meant."
"""Key of the setting that says that a case is meant to differ; its value is when that was said."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where a place stands, for showing it."""

    place: Place
    text: str
    """The sentence, or what surrounds the words in their paragraph."""
    start: int
    """Where `text` begins in the article."""
    spans: tuple[Span, ...]
    """Those in it, cut to it; offsets count from its start."""
    locked: str
    """Why the place cannot be changed: `gold`, `submitted`, or "" when it can."""


def find_cases(
    project: Project,
    scheme: Scheme,
    reader: str | None,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Case]:
    """Return the cases of a project as the person of that name may see them, the most surprising first.

    Reads a snapshot, so it may run in any thread. `progress` counts steps. Raises DamagedError, DiskError,
    CancelledError.
    """
    sight = sight_of(project, reader)
    radar = Radar(scheme)
    with stream.snapshot(project) as snapshot:
        meter = Meter(3 * articles.count(snapshot), progress, cancelled)

        def shown(article: str, layer: stream.LayerData) -> bool:
            return sight.shows(article, layer.kind, layer.annotator) and _counts(layer, sight)

        found = stream.layers(snapshot, kinds=("person", "gold"), unopened=False, shown=shown)
        for record in _one_each(found):
            radar.add(_tagged(record))
            meter.advance(1)
        meant = settings.with_prefix(snapshot, MEANT)
    return [case for case in radar.cases(meter.advance) if case.key not in meant]


def _counts(layer: stream.LayerData, sight: Sight) -> bool:
    if layer.kind == LayerKind.GOLD:
        return layer.state == LayerState.GOLD
    return sight.name is not None and name_key(sight.told(layer.annotator)) == name_key(sight.name)


def _one_each(records: Iterable[stream.LayerRecord]) -> Iterator[stream.LayerRecord]:
    """Yield the first layer of each article: persons come before gold."""
    known = None
    for record in records:
        if record.article.id != known:
            known = record.article.id
            yield record


def _tagged(record: stream.LayerRecord) -> Tagged:
    article, layer = record.article, record.layer
    assert layer is not None  # unopened articles were not asked for
    spans = [Span(row[0], row[1], _fragments(row), _decoded(row[6]), origin=Origin(row[9])) for row in record.spans]
    read = [(start, end) for start, end in _decoded(layer.read)]
    return Tagged(article.id, article.text, article.language, spans, read, layer.state != LayerState.OPEN)


def _fragments(row: stream.SpanRow) -> tuple[Range, ...]:
    return ((row[2], row[3]),) if row[4] is None else tuple((start, end) for start, end in _decoded(row[4]))


@lru_cache(maxsize=4096)
def _decoded(text: str) -> Any:
    """Return the value of stored JSON; nobody changes it."""
    return json.loads(text)


# looking at a case

_EXAMPLES = 3
"""Places of the most frequent version that are shown in any case."""
_AROUND = 160
"""Code points before and after a string that are shown with it at most."""


def contexts(session: Session, case: Case, limit: int) -> list[Context]:
    """Return the first places of a case as they are now, at most `limit`; of exceptions as many as there are."""
    found: list[Context] = []
    hidden = blind_articles(session.project, session.annotator)
    exceptions = [place for place in case.places if place.version][: limit - _EXAMPLES]
    usual = [place for place in case.places if not place.version][: limit - len(exceptions)]
    for place in usual + exceptions:
        context = _context(session, case, place, hidden)
        if context is not None:
            found.append(context)
    return found


def _context(session: Session, case: Case, place: Place, hidden: Collection[str]) -> Context | None:
    article = read_article(session, place.article)
    if article is None:
        return None
    content, locked = _layer(session, place.article, hidden)
    start, end = place.start, place.end
    if case.kind is Kind.STRING:
        start, end = Boundaries(article.text, article.language).sentence_at(place.start)
        start, end = max(start, place.start - _AROUND), min(max(end, place.end), place.end + _AROUND)
    spans = []
    for span in content.overlapping(start, end):
        inside = tuple((max(low, start) - start, min(high, end) - start) for low, high in span.fragments)
        kept = tuple(part for part in inside if part[0] < part[1])
        if kept:
            spans.append(replace(span, fragments=kept))
    return Context(place, article.text[start:end], start, tuple(spans), locked)


def _layer(session: Session, article: str, hidden: Collection[str]) -> tuple[LayerContent, str]:
    """Return the layer of an article that is compared, and why it cannot be changed."""
    content = worked_content(session, article)
    if content.layer is not None:
        return content, "submitted" if content.layer.state is LayerState.SUBMITTED else ""
    with session.project.reading() as connection:
        gold = layers.find_layer(connection, article, None, LayerKind.GOLD)
        seen = gold is not None and gold.layer.state is LayerState.GOLD and article not in hidden
        return (layers.read_content(connection, gold) if gold and seen else content), "gold"


# settling it


def harmonize(session: Session, case: Case, version: int, places: Sequence[Place]) -> Applied | Problem:
    """Tag places of a case as one version of it says, all in one action that one undo takes back.

    Spans stay where only their values, label or edges change, with their notes and links. Places that have the version
    already stay as they are. When one cannot be changed, nothing is done and the problem comes back. Raises like
    `Session.apply`.
    """
    changes: dict[str, ChangeSet] = {}
    by_article: dict[str, list[Place]] = {}
    for place in places:
        by_article.setdefault(place.article, []).append(place)
    for article_id, own in by_article.items():
        article = read_article(session, article_id)
        if article is None:
            return Problem("no_article", "hint")
        stored = worked_content(session, article_id)
        if stored.layer is None:
            return Problem("nothing_to_do", "hint")
        content = LayerContent(stored.layer, stored.spans.values(), stored.links.values())
        aligned = _Aligning(content, article.text, session.scheme, Boundaries(article.text, article.language))
        for place in own:
            problem = aligned.align((place.start, place.end), case.versions[version], whole=case.kind is Kind.STRING)
            if problem is not None:
                return problem
        if aligned.changes:
            changes[article_id] = ChangeSet("harmonize", tuple(aligned.changes))
    return apply_to_articles(session, changes, "harmonize") if changes else Problem("nothing_to_do", "hint")


class _Aligning:
    """Collects what gives units of one article the tags that are wanted; `content` follows each step."""

    def __init__(self, content: LayerContent, text: str, scheme: Scheme, boundaries: Boundaries) -> None:
        self._content = content
        self._text = text
        self._scheme = scheme
        self._boundaries = boundaries
        self.changes: list[Change] = []

    def align(self, unit: Range, wanted: Version, *, whole: bool) -> Problem | None:
        """Make the tags of a unit the wanted ones; return what forbids it."""
        known = dict(tags_at(self._text, unit, self._content.overlapping(*unit), self._scheme, whole=whole))
        missing = [tag for tag in wanted if tag not in known]
        extra = {tag: span for tag, span in known.items() if tag not in wanted}
        pairs: list[tuple[Tag, Span]] = []
        for rule in (_same_extent, _same_label):
            for tag in list(missing):
                like = next((one for one in extra if rule(one, tag)), None)
                if like is not None:
                    pairs.append((tag, extra.pop(like)))
                    missing.remove(tag)
        for span in extra.values():
            self._take(delete(self._content, span.id).changes)
        for tag, span in pairs:
            problem = self._edit(span, tag, unit)
            if problem is not None:
                return problem
        for tag in missing:
            problem = self._create(tag, unit)
            if problem is not None:
                return problem
        return None

    def _take(self, changes: Sequence[Change]) -> None:
        self._content.apply(ChangeSet("harmonize", tuple(changes)))
        self.changes += changes

    def _edit(self, span: Span, tag: Tag, unit: Range) -> Problem | None:
        label = self._scheme.label(tag.label)
        if label is None:
            return Problem("unknown_label", params={"label": tag.label})
        closed = {one.id for one in label.attributes if one.values}
        kept = {key: value for key, value in span.attributes.items() if label.attribute(key) and key not in closed}
        after = replace(
            span,
            label=tag.label,
            fragments=tuple(fragments_of(tag, self._text, unit)),
            attributes=dict(sorted({**kept, **dict(tag.attributes)}.items())),
            guessed=tuple(key for key in span.guessed if key in kept),
        )
        problem = creation_problem(self._text, self._content, self._scheme, after, span.id, self._boundaries)
        if problem is not None:
            return problem
        gone = [link for link in self._content.links_of(span.id) if not self._fits(link, after)]
        self._take([*(Change(link, None) for link in gone), Change(span, after)])
        return None

    def _fits(self, link: Link, changed: Span) -> bool:
        """Tell whether the scheme lets a link stay when one of its spans is changed."""
        spans = self._content.spans
        ends = [changed if changed.id == end else spans[end] for end in (link.source, link.target)]
        known = self._scheme.link(link.type)
        return known is not None and (ends[0].label, ends[1].label) == (known.source, known.target)

    def _create(self, tag: Tag, unit: Range) -> Problem | None:
        made = create_span(
            self._content,
            self._text,
            self._scheme,
            tag.label,
            fragments_of(tag, self._text, unit),
            attributes=dict(tag.attributes),
            boundaries=self._boundaries,
        )
        if isinstance(made, Problem):
            return made
        (change,) = made.changes
        assert isinstance(change.after, Span)
        self._take([Change(None, replace(change.after, origin=Origin.PROPAGATED))])
        return None


def _same_extent(one: Tag, other: Tag) -> bool:
    return one.parts == other.parts


def _same_label(one: Tag, other: Tag) -> bool:
    first, second = (one.parts[0][0], one.parts[-1][2]), (other.parts[0][0], other.parts[-1][2])
    return one.label == other.label and first[0] < second[1] and second[0] < first[1]


def mean_difference(session: Session, case: Case) -> Applied:
    """Keep that a case is meant to differ: it is not found again until other versions join it; undone by key."""
    row = Row("setting", MEANT + case.key, None, {"value": utc_now()})
    return session.write(Action("mean_difference", session.annotator.id, None, BY_KEY), [row])


def meant_count(session: Session) -> int:
    """Return how many cases are meant to differ."""
    with session.project.reading() as connection:
        return len(settings.with_prefix(connection, MEANT))


def forget_meant(session: Session) -> Applied | Problem:
    """Find all cases again that were meant to differ, as one action that one undo takes back."""
    with session.project.reading() as connection:
        known = settings.with_prefix(connection, MEANT)
    rows = [Row("setting", MEANT + key, {"value": value}, None) for key, value in known.items()]
    if not rows:
        return Problem("nothing_to_do", "hint")
    return session.write(Action("mean_difference", session.annotator.id, None, BY_KEY), rows)
