"""What is marked in one paragraph of a source or a copy: differing words, spans with their lanes. No drawing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from wortlaut.domain.span import Range, Span
from wortlaut.session.duplicates_carry import Hindrance, Pair, Relation, Row, differences


class Look(Enum):
    """How a span is drawn."""

    THERE = auto()
    NEW = auto()
    """Comes in when it is carried over."""
    HELD = auto()
    """Does not come in; the place of what is left of it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span as far as it is in a paragraph. Offsets are code points of the paragraph."""

    label: str
    parts: tuple[Range, ...]
    look: Look
    lane: int
    """0 is nearest to the text."""
    begins: bool
    """Whether the span begins in this paragraph: its chip stands there."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One side of a row."""

    text: str
    marks: tuple[Mark, ...]
    differing: tuple[Range, ...]
    is_source: bool


def source_side(pair: Pair, row: Row) -> Paragraph | None:
    """Return what the source has in a row, None for nothing."""
    spans = [(span.label, span.fragments, Look.THERE) for span in pair.source.spans]
    same = [row.a] if row.relation is Relation.ONLY_A else [run.a for run in row.runs]  # the sign says it
    return _side(pair.source.article.text, row.a, same, spans, is_source=True)


def copy_side(pair: Pair, row: Row) -> Paragraph | None:
    """Return what the copy has in a row, with what would come in; None for nothing."""
    spans = [(span.label, span.fragments, Look.THERE) for span in pair.copy.spans]
    spans += [(span.label, span.fragments, Look.NEW) for span in _wanted(pair)]
    if pair.copy.frozen is None:
        spans += [
            (held.span.label, (held.place,), Look.HELD)
            for held in pair.transfer.held
            if held.place is not None and held.why is not Hindrance.TAGGED
        ]
    same = [row.b] if row.relation is Relation.ONLY_B else [run.b for run in row.runs]
    return _side(pair.copy.article.text, row.b, same, spans, is_source=False)


def _wanted(pair: Pair) -> Sequence[Span]:
    return () if pair.copy.frozen else pair.transfer.spans


def _side(
    text: str,
    side: Range,
    same: Sequence[Range],
    spans: Iterable[tuple[str, tuple[Range, ...], Look]],
    *,
    is_source: bool,
) -> Paragraph | None:
    start, end = side
    shown = text[start:end].rstrip()
    if not shown:
        return None
    found: list[tuple[str, tuple[Range, ...], Look, bool]] = []
    for label, fragments, look in spans:
        parts = tuple(
            (max(low, start) - start, min(high, start + len(shown)) - start)
            for low, high in fragments
            if low < start + len(shown) and high > start
        )
        if parts:
            found.append((label, parts, look, fragments[0][0] >= start))
    differing = tuple((low - start, high - start) for low, high in differences(text, side, same))
    return Paragraph(shown, _stacked(found), differing, is_source)


def _stacked(spans: Iterable[tuple[str, tuple[Range, ...], Look, bool]]) -> tuple[Mark, ...]:
    """Give each span a lane: the shortest ones are nearest to the text, no two in one lane touch."""
    lanes: list[list[Range]] = []
    found: list[Mark] = []
    for label, parts, look, begins in sorted(spans, key=lambda one: (one[1][-1][1] - one[1][0][0], one[1], one[0])):
        hull = parts[0][0], parts[-1][1]
        lane = next(
            (n for n, taken in enumerate(lanes) if all(hull[1] <= low or hull[0] >= high for low, high in taken)),
            len(lanes),
        )
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append(hull)
        found.append(Mark(label, parts, look, lane, begins))
    return tuple(found)
