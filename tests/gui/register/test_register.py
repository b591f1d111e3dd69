"""The register as a sheet, by keys: name, merge, accept and refuse a proposal, find, take back, go there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pane_project import make_bridge
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.register.dialog import RegisterDialog
from wortlaut.session.actor_register import read_mentions
from wortlaut.session.annotate import create_span

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""The offscreen platform has no window manager and says so."""

TEXTS = (
    " date 2025-09-04 Minister Tilo Brandis sagte ab. Die Sitzung dauert, Brandis ging.",
    " date 2025-09-05 Tilo Brandis kam. Ada Lund wartet.",
)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bridge(qapp: QApplication, tmp_path: Path, scheme: Scheme) -> Iterator[Bridge]:
    """Two articles with four mentions: a name with its office, its surname, the name alone, and another one."""
    found = make_bridge(tmp_path, scheme, TEXTS)
    session = found.session
    for article_id in session.article_ids():
        article = session.open_article(article_id)
        for words in ("Minister Tilo Brandis", "Brandis ging", "Tilo Brandis kam", "Ada Lund"):
            start = article.text.find(words)
            if start >= 0:
                end = start + len(words.removesuffix(" ging").removesuffix(" kam"))
                assert session.content is not None
                assert found.do(create_span(session.content, article.text, scheme, "actor", [(start, end)]))
    yield found
    session.close()


@pytest.fixture
def dialog(bridge: Bridge, qtbot: QtBot) -> Iterator[RegisterDialog]:
    """The sheet in a window of its own."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1300, 900)
    session = bridge.session
    found = RegisterDialog(bridge, read_mentions(session.project, session.scheme, session.reader), window)
    found.show()
    qtbot.waitExposed(found)
    yield found
    window.close()


def press(dialog: RegisterDialog, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(dialog.focusWidget() or dialog.list, key, held)


def names(dialog: RegisterDialog) -> list[str]:
    model = dialog.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def go_to(dialog: RegisterDialog, name: str) -> None:
    dialog.list.setCurrentIndex(dialog.list.model().index(names(dialog).index(name), 0))


def stored(bridge: Bridge) -> list[str]:
    session = bridge.session
    return sorted(one.name for one in read_mentions(session.project, session.scheme, session.reader))


BEFORE = ["Ada Lund", "Brandis", "Minister Tilo Brandis", "Tilo Brandis"]


def test_names_and_mentions_are_listed(dialog: RegisterDialog) -> None:
    assert names(dialog) == BEFORE
    go_to(dialog, "Minister Tilo Brandis")
    assert dialog.name_field.text() == "Tilo Brandis", "what is suggested has no office"
    assert dialog.mentions.model().index(0, 0).data().startswith("Minister Tilo Brandis sagte")
    spoken = dialog.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Minister Tilo Brandis; 1 mention(s); perhaps Tilo Brandis (office)"


def test_r_names_and_ctrl_z_takes_back(dialog: RegisterDialog, bridge: Bridge) -> None:
    press(dialog, Qt.Key.Key_R)
    assert dialog.name_field.hasFocus()
    QTest.keyClicks(dialog.name_field, "Ada Ny")
    press(dialog, Qt.Key.Key_Return)
    assert stored(bridge) == ["", "", "", "Ada Ny"]
    assert names(dialog)[0] == "Ada Ny"
    assert dialog.list.hasFocus()
    press(dialog, Qt.Key.Key_Z, Qt.Key.Key_Z, held=CONTROL)
    assert stored(bridge) == ["", "", "", ""], "and what was done before the sheet opened stays"
    assert names(dialog) == BEFORE


def test_what_is_ticked_is_merged_with_the_current_name_in_one_step(dialog: RegisterDialog, bridge: Bridge) -> None:
    go_to(dialog, "Brandis")
    press(dialog, Qt.Key.Key_Space)
    go_to(dialog, "Minister Tilo Brandis")
    press(dialog, Qt.Key.Key_Space)
    go_to(dialog, "Tilo Brandis")
    assert dialog.name_button.text() == "Merge 3 name(s)"
    press(dialog, Qt.Key.Key_R, Qt.Key.Key_Return)
    assert stored(bridge) == ["", *["Tilo Brandis"] * 3]
    assert names(dialog) == ["Ada Lund", "Tilo Brandis"]
    press(dialog, Qt.Key.Key_Z, held=CONTROL)
    assert stored(bridge) == [""] * 4


def test_y_accepts_a_proposal_and_n_refuses_it(dialog: RegisterDialog, bridge: Bridge) -> None:
    dialog.filter.chosen.emit("proposed")
    assert names(dialog) == ["Brandis", "Minister Tilo Brandis"]
    press(dialog, Qt.Key.Key_N)
    assert names(dialog) == ["Minister Tilo Brandis"]
    press(dialog, Qt.Key.Key_Y)
    assert stored(bridge) == ["", "", "Tilo Brandis", "Tilo Brandis"]
    press(dialog, Qt.Key.Key_Z, Qt.Key.Key_Z, held=CONTROL)
    dialog.filter.chosen.emit("proposed")
    assert names(dialog) == ["Brandis", "Minister Tilo Brandis"]


def test_names_are_found_by_what_stands_in_the_text(dialog: RegisterDialog) -> None:
    press(dialog, Qt.Key.Key_F, held=CONTROL)
    QTest.keyClicks(dialog.find_field, "tilo mini")
    assert names(dialog) == ["Minister Tilo Brandis"]
    QTest.keyClicks(dialog.find_field, "x")
    assert names(dialog) == []
    assert not dialog.name_button.isEnabled()
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.list.hasFocus()


def test_enter_goes_to_the_mention(dialog: RegisterDialog, bridge: Bridge) -> None:
    go_to(dialog, "Brandis")
    press(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    article = bridge.session.article
    assert article is not None
    assert bridge.view.selection == (article.text.rindex("Brandis"), article.text.rindex("Brandis") + 7)


def test_the_mouse_ticks_in_the_box(dialog: RegisterDialog, qtbot: QtBot) -> None:
    place = dialog.list.visualRect(dialog.list.model().index(1, 0))
    box = place.topLeft()
    box.setX(box.x() + 16)
    box.setY(place.center().y())
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert [one.name for one in dialog.list.ticked] == ["Brandis"]


def test_it_is_drawn_in_every_theme(dialog: RegisterDialog) -> None:
    for theme in ("dark", "contrast", "light"):
        dialog.appearance.set_theme(theme)  # type: ignore[arg-type]
        picture = dialog.list.grab().toImage()
        soft = dialog.appearance.color("soft").rgb()
        assert any(picture.pixel(x, y) == soft for x in range(40, 80) for y in range(picture.height()))


def test_very_many_names_are_cut_and_said_so(dialog: RegisterDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wortlaut.gui.register.dialog.MOST_NAMES", 2)
    dialog.filter.chosen.emit("all")
    assert names(dialog) == BEFORE[:2]
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert any(text.startswith("The first 2 name(s)") for text in texts)
