"""The widgets that the canvas benchmarks compare on one article, and what is done with them in turns."""

import gc
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QWidget

from benchmarks.measure import cpu_ms
from wortlaut.domain.article import Article
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.canvas import ArticleCanvas
from wortlaut.gui.view_state import ViewState

SIZE = (900, 700)
NARROW = 640
"""Width of which the column takes all there is."""
STEP_PIXELS = 97
STEP_LINES = 4
INK = 1_000
"""A picture shows text when one in so many of the points looked at is no paper."""

HOPELESS = 30
"""A text edit that takes so many times as long to open as the canvas without spans is measured no further."""

Times = dict[str, list[float]]
"""Milliseconds of processor time by subject."""


@dataclass
class Subject:
    """A widget with the text in it, and how far one scroll step is in the units of its scroll bar."""

    widget: QAbstractScrollArea
    step: int

    def frame(self) -> None:
        """Paint the whole viewport, now."""
        self.widget.viewport().repaint()

    def scroll(self, index: int) -> None:
        """One step down, or back to the top from the end."""
        bar = self.widget.verticalScrollBar()
        bar.setValue(0 if bar.value() >= bar.maximum() else bar.value() + self.step)
        self.frame()

    def jump(self, index: int) -> None:
        """Somewhere else in the article."""
        bar = self.widget.verticalScrollBar()
        bar.setValue(random.Random(index).randint(0, bar.maximum()))
        self.frame()

    def resize(self, index: int) -> None:
        """Another width, narrower than the widest column, so that every line breaks elsewhere."""
        self.widget.resize(NARROW - 40 * (index % 5), SIZE[1])
        QApplication.sendPostedEvents()
        self.frame()


def _is_painted(widget: QAbstractScrollArea) -> bool:
    image = widget.viewport().grab().toImage()
    paper = QColor(image.pixel(2, 2))
    columns, lines = range(0, image.width(), 3), range(0, image.height(), 3)
    inked = sum(QColor(image.pixel(x, y)) != paper for y in lines for x in columns)
    return inked > len(columns) * len(lines) // INK


def _show(widget: QWidget) -> None:
    widget.resize(*SIZE)
    widget.show()
    QApplication.processEvents()
    if isinstance(widget, QAbstractScrollArea):
        widget.viewport().repaint()


def _timed(call: Callable[[], object]) -> float:
    """Return the milliseconds of processor time of `call`; garbage is looked for after it, as in the program."""
    took = cpu_ms(call)
    gc.collect(0)
    return took


def _come_to_rest(widget: QWidget) -> None:
    """Let everything end that waits for idle turns: where frames are measured one after the other, none comes."""
    while any(timer.isActive() and not timer.interval() for timer in widget.findChildren(QTimer)):
        QApplication.processEvents()


def _is_hopeless(opened: Times) -> bool:
    return bool(opened["edit"]) and min(opened["edit"]) > HOPELESS * min(opened["canvas"])


