"""The guided run itself: does the main job with key and mouse events, as a person would.

It knows the window only from outside: widgets by their object names, positions from the canvas' geometry. It imports
nothing of the program, so that what it shows is what a person can do.
"""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDeadlineTimer, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_PATIENCE_MS = 60_000
"""A machine with other work takes a multiple of the usual time; a wait ends when what it waits for is there."""
_GLANCE_MS = 10
_SETTLING_MS = 250
_HEADER = re.compile(r"^\s*date\s+\d{4}(?:-\d{2}(?:-\d{2})?)?\s")
"""The header of a seed file, which is not part of the text."""

_TAGS = (
    ("Velmora ein", "Velmora", ("2", "Shift+4")),
    ("Im Streit um den", "des Küstenbundes abgelehnt", ("3", "Shift+6", "L", "1")),
    ("stellte er eine Ausnahme", "für Krankentransporte in Aussicht", ("3", "Shift+2", "L", "1")),
    ("sofern das Nachbarland", "im Voraus übermittle", ("4", "Shift+1", "Shift+Tab", "L", "1")),
    ("Die Regierung des Inselstaats", None, ("2", "Shift+3")),
    ("Man werde die eigenen", "gemeinsamen Hafenaufsicht zustimmen", ("1", "Shift+2", "L", "1")),
    ("Man werde die eigenen", "Lotsen aber nicht zurückziehen", ("3", "Shift+6")),
    ("Man werde", "Man", ("2", "Shift+2", "Shift+Tab", "L", "1")),
    ("solange Velmora die", "mit Patrouillenbooten blockiere", ("4", "Shift+1", "U", "L", "1")),
    ("werde man auch keiner", "gemeinsamen Hafenaufsicht zustimmen", ("3", "Shift+6")),
    ("Ohne schriftliche Garantien", "aus Port Amsel", ("4", "Shift+2", "L", "1")),
)
"""What is tagged and linked by keys alone: where a passage starts, what it ends with, the keys."""


class TourError(RuntimeError):
    """A step did not have the effect it should have; the message names the step."""


class Visitor:
    """Hands and eyes of the run: presses keys, drags, waits for what must appear, takes pictures."""

    def __init__(self, window: Callable[[], QWidget], pictures: Path) -> None:
        self._window = window
        self._pictures = pictures
        self.taken: list[Path] = []

    @property
    def window(self) -> QWidget:
        """The one top-level window; asked for anew, since a change of language makes another."""
        return self._window()

    def find(self, name: str) -> QWidget:
        """Return the visible widget with that object name."""
        for widget in self.window.findChildren(QWidget, name):
            if widget.isVisible():
                return widget
        raise TourError(f"no widget {name!r} to be seen")

    def wait(self, what: str, probe: Callable[[], object]) -> None:
        """Let the window work until `probe` is true."""
        patience = QDeadlineTimer(_PATIENCE_MS)
        while not probe():
            if patience.hasExpired():
                raise TourError(f"did not happen: {what}")
            QTest.qWait(_GLANCE_MS)
            if QApplication.activeWindow() is None:  # offscreen, nobody gives it back when a dialog closes
                self.window.activateWindow()

    def keys(self, *sequences: str) -> None:
        """Press key sequences in portable notation (`Ctrl+Down`, `S`, `1`) wherever the keyboard is."""
        for sequence in sequences:
            QTest.keySequence(self._keyboard(), QKeySequence(sequence))

    def type(self, text: str) -> None:
        """Type text wherever the keyboard is."""
        keyboard = self._keyboard()
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # QTest types ASCII only
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, character)
                QApplication.sendEvent(keyboard, event)

    def _keyboard(self) -> QWidget:
        """Return what has the keyboard; where no window manager gives it to a window, ours takes it."""
        if QApplication.activeWindow() is None:
            self.wait("the window has the keyboard", lambda: QApplication.activeWindow() is not None)
        return QApplication.focusWidget() or self.window

    def click(self, widget: QWidget, point: QPoint | None = None) -> None:
        """Click a widget in its middle or at a point of it."""
        QTest.mouseClick(
            widget,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            widget.rect().center() if point is None else point,
        )

    def drag(self, widget: QWidget, way: Sequence[QPoint], *, release: bool = True) -> None:
        """Press at the first point, move along the others, release at the last."""
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, way[0])
        for point in way[1:]:
            QTest.mouseMove(widget, point)
        if release:
            QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, way[-1])

    def picture(self, name: str, widget: QWidget | None = None, area: QRect | None = None) -> Path:
        """Save a PNG of a widget (the window when None) or a part of it."""
        shown = widget or self.window
        QTest.qWait(_SETTLING_MS)  # layouts and marks that are put off for a moment
        image: QImage = (shown.grab(area) if area is not None else shown.grab()).toImage()
        path = self._pictures / f"{name}.png"
        if image.isNull() or not image.save(str(path)):
            raise TourError(f"cannot write {path}")
        self.taken.append(path)
        return path


