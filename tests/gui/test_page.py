"""What all pages do alike."""

from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.page import Page


class _Counting(Page):
    made = 0

    def retranslate(self) -> None:
        """Count."""
        self.made += 1


def test_a_page_is_made_anew_in_another_language_and_at_nothing_else(qtbot: QtBot) -> None:
    page = _Counting(cast("Any", SimpleNamespace(appearance=Appearance("light"))))
    qtbot.addWidget(page)
    for kind in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
        QCoreApplication.sendEvent(page, QEvent(kind))
    assert page.made == 0
    QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.made == 1
