from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from pytestqt.qtbot import QtBot

from wortlaut.gui.components.keys import key_text


@pytest.fixture
def german(qtbot: QtBot) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load("qtbase_de", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize(
    ("sequence", "text"),
    [
        ("Ctrl+Z", "Ctrl+Z"),
        ("Shift+1", "⇧1"),
        ("Alt+Right", "Alt+→"),
        ("Alt+Shift+Right", "Alt+⇧→"),
        ("Ctrl+Return", "Ctrl+↵"),
        ("Delete", "Del"),
        ("+", "+"),
        ("Ctrl++", "Ctrl++"),
        ("-", "-"),
        (".", "."),
        ("⇧1–7", "⇧1–7"),
        ("F8", "F8"),
    ],
)
def test_keys_are_short_and_native(qtbot: QtBot, sequence: str, text: str) -> None:
    assert key_text(sequence) == text


@pytest.mark.usefixtures("german")
def test_keys_speak_german() -> None:
    assert [key_text(key) for key in ("Ctrl+Z", "Delete", "Ctrl++", "Shift+S")] == ["Strg+Z", "Entf", "Strg++", "⇧S"]
