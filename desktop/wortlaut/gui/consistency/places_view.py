"""The places of a case by version, each drawn as the canvas draws it, with a check mark."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.chips import ChipBook
from wortlaut.gui.article.layout import ArticleLayout
from wortlaut.gui.article.metrics import Metrics, metrics_for
from wortlaut.gui.article.painter import Painter, Scene
from wortlaut.gui.components.check_box import draw_box
from wortlaut.gui.components.painting import SEMIBOLD, draw_focus_ring, draw_keycap
from wortlaut.gui.guard import guarded
from wortlaut.session.consistency import Context, Place

_HEAD, _TITLE, _LEFT, _SIZE = 36, 24, 44, 16
_NUMBERED = 9
"""Versions that a digit chooses."""


_EXAMPLES = 3
"""So many places are shown of the version that is to be made: nothing happens to them."""


@dataclass(slots=True)
class _Row:
    """The head of a version, or a place."""

    version: int
    top: int
    height: int
    context: Context | None = None
    layout: ArticleLayout | None = None
    title: str = ""


class PlacesView(QAbstractScrollArea):
    """Places under their versions; one version is the one to be made of all that are ticked.

    Signals:
        changed: another version, or other ticks.
        go_wanted: a place to go to in the text.
    """

    changed = Signal()
    go_wanted = Signal(object)

    def __init__(self, appearance: Appearance, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance, self._scheme, self._language = appearance, scheme, language
        self._rows: list[_Row] = []
        self._contexts: Sequence[Context] = ()
        self._titles: dict[str, str] = {}
        self._counts: tuple[int, ...] = ()
        self._ticked: set[Place] = set()
        self._current = 0
        self._book: ChipBook | None = None
        self.version = 0
        """The version that is to be made of what is ticked."""
        self.setObjectName("consistency_places")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        appearance.changed.connect(self._restyle)
        self._rename()

    def show_places(self, contexts: Sequence[Context], counts: tuple[int, ...], titles: dict[str, str]) -> None:
        """Show places; `counts` is the number of all places of each version, `titles` those of articles by id.

        The most frequent version is the one to be made; what differs from it and can be changed is ticked.
        """
        self._contexts, self._counts, self._titles = contexts, counts, titles
        self.verticalScrollBar().setValue(0)
        self.choose(0)

    def choose(self, version: int) -> None:
        """Make a version the one that is to be made; ticks all others that can be changed."""
        if version >= max(1, len(self._counts)):
            return
        self.version = version
        self._ticked = {one.place for one in self._contexts if one.place.version != version and not one.locked}
        self._arrange()
        places = (row.context.place for row in self._places() if row.context is not None)
        self._go(next((number for number, place in enumerate(places) if place in self._ticked), 0))
        self.changed.emit()

    @property
    def ticked(self) -> list[Place]:
        """The places that are to be changed, in their order."""
        return [one.place for one in self._contexts if one.place in self._ticked]

    @property
    def current(self) -> Context | None:
        """The place the keys act on."""
        places = self._places()
        return places[self._current].context if places else None

    def toggle(self, place: int) -> None:
        """Tick the place with that number among those shown, or take the tick away; locked ones stay."""
        rows = self._places()
        context = rows[place].context if place < len(rows) else None
        if context is not None and not context.locked and context.place.version != self.version:
            self._ticked.symmetric_difference_update({context.place})
            self._rename()
            self.viewport().update()
            self.changed.emit()

    def _places(self) -> list[_Row]:
        return [row for row in self._rows if row.context is not None]

    # layout

    def _metrics(self) -> Metrics:
        look, width = self._appearance, self.viewport().width()
        left = look.px(_LEFT)
        known = metrics_for(look, look.px(_SIZE), width)
        return replace(known, left=left, column=max(160, min(known.column, width - left - look.px(24))))

    def _arrange(self) -> None:
        look, metrics = self._appearance, self._metrics()
        ratio = self.devicePixelRatioF()
        self._book = ChipBook(look, self._scheme, self._language, metrics.chip, ratio)
        self._rows = []
        y = 0
        for version in range(len(self._counts)):
            self._rows.append(_Row(version, y, look.px(_HEAD)))
            y += look.px(_HEAD)
            shown = [one for one in self._contexts if one.place.version == version]
            if version == self.version:
                shown = shown[:_EXAMPLES]
            for context in shown:
                layout = ArticleLayout(context.text, LayerContent(None, context.spans), metrics)
                height = look.px(_TITLE) + sum(layout.block(index).height for index in range(len(layout))) + look.px(10)
                title = self._titles.get(context.place.article, "")
                self._rows.append(_Row(version, y, height, context, layout, title))
                y += height
        self._current = max(0, min(self._current, len(self._places()) - 1))
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, y - seen))
        bar.setPageStep(seen)
        bar.setSingleStep(look.px(24))
        self.viewport().update()

    def _restyle(self) -> None:
        self._arrange()

    def _rename(self) -> None:
        self.setAccessibleName(
            self.tr("Places, version {version} for {count} ticked").format(
                version=self.version + 1, count=len(self._ticked)
            )
        )
        context = self.current
        if context is not None:
            state = self._state(context)
            words = self.tr("Version {number}").format(number=context.place.version + 1)
            title = self._titles.get(context.place.article, "")
            self.setAccessibleDescription(", ".join((words, title, context.text, state)))

    def _state(self, context: Context) -> str:
        if context.locked == "gold":
            return self.tr("gold, only to compare")
        if context.locked:
            return self.tr("submitted, only to compare")
        if context.place.version == self.version:
            return self.tr("stays")
        return self.tr("ticked") if context.place in self._ticked else self.tr("not ticked")

    # painting

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the texts anew."""
        super().resizeEvent(event)
        self._arrange()

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows that are seen."""
        look, painter = self._appearance, QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), look.color("page"))
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        canvas = Painter(look, self.devicePixelRatioF())
        current = self.current
        first = max(0, bisect_right([row.top for row in self._rows], top) - 1)
        for row in self._rows[first:]:
            if row.top > top + height:
                break
            area = QRect(0, row.top - top, self.viewport().width(), row.height)
            if row.context is None:
                self._draw_head(painter, QRectF(area), row)
            else:
                self._draw_place(painter, area, row, canvas)
                if row.context is current and self.hasFocus():
                    draw_focus_ring(painter, QRectF(area), look)
        painter.end()

    def _draw_head(self, painter: QPainter, area: QRectF, row: _Row) -> None:
        look = self._appearance
        chosen = row.version == self.version
        painter.fillRect(area, look.color("soft" if chosen else "panel"))
        if chosen:
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), look.color("accent"))
        left, middle = area.left() + look.px(12), area.center().y()
        if row.version < _NUMBERED:
            left += draw_keycap(painter, left, middle, str(row.version + 1), look) + look.px(8)
        painter.setPen(look.color("fg"))
        painter.setFont(look.font("body", SEMIBOLD if chosen else 400))
        words = self.tr("Version {number}").format(number=row.version + 1)
        words += " · " + self.tr("%n place(s)", "", self._counts[row.version])
        if chosen:
            words += " · " + self.tr("all that are ticked become like this")
        box = QRectF(left, area.top(), area.right() - left - look.px(8), area.height())
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_place(self, painter: QPainter, area: QRect, row: _Row, canvas: Painter) -> None:
        look, context, layout = self._appearance, row.context, row.layout
        assert context is not None
        assert layout is not None
        assert self._book is not None
        side, title = look.px(17), look.px(_TITLE)
        center = area.top() + title // 2 + look.px(3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = row.title
        if context.locked:
            icon = look.pixmap("lock", "dim", look.px(16), self.devicePixelRatioF())
            painter.drawPixmap(QPointF(look.px(13), center - look.px(8)), icon)
            words = f"{words} · {self._state(context)}"
        elif row.version != self.version:
            box = QRectF(look.px(12), center - side / 2, side, side)
            draw_box(painter, box, look, checked=context.place in self._ticked)
        painter.setPen(look.color("dim"))
        painter.setFont(look.font("small", SEMIBOLD))
        line = QRectF(look.px(_LEFT), center - title / 2, area.width() - look.px(_LEFT) - look.px(12), title)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.save()
        text = QRect(0, 0, area.width(), area.height() - title - look.px(8))
        painter.translate(0, area.top() + title + look.px(2))
        painter.setClipRect(text.adjusted(look.px(_LEFT) - 6, 0, 0, 0))  # no numbers of paragraphs
        scene = Scene(layout, self._book, caret_is_on=False)
        inside = context.place.start - context.start, context.place.end - context.start
        if inside != (0, len(context.text)):
            scene.hits = (inside,)
        canvas.paint(painter, text, scene, (0, text.height()))
        painter.restore()
        painter.fillRect(QRectF(look.px(_LEFT), area.bottom(), area.width(), 1), look.color("rule"))

    # keys and mouse

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Space ticks, everything else belongs to the dialog."""
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Home: -len(self._rows),
            Qt.Key.Key_End: len(self._rows),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._go(max(0, min(len(self._places()) - 1, self._current + step)))
        elif event.key() == Qt.Key.Key_Space:
            self.toggle(self._current)
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _go(self, place: int) -> None:
        """Make a place the current one, and show it."""
        rows = self._places()
        self._current = place
        if not rows:
            self._rename()
            return
        row, bar, seen = rows[place], self.verticalScrollBar(), self.viewport().height()
        top = 0 if place == 0 else row.top
        bar.setValue(min(top, max(bar.value(), row.top + row.height - seen)))
        self._rename()
        self.viewport().update()

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a version chooses it, one on a place ticks it."""
        row = self._row_at(event)
        if row is None:
            return
        if row.context is None:
            self.choose(row.version)
            return
        self._current = self._places().index(row)
        self.toggle(self._current)
        self._rename()
        self.viewport().update()

    @guarded()
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click goes to the text."""
        row = self._row_at(event)
        if row is not None and row.context is not None:
            self.go_wanted.emit(row.context.place)

    def _row_at(self, event: QMouseEvent) -> _Row | None:
        y = event.position().y() + self.verticalScrollBar().value()
        return next((row for row in self._rows if row.top <= y < row.top + row.height), None)