class Tour:
    """The story: an empty project, the example articles, an hour of tagging in short, the export."""

    def __init__(self, visitor: Visitor, articles: Path, target: Path) -> None:
        self._visitor = visitor
        self._articles = articles
        self._export_file = target
        first = sorted(articles.glob("*.txt"))[0].read_bytes().decode("utf-8")
        self._text = _HEADER.sub("", first, count=1)

    def run(self) -> None:
        """Do everything in order; raise TourError when something does not happen."""
        self._import_articles()
        self._tag_with_the_mouse()
        self._tag_with_the_keyboard()
        self._cut_a_hole()
        self._change_and_undo()
        self._take_pictures()
        self._submit()
        self._export()

    # the steps

    def _import_articles(self) -> None:
        go = self._visitor
        go.wait("the page of an empty project shows", lambda: self._seen("empty_page"))
        go.picture("empty")
        self._command("folder")
        go.wait("the window asks for a folder", lambda: self._dialog() is not None)
        go.type(str(self._articles))
        go.keys("Return")
        go.wait("what would come in shows", lambda: self._seen("import_start") and go.find("import_start").isEnabled())
        go.keys("Return")
        go.wait("the first article shows", lambda: self._seen("canvas"))
        go.wait("the text has the keyboard", lambda: self._canvas().hasFocus())

    def _tag_with_the_mouse(self) -> None:
        go = self._visitor
        self._drag_over("„Wir verhandeln nicht über ein Bauwerk, das auf unserem Grund steht“")
        go.wait("the labels are offered at the selection", lambda: self._seen("selection_palette"))
        go.picture("palette")
        go.keys("1", "Shift+1")
        self._drag_over("Hafenminister Tilo Brandis (Freie Küste)")
        go.keys("2", "Shift+1", "Shift+Tab", "L", "1")

    def _tag_with_the_keyboard(self) -> None:
        for start, end, keys in _TAGS:
            self._select(start, end)
            self._visitor.keys(*keys)

    def _cut_a_hole(self) -> None:
        go = self._visitor
        self._select("Sie hat – wie der Rechnungshof", "48\u00a0Millionen Kronen gekostet")
        go.keys("1", "Shift+2")
        self._select("– wie der Rechnungshof später feststellte –")
        go.keys("-")
        self._select("der Rechnungshof später", "der Rechnungshof")
        go.keys("2", "Shift+3", "Shift+Tab", "L", "1")

    def _change_and_undo(self) -> None:
        go = self._visitor
        self._select("den Kai bis Jahresende für beide Flaggen zu öffnen")
        go.keys("3", "Shift+1", "L")
        go.wait("the link being made is told", lambda: self._seen("link_banner"))
        go.picture("link-mode")
        go.keys("Esc", "N")
        go.wait("the note has the keyboard", lambda: not self._canvas().hasFocus())
        go.type("Zusage der Vorgängerin; Brandis rückt davon ab.")
        go.keys("Esc")
        go.wait("the text has the keyboard", lambda: self._canvas().hasFocus())
        go.keys("Delete", "Ctrl+Z")

    def _take_pictures(self) -> None:
        go = self._visitor
        go.keys("Ctrl+Home")
        self._select("stellte er eine Ausnahme")
        go.keys("Home", "Tab")
        go.picture("annotate-light")
        go.picture("canvas", self._canvas())
        go.picture("inspector", go.find("inspector"))
        self._command("dark")
        go.picture("annotate-dark")
        self._command("contrast")
        go.picture("annotate-contrast")
        self._command("light")
        go.keys("Ctrl+K")
        go.wait("the command palette shows", lambda: self._seen("palette"))
        go.type("st")
        go.picture("command-palette")
        go.keys("Esc")

    def _submit(self) -> None:
        go = self._visitor
        go.keys("Ctrl+Return")

    def _export(self) -> None:
        go = self._visitor
        go.keys("Ctrl+E")
        go.wait("the export asks where to", lambda: self._seen("export_target"))
        target = go.find("export_target")
        go.click(target)
        go.keys("Ctrl+A")
        go.type(str(self._export_file))
        go.wait("the export has counted", lambda: go.find("export_start").isEnabled())
        go.picture("export", go.find("export"))
        go.keys("Return")
        go.wait("the file is written", lambda: self._export_file.exists())
        go.wait("the window is alone again", lambda: QApplication.activeModalWidget() is None)

    # what a person does to get there

    def _select(self, start: str, end: str | None = None) -> None:
        """Search for where a passage starts and select it from there to the end of `end`, all by keys."""
        go = self._visitor
        go.keys("Ctrl+F")
        go.wait("the search has the keyboard", lambda: go.find("find_field").hasFocus())
        go.keys("Ctrl+A")
        go.type(start)
        go.keys("Esc")
        go.wait("the text has the keyboard", lambda: self._canvas().hasFocus())
        if end is not None:
            begin = self._text.index(start)
            missing = self._text.index(end, begin) + len(end) - (begin + len(start))
            go.keys(*["Shift+Right" if missing > 0 else "Shift+Left"] * abs(missing))

    def _drag_over(self, passage: str) -> None:
        """Select a passage by dragging over it."""
        canvas = self._canvas()
        begin = self._text.index(passage)
        way = [canvas.rect_of(offset).center() for offset in (begin, begin + len(passage))]
        self._visitor.drag(canvas.viewport(), [way[0], (way[0] + way[1]) / 2, way[1]])

    def _command(self, words: str) -> None:
        """Find a command in the command palette and run it."""
        go = self._visitor
        go.keys("Ctrl+K")
        go.wait("the command palette shows", lambda: self._seen("palette"))
        go.type(words)
        go.keys("Return")

    def _canvas(self) -> Any:
        return self._visitor.find("canvas")

    def _seen(self, name: str) -> bool:
        return any(widget.isVisible() for widget in self._visitor.window.findChildren(QWidget, name))

    def _dialog(self) -> QWidget | None:
        active = QApplication.activeWindow()
        return active if active is not None and active is not self._visitor.window else None
