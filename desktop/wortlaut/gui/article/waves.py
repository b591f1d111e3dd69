"""Marks under text that a rule is about: a wave for an error or a warning, dots for a hint."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from wortlaut.domain.change import Problem
from wortlaut.domain.span import Range, Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.blocks import Block

Wave = tuple[int, int, str]
"""Start, end and level of a mark; code points."""
Sign = tuple[int, str]
"""Where a sign stands in the margin, and the level it tells."""

_GRAVITY = {"error": 0, "warning": 1, "hint": 2}
_WORD = re.compile(r"\W*\w+")
_LONGEST = 4096
"""Code points of a mark: longer ones are cut."""
_TILE = (6, 4)
"""Width and height of one wave, in pixels."""


def signs_of(problems: Iterable[Problem], spans: Mapping[str, Span]) -> list[Sign]:
    """Return the signs of the margin, sorted: for each span its gravest problem, and each place in the text."""
    gravest: dict[tuple[int, str], str] = {}
    for problem in sorted(problems, key=lambda problem: _GRAVITY.get(problem.level, 0)):
        if problem.place is not None:
            gravest.setdefault((problem.place[0], ""), problem.level)
        elif problem.spans and problem.spans[0] in spans:
            gravest.setdefault((spans[problem.spans[0]].start, problem.spans[0]), problem.level)
    return sorted((start, level) for (start, _), level in gravest.items())


def waves_of(problems: Iterable[Problem], spans: Mapping[str, Span], text: str) -> list[Wave]:
    """Return the marks under the text, sorted: the whole place that is meant, of a span its first word."""
    marks: dict[Range, str] = {}
    for problem in sorted(problems, key=lambda problem: _GRAVITY.get(problem.level, 0)):
        if problem.place is not None:
            start, end = problem.place
        elif problem.spans and problem.spans[0] in spans:
            start, end = spans[problem.spans[0]].fragments[0]
            word = _WORD.match(text, start, end)
            end = word.end() if word is not None else end
        else:
            continue
        marks.setdefault((start, min(end, start + _LONGEST)), problem.level)
    return sorted((start, end, level) for (start, end), level in marks.items())


def waves_in(waves: Sequence[Wave], low: int, high: int) -> Sequence[Wave]:
    """Return the marks that share a code point with `[low, high)`."""
    first = bisect_left(waves, (low - _LONGEST, 0, ""))
    last = bisect_left(waves, (high, 0, ""))
    return [wave for wave in waves[first:last] if wave[1] > low]


class WavePainter:
    """Draws the marks with one look."""

    def __init__(self, appearance: Appearance, ratio: float) -> None:
        error, dim = appearance.color("error"), appearance.color("dim")
        self._tiles = {
            "error": _wave(error, 1.6, ratio),
            "warning": _wave(error, 1.0, ratio),
            "hint": _dots(dim, ratio),
        }

    def paint(
        self, painter: QPainter, waves: Sequence[Wave], block: Block, boxes: Callable[[Range], Iterable[QRectF]]
    ) -> None:
        """Draw the marks of a block along the lower edge of the boxes of their text."""
        for start, end, level in waves_in(waves, block.start, block.end):
            tile = self._tiles.get(level)
            if tile is None:
                continue
            for box in boxes((start, end)):
                room = QRectF(round(box.left()) + 1, round(box.bottom()) - _TILE[1], box.width() - 2, _TILE[1])
                painter.drawTiledPixmap(room, tile)


def _blank(ratio: float) -> QPixmap:
    picture = QPixmap(round(_TILE[0] * ratio), round(_TILE[1] * ratio))
    picture.setDevicePixelRatio(picture.width() / _TILE[0])
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _wave(color: QColor, width: float, ratio: float) -> QPixmap:
    picture = _blank(ratio)
    path = QPainterPath(QPointF(-_TILE[0], 2))
    for left in range(-_TILE[0], 2 * _TILE[0], _TILE[0]):  # also before and behind the tile, so that its edges fit
        path.quadTo(QPointF(left + 1.5, -0.5), QPointF(left + 3, 2))
        path.quadTo(QPointF(left + 4.5, 4.5), QPointF(left + 6, 2))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, width))
    painter.drawPath(path)
    painter.end()
    return picture


def _dots(color: QColor, ratio: float) -> QPixmap:
    picture = _blank(ratio)
    painter = QPainter(picture)
    painter.fillRect(QRectF(1, 1.5, 2, 2), color)
    painter.end()
    return picture
