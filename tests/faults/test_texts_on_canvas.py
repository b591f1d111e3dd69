"""Rows T of the fault list in one window: each text is selected by mouse and by keys; exactly that is stored."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QPoint, QPointF
from PySide6.QtGui import QMouseEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import patience
from faults.nasty_texts import TEXTS, Nasty
from window_desk import FakePrompts
from wortlaut.domain.article import text_digest
from wortlaut.domain.scheme import Scheme, scheme_from_data
from wortlaut.gui.application import Program
from wortlaut.paths import folders
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.session import Session

ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
MARK = '<b>x</b><img src="file:///etc/passwd">'
BY_MOUSE = [nasty for nasty in TEXTS if nasty.name not in ("right to left", "override", "isolates")]
"""Where the order on the screen is that of the text; the others are selected with keys."""


class Desk:
    """A window on all texts, and what a person does in it."""

    def __init__(self, program: Program, project: Path) -> None:
        assert program.window is not None
        self.window = program.window
        self.project = project

    @property
    def canvas(self) -> QWidget:
        return self.window.canvas

    def until(self, what: str, probe: object) -> None:
        deadline = QDeadlineTimer(patience.MILLISECONDS)
        while not probe():  # type: ignore[operator]
            assert not deadline.hasExpired(), f"did not happen: {what}"
            QCoreApplication.processEvents()

    def open(self, nasty: Nasty) -> str:
        """Open a text; return its id."""
        id_ = text_digest(nasty.text)[:16]
        assert self.window.bridge.open_article(id_)
        self.window.focus_text()
        QCoreApplication.processEvents()
        return id_

    def drag(self, start: int, end: int) -> None:
        """Drag exactly, with Alt, as QTest cannot while the pointer moves."""
        viewport = self.canvas.viewport()  # type: ignore[attr-defined]
        places = [self._place(offset) for offset in (start, end)]
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, ALT, places[0])
        for place in ((places[0] + places[1]) / 2, places[1]):
            position = QPointF(place)
            event = QMouseEvent(
                QEvent.Type.MouseMove, position, viewport.mapToGlobal(position), Qt.MouseButton.NoButton,
                Qt.MouseButton.LeftButton, ALT,
            )  # fmt: skip
            QApplication.sendEvent(viewport, event)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, ALT, places[1])

    def _place(self, offset: int) -> QPoint:
        self.canvas.ensure_visible(offset)  # type: ignore[attr-defined]
        place: QPoint = self.canvas.rect_of(offset).center()  # type: ignore[attr-defined]
        return place

    def walk(self, start: int, end: int) -> None:
        """Select with keys alone, grapheme by grapheme."""
        view = self.window.bridge.view
        QTest.keyClick(self.canvas, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        for _ in range(start):
            if view.caret == start:
                break
            QTest.keyClick(self.canvas, Qt.Key.Key_Right)
        assert view.caret == start
        for _ in range(end - start):
            if view.selection is not None and view.selection[1] >= end:
                break
            QTest.keyClick(self.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    def tag(self) -> None:
        QTest.keyClick(self.canvas, Qt.Key.Key_2)

    def stored(self, article: str) -> list[tuple[int, int, str]]:
        """Start, end and surface of the spans of an article, as another program reads them."""
        with closing(sqlite3.connect(self.project)) as connection:
            return connection.execute(
                'SELECT start, "end", surface FROM span JOIN layer ON layer.number = span.layer '
                "JOIN article ON article.number = layer.article WHERE article.id = ? ORDER BY span.rowid",
                (article,),
            ).fetchall()


def marked(value: Any, *, words: bool = False) -> Any:
    """A scheme with markup in each word that a person reads."""
    if isinstance(value, dict):
        return {key: marked(item, words=words or key in ("name", "help", "text")) for key, item in value.items()}
    if isinstance(value, list):
        return [marked(item, words=words) for item in value]
    return f"{value} {MARK}" if words and isinstance(value, str) else value


@pytest.fixture(scope="module")
def desk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> Iterator[Desk]:
    """One window for all of these tests; label names, title and file names hold markup."""
    folder = tmp_path_factory.mktemp("canvas")
    data = marked(json.loads(json.dumps(dict(scheme.data))))
    files = folder / "<b>in"
    files.mkdir()
    for number, nasty in enumerate(TEXTS):
        (files / f"{number:03}<b>.txt").write_bytes(nasty.text.encode("utf-8"))
    project = folder / "<img src=x>.wortlaut"
    session = Session.create(project, "anna", scheme_from_data(data))
    import_files(session.project, session.scheme, [files], ImportOptions(), by=None, backups=folder)
    session.close()
    own = folders(folder / "data")
    own.settings.mkdir(parents=True)
    (own.settings / "preferences.json").write_text('{"welcome_closed": true}', encoding="utf-8")
    program = Program(qapp, own, "<i>anna</i>", "en", FakePrompts())
    settled: list[bool] = []
    program.settled.connect(lambda: settled.append(True))
    assert program.start(project)
    made = Desk(program, project)
    made.until("the project is looked at", lambda: settled)
    yield made
    program.end()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def with_mouse(desk: Desk, row: str) -> None:
    """Drag over each text of a row and tag it; what is stored must be exactly that."""
    for nasty in BY_MOUSE:
        if nasty.row == row:
            article = desk.open(nasty)
            before = desk.stored(article)
            desk.drag(*nasty.range)
            assert desk.window.bridge.view.selection == nasty.range, nasty.name
            desk.tag()
            assert desk.stored(article) == [*before, (*nasty.range, nasty.picked)], nasty.name
            desk.window.bridge.undo()
            assert desk.stored(article) == before


def with_keys(desk: Desk, row: str) -> None:
    """Select each text of a row with keys and tag it."""
    for nasty in TEXTS:
        if nasty.row == row:
            article = desk.open(nasty)
            before = desk.stored(article)
            desk.walk(*nasty.range)
            assert desk.window.bridge.view.selection == nasty.range, nasty.name
            desk.tag()
            assert desk.stored(article) == [*before, (*nasty.range, nasty.picked)], nasty.name
            desk.window.bridge.undo()


def test_T1_line_breaks_are_selected_exactly(desk: Desk) -> None:
    with_mouse(desk, "T1")
    with_keys(desk, "T1")


def test_T2_separators_are_selected_exactly(desk: Desk) -> None:
    with_mouse(desk, "T2")
    with_keys(desk, "T2")


def test_T3_nul_and_controls_are_selected_exactly(desk: Desk) -> None:
    with_mouse(desk, "T3")
    with_keys(desk, "T3")


def test_T4_wide_and_invisible_characters_are_selected_exactly(desk: Desk) -> None:
    with_mouse(desk, "T4")
    with_keys(desk, "T4")


def test_T5_emoji_are_selected_exactly(desk: Desk) -> None:
    with_mouse(desk, "T5")
    with_keys(desk, "T5")


def test_T6_composed_and_decomposed_characters_are_selected_exactly(desk: Desk) -> None:
    with_mouse(desk, "T6")
    with_keys(desk, "T6")


def test_T9_text_from_right_to_left_is_selected_in_its_logical_order(desk: Desk) -> None:
    with_mouse(desk, "T9")
    with_keys(desk, "T9")


def test_T14_whole_texts_and_their_last_characters_are_selected_exactly(desk: Desk) -> None:
    with_mouse(desk, "T14")
    with_keys(desk, "T14")


def test_T12_markup_is_selected_exactly_and_read_as_text_by_no_widget(desk: Desk) -> None:
    with_mouse(desk, "T12")
    with_keys(desk, "T12")
    nasty = next(nasty for nasty in TEXTS if nasty.name == "script")
    desk.open(nasty)
    desk.drag(*nasty.range)
    desk.tag()
    QCoreApplication.processEvents()
    widgets = [desk.window, *desk.window.findChildren(QWidget)]
    shown = [
        widget.text()
        for widget in widgets
        if isinstance(widget, QLabel)
        and widget.textFormat() is not Qt.TextFormat.PlainText
        and Qt.mightBeRichText(widget.text())
    ]
    tips = [tip for widget in widgets if is_markup(tip := widget.toolTip())]
    assert not any("<img" in text or "<b>" in text for text in shown), shown
    assert tips == []
    assert any(MARK in widget.accessibleName() or MARK in widget.toolTip() for widget in widgets) or any(
        "&lt;img" in widget.toolTip() for widget in widgets
    )  # the names are on the screen at all
    desk.window.bridge.undo()


def is_markup(tip: str) -> bool:
    """Tell whether Qt would draw foreign markup in a tool tip: our own is only what makes it wrap."""
    inner = tip.removeprefix("<qt>").removesuffix("</qt>").replace("<br>", "\n") if tip.startswith("<qt>") else tip
    return Qt.mightBeRichText(tip) and "<" in inner
