"""The radar as a sheet, by keys: choose a version, tick, settle, take back, keep as meant, go there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pane_project import make_bridge, tag
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.consistency.case_list import counts_text
from wortlaut.gui.consistency.dialog import ConsistencyDialog
from wortlaut.session.consistency import find_cases, meant_count

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""The offscreen platform has no window manager and says so."""

SENTENCE = "Der Rat hört <b>Nora Grün</b> am Montag an."
OTHER = "Auch Ruy Okafor werde bald kommen, heißt es."


@pytest.fixture
def bridge(qapp: QApplication, tmp_path: Path, scheme: Scheme) -> Iterator[Bridge]:
    """Three articles with the same two sentences, tagged differently."""
    texts = [f" date 2025-09-0{n} Titel {n}\n\n{SENTENCE} {OTHER}" for n in (1, 2, 3)]
    found = make_bridge(tmp_path, scheme, texts)
    for number, article in enumerate(found.session.article_ids()):
        found.open_article(article)
        tag(found, "actor", "Nora Grün" if number else "<b>Nora Grün")
        if number == 2:
            tag(found, "actor", "Ruy Okafor")
    yield found
    found.session.close()


@pytest.fixture
def dialog(bridge: Bridge, qtbot: QtBot) -> Iterator[ConsistencyDialog]:
    """The sheet in a window of its own."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1300, 900)
    session = bridge.session
    cases = find_cases(session.project, session.scheme, session.reader)
    found = ConsistencyDialog(bridge, cases, lambda: None, window)
    found.show()
    qtbot.waitExposed(found)
    yield found
    window.close()


def press(dialog: ConsistencyDialog, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(dialog.list, key, held)


def left(bridge: Bridge) -> int:
    session = bridge.session
    return len(find_cases(session.project, session.scheme, session.reader))


def test_enter_settles_and_ctrl_z_takes_back(dialog: ConsistencyDialog, bridge: Bridge) -> None:
    assert left(bridge) == 2
    assert len(dialog.places.ticked) == 1
    press(dialog, Qt.Key.Key_Return)
    assert left(bridge) == 1
    press(dialog, Qt.Key.Key_Return)
    assert left(bridge) == 0
    press(dialog, Qt.Key.Key_Return)
    press(dialog, Qt.Key.Key_Z, Qt.Key.Key_Z, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert left(bridge) == 2, "and what was done before the sheet opened stays"
    session = bridge.session
    assert sum(row.spans for row in session.article_rows(session.article_ids())) == 4


def test_a_digit_chooses_what_the_others_become(dialog: ConsistencyDialog, bridge: Bridge) -> None:
    press(dialog, Qt.Key.Key_2)
    assert dialog.places.version == 1
    assert len(dialog.places.ticked) == 2
    QTest.keyClick(dialog.places, Qt.Key.Key_Space)
    assert len(dialog.places.ticked) == 1
    assert "1" in dialog.apply_button.text()
    press(dialog, Qt.Key.Key_9)
    assert dialog.places.version == 1, "there is no ninth version"


def test_the_current_place_stays_one_that_is_shown(dialog: ConsistencyDialog, bridge: Bridge) -> None:
    texts = [f" date 2025-09-04 Nummer {n}: {SENTENCE}" for n in range(9)]
    article = bridge.session.article_ids()[0]
    context = dialog.places.current
    assert context is not None
    contexts = [
        replace(context, place=replace(context.place, article=article, start=n, version=int(n > 6)), text=text)
        for n, text in enumerate(texts)
    ]
    dialog.places.show_places(contexts, (7, 2), {})
    dialog.places.choose(1)
    assert len(dialog.places.ticked) == 7
    QTest.keyClick(dialog.places, Qt.Key.Key_End)
    for _ in range(3):
        QTest.keyClick(dialog.places, Qt.Key.Key_Up)
    dialog.places.choose(0)
    assert dialog.places.current in contexts
    assert len(dialog.places.ticked) == 2


def test_what_differs_on_purpose_stays_and_is_told_no_more(dialog: ConsistencyDialog, bridge: Bridge) -> None:
    press(dialog, Qt.Key.Key_M)
    assert (left(bridge), meant_count(bridge.session)) == (1, 1)
    press(dialog, Qt.Key.Key_Up, Qt.Key.Key_M)
    assert meant_count(bridge.session) == 1
    assert not dialog.apply_button.isEnabled()
    assert "on purpose" in dialog.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)


def test_g_goes_to_the_text(dialog: ConsistencyDialog, bridge: Bridge) -> None:
    context = dialog.places.current
    assert context is not None
    press(dialog, Qt.Key.Key_G)
    assert bridge.session.article is not None
    assert bridge.session.article.id == context.place.article
    assert bridge.view.selection == (context.place.start, context.place.end)


def test_everything_has_a_name_and_markup_stays_text(dialog: ConsistencyDialog) -> None:
    assert "<b>Nora Grün</b>" in dialog.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "<b>Nora Grün</b>" in dialog.places.accessibleDescription()
    dialog.filter.chosen.emit("string")
    assert dialog.list.model().rowCount() == 0
    assert dialog.places.ticked == []
    assert not dialog.apply_button.isEnabled()
    for theme in ("dark", "contrast", "light"):
        dialog.appearance.set_theme(theme)  # type: ignore[arg-type]
        assert not dialog.grab().isNull()


@pytest.mark.parametrize(
    ("counts", "room", "shown"),
    [
        ((13, 2), 80, "13 : 2"),
        ((2, 1, 1, 1, 1), 150, "2 : 1 : 1 : 1 …"),
        ((2, 1, 1, 1, 1), 110, "2 : 1 : 1 …"),
        ((2, 1, 1, 1), 130, "2 : 1 : 1 : 1"),
        ((2, 1, 1, 1), 129, "2 : 1 : 1 …"),
        ((120, 1), 10, "120 …"),
    ],
)
def test_counts_leave_what_is_the_same_its_room(counts: tuple[int, ...], room: int, shown: str) -> None:
    assert counts_text(counts, room, lambda text: 10 * len(text)) == shown
