"""The diagram of a statement: who, what, on which condition, who says so; by keys."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.frames.diagram import Node
from wortlaut.gui.frames.diagram_sheet import DiagramSheet
from wortlaut.session.frames import frames

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""The offscreen platform has no window manager and says so."""

Draw = Callable[[int], DiagramSheet]


@pytest.fixture
def draw(qtbot: QtBot, bridge: Bridge) -> Iterator[Draw]:
    """Draw the statement with a number in the order of the text."""
    window = QWidget()
    window.resize(1300, 900)
    qtbot.addWidget(window)

    def begin(number: int) -> DiagramSheet:
        session = bridge.session
        assert session.content is not None
        assert session.article is not None
        frame = frames(session.content, session.scheme)[number]
        sheet = DiagramSheet(bridge, frame, session.article.text, window)
        sheet.show()
        qtbot.waitExposed(sheet)
        return sheet

    yield begin
    window.close()


def names(sheet: DiagramSheet) -> list[str]:
    return [node.accessibleName() for node in sheet.diagram.nodes]


def test_a_promise_stands_between_who_acts_and_its_condition_below_who_says_so(draw: Draw) -> None:
    sheet = draw(1)
    assert names(sheet) == [
        "said by: Ada Lund",
        "Quote: direct: „Wir öffnen die Schleuse, sobald es regnet“",
        "who acts: Ada Lund",
        "Commitment: pledged: Wir öffnen die Schleuse",
        "depends on: sobald es regnet",
    ]
    speaker, quote, actor, promise, condition = (node.geometry() for node in sheet.diagram.nodes)
    assert speaker.right() < quote.left()
    assert quote.bottom() < promise.top()
    assert actor.right() < promise.left()
    assert promise.right() < condition.left()
    rects = [node.geometry() for node in sheet.diagram.nodes]
    assert all(not one.intersects(other) for one in rects for other in rects if one is not other)
    assert all(sheet.diagram.rect().contains(rect) for rect in rects)


def test_arrow_keys_go_from_box_to_box_and_enter_to_the_text(draw: Draw, qtbot: QtBot, bridge: Bridge) -> None:
    sheet = draw(1)
    speaker, quote, actor, promise, condition = sheet.diagram.nodes
    assert sheet.focusWidget() is promise

    def press(key: Qt.Key) -> Node:
        focused = sheet.focusWidget()
        assert isinstance(focused, Node)
        QTest.keyClick(focused, key)
        now = sheet.focusWidget()
        assert isinstance(now, Node)
        return now

    assert press(Qt.Key.Key_Right) is condition
    assert press(Qt.Key.Key_Right) is condition
    assert press(Qt.Key.Key_Left) is promise
    assert press(Qt.Key.Key_Up) is quote
    assert press(Qt.Key.Key_Left) is speaker
    assert press(Qt.Key.Key_Down) is actor
    with qtbot.waitSignal(sheet.visit) as heard:
        QTest.keyClick(actor, Qt.Key.Key_Return)
    assert heard.args == [actor.text_of.span]


def test_a_gap_is_dashed_and_enter_or_l_fills_it(draw: Draw, qtbot: QtBot, bridge: Bridge) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_L):
        sheet = draw(2)
        gap, lacking = sheet.diagram.nodes
        assert gap.accessibleName() == "who acts: still missing"
        picture = gap.grab().toImage()
        error = bridge.appearance.color("error").rgb()
        assert any(picture.pixel(x, y) == error for x in range(picture.width()) for y in range(picture.height()))
        with qtbot.waitSignal(sheet.fill) as heard:
            QTest.keyClick(gap, key)
        assert heard.args == [lacking.text_of.span]


def test_it_is_drawn_in_every_theme(draw: Draw, bridge: Bridge) -> None:
    sheet = draw(1)
    for theme in ("dark", "contrast", "light"):
        bridge.appearance.set_theme(theme)  # type: ignore[arg-type]
        picture = sheet.diagram.grab().toImage()
        border = bridge.appearance.color("border").rgb()
        assert any(picture.pixel(x, y) == border for x in range(picture.width()) for y in range(picture.height()))
