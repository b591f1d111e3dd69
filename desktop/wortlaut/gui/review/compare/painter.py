"""Paints the visible part of a text with its lanes: tints, hatching, frame, text, lanes, gutter, in this order."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from wortlaut.domain.span import Range
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.blocks import Block
from wortlaut.gui.article.painter import caret_box
from wortlaut.gui.review.compare.hatching import draw_hatch, hatch_tile
from wortlaut.gui.review.compare.items import Look, Sign
from wortlaut.gui.review.compare.layout import ReviewLayout
from wortlaut.gui.review.compare.pictures import LINES, Picture, bars_of, picture_of

_SMOOTH = QPainter.RenderHint.Antialiasing
_HEAVIER = 1.4
"""Lanes of the current card are so much thicker."""
SIGN = 18
_SIGN_RIGHT = 26
"""Right edge of the first mark, left of the text."""
_FRAME = 3.0


@dataclass(slots=True)
class Scene:
    """What there is to see beside the text and its lanes. Offsets are code points."""

    layout: ReviewLayout
    current: str | None = None
    """Id of the card or span that is framed."""
    result: tuple[Range, ...] | None = None
    """What would come of moving an edge: framed instead."""
    caret: int = 0
    selection: Range | None = None
    has_keyboard: bool = False


class ReviewPainter:
    """Paints a scene with one look."""

    def __init__(self, appearance: Appearance, ratio: float) -> None:
        self._appearance = appearance
        self._ratio = ratio
        self._tinted = appearance.has_tints
        self._page = appearance.color("page")
        self._fg = appearance.color("fg")
        self._dim = appearance.color("dim")
        self._border = appearance.color("border")
        self._accent = appearance.color("accent")
        self._sel = appearance.color("sel")
        self._tile = hatch_tile(appearance, ratio)
        self._digit_font = appearance.font("chip", 600)
        self._sign_side = appearance.px(SIGN)
        self._ring = QPen(self._accent, 2)

    def paint(self, painter: QPainter, exposed: QRect, scene: Scene, origin: int) -> None:
        """Paint `exposed` (viewport pixels); `origin` is the y of the layout at the viewport's top."""
        painter.fillRect(exposed, self._page)
        left = scene.layout.metrics.left
        for block, y in scene.layout.visible(origin + exposed.top(), origin + exposed.bottom() + 1):
            painter.translate(left, y - origin)
            clip = QRectF(exposed.translated(-left, origin - y))
            if block.start == block.end:
                self._paint_caret(painter, block, scene)
            else:
                self._paint_block(painter, block, clip, scene)
            painter.translate(-left, origin - y)

    def _paint_block(self, painter: QPainter, block: Block, clip: QRectF, scene: Scene) -> None:
        numbers = self._visible(block, clip, scene.layout)
        pictures = [picture_of(scene.layout, block, number) for number in numbers]
        for picture in pictures:
            self._paint_ground(painter, picture)
        self._paint_selection(painter, block, scene)
        self._paint_frame(painter, block, scene)
        painter.setPen(self._fg)
        block.layout.draw(painter, QPointF(0, 0), [], clip)
        painter.setRenderHint(_SMOOTH)
        for number, picture in zip(numbers, pictures, strict=True):
            self._paint_lanes(painter, picture)
            self._paint_heavier(painter, block, number, scene)
            for place, pixmap in picture.chips:
                painter.drawPixmap(place, pixmap)
            self._paint_gutter(painter, block, picture, scene)
        painter.setRenderHint(_SMOOTH, on=False)
        self._paint_caret(painter, block, scene)

    @staticmethod
    def _visible(block: Block, clip: QRectF, layout: ReviewLayout) -> list[int]:
        """Return the numbers of the pictures that are exposed."""
        lines, found = len(block.line_tops), []
        for number in range((lines + LINES - 1) // LINES):
            first, last = number * LINES, min(lines, (number + 1) * LINES) - 1
            if layout.line_top(block, first) <= clip.bottom() and layout.line_bottom(block, last) >= clip.top():
                found.append(number)
        return found

    # -- under the text

    def _paint_ground(self, painter: QPainter, picture: Picture) -> None:
        if self._tinted:
            for box, color in picture.tints:
                painter.fillRect(box, color)
        for box in picture.hatches:
            draw_hatch(painter, box, self._tile)
        for box in picture.edges:
            painter.fillRect(box, self._fg)

    def _boxes(self, block: Block, scene: Scene, part: Range) -> list[tuple[QRectF, bool, bool]]:
        """Return the text boxes of a range in a block, and whether it begins and ends in each."""
        if part[0] >= block.end or part[1] <= block.start:
            return []
        layout, height = scene.layout, scene.layout.metrics.text_height
        extents = layout.extents(block, block.to_local(part[0]), block.to_local(part[1]))
        last = len(extents) - 1
        return [
            (
                QRectF(left, layout.text_top(block, line), right - left, height),
                at == 0 and part[0] >= block.start,
                at == last and part[1] <= block.end,
            )
            for at, (line, left, right) in enumerate(extents)
        ]

    def _paint_selection(self, painter: QPainter, block: Block, scene: Scene) -> None:
        if scene.selection is not None:
            for box, _, _ in self._boxes(block, scene, scene.selection):
                painter.fillRect(box, self._sel)
                painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), self._accent)

    def _paint_frame(self, painter: QPainter, block: Block, scene: Scene) -> None:
        if scene.result is not None:
            parts = scene.result
        elif scene.current is not None and scene.layout.book.hull(scene.current) is not None:
            parts = (scene.layout.book.around(scene.current).frame,)
        else:
            return
        painter.setRenderHint(_SMOOTH)
        painter.setPen(self._ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for part in parts:
            for box, begins, ends in self._boxes(block, scene, part):
                frame = box.adjusted(-_FRAME if begins else 0, -2, _FRAME if ends else 0, 2)
                painter.drawLine(frame.topLeft(), frame.topRight())
                painter.drawLine(frame.bottomLeft(), frame.bottomRight())
                if begins:
                    painter.drawLine(frame.topLeft(), frame.bottomLeft())
                if ends:
                    painter.drawLine(frame.topRight(), frame.bottomRight())
                if scene.result is not None:
                    self._paint_handles(painter, frame, begins=begins, ends=ends)
        painter.setRenderHint(_SMOOTH, on=False)

    def _paint_handles(self, painter: QPainter, frame: QRectF, *, begins: bool, ends: bool) -> None:
        painter.setBrush(self._accent)
        if begins:
            painter.drawEllipse(frame.topLeft(), 3, 3)
        if ends:
            painter.drawEllipse(frame.bottomRight(), 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    # -- over the text

    def _paint_lanes(self, painter: QPainter, picture: Picture) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for bars, color in picture.bars:
            painter.setBrush(color)
            painter.drawRects(bars)
        if picture.dashes:
            painter.setBrush(self._dim)
            painter.drawRects(picture.dashes)
        if picture.strokes:
            painter.setBrush(self._fg)
            painter.drawRects(picture.strokes)
            for head in picture.heads:
                painter.drawPolygon(head)
            painter.setPen(QPen(self._fg, 1.4))
            painter.setBrush(self._page)
            for dot in picture.dots:
                painter.drawEllipse(dot, 3, 3)

    def _paint_heavier(self, painter: QPainter, block: Block, number: int, scene: Scene) -> None:
        """Draw the lanes of the current card over the normal ones."""
        layout = scene.layout
        if scene.current is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for line in layout.lanes(block)[number * LINES : (number + 1) * LINES]:
            for lane in line.lanes:
                if lane.item.owner == scene.current and lane.item.look is Look.LOUD:
                    paint = layout.chips.paint(lane.item.label)
                    painter.setBrush(paint.accent)
                    painter.drawRects(bars_of(lane, paint.line, layout.center(block, lane), _HEAVIER))

    def _paint_caret(self, painter: QPainter, block: Block, scene: Scene) -> None:
        """Only while the keyboard is in the text: elsewhere it would be taken for an ink edge."""
        if scene.has_keyboard and scene.layout.index_at(scene.caret) == block.index:
            painter.fillRect(caret_box(scene.layout, scene.caret), self._fg)

    # -- gutter

    def _paint_gutter(self, painter: QPainter, block: Block, picture: Picture, scene: Scene) -> None:
        painter.setFont(self._digit_font)
        painter.setPen(self._dim)
        for center, digit in picture.digits:
            box = QRectF(center.x() - 8, center.y() - 8, 16, 16)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, digit)
        for line, signs in picture.signs.items():
            middle = scene.layout.text_top(block, line) + scene.layout.metrics.text_height / 2
            for sign, box, hidden in sign_boxes(signs, scene.current, middle, self._sign_side, scene.layout):
                self._paint_sign(painter, sign, box, current=sign.owner == scene.current, hidden=hidden)

    def _paint_sign(self, painter: QPainter, sign: Sign, box: QRectF, *, current: bool, hidden: int) -> None:
        if hidden:
            painter.setFont(self._digit_font)
            painter.setPen(self._dim)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"+{hidden}")
            return
        if current or not sign.quiet:
            painter.setPen(QPen(self._accent if current else self._border, 1))
            painter.setBrush(self._accent if current else self._page)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        side = round(box.width() * 0.78)
        inset = (box.width() - side) / 2
        painter.drawPixmap(box.topLeft() + QPointF(inset, inset), self._icon(sign.icon, side, current=current))

    def _icon(self, name: str, side: int, *, current: bool) -> QPixmap:
        return self._appearance.pixmap(name, "onaccent" if current else "fg", side, self._ratio)


def sign_boxes(
    signs: list[Sign], current: str | None, middle: float, side: int, layout: ReviewLayout
) -> list[tuple[Sign, QRectF, int]]:
    """Return the marks of a line that have room in the gutter with their boxes, x from the text's left edge.

    The current one comes first, then what is open. Where there is no room, the last place says how many are hidden.
    """
    shown = [sign for sign in signs if sign.owner == current or not sign.only_current]
    ranked = sorted(shown, key=lambda sign: (sign.owner != current, sign.quiet, sign.offset))
    room = max(1, (layout.metrics.left - _SIGN_RIGHT) // (side + 3))
    found: list[tuple[Sign, QRectF, int]] = []
    for place, sign in enumerate(ranked[:room]):
        box = QRectF(-_SIGN_RIGHT - (place + 1) * (side + 3) + 3, round(middle - side / 2), side, side)
        is_last = place == room - 1 and len(ranked) > room and room > 1
        found.append((sign, box, len(ranked) - place if is_last else 0))
    return found
