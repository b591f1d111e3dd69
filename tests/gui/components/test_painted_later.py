"""What is painted one turn of the event loop after the text."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from wortlaut.gui.components.painted_later import PaintedLater


class _Counted(QWidget):
    painted = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.painted += 1


def frame(window: QWidget) -> None:
    """Paint what is to be painted in this turn."""
    QCoreApplication.sendPostedEvents(window, QEvent.Type.UpdateRequest.value)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_waits_is_painted_after_the_rest_and_once(qtbot: QtBot) -> None:
    window, text, beside = QWidget(), _Counted(), _Counted()
    inside = _Counted(beside)
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(text)
    column.addWidget(beside)
    window.resize(300, 200)
    later = PaintedLater(beside)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: bool(text.painted and beside.painted and inside.painted))
    before = text.painted, beside.painted, inside.painted
    for _ in range(3):  # three keys before the program has time for more than the text
        later.wait()
        for widget in (text, beside, inside):
            widget.update()
        frame(window)
    assert (text.painted, beside.painted, inside.painted) == (before[0] + 3, *before[1:])
    qtbot.waitUntil(lambda: beside.painted > before[1])
    assert (beside.painted, inside.painted) == (before[1] + 1, before[2] + 1)
    inside.update()
    frame(window)
    assert inside.painted == before[2] + 2
