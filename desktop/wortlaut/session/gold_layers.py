"""The gold layer of an article: how decisions become spans with their provenance, and what versions differ in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from wortlaut.domain.change import Change
from wortlaut.domain.decision import Confidence, Decision
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Layer, LayerKind, LayerState, Link, Origin, Span, SpanKey
from wortlaut.review.adjudicate import DecidedSpan

_T = TypeVar("_T", Span, Link)
Content = tuple[Iterable[Span], Iterable[Link]]
"""Spans and links of a layer."""


def new_gold(article: str, scheme: Scheme) -> Layer:
    """Return a gold layer that is not stored yet."""
    return Layer(new_id(), article, None, LayerKind.GOLD, LayerState.OPEN, 0, scheme.reference)


def gold_spans(
    made: Sequence[DecidedSpan],
    decision: Decision,
    names: Mapping[str, str],
    old: Sequence[Span],
    annotated: Mapping[tuple[str, str], Span],
) -> tuple[tuple[Span, ...], Decision]:
    """Return the gold spans of a decision, and the decision that names them.

    Spans that replace `old` ones keep their ids in order, so that links to them and their history go on. `annotated`
    (annotator id and span id to span) are those of a decision no person made: a value that all of them only guessed
    stays a guess.
    """
    ids = [span.id for span in old]
    spans: list[Span] = []
    wanted = {}
    for at, one in enumerate(made):
        span_id = ids[at] if at < len(ids) else new_id()
        sources = sorted(
            [names.get(annotator, annotator), decision.versions.get(annotator, 0), span]
            for annotator, span in one.sources
        )
        span = Span(
            span_id,
            one.label,
            one.fragments,
            dict(one.attributes),
            origin=Origin.ADJUDICATED,
            guessed=_only_guessed(one, annotated),
            provenance=provenance(decision, names, sources),
        )
        spans.append(span)
        if one.links:
            wanted[span_id] = one.links
    return tuple(spans), replace(decision, spans=tuple(span.id for span in spans), wanted=wanted)


def _only_guessed(made: DecidedSpan, annotated: Mapping[tuple[str, str], Span]) -> tuple[str, ...]:
    """Return the ids of the attributes whose value nobody confirmed who gave it."""
    own = [annotated[source] for source in made.sources if source in annotated]
    found = []
    for key, value in sorted(made.attributes.items()):
        giving = [span for span in own if span.attributes.get(key) == value]
        if giving and all(key in span.guessed for span in giving):
            found.append(key)
    return tuple(found)


def provenance(
    decision: Decision, names: Mapping[str, str], sources: Sequence[Sequence[object]]
) -> Mapping[str, object]:
    """Return where a gold span came from, as it is stored and exported: only what there is to say."""
    found: dict[str, object] = {
        "outcome": str(decision.outcome),
        "card": decision.card,
        "at": decision.at,
        "decided_by": names.get(decision.decided_by or ""),
        "reason": str(decision.reason) if decision.reason else None,
        "confidence": str(decision.confidence) if decision.confidence is not Confidence.HIGH else None,
        "note": decision.note,
        "guideline": decision.guideline_question,
        "alternatives": [
            {"label": span.label, "fragments": [list(part) for part in span.fragments], **_attributes(span)}
            for span in decision.alternatives
        ],
        "sources": sources,
    }
    return {key: value for key, value in sorted(found.items()) if value}


def _attributes(span: Span) -> dict[str, object]:
    return {"attributes": dict(span.attributes)} if span.attributes else {}


def span_changes(old: Sequence[Span], new: Sequence[Span]) -> list[Change]:
    """Return the changes that replace the gold spans `old` by `new`."""
    kept = {span.id: span for span in new}
    changes = [Change(span, None) for span in old if span.id not in kept]
    before = {span.id: span for span in old}
    changes += [Change(before.get(span.id), span) for span in new if before.get(span.id) != span]
    return changes


@dataclass(frozen=True, slots=True)
class GoldDifference:
    """A span or link that two versions of a gold layer do not share."""

    before: Span | Link | None
    after: Span | Link | None


def differences(before: Content, after: Content) -> tuple[GoldDifference, ...]:
    """Return what changed between two versions of a layer, spans in text order, then links.

    Where a span came from does not count as a change of it.
    """
    spans = _changed(before[0], after[0])
    links = _changed(before[1], after[1])
    return (*sorted(spans, key=_place), *links)


def _changed(before: Iterable[_T], after: Iterable[_T]) -> list[GoldDifference]:
    was: dict[str, _T] = {one.id: one for one in before}
    now: dict[str, _T] = {one.id: one for one in after}
    pairs = [(was.get(key), now.get(key)) for key in sorted({*was, *now})]
    return [GoldDifference(old, new) for old, new in pairs if _said(old) != _said(new)]


def _said(one: Span | Link | None) -> object:
    return replace(one, provenance=None) if isinstance(one, Span) else one


def _place(change: GoldDifference) -> SpanKey:
    one = change.after or change.before
    assert isinstance(one, Span)
    return one.sort_key()
