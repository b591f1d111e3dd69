"""The margin: notes that stay level with their spans, joined to them by leads."""

from bisect import bisect_left, bisect_right, insort

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.single.note import Note
from wortlaut.gui.review.single.placing import place_notes
from wortlaut.gui.review.single.single_text import SingleText
from wortlaut.gui.review.single.values import ReviewedSpan, Submission

WIDTH = 344
_LEAD = 32
"""Room for leads left of the notes."""
_BEYOND = 1500
"""Notes of spans so many code points out of sight are laid out too: they push the visible ones."""
_MOST = 40
"""More notes than that are never laid out at once."""


class Margin(QWidget):
    """Shows a note for each span with something to read, and for the current one.

    Signals:
        chosen: id of a span whose note was clicked.
        action_wanted: one of the actions of the current note.
        written: text of a comment, and id of the thread it answers ("" for a new one).
        done_wanted: id of a thread that is settled.
        left: the person wants back to the text.
    """

    chosen = Signal(str)
    action_wanted = Signal(str)
    written = Signal(str, str)
    done_wanted = Signal(str)
    left = Signal()

    def __init__(self, appearance: Appearance, text: SingleText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._text = text
        self._submission: Submission | None = None
        self._current: str | None = None
        self._places: list[tuple[int, str]] = []
        self._spans: dict[str, tuple[int, ReviewedSpan]] = {}
        self._notes: dict[str, Note] = {}
        self._leads: list[tuple[float, float, bool]] = []
        self.setAccessibleName(self.tr("Margin"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(appearance.px(WIDTH))
        text.scrolled.connect(self.arrange)
        appearance.changed.connect(self._renew)

    # -- what is shown

    def show_submission(self, submission: Submission | None, current: str | None) -> None:
        """Show the notes of a submission; notes that did not change are kept."""
        self._current = current
        if submission is not self._submission:
            self._submission = submission
            spans = submission.spans if submission is not None else ()
            self._spans = {one.span.id: (at, one) for at, one in enumerate(spans)}
            self._places = sorted((one.shown.start, one.span.id) for one in spans if one.has_note)
        self._renew_changed()

    def show_change(self, submission: Submission, place: int) -> None:
        """Show what is said about the span at a place now; the others are as they were."""
        one = submission.spans[place]
        _, before = self._spans[one.span.id]
        self._submission = submission
        self._spans[one.span.id] = place, one
        if before.has_note:
            self._places.remove((before.shown.start, one.span.id))
        if one.has_note:
            insort(self._places, (one.shown.start, one.span.id))
        self._renew_changed()

    def _renew_changed(self) -> None:
        current = self._current
        for owner, note in list(self._notes.items()):
            at_place = self._spans.get(owner)
            if at_place is None or note.reviewed != at_place[1] or note.is_current != (owner == current):
                self._drop(owner)
        self.arrange()

    def _drop(self, owner: str) -> None:
        note = self._notes.pop(owner)
        note.hide()
        note.deleteLater()

    def _renew(self) -> None:
        """Make all notes anew: sizes of fonts may be others."""
        for owner in list(self._notes):
            self._drop(owner)
        self.arrange()

    @property
    def note(self) -> Note | None:
        """The note of the current span."""
        return self._notes.get(self._current) if self._current is not None else None

    def _make(self, owner: str) -> Note:
        assert self._submission is not None
        place, reviewed = self._spans[owner]
        current = owner == self._current
        note = Note(self._appearance, reviewed, self._submission, place, self._width(), current=current, parent=self)
        note.clicked.connect(lambda: self.chosen.emit(owner))
        note.action_wanted.connect(self.action_wanted)
        note.written.connect(self.written)
        note.done_wanted.connect(self.done_wanted)
        note.left.connect(self.left)
        self._notes[owner] = note
        return note

    # -- places

    def arrange(self) -> None:
        """Put the notes level with their spans, as far as they have room."""
        near = self._near()
        for owner in set(self._notes) - set(near):
            self._drop(owner)
        width = self._width()
        wanted: list[tuple[int, int]] = []
        levels: list[float] = []
        for owner in near:
            note = self._notes.get(owner) or self._make(owner)
            level = self._level(owner)
            levels.append(level)
            wanted.append((round(level) - note.level(), note.sizeHint().height()))
        current = near.index(self._current) if self._current in near else None
        self._leads = []
        tops = place_notes(wanted, current, self.height())
        for owner, top, (_, height), level in zip(near, tops, wanted, levels, strict=True):
            note = self._notes[owner]
            note.setGeometry(_LEAD, top, width, height)
            note.show()
            self._leads.append((level, float(top + note.level()), owner == self._current))
        self.update()

    def _width(self) -> int:
        """Return the width of a note."""
        return self.width() - _LEAD - self._appearance.px(12)

    def _near(self) -> list[str]:
        """Return the spans with notes around what is in sight, in text order."""
        start, end = self._text.visible_range()
        first = bisect_left(self._places, (start - _BEYOND, ""))
        last = bisect_right(self._places, (end + _BEYOND, "\uffff"))
        places = self._places[first:last]
        here = self._spans.get(self._current) if self._current is not None else None
        if here is not None and not here[1].has_note:
            at = here[1].shown.start
            if start - _BEYOND <= at <= end + _BEYOND:
                insort(places, (at, here[1].span.id))
        near = [owner for _, owner in places]
        if len(near) > _MOST:
            kept = near.index(self._current) if self._current in near else len(near) // 2
            low = max(0, min(kept - _MOST // 2, len(near) - _MOST))
            near = near[low : low + _MOST]
        return near

    def _level(self, owner: str) -> float:
        """Return the height of the first line of a span in the margin."""
        box = self._text.rect_of(self._spans[owner][1].shown.start)
        return (
            self._text.viewport().mapTo(self.window(), box.center()).y()
            - self.mapTo(self.window(), self.rect().topLeft()).y()
        )

    # -- events

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Ask for a fixed width."""
        return QSize(self._appearance.px(WIDTH), self._appearance.px(400))

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the notes again."""
        super().resizeEvent(event)
        self.arrange()

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text: the notes follow it."""
        QApplication.sendEvent(self._text.verticalScrollBar(), event)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the leads."""
        look, painter = self._appearance, QPainter(self)
        painter.fillRect(self.rect(), look.color("panel"))
        painter.fillRect(0, 0, 1, self.height(), look.color("rule"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for level, top, current in sorted(self._leads, key=lambda lead: lead[2]):
            painter.setPen(QPen(look.color("accent" if current else "border"), 2 if current else 1))
            points = [QPointF(4, level), QPointF(12, level), QPointF(_LEAD - 8, top), QPointF(_LEAD, top)]
            painter.drawPolyline(QPolygonF(points))
            painter.setBrush(look.color("page"))
            painter.drawEllipse(points[0], 3, 3)
