"""Measures the canvas with a huge article full of spans against text without spans; prints milliseconds as JSON.

Both floors show the same text: a QPlainTextEdit, and the canvas itself without spans.
"""

import json
import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QWidget

from benchmarks.measure import cpu_ms
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.span import Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.canvas import ArticleCanvas
from wortlaut.gui.view_state import ViewState
from wortlaut.session.session import Session

SIZE = (900, 700)
STEP_PIXELS = 97
STEP_LINES = 4
OPENINGS = 5


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
        """Another width, so that every line breaks elsewhere."""
        self.widget.resize(SIZE[0] - 40 * (index % 5), SIZE[1])
        QApplication.sendPostedEvents()
        self.frame()


def _is_painted(widget: QAbstractScrollArea) -> bool:
    image = widget.viewport().grab().toImage()
    paper = QColor(image.pixel(2, 2))
    columns, lines = range(0, image.width(), 3), range(0, image.height(), 3)
    inked = sum(QColor(image.pixel(x, y)) != paper for y in lines for x in columns)
    return inked > len(columns) * len(lines) // 100


def _show(widget: QWidget) -> None:
    widget.resize(*SIZE)
    widget.show()
    QApplication.processEvents()
    if isinstance(widget, QAbstractScrollArea):
        widget.viewport().repaint()


class Paints(QObject):
    """Counts how often a viewport is painted."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.count = 0
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def _there_and_back(subjects: dict[str, Subject], index: int) -> Iterator[tuple[str, Subject]]:
    """Yield the subjects in the other order every other round: none always follows one that left it cold caches."""
    return iter(subjects.items()) if index % 2 else reversed(subjects.items())


class Bench:
    """The three subjects: canvas with spans, canvas without, text edit."""

    def __init__(self, project: Path) -> None:
        self.application = QApplication([])
        self.appearance = Appearance()
        self.appearance.apply(self.application)
        self.session = Session.open(project, "bench", read_only=True)
        (self.article_id,) = self.session.article_ids()
        article = self.session.open_article(self.article_id)
        assert self.session.content is not None
        self.article, self.content = article, self.session.content
        self.boundaries = Boundaries(article.text, article.language)

    def canvas(self, content: LayerContent) -> ArticleCanvas:
        """Make a canvas that shows the article with `content`."""
        canvas = ArticleCanvas(self.appearance, ViewState())
        canvas.show_article(self.article, content, self.session.scheme, self.boundaries, "de")
        _show(canvas)
        return canvas

    def open_from_project(self) -> ArticleCanvas:
        """What opening the article means: read it from the project, show it, paint it."""
        self.session.open_article(self.article_id)
        return self.open_with_spans()

    def open_with_spans(self) -> ArticleCanvas:
        """The canvas alone: the spans are in memory."""
        assert self.session.content is not None
        return self.canvas(self.session.content)

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

    def openings(self) -> dict[str, list[float]]:
        """Time to the first paint, each several times in turns, verified by pixels."""
        found: dict[str, list[float]] = {}
        for _ in range(OPENINGS):
            for name, make in (
                ("project", self.open_from_project),
                ("spans", self.open_with_spans),
                ("canvas", self.open_without_spans),
                ("edit", self.open_text_edit),
            ):
                kept: list[QAbstractScrollArea] = []
                found.setdefault(name, []).append(cpu_ms(lambda make=make, kept=kept: kept.append(make())))
                assert _is_painted(kept[0]), f"{name} shows nothing"
                kept[0].close()
                kept[0].deleteLater()
                QApplication.processEvents()
        return found

    def frames(self, rounds: int) -> dict[str, dict[str, list[float]]]:
        """Time of scroll, jump and resize frames in turns, and of adding a span."""
        full = self.open_with_spans()
        subjects = {
            "spans": Subject(full, STEP_PIXELS),
            "canvas": Subject(self.open_without_spans(), STEP_PIXELS),
            "edit": Subject(self.open_text_edit(), STEP_LINES),
        }
        found: dict[str, dict[str, list[float]]] = {}
        for action in ("scroll", "jump", "resize"):
            values: dict[str, list[float]] = {name: [] for name in subjects}
            for index in range(rounds):
                for name, subject in _there_and_back(subjects, index):
                    act: Callable[[int], None] = getattr(subject, action)
                    values[name].append(cpu_ms(lambda act=act, index=index: act(index)))
            found[action] = values
        found["add"] = self._adding(full, subjects, rounds)
        return found

    def _adding(self, full: ArticleCanvas, subjects: dict[str, Subject], rounds: int) -> dict[str, list[float]]:
        """Time of adding a span in sight and of painting what changed, against frames of the floors."""
        content = self.session.content
        assert content is not None
        values: dict[str, list[float]] = {name: [] for name in subjects}
        label = self.session.scheme.labels[0].id
        visible = self.article.text.find(" ", len(self.article.text) // 2)
        full.ensure_visible(visible)
        paints = Paints(full.viewport())
        for index in range(rounds):
            start = visible + 1 + index
            span = Span(f"bench-{index}", label, ((start, start + 12),))
            changes = ChangeSet("tag", (Change(None, span),))

            def add(changes: ChangeSet = changes) -> None:
                content.apply(changes)
                full.content_changed(changes)
                QApplication.sendPostedEvents()

            before = paints.count
            for name, _ in _there_and_back(subjects, index):
                values[name].append(cpu_ms(add if name == "spans" else subjects[name].frame))
            assert paints.count > before, "a new span was not painted"
            content.apply(changes.inverse())
            full.content_changed(changes.inverse())
            QApplication.sendPostedEvents()
        return values


def main() -> None:
    """Measure and print."""
    project, rounds = Path(sys.argv[1]), int(sys.argv[2])
    bench = Bench(project)
    print(json.dumps({"open": bench.openings(), "frames": bench.frames(rounds)}))


if __name__ == "__main__":
    main()
