from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from pane_project import shown, tag
from wortlaut.domain.change import Problem
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.panes.problem_rows import PROBLEM_ROLE
from wortlaut.gui.panes.side_tabs import FOCUS, PROBLEMS, SPANS, SideTabs


@pytest.fixture
def tabs(qtbot: QtBot, bridge: Bridge) -> Iterator[SideTabs]:
    pane = SideTabs(bridge)
    with shown(qtbot, pane, 376, 300):
        yield pane


def test_tabs_count_spans_and_problems(qtbot: QtBot, bridge: Bridge, tabs: SideTabs) -> None:
    assert tabs.tabs.button(SPANS).accessibleName() == "Spans, 0"
    with qtbot.waitSignal(tabs.problems_changed) as heard:
        span = tag(bridge, "quote", "Das sagte eine Sprecherin")
        qtbot.waitUntil(lambda: tabs.problems.book.is_complete)
    assert tabs.tabs.button(SPANS).accessibleName() == "Spans, 1"
    assert {problem.spans[0] for problem in heard.args[0]} == {span.id}
    assert tabs.tabs.button(PROBLEMS).accessibleName() == f"Problems, {len(heard.args[0])}"


def test_the_list_of_spans_follows_the_focus_and_leads_it(qtbot: QtBot, bridge: Bridge, tabs: SideTabs) -> None:
    first = tag(bridge, "actor", "Die Stadtwerke")
    second = tag(bridge, "actor", "eine Sprecherin")
    view = tabs.spans.view
    assert view.currentIndex().row() == 1
    bridge.view.focus(first.id, first.start)
    assert view.currentIndex().row() == 0
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert bridge.view.focused == second.id
    assert bridge.view.caret == second.start
    with qtbot.waitSignal(tabs.left):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    with qtbot.waitSignal(tabs.left):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    bridge.view.focus(None)
    assert not view.currentIndex().isValid()


def test_a_click_in_the_list_focuses_the_span(qtbot: QtBot, bridge: Bridge, tabs: SideTabs) -> None:
    first = tag(bridge, "actor", "Die Stadtwerke")
    tag(bridge, "actor", "eine Sprecherin")
    place = tabs.spans.view.visualRect(tabs.spans.model.index(0)).center()
    qtbot.mouseClick(tabs.spans.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bridge.view.focused == first.id


def test_problems_say_what_where_and_which_key_helps(
    qtbot: QtBot, qtmodeltester: ModelTester, bridge: Bridge, tabs: SideTabs
) -> None:
    span = tag(bridge, "commitment", "die Preise halten")
    tabs.problems.book.finish()
    model = tabs.problems.model
    qtmodeltester.check(model)
    rows = {row.problem.code: row for row in (model.index(i).data(PROBLEM_ROLE) for i in range(model.rowCount()))}
    missing = rows["required_attribute"]
    assert missing.message == "“Status” is missing"
    assert missing.text == "die Preise halten"
    assert missing.key == "⇧1–7"
    place = [model.problem(i).code for i in range(model.rowCount())].index("required_attribute")
    sentence = model.index(place).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == "Error: “Status” is missing, die Preise halten, ⇧1–7: set the value"
    bridge.view.focus(None)
    with qtbot.waitSignal(tabs.left):
        tabs.problems.view.entered_row.emit(place)
    assert bridge.view.focused == span.id


def test_the_next_problem_can_be_asked_for(bridge: Bridge, tabs: SideTabs) -> None:
    tag(bridge, "quote", "Die Stadtwerke")
    last = tag(bridge, "quote", "am Montag")
    tabs.problems.book.finish()
    problem = tabs.problems.next_problem(1, 1)
    assert isinstance(problem, Problem)
    assert problem.spans[0] == last.id


def test_in_one_pane_mode_the_inspector_is_the_first_tab(qtbot: QtBot, tabs: SideTabs) -> None:
    assert tabs.tabs.button(FOCUS).isHidden()
    inspector = QLabel("inspector")
    qtbot.addWidget(inspector)
    tabs.take_inspector(inspector)
    assert tabs.current == FOCUS
    assert inspector.isVisible()
    qtbot.keyClick(tabs.tabs.button(FOCUS), Qt.Key.Key_Right)
    assert tabs.current == SPANS
    assert not inspector.isVisible()
    assert tabs.release_inspector() is inspector
    assert tabs.tabs.button(FOCUS).isHidden()


def test_rows_paint_in_every_theme(bridge: Bridge, tabs: SideTabs) -> None:
    tag(bridge, "commitment", "die Preise halten")
    tabs.problems.book.finish()
    for key in (SPANS, PROBLEMS):
        tabs.show_tab(key)
        for theme in ("light", "dark", "contrast"):
            bridge.appearance.set_theme(theme)  # type: ignore[arg-type]
            picture = tabs.grab().toImage()
            soft = bridge.appearance.color("soft").rgb()
            assert any(picture.pixel(8, y) == soft for y in range(picture.height()))
