from PySide6.QtWidgets import QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.elided_combo import ElidedCombo

LONG = "3 Akteur: wer spricht, zusagt, fordert oder handelt"


def test_words_without_room_end_in_an_ellipsis(qtbot: QtBot) -> None:
    combo = ElidedCombo()
    qtbot.addWidget(combo)
    Appearance("light").dress(combo)
    combo.addItem("\u2003" + LONG)
    option = QStyleOptionComboBox()
    for width in (240, 800):
        combo.resize(width, 32)
        combo.initStyleOption(option)
        shown = combo.elided(option)
        assert combo.fontMetrics().horizontalAdvance(shown) <= width - 24
        assert (shown == LONG) is (width == 800)
        assert shown == LONG or shown.endswith("…")
