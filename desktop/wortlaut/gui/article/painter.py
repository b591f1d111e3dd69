"""Paints the visible part of an article: tints, marks, text, lanes, caret and gutter, in this order."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from wortlaut.domain.span import Range, Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.blocks import Block
from wortlaut.gui.article.chips import ChipBook
from wortlaut.gui.article.layout import ArticleLayout
from wortlaut.gui.article.link_marks import LinkMarks, LinkPainter, kept_lines, kept_tints
from wortlaut.gui.article.numbers import NumberWriter, Place
from wortlaut.gui.article.stripes import Stripe, heavy_line, stripe_of

if TYPE_CHECKING:
    from wortlaut.gui.article.waves import Wave, WavePainter

_SMOOTH = QPainter.RenderHint.Antialiasing
_HANDLE = 5.0
OVERHANG = 8
"""Pixels that the handles of the focused span, and letters, may stick out of their lines."""
_NUMBER_GAP = 20
_MARK_SIZE = 16
_MARK_GAP = 20
_FEW_LINES = 3
"""Drawing so many whole takes less than cutting them where the picture ends."""
_NO_PEN = QPen(Qt.PenStyle.NoPen)
_SIGNS = ("error", "warning")
"""Levels of problems that have a sign beside the text: icons of the same names."""
_NO_BRUSH = QBrush()
_ORIGIN = QPointF(0, 0)
"""Made once: converting such values for each call costs more than some of the calls."""
_HALF = 0.5
"""Opacity in link mode of the lines of spans that are no targets."""


@dataclass(slots=True)
class Scene:
    """What there is to see beside text and spans. Offsets are code points; sequences are sorted."""

    layout: ArticleLayout
    book: ChipBook
    problem_places: Sequence[tuple[int, str]] = field(default_factory=list)
    """Start and level of each problem."""
    waves: "Sequence[Wave]" = field(default_factory=list)
    """What rules are about, marked under the text."""
    read: Sequence[Range] = field(default_factory=list)
    hits: Sequence[Range] = ()
    current_hit: Range | None = None
    caret: int = 0
    selection: Range | None = None
    focused: Span | None = None
    links: LinkMarks = field(default_factory=LinkMarks)
    to_tag: Range | None = None
    """What a selection that is being made would tag."""
    hovered: str | None = None
    has_keyboard: bool = False
    caret_is_on: bool = True
    handles: bool = True
    """Whether the edges of the focused span can be dragged."""


@dataclass(slots=True)
class _Frame:
    """A scene, and what is found out about it once a frame."""

    scene: Scene
    special: set[str]
    """Ids of the spans whose lines are heavier."""
    is_marked: bool
    """Whether there may be more in a block than text, spans and the caret."""


class Painter:
    """Paints a scene with one look."""

    def __init__(self, appearance: Appearance, ratio: float) -> None:
        self._tinted = appearance.has_tints
        self._page = appearance.color("page")
        self._fg = appearance.color("fg")
        self._dim = appearance.color("dim")
        self._accent = appearance.color("accent")
        self._sel = appearance.color("sel")
        self._thumb = appearance.color("thumb")
        self._numbers = NumberWriter(appearance.font("small"), self._dim, ratio)
        self._numbers_here = NumberWriter(appearance.font("small", 600), self._accent, ratio)
        self._ink = QPen(self._fg)
        self._ring = QPen(self._accent, 2)
        self._link_pen = QPen(self._accent, 1.2, Qt.PenStyle.DotLine)
        self._hit_pen = QPen(self._accent, 1.2)
        self._links = LinkPainter(appearance)
        self._waves: WavePainter | None = None
        self._dress_waves = partial(_wave_painter, appearance, ratio)
        self._sign = partial(appearance.pixmap, role="error", size=_MARK_SIZE, ratio=ratio)

    def paint(self, painter: QPainter, exposed: QRect, scene: Scene, in_sight: Range) -> None:
        """Paint `exposed` (viewport pixels) of what of the layout is `in_sight`, from top to bottom."""
        painter.fillRect(exposed, self._page)
        origin = in_sight[0]
        layout, metrics = scene.layout, scene.layout.metrics
        left = metrics.left
        top, bottom = origin + exposed.top(), origin + exposed.bottom() + 1
        frame = _Frame(scene, self._special(scene), _is_marked(scene))
        caret_at = layout.index_at(scene.caret)
        numbers: list[Place] = []
        here: list[Place] = []
        painter.setPen(self._ink)
        first, last = top, bottom
        if scene.focused is not None:  # its handles stick out into the lines above and below
            first, last = max(in_sight[0], top - OVERHANG), min(in_sight[1], bottom + OVERHANG)
        for block, y in layout.visible(first, last):
            has_caret = block.index == caret_at
            if block.start == block.end and not has_caret:
                continue  # about every other block is a blank line
            number = layout.number(block.index)
            is_whole = (y >= top and y + block.height <= bottom) or len(block.line_tops) <= _FEW_LINES
            if is_whole and not (block.placed or has_caret or frame.is_marked):
                block.layout.draw(painter, QPointF(left, y - origin))
                if number:
                    numbers.append((number, left, y - origin))
                continue
            painter.translate(left, y - origin)
            seen = top - y, bottom - y
            self._paint_block(painter, block, seen, frame, has_caret=has_caret, is_whole=is_whole)
            if number and top - y < metrics.bare_line:
                (here if has_caret else numbers).append((number, left, y - origin))
            if scene.read or scene.problem_places:
                self._paint_gutter(painter, block, scene, bool(number))
            painter.translate(-left, origin - y)
        center = metrics.top_gap + metrics.text_height / 2
        self._numbers.write(painter, numbers, -_NUMBER_GAP, center)
        if here:
            self._numbers_here.write(painter, here, -_NUMBER_GAP, center)
        if scene.links.arrows or scene.links.badges:
            painter.translate(left, -origin)
            self._links.paint(painter, scene.links)
            painter.translate(-left, origin)

    @staticmethod
    def _special(scene: Scene) -> set[str]:
        ids = {scene.hovered} if scene.hovered else set()
        return ids | ({scene.focused.id} if scene.focused else set())

    def _paint_block(
        self, painter: QPainter, block: Block, seen: Range, frame: "_Frame", *, has_caret: bool, is_whole: bool
    ) -> None:
        """Paint what is in sight between two heights of a block; the pen is the ink, and stays it."""
        scene = frame.scene
        if block.start == block.end:
            self._paint_caret(painter, scene)
            return
        stripes = self._stripes(block, seen, scene) if block.placed else ()
        if stripes and self._tinted:
            self._paint_tints(painter, stripes, scene)
        if frame.is_marked and self._paint_marks(painter, block, scene):
            painter.setPen(self._ink)
        if is_whole:
            block.layout.draw(painter, _ORIGIN)
        else:
            top, height = seen[0] - OVERHANG, seen[1] - seen[0] + 2 * OVERHANG  # letters stick out of their lines
            block.layout.draw(painter, _ORIGIN, [], QRectF(0, top, scene.layout.metrics.column, height))
        if scene.waves:
            self._waves = self._waves or self._dress_waves()
            self._waves.paint(painter, scene.waves, block, lambda part: self._boxes_of(scene.layout, block, part))
        handles = scene.focused is not None and scene.handles
        if stripes:
            self._paint_lanes(painter, stripes, frame)
        if has_caret:
            self._paint_caret(painter, scene)
        if handles and scene.focused is not None:
            self._paint_handles(painter, block, scene.layout, scene.focused)
        if handles:
            painter.setPen(self._ink)

    @staticmethod
    def _paint_tints(painter: QPainter, stripes: Sequence[Stripe], scene: Scene) -> None:
        preview = scene.links.preview
        for stripe in stripes:
            if preview:
                for box, brush in kept_tints(stripe, scene.book, preview.kept):
                    painter.fillRect(box, brush)
                continue
            if stripe.moved:
                painter.translate(0, stripe.moved)
            for tint in stripe.tints:
                painter.fillRect(*tint)
            if stripe.moved:
                painter.translate(0, -stripe.moved)

    def _paint_lanes(self, painter: QPainter, stripes: Sequence[Stripe], frame: "_Frame") -> None:
        if frame.scene.links.preview or frame.special:
            self._paint_special(painter, stripes, frame)
            return
        for stripe in stripes:
            if stripe.moved:
                painter.translate(0, stripe.moved)
            for line in stripe.lines:
                painter.drawPixmap(*line)
            for chip in stripe.chips:
                painter.drawPixmap(*chip)
            if stripe.moved:
                painter.translate(0, -stripe.moved)

    def _paint_special(self, painter: QPainter, stripes: Sequence[Stripe], frame: "_Frame") -> None:
        """Paint lines of which some are heavier than others, or in link mode most are in the background."""
        preview, book = frame.scene.links.preview, frame.scene.book
        painter.setPen(_NO_PEN)
        for stripe in stripes:
            painter.setOpacity(_HALF if preview else 1)
            painter.translate(0, stripe.moved)
            for line in stripe.lines:
                painter.drawPixmap(*line)
            painter.translate(0, -stripe.moved)
            painter.setOpacity(1)
            painter.setRenderHint(_SMOOTH)
            for bars, brush in kept_lines(stripe, book, preview.kept) if preview else ():
                painter.setBrush(brush)
                painter.drawRects(bars)
            self._paint_heavier(painter, stripe, frame)
            painter.setRenderHint(_SMOOTH, on=False)
            painter.translate(0, stripe.moved)
            for chip in stripe.chips:
                painter.drawPixmap(*chip)
            painter.translate(0, -stripe.moved)
        painter.setBrush(_NO_BRUSH)
        painter.setPen(self._ink)

    def _stripes(self, block: Block, seen: Range, scene: Scene) -> list[Stripe]:
        tops, lines = block.line_tops, block.together
        first = max(0, bisect_right(tops, seen[0]) - 1) // lines
        last = max(0, bisect_left(tops, seen[1]) - 1) // lines
        metrics, book, tinted = scene.layout.metrics, scene.book, self._tinted
        return [stripe_of(block, number, metrics, book, tinted=tinted) for number in range(first, last + 1)]

    # -- under the text

    def _boxes(self, layout: ArticleLayout, block: Block, start: int, end: int) -> list[QRectF]:
        """Return the text boxes of a local range."""
        top, height = layout.metrics.top_gap, layout.metrics.text_height
        return [
            QRectF(left - 1, block.line_tops[line] + top, right - left + 2, height)
            for line, left, right in layout.extents(block, start, end)
        ]

    def _boxes_of(self, layout: ArticleLayout, block: Block, part: Range) -> list[QRectF]:
        if part[0] >= block.end or part[1] <= block.start:
            return []
        return self._boxes(layout, block, block.to_local(part[0]), block.to_local(part[1]))

    def _paint_marks(self, painter: QPainter, block: Block, scene: Scene) -> bool:
        """Paint what lies between tints and text; tell whether the pen may be another one."""
        layout = scene.layout
        if scene.selection is not None:
            for box in self._boxes_of(layout, block, scene.selection):
                painter.fillRect(box, self._sel)
                painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), self._accent)
        hits = _within(scene.hits, block) if scene.hits else ()
        rings = [span for span in (scene.focused, scene.links.current) if span is not None]
        if not (hits or scene.links.outlined or rings or scene.to_tag):
            return False
        painter.setRenderHint(_SMOOTH)
        for hit in hits:
            current = hit == scene.current_hit
            painter.setPen(self._ring if current else self._hit_pen)
            painter.setBrush(self._sel if current else Qt.BrushStyle.NoBrush)
            for box in self._boxes_of(layout, block, hit):
                painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._link_pen)
        for span in scene.links.outlined:
            for part in span.fragments:
                for box in self._boxes_of(layout, block, part):
                    painter.drawRoundedRect(box.adjusted(-1, 0, 1, 0), 3, 3)
        if scene.to_tag is not None:
            painter.setPen(self._hit_pen)
            for box in self._boxes_of(layout, block, scene.to_tag):
                painter.drawRoundedRect(box.adjusted(-0.5, 0, 0.5, 0), 3, 3)
        painter.setPen(self._ring)
        for span in rings:
            for part in span.fragments:
                for box in self._boxes_of(layout, block, part):
                    painter.drawRoundedRect(box.adjusted(-0.5, -1, 0.5, 1), 4, 4)
        painter.setRenderHint(_SMOOTH, on=False)
        return True

    # -- over the text

    @staticmethod
    def _paint_heavier(painter: QPainter, stripe: Stripe, frame: "_Frame") -> None:
        for piece in stripe.pieces:
            if piece.span in frame.special:
                look = frame.scene.book.looks[piece.label]
                painter.setBrush(look.bar)
                painter.drawRects(heavy_line(piece, look))

    def _paint_handles(self, painter: QPainter, block: Block, layout: ArticleLayout, span: Span) -> None:
        painter.setRenderHint(_SMOOTH)
        for center in handle_centers(layout, block, span).values():
            painter.setPen(QPen(self._page, 1.5))
            painter.setBrush(self._accent)
            painter.drawEllipse(center, _HANDLE, _HANDLE)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(_SMOOTH, on=False)

    def _paint_caret(self, painter: QPainter, scene: Scene) -> None:
        """The caret is dim while the keyboard is elsewhere: one still sees the place the other panes speak of."""
        if scene.caret_is_on:
            box = caret_box(scene.layout, scene.caret)
            painter.fillRect(box, self._fg if scene.has_keyboard else self._dim)

    # -- gutter

    def _paint_gutter(self, painter: QPainter, block: Block, scene: Scene, numbered: bool) -> None:
        metrics = scene.layout.metrics
        if scene.read and block.end > block.start and _within(scene.read, block):
            painter.fillRect(QRectF(-14, metrics.top_gap, 2, block.height - metrics.paragraph_gap), self._thumb)
        for line, level in self._signs_in(block, scene) if scene.problem_places else ():
            x = max(2 - metrics.left, -_MARK_GAP - _MARK_SIZE - (26 if line == 0 and numbered else 0))
            y = block.line_tops[line] + metrics.top_gap + (metrics.text_height - _MARK_SIZE) / 2
            painter.drawPixmap(QPointF(x, round(y)), self._sign(level))

    def _signs_in(self, block: Block, scene: Scene) -> list[tuple[int, str]]:
        """Return line and level of the signs of a block, the gravest one of each line."""
        found: dict[int, str] = {}
        first = bisect_left(scene.problem_places, (block.start, ""))
        last = bisect_left(scene.problem_places, (max(block.end, block.start + 1), ""))
        for offset, level in scene.problem_places[first:last]:
            if level in _SIGNS:
                _, line, _ = scene.layout.place(offset)
                if found.get(line) != "error":
                    found[line] = level
        return sorted(found.items())


def _wave_painter(appearance: Appearance, ratio: float) -> "WavePainter":
    from wortlaut.gui.article.waves import WavePainter  # not needed before the first paint

    return WavePainter(appearance, ratio)


def _is_marked(scene: Scene) -> bool:
    """Tell whether there may be more in a block than text, spans and the caret."""
    links = scene.links
    marks = scene.selection, scene.hits, scene.focused, scene.to_tag, scene.read, scene.problem_places, scene.waves
    return any(marks) or bool(links.outlined) or links.current is not None


def _within(ranges: Sequence[Range], block: Block) -> Sequence[Range]:
    """Return those of some sorted ranges, none inside another, that share a place with a block."""
    first = max(0, bisect_right(ranges, (block.start, block.start)) - 1)
    last = bisect_left(ranges, (block.end, block.end))
    return [part for part in ranges[first:last] if part[1] > block.start]


def caret_box(layout: ArticleLayout, offset: int) -> QRectF:
    """Return the box of the caret at an offset, counted from the top left corner of its block."""
    block, line, x = layout.place(offset)
    metrics = layout.metrics
    if block.start == block.end:
        return QRectF(-1, 0, 2, max(metrics.empty_line, 4))
    return QRectF(round(x) - 1, block.line_tops[line] + metrics.top_gap - 1, 2, metrics.text_height + 2)


def handle_centers(layout: ArticleLayout, block: Block, span: Span) -> dict[str, QPointF]:
    """Return the handles of a span that lie in a block, as `start` and `end`, counted from the block's corner."""
    centers: dict[str, QPointF] = {}
    metrics = layout.metrics
    if block.start <= span.start < block.end:
        local = block.to_local(span.start)
        line, left, _ = layout.extents(block, local, block.to_local(span.start + 1))[0]
        centers["start"] = QPointF(left - 1.5, block.line_tops[line] + metrics.top_gap - 2)
    if block.start < span.end <= block.end:
        local = block.to_local(span.end)
        line, _, right = layout.extents(block, block.to_local(span.end - 1), local)[-1]
        centers["end"] = QPointF(right + 1.5, block.line_tops[line] + metrics.top_gap + metrics.text_height + 2)
    return centers
