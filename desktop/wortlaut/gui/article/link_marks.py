"""What links look like on the canvas: arrows; in link mode the numbers of the targets and the tints that are left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.span import Range, Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article import lines
from wortlaut.gui.article.arrows import Arrow, arrow, spots
from wortlaut.gui.article.chips import ChipBook
from wortlaut.gui.article.layout import ArticleLayout
from wortlaut.gui.article.stripes import SHORTEST_LINE, Piece, Stripe

_MOST_ARROWS = 12
_BADGE, _BADGE_LEFT = 16, 12
_BESIDE = 2


@dataclass(slots=True)
class LinkPreview:
    """A link that is being built: span ids of source and allowed targets, digits, the target it would get."""

    source: str
    targets: frozenset[str]
    numbers: Mapping[str, int]
    current: str | None
    kept: frozenset[str] = field(init=False)
    """Spans that keep their tint and their line."""

    def __post_init__(self) -> None:
        self.kept = self.targets | {self.source}


@dataclass(slots=True)
class LinkMarks:
    """What is painted of links in one frame; places as in `arrows`."""

    arrows: Sequence[Arrow] = ()
    preview: LinkPreview | None = None
    outlined: Sequence[Span] = ()
    """Spans with a dotted outline: those at the other ends, or the targets in sight."""
    current: Span | None = None
    badges: Sequence[tuple[QPointF, int]] = field(default_factory=list)
    """Top left corner and number."""


NO_MARKS = LinkMarks()


def link_marks(
    layout: ArticleLayout,
    content: LayerContent,
    view: tuple[int, int],
    focused: str | None,
    hovered: str | None,
    preview: LinkPreview | None = None,
) -> LinkMarks:
    """Return the marks of the links of the focused and the hovered span, or of a link that is being built.

    `view` is what is in sight, from top to bottom.
    """
    if preview is not None:
        return _marks_of_preview(layout, content, preview, view)
    if focused is None and hovered is None:
        return NO_MARKS
    arrows: list[Arrow] = []
    outlined: dict[str, Span] = {}
    start, end = _in_sight(layout, view)
    for span_id in dict.fromkeys((focused, hovered)):
        if span_id is None or span_id not in content.spans:
            continue
        for link in content.links_of(span_id):
            source, target = content.spans.get(link.source), content.spans.get(link.target)
            if source is None or target is None:
                continue
            if span_id == focused:
                other = target if link.source == span_id else source
                if other.start < end and other.end > start:
                    outlined[other.id] = other
            if len(arrows) < _MOST_ARROWS:
                ends = spots(layout, source, *view), spots(layout, target, *view)
                made = arrow(layout, *ends, number=len(arrows))
                if made is not None:
                    arrows.append(made)
    return LinkMarks(arrows, None, list(outlined.values()))


def _marks_of_preview(
    layout: ArticleLayout, content: LayerContent, preview: LinkPreview, view: tuple[int, int]
) -> LinkMarks:
    marks = LinkMarks(preview=preview)
    seen = content.overlapping(*_in_sight(layout, view))
    marks.outlined = [span for span in seen if span.id in preview.targets and span.id != preview.current]
    marks.current = content.spans.get(preview.current or "")
    source = content.spans.get(preview.source)
    if source is not None and marks.current is not None:
        ends = spots(layout, source, *view), spots(layout, marks.current, *view)
        made = arrow(layout, *ends)
        marks.arrows = [] if made is None else [made]
    numbered = [
        (content.spans[span_id], number) for span_id, number in preview.numbers.items() if span_id in content.spans
    ]
    marks.badges = _badges(layout, numbered, view)
    return marks


def _in_sight(layout: ArticleLayout, view: tuple[int, int]) -> Range:
    """Return the offsets between which the blocks in sight lie."""
    first, _, _ = layout.line_at(max(0, view[0]))
    last, _, _ = layout.line_at(max(0, view[1]))
    return first.start, max(last.end, first.start + 1)


def _badges(
    layout: ArticleLayout, numbered: Sequence[tuple[Span, int]], view: tuple[int, int]
) -> list[tuple[QPointF, int]]:
    """Return where the numbers stand: above the start of their span, beside each other where two would meet."""
    placed: list[tuple[QPointF, int]] = []
    for span, number in sorted(numbered, key=lambda item: item[0].sort_key()):
        first = next(iter(spots(layout, span, *view)), None)
        if first is None or first.line is None:
            continue
        corner = QPointF(first.left - _BADGE_LEFT, first.top + 4 - _BADGE)
        if (
            placed
            and abs(placed[-1][0].y() - corner.y()) < _BADGE
            and corner.x() < placed[-1][0].x() + _BADGE + _BESIDE
        ):
            corner.setX(placed[-1][0].x() + _BADGE + _BESIDE)
        placed.append((corner, number))
    return placed


def kept_tints(stripe: Stripe, book: ChipBook, kept: frozenset[str]) -> list[tuple[QRectF, QBrush]]:
    """Return the tints that are left in link mode, outer ones first."""
    pieces = sorted((piece for piece in stripe.pieces if piece.span in kept), key=lambda piece: -piece.length)
    return [(box, book.looks[piece.label].tint) for piece in pieces for box in piece.boxes]


def kept_lines(stripe: Stripe, book: ChipBook, kept: frozenset[str]) -> list[tuple[list[QRectF], QBrush]]:
    """Return the lines that are painted in full in link mode."""
    return [(_line(piece, book), book.looks[piece.label].bar) for piece in stripe.pieces if piece.span in kept]


def _line(piece: Piece, book: ChipBook) -> list[QRectF]:
    left, right = piece.bar_left, max(piece.right, piece.bar_left)
    if right - left <= SHORTEST_LINE:
        return [lines.stub(left, right, piece.center)] if right > left else []
    return lines.line(book.looks[piece.label].line, left, right, piece.center)


class LinkPainter:
    """Paints arrows and numbers over a frame."""

    def __init__(self, appearance: Appearance) -> None:
        self._accent = appearance.color("accent")
        self._on_accent = appearance.color("onaccent")
        self._page = appearance.color("page")
        self._fg = appearance.color("fg")
        self._font = appearance.font("chip", 600)

    def paint(self, painter: QPainter, marks: LinkMarks) -> None:
        """Paint; the painter stands at the left edge of the text and the top of the first block."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._accent, 2.0 if marks.preview is not None else 1.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        for each in marks.arrows:
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(each.path)
            if each.head is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._accent)
                painter.drawPolygon(each.head)
        preview = marks.preview
        painter.setFont(self._font)
        for corner, number in marks.badges:
            current = (
                preview is not None and preview.current is not None and preview.numbers.get(preview.current) == number
            )
            box = QRectF(corner.x(), corner.y(), _BADGE, _BADGE)
            painter.setPen(QPen(self._accent, 1.2))
            painter.setBrush(self._accent if current else self._page)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.setPen(self._on_accent if current else self._fg)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
