"""A plot under keys, pointer and assistive technology."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agreement_reports import big
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.agreement.names import Names
from wortlaut.gui.agreement.plots_of_page import shown
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.plots.accessible import PlotInterface
from wortlaut.gui.plots.plot_view import PlotView
from wortlaut.gui.plots.table_view import VALUE_ROLE

Key = Qt.Key


@pytest.fixture
def look(qapp: object) -> Appearance:
    return Appearance("light")


@pytest.fixture
def view(qtbot: QtBot, scheme: Scheme, look: Appearance) -> Iterator[PlotView]:
    """The confusion matrix in a window, with the keyboard."""
    window = QWidget()
    made = PlotView(look, scheme, "en", window)
    made.setGeometry(10, 10, 460, 360)
    made.set_plot(shown(big(), Names(scheme, "en"))["confusion"].build)
    window.resize(480, 400)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    made.surface.setFocus()
    qtbot.waitUntil(made.surface.hasFocus)
    yield made
    window.close()
    window.deleteLater()


def name(view: PlotView) -> str:
    return view.surface.cells[view.surface.current].name


def test_arrows_walk_the_cells_and_enter_chooses(view: PlotView, qtbot: QtBot) -> None:
    for key in (Key.Key_Down, Key.Key_Down):
        qtbot.keyClick(view.surface, key)

    assert name(view) == "Confusion, anna Commitment, ben Quote: 34 of 230, 15 percent"
    with qtbot.waitSignal(view.chosen) as chosen:
        qtbot.keyClick(view.surface, Key.Key_Return)
    assert chosen.args == [("confusion", "commitment", "quote")]


def test_home_and_end_go_to_the_corners(view: PlotView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.surface, Key.Key_End)
    assert name(view) == "Confusion, anna nothing, ben nothing: not defined"

    qtbot.keyClick(view.surface, Key.Key_Home)
    assert name(view) == "Confusion, anna Quote, ben Quote: 248 of 286, 87 percent"


def test_what_is_not_defined_and_zero_cannot_be_opened(view: PlotView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.chosen):
        qtbot.keyClick(view.surface, Key.Key_End)
        qtbot.keyClick(view.surface, Key.Key_Return)
        qtbot.keyClick(view.surface, Key.Key_Home)
        qtbot.keyClick(view.surface, Key.Key_Right)
        qtbot.keyClick(view.surface, Key.Key_Return)


def test_a_click_chooses_the_cell_under_it(view: PlotView, qtbot: QtBot) -> None:
    box = view.surface.cells[10].box
    place = QPoint(round(box.center) + view.surface.bleed, round(box.middle))
    with qtbot.waitSignal(view.chosen) as chosen:
        qtbot.mouseClick(view.surface, Qt.MouseButton.LeftButton, pos=place)

    assert chosen.args == [("confusion", "commitment", "quote")]
    assert view.surface.current == 10


def test_the_ring_and_the_outline_are_drawn(view: PlotView, qtbot: QtBot, look: Appearance) -> None:
    accent = look.color("accent").rgb()

    def ring() -> bool:
        box = view.surface.cells[view.surface.current].box
        picture = view.surface.grab().toImage()
        left = round(box.x) + view.surface.bleed
        return accent in [picture.pixel(left + step, round(box.middle)) for step in range(4)]

    assert ring()
    qtbot.keyClick(view.surface, Key.Key_Right)
    assert ring()
    before = view.surface.grab().toImage()
    box = view.surface.cells[12].box
    qtbot.mouseMove(view.surface, QPoint(round(box.center) + view.surface.bleed, round(box.middle)))
    qtbot.waitUntil(lambda: view.surface.grab().toImage() != before)


def test_t_shows_the_same_numbers_as_a_table_and_back(view: PlotView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.surface, Key.Key_T)
    qtbot.waitUntil(view.table.hasFocus)
    values = [
        [view.model.data(view.model.index(row, column), VALUE_ROLE) for column in range(1, 6)] for row in range(5)
    ]

    assert values[2] == [34, 0, 141, 9, 46]
    assert values[4][4] is None
    assert view.model.data(view.model.index(4, 5)) == "–"
    qtbot.keyClick(view.table, Key.Key_T)
    qtbot.waitUntil(view.surface.hasFocus)


def test_the_table_is_copied_with_tabs(view: PlotView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.surface, Key.Key_T)
    qtbot.keyClick(view.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text().splitlines()[1] == "Quote\t248\t0\t21\t0\t17"


def test_export_is_asked_for_from_plot_and_table(view: PlotView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.export_wanted):
        qtbot.keyClick(view.surface, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view.surface, Key.Key_T)
    with qtbot.waitSignal(view.export_wanted):
        qtbot.keyClick(view.table, Key.Key_E, Qt.KeyboardModifier.ControlModifier)


def test_the_same_keys_of_the_window_do_nothing_meanwhile(view: PlotView, qtbot: QtBot) -> None:
    done: list[str] = []
    for keys in ("Ctrl+E", "T"):
        action = QAction(keys, view.window())
        action.setShortcut(keys)
        action.triggered.connect(lambda _checked=False, keys=keys: done.append(keys))
        view.window().addAction(action)

    with qtbot.waitSignal(view.export_wanted):
        qtbot.keyClick(view.surface, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view.surface, Key.Key_T)
    assert view.shows_table
    qtbot.keyClick(view.table, Key.Key_T)
    assert not view.shows_table
    assert done == []


def test_every_cell_has_a_name_for_assistive_technology(view: PlotView, qtbot: QtBot) -> None:
    interface = QAccessible.queryAccessibleInterface(view.surface)
    assert isinstance(interface, PlotInterface)
    assert interface.role() == QAccessible.Role.Chart
    assert interface.text(QAccessible.Text.Name) == "Confusion"
    names = [interface.child(place).text(QAccessible.Text.Name) for place in range(interface.childCount())]

    assert names == [cell.name for cell in view.surface.cells]
    assert interface.child(10).rect().width() > 20
    qtbot.keyClick(view.surface, Key.Key_End)
    assert interface.focusChild().text(QAccessible.Text.Name) == names[-1]


def test_a_narrower_view_makes_the_plot_anew(view: PlotView, qtbot: QtBot) -> None:
    wide = view.surface.cells[0].box.width
    view.resize(300, 360)

    qtbot.waitUntil(lambda: view.surface.cells[0].box.width < wide)
    assert view.surface.cells[-1].box.right <= 300
