import pytest
from pytestqt.qtbot import QtBot

from wortlaut.gui.appearance import Appearance


@pytest.fixture
def appearance(qtbot: QtBot) -> Appearance:
    """The light theme."""
    return Appearance("light")