class Paints(QObject):
    """Counts how often a viewport is painted."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.count = 0
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def _there_and_back(subjects: Mapping[str, Subject], index: int) -> Iterator[tuple[str, Subject]]:
    """Yield the subjects in the other order every other round: none always follows one that left it cold caches."""
    return iter(subjects.items()) if index % 2 else reversed(subjects.items())


class Stage:
    """One article with the spans of one layer; the subjects show it with them and without."""

    def __init__(
        self,
        appearance: Appearance,
        article: Article,
        content: LayerContent,
        scheme: Scheme,
        *,
        with_text_edit: bool = True,
    ) -> None:
        self.appearance = appearance
        self.with_text_edit = with_text_edit
        self.article = article
        self.content = content
        self.scheme = scheme
        self.boundaries = Boundaries(article.text, article.language)
        gc.collect()
        gc.freeze()
        gc.disable()  # as in the program, whose window looks for garbage when it waits for events: see `_timed`

    def canvas(self, content: LayerContent) -> ArticleCanvas:
        """Make a canvas that shows the article with `content`."""
        canvas = ArticleCanvas(self.appearance, ViewState())
        canvas.show_article(self.article, content, self.scheme, lambda: self.boundaries, "de")
        _show(canvas)
        return canvas

    def open_with_spans(self) -> ArticleCanvas:
        """The canvas with the spans, which are in memory."""
        return self.canvas(self.content)

    def open_without_spans(self) -> ArticleCanvas:
        """The same canvas, text only."""
        return self.canvas(LayerContent(None))

    def open_text_edit(self) -> QPlainTextEdit:
        """Qt's own widget for plain text."""
        edit = QPlainTextEdit()
        edit.setFont(self.appearance.reading_font(None))
        edit.setPlainText(self.article.text)
        _show(edit)
        return edit

    def openings(self, rounds: int, **more: Callable[[], QAbstractScrollArea]) -> Times:
        """Time to the first paint, `rounds` times in turns, verified by pixels; `more` are further ways to open."""
        ways = {**more, "spans": self.open_with_spans, "canvas": self.open_without_spans, "edit": self.open_text_edit}
        found: Times = {name: [] for name in ways}
        for _ in range(rounds):
            for name, make in ways.items():
                if name == "edit" and (not self.with_text_edit or _is_hopeless(found)):
                    continue
                kept: list[QAbstractScrollArea] = []
                gc.collect()  # none pays for what the one before it left
                found[name].append(_timed(lambda make=make, kept=kept: kept.append(make())))
                assert _is_painted(kept[0]), f"{name} shows nothing"
                kept[0].close()
                kept[0].deleteLater()
                QApplication.processEvents()
        return found

    def frames(self, rounds: int, opened: Times) -> dict[str, Times]:
        """Time of scroll, jump and resize frames in turns, and of adding a span.

        A text edit that is hopeless is left out: it lays out the whole text for each frame and is no floor.
        """
        full = self.open_with_spans()
        subjects = {
            "spans": Subject(full, STEP_PIXELS),
            "canvas": Subject(self.open_without_spans(), STEP_PIXELS),
        }
        if self.with_text_edit and not _is_hopeless(opened):
            subjects["edit"] = Subject(self.open_text_edit(), STEP_LINES)
        for subject in subjects.values():
            _come_to_rest(subject.widget)
        found: dict[str, Times] = {}
        for action in ("scroll", "jump", "resize"):
            values: Times = {name: [] for name in subjects}
            for index in range(rounds):
                for name, subject in _there_and_back(subjects, index):
                    act: Callable[[int], None] = getattr(subject, action)
                    values[name].append(_timed(lambda act=act, index=index: act(index)))
            found[action] = values
        found["add"] = self._adding(full, subjects, rounds)
        return found

    def _adding(self, full: ArticleCanvas, subjects: Mapping[str, Subject], rounds: int) -> Times:
        """Time from adding a span in sight until all of it is painted, against frames of the floors.

        The promise (design, section 10) is about what a person waits for, so the product does what the program does:
        it paints what the span touched and what moved below it. The overview and the scroll bar follow in the next turn
        of the event loop, in the program too. The floor is a plain frame.
        """
        content = self.content
        values: Times = {name: [] for name in subjects}
        label = self.scheme.labels[0].id
        visible = len(self.article.text) // 2
        for subject in subjects.values():
            subject.widget.resize(*SIZE)
        QApplication.sendPostedEvents()
        paints = Paints(full.viewport())
        for index in range(rounds):
            start = visible + 1 + index
            full.ensure_visible(start)  # lines with tens of lanes are higher than the window
            QApplication.sendPostedEvents()
            span = Span(f"bench-{index}", label, ((start, start + 12),))
            changes = ChangeSet("tag", (Change(None, span),))

            def add(changes: ChangeSet = changes) -> None:
                content.apply(changes)
                full.content_changed(changes)
                QApplication.sendPostedEvents()

            before = paints.count
            for name, _ in _there_and_back(subjects, index):
                values[name].append(_timed(add if name == "spans" else subjects[name].frame))
            assert paints.count > before, "a new span was not painted"
            content.apply(changes.inverse())
            full.content_changed(changes.inverse())
            QApplication.sendPostedEvents()
        return values
