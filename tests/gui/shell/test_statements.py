"""Statements in the window: F4 shows them, L fills a gap by link mode, Shift+F4 draws one."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pane_project import tag
from window_desk import Desk
from wortlaut.gui.frames.diagram_sheet import DiagramSheet
from wortlaut.gui.frames.frame_list import FrameList
from wortlaut.gui.register.dialog import RegisterDialog


def test_a_gap_is_filled_from_the_list_by_two_keys(desk: Desk) -> None:
    bridge = desk.window.bridge
    tag(bridge, "actor", "Okafor")
    quote = tag(bridge, "quote", "„Wir bauen die Mole selbst“")
    desk.keys("F4")
    desk.until(lambda: isinstance(desk.window.focusWidget(), FrameList))
    listed = desk.window.focusWidget()
    assert isinstance(listed, FrameList)
    assert listed.currentIndex().data() == "Actor?: „Wir bauen die Mole selbst“"
    desk.keys("L")
    assert desk.window.link_mode.choice is not None
    desk.keys("1")
    content = bridge.session.content
    assert content is not None
    assert [link.source for link in content.links.values()] == [quote.id]
    desk.until(lambda: listed.model().index(0, 0).data().startswith("Okafor"))


def test_the_nearest_fills_at_once_and_the_keyboard_stays_in_the_list(desk: Desk) -> None:
    bridge = desk.window.bridge
    actor = tag(bridge, "actor", "Okafor")
    quote = tag(bridge, "quote", "„Wir bauen die Mole selbst“")
    desk.keys("F4")
    desk.until(lambda: isinstance(desk.window.focusWidget(), FrameList))
    desk.keys("Shift+L")
    content = bridge.session.content
    assert content is not None
    assert [(link.source, link.target) for link in content.links.values()] == [(quote.id, actor.id)]
    assert isinstance(desk.window.focusWidget(), FrameList)
    desk.keys("Ctrl+Z")
    assert not content.links


def test_shift_f4_draws_the_statement_of_the_focused_span(desk: Desk) -> None:
    bridge = desk.window.bridge
    tag(bridge, "actor", "Okafor")
    desk.keys("Shift+F4")
    assert "no statement" in desk.notice
    quote = tag(bridge, "quote", "„Wir bauen die Mole selbst“")
    desk.keys("Shift+F4")
    desk.until(lambda: isinstance(QApplication.activeModalWidget(), DiagramSheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, DiagramSheet)
    gap = sheet.diagram.nodes[0]
    QTest.keyClick(gap, Qt.Key.Key_L)
    desk.until(lambda: desk.window.link_mode.choice is not None)
    choice = desk.window.link_mode.choice
    assert choice is not None
    assert choice.source.id == quote.id


def test_the_register_of_actors_opens_on_the_own_layers(desk: Desk) -> None:
    desk.keys("Ctrl+F4")
    desk.until(lambda: "Nobody is tagged" in desk.notice)
    tag(desk.window.bridge, "actor", "Okafor")
    desk.keys("Ctrl+F4")
    desk.until(lambda: isinstance(QApplication.activeModalWidget(), RegisterDialog))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, RegisterDialog)
    assert sheet.list.current is not None
    assert sheet.list.current.name == "Okafor"
    sheet.close()
