from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.segmented import Choice, Segmented

CHOICES = [Choice(name, name, f"Shift+{number}") for number, name in enumerate(("direct", "indirect", "partial"), 1)]


@pytest.fixture
def choice(qtbot: QtBot, appearance: Appearance) -> Iterator[Segmented]:
    window = QWidget()
    qtbot.addWidget(window)
    QLineEdit(window)
    widget = Segmented(appearance, CHOICES, name="Type", parent=window)
    widget.setGeometry(0, 40, 500, 32)
    window.resize(600, 200)
    window.show()
    qtbot.waitExposed(window)
    yield widget
    window.close()


def focused_place(choice: Segmented) -> int:
    return next((place for place, cell in enumerate(choice.cells) if cell.hasFocus()), -1)


def test_a_click_chooses(qtbot: QtBot, choice: Segmented) -> None:
    with qtbot.waitSignal(choice.chosen) as heard:
        qtbot.mouseClick(choice.cells[1], Qt.MouseButton.LeftButton)
    assert heard.args == ["indirect"]
    assert choice.current == "indirect"
    assert [cell.isChecked() for cell in choice.cells] == [False, True, False]


def test_arrows_move_and_space_chooses(qtbot: QtBot, choice: Segmented) -> None:
    choice.set_current("direct")
    choice.focus_choice()
    with qtbot.assertNotEmitted(choice.chosen):
        qtbot.keyClick(choice.cells[0], Qt.Key.Key_Right)
        qtbot.keyClick(choice.cells[1], Qt.Key.Key_Right)
        qtbot.keyClick(choice.cells[2], Qt.Key.Key_Right)
    assert focused_place(choice) == 2
    assert choice.current == "direct"
    with qtbot.waitSignal(choice.chosen) as heard:
        qtbot.keyClick(choice.cells[2], Qt.Key.Key_Space)
    assert heard.args == ["partial"]


def test_a_digit_chooses_the_cell_with_that_number(qtbot: QtBot, choice: Segmented) -> None:
    choice.focus_choice()
    with qtbot.waitSignal(choice.chosen) as heard:
        qtbot.keyClick(choice.cells[0], Qt.Key.Key_3)
    assert heard.args == ["partial"]


@pytest.mark.parametrize("typed", ["!", "1"])
def test_shift_and_a_digit_chooses_on_every_layout(qtbot: QtBot, choice: Segmented, typed: str) -> None:
    choice.focus_choice()
    with qtbot.waitSignal(choice.chosen) as heard:
        qtbot.keyClick(choice.cells[0], typed, Qt.KeyboardModifier.ShiftModifier)
    assert heard.args == ["direct"]


def test_following_arrows_choose_at_once(qtbot: QtBot, appearance: Appearance) -> None:
    pages = Segmented(appearance, CHOICES, name="Page", follow=True)
    qtbot.addWidget(pages)
    pages.set_current("direct")
    with qtbot.waitSignal(pages.chosen) as heard:
        qtbot.keyClick(pages.cells[0], Qt.Key.Key_Right)
    assert heard.args == ["indirect"]


def test_there_is_one_tab_stop_and_it_is_the_chosen_cell(choice: Segmented) -> None:
    choice.set_current("indirect")
    stops = [bool(cell.focusPolicy() & Qt.FocusPolicy.TabFocus) for cell in choice.cells]
    assert stops == [False, True, False]


@pytest.mark.parametrize(("width", "columns"), [(500, 3), (260, 2), (130, 1)])
def test_names_are_never_cut(qtbot: QtBot, choice: Segmented, width: int, columns: int) -> None:
    choice.resize(width, 40)
    qtbot.waitUntil(lambda: choice.columns == columns)
    assert all(cell.width() >= cell.needed_width() for cell in choice.cells)  # type: ignore[attr-defined]
    assert choice.height() == -(-3 // columns) * 32


def test_a_missing_choice_is_said_and_disabled_cells_do_nothing(qtbot: QtBot, choice: Segmented) -> None:
    choice.set_missing(True)
    assert choice.accessibleDescription() == "required, still missing"
    choice.setEnabled(False)
    with qtbot.assertNotEmitted(choice.chosen):
        qtbot.mouseClick(choice.cells[1], Qt.MouseButton.LeftButton)
    assert choice.current is None


def test_assistive_technology_sees_radio_buttons(choice: Segmented) -> None:
    choice.set_current("partial")
    cell = QAccessible.queryAccessibleInterface(choice.cells[2])
    assert cell.role() == QAccessible.Role.RadioButton
    assert cell.text(QAccessible.Text.Name) == "partial"
    assert cell.state().checked
    assert QAccessible.queryAccessibleInterface(choice).text(QAccessible.Text.Name) == "Type"
