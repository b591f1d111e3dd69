"""Draws the text of an article with its spans onto pages, as the canvas shows it, but with numbers on the chips."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.span import Origin
from wortlaut.gui.article import lines
from wortlaut.gui.article.blocks import Block, Placed
from wortlaut.gui.article.layout import ArticleLayout, cursor_x, line_pieces
from wortlaut.gui.article.metrics import COLUMN_CHARACTERS, Metrics
from wortlaut.gui.reports.page_book import (
    INNER,
    MARGIN,
    LabelInk,
    PageBook,
    color,
    interface_font,
    label_ink,
    reading_font,
)
from wortlaut.session.article_reporting import Sheet, SheetSpan

_SIZE = 16
_SAMPLE = "Der Gemeinderat will die Brücke am Fluss bis zum Herbst erneuern und ließ die Kosten prüfen."
_ROOM_FOR_CHIPS = 60
"""Right of the column, where the chip of a span stands that begins at the end of a line."""
_CHIP = 12.0
_SHORTEST_LINE, _SHORTEST_CONNECTOR = 5.0, 6.0


@dataclass(slots=True)
class _Piece:
    """A fragment of a span on one line; x from the left edge of the text."""

    placed: Placed
    length: int
    edges: list[tuple[float, float]]
    begins: bool
    ends: bool
    head: bool
    """The whole span begins here."""


def page_metrics() -> Metrics:
    """Return the sizes on paper: those of the canvas for a slightly smaller text."""
    font = reading_font(_SIZE)
    mean = QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    column = round(min(mean * COLUMN_CHARACTERS, INNER - _ROOM_FOR_CHIPS))
    height = round(_SIZE * 1.45)
    return Metrics(
        font=font, size=_SIZE, column=column, left=0, text_height=height, baseline=_SIZE * 1.07, top_gap=2, bare_gap=6,
        lane_offset=2, lane=14, lane_gap=5, chip=round(_CHIP), paragraph_gap=6, empty_line=round(height * 0.3),
        page_top=0, page_bottom=0, characters=column / mean,
    )  # fmt: skip


class TextPages:
    """Draws the text of one sheet after the other."""

    def __init__(self, book: PageBook) -> None:
        self._book = book
        self._metrics = page_metrics()
        self._head_font, self._tail_font = interface_font(9.5, 600), interface_font(9.5)
        self._head, self._tail = QFontMetricsF(self._head_font), QFontMetricsF(self._tail_font)
        self._inks: dict[str, LabelInk] = {}

    def draw(self, sheet: Sheet, anchor: str) -> None:
        """Draw the text; chips lead to `ANCHOR-sNUMBER`, and `ANCHOR-tNUMBER` is where a span begins."""
        items = {item.span.id: item for item in sheet.spans}
        layout = ArticleLayout(sheet.text, LayerContent(None, [item.span for item in sheet.spans]), self._metrics)
        for index in range(len(layout)):
            block = layout.block(index)
            if block.start == block.end:
                self._book.y += block.height
                continue
            for line in range(len(block.lines)):
                height = self._metrics.line_height(len(block.rows[line]))
                self._book.ensure(height)
                self._draw_line(block, line, items, anchor)
                self._book.y += height
            self._book.y += self._metrics.paragraph_gap
            layout.forget_far(index, index)

    def _draw_line(self, block: Block, line: int, items: Mapping[str, SheetSpan], anchor: str) -> None:
        book, painter, metrics = self._book, self._book.painter, self._metrics
        top = book.y
        pieces = list(_pieces(block, line))
        for piece in sorted(pieces, key=lambda piece: (-piece.length, piece.placed.start - piece.placed.end)):
            if piece.placed.span.origin is not Origin.SUGGESTED:
                ink = self._ink(items[piece.placed.span.id])
                for left, right in piece.edges:
                    box = QRectF(MARGIN + left - 1, top + metrics.top_gap, right - left + 2, metrics.text_height)
                    painter.fillRect(box, ink.fill)
        painter.setPen(QPen(color("fg")))
        block.lines[line].draw(painter, QPointF(MARGIN, top - block.line_tops[line]))
        rows = block.rows[line]
        for piece in pieces:
            item = items[piece.placed.span.id]
            self._draw_lane(piece, item, top + metrics.row_center(rows[piece.placed.lane]), anchor)
        for placed, left, right in _connectors(block, line):
            ink = self._ink(items[placed.span.id])
            self._fill(lines.dots(left, right, top + metrics.row_center(rows[placed.lane])), ink.accent)

    def _draw_lane(self, piece: _Piece, item: SheetSpan, center: float, anchor: str) -> None:
        """Draw the chip, and behind it the line of the span in the pattern of its label."""
        ink = self._ink(item)
        left, right = MARGIN + piece.edges[0][0], MARGIN + piece.edges[-1][1]
        bar_left = left + 1
        if piece.head:
            bar_left = left + self._draw_chip(item, ink, left, center, right - left, anchor)
        right = max(right - 1, bar_left)
        if item.span.origin is Origin.SUGGESTED:
            self._fill(lines.dots(bar_left + 2, right, center), ink.accent)
            return
        if right - bar_left > _SHORTEST_LINE:
            self._fill(lines.line(item.label.line, bar_left, right, center), ink.accent)
        elif right > bar_left:
            self._fill([lines.stub(bar_left, right, center)], ink.accent)
        if piece.begins and not piece.head:
            self._fill([lines.tick(bar_left, center)], ink.accent)
        if piece.ends:
            self._fill([lines.tick(right, center)], ink.accent)

    def _draw_chip(self, item: SheetSpan, ink: LabelInk, left: float, center: float, room: float, anchor: str) -> float:
        """Draw the most telling chip that fits, at least the number; return its width."""
        painter, book = self._book.painter, self._book
        head, tail, width = self._fitting(item, room)
        head_width = self._head.horizontalAdvance(head) + 6
        box = QRectF(left, center - _CHIP / 2, head_width, _CHIP)
        suggested = item.span.origin is Origin.SUGGESTED
        painter.setPen(QPen(ink.accent, 0.8, Qt.PenStyle.DashLine) if suggested else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(Qt.BrushStyle.NoBrush if suggested else ink.accent)
        painter.drawRoundedRect(box, 2.5, 2.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("fg") if suggested else ink.ink))
        painter.setFont(self._head_font)
        baseline = center + (self._head.ascent() - self._head.descent()) / 2
        painter.drawText(QPointF(left + 3, baseline), head)
        if tail:
            painter.setPen(QPen(color("dim")))
            painter.setFont(self._tail_font)
            painter.drawText(QPointF(left + head_width + 3, baseline), tail)
        book.link(box, f"{anchor}-s{item.number}")
        book.place(f"{anchor}-t{item.number}")
        return width

    def _fitting(self, item: SheetSpan, room: float) -> tuple[str, str, float]:
        """Return what the chip says, on its color and beside it, and how wide it is."""
        whole = f"{item.number} {item.name}"
        found = ("", "", 0.0)
        for head, tail in (
            (whole, item.value),
            (whole, ""),
            (f"{item.number} {item.badge}", ""),
            (str(item.number), ""),
        ):
            width = self._head.horizontalAdvance(head) + 6
            width += self._tail.horizontalAdvance(tail) + 7 if tail else 0
            found = head, tail, width
            if width + (10 if tail else 0) <= room:
                break
        return found

    def _fill(self, boxes: list[QRectF], accent: QColor) -> None:
        for box in boxes:
            self._book.painter.fillRect(box, accent)

    def _ink(self, item: SheetSpan) -> LabelInk:
        ink = self._inks.get(item.label.id)
        if ink is None:
            ink = self._inks[item.label.id] = label_ink(item.label)
        return ink


def _pieces(block: Block, line: int) -> Iterator[_Piece]:
    """Yield the fragments of spans on a line."""
    start, end = block.line_starts[line], block.line_end(line)
    for placed in block.placed:
        if placed.start >= end or placed.end <= start:
            continue
        opens = placed.start if placed.span.start >= block.start else None
        for first, last, begins, finishes in placed.parts:
            low, high = max(first, start), min(last, end)
            if low < high:
                edges = line_pieces(block.lines[line], low, high, end, block.right_to_left, block.plain)
                is_first = first >= start
                yield _Piece(
                    placed,
                    last - first,
                    edges,
                    begins and is_first,
                    finishes and last <= end,
                    is_first and first == opens,
                )


def _connectors(block: Block, line: int) -> Iterator[tuple[Placed, float, float]]:
    """Yield where dots lead through the holes of spans on a line, in units of the page."""
    start, end = block.line_starts[line], block.line_end(line)
    text_line = block.lines[line]
    for placed in block.placed:
        for (_, before), (after, _) in pairwise(placed.span.fragments):
            low, high = block.to_local(before), block.to_local(after)
            if low >= end or high <= start:
                continue
            left = cursor_x(text_line, low) if low >= start else 0.0
            right = cursor_x(text_line, high) if high < end else text_line.naturalTextWidth()
            if abs(right - left) > _SHORTEST_CONNECTOR:
                yield placed, MARGIN + min(left, right) + 3, MARGIN + max(left, right) - 3
